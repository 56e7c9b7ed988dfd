"""Lists of actors that stand in one piece: names with nothing but commas, offices and persons between them."""

from __future__ import annotations

import re
from typing import NamedTuple

from spacy.tokens import Span

from sanctext.components.view import View
from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class

ISSUED_BY = re.compile(
    r"\b(?i:following\s+is\s+(?:an?|the)\s+(?:(?:\w+\s+){0,2}(?:text|translation|transcript)\s+of\s+(?:an?|the)\s+)?(?:joint\s+)?(?:statement|declaration|communiqu[eé]))\s+"
    r"(?:by|from|of|(?:released|issued)\s+(?:by|at\s+the\s+[^.]{0,60}?(?:meeting|summit)\s+of))\b|"
    r"(?:\A|(?<=\n))\W{0,40}(?:adopted|issued|released|agreed)\s+by\b|"
    r"\b(?:statement|declaration|communiqu[eé]|text|release|summary|note)\b.{0,60}?\b(?:issued|released|delivered|made|agreed|adopted|endorsed|supported|joined|signed|read)\b(?:\s+\w+){0,3}?\s+(?:by|on\s+behalf\s+of|(?:at|after|following)\s+(?:the|an?|their)\s+[^.]{0,60}?(?:meeting|summit|talks|conference)\s+(?:of|between|among))\b",
    re.IGNORECASE | re.DOTALL,
)
# Names, each with the rule by which its bearer signs.
Named = list[tuple[Span, str]]
WORD = re.compile(r"[\w’'.-]+")
ON_BEHALF = re.compile(r"\bon\s+behalf\s+of\b", re.IGNORECASE)
# A name before these words is an event's, and no actor's: "the NATO Summit".
_EVENT_AFTER = re.compile(
    r"\s+(?:[Ss]ummit|[Cc]onference|[Mm]inisterial(?!\s+Council)|[Mm]eeting|[Mm]inisters?[’']?\s+[Mm]eeting|[Pp]residenc(?:y|ies))\b"
)
# Behind the name of a group whose members follow.
_HEAD_ENDS = re.compile(
    r"\s*(?:[Pp]lus)?\s*(?:(?:nations|countries|states|members|powers|partners|ministers|leaders)\s*)?(?:\([^)]*\)\s*)?(?:[\u2014\u2013]\s*|(?::|-{1,2}|,\s+namely,?)\s)"
)
_EVENT_OF_STATE = re.compile(
    r"\s+(?:[A-Z][\w’'-]*\s+){0,3}(?:Summit|Conference|Ministerial(?!\s+Council)|Meeting|Presidenc(?:y|ies)|Process|Forum)\b"
)
_PLACE_BEFORE = re.compile(r"\b(?:to|in|at|near|against|over)\s+(?:the\s+)?$")
# A sentence begins inside what would be a gap between two names.
_NEW_SENTENCE = re.compile(r"[.!?]\s+[A-Z]\w+\s+\w")
# A list that the layout has torn goes on below an empty line.
_TORN = re.compile(r"^,\s*(?:and\s+|the\s+)*\n\n|\b(?:and|the|of)\s*\n\n")
# A list goes on in the next line.
_LINE_GOES_ON = re.compile(
    r"(?:[,;&(\u2013\u2014-]|\b(?:and|the|of|for|to|or|with|foreign|prime|" + r"\w+’s))\s*$", re.IGNORECASE
)
_LINE_BEGINS_INSIDE = re.compile(r"\s*(?:and|of|for|or|with|the|&|,|\()|\s*[a-z]")
_INITIAL = re.compile(r"\b[A-Z]\.")

# How many words may stand before the list that is a sentence's subject.
WORDS_BEFORE_SUBJECT = 9
# How many words may stand between two names of one list.
WORDS_BETWEEN_NAMES = 24


@known
def issues() -> re.Pattern[str]:
    """What those do who issue a statement."""
    verbs = one_of(word_class("issuing verb"))
    return re.compile(rf"\b(?:state[sd]?(?=\s+(?:(?:as|the)\s+follow|that\b))|(?:{verbs}))\b")


@known
def _fellows() -> re.Pattern[str]:
    """ "my good neighbours in", "our friends from", "my own country," before a name of the list."""
    fellows = one_of(word_class("fellow of a speaker"))
    return re.compile(rf"\b(?:my|our)\s+(?:\w+\s+){{0,2}}?(?:{fellows})\b(?:\s+(?:in|from|of)\b)?")


class Listing(NamedTuple):
    """A list of names that stands in one piece: the actors' spans and where it begins and ends, in characters."""

    actors: tuple[Span, ...]
    start: int
    end: int

    @property
    def codes(self) -> set[str]:
        """Codes of the actors in the list."""
        return {span.kb_id_ for span in self.actors}


def listings(view: View, start: int, end: int) -> list[Listing]:
    """The lists of actors between two characters: names with nothing but commas, offices and persons between them."""
    found: list[Listing] = []
    chain: list[Span] = []
    for span in view.actors_between(start, end):
        if span.id_ == "actors.capital" or _names_event(view.text, span):
            continue
        gap = view.text[chain[-1].end_char : span.start_char] if chain else ""
        # "Sudan: Switzerland calls": what is spoken of, and who speaks; but "the Group: Peru, Chile".
        spoken_of = bool(chain) and chain[-1].label_ == "state" and gap.startswith(":")
        if chain and (spoken_of or not glued(gap)):
            found.append(_listing(view, chain))
            chain = []
        chain.append(span)
    if chain:
        found.append(_listing(view, chain))
    return found


def without_head(view: View, listing: Listing) -> Listing:
    """ "the Contact Group — A, B and C —", "A, B and C, the members of the Contact Group,": those listed, and not the
    group's name before or behind them.
    """
    *listed, tail = listing.actors
    behind = view.text[listed[-1].end_char : tail.start_char] if len(listed) > 1 else ""
    if tail.label_ != "state" and _members_of().fullmatch(behind):
        listing = Listing(tuple(listed), listing.start, listed[-1].end_char)
    head, *members = listing.actors
    gap = view.text[head.end_char : members[0].start_char] if members else ""
    if head.label_ == "state" or len(members) < 2 or not _HEAD_ENDS.match(gap):
        return listing
    return Listing(tuple(members), members[0].start_char, listing.end)


@known
def _members_of() -> re.Pattern[str]:
    nouns = one_of(word_class("noun of counted issuers") | word_class("state noun"))
    return re.compile(rf",\s+(?:the|all)\s+(?:[\w-]+\s+){{0,3}}?(?:{nouns})\s+(?:of|to|in)\s+(?:the\s+)?")


def _names_event(text: str, span: Span) -> bool:
    """ "the NATO Summit", "the Mali Envoys Meeting" are events; "the U.S.-EU Summit" is one of the two before it."""
    joined = text[max(0, span.start_char - 1) : span.start_char] in {"-", "\u2013"}
    pattern = _EVENT_OF_STATE if span.label_ == "state" else _EVENT_AFTER
    return not joined and pattern.match(text, span.end_char) is not None


def _listing(view: View, chain: list[Span]) -> Listing:
    kept = [
        span
        for index, span in enumerate(chain)
        # "at the Council, A, B and C": where they met; but "to Oman" alone may be all there is.
        if not (
            (index or len(chain) > 2)
            and _PLACE_BEFORE.search(view.text, max(0, span.start_char - 12), span.start_char)
            and not (index and _fellows().search(view.text, chain[index - 1].end_char, span.start_char))
        )
        and not _alias_in_brackets(view, chain, index)
    ]
    return Listing(tuple(kept), chain[0].start_char, chain[-1].end_char)


def _alias_in_brackets(view: View, chain: list[Span], index: int) -> bool:
    """A group in brackets after its members is another name for them: "France, Germany and the UK (the E3)"."""
    span = chain[index]
    before = view.text[max(0, span.start_char - 8) : span.start_char]
    return index > 1 and span.label_ == "group" and "(" in before


def line_end(text: str, start: int, end: int) -> int:
    """Where the line that holds `start` ends, with the lines below in which it goes on.

    >>> text = "by Chad, Mali / and Peru / Council debate".replace(" / ", chr(10))
    >>> text[: line_end(text, 0, len(text))]
    'by Chad, Mali\\nand Peru'
    """
    place = text.find("\n", start, end)
    while place >= 0:
        if not _LINE_GOES_ON.search(text[start:place]) and not _LINE_BEGINS_INSIDE.match(text, place + 1, end):
            return place
        place = text.find("\n", place + 1, end)
    return end


def glued(gap: str) -> bool:
    """True where the words between two names do not end the list."""
    above, line_end, below = gap.partition("\n")
    if line_end and WORD.search(above) and not _LINE_GOES_ON.search(above) and not _LINE_BEGINS_INSIDE.match(below):
        # "… of the Nordic countries / Security Council debate": two lines of a heading.
        return False
    if ("\n\n" in gap and not _TORN.search(gap)) or (";" in gap.replace("; and", "") and len(gap) > 80):
        return False
    words = WORD.findall(_fellows().sub(" ", gap))
    return (
        len(words) <= WORDS_BETWEEN_NAMES
        and all(not word[0].islower() or word.strip(".").lower() in word_class("list glue") for word in words)
        and not _NEW_SENTENCE.search(_INITIAL.sub("", gap))
    )
