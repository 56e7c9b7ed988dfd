"""Who announces something in a document that nobody issues: "FACT SHEET: Norway and Peru to Open a School"."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from spacy.tokens import Span

from sanctext.components.view import View

# What kind of document it is, before its heading proper.
_KIND = re.compile(r"^[^:\n]{0,30}\b(?:fact[\s\\_]+sheet|icymi|readout|release)[\s\\_]*:[\s\\_]*", re.IGNORECASE)
# What may stand between the beginning and the first name; a space that does not break is written "\\_" in front matter.
_LEAD = re.compile(r"(?:The|A|An)?[\s\\_]*(?:(?:Vice[\s\\_]+)?President[\s\\_]+)?")
# In characters: what may stand before a name in the title.
LONGEST_LEAD = 24
# The same in the body, behind a date or an adverb.
_SUBJECT = re.compile(r"[\s*_]*(?:[A-Z][^,.\n]{1,40},\s+)?(?:[Tt]he\s+)?(?:(?:Vice\s+)?President\s+)?")
# Before somebody to whom something is done.
_OBJECT = re.compile(r"\b(?:on|against|to|for|with|in|of|from|[A-Z]?[a-z]+ing)[\s\\_]+(?:the[\s\\_]+)?$")
_HYPHEN = re.compile(r"[-\u2010-\u2013\u2060]+")
_JOINT = re.compile(r"\s*(?:,\s*and\b|,|\band\b|&|[-\u2010-\u2013/])\s*(?:the\s+)?", re.IGNORECASE)


def announcers(page: View) -> tuple[str, ...]:
    """The codes of those with whom the title begins, as its subject or as those whose paper it is.

    "President Reed Announces …", "A Norway-Peru Agenda for …"; nobody where it begins with something else. A fact sheet
    whose title names nobody is that of whoever acts most in it.
    """
    title = next((block for block in page.blocks if block.label_ == "title"), None)
    if title is None:
        return ()
    kind = _KIND.match(page.text[title.start_char : title.end_char])
    start = title.start_char + (kind.end() if kind is not None else 0)
    codes: list[str] = []
    joint = _LEAD
    for span in page.actors_between(start, title.end_char):
        if joint.fullmatch(page.text, start, span.start_char) is None:
            break
        codes.append(span.kb_id_)
        start, joint = span.end_char, _JOINT
    found = tuple(dict.fromkeys(codes)) or _pair(page, start, title.end_char)
    return found if found or kind is None else _acting(page, title)


def _acting(page: View, title: Span) -> tuple[str, ...]:
    """Of a fact sheet whose title names nobody: the actor with whom more of its sentences begin than with any other.

    "… Imposes Costs on Peru": nobody to whom something is done in the title.
    """
    begun: Counter[str] = Counter()
    named = page.actors_between(title.start_char, title.end_char)
    objects = {
        span.kb_id_
        for span in named
        if _OBJECT.search(page.text, max(title.start_char, span.start_char - LONGEST_LEAD), span.start_char) is not None
    }
    for block in page.blocks:
        if block.label_ == "title":
            continue
        for sentence in page.sentences(block):
            first = next(iter(page.actors_between(sentence.start_char, sentence.end_char)), None)
            if (
                first is not None
                and first.kb_id_ not in objects
                and _SUBJECT.fullmatch(page.text, sentence.start_char, first.start_char)
            ):
                begun[first.kb_id_] += 1
    (most, count), (_, next_count) = (*begun.most_common(2), ("", 0), ("", 0))[:2]
    return (most,) if count > next_count else ()


def _pair(page: View, start: int, end: int) -> tuple[str, ...]:
    """ "A Framework for the Norway-Peru Partnership": two states joined by a hyphen, whose common paper it is."""
    spans = page.actors_between(start, end)
    for first, second in pairwise(spans):
        joined = _HYPHEN.fullmatch(page.text, first.end_char, second.start_char)
        if joined is not None and first.label_ == second.label_ == "state":
            return first.kb_id_, second.kb_id_
    return ()
