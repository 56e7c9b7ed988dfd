"""What a comparison says: the models of its output."""

from __future__ import annotations

from functools import cache
from typing import Annotated, Any, Generic, Literal, TypeVar

from pydantic import Field, SerializeAsAny, TypeAdapter, create_model

from sanctext.items.kind import Kind
from sanctext.records import Actor, Cited, Demand, Document, Measure, Model, Resolution, Stance, Violation, Weapon

# Of the JSON of comparisons; that of the records that it holds is apart.
SCHEMA_VERSION = "1.3"

Item = TypeVar("Item", bound=Model)

Similarity = Annotated[float, Field(ge=0, le=1, description="how alike the two are; 1 is the same")]
Wording = Literal["kept", "reworded"]
Force = Literal["kept", "hardened", "softened"]
Scope = Literal["kept", "widened", "narrowed", "changed", "named", "unnamed"]


class Words(Model):
    """A run of words that both wordings have, or that only one of them has."""

    change: Literal["kept", "removed", "added"]
    text: str


class SignatoryChanges(Model):
    """Who signs. A group counts as its members where the other statement names one of them by itself."""

    joined: tuple[Actor, ...]
    left: tuple[Actor, ...]
    stayed: tuple[Actor, ...]


class Changes(Model, Generic[Item]):
    """Which items there are that are the same in every statement, by their kind's key."""

    added: tuple[Item, ...]
    dropped: tuple[Item, ...]
    kept: tuple[Item, ...] = Field(description="as the later statement has them")


class ResolutionChanges(Changes[Resolution]):
    """Which resolutions are cited; those cited without a number count as one."""

    kept: tuple[Resolution, ...] = Field(description="as the later statement cites them")


class WeaponChanges(Changes[Weapon]):
    """Which weapons are named."""

    kept: tuple[Weapon, ...] = Field(description="as the later statement names them")


class QuotedDemand(Model):
    """A demand and its sentence."""

    demand: Demand
    sentence: str | None = Field(description="null where the record came without its text")

    @property
    def item(self) -> Demand:
        """The demand."""
        return self.demand


class DemandPair(Model):
    """A demand of the earlier statement and the one that answers it in the later."""

    before: QuotedDemand
    after: QuotedDemand
    similarity: Similarity
    wording: Wording = Field(description="of the action; letter case, white space and commas do not count")
    force: Force = Field(description="'hardened' where the later demand has the greater force")
    scope: Scope = Field(
        description="of the addressees: all states are wider than some, a group is wider than its members; 'named' "
        "where only the later says who, 'unnamed' where only the earlier does"
    )
    words: tuple[Words, ...] = Field(description="both actions in one, run by run")


class DemandChanges(Model):
    """The demands of both statements, one to one where they are alike enough."""

    pairs: tuple[DemandPair, ...] = Field(description="in the order of the later statement")
    added: tuple[QuotedDemand, ...]
    dropped: tuple[QuotedDemand, ...]


class QuotedStance(Model):
    """A stance and its sentence."""

    stance: Stance
    sentence: str | None = Field(description="null where the record came without its text")

    @property
    def item(self) -> Stance:
        """The stance."""
        return self.stance


class StancePair(Model):
    """A stance of the earlier statement and the one that answers it in the later."""

    before: QuotedStance
    after: QuotedStance
    similarity: Similarity
    wording: Wording = Field(description="of the object; letter case, white space and commas do not count")
    act: Literal["kept", "changed"]
    words: tuple[Words, ...] = Field(description="both objects in one, run by run")


class StanceChanges(Model):
    """The stances of both statements, one to one where they are alike enough."""

    pairs: tuple[StancePair, ...] = Field(description="in the order of the later statement")
    added: tuple[QuotedStance, ...]
    dropped: tuple[QuotedStance, ...]


class Comparison(Model):
    """Two statements beside each other, the earlier first."""

    schema_version: str = Field(description="version of this contract")
    before: Document
    after: Document
    threshold: Similarity = Field(description="what is no more alike than this is no pair")
    signatories: SignatoryChanges
    resolutions: ResolutionChanges
    weapons: WeaponChanges
    demands: DemandChanges
    stances: StanceChanges
    measures: Changes[Measure]
    violations: Changes[Violation]
    citations: Changes[Cited]


Quoted = QuotedDemand | QuotedStance
Matched = DemandChanges | StanceChanges


class Series(Model):
    """Statements in the order of time, each compared with the next."""

    schema_version: str = Field(description="version of this contract")
    comparisons: tuple[SerializeAsAny[Comparison], ...]


@cache
def model_of(every: tuple[Kind, ...]) -> type[Comparison]:
    """The model of comparisons; what it does not know by itself of some kinds of items, it has by their fields."""
    further = {kind.field: Changes[kind.model] for kind in every if kind.field not in Comparison.model_fields}  # type: ignore[name-defined]
    return create_model("Comparison", __base__=Comparison, **further) if further else Comparison  # type: ignore[call-overload]


def json_schema() -> dict[str, Any]:
    """The JSON Schema of what `sanctext compare` writes: a comparison or, with `--series`, a series.

    >>> [each["$ref"] for each in json_schema()["anyOf"]]
    ['#/$defs/Comparison', '#/$defs/Series']
    """
    return TypeAdapter[Comparison | Series](Comparison | Series).json_schema(mode="serialization")
