"""What stands in a Word document, and where python-docx does not look."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import docx
import pytest
from packing import packed

from sanctext.errors import ReadError
from sanctext.readers import read_content
from tables import table

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
LEVELS = "".join(
    f'<w:abstractNum w:abstractNumId="{number}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
    f'<w:lvlText w:val="{pattern}"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="3"/><w:numFmt w:val="lowerRoman"/>'
    f'<w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>'
    for number, (form, pattern) in enumerate((("decimal", "%1."), ("lowerLetter", "(%1)"), ("bullet", "•")))
)
NUMBERING = LEVELS + "".join(
    f'<w:num w:numId="{number + 1}"><w:abstractNumId w:val="{number}"/></w:num>' for number in range(3)
)


def made(body: str, *, prolog: str = "", **parts: str) -> bytes:
    """A Word document with a body, and other parts, as they stand in its XML."""
    stream = io.BytesIO()
    docx.Document().save(stream)
    kinds = {"footnotes": "footnotes", "endnotes": "endnotes", "numbering": "numbering"}
    with zipfile.ZipFile(stream) as package:
        found = {name: package.read(name) for name in package.namelist()}
    document = f"{prolog}<w:document {W} {MC}><w:body>{body}</w:body></w:document>"
    found["word/document.xml"] = document.encode()
    types, relations = found["[Content_Types].xml"].decode(), found["word/_rels/document.xml.rels"].decode()
    for kind in parts.keys() & kinds.keys():
        found[f"word/{kind}.xml"] = f"{prolog}<w:{kind} {W}>{parts[kind]}</w:{kind}>".encode()
        if f"/word/{kind}.xml" not in types:
            content = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"
            types = types.replace(
                "</Types>", f'<Override PartName="/word/{kind}.xml" ContentType="{content}"/></Types>'
            )
            target = f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"
            relations = relations.replace(
                "</Relationships>", f'<Relationship Id="{kind}" Type="{target}" Target="{kind}.xml"/></Relationships>'
            )
    found |= {"[Content_Types].xml": types.encode(), "word/_rels/document.xml.rels": relations.encode()}
    return packed(found)


def paragraph(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def item(text: str, number: int, level: int = 0) -> str:
    listed = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return paragraph(run(text), properties=listed)


def note(kind: str, identifier: int, mark: str = "") -> str:
    return f'<w:r><w:{kind}Reference w:id="{identifier}"{mark}/></w:r>'


def noted(kind: str, identifier: int, text: str) -> str:
    return f'<w:{kind} w:id="{identifier}">{paragraph(run(text))}</w:{kind}>'


def box(body: str) -> str:
    return f"<w:p><w:r><w:txbxContent>{body}</w:txbxContent></w:r></w:p>"


DELETED = '<w:del w:id="1" w:author="A"/>'
CELL = "<w:tc><w:tcPr>{}</w:tcPr>{}</w:tc>"
TABLE = (
    "<w:tbl><w:tr>"
    + CELL.format('<w:gridSpan w:val="2"/>', paragraph(run("Ships")))
    + "</w:tr><w:tr>"
    + CELL.format("", paragraph(run("Malta")))
    + CELL.format("", paragraph(run("2")))
    + "</w:tr><w:tr>"
    + CELL.format("", paragraph(run("Peru")) + paragraph(run("and Chile")))
    + CELL.format("", paragraph(run("3")))
    + "</w:tr></w:tbl>"
)


@pytest.mark.parametrize(
    ("body", "text"),
    table(
        (
            paragraph(
                run("We "),
                "<w:del><w:r><w:delText>ask</w:delText></w:r></w:del>",
                f"<w:ins>{run('urge')}</w:ins>",
                run(" Iran."),
            ),
            "We urge Iran.\n",
            "tracked changes, as they are once accepted",
        ),
        (f"<w:sdt><w:sdtContent>{paragraph(run('One.'))}</w:sdtContent></w:sdt>", "One.\n", "a content control"),
        (
            paragraph(f"<w:sdt><w:sdtContent>{run('One')}</w:sdtContent></w:sdt>", run(" two.")),
            "One two.\n",
            "a content control inside a paragraph",
        ),
        (paragraph(f"<w:hyperlink>{run('Iran')}</w:hyperlink>", run(" and Oman.")), "Iran and Oman.\n", "a link"),
        (
            paragraph(
                run("One"), "<w:r><w:tab/><w:t>two</w:t><w:br/><w:t>non</w:t><w:noBreakHyphen/><w:t>stop</w:t></w:r>"
            ),
            "One two\nnon-stop\n",
            "a tab, a line break, a hyphen that breaks no line",
        ),
        (
            paragraph(run("Ko\u00adrea"), "<w:r><w:softHyphen/></w:r>", run(" and \ufb01sh.")),
            "Korea and fish.\n",
            "soft hyphens and ligatures",
        ),
        (
            TABLE,
            "Ships\n\n| Malta | 2 |\n\nPeru\n\nand Chile\n\n3\n",
            "a table: a merged cell once, a row, the paragraphs of a cell",
        ),
        (
            item("one;", 1) + item("two.", 1) + paragraph(run("Then")) + item("three.", 1),
            "1. one;\n\n2. two.\n\nThen\n\n3. three.\n",
            "numbers, which go on behind a paragraph",
        ),
        (item("one;", 2) + item("two.", 2), "(a) one;\n(b) two.\n", "letters"),
        (item("one;", 3) + item("two.", 3), "- one;\n- two.\n", "bullets"),
        (
            item("one:", 1) + item("deep;", 1, 1) + item("deep.", 1, 1) + item("two:", 1) + item("deep.", 1, 1),
            "1. one:\n\n1.iii deep;\n\n1.iv deep.\n\n2. two:\n\n2.iii deep.\n",
            "levels, with a start of their own",
        ),
        (item("one.", 99), "one.\n", "a list that is not defined is none"),
        (
            paragraph(
                "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + paragraph(run("Boxed.")) + "</w:txbxContent>"
                "</mc:Choice><mc:Fallback><w:txbxContent>" + paragraph(run("Boxed.")) + "</w:txbxContent>"
                "</mc:Fallback></mc:AlternateContent></w:r>",
                run("Around."),
            ),
            "Around.\n\nBoxed.\n",
            "a text box, once",
        ),
        (
            paragraph(run("Albania"), note("footnote", 7), run(" and Malta"), note("endnote", 2), run(".")),
            "Albania[1] and Malta[i].\n\n[1] A note.\n\n[i] At the end.\n",
            "a footnote and an endnote, numbered as they come",
        ),
        (
            paragraph(run("Albania"), note("footnote", 9, ' w:customMarkFollows="1"'), run("*.")),
            "Albania*.\n\n[1] Another.\n",
            "a mark of the author's own",
        ),
        (paragraph(run("Albania"), note("footnote", 5), run(".")), "Albania[1].\n", "a note that is missing"),
        (
            paragraph(run("We urge "), properties=f"<w:rPr>{DELETED}</w:rPr>") + paragraph(run("Oman to act.")),
            "We urge Oman to act.\n",
            "a paragraph whose end was deleted",
        ),
        (
            paragraph(run("We met."), properties="<w:rPr><w:moveFrom/></w:rPr>") + paragraph(run(" Now.")),
            "We met. Now.\n",
            "one whose end was moved away",
        ),
        (paragraph(run("Last"), properties=f"<w:rPr>{DELETED}</w:rPr>"), "Last\n", "the last one of all"),
        (
            f"<w:tbl><w:tr><w:trPr>{DELETED}</w:trPr>{CELL.format('', paragraph(run('Gone')))}</w:tr></w:tbl>"
            + paragraph(run("Here")),
            "Here\n",
            "a row that was deleted",
        ),
        (
            paragraph(run("We met."), "<w:r><w:rPr><w:vanish/></w:rPr><w:t> We left.</w:t></w:r>"),
            "We met.\n",
            "hidden text",
        ),
        (
            paragraph('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>We met.</w:t></w:r>'),
            "We met.\n",
            "text that is hidden no more",
        ),
        (
            "<w:tbl><w:tr>"
            + CELL.format("", paragraph("<w:r><w:t>For Malta</w:t><w:br/><w:t>The Minister</w:t></w:r>"))
            + CELL.format("", paragraph(run("For Peru")))
            + "</w:tr></w:tbl>",
            "For Malta\nThe Minister\n\nFor Peru\n",
            "signatures side by side",
        ),
        (
            box(paragraph(run("Outer."), box(paragraph(run("Inner."))))),
            "Outer.\n\nInner.\n",
            "a box in a box, each once",
        ),
    ),
)
def test_text(body: str, text: str) -> None:
    notes = noted("footnote", 9, "Another.") + noted("footnote", 7, "A note.")
    content = made(body, numbering=NUMBERING, footnotes=notes, endnotes=noted("endnote", 2, "At the end."))
    assert read_content(content, "a.docx").text == text


BOMB = (
    '<!DOCTYPE a [<!ENTITY a "We urge Iran. ">'
    + "".join(f'<!ENTITY {name} "{f"&{before};" * 20}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)


@pytest.mark.parametrize(
    "prolog", [BOMB, '<!DOCTYPE a [<!ENTITY i SYSTEM "FILE">]>'], ids=["a billion laughs", "a file"]
)
def test_entities_are_not_expanded(prolog: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("Who reads this was too curious.", encoding="utf-8")
    body = paragraph(run("We urge &i; restraint.")) + paragraph(run("More"), note("footnote", 1))
    prolog = prolog.replace("FILE", secret.as_uri())
    content = made(body, prolog=prolog, footnotes=noted("footnote", 1, "Note &i; here."))
    try:
        text = read_content(content, "a.docx").text
    except ReadError as error:
        text = str(error)
    assert len(text) < 300
    assert "urge Iran" not in text
    assert "curious" not in text


@pytest.mark.parametrize(
    ("content", "message"),
    table(
        (made("<w:p>" * 400 + "</w:p>" * 400), "damaged", "nested too deeply"),
        (packed({"[Content_Types].xml": b"macroEnabled", "word/document.xml": b""}), "with macros (DOCM)", "macros"),
        (made(paragraph(run(" "))), "a Word document without text", "no words"),
        (made(paragraph(run("One.")), footnotes="<broken>"), "damaged", "a part without its form"),
    ),
)
def test_what_cannot_be_read(content: bytes, message: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_content(content, "a.docx")
    assert message in str(caught.value)


def test_a_part_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sanctext.readers.word_document.LARGEST_MARKUP", 10_000)
    with pytest.raises(ReadError, match="a part of it is larger than"):
        read_content(made(paragraph(run("x" * 20_000))), "a.docx")


def changed(**replaced: tuple[str, str]) -> bytes:
    """A Word document in which parts of its package were replaced."""
    with zipfile.ZipFile(io.BytesIO(made(paragraph(run("We met."))))) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    for before, after in replaced.values():
        parts = {
            name.replace(before, after): content.replace(before.encode(), after.encode())
            for name, content in parts.items()
        }
    return packed(parts)


TRANSITIONAL = "http://schemas.openxmlformats.org/{}/2006/{}"
STRICT = "http://purl.oclc.org/ooxml/{}/{}"


@pytest.mark.parametrize(
    "content",
    [
        changed(main=("document.xml", "document2.xml")),
        changed(kind=("wordprocessingml.document.main", "wordprocessingml.template.main")),
        changed(
            words=(TRANSITIONAL.format("wordprocessingml", "main"), STRICT.format("wordprocessingml", "main")),
            links=(
                TRANSITIONAL.format("officeDocument", "relationships"),
                STRICT.format("officeDocument", "relationships"),
            ),
        ),
    ],
    ids=["another name", "a template", "strict"],
)
def test_packages_that_word_opens(content: bytes) -> None:
    assert read_content(content, "a.docx").text == "We met.\n"


@pytest.mark.parametrize(
    ("head", "text"),
    table(
        ("Joint Statement by Malta", "Joint Statement by Malta\n\nWe met.\n", "a head that names the document"),
        ("Ministry of Ports", "We met.\n", "one that does not"),
    ),
)
def test_page_headers(head: str, text: str) -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = head
    document.add_paragraph("We met.")
    stream = io.BytesIO()
    document.save(stream)
    assert read_content(stream.getvalue(), "a.docx").text == text


@pytest.mark.parametrize(
    ("part", "message"),
    table(
        ("EncryptedPackage", "an office document that needs a password", "encrypted"),
        ("__properties_version1.0", "a message of Outlook (MSG)", "a mail"),
        ("WordDocument", "an old office document (DOC)", "of Word 97"),
        ("Workbook", "an old or protected office document", "anything else"),
    ),
)
def test_what_old_office_files_are(part: str, message: str) -> None:
    with pytest.raises(ReadError, match=re.escape(message)):
        read_content(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + part.encode("utf-16-le"), "a.docx")


def test_an_error_says_the_same_in_each_run() -> None:
    content = changed(kind=("wordprocessingml.document.main", "presentationml.presentation.main"))
    messages = set()
    for _ in range(2):
        with pytest.raises(ReadError) as caught:
            read_content(content, "a.docx")
        messages.add(str(caught.value))
    assert len(messages) == 1
    assert len(messages.pop().splitlines()) == 1
