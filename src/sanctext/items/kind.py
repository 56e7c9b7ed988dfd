"""What everything that shows, stores, compares or asks for items needs to know of one kind of item."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as made
from functools import cached_property
from typing import Any, NamedTuple

from sanctext.records import Mention, Model, Party

# What is said of parties where a text names nobody.
NOT_SAID = "not said"
# What annotators choose from, of all that somebody says and of what may be denied.
VOICES = ("own", "quoted", "reported")
YES_NO = ("yes", "no")
# What the columns hold of all that somebody says.
ATTRIBUTION = "own, quoted or reported: whose voice it is in"
SPAN = "the words of the text, from the cue to the end"
RULE = "name of the rule that found it"
# Below it a reader is told to look at the text.
DOUBTFUL = 0.7


class Part(NamedTuple):
    """Words of the text that belong to an item.

    Args:
        name: what they are in it, as a column of mentions says it: "mention", "span", "cue", "target", "object".
        mention: the words, their place, and the rule that found them.
    """

    name: str
    mention: Mention


class List(NamedTuple):
    """A table for what an item has any number of.

    Args:
        says: what a row is.
        column: the column that holds it; "" for parties, which have several.
        about: what its cells hold.
    """

    says: str
    column: str = ""
    about: str = ""


@dataclass(frozen=True)
class Correctable:
    """What annotators can correct of an item, by names.

    Args:
        main: the value that says most, which a bare note stands for; "" where it has no values.
        texts: its further values that are free text.
        choices: its values that are one of a few words.
        lists: those of its values that may be any number of texts; the others are said once.
    """

    main: str = ""
    texts: tuple[str, ...] = ()
    choices: Mapping[str, tuple[str, ...]] = made(default_factory=dict)
    lists: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all values, the main one first."""
        return (*((self.main,) if self.main else ()), *self.texts, *self.choices)


@dataclass(frozen=True, eq=False)
class Kind:
    """One kind of item.

    Args:
        field: the record's field, and the name of its table.
        one: an item of it in one word, "demand".
        model: the items' class; tables and their columns are made of its fields.
        heading: what stands above them.
        sign: the letter that marks one in a page.
        colour: of the region that marks one in annotation tools.
        row: what a row of its table is.
        says: an item in one line.
        tag: its code or its act.
        parts: the words of the text that belong to it, the whole of it first.
        label: what a span of it is called, in spaCy; by default its tag.
        code: the code that a span of it stands for; by default none.
        known: codes of the tables' rows behind it but for those of its parties, by their kinds: ("act", "urge").
        facts: what is known of it, by name; None and "" are left out.
        doubts: what a reader should doubt, in sentences.
        key: what makes it the same item in another record.
        listed: what it is called among others of its kind; by default its line.
        correctable: what annotators can correct of it; by default its tag.
        values: what it says of that, by name; by default its tag.
        gold: those values in the form of an annotated text, where that has a form of its own.
        described: whether its line says more than its tag.
        columns: what its table's columns hold, by the fields of the model that do not say it themselves.
        lists: for its fields with any number of values, their tables.
        indexes: columns of its table by which it is often looked for; where somebody says it, that of its tag first.
        asked: the columns of its table, and its lists, that an answer has after those who say it.
        asked_first: those of them that people read; by default all but the words and the voice.
        roles: what a page calls its parts, by their names.
    """

    field: str
    one: str
    model: type[Model]
    heading: str
    sign: str
    colour: str
    row: str
    says: Callable[[Any], str]
    tag: Callable[[Any], str]
    parts: Callable[[Any], Iterable[Part]]
    label: Callable[[Any], str] | None = None
    code: Callable[[Any], str] = lambda _: ""
    known: Callable[[Any], Iterable[tuple[str, Any]]] = lambda _: ()
    facts: Callable[[Any], Iterable[tuple[str, str | None]]] = lambda _: ()
    doubts: Callable[[Any], tuple[str, ...]] = lambda _: ()
    key: Callable[[Any], Hashable] = lambda item: item
    listed: Callable[[Any], str] | None = None
    correctable: Correctable = Correctable("tag")
    values: Callable[[Any], Mapping[str, str | Iterable[str] | None]] | None = None
    gold: Callable[[Mapping[str, Any]], Mapping[str, Any]] = dict
    described: bool = False
    columns: Mapping[str, str] = made(default_factory=dict)
    lists: Mapping[str, List] = made(default_factory=dict)
    indexes: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    asked_first: tuple[str, ...] = ()
    roles: Mapping[str, str] = made(default_factory=dict)

    @cached_property
    def spoken(self) -> tuple[str, ...]:
        """The fields that hold who speaks, and who is addressed."""
        return tuple(name for name, field in self.model.model_fields.items() if field.annotation == tuple[Party, ...])

    def parties(self, item: Any) -> dict[str, tuple[Party, ...]]:
        """Who speaks, and who is addressed, by the fields that hold them."""
        return {name: getattr(item, name) for name in self.spoken}

    def knowledge(self, item: Any) -> list[tuple[str, Any]]:
        """Codes of the tables' rows behind an item, each once, by their kinds."""
        said = (party.code for parties in self.parties(item).values() for party in parties)
        return list(dict.fromkeys([*self.known(item), *(("actor", code) for code in said if code)]))


def mentions_of(item: Any) -> Iterable[Part]:
    """The parts of an item that is named any number of times."""
    return (Part("mention", mention) for mention in item.mentions)


def codes_of(parties: Iterable[Party]) -> str:
    """Parties by their codes, else by their words, each once.

    >>> codes_of([Party(code=None, name=None, kind=None, text="all sides")]), codes_of([])
    ('all sides', 'not said')
    """
    return ", ".join(called(parties)) or NOT_SAID


def called(parties: Iterable[Party]) -> tuple[str, ...]:
    """What parties are known by: their codes, else their words, each once."""
    return tuple(dict.fromkeys(party.code or party.text for party in parties))


def annotated_as(parties: Iterable[Party]) -> tuple[str, ...]:
    """What parties are called in annotations: their codes, else their names or words, each once.

    >>> annotated_as([Party(code=None, name="Wagner Group", kind=None, text="Wagner")])
    ('Wagner Group',)
    """
    return tuple(dict.fromkeys(party.code or party.name or party.text for party in parties))


def yes_no(value: bool) -> str:
    """A truth as annotators choose it.

    >>> yes_no(True), yes_no(False)
    ('yes', 'no')
    """
    return YES_NO[0] if value else YES_NO[1]


def named(parties: Iterable[Party]) -> str:
    """The names of parties, and the words of those who have none.

    >>> named([])
    'not said'
    """
    return "; ".join(party.name or party.text for party in parties) or NOT_SAID


def unsure(item: Any) -> tuple[str, ...]:
    """What a reader is told of an item of which sanctext is not sure.

    >>> from types import SimpleNamespace
    >>> unsure(SimpleNamespace(confidence=0.55)), unsure(SimpleNamespace(confidence=0.9))
    (('sanctext is not sure of it (confidence 0.55)',), ())
    """
    low = item.confidence is not None and item.confidence < DOUBTFUL
    return (f"sanctext is not sure of it (confidence {item.confidence:.2f})",) if low else ()


def certainty(item: Any) -> tuple[str, str | None]:
    """The fact that says how sure sanctext is of an item."""
    return "Confidence", None if item.confidence is None else f"{item.confidence:.2f}"


def singular(name: str) -> str:
    """One of what a list's name says.

    >>> singular("members"), singular("countries"), singular("basis"), singular("accused")
    ('member', 'country', 'basis', 'accused')
    """
    if name.endswith(("is", "ss")):
        return name
    return f"{name.removesuffix('ies')}y" if name.endswith("ies") else name.removesuffix("s")
