"""What a verb and its complement do together: "impose" and "a travel ban on", "add" and "to the list"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sanctext.components.measures.clauses import Clause
from sanctext.grammar.sentence import Sentence
from sanctext.knowledge.current import known
from sanctext.knowledge.rows import MeasureFrame, MeasureNoun
from sanctext.knowledge.tables import table
from sanctext.knowledge.words import word_class

# How many words behind a verb, or before a passive one, its object may stand.
REACH = 14
# How many words behind what is banned, the word may stand that says from what.
REACH_FROM = 26


class Reading(NamedTuple):
    """A frame that fits.

    Args:
        status: imposed, extended or eased.
        types: types of the measure, by what the clause names.
        nouns: positions of the words that say what it is, from the first to behind the last.
        links: prepositions before whom it is aimed at; empty where that is the verb's own object.
        named: whether the words name a kind of measure, and not only "sanctions".
    """

    status: str
    types: list[str]
    nouns: tuple[int, int]
    links: frozenset[str]
    object_is_target: bool = False


@known
def frames() -> dict[str, tuple[MeasureFrame, ...]]:
    """The rows of each verb, by its base form."""
    found: dict[str, list[MeasureFrame]] = {}
    for row in table(MeasureFrame):
        found.setdefault(row.verb, []).append(row)
    return {verb: tuple(rows) for verb, rows in found.items()}


@known
def nouns() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """The names of measures as words, with their types, by their first word; longer ones first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in table(MeasureNoun):
        words = tuple(row.noun.split())
        found.setdefault(words[0], []).append((words, row.type))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}


def fits(sentence: Sentence, clause: Clause, lemma: str) -> Reading | None:
    """The first of the verb's frames that the words around it fill."""
    for row in frames().get(lemma, ()):
        reading = _fill(sentence, clause, row)
        if reading is not None:
            return reading
    return None


def measures_in(sentence: Sentence, start: int, end: int) -> list[tuple[int, int, str]]:
    """The names of measures between two positions: where each begins and ends, and its type."""
    found: list[tuple[int, int, str]] = []
    here = start
    while here < end:
        match = _noun_at(sentence, here, end)
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
            return here + len(words), kind
    return None


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _fill(sentence: Sentence, clause: Clause, row: MeasureFrame) -> Reading | None:
    links = frozenset(row.target)
    start, end = _object(sentence, clause)
    if row.object == "measure":
        return _of_measure(sentence, clause, row, (start, end), links)
    if row.object == "with measure":
        return _with_measure(sentence, row, clause)
    if row.object in {"target", "listed target"}:
        return _of_target(sentence, clause, row, (start, end))
    if row.object.startswith("target "):
        return _of_target_and(sentence, clause, row, (start, end))
    if row.object == "persona non grata":
        behind = " ".join(sentence.lower[clause.verb : clause.verb + REACH_FROM])
        if "non grata" not in behind:
            return None
        return Reading(row.status, [row.type], (clause.verb, clause.verb + 1), frozenset(), True)
    return _of_class(sentence, clause, row, (start, end), links)


def _object(sentence: Sentence, clause: Clause) -> tuple[int, int]:
    """Where a verb's object stands: behind it, or its subject where it is passive."""
    if clause.passive:
        return clause.subject if clause.subject is not None else (clause.start, clause.start)
    return clause.verb + 1, _first_stop(sentence, clause.verb + 1, REACH)


def _first_stop(sentence: Sentence, start: int, reach: int) -> int:
    for here in range(start, min(start + reach, len(sentence))):
        if sentence.word(here) in {";", ":", "which", "who", "that", "while", "because", "if", "unless"}:
            return here
        if sentence.tag(here) in {"VBZ", "VBD", "VBP", "MD"} and here > start + 1 and sentence.deps[here] != "amod":
            return here
    return min(start + reach, len(sentence))


def _of_measure(
    sentence: Sentence, clause: Clause, row: MeasureFrame, place: tuple[int, int], links: frozenset[str]
) -> Reading | None:
    found = measures_in(sentence, *place)
    found = _joined(sentence, found)
    if not found:
        return None
    first = found[0][0]
    between = sentence.tags[place[0] : first] if not clause.passive else []
    # The measure itself is the object: no preposition before it but of a number, "a new round of sanctions".
    words = set(sentence.lower[place[0] : first]) if not clause.passive else set()
    if words & word_class("not of the object") or sum(tag in {"NNP", "NNPS"} for tag in between) > 6:
        return None
    types = list(dict.fromkeys(kind for _, _, kind in found))
    if len(types) > 1:
        # "sanctions, including travel bans": what the word before meant.
        types = [kind for kind in types if kind not in {"designation", "other"}] or types
    return Reading(row.status, types, (first, found[-1][1]), links)


def _joined(sentence: Sentence, found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The first measure, and those that are listed with it."""
    kept = found[:1]
    for one in found[1:]:
        between = set(sentence.lower[kept[-1][1] : one[0]])
        if between - word_class("between measures") - {word for word in between if word.endswith("al")}:
            break
        kept.append(one)
    return kept


def _with_measure(sentence: Sentence, row: MeasureFrame, clause: Clause) -> Reading | None:
    for here in range(clause.verb + 1, min(clause.verb + REACH_FROM, len(sentence))):
        if sentence.word(here) == "with":
            found = measures_in(sentence, here, min(here + 6, len(sentence)))
            if found:
                return Reading(row.status, [found[0][2]], (clause.verb, clause.verb + 1), frozenset(), True)
    return None


def _of_target(sentence: Sentence, clause: Clause, row: MeasureFrame, place: tuple[int, int]) -> Reading | None:
    if place[1] <= place[0]:
        return None
    if (
        row.verb == "target"
        and not _subject_is_measure(sentence, clause)
        and not (sentence.tag(clause.verb) == "VBG" and clause.verb == sentence.lead)
    ):
        return None
    words = set(sentence.lower[place[0] : place[1]])
    if row.object == "listed target" and not words & word_class("measure organisations") | word_class(
        "measure vessels"
    ):
        return None
    if row.verb == "expel" and not words & word_class("measure diplomats"):
        return None
    if row.verb == "designate" and _names_office(sentence, clause.verb):
        return None
    if row.verb in {"readmit", "reinstate"} and not words & (word_class("measure body") | {"delegation"}):
        return None
    return Reading(row.status, [row.type], (clause.verb, clause.verb + 1), frozenset(), True)


def _subject_is_measure(sentence: Sentence, clause: Clause) -> bool:
    if clause.subject is None:
        return False
    words = set(sentence.lower[slice(*clause.subject)])
    return bool(words & word_class("measure itself")) or bool(measures_in(sentence, *clause.subject))


def _names_office(sentence: Sentence, verb: int) -> bool:
    """ "designated her as coordinator", "designate a safe zone": nobody is sanctioned."""
    behind = sentence.lower[verb + 1 : verb + REACH]
    return bool(set(behind) & word_class("designated otherwise"))


def _of_target_and(sentence: Sentence, clause: Clause, row: MeasureFrame, place: tuple[int, int]) -> Reading | None:
    """ "add X to the list", "ban X from entering": the target, and behind it what it is put on or kept from."""
    wanted = row.object.split(" ", 1)[1]
    preposition, _, noun = wanted.partition(" ")
    behind = clause.verb + 1
    end = _clause_end(sentence, behind)
    for here in range(behind, end):
        if sentence.word(here) not in _ACCEPTED[preposition]:
            continue
        chunk = sentence.lower[here + 1 : min(here + 8, end)]
        if _has(chunk, f"measure {_NOUNS.get(noun, noun)}"):
            kind = _type_of_list(chunk, row.type) if noun == "list" else row.type
            return Reading(row.status, [kind], (clause.verb, clause.verb + 1), frozenset(), True)
        if noun == "entry" and sentence.word(here) == "from" and any(word.endswith("ing") for word in chunk[:1]):
            continue
    return None


_ACCEPTED = {
    "to": frozenset({"to", "on", "onto", "under", "in", "into", "among"}),
    "from": frozenset({"from", "off"}),
}
_NOUNS = {"entry": "travel", "list": "list", "ports": "ports", "body": "body", "contracts": "contracts"}


def _has(chunk: list[str], name: str) -> bool:
    text = f" {' '.join(chunk)} "
    return any(f" {word} " in text for word in word_class(name))


def _type_of_list(chunk: list[str], usual: str) -> str:
    text = " ".join(chunk)
    for name, kind in (("export", "export_control"), ("entity list", "export_control"), ("stop list", "travel_ban")):
        if name in text:
            return kind
    return "asset_freeze" if "freeze" in text else usual


def _of_class(
    sentence: Sentence, clause: Clause, row: MeasureFrame, place: tuple[int, int], links: frozenset[str]
) -> Reading | None:
    """ "freeze the assets of", "ban exports of": an object of one class of nouns."""
    names = _CLASSES.get(row.object, (row.object,))
    for name in names:
        for start, end in _phrases(sentence, place, f"measure {name}"):
            before = set(sentence.lower[place[0] : start]) if not clause.passive else set()
            if before & word_class("not of the object"):
                continue
            kind = row.type
            if row.object == "exports" and set(sentence.lower[max(place[0], start - 3) : end + 4]) & word_class(
                "measure arms"
            ):
                kind = "arms_embargo"
            return Reading(row.status, [kind], (start, end), links)
    return None


_CLASSES = {
    "licence": ("licences",),
    "landing": ("flights",),
    "aid on hold": ("aid",),
    "off finance": ("finance",),
    "frozen assets": ("assets",),
    "export licences": ("export licences",),
}


def _phrases(sentence: Sentence, place: tuple[int, int], name: str) -> Iterator[tuple[int, int]]:
    """Where phrases of a class stand."""
    phrases = [phrase.split() for phrase in word_class(name)]
    for here in range(*place):
        for words in phrases:
            if sentence.lower[here : here + len(words)] == words and here + len(words) <= place[1] + 1:
                yield here, here + len(words)


def _clause_end(sentence: Sentence, start: int) -> int:
    for here in range(start, len(sentence)):
        if sentence.word(here) in {";", "while", "whereas"}:
            return here
    return min(len(sentence), start + REACH_FROM)
