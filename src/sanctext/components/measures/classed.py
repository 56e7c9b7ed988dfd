"""Objects of one class of nouns: "freeze the assets of", "ban exports of", "suspend the licences of"."""

from __future__ import annotations

from sanctext.components.measures.around import orderer_of
from sanctext.components.measures.clauses import Clause
from sanctext.components.measures.joined import OF_LICENCES, may_be_joined, type_of_licences
from sanctext.components.measures.listed import REACH
from sanctext.components.measures.names import Reading, has, phrases
from sanctext.grammar.sentence import Sentence
from sanctext.knowledge.rows import MeasureFrame
from sanctext.knowledge.words import word_class

_TRADE = {"exports": frozenset({"export"}), "imports": frozenset({"import"})}
_CLASSES = {
    "licence": ("licences",),
    "landing": ("flights",),
    "aid on hold": ("aid",),
    "frozen assets": ("assets",),
    "export licences": ("export licences",),
    "ships": ("vessels",),
}


def of_class(
    sentence: Sentence, clause: Clause, row: MeasureFrame, place: tuple[int, int], links: frozenset[str]
) -> Reading | None:
    """ "freeze the assets of", "ban exports of": an object of one class of nouns."""
    names = _CLASSES.get(row.object, (row.object,))
    if _is_rule(sentence, clause) or _says_not_so(sentence, clause, row):
        return None
    if row.object == "price cap" and (cap := _cap_on_fuel(sentence, place)) is not None:
        return Reading(row.status, [row.type], cap, links)
    if clause.passive and row.verb in {"deny", "refuse"}:
        # "executives will be denied entry": the subject is whom it strikes.
        near = (clause.verb + 1, min(clause.verb + 3, len(sentence)))
        if any(True for name in names for _ in phrases(sentence, near, f"measure {name}")):
            return Reading(row.status, [row.type], (clause.verb, clause.verb + 1), frozenset(), True)
    for name in names:
        for start, end in phrases(sentence, place, f"measure {name}"):
            if not clause.passive and (sentence.tag(start) == "VB" or _is_elsewhere(sentence, place[0], start)):
                # "allows Peru to import pumps".
                continue
            if (may_be_joined(row.object) and _is_in_a_name(sentence, clause, start)) or _carries_goods(
                sentence, row, start
            ):
                continue
            if _is_other_noun(sentence, name, end) or _follows_in_law(sentence, clause, row):
                continue
            if _lacks_a_word(sentence, clause, row, (place[0], end)):
                continue
            kind = _kind_of_class(
                sentence, row, (max(place[0], start - 3), end + 4), bare=end - start == 1 and sentence.word(end) == "of"
            )
            if row.object in {"carriers", "persons", "ships"}:
                # "bans Peruvian carriers from its roads".
                struck = place if " " in row.verb and not clause.passive else None
                return Reading(row.status, [kind], (clause.verb, clause.verb + 1), frozenset(), True, struck)
            return Reading(row.status, [kind], (start, end), links)
    return None


def _lacks_a_word(sentence: Sentence, clause: Clause, row: MeasureFrame, place: tuple[int, int]) -> bool:
    """ "put the aid to use", "the registration of a party", "released the funds": without what makes it a measure."""
    if row.object == "aid on hold":
        return "hold" not in sentence.lower[clause.verb : clause.verb + REACH]
    if row.object == "ship registration":
        return not _names_ships(sentence, place[0])
    return row.object == "frozen assets" and "frozen" not in sentence.lower[slice(*place)]


def _says_not_so(sentence: Sentence, clause: Clause, row: MeasureFrame) -> bool:
    """ "deny supplying arms"."""
    return row.verb in word_class("says it is not so") and sentence.tag(clause.verb + 1) == "VBG"


def _cap_on_fuel(sentence: Sentence, place: tuple[int, int]) -> tuple[int, int] | None:
    """ "its cap on Russian crude": a cap, and near behind it what is dear."""
    caps = word_class("caps a price")
    for here in range(*place):
        if sentence.word(here) in caps and sentence.word(here + 1) == "on":
            capped = word_class("fuel") & set(sentence.lower[here + 2 : here + 6])
            return (here, here + 1) if capped else None
    return None


def _names_ships(sentence: Sentence, start: int) -> bool:
    """Whether a ship or its sort is named near a noun: "the registration of nine tankers"."""
    return bool(set(sentence.lower[start : start + REACH]) & word_class("measure vessels"))


def _is_in_a_name(sentence: Sentence, clause: Clause, start: int) -> bool:
    """ "Lima Space Services": a word of a firm's name, but in a title everything has a capital."""
    written = sentence.words
    return (
        written[start][:1].isupper()
        and start > sentence.lead
        and written[start - 1][:1].isupper()
        and sentence.tag(start - 1) == "NNP"
        and written[clause.verb][:1].islower()
    )


def _carries_goods(sentence: Sentence, row: MeasureFrame, start: int) -> bool:
    """ "banned the transit of Peruvian goods": nobody's travel."""
    if row.object != "travel" or sentence.word(start) not in word_class("measure transit"):
        return False
    if sentence.word(start + 1) != "of":
        return False
    return set(sentence.lower[start : start + 6]).isdisjoint(word_class("measure persons"))


def _is_other_noun(sentence: Sentence, name: str, end: int) -> bool:
    """ "annual trade talks", "trade and investment", "new export terminals": the word says of what sort they are."""
    if name == "trade":
        return sentence.word(end) not in {"with", "in", "", "."}
    single = name in _TRADE and sentence.word(end - 1) in _TRADE[name]
    return single and sentence.tag(end) in {"NN", "NNS"}


def _follows_in_law(sentence: Sentence, clause: Clause, row: MeasureFrame) -> bool:
    """ "all property is blocked", "all transactions in property of blocked persons are prohibited"."""
    if not clause.passive:
        return False
    if row.object == "assets" and sentence.word(clause.verb - 1) in {"is", "are", "be"}:
        # But "has directed that their funds be frozen".
        return not clause.kept and orderer_of(sentence, clause.start) is None
    return bool(set(sentence.lower[: clause.verb]) & word_class("measure of before"))


def _kind_of_class(sentence: Sentence, row: MeasureFrame, around: tuple[int, int], *, bare: bool) -> str:
    """The row's type, or what its noun says more: "licences for rifles", "exports of arms"; "licences" are any."""
    if row.object in OF_LICENCES:
        return type_of_licences(sentence, "other" if bare else row.type)
    if row.object == "licence" and has(sentence.lower[around[0] :], "measure transactions"):
        # "issued a licence, which authorises transactions with".
        return "financial_restriction"
    if row.object == "travel" and has(sentence.lower[slice(*around)], "measure ports"):
        # "denies Peruvian ships entry to its ports".
        return "transport_restriction"
    behind = sentence.lower[around[1] - 4 : around[1] + 1]
    if row.object in word_class("may be of money") and has(behind, "traded on capital markets"):
        # "the purchase of Peruvian bonds", "the provision of loans".
        return "financial_restriction"
    arms = row.object in _TRADE and set(sentence.lower[slice(*around)]) & word_class("measure arms")
    return "arms_embargo" if arms else row.type


def _is_rule(sentence: Sentence, clause: Clause) -> bool:
    """ "U.S. law forbids N": what a law says at all times is no act."""
    if clause.subject is None or clause.passive or sentence.tag(clause.verb) != "VBZ":
        return False
    last = clause.subject[1] - 1
    while last > clause.subject[0] and (sentence.tag(last) == "CD" or sentence.words[last] in {"(", ")"}):
        # "resolution 2790 (2024)".
        last -= 1
    return sentence.word(last) in word_class("law that says a rule")


def _is_elsewhere(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a preposition stands before a noun, so that it is not the object; but "$40 million in aid"."""
    found = [
        here
        for here in range(start, end)
        if sentence.word(here) in word_class("not of the object") and sentence.tag(here + 1) not in {"CD", "$"}
    ]
    return any(sentence.word(here) != "in" or sentence.tag(here - 1) not in {"CD", "NNS"} for here in found)
