"""What many records say together: the documents, and matrices whose cells lead to the words behind them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations, product
from typing import TYPE_CHECKING

from sanctext.items import DEMANDS, RESOLUTIONS, WEAPONS, Kind, kinds, walk
from sanctext.items.kind import NOT_SAID
from sanctext.knowledge.actors import actor_of
from sanctext.report.filling import web_address

if TYPE_CHECKING:
    from sanctext.records import Demand, Mention, Party, StatementRecord

# A matrix of more rows or columns than a screen holds is no longer read; the largest are shown, and how many are not.
ROWS, COLUMNS = 40, 24
# Characters of the text shown on each side of a mention.
AROUND = 90
# Characters of whole texts that a page holds to be searched: a browser opens and searches so many at once.
TEXTS = 5_000_000
# What is named rather than said: what a row of it is, what documents do with it, and what each of them counts as.
_NAMED = {RESOLUTIONS: ("resolution", "cite", "citation"), WEAPONS: ("weapon or category", "name", "mention")}
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
        measures: how many.
        url: where it was published; "" where nobody knows.
        named: codes, names and words of the actors that speak in it, are spoken to, or are targets.
    """

    title: str
    issued: str
    kind: str
    source: str
    signatories: tuple[str, ...]
    resolutions: tuple[str, ...]
    weapons: tuple[str, ...]
    demands: int
    measures: int
    url: str
    named: tuple[str, ...]

    @property
    def year(self) -> str:
        """The year of its date."""
        return self.issued[:4] or "undated"


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
    """All lines, all matrices, all timelines, and how many items of each kind there are.

    Attributes:
        lines: a line for each document.
        matrices: those that count anything.
        timelines: all of them.
        counts: how many items there are, by the heading of their kind.
        texts: the whole text of each document, "" where its record has none or the page holds enough.
    """

    lines: list[Line]
    matrices: list[Matrix]
    timelines: list[Timeline]
    counts: list[tuple[str, int]]
    texts: list[str]


def overview(records: Iterable[StatementRecord]) -> Overview:
    """Count what records say. They are taken one by one, and not kept.

    >>> import sanctext
    >>> found = overview(sanctext.parse_many(["We urge Iran to halt its tests.", "We urge Iran to talk."]))
    >>> demands = found.matrices[0]
    >>> [(place, [words.words for words in cell]) for place, cell in demands.cells.items()]
    [(('We', 'IR'), ['urge Iran to halt its tests', 'urge Iran to talk'])]
    """
    counted = _Counted()
    for number, record in enumerate(records):
        counted.add(number, record)
    counts = [(kind.heading, counted.found[kind]) for kind in kinds() if counted.found[kind]]
    matrices = [each for each in counted.matrices() if each.cells]
    return Overview(counted.lines, matrices, counted.timelines(), counts, counted.texts)


class _Counted:
    """What records say, as it is counted: the matrices and timelines of the page, filled record by record."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.texts: list[str] = []
        self.room = TEXTS
        self.found: Counter[Kind] = Counter()
        self.names = _Names()
        self.demands = Matrix(
            "Who demands what of whom",
            "A row for each speaker, a column for each addressee. A number says how many demands; it opens their "
            "words.",
            "Speaker ↓ Addressee →",
            by_force=True,
        )
        self.acts = Matrix(
            "Demands by act",
            "A row for each addressee, a column for each act, from the words of the demand.",
            "Addressee ↓ Act →",
        )
        self.taken = {kind: _by_speaker(kind) for kind in kinds() if kind.spoken and kind is not DEMANDS}
        self.signed = Matrix(
            "Who signs with whom",
            "A number says how many documents both have signed; it opens them.",
            "Signatory ↓ Signatory →",
        )
        self.what = _over_time("Who signs what", "signatory", "document")
        self.when = _over_time("Who signs when", "signatory", "year")
        self.years = {
            kind: _over_time(f"{kind.heading} over time", row, "year", kind.one, f" in which documents {verb} it")
            for kind, (row, verb, _) in _NAMED.items()
        }
        self.dated = Timeline("Documents", "A row for each kind of document.", "document", "document")
        self.months = {
            kind: Timeline(
                kind.heading, f"A row for each {row}, bars for the documents that {verb} it.", "document", unit
            )
            for kind, (row, verb, unit) in _NAMED.items()
        }

    def matrices(self) -> list[Matrix]:
        """The matrices, in the order of the page."""
        said = [self.demands, self.acts, *self.taken.values()]
        return [*said, self.what, self.signed, self.when, *self.years.values()]

    def timelines(self) -> list[Timeline]:
        """The timelines, in the order of the page."""
        return [self.dated, *self.months.values()]

    def add(self, number: int, record: StatementRecord) -> None:
        """Count a record, which has this number."""
        line = _line(record)
        self.lines.append(line)
        self._keep(" ".join((record.text or "").split()))
        self._sign(line, Words(number, "", line.title, ""))
        for kind, _, item in walk(record):
            self.found[kind] += 1
            if kind.spoken or kind in _NAMED:
                words = _words(number, record, next(iter(kind.parts(item))).mention, getattr(item, "force", 0))
                if kind is DEMANDS:
                    self._demand(item, words)
                elif kind.spoken:
                    for speaker in self.names(getattr(item, kind.spoken[0])):
                        self.taken[kind].cells[speaker, kind.tag(item)].append(words)
                else:
                    name = item.name if kind is WEAPONS else item.symbol or "without a number"
                    self.years[kind].cells[name, line.year].append(words)
                    self.months[kind].add(name, line.issued, words)

    def _keep(self, text: str) -> None:
        """Keep a text to be searched, if there is room for the whole of it."""
        self.texts.append(text if len(text) <= self.room else "")
        self.room -= len(self.texts[-1])

    def _demand(self, demand: Demand, words: Words) -> None:
        # In this order: a name is spelt as it was met first.
        speakers, addressees = self.names(demand.speakers), self.names(demand.addressees)
        for speaker, addressee in product(speakers, addressees):
            self.demands.cells[speaker, addressee].append(words)
        for addressee in addressees:
            self.acts.cells[addressee, f"{demand.force} {demand.act}"].append(words)

    def _sign(self, line: Line, title: Words) -> None:
        self.dated.add(line.kind, line.issued, title)
        for one, other in combinations(line.signatories, 2):
            self.signed.cells[one, other].append(title)
            self.signed.cells[other, one].append(title)
        for signatory in line.signatories:
            self.what.cells[signatory, f"{line.issued} {line.title}".strip()].append(title)
            self.when.cells[signatory, line.year].append(title)


def _over_time(title: str, row: str, column: str, corner: str = "signatory", more: str = "") -> Matrix:
    return Matrix(
        title,
        f"A row for each {row}, a column for each {column}{more}.",
        f"{corner.capitalize()} ↓ {column.capitalize()} →",
        chronological=True,
    )


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
        measures=len(record.measures),
        url=web_address(document.url) or "",
        named=_named(record),
    )


def _named(record: StatementRecord) -> tuple[str, ...]:
    """What a reader may look for: codes and names of actors, and what parties and targets are called in the text."""
    names: dict[str, None] = {}
    for kind, _, item in walk(record):
        for sort, code in kind.knowledge(item):
            if sort == "actor":
                names |= dict.fromkeys((code, actor_of(code)[0]))
        names |= dict.fromkeys(party.text for parties in kind.parties(item).values() for party in parties)
        names |= dict.fromkeys(part.mention.text for part in kind.parts(item) if part.name == "target")
    return tuple(dict.fromkeys(" ".join(name.split()) for name in names if name))


def _words(number: int, record: StatementRecord, mention: Mention, force: int) -> Words:
    """The words with what stands around them, from their paragraph, where the record has the text."""
    start, end, words = mention.start, mention.end, mention.text
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
