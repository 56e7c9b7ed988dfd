"""Reading one document: what the source holds, and one clear line where there is none."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sanctext.errors import ReadError
from sanctext.readers import read
from sanctext.source import Source

FRONT = "---\ntags: press\ndate: '2024-03-04'\ntitle: \"Appeal\\_of\\\n  \\ the Six\\u2060\"\n---\n"


@pytest.fixture
def document(tmp_path: Path) -> Path:
    return tmp_path / "appeal.txt"


def test_a_plain_text(document: Path) -> None:
    document.write_bytes(b"We urge both sides to stop.\r\n")
    assert read(str(document)) == Source("We urge both sides to stop.\n", name=str(document))


def test_front_matter_stays_in_the_text(document: Path) -> None:
    text = FRONT + "\nWe urge restraint.\n"
    document.write_text(text, encoding="utf-8", newline="\n")
    source = read(str(document))
    assert source.text == text
    assert source.text[source.body :] == "\nWe urge restraint.\n"
    # White space of the layout is folded: a title is one line that people search for.
    assert (source.title, source.issued, source.notes) == ("Appeal of the Six", "2024-03-04", ())


@pytest.mark.parametrize(
    ("written", "issued", "codes", "reason"),
    [
        ("2024-03-04", "2024-03-04", [], "a plain date"),
        ("2024-3-4", "2024-03-04", [], "YAML allows single digits"),
        ("2024-03-04 17:07:15-05:00", "2024-03-04", [], "a timestamp's date, as written"),
        ("2024-03-04T17:07:15Z", "2024-03-04", [], "a timestamp with T"),
        ("2024-02-30", None, ["front_matter_unread"], "no day of the calendar"),
        ("4 March 2024", None, ["front_matter_unread"], "another form is said, not guessed"),
        ("2024-03-041", None, ["front_matter_unread"], "three digits for a day"),
        ("[2024-03-04]", None, ["front_matter_unread"], "a list"),
        ("", None, [], "an empty key says nothing"),
        ("''", None, [], "the same, quoted"),
    ],
)
def test_dates(document: Path, written: str, issued: str | None, codes: list[str], reason: str) -> None:
    document.write_text(f"---\ndate: {written}\n---\nBody\n", encoding="utf-8")
    source = read(str(document))
    assert source.issued == issued, reason
    assert [code for code, _ in source.notes] == codes, reason


@pytest.mark.parametrize(
    ("written", "title", "codes", "reason"),
    [
        ("An appeal", "An appeal", [], "plain"),
        ("'  '", None, [], "white space is no title"),
        ("[An, appeal]", None, ["front_matter_unread"], "a list is no title"),
        (r'"\ud83d\udd4a"', "\U0001f54a", [], "a surrogate pair, as JSON writes it"),
        (r'"dove \ud83d"', "dove \ufffd", [], "half a pair cannot be written as UTF-8"),
    ],
)
def test_titles(document: Path, written: str, title: str | None, codes: list[str], reason: str) -> None:
    document.write_text(f"---\ntitle: {written}\n---\nBody\n", encoding="utf-8")
    source = read(str(document))
    assert source.title == title, reason
    assert [code for code, _ in source.notes] == codes, reason


def test_the_other_things_that_front_matter_says(document: Path) -> None:
    head = "---\npublisher: The Ministry\nsource_url: https://example.org/7\nlang: en-GB\n---\n"
    document.write_text(head + "We urge restraint.", encoding="utf-8")
    source = read(str(document))
    assert (source.publisher, source.url, source.language) == ("The Ministry", "https://example.org/7", "en-GB")
    document.write_text(head.replace("https:/", "").replace("en-GB", "[en]") + "We urge restraint.", encoding="utf-8")
    source = read(str(document))
    assert (source.url, source.language) == (None, None)
    assert [code for code, _ in source.notes] == ["front_matter_unread"] * 2


@pytest.mark.parametrize(
    ("content", "message", "reason"),
    [
        (b"", "empty", "no byte"),
        (b" \r\n\t\n", "empty", "only white space"),
        ("\ufeff\n".encode(), "empty", "only a byte order mark"),
        (FRONT.encode() + b"\n \n", "no text after its front matter", "a page that was never written"),
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF document that is damaged", "by its signature"),
        (b"PK\x03\x04\x14\x00", "a ZIP archive or a Word document, damaged", "DOCX is a ZIP archive"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image", "by its signature"),
        (b"{\\rtf1\\ansi We urge}", "an RTF document", "text, but not the one that is meant"),
        (b"We\0urge", "binary", "NUL bytes"),
        ("We\0 met in Málaga, all of us".encode("cp1252"), "binary", "one, and no UTF-8"),
        ("We urge".encode("utf-16-le"), "binary", "UTF-16 without a mark is not guessed"),
    ],
)
def test_what_is_no_text(document: Path, content: bytes, message: str, reason: str) -> None:
    document.write_bytes(content)
    with pytest.raises(ReadError) as caught:
        read(str(document))
    assert f"{document}: {message}" in str(caught.value), reason
    assert "; " in str(caught.value), "what to do comes after a semicolon"
    assert len(str(caught.value).splitlines()) == 1


def test_a_word_that_only_resembles_a_signature(document: Path) -> None:
    document.write_bytes(b"PK stands for Pakistan.")
    assert read(str(document)).text == "PK stands for Pakistan."


def test_one_nul_is_an_accident(document: Path) -> None:
    document.write_bytes(b"We urge all sides\0 to stop.\n")
    source = read(str(document))
    assert source.text == "We urge all sides\0 to stop.\n"
    assert [code for code, _ in source.notes] == ["control_characters"]


def test_markup_is_read_as_text_and_said(document: Path) -> None:
    document.write_bytes(b"<?xml version='1.0'?>\n<statement>We urge restraint.</statement>\n")
    source = read(str(document))
    assert [code for code, _ in source.notes] == ["markup_unread"]


@pytest.mark.parametrize(
    ("path", "message", "reason"),
    [
        ("no-such-file.txt", "no-such-file.txt: no such file; check the path", "the plain case"),
        ("", "'': no such file; check the path", "an empty path is not the current folder"),
        ("a\0b", "a\\x00b: not a path; check it", "a NUL cannot be in a path"),
        ("two\nlines.txt", "two\\nlines.txt: no such file; check the path", "the message stays one line"),
        ("x" * 5000, "cannot be read", "longer than a name may be"),
    ],
)
def test_paths_that_lead_nowhere(path: str, message: str, reason: str) -> None:
    with pytest.raises(ReadError) as caught:
        read(path)
    assert message in str(caught.value), reason


def test_a_gigabyte_is_no_document(document: Path) -> None:
    with document.open("wb") as stream:
        stream.truncate(1 << 30)
    with pytest.raises(ReadError, match="larger than 32 MB, which no statement is; split it"):
        read(str(document))


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"a folder, not a file; .*sanctext batch"):
        read(str(tmp_path))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read(document: Path) -> None:
    document.write_text("We urge restraint.", encoding="utf-8")
    document.chmod(0)
    with pytest.raises(ReadError, match="no permission to read it"):
        read(str(document))


def test_a_refused_permission_is_one_line(monkeypatch: pytest.MonkeyPatch, document: Path) -> None:
    # The same case where the superuser runs the tests.
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ReadError, match="no permission to read it"):
        read(str(document))


def test_a_file_name_that_is_not_unicode(tmp_path: Path) -> None:
    path = str(tmp_path / "d\udce9claration.txt")
    try:
        Path(path).write_text("We urge restraint.", encoding="utf-8")
    except (OSError, UnicodeEncodeError):
        pytest.skip("this file system only takes Unicode names")
    source = read(path)
    assert source.name == str(tmp_path / "d\\udce9claration.txt")
    assert [code for code, _ in source.notes] == ["name_escaped"]


def stdin(content: bytes) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(content), encoding="ascii")


def test_standard_input_is_read_as_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", stdin(b"\xff\xfeW\0e\0"))
    assert read("-") == Source("We", name="-")


def test_errors_of_standard_input_name_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", stdin(b""))
    with pytest.raises(ReadError, match=r"^standard input: empty"):
        read("-")
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(ReadError, match=r"^standard input: closed"):
        read("-")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(
        [b"", FRONT.encode(), b"---\n", b"\xef\xbb\xbf", b"\xff\xfe", b"\xff\xfe\0\0", b"%PDF-", b"<html>"]
    ),
    st.binary(max_size=120),
)
def test_any_bytes_either_read_or_raise_a_read_error(tmp_path: Path, beginning: bytes, rest: bytes) -> None:
    path = tmp_path / "any.txt"
    path.write_bytes(beginning + rest)
    source, message = outcome(str(path))
    if source is None:
        assert len(message.splitlines()) == 1
        return
    assert 0 <= source.body < len(source.text)
    for words in (source.text, source.name, source.title or "", *(said for _, said in source.notes)):
        words.encode("utf-8")


def outcome(path: str) -> tuple[Source | None, str]:
    try:
        return read(path), ""
    except ReadError as error:
        return None, str(error)
