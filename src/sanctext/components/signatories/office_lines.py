"""Whose text it is by what stands above it: an office's name, a sender, a gazette's masthead, an official's line."""

from __future__ import annotations

import re
from itertools import islice, pairwise

from spacy.tokens import Span

from sanctext.components.letterhead import LONGEST_LETTERHEAD, is_letterhead
from sanctext.components.signatories.listings import Named
from sanctext.components.signatories.top import DOCUMENT_WORD, TOPIC, lines_above
from sanctext.components.view import View
from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class
from sanctext.layout.dates import DATE

# An email's sender, before his office.
_SENDER = re.compile(
    r"\W*(?:From|Sender|Issued\s+by|Published\s+by|Issuing\s+(?:office|authority))\s*:\s+", re.IGNORECASE
)
_OFFICE_BEHIND_NAME = re.compile(
    r",\s+(?:(?:Acting|Deputy|Vice|Under|Assistant|United|States|U\.S\.|the|of)\s+)*(?:Secretary|Minister|President|Prime|Foreign|Chancellor|High|Ambassador|Spokes\w+)\b[^.;:]{0,80}"
)
_GAZETTE = re.compile(r"(?:[’']s)?\s+(?:\w+\s+)?Gazette\b", re.IGNORECASE)
_SPOKEN = re.compile(r"\bspokes\w+\b[^\n]{0,20}\bministry\b|\bministry\b[^\n]{0,40}\bspokes", re.IGNORECASE)
_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
# In characters: so far from the top a gazette says by whose authority it is published.
MASTHEAD = 600
# In characters: "the ".
LONGEST_ARTICLE = 5
# So many lines from the top say whose paper or whose briefing it is.
LINES_OF_HEAD = 6
# So great a part of a letterhead is the name of whose it is.
LETTERHEAD = 0.8


def from_office_line(view: View) -> Named:
    """The office above the text: "Office of the Special Envoy of the Secretary-General for Yemen" is the UN's."""
    above: Span | None = None
    office = False
    for start, end in lines_above(view):
        text = view.text[start:end]
        sender = _SENDER.match(view.text, start, end)
        topic = TOPIC.search(view.text, start, end)
        first = next(iter(view.actors_between(start, topic.start() if topic else end)), None)
        if first is None:
            office = _is_office(text)
            if above is not None and office:
                # "REPUBLIC OF KENYA", and its ministry in the next line.
                return [(above, "signatories.release")]
            above = None
            continue
        # "ECONOMIC COMMUNITY OF WEST AFRICAN STATES": a letterhead; a state alone may be the subject.
        beside = _WORD.findall(text.replace(first.text, " ", 1).lower())
        nothing = first.label_ == "state" and set(beside) <= word_class("state noun in other languages")
        alone = nothing or len(first.text) > LETTERHEAD * len(text)
        if above is not None and not alone and first.label_ != "state" and is_letterhead(text):
            # "REPUBLIC OF KENYA", and "National Sanctions Secretariat" in the next line: no other body's.
            return [(above, "signatories.release")]
        above = first if alone else None
        # A state below its ministry, or by the name of its ministry.
        letterhead = alone and (first.label_ != "state" or office or first.id_ == "actors.metonym")
        sent = sender is not None and first.start_char - sender.end() < len("The  ")
        if first.label_ != "armed_group" and (letterhead or sent or _is_office(text)):
            return [(first, "signatories.release")]
        office = False
    return _by_authority(view) or _of_numbered(view) or _at_briefing(view) or _of_gazette(view) or _of_seat(view)


def _of_gazette(view: View) -> Named:
    """ "New Zealand Gazette, No. 61": the state whose gazette it is, in one of the first lines."""
    for line in islice(lines_above(view), LINES_OF_HEAD):
        named = view.actors_between(*line)[:1]
        if named and named[0].label_ == "state" and _GAZETTE.match(view.text, named[0].end_char) is not None:
            return [(named[0], "signatories.release")]
    return []


def _of_seat(view: View) -> Named:
    """ "PRESIDENCY OF THE REPUBLIC … Brasília, 24 March": the state in whose capital an office dates its text."""
    lines = list(islice(lines_above(view), LINES_OF_HEAD))
    if not any(is_letterhead(view.text[slice(*line)]) or _speaks_for(view, line) for line in lines):
        return []
    dated = [line for line in lines if DATE.search(view.text, *line) is not None]
    opened = [(block.start_char, block.end_char) for block in view.blocks[: 1 + LINES_OF_HEAD]]
    seats = [
        span
        for start, end in (*dated, *opened)
        for span in view.actors_between(start, min(end, start + LONGEST_ARTICLE))
        # "Brasília, 24 March"; but "In Brasília, the envoy met".
        if span.id_ == "actors.capital"
        and not view.text[start : span.start_char].strip(" *_(")
        and view.text[span.end_char : span.end_char + 1] in {",", ".", "\n", ":"}
    ]
    others = [span for line in lines for span in view.actors_between(*line) if is_letterhead(view.text[slice(*line)])]
    return [(seats[0], "signatories.release")] if seats and not others else []


def _speaks_for(view: View, line: tuple[int, int]) -> bool:
    """ "Comment of the Spokesperson of the Ministry of Foreign Affairs", without a state."""
    return _SPOKEN.search(view.text, *line) is not None and not view.actors_between(*line)


def from_office_below(view: View) -> Named:
    """ "Ministry of Foreign Affairs of Kenya", "Ministry of Foreign Affairs / Nairobi", below a text."""
    block = view.blocks[-1] if len(view.blocks) > 1 else None
    lines = [line.span() for line in _LINE.finditer(view.text, block.start_char, block.end_char)] if block else []
    words = [view.text[slice(*line)] for line in lines] if len(lines) <= LINES_OF_HEAD else []
    # "To the Ministry of Foreign Affairs": whom a note is sent to.
    offices = any(map(is_letterhead, words)) and not any(line.lstrip().startswith("To ") for line in words)
    named = [span for line in lines for span in view.actors_between(*line)] if offices else []
    one = len({span.kb_id_ for span in named}) == 1 and named[0].label_ == "state"
    return [(named[0], "signatories.signature")] if one else []


def _of_numbered(view: View) -> Named:
    """ "MARITIME FIJI / Circular 21/2027": the state in a name in capitals above what its office numbers."""
    for (start, end), below in pairwise(islice(lines_above(view), LINES_OF_HEAD)):
        named = view.actors_between(start, end)
        capitals = view.text[start:end].isupper() and _numbered().match(view.text, *below) is not None
        if capitals and len({span.kb_id_ for span in named if span.label_ == "state"}) == 1:
            return [(named[0], "signatories.release")]
    return []


@known
def _numbered() -> re.Pattern[str]:
    """ "Circular 21/2027", "Notice to Mariners No. 12"."""
    return re.compile(rf"\W*(?i:{one_of(word_class('numbered paper'))})\b[^\n\d]{{0,40}}\d")


def _at_briefing(view: View) -> Named:
    """ "Department Press Briefing / Ada Lind, Spokesperson / Lima": the state in whose capital its office briefs."""
    lines = list(islice(lines_above(view), LINES_OF_HEAD))
    briefs = view.doc._.sanctext_kind == "transcript" and any(_briefing().search(view.text, *line) for line in lines)
    named = [span for line in lines for span in view.actors_between(*line)] if briefs else []
    at_home = len({span.kb_id_ for span in named}) == 1 and named[0].id_ == "actors.capital"
    return [(named[0], "signatories.release")] if at_home else []


@known
def _briefing() -> re.Pattern[str]:
    """ "Department Press Briefing": what an office holds for reporters at home."""
    offices, held = one_of(word_class("letterhead")), one_of(word_class("briefing"))
    return re.compile(rf"\b(?:(?:{offices})(?:[’']s)?|daily|regular|weekly)\s+(?:\w+\s+)?(?:{held})\b", re.IGNORECASE)


@known
def _authority() -> re.Pattern[str]:
    """ "Published by Authority of", in a gazette's masthead."""
    return re.compile(rf"\b(?:{one_of(word_class('by whose authority'))})\s", re.IGNORECASE)


def _by_authority(view: View) -> Named:
    """ "THE PERU GAZETTE / Published by Authority of the Republic of Peru": whose gazette it is."""
    published = _authority().search(view.text, 0, MASTHEAD)
    named = view.actors_between(published.end(), published.end() + LONGEST_ARTICLE) if published is not None else []
    return [(span, "signatories.release") for span in named[:1]]


def from_byline(view: View) -> Named:
    """ "Ann Reed, Foreign Minister" on a line above the text: whose office it is."""
    for start, end in lines_above(view):
        first = next(iter(view.actors_between(start, end)), None)
        if first is None or first.id_ != "actors.person" or view.text[start : first.start_char].strip():
            continue
        if _OFFICE_BEHIND_NAME.fullmatch(view.text, first.end_char, end):
            return [(first, "signatories.release")]
    return []


@known
def _office_line() -> re.Pattern[str]:
    """A line above the text that is nothing but an office: "MINISTRY OF FOREIGN AFFAIRS OF JAPAN"."""
    offices = one_of(word_class("letterhead"))
    return re.compile(rf"\W*(?:the\s+)?(?:[\w.’']+\s+){{0,4}}?(?:{offices})\b", re.IGNORECASE)


@known
def _office_acts() -> re.Pattern[str]:
    """A headline that tells what an office does: "Treasury Targets Omani Traders" names no office of Oman's."""
    offices = one_of(word_class("letterhead"))
    acts = one_of(word_class("measure") | word_class("own act"))
    return re.compile(rf"\b(?:{offices})\s+(?:\w+ly\s+|further\s+|again\s+)?(?:{acts})\b", re.IGNORECASE)


def _is_office(line: str) -> bool:
    if DOCUMENT_WORD.search(line) is not None or _office_acts().search(line) is not None:
        return False
    return is_letterhead(line) or (len(line) < LONGEST_LETTERHEAD and _office_line().match(line) is not None)
