"""The same statement as a text, a web page, a Word document and an e-mail gives the same items."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage

import docx
import pytest

import sanctext
from sanctext.errors import ReadError
from sanctext.readers import read_content
from sanctext.records import StatementRecord

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


def items(record: StatementRecord) -> object:
    return (
        [signatory.actor.code for signatory in record.signatories],
        [resolution.number for resolution in record.resolutions],
        [weapon.id for weapon in record.weapons],
        [(demand.act, [party.code for party in demand.addressees], demand.action) for demand in record.demands],
        [(stance.act, stance.object) for stance in record.stances],
    )


FORMS = {
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


@pytest.mark.parametrize("name", ["page.html", "mail.eml", "page-in-mail.eml"])
def test_the_date_that_the_file_names(name: str) -> None:
    assert read_content(FORMS[name], name).issued == "2024-05-31"


def test_a_note_s_mark_is_not_glued_to_a_word() -> None:
    page = "<html><body><p>We welcome that Albania<sup>2</sup> and Oman<sup>*</sup> joined us in this call.</p></html>"
    assert "Albania[2] and Oman[*] joined" in read_content(page.encode(), "a").text


def archive(name: str, content: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(name, content)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("content", "message", "reason"),
    [
        (archive("a.txt", b"We urge restraint."), "but no Word document", "an archive of something else"),
        (word()[:2000], "a ZIP archive or a Word document, damaged", "cut"),
        (archive("word/document.xml", b"no markup"), "damaged", "a part without its form"),
        (archive("word/document.xml", b" " * (300 << 20)), "unpacks to more than 256 MB", "a trap"),
        (b"<html><body><script>1</script></body></html>", "no main text is found", "a page of scripts"),
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
