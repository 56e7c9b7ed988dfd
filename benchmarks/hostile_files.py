"""Whether the time to read a hostile file grows faster than the file.

    python benchmarks/hostile_files.py [--bytes 20000] [--steps 4] [--random 0] [--seed 1] [--write docs/performance.md]

Each file is one piece, repeated, in a frame that makes it a file of its format. It is read at one length, at twice the
length, and so on; a case's exponent is the slope of processor time over length on logarithmic scales: 1 is linear, 2
quadratic. With --random, so many pieces are put together by chance, and only those are shown whose exponent is high.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import logging
import math
import random
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from statistics import linear_regression
from typing import NamedTuple

from page import replace

from sanctext.errors import ReadError
from sanctext.readers.contents import documents, read_one
from sanctext.readers.reading import Reading

# An exponent above this one is shown of random pieces. Short times say nothing of it: in seconds.
HIGH = 1.2
SHORT = 0.3


class Case(NamedTuple):
    """A file's name, what stands before the pieces, the piece, and what stands behind them."""

    name: str
    before: str
    piece: str
    after: str = ""


PAGE = "<html><head><title>Note</title></head><body><p>We urge Iran to halt its tests.</p>"
MAIL = "From: a@example.org\nMIME-Version: 1.0\nSubject: Note\n"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
CASES: dict[str, Case] = {
    "marks of notes": Case("a.html", PAGE, "<sup>1</sup>"),
    "cells of one row": Case("a.html", PAGE + "<table><tr>", "<td>x</td>"),
    "rows": Case("a.html", PAGE + "<table>", "<tr><td>x<td>y"),
    "empty paragraphs": Case("a.html", PAGE, "<p></p>"),
    "paragraphs": Case("a.html", PAGE, "<p>We urge Iran to stop.</p>"),
    "line breaks": Case("a.html", PAGE, "x<br>"),
    "struck words": Case("a.html", PAGE, "x<s>y</s>"),
    "bold words": Case("a.html", PAGE, "x<b>y</b>"),
    "boxes": Case("a.html", PAGE, "<div>x</div>"),
    "tables": Case("a.html", PAGE, "<table><tr><td>x</table>"),
    "items": Case("a.html", PAGE, "<li>x"),
    "links": Case("a.html", PAGE, "<a href=x>y</a> "),
    "dates": Case("a.html", PAGE, "<time datetime=2024-01-01>x</time>"),
    "attributes": Case("a.html", PAGE, "<p a=1 b=2 c=3>x</p>"),
    "many attributes of one element": Case("a.html", PAGE + "<p ", "a=1 ", ">x"),
    "comments before a page": Case("a.html", "", "<!---->", "<p>We met."),
    "forms": Case("a.html", PAGE, "<form>x</form>"),
    "headings": Case("a.html", PAGE, "<h1>We</h1>"),
    "declarations": Case("a.html", "<html><head>", "<meta name=date content=x>", "</head><p>We met."),
    "tags without an end": Case("a.html", PAGE, "<a "),
    "quoted lines": Case("a.eml", MAIL + "\n", "> We urge\n"),
    "quotations in quotations": Case("a.eml", MAIL + "\n", ">> a\n> b\n"),
    "forwarded fields": Case("a.eml", MAIL + "\n", "From: a\nTo: b\nSubject: c\n"),
    "fields": Case("a.eml", MAIL, "X-A: b\n", "\nWe met.\n"),
    "one long field": Case("a.eml", MAIL + "X-A: ", "a ", "\n\nWe met.\n"),
    "messages": Case("a.mbox", "", "From a@b.org Mon Jun  3 08:00:00 2024\nFrom: a@b.org\nTo: b\n\nWe met.\n\n"),
    "spaces in front matter": Case("a.md", "---\ntitle: a", " ", "b\n---\nWe met.\n"),
    "spaces in a quoted value": Case("a.md", "---\ntitle: 'a", " \t", "b'\n---\nWe met.\n"),
    "rows of a table": Case("a.csv", "id,text\n", "1,We met.\n"),
    "lines of one cell": Case("a.csv", 'text\n"', "We met.\n", '"\n'),
    "an array": Case("a.json", '[{"text": "a"}', ',{"text": "b"}', "]"),
    "tags in a field": Case("a.jsonl", '{"text": "', "<p>We met.</p>", '"}'),
    "entries": Case("a.xml", "<rss><channel>", "<item><title>a</title></item>", "</channel></rss>"),
    "paragraphs of Word": Case("a.docx", "", "<w:p><w:r><w:t>We met.</w:t></w:r></w:p>"),
    "rows of Word": Case(
        "a.docx", "<w:tbl>", "<w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr>", "</w:tbl>"
    ),
    "runs of Word": Case("a.docx", "<w:p>", "<w:r><w:t>x</w:t></w:r>", "</w:p>"),
    "deleted ends": Case(
        "a.docx", "", "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>We </w:t></w:r></w:p>", "<w:p/>"
    ),
    "footnotes": Case("a.docx", "<w:p>", "<w:r><w:t>a</w:t><w:footnoteReference w:id='{}'/></w:r>", "</w:p>"),
    "lines of a paper": Case("a.pdf", "", "0 -11 Td (word) Tj\n"),
    "words in rows": Case("a.pdf", "", "90 0 Td (goods are here now) Tj\n-90 -11 Td (many more goods are) Tj\n"),
    "hyphens": Case("a.pdf", "", "0 -11 Td (word-) Tj\n"),
}
# What random pieces are put together of, by the file in which they stand.
PARTS: dict[str, tuple[Case, tuple[str, ...]]] = {
    "page": (
        Case("a.html", PAGE, ""),
        (
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            "<br>",
            "x",
            "We urge. ",
            "<b>",
            "</b>",
            "<sup>1</sup>",
            "<li>",
            "<ul>",
            "</ul>",
            "<td>",
            "<tr>",
            "<table>",
            "</table>",
            "<h1>",
            "</h1>",
            "<s>x</s>",
            "<a href=a>",
            "</a>",
            "<form>",
            "</form>",
            "<p hidden>",
            "<!--",
            "-->",
            "&amp;",
            "&#8217;",
            "<",
            ">",
            '"',
            "<span class=cookie>",
            "\n",
            " ",
        ),
    ),
    "mail": (
        Case("a.eml", MAIL + "\n", ""),
        (
            "> ",
            ">",
            "\n",
            "\n\n",
            "x",
            "From: ",
            "To: ",
            "Subject: ",
            "---",
            "-----Original Message-----\n",
            " ",
            "*",
            "wrote:",
        ),
    ),
    "front matter": (
        Case("a.md", "---\ntitle: ", "", "\n---\nWe met.\n"),
        (" ", "\t", "a", '"', "'", "\\", "\n  ", "#", ": ", "\\u0041", "''", "|", "- "),
    ),
    "table": (Case("a.csv", "id,text\n", ""), (",", '"', '""', "\n", "\r", "a", " ", ";", "<p>", "&amp;", "\t")),
    "text": (
        Case("a.txt", "We met. ", ""),
        ("<", ">", "---\n", "\n", " ", "a", "a\u0302", "\u00ad", "\u0301", "{", "[", "From ", ":"),
    ),
    "feed": (
        Case("a.xml", "<rss><channel><item><title>a</title></item>", "", "</channel></rss>"),
        (
            "<item>",
            "</item>",
            "<entry>",
            "</entry>",
            "<description>",
            "</description>",
            "&lt;p&gt;",
            "a",
            " ",
            "<a>",
            "</a>",
        ),
    ),
    "Word": (
        Case("a.docx", "", "", ""),
        (
            "<w:p><w:r><w:t>We met.</w:t></w:r></w:p>",
            "<w:p/>",
            "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:p>",
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
            "<w:p><w:r><w:br/></w:r></w:p>",
            "<w:p><w:r><w:txbxContent><w:p><w:r><w:t>x</w:t></w:r></w:p></w:txbxContent></w:r></w:p>",
        ),
    ),
    "paper": (
        Case("a.pdf", "", "", ""),
        (
            "0 -11 Td (word) Tj\n",
            "0 -30 Td (Word.) Tj\n",
            "200 0 Td (goods are here now) Tj\n",
            "-200 -11 Td (1) Tj\n",
            "/F 7 Tf\n",
            "/F 10 Tf\n",
            "0 -11 Td (word-) Tj\n",
            "9 -11 Td (- item;) Tj\n",
        ),
    ),
}


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--bytes", type=int, default=20_000)
    parser.add_argument("--steps", type=int, default=4)
    parser.add_argument("--only", default="", help="cases whose name has these words")
    parser.add_argument("--random", type=int, default=0, help="so many pieces put together by chance instead")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--write", type=Path, help="a page whose generated part is replaced")
    arguments = parser.parse_args()
    logging.disable(logging.CRITICAL)
    lengths = [arguments.bytes << step for step in range(arguments.steps)]
    if arguments.random:
        return by_chance(arguments.random, arguments.seed, lengths)
    rows = []
    for row in lines(lengths, arguments.only):
        print(row, flush=True)
        rows.append(row)
    if arguments.write:
        replace(arguments.write, "hostile-files", "\n".join(rows))
    return 0


def lines(lengths: list[int], only: str) -> Iterator[str]:
    """The table, in Markdown."""
    yield "| File | Piece | " + " | ".join(f"{length:,} bytes, s" for length in lengths) + " | Exponent |"
    yield "| --- | --- |" + " --- |" * (len(lengths) + 1)
    for name, case in CASES.items():
        if only in name:
            taken = seconds(case, lengths)
            shown = " | ".join(f"{one:.2f}" for one in taken)
            yield f"| {case.name.partition('.')[2]} | {name} | {shown} | {exponent(taken, lengths):.2f} |"


def by_chance(number: int, seed: int, lengths: list[int]) -> int:
    """Measure pieces put together by chance; print those whose time grows too fast, and how many there were."""
    chance = random.Random(seed)
    high = 0
    for _ in range(number):
        kind = chance.choice(list(PARTS))
        frame, parts = PARTS[kind]
        case = frame._replace(piece="".join(chance.choices(parts, k=chance.randint(1, 5))))
        taken = seconds(case, lengths)
        if taken[-1] > SHORT and exponent(taken, lengths) > HIGH:
            # Short times fluctuate: longer ones tell.
            taken = seconds(case, [4 * length for length in lengths])
        if taken[-1] > SHORT and exponent(taken, lengths) > HIGH:
            high += 1
            shown = " ".join(f"{one:.2f}" for one in taken)
            print(f"{kind}: {case.piece!r}: {shown}, exponent {exponent(taken, lengths):.2f}", flush=True)
    print(f"{number} pieces, {high} with an exponent above {HIGH}")
    return 1 if high else 0


def exponent(taken: list[float], lengths: list[int]) -> float:
    """The slope of the straight line nearest to time over length on logarithmic scales."""
    times = [math.log(max(one, 1e-4)) for one in taken]
    return linear_regression([math.log(length) for length in lengths], times).slope


def seconds(case: Case, lengths: list[int]) -> list[float]:
    """Processor time for each length: the shortest of three, in turns, since what else runs here only adds to it."""
    read(case, 1_000)  # the libraries are imported
    turns = [[read(case, length) for length in lengths] for _ in range(3)]
    return [min(taken) for taken in zip(*turns, strict=True)]


def read(case: Case, length: int) -> float:
    """Read a file of so many bytes, or refuse it."""
    number = length // len(case.piece) + 1
    pieces = "".join(case.piece.replace("{}", str(place)) for place in range(number))
    body = case.before + (pieces if "{}" in case.piece else pieces[: number * len(case.piece)]) + case.after
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, case.name)
        path.write_bytes(as_file(case.name, body))
        begun = time.process_time()
        for document in documents(str(path)):
            with contextlib.suppress(ReadError):
                if not isinstance(document, ReadError):
                    read_one(document, Reading())
        return time.process_time() - begun


def as_file(name: str, body: str) -> bytes:
    """The bytes of a file of the name's format."""
    if name.endswith(".docx"):
        return word(f"<w:document xmlns:w='{W}'><w:body>{body}</w:body></w:document>")
    if name.endswith(".pdf"):
        return paper(f"BT /F 10 Tf 60 20000 Td {body} ET")
    return body.encode("utf-8")


def word(document: str) -> bytes:
    """A Word document."""
    import docx

    stream, found = io.BytesIO(), io.BytesIO()
    docx.Document().save(stream)
    with zipfile.ZipFile(stream) as package, zipfile.ZipFile(found, "w", zipfile.ZIP_DEFLATED) as written:
        for part in package.namelist():
            written.writestr(part, document if part == "word/document.xml" else package.read(part))
    return found.getvalue()


def paper(content: str) -> bytes:
    """A PDF of one page, high enough for all of its lines."""
    stream = content.encode("latin-1", "replace")
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 -200000 600 20100]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    found = b"%PDF-1.4\n" + b"".join(b"%d 0 obj%s\nendobj\n" % (at, part) for at, part in enumerate(objects, 1))
    return found + b"trailer<</Root 1 0 R/Size 6>>\n%%EOF\n"


if __name__ == "__main__":
    raise SystemExit(main())
