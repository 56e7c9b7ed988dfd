"""A record as a task: its mentions as regions, and each demand as a region with relations to its parts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from hashlib import sha256

from sanctext.annotation.task import (
    DOCUMENT,
    ISSUERS,
    NOBODY,
    TARGET,
    Exported,
    Item,
    Origin,
    Region,
    Relation,
    Task,
    Values,
    label_of,
)
from sanctext.annotation.words import named_as
from sanctext.errors import ReadError
from sanctext.evaluation.likeness import is_soft
from sanctext.items import DEMANDS, SIGNATORIES, Found, kinds
from sanctext.items.kind import annotated_as, yes_no
from sanctext.printable import printable
from sanctext.records import Demand, Mention, Party, StatementRecord

# How far before a demand, in characters, the words that name its speaker or addressee are looked for.
REACH = 400


def digest(text: str) -> str:
    """The sha256 of a text, as records have it."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def task_of(record: StatementRecord, text: str, name: str) -> Task:
    """Make the task of a record.

    Args:
        record: the record.
        text: the text that its offsets point into.
        name: what the task's files are called.

    Raises:
        ReadError: a span's words are not in the text.

    >>> import sanctext
    >>> text = "We urge Mali to free the envoys."
    >>> task = task_of(sanctext.parse(text), text, "appeal")
    >>> [(region.label, task.words(region)) for region in task.regions if region.label in ("Demand", "Action")]
    [('Demand', 'urge Mali to free the envoys'), ('Action', 'free the envoys')]
    """
    return _Drawing(record, text, name).task()


class _Drawing:
    """Regions and relations as they are drawn; parts that demands share are drawn once."""

    def __init__(self, record: StatementRecord, text: str, name: str) -> None:
        self.record, self.text, self.name = record, text, name
        self.regions: list[Region] = []
        self.relations: list[Relation] = []
        self.aside: list[Item] = []
        self.parts: dict[object, str] = {}
        self.issuers = {signatory.actor.code for signatory in record.signatories}

    def task(self) -> Task:
        self._draw()
        exported = tuple(
            Exported(label=region.label, start=region.start, end=region.end, values=dict(region.values))
            for region in self.regions
        )
        origin = Origin(
            source=self.record.document.source,
            sha256=digest(self.text),
            regions=exported,
            aside=tuple(self.aside),
        )
        return Task(self.name, self.text, tuple(self.regions), tuple(self.relations), origin, self.name)

    def _draw(self) -> None:
        document = self.record.document
        self.aside.append(Item(label=DOCUMENT, values=_values(kind=document.kind, issued=document.issued)))
        for kind in kinds():
            for number, item in enumerate(getattr(self.record, kind.field), 1):
                if kind is DEMANDS:
                    self._demand(item)
                else:
                    self._item(Found(kind, number, item))
            if kind is SIGNATORIES:
                self.aside += [Item(label=TARGET, values=_values(code=target.code)) for target in self.record.targets]

    def _item(self, found: Found) -> None:
        kind, item = found.kind, found.item
        said: dict[str, str | Iterable[str] | None] = {"tag": kind.tag(item)}
        if kind.values is not None:
            said = dict(kind.values(item))
        if "speakers" in said:
            said["speakers"] = self._speakers(item.speakers)
        for mention in found.whole:
            self._region(label_of(kind), mention, **said)
        if not found.whole:
            self.aside.append(Item(label=label_of(kind), values=_values(**said)))

    def _speakers(self, speakers: Iterable[Party]) -> tuple[str, ...]:
        names = annotated_as(speakers)
        return (ISSUERS,) if names and set(names) == self.issuers else names or (NOBODY,)

    def _demand(self, demand: Demand) -> None:
        spoken = dict(self._parties(demand.speakers, demand, named_in_demand=False))
        addressed = dict(self._parties(demand.addressees, demand, named_in_demand=True))
        head = self._region(
            "Demand",
            demand.span,
            act=demand.act,
            strength="soft" if is_soft(demand.act) else "direct",
            force=str(demand.force),
            attribution=demand.attribution,
            negated=yes_no(demand.negated),
            condition=_words(demand.condition),
            deadline=_words(demand.deadline),
            speakers=spoken.pop(None, ()) if demand.speakers else NOBODY,
            addressees=addressed.pop(None, ()),
        )
        self._part("cue", "Cue", head, (demand.cue.start, demand.cue.end))
        self._check(demand.cue)
        for kind, label, found in (("speaker", "Speaker", spoken), ("addressee", "Addressee", addressed)):
            for place, who in found.items():
                if place is not None:
                    said = named_as(" ".join(self.text[slice(*place)].split()))
                    names = None if who == (said,) else who
                    self._part(kind, label, head, place, who=names)
        for mention in (demand.object, demand.condition, demand.deadline):
            if mention is not None:
                self._check(mention)
        wording = None if " ".join(demand.object.text.split()) == demand.action else demand.action
        self._part("action", "Action", head, (demand.object.start, demand.object.end), wording=wording)

    def _parties(
        self, parties: Iterable[Party], demand: Demand, *, named_in_demand: bool
    ) -> Iterator[tuple[tuple[int, int] | None, tuple[str, ...]]]:
        """Where parties are named, and as whom; None for those that are named nowhere near."""
        names: dict[str, list[str]] = {}
        for party in parties:
            names.setdefault(party.text, []).append(party.code or party.name or party.text)
        placed: dict[tuple[int, int] | None, list[str]] = {}
        for text, found in names.items():
            place = self._place(text, demand, named_in_demand)
            placed.setdefault(place, []).extend(found)
        for place, found in placed.items():
            whole = not named_in_demand and set(found) == self.issuers
            yield place, (ISSUERS,) if whole else tuple(dict.fromkeys(found))

    def _place(self, words: str, demand: Demand, named_in_demand: bool) -> tuple[int, int] | None:
        """Where a party is named: in the target or the demand itself, else nearest before it."""
        if not words.strip():
            return None
        pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
        span = demand.span
        if named_in_demand:
            for within in (demand.target, span):
                if within is not None and (found := pattern.search(self.text, within.start, within.end)):
                    return found.span()
        before = list(pattern.finditer(self.text, max(0, span.start - REACH), span.start))
        return before[-1].span() if before else None

    def _region(self, label: str, mention: Mention, **said: str | Iterable[str] | None) -> str:
        self._check(mention)
        return self._add(label, (mention.start, mention.end), _values(**said))

    def _part(
        self, kind: str, label: str, head: str, place: tuple[int, int], **said: str | Iterable[str] | None
    ) -> None:
        values = _values(**said)
        key = (label, place, tuple(values.items()))
        if key not in self.parts:
            self.parts[key] = self._add(label, place, values)
        relation = Relation(kind, head, self.parts[key])
        if relation not in self.relations:
            self.relations.append(relation)

    def _add(self, label: str, place: tuple[int, int], values: Values) -> str:
        region = Region(f"T{len(self.regions) + 1}", label, *place, values)
        self.regions.append(region)
        return region.id

    def _check(self, mention: Mention) -> None:
        if not mention.text or self.text[mention.start : mention.end] != mention.text:
            raise ReadError(
                f"{printable(self.record.document.source)}: its text is not the one that its offsets point into; "
                "make the record anew"
            )


def _words(mention: Mention | None) -> str | None:
    """The words of a mention, on one line."""
    return None if mention is None else " ".join(mention.text.split())


def _values(**said: str | Iterable[str] | None) -> dict[str, tuple[str, ...]]:
    """Values, each as a tuple; what is not said is left out."""
    found = {name: (value,) if isinstance(value, str) else tuple(value or ()) for name, value in said.items()}
    return {name: value for name, value in found.items() if any(value)}
