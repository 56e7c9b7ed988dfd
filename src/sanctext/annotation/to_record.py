"""An annotation as a record again: what nobody corrected is as it was, all else bears the rule `corrected`."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sanctext.annotation.from_record import task_of
from sanctext.annotation.gold_form import Gold, gold_of
from sanctext.annotation.task import ISSUERS
from sanctext.annotation.words import actor_called, known_actor
from sanctext.evaluation.pairing import place_of
from sanctext.items import CITATIONS, DEMANDS, MEASURES, STANCES, VIOLATIONS, Kind
from sanctext.knowledge.actors import actor_of, members_on
from sanctext.knowledge.acts import force_of
from sanctext.knowledge.resolutions import regimes_of, resolution
from sanctext.knowledge.weapons import weapon_names
from sanctext.records import (
    Actor,
    Basis,
    Cited,
    Counts,
    Demand,
    Measure,
    Mention,
    Norm,
    Party,
    Resolution,
    Signatory,
    Stance,
    StatementRecord,
    Target,
    Violation,
    Weapon,
)

RULE = "corrected"


def corrected_record(gold: Gold, record: StatementRecord, text: str) -> StatementRecord:
    """The record that a corrected annotation says.

    Args:
        gold: the annotation of a corrected task of the record.
        record: the record that was exported.
        text: its text.

    Returns:
        A record whose items are those of the old one where the annotation says the same of them. Of what was corrected
        or is new the places are those of its quotation and of the words that it names there.
    """
    return _Making(gold, record, text).record()


class _Making:
    def __init__(self, gold: Gold, old: StatementRecord, text: str) -> None:
        self.gold, self.old, self.text = gold, old, text
        self.issuers = [signatory["code"] for signatory in gold["signatories"]]

    def record(self) -> StatementRecord:
        document = self.old.document.model_copy(
            update={name: self.gold[name] for name in ("kind", "issued") if name in self.gold}
        )
        lists = {
            DEMANDS: self._demand,
            STANCES: self._stance,
            MEASURES: self._measure,
            VIOLATIONS: self._violation,
            CITATIONS: self._cited,
        }
        return StatementRecord.model_validate(
            dict(self.old)
            | {"document": document}
            | {"signatories": _ordered(self.old.signatories, map(self._signatory, self.gold["signatories"]))}
            | {"targets": _ordered(self.old.targets, map(_actor, self.gold["targets"]))}
            | {"resolutions": _ordered(self.old.resolutions, self._resolutions())}
            | {"weapons": _ordered(self.old.weapons, self._weapons())}
            | {kind.field: tuple(self._listed(kind, make)) for kind, make in lists.items()}
        )

    def _listed(self, kind: Kind, make: Callable[[Gold], Any]) -> list[Any]:
        """Items of a kind: the old ones where nothing else is said of them."""
        before = list(getattr(self.old, kind.field))
        old = {self._said(kind, item): item for item in before}
        found: list[Any] = []
        for said in self.gold[kind.field]:
            item = old.get(_key(said)) or make(said)
            # A thing that is named several times is one item.
            if item not in found:
                found.append(item)
        if all(item in before for item in found):
            return [item for item in before if item in found]
        return sorted(found, key=lambda item: _first_place(kind, item))

    def _said(self, kind: Kind, item: Any) -> str:
        alone = self.old.model_copy(update={kind.field: (item,)})
        return _key(gold_of(task_of(alone, self.text, ""), lambda _: None)[kind.field][0])

    def _mention(self, words: str | None, within: tuple[int, int] | None = None) -> Mention | None:
        """Where words stand, in a quotation if they stand there."""
        if not words:
            return None
        start, end = within or (0, len(self.text))
        place = place_of(self.text[start:end], words)
        if place is None:
            return self._mention(words) if within else None
        return self._at((start + place[0], start + place[1]))

    def _at(self, place: tuple[int, int]) -> Mention:
        return Mention(start=place[0], end=place[1], text=self.text[slice(*place)], rule=RULE)

    def _quoted(self, said: Gold) -> tuple[int, int]:
        return place_of(self.text, said["quote"], said["start"]) or (said["start"], said["start"] + len(said["quote"]))

    def _speakers(self, said: str | list[str]) -> tuple[Party, ...]:
        names = said.split(",") if isinstance(said, str) else said
        return self._parties(code for name in names for code in (self.issuers if name == ISSUERS else [name]))

    def _parties(self, names: Iterable[str]) -> tuple[Party, ...]:
        return tuple(map(_party, dict.fromkeys(name for name in names if name)))

    def _signatory(self, said: Gold) -> Signatory:
        role = said.get("role", "issuer")
        for old in self.old.signatories:
            if (old.actor.code, old.role) == (said["code"], role):
                return old
        mention = self._mention(said.get("as_written"))
        actor = _actor(said["code"])
        members = () if actor.kind == "state" else members_on(actor.code, self.old.document.issued)
        return Signatory(
            actor=actor, members=members, office=None, role=role, mentions=(mention,) if mention is not None else ()
        )

    def _resolutions(self) -> Iterable[Resolution]:
        listed = {("itself", said["number"]): said for said in self.gold["resolutions"]}
        listed |= {("committee", number): {"number": number} for number in self.gold["committees"]}
        listed |= {("range", number): {"number": number} for number in self.gold["implied_resolutions"]}
        old = {_cited_as(cited): cited for cited in self.old.resolutions}
        for (way, number), said in listed.items():
            yield old.get((way, number)) or self._resolution(said, way)
        drafts, unnumbered = self.gold["other_resolutions"], self.gold["unnumbered_resolution_mentions"]
        for cited in self.old.resolutions:
            if cited.number is None and (cited.symbol in drafts or (cited.symbol is None and unnumbered)):
                yield cited

    def _resolution(self, said: Gold, way: str) -> Resolution:
        row = resolution(said["number"])
        year = row.year if row is not None else said.get("year_as_written")
        regimes = regimes_of(row) if row is not None else ()
        mention = self._mention(said.get("as_written"))
        return Resolution(
            symbol=f"S/RES/{said['number']}" + (f" ({year})" if year else ""),
            number=said["number"],
            year=year,
            paragraphs=tuple(said.get("paragraphs") or ()),
            regime=(regimes[0].target or regimes[0].name) if regimes else None,
            subject=(row.subject or None) if row is not None else None,
            body_only=way == "committee",
            implied=way == "range",
            problems=tuple(said.get("problems", ())),
            mentions=(mention,) if mention is not None else (),
        )

    def _weapons(self) -> Iterable[Weapon]:
        named: dict[str, list[Gold]] = {}
        for said in self.gold["weapons"]:
            named.setdefault(said.get("name") or said["as_written"], []).append(said)
        old = {weapon.name: weapon for weapon in self.old.weapons}
        for name, several in named.items():
            if name in old:
                wordings = {said["as_written"].casefold() for said in several}
                kept = [mention for mention in old[name].mentions if _flat(mention.text).casefold() in wordings]
                yield old[name].model_copy(update={"mentions": tuple(kept) or old[name].mentions})
            else:
                yield self._weapon(name, several)

    def _weapon(self, name: str, several: list[Gold]) -> Weapon:
        known = next((weapon for weapon in weapon_names().get(name) if weapon.id), None)
        found = (self._mention(said["as_written"]) for said in several)
        return Weapon(
            id=known.id if known else name.casefold().replace(" ", "-"),
            name=known.name if known else name,
            named=several[0]["kind"] == "named",
            category=known.category if known else "other",
            origin=(known.origin or None) if known else None,
            mentions=tuple(mention for mention in found if mention is not None),
        )

    def _demand(self, said: Gold) -> Demand:
        place = self._quoted(said)
        return Demand(
            act=said["act"],
            force=said.get("force") or force_of(said["act"]),
            speakers=self._speakers(said["speaker"]),
            addressees=self._parties(said["addressee"]),
            action=said["action"],
            attribution=said["attribution"],
            negated=said["negated"],
            condition=self._mention(said.get("condition")),
            deadline=self._mention(said.get("deadline"), place),
            span=self._at(place),
            cue=self._first_word(place),
            target=None,
            object=self._mention(said["action"], place) or self._at(place),
        )

    def _stance(self, said: Gold) -> Stance:
        place = self._quoted(said)
        about = self._mention(said.get("object"), place) or self._at(place)
        return Stance(
            act=said["act"],
            speakers=self._speakers(said["speaker"]),
            object=said.get("object") or _flat(about.text),
            attribution=said.get("attribution", "own"),
            negated=said.get("negated", False),
            span=self._at(place),
            object_span=about,
        )

    def _measure(self, said: Gold) -> Measure:
        place = self._quoted(said)
        return Measure(
            status=said.get("status", "imposed"),
            types=tuple(said["types"]),
            imposers=self._parties(code for name in said["imposers"] for code in self._issuers_or(name)),
            together_with=self._parties(said["with"]),
            targets=tuple(self._target(target, place) for target in said["targets"]),
            counts=Counts(**said["counts"]),
            countries=self._parties(said["countries"]),
            basis=tuple(
                Basis(**dict(self._mention(words, place) or self._at(place)), programmes=(), kind="other")
                for words in said["basis"]
            ),
            reason=self._mention(said.get("reason"), place),
            effective=said.get("effective"),
            until=said.get("until"),
            condition=self._mention(said.get("condition")),
            deadline=self._mention(said.get("deadline"), place),
            attribution=said.get("attribution", "own"),
            negated=said.get("negated", False),
            span=self._at(place),
            cue=self._mention(said.get("cue"), place) or self._first_word(place),
        )

    def _issuers_or(self, name: str) -> list[str]:
        return self.issuers if name == ISSUERS else [name]

    def _target(self, said: Mapping[str, Any], place: tuple[int, int]) -> Target:
        return Target(
            name=said["name"],
            kind=said["kind"],
            code=actor_called(said["name"]),
            identifiers={},
            mention=self._mention(said["name"], place) or self._at(place),
        )

    def _violation(self, said: Gold) -> Violation:
        place = self._quoted(said)
        return Violation(
            speakers=self._speakers(said["speaker"]),
            accused=self._parties(said["accused"]),
            act=self._mention(said.get("act"), place),
            norms=tuple(
                Norm(**dict(self._mention(words, place) or self._at(place)), resolution=None, instrument=None)
                for words in said["norms"]
            ),
            attribution=said.get("attribution", "own"),
            span=self._at(place),
            cue=self._mention(said.get("cue"), place) or self._first_word(place),
        )

    def _cited(self, said: Gold) -> Cited:
        for old in self.old.citations:
            if old.id == said.get("id") and said["start"] in {mention.start for mention in old.mentions}:
                return old
        name = said.get("name") or _flat(said["quote"])
        mentions = (self._at(self._quoted(said)),)
        return Cited(id=said.get("id") or name, name=name, kind=said.get("kind", "law"), symbol=None, mentions=mentions)

    def _first_word(self, place: tuple[int, int]) -> Mention:
        words = self.text[slice(*place)].split(maxsplit=1)
        return self._at((place[0], place[0] + len(words[0]) if words else place[1]))


def _ordered(before: Iterable[Any], found: Iterable[Any]) -> tuple[Any, ...]:
    """What was there in its old order, then what is new."""
    places = [getattr(item, "name", None) or item for item in before]
    named = [(getattr(item, "name", None) or item, item) for item in found]
    return tuple(
        item for _, item in sorted(named, key=lambda pair: places.index(pair[0]) if pair[0] in places else len(places))
    )


def _first_place(kind: Kind, item: Any) -> int:
    return min((part.mention.start for part in kind.parts(item)), default=0)


def _key(said: Gold) -> str:
    return json.dumps(said, sort_keys=True)


def _flat(words: str) -> str:
    return " ".join(words.split())


def _cited_as(cited: Resolution) -> tuple[str, int | None]:
    return ("committee" if cited.body_only else "range" if cited.implied else "itself", cited.number)


def _actor(code: str) -> Actor:
    """The actor with a code; a code that nobody has stands for an organisation of that name."""
    name, kind = actor_of(code) if known_actor(code) else (code, "organisation")
    return Actor(code=code, name=name, kind=kind)


def _party(name: str) -> Party:
    if known_actor(name):
        actor = _actor(name)
        return Party(code=actor.code, name=actor.name, kind=actor.kind, text=name)
    return Party(code=None, name=None, kind=None, text=name)
