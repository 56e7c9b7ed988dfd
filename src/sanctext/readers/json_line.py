"""Reads a line of a JSON Lines file: a text with what is said about it."""

from __future__ import annotations

import codecs
import json
from typing import Any

from sanctext.errors import ReadError
from sanctext.readers.embedded_markup import without_markup
from sanctext.readers.encoding import control_notes, one_line_end
from sanctext.readers.metadata import metadata_of, whole
from sanctext.readers.reading import Reading
from sanctext.source import Source


def read_json_line(line: bytes, shown: str, reading: Reading) -> Source:
    """Read one line; markup in its text is read as a web page's.

    Its title, date, publisher, address and language stand under their usual names.

    Args:
        line: the line's bytes, UTF-8.
        shown: its name for messages.
        reading: which field holds the text.

    Raises:
        ReadError: it is no JSON object, or has no text.

    Example:
        >>> line = b'{"id": 7, "text": "We urge restraint.", "date": "2024-05-31", "url": "https://example.org/7"}'
        >>> source = read_json_line(line, "texts.jsonl#7", Reading())
        >>> source.text, source.issued, source.url
        ('We urge restraint.', '2024-05-31', 'https://example.org/7')
    """
    found = fields_of(line)
    if found is None:
        raise ReadError(f"{shown}: no JSON object; write one object on each line")
    text = found.get(reading.text_field)
    if text is None:
        raise ReadError(f"{shown}: no field '{reading.text_field}'; name the field of the text with --text-field")
    if not isinstance(text, str):
        raise ReadError(f"{shown}: its field '{reading.text_field}' is no text; put a string there")
    text, markup = without_markup(one_line_end(whole(text)), shown)
    if not text.strip():
        raise ReadError(f"{shown}: empty, or only white space; give a document with text")

    def value_of(key: str) -> str | None:
        value = None if key == reading.text_field else found.get(key)
        if value is None or isinstance(value, str):
            return value
        raise ValueError(key)

    metadata, notes = metadata_of(value_of, "metadata_unread")
    return Source(text, notes=(*markup, *notes, *control_notes(text)), **metadata._asdict())


def fields_of(line: bytes) -> dict[str, Any] | None:
    r"""The fields of a line; None where it is no JSON object.

    >>> fields_of(b'{"text": "Stop."}'), fields_of(b"[1, 2]"), fields_of(b"{" * 9)
    ({'text': 'Stop.'}, None, None)
    """
    try:
        found = json.loads(line.removeprefix(codecs.BOM_UTF8))
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None
