"""Times as the alternatives of a pattern: dates, ends of periods, feasts, and what takes place on a known day."""

from __future__ import annotations

import re
from calendar import day_name, month_abbr, month_name

from sanctext.knowledge.current import known
from sanctext.knowledge.words import numbers, one_of, word_class

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
    later = rf"(?:\s+(?:{one_of(word_class('part of a day'))})\b|\s+(?:of\s+)?(?:{near})\s+(?:{units})\b)?"
    day = rf"(?:(?:{one_of(word_class('part of a year'))})[\s-])?(?-i:{_DAY}){later}"
    bound = (
        rf"(?:{bounds})\s+of\s+(?:{day}|(?:(?:{determiner}|{near})\s+)*(?:[\w-]+\s+(?=(?:{units})s?\b))?[\w’'-]+)"
        rf"(?:\s+(?:on|of|in)\s+{day})?(?:\s+\d{{4}}\b)?"
    )
    clock = r"\d{1,2}(?:[:.]\d\d)?(?:\s*[ap]\.?m\b\.?)?(?:\s+[A-Z]{2,4})?"
    # "the next meeting of the Council", "the year 2031".
    of_whom = r"\s+of\s+(?:the\s+)?(?-i:[A-Z])[\w’'-]*(?:\s+(?-i:[A-Z])[\w’'-]*)*"
    near_period = rf"(?:(?:the|{near})\s+)+(?:{units})s?\b(?:\s+(?:(?:in|on|of)\s+)?{day}|{of_whom})?"
    alone = r"\d{1,2}(?:[:.]\d\d)?\s*[ap]\.?m\b\.?|\d\d[:.]?\d\d\s+(?-i:[A-Z]{3,4})\b"
    hour = rf"(?:{clock}\s+(?:on\s+)?{day}|{alone}|(?:{hours})\b(?:\s+(?:on|of)\s+{day})?)"
    feast = rf"(?:{one_of(word_class('feast'))})\b(?:\s+\d{{4}}\b)?"
    return rf"(?:(?:the\s+)?(?:{bound}|{day})|{hour}|{near_period}|{feast})"


@known
def event_words() -> str:
    """What takes place on a known day: "Amazon summit in August"."""
    events = one_of(word_class("dated event"))
    return rf"(?:[\w’'-]+\s+){{0,4}}?(?:{events})\b(?:\s+(?:in|on|of|at)\s+(?:the\s+)?[\w’'-]+(?:\s+\d+)?)?"


@known
def by_a_time() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{one_of(word_class('deadline opener'))})\s+(?:{time_words()}|the\s+{event_words()})", re.IGNORECASE
    )


@known
def within_a_term() -> re.Pattern[str]:
    """ "within 30 days of publication", "in the next 48 hours", "in the coming weeks", "in the days ahead"."""
    units, kinds = one_of(word_class("time unit")), one_of(word_class("kind of day"))
    # "twenty-four".
    number = (
        rf"(?:\d+(?:(?:\s+to\s+|[-\u2013])\d+)?|(?:\w+ty-)?(?:{one_of([*numbers(), *word_class('counted as few')])}))"
    )
    near = one_of(word_class("near time"))
    since = rf"(?:\s+(?:{one_of(word_class('counted from'))})\s+(?:[\w’'-]+\s*){{1,8}}(?=[,.;:)]|$))?"
    counted = rf"(?:the\s+)?(?:(?:{near})\s+)?(?:{number}[\s-]+(?:\(\d+\)\s+)?)?(?:(?:{kinds})\s+)?(?:{units})s?\b"
    soon = rf"in\s+the\s+(?:{near})\s+{number}\s+(?:{units})s?\b"
    spans = rf"(?:{one_of(word_class('coming time'))})"
    coming = (
        rf"(?:in|over)\s+the\s+(?:(?:{near})\s+{spans}(?:\s+and\s+{spans})?|{spans}(?:\s+and\s+{spans})?\s+ahead)\b"
    )
    return re.compile(
        rf"\b(?:(?:{one_of(word_class('term opener'))})\s+{counted}{since}|{soon}|{coming})", re.IGNORECASE
    )


@known
def before_an_event() -> re.Pattern[str]:
    """ "before the summit in August", "before the licence is used", "before it’s too late"."""
    finite = one_of(word_class("finite") | word_class("begins or ends"))
    clause = rf"(?:\w+[’']s\b|(?:[\w’'-]+\s+){{1,8}}?(?:{finite})\b)(?:(?!\s+and\s)[^,.;:”\"])*"
    return re.compile(
        rf"\b(?:{one_of(word_class('before an event'))})\s+(?:{event_words()}|{clause})",
        re.IGNORECASE,
    )


@known
def latest() -> re.Pattern[str]:
    """ " at the latest" behind a deadline."""
    return re.compile(rf"\s+(?:{one_of(word_class('ends a deadline'))})\b")
