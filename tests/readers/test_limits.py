"""Documents that are meant to do harm: an error or a bounded read, and never a look at another file or host."""

from __future__ import annotations

import socket
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest
from fpdf import FPDF

from sanctext.errors import ReadError
from sanctext.readers import Reading, read_content
from tables import table

WORDS = "We urge Iran to halt its missile tests, and call on all States to help."
HEAD = b"From: a@example.org\nMIME-Version: 1.0\nSubject: An appeal\n"


@pytest.fixture(autouse=True)
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test of this file may reach for a host."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def in_parts(depth: int) -> bytes:
    """A mail whose body lies so deep in parts of parts."""
    body = b"Content-Type: text/plain\n\n" + WORDS.encode() + b"\n"
    for level in range(depth):
        mark = b"b%d" % level
        body = (
            b"Content-Type: multipart/mixed; boundary="
            + mark
            + b"\n\n--"
            + mark
            + b"\n"
            + body
            + b"\n--"
            + mark
            + b"--\n"
        )
    return HEAD + body


def paper(pages: int) -> bytes:
    document = FPDF()
    document.set_font("Helvetica", size=10)
    for _ in range(pages):
        document.add_page()
        document.write(5, WORDS)
    return bytes(document.output())


@pytest.mark.parametrize(
    ("content", "message"),
    table(
        (b"<html><body>" + b"<p>We urge restraint.</p>" * (9 << 20 >> 4), "a web page larger than 8 MB", "a long page"),
        (b"<html><body>" + b"a" * (50 << 20), "larger than 32 MB", "a page of 50 MB"),
        (b"<html><body>" + b"<div>" * 100_000 + WORDS.encode(), "no main text is found", "elements in elements"),
        (b"<html><body>" + b"<ul><li>" * 50_000 + WORDS.encode(), "no main text is found", "lists in lists"),
        (in_parts(5000), "of more than 1000 parts", "parts in parts"),
        (
            HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 5000 + b"--b--\n",
            "of more than 1000 parts",
            "parts beside parts",
        ),
    ),
)
def test_what_is_refused(content: bytes, message: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_content(content, "name")
    assert message in str(caught.value)
    assert "; " in str(caught.value), "what to do comes after a semicolon"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (in_parts(20), "some parts in parts"),
        (b"<html><body>" + b"<div>" * 150 + b"<p>" + WORDS.encode(), "some elements in elements"),
        (b"<html><body " + b"a=b " * 200_000 + b"><p>" + WORDS.encode(), "many attributes"),
        (HEAD + b"X-Line: a\n" * 50_000 + b"\n" + WORDS.encode(), "many lines in a mail's head"),
    ],
)
def test_what_is_read_all_the_same(content: bytes, reason: str) -> None:
    assert WORDS in read_content(content, "name").text, reason


@pytest.mark.parametrize(
    ("limit", "message"), [("MOST_PAGES", "of more than 2 pages"), ("MOST_LETTERS", "of more than 2 letters")]
)
def test_a_paper_that_is_too_long(limit: str, message: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"sanctext.readers.pdf_lines.{limit}", 2)
    with pytest.raises(ReadError, match=message):
        read_content(paper(3), "name")


BOMB = '<!ENTITY a "We urge Oman. ">' + "".join(
    f'<!ENTITY {name} "{f"&{before};" * 20}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize("part", ["<a ", "<!--", "<!", '<a b="', "&", "<script>", "</", "<div>x"])
def test_places_in_a_page_of_markup_that_does_not_end(part: str) -> None:
    """To look for the end of each part anew would take hours."""
    content = f"<html><body><p>{WORDS}</p>{part * 200_000}".encode()
    source = read_content(content, "name", Reading(raw_offsets=True))
    start = source.text.index(WORDS)
    assert source.alignment is not None
    place = source.alignment.place(start, start + len(WORDS))
    assert place is None or content.decode()[slice(*place)] == WORDS


def page(declared: str) -> bytes:
    return f"<!DOCTYPE html [{declared}]><html><body><p>{WORDS} &i; Done.</p></body></html>".encode()


def as_page(declared: str) -> bytes:
    return page(declared)


def as_xhtml(declared: str) -> bytes:
    return b'<?xml version="1.0"?>' + page(declared)


def as_mail(declared: str) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"], message["MIME-Version"] = "a@example.org", "An appeal", "1.0"
    message.set_content(page(declared).decode(), subtype="html")
    message.add_attachment(page(declared), maintype="text", subtype="html", filename="a.html")
    return message.as_bytes()


@pytest.mark.parametrize("made", [as_page, as_xhtml, as_mail])
@pytest.mark.parametrize(
    "declared",
    [BOMB, '<!ENTITY i SYSTEM "FILE">', '<!ENTITY i SYSTEM "http://192.0.2.1/a">', '<!ENTITY % x SYSTEM "FILE">%x;'],
    ids=["a billion laughs", "a file", "a host", "declarations in a file"],
)
def test_entities_are_not_expanded(made: Callable[[str], bytes], declared: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("Who reads this was too curious.", encoding="utf-8")
    text = read_content(made(declared.replace("FILE", secret.as_uri())), "name").text
    assert WORDS in text
    assert len(text) < 1000
    assert "curious" not in text
    assert "Oman. We urge Oman" not in text


def test_a_page_that_names_other_hosts() -> None:
    head = '<link rel="stylesheet" href="http://192.0.2.1/a.css"><script src="http://192.0.2.1/a.js"></script>'
    body = f'<base href="http://192.0.2.1/"><img src="a.png"><iframe src="b.html"></iframe><p>{WORDS}</p>'
    assert WORDS in read_content(f"<html><head>{head}</head><body>{body}</body></html>".encode(), "name").text
