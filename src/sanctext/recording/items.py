"""The record's lists, made from what the components wrote on a Doc."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import cast

from spacy.tokens import Doc

from sanctext.components.annotations import WEAPONS
from sanctext.components.demands import DemandData, PartyData, span_of
from sanctext.components.measures.data import MeasureData
from sanctext.components.resolutions import Citation
from sanctext.components.stances import StanceData
from sanctext.components.view import View
from sanctext.components.violations import ViolationData
from sanctext.knowledge.actors import actor_of, members_on
from sanctext.knowledge.acts import force_of
from sanctext.knowledge.resolutions import in_force_on, last_number, regimes_of, resolution, vetoed_drafts
from sanctext.knowledge.weapons import weapon_of
from sanctext.knowledge.wordings import usual_wording
from sanctext.knowledge.words import word_class
from sanctext.records import (
    Actor,
    Attribution,
    Basis,
    BasisKind,
    CitationKind,
    Cited,
    Counts,
    Demand,
    Measure,
    MeasureType,
    Mention,
    Norm,
    Party,
    Problem,
    Resolution,
    Signatory,
    Stance,
    Status,
    Target,
    TargetKind,
    Violation,
    Weapon,
)
from sanctext.source import Source

# In characters: how far into what is condemned its first actor may stand.
FARTHEST_TARGET = 60


class Items:
    """The record's lists, made from the Doc's data."""

    def __init__(self, doc: Doc, source: Source) -> None:
        self.doc = doc
        self.text = source.text

    def mention(self, start: int, end: int, rule: str) -> Mention:
        return Mention(start=start, end=end, text=self.text[start:end], rule=rule)

    def signatories(self) -> tuple[Signatory, ...]:
        return tuple(
            Signatory(
                actor=_actor(data["code"]),
                members=_members(data["code"], self.doc._.sanctext_issued),
                office=data["office"],
                role=data["role"],
                mentions=tuple(self.mention(*mention) for mention in data["mentions"]),
            )
            for data in self.doc._.sanctext_signatories
        )

    def resolutions(self) -> tuple[Resolution, ...]:
        by_key: dict[tuple[str, object], list[Citation]] = {}
        for cited in self.doc._.sanctext_citations:
            key = ("draft", cited["draft"]) if cited["draft"] else ("number", cited["number"])
            by_key.setdefault(key, []).append(cited)
        return tuple(self._resolution(group) for group in by_key.values())

    def _resolution(self, group: list[Citation]) -> Resolution:
        first = group[0]
        number, draft = first["number"], first["draft"]
        plain = [cited for cited in group if not cited["body"] and not cited["implied"]]
        mentions = tuple(
            dict.fromkeys(self.mention(cited["start"], cited["end"], cited["rule"]) for cited in plain or group)
        )
        row = resolution(number) if number is not None else None
        years = [cited["year"] for cited in group if cited["year"] is not None]
        year = row.year if row is not None else years[0] if years else None
        regime = regimes_of(row)[0] if row is not None and row.regimes else None
        paragraphs = tuple(dict.fromkeys(paragraph for cited in plain for paragraph in cited["paragraphs"]))
        symbol: str | None
        if draft is not None:
            veto = vetoed_drafts()[draft]
            year, subject, symbol = int(veto.date[:4]), veto.subject or None, draft
        else:
            subject = row.subject or None if row is not None else None
            symbol = _symbol(number, year)
        return Resolution(
            symbol=symbol,
            number=number,
            year=year,
            paragraphs=paragraphs,
            regime=(regime.target if regime.target and regime.target != "global" else regime.name) if regime else None,
            subject=subject,
            body_only=number is not None and not plain and any(cited["body"] for cited in group),
            implied=number is not None and not plain and not any(cited["body"] for cited in group),
            problems=tuple(self._problems(number, draft, years)),
            mentions=mentions,
        )

    def _problems(self, number: int | None, draft: str | None, years: list[int]) -> Iterable[Problem]:
        if draft is not None:
            yield "vetoed_draft"
        if number is None:
            return
        row = resolution(number)
        if row is None:
            yield "newer_than_table" if number > last_number() else "unknown_number"
            return
        if any(year != row.year for year in years):
            yield "year_mismatch"
        issued = self.doc._.sanctext_issued
        if issued is not None and not in_force_on(row, issued):
            yield "not_in_force"

    def weapons(self) -> tuple[Weapon, ...]:
        by_id: dict[str, list[Mention]] = {}
        for span in self.doc.spans[WEAPONS]:
            by_id.setdefault(span.kb_id_, []).append(self.mention(span.start_char, span.end_char, span.id_))
        return tuple(
            Weapon(
                id=weapon.id,
                name=weapon.name,
                named=weapon.named,
                category=weapon.category,
                origin=weapon.origin or None,
                mentions=tuple(mentions),
            )
            for weapon, mentions in ((weapon_of(code), mentions) for code, mentions in by_id.items())
        )

    def demands(self) -> tuple[Demand, ...]:
        return tuple(self._demand(data) for data in self.doc._.sanctext_demands)

    def _demand(self, data: DemandData) -> Demand:
        rule = data["rule"]
        start, end = span_of(data)
        addressees = [_party(party["code"], self.text[party["start"] : party["end"]]) for party in data["addressees"]]
        return Demand(
            act=data["act"],
            force=force_of(data["act"]),
            speakers=self._speakers(data),
            addressees=tuple(dict.fromkeys(addressees)),
            action=data["action"],
            attribution=cast(Attribution, data["attribution"]),
            negated=data["negated"],
            span=self.mention(start, end, rule),
            cue=self.mention(*data["cue"], rule),
            target=self.mention(*data["target"], rule) if data["target"] else None,
            object=self.mention(*data["object"], rule),
            condition=self._mention_or_none(data["condition"], "conditions.clause"),
            deadline=self._mention_or_none(data["deadline"], "conditions.deadline"),
        )

    def _mention_or_none(self, place: tuple[int, int] | None, rule: str) -> Mention | None:
        return self.mention(*place, rule) if place is not None else None

    def _parties(self, found: Iterable[PartyData]) -> tuple[Party, ...]:
        return tuple(dict.fromkeys(_party(party["code"], self.text[party["start"] : party["end"]]) for party in found))

    def _speakers(self, data: DemandData | StanceData | MeasureData | ViolationData) -> tuple[Party, ...]:
        span = data["speaker_span"]
        words = " ".join(self.text[span[0] : span[1]].split()) if span else ""
        if data["speakers"]:
            return tuple(_party(code, words) for code in data["speakers"])
        return (_party(None, words, data["speaker_name"]),) if words else ()

    def stances(self) -> tuple[Stance, ...]:
        return tuple(self._stance(data) for data in self.doc._.sanctext_stances)

    def _stance(self, data: StanceData) -> Stance:
        return Stance(
            act=data["act"],
            speakers=self._speakers(data),
            object=" ".join(self.text[data["object"][0] : data["object"][1]].split()),
            attribution=cast(Attribution, data["attribution"]),
            negated=data["negated"],
            span=self.mention(data["cue"][0], data["object"][1], data["rule"]),
            object_span=self.mention(*data["object"], data["rule"]),
        )

    def measures(self) -> tuple[Measure, ...]:
        return tuple(self._measure(data) for data in self.doc._.sanctext_measures or ())

    def _measure(self, data: MeasureData) -> Measure:
        rule = data["rule"]
        return Measure(
            status=cast(Status, data["status"]),
            types=cast(tuple[MeasureType, ...], tuple(data["types"])),
            imposers=self._speakers(data),
            together_with=self._parties(data["together_with"]),
            targets=tuple(
                Target(
                    name=found["name"],
                    kind=cast(TargetKind, found["kind"]),
                    code=found["code"],
                    identifiers=found["identifiers"],
                    mention=self.mention(*found["place"], "measures.target"),
                )
                for found in data["targets"]
            ),
            counts=Counts(**{name: data["counts"].get(name) for name in Counts.model_fields}),
            countries=self._parties(data["countries"]),
            basis=tuple(
                Basis(
                    **self.mention(*found["place"], "measures.basis").model_dump(),
                    programmes=tuple(found["programmes"]),
                    kind=cast(BasisKind, found["kind"]),
                )
                for found in data["basis"]
            ),
            reason=self._mention_or_none(data["reason"], "measures.reason"),
            effective=data["effective"],
            until=data["until"],
            condition=self._mention_or_none(data["condition"], "conditions.clause"),
            deadline=self._mention_or_none(data["deadline"], "conditions.deadline"),
            attribution=cast(Attribution, data["attribution"]),
            negated=data["negated"],
            span=self.mention(*data["span"], rule),
            cue=self.mention(*data["cue"], rule),
        )

    def violations(self) -> tuple[Violation, ...]:
        return tuple(self._violation(data) for data in self.doc._.sanctext_violations or ())

    def _violation(self, data: ViolationData) -> Violation:
        return Violation(
            speakers=self._speakers(data),
            accused=self._parties(data["accused"]),
            act=self._mention_or_none(data["act"], "violations.act"),
            norms=tuple(
                Norm(
                    **self.mention(*found["place"], "violations.norm").model_dump(),
                    resolution=found["resolution"],
                    instrument=found["instrument"],
                )
                for found in data["norms"]
            ),
            attribution=cast(Attribution, data["attribution"]),
            span=self.mention(*data["span"], data["rule"]),
            cue=self.mention(*data["cue"], data["rule"]),
        )

    def citations(self) -> tuple[Cited, ...]:
        return tuple(
            Cited(
                id=data["id"],
                name=data["name"],
                kind=cast(CitationKind, data["kind"]),
                symbol=data["symbol"],
                mentions=tuple(self.mention(*mention) for mention in data["mentions"]),
            )
            for data in self.doc._.sanctext_cited or ()
        )

    def targets(self, demands: Iterable[Demand]) -> tuple[Actor, ...]:
        """Whom demands and condemnations address, in the order in which they come up."""
        places: list[tuple[int, str]] = [
            (demand.span.start, party.code) for demand in demands for party in demand.addressees if party.code
        ]
        view = View(self.doc)
        for stance in self.doc._.sanctext_stances:
            if stance["act"] in {"condemn", "denounce", "deplore"}:
                start, end = stance["object"]
                near = view.actors_between(start, min(end, start + FARTHEST_TARGET + 1))
                places += [(stance["cue"][0], first.kb_id_) for first in near[:1]]
        return tuple(_actor(code) for code in dict.fromkeys(code for _, code in sorted(places)))


_FIRST_WORD = re.compile(r"[^\W\d_]+")


def _symbol(number: int | None, year: int | None) -> str | None:
    if number is None:
        return None
    return f"S/RES/{number} ({year})" if year else f"S/RES/{number}"


def _actor(code: str) -> Actor:
    name, kind = actor_of(code)
    return Actor(code=code, name=name, kind=kind)


def _members(code: str, date: str | None) -> tuple[str, ...]:
    return () if actor_of(code)[1] == "state" else members_on(code, date)


def _may_be_name(words: str) -> bool:
    """Whether somebody may be called so, and it is no piece of a clause.

    >>> _may_be_name("Ada Lind"), _may_be_name("That’s one reason"), _may_be_name("But we believe")
    (True, False, False)
    """
    first = _FIRST_WORD.match(words)
    return first is None or first[0].lower() not in word_class("begins no name")


def _party(code: str | None, words: str, known_as: str | None = None) -> Party:
    words = " ".join(words.split())
    if code is None:
        named = known_as if known_as is not None and _may_be_name(known_as) else usual_wording(words)
        return Party(code=None, name=named, kind=None, text=words)
    name, kind = actor_of(code)
    return Party(code=code, name=name, kind=kind, text=words)
