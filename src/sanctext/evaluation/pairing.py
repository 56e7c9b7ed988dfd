"""Which item of a record is which of the annotation: by their places, one to one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from sanctext.evaluation.likeness import ENOUGH, likeness, plain
from sanctext.records import Mention, Party

Place = tuple[int, int]


def place_of(text: str, quote: str, start: int | None = None) -> Place | None:
    """Where a quotation stands, white space folded: at `start` if it stands there, else first; None where it does not.

    >>> place_of("We urge Mali. We urge  Mali.", "urge Mali", 17), place_of("Nothing", "urge Mali")
    ((17, 27), None)
    """
    pattern = re.compile(r"\s+".join(map(re.escape, quote.split())))
    said = pattern.match(text, start) if start is not None and start >= 0 else None
    match = said or pattern.search(text) or re.search(pattern.pattern, text, re.IGNORECASE)
    return match.span() if match else None


def span_of(mention: Mention) -> Place:
    """Where the words of a record stand."""
    return mention.start, mention.end


def overlap(first: Place | None, second: Place) -> bool:
    """Whether two places share a character."""
    return first is not None and first[0] < second[1] and second[0] < first[1]


def align(wanted: int, found: int, fits: Callable[[int, int], float]) -> list[tuple[int, int]]:
    """One-to-one pairs of numbers, the best first.

    Args:
        wanted: how many items are annotated.
        found: how many the record has.
        fits: how well two fit; 0 where they do not.

    >>> align(2, 2, lambda i, j: [[0.5, 0.9], [0.0, 0.8]][i][j])
    [(0, 1)]
    """
    scored = [(fits(i, j), i, j) for i in range(wanted) for j in range(found)]
    used_wanted: set[int] = set()
    used_found: set[int] = set()
    pairs: list[tuple[int, int]] = []
    for score, i, j in sorted(scored, reverse=True):
        if score > 0 and i not in used_wanted and j not in used_found:
            used_wanted.add(i)
            used_found.add(j)
            pairs.append((i, j))
    return pairs


def align_words(wanted: list[str], found: list[str]) -> list[tuple[int, int]]:
    """Pairs of wordings that share half of their words.

    >>> align_words(["by 30 June"], ["within a week", "before 30 June"])
    [(0, 1)]
    """

    def fits(i: int, j: int) -> float:
        score = likeness(wanted[i], found[j])
        return score if score >= ENOUGH else 0.0

    return align(len(wanted), len(found), fits)


def party_names(parties: Iterable[Party]) -> set[str]:
    """What parties are called in annotations: by their codes, else by their names or words."""
    return {plain(party.code or party.name or party.text) for party in parties}


def speakers(named: str | Iterable[str], issuers: set[str]) -> set[str]:
    """Those whom an annotation names, "signatories" for the issuers, several in one text joined by commas.

    >>> sorted(speakers("KP,the envoy", {"fr"})), speakers("signatories", {"fr"})
    (['envoy', 'kp'], {'fr'})
    """
    found: set[str] = set()
    for name in named.split(",") if isinstance(named, str) else named:
        found |= issuers if plain(name) == "signatories" else {plain(name)} - {""}
    return found


def share_a_name(wanted: set[str], found: set[str]) -> tuple[set[str], set[str]]:
    """Of either set the names that contain a name of the other, or are contained in one.

    >>> share_a_name({"the fleet"}, {"fleet", "bank"})
    ({'the fleet'}, {'fleet'})
    """
    return {name for name in wanted if contained(name, found)}, {name for name in found if contained(name, wanted)}


def contained(name: str, others: Iterable[str]) -> bool:
    """Whether a name contains another, or is contained in it."""
    return any(name in other or other in name for other in others)
