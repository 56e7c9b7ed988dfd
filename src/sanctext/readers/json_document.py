"""Writes a document that was found in a file of many as a line of JSON, which one reader then reads for all of them."""

from __future__ import annotations

import json
from collections.abc import Mapping

from sanctext.readers.metadata import whole
from sanctext.readers.reading import Format, Packed, Reading


def as_line(fields: Mapping[str, object], name: str, number: int, reading: Reading, *, alone: bool = False) -> Packed:
    """A document of some fields.

    Args:
        fields: its fields under their names, the text's and the identifier's as `reading` calls them.
        name: the file's name.
        number: its place in the file, from 1, by which it is named where it has no identifier.
        reading: how the fields of the text and of the identifier are called.
        alone: whether it is the only one in its file, whose name it then has.

    >>> as_line({"id": 7, "text": "We urge calm."}, "news.csv", 1, Reading()).name
    'news.csv#7'
    """
    content = json.dumps(fields).encode("ascii")
    part = name if alone else name_of_part(fields.get(reading.id_field), name, number)
    return Packed(part, content, Format.JSONL)


def name_of_part(identifier: object, name: str, number: int) -> str:
    """The name of a document in a file of many: FILE#ID, or FILE:NUMBER where it has no identifier.

    >>> name_of_part("a", "news.jsonl", 3), name_of_part(" ", "news.jsonl", 3)
    ('news.jsonl#a', 'news.jsonl:3')
    """
    known = isinstance(identifier, str | int) and not isinstance(identifier, bool) and str(identifier).strip()
    return f"{name}#{whole(str(identifier))}" if known else f"{name}:{number}"
