"""What many records say together: the documents, and matrices whose cells lead to the words behind them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING

from sanctext.items import DEMANDS, Kind, kinds, walk
from sanctext.items.kind import NOT_SAID

if TYPE_CHECKING:
    from sanctext.records import Demand, Party, StatementRecord

# A matrix of more rows or columns than a screen holds is no longer read; the largest are shown, and how many are not.
ROWS, COLUMNS = 40, 24
# Characters of the text shown on each side of a mention.
AROUND = 90
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Line:
    """A document in the overview.

    Attributes:
        title: what it calls itself, else where it comes from.
        issued: its date, "" where it does not say.
        kind: its kind.
        source: where it comes from.
        signatories: their codes.
        resolutions: their numbers, or the symbols of drafts.
        weapons: their names.
        demands: how many.
    """

    title: str
    issued: str
    kind: str
    source: str
    signatories: tuple[str, ...]
    resolutions: tuple[str, ...]
    weapons: tuple[str, ...]
    demands: int


@dataclass(frozen=True, slots=True)
class Words:
    """Words behind a cell: the number of their line, what stands before them, they themselves, what follows.

    Those of a demand have its force, 1 to 5.
    """

    line: int
    before: str
    words: str
    after: str
    force: int = 0


@dataclass(slots=True)
class Matrix:
    """Counts by row and column, each with the words behind it.

    Attributes:
        title: what it counts.
        about: how to read it, a sentence.
        corner: what the rows and the columns are.
        chronological: whether the columns begin with a date, and stay in its order.
        by_force: whether it counts demands, of which a reader may want the stronger ones alone.
        cells: by row and column, the words.
    """

    title: str
    about: str
    corner: str
    chronological: bool = False
    by_force: bool = False
    cells: dict[tuple[str, str], list[Words]] = field(default_factory=lambda: defaultdict(list))

    def rows(self) -> list[str]:
        """The rows with the most words, the largest first."""
        return _largest((row for row, _ in self._counted()), ROWS)

    def columns(self) -> list[str]:
        """The columns with the most words, the largest first; or, in their order, the last ones."""
        if self.chronological:
            return sorted({column for _, column in self.cells})[-COLUMNS:]
        return _largest((column for _, column in self._counted()), COLUMNS)

    def hidden(self) -> tuple[int, int]:
        """How many rows and columns are not shown."""
        rows, columns = {row for row, _ in self.cells}, {column for _, column in self.cells}
        return len(rows) - len(self.rows()), len(columns) - len(self.columns())

    def most(self) -> int:
        """The largest count."""
        return max(map(len, self.cells.values()), default=0)

    def _counted(self) -> Iterator[tuple[str, str]]:
        return (place for place, words in self.cells.items() for _ in words)


@dataclass(slots=True)
class Timeline:
    """Counts by row and month, each with the words behind it.

    Attributes:
        title: what it counts.
        about: how to read it, a sentence.
        unit: what a row counts, one of them.
        summed: what all rows together count, where a document may stand in several of them; else the same.
        cells: by row and month ("2024-03"), the words.
        undated: how many have no month.
    """

    title: str
    about: str
    unit: str
    summed: str
    cells: dict[tuple[str, str], list[Words]] = field(default_factory=lambda: defaultdict(list))
    undated: int = 0

    def add(self, row: str, issued: str, words: Words) -> None:
        """Count words of a row, of a document with this date or with "" for none."""
        if issued:
            self.cells[row, issued[:7]].append(words)
        else:
            self.undated += 1


def _largest(names: Iterable[str], limit: int) -> list[str]:
    counted = Counter(names)
    return sorted(counted, key=lambda name: (-counted[name], name))[:limit]


@dataclass(slots=True)
class Overview:
    """All lines, all matrices and all timelines."""

    lines: list[Line]
    matrices: list[Matrix]
    timelines: list[Timeline]


def overview(records: Iterable[StatementRecord]) -> Overview:
    """Count what records say. They are taken one by one, and not kept.

    >>> import sanctext
    >>> found = overview(sanctext.parse_many(["We urge Iran to halt its tests.", "We urge Iran to talk."]))
    >>> demands = found.matrices[0]
    >>> [(place, [words.words for words in cell]) for place, cell in demands.cells.items()]
    [(('We', 'IR'), ['urge Iran to halt its tests', 'urge Iran to talk'])]
    """
    demands = Matrix(
        "Who demands what of whom",
        "A row for each speaker, a column for each addressee. A number says how many demands; it opens their words.",
        "Speaker ↓ Addressee →",
        by_force=True,
    )
    forces = Matrix(
        "Demands by act",
        "A row for each addressee, a column for each act, from the words of the demand.",
        "Addressee ↓ Act →",
    )
    taken = {kind: _by_speaker(kind) for kind in kinds() if kind is not DEMANDS}
    signed = Matrix(
        "Who signs with whom",
        "A number says how many documents both have signed; it opens them.",
        "Signatory ↓ Signatory →",
    )
    what = Matrix(
        "Who signs what",
        "A row for each signatory, a column for each document.",
        "Signatory ↓ Document →",
        chronological=True,
    )
    when = Matrix(
        "Who signs when",
        "A row for each signatory, a column for each year.",
        "Signatory ↓ Year →",
        chronological=True,
    )
    cited = Matrix(
        "Resolutions over time",
        "A row for each resolution, a column for each year in which documents cite it.",
        "Resolution ↓ Year →",
        chronological=True,
    )
    armed = Matrix(
        "Weapons over time",
        "A row for each weapon or category, a column for each year in which documents name it.",
        "Weapon ↓ Year →",
        chronological=True,
    )
    dated = Timeline("Documents", "A row for each kind of document.", "document", "document")
    cited_in = Timeline(
        "Resolutions", "A row for each resolution, bars for the documents that cite it.", "document", "citation"
    )
    named_in = Timeline(
        "Weapons", "A row for each weapon or category, bars for the documents that name it.", "document", "mention"
    )
    lines: list[Line] = []
    names = _Names()
    for number, record in enumerate(records):
        line = _line(record)
        lines.append(line)
        year = line.issued[:4] or "undated"
        for demand in record.demands:
            words = _words(number, record, demand.span.start, demand.span.end, demand.span.text, demand.force)
            for speaker in names(demand.speakers):
                for addressee in names(demand.addressees):
                    demands.cells[speaker, addressee].append(words)
            for addressee in names(demand.addressees):
                forces.cells[addressee, _act(demand)].append(words)
        for kind, _, item in (found for found in walk(record) if found.kind in taken):
            if kind.spoken:
                span = next(iter(kind.parts(item))).mention
                words = _words(number, record, span.start, span.end, span.text)
                for speaker in names(getattr(item, kind.spoken[0])):
                    taken[kind].cells[speaker, kind.tag(item)].append(words)
        title = Words(number, "", line.title, "")
        dated.add(line.kind, line.issued, title)
        for one, other in combinations(line.signatories, 2):
            signed.cells[one, other].append(title)
            signed.cells[other, one].append(title)
        for signatory in line.signatories:
            what.cells[signatory, f"{line.issued} {line.title}".strip()].append(title)
            when.cells[signatory, year].append(title)
        for resolution in record.resolutions:
            name = resolution.symbol or "without a number"
            mention = resolution.mentions[0]
            words = _words(number, record, mention.start, mention.end, mention.text)
            cited.cells[name, year].append(words)
            cited_in.add(name, line.issued, words)
        for weapon in record.weapons:
            mention = weapon.mentions[0]
            words = _words(number, record, mention.start, mention.end, mention.text)
            armed.cells[weapon.name, year].append(words)
            named_in.add(weapon.name, line.issued, words)
    matrices = (demands, forces, *taken.values(), what, signed, when, cited, armed)
    return Overview(lines, [each for each in matrices if each.cells], [dated, cited_in, named_in])


def _by_speaker(kind: Kind) -> Matrix:
    """A matrix for what somebody says to nobody: who says what."""
    return Matrix(
        f"{kind.heading} by speaker",
        f"A row for each speaker, a column for each sort of {kind.one}. A number says how many; it opens their words.",
        f"Speaker ↓ {kind.one.capitalize()} →",
    )


class _Names:
    """What parties are called: by their codes, else by their words, in the spelling that was met first."""

    def __init__(self) -> None:
        self._spelt: dict[str, str] = {}

    def __call__(self, parties: Iterable[Party]) -> list[str]:
        called = (party.code or " ".join(party.text.split()) for party in parties)
        return list(dict.fromkeys(self._spelt.setdefault(name.casefold(), name) for name in called)) or [NOT_SAID]


def _line(record: StatementRecord) -> Line:
    document = record.document
    return Line(
        title=document.title or document.source,
        issued=document.issued or "",
        kind=document.kind.replace("_", " "),
        source=document.source,
        signatories=tuple(dict.fromkeys(signatory.actor.code for signatory in record.signatories)),
        resolutions=tuple(str(each.number or each.symbol) for each in record.resolutions if each.number or each.symbol),
        weapons=tuple(weapon.name for weapon in record.weapons),
        demands=len(record.demands),
    )


def _words(number: int, record: StatementRecord, start: int, end: int, words: str, force: int = 0) -> Words:
    """The words with what stands around them, from their paragraph, where the record has the text."""
    if record.text is None:
        return Words(number, "", words, "", force)
    _, break_before, before = record.text[max(0, start - AROUND) : start].rpartition("\n\n")
    after, break_after, _ = record.text[end : end + AROUND].partition("\n\n")
    if start > AROUND and not break_before:
        before = "… " + before.partition(" ")[2]
    if end + AROUND < len(record.text) and not break_after:
        after = after.rpartition(" ")[0] + " …"
    before, words, after = (_BLANKS.sub(" ", part) for part in (before.lstrip(), words, after.rstrip()))
    return Words(number, before, words, after, force)


def _act(demand: Demand) -> str:
    return f"{demand.force} {demand.act}"
