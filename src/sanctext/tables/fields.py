"""The columns that the fields of a model are written to, and their values."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from types import NoneType
from typing import Annotated, Any, Literal, NamedTuple, get_args, get_origin

from pydantic.fields import FieldInfo

from sanctext.records import Actor, Mention, Model, Party
from sanctext.tables.column import Column, Type

Value = str | int | float | bool | date | None
Row = tuple[Value, ...]

ACTOR = (
    Column("code", "text", "ISO 3166-1 alpha-2 for states, the knowledge base's code for others"),
    Column("name", "text", "the actor's usual English name"),
    Column("kind", "text", "state, organisation, group or armed_group"),
)
PARTY = (
    Column("code", "text", "as in signatories; empty for parties that only words describe", nullable=True),
    Column("name", "text", "the usual name; without a code one wording for those that mean the same", nullable=True),
    Column("kind", "text", "as in signatories; empty without a code", nullable=True),
    Column("words", "text", "the words that name the party here: 'We', 'Pyongyang', 'all States'"),
)
_TYPES: dict[Any, Type] = {str: "text", int: "integer", float: "number", bool: "boolean"}


class Cells(NamedTuple):
    """Some columns, and what gives their values of an item."""

    columns: tuple[Column, ...]
    values: Callable[[Any], Row]


def cells_of(model: type[Model], one: str, says: Mapping[str, str]) -> Iterator[Cells]:
    """The columns of a model's fields that hold one value, in the model's order.

    Of an actor these are code, name and kind; of the words of an item, those that are the whole of it ("span") and
    their rule. Fields with any number of values have tables of their own, and places stand in the table of mentions.

    Args:
        model: the model.
        one: what an item is, for the name of the column of its `id`.
        says: what columns hold, by field; else the field itself says it.
    """
    for name, info in model.model_fields.items():
        kind, nullable = _type_of(info)
        about = says.get(name) or info.description or name
        if kind is Actor:
            yield Cells(ACTOR, _actor(name))
        elif kind is Mention and name == "span":
            columns = (
                Column("words", "text", about),
                Column("rule", "text", says.get("rule", "the rule that found it")),
            )
            yield Cells(columns, lambda item: (item.span.text, item.span.rule))
        elif kind is Mention and name in says:
            yield Cells((Column(name, "text", about, nullable),), _words(name))
        elif isinstance(kind, type) and issubclass(kind, Model) and not issubclass(kind, (Mention, Party)):
            yield from _within(name, kind)
        elif kind in _TYPES:
            column = Column(f"{one}_id" if name == "id" else name, _TYPES[kind], about, nullable)
            yield Cells((column,), _value(name))


def lists_of(model: type[Model]) -> Iterator[tuple[str, Any]]:
    """The fields with any number of values other than places, each with what they hold."""
    for name, info in model.model_fields.items():
        if get_origin(info.annotation) is tuple and (held := get_args(info.annotation)[0]) is not Mention:
            yield name, held


def columns_of(held: type[Model]) -> Iterator[Cells]:
    """The columns of a table for what a field has any number of: parties, or models of their own."""
    if held is Party:
        yield Cells(PARTY, of_party)
        return
    for name, info in held.model_fields.items():
        kind, nullable = _type_of(info)
        about = info.description or name
        if name in {"start", "end", "rule"} or kind is Mention:
            # Places stand in the table of mentions.
            continue
        column = Column("words" if name == "text" else name, _TYPES.get(kind, "text"), about, nullable)
        yield Cells((column,), _value(name) if kind in _TYPES else _joined(name))


def of_party(party: Party) -> Row:
    """A party's row in a table of parties."""
    return (party.code, party.name, party.kind, party.text)


def of_actor(actor: Actor) -> Row:
    """An actor's columns."""
    return (actor.code, actor.name, actor.kind)


def _actor(name: str) -> Callable[[Any], Row]:
    return lambda item: of_actor(getattr(item, name))


def _value(name: str) -> Callable[[Any], Row]:
    return lambda item: (getattr(item, name),)


def _words(name: str) -> Callable[[Any], Row]:
    return lambda item: (getattr(item, name).text if getattr(item, name) is not None else None,)


def _joined(name: str) -> Callable[[Any], Row]:
    """Several values in one cell: "imo 9179842", "US-NPWMD|EU-RUS"."""

    def value(item: Any) -> Row:
        held = getattr(item, name)
        return ("|".join(f"{key} {said}" for key, said in held.items()) if isinstance(held, dict) else "|".join(held),)

    return value


def _within(name: str, held: type[Model]) -> Iterator[Cells]:
    """The columns of a part that every item has once, behind the field's name: "counts_persons"."""
    for inner, info in held.model_fields.items():
        kind, nullable = _type_of(info)
        column = Column(f"{name}_{inner}", _TYPES[kind], info.description or inner, nullable)
        yield Cells((column,), _inner(name, inner))


def _inner(name: str, inner: str) -> Callable[[Any], Row]:
    return lambda item: (getattr(getattr(item, name), inner),)


def _type_of(info: FieldInfo) -> tuple[Any, bool]:
    """The type that a field has but for None, a choice of words being text; and whether it may be None."""
    nullable = NoneType in get_args(info.annotation)
    kind: Any = info.annotation
    if nullable:
        kind = next(option for option in get_args(info.annotation) if option is not NoneType)
    if get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    return (str if get_origin(kind) is Literal else kind), nullable
