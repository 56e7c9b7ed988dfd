"""A phrase followed over an archive: where it stands, where it stands in another form, and where it is missing."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Any, NamedTuple

from sanctext.asking.again import issuers_of
from sanctext.asking.columns import DOCUMENTS, answer_about
from sanctext.asking.found import Found
from sanctext.asking.phrases import ABSENT, NEAR, SAME, Form, finder, following
from sanctext.asking.question import Question, conditions
from sanctext.errors import ReadError
from sanctext.layout.sentences import sentence_around
from sanctext.printable import counted, printable

COLUMNS = (
    *("issued", "form", "words", "follows", "times", "signatories", "title", "sentence"),
    *("start", "end", "url", "source", "document_id"),
)
COUNTS = ("period", SAME, NEAR, ABSENT)
BY_ISSUERS = ("issuers", "documents", SAME, NEAR, ABSENT, "first", "last", "changes", "latest", "forms")
# A screen has room for the last changes of the wording alone.
LATEST = 2
# Groups statements by the same issuers, in any order.
ISSUERS = "issuers"
# So many variants are said.
SAID = 5


class _Statement(NamedTuple):
    """A document with the forms of the phrase in it, each wording once, with how often it stands."""

    issued: str | None
    signatories: list[str]
    issuers: list[str]
    title: str | None
    url: str | None
    source: str
    document: str
    period: str
    text: str
    forms: list[tuple[Form, int]]

    @property
    def best(self) -> str:
        """The form that counts for the document."""
        return min((form.form for form, _ in self.forms), key=(SAME, NEAR).index, default=ABSENT)

    def words(self, form: Form) -> str:
        return " ".join(self.text[form.start : form.end].split())


def track(database: sqlite3.Connection, question: Question, phrase: str, by: str | None = None) -> Found:
    """Follow a phrase.

    Args:
        database: the tables of records with their texts.
        question: which documents count.
        phrase: the phrase.
        by: a group by time, "year", in which documents are counted by their form; `ISSUERS` for a row for each set of
            issuers, with the forms from statement to statement; None for a row for each wording of a document.

    Raises:
        ReadError: no record has its text, or the phrase says nothing.
    """
    without: list[str] = []
    found = list(_statements(database, question, finder(phrase), by, without))
    if without and not found:
        raise ReadError("the records have no texts; make them with sanctext batch --with-text")
    left_out = (f"{counted(len(without), 'record')} without its text left out",) if without else ()
    if by == ISSUERS:
        rows = _by_issuers(found)
        said = (counted(len(rows), "set") + " of issuers who have it", *_said(found))
        return Found("issuers", BY_ISSUERS, BY_ISSUERS[:-1], rows, said, left_out)
    if by:
        return Found("documents", COUNTS, COUNTS, _counted(found), (), left_out)
    rows = [row for statement in found for row in _rows(statement)]
    return Found("documents", COLUMNS, COLUMNS[:7], rows, _said(found), left_out)


def _statements(
    database: sqlite3.Connection,
    question: Question,
    find: Callable[[str], list[Form]],
    by: str | None,
    without: list[str],
) -> Iterator[_Statement]:
    """The documents with their texts; those without one are put aside."""
    where, parameters = conditions(question)
    answer = answer_about(DOCUMENTS)
    period = answer.groups[by].value if by and by != ISSUERS else "''"
    issuers = (
        "(SELECT json_group_array(code) FROM (SELECT DISTINCT code FROM signatories AS s "
        "WHERE s.document_id = d.document_id AND s.role = 'issuer' ORDER BY code))"
    )
    asked = database.execute(
        f"SELECT d.issued, {answer.columns['signatories']}, {issuers}, d.title, d.url, d.source, d.document_id, "
        f"{period}, t.text "
        f"FROM documents AS d LEFT JOIN texts AS t ON t.document_id = d.document_id{where} ORDER BY {answer.order}",
        parameters,
    )
    for issued, signatories, codes, title, url, source, document, when, text in asked:
        if text is None:
            without.append(document)
            continue
        named = (title, url, source, document)
        forms = _each_once(text, find(text))
        yield _Statement(issued, json.loads(signatories), json.loads(codes), *named, when, text, forms)


def _each_once(text: str, forms: list[Form]) -> list[tuple[Form, int]]:
    """The first form of each wording, and how often it stands."""
    by_words: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        by_words[" ".join(text[form.start : form.end].casefold().split())].append(form)
    return [(same[0], len(same)) for same in by_words.values()]


def _rows(statement: _Statement) -> Iterator[tuple[Any, ...]]:
    """A row a wording; one where there is none."""
    issued, text, title = statement.issued, statement.text, statement.title
    leads = (statement.url, statement.source, statement.document)
    if not statement.forms:
        yield (issued, ABSENT, None, None, 0, statement.signatories, title, None, None, None, *leads)
    for form, times in statement.forms:
        sentence = sentence_around(text, form.start, form.end)
        said = (statement.words(form), following(text, form.follows) or None, times)
        yield (issued, form.form, *said, statement.signatories, title, sentence, form.start, form.end, *leads)


def _counted(found: list[_Statement]) -> list[tuple[Any, ...]]:
    ordered = sorted(found, key=lambda each: each.period)
    counts = [
        (when, Counter(each.best for each in same)) for when, same in groupby(ordered, key=lambda each: each.period)
    ]
    return [(when, *(count[form] for form in (SAME, NEAR, ABSENT))) for when, count in counts]


def _by_issuers(found: list[_Statement]) -> list[tuple[Any, ...]]:
    """A row for each set of issuers who have the phrase, those with most statements that do first."""
    by_issuers: dict[frozenset[str], list[_Statement]] = defaultdict(list)
    for each in found:
        by_issuers[issuers_of(tuple(each.issuers), each.issued)].append(each)
    rows = []
    for issuers, statements in by_issuers.items():
        counts = Counter(each.best for each in statements)
        dates = [each.issued for each in statements if each.forms and each.issued]
        if issuers and len(statements) > counts[ABSENT]:
            codes = sorted(issuers)
            numbers = (len(statements), *(counts[form] for form in (SAME, NEAR, ABSENT)))
            first, last = min(dates, default=None), max(dates, default=None)
            forms = _changes(statements)
            rows.append((codes, *numbers, first, last, len(forms) - 1, forms[-LATEST:], forms))
    return sorted(rows, key=lambda row: (-row[2] - row[3], row[0]))


def _changes(statements: list[_Statement]) -> list[str]:
    """The wordings from statement to statement, with the date of each that differs from the one before."""
    changes: list[tuple[str, str]] = []
    for each in statements:
        said = "; ".join(each.words(form) for form, _ in each.forms) or ABSENT
        if not changes or changes[-1][1].casefold() != said.casefold():
            changes.append((each.issued or "undated", said))
    return [f"{issued}: {said}" for issued, said in changes]


def _said(found: list[_Statement]) -> tuple[str, ...]:
    """In how many documents each form stands, from when to when, and the variants that stand in most."""
    counts = Counter(each.best for each in found)
    dates = [each.issued for each in found if each.forms and each.issued]
    said = [f"{counts[form]} {form}" for form in (SAME, NEAR, ABSENT)]
    span = f"; first {dates[0]}, last {dates[-1]}" if dates else ""
    variants = Counter(each.words(form).casefold() for each in found for form, _ in each.forms).most_common(SAID)
    listed = "; ".join(f"{words!r} {count}" for words, count in variants)
    return (f"{', '.join(said)}{span}", *([f"most often {printable(listed)}"] if listed else []))
