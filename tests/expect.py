"""What a case expects of a demand, and how it is compared with the record's."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from sanctext.records import Demand, Party, StatementRecord

# Words that neither make nor break an action.
_PLAIN = {"a", "an", "the", "to", "of", "and", "or", "in", "on", "for", "with", "by", "at", "from", "as", "be", "is"}
_ENDING = re.compile(r"(?:ations?|ment|ing|ion|ed|es|s|e|al|ly)$")
# An action in the text's own words must be all there; a noun put into words as an infinitive may differ in its form.
SAME = 0.9
ALIKE = 0.6


class Want(NamedTuple):
    """A demand that a text holds.

    Args:
        act: name of the act; "call on" and "call upon" are one.
        action: the action in words.
        to: codes or wordings of the addressees, separated by ";"; "" for none, None where the case is about
            something else.
        by: codes of the speakers, separated by blanks; None where the case is about something else.
        voice: own, quoted or reported; None where the case is about something else.
        negated: whether something is not to be done; None where the words leave it open.
        alike: the smallest share of common words (F1).
    """

    act: str
    action: str
    to: str | None = ""
    by: str | None = None
    voice: str | None = None
    negated: bool | None = False
    alike: float = SAME


def noun(act: str, action: str, to: str | None = "", **more: object) -> Want:
    """A demanded noun, which a record may put as an infinitive: "immediate release of X", "release X"."""
    return Want(act, action, to, alike=ALIKE, **more)  # type: ignore[arg-type]


def words(phrase: str) -> Counter[str]:
    """The words of a phrase without endings and without the small ones."""
    found = re.findall(r"[^\W_]+(?:[-'][^\W_]+)*", phrase.lower().replace("’", "'"))
    return Counter(_ENDING.sub("", word) if len(word) > 4 else word for word in found if word not in _PLAIN)


def likeness(one: str, other: str) -> float:
    """Share of common words, from 0 to 1.

    >>> likeness("release of the crew", "release the crew"), likeness("halt", "go on")
    (1.0, 0.0)
    """
    left, right = words(one), words(other)
    shared = sum((left & right).values())
    return 2 * shared / (sum(left.values()) + sum(right.values())) if shared else float(one == other)


def name(party: Party) -> str:
    """A party's code, or its words without an article."""
    return party.code or party.text.lower().removeprefix("the ")


def _described(demand: Demand) -> str:
    return (
        f"{demand.act} | {demand.action} | to {sorted(map(name, demand.addressees))} | by "
        f"{sorted(map(name, demand.speakers))} | {demand.attribution}{' | negated' if demand.negated else ''}"
    )


def _differences(want: Want, demand: Demand) -> list[str]:
    found = []
    if demand.act.replace("upon", "on") != want.act.replace("upon", "on"):
        found.append(f"act: want {want.act}, got {demand.act}")
    if likeness(want.action, demand.action) < want.alike:
        found.append(f"action: want {want.action!r}, got {demand.action!r}")
    if want.to is not None:
        parties = {party.strip() for party in want.to.split(";") if party.strip()}
        if parties != (got := {name(party) for party in demand.addressees}):
            found.append(f"addressees of {want.action!r}: want {sorted(parties)}, got {sorted(got)}")
    if want.by is not None and set(want.by.split()) != (got := {name(party) for party in demand.speakers}):
        found.append(f"speakers of {want.action!r}: want {want.by}, got {sorted(got)}")
    if want.voice is not None and want.voice != demand.attribution:
        found.append(f"attribution of {want.action!r}: want {want.voice}, got {demand.attribution}")
    if want.negated is not None and want.negated != demand.negated:
        found.append(f"negated of {want.action!r}: want {want.negated}, got {demand.negated}")
    return found


def differences(wants: list[Want], record: StatementRecord) -> list[str]:
    """What is missing, superfluous or different in a record's demands, which stand in text order."""
    got = list(record.demands)
    if len(got) != len(wants):
        lines = "\n  ".join(map(_described, got)) or "none"
        return [f"want {len(wants)} demands ({'; '.join(want.action for want in wants)}), got {len(got)}:\n  {lines}"]
    return [line for want, demand in zip(wants, got, strict=True) for line in _differences(want, demand)]
