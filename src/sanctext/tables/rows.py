"""The rows of a record, table by table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from sanctext.records import Actor, Mention, Party, Resolution, Signatory, StatementRecord, Weapon
from sanctext.tables.definition import ITEMS, TABLES

Value = str | int | bool | date | None
Row = tuple[Value, ...]
# For each table its rows; tables without any are there too.
Rows = dict[str, list[Row]]

# Documents whose rows are written together.
TOGETHER = 500


def rows_of(record: StatementRecord) -> Rows:
    """The rows that a record has in each table, with a value for each column in its order.

    Raises:
        ValueError: the date of issue is no date.

    Example:
        >>> import sanctext
        >>> rows = rows_of(sanctext.parse("We urge Mali and Niger to free the envoys."))
        >>> [row[1:] for row in rows["demand_addressees"]]
        [(1, 1, 'ML', 'Mali', 'state', 'Mali'), (1, 2, 'NE', 'Niger', 'state', 'Niger')]
        >>> [row[2:6] for row in rows["demands"]], rows["weapons"]
        ([('urge', 3, 'free the envoys', 'own')], [])
    """
    document = record.document.id
    return {table.name: [(document, *row) for row in _ROWS[table.name](record)] for table in TABLES}


def in_batches(records: Iterable[StatementRecord], documents: int = TOGETHER) -> Iterator[Rows]:
    """The rows of some documents at a time, so that few are in memory."""
    batch: Rows = {table.name: [] for table in TABLES}
    count = 0
    for record in records:
        for name, rows in rows_of(record).items():
            batch[name] += rows
        count += 1
        if count == documents:
            yield batch
            batch, count = {table.name: [] for table in TABLES}, 0
    if count:
        yield batch


def _documents(record: StatementRecord) -> Iterator[Row]:
    document = record.document
    yield (
        record.schema_version,
        document.source,
        document.title,
        date.fromisoformat(document.issued) if document.issued is not None else None,
        document.kind,
        document.language,
        document.publisher,
        document.url,
        document.declared_language,
        document.characters,
        document.words,
    )


def _texts(record: StatementRecord) -> Iterator[Row]:
    if record.text is not None:
        yield (record.text,)


def _signatories(record: StatementRecord) -> Iterator[Row]:
    for number, signatory in enumerate(record.signatories, 1):
        yield (number, *_actor(signatory.actor), signatory.office, signatory.role)


def _signatory_members(record: StatementRecord) -> Iterator[Row]:
    return _parts(_single(signatory.members) for signatory in record.signatories)


def _targets(record: StatementRecord) -> Iterator[Row]:
    return ((number, *_actor(target)) for number, target in enumerate(record.targets, 1))


def _resolutions(record: StatementRecord) -> Iterator[Row]:
    for number, cited in enumerate(record.resolutions, 1):
        yield (
            number,
            cited.symbol,
            cited.number,
            cited.year,
            cited.regime,
            cited.subject,
            cited.body_only,
            cited.implied,
        )


def _resolution_paragraphs(record: StatementRecord) -> Iterator[Row]:
    return _parts(_single(cited.paragraphs) for cited in record.resolutions)


def _resolution_problems(record: StatementRecord) -> Iterator[Row]:
    return _parts(_single(cited.problems) for cited in record.resolutions)


def _weapons(record: StatementRecord) -> Iterator[Row]:
    for number, weapon in enumerate(record.weapons, 1):
        yield (number, weapon.id, weapon.name, weapon.named, weapon.category, weapon.origin)


def _demands(record: StatementRecord) -> Iterator[Row]:
    for number, demand in enumerate(record.demands, 1):
        yield (
            number,
            demand.act,
            demand.force,
            demand.action,
            demand.attribution,
            demand.negated,
            demand.span.text,
            demand.span.rule,
        )


def _demand_speakers(record: StatementRecord) -> Iterator[Row]:
    return _parts(map(_party, demand.speakers) for demand in record.demands)


def _demand_addressees(record: StatementRecord) -> Iterator[Row]:
    return _parts(map(_party, demand.addressees) for demand in record.demands)


def _stances(record: StatementRecord) -> Iterator[Row]:
    for number, stance in enumerate(record.stances, 1):
        yield (number, stance.act, stance.object, stance.attribution, stance.span.text, stance.span.rule)


def _stance_speakers(record: StatementRecord) -> Iterator[Row]:
    return _parts(map(_party, stance.speakers) for stance in record.stances)


def _mentions(record: StatementRecord) -> Iterator[Row]:
    raw = {(place.start, place.end): (place.raw_start, place.raw_end) for place in record.raw_offsets or ()}
    for number, (item, item_no, part, mention) in enumerate(_mentioned(record), 1):
        numbers = (item_no if item == each else None for each in ITEMS)
        start, end = mention.start, mention.end
        places = (start, end, *raw.get((start, end), (None, None)))
        yield (number, item, part, *numbers, *places, mention.text, mention.rule)


def _mentioned(record: StatementRecord) -> Iterator[tuple[str, int, str, Mention]]:
    """Every mention with what it belongs to: the item's name and number, and the part of the item."""
    named: dict[str, Sequence[Signatory | Resolution | Weapon]] = {
        "signatory": record.signatories,
        "resolution": record.resolutions,
        "weapon": record.weapons,
    }
    for name, items in named.items():
        for number, item in enumerate(items, 1):
            yield from ((name, number, "mention", mention) for mention in item.mentions)
    for number, demand in enumerate(record.demands, 1):
        parts = {"span": demand.span, "cue": demand.cue, "target": demand.target, "object": demand.object}
        yield from (("demand", number, part, mention) for part, mention in parts.items() if mention is not None)
    for number, stance in enumerate(record.stances, 1):
        yield "stance", number, "span", stance.span


def _diagnostics(record: StatementRecord) -> Iterator[Row]:
    for number, diagnostic in enumerate(record.diagnostics, 1):
        yield (number, diagnostic.code, diagnostic.message)


def _actor(actor: Actor) -> Row:
    return (actor.code, actor.name, actor.kind)


def _party(party: Party) -> Row:
    return (party.code, party.name, party.kind, party.text)


def _single(values: Iterable[str]) -> Iterator[Row]:
    return ((value,) for value in values)


def _parts(items: Iterable[Iterable[Row]]) -> Iterator[Row]:
    """What each item has any number of, with the item's number and the place in its list."""
    for number, parts in enumerate(items, 1):
        for place, part in enumerate(parts, 1):
            yield (number, place, *part)


_ROWS: dict[str, Callable[[StatementRecord], Iterator[Row]]] = {
    "documents": _documents,
    "texts": _texts,
    "signatories": _signatories,
    "signatory_members": _signatory_members,
    "targets": _targets,
    "resolutions": _resolutions,
    "resolution_paragraphs": _resolution_paragraphs,
    "resolution_problems": _resolution_problems,
    "weapons": _weapons,
    "demands": _demands,
    "demand_speakers": _demand_speakers,
    "demand_addressees": _demand_addressees,
    "stances": _stances,
    "stance_speakers": _stance_speakers,
    "mentions": _mentions,
    "diagnostics": _diagnostics,
}
