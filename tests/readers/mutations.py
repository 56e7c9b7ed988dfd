"""Files of every kind, damaged in every way: what a reader must bear."""

from __future__ import annotations

import gzip
import io
import json
import random
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from packing import packed

DATA = Path(__file__).parents[1] / "data"
# In bytes: larger files would test the machine.
LARGEST = 60_000
MARKS = b"<>&;\"'\\|{}[]()%:=-_\n\r\t \0\xff\xfe\xef\xbb\xbf#@"
# What files of one kind or another are made of, put where it does not belong.
PIECES = [
    b"<table><tr><td>",
    b"<div>",
    b"</div>",
    b"<br>",
    b"<!--",
    b"-->",
    b"<del>",
    b"<sup>1</sup>",
    b"<h1>",
    b"<form>",
    b"<p hidden>",
    b"<script>",
    b"<html>",
    b"<time datetime='2024-01-01'>",
    b"&#xD83D;",
    b"&#0;",
    b"&amp;",
    b"Content-Type: text/html; charset=utf-7\n",
    b"\n--b\n",
    b"From a@b.org Mon Jun  3 08:00:00 2024\n",
    b"\n> ",
    b"Content-Transfer-Encoding: base64\n",
    b"Date: Mon, 99 Jun 99999999999 99:99 +9999999\n",
    b"=?utf-8?b?2D0=?=",
    b"\n---\n",
    b"title: ",
    b'"\\ud83d"',
    b'{"text": "',
    b'"}\n',
    b"[{",
    b"}]",
    b"\xed\xa0\xbd",
    b"\xf0\x9f\x95\x8a",
    b"PK\x03\x04",
    b"PK\x01\x02",
    b"PK\x05\x06",
    b"%PDF-1.4\n",
    b"endobj",
    b"stream\n",
    b"xref",
    b"/Type /Page",
    b"<w:p>",
    b"</w:p>",
    b"<w:vanish/>",
    b"<w:footnoteReference w:id='1'/>",
    b"<w:txbxContent>",
    b"<w:tc>",
    b"<rss><channel><item>",
    b"<entry>",
    b"\x1f\x8b\x08",
    b"We urge Iran to halt its tests.",
    "Côté".encode(),
]
FEED = b"""<?xml version="1.0"?><rss version="2.0"><channel><item><title>Note by Malta</title><guid>a</guid>
<pubDate>Mon, 03 Jun 2024 08:00:00 GMT</pubDate>
<description>&lt;p&gt;We urge Oman to act.&lt;/p&gt;</description></item>
<item><description>We met.</description></item></channel></rss>"""
MAIL = b"""From a@example.org Mon Jun  3 08:00:00 2024
From: a@example.org
MIME-Version: 1.0
Subject: =?utf-8?q?Note_by_M=C3=A1laga?=
Date: Mon, 3 Jun 2024 08:00:00 +0200
Content-Type: multipart/mixed; boundary="b"

--b
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

FYI
--b
Content-Type: message/rfc822

From: b@example.org
Subject: Statement
Content-Type: text/html; charset="utf-8"

<p>We urge Oman to act.</p>
--b--

From a@example.org Mon Jun  3 09:00:00 2024
From: a@example.org
Subject: Another

> We urge Peru to act.
"""
TABLE = b'id,title,date,text\r\n1,A note,2024-06-03,"We urge Oman,\nand Peru, to act."\r\n2,,,We met.\r\n'


def seeds() -> dict[str, bytes]:
    """Whole files by their names: those of `tests/data`, and forms that no program has made there."""
    found = {path.name: path.read_bytes() for path in sorted(DATA.glob("*.*")) + sorted((DATA / "bad").glob("*.*"))}
    found = {name: content for name, content in found.items() if name != "README.md"}
    rows = [{"id": row, "text": f"We urge Oman to act {row} times."} for row in range(3)]
    page = found["statement.html"]
    return found | {
        "feed.xml": FEED,
        "mails.mbox": MAIL,
        "table.csv": TABLE,
        "array.json": json.dumps(rows).encode(),
        "pages.jsonl": json.dumps({"text": page.decode()}).encode() + b"\n",
        "front.md": b"---\ntitle: \"A\\_note\"\ndate: '2024-06-03'\nurl: https://example.org/\n---\nWe met.\n",
        "wide.html": page.decode().encode("utf-16"),
        "nested.zip": packed({"a.zip": packed({"b.eml": MAIL, "c.html": page}), "d.csv": TABLE}),
    }


def mutated(content: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """A damaged file: bytes changed, chunks swapped, doubled, cut, or taken from others."""
    content = content[:LARGEST]
    for _ in range(chance.choice((1, 1, 2, 3, 5, 8))):
        content = chance.choice(_WAYS)(content, others, chance)
    return content[: 2 * LARGEST]


def _span(content: bytes, chance: random.Random) -> tuple[int, int]:
    start = chance.randrange(len(content) + 1)
    return start, min(len(content), start + chance.choice((1, 2, 4, 16, 64, 256, 4096)))


def _changed(content: bytes, _: list[bytes], chance: random.Random) -> bytes:
    found = bytearray(content)
    for _ in range(chance.choice((1, 2, 8, 32))):
        if found:
            found[chance.randrange(len(found))] = chance.choice((chance.randrange(256), chance.choice(MARKS)))
    return bytes(found)


def _cut(content: bytes, _: list[bytes], chance: random.Random) -> bytes:
    start, end = _span(content, chance)
    return content[:start] + content[end:]


def _ended(content: bytes, _: list[bytes], chance: random.Random) -> bytes:
    return content[: chance.randrange(len(content) + 1)]


def _doubled(content: bytes, _: list[bytes], chance: random.Random) -> bytes:
    start, end = _span(content, chance)
    return content[:end] + content[start:end] * chance.choice((1, 1, 3, 50)) + content[end:]


def _swapped(content: bytes, _: list[bytes], chance: random.Random) -> bytes:
    first, second = sorted((_span(content, chance), _span(content, chance)))
    if first[1] > second[0]:
        return content
    return (
        content[: first[0]]
        + content[slice(*second)]
        + content[first[1] : second[0]]
        + content[slice(*first)]
        + content[second[1] :]
    )


def _mixed(content: bytes, others: list[bytes], chance: random.Random) -> bytes:
    start, end = _span(content, chance)
    other = chance.choice(others)
    return content[:start] + other[slice(*_span(other, chance))] + content[end:]


def _pieced(content: bytes, _: list[bytes], chance: random.Random) -> bytes:
    place = chance.randrange(len(content) + 1)
    return content[:place] + chance.choice(PIECES) * chance.choice((1, 1, 2, 30)) + content[place:]


def _inside(content: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """The same with what an archive or a packed file holds, so that the damage gets past its checksums."""
    try:
        if content.startswith(b"\x1f\x8b"):
            return gzip.compress(_plain(gzip.decompress(content)[:LARGEST], others, chance), 1)
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            listed = [info for info in archive.infolist() if info.filename and info.file_size <= LARGEST]
            members = {info.filename: archive.read(info) for info in listed}
    except Exception:  # damaged already
        return _plain(content, others, chance)
    names = [name for name in members if name.endswith(("document.xml", ".rels", "notes.xml", "]_Types].xml"))]
    name = chance.choice(names or list(members) or ["a"])
    return packed(members | {name: _plain(members.get(name, b""), others, chance)})


def _plain(content: bytes, others: list[bytes], chance: random.Random) -> bytes:
    return chance.choice(_WAYS[:-2])(content, others, chance)


_WAYS: tuple[Callable[[bytes, list[bytes], random.Random], bytes], ...] = (
    _changed,
    _cut,
    _ended,
    _doubled,
    _swapped,
    _mixed,
    _pieced,
    # Twice as often as the others: most of the seeds are archives of some kind.
    _inside,
    _inside,
)


def cases(seed: int) -> Iterator[tuple[str, bytes]]:
    """Damaged files without end, each with a name; the same for the same seed."""
    chance = random.Random(seed)
    whole = seeds()
    others = [content[:LARGEST] for content in whole.values()]
    while True:
        name = chance.choice(list(whole))
        shown = chance.choice((name, name, "a.html", "a.eml", "a.txt", "a"))
        yield shown, mutated(whole[name], others, chance)
