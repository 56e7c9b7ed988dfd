"""What a verb and its complement do together: "impose" and "a travel ban on", "add" and "to the list"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from sanctext.components.measures.clauses import Clause
from sanctext.grammar.sentence import VERBS, Sentence
from sanctext.knowledge.current import known
from sanctext.knowledge.rows import MeasureFrame, MeasureNoun
from sanctext.knowledge.tables import table
from sanctext.knowledge.words import word_class

# How many words behind a verb, or before a passive one, its object may stand.
REACH = 14
# What stands before times and manners.
_BEFORE_TIMES = frozenset({"for", "until", "from", "on", "with", "as", "in", "by"})
# How many words behind what is banned, the word may stand that says from what.
REACH_FROM = 26


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
    """

    status: str
    types: list[str]
    nouns: tuple[int, int]
    links: frozenset[str]
    object_is_target: bool = False
    struck: tuple[int, int] | None = None
    of_state: bool = False


@known
def frames() -> dict[str, tuple[MeasureFrame, ...]]:
    """The rows of each verb, by its base form without its particle: "roll" of "roll over"."""
    found: dict[str, list[MeasureFrame]] = {}
    for row in table(MeasureFrame):
        found.setdefault(row.verb.split()[0], []).append(row)
    return {verb: tuple(rows) for verb, rows in found.items()}


@known
def nouns() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """The names of measures as words, with their types, by their first word; longer ones first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in table(MeasureNoun):
        words = tuple(map(_singular, row.noun.split()))
        found.setdefault(words[0], []).append((words, row.type))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}


def fits(sentence: Sentence, clause: Clause, lemma: str) -> Reading | None:
    """The first of the verb's frames that the words around it fill."""
    for row in frames().get(lemma, ()):
        reading = _fill(sentence, clause, row)
        if reading is not None:
            return reading
    return None


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
            return end, _by_what_follows(sentence, end, kind)
    return None


def _by_what_follows(sentence: Sentence, end: int, kind: str) -> str:
    """ "ban on sorghum imports", "suspension of all transactions": what the noun alone does not say."""
    chunk = sentence.lower[end : end + 7]
    if sentence.word(end - 1) == "closure" and _has(chunk, "measure missions"):
        return "diplomatic"
    if kind not in {"other", "diplomatic"} or sentence.word(end) not in {"on", "of", "against"}:
        return kind
    return next((meant for name, meant in _MEANT if _has(chunk, f"measure {name}")), kind)


_MEANT = (
    ("ports", "transport_restriction"),
    ("arms", "arms_embargo"),
    ("exports", "export_control"),
    ("imports", "import_ban"),
    ("transactions", "financial_restriction"),
    ("aid", "aid_suspension"),
    ("flights", "transport_restriction"),
    ("visas", "travel_ban"),
    ("services", "services_ban"),
)


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _fill(sentence: Sentence, clause: Clause, row: MeasureFrame) -> Reading | None:
    particles = row.verb.split()[1:]
    behind = clause.verb + 1 + len(particles)
    if particles and sentence.lower[clause.verb + 1 : behind] != particles:
        return None
    place = _object(sentence, clause, behind)
    if row.object == "measure":
        return _of_measure(sentence, clause, row, place, frozenset(row.target))
    if row.object in _FILLS:
        return _FILLS[row.object](sentence, clause, row, place)
    if row.object.startswith("target "):
        return _of_target_and(sentence, clause, row)
    return _of_class(sentence, clause, row, place, frozenset(row.target))


def _object(sentence: Sentence, clause: Clause, behind: int) -> tuple[int, int]:
    """Where a verb's object stands: behind it and what says when or how, or its subject where it is passive."""
    if clause.passive:
        return clause.subject if clause.subject is not None else (clause.start, clause.start)
    start = _behind_adjuncts(sentence, behind + (sentence.tag(behind) == "RP"))
    return start, _first_stop(sentence, start, REACH)


def _behind_adjuncts(sentence: Sentence, start: int) -> int:
    """Behind "for ten years", "until 31 May 2027", "with immediate effect", ", by Decree No. 5,", "today"."""
    here = start
    while here < len(sentence):
        word, following = sentence.word(here), sentence.word(here + 1)
        if word in word_class("day") or sentence.tag(here) == "RB":
            here += 1
        elif word == "," and (close := _comma_behind(sentence, here)) is not None:
            here = close + 1
        elif sentence.lower[here : here + 4] == ["for", "the", "first", "time"]:
            here += 4
        elif word in {"for", "until", "from", "on", "with", "as", "in", "by"} and _opens_adjunct(
            sentence, here, following
        ):
            here += 2
            passed = word_class("time unit") | word_class("month") | {"effect"}
            while sentence.tag(here) == "CD" or sentence.word(here) in passed:
                here += 1
        else:
            break
    return here if here < len(sentence) else start


def _opens_adjunct(sentence: Sentence, here: int, following: str) -> bool:
    pair = f"{sentence.word(here)} {following}"
    timed = following in {"a", "another", "one"} and sentence.word(here + 2) in word_class("time unit")
    return (
        timed
        or sentence.tag(here + 1) == "CD"
        or pair in word_class("opens an adjunct")
        or following in word_class("day")
    )


def _comma_behind(sentence: Sentence, comma: int) -> int | None:
    for here in range(comma + 2, min(comma + 10, len(sentence))):
        if sentence.word(here) == ",":
            return here
        if sentence.tag(here) in {"VBZ", "VBD", "MD"}:
            return None
    return None


def _first_stop(sentence: Sentence, start: int, reach: int) -> int:
    for here in range(start, min(start + reach, len(sentence))):
        if sentence.word(here) in {";", ":", "which", "who", "that", "while", "because", "if", "unless"}:
            return here
        verb = sentence.tag(here) in {"VBZ", "VBD", "VBP", "MD"} and sentence.deps[here] != "amod"
        if verb and here > start + 1 and sentence.word(here) not in word_class("noun after all"):
            return here
    return min(start + reach, len(sentence))


def _of_measure(
    sentence: Sentence, clause: Clause, row: MeasureFrame, place: tuple[int, int], links: frozenset[str]
) -> Reading | None:
    found = _joined(sentence, measures_in(sentence, *place))
    if not found:
        if not clause.passive and sentence.word(place[0]) in {"them", "it", "those", "these"}:
            # "to lift them": the measures of the clause before.
            return Reading(row.status, [], (place[0], place[0] + 1), links)
        return _of_antecedent(sentence, clause, row, links)
    first = found[0][0]
    if sentence.word(first - 1) == "preferential":
        return None
    if not clause.passive and any(sentence.tag(here) in VERBS - {"VBN", "VBG"} for here in range(place[0], first)):
        # "ramp up pressure and build on sanctions".
        return None
    if not clause.passive and _after_another(sentence, place[0], first):
        return None
    between = sentence.tags[place[0] : first] if not clause.passive else []
    # The measure itself is the object: no preposition before it but of a number, "a new round of sanctions".
    words = set(sentence.lower[place[0] : first]) if not clause.passive else set()
    if words & {"decree", "decrees", "decision", "decisions", "package", "packages", "ordinance", "regulation"}:
        # "signed decrees on sanctions".
        words -= {"on"}
    if words & word_class("not of the object") or sum(tag in {"NNP", "NNPS"} for tag in between) > 6:
        return None
    types = list(dict.fromkeys(kind for _, _, kind in found))
    if types == ["designation"]:
        types = _types_of_sanctions(sentence, found[-1][1]) or types
    if len(types) > 1:
        # "sanctions, including travel bans": what the word before meant.
        types = [kind for kind in types if kind not in {"designation", "other"}] or types
    return Reading(row.status, types, (first, found[-1][1]), links)


def _after_another(sentence: Sentence, start: int, first: int) -> bool:
    """ "declared two regions free, then sanctions": a comma, and before it another object."""
    if "," not in sentence.words[start:first]:
        return False
    comma = sentence.words.index(",", start)
    if sentence.word(comma + 1) == "including":
        return False
    return any(sentence.tag(here).startswith("N") for here in range(start, comma))


def _of_antecedent(sentence: Sentence, clause: Clause, row: MeasureFrame, links: frozenset[str]) -> Reading | None:
    """ "the sanctions that A placed on B": the measure stands before the relative clause."""
    begin = clause.subject[0] if clause.subject is not None else clause.start
    relative = sentence.word(begin - 1) in {"that", "which"} or sentence.deps[clause.verb] == "relcl"
    if not relative or clause.passive:
        return None
    found = _joined(sentence, measures_in(sentence, max(sentence.lead, begin - 8), begin))
    if not found or (begin - found[-1][1] > 2 and sentence.word(begin - 1) not in {"that", "which"}):
        return None
    return Reading(row.status, [kind for _, _, kind in found], (clause.verb, clause.verb + 1), links)


def _joined(sentence: Sentence, found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The first measure, and those that are listed with it."""
    kept = found[:1]
    for one in found[1:]:
        between = set(sentence.lower[kept[-1][1] : one[0]])
        if between - word_class("between measures") - {word for word in between if word.endswith("al")}:
            break
        kept.append(one)
    return kept


def _types_of_sanctions(sentence: Sentence, end: int) -> list[str]:
    """ "sanctions, including a travel ban": what they are."""
    if sentence.word(end) == "," and sentence.word(end + 1) == "including":
        return list(dict.fromkeys(kind for _, _, kind in _joined(sentence, measures_in(sentence, end + 2, end + 9))))
    return []


def _of_subject(
    sentence: Sentence, clause: Clause, row: MeasureFrame, place: tuple[int, int]
) -> Reading | None:
    """ "the ban on new investment stays in place": the measure is the subject."""
    behind = " ".join(sentence.lower[clause.verb + 1 : clause.verb + 3])
    if clause.subject is None or behind not in word_class("in force"):
        return None
    found = _joined(sentence, measures_in(sentence, *clause.subject))
    if not found:
        return None
    return Reading(row.status, [kind for _, _, kind in found], (found[0][0], found[-1][1]), frozenset(row.target))


def _of_package(
    sentence: Sentence, clause: Clause, row: MeasureFrame, place: tuple[int, int]
) -> Reading | None:
    """ "the package contains a ban on", "the decision provides for an asset freeze"."""
    if not _subject_is_measure(sentence, clause):
        return None
    return _of_measure(sentence, clause, row, place, frozenset(row.target))


def _with_measure(
    sentence: Sentence, clause: Clause, row: MeasureFrame, place: tuple[int, int]
) -> Reading | None:
    """ "hit X with sanctions", "threatened X with a ban"."""
    for here in range(clause.verb + 1, min(clause.verb + REACH_FROM, len(sentence))):
        if sentence.word(here) == "with":
            found = measures_in(sentence, here, min(here + 6, len(sentence)))
            if found:
                struck = clause.subject if clause.passive else (clause.verb + 1, here)
                return Reading(
                    row.status, [found[0][2]], (clause.verb, clause.verb + 1), frozenset(), True, struck
                )
    return None


def _beside_measure(
    sentence: Sentence, clause: Clause, row: MeasureFrame, place: tuple[int, int]
) -> Reading | None:
    """ "aligns itself with the sanctions of the EU against X"."""
    for here in range(clause.verb + 1, min(clause.verb + 4, len(sentence))):
        if sentence.word(here) == "with":
            found = measures_in(sentence, here, min(here + 7, len(sentence)))
            if found and not set(sentence.lower[here:found[0][0]]) & word_class("not of the object") - {"with"}:
                return Reading(row.status, [found[0][2]], found[0][:2], frozenset(row.target))
    return None


def _subject_to_measure(
    sentence: Sentence, clause: Clause, row: MeasureFrame, place: tuple[int, int]
) -> Reading | None:
    """ "made nine firms subject to an asset freeze", "placed under sanctions", "is no longer subject to an embargo"."""
    words = row.object.removesuffix(" measure").split()
    if len(words) > 2 and sentence.lower[clause.verb - 2 : clause.verb] == words[:2]:
        # "will no longer be subject to".
        words = words[2:]
    copula = clause.passive or row.verb == "be"
    last = clause.verb + (2 if copula else REACH_FROM)
    for here in range(clause.verb + 1, min(last, len(sentence))):
        if sentence.lower[here : here + len(words)] != words:
            continue
        behind = here + len(words)
        found = _joined(sentence, measures_in(sentence, behind, min(behind + 8, len(sentence))))
        struck = clause.subject if copula else (clause.verb + 1, here)
        if found and struck is not None and not set(sentence.lower[behind : found[0][0]]) & word_class("not of the object"):
            kinds = list(dict.fromkeys(kind for _, _, kind in found))
            return Reading(row.status, kinds, (clause.verb, clause.verb + 1), frozenset(), True, struck)
    return None


def _in_abeyance(
    sentence: Sentence, clause: Clause, row: MeasureFrame, place: tuple[int, int]
) -> Reading | None:
    """ "holds the treaty in abeyance", "the treaty stands in abeyance"."""
    end = _clause_end(sentence, clause.verb + 1)
    for here in range(clause.verb + 1, end):
        if " ".join(sentence.lower[here : here + 2]) in word_class("in abeyance"):
            return Reading(row.status, [row.type], (clause.verb, clause.verb + 1), frozenset(), True, (here, here))
    return None


def _envoy_home(
    sentence: Sentence, clause: Clause, row: MeasureFrame, place: tuple[int, int]
) -> Reading | None:
    """ "called its ambassador home", "was called back": an envoy and the way home."""
    behind = sentence.lower[clause.verb + 1 : clause.verb + 8]
    if not set(behind) & word_class("way home"):
        return None
    where = place if clause.passive else (clause.verb + 1, clause.verb + 6)
    for start, end in _phrases(sentence, where, "measure envoys"):
        return Reading(row.status, [row.type], (start, end), frozenset(row.target))
    return None


def _of_member(
    sentence: Sentence, clause: Clause, row: MeasureFrame, place: tuple[int, int]
) -> Reading | None:
    """ "suspended Peru": a state, and nothing behind it."""
    begin, close = place
    if not clause.passive:
        close = begin
        while sentence.tag(close) in {"NNP", "NNPS", "DT"}:
            close += 1
        if sentence.tag(close).startswith(("N", "V", "J")) or sentence.tag(close) == "POS":
            return None
    if close <= begin or any(sentence.tag(here) not in {"NNP", "NNPS", "DT"} for here in range(begin, close)):
        return None
    return Reading(row.status, [row.type], (clause.verb, clause.verb + 1), frozenset(), True, (begin, close), True)


def _non_grata(
    sentence: Sentence, clause: Clause, row: MeasureFrame, place: tuple[int, int]
) -> Reading | None:
    behind = " ".join(sentence.lower[clause.verb : clause.verb + REACH_FROM])
    if "non grata" not in behind:
        return None
    return Reading(row.status, [row.type], (clause.verb, clause.verb + 1), frozenset(), True)


def _of_target(sentence: Sentence, clause: Clause, row: MeasureFrame, place: tuple[int, int]) -> Reading | None:
    if place[1] <= place[0]:
        return None
    words = set(sentence.lower[place[0] : place[1]])
    if row.verb == "target" and not _targets(sentence, clause, words):
        return None
    if row.object == "listed target" and not _lists(sentence, clause, place, words):
        return None
    if row.verb == "expel" and not words & word_class("measure diplomats"):
        return None
    if row.verb == "designate" and (_names_office(sentence, clause.verb) or not _may_be_listed(sentence, place, words)):
        return None
    if row.verb in {"readmit", "reinstate"} and not words & (word_class("measure body") | {"delegation"}):
        return None
    kind = _subject_to(sentence, clause.verb) if row.verb == "designate" else None
    return Reading(row.status, [kind or row.type], (clause.verb, clause.verb + 1), frozenset(), True)


def _subject_to(sentence: Sentence, verb: int) -> str | None:
    """ "designated as subject to asset freezing": what kind of measure follows from it."""
    for here in range(verb + 1, min(verb + 5, len(sentence))):
        if sentence.word(here) == "subject" and sentence.word(here + 1) == "to":
            found = measures_in(sentence, here + 2, min(here + 7, len(sentence)))
            return found[0][2] if found else None
    return None


def _targets(sentence: Sentence, clause: Clause, words: set[str]) -> bool:
    """ "Targeting X’s Network" in a heading, "the action targets X", "we are targeting networks": no gun does."""
    if _subject_is_measure(sentence, clause) or measures_in(sentence, clause.verb + 1, len(sentence)):
        return True
    if sentence.tag(clause.verb) != "VBG":
        return False
    described = word_class("measure organisations") | word_class("measure persons") | word_class("measure vessels")
    return clause.verb == sentence.lead or bool(
        words & described and sentence.word(clause.start) in {"are", "is", "am"}
    )


def _subject_is_measure(sentence: Sentence, clause: Clause) -> bool:
    if clause.subject is None:
        return False
    words = set(sentence.lower[slice(*clause.subject)])
    return bool(words & word_class("measure itself")) or bool(measures_in(sentence, *clause.subject))


def _lists(sentence: Sentence, clause: Clause, place: tuple[int, int], words: set[str]) -> bool:
    """ "listed five companies", "the Council listed Costa Bank"; but "listed the reasons"."""
    if words & (word_class("measure organisations") | word_class("measure vessels")):
        return True
    named = sum(sentence.tag(here) in {"NNP", "NNPS"} for here in range(*place)) > 1
    return named and clause.subject is not None


def _may_be_listed(sentence: Sentence, place: tuple[int, int], words: set[str]) -> bool:
    """Whether words name somebody or a ship; a contribution or a time may be designated, too."""
    sorts = (word_class(f"measure {sort}") for sort in ("persons", "organisations", "vessels", "aircraft"))
    named = any(sentence.tag(here) in {"NNP", "NNPS", "PRP"} for here in range(*place))
    owned = any(sentence.tag(here) == "POS" for here in range(*place))
    return any(words & sort for sort in sorts) or (named and not owned) or bool(words & {"those", "anyone"})


def _names_office(sentence: Sentence, verb: int) -> bool:
    """ "designated her as coordinator", "designate a safe zone": nobody is sanctioned."""
    behind = sentence.lower[verb + 1 : verb + REACH]
    return bool(set(behind) & word_class("designated otherwise"))


def _of_target_and(sentence: Sentence, clause: Clause, row: MeasureFrame) -> Reading | None:
    """ "add X to the list", "ban X from entering": the target, and behind it what it is put on or kept from."""
    wanted = row.object.split(" ", 1)[1]
    preposition, _, noun = wanted.partition(" ")
    behind = clause.verb + 1
    if clause.passive and sentence.word(clause.verb - 1) in word_class("legal effect before"):
        # "U.S. persons are generally prohibited from": what follows in law.
        return None
    end = _clause_end(sentence, behind)
    if clause.passive:
        finite = (here for here in range(behind, end) if sentence.tag(here) in {"VBZ", "VBP", "MD"})
        end = next(finite, end)
    for here in range(behind, end):
        if sentence.word(here) not in _ACCEPTED[preposition]:
            continue
        chunk = sentence.lower[here + 1 : min(here + 8, end)]
        if preposition == "from" and _from_a_time(sentence, here + 1):
            continue
        if _has(chunk, f"measure {_NOUNS.get(noun, noun)}"):
            kinds = _types_of_list(sentence, here + 1, row.type) if noun == "list" else [row.type]
            struck = _kept_from(sentence, clause, here, end) if row.object in _OF_DEEDS else None
            return Reading(row.status, kinds, (clause.verb, clause.verb + 1), frozenset(), True, struck)
        named = sentence.tag(here + 1 + (chunk[:1] == ["the"])) == "NNP" and not _has(chunk, "measure ports")
        if noun == "entry" and sentence.word(here) == "from" and named:
            # "banned from the United Kingdom".
            return Reading(row.status, [row.type], (clause.verb, clause.verb + 1), frozenset(), True)
    return None


# What somebody is kept from doing, and not from where.
_OF_DEEDS = frozenset(f"target from {noun}" for noun in ("exports", "imports", "services", "finance", "investments"))


def _from_a_time(sentence: Sentence, here: int) -> bool:
    """ "from 1 January", "from January": no place and no deed."""
    word = sentence.word(here)
    return sentence.tag(here) == "CD" or word in word_class("month") | word_class("day")


def _kept_from(sentence: Sentence, clause: Clause, preposition: int, end: int) -> tuple[int, int] | None:
    """Of "bans its firms from dealing with X", X: whoever takes a measure only keeps his own from something."""
    kept = clause.subject if clause.passive else (clause.verb + 1, preposition)
    if kept is None or not set(sentence.lower[slice(*kept)]) & word_class("measure own persons"):
        return None
    stops = word_class("ends an aim")
    for here in range(preposition + 2, min(preposition + 12, end)):
        if sentence.word(here) in stops or sentence.tag(here) in {"VBZ", "VBD", "MD"}:
            break
        if sentence.word(here) in word_class("strikes") and sentence.tag(here + 1) not in VERBS:
            return here + 1, end
    return (preposition, preposition)


_ACCEPTED = {
    "to": frozenset({"to", "on", "onto", "under", "in", "into", "among"}),
    "from": frozenset({"from", "off"}),
}
_NOUNS = {
    "entry": "travel",
}


def _has(chunk: list[str], name: str) -> bool:
    text = f" {' '.join(chunk)} "
    return any(f" {word} " in text for word in word_class(name))


def _types_of_list(sentence: Sentence, start: int, usual: str) -> list[str]:
    """ "to its export control list", "to the list of persons subject to a travel ban and an asset freeze"."""
    for here in range(start, min(start + REACH, len(sentence))):
        if " ".join(sentence.lower[here : here + 2]) == "subject to":
            found = _joined(sentence, measures_in(sentence, here + 2, min(here + REACH, len(sentence))))
            kinds = list(dict.fromkeys(kind for _, _, kind in found if kind not in {"other", "designation"}))
            if kinds:
                return kinds
    named = measures_in(sentence, start, min(start + 5, len(sentence)))
    if named and named[0][2] not in {"other", "designation"}:
        return [named[0][2]]
    return [_type_of_list(sentence.lower[start : start + 11], usual)]


def _type_of_list(chunk: list[str], usual: str) -> str:
    text = " ".join(chunk)
    if set(chunk) & word_class("list of another sort"):
        return usual
    for name, kind in (("export", "export_control"), ("entity list", "export_control"), ("stop list", "travel_ban")):
        if name in text:
            return kind
    return "asset_freeze" if "freeze" in text else usual


def _of_class(
    sentence: Sentence, clause: Clause, row: MeasureFrame, place: tuple[int, int], links: frozenset[str]
) -> Reading | None:
    """ "freeze the assets of", "ban exports of": an object of one class of nouns."""
    names = _CLASSES.get(row.object, (row.object,))
    if clause.passive and row.verb in {"deny", "refuse"}:
        # "executives will be denied entry": the subject is whom it strikes.
        near = (clause.verb + 1, min(clause.verb + 3, len(sentence)))
        if any(True for name in names for _ in _phrases(sentence, near, f"measure {name}")):
            return Reading(row.status, [row.type], (clause.verb, clause.verb + 1), frozenset(), True)
    for name in names:
        for start, end in _phrases(sentence, place, f"measure {name}"):
            if not clause.passive and _is_elsewhere(sentence, place[0], start):
                continue
            if name in _TRADE and sentence.word(end - 1) in _TRADE[name] and sentence.tag(end) in {"NN", "NNS"}:
                # "new export terminals".
                continue
            if row.object == "frozen assets" and "frozen" not in sentence.lower[place[0] : end]:
                continue
            if row.object == "assets" and clause.passive and sentence.word(clause.verb - 1) in {"is", "are", "be"}:
                # "all property is blocked": what follows in law.
                continue
            kind = row.type
            if row.object == "exports" and set(sentence.lower[max(place[0], start - 3) : end + 4]) & word_class(
                "measure arms"
            ):
                kind = "arms_embargo"
            return Reading(row.status, [kind], (start, end), links)
    return None


_TRADE = {"exports": frozenset({"export"}), "imports": frozenset({"import"})}
_CLASSES = {
    "licence": ("licences",),
    "landing": ("flights",),
    "aid on hold": ("aid",),
    "off finance": ("finance",),
    "frozen assets": ("assets",),
    "export licences": ("export licences",),
}


def _is_elsewhere(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a preposition stands before a noun, so that it is not the object; but "$40 million in aid"."""
    found = [here for here in range(start, end) if sentence.word(here) in word_class("not of the object")]
    return any(sentence.word(here) != "in" or sentence.tag(here - 1) not in {"CD", "NNS"} for here in found)


def _phrases(sentence: Sentence, place: tuple[int, int], name: str) -> Iterator[tuple[int, int]]:
    """Where phrases of a class stand."""
    phrases = [phrase.split() for phrase in word_class(name)]
    for here in range(*place):
        for words in phrases:
            if sentence.lower[here : here + len(words)] == words and here + len(words) <= place[1] + 1:
                yield here, here + len(words)


_FILLS: dict[str, Callable[[Sentence, Clause, MeasureFrame, tuple[int, int]], Reading | None]] = {
    "in place": _of_subject,
    "of package": _of_package,
    "with measure": _with_measure,
    "beside measure": _beside_measure,
    "subject to measure": _subject_to_measure,
    "no longer subject to measure": _subject_to_measure,
    "under measure": _subject_to_measure,
    "in abeyance": _in_abeyance,
    "envoys home": _envoy_home,
    "member": _of_member,
    "target": _of_target,
    "listed target": _of_target,
    "persona non grata": _non_grata,
}


def _clause_end(sentence: Sentence, start: int) -> int:
    for here in range(start, len(sentence)):
        if sentence.word(here) in {";", "while", "whereas"}:
            return here
    return min(len(sentence), start + REACH_FROM)
