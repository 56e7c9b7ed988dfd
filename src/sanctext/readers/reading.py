"""How sources are to be read, where they do not say it themselves; and documents that were taken out of a file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

# How the names of documents end, and of archives of them.
SUFFIXES = (".txt", ".md", ".html", ".htm", ".pdf", ".docx", ".eml", ".zip", ".gz")
# How those of JSON Lines do, which may as well be the records of a run.
JSON_LINES_SUFFIXES = (".jsonl", ".ndjson")


class Format(StrEnum):
    """A format that documents come in; the values are those of `--as`."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"
    EML = "eml"
    JSONL = "jsonl"


# Formats whose bytes are no text; in a document that is called anything else, such bytes are refused.
BINARY = frozenset({Format.PDF, Format.DOCX})


class Reading(NamedTuple):
    """How to read sources.

    Args:
        format: what they are, whatever they look like; None tells it by their content.
        text_field: the field of a JSON line that holds its text.
        id_field: the field that holds its identifier.
        raw_offsets: whether it is kept where a text's words stand in its file.
    """

    format: Format | None = None
    text_field: str = "text"
    id_field: str = "id"
    raw_offsets: bool = False


@dataclass(frozen=True, slots=True)
class Packed:
    """A document that was taken out of a file: a line of JSON, an archive's member, or standard input.

    Args:
        name: where it was, for example "texts.jsonl#17" or "releases.zip!note.html".
        content: its bytes.
        format: what it is; None tells it by its content.
    """

    name: str
    content: bytes
    format: Format | None = None


# A document's own path, or the document taken out of another file.
Document = str | Packed


def name_of(document: Document) -> str:
    """The name of a document for messages and records.

    >>> name_of(Packed("texts.jsonl#17", b"{}")), name_of("note.txt")
    ('texts.jsonl#17', 'note.txt')
    """
    return document if isinstance(document, str) else document.name


def size_of(document: Document) -> int:
    """How many bytes a document has; 0 where nobody knows, as for a pipe or a file that is not there.

    >>> size_of(Packed("texts.jsonl#17", b"{}")), size_of("no/such/file.txt")
    (2, 0)
    """
    if isinstance(document, Packed):
        return len(document.content)
    try:
        return Path(document).stat().st_size
    except (OSError, ValueError):
        return 0
