"""PDF documents as programs write them: hyphens, columns, margins, sentences over pages, titles."""

from __future__ import annotations

import re

import pytest
from fpdf import FPDF

from sanctext.readers import pdf_paragraphs, read_content
from sanctext.readers.pdf_line import Line
from sanctext.readers.pdf_lines import Page
from sanctext.readers.pdf_margins import without_line_numbers, without_running_heads
from sanctext.readers.pdf_paragraphs import paragraphs
from tables import table

# Places of a text in points from the upper left corner, with its size.
Placed = tuple[float, float, str]


def paper(*pages: list[Placed], title: str = "", size: int = 11) -> bytes:
    document = FPDF(unit="pt", format="A4")
    document.set_auto_page_break(False)
    document.set_title(title)
    for page in pages:
        document.add_page()
        document.set_font("Helvetica", size=size)
        for left, top, words in page:
            document.text(left, top, words)
    return bytes(document.output())


def lines(top: float, *texts: str, left: float = 60) -> list[Placed]:
    return [(left, top + 15 * row, text) for row, text in enumerate(texts)]


def text_of(*pages: list[Placed]) -> str:
    return read_content(paper(*pages), "a.pdf").text


def test_a_hyphen_at_a_line_s_end_stands_inside_of_pdfium_s_text() -> None:
    page = lines(
        100, "We recall that the Repub-", "lic of Malta and Guinea-", "Bissau met, and that the min-", "isters agreed."
    )
    words = "We recall that the Republic of Malta and Guinea-Bissau met, and that the ministers agreed."
    assert text_of(page) == words + "\n"


def test_columns_that_are_drawn_row_by_row() -> None:
    left = lines(
        140,
        "The ministers met in the town of",
        "Valletta and they spoke about the",
        "ports of the strait, which are",
        "open.",
    )
    right = lines(
        140,
        "They agreed to meet once more and",
        "to ask the harbour master for his",
        "advice on how the ships may be",
        "led.",
        left=320,
    )
    rows = [part for pair in zip(left, right, strict=True) for part in pair]
    found = text_of([*lines(100, "A note on the ports and on the ships in them, of which all of us have heard"), *rows])
    assert found.endswith(
        "The ministers met in the town of Valletta and they spoke about the ports of the strait, which are open.\n\n"
        "They agreed to meet once more and to ask the harbour master for his advice on how the ships may be led.\n"
    )


def test_cells_of_a_table_stay_in_their_rows() -> None:
    states = [(60.0, 100.0 + 15 * row, name) for row, name in enumerate(("Malta", "Peru", "Chad", "Oman"))]
    counts = [(320.0, 100.0 + 15 * row, f"{row} ships") for row in range(4)]
    found = text_of([part for pair in zip(states, counts, strict=True) for part in pair])
    assert "Malta 0 ships" in found
    assert "Oman 3 ships" in found


@pytest.mark.parametrize("step", [1, 5])
@pytest.mark.parametrize("left", [30.0, 560.0])
def test_numbers_of_lines_are_no_text(step: int, left: float) -> None:
    texts = ("The ministers met in Valletta and spoke", "about the ports of the strait, of which", "there are 17,") * 5
    page = lines(100, *texts)
    numbers = [(left, 100.0 + 15 * row, str(row + 1)) for row in range(15) if (row + 1) % step == 0]
    rows = sorted([*page, *numbers], key=lambda placed: (placed[1], placed[0]))
    assert "".join(char for char in text_of(rows) if char.isdigit()) == "17" * 5


def test_numbers_of_paragraphs_stay() -> None:
    part = [Line("We met.", 60, 0, 200, 10, 10)]
    rows = [
        [Line(str(number), 20, 700 - place, 26, 710 - place, 10), part[0]._replace(bottom=700 - place)]
        for number, place in ((1, 0), (2, 45), (3, 60), (4, 140))
    ]
    assert without_line_numbers(rows) == rows


HEAD = "Joint Statement by Malta and Peru"


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    table(
        (HEAD, "We met.", [HEAD, "We met.", "We met."], "a head that names the document, once"),
        (HEAD, HEAD, [HEAD, HEAD], "one that stands in the text as well"),
        ("Ministry of Ports", "We met.", ["We met.", "We met."], "a head that does not"),
        ("Page 1 of 2", "We met.", ["We met.", "We met."], "a page's number"),
    ),
)
def test_running_heads(head: str, body: str, expected: list[str]) -> None:
    page = [Line(head, 60, 800, 300, 810, 10), Line(body, 60, 500, 300, 510, 10)]
    kept = without_running_heads([(page, 842.0), (page, 842.0)])
    assert [line.text for lines in kept for line in lines] == expected


@pytest.mark.parametrize(
    ("last", "first", "expected"),
    table(
        (
            "to comply in full with the Security",
            "Council and its decisions.",
            1,
            "before a capital, where the line is full",
        ),
        ("to comply with it", "and its decisions.", 1, "before a small letter"),
        ("to comply with it.", "The ministers left.", 2, "a sentence that has ended"),
        ("A heading", "The ministers left.", 2, "a line that is not full"),
    ),
)
def test_sentences_over_pages(last: str, first: str, expected: int) -> None:
    def line(text: str, row: int) -> Line:
        return Line(text, 60, 700 - 14 * row, 60 + 5 * len(text), 710 - 14 * row, 10)

    pages = [
        Page(
            [
                line("The ministers urge the ships' masters", 0),
                line("and all who are on board of them now", 1),
                line(last, 2),
            ],
            [],
        ),
        Page([line(first, 0)], []),
    ]
    assert len(list(paragraphs(pages))) == expected


@pytest.mark.parametrize(
    ("declared", "title"),
    table(
        ("Microsoft Word - note_v3.docx", None, "a program's name and a file's"),
        ("note_final", None, "a file's name without its ending"),
        ("untitled", None, "no title"),
        ("PowerPoint Presentation", None, "what a program says of each"),
        ("Joint Statement by Malta and Peru", "Joint Statement by Malta and Peru", "a title"),
        ("Statement 4.5.2024", "Statement 4.5.2024", "one with a date"),
    ),
)
def test_titles_that_are_names_of_files(declared: str, title: str | None) -> None:
    assert read_content(paper(lines(100, "We met."), title=declared), "a.pdf").title == title


@pytest.mark.parametrize("before", [b"HTTP/1.1 200 OK\r\n\r\n", b"\0\xff" * 100])
def test_something_before_a_pdf(before: bytes) -> None:
    assert read_content(before + paper(lines(100, "We met.")), "a.pdf").text == "We met.\n"


def test_a_text_about_the_format_is_a_text() -> None:
    assert read_content(b"A file begins with %PDF-1.7\nand ends.", "a.txt").text.endswith("and ends.")


class _Counting:
    """A pattern that counts the characters that it searches."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._pattern = pattern
        self.searched = 0

    def search(self, text: str) -> re.Match[str] | None:
        self.searched += len(text)
        return self._pattern.search(text)


def test_a_line_costs_the_same_in_a_long_paragraph(monkeypatch: pytest.MonkeyPatch) -> None:
    def searched(number: int) -> int:
        counting = [_Counting(getattr(pdf_paragraphs, name)) for name in ("_ENDS", "_BROKEN", "_HYPHEN", "_GOES_ON")]
        with monkeypatch.context() as patch:
            for name, pattern in zip(("_ENDS", "_BROKEN", "_HYPHEN", "_GOES_ON"), counting, strict=True):
                patch.setattr(pdf_paragraphs, name, pattern)
            found = [Line("goods and more goods", 60, -12.0 * row, 160, 10 - 12.0 * row, 10) for row in range(number)]
            assert len(list(paragraphs([Page(found, [])]))) == 1
        return sum(pattern.searched for pattern in counting)

    assert 0 < searched(400) <= 4.5 * searched(100)
