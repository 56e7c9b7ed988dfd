"""Rows to be read as they are: an item with its document, names in place of numbers, lists in one cell."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from sanctext.items import DEMANDS, MEASURES, SIGNATORIES, STANCES, VIOLATIONS, Kind
from sanctext.items.kind import yes_no
from sanctext.knowledge.actors import with_code
from sanctext.layout.sentences import sentence_around
from sanctext.records import Mention, StatementRecord
from sanctext.tables.rows import Row

# The kinds that are read so.
FLAT = (DEMANDS, MEASURES, STANCES, VIOLATIONS, SIGNATORIES)
LEADING = ("issued", "title")
_SIGNED = ("code", "name", "role", "office", "members")


def flat_columns(kind: Kind) -> tuple[str, ...]:
    """The columns of a kind's rows: when and where it was said, what is asked of it, the sentence.

    >>> flat_columns(DEMANDS)[:6]
    ('issued', 'title', 'speakers', 'addressees', 'force', 'act')
    """
    if kind is SIGNATORIES:
        return (*LEADING, *_SIGNED, "kind", "source")
    first = kind.asked_first or kind.asked
    rest = (name for name in (*kind.spoken, *kind.asked) if name not in {"words", *first})
    return (*LEADING, *first, *dict.fromkeys(rest), "sentence", "kind", "source")


def flat_rows(record: StatementRecord, kind: Kind) -> Iterator[Row]:
    """The rows of a record, a value for each column.

    The sentence is quoted where the record has its text, else it is the item's words.

    >>> import sanctext
    >>> [row[2:6] for row in flat_rows(sanctext.parse("We urge Mali and Niger to talk."), DEMANDS)]
    [('We', 'Mali (ML), Niger (NE)', 3, 'urge')]
    """
    document = record.document
    issued = date.fromisoformat(document.issued) if document.issued else None
    for item in getattr(record, kind.field):
        values = {"issued": issued, "title": document.title, "kind": document.kind, "source": document.source}
        if kind is SIGNATORIES:
            members = ", ".join(with_code(code) for code in item.members)
            values |= {"code": item.actor.code, "name": item.actor.name, "members": members}
        else:
            values["sentence"] = _sentence(record, item.span)
        yield tuple(values[name] if name in values else _cell(getattr(item, name)) for name in flat_columns(kind))


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return yes_no(value)
    if isinstance(value, tuple):
        return ", ".join(dict.fromkeys(map(_said, value)))
    return " ".join(value.text.split()) if isinstance(value, Mention) else value


def _said(each: Any) -> str:
    """An actor by his name and code, a target by its name, a legal basis by its words, a type as it is."""
    code = getattr(each, "code", None)
    name = " ".join(str(getattr(each, "name", None) or getattr(each, "text", None) or each).split())
    return f"{name} ({code})" if code else name


def _sentence(record: StatementRecord, span: Mention) -> str:
    if record.text is None:
        return " ".join(span.text.split())
    return " ".join(sentence_around(record.text, span.start, span.end).split())
