"""What language models may ask of sanctext: to parse a text, to ask records, to look a name up. Nothing is changed."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from typing import Annotated, Any, Literal

from pydantic import Field

from sanctext import knowledge
from sanctext.asking.columns import answer_about
from sanctext.asking.names import actor, resolution_number, weapons
from sanctext.asking.question import Question
from sanctext.asking.running import found_for
from sanctext.errors import ReadError
from sanctext.records import MeasureType, Status
from sanctext.source import Source

About = Literal["documents", "signatories", "demands", "stances", "measures", "violations"]
# Characters: a long resolution has a third of them.
LONGEST_TEXT = 500_000
MOST_ROWS = 500

Name = Annotated[str, Field(max_length=200)]
# What restricts only rows of some kinds.
_SPOKEN = ("demands", "stances", "measures", "violations")
_ONLY = {
    "to": _SPOKEN,
    "by": _SPOKEN,
    "act": ("demands", "stances"),
    "force_at_least": ("demands",),
    "min_confidence": ("demands", "stances", "measures"),
    "type": ("measures",),
    "status": ("measures",),
}
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")

Tool = Callable[..., Awaitable[dict[str, Any]]]


class Tools:
    """The tools, by their methods; what a method's docstring says is what a model is told.

    Args:
        database: the records that may be asked; None for none.
    """

    def __init__(self, database: sqlite3.Connection | None) -> None:
        self._database = database

    def all(self) -> list[Tool]:
        """The tools that there are: records can be asked only where some were given."""
        return [self.parse_text, self.lookup, *([self.ask_records] if self._database is not None else [])]

    async def parse_text(self, text: Annotated[str, Field(min_length=1, max_length=LONGEST_TEXT)]) -> dict[str, Any]:
        """Read a diplomatic text (statement, communique, news report, in English) into a record.

        The record says who signs, which resolutions, weapons, treaties and laws are named, who demands what of whom,
        who imposes which measures on whom, and who is said to have broken what. Each item has its words, their offsets
        in the text and the rule that found it. An empty list means that no rule found one: read the text as well.
        """
        from sanctext.batch.isolated import parse_one

        return parse_one(Source(text)).model_dump(mode="json")

    async def lookup(self, name: Name) -> dict[str, Any]:
        """Say what goes by a name: a state, organisation, group, weapon, kind of weapon or UN resolution.

        Takes names, codes and numbers: "North Korea", "G7", "KN-23", "2231". `entries` is empty for an unknown name.
        """
        return {"entries": [asdict(entry) for entry in knowledge.find(name)]}

    async def ask_records(
        self,
        about: About,
        to: Name | None = None,
        by: Name | None = None,
        act: Name | None = None,
        force_at_least: Annotated[int, Field(ge=1, le=5)] | None = None,
        min_confidence: Annotated[float, Field(ge=0, le=1)] | None = None,
        type: MeasureType | None = None,
        status: Status | None = None,
        words: Name | None = None,
        signed_by: list[Name] | None = None,
        cites: Name | None = None,
        weapon: Name | None = None,
        since: Name | None = None,
        until: Name | None = None,
        group_by: list[Name] | None = None,
        limit: Annotated[int, Field(ge=1, le=MOST_ROWS)] = 50,
    ) -> dict[str, Any]:
        """Answer a question about the archive of records; `about` says what a row is, all else restricts and combines.

        to: whom a demand, measure or violation is about; by: who demands, acts or says it (names or codes: "KP").
        act: "urge", "condemn"; force_at_least: of demands, 1 (hope) to 5 (demand); type and status: of measures;
        min_confidence: of demands, stances and measures, 0 to 1.
        words: words that a row or a document holds; signed_by: all who sign; cites: a resolution ("1718"); weapon: a
        name or a kind. since, until: "2023", "2023-05" or "2023-05-31". group_by: count rows, by ["year"], ["speaker"].
        `said` tells how many rows there are and what was left out; cite a row by its title, url and sentence.
        """
        asked = {
            "to": to,
            "by": by,
            "act": act,
            "force_at_least": force_at_least,
            "min_confidence": min_confidence,
            "type": type,
            "status": status,
        }
        _check(about, asked, group_by or [], since, until)
        question = Question(
            about,
            to=None if to is None else actor(to),
            by=None if by is None else actor(by),
            act=() if act is None else (act,),
            force=force_at_least,
            confidence=min_confidence,
            type=type,
            status=() if status is None else (status,),
            words=words,
            together=tuple(map(actor, signed_by or ())),
            cites=None if cites is None else resolution_number(cites),
            weapons=() if weapon is None else weapons(weapon),
            since=since,
            until=until,
            group_by=tuple(group_by or ()),
            limit=limit,
        )
        assert self._database is not None
        found = found_for(self._database, question)
        rows = [dict(zip(found.columns, row, strict=True)) for row in found.rows]
        return {"rows": rows, "said": [*found.said, *found.left_out]}


def _check(about: str, asked: dict[str, Any], group_by: list[str], since: str | None, until: str | None) -> None:
    """Refuse what a question cannot have.

    Raises:
        ReadError: it has it; the message says what it may have.
    """
    for name, value in asked.items():
        if value is not None and about not in _ONLY[name]:
            raise ReadError(f"{name}: restricts {', '.join(_ONLY[name])}, and not {about}")
    able = answer_about(about).groups
    for name in group_by:
        if name not in able:
            raise ReadError(f"group_by: {about} can be counted by {', '.join(able) or 'nothing'}")
    for date in (since, until):
        if date is not None and not _DATE.fullmatch(date):
            raise ReadError(f"{date}: is no year, month or day such as 2023-05-31")
