"""Papers of which a report tells that somebody has issued them: statements, letters, press releases, non-papers."""

from __future__ import annotations

import re

from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class


@known
def paper() -> re.Pattern[str]:
    """A paper that several may issue: "communiqué", "press release"."""
    return re.compile(rf"\b(?:{one_of(word_class('paper of several'))})\b", re.IGNORECASE)


@known
def own_paper() -> re.Pattern[str]:
    """A sentence's subject gives a paper of his own, and does not only speak of one: "in a joint non-paper"."""
    papers = one_of(word_class("paper of several"))
    return re.compile(
        r"(?:\b(?:in|with|by|through)\s+(?:an?|their|the|one)\s+(?:[\w-]+\s+){0,3}?"
        r"|\b(?:issu\w+|releas\w+|sign\w*|sen[dt]\w*|wr(?:ote|itten|iting)|address\w+|made|adopt\w+|publish\w+|join\w*|deliver\w+|reading\s+from|endors\w+|names\s+to)\b[^.]{0,60}?)"
        rf"\b(?:{papers})\b",
        re.IGNORECASE,
    )


@known
def joint_by() -> re.Pattern[str]:
    """The list follows at once: "a joint letter by A and B"."""
    papers = one_of(word_class("paper of several") | {"text"})
    return re.compile(rf"\b(?i:joint\s+(?:{papers})|(?:communiqu[eé]|declaration))\s+(?i:by|from|of)\b")


@known
def their_paper() -> re.Pattern[str]:
    """ "Their joint statement calls on": of those who are the subject of the sentence before."""
    return re.compile(rf"\W*Their\s+(?:\w+\s+)?(?:{one_of(word_class('paper of several'))})\b")


@known
def in_final_paper() -> re.Pattern[str]:
    """ "In the final communique, participants urge": of the body that was named before."""
    papers, finals = one_of(word_class("paper of several")), one_of(word_class("final paper"))
    members = one_of(word_class("who meets in a body"))
    return re.compile(
        rf"\W*In\s+(?:the|a|its|their)\s+(?:{finals})\s+(?:\w+\s+)?(?:{papers})\b[^.;]{{0,60}}?,\s+(?:the\s+)?(?:{members})\b"
    )


@known
def reading_paper() -> re.Pattern[str]:
    """ "she told reporters, reading the final communiqué": of the body that was named before."""
    papers, finals = one_of(word_class("paper of several")), one_of(word_class("final paper"))
    return re.compile(rf",\s+reading\s+(?:out\s+)?(?:(?:from|the|an?|its|their)\s+)+(?:(?:{finals})\s+)?(?:{papers})\b")
