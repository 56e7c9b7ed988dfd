"""What of an item tells how sure it is: short phrases, each of which the table `confidence` may weigh.

They are made of the record alone, so that they can be told again from any record, and `explain` can say them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import Any

from sanctext.records import Demand, Measure, Party, Signatory, Stance, StatementRecord

# Numbers are told by steps: a step holds those from its number up to the next one's.
_WORDS = (0, 1, 2, 3, 5, 9, 16, 31)
_CHARACTERS = (0, 1, 2, 12, 40, 120)
_SOME = (0, 1, 2, 5)
_PLACES = (0, 100, 400, 1200)
# In words: longer ones are hardly ever the same twice.
LONGEST_CUE = 3


def features_of(kind: str, item: Any, record: StatementRecord) -> tuple[str, ...]:
    """What tells how sure an item is, each once.

    Args:
        kind: the record's field that holds it, "demands".
        item: the item.
        record: its record.

    >>> import sanctext
    >>> record = sanctext.parse("Statement by Fiji\\n\\nWe urge Mali to talk.")
    >>> features_of("demands", record.demands[0], record)[-3:]
    ('speakers known by code', 'addressees known by code', 'action of 1 word')
    """
    common = (f"in a {record.document.kind}", f"{_step(len(record.signatories), _SOME)} signatories")
    return tuple(dict.fromkeys((*common, *TELLS[kind](item))))


def _of_demand(demand: Demand) -> Iterator[str]:
    yield from _of_saying(demand.span.rule, demand.attribution, negated=demand.negated)
    yield f"act {demand.act}"
    yield f"force {demand.force}"
    yield f"{_step(demand.object.start - demand.cue.end, _CHARACTERS)} characters between cue and action"
    if demand.condition is not None:
        yield "with a condition"
    if demand.cue.text[:1].isupper():
        yield "begins with its cue"
    yield _known("speakers", demand.speakers)
    yield _known("addressees", demand.addressees)
    yield f"action of {_words(demand.action)}"


def _of_stance(stance: Stance) -> Iterator[str]:
    yield from _of_saying(stance.span.rule, stance.attribution, negated=stance.negated)
    yield f"act {stance.act}"
    yield _known("speakers", stance.speakers)
    yield f"object of {_words(stance.object)}"


def _of_measure(measure: Measure) -> Iterator[str]:
    yield from _of_saying(measure.span.rule, measure.attribution, negated=measure.negated)
    yield measure.status
    cue = measure.cue.text.casefold()
    yield f"cue {cue}" if len(cue.split()) <= LONGEST_CUE else "a longer cue"
    yield from (f"type {kind}" for kind in measure.types)
    yield f"{_step(len(measure.types), _SOME)} types"
    yield _known("imposers", measure.imposers)
    yield f"{_step(len(measure.targets), _SOME)} targets"
    yield f"{_step(len(measure.countries), _SOME)} countries"
    yield f"span of {_words(measure.span.text)}"
    if measure.basis:
        yield "with a legal basis"
    if measure.condition is not None:
        yield "with a condition"


def _of_signatory(signatory: Signatory) -> Iterator[str]:
    yield from sorted({f"rule {mention.rule}" for mention in signatory.mentions})
    yield signatory.role
    yield f"a {signatory.actor.kind}"
    yield f"{_step(len(signatory.mentions), _SOME)} mentions"
    first = min(mention.start for mention in signatory.mentions)
    yield f"at character {_step(first, _PLACES)} or behind"
    if signatory.office is not None:
        yield "with an office"


TELLS: dict[str, Callable[[Any], Iterable[str]]] = {
    "signatories": _of_signatory,
    "demands": _of_demand,
    "stances": _of_stance,
    "measures": _of_measure,
}


def _of_saying(rule: str, attribution: str, *, negated: bool) -> Iterator[str]:
    yield f"rule {rule}"
    yield f"{attribution} words"
    if negated:
        yield "negated"


def _known(role: str, parties: tuple[Party, ...]) -> str:
    if not parties:
        return f"no {role}"
    return f"{role} known by code" if all(party.code for party in parties) else f"{role} known by words alone"


def _words(text: str) -> str:
    number = _step(len(text.split()), _WORDS)
    return f"{number} word" if number == "1" else f"{number} words"


def _step(number: int, steps: tuple[int, ...]) -> str:
    """The step that holds a number.

    >>> [_step(number, _WORDS) for number in (-3, 1, 4, 99)]
    ['0', '1', '3 to 4', '31 or more']
    """
    for low, high in pairwise(steps):
        if number < high:
            return str(low) if high - low == 1 else f"{low} to {high - 1}"
    return f"{steps[-1]} or more"
