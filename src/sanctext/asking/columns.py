"""What the rows of an answer are: their columns as SQL over the tables of records, and how they can be counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sanctext.items import Kind, kinds
from sanctext.items.kind import singular
from sanctext.tables.definition import list_table, number_of, tables

# What a row of an answer is: a document, a signatory, the first words of the resolution and weapons that are asked for;
# else an item that somebody says, by its field.
DOCUMENTS, SIGNATORIES, MENTIONS = "documents", "signatories", "mentions"

# One item's list as JSON, each value once, in its order.
_LIST = (
    "(SELECT json_group_array(value) FROM (SELECT DISTINCT {value} AS value "
    "FROM {table} AS {name} WHERE {name}.document_id = m.document_id AND {name}.{item} = m.{item} "
    "ORDER BY {name}.{number}))"
)
_SIGNATORIES = (
    "(SELECT json_group_array(code) FROM (SELECT s.code FROM signatories AS s WHERE s.document_id = d.document_id "
    "ORDER BY s.signatory_no))"
)
# Quoted of records that have their text, by a function that the database is given.
_SENTENCE = (
    "(SELECT sentence_around(t.text, n.start_offset, n.end_offset) FROM texts AS t WHERE t.document_id = n.document_id)"
)
_DOCUMENT = {
    "title": "d.title",
    "kind": "d.kind",
    "url": "d.url",
    "source": "d.source",
    "document_id": "d.document_id",
}
_PLACE = {"start": "n.start_offset", "end": "n.end_offset", "sentence": _SENTENCE}
# Of measures: what they count, or as many as they name, whichever is more.
_COUNTED = {"persons": "person", "organisations": "organisation", "vessels": "vessel", "aircraft": "aircraft"}
_COUNT = (
    "max(coalesce(m.counts_{name}, 0), (SELECT count(DISTINCT p.name) FROM {table} AS p "
    "WHERE p.document_id = m.document_id AND p.{item} = m.{item} AND p.kind = '{kind}'))"
)


@dataclass(frozen=True, slots=True)
class Group:
    """How rows are counted: the value that they share, what must be joined for it, and whether it is a time."""

    value: str
    join: str = ""
    time: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What rows an answer has.

    Attributes:
        columns: their columns, each with its SQL.
        shown: the columns that people read; programs get all.
        found: the tables that hold the rows.
        order: what the rows are ordered by.
        places: what only rows need, and counts do not.
        key: what is counted.
        lists: the columns that hold any number of values, as JSON.
        truths: the columns that are true or false, as 1 or 0.
        sums: the columns that are added up where rows are counted.
        groups: how they can be counted.
    """

    columns: Mapping[str, str]
    shown: tuple[str, ...]
    found: str
    order: str
    places: str = ""
    key: str = "d.document_id"
    lists: frozenset[str] = frozenset()
    truths: frozenset[str] = frozenset()
    sums: tuple[str, ...] = ()
    groups: Mapping[str, Group] = field(default_factory=dict)


def _time(value: str) -> Group:
    return Group(f"coalesce({value}, 'undated')", time=True)


_DATES = {
    "year": _time("substr(d.issued, 1, 4)"),
    "half-year": _time("substr(d.issued, 1, 5) || 'H' || ((substr(d.issued, 6, 2) + 5) / 6)"),
    "month": _time("substr(d.issued, 1, 7)"),
    # A week by its Monday.
    "week": _time("date(d.issued, 'weekday 0', '-6 days')"),
    "day": _time("d.issued"),
    "kind": Group("d.kind"),
}
_ANSWERS: Mapping[str, Answer] = {
    DOCUMENTS: Answer(
        columns={"issued": "d.issued", "signatories": _SIGNATORIES, **_DOCUMENT},
        shown=("issued", "title", "signatories", "kind"),
        found="documents AS d",
        order="d.issued IS NULL, d.issued, d.source",
        lists=frozenset({"signatories"}),
        groups={
            **_DATES,
            "signatory": Group("g.code", "JOIN signatories AS g ON g.document_id = d.document_id"),
            # The statement that a news report tells of may be there itself.
            "pair": Group(
                "g.code || ' + ' || h.code",
                "JOIN signatories AS g ON g.document_id = d.document_id AND d.kind <> 'news_report' "
                "JOIN signatories AS h ON h.document_id = d.document_id AND h.code > g.code",
            ),
        },
    ),
    SIGNATORIES: Answer(
        columns={
            "code": "s.code",
            "name": "s.name",
            "documents": "count(DISTINCT d.document_id)",
            "first": "min(d.issued)",
            "last": "max(d.issued)",
        },
        shown=("code", "name", "documents", "first", "last"),
        found="signatories AS s JOIN documents AS d ON d.document_id = s.document_id",
        order="3 DESC, s.code",
    ),
    MENTIONS: Answer(
        columns={
            "issued": "d.issued",
            "item": "i.item",
            "words": "n.words",
            **_PLACE,
            "signatories": _SIGNATORIES,
            **_DOCUMENT,
        },
        shown=("issued", "item", "words", "title", "signatories"),
        # The first mention of each item that is asked for.
        found="({items}) AS i JOIN documents AS d ON d.document_id = i.document_id JOIN mentions AS n "
        "ON n.document_id = i.document_id AND n.mention_no = (SELECT o.mention_no FROM mentions AS o "
        "WHERE o.document_id = i.document_id AND o.resolution_no IS i.resolution_no AND o.weapon_no IS i.weapon_no "
        "AND o.part = 'mention' ORDER BY o.start_offset LIMIT 1)",
        order="d.issued IS NULL, d.issued, d.source, n.start_offset",
        lists=frozenset({"signatories"}),
    ),
}


def asked_kinds() -> tuple[Kind, ...]:
    """The kinds of items that can be asked for: what somebody says or does.

    >>> [kind.field for kind in asked_kinds()]
    ['demands', 'stances', 'measures', 'violations']
    """
    return tuple(kind for kind in kinds() if kind.asked)


def kind_of(about: str) -> Kind:
    """The kind of items whose field this is."""
    return next(kind for kind in kinds() if kind.field == about)


def sides_of(kind: Kind) -> tuple[str, ...]:
    """The lists of those who say or do it, first, and of those at whom it is directed, last, where there are any.

    >>> [sides_of(kind) for kind in asked_kinds()][1:3]
    [('speakers',), ('imposers', 'countries')]
    """
    return tuple(name for name in kind.spoken if name != "together_with")


def answer_about(about: str) -> Answer:
    """The rows of an answer: about documents, signatories, mentions, or the items of a kind, by its field.

    >>> answer_about("stances").shown
    ('issued', 'speakers', 'act', 'object')
    """
    return _ANSWERS[about] if about in _ANSWERS else _about_items(kind_of(about))


def _about_items(kind: Kind) -> Answer:
    item = number_of(kind.one)
    # Those who say it first, then what is asked, in its order.
    names = tuple(dict.fromkeys((*kind.spoken, *kind.asked)))
    lists = {name: list_table(kind, name) for name in names if name in kind.lists}
    values = {name: _value(kind, name) for name in lists}
    listed = {
        name: _LIST.format(name=name, value=values[name], table=table, item=item, number=number_of(singular(name)))
        for name, table in lists.items()
    }
    counts = _counts(kind, item)
    return Answer(
        columns={
            "issued": "d.issued",
            **{name: listed.get(name, f"m.{name}") for name in names},
            **counts,
            **_PLACE,
            **_DOCUMENT,
        },
        shown=("issued", *(kind.asked_first or (name for name in names if name not in {"words", "attribution"}))),
        found=f"{kind.field} AS m JOIN documents AS d ON d.document_id = m.document_id",
        places=f" JOIN mentions AS n ON n.document_id = m.document_id AND n.mention_no = (SELECT min(o.mention_no) "
        f"FROM mentions AS o WHERE o.document_id = m.document_id AND o.{item} = m.{item})",
        order=f"d.issued IS NULL, d.issued, d.source, m.{item}",
        key=f"m.document_id || ' ' || m.{item}",
        lists=frozenset(listed),
        truths=frozenset(name for name, info in kind.model.model_fields.items() if info.annotation is bool),
        sums=tuple(counts),
        groups={
            **_DATES,
            **{
                singular(name): Group(
                    f"one_line({values[name]})",
                    f"JOIN {table} AS {name} ON {name}.document_id = m.document_id AND {name}.{item} = m.{item}",
                )
                for name, table in lists.items()
            },
            **{column: Group(f"m.{column}") for column in ("force", "act", "status") if column in names},
        },
    )


def _value(kind: Kind, name: str) -> str:
    """What is told of a row of a list: of a party what it is known by, else what its table holds first."""
    if name in kind.spoken:
        return f"coalesce({name}.code, {name}.name, {name}.words)"
    columns = next(table.names for table in tables() if table.name == list_table(kind, name))
    # The document, the item and its own number stand before.
    return f"{name}.{columns[3]}"


def _counts(kind: Kind, item: str) -> dict[str, str]:
    if "counts" not in kind.model.model_fields:
        return {}
    table = list_table(kind, "targets")
    return {name: _COUNT.format(name=name, table=table, item=item, kind=of) for name, of in _COUNTED.items()}
