"""Places in the source file: what lies there reads as the words do, or no place is given."""

from __future__ import annotations

import codecs
import html
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sanctext
from sanctext.readers import Reading, read, read_content
from sanctext.recording.extras import completed
from tables import table

DATA = Path(__file__).parents[1] / "data"
READING = Reading(raw_offsets=True)
# Tags that part no words.
INLINE = re.compile(r"</?(?:b|i|em|span|sup|a)\b[^>]*>")
TAG = re.compile(r"<!--.*?-->|<[^>]*>", re.DOTALL)


def shown(raw: str) -> str:
    """What a piece of a page shows, worked out in another way than the package does it."""
    return " ".join(html.unescape(TAG.sub(" ", INLINE.sub("", raw))).split())


@given(
    st.text(st.sampled_from("ab c\r\n\n\ré–\U0001f54a"), min_size=1, max_size=80).filter(str.strip),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]),
    st.data(),
)
def test_places_in_a_plain_text(raw: str, codec: str, data: st.DataObject) -> None:
    if codec == "cp1252":
        raw = raw.replace("\U0001f54a", "é")
    source = read_content(raw.encode(codec), "a.txt", READING)
    start = data.draw(st.integers(0, len(source.text) - 1))
    end = data.draw(st.integers(start + 1, len(source.text)))
    assert source.alignment is not None
    place = source.alignment.place(start, end)
    assert place is not None, "in a plain text every place is certain"
    assert raw[slice(*place)].replace("\r\n", "\n").replace("\r", "\n") == source.text[start:end]


def test_a_byte_order_mark_and_the_line_ends_of_another_system() -> None:
    content = codecs.BOM_UTF8 + b"---\r\ntitle: A\r\n---\r\nWe urge Iran\r\nto talk.\r\n"
    source = read_content(content, "a.md", READING)
    record = completed(sanctext.parse(source), source, with_text=False, raw_offsets=True)
    decoded = content.decode("utf-8-sig")
    assert record.raw_offsets
    for span in record.raw_offsets:
        assert span.raw_start is not None
        assert span.raw_end is not None
        assert " ".join(decoded[span.raw_start : span.raw_end].split()) == " ".join(
            source.text[span.start : span.end].split()
        )


# Words that occur once, so that the right place is known; and words that occur again and again.
WORD = st.one_of(
    st.integers(0, 99).map("w{:02}".format), st.sampled_from(["the", "Iran", "C\u00f4te d\u2019Ivoire", "&"])
)
FORMS = st.sampled_from(
    [
        html.escape,
        lambda word: "".join(f"&#{ord(char)};" for char in word),
        lambda word: "".join(f"&#x{ord(char):X};" for char in word),
        lambda word: f"<b>{html.escape(word)}</b>",
        lambda word: f'<a href="/?a=1&amp;w07">{html.escape(word)}</a>',
        lambda word: f"<span>{html.escape(word[:1])}</span>{html.escape(word[1:])}",
        lambda word: html.escape(word).replace("\u00f4", "&ocirc;").replace("\u2019", "&rsquo;"),
        lambda word: "\u00ad".join(html.escape(word).split("0")) if "&" not in word else html.escape(word),
        lambda word: f"<!-- w05 -->{html.escape(word)}",
        lambda word: f"{html.escape(word)}<sup>2</sup>",
    ]
)
GAP = st.sampled_from([" ", "\n", "\r\n   ", " \t", "<br>", " <!-- Iran --> ", "&nbsp;"])
PARAGRAPH = st.lists(st.tuples(WORD, FORMS, GAP), min_size=3, max_size=12)


def page_of(paragraphs: list[list[tuple[str, object, str]]]) -> str:
    body = "\n".join(
        "<p>" + "".join(form(word) + gap for word, form, gap in words) + "</p>"  # type: ignore[operator]
        for words in paragraphs
    )
    head = "<title>w01 Iran</title><style>p { color: red } /* w02 */</style>"
    return f"<html><head>{head}</head><body><nav><a>Iran</a></nav>{body}<script>w03</script></body></html>"


@given(st.lists(PARAGRAPH, min_size=1, max_size=4), st.data())
def test_places_in_a_page(paragraphs: list[list[tuple[str, object, str]]], data: st.DataObject) -> None:
    raw = page_of(paragraphs)
    source = read_content(raw.encode(), "a.html", READING)
    assert source.alignment is not None
    start = data.draw(st.integers(0, len(source.text) - 1))
    end = data.draw(st.integers(start + 1, min(len(source.text), start + 60)))
    place = source.alignment.place(start, end)
    if place is not None:
        found = shown(raw[slice(*place)]).replace("\u00ad", "")
        assert found == " ".join(source.text[start:end].split())
        # Glued to nothing but what the span is glued to.
        assert raw[: place[0]].count("<p>") == raw[: place[1]].count("<p>") or "\n" in source.text[start:end]


@given(st.permutations(range(40)), st.lists(FORMS, min_size=40, max_size=40), st.integers(2, 6))
def test_every_word_that_stands_there_once_is_found_where_it_stands(
    order: list[int], forms: list[object], length: int
) -> None:
    words = [f"x{number:02}y" for number in order]
    paragraphs = [
        [(word, form, " ") for word, form in zip(words[at : at + length], forms[at : at + length], strict=True)]
        for at in range(0, 40, length)
    ]
    raw = page_of(paragraphs)
    source = read_content(raw.encode(), "a.html", READING)
    assert source.alignment is not None
    for found in re.finditer(r"x\d\dy", source.text):
        place = source.alignment.place(found.start(), found.end())
        assert place is not None
        assert shown(raw[slice(*place)]).replace("\u00ad", "") == found.group()


SAME = "<p>We urge calm.</p>"


@pytest.mark.parametrize(
    ("page", "words", "raw"),
    table(
        ("<p>One two.</p>" + SAME + "<p>Three four.</p>", "urge", "urge", "a line that stands there once"),
        (SAME + "<p>Three four.</p>" + SAME, "urge", None, "twice: nobody knows which"),
        (
            "<p>One two.</p>" + SAME + "<p>Three four.</p><nav>We urge calm.</nav>",
            "urge",
            "urge",
            "again, but elsewhere",
        ),
        ("<p>Albania<sup>2</sup> agrees.</p>", "Albania", "Albania", "beside a note's mark"),
        ("<p>Albania<sup>2</sup> agrees.</p>", "Albania[2] agrees", None, "over a mark that reads otherwise"),
        ("<ul><li>One two</li><li>three.</li></ul><p>Four.</p>", "two\n\n- three", None, "over the mark of an item"),
        ("<p>One <i>t</i>wo.</p>", "two", "t</i>wo", "over a tag"),
        ("<p>AT&amp;T &lt;b&gt; x</p>", "AT&T <b>", "AT&amp;T &lt;b&gt;", "entities that look like tags"),
    ),
)
def test_what_is_certain(page: str, words: str, raw: str | None) -> None:
    page = f"<html><body>{page}</body></html>"
    source = read_content(page.encode(), "a.html", READING)
    start = source.text.index(words)
    assert source.alignment is not None
    place = source.alignment.place(start, start + len(words))
    assert (page[slice(*place)] if place else None) == raw


def test_a_page_of_a_browser() -> None:
    source = read(str(DATA / "statement.html"), READING)
    raw = (DATA / "statement.html").read_bytes().decode()
    record = completed(sanctext.parse(source), source, with_text=False, raw_offsets=True)
    assert record.raw_offsets is not None
    known = [span for span in record.raw_offsets if span.raw_start is not None]
    assert len(known) >= len(record.raw_offsets) - 3, "only those over several items are not known"
    for span in known:
        assert shown(raw[span.raw_start : span.raw_end]) == " ".join(source.text[span.start : span.end].split())


@pytest.mark.parametrize("name", ["statement.pdf", "statement.docx", "statement.eml", "statement.jsonl"])
def test_other_files_have_no_places(name: str) -> None:
    source = read(str(DATA / name), READING)
    record = completed(sanctext.parse(source), source, with_text=False, raw_offsets=True)
    assert record.raw_offsets
    assert {(span.raw_start, span.raw_end) for span in record.raw_offsets} == {(None, None)}
