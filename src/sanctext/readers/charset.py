"""Decodes bytes by the name that a message gives to their encoding, as browsers understand such names."""

from __future__ import annotations

import codecs

from sanctext.readers.encoding import Notes, control_notes, decode, one_line_end

# What mail programs and browsers mean by these names: supersets in which quotation marks and dashes have a place
# (WHATWG, Encoding, "Names and labels").
_MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "cp950",
}
# Python knows these under names of encodings; they are none of a mail's text, or not to be trusted.
_REFUSED = frozenset({"utf-7", "unicode_escape", "raw_unicode_escape", "unicode-escape", "raw-unicode-escape"}) | {
    "punycode",
    "idna",
    "undefined",
    "mbcs",
    "oem",
}


def decode_as(content: bytes, charset: str | None) -> tuple[str, Notes]:
    r"""Decode bytes by the name of their encoding; where it is unknown or wrong, by what the bytes show.

    Args:
        content: the bytes.
        charset: the encoding's name, None where nobody says it.

    Returns:
        The text with "\n" as line ends, and (code, message) notes on what was guessed or replaced.

    >>> decode_as(b"People\x92s Republic", "iso-8859-1")[0], decode_as(b"+AGE-", "utf-7")[0]
    ('People’s Republic', '+AGE-')
    """
    codec = _codec(charset)
    if codec is not None:
        try:
            text = one_line_end(content.decode(codec).removeprefix("\ufeff"))
        except UnicodeError:  # the message says a wrong one
            pass
        else:
            return text, control_notes(text)
    return decode(content)


def _codec(charset: str | None) -> str | None:
    try:
        found = codecs.lookup(charset) if charset else None
    except (LookupError, ValueError):  # ValueError: a NUL in it
        return None
    # The private attribute is what bytes.decode itself asks.
    if found is None or not found._is_text_encoding or found.name in _REFUSED:
        return None
    return _MEANT.get(found.name, found.name)
