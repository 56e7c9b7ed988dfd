"""Which norms a noun phrase names: resolutions, treaties, and words such as "airspace" and "ceasefire"."""

from __future__ import annotations

import re
from typing import NamedTuple

from spacy.tokens import Doc

from sanctext.components.annotations import CITATIONS, text_of
from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class

# In words: so much may stand before what makes a phrase the name of a norm.
LONGEST_LEAD = 12
# In characters: no list of norms is longer.
LONGEST = 500
_WORD_LAST = re.compile(r"[\w’'-]+\Z")
_WORD = re.compile(r"[^\s,]+")
# "the Peru (Ports) (Lima) Regulations".
_IN_A_TITLE = re.compile(r"\s\([A-Z][\w .-]{1,40}\)\s+(?=[A-Z(])")
# "the Ports Act 1979", "Regulation 12/2012".
# In characters.
LONGEST_WORD = 60
# "section 12.4", "Regulation No. 61 of 2009", "Law 26.386".
_NUMBER = re.compile(r"\s+(?:No\.?\s+)?\d+[\d./-]*(?:\([\w.]+\))*(?:\s+of\s+(?:19|20)\d\d\b)?")
_YEAR = re.compile(r"\s+(?:(?:19|20)\d\d\b(?![-/])|\d+/\d+)")


class Norm(NamedTuple):
    """A norm as found: its place in characters, a resolution's number, the code of an instrument."""

    place: tuple[int, int]
    resolution: int | None
    instrument: str | None


class Norms:
    """Finds the norms of a phrase.

    Args:
        doc: the document, with its resolutions and citations.
    """

    def __init__(self, doc: Doc) -> None:
        self._text = text_of(doc)
        self._resolutions = [
            (cited["start"], cited["end"], cited["number"])
            for cited in doc._.sanctext_citations or ()
            if not cited["implied"] and not cited["body"]
        ]
        self._instruments = [
            (span.start_char, span.end_char, span.kb_id_ if span.id_ == "cited.name" else None)
            for span in doc.spans.get(CITATIONS, ())
        ]

    def named(self, start: int, end: int) -> list[Norm]:
        """The norms of the list with which the words from `start` to `end` begin; empty where they name none."""
        end = min(end, start + LONGEST)
        stop = self._stop(start, end)
        found: list[Norm] = []
        begin = start
        while begin < stop:
            comma = self._separator(begin, stop)
            if _again().search(self._text, begin, comma.start() if comma is not None else stop) is not None:
                break
            norm = self._norm(begin, comma.start() if comma is not None else stop)
            if norm is None and not found and comma is not None:
                # "the letter and spirit of the accord".
                comma = self._separator(comma.end(), stop)
                norm = self._norm(begin, comma.start() if comma is not None else stop)
            if norm is None:
                break
            found.append(norm)
            begin = comma.end() if comma is not None else stop
        return found

    def _known(self, start: int, end: int) -> list[tuple[int, int]]:
        return [
            (place[0], place[1])
            for place in (*self._resolutions, *self._instruments)
            if start <= place[0] and place[1] <= end
        ]

    def _inside(self, place: int, start: int, end: int) -> int | None:
        """Where the known name ends that holds a place."""
        return max((right for left, right in self._known(start, end) if left <= place < right), default=None)

    def _stop(self, start: int, end: int) -> int:
        """Where the phrase ends: before a clause, a quotation's end, or what is said of the norms."""
        position = start
        while (match := _stops().search(self._text, position, end)) is not None:
            inside = self._inside(match.start(), start, end)
            if inside is None and not self._goes_on(start, match):
                return match.start()
            position = max(inside or 0, match.start() + 1)
        return end

    def _goes_on(self, start: int, match: re.Match[str]) -> bool:
        """ "the embargo imposed by the Council", "the Peru (Ports) Regulations": what goes on with the norm."""
        if _IN_A_TITLE.match(self._text, match.start()) is not None:
            return True
        return match.group().strip() == "by" and _made().search(self._text, start, match.start()) is not None

    def _with_its_number(self, last: int, end: int) -> int:
        """Behind the number of a law or its part: "section 12.4", "Regulation No. 61 of 2009"."""
        word = _WORD_LAST.search(self._text, max(0, last - LONGEST_WORD), last)
        numbered = word is not None and (word.group()[0].isupper() or word.group() in word_class("part of a law"))
        number = _NUMBER.match(self._text, last, end) if numbered else None
        return number.end() if number is not None else last

    def _with_its_year(self, last: int, end: int) -> int:
        """Behind the year of an act and what a clause says of whose text it is: "the accord it signed in Lima"."""
        word = _WORD_LAST.search(self._text, max(0, last - LONGEST_WORD), last)
        year = _YEAR.match(self._text, last, end) if word is not None and word.group()[0].isupper() else None
        if year is not None:
            return year.end()
        signed = _signed().match(self._text, last)
        return signed.end() if signed is not None else last

    def _separator(self, start: int, end: int) -> re.Match[str] | None:
        position = start
        while (match := _separators().search(self._text, position, end)) is not None:
            inside = self._inside(match.start(), start, end)
            if inside is None and not self._in_a_name(match, end):
                return match
            position = max(inside or 0, match.start() + 1)
        return None

    def _in_a_name(self, match: re.Match[str], end: int) -> bool:
        """ "the Protocol on Trade and Peace": the name of one text, whose second part names no norm."""
        before = _WORD_LAST.search(self._text, max(0, match.start() - LONGEST_WORD), match.start())
        after = _WORD.match(self._text, match.end(), end)
        if before is None or after is None or not (before.group()[0].isupper() and after.group()[0].isupper()):
            return False
        following = _separators().search(self._text, match.end(), end)
        part = self._text[match.end() : following.start() if following is not None else end]
        return _heads().search(part) is None and not self._known(match.end(), match.end() + len(part))

    def _norm(self, start: int, end: int) -> Norm | None:
        anchors = [*self._known(start, end), *(match.span() for match in _heads().finditer(self._text, start, end))]
        if not anchors:
            return None
        lead = _WORD.match(self._text, start, end)
        if lead is not None and lead.group().lower() in word_class("preposition"):
            return None
        first, last = min(anchors)[0], max(right for _, right in anchors)
        if len(_WORD.findall(self._text, start, first)) > LONGEST_LEAD:
            return None
        last = self._with_its_number(last, end)
        tail = _tails().match(self._text, last, end)
        if tail is not None and tail.end() < end:
            last = end
        last = self._with_its_year(last, end)
        while last > start and self._text[last - 1] in " \t\n,.;:’'”\"":
            last -= 1
        numbers = {
            number for left, right, number in self._resolutions if number is not None and start <= left and right <= end
        }
        codes = {code for left, right, code in self._instruments if code is not None and start <= left and right <= end}
        return Norm(
            (start, last),
            numbers.pop() if len(numbers) == 1 else None,
            codes.pop() if len(codes) == 1 else None,
        )


@known
def _heads() -> re.Pattern[str]:
    """What makes a phrase the name of a norm."""
    return re.compile(
        rf"\b(?:(?i:{one_of(word_class('norm'))})|{one_of(word_class('norm with a capital'))})\b(?![-–]|[’']s\b)"
    )


@known
def _tails() -> re.Pattern[str]:
    """What belongs to a norm behind its head: "on Darfur", "under the treaty"."""
    times = one_of(word_class("period") | word_class("article without a name"))
    tails, dated = one_of(word_class("norm tail")), one_of(word_class("norm tail with a date"))
    return re.compile(rf"\s+(?:(?:{tails})\b(?!\s+(?:\d|(?i:{times})\b))|(?:{dated})\s+\d)")


@known
def _signed() -> re.Pattern[str]:
    """ "it signed in Lima", "they gave on 1 May"."""
    who = one_of(word_class("third person"))
    where = one_of(word_class("preposition"))
    return re.compile(rf"\s+(?:{who})\s+[a-z]+(?:\s+(?:{where})(?:\s+[A-Z0-9][\w’'-]*)+)?")


@known
def _again() -> re.Pattern[str]:
    """ "and in breach of": another cue, whose norms are its own."""
    return re.compile(rf"\b(?:{one_of(word_class('breach noun') | word_class('breach verb'))})\b", re.IGNORECASE)


@known
def _made() -> re.Pattern[str]:
    """Participles behind which "by" names who made a norm."""
    return re.compile(rf"\b(?:{one_of(word_class('made'))})\Z")


@known
def _stops() -> re.Pattern[str]:
    goes_on = one_of(word_class("ends a norm behind and") | word_class("performative"))
    return re.compile(
        rf"[;:!?”\"\u2014\u2013]|(?<!\.[A-Z])(?<!\bNo)\.(?=\s|$)|\n\s*\n|\s\((?!\d)"
        rf"|,?\s+(?:{one_of(word_class('ends a norm'))})\b"
        rf"|,\s+(?:\w+ly\s+)?(?!including)\w+ing\b|,?\s+and\s+(?:{goes_on})\b"
    )


@known
def _separators() -> re.Pattern[str]:
    joins = one_of(word_class("joins norms"))
    return re.compile(rf"(?:,?\s+(?:{joins})(?:\s+(?:{joins}|of|with))*|,)\s+(?:of\s+)?|\s*/\s*(?!\d)")
