"""What words say by themselves, for a region to which an annotator has given no values."""

from __future__ import annotations

from typing import Literal

from sanctext.evaluation.likeness import same_act
from sanctext.knowledge.actors import actor_names, actor_of
from sanctext.knowledge.rows import Act
from sanctext.knowledge.tables import table
from sanctext.knowledge.weapons import weapon_names


def actor_called(words: str) -> str | None:
    """The code of the one actor that goes by these words; None where there is none, or where they may mean another.

    >>> actor_called("the Houthis"), actor_called("Jordan's"), actor_called("all countries")
    ('HOUTHI', None, None)
    """
    for name in (words, words.removeprefix("the ").removeprefix("The ")):
        found = {(actor.code, actor.weak) for actor in actor_names().get(name)}
        if len(found) == 1:
            ((code, weak),) = found
            return None if weak else code or None
    return None


def named_as(words: str) -> str:
    """Who a party is by its words: a code, or the words themselves.

    >>> named_as("Pyongyang"), named_as("all States")
    ('KP', 'all States')
    """
    return actor_called(words) or words


def known_actor(code: str) -> bool:
    """Whether some actor has this code.

    >>> known_actor("KP"), known_actor("PK1")
    (True, False)
    """
    try:
        actor_of(code)
    except KeyError:
        return False
    return True


def kind_of_weapon(words: str) -> str:
    """Whether words name a system, a model or an agent, or a category of weapons.

    >>> kind_of_weapon("Hwasong-17"), kind_of_weapon("cruise missiles")
    ('named', 'category')
    """
    return "named" if any(weapon.id and weapon.named for weapon in weapon_names().get(words)) else "category"


def act_in(words: str, kind: Literal["demand", "stance"]) -> str | None:
    """The act that some word triggers, the earliest first; None where none does.

    >>> act_in("strongly called upon", "demand"), act_in("we condemn", "stance"), act_in("hello", "demand")
    ('call upon', 'condemn', None)
    """
    tokens = words.casefold().split()
    acts = [row for row in table(Act) if row.kind == kind]
    for place, token in enumerate(tokens):
        for row in sorted(acts, key=lambda row: -len(row.particles)):
            following = tokens[place + 1 : place + 2]
            if token in row.forms and (not row.particles or set(following) & set(row.particles)):
                return row.act
    return None


def known_act(act: str, kind: Literal["demand", "stance"]) -> bool:
    """Whether records know this act, or one that counts as the same.

    >>> known_act("urge", "demand"), known_act("reiterate call", "demand"), known_act("perhaps", "demand")
    (True, True, False)
    """
    return any(row.kind == kind and same_act(row.act, act) for row in table(Act))
