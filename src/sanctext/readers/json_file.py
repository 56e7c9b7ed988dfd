"""The documents in a JSON file: an array of objects, or one object over several lines."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from typing import Any

from sanctext.errors import ReadError
from sanctext.printable import printable
from sanctext.readers.json_document import as_line
from sanctext.readers.reading import Packed, Reading

SUFFIX = ".json"
_BEGINNINGS = (b"{", b"[")


def may_be_json(first: bytes) -> bool:
    r"""Whether a file may be JSON, by its first line.

    >>> may_be_json(b"[\n"), may_be_json(b"[1] See above.\n")
    (True, True)
    """
    return first.removeprefix(codecs.BOM_UTF8).lstrip().startswith(_BEGINNINGS)


def objects(content: bytes, name: str, reading: Reading) -> Iterator[Packed | ReadError] | None:
    """The documents in a JSON file; None for what is no JSON.

    Args:
        content: the file's bytes.
        name: its name.
        reading: which fields hold the text and the identifier.

    Raises:
        ReadError: the name ends as that of a JSON file, and it is damaged; or it is JSON without objects.
    """
    shown = printable(name)
    is_named = name.lower().endswith(SUFFIX)
    try:
        found: Any = json.loads(content)
    except (ValueError, RecursionError):
        if is_named:
            raise ReadError(f"{shown}: JSON that is damaged; mend it, or write JSON Lines") from None
        return None
    documents = found if isinstance(found, list) else [found]
    if not documents or not all(isinstance(document, dict) for document in documents):
        if not is_named:
            return None
        raise ReadError(f"{shown}: JSON, but no array of objects; write one object for each document")
    if isinstance(found, dict):
        return iter([as_line(found, name, 1, reading, alone=True)])
    return (as_line(document, name, number, reading) for number, document in enumerate(documents, 1))
