"""Makes of the Word documents that Word opens the one form that python-docx does: templates and strict ones."""

from __future__ import annotations

import io
import zipfile

CONTENT_TYPES = "[Content_Types].xml"
_RELATIONS = "_rels/.rels"
_MARKUP = (".xml", ".rels")
_TEMPLATE = b"wordprocessingml.template.main+xml"
_DOCUMENT = b"wordprocessingml.document.main+xml"
_STRICT = b"http://purl.oclc.org/ooxml/"
# ISO/IEC 29500, Part 1 (strict) and Part 4 (transitional).
_NAMESPACES = (
    (_STRICT + b"wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (_STRICT + b"officeDocument/relationships", b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    (_STRICT + b"drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)


def ordinary(content: bytes) -> bytes:
    """The same document as python-docx opens it; most are that already.

    Args:
        content: the bytes of a ZIP archive of which the size was looked at.

    Raises:
        zipfile.BadZipFile, KeyError: it is damaged.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        if _TEMPLATE not in package.read(CONTENT_TYPES) and _STRICT not in package.read(_RELATIONS):
            return content
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as written:
            for part in package.infolist():
                data = package.read(part)
                if part.filename.endswith(_MARKUP):
                    data = data.replace(_TEMPLATE, _DOCUMENT)
                    for strict, transitional in _NAMESPACES:
                        data = data.replace(strict, transitional)
                written.writestr(part.filename, data)
    return stream.getvalue()
