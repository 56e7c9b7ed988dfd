"""A question as SQL over the tables of records: what its rows are, which documents count, how rows are counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from sanctext.items import kinds
from sanctext.items.kind import singular
from sanctext.tables.definition import list_table, number_of

# What a row of an answer is: a document, a signatory, the first words of the resolution and weapons that are asked for;
# else an item that somebody says, by its field.
DOCUMENTS, SIGNATORIES, MENTIONS = "documents", "signatories", "mentions"

# Party lists of one item, each party once, in its order.
_PARTIES = (
    "(SELECT group_concat(party, ', ') FROM (SELECT DISTINCT coalesce(p.code, p.name, p.words) AS party "
    "FROM {table} AS p WHERE p.document_id = m.document_id AND p.{item} = m.{item} ORDER BY p.{number}))"
)
_SIGNATORIES = (
    "(SELECT group_concat(code, ', ') FROM (SELECT s.code FROM signatories AS s WHERE s.document_id = d.document_id "
    "ORDER BY s.signatory_no))"
)
# Quoted of records that have their text, by a function that the database is given.
_SENTENCE = (
    "(SELECT sentence_around(t.text, n.start_offset, n.end_offset) FROM texts AS t WHERE t.document_id = n.document_id)"
)
_DOCUMENT = {"title": "d.title", "kind": "d.kind", "source": "d.source", "document_id": "d.document_id"}
_PLACE = {"start": "n.start_offset", "end": "n.end_offset", "sentence": _SENTENCE}


@dataclass(frozen=True, slots=True)
class Group:
    """How rows are counted: the value that they share, and what must be joined for it."""

    value: str
    join: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What rows an answer has.

    Attributes:
        columns: their columns, each with its SQL.
        shown: the columns that people read; programs get all.
        found: the tables that hold the rows.
        places: what only rows need, and counts do not.
        order: what the rows are ordered by.
        key: what is counted.
        groups: how they can be counted.
    """

    columns: Mapping[str, str]
    shown: tuple[str, ...]
    found: str
    order: str
    places: str = ""
    key: str = "d.document_id"
    groups: Mapping[str, Group] = field(default_factory=dict)


_DATES = {
    "year": Group("coalesce(substr(d.issued, 1, 4), 'undated')"),
    "month": Group("coalesce(substr(d.issued, 1, 7), 'undated')"),
    "kind": Group("d.kind"),
}
_ANSWERS: Mapping[str, Answer] = {
    DOCUMENTS: Answer(
        columns={"issued": "d.issued", "signatories": _SIGNATORIES, **_DOCUMENT},
        shown=("issued", "title", "signatories", "kind"),
        found="documents AS d",
        order="d.issued IS NULL, d.issued, d.source",
        groups={
            **_DATES,
            "signatory": Group("g.code", "JOIN signatories AS g ON g.document_id = d.document_id"),
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
    ),
}


def answer_about(about: str) -> Answer:
    """The rows of an answer: about documents, signatories, mentions, or the items of a kind, by its field.

    >>> answer_about("stances").shown
    ('issued', 'speakers', 'act', 'object')
    """
    if about in _ANSWERS:
        return _ANSWERS[about]
    kind = next(kind for kind in kinds() if kind.field == about)
    item = number_of(kind.one)
    lists = {name: list_table(kind, name) for name in kind.spoken}
    asked = {column: f"m.{column}" for column in kind.asked}
    return Answer(
        columns={
            "issued": "d.issued",
            **{
                name: _PARTIES.format(table=table, item=item, number=number_of(singular(name)))
                for name, table in lists.items()
            },
            **asked,
            **_PLACE,
            **_DOCUMENT,
        },
        shown=("issued", *lists, *(column for column in asked if column not in {"words", "attribution"})),
        found=f"{kind.field} AS m JOIN documents AS d ON d.document_id = m.document_id",
        places=f" JOIN mentions AS n ON n.document_id = m.document_id AND n.mention_no = (SELECT min(o.mention_no) "
        f"FROM mentions AS o WHERE o.document_id = m.document_id AND o.{item} = m.{item})",
        order=f"d.issued IS NULL, d.issued, d.source, m.{item}",
        key=f"m.document_id || ' ' || m.{item}",
        groups={
            **_DATES,
            **{
                singular(name): Group(
                    "coalesce(p.code, p.name, p.words)",
                    f"JOIN {table} AS p ON p.document_id = m.document_id AND p.{item} = m.{item}",
                )
                for name, table in lists.items()
            },
            **{column: Group(f"m.{column}") for column in ("force", "act", "status") if column in asked},
        },
    )


@dataclass(frozen=True, slots=True)
class Question:
    """A question; what is None or empty restricts nothing.

    Attributes:
        about: what a row of the answer is: "documents", "signatories", the field of a kind of item ("demands"), or
            "mentions", which are the resolution and the weapons that are asked for, each with its first words in a
            document.
        to: code of an addressee.
        by: code of a speaker.
        act: what is done, for items that somebody says: "condemn".
        together: codes of those who have all signed.
        cites: number of a resolution.
        weapons: ids of weapons and codes of categories, of which one is enough.
        not_in_force: only documents that cite a resolution whose measures had ended before their date.
        since: first date, YYYY, YYYY-MM or YYYY-MM-DD.
        until: last date, likewise; a year or a month to its end.
        group_by: how rows are counted, by a name of the answer's `groups`.
    """

    about: str
    to: str | None = None
    by: str | None = None
    act: str | None = None
    together: tuple[str, ...] = ()
    cites: int | None = None
    weapons: tuple[str, ...] = ()
    not_in_force: bool = False
    since: str | None = None
    until: str | None = None
    group_by: str | None = None

    def columns(self) -> list[str]:
        """The names of the answer's columns.

        >>> Question("demands", to="KP", group_by="year").columns()
        ['year', 'demands']
        """
        return [self.group_by, self.about] if self.group_by else list(answer_about(self.about).columns)

    def shown(self) -> list[str]:
        """The names of the columns that a table for people has."""
        return self.columns() if self.group_by else list(answer_about(self.about).shown)

    def query(self) -> tuple[str, list[Any]]:
        """The SQL and its parameters.

        >>> Question("documents", since="2023", group_by="year").query()[1]
        ['2023']
        """
        found, asked = self._found()
        conditions, restricting = self._conditions()
        parameters = [*asked, *restricting]
        where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
        answer = answer_about(self.about)
        if self.group_by:
            group = answer.groups[self.group_by]
            return (
                f"SELECT {group.value}, count(DISTINCT {answer.key}) FROM {found} {group.join}{where} "
                f"GROUP BY 1 ORDER BY {'1' if self.group_by in ('year', 'month') else '2 DESC, 1'}",
                parameters,
            )
        grouped = " GROUP BY s.code, s.name" if self.about == SIGNATORIES else ""
        return (
            f"SELECT {', '.join(answer.columns.values())} FROM {found}{answer.places}"
            f"{where}{grouped} "
            f"ORDER BY {answer.order}",
            parameters,
        )

    def undated(self) -> tuple[str, list[Any]] | None:
        """The SQL that counts the documents that fall out only for want of a date; None where no date is asked for.

        >>> Question("documents").undated() is None, Question("documents", since="2023").undated()[1]
        (True, [])
        """
        if self.since is None and self.until is None:
            return None
        # Signatories are counted, so that they have no document of their own.
        about = DOCUMENTS if self.about == SIGNATORIES else self.about
        every = replace(self, about=about, since=None, until=None, group_by=None)
        found, asked = every._found()
        conditions, restricting = every._conditions()
        where = " AND ".join([*conditions, "d.issued IS NULL"])
        return f"SELECT count(DISTINCT d.document_id) FROM {found} WHERE {where}", [*asked, *restricting]

    def _found(self) -> tuple[str, list[Any]]:
        """The tables that hold the rows, and the parameters of what they are joined to."""
        items: list[str] = []
        parameters: list[Any] = []
        if self.cites is not None:
            items.append(
                "SELECT document_id, resolution_no, NULL AS weapon_no, symbol AS item FROM resolutions WHERE number = ?"
            )
            parameters.append(self.cites)
        if self.weapons:
            items.append(
                f"SELECT document_id, NULL AS resolution_no, weapon_no, name AS item FROM weapons WHERE {self._armed()}"
            )
            parameters += [*self.weapons, *self.weapons]
        found_in = answer_about(self.about).found
        if self.about != MENTIONS:
            return found_in, []
        return found_in.format(items=" UNION ALL ".join(items)), parameters

    def _armed(self) -> str:
        marks = ", ".join("?" * len(self.weapons))
        return f"weapon_id IN ({marks}) OR category IN ({marks})"

    def _conditions(self) -> tuple[list[str], list[Any]]:
        conditions: list[str] = []
        parameters: list[Any] = []

        def add(condition: str, *values: Any) -> None:
            conditions.append(condition)
            parameters.extend(values)

        # Who says or does it stands first, and to whom last.
        for place, code in ((-1, self.to), (0, self.by)):
            if code is not None:
                kind = next(kind for kind in kinds() if kind.field == self.about)
                item, table = number_of(kind.one), list_table(kind, kind.spoken[place])
                add(f"(m.document_id, m.{item}) IN (SELECT document_id, {item} FROM {table} WHERE code = ?)", code)
        if self.act is not None:
            add("m.act = ?", self.act)
        for code in self.together:
            add("d.document_id IN (SELECT document_id FROM signatories WHERE code = ?)", code)
        if self.cites is not None:
            add("d.document_id IN (SELECT document_id FROM resolutions WHERE number = ?)", self.cites)
        if self.weapons:
            named = f"SELECT document_id FROM weapons WHERE {self._armed()}"
            add(f"d.document_id IN ({named})", *self.weapons, *self.weapons)
        if self.not_in_force:
            add("d.document_id IN (SELECT document_id FROM resolution_problems WHERE problem = 'not_in_force')")
        if self.since is not None:
            add("d.issued >= ?", self.since)
        if self.until is not None:
            # Dates are texts: what begins with the year or the month is not after it.
            add("substr(d.issued, 1, ?) <= ?", len(self.until), self.until)
        return conditions, parameters
