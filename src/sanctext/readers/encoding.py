"""Turns bytes into text, and says what it had to guess."""

from __future__ import annotations

import codecs
import re
from collections import Counter

Notes = tuple[tuple[str, str], ...]

# A mark of UTF-32 LE begins with that of UTF-16 LE, so the longer ones come first.
MARKS: tuple[tuple[bytes, str, str], ...] = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
CONTROLS_KEPT = "control_characters"
# Tab, line feed and form feed belong to ordinary texts.
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")


def has_mark(content: bytes) -> bool:
    """Say whether the content begins with a byte order mark."""
    return any(content.startswith(mark) for mark, _, _ in MARKS)


def decode(content: bytes) -> tuple[str, Notes]:
    r"""Decode a document: by its byte order mark, else as UTF-8, else as Windows-1252.

    The mark is dropped, and "\r\n" and "\r" become "\n", as `open()` does it. No content is refused: what cannot be
    decoded becomes U+FFFD. A UTF-8 text with a few damaged bytes stays UTF-8: it is read as Windows-1252 only where
    it has no more valid sequences of several bytes than damaged ones.

    Returns:
        The text, and (code, message) notes on what was guessed or replaced.

    >>> decode("Déclaration\r\n".encode())
    ('Déclaration\n', ())
    >>> decode(b"\x93We urge restraint.\x94")[0]
    '“We urge restraint.”'
    """
    raw, notes = decode_as_written(content)
    return one_line_end(raw), notes


def decode_as_written(content: bytes) -> tuple[str, Notes]:
    r"""Decode a document as `decode` does, with its own line ends.

    >>> decode_as_written(b"one\r\ntwo")[0]
    'one\r\ntwo'
    """
    raw, notes = _by_mark(content) or _by_content(content)
    return raw, (*notes, *control_notes(one_line_end(raw)))


def one_line_end(text: str) -> str:
    r"""A text whose lines all end with "\n".

    >>> one_line_end("one\r\ntwo\rthree\n")
    'one\ntwo\nthree\n'
    """
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _by_mark(content: bytes) -> tuple[str, Notes] | None:
    for mark, codec, name in MARKS:
        if content.startswith(mark):
            rest = content[len(mark) :]
            try:
                return rest.decode(codec), ()
            except UnicodeDecodeError:
                return _with_replacements(rest.decode(codec, "replace"), name)
    return None


def _by_content(content: bytes) -> tuple[str, Notes]:
    try:
        return content.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        position, byte = error.start, content[error.start]
    text = content.decode("utf-8", "replace")
    damaged = text.count(REPLACEMENT)
    if sum(c > "\x7f" for c in text) - damaged > damaged:
        return _with_replacements(text, "UTF-8")
    guess = (
        "encoding_guessed",
        f"not valid UTF-8 (byte 0x{byte:02x} at {position}): read as Windows-1252",
    )
    try:
        return content.decode("cp1252"), (guess,)
    except UnicodeDecodeError:
        text, notes = _with_replacements(content.decode("cp1252", "replace"), "Windows-1252")
        return text, (guess, *notes)


def _with_replacements(text: str, name: str) -> tuple[str, Notes]:
    count = text.count(REPLACEMENT)
    return text, (("bytes_replaced", f"not valid {name} in places: {count} of the characters are U+FFFD"),)


def control_notes(text: str) -> Notes:
    """Notes on the control characters of a text."""
    found = Counter(CONTROLS.findall(text))
    if not found:
        return ()
    names = ", ".join(f"U+{ord(c):04X}" for c in sorted(found))
    return ((CONTROLS_KEPT, f"kept in the text: {found.total()} control characters ({names})"),)
