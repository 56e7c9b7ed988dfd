"""The words for somebody: names that no code stands for, nouns for people, and actors as parties."""

from __future__ import annotations

import re

from spacy.tokens import Span

from sanctext.components.demands import PartyData
from sanctext.components.violations import patterns
from sanctext.components.violations.places import Place
from sanctext.grammar.lexicon import agent_nouns
from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class

_POSSESSIVE = re.compile(r"[’']s\Z")
_WORD = re.compile(r"[\w’'-]+")
# In words: so many modifiers stand before an actor at the beginning of a phrase.
MODIFIERS = 4


def parties_of(actors: list[Span]) -> list[PartyData]:
    """Each actor once."""
    by_code = {str(span.kb_id_): span for span in reversed(actors)}
    kept = sorted(by_code.values(), key=lambda span: span.start_char)
    return [PartyData(start=span.start_char, end=span.end_char, code=str(span.kb_id_), pronoun=False) for span in kept]


def named_party(start: int, end: int) -> PartyData:
    return PartyData(start=start, end=end, code=None, pronoun=False)


def people_at(text: str, start: int, end: int) -> Place | None:
    """ "The rebel forces" at a phrase's beginning: as far as nouns for somebody who can act go."""
    found: Place | None = None
    for index, word in enumerate(_WORD.finditer(text, start, end)):
        if index == 0 and patterns.before_noun().match(text, start, end) is not None:
            # "those shipments", "both practices": no word for somebody yet.
            continue
        if word.group().lower() in agent_nouns() or word.group().lower() in word_class("breaks norms itself"):
            found = (start, word.end())
        elif found is not None or index > MODIFIERS or word.group().lower() in word_class("preposition"):
            break
    return found


def speaks(word: str) -> bool:
    """Whether a word is a pronoun of the first person: "us", but not "US".

    >>> speaks("us"), speaks("We"), speaks("US")
    (True, True, False)
    """
    return word.lower() in word_class("first person") and not (len(word) > 1 and word.isupper())


def possessive(text: str, end: int) -> bool:
    return text[end - 2 : end] in {"’s", "'s"} or text[end : end + 2] in {"’s", "'s"}


def named_at(text: str, start: int, end: int) -> Place | None:
    """ "Lind Freight Ltd", "the company Lind Freight" at a phrase's beginning: the name alone."""
    lead = _before_name().match(text, start, end)
    tries = (
        _name().match(text, lead.end() if lead is not None else start, end),
        _name().match(text, start, end),
        _named_company().match(text, start, end),
    )
    named = next((found for found in tries if found is not None), None)
    if named is None:
        return None
    begin, stop = named.span("name")
    owned = _POSSESSIVE.search(text, begin, stop)
    people = people_at(text, begin, end)
    if owned is None and people is not None and people[1] > stop and len(text[stop : people[1]].split()) == 1:
        # "Three European states".
        return people
    return begin, stop if owned is None else owned.start()


@known
def _name() -> re.Pattern[str]:
    """ "Lind Freight": at least two words."""
    small = one_of(word_class("within a name"))
    return re.compile(
        r"(?P<name>(?:[Tt]he\s+)?(?!(?:The|An?)\s)[A-Z][\w.’'&-]*"
        rf"(?:\s+(?:(?:{small})\s+)?[A-Z][\w.’'&-]*){{1,8}})"
    )


@known
def _before_name() -> re.Pattern[str]:
    """ "As " before "Lind Freight Ltd", "Today, "."""
    return re.compile(rf"(?i:{one_of(word_class('before a name'))}),?\s+")


@known
def _named_company() -> re.Pattern[str]:
    """ "the company Lind Freight", "an Omani bank, Lind Freight"."""
    none = one_of(word_class("preposition") | word_class("before a doer"))
    words = rf"(?:(?!(?:{none})\b)[a-z-]+,?\s+)"
    return re.compile(rf"(?:[Tt]he|[Aa]n?)\s+(?:[A-Z]\w+\s+)?{words}{{1,3}}{_name().pattern}")


@known
def doer_by_name() -> re.Pattern[str]:
    """ "the conduct of the self-styled High Command", "the launch by Lind Freight Ltd"."""
    nouns, by = one_of(word_class("deed of its doer")), one_of(word_class("before a doer"))
    return re.compile(
        rf"\b(?:(?:{nouns})\s+of|{by})\s+(?P<who>(?:the\s+)?(?:[a-z-]+\s+){{0,2}}(?:[A-Z][\w.’'-]*\s*){{2,6}})(?<=\w)"
    )
