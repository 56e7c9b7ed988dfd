"""A question as SQL over the tables of records: what its rows are, which documents count, how rows are counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

About = Literal["documents", "signatories", "demands", "mentions"]

# Party lists of one demand, each party once, in its order.
_PARTIES = (
    "(SELECT group_concat(party, ', ') FROM (SELECT DISTINCT coalesce(p.code, p.name, p.words) AS party "
    "FROM {table} AS p WHERE p.document_id = m.document_id AND p.demand_no = m.demand_no ORDER BY p.{number}))"
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

COLUMNS: Mapping[About, Mapping[str, str]] = {
    "documents": {"issued": "d.issued", "signatories": _SIGNATORIES, **_DOCUMENT},
    "signatories": {
        "code": "s.code",
        "name": "s.name",
        "documents": "count(DISTINCT d.document_id)",
        "first": "min(d.issued)",
        "last": "max(d.issued)",
    },
    "demands": {
        "issued": "d.issued",
        "speakers": _PARTIES.format(table="demand_speakers", number="speaker_no"),
        "addressees": _PARTIES.format(table="demand_addressees", number="addressee_no"),
        "force": "m.force",
        "act": "m.act",
        "action": "m.action",
        "words": "m.words",
        "attribution": "m.attribution",
        "start": "n.start_offset",
        "end": "n.end_offset",
        "sentence": _SENTENCE,
        **_DOCUMENT,
    },
    "mentions": {
        "issued": "d.issued",
        "item": "i.item",
        "words": "n.words",
        "start": "n.start_offset",
        "end": "n.end_offset",
        "sentence": _SENTENCE,
        "signatories": _SIGNATORIES,
        **_DOCUMENT,
    },
}
# What people read of a row; programs get all columns.
SHOWN: Mapping[About, tuple[str, ...]] = {
    "documents": ("issued", "title", "signatories", "kind"),
    "signatories": ("code", "name", "documents", "first", "last"),
    "demands": ("issued", "speakers", "addressees", "force", "act", "action"),
    "mentions": ("issued", "item", "words", "title", "signatories"),
}
_FROM: Mapping[About, str] = {
    "documents": "documents AS d",
    "signatories": "signatories AS s JOIN documents AS d ON d.document_id = s.document_id",
    "demands": "demands AS m JOIN documents AS d ON d.document_id = m.document_id",
    # The first mention of each item that is asked for.
    "mentions": "({items}) AS i JOIN documents AS d ON d.document_id = i.document_id JOIN mentions AS n "
    "ON n.document_id = i.document_id AND n.mention_no = (SELECT o.mention_no FROM mentions AS o "
    "WHERE o.document_id = i.document_id AND o.resolution_no IS i.resolution_no AND o.weapon_no IS i.weapon_no "
    "AND o.part = 'mention' ORDER BY o.start_offset LIMIT 1)",
}
# What only rows need, and counts do not.
_PLACES: Mapping[About, str] = {
    "demands": " JOIN mentions AS n ON n.document_id = m.document_id AND n.demand_no = m.demand_no AND n.part = 'span'"
}
_ORDER: Mapping[About, str] = {
    "documents": "d.issued IS NULL, d.issued, d.source",
    "signatories": "3 DESC, s.code",
    "demands": "d.issued IS NULL, d.issued, d.source, m.demand_no",
    "mentions": "d.issued IS NULL, d.issued, d.source, n.start_offset",
}


@dataclass(frozen=True, slots=True)
class Group:
    """How rows are counted: the value that they share, and what must be joined for it."""

    value: str
    join: str = ""


def _party(table: str) -> Group:
    return Group(
        "coalesce(p.code, p.name, p.words)",
        f"JOIN {table} AS p ON p.document_id = m.document_id AND p.demand_no = m.demand_no",
    )


_DATES = {
    "year": Group("coalesce(substr(d.issued, 1, 4), 'undated')"),
    "month": Group("coalesce(substr(d.issued, 1, 7), 'undated')"),
    "kind": Group("d.kind"),
}
GROUPS: Mapping[About, Mapping[str, Group]] = {
    "documents": {
        **_DATES,
        "signatory": Group("g.code", "JOIN signatories AS g ON g.document_id = d.document_id"),
    },
    "signatories": {},
    "mentions": {},
    "demands": {
        **_DATES,
        "speaker": _party("demand_speakers"),
        "addressee": _party("demand_addressees"),
        "force": Group("m.force"),
        "act": Group("m.act"),
    },
}


@dataclass(frozen=True, slots=True)
class Question:
    """A question; what is None or empty restricts nothing.

    Attributes:
        about: what a row of the answer is; "mentions" are the resolution and the weapons that are asked for, each with
            its first words in a document.
        to: code of an addressee.
        by: code of a speaker.
        together: codes of those who have all signed.
        cites: number of a resolution.
        weapons: ids of weapons and codes of categories, of which one is enough.
        not_in_force: only documents that cite a resolution whose measures had ended before their date.
        since: first date, YYYY, YYYY-MM or YYYY-MM-DD.
        until: last date, likewise; a year or a month to its end.
        group_by: a name of `GROUPS` for what it is about.
    """

    about: About
    to: str | None = None
    by: str | None = None
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
        return [self.group_by, self.about] if self.group_by else list(COLUMNS[self.about])

    def shown(self) -> list[str]:
        """The names of the columns that a table for people has."""
        return self.columns() if self.group_by else list(SHOWN[self.about])

    def query(self) -> tuple[str, list[Any]]:
        """The SQL and its parameters.

        >>> Question("documents", since="2023", group_by="year").query()[1]
        ['2023']
        """
        found, asked = self._found()
        conditions, restricting = self._conditions()
        parameters = [*asked, *restricting]
        where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
        if self.group_by:
            group = GROUPS[self.about][self.group_by]
            key = "d.document_id" if self.about == "documents" else "m.document_id || ' ' || m.demand_no"
            return (
                f"SELECT {group.value}, count(DISTINCT {key}) FROM {found} {group.join}{where} "
                f"GROUP BY 1 ORDER BY {'1' if self.group_by in ('year', 'month') else '2 DESC, 1'}",
                parameters,
            )
        grouped = " GROUP BY s.code, s.name" if self.about == "signatories" else ""
        return (
            f"SELECT {', '.join(COLUMNS[self.about].values())} FROM {found}{_PLACES.get(self.about, '')}"
            f"{where}{grouped} "
            f"ORDER BY {_ORDER[self.about]}",
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
        about: About = "documents" if self.about == "signatories" else self.about
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
        if self.about != "mentions":
            return _FROM[self.about], []
        return _FROM[self.about].format(items=" UNION ALL ".join(items)), parameters

    def _armed(self) -> str:
        marks = ", ".join("?" * len(self.weapons))
        return f"weapon_id IN ({marks}) OR category IN ({marks})"

    def _conditions(self) -> tuple[list[str], list[Any]]:
        conditions: list[str] = []
        parameters: list[Any] = []

        def add(condition: str, *values: Any) -> None:
            conditions.append(condition)
            parameters.extend(values)

        for table, code in (("demand_addressees", self.to), ("demand_speakers", self.by)):
            if code is not None:
                add(
                    f"(m.document_id, m.demand_no) IN (SELECT document_id, demand_no FROM {table} WHERE code = ?)", code
                )
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
