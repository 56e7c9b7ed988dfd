"""Documents inside files: lines of JSON Lines, members of archives, and what an archive must not do."""

from __future__ import annotations

import gzip
import io
import json
import pickle
import stat
import struct
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from packing import packed

from sanctext.errors import ReadError
from sanctext.readers import Format, Reading, read, read_content
from sanctext.readers.contents import documents, holds_documents, read_one
from sanctext.readers.reading import Packed, name_of
from tables import table

WORDS = b"We urge restraint."
PAGE = b"<html><body><p>We urge Iran to halt its tests.</p></body></html>"


def lines(*values: object) -> bytes:
    return b"".join((value if isinstance(value, bytes) else json.dumps(value).encode()) + b"\n" for value in values)


LINES = lines({"id": "a", "text": "One."}, {"id": 2, "text": "Two."}, {"text": "Three."})


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(name: str, content: bytes, reading: Reading = Reading()) -> list[tuple[str, str]]:
    """Each document's name with its text, or with the message that says why there is none."""
    Path(name).write_bytes(content)
    result = []
    for document in documents(name, reading):
        if isinstance(document, ReadError):
            result.append((document.source, str(document)))
            continue
        try:
            result.append((name_of(document), read_one(document, reading).text))
        except ReadError as error:
            result.append((name_of(document), str(error)))
    return result


@pytest.mark.usefixtures("file")
@pytest.mark.parametrize(
    ("name", "content", "expected"),
    table(
        ("a.jsonl", LINES, [("a.jsonl#a", "One."), ("a.jsonl#2", "Two."), ("a.jsonl:3", "Three.")], "by id or line"),
        ("a.dat", LINES[:-1], [("a.dat#a", "One."), ("a.dat#2", "Two."), ("a.dat:3", "Three.")], "by content"),
        ("a.jsonl", b"\xef\xbb\xbf" + LINES[:28], [("a.jsonl#a", "One.")], "a byte order mark"),
        ("a.jsonl", b"\n\n" + LINES[:28], [("a.jsonl#a", "One.")], "blank lines before"),
        ("a.jsonl.gz", gzip.compress(LINES[:28]), [("a.jsonl.gz#a", "One.")], "packed lines"),
        ("a.txt.gz", gzip.compress(WORDS), [("a.txt.gz", "We urge restraint.")], "a packed text keeps its file's name"),
        ("a.html.gz", gzip.compress(PAGE), [("a.html.gz", "We urge Iran to halt its tests.\n")], "a packed page"),
        (
            "a.zip",
            packed(
                {
                    "b.txt": b"One.",
                    "a/c.HTML": PAGE,
                    "note.png": b"\x89PNG",
                    ".hidden.txt": b"x",
                    "__MACOSX/d.txt": b"x",
                }
            ),
            [("a.zip!b.txt", "One."), ("a.zip!a/c.HTML", "We urge Iran to halt its tests.\n")],
            "in the archive's order, as a folder's documents are found",
        ),
        (
            "a.txt",
            packed({"b.zip": packed({"c.jsonl": LINES[:28], "d.txt.gz": gzip.compress(b"Two.")})}),
            [("a.txt!b.zip!c.jsonl#a", "One."), ("a.txt!b.zip!d.txt.gz", "Two.")],
            "archives in archives, whatever the name's ending",
        ),
        (
            "a.json",
            b'{\n "text": "One."\n}\n',
            [("a.json", "One.")],
            "one object over lines",
        ),
        ("a.txt", b"{a} first line\n", [("a.txt", "{a} first line\n")], "a brace makes no JSON"),
    ),
)
def test_what_is_found(name: str, content: bytes, expected: list[tuple[str, str]]) -> None:
    assert found(name, content) == expected
    holds = name_of(next(iter(documents(name)))) != name or name.endswith((".gz", ".json"))
    assert holds_documents(name) == holds


@pytest.mark.usefixtures("file")
@pytest.mark.parametrize(
    ("line", "message"),
    table(
        (b"{bad", "a.jsonl:2: no JSON object; write one object on each line", "no JSON"),
        (b"[1]", "a.jsonl:2: no JSON object; write one object on each line", "no object"),
        (b"[" * 100_000, "a.jsonl:2: no JSON object; write one object on each line", "nested too deeply"),
        (b"{\xff}", "a.jsonl:2: no JSON object; write one object on each line", "no UTF-8"),
        ({"body": "x"}, "a.jsonl:2: no field 'text'; name the field of the text with --text-field", "no text"),
        ({"id": "b", "text": None}, "a.jsonl#b: no field 'text'; name the field of the text with --text-field", "null"),
        ({"id": "b", "text": 5}, "a.jsonl#b: its field 'text' is no text; put a string there", "a number"),
        ({"id": "b", "text": " "}, "a.jsonl#b: empty, or only white space; give a document with text", "no words"),
    ),
)
def test_a_bad_line_is_told_and_the_rest_is_read(line: object, message: str) -> None:
    first, bad, last = found("a.jsonl", lines({"text": "One."}, line, {"text": "Three."}))
    assert (first[1], bad[1], last[1]) == ("One.", message, "Three.")
    assert message.startswith(bad[0] + ":"), "programs find it under the name that people see"


@pytest.mark.usefixtures("file")
def test_a_first_line_that_is_damaged() -> None:
    assert [text for _, text in found("a.jsonl", b"oops\n" + LINES)][1:] == ["One.", "Two.", "Three."]


@pytest.mark.usefixtures("file")
def test_a_line_that_is_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sanctext.readers.contents.LARGEST", 1000)
    _, bad, last = found("a.jsonl", lines({"text": "One."}, {"text": "x" * 5000}, {"text": "Three."}))
    assert "a.jsonl:2: a line larger than" in bad[1]
    assert last == ("a.jsonl:3", "Three."), "the lines are counted as an editor does"


@pytest.mark.usefixtures("file")
def test_the_fields_have_names_of_their_own() -> None:
    reading = Reading(None, "body", "key")
    line = {"key": 7, "id": 1, "body": "Words.\r\nMore.", "text": "other", "headline": "Appeal", "lang": "en"}
    line |= {"published": "2024-05-31T10:00:00Z", "publisher": "Ministry", "link": "https://example.org/7"}
    assert found("a.jsonl", lines(line), reading) == [("a.jsonl#7", "Words.\nMore.")]
    source = read("a.jsonl", reading)
    assert (source.title, source.issued, source.publisher) == ("Appeal", "2024-05-31", "Ministry")
    assert (source.url, source.language) == ("https://example.org/7", "en")


@pytest.mark.usefixtures("file")
def test_what_a_line_says_is_not_guessed() -> None:
    Path("a.jsonl").write_bytes(lines({"text": "Words.", "title": 5, "date": "31 May", "url": "/7", "language": "?"}))
    source = read("a.jsonl")
    assert (source.title, source.issued, source.url, source.language) == (None, None, None, None)
    assert [note for code, note in source.notes if code == "metadata_unread"] == [
        "its title is not a text",
        "its date is not of the form YYYY-MM-DD",
        "its url is not a web address",
        "its language is not a language tag",
    ]


@pytest.mark.usefixtures("file")
@pytest.mark.parametrize("content", [LINES, packed({"a.txt": WORDS, "b.txt": WORDS})])
def test_one_document_is_asked_for_and_there_are_more(content: bytes) -> None:
    Path("many").write_bytes(content)
    for several in (lambda: read("many"), lambda: read_content(content, "many")):
        with pytest.raises(
            ReadError, match=r"^many: holds more than one document; read them all with 'sanctext batch'$"
        ):
            several()


class Slow(io.RawIOBase):
    """Standard input that has more than anybody wants."""

    def __init__(self) -> None:
        self.given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        line = lines({"text": "Words."})
        buffer[: len(line)] = line
        self.given += 1
        return len(line)


def test_lines_are_taken_when_they_are_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    endless = Slow()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(endless)))
    taken = documents("-")
    assert [name_of(next(taken)) for _ in range(3)] == ["-:1", "-:2", "-:3"]  # type: ignore[arg-type]
    assert endless.given < 10


@pytest.mark.usefixtures("file")
@pytest.mark.parametrize(
    ("form", "content", "text"),
    table(
        (Format.HTML, b"<p>We urge Iran to halt its tests.", "We urge Iran to halt its tests.\n", "a fragment"),
        (Format.TEXT, PAGE, PAGE.decode(), "a page's source"),
        (Format.TEXT, b"---\ntitle: A\n---\nWords.", "---\ntitle: A\n---\nWords.", "front matter is text"),
        (Format.EML, b"Subject: A\n\nWords.\n", "Words.\n", "a mail with one line of a head"),
        (Format.JSONL, b'\n{"text": "Words."}', "Words.", "lines"),
        (Format.HTML, gzip.compress(PAGE), "We urge Iran to halt its tests.\n", "an archive is opened all the same"),
    ),
)
def test_what_is_said_to_be_something(form: Format, content: bytes, text: str) -> None:
    assert [words for _, words in found("a", content, Reading(form))] == [text]


@pytest.mark.usefixtures("file")
@pytest.mark.parametrize(
    ("form", "content", "message"),
    table(
        (Format.HTML, b"%PDF-1.7", "a: a PDF document, not plain text; ", "a document of another kind"),
        (Format.TEXT, b"a\0b", "a: binary (it holds NUL bytes)", "no text"),
        (Format.PDF, WORDS, "a: a PDF document that is damaged", "a text"),
        (Format.DOCX, WORDS, "a: a ZIP archive or a Word document, damaged", "a text"),
    ),
)
def test_what_is_said_to_be_something_else(form: Format, content: bytes, message: str) -> None:
    ((_, told),) = found("a", content, Reading(form))
    assert told.startswith(message)


def altered(content: bytes, name: str, **changes: int) -> bytes:
    """An archive whose member has other flags, another method or other attributes, in both of its heads."""
    changed = bytearray(content)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        local = archive.getinfo(name).header_offset
    central = changed.index(b"PK\x01\x02")
    while bytes(changed[central + 46 : central + 46 + len(name)]) != name.encode():
        central = changed.index(b"PK\x01\x02", central + 1)
    for field, value in changes.items():
        if field == "attributes":
            changed[central + 38 : central + 42] = struct.pack("<I", value)
        else:
            offset = {"flags": 6, "method": 8}[field]
            changed[local + offset : local + offset + 2] = struct.pack("<H", value)
            changed[central + offset + 2 : central + offset + 4] = struct.pack("<H", value)
    return bytes(changed)


PAIR = packed({"bad.txt": b"We urge restraint. " * 9, "good.txt": WORDS})


@pytest.mark.usefixtures("file")
@pytest.mark.parametrize(
    ("content", "message"),
    table(
        (altered(PAIR, "bad.txt", flags=1), "a.zip!bad.txt: needs a password", "encrypted"),
        (altered(PAIR, "bad.txt", method=97), "a.zip!bad.txt: packed in a way that is not known here", "WavPack"),
        (altered(PAIR, "bad.txt", attributes=(stat.S_IFLNK | 0o777) << 16), "a.zip!bad.txt: a symbolic link", "a link"),
        (PAIR.replace(b"\x0bO", b"\xffO", 1), "a.zip!bad.txt: damaged", "bytes that are not what was packed"),
        (packed({"../bad.txt": b"x", "good.txt": WORDS}), "a.zip!../bad.txt: its name leads out", "a path upwards"),
        (packed({"/bad.txt": b"x", "good.txt": WORDS}), "a.zip!/bad.txt: its name leads out", "an absolute path"),
        (packed({"C:/bad.txt": b"x", "good.txt": WORDS}), "a.zip!C:/bad.txt: its name leads out", "a drive"),
        (packed({"a\\..\\bad.txt": b"x", "good.txt": WORDS}), "its name leads out", "a path of another system"),
        (packed({"bad.txt": b"", "good.txt": WORDS}), "a.zip!bad.txt: empty", "nothing in it"),
        (packed({"bad.txt": b"\x89PNG\r\n\x1a\n", "good.txt": WORDS}), "a.zip!bad.txt: a PNG image", "another kind"),
        (packed({"bad.txt": b"a" * (20 << 20), "good.txt": WORDS}), "unpacks to more than 200 times", "a trap"),
        (
            packed({"bad.gz": gzip.compress(b"a" * (20 << 20)), "good.txt": WORDS}),
            "unpacks to more than 200",
            "in gzip",
        ),
        (packed({"bad.gz": gzip.compress(WORDS)[:-9], "good.txt": WORDS}), "a gzip archive that is damaged", "cut"),
        (packed({"bad.zip": packed({}), "good.txt": WORDS}), "a.zip!bad.zip: an empty ZIP archive", "nothing in it"),
        (packed({"bad.zip": packed({"a": b""}), "good.txt": WORDS}), "a.zip!bad.zip: no document (.txt,", "of no kind"),
    ),
)
def test_a_bad_member_is_told_and_the_rest_is_read(content: bytes, message: str) -> None:
    bad, good = found("a.zip", content)
    assert message in bad[1]
    assert bad[1].startswith(bad[0] + ": ")
    assert good == ("a.zip!good.txt", "We urge restraint.")


def nested(levels: int) -> bytes:
    content = packed({"a.txt": WORDS})
    for _ in range(levels):
        content = packed({"a.zip": content})
    return content


@pytest.mark.usefixtures("file")
def test_archives_are_opened_only_so_deep() -> None:
    assert found("a.zip", nested(2)) == [("a.zip!a.zip!a.zip!a.txt", "We urge restraint.")]
    ((_, message),) = found("a.zip", nested(3))
    assert "3 archives deep in others, as only traps are" in message


@pytest.mark.usefixtures("file")
def test_only_so_many_members_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sanctext.readers.limits.MOST_MEMBERS", 3)
    inner = packed({f"{index}.txt": WORDS for index in range(3)})
    told = found("a.zip", packed({"a.zip": inner, "b.zip": inner}))
    assert [text for _, text in told[:-1]] == ["We urge restraint."] * 2
    assert told[-1][1] == "a.zip: more than 3 documents in it, the rest is not read; split it"


@pytest.mark.usefixtures("file")
def test_an_archive_that_lists_too_many_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sanctext.readers.zip_archive.LARGEST_DIRECTORY", 100)
    ((_, message),) = found("a.zip", packed({f"{index}.txt": WORDS for index in range(9)}))
    assert message == "a.zip: lists more files than can be held; unpack it first"


@pytest.mark.usefixtures("file")
def test_only_so_much_comes_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sanctext.readers.limits.LARGEST_UNPACKED", 30)
    told = found("a.zip", packed({"a.txt": WORDS, "b.txt": WORDS, "c.txt": WORDS}))
    assert [text for _, text in told[:-1]] == ["We urge restraint."]
    assert "come out of it, the rest is not read; split it" in told[-1][1]


@pytest.mark.usefixtures("file")
@pytest.mark.parametrize(
    ("content", "message"),
    table(
        (gzip.compress(WORDS)[:-9], "a: a gzip archive that is damaged", "cut"),
        (b"\x1f\x8b\x08", "a: a gzip archive that is damaged", "a mark and nothing"),
        (gzip.compress(b"a" * (20 << 20)), "a: unpacks to more than 200 times its size, as only traps do", "a trap"),
        (PAIR[:-30], "a: a ZIP archive or a Word document, damaged", "cut"),
    ),
)
def test_a_bad_archive(content: bytes, message: str) -> None:
    ((_, told),) = found("a", content)
    assert told.startswith(message)


def test_a_tape_archive_is_no_text() -> None:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w:gz") as tape:
        info = tarfile.TarInfo("a.txt")
        info.size = len(WORDS)
        tape.addfile(info, io.BytesIO(WORDS))
    with pytest.raises(ReadError, match=r"^a\.tgz: binary"):
        read_content(stream.getvalue(), "a.tgz")


@given(st.binary(max_size=80), st.integers(0, 200), st.integers(0, 200))
def test_any_archive_is_read_or_gives_a_read_error(damage: bytes, start: int, length: int) -> None:
    content = PAIR[:start] + damage + PAIR[start + length :]
    told = ""
    try:
        assert read_content(content, "a").text
    except ReadError as error:
        told = str(error)
    assert len(told.splitlines()) <= 1


def test_a_document_taken_out_of_a_file_survives_the_way_to_a_worker() -> None:
    document = Packed("a.zip!b.txt", WORDS, Format.TEXT)
    assert pickle.loads(pickle.dumps(document)) == document
    error = pickle.loads(pickle.dumps(ReadError("a: bad; mend it", "a")))
    assert (str(error), error.source) == ("a: bad; mend it", "a")


def test_a_list_of_files_in_its_other_form(monkeypatch: pytest.MonkeyPatch) -> None:
    """With more files than the first form counts, an archive has a second one for the size of its list."""
    monkeypatch.setattr("zipfile.ZIP_FILECOUNT_LIMIT", 2)
    content = packed({f"{number}.txt": WORDS for number in range(3)})
    assert b"PK\x06\x06" in content, "the second form"
    assert read_content(packed({"a.txt": WORDS}), "a.zip").text == WORDS.decode()
    monkeypatch.setattr("sanctext.readers.zip_archive.LARGEST_DIRECTORY", 100)
    with pytest.raises(ReadError, match="lists more files than can be held"):
        read_content(content, "a.zip")


@pytest.mark.usefixtures("file")
def test_a_member_without_a_name() -> None:
    content = packed({"x": b"One.", "b.txt": b"Two."})
    # The name's length is told once before the member and once in the list.
    local, listed = content.index(b"PK\x03\x04"), content.index(b"PK\x01\x02")
    assert content[local + 26] == content[listed + 28] == 1
    unnamed = bytearray(content)
    unnamed[listed + 28] = 0
    unnamed[listed + 30] = 1  # the letter becomes part of an extra field
    assert ("a.zip!b.txt", "Two.") in found("a.zip", bytes(unnamed)) or "damaged" in found("a.zip", bytes(unnamed))[0][
        1
    ]
