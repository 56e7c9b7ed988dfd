"""Whether a text is a notice: it announces measures, and nobody speaks in it."""

from __future__ import annotations

import re
from itertools import takewhile

from spacy.tokens import Doc

from sanctext.components.annotations import BLOCKS, QUOTATIONS, text_of
from sanctext.components.genre import LINES, is_collection, speaks
from sanctext.components.measures.data import MeasureData
from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class
from sanctext.layout.blocks import LONGEST_TITLE

# "Ada Lind, Deputy Spokesperson".
_BYLINE = re.compile(
    r"\W*(?:[Bb]y\s+)?(?:[A-Z][\w.’'-]*\s+){1,4}[A-Z][\w.’'-]*,\s+(?:the\s+)?(?:[\w-]+\s+){0,4}?"
    r"(?:Spokes\w+|Minister|Secretary|President|Premier|Chancellor|Ambassador|Commissioner|Representative)\b"
)
# In characters: a shorter quotation is a name or a word.
SHORTEST_QUOTATION = 30


@known
def _states() -> re.Pattern[str]:
    """What somebody says or writes in his own name: "Remarks by"."""
    return re.compile(rf"\b(?:{one_of(word_class('said in own name'))})\s+(?:by|of|from|dated)\b", re.IGNORECASE)


def is_notice(doc: Doc) -> bool:
    """Whether a text of one issuer announces measures, and nobody speaks in it or is quoted.

    What it says of the state or the office that issues it, such as what the state condemns, is no speech; nor is its
    "we", where it announces more than it condemns.
    """
    issuers = {signatory["code"] for signatory in doc._.sanctext_signatories if signatory["role"] == "issuer"}
    taken = any(map(_is_taken, doc._.sanctext_measures or ()))
    if len(issuers) != 1 or not taken or is_collection(doc):
        return False
    quoted = any(len(quotation.text) >= SHORTEST_QUOTATION for quotation in doc.spans[QUOTATIONS])
    speakers = (stance["speaker"] for stance in doc._.sanctext_stances or ())
    # "I regret that"; a letter's "I hereby report" is no stance.
    alone = any(text_of(doc)[slice(*place)] == "I" for place in speakers if place is not None)
    stances = len(doc._.sanctext_stances or ())
    says = speaks(doc) and (_speaks_its_mind(doc) or sum(map(_is_taken, doc._.sanctext_measures)) <= stances)
    told = quoted or alone or says or _is_signed(doc)
    return not told and _person_speaks().search(text_of(doc)) is None


def _is_taken(measure: MeasureData) -> bool:
    return measure["status"] != "planned"


def _speaks_its_mind(doc: Doc) -> bool:
    """Whether a line above the text calls it a statement, a comment or a thread, or names a spokesperson."""
    above = takewhile(lambda block: block.label_ in LINES, doc.spans[BLOCKS])
    return any(_own_mind().search(block.text[:LONGEST_TITLE]) for block in above)


@known
def _own_mind() -> re.Pattern[str]:
    """Words of a heading for a text in which somebody speaks."""
    return re.compile(rf"\b(?:{one_of(word_class('kind that speaks'))})\b", re.IGNORECASE)


def _is_signed(doc: Doc) -> bool:
    """Whether a line above or below the text calls it a statement or a letter, or names whoever makes it."""
    blocks = (block for block in doc.spans[BLOCKS] if block.label_ in LINES)
    lines = (line.strip() for block in blocks for line in block.text.splitlines())
    return any(_states().search(line) or _BYLINE.match(line) for line in lines if len(line) <= LONGEST_TITLE)


@known
def _person_speaks() -> re.Pattern[str]:
    """ "the Honourable Ada Lind, Minister of Trade, today announced"."""
    holders = r"Minister|Secretary|President|Premier|Chancellor|Spokes\w+|Ambassador|Commissioner"
    said = one_of(word_class("said by a person"))
    return re.compile(rf"\b(?:{holders})\b[^.;:]{{0,80}}\b(?:{said})\b")
