"""Who signs below a text: verbless lines at the end, and lists that are a block of their own."""

from __future__ import annotations

import re
from itertools import dropwhile

from spacy.tokens import Span

from sanctext.components.signatories.listings import Named, glued, issues, listings
from sanctext.components.signatories.office_lines import from_office_line
from sanctext.components.signatories.top import cells_of, is_above, lines_of
from sanctext.components.view import View
from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class

# Whom a signature's office is accredited to, or where it is.
_SEAT_BEFORE = re.compile(r"\b(?:to|in|at|near|for)\s+(?:the\s+)?$")
_NAME_OF_LAW = re.compile(r"\)\s+[A-Z]")
_AUXILIARY = re.compile(r"\b(?:is|are|was|were|has|have|will|must|should)\b")
# Behind the last but one of several paragraphs.
_GOES_ON = re.compile(r"(?<=;)\s*\w{2,3}\s*$")
# A list that is a block of its own has so many names at least.
FEWEST_IN_LIST = 3
# In characters: a signature is shorter, and the text above the signatures is longer.
LONGEST_SIGNATURE = 220
SHORTEST_PARAGRAPH = 60


def _at_the_end(view: View) -> Named:
    """Verbless lines at the end, and lists that are a block of their own."""
    found: Named = []
    # What stands above the text is signed by nobody.
    for block in reversed(list(dropwhile(is_above, view.blocks))):
        actors = [span for listing in listings(view, block.start_char, block.end_char) for span in listing.actors]
        covered = sum(len(span.text) for span in actors)
        several = len({span.kb_id_ for span in actors}) >= FEWEST_IN_LIST
        closing = several and covered > 0.5 * len(block.text)
        signed = [] if closing else _signed(view, block)
        if closing:
            found = [(span, "signatories.list") for span in actors] + found
        elif signed:
            found = [*((span, "signatories.signature") for span in signed), *found]
        elif block.label_ != "line" and len(block.text) >= SHORTEST_PARAGRAPH:
            break
    return found


def from_signatures(view: View) -> Named:
    """Who signs at the end; but the office in a line above the text instead of one other state named below it."""
    signed = _at_the_end(view)
    codes = {span.kb_id_ for span, _ in signed}
    lettered = [(span, rule) for span, rule in from_office_line(view) if span.label_ == "state"] if codes else []
    if len(codes) == 1 and lettered and codes.isdisjoint({span.kb_id_ for span, _ in lettered}):
        return lettered
    return signed


def _signed(view: View, block: Span) -> list[Span]:
    """Who signs in a block that is a signature in each of its lines, or of its cells, or one signature."""
    for parts in (cells_of(block), list(lines_of(block))):
        signers = [_signer(view, *part) for part in parts]
        if signers and all(signers):
            return [signer for signer in signers if signer is not None]
    signer = _signer(view, block.start_char, block.end_char)
    return [signer] if signer is not None else []


def _signer(view: View, start: int, end: int) -> Span | None:
    """The last name in a signature; None for what is no signature."""
    text = view.text[start:end]
    actors = [span for listing in listings(view, start, end) for span in listing.actors]
    if not actors or end - start > LONGEST_SIGNATURE or _has_verb(text) or _no_signature().match(text):
        return None
    if ": " in text and len({span.kb_id_ for span in actors}) > 1:
        # "Present: A, B and C".
        return None
    closed = _GOES_ON.sub("", text).rstrip()
    if closed.endswith((".", ";")) and not glued(closed.rstrip(" .;")):
        # "Chad fired a rocket at dawn.", "Encourages Chad to halt; and": a sentence, one of several.
        return None
    at_home = [
        actor
        for actor in actors
        # "the (Chad) Regulations" are signed by nobody.
        if not _SEAT_BEFORE.search(view.text, start, actor.start_char)
        and not _NAME_OF_LAW.match(view.text, actor.end_char)
    ]
    return at_home[-1] if at_home else None


@known
def _no_signature() -> re.Pattern[str]:
    """Lines at the end that name others than those who sign: "Media contact", "Associated links"."""
    words = one_of(word_class("line that signs nothing"))
    return re.compile(rf"\W*(?:\w+\s+)?(?:{words})\b", re.IGNORECASE)


def _has_verb(text: str) -> bool:
    text = text.replace("(signed)", "")
    return bool(issues().search(text) or _AUXILIARY.search(text))
