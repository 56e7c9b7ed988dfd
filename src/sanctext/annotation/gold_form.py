"""A task as an annotation that `sanctext evaluate` reads: who signs, what is cited and named, who demands what."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, Literal

from sanctext.annotation.task import (
    DOCUMENT,
    ISSUERS,
    NOBODY,
    PARTS,
    TARGET,
    Item,
    Region,
    Task,
    Values,
    label_of,
    values_of,
)
from sanctext.annotation.words import act_in, actor_called, kind_of_weapon, known_act, known_actor, named_as
from sanctext.errors import ReadError
from sanctext.evaluation.likeness import is_soft
from sanctext.items import Kind, kinds
from sanctext.items.kind import YES_NO
from sanctext.knowledge.acts import force_of
from sanctext.printable import printable

# Told what people should know, a line each.
Note = Callable[[str], None]
Gold = dict[str, Any]


def gold_of(task: Task, note: Note) -> Gold:
    """The annotation of a task.

    Args:
        task: a task, as exported or as corrected.
        note: told what is left out.

    Raises:
        ReadError: a relation leads nowhere or to the wrong label, or something that must be said is not.
    """
    return _Reading(task, note).gold()


class _Reading:
    def __init__(self, task: Task, note: Note) -> None:
        self.task, self.note = task, note
        self.regions = {region.id: region for region in task.regions}
        self.parts: dict[str, dict[str, list[Region]]] = {}

    def gold(self) -> Gold:
        self._relations()
        found = self._document()
        for kind in kinds():
            found |= self._kind(kind)
        if self.task.notes:
            found["notes"] = "\n".join(self.task.notes)
        return found

    def _document(self) -> Gold:
        for item in self._aside(DOCUMENT):
            return {name: next(iter(item.values.get(name, ())), None) for name in ("kind", "issued")}
        return {}

    def _kind(self, kind: Kind) -> Gold:
        regions = self._labelled(label_of(kind))
        match kind.field:
            case "signatories":
                return {"signatories": self.signatories, "targets": self._targets()}
            case "resolutions":
                return self._resolutions()
            case "weapons":
                return {"weapons": self._weapons(regions)}
            case "demands":
                return {"demands": [self._demand(region) for region in regions]}
        return {kind.field: [self._item(kind, region) for region in regions]}

    def _item(self, kind: Kind, region: Region) -> Gold:
        said = self._values(region)
        if "speakers" in said:
            said["speaker"] = self._speaker(said.pop("speakers"))
        if kind.field == "stances":
            said["act"] = self._act(region, "stance", ())
        try:
            return dict(kind.gold(said)) | self._quoted(region)
        except ValueError as error:
            raise self._wrong(f"{self.task.shown(region)} has {error}", "correct it") from None

    def _values(self, region: Region) -> Gold:
        known = values_of(region.label)
        said: Gold = {}
        for name in known.names:
            if name in known.lists:
                said[name] = list(region.values.get(name, ()))
            elif (value := self._one(region, name)) is not None:
                said[name] = value == YES_NO[0] if known.choices.get(name) == YES_NO else value
        return said

    def _quoted(self, region: Region) -> Gold:
        return {"quote": self.task.text[region.start : region.end], "start": region.start}

    def _wrong(self, what: str, do: str) -> ReadError:
        return ReadError(f"{self.task.place}: {printable(what)}; {printable(do)}")

    def _labelled(self, label: str) -> list[Region]:
        found = (region for region in self.task.regions if region.label == label)
        return sorted(found, key=lambda region: (region.start, region.end))

    def _relations(self) -> None:
        used = set()
        for kind, head, part in self.task.relations:
            for end in (head, part):
                if end not in self.regions:
                    raise self._wrong(
                        f"a relation {kind} from {head} to {part}: there is no span {end}",
                        "draw it again, or delete it",
                    )
            first, second = self.regions[head], self.regions[part]
            if kind not in PARTS:
                raise self._wrong(f"a relation {kind!r} is not known", f"use {', '.join(PARTS)}")
            if (first.label, second.label) != ("Demand", PARTS[kind]):
                raise self._wrong(
                    f"a relation {kind} from {self.task.shown(first)} to {self.task.shown(second)}",
                    f"draw it from a Demand to its {PARTS[kind]}",
                )
            found = self.parts.setdefault(head, {}).setdefault(kind, [])
            if second not in found:
                found.append(second)
            used.add(part)
        for region in self.task.regions:
            if region.label in PARTS.values() and region.id not in used:
                self.note(
                    f"{self.task.place}: {printable(self.task.shown(region))} belongs to no demand and is left out"
                )

    def _aside(self, label: str) -> Iterator[Item]:
        if self.task.origin is not None:
            yield from (item for item in self.task.origin.aside if item.label == label)

    def _targets(self) -> list[str]:
        return sorted(code for item in self._aside(TARGET) for code in item.values.get("code", ()))

    def _one(self, item: Item | Region, name: str) -> str | None:
        """A value that may be said once."""
        found = item.values.get(name, ())
        if len(found) > 1:
            raise self._wrong(f"{self._shown(item)} has several values for {name}", "leave one")
        known = values_of(item.label).choices.get(name, found)
        if found and found[0] not in known:
            raise self._wrong(f"{self._shown(item)} has {name} {found[0]!r}", f"use one of {', '.join(known)}")
        return found[0] if found else None

    def _shown(self, item: Item | Region) -> str:
        return self.task.shown(item) if isinstance(item, Region) else f"{item.label} {dict(item.values)}"

    def _agreed(self, items: Iterable[Item | Region], name: str) -> str | None:
        """A value that several mentions of one thing must not contradict."""
        said: dict[str, Item | Region] = {}
        for item in items:
            value = self._one(item, name)
            if value is not None:
                said.setdefault(value, item)
        if len(said) > 1:
            both = " and ".join(f"{value} ({self._shown(item)})" for value, item in said.items())
            raise self._wrong(f"{name} is both {both}", "make them the same")
        return next(iter(said), None)

    @cached_property
    def signatories(self) -> list[Gold]:
        """Who signs."""
        return list(self._signatories())

    def _signatories(self) -> Iterator[Gold]:
        codes: dict[str, list[Item | Region]] = {}
        named: list[Item | Region] = [*self._labelled("Signatory"), *self._aside("Signatory")]
        for item in named:
            words = self.task.words(item) if isinstance(item, Region) else ""
            code = self._one(item, "code") or actor_called(words)
            if code is None:
                raise self._wrong(f"{self._shown(item)} has no code, and no actor goes by its words", "give its code")
            codes.setdefault(code, []).append(item)
        for code, items in codes.items():
            if not known_actor(code):
                shown = printable(self._shown(items[0]))
                self.note(f"{self.task.place}: the code {printable(code)!r} of {shown} is not known")
            signatory = {"code": code} | self._as_written(items)
            yield signatory | ({"role": "aligned"} if self._agreed(items, "role") == "aligned" else {})

    def _as_written(self, items: Iterable[Item | Region]) -> Gold:
        words = (self.task.words(item) for item in items if isinstance(item, Region))
        first = next(words, None)
        return {} if first is None else {"as_written": first}

    def _resolutions(self) -> Gold:
        found: dict[tuple[str, str], list[Item | Region]] = {}
        unnumbered = 0
        items: list[Item | Region] = [*self._labelled("Resolution"), *self._aside("Resolution")]
        for item in items:
            cited = self._one(item, "cited") or "itself"
            number = self._one(item, "number")
            if cited == "unnumbered":
                unnumbered += 1
                continue
            if number is None and isinstance(item, Region):
                digits = re.search(r"\d+", self.task.words(item))
                number = digits[0] if digits else None
            if number is None or (cited != "draft" and not number.isdecimal()):
                raise self._wrong(
                    f"{self._shown(item)} has no number", "give its number, or say that it is cited unnumbered"
                )
            found.setdefault((cited, number), []).append(item)
        return {
            "resolutions": [
                self._resolution(number, same) for (cited, number), same in found.items() if cited == "itself"
            ],
            "committees": sorted({int(number) for cited, number in found if cited == "committee"}),
            "implied_resolutions": sorted({int(number) for cited, number in found if cited == "range"}),
            "other_resolutions": sorted({number for cited, number in found if cited == "draft"}),
            "unnumbered_resolution_mentions": unnumbered,
        }

    def _resolution(self, number: str, items: list[Item | Region]) -> Gold:
        year = self._agreed(items, "year")
        if year is not None and not year.isdecimal():
            raise self._wrong(f"the year of resolution {number} is {year!r}", "give four digits, or none")
        paragraphs = dict.fromkeys(each for item in items for each in item.values.get("paragraphs", ()))
        problems = dict.fromkeys(each for item in items for each in item.values.get("problems", ()))
        gold: Gold = {"number": int(number), "year_as_written": int(year) if year else None}
        gold |= {"paragraphs": list(paragraphs) or None} | self._as_written(items)
        return gold | ({"problems": list(problems)} if problems else {})

    def _weapons(self, regions: Iterable[Region]) -> list[Gold]:
        found: dict[tuple[str, str], Gold] = {}
        for region in regions:
            words = self.task.words(region)
            kind = self._one(region, "kind") or kind_of_weapon(words)
            weapon = {"as_written": words, "kind": kind}
            name = self._one(region, "name")
            found.setdefault((words.casefold(), kind), weapon | ({"name": name} if name else {}))
        return list(found.values())

    def _demand(self, region: Region) -> Gold:
        parts = self.parts.get(region.id, {})
        actions = parts.get("action", [])
        if len(actions) != 1:
            many = "several actions" if actions else "no action"
            do = "mark a Demand for each" if actions else "draw a relation action from it to its Action"
            raise self._wrong(f"{self.task.shown(region)} has {many}", do)
        (action,) = actions
        if not (region.start <= action.start and action.end <= region.end):
            self.note(
                f"{self.task.place}: {printable(self.task.shown(action))} reaches out of its demand, "
                "whose words stay as they are"
            )
        act = self._act(region, "demand", parts.get("cue", []))
        attribution = self._one(region, "attribution") or "own"
        return {
            "speaker": self._speaker(self._names(parts.get("speaker", []), region.values, "speakers")),
            "act": act,
            "addressee": sorted(self._names(parts.get("addressee", []), region.values, "addressees")),
            "action": self._one(action, "wording") or self.task.words(action),
            **self._quoted(region),
            "reported": attribution != "own",
            "strength": self._one(region, "strength") or ("soft" if is_soft(act) else "direct"),
            "force": int(self._one(region, "force") or force_of(act)),
            "attribution": attribution,
            "negated": self._one(region, "negated") == YES_NO[0],
        } | {name: said for name in ("condition", "deadline") if (said := self._one(region, name)) is not None}

    def _act(self, region: Region, kind: Literal["demand", "stance"], cues: Sequence[Region]) -> str:
        """What is said of the region, else what its cue's words say, or its own."""
        said = self._one(region, "act")
        if said is not None:
            origin = self.task.origin.regions if self.task.origin is not None else ()
            if not known_act(said, kind) and all(each.values.get("act") != (said,) for each in origin):
                shown = printable(self.task.shown(region))
                self.note(f"{self.task.place}: the act {printable(said)!r} of {shown} is not known")
            return said
        act = act_in(self.task.words(cues[0] if cues else region), kind)
        if act is None:
            example = {"demand": "urge", "stance": "condemn"}[kind]
            what = f"{self.task.shown(region)} has no act, and no known word for one"
            raise self._wrong(what, f"give its act, for example {example}")
        return act

    def _names(self, regions: Iterable[Region], values: Values, name: str) -> set[str]:
        found = set(values.get(name, ()))
        for region in regions:
            found |= set(region.values.get("who", ())) or {named_as(self.task.words(region))}
        return found

    def _speaker(self, names: Iterable[str]) -> str | list[str]:
        found = set(names) or {ISSUERS}
        if found == {ISSUERS}:
            return ISSUERS
        issuers = {signatory["code"] for signatory in self.signatories}
        if ISSUERS in found:
            found |= issuers
        said = sorted(found - {ISSUERS, NOBODY})
        if said and set(said) == issuers:
            return ISSUERS
        return ",".join(said) if said and not any("," in name for name in said) else said
