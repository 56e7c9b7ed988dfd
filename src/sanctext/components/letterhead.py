"""Lines that are nothing but an office: "MINISTRY OF FOREIGN AFFAIRS OF JAPAN", "From: Cabinet Office"."""

from __future__ import annotations

import re

from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class

# In characters: a line that names an office is shorter.
LONGEST_LETTERHEAD = 110


def is_letterhead(line: str) -> bool:
    """Whether a line names an office and says nothing of it.

    >>> is_letterhead("Ministry of Foreign Affairs of the Republic of Peru"), is_letterhead("From: Cabinet Office")
    (True, True)
    >>> is_letterhead("PRESIDENT OF PERU"), is_letterhead("President of Peru Visits Fiji")
    (True, False)
    >>> is_letterhead("Peru's Foreign Ministry summons envoy"), is_letterhead("Council Adopts Ban")
    (False, False)
    >>> is_letterhead("Ministère des Affaires étrangères"), is_letterhead("MINISTÉRIO DAS RELAÇÕES EXTERIORES")
    (True, True)
    >>> is_letterhead("National Sanctions Committee (NSC)"), is_letterhead("RESERVE BANK OF FIJI")
    (True, True)
    """
    return len(line) < LONGEST_LETTERHEAD and _letterhead().fullmatch(line.strip()) is not None


@known
def _letterhead() -> re.Pattern[str]:
    offices, organs = one_of(word_class("letterhead")), one_of(word_class("organ of a letterhead"))
    heads = one_of(word_class("head of a state") | word_class("bank of a state"))
    small = one_of(word_class("small word of a letterhead"))
    joined = rf"(?:{small}|&|(?:\(|(?![a-z\d])\w)[\w.’'()&-]*),?"
    # "President of Peru Visits Fiji" is a headline.
    office = rf"(?:{joined}\s+){{0,9}}?(?i:{offices})|(?=[^a-z]+$)(?:THE\s+)?(?i:{heads})\s+OF"
    # "Council Adopts Ban" is a headline, too.
    organ = rf"(?:{joined}\s+){{0,9}}?(?i:{organs})(?=$|\s*\(|\s+(?:of|for|on)\b)"
    return re.compile(rf"\W*(?:From:\s+)?(?:(?:{office})\b|{organ}),?(?:\s+{joined})*\W*")
