"""Measures that several take within some days against the same: who acted first, and who followed."""

from __future__ import annotations

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from sanctext.asking.again import issuers_of
from sanctext.asking.found import Found
from sanctext.asking.question import WITHOUT_COUNTRY, Question, conditions
from sanctext.printable import counted

# What measures may share, as SQL of a measure: its key and what is shared. A measure without a country is directed at
# the states and armed groups among its targets, and at the states of the sanctions programmes that it rests on.
SHARED = {
    "country": "SELECT document_id, measure_no, code AS shared FROM measure_countries "
    "UNION SELECT m.document_id, m.measure_no, m.code FROM measure_targets AS m WHERE " + WITHOUT_COUNTRY + " "
    "UNION SELECT m.document_id, m.measure_no, states_of(m.programmes) FROM measure_basis AS m "
    "WHERE " + WITHOUT_COUNTRY,
    "programme": "SELECT document_id, measure_no, programmes AS shared FROM measure_basis",
    "target": "SELECT document_id, measure_no, one_line(name) AS shared FROM measure_targets",
}
COLUMNS = (
    *("from", "to", "shared", "imposers", "governments", "first", "types"),
    *("measures", "words", "titles", "urls", "sources"),
)
# What is imposed while a text is read: without --status nothing else is a bundle.
IMPOSED = ("imposed",)
# "Have already imposed", "that were designated", "’ve sanctioned": a text tells of what was done before it, unless it
# says "today". "Has imposed" alone is how many announce what they do.
_BEFORE = re.compile(
    r"\b(?:already|previously|since|ever|so\s+far|to\s+date|long\s+ago|had|was|were)\b|[’']ve\b"
    r"|\b(?:that|which|who|whom)\s+(?:have|has)\b|\b(?:have|has)\b[^.]{0,80}\b(?:more\s+than|over)\s+[\d,]{3,}",
    re.IGNORECASE,
)
_NOW = re.compile(r"\b(?:today|hereby|now|this\s+(?:week|morning|action))\b", re.IGNORECASE)
# In days: a measure in force for longer was not taken with the text.
_RECENT = 7


# Who takes a measure, first those who impose it.
_ACTING = (
    "SELECT document_id, measure_no, code, imposer_no AS place FROM measure_imposers UNION ALL "
    "SELECT document_id, measure_no, code, 1000 + together_with_no FROM measure_together_with"
)


class _Event(NamedTuple):
    day: date
    imposer: str
    shared: str
    types: tuple[str, ...]
    measure: tuple[str, int]
    words: str
    title: str
    url: str | None
    source: str
    back: bool


def bundles(database: sqlite3.Connection, question: Question, shared: str, days: int, least: int) -> Found:
    """Bundles of measures.

    A bundle begins with a measure that is in none yet, and holds all against the same up to `days` days later.

    Args:
        database: the tables of records.
        question: which measures count.
        shared: what they have in common, of `SHARED`.
        days: within how many days of the first they are taken; 0 for the same day.
        least: how many imposers a bundle has at least.

    Returns:
        A row a bundle, the earliest first: its imposers, and those who act together with them, in the order in which
        they acted, how many governments they are, and those who acted on the first day. A group without organs of its
        own, such as the G7, is as many governments as it has members; the EU is one.
    """
    by_shared: dict[str, list[_Event]] = defaultdict(list)
    asked = question if question.status else replace(question, status=IMPOSED)
    back: set[tuple[str, int]] = set()
    for event in _events(database, asked, shared):
        if question.status or not event.back:
            by_shared[event.shared].append(event)
        else:
            back.add(event.measure)
    found = [
        bundle
        for events in by_shared.values()
        for bundle in _within(events, days)
        if len(_governments(bundle)) >= least
    ]
    rows = sorted(map(_row, found), key=lambda row: (row[0], row[2]))
    said = (counted(len(rows), "bundle"), "a group such as the G7 counts as its members, the EU as one")
    return Found("bundles", COLUMNS, COLUMNS[:8], rows, said, _left_out(database, question, asked, shared, len(back)))


def _left_out(
    database: sqlite3.Connection, question: Question, asked: Question, shared: str, back: int
) -> tuple[str, ...]:
    """How many measures are in no bundle, since they are not imposed with the text or do not say what they share."""
    every, imposed = _count(database, question), _count(database, asked)
    sharing = f"SELECT document_id, measure_no FROM ({SHARED[shared]}) WHERE coalesce(shared, '') <> ''"
    # Those that have one are counted: SQLite asks NOT IN of each row anew.
    having = _count(database, asked, f"(m.document_id, m.measure_no) IN ({sharing})")
    said = {
        f"without a {shared}": imposed - having,
        "that a text looks back at": back,
        "not imposed but planned, extended or eased": every - imposed,
    }
    told = [f"{counted(number, 'measure')} {what}" for what, number in said.items() if number]
    asking = "; --status takes those too" if back or every > imposed else ""
    return (f"left out: {', '.join(told)}{asking}",) if told else ()


def _count(database: sqlite3.Connection, question: Question, more: str = "1") -> int:
    where, parameters = conditions(question)
    found = "SELECT count(*) FROM measures AS m JOIN documents AS d ON d.document_id = m.document_id"
    return int(database.execute(f"{found}{where or ' WHERE 1'} AND {more}", parameters).fetchone()[0])


def _events(database: sqlite3.Connection, question: Question, shared: str) -> Iterator[_Event]:
    where, parameters = conditions(question)
    rows = database.execute(
        f"SELECT DISTINCT d.issued, i.code, s.shared, m.document_id, m.measure_no, d.title, d.url, d.source, "
        "(SELECT group_concat(type, ' ') FROM measure_types AS t WHERE t.document_id = m.document_id "
        "AND t.measure_no = m.measure_no), m.words, m.effective "
        "FROM measures AS m JOIN documents AS d ON d.document_id = m.document_id "
        f"JOIN ({_ACTING}) AS i ON i.document_id = m.document_id AND i.measure_no = m.measure_no "
        f"JOIN ({SHARED[shared]}) AS s ON s.document_id = m.document_id AND s.measure_no = m.measure_no "
        f"{where or ' WHERE 1'} AND d.issued IS NOT NULL AND NOT m.negated AND i.code IS NOT NULL "
        "AND coalesce(s.shared, '') <> '' ORDER BY d.issued, d.source, m.measure_no, i.place",
        parameters,
    )
    for issued, imposer, said, document, number, title, url, source, types, words, effective in rows:
        for each in [said] if shared == "target" else said.split("|"):
            yield _Event(
                date.fromisoformat(issued),
                *(imposer, each, tuple((types or "").split()), (document, number), " ".join(words.split())),
                *(title or source, url, source),
                _looks_back(words, effective, issued),
            )


def _looks_back(words: str, effective: str | None, issued: str) -> bool:
    """Whether a text tells of a measure that was taken some time before it.

    >>> _looks_back("have already imposed travel bans", None, "2024-03-04")
    True
    >>> _looks_back("has today imposed travel bans", None, "2024-03-04")
    False
    """
    if _BEFORE.search(words) and not _NOW.search(words):
        return True
    try:
        return effective is not None and (date.fromisoformat(issued) - date.fromisoformat(effective)).days > _RECENT
    except ValueError:
        return False


def _governments(bundle: list[_Event]) -> set[str]:
    return {code for event in bundle for code in issuers_of((event.imposer,), event.day.isoformat())}


def _within(events: list[_Event], days: int) -> Iterator[list[_Event]]:
    """Events in the order of their days, cut where one is later than so many days after the first."""
    bundle: list[_Event] = []
    for event in events:
        if bundle and (event.day - bundle[0].day).days > days:
            yield bundle
            bundle = []
        bundle.append(event)
    if bundle:
        yield bundle


def _row(bundle: list[_Event]) -> tuple[Any, ...]:
    first, last = bundle[0].day, bundle[-1].day
    return (
        first.isoformat(),
        last.isoformat(),
        bundle[0].shared,
        _each(event.imposer for event in bundle),
        len(_governments(bundle)),
        _each(event.imposer for event in bundle if event.day == first),
        _each(kind for event in bundle for kind in event.types),
        len({event.measure for event in bundle}),
        # Whoever acts together in the same words is named once.
        [f"{', '.join(who)}: {words}" for words, who in _said(bundle).items()],
        _each(event.title for event in bundle),
        _each(event.url for event in bundle if event.url),
        _each(event.source for event in bundle),
    )


def _said(bundle: list[_Event]) -> dict[str, list[str]]:
    """The words of its measures, and who takes each."""
    found: dict[str, list[str]] = {}
    for event in bundle:
        who = found.setdefault(event.words, [])
        if event.imposer not in who:
            who.append(event.imposer)
    return found


def _each(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))
