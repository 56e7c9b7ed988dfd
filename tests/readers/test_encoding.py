"""Bytes to text: each encoding, each guess, and that nothing is refused."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sanctext.readers.encoding import decode

CASES = [
    # (bytes, text, codes of the notes, reason)
    (b"We urge restraint.\n", "We urge restraint.\n", [], "ASCII needs no note"),
    ("Côte d’Ivoire".encode(), "Côte d’Ivoire", [], "UTF-8 is expected, so that it needs no note"),
    (codecs.BOM_UTF8 + b"Appeal", "Appeal", [], "the mark is dropped"),
    (codecs.BOM_UTF16_LE + "Appel à la paix".encode("utf-16-le"), "Appel à la paix", [], "UTF-16, little end first"),
    (codecs.BOM_UTF16_BE + "Appel à la paix".encode("utf-16-be"), "Appel à la paix", [], "UTF-16, big end first"),
    (codecs.BOM_UTF32_LE + "Appel".encode("utf-32-le"), "Appel", [], "its mark begins like that of UTF-16"),
    (b"\x93Restraint\x94 \x96 now", "“Restraint” – now", ["encoding_guessed"], "typographic signs of Windows-1252"),
    (b"T\xfcrkiye", "Türkiye", ["encoding_guessed"], "Latin letters of Windows-1252"),
    (
        b"a\x81b",
        "a\ufffdb",
        ["encoding_guessed", "bytes_replaced"],
        "a byte that Windows-1252 leaves undefined",
    ),
    (
        "“We” urge… “them”".encode() + b"\xe2\x80",
        "“We” urge… “them”\ufffd",
        ["bytes_replaced"],
        "UTF-8 that was cut off stays UTF-8, else every sign becomes three",
    ),
    (codecs.BOM_UTF8 + b"a\xff", "a\ufffd", ["bytes_replaced"], "the mark says UTF-8, whatever follows"),
    (codecs.BOM_UTF16_LE + b"a\0b", "a\ufffd", ["bytes_replaced"], "half a character at the end"),
    (codecs.BOM_UTF16_LE + b"a\0\0\xd8b\0", "a\ufffdb", ["bytes_replaced"], "half a surrogate pair"),
    (b"one\r\ntwo\rthree\n", "one\ntwo\nthree\n", [], "line ends as open() reads them"),
    (codecs.BOM_UTF16_LE + "a\r\nb".encode("utf-16-le"), "a\nb", [], "line ends after decoding, not before"),
    (b"page one\x0cpage two\tend", "page one\x0cpage two\tend", [], "tabs and form feeds are ordinary"),
    (b"bell\x07 bell\x07 esc\x1b", "bell\x07 bell\x07 esc\x1b", ["control_characters"], "kept, and said"),
    (codecs.BOM_UTF16_LE + b"a\0\0\0", "a\0", ["control_characters"], "a NUL that is a character"),
    (b"", "", [], "nothing is nothing"),
]


@pytest.mark.parametrize(("content", "text", "codes", "reason"), CASES, ids=[case[3] for case in CASES])
def test_decoding(content: bytes, text: str, codes: list[str], reason: str) -> None:
    found, notes = decode(content)
    assert found == text, reason
    assert [code for code, _ in notes] == codes, reason


def test_notes_name_the_place_and_the_count() -> None:
    assert decode(b"ab\x81")[1] == (
        ("encoding_guessed", "not valid UTF-8 (byte 0x81 at 2): read as Windows-1252"),
        ("bytes_replaced", "not valid Windows-1252 in places: 1 of the characters are U+FFFD"),
    )
    assert decode(b"\x07\x07\x1b")[1] == (
        ("control_characters", "kept in the text: 3 control characters (U+0007, U+001B)"),
    )


@given(st.binary(max_size=200))
@example(codecs.BOM_UTF32_LE + b"\xff\xff\xff\xff")
@example(codecs.BOM_UTF16_BE + b"\xd8\x00")
def test_any_bytes_decode_to_text_that_can_be_encoded(content: bytes) -> None:
    text, _ = decode(content)
    assert text.encode("utf-8").decode("utf-8") == text
    assert "\r" not in text


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_what_is_utf_8_is_read_as_it_is(text: str) -> None:
    text = text.removeprefix("\ufeff")
    assert decode(text.encode())[0] == text.replace("\r\n", "\n").replace("\r", "\n")
