"""Annotated texts: NAME.txt beside NAME.gold.json, and the annotation's fields that are compared."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict, ValidationError

from sanctext.errors import ReadError
from sanctext.printable import fault_in
from sanctext.readers import Reading, read_content
from sanctext.readers.reading import Format
from sanctext.source import Source

SUFFIX = ".gold.json"


class Annotation(BaseModel):
    """Base of an annotation's parts: fields that are not compared may stand beside those that are."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class GoldSignatory(Annotation):
    """Who issues or signs, by code."""

    code: str


class GoldResolution(Annotation):
    """A Security Council resolution, by number."""

    number: int


class GoldWeapon(Annotation):
    """A weapon as it is written; `kind` is "named" for systems, models and agents."""

    as_written: str
    kind: str


class GoldDemand(Annotation):
    """One demanded action.

    Args:
        act: the performative, "urge", "reiterate call", ….
        quote: the words of the text from the trigger to the action's end.
        action: the action as an infinitive phrase or noun phrase.
        addressee: codes or wordings; empty where it must be inferred.
        speaker: "signatories", a code, or several codes joined by commas.
        strength: "soft" for demands that are optional in the comparison.
        condition, deadline: on what it hangs and by when it is to be done, in the text's words.
        start: where the quotation begins; None for the first place where its words stand.
    """

    act: str
    quote: str
    action: str
    addressee: tuple[str, ...] = ()
    speaker: str | tuple[str, ...] = "signatories"
    strength: str | None = None
    condition: str | None = None
    deadline: str | None = None
    start: int | None = None


class GoldStance(Annotation):
    """A stance with the words that take it, what it is about, who takes it, and where the words begin."""

    act: str
    quote: str
    object: str | None = None
    speaker: str | tuple[str, ...] = "signatories"
    start: int | None = None


class GoldTarget(Annotation):
    """Whom or what a measure is aimed at, by name."""

    name: str


class GoldMeasure(Annotation):
    """A measure.

    Args:
        status: imposed, extended, eased or planned.
        types: what it does, as in the record.
        imposers: codes or wordings; "signatories" for the issuers.
        countries: codes of those at whom it is directed.
        targets, basis: whom it names, and its legal bases as written.
        quote, cue: the words that tell of it, and the word that says that it is one.
        condition, deadline: on what it hangs and by when it is to be done, in the text's words.
        start: where the quotation begins; None for the first place where its words stand.
    """

    status: str
    types: tuple[str, ...]
    imposers: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    targets: tuple[GoldTarget, ...] = ()
    basis: tuple[str, ...] = ()
    quote: str
    cue: str = ""
    condition: str | None = None
    deadline: str | None = None
    start: int | None = None


class GoldViolation(Annotation):
    """Who is said to have broken what: codes or wordings, norms as written, and where the quotation begins."""

    accused: tuple[str, ...] = ()
    norms: tuple[str, ...] = ()
    quote: str
    start: int | None = None


class Gold(Annotation):
    """What is right for one text; None is not annotated, and not compared."""

    kind: str | None = None
    issued: str | None = None
    signatories: tuple[GoldSignatory, ...] = ()
    resolutions: tuple[GoldResolution, ...] = ()
    weapons: tuple[GoldWeapon, ...] = ()
    demands: tuple[GoldDemand, ...] = ()
    stances: tuple[GoldStance, ...] = ()
    measures: tuple[GoldMeasure, ...] | None = None
    violations: tuple[GoldViolation, ...] | None = None


class Annotated(NamedTuple):
    """A text as the reader reads it, front matter and all, and its annotation."""

    source: Source
    gold: Gold

    @property
    def path(self) -> Path:
        """Where the text is."""
        return Path(self.source.name)

    @property
    def text(self) -> str:
        """The text that offsets point into."""
        return self.source.text


def annotated(folder: Path) -> Iterator[Annotated]:
    """The annotated texts of a folder, by name.

    Raises:
        ReadError: the folder holds none, a text is missing beside its annotation, or an annotation is not of the form.
    """
    paths = sorted(folder.glob(f"*{SUFFIX}"))
    if not paths:
        raise ReadError(f"{folder}: no annotated texts; put NAME.txt and NAME{SUFFIX} into it")
    for path in paths:
        text = path.with_name(path.name.removesuffix(SUFFIX) + ".txt")
        try:
            gold = Gold.model_validate_json(path.read_text(encoding="utf-8"))
            content = text.read_text(encoding="utf-8").encode()
        except FileNotFoundError:
            raise ReadError(f"{text}: no such file; its annotation {path.name} needs it") from None
        except UnicodeDecodeError:
            raise ReadError(f"{text}: not UTF-8, or its annotation is not; save both as UTF-8") from None
        except ValidationError as error:
            raise ReadError(f"{path}: not an annotation: {fault_in(error, 'the file')}") from None
        # Whatever it was taken from, it is text now.
        yield Annotated(read_content(content, str(text), Reading(Format.MARKDOWN)), gold)
