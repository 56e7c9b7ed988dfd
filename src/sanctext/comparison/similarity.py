"""How alike two demands are, and two stances: a number from 0 to 1."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from sanctext.comparison.addressees import Addressees, addressees_of, agreement
from sanctext.comparison.wording import words_of
from sanctext.evaluation.likeness import stems
from sanctext.knowledge.actors import actor_names
from sanctext.knowledge.current import known
from sanctext.knowledge.words import word_class
from sanctext.records import Demand, Stance

# What is no more alike than this is no pair. Of demands on one addressee a third of the content is enough; where one
# names nobody it takes a half, for all states three fifths, for another addressee nearly all.
THRESHOLD = 0.35
# A stance with another act may be the same stance, grown milder or sharper.
_OTHER_ACT = 0.75
# A stance towards others is mostly another one.
_OTHER_ACTORS = 0.6
# What is done says less than to what: many demands halt something. Whose it is says
# less as well: one state stands in most demands. How it is done says least.
_VERB, _ACTOR, _SLIGHT, _OTHER = 0.5, 0.5, 0.25, 1.0
# Actions and objects may run on too far: of the words after so many that count each counts little.
_HEAD = 8
# Of wordings with less than this one cannot tell whether the other contains them.
_CONTAINABLE = 2.0
# To halt and to go on are opposites, though all other words be the same.
_OPPOSITE = 0.25
# Words with the same beginning are one word: diplomacy, diplomatic.
_BEGINNING = 7

# Begins the code of an actor among the words.
_ACTOR_MARK = "@"
# Verbs that count as one where they come first: elsewhere a launch and an end are nouns.
_VERBS = ("stopping", "going on", "complying", "freeing", "allowing")
# Words that count as one wherever they stand.
_ANYWHERE = ("forces",)
_STOPPING, _GOING_ON = "=stopping", "=going on"
_COUNCIL = re.compile(
    r"\b(?:(?:un|united nations)\s+)?(?:security council|unsc)\s+resolutions?\b|\bunscrs?\b", re.IGNORECASE
)
# Possessives, and compounds such as "DPRK-related".
_JOINT = re.compile(r"['’]s?\b|['’]|[-‐-–]")


class Content(NamedTuple):
    """The words that count of an action or an object, each with its weight.

    Args:
        weights: stems, classes of words and codes of actors, and their weights.
        verb: the first word that counts; empty where there is none.
        negated: true where the action is not to be done.
    """

    weights: dict[str, float]
    verb: str
    negated: bool

    @property
    def actors(self) -> frozenset[str]:
        """The actors that are named."""
        return frozenset(word for word in self.weights if word.startswith(_ACTOR_MARK))


class Side(NamedTuple):
    """What is compared of a demand or a stance.

    Args:
        content: of the action or the object.
        addressees: None for a stance.
        act: None for a demand, whose act shows only how strong it is.
    """

    content: Content
    addressees: Addressees | None
    act: str | None


def side_of(item: Demand | Stance, date: str | None) -> Side:
    """What is compared of a demand or a stance; the date says who the members of groups are."""
    if isinstance(item, Stance):
        return Side(content_of(words_of(item)), None, item.act)
    return Side(content_of(words_of(item), negated=item.negated), addressees_of(item.addressees, date), None)


def similarity(before: Side, after: Side) -> float:
    """How alike two demands or two stances are.

    It is that of the content, lessened where the addressees or the act of a stance are not the same.
    """
    content = content_similarity(before.content, after.content)
    if before.addressees is not None and after.addressees is not None:
        return content * agreement(before.addressees, after.addressees)
    same_act = 1.0 if before.act == after.act else _OTHER_ACT
    towards, later = before.content.actors, after.content.actors
    return content * same_act * (_OTHER_ACTORS if towards and later and not towards & later else 1.0)


def content_of(text: str, *, negated: bool = False) -> Content:
    """The words of a wording that count.

    >>> content_of("immediately cease all North Korean launches").weights
    {'immedia': 0.25, '=stopping': 0.5, '@KP': 0.5, 'launch': 1.0}
    """
    weights: dict[str, float] = {}
    verb = ""
    place = 0
    for word, slight in _words(text):
        if slight:
            weight = _SLIGHT
        elif not verb:
            verb = word = _classes(_VERBS).get(word, word)
            weight = _VERB
        elif place >= _HEAD:
            weight = _SLIGHT
        else:
            weight = _ACTOR if word.startswith(_ACTOR_MARK) else _OTHER
        # "Immediately, completely and unconditionally" leave the rest where it is.
        place += not slight
        weights.setdefault(word, weight)
    if negated:
        weights.setdefault(_STOPPING, _VERB)
    return Content(weights, verb, negated)


def _words(text: str) -> Iterator[tuple[str, bool]]:
    """The words that may count, and whether they say little; names of actors as their codes."""
    text = _COUNCIL.sub(" unscr ", text)
    place = 0
    for start, end, names in actor_names().find(text):
        # A name without a code, such as a peninsula's, is no actor.
        codes = {name.code for name in names if name.code}
        if start < place or len(codes) != 1:
            continue
        yield from _plain_words(text[place:start])
        yield f"{_ACTOR_MARK}{codes.pop()}", False
        place = end
    yield from _plain_words(text[place:])


def _plain_words(text: str) -> Iterator[tuple[str, bool]]:
    for stem in stems(_JOINT.sub(" ", text)):
        word = stem[:_BEGINNING]
        yield _classes(_ANYWHERE).get(word, word), stem.endswith("ly") or word in _slight()


def content_similarity(before: Content, after: Content) -> float:
    """The mean of how many words both have, and of how far the shorter is contained in the longer.

    >>> short, long = content_of("free the crew"), content_of("free the crew of the tanker before the winter")
    >>> round(content_similarity(short, long), 2), content_similarity(long, long)
    (0.62, 1.0)
    """
    if before == after:
        return 1.0
    mine, theirs = sum(before.weights.values()), sum(after.weights.values())
    common = sum(min(weight, after.weights[word]) for word, weight in before.weights.items() if word in after.weights)
    if not common:
        return 0.0
    both = 2 * common / (mine + theirs)
    contained = common / max(min(mine, theirs), _CONTAINABLE)
    return (both + contained) / 2 * (_OPPOSITE if _opposed(before, after) else 1.0)


def _opposed(before: Content, after: Content) -> bool:
    """True where one is to be done, and the other not."""
    if before.negated != after.negated:
        return (after if before.negated else before).verb != _STOPPING
    return {before.verb, after.verb} == {_STOPPING, _GOING_ON}


@known
def _classes(names: tuple[str, ...]) -> dict[str, str]:
    """For each word of some classes, as words are compared, its class."""
    return {word: f"={name}" for name in names for word in _beginnings(name)}


@known
def _slight() -> frozenset[str]:
    return frozenset(_beginnings("slight"))


def _beginnings(name: str) -> Iterator[str]:
    return (stem[:_BEGINNING] for word in word_class(name) for stem in stems(word))
