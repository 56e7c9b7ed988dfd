"""Reads a Word document (DOCX): its text with lists, tables and notes, and its title."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import TYPE_CHECKING

from sanctext.errors import ReadError
from sanctext.printable import message_of
from sanctext.readers.extracted import Extracted, joined
from sanctext.readers.metadata import Metadata, language_of, title_of
from sanctext.readers.word_package import CONTENT_TYPES, ordinary

if TYPE_CHECKING:
    from lxml.etree import _Element

# In bytes, of all its parts unpacked; a small file that unpacks to more is a trap.
LARGEST_UNPACKED = 256 << 20
# In bytes, of a part that is read into a tree, which takes many times as much memory.
LARGEST_MARKUP = 48 << 20
# What a damaged document makes the libraries raise.
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    KeyError,
    ValueError,
    SyntaxError,
    EOFError,
    OSError,
    AttributeError,
    TypeError,
    RuntimeError,
)
# What python-docx calls the file in its messages, with a place in memory that is another one in each run.
_OBJECT = re.compile(r"file '<[^<>]*>'")
DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"


def read_word_document(content: bytes, shown: str) -> Extracted:
    """Read a Word document.

    Args:
        content: the file's bytes.
        shown: its name for messages.

    Raises:
        ReadError: it is damaged, no Word document, unpacks to too much, or holds no text.
    """
    import docx
    from docx.opc.exceptions import OpcError

    from sanctext.readers.word_text import WordText, part_of

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            _refuse(package, shown)
        document = docx.Document(io.BytesIO(ordinary(content)))
        text = joined(WordText(document).blocks())
        metadata = _metadata(part_of(document.part.package, "core-properties"))
    except (*_DAMAGED, OpcError) as error:
        told = _OBJECT.sub("it", message_of(error))
        raise ReadError(f"{shown}: a ZIP archive or a Word document, damaged ({told}); save it anew") from None
    if not text.strip():
        raise ReadError(f"{shown}: a Word document without text; give a document with text")
    return Extracted(text, metadata)


def _metadata(properties: _Element | None) -> Metadata:
    """What a document's properties say, where it has any; python-docx would make some up."""
    if properties is None:
        return Metadata()
    return Metadata(
        title_of(properties.findtext(f"{DUBLIN_CORE}title")),
        language=language_of(properties.findtext(f"{DUBLIN_CORE}language")),
    )


def _refuse(package: zipfile.ZipFile, shown: str) -> None:
    parts = package.infolist()
    if sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        raise ReadError(f"{shown}: unpacks to more than {LARGEST_UNPACKED >> 20} MB; give its text")
    if any(part.file_size > LARGEST_MARKUP for part in parts if part.filename.endswith((".xml", ".rels"))):
        raise ReadError(f"{shown}: a part of it is larger than {LARGEST_MARKUP >> 20} MB; split it, or give its text")
    names = package.namelist()
    types = package.read(CONTENT_TYPES) if CONTENT_TYPES in names else b""
    if "xl/workbook.xml" in names:
        raise ReadError(f"{shown}: an Excel workbook; save the sheet of texts as CSV, and see --text-field")
    if "word/document.xml" not in names and b"wordprocessingml." not in types:
        raise ReadError(f"{shown}: a ZIP archive or an office document, but no Word document; save it as plain text")
    if b"macroEnabled" in types:
        raise ReadError(f"{shown}: a Word document with macros (DOCM), which is not opened; save it as DOCX")
