"""Demands and stances followed over an archive: what is said again, harder or softer, and what is not said any more."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from sanctext.asking.again import ONE_DAY, SLIGHT, Said, issuers_of, likeness, same_issuers
from sanctext.asking.columns import kind_of
from sanctext.asking.found import Found
from sanctext.asking.question import Question, conditions
from sanctext.comparison.addressees import addressees_of
from sanctext.comparison.similarity import Side, content_of, similarity
from sanctext.items import DEMANDS, STANCES
from sanctext.knowledge.actors import members_on
from sanctext.knowledge.acts import force_without_renewal
from sanctext.printable import counted
from sanctext.records import Party
from sanctext.tables.definition import list_table, number_of

# So many of a line's last wordings are compared with a new one.
COMPARED = 3
# The kinds that can be followed, and the field that says what is demanded, or what a stance is about.
FOLLOWED = {DEMANDS.field: "action", STANCES.field: "object"}
# What becomes of a demand, in the order in which a footer counts them.
NEW, REPEATED, HARDENED, SOFTENED, CONDITIONED, REWORDED, GONE = TRENDS = (
    *("new", "repeated", "hardened", "softened", "conditioned", "reworded", "gone"),
)
# From here on what a later statement says may be the same in other words: a reader is told, and it is not gone.
NEAR = 0.5
COLUMNS = (
    *("first", "last", "times", "trend", "speakers", "addressees", "words", "acts"),
    *("statements_since", "later", "dates", "wordings", "titles", "urls", "sources"),
)


@dataclass
class _Line:
    """What is said again and again, in the order of time.

    Attributes:
        said: what was said, of one day once.
        twice: what statements of the same days say in the same words.
    """

    said: list[Said] = field(default_factory=list)
    twice: list[Said] = field(default_factory=list)

    @property
    def last(self) -> Said:
        return self.said[-1]


class _Statement(NamedTuple):
    """What a later statement must be for a demand to be gone: of the same issuers, on those whom it concerns."""

    issued: str
    issuers: frozenset[str]
    concerned: frozenset[str]


def ledger(database: sqlite3.Connection, question: Question) -> Found:
    """Follow demands or stances.

    Each is put to the line that it is most like, by the words, the speakers and the addressees, if it is alike enough;
    else it begins a line. Of one day there is never more than one in a line.

    Args:
        database: the tables of records.
        question: which demands or stances count; undated ones are left out.

    Returns:
        A row a line, those said most often first: from when to when, how often, what became of it, how many later
        statements of the same issuers concern the same addressees without it, and what they say that is most like it.
    """
    found = list(_said(database, question))
    lines = _lines(found)
    later, having = list(_statements(database, question)), _having(found)
    rows = [_row(line, later, having) for line in lines]
    rows.sort(key=lambda row: (-row[2], row[0]))
    counts = Counter(row[3] for row in rows)
    trends = ", ".join(f"{counts[trend]} {trend}" for trend in TRENDS if counts[trend])
    lined = f"{counted(len(rows), 'line')} of {counted(len(found), kind_of(question.about).one)}"
    missed = _undated(database, question)
    left_out = (f"{counted(missed, f'undated {kind_of(question.about).one}')} left out",) if missed else ()
    return Found("ledger", COLUMNS, COLUMNS[:10], rows, (f"{lined}{': ' * bool(trends)}{trends}",), left_out)


def _lines(found: list[Said]) -> list[_Line]:
    lines: list[_Line] = []
    # By each word that says something the lines that have it, so that few are compared.
    having: dict[str, set[int]] = defaultdict(set)
    for each in found:
        words = _telling(each)
        near = {number for word in words for number in having[word]}
        best, number = max(((_alike(lines[number], each), -number) for number in near), default=(0.0, 0))
        if not best:
            lines.append(_Line())
            number = 1 - len(lines)
        line = lines[-number]
        (line.twice if line.said and line.last.issued == each.issued else line.said).append(each)
        for word in words:
            having[word].add(-number)
    return lines


def _telling(said: Said) -> list[str]:
    """The words that say what it is; all where none does."""
    weights = said.side.content.weights
    return [word for word, weight in weights.items() if weight > SLIGHT] or list(weights)


def _having(found: list[Said]) -> dict[str, list[Said]]:
    """By each word that says something, whatever has it."""
    having: dict[str, list[Said]] = defaultdict(list)
    for each in found:
        for word in _telling(each):
            having[word].append(each)
    return having


def _nearest(last: Said, having: dict[str, list[Said]]) -> Said | None:
    """What the same issuers say later to the same, and most like this, if it is near enough; the first of these."""
    later = {
        id(each): each
        for word in _telling(last)
        for each in having[word]
        if each.issued > last.issued and each.concerned & last.concerned and same_issuers(each.issuers, last.issuers)
    }
    best, near = 0.0, None
    for each in later.values():
        alike = similarity(last.side, each.side)
        if alike > best:
            best, near = alike, each
    return near if best >= NEAR else None


def _alike(line: _Line, said: Said) -> float:
    """How alike something is to the last wordings of a line; on the day of the last only the same counts."""
    if line.last.issued == said.issued:
        alike = likeness(line.last, said)
        return alike if alike >= ONE_DAY else 0.0
    return max(likeness(before, said) for before in line.said[-COMPARED:])


def _said(database: sqlite3.Connection, question: Question) -> Iterator[Said]:
    kind = kind_of(question.about)
    item, demanded = number_of(kind.one), kind is DEMANDS
    sides = _sides(question)
    where, parameters = conditions(question)
    rows = database.execute(
        f"SELECT d.issued, m.act, {'m.condition' if demanded else 'NULL'}, m.{FOLLOWED[kind.field]}, m.negated, "
        f"{sides['speakers']}, {sides['addressees'] if demanded else 'NULL'}, "
        "coalesce(d.title, d.source), d.url, d.source "
        f"FROM {kind.field} AS m JOIN documents AS d ON d.document_id = m.document_id{where or ' WHERE 1'} "
        f"AND d.issued IS NOT NULL ORDER BY d.issued, d.source, m.{item}",
        parameters,
    )
    for issued, act, condition, words, negated, speakers, addressees, *document in rows:
        to, by = _parties(addressees), _as_group(_called(_parties(speakers)), question.by, issued)
        side = Side(
            # On what it hangs is no part of what is demanded.
            content_of(words.replace(condition, "") if condition else words, negated=bool(negated)),
            addressees_of(to, issued) if demanded else None,
            None if demanded else act,
        )
        yield Said(
            *(issued, act, force_without_renewal(act) if demanded else None, condition is not None),
            *(" ".join(words.split()), by, issuers_of(by, issued), _called(to)),
            *(frozenset(party.code for party in to if party.code), side, *document),
        )


def _sides(question: Question) -> dict[str, str]:
    """The parties of an item by the fields that hold them, each as SQL for JSON."""
    kind = kind_of(question.about)
    item = number_of(kind.one)
    return {
        name: "(SELECT json_group_array(json_array(p.code, p.name, p.kind, p.words)) "
        f"FROM {list_table(kind, name)} AS p WHERE p.document_id = m.document_id AND p.{item} = m.{item})"
        for name in kind.spoken
    }


def _statements(database: sqlite3.Connection, question: Question) -> Iterator[_Statement]:
    """The statements of the same speakers in the same time, whatever they say: each with those whom it concerns."""
    every = replace(question, act=(), force=None, words=None, voice=None, limit=None)
    found: dict[tuple[str, frozenset[str]], tuple[str, set[str]]] = {}
    for said in _said(database, every):
        found.setdefault((said.source, said.issuers), (said.issued, set()))[1].update(said.concerned)
    for (_, issuers), (issued, concerned) in found.items():
        yield _Statement(issued, issuers, frozenset(concerned))


def _undated(database: sqlite3.Connection, question: Question) -> int:
    if question.since is not None or question.until is not None:
        return 0
    kind = kind_of(question.about)
    where, parameters = conditions(question)
    query = (
        f"SELECT count(*) FROM {kind.field} AS m JOIN documents AS d ON d.document_id = m.document_id"
        f"{where or ' WHERE 1'} AND d.issued IS NULL"
    )
    return int(database.execute(query, parameters).fetchone()[0])


def _parties(said: str | None) -> tuple[Party, ...]:
    return tuple(
        Party(code=code, name=name, kind=kind, text=words) for code, name, kind, words in json.loads(said or "[]")
    )


def _called(parties: tuple[Party, ...]) -> tuple[str, ...]:
    return tuple(party.code or party.name or party.text for party in parties)


def _as_group(codes: tuple[str, ...], group: str | None, issued: str) -> tuple[str, ...]:
    """Speakers with the group that is asked for in place of its members, where all of them speak."""
    members = set(members_on(group, issued)) if group else set()
    if not group or not members or not members <= set(codes):
        return codes
    return tuple(dict.fromkeys((group, *(code for code in codes if code not in members))))


def _row(line: _Line, later: list[_Statement], having: dict[str, list[Said]]) -> tuple[Any, ...]:
    said, last = line.said, line.last
    every = sorted([*said, *line.twice], key=lambda each: each.issued)
    # Where a statement names nobody, none after it can be said to leave this out.
    since = sum(
        each.issued > last.issued and bool(each.concerned & last.concerned) and same_issuers(each.issuers, last.issuers)
        for each in later
    )
    near = _nearest(last, having) if since else None
    return (
        said[0].issued,
        last.issued,
        len(said),
        REWORDED if near is not None else _trend(said, since),
        list(dict.fromkeys(name for each in said for name in each.speakers)),
        list(dict.fromkeys(name for each in said for name in each.addressees)),
        last.words,
        [each.act if each.force is None else f"{each.act} ({each.force})" for each in said],
        since,
        None if near is None else f"{near.issued}: {near.words}",
        [each.issued for each in said],
        list(dict.fromkeys(each.words for each in every)),
        list(dict.fromkeys(each.title for each in every)),
        list(dict.fromkeys(each.url for each in every if each.url)),
        list(dict.fromkeys(each.source for each in every)),
    )


def _trend(said: list[Said], since: int) -> str:
    """What became of it, from the first time to the last.

    Args:
        said: each time.
        since: how many later statements could have said it again, and do not.
    """
    first, last = said[0], said[-1]
    if since:
        return GONE
    if len(said) == 1:
        return NEW
    if last.condition and not first.condition:
        return CONDITIONED
    if first.force is None or last.force is None or first.force == last.force:
        return REPEATED
    return HARDENED if last.force > first.force else SOFTENED
