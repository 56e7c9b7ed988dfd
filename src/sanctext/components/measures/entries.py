"""Targets that stand as the entries of a list behind a colon: below it as items, or in the same paragraph."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import partial
from itertools import islice, takewhile

from spacy.tokens import Doc, Span

from sanctext.components.annotations import text_of
from sanctext.components.measures.data import MeasureData, TargetData
from sanctext.components.measures.members import IMO
from sanctext.components.measures.target_names import LONGEST_PERSON
from sanctext.knowledge.words import word_class

# In characters: behind the cue no more stands before a list's colon.
LONGEST_LEAD = 160
_TITLED = r"(?:(?:Mr|Ms|Dr|Gen|Col)\.?\s+)?"
_PARTICLE = r"al-\w+|bin|de|el"
# A name at the beginning of an item, to its first mark or verb.
_LISTED_NAME = re.compile(
    rf"{_TITLED}[A-Z0-9\u00c0-\u017f][\w’'.&-]*"
    rf"(?:\s+(?:[A-Z\u00c0-\u017f][\w’'.&()-]*|\((?!Group|formerly|also)[\w’'.&()-]*|{_PARTICLE}|of|and|for|the))*"
)
# An entry of the United States' list: "LIND, Ada Maria (a.k.a. …) (individual) [PROGRAMME]".
_ENTRY = re.compile(r"[A-Z0-9\u00c0-\u00de][^a-z\[\n]{3,}.*\[[A-Z][^\]\n]*\]", re.DOTALL)
_ENTERED_PERSON = re.compile(r"[^,(\[]+,\s[^,(\[;]+")
_ENTERED_NAME = re.compile(r"[^,(\[;]+")
# A name in a paragraph of names, with what joins it to the next.
_LISTED_PART = re.compile(
    r"\s*(?:and\s+)?(?P<name>[A-Z0-9][\w’'.-]*(?:\s+(?:[A-Z(][\w’'.()-]*|al-\w+|(?!and\b)[a-z]{2,3}(?=\s[A-Z])|and(?=\s\w+$))){0,8})\s*(?:[,;]|\.?\s*\Z|(?=\sand\s))"
)
# In characters: a paragraph of names is not longer.
LONGEST_NAMES = 4000
_NUMBER = re.compile(r"\d[.)]\s*\Z")
_NAME = rf"[A-Z][\w’'-]*(?:\s+(?:[A-Z][\w’'-]*|{_PARTICLE}))+"
# "Ada Lind, judge" and "Ada Lind (born 1970)"; the name alone, too.
_NAMED_ENTRY = re.compile(rf"{_TITLED}(?P<name>{_NAME})(?=\s*(?:[,;(]|\.?\s*\Z))")
_LINE = re.compile(rf"(?:(?<=[.)]\s)|\n\s*\(?(?:\d{{1,2}}|[a-z])[.)]\s+){_NAMED_ENTRY.pattern}")
# ": 1. Ada Lind", "; and (b) Tom Grey", "; - Ivo Brenner".
_MARKED = re.compile(
    rf"[:;,.]\s+(?:and\s+)?(?:\(?(?:\d{{1,2}}|[a-z]|[ivx]{{1,4}})[.)]|[-\u2013\u2022])\s+{_NAMED_ENTRY.pattern}"
)


def add_listed(doc: Doc, blocks: list[Span], starts: list[int], measure: MeasureData) -> None:
    """Targets that stand in a list behind a colon: "The following entities have been removed: • A • B"."""
    text = text_of(doc)
    # A cue may begin in the words before a list, and end in one of its items.
    last = measure["cue"][1]
    here = bisect_right(starts, last - 1) - 1
    end = blocks[here].end_char if here >= 0 else 0
    if _add_marked(text, last, end, measure):
        return
    if (
        end < last
        or end - last > LONGEST_LEAD
        or not _leads_to_list(text[measure["span"][0] : end], blocks[here + 1 : here + 2])
    ):
        return
    cue = text[slice(*measure["cue"])].lower().split()
    if cue[-1] in word_class("measure itself") and cue[-2:-1] != ["restrictive"] and "following" in cue:
        # "We are taking the following measures:".
        return
    sort = next(iter(measure["counts"]), None)
    kind = {"persons": "person", "vessels": "vessel", "aircraft": "aircraft"}.get(sort or "", "organisation")
    listed = list(takewhile(partial(_is_item, text), islice(blocks, here + 1, None)))
    if not listed and here + 1 < len(blocks):
        _add_names(text, blocks[here + 1], measure)
    if not listed:
        _add_entries(text, islice(blocks, here + 1, None), measure)
    for block in listed:
        _add_entry(text, block, measure, kind if sort else None)
    if any(target["place"][0] > end for target in measure["targets"]):
        # "the following entities": those that are listed.
        measure["targets"] = [one for one in measure["targets"] if one["kind"] != "class"]
    if listed and measure["targets"]:
        measure["span"] = (measure["span"][0], max(target["place"][1] for target in measure["targets"]))
        if measure["types"] == ["other"]:
            measure["types"] = ["designation"]


def _add_entry(text: str, block: Span, measure: MeasureData, kind: str | None) -> None:
    """The target that an item names, or those that the numbered lines of a paragraph name."""
    if block.label_ == "paragraph":
        places = [found.span("name") for found in _LINE.finditer(text, block.start_char, block.end_char)]
    else:
        name = _LISTED_NAME.match(block.text, len(block.text) - len(block.text.lstrip("0123456789. ")))
        if name is None or name.group().split()[0].lower() in word_class("pronoun") | word_class("determiner"):
            return
        begin = block.start_char + name.start()
        places = [(begin, begin + len(name.group().rstrip(" ,;:")))]
    imo = IMO.search(block.text)
    for place in places:
        words = " ".join(text[slice(*place)].split())
        measure["targets"].append(
            TargetData(
                name=words,
                kind=kind or ("person" if _is_person(words) else "organisation"),
                code=None,
                identifiers={"imo": imo["imo"]} if imo is not None else {},
                place=place,
            )
        )


def _leads_to_list(lead: str, behind: list[Span]) -> bool:
    """A colon, or "the following persons." with items below it."""
    if lead.rstrip().endswith(":"):
        return True
    told = set(lead.lower().rstrip(" .\n").split()) & word_class("announces a list")
    return bool(told) and "." not in lead.rstrip(" .\n") and bool(behind) and behind[0].label_ == "item"


def _add_entries(text: str, blocks: Iterable[Span], measure: MeasureData) -> None:
    """Targets of paragraphs that are entries of a list: "LIND, Ada (DOB …) (individual) [PROGRAMME]"."""
    for block in takewhile(lambda block: _ENTRY.match(block.text) is not None, blocks):
        person = "(individual)" in block.text
        name = (_ENTERED_PERSON if person else _ENTERED_NAME).match(block.text)
        if name is None:
            return
        place = (block.start_char, block.start_char + len(name.group().rstrip()))
        imo = IMO.search(block.text)
        kind = "person" if person else "vessel" if imo is not None else "organisation"
        identifiers = {"imo": imo["imo"]} if imo is not None else {}
        words = " ".join(text[slice(*place)].split())
        measure["targets"].append(TargetData(name=words, kind=kind, code=None, identifiers=identifiers, place=place))
        measure["span"] = (measure["span"][0], place[1])


def _is_item(text: str, block: Span) -> bool:
    """An item, a line that a number of several digits opens: "201 Ada Lind", or "1. Ada Lind, judge"."""
    if block.label_ == "paragraph":
        numbered = _NUMBER.search(text, max(0, block.start_char - 6), block.start_char) is not None
        return numbered and _NAMED_ENTRY.match(text, block.start_char, block.end_char) is not None
    return block.label_ == "item" or (block.label_ == "line" and block.text.split(maxsplit=1)[0].isdigit())


def _add_marked(text: str, cue: int, end: int, measure: MeasureData) -> bool:
    """Targets of a list within a paragraph: "are listed: 1. Ada Lind, judge; 2. Tom Grey"; whether there is one."""
    colon = text.find(":", cue, min(end, cue + LONGEST_LEAD))
    if colon < 0 or _MARKED.match(text, colon, end) is None:
        return False
    names = [found.span("name") for found in _MARKED.finditer(text, colon, end)]
    if len(names) < 2:
        return False
    lead = set(text[measure["span"][0] : colon].lower().split())
    people = bool(lead & word_class("measure persons")) and not lead & word_class("measure organisations")
    measure["targets"] = [
        TargetData(
            name=" ".join(text[slice(*place)].split()),
            kind="person" if people or (not lead & word_class("measure organisations")) else "organisation",
            code=None,
            identifiers={},
            place=place,
        )
        for place in names
    ]
    measure["span"] = (measure["span"][0], names[-1][1])
    return True


def _add_names(text: str, block: Span, measure: MeasureData) -> None:
    """Targets of a paragraph that is nothing but names: "Ada Lind, Tom Grey, and Ivo Brenner"."""
    names = list(_LISTED_PART.finditer(block.text[:LONGEST_NAMES]))
    whole = "".join(name.group() for name in names)
    if len(block.text) > LONGEST_NAMES or len(names) < 2 or len(whole) < len(block.text.rstrip(" .;")):
        return
    for name in names:
        place = (block.start_char + name.start("name"), block.start_char + name.end("name"))
        words = " ".join(text[slice(*place)].split())
        kind = "person" if _is_person(words) else "organisation"
        measure["targets"].append(TargetData(name=words, kind=kind, code=None, identifiers={}, place=place))
    measure["span"] = (measure["span"][0], measure["targets"][-1]["place"][1])


def _is_person(name: str) -> bool:
    words = name.split()
    return 2 <= len(words) <= LONGEST_PERSON and not set(words) & word_class("legal form")
