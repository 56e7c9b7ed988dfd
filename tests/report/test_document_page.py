"""The page of one document: nothing of the document is taken for the page's own, and no request can leave it."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest

import sanctext
from sanctext.errors import WriteError
from sanctext.recording.extras import completed
from sanctext.records import StatementRecord
from sanctext.report.document_page import document_page as page
from sanctext.source import Source
from tables import table

SENTENCE = "We urge the DPRK to halt its launches of the Hwasong-11 in line with resolution 1718 (2006)."
HOSTILE = (
    "<script>document.title='taken'</script>",
    "<img src=x onerror=document.title='taken'>",
    "\"><svg onload=document.title='taken'>",
    "' onfocus='document.title=1' autofocus x='",
    "</style><script>document.title='taken'</script>",
    "{{ 7 * 7 }}{% raw %}",
    "</article></main></body><!--",
)


def record_of(text: str, **document: str | None) -> StatementRecord:
    source = Source(name="statement.txt", text=text)
    record = completed(sanctext.parse(source), source, with_text=True, raw_offsets=False)
    return record.model_copy(update={"document": record.document.model_copy(update=document)})


class Elements(HTMLParser):
    """The tags, attributes and words of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_words_of_a_document_stay_words(hostile: str) -> None:
    plain = Elements(page(record_of(f"{SENTENCE}\n\nXX")))
    found = Elements(page(record_of(f"{SENTENCE}\n\n{hostile}")))
    assert found.tags == plain.tags
    assert {name for name, _ in found.attributes} == {name for name, _ in plain.attributes}
    assert hostile in "".join(found.words)


@pytest.mark.parametrize("field", ["title", "source", "publisher", "url"])
@pytest.mark.parametrize("hostile", HOSTILE)
def test_what_a_file_says_of_itself_stays_words(field: str, hostile: str) -> None:
    named = {"title": "T", "publisher": "P", "url": "U"}
    plain, found = (Elements(page(record_of(SENTENCE, **named | {field: value}))) for value in ("XX", hostile))
    assert found.tags == plain.tags
    assert {name for name, _ in found.attributes} == {name for name, _ in plain.attributes}


@pytest.mark.parametrize(
    ("url", "links"),
    table(
        ("https://example.org/a?b=1&c=2", ["https://example.org/a?b=1&c=2"], "a page"),
        ("http://example.org/", ["http://example.org/"], "an old one"),
        ("javascript:alert(1)", [], "a program"),
        (" JavaScript:alert(1)", [], "a program behind a blank"),
        ("data:text/html,<script>1</script>", [], "a page of its own"),
        ("//example.org/", [], "no scheme"),
        ("http://[", [], "no address"),
        (None, [], "none"),
    ),
)
def test_only_addresses_of_the_web_are_links(url: str | None, links: list[str]) -> None:
    found = Elements(page(record_of(SENTENCE, url=url)))
    assert [value for name, value in found.attributes if name == "href" and value and value[0] != "#"] == links


def test_the_policy_admits_the_page_alone() -> None:
    made = page(record_of(SENTENCE))
    policy = next(value for _, value in Elements(made).attributes if value and value.startswith("default-src"))
    for tag in ("style", "script"):
        (content,) = re.findall(f"<{tag}>(.*?)</{tag}>", made, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    names = {name for name, _ in Elements(made).attributes}
    assert not names & {"src", "srcset", "style", "action", "onclick"}


def test_the_text_is_whole() -> None:
    text = "  A <b>&amp;\n\n\tB  " + SENTENCE + "\n"
    made = page(record_of(text))
    article = made.partition('tabindex="-1">')[2].partition("</article>")[0]
    assert "".join(Elements(article).words) == text


def test_items_that_begin_together_are_one_sign_and_a_number() -> None:
    made = page(
        record_of("Japan urged Iran to halt its tests, to open its sites and to talk. We recall resolution 1718.")
    )
    signs = [value for name, value in Elements(made).attributes if name == "data-signs"]
    assert signs == ["D×3", "P", "R"]


def test_a_record_without_text_is_refused() -> None:
    with pytest.raises(WriteError, match=r"^-: the record holds no text to show; make it with --with-text$"):
        page(sanctext.parse(SENTENCE))


def test_the_same_record_gives_the_same_page() -> None:
    assert page(record_of(SENTENCE)) == page(record_of(SENTENCE))
