"""Treaties, agreements and other texts that statements cite, by every name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from sanctext.knowledge.current import known
from sanctext.knowledge.gazetteer import Gazetteer
from sanctext.knowledge.rows import Instrument
from sanctext.knowledge.tables import table

# What the table calls an instrument, and what a record calls a citation of it; what is missing is no text.
KINDS = {
    "treaty": "treaty",
    "charter part": "treaty",
    "treaty part": "treaty",
    "proposed treaty": "treaty",
    "agreement": "agreement",
    "political agreement": "agreement",
    "political": "agreement",
    "declaration": "un_document",
    "UNGA resolution": "resolution",
    "EU act": "law",
}
# The code of the text that a code's text is a part of: "un-charter" of "un-charter-ch7".
_WHOLE = {"charter part": "un-charter", "treaty part": "north-atlantic-treaty"}
# In running text nobody writes the table's explanation in brackets: "Stockholm Agreement (Yemen)".
_EXPLANATION = re.compile(r" \([^()]*\)$")
_NUMBER = re.compile(r"\b\d{1,4}/\d{1,4}\b")


class InstrumentName(NamedTuple):
    """One name of a text.

    Args:
        code: its code in the table.
        name: its usual name.
        kind: what a record calls it.
        weak: true for a name that other things have too.
        whole: code of the text that it is a part of, else its own.
    """

    code: str
    name: str
    kind: str
    weak: bool
    whole: str


def _names() -> Iterator[tuple[str, InstrumentName]]:
    for row in table(Instrument):
        kind = KINDS.get(row.kind)
        if kind is None:
            continue
        for name in (row.name, *row.aliases):
            weak = name in row.ambiguous_aliases
            yield (
                _EXPLANATION.sub("", name) if name == row.name else name,
                InstrumentName(row.code, row.name, kind, weak, _WHOLE.get(row.kind, row.code)),
            )


@known
def instrument_names() -> Gazetteer[InstrumentName]:
    """The gazetteer of all texts that can be cited.

    >>> [found.code for found in instrument_names().get("UN Charter")]
    ['un-charter']
    """
    return Gazetteer(_names(), notes=True)


@known
def acts_by_number() -> dict[str, InstrumentName]:
    """The acts of the European Union that are in the table, by their numbers.

    >>> acts_by_number()["833/2014"].code
    'eu-833'
    """
    acts = {row.code for row in table(Instrument) if row.kind == "EU act"}
    found = ((_NUMBER.search(name.name), name) for _, name in _names() if name.code in acts)
    return {number[0]: name for number, name in found if number is not None}
