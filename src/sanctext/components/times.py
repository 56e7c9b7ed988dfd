"""Times as the alternatives of a pattern: dates, ends of periods, feasts, and what takes place on a known day."""

from __future__ import annotations

from calendar import day_name, month_abbr, month_name

from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class

_MONTHS = one_of([*month_name[1:], *month_abbr[1:]])
_DAY = (
    rf"(?:(?:\d{{1,2}}\b|\w+(?:st|nd|rd|th))(?:\s+of)?\s+(?:{_MONTHS})\b\.?(?:,?\s+\d{{4}}\b)?"
    rf"|(?:{_MONTHS})\b\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s+\d{{4}}\b)?"
    rf"|\d{{4}}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}"
    rf"|(?:{_MONTHS})\b\.?(?:\s+\d{{4}}\b|(?!\s+[A-Z]))|(?:{one_of(day_name)})\b(?:,?\s+\d{{1,2}}\s+(?:{_MONTHS})\b)?"
    # No number of things, and no part of a name.
    rf"|(?:19|20)\d\d\b(?![-,.]?\d|%|\s+[a-z]+s\b|\s+[A-Z]))"
)


@known
def time_words() -> str:
    """A time as the alternatives of a pattern: a date, an hour of a date, the end of a period, "next week"."""
    units = one_of(word_class("time unit") | word_class("period") | word_class("dated event"))
    bounds, near = one_of(word_class("bound of time")), one_of(word_class("near time"))
    hours = one_of(word_class("time of day"))
    determiner = one_of(word_class("determiner"))
    day = rf"(?:(?:{one_of(word_class('part of a year'))})[\s-])?(?-i:{_DAY})"
    bound = (
        rf"(?:{bounds})\s+of\s+(?:{day}|(?:(?:{determiner}|{near})\s+)*(?:[\w-]+\s+(?=(?:{units})s?\b))?[\w’'-]+)"
        rf"(?:\s+(?:on|of|in)\s+{day})?(?:\s+\d{{4}}\b)?"
    )
    clock = r"\d{1,2}(?:[:.]\d\d)?(?:\s*[ap]\.?m\b\.?)?(?:\s+[A-Z]{2,4})?"
    near_period = rf"(?:(?:the|{near})\s+)+(?:{units})s?\b(?:\s+(?:in|on|of)\s+{day})?"
    hour = rf"(?:{clock}\s+(?:on\s+)?{day}|(?:{hours})\b(?:\s+(?:on|of)\s+{day})?)"
    feast = rf"(?:{one_of(word_class('feast'))})\b(?:\s+\d{{4}}\b)?"
    return rf"(?:(?:the\s+)?(?:{bound}|{day})|{hour}|{near_period}|{feast})"


@known
def event_words() -> str:
    """What takes place on a known day: "Amazon summit in August"."""
    events = one_of(word_class("dated event"))
    return rf"(?:[\w’'-]+\s+){{0,4}}?(?:{events})\b(?:\s+(?:in|on|of|at)\s+(?:the\s+)?[\w’'-]+(?:\s+\d+)?)?"
