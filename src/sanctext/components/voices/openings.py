"""With whose name a sentence of a report opens, whatever is told in it."""

from __future__ import annotations

import re

from sanctext.components.voices.noun_phrases import CAPITAL
from sanctext.components.voices.phrases import personal_names
from sanctext.components.voices.view import SpeechView
from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class

# Among so many sentences from the beginning an interview says who answers.
MOST_ABOVE = 20


# "**Ann Reed, head of the Harbour Trust,** outlined": a name with its apposition, before a verb.
@known
def _opening_name() -> re.Pattern[str]:
    verbs = rf"(?:[a-z]+(?:ed|s)|{one_of(word_class('past form'))})"
    # "Dr. Ada Lind" within it.
    said = r"(?:[^\x00;.]|(?<=\b[A-Z][a-z])\.(?=\s[A-Z])|(?<=\b[A-Z][a-z]{2})\.(?=\s[A-Z]))"
    return re.compile(
        r"[\s*_]*(?P<phrase>(?P<name>(?![A-Z][a-z]+ing\b)(?:[A-Z][\w.’'-]*\s+(?:[a-z]+\s+){0,4}?){1,8}?[A-Z][\w’'-]*\w(?:\s+[A-Z][\w’'-]*\w)*)"
        rf"(?:[*_]*,[*_\s]+{said}{{2,160}}?(?=,))?)[*_,]*\s+(?:also\s+|then\s+)?{verbs}\s"
    )


@known
def _described_opening() -> re.Pattern[str]:
    """ "From Lima, where she lives, the former envoy Ada Lind welcomed": who she is, in small letters, and her name."""
    verbs = rf"(?:[a-z]+(?:ed|s)|{one_of(word_class('past form'))})"
    return re.compile(
        r"(?:(?:From|In|At)\s[^,.;\x00]{2,40},\s+(?:where\s[^,.;\x00]{2,60},\s+)?)?(?P<phrase>(?:[Tt]he|[Aa]n?)\s+(?:[a-z-]+\s+){0,4}?[a-z-]+,?\s+"
        rf"(?P<name>[{CAPITAL}][\w’'-]+(?:\s+[{CAPITAL}][\w’'-]+){{1,3}})),?\s+(?:also\s+|then\s+)?{verbs}\s"
    )


# In a summary of proceedings whoever speaks stands in bold type: "**The Harbour Trust’s director Ann Reed** outlined".
_BOLD_OPENING = re.compile(r"\s*\*\*(?P<phrase>(?P<name>[^*\x00:]{4,160}))\*\*\s+[a-z]")


@known
def opening_forms() -> tuple[re.Pattern[str], ...]:
    """The forms of an opening, each with the groups `phrase` and `name`.

    >>> [form.match("From Sur, the envoy Ada Lind urged calm.") is not None for form in opening_forms()]
    [False, False, True]
    """
    return _opening_name(), _BOLD_OPENING, _described_opening()


def interviewed(view: SpeechView) -> str | None:
    """Who answers in an interview: with whose name a sentence above its first question opens."""
    above = (place for place in view.sentences[:MOST_ABOVE] if place[1] <= view.first_label)
    found = (_opening_name().match(view.outside, *place) for place in above)
    return next((named["name"] for named in found if named is not None and personal_names(named["name"])), None)


@known
def some_open() -> re.Pattern[str]:
    """ "Some Member States", "Several countries", with a verb or the first letter of the one that is asked about."""
    some, states = one_of(word_class("some of many")), one_of(word_class("state noun") | word_class("issuer noun"))
    return re.compile(rf"[\W\d]*(?P<words>(?i:{some})\s+(?:[\w-]+\s+){{0,2}}?(?i:{states}))\s+[a-z]")


@known
def several_open() -> re.Pattern[str]:
    """ "All three called on": several who met, before a verb, or the first letter of the one that is asked about.

    >>> several_open().match("2. The three sides shared the view").group("words")
    'The three sides'
    """
    several, verbs = one_of(word_class("several of a readout")), one_of(word_class("past form"))
    words = rf"(?:(?:the|both|all)\s+)?(?:\w+\s+)?(?:{several})"
    return re.compile(rf"[\W\d]*(?P<words>(?i:{words}))\s+(?:\w+ly\s+)?(?:{verbs}|[a-z]+ed\b|[a-z]$)")
