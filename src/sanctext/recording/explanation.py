"""Why each item is in a record, and why other words are not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import Field
from spacy.tokens import Doc

from sanctext.components.annotations import ACTORS, CUES, RefusalData
from sanctext.components.view import View
from sanctext.confidence.features import TELLS
from sanctext.confidence.rating import lowered_by
from sanctext.items import DEMANDS, Found, walk
from sanctext.knowledge.provenance import rows_of, says
from sanctext.recording.assembly import assemble
from sanctext.records import Diagnostic, Mention, Model, Offset, StatementRecord
from sanctext.source import Source


class Part(Model):
    """Words of an item's sentence and what they are in it."""

    role: str = Field(description="'mention', 'cue', 'addressee', 'action' or 'object'")
    start: Offset
    end: Offset
    text: str


class KnowledgeRow(Model):
    """A row of a table behind an item."""

    table: str
    columns: dict[str, Any]


class Explanation(Model):
    """One item: its sentence, the parts of it, the rule, and the rows of knowledge behind it."""

    kind: str = Field(description="what the item is: 'signatory', 'resolution', 'weapon', 'demand' or 'stance'")
    item: str = Field(description="the item in a few words")
    rule: str
    says: str = Field(description="what the rule says, in prose")
    sentence: Mention
    parts: tuple[Part, ...]
    knowledge: tuple[KnowledgeRow, ...]
    problems: tuple[str, ...]
    ended: str | None = Field(description="of a demand: the rule that ended its action ('stops. …')")
    ended_says: str | None = Field(description="what that rule says, in prose")
    confidence: float | None = Field(description="how likely it is right, from 0 to 1, where its kind has that number")
    lowered_by: tuple[str, ...] = Field(description="what lowers that number most, the worst first")


class Trigger(Model):
    """A word that might have found something, and what became of it."""

    start: Offset
    end: Offset
    text: str
    might: str = Field(description="what it might have been: an act, or 'name'")
    found: bool
    by: str = Field(description="the rule that found it, or the reason for leaving it out ('refused. …')")
    says: str


class Nearby(Model):
    """A sentence that holds the phrase asked for, with every trigger in it."""

    sentence: Mention
    triggers: tuple[Trigger, ...]


class Explanations(Model):
    """All explanations of one document; `near` is empty unless a phrase was asked for."""

    source: str
    title: str | None
    items: tuple[Explanation, ...]
    near: tuple[Nearby, ...]
    diagnostics: tuple[Diagnostic, ...]


def explain(doc: Doc, source: Source, phrase: str | None = None) -> Explanations:
    """Explain a processed document.

    Args:
        doc: a Doc that has been through the whole pipeline.
        source: where its text comes from.
        phrase: words of the document; only what stands in their sentences is explained, with every trigger there.
            White space and letter case do not matter.

    Returns:
        The items in text order. `near` is empty where the phrase is nowhere in the document.
    """
    record = assemble(doc, source)
    reader = _Reader(doc, record, source.text)
    items = sorted(_items(record, reader), key=lambda item: item.parts[0].start)
    near: list[Nearby] = []
    if phrase is not None:
        places = [sentence for sentence in reader.sentences if _holds(source.text[slice(*sentence)], phrase)]
        triggers = [(start, end, list(reader.triggers(start, end, items))) for start, end in places]
        near = [
            Nearby(sentence=reader.mention(start, end, "structure.sentence"), triggers=tuple(found))
            for start, end, found in triggers
        ]
        items = [
            item
            for item in items
            if any(start < part.end and part.start < end for start, end in places for part in item.parts)
        ]
    return Explanations(
        source=source.name,
        title=record.document.title,
        items=tuple(items),
        near=tuple(near),
        diagnostics=record.diagnostics,
    )


def _holds(sentence: str, phrase: str) -> bool:
    return " ".join(phrase.split()).casefold() in " ".join(sentence.split()).casefold()


class _Reader:
    """The document's record and sentences, and what its components noted."""

    def __init__(self, doc: Doc, record: StatementRecord, text: str) -> None:
        self.record = record
        view = View(doc)
        self.doc = doc
        self.text = text
        self.sentences = [
            (sentence.start_char, sentence.end_char) for block in view.blocks for sentence in view.sentences(block)
        ]

    def mention(self, start: int, end: int, rule: str) -> Mention:
        return Mention(start=start, end=end, text=self.text[start:end], rule=rule)

    def sentence(self, start: int, end: int) -> Mention:
        """The sentence, or the run of sentences and list items, that holds an item."""
        touched = [place for place in self.sentences if place[0] < end and start < place[1]] or [(start, end)]
        return self.mention(min(start, touched[0][0]), max(end, touched[-1][1]), "structure.sentence")

    def triggers(self, start: int, end: int, items: list[Explanation]) -> Iterator[Trigger]:
        """Every word between two places that a component looked at, in text order."""
        refusals: list[RefusalData] = [
            noted for noted in self.doc._.sanctext_refusals or () if start <= noted["start"] < end
        ]
        acts: dict[tuple[int, int], list[str]] = {}
        for cue in self.doc.spans[CUES]:
            if start <= cue.start_char < end:
                acts.setdefault((cue.start_char, cue.end_char), []).append(cue.label_)
        names = {(noted["start"], noted["end"]): ["name"] for noted in refusals}
        for place, might in sorted((names | acts).items()):
            item = next((item for item in items if _finds(item, place)), None)
            reason = next(
                (noted["reason"] for noted in refusals if (noted["start"], noted["end"]) == place), "refused.no_form"
            )
            yield self._trigger(place, might, item.rule if item else reason, found=item is not None)
        # Measures and violations begin with words that are no acts.
        for item in items:
            for part in item.parts:
                place = (part.start, part.end)
                if part.role == "cue" and start <= part.start < end and not _among(place, names | acts):
                    yield self._trigger(place, [item.kind], item.rule, found=True)
        for span in self.doc.spans[ACTORS]:
            if start <= span.start_char < end:
                yield self._trigger((span.start_char, span.end_char), [span.kb_id_], span.id_, found=True)

    def _trigger(self, place: tuple[int, int], might: Iterable[str], by: str, *, found: bool) -> Trigger:
        return Trigger(
            start=place[0],
            end=place[1],
            text=self.text[slice(*place)],
            might=" / ".join(dict.fromkeys(might)),
            found=found,
            by=by,
            says=says(by),
        )


def _among(place: tuple[int, int], places: Iterable[tuple[int, int]]) -> bool:
    return any(start < place[1] and place[0] < end for start, end in places)


def _finds(item: Explanation, place: tuple[int, int]) -> bool:
    return any(part.role == "cue" and part.start < place[1] and place[0] < part.end for part in item.parts)


def _items(record: StatementRecord, reader: _Reader) -> Iterator[Explanation]:
    for found in walk(record):
        if found.kind.spoken:
            yield _explanation(reader, found, found.whole[0], _parts(reader, found))
        else:
            yield from (_explanation(reader, found, mention, [("mention", mention)]) for mention in found.whole)


def _parts(reader: _Reader, found: Found) -> list[tuple[str, Mention]]:
    """The parts of what somebody says; where the record has no cue, the one with which it begins."""
    roles = found.kind.roles
    parts = [(roles.get(name, name), mention) for name, mention in found.parts if name != "span"]
    if any(role == "cue" for role, _ in parts):
        return parts
    (span,) = found.whole
    end = next((cue.end_char for cue in reader.doc.spans[CUES] if cue.start_char == span.start), span.start)
    return [("cue", reader.mention(span.start, end, span.rule)), *parts]


def _explanation(reader: _Reader, found: Found, span: Mention, parts: list[tuple[str, Mention]]) -> Explanation:
    kind, item = found.kind, found.item
    ended = reader.doc._.sanctext_demands[found.number - 1]["ended"] if kind is DEMANDS else None
    placed = sorted(parts, key=lambda part: (part[1].start, part[1].end))
    return Explanation(
        kind=kind.one,
        item=kind.says(item),
        rule=span.rule,
        says=says(span.rule),
        sentence=reader.sentence(span.start, span.end),
        parts=tuple(Part(role=role, start=part.start, end=part.end, text=part.text) for role, part in placed),
        knowledge=tuple(KnowledgeRow(table=row.table, columns=row.columns) for row in rows_of(kind.knowledge(item))),
        problems=getattr(item, "problems", ()),
        ended=ended,
        ended_says=says(ended) if ended is not None else None,
        confidence=getattr(item, "confidence", None),
        lowered_by=lowered_by(kind.field, item, reader.record) if kind.field in TELLS else (),
    )
