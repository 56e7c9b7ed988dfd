"""Recognises files that are not text, by the bytes with which their formats begin."""

from __future__ import annotations

# Of files in which Office kept documents as parts, before it took ZIP archives for that.
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# As the formats' own specifications give them.
SIGNATURES: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "a PDF document", "leave its format to be told by its content"),
    (b"PK\x03\x04", "a ZIP archive or an office document", "leave its format to be told by its content"),
    (b"PK\x05\x06", "an empty ZIP archive", "give a text document"),
    (_COMPOUND, "an old or protected office document", "save it as DOCX or plain text first"),
    (b"{\\rtf", "an RTF document", "save it as plain text first"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image", "recognise its text first (OCR)"),
    (b"\xff\xd8\xff", "a JPEG image", "recognise its text first (OCR)"),
    (b"GIF87a", "a GIF image", "recognise its text first (OCR)"),
    (b"GIF89a", "a GIF image", "recognise its text first (OCR)"),
    (b"II*\x00", "a TIFF image", "recognise its text first (OCR)"),
    (b"MM\x00*", "a TIFF image", "recognise its text first (OCR)"),
    (b"BZh", "a bzip2 archive", "unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", "unpack it first"),
    (b"\xfd7zXZ\x00", "an xz archive", "unpack it first"),
    (
        b"SQLite format 3\x00",
        "an SQLite database",
        "export its texts first, or ask its records (sanctext ask)",
    ),
)
# What the parts of an old office document or of its like are called, in UTF-16, and what holds such a part.
_PARTS: tuple[tuple[str, str, str], ...] = (
    ("EncryptedPackage", "an office document that needs a password", "save it without one"),
    ("__properties_version1.0", "a message of Outlook (MSG)", "save it as EML or plain text first"),
    ("WordDocument", "an old office document (DOC)", "save it as DOCX or plain text first"),
)


def binary_kind(content: bytes) -> tuple[str, str] | None:
    r"""Name the kind of a binary file and what to do with it; None where no signature fits.

    >>> binary_kind(b"GIF89a ...")
    ('a GIF image', 'recognise its text first (OCR)')
    >>> binary_kind(b"PK is the code of Pakistan.") is None
    True
    """
    if content.startswith(_COMPOUND):
        for part, kind, remedy in _PARTS:
            if part.encode("utf-16-le") in content:
                return kind, remedy
    for signature, kind, remedy in SIGNATURES:
        if content.startswith(signature):
            return kind, remedy
    return None
