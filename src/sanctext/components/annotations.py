"""What the components write on a Doc: span groups and extensions by name, and the one way to make a span."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import TypedDict

import numpy as np
from spacy.attrs import SENT_START
from spacy.tokens import Doc, Span

BLOCKS = "sanctext.blocks"
QUOTATIONS = "sanctext.quotations"
ACTORS = "sanctext.actors"
RESOLUTIONS = "sanctext.resolutions"
WEAPONS = "sanctext.weapons"
CUES = "sanctext.cues"
SIGNATORIES = "sanctext.signatories"
DEMANDS = "sanctext.demands"
STANCES = "sanctext.stances"
MEASURES = "sanctext.measures"
VIOLATIONS = "sanctext.violations"
CITATIONS = "sanctext.citations"


def group_of(field: str) -> str:
    """The span group that holds the items of a record's field.

    >>> group_of("weapons") == WEAPONS
    True
    """
    return f"sanctext.{field}"


# Extensions hold plain data only, so that a Doc can be stored and sent to another process.
EXTENSIONS = (
    "sanctext_source",  # what the reader knows: body, title, title_at, issued, publisher, url of the Source
    "sanctext_title",
    "sanctext_issued",  # YYYY-MM-DD
    "sanctext_kind",  # one of the record's document kinds
    "sanctext_citations",  # list of resolutions.Citation
    "sanctext_parses",  # list of syntax.ParseData
    "sanctext_signatories",  # list of signatories.SignatoryData
    "sanctext_demands",  # list of demands.DemandData
    "sanctext_stances",  # list of stances.StanceData
    "sanctext_measures",  # list of measures.data.MeasureData
    "sanctext_violations",  # list of violations.ViolationData
    "sanctext_cited",  # list of cited.CitedData
    "sanctext_refusals",  # list of RefusalData, by all components
)
_TEXT = "sanctext_text"
_OTHERS = "sanctext_others_words"
_SENTENCES = "sanctext_sentences"
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s)\]>”\"]+|(?<=\]\()[^)\s]{1,2000}(?=\))")
_ESCAPE = re.compile(r"\\(?:u(?P<code>[0-9A-Fa-f]{4})|x(?P<byte>[0-9A-Fa-f]{2})|[_ \n])")

SOFT_HYPHEN = "\u00ad"

for _extension in EXTENSIONS:
    Doc.set_extension(_extension, default=None, force=True)


class RefusalData(TypedDict):
    """Words that a component looked at and left out; offsets in characters, `reason` a name in the table of rules."""

    start: int
    end: int
    reason: str


def refuse(doc: Doc, start: int, end: int, reason: str) -> None:
    """Note on the Doc why the words from `start` to `end` were left out."""
    noted = doc._.sanctext_refusals
    if noted is None:
        noted = doc._.sanctext_refusals = []
    noted.append(RefusalData(start=start, end=end, reason=f"refused.{reason}"))


def is_content(doc: Doc, place: int) -> bool:
    """True for a character of the document's own words: of its body or a title in its front matter.

    Addresses and a page's furniture are none of them.
    """
    starts, ends = _others(doc)
    before = bisect_right(starts, place) - 1
    if before >= 0 and place < ends[before]:
        return False
    source = doc._.sanctext_source
    if not source or place >= source["body"]:
        return True
    title = source["title_at"]
    return title is not None and title[0] <= place < title[1]


def _others(doc: Doc) -> tuple[list[int], list[int]]:
    """Where the web addresses, the targets of Markdown's links and the page's furniture begin and end."""
    found = doc.user_data.get(_OTHERS)
    if not isinstance(found, tuple):
        furniture = [
            (span.start_char, span.end_char) for span in doc.spans.get(BLOCKS, ()) if span.label_ == "furniture"
        ]
        spans = sorted([*furniture, *(match.span() for match in _ADDRESS.finditer(text_of(doc)))])
        found = doc.user_data[_OTHERS] = (
            [start for start, _ in spans],
            list(accumulate((end for _, end in spans), max)),
        )
    return found


def text_of(doc: Doc) -> str:
    """The text that components read: `doc.text`, put together once, since spaCy does it anew each time it is asked.

    YAML's escapes in a title of the front matter are read, and padded to their length, so that offsets stay true.
    """
    text = doc.user_data.get(_TEXT)
    return text if isinstance(text, str) else keep_text(doc, doc.text)


def keep_text(doc: Doc, text: str) -> str:
    """Keep a Doc's text, once its source is set, for whoever asks `text_of`.

    Returns:
        The text that components read.
    """
    source = doc._.sanctext_source
    if source and source["title_at"]:
        start, end = source["title_at"]
        text = text[:start] + _ESCAPE.sub(_unescaped, text[start:end]) + text[end:]
    doc.user_data[_TEXT] = text
    return text


def words_of(span: Span) -> str:
    """A span's words; `span.text` puts them together token by token."""
    return text_of(span.doc)[span.start_char : span.end_char]


def sentence_starts(doc: Doc) -> list[int]:
    """Indices of the tokens that begin a sentence, in text order; to be asked once the sentences are set."""
    found = doc.user_data.get(_SENTENCES)
    if not isinstance(found, list):
        found = doc.user_data[_SENTENCES] = np.flatnonzero(doc.to_array(SENT_START) == 1).tolist()
    return found


def _unescaped(escape: re.Match[str]) -> str:
    code = escape["code"] or escape["byte"]
    char = chr(int(code, 16)) if code else " "
    # A letter stands inside a word, which soft hyphens do not break.
    return (char if char.isprintable() else " ").rjust(len(escape.group()), SOFT_HYPHEN if char.isalpha() else " ")


def char_span(doc: Doc, start: int, end: int, label: str, kb_id: str = "", rule: str = "") -> Span:
    """The span of the tokens that `doc.text[start:end]` touches.

    Args:
        kb_id: code or id in the knowledge base.
        rule: name of the rule that found it, kept as the span's id.

    Raises:
        ValueError: there is no token at these characters.
    """
    span = doc.char_span(start, end, label=label, kb_id=kb_id, span_id=rule, alignment_mode="expand")
    if span is None:
        raise ValueError(f"no tokens at characters {start} to {end}")
    return span
