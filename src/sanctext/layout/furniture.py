"""Finds what belongs to the page and not to the text: navigation and notices above it, links to others below."""

from __future__ import annotations

import re

from sanctext.knowledge.words import word_class
from sanctext.layout.dates import DATE, TIME

# In characters: a longer line is prose.
LONGEST_FURNITURE = 300
# In characters: a teaser of another text is shorter.
LONGEST_TEASER = 200
# What stands above a text on its page: nothing above it is the text's.
_ENTRANCE = re.compile(
    r"\bcookies?\b.*\b(?:site|browse|browsing|accept|agree|consent|use[sd]?|experience|polic(?:y|ies))\b"
    r"|\b(?:site|accept|agree|consent|uses?|by\s+continuing)\b.*\bcookies?\b"
    r"|^\W*(?:an\s+)?official\s+(?:web)?site\s+of\b|\bhere[’']s\s+how\s+you\s+know\b|^\W*skip\s+to\b|\benable\s+javascript\b"
    r"|^\W*you\s+are\s+here\b|^\W*home\s*[>»›/|]",
    re.IGNORECASE | re.DOTALL,
)
_NOTICE = re.compile(
    r"^\W*(?:please\s+)?(?:welcome\s+to|click\s+here|sign\s+up|subscribe|follow\s+us|print\s+this)\b"
    r"|^\W*advertisement\b|^\W*(?:our\s+standards|suggested\s+topics|tags|topics|filed\s+under|share\s+this(?:\s+\w+)?)\s*:"
    r"|^\W*\d+\s+min(?:ute)?s?\s+read\W*$|^\W*(?:photo|image|picture|caption)\s*(?:credit)?:",
    re.IGNORECASE | re.DOTALL,
)
# A document's symbol: "SC/16035".
_SYMBOL = re.compile(r"[A-Z]{1,5}(?:/[\w.()-]+)+")
_LINKS = re.compile(r"\s*[|>»›•·\n\t]\s*|\s{2,}|\s/\s")
_PHRASE = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_RELATED = re.compile(
    r"\W*(?:references?\W+)?(?:related|recommended|similar|further|more|latest|other|also)\s+(?:\w+\s+)?(?:content|articles?|stories|links?|news|reading|topics?|items?|documents?|posts?)\W*"
    r"|\W*(?:see|read|you\s+(?:may|might))\s+(?:also|more|next)(?:\s+like)?\W*",
    re.IGNORECASE,
)


def is_furniture(words: str) -> bool:
    """Whether a block above the text is a page's notice or a link of its navigation.

    >>> is_furniture("This site uses cookies."), is_furniture("Press Releases"), is_furniture("Statement on Chad")
    (True, True, False)
    """
    if len(words) > LONGEST_FURNITURE:
        return False
    links = [link for link in _LINKS.split(words.strip()) if link]
    return _notices(words) or all(_phrase(link) in word_class("page furniture") for link in links)


def is_label(words: str) -> bool:
    """Whether a block above the text only says what sort of text it is: "Press release / SC/16035 / 3 March 2026".

    >>> is_label("Press release\\nSC/16035"), is_label("Press release on Chad")
    (True, False)
    """
    links = [link for link in _LINKS.split(words.strip()) if link]
    dated = (_SYMBOL, DATE, TIME)
    named = [link for link in links if not any(form.fullmatch(link) for form in dated)]
    return len(words) <= LONGEST_FURNITURE and all(_phrase(link) in word_class("label of a text") for link in named)


def _phrase(link: str) -> str:
    return " ".join(_PHRASE.findall(link)).lower()


def stands_apart(line: str) -> bool:
    """Whether a line is the page's also where no empty line parts it from the text: a notice, a heading of links.

    >>> stands_apart("Related content"), stands_apart("Advertisement · Scroll to continue"), stands_apart("News")
    (True, True, False)
    """
    return begins_others(line) or is_notice(line)


def is_notice(line: str) -> bool:
    """Whether a line is a page's notice to its visitors: "Sign up here", "We use cookies".

    >>> is_notice("Sign up here for our newsletter"), is_notice("We sign up to the pledge")
    (True, False)
    """
    return "\n" not in line and len(line) <= LONGEST_TEASER and _notices(line)


def is_entrance(line: str) -> bool:
    """Whether a line stands only above what a page is about: "Home > News", "Skip to content".

    >>> is_entrance("Home > Press Releases"), is_entrance("Sign up here")
    (True, False)
    """
    return len(line) <= LONGEST_FURNITURE and _ENTRANCE.search(line) is not None


def _notices(words: str) -> bool:
    return _NOTICE.search(words) is not None or _ENTRANCE.search(words) is not None


def begins_others(words: str) -> bool:
    """Whether a line heads links to other texts: "Related content".

    >>> begins_others("Related content"), begins_others("Further Measures on Chad")
    (True, False)
    """
    return len(words) <= LONGEST_TEASER and _RELATED.fullmatch(words) is not None
