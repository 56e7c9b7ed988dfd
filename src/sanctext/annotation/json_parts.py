"""Parts of tasks in JSON, each checked where it is read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from sanctext.annotation.offsets import CodeUnits
from sanctext.annotation.task import Origin, Region, labels
from sanctext.errors import ReadError
from sanctext.printable import plain_message, printable


def content_of(path: Path) -> str:
    """The text of a file, its line ends unchanged.

    Raises:
        ReadError: it cannot be read, or is not UTF-8.
    """
    try:
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        raise ReadError(f"{printable(str(path))}: cannot be read ({error.strerror}); check the path") from None
    except UnicodeDecodeError:
        raise ReadError(f"{printable(str(path))}: not UTF-8; save it so") from None


def whole(path: Path) -> Any:
    """The content of a JSON file.

    Raises:
        ReadError: it cannot be read, or is not JSON.
    """
    return parsed(content_of(path), printable(str(path)))


def parsed(content: str, place: str) -> Any:
    """What a JSON text says.

    Raises:
        ReadError: it is not JSON.
    """
    try:
        return json.loads(content.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise ReadError(f"{place}: not JSON ({printable(str(error))}); export it anew") from None


def mapping(found: object, place: str, name: str = "it") -> Mapping[str, Any]:
    """A JSON object.

    Raises:
        ReadError: it is something else.
    """
    if not isinstance(found, dict):
        raise ReadError(f"{place}: {name} is not a JSON object; export the tasks anew")
    return found


def listed(found: Mapping[str, Any], name: str, place: str) -> list[Any]:
    """A list in a JSON object; none is an empty one.

    Raises:
        ReadError: it is something else.
    """
    value = found.get(name)
    if value is None:
        return []
    if not isinstance(value, list):
        raise ReadError(f"{place}: {name} is not a list; export the tasks anew")
    return value


def text_in(found: Mapping[str, Any], name: str, place: str) -> str:
    """The text of a task.

    Raises:
        ReadError: there is none.
    """
    text = found.get(name)
    if not isinstance(text, str):
        raise ReadError(f"{place}: has no {name}; export the tasks with their data")
    return text


def origin_of(found: object, place: str) -> Origin | None:
    """What a task was made of; None where sanctext did not export it.

    Raises:
        ReadError: it has been altered.
    """
    if found is None:
        return None
    try:
        return Origin.model_validate(found)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False)[0]
        said = printable(f"{'.'.join(map(str, first['loc']))}: {plain_message(first['msg'])}")
        raise ReadError(f"{place}: what sanctext exported has been altered ({said}); export the records anew") from None


def region_in(
    name: str, label: object, start: object, end: object, text: str, place: str, units: CodeUnits | None
) -> Region:
    """A region, its label and offsets checked.

    Args:
        name: its id.
        label: its label.
        start: where it begins.
        end: where it ends.
        text: the text.
        place: what messages call the task.
        units: what the offsets count; code points where None.

    Raises:
        ReadError: the label is not known, or the offsets are not in the text.
    """
    if not isinstance(label, str) or label not in labels():
        raise ReadError(f"{place}: the span {name} has the label {label!r}; use one of {', '.join(labels())}")
    points = [units.point_of(each) if units is not None and isinstance(each, int) else each for each in (start, end)]
    first, last = points
    if not isinstance(first, int) or not isinstance(last, int) or not 0 <= first < last <= len(text):
        raise ReadError(f"{place}: the span {name} ({label}) from {start} to {end} is not in the text; mark it anew")
    return Region(name, label, first, last)
