"""Annotated pairs of statements, and how many of their demands are paired as a reader pairs them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import NamedTuple

import sanctext
from sanctext.comparison import Comparison, compare
from sanctext.comparison.differences import DemandPair
from sanctext.records import Demand
from texts import statement

FOLDER = Path(__file__).parents[1] / "data" / "comparison"


class Annotated(NamedTuple):
    """Two statements, and what a reader makes of them; demands are named by words of their action."""

    name: str
    first: str
    second: str
    became: tuple[tuple[str, str, str], ...]
    dropped: tuple[str, ...]
    added: tuple[str, ...]

    def __repr__(self) -> str:
        return self.name

    def compared(self) -> Comparison:
        first, second = (sanctext.parse(statement(text)) for text in (self.first, self.second))
        return compare(first, second)


class Judged(NamedTuple):
    """Demands, counted on both sides, and those whose partner, or lack of one, is the reader's; pairs likewise."""

    demands: int
    right: int
    wrong: tuple[str, ...]
    changes: int
    right_changes: int


def annotated(name: str) -> list[Annotated]:
    with (FOLDER / name).open("rb") as file:
        pairs = tomllib.load(file)["pair"]
    return [
        Annotated(
            pair["name"], pair["first"], pair["second"], tuple(map(tuple, pair["became"])),
            tuple(pair["dropped"]), tuple(pair["added"]),
        )
        for pair in pairs
    ]  # fmt: skip


def name_of(demand: Demand, names: list[str]) -> str:
    """The reader's name of a demand.

    Raises:
        AssertionError: the reader has no name for it, or two.
    """
    fitting = [name for name in names if name in demand.action]
    assert len(fitting) == 1, (demand.action, fitting)
    return fitting[0]


def changes_of(pair: DemandPair) -> str:
    """The changes in the words of the annotations."""
    scope = {"changed": "redirected"}.get(pair.scope, pair.scope)
    return " ".join(change for change in (pair.wording, pair.force, scope) if change != "kept") or "kept"


def judged(pair: Annotated) -> Judged:
    found = pair.compared().demands
    olds = [before for before, _, _ in pair.became] + list(pair.dropped)
    news = [after for _, after, _ in pair.became] + list(pair.added)
    wanted = {("before", before): after for before, after, _ in pair.became}
    wanted |= {("after", after): before for before, after, _ in pair.became}
    wanted |= {("before", name): "" for name in pair.dropped} | {("after", name): "" for name in pair.added}
    got: dict[tuple[str, str], str] = {}
    changes: dict[tuple[str, str], str] = {}
    for each in found.pairs:
        before, after = name_of(each.before.demand, olds), name_of(each.after.demand, news)
        got |= {("before", before): after, ("after", after): before}
        changes[before, after] = changes_of(each)
    got |= {("before", name_of(each.demand, olds)): "" for each in found.dropped}
    got |= {("after", name_of(each.demand, news)): "" for each in found.added}
    assert got.keys() == wanted.keys(), f"{pair.name}: a demand was not read; word it so that it is"
    wrong = tuple(f"{pair.name}: {side} {name!r} is with {got[side, name]!r}" for side, name in wanted
                  if got[side, name] != wanted[side, name])  # fmt: skip
    right_changes = sum(changes.get((before, after)) == change for before, after, change in pair.became)
    return Judged(len(wanted), len(wanted) - len(wrong), wrong, len(pair.became), right_changes)
