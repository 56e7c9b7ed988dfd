"""Demands and stances followed over an archive: what is said again, harder or softer, and what is not said any more."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from sanctext.asking.columns import kind_of
from sanctext.asking.found import Found
from sanctext.asking.question import Question, conditions
from sanctext.comparison.addressees import addressees_of
from sanctext.comparison.similarity import Side, content_of, similarity
from sanctext.items import DEMANDS, STANCES
from sanctext.printable import counted
from sanctext.records import Party
from sanctext.tables.definition import list_table, number_of

# What is no more alike than this is not said again; above that of two statements that are compared, since here every
# statement is another's neighbour.
THRESHOLD = 0.7
# Words with no more weight than this say too little to look for others with them.
SLIGHT = 0.25
# The kinds that can be followed, and the field that says what is demanded, or what a stance is about.
FOLLOWED = {DEMANDS.field: "action", STANCES.field: "object"}
COLUMNS = (
    *("first", "last", "times", "trend", "speakers", "addressees", "acts", "words"),
    *("statements_since", "dates", "wordings", "titles", "urls", "sources"),
)


class _Said(NamedTuple):
    issued: str
    act: str
    force: int | None
    words: str
    speakers: tuple[str, ...]
    addressees: tuple[str, ...]
    side: Side
    title: str
    url: str | None
    source: str


@dataclass
class _Line:
    """What is said again and again; each is compared with what was said last."""

    said: list[_Said] = field(default_factory=list)

    @property
    def last(self) -> _Said:
        return self.said[-1]


def ledger(database: sqlite3.Connection, question: Question) -> Found:
    """Follow demands or stances.

    Each is put to the line of the one before it that is most alike, by the words and addressees, if it is alike enough;
    else it begins a line.

    Args:
        database: the tables of records.
        question: which demands or stances count; undated ones are left out.

    Returns:
        A row a line, those said most often first: from when to when, how often, whether it grew harder, and how many
        dated statements with some such item came after its last.
    """
    found = list(_said(database, question))
    lines = _lines(found)
    days = [(source, issued) for source, issued in {each.source: each.issued for each in found}.items()]
    rows = [_row(line, days) for line in lines]
    rows.sort(key=lambda row: (-row[2], row[0]))
    said = f"{counted(len(rows), 'line')} of {counted(len(found), kind_of(question.about).one)}"
    return Found("ledger", COLUMNS, COLUMNS[:9], rows, (said,))


def _lines(found: list[_Said]) -> list[_Line]:
    lines: list[_Line] = []
    # By each word that says something the lines whose last has it, so that few are compared.
    having: dict[str, set[int]] = defaultdict(set)
    for each in found:
        words = [word for word, weight in each.side.content.weights.items() if weight > SLIGHT]
        near = {number for word in words for number in having[word]}
        alike = [(_likeness(lines[number].last.side, each.side), -number) for number in near]
        best, number = max(alike, default=(0.0, 0))
        if best < THRESHOLD:
            lines.append(_Line())
            number = 1 - len(lines)
        line = lines[-number]
        line.said.append(each)
        for word in words:
            having[word].add(-number)
    return lines


def _likeness(before: Side, after: Side) -> float:
    """How alike they are; what concerns one actor is not said of another."""
    old, new = before.content.actors, after.content.actors
    return 0.0 if old and new and not old & new else similarity(before, after)


def _said(database: sqlite3.Connection, question: Question) -> Iterator[_Said]:
    kind = kind_of(question.about)
    item, demanded = number_of(kind.one), kind is DEMANDS
    sides = {
        name: "(SELECT json_group_array(json_array(p.code, p.name, p.kind, p.words)) "
        f"FROM {list_table(kind, name)} AS p WHERE p.document_id = m.document_id AND p.{item} = m.{item})"
        for name in kind.spoken
    }
    where, parameters = conditions(question)
    rows = database.execute(
        f"SELECT d.issued, m.act, {'m.force' if demanded else 'NULL'}, m.{FOLLOWED[kind.field]}, m.negated, "
        f"{sides['speakers']}, {sides['addressees'] if demanded else 'NULL'}, "
        "coalesce(d.title, d.source), d.url, d.source "
        f"FROM {kind.field} AS m JOIN documents AS d ON d.document_id = m.document_id{where or ' WHERE 1'} "
        f"AND d.issued IS NOT NULL ORDER BY d.issued, d.source, m.{item}",
        parameters,
    )
    for issued, act, force, words, negated, speakers, addressees, *document in rows:
        to = _parties(addressees)
        content = content_of(words, negated=bool(negated))
        side = Side(content, addressees_of(to, issued) if demanded else None, None if demanded else act)
        yield _Said(
            *(issued, act, force, " ".join(words.split()), _called(_parties(speakers)), _called(to), side, *document)
        )


def _parties(said: str | None) -> tuple[Party, ...]:
    return tuple(
        Party(code=code, name=name, kind=kind, text=words) for code, name, kind, words in json.loads(said or "[]")
    )


def _called(parties: tuple[Party, ...]) -> tuple[str, ...]:
    return tuple(party.code or party.name or party.text for party in parties)


def _row(line: _Line, days: list[tuple[str, str]]) -> tuple[Any, ...]:
    said, last = line.said, line.last
    return (
        said[0].issued,
        last.issued,
        len(said),
        _trend(said),
        list(dict.fromkeys(name for each in said for name in each.speakers)),
        list(dict.fromkeys(name for each in said for name in each.addressees)),
        [each.act if each.force is None else f"{each.act} ({each.force})" for each in said],
        last.words,
        sum(issued > last.issued for _, issued in days),
        [each.issued for each in said],
        list(dict.fromkeys(each.words for each in said)),
        list(dict.fromkeys(each.title for each in said)),
        list(dict.fromkeys(each.url for each in said if each.url)),
        list(dict.fromkeys(each.source for each in said)),
    )


def _trend(said: list[_Said]) -> str:
    """Whether what is demanded grew harder from the first time to the last."""
    first, last = said[0].force, said[-1].force
    if len(said) == 1:
        return "once"
    if first is None or last is None or first == last:
        return "repeated"
    return "hardened" if last > first else "softened"
