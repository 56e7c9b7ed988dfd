"""Reads a Word document (DOCX): paragraphs, lists, tables, its title and its date."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sanctext.errors import ReadError
from sanctext.readers.extracted import Extracted, joined
from sanctext.readers.metadata import Metadata, language_of, title_of

if TYPE_CHECKING:
    from docx.document import Document

# In bytes, of all its parts unpacked; a small file that unpacks to more is a trap.
LARGEST_UNPACKED = 256 << 20


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

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            unpacked = sum(part.file_size for part in package.infolist())
            names = set(package.namelist())
        if unpacked > LARGEST_UNPACKED:
            raise ReadError(f"{shown}: unpacks to more than {LARGEST_UNPACKED >> 20} MB; give its text")
        if "word/document.xml" not in names:
            raise ReadError(
                f"{shown}: a ZIP archive or an office document, but no Word document; save it as plain text"
            )
        document = docx.Document(io.BytesIO(content))
        text = joined(_blocks(document))
    except (zipfile.BadZipFile, OpcError, KeyError, ValueError, SyntaxError, EOFError, OSError) as error:
        raise ReadError(f"{shown}: a ZIP archive or a Word document, damaged ({error}); save it anew") from None
    if not text.strip():
        raise ReadError(f"{shown}: a Word document without text; give a document with text")
    said = document.core_properties
    return Extracted(text, Metadata(title_of(said.title), language=language_of(said.language)))


def _blocks(document: Document) -> Iterator[str]:
    from docx.table import Table

    items: list[str] = []
    for block in document.iter_inner_content():
        style = "" if isinstance(block, Table) else str(getattr(block.style, "name", "") or "")
        if style.startswith("List") and not isinstance(block, Table):
            items.append(f"- {' '.join(block.text.split())}")
            continue
        if items:
            yield "\n".join(items)
            items = []
        if isinstance(block, Table):
            for row in block.rows:
                yield f"| {' | '.join(' '.join(cell.text.split()) for cell in row.cells)} |"
        else:
            yield f"# {block.text}" if style.startswith(("Heading", "Title")) and block.text.strip() else block.text
    if items:
        yield "\n".join(items)
