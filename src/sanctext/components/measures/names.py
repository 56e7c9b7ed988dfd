"""The names of measures in a sentence, and what a frame reads there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sanctext.grammar.sentence import Sentence
from sanctext.knowledge.current import known
from sanctext.knowledge.measure_classes import types_by
from sanctext.knowledge.rows import MeasureNoun
from sanctext.knowledge.tables import table
from sanctext.knowledge.words import word_class

# In words: so near behind "on" the means of transport stands that a ban keeps out.
NEAR = 4
# In words: so far behind "on" it is said where goods come from.
FARTHEST_ORIGIN = 7


class Reading(NamedTuple):
    """A frame that fits.

    Args:
        status: imposed, extended or eased.
        types: types of the measure, by what the clause names.
        nouns: positions of the words that say what it is, from the first to behind the last.
        links: prepositions before whom it is aimed at; empty where that is the verb's own object.
        object_is_target: whether the verb's object is whom it is aimed at.
        struck: where the words stand that say at whom, if neither of these says it.
        of_state: whether it can only be aimed at a state.
        foreign: whether it must be aimed at what another state makes or has.
        of_class: whether it is read by a class of verbs, so that a state must act or be struck.
        binds: whether the subject is who is bound by it, and takes nothing: "banks may no longer lend".
    """

    status: str
    types: list[str]
    nouns: tuple[int, int]
    links: frozenset[str]
    object_is_target: bool = False
    struck: tuple[int, int] | None = None
    of_state: bool = False
    foreign: bool = False
    of_class: bool = False
    binds: bool = False


@known
def nouns() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """The names of measures as words, with their types, by their first word; longer ones first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in table(MeasureNoun):
        words = tuple(map(_singular, row.noun.split()))
        found.setdefault(words[0], []).append((words, row.type))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}


def measures_in(sentence: Sentence, start: int, end: int, last: int | None = None) -> list[tuple[int, int, str]]:
    """The names of measures that begin between two positions: where each begins and ends, and its type.

    Args:
        last: where they end at the latest, if not where they begin.
    """
    found: list[tuple[int, int, str]] = []
    here = start
    while here < end:
        match = _noun_at(sentence, here, last if last is not None else end)
        if match is None:
            here += 1
        else:
            found.append((here, *match))
            here = match[0]
    return found


def _noun_at(sentence: Sentence, here: int, end: int) -> tuple[int, str] | None:
    for words, kind in nouns().get(_singular(sentence.word(here)), ()):
        if here + len(words) <= end and all(
            _singular(sentence.word(here + index)) == word for index, word in enumerate(words)
        ):
            end = here + len(words)
            if words == ("sanction",) and sentence.word(end) in word_class("sanctions of another noun"):
                return None
            meant = _by_what_follows(sentence, end, kind)
            if _stops_nothing(sentence, here, end, meant):
                return None
            return (_behind_assets(sentence, end) if kind == "other" and meant == "asset_freeze" else end), meant
    return None


def _behind_assets(sentence: Sentence, end: int) -> int:
    """Of "a freeze of financial assets on" behind the assets: whom it strikes stands behind them."""
    found = next(phrases(sentence, (end + 1, min(end + NEAR, len(sentence))), "measure assets"), None)
    return found[1] if found is not None else end


def _stops_nothing(sentence: Sentence, here: int, end: int, kind: str) -> bool:
    """ "a pause of an hour": no measure, but "a pause on aid", "the pause"."""
    if sentence.word(here) not in word_class("measure by what it is on"):
        return False
    if not sentence.tag(here).startswith("NN"):
        # "to halt aid": a verb.
        return True
    told = sentence.word(here - 1) in word_class("points at what was told")
    if sentence.word(end) not in word_class("before what it is on"):
        return not told
    return kind == "other" and not has(sentence.lower[end : end + 7], "measure licences of all sorts")


def _by_what_follows(sentence: Sentence, end: int, kind: str) -> str:
    """ "ban on sorghum imports", "suspension of all transactions": what the noun alone does not say."""
    if sentence.tag(end) == "VBN" and sentence.word(end + 1) in word_class("on or against"):
        # "the restrictions placed on the port".
        end += 1
    chunk = sentence.lower[end : end + 7]
    if sentence.words[end - 1].islower():
        # "the measures against Lima Space Services": a firm's name says nothing.
        chunk = [word if sentence.tag(end + here) != "NNPS" else "" for here, word in enumerate(chunk)]
    if sentence.word(end - 1) == "closure" and has(chunk, "measure missions"):
        return "diplomatic"
    open_kind = kind in {"other", "diplomatic"} or sentence.word(end - 1) == "embargo"
    if not open_kind or sentence.word(end) not in word_class("before what it is on"):
        return kind
    start = end + 1
    if sentence.word(end - 1) in word_class("measure by what it is on") and has(chunk[:NEAR], "measure assets"):
        return "asset_freeze"
    return (
        meant_by(chunk)
        or _of_carriers(sentence, start)
        or _of_origin(sentence, start)
        or _of_foreign_goods(sentence, start)
        or kind
    )


def _of_carriers(sentence: Sentence, start: int) -> str | None:
    """ "a ban on old tankers"; but "a ban on ship insurance"."""
    for here in range(start, min(start + NEAR, len(sentence))):
        if sentence.word(here) in word_class("measure carriers"):
            return None if sentence.tag(here + 1).startswith("NN") else "transport_restriction"
        if not sentence.tag(here).startswith(("NN", "JJ", "CD")):
            return None
    return None


def _of_origin(sentence: Sentence, start: int) -> str | None:
    """ "a ban on fruit from Peru", "a ban on visitors from Peru": by who or what comes from there."""
    come = sentence.find({"from"}, start + 1, min(start + FARTHEST_ORIGIN, len(sentence)))
    if come is None or sentence.tag(come + 1) not in {"NNP", "NNPS"}:
        return None
    words = sentence.lower[start:come]
    if not all(sentence.tag(here).startswith(("NN", "JJ", "CC", ",", "DT", "VBN")) for here in range(start, come)):
        return None
    if has(words, "measure persons"):
        return "travel_ban"
    return None if any(has(words, f"measure {sort}") for sort in word_class("no goods")) else "import_ban"


def _of_foreign_goods(sentence: Sentence, start: int) -> str | None:
    """ "a ban on Peruvian coal": goods of another state, and neither its people nor its firms."""
    end = start + 1
    while sentence.tag(end) in {"NN", "NNS", "CC"} or (sentence.tag(end) == "JJ" and sentence.words[end].islower()):
        end += 1
    goods = end > start + 1 and sentence.tag(start) == "JJ" and sentence.words[start][:1].isupper()
    words = sentence.lower[start + 1 : end]
    if not goods or any(has(words, f"measure {sort}") for sort in (*word_class("no goods"), "persons", "diplomats")):
        return None
    return "import_ban"


def meant_by(chunk: list[str]) -> str | None:
    """The type of a measure by what it is on: "on the financial sector, on flour"."""
    marks = [here for here, word in enumerate(chunk) if word in {",", ";"}]
    chunk = chunk[: marks[0]] if marks else chunk
    return next((meant for name, meant in types_by("what it is on").items() if has(chunk, name)), None)


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def joined(sentence: Sentence, found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The first measure, and those that are listed with it."""
    kept = found[:1]
    for one in found[1:]:
        between = set(sentence.lower[kept[-1][1] : one[0]])
        if between - word_class("between measures") - {word for word in between if word.endswith("al")}:
            break
        kept.append(one)
    return kept


def has(chunk: list[str], name: str) -> bool:
    text = f" {' '.join(chunk)} "
    return any(f" {word} " in text for word in word_class(name))


def phrases(sentence: Sentence, place: tuple[int, int], name: str) -> Iterator[tuple[int, int]]:
    """Where phrases of a class stand; of those that begin at one word, the longest first."""
    beginning = _phrases(name)
    for here in range(*place):
        for words in beginning.get(sentence.word(here), ()):
            if here + len(words) <= place[1] + 1 and sentence.lower[here : here + len(words)] == words:
                yield here, here + len(words)


@known
def _phrases(name: str) -> dict[str, list[list[str]]]:
    """The phrases of a class as words, by their first word, longer ones first."""
    found: dict[str, list[list[str]]] = {}
    for words in sorted((phrase.split() for phrase in word_class(name)), key=lambda words: (-len(words), words)):
        found.setdefault(words[0], []).append(words)
    return found
