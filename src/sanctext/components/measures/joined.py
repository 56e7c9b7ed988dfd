"""Objects that stand side by side behind one verb: "prohibits imports, exports and new investment"."""

from __future__ import annotations

from itertools import pairwise

from sanctext.components.measures.clauses import Clause
from sanctext.components.measures.names import Reading, joined, measures_in, phrases
from sanctext.grammar.sentence import VERBS, Sentence
from sanctext.knowledge.measure_classes import types_by
from sanctext.knowledge.words import word_class

# In words: so far from the first object the others may stand.
_REACH = 8
# In words: so far behind its verb "with" may stand.
FARTHEST_WITH = 30
# In words: so far behind "sanctions" it is said what they include.
FARTHEST_EXAMPLE = 8
# Objects that one verb may have side by side, in the table of types.
_SIDE_BY_SIDE = "side by side"
# Objects that are permits of some sort.
OF_LICENCES = frozenset({"export licences", "licences of all sorts"})


def may_be_joined(name: str) -> bool:
    """Whether objects of a class stand side by side with others behind one verb."""
    return f"measure {name}" in types_by(_SIDE_BY_SIDE)


def with_joined(sentence: Sentence, clause: Clause, reading: Reading) -> Reading:
    """ "prohibits imports, exports and new investment": what is joined to the object is of a type of its own."""
    start, end = reading.nouns
    first = clause.verb + 1 if not clause.passive else max(sentence.lead, start - _REACH)
    near = (max(first, start - _REACH), min(end + _REACH, len(sentence)))
    found = sorted(
        (begin, close, kind)
        for name, kind in types_by(_SIDE_BY_SIDE).items()
        for begin, close in phrases(sentence, near, name)
    )
    here = next((index for index, one in enumerate(found) if one[:2] == (start, end)), None)
    if here is None:
        return reading
    last = first = here
    while last + 1 < len(found) and _are_joined(sentence, found[last][1], found[last + 1][0]):
        last += 1
    while first > 0 and _are_joined(sentence, found[first - 1][1], found[first][0]):
        first -= 1
    if first == last:
        return reading
    kinds = [reading.types[0] if one[:2] == (start, end) else one[2] for one in found[first : last + 1]]
    return reading._replace(types=list(dict.fromkeys(kinds)), nouns=(found[first][0], found[last][1]))


def joined_kinds(sentence: Sentence, start: int, end: int, usual: str) -> list[str]:
    """The types of deeds that stand side by side: "from engaging in import or export activities"."""
    found = sorted(
        (begin, close, kind)
        for name, kind in types_by(_SIDE_BY_SIDE).items()
        for begin, close in phrases(sentence, (start, end), name)
    )
    if len(found) != 2 or not _are_joined(sentence, found[0][1], found[1][0]):
        return [usual]
    return list(dict.fromkeys(kind for _, _, kind in found))


def _are_joined(sentence: Sentence, end: int, start: int) -> bool:
    between = sentence.lower[end:start]
    return (
        0 < len(between) <= 4
        and bool((word_class("joins two") | {","}) & set(between))
        and set(between) <= word_class("between joined objects") | {","}
    )


def types_of(sentence: Sentence, found: list[tuple[int, int, str]]) -> list[str]:
    """The types of measures that are named side by side."""
    types = list(dict.fromkeys(kind for _, _, kind in found))
    if types == ["designation"]:
        types = _types_of_sanctions(sentence, found[-1][1]) or types
    if len(types) == 1:
        return types
    # "sanctions, including travel bans": what the word before meant.
    exact = [kind for kind in types if kind not in {"designation", "other"}]
    # But of "an embargo, a ban on flour and an asset freeze" the ban is another.
    besides = "other" if types[0] in exact else None
    if types[0] == "designation" and sentence.word(found[0][1]) == "and":
        # "sanctions and export controls".
        besides = "designation"
    return [kind for kind in types if kind in exact or kind == besides] or types


def _types_of_sanctions(sentence: Sentence, end: int) -> list[str]:
    """ "sanctions, including a travel ban", "sanctions against Peru, including a travel ban": what they are."""
    for here in range(end, min(end + FARTHEST_EXAMPLE, len(sentence) - 1)):
        if sentence.word(here) == "," and sentence.word(here + 1) == "including":
            named = joined(sentence, measures_in(sentence, here + 2, min(here + 9, len(sentence))))
            near = bool(named) and named[0][0] <= here + 4
            return list(dict.fromkeys(kind for _, _, kind in named if kind != "other")) if near else []
        if sentence.word(here) == "," or sentence.tag(here) in VERBS:
            break
    return []


def kinds_with(sentence: Sentence, verb: int) -> list[str]:
    """The types behind "with": "targets smugglers with travel bans and asset freezes"."""
    for here in range(verb + 2, min(verb + FARTHEST_WITH, len(sentence))):
        if sentence.word(here) == "with":
            named = joined(sentence, measures_in(sentence, here + 1, min(here + 9, len(sentence))))
            if named and named[0][0] <= here + 2:
                return types_of(sentence, named)
    return []


def type_of_licences(sentence: Sentence, usual: str, within: tuple[int, int] | None = None) -> str:
    """ "suspended the licences of two channels", "of an airline", "of two miners": what they permit."""
    words = set(sentence.lower if within is None else sentence.lower[slice(*within)])
    traded = word_class("measure exports") | word_class("measure arms") | word_class("goods under licence")
    if any(word.startswith("export") for word in words) or words & traded:
        return "export_control"
    if words & word_class("measure media"):
        return "services_ban"
    if any(
        first in word_class("licence for money") and then in word_class("measure export licences")
        for first, then in pairwise(sentence.lower)
    ):
        # "its remittance licence".
        return "financial_restriction"
    if words & word_class("licence for transport"):
        return "transport_restriction"
    return "other" if words & word_class("licence of another sort") else usual
