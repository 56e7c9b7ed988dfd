"""Whose deed a title speaks of: "Statement on Attacks by X" is about X."""

from __future__ import annotations

import re

from sanctext.knowledge.words import word_class

# Offices that issue statements; behind a comma or alone they are no doers.
_ISSUING_OFFICE = re.compile(
    r"[\s,]*(?:the\s+)?(?:(?!by\b|from\b|of\b)[\w’'-]+\s+){0,4}?(?:spokes\w+|ministers|leaders|heads|representatives|high\s+representative"
    r"|foreign\s+minister|ambassadors?|permanent\s+\w+|ministry\s+of\s+foreign\s+affairs|group|members|chairs?)\b",
    re.IGNORECASE,
)
# "Oman's launch": whose deed it is, is said, so that "by" names somebody else.
_POSSESSED = re.compile(r"[\w)][’'](?:s\b|\s)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
# Nouns that name what somebody has done end so: "detention", "treatment", "seizure", "bombing".
_NOUN_OF_DEED = re.compile(
    r"\w{3,}(?:tions?|sions?|ments?|ings?|ures?|[swv]als?|ults?|nces?|threats?|takeovers?|murders?|arrests?|trials?)$",
    re.IGNORECASE,
)
_NO_DEED = re.compile(
    r"(?:situation|relations?|elections?|nation|region|question|convention|commission|session|occasion|implementation|environment|development|meeting)s?$",
    re.IGNORECASE,
)


def says_who_did_it(topic: str, place: int) -> bool:
    """Whether "by" or "from" in a title names who did a deed, and not who issues the text.

    Args:
        topic: the title from its subject on: "Missile Attacks by Oman".
        place: where the preposition begins in it.

    >>> says_who_did_it("Missile Attacks by Oman", 16), says_who_did_it("Libya by Oman and Chad", 6)
    (True, False)
    >>> topic = "the Attacks in Kabul by the Foreign Ministers of Oman and Chad"
    >>> says_who_did_it(topic, topic.index("by"))
    False
    """
    before, after = topic[:place], topic[place:].partition(" ")[2]
    deeds = word_class("deed")
    done = _POSSESSED.search(before) is None and any(
        {word.lower(), f"{word.lower()}s"} & deeds or (_NOUN_OF_DEED.fullmatch(word) and not _NO_DEED.search(word))
        for word in _WORD.findall(before)
    )
    return done and not before.rstrip().endswith(",") and _ISSUING_OFFICE.match(after) is None
