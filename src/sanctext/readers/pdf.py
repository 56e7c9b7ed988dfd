"""Reads a PDF: lines joined to paragraphs, headers, footers and page numbers left out; its title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sanctext.errors import ReadError
from sanctext.readers.extracted import Extracted, joined
from sanctext.readers.metadata import Metadata, title_of, whole

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

# In characters, of a file.
LONGEST_NAME = 255
# What programs put for a title: the file's name, or none at all.
_FILE = re.compile(
    r"\.(?:docx?|dotx?|pdf|rtf|odt|pages|indd|pptx?|xlsx?|qxd|wpd|txt|html?|tmp)\b|\A(?:microsoft\s+\w+\s+-|untitled|"
    r"powerpoint\s+presentation\Z|\(?anonymous\)?\Z|print\Z|scan\w*\Z|"
    r"document\d*\Z|(?:slide|layout|page)\s*\d+\Z|none\Z|null\Z)|\A\S*[_\d]\S*\Z",
    re.IGNORECASE,
)


def read_pdf(content: bytes, shown: str) -> Extracted:
    """Read a PDF.

    The day on which the file was made is no date of issue: it is not taken.

    Args:
        content: the file's bytes.
        shown: its name for messages.

    Raises:
        ReadError: it is damaged, needs a password, has too many pages or letters, or holds no text.
    """
    from pypdfium2 import PdfDocument, PdfiumError

    from sanctext.readers.pdf_lines import pages_of
    from sanctext.readers.pdf_paragraphs import paragraphs

    try:
        document = PdfDocument(content)
    except PdfiumError as error:
        if "password" in str(error).lower():
            raise ReadError(f"{shown}: a PDF document that needs a password; save it without one") from None
        raise ReadError(f"{shown}: a PDF document that is damaged ({error}); get it anew") from None
    try:
        text = joined(paragraphs(pages_of(document, shown)))
        told = _title(document)
    except PdfiumError as error:
        raise ReadError(f"{shown}: a PDF document that is damaged ({error}); get it anew") from None
    finally:
        document.close()
    if not text.strip():
        raise ReadError(f"{shown}: a PDF document without text, perhaps a scan; recognise its text first (OCR)")
    return Extracted(text, Metadata(told))


def _title(document: PdfDocument) -> str | None:
    """The title that a document's properties name, unless a program put something else there."""
    try:
        title = title_of(whole(document.get_metadata_value("Title")))
    except UnicodeError:
        return None
    return None if title is None or _FILE.search(title[:LONGEST_NAME]) else title
