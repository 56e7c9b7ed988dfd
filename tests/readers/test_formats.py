"""The same statement as a text, a web page, a Word document and an e-mail gives the same items."""

from __future__ import annotations

import gzip
import io
import zipfile
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

import docx
import pytest
from fpdf import FPDF
from items import items

import sanctext
from imports import imported
from sanctext.errors import ReadError
from sanctext.readers import Format, Reading, read_content
from sanctext.readers.input_formats import reader_of
from sanctext.readers.reading import BINARY

TITLE = "Joint Statement by Chile and Norway"
FIRST = "We condemn the delivery of Shahed-136 drones to the Houthis in violation of UNSCR 2216 (2015)."
SECOND = "We urge Iran to halt its missile tests, and call on all Member States to implement resolution 2231."
LEAD = "We call on the Houthis to:"
ITEMS = ("free the crew of the ship;", "end their attacks on merchant vessels.")

TEXT = f"# {TITLE}\n\n{FIRST}\n\n{SECOND}\n\n{LEAD}\n\n" + "\n".join(f"- {item}" for item in ITEMS) + "\n"
PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>{TITLE} | Ministry</title>
<meta property="article:published_time" content="2024-05-31T09:00:00+00:00"><meta charset="utf-8"></head>
<body><nav><a href="/">Home</a> We urge you to subscribe.</nav><main><article><h1>{TITLE}</h1>
<p>{FIRST}</p><p>{SECOND}</p><p>{LEAD}</p><ul><li>{ITEMS[0]}</li><li>{ITEMS[1]}</li></ul></article></main>
<footer>We call on visitors to accept cookies.</footer><script>var a = "We urge Oman to stop.";</script></body>
</html>"""


def word() -> bytes:
    document = docx.Document()
    document.core_properties.title = TITLE
    document.add_heading(TITLE, 1)
    for paragraph in (FIRST, SECOND, LEAD):
        document.add_paragraph(paragraph)
    for item in ITEMS:
        document.add_paragraph(item, style="List Bullet")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def mail(*, html: bool) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = "press@example.org", TITLE
    message["Date"], message["Message-ID"] = "Fri, 31 May 2024 10:00:00 +0000", "<1@example.org>"
    if html:
        message.set_content(PAGE, subtype="html")
    else:
        message.set_content(TEXT.replace("# ", ""))
    return message.as_bytes()


def pdf(*, columns: int = 1, pages: int = 1, password: str = "") -> bytes:
    """A PDF with narrow lines, a header and a footer, and the statement on its first page."""
    document = FPDF(format=(148, 210))
    document.set_title(TITLE)
    document.set_creation_date(datetime(2024, 5, 31, tzinfo=UTC))
    document.set_font("Helvetica", size=10)
    if password:
        document.set_encryption(owner_password="owner", user_password=password)
    for page in range(1, pages + 1):
        document.add_page()
        document.text(15, 8, "Ministry of Foreign Affairs, 31 May 2024")
        document.text(70, 206, f"Page {page} of {pages}")
        document.set_y(20)
        if page > 1:
            document.write(5, "The sun shone on the harbour. " * 20)
            continue
        document.set_font(size=14)
        document.write(6, TITLE + "\n")
        document.set_font(size=10)
        with document.text_columns(ncols=columns, gutter=8, text_align="L") as text:
            for paragraph in (FIRST, SECOND, LEAD, *(f"- {item}" for item in ITEMS)):
                with text.paragraph(top_margin=4) as block:
                    block.write(paragraph)
    return bytes(document.output())


def empty_pdf() -> bytes:
    document = FPDF()
    document.add_page()
    return bytes(document.output())


FORMS = {
    "paper.pdf": pdf(),
    "columns.pdf": pdf(columns=2),
    "pages.pdf": pdf(pages=3),
    "page.html": PAGE.encode(),
    "word.docx": word(),
    "mail.eml": mail(html=False),
    "page-in-mail.eml": mail(html=True),
    "page-in-utf-16.html": PAGE.replace("utf-8", "utf-16").encode("utf-16"),
}


@pytest.mark.parametrize("name", FORMS)
def test_the_same_items(name: str) -> None:
    source = read_content(FORMS[name], name)
    assert items(sanctext.parse(source)) == items(sanctext.parse(read_content(TEXT.encode(), "text.md")))
    assert source.title is not None
    assert source.title.startswith(TITLE)
    for record in [sanctext.parse(source)]:
        for demand in record.demands:
            assert source.text[demand.span.start : demand.span.end] == demand.span.text


@pytest.mark.parametrize("called", sorted(set(Format) - BINARY - {Format.JSONL}))
@pytest.mark.parametrize("name", ["columns.pdf", "word.docx"])
def test_bytes_that_are_no_text_are_refused_where_they_are_called_one(name: str, called: Format) -> None:
    with pytest.raises(ReadError, match="not plain text; leave its format to be told by its content"):
        read_content(FORMS[name], name, Reading(called))


def test_every_format_is_text_or_has_a_reader() -> None:
    assert {form for form in Format if reader_of(form) is None} == {Format.TEXT, Format.MARKDOWN, Format.JSONL}


def test_headers_and_page_numbers_are_left_out() -> None:
    text = read_content(FORMS["pages.pdf"], "pages.pdf").text
    assert "Ministry of Foreign Affairs" not in text
    assert "Page" not in text


@pytest.mark.parametrize("name", ["page.html", "mail.eml", "page-in-mail.eml"])
def test_the_date_that_the_file_names(name: str) -> None:
    assert read_content(FORMS[name], name).issued == "2024-05-31"


HEAD = '<html lang="en_GB"><head><link rel="canonical" href="{}"><meta property="og:url" content="{}">{}</head>'


@pytest.mark.parametrize(
    ("head", "publisher", "url", "reason"),
    [
        (HEAD.format("https://a.example/1", "https://b.example/2", ""), None, "https://a.example/1", "canonical first"),
        (HEAD.format("/1", "https://b.example/2", ""), None, "https://b.example/2", "a relative address is none"),
        (HEAD.format("", "javascript:alert(1)", ""), None, None, "no address of the web"),
        (
            HEAD.format("", "", '<meta property="og:site_name" content=" The\nMinistry ">'),
            "The Ministry",
            None,
            "a site",
        ),
        (HEAD.format("", "", '<meta name="dc.publisher" content="Ministry">'), "Ministry", None, "Dublin Core"),
        (HEAD.format("", "", "<title>Appeal | The Ministry</title>"), None, None, "a title is no publisher"),
    ],
)
def test_what_a_page_says_of_itself(head: str, publisher: str | None, url: str | None, reason: str) -> None:
    source = read_content(f"{head}<body><p>{FIRST}</p></body></html>".encode(), "a")
    assert (source.publisher, source.url, source.language) == (publisher, url, "en-GB"), reason


def test_what_a_mail_says_of_itself() -> None:
    head = b"From: a@example.org\nMIME-Version: 1.0\nContent-Language: en-GB\nArchived-At: <https://example.org/7>\n\n"
    source = read_content(head + b"We urge restraint.\n", "a")
    assert (source.url, source.language, source.publisher) == ("https://example.org/7", "en-GB", "a@example.org")


def test_a_title_that_stands_below_a_masthead() -> None:
    page = PAGE.replace("<h1>", "<p>Ministry of Foreign Affairs, 31 May 2024</p><h1>")
    source = read_content(page.encode(), "a")
    assert source.title_at is not None
    assert source.text[slice(*source.title_at)] == TITLE
    assert [signatory.actor.code for signatory in sanctext.parse(source).signatories] == ["CL", "NO"]


def test_a_note_s_mark_is_not_glued_to_a_word() -> None:
    page = "<html><body><p>We welcome that Albania<sup>2</sup> and Oman<sup>*</sup> joined us in this call.</p></html>"
    assert "Albania[2] and Oman[*] joined" in read_content(page.encode(), "a").text


@pytest.mark.parametrize(
    ("body", "text", "reason"),
    [
        ("<p>We urge <b>Iran</b> to <i>stop</i><b>.</b></p>", "We urge Iran to stop.\n", "tags break no line"),
        ("We urge <b>Iran</b><b> </b>to <br>stop.", "We urge Iran to\nstop.\n", "no paragraph at all"),
        (
            "<ul><li>One <b>and</b> more;<li><p>two.</p><p>Three.</p></ul>",
            "- One and more;\n\n- two.\n\nThree.\n",
            "a list",
        ),
        (
            "<h2>An <i>appeal</i></h2><div>One.<p>Two.</p>Three.</div>",
            "# An appeal\n\nOne.\n\nTwo.\n\nThree.\n",
            "blocks",
        ),
        ("<table><tr><th>Malta<td>2 <b>ships</b></table>", "| Malta | 2 ships |\n", "a table"),
        ('<a href="/"><p>One.</p><p>Two.</p></a>Three.', "One.\n\nTwo.\n\nThree.\n", "a link around blocks"),
    ],
)
def test_a_short_page_is_taken_whole(body: str, text: str, reason: str) -> None:
    assert read_content(f"<html><body>{body}</body></html>".encode(), "a").text == text, reason


def archive(name: str, content: bytes, *others: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for part in (name, *others):
            package.writestr(part, content)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("content", "message", "reason"),
    [
        (archive("[Content_Types].xml", b"<Types/>"), "but no Word document", "an office document of another kind"),
        (archive("[Content_Types].xml", b"<Types/>", "xl/workbook.xml"), "an Excel workbook", "a workbook"),
        (archive("mimetype", b"application/epub+zip"), "but no Word document", "a book"),
        (word()[:2000], "a ZIP archive or a Word document, damaged", "cut"),
        (archive("word/document.xml", b"no markup"), "damaged", "a part without its form"),
        (archive("word/document.xml", b" " * (300 << 20)), "unpacks to more than 256 MB", "a trap"),
        (pdf(password="secret"), "a PDF document that needs a password", "protected"),
        (pdf()[:600], "a PDF document that is damaged", "cut"),
        (bytes(empty_pdf()), "a PDF document without text, perhaps a scan", "a blank page"),
        (
            b"<html><body><script>1</script></body></html>",
            "until its scripts have run; save it from the browser",
            "a page of scripts",
        ),
        (b"<html>", "no main text is found", "nothing"),
        (b"From: a@example.org\nMIME-Version: 1.0\n\n\n", "an e-mail without text in its body", "nothing in it"),
    ],
)
def test_what_cannot_be_read(content: bytes, message: str, reason: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_content(content, "name")
    assert message in str(caught.value), reason
    assert str(caught.value).startswith("name: ")
    assert "; " in str(caught.value), "what to do comes after a semicolon"


def test_a_text_that_begins_like_a_mail_is_a_text() -> None:
    text = b"Title: Statement on Oman\nDate: 31 May 2024\n\nWe urge restraint.\n"
    assert read_content(text, "a").text == text.decode()


IN_FILES = {
    "page.html.gz": gzip.compress(FORMS["page.html"]),
    "paper.zip": archive("paper.pdf", FORMS["paper.pdf"]),
    "text.zip": archive("text.md", TEXT.encode()),
    "text.jsonl": b'{"text": "We urge restraint."}',
}


@pytest.mark.parametrize(
    ("name", "needed"),
    [
        ("text.md", set()),
        ("text.jsonl", set()),
        ("text.zip", set()),
        ("mail.eml", set()),
        ("page.html", {"trafilatura"}),
        ("page.html.gz", {"trafilatura"}),
        ("word.docx", {"docx"}),
        ("paper.pdf", {"pypdfium2"}),
        ("paper.zip", {"pypdfium2"}),
    ],
)
def test_a_library_is_imported_where_its_format_is_read(name: str, needed: set[str], tmp_path: Path) -> None:
    (tmp_path / name).write_bytes((FORMS | IN_FILES).get(name, TEXT.encode()))
    program = (
        "import sys; from sanctext.readers import read; from sanctext.readers.discover import discover; "
        "list(discover([sys.argv[1]])); read(sys.argv[1])"
    )
    found = imported(program, {"trafilatura", "lxml", "docx", "pypdfium2", "spacy"}, str(tmp_path / name))
    assert found - {"lxml"} == needed
    assert "lxml" not in found or needed & {"trafilatura", "docx"}
