"""Which treaties, agreements, laws and documents are cited besides the Security Council's resolutions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypedDict

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from sanctext.components.annotations import CITATIONS, char_span, is_content, refuse, text_of
from sanctext.knowledge.current import known
from sanctext.knowledge.instruments import InstrumentName, acts_by_number, instrument_names
from sanctext.knowledge.resolutions import vetoed_drafts
from sanctext.knowledge.words import one_of, word_class

_S = r"(?:[^\S\n]|\n(?!\s*\n))"
# The number of a resolution of an assembly by its session: "77/229", "ES-11/1", "2758 (XXVI)".
_SESSION = rf"(?:(?:ES|S)-)?\d{{1,2}}/\d{{1,3}}(?:{_S}?[A-Z]\b)?|\d{{1,4}}{_S}?\((?:[IVX]+|S-[IVX]+|ES-[IVX]+)\)"
_SYMBOL = re.compile(
    rf"(?<![\w/.-])(?:A/HRC/(?:RES/)?(?:S-)?\d{{1,2}}/(?:[A-Z]+\.)?\d{{1,3}}|A/RES/(?:{_SESSION})|A/(?:ES-)?\d{{1,2}}/(?:[A-Z]+\.)?\d{{1,4}}"
    rf"|S/PRST/(?:19|20)\d\d/\d{{1,3}}|S/PV\.\d{{3,5}}|S/(?:19|20)\d\d/\d{{1,4}}|GOV/(?:INF/)?(?:19|20)\d\d/\d{{1,3}}"
    rf"|INFCIRC/\d{{2,4}})(?![\w/]|-\d)"
)
# In characters: so far before a name the body may begin that has it.
BEFORE = 24
# So short an acronym may mean many things.
SHORTEST_ACRONYM = 5
# "the Charter of the Bank": another text than the one that a weak name stands for.
_OTHERS = re.compile(rf"{_S}+(?i:of|on|between|for)\b")


class CitedData(TypedDict):
    """One cited text as plain data; mentions are (start, end, rule) in characters."""

    id: str
    name: str
    kind: str
    symbol: str | None
    mentions: list[tuple[int, int, str]]


class CitedTexts:
    """Finds the texts of the table of instruments by their names, and documents by their symbols.

    A name that other things have too ("the Charter", "CSA") counts only where the text is also named in full. What the
    Security Council resolved is not among them, nor are drafts that were vetoed.

    Example:
        >>> import sanctext
        >>> doc = sanctext.load()("Under the UN Charter and A/RES/ES-11/1 it must stop. See GOV/2031/7.")
        >>> [(found["id"], found["kind"]) for found in doc._.sanctext_cited]
        [('un-charter', 'treaty'), ('uga-es11-1', 'resolution'), ('GOV/2031/7', 'un_document')]

    Writes:
        `doc.spans["sanctext.citations"]` (label: the kind, kb_id: the id) and `doc._.sanctext_cited`, a list of
        `CitedData`.
    """

    def __call__(self, doc: Doc) -> Doc:
        cited: dict[str, CitedData] = {}
        for start, end, text in sorted(_found(doc), key=lambda found: found[0]):
            known_text = cited.setdefault(text["id"], text)
            if known_text is not text:
                known_text["mentions"].append((start, end, text["mentions"][0][2]))
        doc._.sanctext_cited = list(cited.values())
        doc.spans[CITATIONS] = SpanGroup(
            doc,
            name=CITATIONS,
            spans=[
                char_span(doc, start, end, text["kind"], text["id"], rule)
                for start, end, rule, text in sorted(
                    ((*mention, text) for text in cited.values() for mention in text["mentions"]),
                    key=lambda mention: mention[0],
                )
            ],
        )
        return doc


def instruments_in(doc: Doc) -> list[tuple[int, int, InstrumentName]]:
    """The texts of the table that a document names, with their places in characters."""
    text = text_of(doc)
    found = [(start, end, names[0]) for start, end, names in instrument_names().find(text) if is_content(doc, start)]
    sure = {name.whole for start, end, name in found if not _is_weak(text, start, end, name)}
    kept = []
    for start, end, name in found:
        if _of_a_body().search(text, max(0, start - BEFORE), start) or _a_body().match(text, end):
            refuse(doc, start, end, "longer_name")
        elif not _is_weak(text, start, end, name) or (name.whole in sure and not _OTHERS.match(text, end)):
            kept.append((start, end, name))
        else:
            refuse(doc, start, end, "ordinary_word")
    return kept


@known
def _a_body() -> re.Pattern[str]:
    """ "North Atlantic Treaty Organization"."""
    return re.compile(rf"{_S}+(?:{one_of(word_class('body named after a treaty'))})\b")


@known
def _of_a_body() -> re.Pattern[str]:
    """ "Organisation for the Prohibition of Chemical Weapons"."""
    return re.compile(rf"\b(?:{one_of(word_class('body named after a treaty'))}){_S}+\w+{_S}+(?:the{_S}+)?$")


def _is_weak(text: str, start: int, end: int, name: InstrumentName) -> bool:
    words = text[start:end]
    acronym = words.isupper() and words.isalpha() and len(words) < SHORTEST_ACRONYM
    return name.weak or (acronym and words not in word_class("known acronym"))


def _found(doc: Doc) -> Iterator[tuple[int, int, CitedData]]:
    text = text_of(doc)
    named = instruments_in(doc)
    taken = [(start, end) for start, end, _ in named]
    for start, end, name in named:
        symbol = " ".join(text[start:end].split()) if name.kind == "resolution" and "/" in text[start:end] else None
        symbol = symbol if symbol is not None and _SYMBOL.fullmatch(symbol) else None
        yield start, end, _data(name.code, name.name, name.kind, symbol, start, end, "cited.name")
    for start, end, act in _eu_acts(text):
        if not is_content(doc, start) or any(a < end and start < b for a, b in taken):
            continue
        taken.append((start, end))
        row = acts_by_number().get(act)
        code, called = (row.code, row.name) if row is not None else (f"EU/{act}", " ".join(text[start:end].split()))
        yield start, end, _data(code, called, "law", None, start, end, "cited.number")
    for start, end, symbol in (*_symbols(text), *_of_assemblies(text)):
        if not is_content(doc, start) or symbol in vetoed_drafts() or any(a < end and start < b for a, b in taken):
            continue
        taken.append((start, end))
        row = next((name for name in instrument_names().get(symbol) or () if not name.weak), None)
        kind = "resolution" if "/RES/" in symbol else "un_document"
        code, called = (row.code, row.name) if row is not None else (symbol, symbol)
        yield start, end, _data(code, called, kind, symbol, start, end, "cited.symbol")


def _data(code: str, name: str, kind: str, symbol: str | None, start: int, end: int, rule: str) -> CitedData:
    return CitedData(id=code, name=name, kind=kind, symbol=symbol, mentions=[(start, end, rule)])


def _symbols(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _SYMBOL.finditer(text):
        yield match.start(), match.end(), re.sub(r"\s+", "", match.group())


@known
def _of_assembly() -> re.Pattern[str]:
    """ "General Assembly resolution 77/229", "resolutions 46/17 of the Human Rights Council"."""
    organs = "|".join(
        f"(?P<{name}{{0}}>{one_of(word_class(words))})"
        for name, words in (("assembly", "general assembly"), ("rights", "rights council"))
    )
    resolution = rf"(?i:{one_of(word_class('resolution'))})"
    number = rf"(?:A/RES/)?(?:{_SESSION})"
    return re.compile(
        rf"(?:\b(?:{organs.format('')})(?:[’']s)?{_S}+{resolution}{_S}+(?P<number>{number})"
        rf"|\b{resolution}{_S}+(?P<number_first>{number}){_S}+of{_S}+(?:the{_S}+)?(?:{organs.format('_last')}))"
        rf"(?![\w/]|-\d)"
    )


def _of_assemblies(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _of_assembly().finditer(text):
        number = re.sub(r"\s+", "", match["number"] or match["number_first"]).removeprefix("A/RES/")
        lead = "A/HRC/RES/" if match["rights"] or match["rights_last"] else "A/RES/"
        yield match.start(), match.end(), lead + number


@known
def _eu_act() -> re.Pattern[str]:
    """ "Council Regulation (EU) 2023/1529", "Decision 2014/512/CFSP": with an organ or what it is under."""
    kind = rf"(?:(?:{one_of(word_class('sort of act of the EU'))}){_S}+)?(?:{one_of(word_class('act of the EU'))})"
    treaty = rf"(?:{one_of(word_class('treaty of an act of the EU'))})"
    organ = rf"(?:{one_of(word_class('organ of an act of the EU'))}){_S}+"
    number = rf"(?:No\.?{_S}*)?(?P<{{}}>\d{{{{1,4}}}}/\d{{{{2,4}}}})"
    under = rf"{kind}{_S}+\({treaty}(?:,{_S}*{treaty})?\){_S}*{number.format('under')}"
    return re.compile(
        rf"\b(?:(?:{organ})?{under}|(?:{organ})?{kind}{_S}+{number.format('before')}/{treaty}"
        rf"|{organ}{kind}{_S}+{number.format('alone')})(?![\w/])"
    )


def _eu_acts(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _eu_act().finditer(text):
        yield match.start(), match.end(), match["under"] or match["before"] or match["alone"]


@Language.factory("sanctext_cited", assigns=["doc.spans", "doc._.sanctext_cited"])
def create_cited(nlp: Language, name: str) -> CitedTexts:  # noqa: ARG001
    """Make the component; it has no parameters, its names come from the knowledge tables."""
    return CitedTexts()
