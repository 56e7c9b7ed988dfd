"""A target and what it is put on or kept from: "add X to the list", "ban X from entering"."""

from __future__ import annotations

from itertools import takewhile

from sanctext.components.measures.clauses import Clause
from sanctext.components.measures.joined import joined_kinds, may_be_joined
from sanctext.components.measures.names import Reading, has, joined, measures_in
from sanctext.components.measures.slots import clause_end
from sanctext.grammar.lexicon import offices
from sanctext.grammar.sentence import VERBS, Sentence
from sanctext.knowledge.rows import MeasureFrame
from sanctext.knowledge.words import word_class

# How many words behind a verb, or before a passive one, its object may stand.
REACH = 14
# In words: the name of a register is not longer.
LONGEST_REGISTER = 6
# In words: so far behind "list" it is said what the listed may not do.
FARTHEST_DESCRIBED = 24
# What somebody is kept from doing, and not from where.
_OF_DEEDS = frozenset(f"target from {noun}" for noun in ("exports", "imports", "services", "finance", "investments"))
_ACCEPTED = {
    "to": frozenset({"to", "on", "onto", "under", "in", "into", "among"}),
    "from": frozenset({"from", "off"}),
}
_NOUNS = {
    "entry": "travel",
}


def of_target_and(sentence: Sentence, clause: Clause, row: MeasureFrame) -> Reading | None:
    """ "add X to the list", "ban X from entering": the target, and behind it what it is put on or kept from."""
    wanted = row.object.split(" ", 1)[1]
    preposition, _, noun = wanted.partition(" ")
    behind = clause.verb + 1
    if clause.passive and sentence.word(clause.verb - 1) in word_class("legal effect before"):
        # "U.S. persons are generally prohibited from": what follows in law.
        return None
    end = clause_end(sentence, behind)
    if clause.passive:
        finite = (here for here in range(behind, end) if sentence.tag(here) in {"VBZ", "VBP", "MD"})
        end = next(finite, end)
    for here in range(behind, end):
        if sentence.word(here) not in _ACCEPTED[preposition]:
            continue
        chunk = sentence.lower[here + 1 : min(here + (REACH if noun == "list" else 8), end)]
        if _is_other_adjunct(sentence, here, chunk, preposition, noun):
            continue
        own = noun == "entry" and preposition == "from" and has(chunk, "measure own territory")
        if own or has(chunk, f"measure {_NOUNS.get(noun, noun)}"):
            if noun == "list":
                return _on_list(sentence, clause, row, here, end)
            return _kept_out(sentence, clause, row, here, end)
        named = sentence.tag(here + 1 + (chunk[:1] == ["the"])) == "NNP" and not has(chunk, "measure ports")
        if noun == "entry" and sentence.word(here) == "from" and named:
            # "banned from the United Kingdom"; but "banned fish from Peru".
            whom = clause.subject if clause.passive else (behind, here)
            carried = set(sentence.lower[slice(*whom)]) & word_class("measure carriers") if whom is not None else set()
            kind = "import_ban" if not clause.passive and _are_goods(sentence, behind, here) else row.type
            # "banned nine tankers from Lima and Bissau".
            kind = "transport_restriction" if carried else kind
            return Reading(row.status, [kind], (clause.verb, clause.verb + 1), frozenset(), True)
    return None


def _is_other_adjunct(sentence: Sentence, here: int, chunk: list[str], preposition: str, noun: str) -> bool:
    """ "from 1 May", "four of them in Chad, to its list", "from entering into transactions"."""
    if sentence.tag(here + 1) == "VB" or (preposition == "from" and _from_a_time(sentence, here + 1)):
        return True
    if noun == "list":
        return _nearer(chunk, preposition)
    return noun == "entry" and "into" in chunk[1:2]


def _on_list(sentence: Sentence, clause: Clause, row: MeasureFrame, here: int, end: int) -> Reading | None:
    """ "add X to the list", "strike X off the register", "put on the stop-list a number of politicians"."""
    chunk = sentence.lower[here + 1 : min(here + REACH, end)]
    if row.status == "granted" and not _are_ships(sentence, clause, here):
        return None
    if _strikes_nobody(chunk):
        return None
    if row.status == "eased" and set(chunk) & word_class("register of ships") and _are_ships(sentence, clause, here):
        # "struck four tankers off its register": they lose its flag.
        return Reading("imposed", ["transport_restriction"], (clause.verb, clause.verb + 1), frozenset(), True)
    struck = None
    if here == clause.verb + 1 and not clause.passive:
        struck = _behind_list(sentence, here + 1, end)
        if struck is None:
            return None
    kinds = _types_of_list(sentence, here + 1, row.type)
    return Reading(row.status, kinds, (clause.verb, clause.verb + 1), frozenset(), True, struck)


def longer_list(sentence: Sentence, row: MeasureFrame, place: tuple[int, int]) -> Reading | None:
    """ "extend the list of firms sanctioned over Peru": a list of those whom measures strike becomes longer."""
    start, end = place
    at = sentence.find(word_class("list of names"), start, min(start + LONGEST_REGISTER, end))
    if at is None:
        return None
    before, behind = sentence.lower[start:at], sentence.lower[at + 1 : at + REACH]
    told = behind if "of" in behind[:1] else []
    if word_class("strikes those listed").isdisjoint([*before, *told]) or _strikes_nobody(sentence.lower[start:end]):
        return None
    # "who are barred from entering our territory".
    described = sentence.lower[at : at + FARTHEST_DESCRIBED]
    kept_out = has(described, "measure travel") or has(described, "measure own territory")
    kind = "travel_ban" if kept_out else _type_of_list(sentence.lower[start : at + 1], row.type)
    return Reading(row.status, [kind], (at, at + 1), frozenset(row.target))


def _strikes_nobody(chunk: list[str]) -> bool:
    """ "a list of press predators", "its transfer list": the words beside "list" say what sort it is."""
    at = next((here for here, word in enumerate(chunk) if word in word_class("list of names")), None)
    if at is None:
        return False
    of = chunk[at + 2 : at + LONGEST_REGISTER] if "of" in chunk[at + 1 : at + 2] else []
    return not word_class("list that strikes nobody").isdisjoint([*chunk[max(0, at - 2) : at], *of])


def _are_ships(sentence: Sentence, clause: Clause, end: int) -> bool:
    """Whether ships are what a verb takes off a register, or the register's own name says that it holds ships."""
    whom = clause.subject if clause.passive else (clause.verb + 1, end)
    ships = word_class("measure vessels") | word_class("names a register of ships")
    near = set(sentence.lower[end : end + LONGEST_REGISTER])
    return bool(near & word_class("names a register of ships")) or (
        whom is not None and bool(set(sentence.lower[slice(*whom)]) & ships)
    )


def _kept_out(sentence: Sentence, clause: Clause, row: MeasureFrame, here: int, end: int) -> Reading:
    """ "ban X from entering", "bars its banks from lending to X"."""
    noun = row.object.rpartition(" ")[2]
    kinds = joined_kinds(sentence, here + 1, min(here + 8, end), row.type) if may_be_joined(noun) else [row.type]
    struck = _kept_from(sentence, clause, here, end) if row.object in _OF_DEEDS else None
    whom = clause.subject if clause.passive else (clause.verb + 1, here)
    if noun == "entry" and whom is not None and set(sentence.lower[slice(*whom)]) & word_class("measure carriers"):
        # "prohibited lorries from entering".
        kinds = ["transport_restriction"]
    return Reading(row.status, kinds, (clause.verb, clause.verb + 1), frozenset(), True, struck)


def _are_goods(sentence: Sentence, start: int, end: int) -> bool:
    """Whether words name neither persons nor firms nor ships, but things in small letters."""
    sorts = word_class("no goods")
    others = frozenset().union(*(word_class(f"measure {sort}") for sort in sorts))
    named = sentence.tag(end - 1) in {"NN", "NNS"} and sentence.words[end - 1].islower()
    return named and set(sentence.lower[start:end]).isdisjoint(others)


def _behind_list(sentence: Sentence, start: int, end: int) -> tuple[int, int] | None:
    """Where the object stands behind the list on which it is put."""
    lists = (
        here for here in range(start, min(start + REACH, end)) if sentence.word(here) in word_class("measure list")
    )
    close = next(lists, None)
    if close is None or sentence.tag(close + 1) not in {"DT", "CD", "JJ", "NNS", "NNP", "PRP$"}:
        return None
    return close + 1, len(sentence)


def _nearer(chunk: list[str], preposition: str) -> bool:
    """ "four of them in Chad, to its list": another preposition stands nearer to the list."""
    first = next((index for index, word in enumerate(chunk) if word in word_class("measure list")), 0)
    return bool(_ACCEPTED[preposition] & set(chunk[:first]))


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
        adjunct = f"{sentence.word(here)} {sentence.word(here + 1)}" in word_class("opens an adjunct")
        adjunct = adjunct or _from_a_time(sentence, here + 1)
        # "transactions in euros": nobody.
        adjunct = adjunct or (sentence.word(here) == "in" and not sentence.words[here + 1][:1].isupper())
        if sentence.word(here) in word_class("strikes") and sentence.tag(here + 1) not in VERBS and not adjunct:
            return here + 1, end
        if here > preposition + 1 and sentence.word(here) in _struck_things():
            # "from insuring ships that carry oil".
            return preposition + 2, end
        if here > preposition + 1 and sentence.tag(here) == "JJ" and sentence.words[here][:1].isupper():
            # "from insuring or carrying Peruvian oil".
            return here, end
    return (preposition, preposition)


def _struck_things() -> frozenset[str]:
    return word_class("measure vessels") | word_class("measure organisations") | word_class("measure aircraft")


def _types_of_list(sentence: Sentence, start: int, usual: str) -> list[str]:
    """ "to its export control list", "to the list of persons subject to a travel ban and an asset freeze"."""
    joints = (here for here in range(start, min(start + REACH, len(sentence))) if sentence.word(here) == "and")
    # "from the list and are no longer subject to": another clause.
    close = next((here for here in joints if sentence.tag(here + 1) in {"VBZ", "VBP", "VBD"}), len(sentence))
    for here in range(start, min(start + REACH, close)):
        if " ".join(sentence.lower[here : here + 2]) == "subject to":
            found = joined(sentence, measures_in(sentence, here + 2, min(here + REACH, len(sentence))))
            kinds = list(dict.fromkeys(kind for _, _, kind in found if kind not in {"other", "designation"}))
            if kinds:
                return kinds
    named = joined(sentence, measures_in(sentence, start, min(start + LONGEST_REGISTER, len(sentence)), close))
    if named and named[0][2] not in {"other", "designation"}:
        # "under a travel ban and an asset freeze".
        return list(dict.fromkeys(kind for _, _, kind in named))
    return [_type_of_list(sentence.lower[start : min(start + 11, close)], usual)]


def _type_of_list(chunk: list[str], usual: str) -> str:
    text = " ".join(chunk)
    if set(chunk) & word_class("list of another sort"):
        return usual
    for name, kind in (("export", "export_control"), ("entity list", "export_control"), ("stop list", "travel_ban")):
        if name in text:
            return kind
    return "asset_freeze" if "freeze" in text else usual


def lists(sentence: Sentence, clause: Clause, place: tuple[int, int], words: set[str]) -> bool:
    """ "listed five companies", "the Council listed Costa Bank"; but "listed the reasons"."""
    sorts = ("organisations", "vessels", "aircraft")
    if words & (frozenset().union(*(word_class(f"measure {sort}") for sort in sorts)) | word_class("names the listed")):
        return True
    if sentence.tag(place[0]) == "NNP" and words & word_class("measure persons") and clause.subject is not None:
        # "lists Lima Front financiers".
        return True
    if words & word_class("announces a list") and words & word_class("measure persons"):
        # "The following persons are listed: 1. Ada Lind"; but "are listed as speakers".
        return word_class("before what it is called").isdisjoint(sentence.lower[clause.verb : clause.verb + REACH])
    counted = sentence.tag(place[0]) == "CD" and clause.subject is not None
    if (
        counted or (clause.planned and set(sentence.lower[place[0] : place[0] + 4]) & word_class("measure persons"))
    ) and words & word_class("measure persons"):
        # "listed four generals".
        return True
    named = sum(sentence.tag(here) in {"NNP", "NNPS"} for here in range(*place)) > 1
    return named and clause.subject is not None


def may_be_listed(sentence: Sentence, place: tuple[int, int], words: set[str]) -> bool:
    """Whether words name somebody or a ship; a contribution or a time may be designated, too."""
    sorts = (word_class(f"measure {sort}") for sort in ("persons", "organisations", "vessels", "aircraft"))
    named = any(
        sentence.tag(here) in {"NNP", "NNPS", "PRP"} or (len(word) > 2 and word.isupper())
        for here, word in enumerate(sentence.words[slice(*place)], place[0])
    )
    owned = any(sentence.tag(here) == "POS" for here in range(*place))
    return any(words & sort for sort in sorts) or (named and not owned) or bool(words & {"those", "anyone"})


def names_office(sentence: Sentence, verb: int) -> bool:
    """ "designated her as coordinator", "designate a safe zone": nobody is sanctioned."""
    behind = list(
        takewhile(lambda word: word not in word_class("opens a ground"), sentence.lower[verb + 1 : verb + REACH])
    )
    named_as = behind[behind.index("as") + 1 :][:6] if "as" in behind else []
    # But "designated the prison director Ada Lind".
    # "designated X, its chairman, Y, and": who is listed, too.
    otherwise = (
        here
        for here, word in enumerate(behind, verb + 1)
        if word in word_class("designated otherwise")
        and not (sentence.tag(here - 1) == "PRP$" and sentence.word(here - 2) in {",", "and"})
    )
    return any((sentence.tag(here), sentence.tag(here + 1)) != ("NN", "NNP") for here in otherwise) or bool(
        set(named_as) & offices()
    )
