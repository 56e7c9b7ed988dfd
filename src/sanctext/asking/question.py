"""A question as SQL over the tables of records: which rows count, and how they are counted."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from sanctext.asking.columns import DOCUMENTS, MENTIONS, SIGNATORIES, answer_about, kind_of, sides_of
from sanctext.items import MEASURES
from sanctext.knowledge.actors import members_ever
from sanctext.tables.definition import list_table, number_of

# Of a measure that says nothing of the states at which it is directed.
WITHOUT_COUNTRY = (
    "NOT EXISTS (SELECT 1 FROM measure_countries AS c WHERE c.document_id = m.document_id "
    "AND c.measure_no = m.measure_no AND c.code IS NOT NULL)"
)


class Query(NamedTuple):
    """SQL and its parameters."""

    sql: str
    parameters: list[Any]


@dataclass
class Where:
    """Conditions that all must hold."""

    conditions: list[str] = field(default_factory=list)
    parameters: list[Any] = field(default_factory=list)

    def add(self, condition: str, *values: Any) -> None:
        self.conditions.append(condition)
        self.parameters.extend(values)

    def sql(self) -> str:
        return f" WHERE {' AND '.join(self.conditions)}" if self.conditions else ""


@dataclass(frozen=True, slots=True)
class Question:
    """A question; what is None or empty restricts nothing.

    Attributes:
        about: what a row of the answer is: "documents", "signatories", the field of a kind of item ("demands"), or
            "mentions", which are the resolution and the weapons that are asked for, each with its first words in a
            document.
        to: code of an addressee, of a state at which a measure is directed, of somebody accused.
        by: code of a speaker or imposer; of a group also what all its members on the date say or do together.
        act: what is done, for items that somebody says, of which one is enough: "condemn".
        force: the least force of a demand.
        confidence: the least confidence of an item.
        type: of a measure.
        status: of a measure, of which one is enough.
        basis: a law on which a measure rests, in any wording, or the key of its programme.
        acting: codes of those who all take a measure, as imposers or together with them.
        broken: number of a resolution that is said to be broken; 0 for any.
        voice: own, quoted or reported.
        words: words that an item, or a document, must hold one after the other; alternatives between vertical bars.
        naming: codes of which a document names one in its title, or by which it is signed or to whom it speaks.
        kind: the kind of document.
        title: words that a document's title must hold, likewise.
        together: codes of those who have all signed; for a group also all its members on the date.
        exactly: codes of those who have issued it, and nobody else.
        members: whether the members of a group count as the group where all of them speak, act or sign.
        cites: number of a resolution.
        weapons: ids of weapons and codes of categories, of which one is enough.
        problems: what is wrong with some citation of a document, of which one is enough: "not_in_force".
        since: first date, YYYY, YYYY-MM or YYYY-MM-DD.
        until: last date, likewise; a year or a month to its end.
        group_by: how rows are counted, by names of the answer's `groups`.
        limit: how many rows at most.
    """

    about: str
    to: str | None = None
    by: str | None = None
    act: tuple[str, ...] = ()
    force: int | None = None
    confidence: float | None = None
    type: str | None = None
    status: tuple[str, ...] = ()
    basis: str | None = None
    acting: tuple[str, ...] = ()
    broken: int | None = None
    voice: str | None = None
    words: str | None = None
    naming: tuple[str, ...] = ()
    kind: str | None = None
    title: str | None = None
    together: tuple[str, ...] = ()
    exactly: tuple[str, ...] = ()
    members: bool = True
    cites: int | None = None
    weapons: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    group_by: tuple[str, ...] = ()
    limit: int | None = None

    def columns(self) -> list[str]:
        """The names of the answer's columns.

        >>> Question("demands", to="KP", group_by=("year", "speaker")).columns()
        ['year', 'speaker', 'demands']
        """
        answer = answer_about(self.about)
        return [*self.group_by, self.about, *answer.sums] if self.group_by else list(answer.columns)

    def shown(self) -> list[str]:
        """The names of the columns that a table for people has."""
        return self.columns() if self.group_by else list(answer_about(self.about).shown)

    def query(self) -> Query:
        """The rows.

        >>> Question("documents", since="2023", group_by=("year",)).query().parameters
        ['2023']
        """
        found, asked = self._found()
        where = self.restrictions()
        parameters = [*asked, *where.parameters]
        sql = self._counted(found, where) if self.group_by else self._rows(found, where)
        if self.limit is not None:
            sql, parameters = f"{sql} LIMIT ?", [*parameters, self.limit]
        return Query(sql, parameters)

    def undated(self) -> Query | None:
        """How many documents fall out only for want of a date; None where no date is asked for.

        >>> Question("documents").undated() is None, Question("documents", since="2023").undated().parameters
        (True, [])
        """
        if self.since is None and self.until is None:
            return None
        # Signatories are counted, so that they have no document of their own.
        about = DOCUMENTS if self.about == SIGNATORIES else self.about
        every = replace(self, about=about, since=None, until=None, group_by=())
        found, asked = every._found()
        where = every.restrictions()
        where.add("d.issued IS NULL")
        return Query(f"SELECT count(DISTINCT d.document_id) FROM {found}{where.sql()}", [*asked, *where.parameters])

    def documents(self) -> Query:
        """How many documents the rows are of."""
        found, asked = self._found()
        where = self.restrictions()
        return Query(f"SELECT count(DISTINCT d.document_id) FROM {found}{where.sql()}", [*asked, *where.parameters])

    def _rows(self, found: str, where: Where) -> str:
        answer = answer_about(self.about)
        grouped = " GROUP BY s.code, s.name" if self.about == SIGNATORIES else ""
        columns = ", ".join(answer.columns.values())
        return f"SELECT {columns} FROM {found}{answer.places}{where.sql()}{grouped} ORDER BY {answer.order}"

    def _counted(self, found: str, where: Where) -> str:
        answer = answer_about(self.about)
        groups = [answer.groups[name] for name in self.group_by]
        joins = " ".join(dict.fromkeys(group.join for group in groups if group.join))
        values = ", ".join(f"{group.value} AS g{place}" for place, group in enumerate(groups))
        sums = "".join(f", {answer.columns[name]} AS {name}" for name in answer.sums)
        names = ", ".join(f"g{place}" for place in range(len(groups)))
        # The most first; by time, or by several, in their order.
        ordered = names if groups[0].time or len(groups) > 1 else "2 DESC, 1"
        added = "".join(f", sum({name})" for name in answer.sums)
        return (
            f"SELECT {names}, count(*){added} FROM (SELECT DISTINCT {values}, {answer.key} AS counted{sums} "
            f"FROM {found} {joins}{where.sql()}) GROUP BY {names} ORDER BY {ordered}"
        )

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
        marks = _marks(self.weapons)
        return f"weapon_id IN ({marks}) OR category IN ({marks})"

    def restrictions(self) -> Where:
        """What must hold of a row."""
        where = Where()
        self._of_items(where)
        self._of_measures(where)
        self._of_words(where)
        self._of_documents(where)
        return where

    def _of_items(self, where: Where) -> None:
        # Who says or does it stands first, and to whom last.
        if self.to is not None:
            where.add(*self._directed(self.to))
        if self.by is not None:
            kind = kind_of(self.about)
            item, table = number_of(kind.one), list_table(kind, sides_of(kind)[0])
            said = self._by_all(table, item, self.by)
            where.add(f"(m.document_id, m.{item}) IN ({said.sql})", *said.parameters)
        for column, values in {"act": self.act, "status": self.status}.items():
            if values:
                where.add(f"m.{column} IN ({_marks(values)})", *values)
        if self.voice is not None:
            where.add("m.attribution = ?", self.voice)
        for column, least in {"force": self.force, "confidence": self.confidence}.items():
            if least is not None:
                where.add(f"m.{column} >= ?", least)
        if self.broken is not None:
            which = "= ?" if self.broken else "IS NOT NULL OR holds(words, 'resolution')"
            broken = f"SELECT document_id, violation_no FROM violation_norms WHERE resolution {which}"
            where.add(f"(m.document_id, m.violation_no) IN ({broken})", *[self.broken] * bool(self.broken))

    def _directed(self, code: str) -> tuple[str, ...]:
        """At whom it is directed, as SQL with its parameters; a measure without a country by targets and basis."""
        kind = kind_of(self.about)
        item, table = number_of(kind.one), list_table(kind, sides_of(kind)[-1])
        directed = f"(m.document_id, m.{item}) IN (SELECT document_id, {item} FROM {table} WHERE code = ?)"
        if kind is not MEASURES:
            return directed, code
        aimed = f"(m.document_id, m.{item}) IN (SELECT document_id, {item} FROM measure_targets WHERE code = ?)"
        based = (
            f"(m.document_id, m.{item}) IN (SELECT document_id, {item} FROM measure_basis "
            "WHERE '|' || states_of(programmes) || '|' LIKE '%|' || ? || '|%')"
        )
        return f"({directed} OR {WITHOUT_COUNTRY} AND ({aimed} OR {based}))", code, code, code

    def _by_all(self, table: str, item: str, code: str) -> Query:
        """Rows of a table of parties, as SQL: those of an actor, and of a group those of all its members."""
        key = f"p.document_id, p.{item}" if item else "p.document_id"
        alone = f"SELECT {key} FROM {table} AS p WHERE p.code = ?"
        ever = members_ever(code) if self.members else ()
        if not ever:
            return Query(alone, [code])
        every = (
            f"SELECT {key} FROM {table} AS p JOIN documents AS o ON o.document_id = p.document_id "
            f"WHERE p.code IN ({_marks(ever)}) GROUP BY {key} "
            "HAVING all_sign(members_on(?, o.issued), group_concat(p.code, ' '))"
        )
        return Query(f"{alone} UNION {every}", [code, *ever, code])

    def _of_measures(self, where: Where) -> None:
        if self.type is not None:
            where.add(
                "(m.document_id, m.measure_no) IN (SELECT document_id, measure_no FROM measure_types WHERE type = ?)",
                self.type,
            )
        if self.basis is not None:
            where.add(
                "(m.document_id, m.measure_no) IN (SELECT document_id, measure_no FROM measure_basis "
                "WHERE names_law(words, ?) OR instr('|' || programmes || '|', '|' || ? || '|'))",
                *(self.basis, self.basis.strip().upper()),
            )
        for code in self.acting:
            acting = " UNION ".join(
                f"SELECT document_id, measure_no FROM measure_{name} WHERE code = ?"
                for name in ("imposers", "together_with")
            )
            where.add(f"(m.document_id, m.measure_no) IN ({acting})", code, code)

    def _of_words(self, where: Where) -> None:
        if self.words is None:
            return
        if self.about in (DOCUMENTS, SIGNATORIES, MENTIONS):
            texts = "SELECT 1 FROM texts AS t WHERE t.document_id = d.document_id AND holds(t.text, ?)"
            where.add(f"(holds(d.title, ?) OR EXISTS ({texts}))", *[self.words] * 2)
            return
        columns = [name for name in ("words", "action", "object", "act") if name in kind_of(self.about).asked]
        held = " OR ".join(f"holds(m.{name}, ?)" for name in columns)
        where.add(f"({held})", *[self.words] * len(columns))

    def _of_documents(self, where: Where) -> None:
        if self.title is not None:
            where.add("holds(d.title, ?)", self.title)
        for code in self.together:
            signed = self._by_all("signatories", "", code)
            where.add(f"d.document_id IN ({signed.sql})", *signed.parameters)
        if self.exactly:
            issued = "SELECT count(DISTINCT s.code) FROM signatories AS s WHERE s.document_id = d.document_id"
            where.add(f"({issued} AND s.role = 'issuer') = ?", len(self.exactly))
            those = f"{issued} AND s.role = 'issuer' AND s.code IN ({_marks(self.exactly)})"
            where.add(f"({those}) = ?", *self.exactly, len(self.exactly))
        if self.naming:
            those = " UNION ".join(
                f"SELECT document_id FROM {name} WHERE code IN ({_marks(self.naming)})"
                for name in ("signatories", "signatory_members", "targets")
            )
            where.add(
                f"(names_one_of(d.title, ?) OR d.document_id IN ({those}))", " ".join(self.naming), *self.naming * 3
            )
        if self.kind is not None:
            where.add("d.kind = ?", self.kind)
        if self.cites is not None:
            where.add("d.document_id IN (SELECT document_id FROM resolutions WHERE number = ?)", self.cites)
        if self.weapons:
            named = f"SELECT document_id FROM weapons WHERE {self._armed()}"
            where.add(f"d.document_id IN ({named})", *self.weapons, *self.weapons)
        if self.problems:
            wrong = f"SELECT document_id FROM resolution_problems WHERE problem IN ({_marks(self.problems)})"
            where.add(f"d.document_id IN ({wrong})", *self.problems)
        if self.since is not None:
            where.add("d.issued >= ?", self.since)
        if self.until is not None:
            # Dates are texts: what begins with the year or the month is not after it.
            where.add("substr(d.issued, 1, ?) <= ?", len(self.until), self.until)


def conditions(question: Question) -> Query:
    """Which rows count, as SQL from WHERE on over `documents AS d`, and `AS m` where they are items; "" for all.

    >>> conditions(Question("documents", since="2023")).sql
    ' WHERE d.issued >= ?'
    """
    where = question.restrictions()
    return Query(where.sql(), where.parameters)


def _marks(values: tuple[str, ...]) -> str:
    return ", ".join("?" * len(values))
