"""Who acts: states, groups, bodies, armed groups and the people and seats that stand for them, by every name."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator
from typing import Any, Literal, NamedTuple

from sanctext.knowledge.current import current, known
from sanctext.knowledge.gazetteer import Gazetteer
from sanctext.knowledge.rows import (
    ArmedGroup,
    Body,
    FalseFriend,
    Group,
    Instrument,
    Leader,
    Membership,
    Official,
    State,
)
from sanctext.knowledge.tables import table

Kind = Literal["state", "organisation", "group", "armed_group"]
Form = Literal["name", "demonym", "capital", "metonym", "person", "office"]


class ActorName(NamedTuple):
    """One name of an actor.

    Args:
        code: ISO alpha-2 of a state, else the tables' code; "" for a phrase that names no actor and hides what
            stands inside it ("Sea of Japan", "Minsk agreements").
        name: the actor's usual English name.
        kind: what sort of actor it is.
        form: how this name stands for it.
        entity: what must be named unambiguously elsewhere in the text before a weak name counts.
        weak: true for a name that is an ordinary word or belongs to several.
        start: first day on which it stands for the actor, YYYY-MM-DD, "" for always.
        end: last day, "" for always.
    """

    code: str
    name: str
    kind: Kind
    form: Form
    entity: str
    weak: bool
    start: str = ""
    end: str = ""


# "Republic of Korea", "Federated States of Micronesia": what an index puts behind the name.
_STYLE = re.compile(
    r"(?P<style>(?:[\w’']+\s+)*(?:Republic|States?|Kingdom|Federation)\s+of(?P<the>\s+the)?)\s+(?P<name>.+)"
)
_SHORTENED = {"Democratic": "Dem.", "Republic": "Rep.", "North": "N.", "South": "S.", "Saint": "St.", "and": "&"}


def _written(name: str) -> Iterator[str]:
    """A state's name as it is, as indexes order it, and with the usual short forms of its words.

    >>> list(_written("Democratic Republic of the Congo"))[1::3]
    ['Congo (Democratic Republic of the)', 'Dem. Rep. of the Congo']
    """
    yield name
    styled = _STYLE.fullmatch(name)
    if styled is not None:
        yield f"{styled['name']} ({styled['style']})"
        yield f"{styled['name']} (the {styled['style']})"
        yield f"{styled['name']}, {styled['style']}"
    short = " ".join(_SHORTENED.get(word, word) for word in name.split())
    if short != name:
        yield short


def _called(
    code: str, name: str, kind: Kind, names: Iterable[str], weak: Container[str], form: Form = "name"
) -> Iterator[tuple[str, ActorName]]:
    """Names of one actor in one form."""
    return ((each, ActorName(code, name, kind, form, code, each in weak)) for each in names)


def _state_names(state: State) -> Iterator[tuple[str, ActorName]]:
    if state.un_status == "former":
        return
    called = (state.name, state.official_name, *state.aliases)
    forms: tuple[tuple[Form, Iterable[str]], ...] = (
        ("name", dict.fromkeys(form for name in called for form in _written(name))),
        ("demonym", state.demonyms),
        ("capital", (state.capital,)),
        ("metonym", (name for name in state.metonyms if name != state.capital)),
    )
    for form, names in forms:
        yield from _called(state.alpha2, state.name, "state", names, state.ambiguous_aliases, form)


def _group_names(group: Group) -> Iterator[tuple[str, ActorName]]:
    kind: Kind = "organisation" if group.kind == "organisation" else "group"
    weak = group.ambiguous_aliases
    yield from _called(group.code, group.name, kind, (group.name, *group.aliases), weak)
    yield from _called(group.code, group.name, kind, group.signing_officials, weak, "office")


def _body_names(body: Body) -> Iterator[tuple[str, ActorName]]:
    return _called(body.code, body.name, "organisation", (body.name, *body.aliases), body.ambiguous_aliases)


def _armed_group_names(group: ArmedGroup) -> Iterator[tuple[str, ActorName]]:
    return _called(group.code, group.name, "armed_group", (group.name, *group.aliases), group.ambiguous_aliases)


def _leader_names(leader: Leader) -> Iterator[tuple[str, ActorName]]:
    state, kind = actor_of(leader.alpha2)

    def person(weak: bool) -> ActorName:
        return ActorName(leader.alpha2, state, kind, "person", leader.name, weak, leader.start, leader.end)

    for name in (leader.name, *leader.aliases):
        yield name, person(" " not in name)
        for title in leader.title:
            yield f"{title} {name}", person(False)


def _official_names(official: Official) -> Iterator[tuple[str, ActorName]]:
    name, kind = actor_of(official.body)

    def person(entity: str, *, weak: bool) -> ActorName:
        return ActorName(official.body, name, kind, "person", entity, weak, official.start, official.end)

    for holder in (official.holder, *official.aliases):
        yield holder, person(holder, weak=False)
        surname = holder.partition(" ")[2]
        yield f"{official.office.partition(' of ')[0]} {surname}", person(official.body, weak=True)


def _instrument_names(instrument: Instrument) -> Iterator[tuple[str, ActorName]]:
    """Names that hold names of actors, and name none."""
    for name in (instrument.name, *instrument.aliases):
        if name not in instrument.ambiguous_aliases:
            yield name, HIDDEN


def _false_friends(friend: FalseFriend) -> Iterator[tuple[str, ActorName]]:
    if friend.kind == "state":
        yield friend.phrase, HIDDEN


_NAMES: tuple[tuple[type[NamedTuple], Callable[[Any], Iterator[tuple[str, ActorName]]]], ...] = (
    (State, _state_names),
    (Group, _group_names),
    (Body, _body_names),
    (ArmedGroup, _armed_group_names),
    (Leader, _leader_names),
    (Official, _official_names),
    (Instrument, _instrument_names),
    (FalseFriend, _false_friends),
)


HIDDEN = ActorName("", "", "organisation", "name", "", False)


@known
def actor_names() -> Gazetteer[ActorName]:
    """The gazetteer of all actors.

    >>> [name.code for name in actor_names().get("the Kremlin") or actor_names().get("Kremlin")]
    ['RU']
    """
    means = current().means
    names = (each for kind, names_of in _NAMES for row in table(kind) for each in names_of(row))
    return Gazetteer(((name, actor) for name, actor in names if means("actors", name, actor.code)), notes=True)


@known
def _codes() -> dict[str, tuple[str, Kind]]:
    found: dict[str, tuple[str, Kind]] = {}
    for body in table(Body):
        found[body.code] = (body.name, "organisation")
    for armed in table(ArmedGroup):
        found[armed.code] = (armed.name, "armed_group")
    for group in table(Group):
        found[group.code] = (group.name, "organisation" if group.kind == "organisation" else "group")
    for state in table(State):
        found[state.alpha2] = (state.name, "state")
    return found


def actor_of(code: str) -> tuple[str, Kind]:
    """Name and kind of the actor with this code.

    Raises:
        KeyError: no actor has the code.

    >>> actor_of("KP")
    ('North Korea', 'state')
    """
    return _codes()[code]


def with_code(code: str) -> str:
    """An actor's name with his code; the words as they are where they are no code.

    >>> with_code("ML"), with_code("all States")
    ('Mali (ML)', 'all States')
    """
    try:
        return f"{actor_of(code)[0]} ({code})"
    except KeyError:
        return code


def state_named(name: str) -> str | None:
    """The code of the one state that has this name; None for other names, and for those of several.

    >>> state_named("Burma"), state_named("the Kremlin"), state_named("Congo")
    ('MM', None, None)
    """
    found = [actor for actor in actor_names().get(name) if actor.code]
    named = any(actor.form == "name" and actor.kind == "state" and not actor.weak for actor in found)
    return found[0].code if named and len({actor.code for actor in found}) == 1 else None


def state_names(code: str) -> tuple[str, ...]:
    """All names of a state but those that are ordinary words or belong to several.

    >>> {"Burma", "Myanmar"} <= set(state_names("MM"))
    True
    """
    return _state_names_by_code()[code]


@known
def _state_names_by_code() -> dict[str, tuple[str, ...]]:
    return {
        state.alpha2: tuple(name for name, actor in _state_names(state) if actor.form == "name" and not actor.weak)
        for state in table(State)
        if state.un_status != "former"
    }


@known
def _groups() -> frozenset[str]:
    return frozenset(group.code for group in table(Group))


def is_group(code: str) -> bool:
    """Whether states join in what has this code: a bloc, an organisation or a format, and no organ of the UN.

    >>> is_group("ASEAN"), is_group("UNSC"), is_group("JP")
    (True, False, False)
    """
    return code in _groups()


@known
def organisations() -> frozenset[str]:
    """Codes of the groups that speak as one body, by organs of their own, and not as their members together.

    >>> "CARICOM" in organisations(), "G7" in organisations()
    (True, False)
    """
    return frozenset(group.code for group in table(Group) if group.organs == "yes")


# The forces of a state that are spoken of as one of two sides.
_FORCES_IN_A_WAR = "state forces in a civil war"


@known
def forces_in_a_war() -> dict[str, tuple[str, frozenset[str]]]:
    """By a state at war with itself the code of its forces, and those of the groups that are at home in it.

    >>> forces, foes = forces_in_a_war()["SD"]
    >>> forces, "RSF" in foes
    ('SAF', True)
    """
    groups = table(ArmedGroup)
    return {
        forces.base: (forces.code, frozenset(group.code for group in groups if group.base == forces.base))
        for forces in groups
        if forces.kind == _FORCES_IN_A_WAR
    }


def is_at_home(group: str, state: str) -> bool:
    """Whether an armed group has its base in a state: "Yemen's Houthis".

    >>> is_at_home("HOUTHI", "YE"), is_at_home("HOUTHI", "OM")
    (True, False)
    """
    return any(row.code == group and row.base == state for row in table(ArmedGroup))


@known
def _memberships() -> dict[str, tuple[Membership, ...]]:
    by_group: dict[str, list[Membership]] = {}
    for membership in table(Membership):
        by_group.setdefault(membership.group, []).append(membership)
    return {group: tuple(rows) for group, rows in by_group.items()}


def members_ever(code: str) -> tuple[str, ...]:
    """States that are or were members of a group, ISO alpha-2, sorted; none for what is no group.

    >>> "GB" in members_ever("EU"), members_ever("JP")
    (True, ())
    """
    return tuple(sorted({row.alpha2 for row in _memberships().get(code, ())}))


def without_groups(codes: Iterable[str], date: str | None) -> tuple[str, ...]:
    """Each code once, without groups all of whose members are among them: "the Visegrad Four – A, B, C and D"."""
    found = tuple(dict.fromkeys(codes))
    members = {code: set(members_on(code, date)) for code in found if len(found) > 1 and is_group(code)}
    return tuple(code for code in found if not members.get(code) or not members[code] <= set(found))


def members_on(code: str, date: str | None) -> tuple[str, ...]:
    """Member states of a group on a date (today's members where the date is None), ISO alpha-2, sorted.

    >>> members_on("E3", "2024-05-31")
    ('DE', 'FR', 'GB')
    >>> "GB" in members_on("EU", "2019"), "GB" in members_on("EU", "2021-01-01")
    (True, False)
    """
    return tuple(
        sorted(
            {
                row.alpha2
                for row in _memberships().get(code, ())
                if (not row.left or (date is not None and date < row.left)) and (date is None or row.joined <= date)
            }
        )
    )
