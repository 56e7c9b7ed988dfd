"""One name for wordings that mean the same parties: the one place that says who "everyone" is."""

from __future__ import annotations

import re

EVERYONE = "all UN Member States"
ALL_PARTIES = "all parties"
# Words are compared in one line and without an article.
_EVERYONE = re.compile(
    r"(?:(?:all|every|each|other)\s+)?(?:the\s+)?(?:other\s+)?(?:un\s+|u\.n\.\s+|united\s+nations\s+)?(?:member\s+)?"
    r"(?:states?|countries|country|nations?|governments)(?:\s+of\s+the\s+world)?|(?:whole\s+)?world|international\s+community",
    re.IGNORECASE,
)
# "no State": nobody may do it, so that all are addressed.
_NOBODY = re.compile(r"(?:no|neither)\s+(?:other\s+)?(?:state|country|nation|government)", re.IGNORECASE)
_ALL_PARTIES = re.compile(r"all\s+(?:the\s+)?(?:parties|sides)(?:\s+concerned)?", re.IGNORECASE)
_ARTICLE = re.compile(r"\s*the\s+", re.IGNORECASE)
# All of them together, of whom no list says who they are.
_WORLD = re.compile(r"(?:the\s+)?(?:(?:whole\s+)?world|international\s+community)", re.IGNORECASE)
# One state of many is not everyone.
_ONE = re.compile(r"(?:state|country|nation)", re.IGNORECASE)


def means_everyone(words: str) -> bool:
    """Whether a wording means all states.

    >>> [means_everyone(words) for words in ("all UN Member States", "the international community", "every nation")]
    [True, True, True]
    >>> means_everyone("all parties"), means_everyone("the State"), means_everyone("no State")
    (False, False, True)
    """
    words = _ARTICLE.sub("", " ".join(words.split()), count=1) if _ARTICLE.match(words) else " ".join(words.split())
    if _ONE.fullmatch(words):
        return False
    return _EVERYONE.fullmatch(words) is not None or _NOBODY.fullmatch(words) is not None


def usual_wording(words: str) -> str | None:
    """The name under which records hold a wording, None for one that has none.

    >>> usual_wording("other Member States"), usual_wording("all the sides concerned"), usual_wording("banks")
    ('all UN Member States', 'all parties', None)
    """
    if means_everyone(words) and not _WORLD.fullmatch(" ".join(words.split())):
        return EVERYONE
    return ALL_PARTIES if _ALL_PARTIES.fullmatch(" ".join(words.split())) else None
