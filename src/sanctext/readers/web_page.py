"""Reads a web page: its main text without navigation and footers, its title and its date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import TYPE_CHECKING

from sanctext.errors import ReadError
from sanctext.readers.encoding import decode
from sanctext.readers.extracted import Extracted, joined
from sanctext.readers.metadata import Metadata, day_of, language_of, title_of, url_of
from sanctext.readers.short_page import blocks_of

if TYPE_CHECKING:
    from lxml.etree import _Element

# In bytes: finding the main text takes about a second for each megabyte.
LARGEST_PAGE = 8 << 20
# In characters: trafilatura's own measure of a main text that is too short to be one.
SHORT = 250
# A note's mark: "Albania<sup>2</sup>" must not become "Albania2".
_MARK = re.compile(r"\s*[\d*†‡a-z]{1,3}\s*")
# What HTML itself sets apart from the main text; a short page is otherwise taken whole.
_APART = ("nav", "footer", "aside", "script", "style", "template", "form")
# Elements that hold text of one block; what they hold is read as a whole.
_BLOCKS = frozenset({"p", "quote", "code", "ab"})


def read_web_page(content: bytes, shown: str) -> Extracted:
    """Read a web page.

    The main text is found by trafilatura, https://doi.org/10.18653/v1/2021.acl-demo.15.

    Args:
        content: the page's bytes.
        shown: its name for messages.

    Raises:
        ReadError: there is no text in it, or it is too large.

    Example:
        >>> page = b"<html><title>Note</title><body><nav>Home</nav><p>We urge Iran to halt its tests.</p></body></html>"
        >>> read_web_page(page, "note.html").text
        'We urge Iran to halt its tests.\\n'
    """
    if len(content) > LARGEST_PAGE:
        raise ReadError(
            f"{shown}: a web page larger than {LARGEST_PAGE >> 20} MB, which no statement is; save its text"
        )
    import trafilatura
    from lxml import html
    from trafilatura.settings import Document

    text, notes = decode(content)
    # An encoding that the page declares is that of its bytes, which are decoded already.
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, huge_tree=False)
    tree = html.document_fromstring(text.encode("utf-8", "replace"), parser)
    metadata = _metadata(tree)
    for apart in list(tree.iter(*_APART)):
        apart.drop_tree()
    for mark in list(tree.iter("sup")):
        if _MARK.fullmatch(words := mark.text_content()):
            tail = mark.tail
            mark.clear()
            mark.text, mark.tail = f"[{words.strip()}]", tail
        mark.drop_tag()
    whole = deepcopy(tree)
    page = trafilatura.bare_extraction(tree, with_metadata=True, include_comments=False)
    if not isinstance(page, Document) or page.body is None:
        raise ReadError(f"{shown}: a web page in which no main text is found; save its text and give that")
    found = joined(_blocks(page.body))
    if len(found) < SHORT:
        # Of such a page trafilatura takes everything, and every element for a line.
        found = joined(blocks_of(whole))
    if not found.strip():
        raise ReadError(f"{shown}: a web page in which no main text is found; save its text and give that")
    return Extracted(found, metadata._replace(title=title_of(page.title), issued=day_of(page.date)), notes)


def _metadata(tree: _Element) -> Metadata:
    """What the page itself declares; an empty or relative value declares nothing."""

    def first(*paths: str) -> str | None:
        return next((str(value) for path in paths for value in tree.xpath(path) if value.strip()), None)

    publisher = first(
        "//meta[@property='og:site_name']/@content",
        *(f"//meta[@name='{name}']/@content" for name in ("publisher", "dc.publisher", "DC.publisher")),
    )
    return Metadata(
        publisher=title_of(publisher),
        url=url_of(first("//link[@rel='canonical']/@href")) or url_of(first("//meta[@property='og:url']/@content")),
        language=language_of(first("/html/@lang", "/html/@xml:lang")),
    )


def _blocks(body: _Element) -> Iterator[str]:
    """Headings, paragraphs, items and rows, as Markdown marks them."""
    for element in body:
        words = _words(element)
        if element.tag == "head":
            yield f"# {' '.join(words.split())}"
        elif element.tag == "list":
            yield "\n".join(f"- {' '.join(_words(item).split())}" for item in element.iter("item"))
        elif element.tag == "table":
            for row in element.iter("row"):
                cells = [" ".join(_words(cell).split()) for cell in row.iter("cell")]
                yield f"| {' | '.join(cells)} |"
        elif element.tag in _BLOCKS or not len(element):
            yield words
        else:
            yield from _blocks(element)


def _words(element: _Element) -> str:
    """An element's words; a line break of the page is one of the text."""
    parts = [element.text or ""]
    for child in element:
        parts += ["\n" if child.tag == "lb" else _words(child), child.tail or ""]
    return "".join(parts)
