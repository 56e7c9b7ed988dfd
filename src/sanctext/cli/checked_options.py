"""What people say in the options of questions, checked and as the records have it."""

from __future__ import annotations

import re
from typing import Any, get_args

import typer

_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
# What asks for violations of any resolution.
_ANY = "resolutions"


def actors(names: str | None) -> tuple[str, ...]:
    """The codes of names between commas.

    Raises:
        ReadError: nobody, or more than one, goes by a name.
    """
    from sanctext.asking.names import actor

    return tuple(actor(name) for name in names.split(",")) if names else ()


def with_members(names: str | None) -> tuple[str, ...]:
    """The codes of names between commas, and of groups also those of their members today."""
    from sanctext.knowledge.actors import members_on

    return tuple(dict.fromkeys(code for each in actors(names) for code in (each, *members_on(each, None))))


def first_actor(*names: str | None) -> str | None:
    """The code of the first name that is given."""
    from sanctext.asking.names import actor

    return next((actor(name) for name in names if name is not None), None)


def expected(names: str | None) -> tuple[str, ...]:
    """Codes, and the word for those who usually sign."""
    from sanctext.asking.absence import USUALLY

    said = names.split(",") if names else []
    return tuple(USUALLY if name.strip().lower() == USUALLY else actors(name)[0] for name in said)


def broken(name: str | None) -> int | None:
    """The number of the resolution that is said to be broken, 0 for any; None where an actor is named."""
    from sanctext.asking.names import resolution_number

    if name is None:
        return None
    if name.strip().lower() == _ANY:
        return 0
    return resolution_number(name) if any(char.isdigit() for char in name) else None


def several(option: str, said: str | None, able: Any) -> tuple[str, ...]:
    """Words of a contract's choice, between commas.

    Raises:
        typer.BadParameter: one is none of them.
    """
    if said is None:
        return ()
    names = tuple(name.strip().lower().replace(" ", "_").replace("-", "_") for name in said.split(","))
    for name in names:
        if name not in get_args(able):
            raise typer.BadParameter(f"{name!r} is none of {', '.join(get_args(able))}", param_hint=option)
    return names


def one(option: str, said: str | None, able: Any) -> str | None:
    """A word of a contract's choice.

    Raises:
        typer.BadParameter: it is none of them, or several are named.
    """
    found = several(option, said, able)
    if len(found) > 1:
        raise typer.BadParameter(f"{said!r}: name one", param_hint=option)
    return found[0] if found else None


def acts(option: str, said: str | None, kinds: tuple[str, ...]) -> tuple[str, ...]:
    """Acts between commas, as records call them.

    Args:
        option: the option that says them.
        said: what it says.
        kinds: what they are acts of: "demand", "stance".

    Raises:
        typer.BadParameter: one is none that records know.
    """
    from sanctext.annotation.words import known_act
    from sanctext.knowledge.rows import Act
    from sanctext.knowledge.tables import table

    if said is None:
        return ()
    able = list(dict.fromkeys(row.act for row in table(Act) if row.kind in kinds))
    names = tuple(dict.fromkeys(" ".join(name.lower().replace("_", " ").split()) for name in said.split(",")))
    for name in names:
        # A call can be reiterated or renewed.
        if name not in able and not ("demand" in kinds and known_act(name, "demand")):
            raise typer.BadParameter(f"{name!r} is none of {', '.join(able)}", param_hint=option)
    return names


def check_rows(about: str, chosen_by: str, **said: object) -> None:
    """Refuse options that rows of this kind cannot answer.

    Args:
        about: what a row is.
        chosen_by: the option that chooses it.
        said: the options by their names, with their values.

    Raises:
        typer.BadParameter: one is for other rows.
    """
    from sanctext.asking.columns import asked_kinds

    followed, measured = ("demands", "stances"), ("measures",)
    able = {
        **dict.fromkeys(("act", "ledger"), followed),
        **dict.fromkeys(("type", "status", "basis"), measured),
        "force_at_least": ("demands",),
        "min_confidence": tuple(kind.field for kind in asked_kinds() if "confidence" in kind.asked),
        "attribution": tuple(kind.field for kind in asked_kinds()),
    }
    for name, value in said.items():
        if value is not None and about not in able[name]:
            option = f"--{name.replace('_', '-')}"
            raise typer.BadParameter(
                f"restricts {', '.join(able[name])}; say which with {chosen_by}", param_hint=option
            )


def groups(about: str, said: str | None) -> tuple[str, ...]:
    """By what rows are counted.

    Raises:
        typer.BadParameter: they cannot be counted so.
    """
    from sanctext.asking.columns import answer_about

    if said is None:
        return ()
    names = tuple(dict.fromkeys(name.strip() for name in said.split(",")))
    able = answer_about(about).groups
    if set(names) - able.keys():
        raise typer.BadParameter(
            f"{about} can be counted by {', '.join(able)}" if able else f"{about} are counted already",
            param_hint="--group-by",
        )
    return names


def one_time(said: str | None, *more: str) -> str | None:
    """By which stretch of time documents are counted, or by what more is able to.

    Raises:
        typer.BadParameter: it is none, or there are several.
    """
    from sanctext.asking.columns import DOCUMENTS, answer_about

    able = [*(name for name, group in answer_about(DOCUMENTS).groups.items() if group.time), *more]
    if said is not None and said not in able:
        raise typer.BadParameter(f"can be counted by {', '.join(able)}", param_hint="--group-by")
    return said


def check_dates(since: str | None, until: str | None) -> None:
    """Refuse what are no dates, and dates with none between them."""
    for option, date in (("--since", since), ("--until", until)):
        if date is not None and not _is_date(date):
            raise typer.BadParameter(f"{date!r} is no year, month or day such as 2023-05-31", param_hint=option)
    if since and until and since[: len(until)] > until:
        raise typer.BadParameter(f"{until} is before {since}: no date is between them", param_hint="--until")


def _is_date(text: str) -> bool:
    """Whether it is a year, a month, or a day of the calendar."""
    from datetime import date

    if not _DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError:
        return False
    return True
