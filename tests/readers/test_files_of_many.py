"""Files that hold many documents: tables, JSON, mailboxes, feeds; and what only looks like one of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sanctext.errors import ReadError
from sanctext.readers import Reading, read_content
from sanctext.readers.contents import documents, holds_documents, read_one
from sanctext.source import Source
from tables import table

MAIL = b"From: press@example.org\nMIME-Version: 1.0\nSubject: Note\n\n%s\n"
BEGINS = b"From press@example.org Mon Jun  3 08:00:00 2024\n"
RSS = """<?xml version="1.0"?><!-- made by a site -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title>{}</channel></rss>"""
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>{}</feed>'


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def read_all(name: str, content: bytes, reading: Reading = Reading()) -> list[Source | str]:
    Path(name).write_bytes(content)
    found: list[Source | str] = []
    for document in documents(name, reading):
        try:
            found.append(str(document) if isinstance(document, ReadError) else read_one(document, reading))
        except ReadError as error:
            found.append(str(error))
    return found


@pytest.mark.usefixtures("file")
@pytest.mark.parametrize(
    ("name", "content", "expected"),
    table(
        (
            "a.csv",
            b'id,text\r\nx,"We urge calm,\nall of us."\r\n,We met.\r\n\r\n',
            [("a.csv#x", "We urge calm,\nall of us."), ("a.csv:2", "We met.")],
            "rows, with a comma and a line's end in a cell",
        ),
        ("a.csv", "text;id\nWe met in Málaga.;1\n".encode("cp1252"), [("a.csv#1", "We met in Málaga.")], "semicolons"),
        ("a.csv", "text\tid\nWe met.\t1\n".encode("utf-16"), [("a.csv#1", "We met.")], "as Excel writes it"),
        ("a.tsv", b"\xef\xbb\xbfid\ttext\n1\tWe met.\n", [("a.tsv#1", "We met.")], "tabs, and a byte order mark"),
        (
            "a.json",
            b'[{"id": "x", "text": "One."},\n {"text": "Two."}]',
            [("a.json#x", "One."), ("a.json:2", "Two.")],
            "an array of objects",
        ),
        ("a.dat", b'\n[\n{"text": "One."}\n]\n', [("a.dat:1", "One.")], "the same, told by its content"),
        ("a.txt", b'{\n"text": "One."\n}\n', [("a.txt", "One.")], "one object over lines"),
        ("a.txt", b"[1] We met.\n", [("a.txt", "[1] We met.\n")], "a bracket makes no array"),
        ("a.txt", b"id,text\n1,We met.\n", [("a.txt", "id,text\n1,We met.\n")], "commas make no table"),
        (
            "a.mbox",
            BEGINS + MAIL % b"One.\n>From now on." + b"\n" + BEGINS + MAIL % b"Two.",
            [("a.mbox:1", "One.\nFrom now on.\n\n"), ("a.mbox:2", "Two.\n")],
            "a mailbox",
        ),
        ("a.eml", BEGINS + MAIL % b"One.", [("a.eml", "One.\n")], "one message with a mailbox's line"),
        (
            "a.txt",
            b"From Oslo on Mon 3 June 2024 at 08:00 we write:\n\nStop.",
            [("a.txt", "From Oslo on Mon 3 June 2024 at 08:00 we write:\n\nStop.")],
            "a text that begins like one",
        ),
        (
            "a.xml",
            RSS.format(
                "<item><title>Note by Malta</title><guid>g</guid><description>We met &amp; spoke.</description></item>"
                "<item><description>&lt;p&gt;We&lt;/p&gt;&lt;p&gt;left.&lt;/p&gt;</description></item>"
            ).encode(),
            [("a.xml#g", "Note by Malta\n\nWe met & spoke."), ("a.xml:2", "We\n\nleft.\n")],
            "items with words and with markup",
        ),
        (
            "a.atom",
            ATOM.format(
                '<entry><title>Note</title><id>u:1</id><content type="xhtml"><div><p>One.</p><p>Two.</p></div>'
                "</content></entry>"
            ).encode(),
            [("a.atom#u:1", "# Note\n\nOne.\n\nTwo.\n")],
            "an entry that holds elements",
        ),
    ),
)
def test_documents(name: str, content: bytes, expected: list[tuple[str, str]]) -> None:
    found = read_all(name, content)
    assert [(source.name, source.text) for source in found if isinstance(source, Source)] == expected
    assert len(found) == len(expected)
    assert holds_documents(name) or len(expected) == 1


@pytest.mark.usefixtures("file")
@pytest.mark.parametrize(
    ("name", "content", "message"),
    table(
        ("a.csv", b"id,body\n1,We met.\n", "without a column 'text' (it has: id, body)", "no column of texts"),
        ("a.csv", b"id,text\n", "a table without rows", "a heading alone"),
        ("a.json", b'[{"text": "One."}', "JSON that is damaged", "cut"),
        ("a.json", b'["One.", "Two."]', "no array of objects", "texts without fields"),
        ("a.rss", RSS.format("").encode(), "a feed (RSS, Atom) without items", "nothing in it"),
    ),
)
def test_what_holds_no_documents(name: str, content: bytes, message: str) -> None:
    (found,) = read_all(name, content)
    assert isinstance(found, str)
    assert message in found


@pytest.mark.parametrize(
    ("content", "name"),
    table(
        (b"id,text\n1,One.\n2,Two.\n", "a.csv", "a table"),
        (b'[{"text": "One."}, {"text": "Two."}]', "a.json", "an array"),
        (BEGINS + MAIL % b"One." + b"\n" + BEGINS + MAIL % b"Two.", "a.mbox", "a mailbox"),
    ),
)
def test_one_record_of_many_documents_is_refused(content: bytes, name: str) -> None:
    with pytest.raises(ReadError, match="holds more than one document; read them all with 'sanctext batch'"):
        read_content(content, name)


@pytest.mark.usefixtures("file")
def test_what_is_said_about_them() -> None:
    (row,) = read_all("a.csv", b"text,title,date,link\nWe met.,A note,2024-06-03,https://example.org/1\n")
    item = (
        "<item><title>A note</title><link>https://example.org/1</link><description>We met.</description>"
        "<pubDate>Mon, 03 Jun 2024 08:00:00 GMT</pubDate></item>"
    )
    (entry,) = read_all("a.rss", RSS.format(item).encode())
    for source in (row, entry):
        assert isinstance(source, Source)
        assert (source.title, source.issued, source.url) == ("A note", "2024-06-03", "https://example.org/1")


@pytest.mark.usefixtures("file")
def test_when_an_entry_was_changed_is_not_when_it_was_issued() -> None:
    entry = "<entry><updated>2024-06-03T08:00:00Z</updated><summary>We met.</summary></entry>"
    (source,) = read_all("a.atom", ATOM.format(entry).encode())
    assert isinstance(source, Source)
    assert source.issued is None


@pytest.mark.usefixtures("file")
def test_columns_of_other_names() -> None:
    reading = Reading(text_field="Body", id_field="Number")
    (source,) = read_all("a.csv", b"Number,Body\n7,We met.\n", reading)
    assert isinstance(source, Source)
    assert (source.name, source.text) == ("a.csv#7", "We met.")


@pytest.mark.parametrize(
    ("text", "expected"),
    table(
        ("<div>Note by Malta<br><br>We urge calm.</div>", "Note by Malta\n\nWe urge calm.\n", "tags"),
        ("Note by <b>Malta</b>\n\nWe urge calm.", "Note by Malta\n\nWe urge calm.\n", "tags inside of paragraphs"),
        ("C&ocirc;te d&#39;Ivoire\n\nand Malta", "Côte d'Ivoire\n\nand Malta", "entities alone"),
    ),
)
def test_markup_in_a_field(text: str, expected: str) -> None:
    source = read_content(json.dumps({"text": text}).encode(), "a.jsonl")
    assert source.text == expected
    assert [code for code, _ in source.notes] == ["markup_read"]


def test_signs_that_are_no_markup() -> None:
    source = read_content(b'{"text": "5 < 7 > 3 & AT&T; we write to <press@example.org>."}', "a.jsonl")
    assert source.text == "5 < 7 > 3 & AT&T; we write to <press@example.org>."
    assert source.notes == ()
