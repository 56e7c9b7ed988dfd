"""Web pages: what is their text, which lines it has, and what they say about themselves."""

from __future__ import annotations

import pytest

from sanctext.errors import ReadError
from sanctext.readers import Format, Reading, read_content
from tables import table

# Long enough for a main text to be told from the rest.
PROSE = (
    "The ministers met in Valletta and spoke about the safety of ships and crews in the strait, as they did in spring."
)
LONG = f"<p>{PROSE}</p><p>They agreed to meet again, and thanked the harbour master. {PROSE} They then left.</p>"
SHELL = '<!doctype html><html lang="en"><head><title>Note</title>{}</head><body>{}</body></html>'


def text_of(body: str, head: str = "") -> str:
    return read_content(SHELL.format(head, body).encode(), "a.html").text


def between(body: str) -> str:
    """What a part of a long page gives: what stands between two lines of it."""
    text = text_of(f"<article><h1>A note</h1>{LONG}<p>Begin.</p>{body}<p>End.</p>{LONG}</article>")
    return text.partition("Begin.\n\n")[2].partition("\n\nEnd.")[0]


@pytest.mark.parametrize(
    ("body", "expected"),
    table(
        ("<div>Malta<br>Peru<br>Chad</div>", "Malta\nPeru\nChad", "breaks in a box"),
        ("<div>Malta<br>Peru<p>Chad</p>Oman</div>", "Malta\nPeru\n\nChad\n\nOman", "words beside a paragraph"),
        ("<p>We met.<br><br>We left.</p>", "We met.\n\nWe left.", "two breaks part paragraphs"),
        ("<p>We met.<br>We left.</p>", "We met.\nWe left.", "one break is one"),
        ("<blockquote>We <b>met</b>.<p>We left.</p></blockquote>", "We met.\n\nWe left.", "a quotation of paragraphs"),
        ("<dl><dt>Host</dt><dd>Malta</dd></dl>", "Host\n\nMalta", "terms"),
        ("<address>Valletta</address><center>By Malta</center>", "Valletta\n\nBy Malta", "boxes of other kinds"),
        ("<fieldset><legend>Parties</legend>Malta</fieldset>", "Parties\n\nMalta", "a frame with a legend"),
        ("<p>Valletta, <time datetime=2024-06-03>3 June 2024</time></p>", "Valletta, 3 June 2024", "a date is text"),
        ("<ul><li>Malta<ul><li>Gozo</li></ul></li><li>Peru</li></ul>", "- Malta\n- Gozo\n- Peru", "a list in a list"),
        ("<table><tr><th>State<th>Ships<tr><td>Malta<td>2</table>", "| State | Ships |\n\n| Malta | 2 |", "rows"),
        (
            "<table><tr><td>Malta<br>Peru<td><ul><li>Chad<li>Oman</ul></table>",
            "Malta\nPeru\n\n- Chad\n- Oman",
            "cells of several lines",
        ),
        ("<table><tr><td><p>We met.</p><p>We left.</p></td></tr></table>", "We met.\n\nWe left.", "all in one cell"),
        (
            "<table><tr><td><table><tr><td>Malta<td>2</table><td>We met.</table>",
            "| Malta | 2 |\n\nWe met.",
            "a table in a table, once",
        ),
        ("<p>We <del>left</del><ins>met</ins>.<s> We sang.</s></p>", "We met.", "what is struck out"),
        ("<p hidden>We sang.</p><p style='Display : none'>We sang.</p><p>We met.</p>", "We met.", "what is hidden"),
        ("<figure><img><figcaption>Chad sang.</figcaption></figure><p>We met.</p>", "We met.", "a caption"),
        ("<form><p>Write to us</p><input></form><p>We met.</p>", "We met.", "a form in a page"),
        ("<noscript>Chad sang.</noscript><dialog open>Sign up</dialog><p>We met.</p>", "We met.", "notes of a browser"),
        ("<p>We use cookies. You must accept all cookies.</p><p>We met.</p>", "We met.", "a notice of the site"),
    ),
)
def test_blocks(body: str, expected: str) -> None:
    assert between(body) == expected
    short = text_of(body).strip().replace("\n\n- ", "\n- ")
    assert short == expected.replace("\n\n- ", "\n- "), "as on a short page"


@pytest.mark.parametrize(
    ("body", "expected"),
    table(
        (f'<form id="aspnetForm"><h1>A note</h1>{LONG}</form>', "# A note", "a page in one form"),
        (
            f'<div id="eu-cookie-compliance"><p>We urge you to agree.</p></div><h1>A note</h1>{LONG}',
            "# A note",
            "consent",
        ),
        (f'<div role="dialog"><p>We urge you to agree.</p></div><p>A note</p>{LONG}', "A note", "a dialogue"),
        (f'<div class="cookies"><main><p>A note</p>{LONG}</main></div>', "A note", "a name around the main text"),
    ),
)
def test_where_a_page_s_text_begins(body: str, expected: str) -> None:
    assert text_of(body).split("\n")[0] == expected


@pytest.mark.parametrize(
    "body",
    [
        "<div id=app></div><script>1</script>",
        "<div>Loading…</div><script>1</script>",
        "<noscript>Please enable JavaScript</noscript>",
        "<p>JavaScript is required.</p><script src=a.js></script>",
    ],
)
def test_a_page_that_its_scripts_fill_is_refused(body: str) -> None:
    with pytest.raises(ReadError, match="until its scripts have run; save it from the browser"):
        text_of(body)


META = '<meta property="article:published_time" content="{}">'
JSON_LD = '<script type="application/ld+json">{}</script>'


@pytest.mark.parametrize(
    ("head", "body", "issued"),
    table(
        (META.format("2024-06-03T23:30:00-05:00"), "", "2024-06-03", "a published time, its day as written"),
        ('<meta name="DC.date.issued" content="3 June 2024">', "", "2024-06-03", "Dublin Core, in words"),
        ('<meta itemprop="datePublished" content="20240603">', "", "2024-06-03", "digits"),
        ('<meta name="date" content="03/06/2024">', "", None, "nobody knows which is the month"),
        (META.format("0001-01-01T00:00:00"), "", None, "a template's empty date"),
        (META.format("2199-01-01"), "", "2199-01-01", "no clock says what is too late"),
        ('<meta property="article:modified_time" content="2024-06-03">', "", None, "a change is no publication"),
        (
            '<meta property="article:modified_time" content="2024-08-09">' + META.format("2024-06-03"),
            "",
            "2024-06-03",
            "both",
        ),
        (JSON_LD.format('{"@type": "NewsArticle", "datePublished": "2024-06-03"}'), "", "2024-06-03", "JSON-LD"),
        (
            JSON_LD.format('{"@graph": [{"@type": "WebPage", "datePublished": "2024-06-03T08:00Z"}]}'),
            "",
            "2024-06-03",
            "JSON-LD of several things",
        ),
        (
            JSON_LD.format(
                '{"@type": "ItemList", "itemListElement": [{"@type": "Article", "datePublished": "2024-06-03"}]}'
            ),
            "",
            None,
            "the date of another page",
        ),
        (JSON_LD.format("{not JSON"), "", None, "JSON-LD that is none"),
        ("", '<p>Published: <time datetime="2024-06-03">Monday</time></p>', "2024-06-03", "a line with a date"),
        ("", '<p>Updated: <time datetime="2024-06-03">Monday</time></p>', None, "a line that says another thing"),
        ("", '<p><time itemprop="dateModified" datetime="2024-06-03">A</time></p>', None, "an element that says so"),
        ("", '<ul><li><time datetime="2024-06-03">Monday</time> Next</li></ul>', None, "a list of other pages"),
        (
            "",
            '<p><time datetime="2024-06-03">A</time></p><p><time datetime="2024-06-04">B</time></p>',
            None,
            "two dates that differ",
        ),
        ("", "<p>We recall resolution 2231 (2015), which ended on 18 October 2023. © 2011</p>", None, "prose"),
        ("", '<img src="/uploads/2013/05/07/a.jpg"><p>We met.</p><p a1995=b>x</p>', None, "the path of a picture"),
    ),
)
def test_dates(head: str, body: str, issued: str | None) -> None:
    source = read_content(SHELL.format(head, f"<article><h1>A note</h1>{LONG}{body}</article>").encode(), "a.html")
    assert source.issued == issued


@pytest.mark.parametrize(
    ("head", "body", "title"),
    table(
        (
            '<meta property="og:title" content="A note | Ministry">',
            "<h1>A note</h1>",
            "A note",
            "the one that is shown",
        ),
        ('<meta property="og:title" content="A note">', "<h1>Ministry</h1><h2>A note</h2>", "A note", "not the site's"),
        ('<meta property="og:title" content="A note">', "<p>Text.</p>", "A note", "one that is not shown"),
    ),
)
def test_titles(head: str, body: str, title: str) -> None:
    assert read_content(SHELL.format(head, body + LONG).encode(), "a.html").title == title


@pytest.mark.parametrize(
    ("name", "content", "form"),
    table(
        ("a.html", b"<link rel=x>\n<p>We met.</p>", "page", "a part of a page under its name"),
        ("a.htm", b"\xef\xbb\xbf<!-- a --><div>We met.</div>", "page", "behind a comment"),
        ("a.txt", b"<p>We met.</p>", "text", "the same in a text"),
        ("a.html", b"We met, 5 < 7.", "text", "no tag"),
    ),
)
def test_parts_of_pages(name: str, content: bytes, form: str) -> None:
    source = read_content(content, name)
    assert (source.text == "We met.\n") == (form == "page")
    assert [code for code, _ in source.notes] == (["markup_unread"] if b"<p>" in content and form == "text" else [])


def test_comments_before_a_page_cost_no_more_than_they_are_long() -> None:
    # At two for each more, forty would take longer than anybody waits.
    page = b"<!---->" * 40 + b"<p>We met.</p>"
    assert read_content(page, "a.txt").text.endswith("<p>We met.</p>")
    assert read_content(page + b"<html>", "a", Reading(Format.HTML)).text == "We met.\n"


@pytest.mark.parametrize(
    "names",
    [
        '<ul><li><a href="/m">Malta</a></li><li><a href="/p">Peru</a></li></ul>',
        '<p><a href="/m">Malta</a>, <a href="/p">Peru</a></p>',
    ],
)
@pytest.mark.parametrize("frame", ["article", "div"])
def test_a_list_that_a_line_leads_to_stays(names: str, frame: str) -> None:
    body = f"<{frame}><h1>A note</h1>{LONG}<p>This note is supported by:</p>{names}<p>{PROSE} Once more.</p></{frame}>"
    after = text_of(body).partition("supported by:")[2]
    assert after.index("Malta") < after.index("Peru") < after.index("Once more.")


def test_characters_that_no_page_may_have_are_spaces() -> None:
    source = read_content("<html><body><div>We\x01met\x0b.\ufffe<br>Now.</div></body></html>".encode(), "a")
    assert source.text == "We met .\nNow.\n"


@pytest.mark.parametrize("page", [b"<!-- a --><html", b"<html><!-- a -->"])
def test_a_page_of_nothing(page: bytes) -> None:
    with pytest.raises(ReadError, match="no main text is found"):
        read_content(page, "a", Reading(Format.HTML))
