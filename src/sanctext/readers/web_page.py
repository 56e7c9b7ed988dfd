"""Reads a web page: its main text without navigation and footers, its title and its date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from configparser import ConfigParser
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from sanctext.errors import ReadError
from sanctext.readers.encoding import CONTROLS_KEPT, Notes, control_notes, decode
from sanctext.readers.extracted import Extracted, joined, title_place
from sanctext.readers.page_clearing import clear
from sanctext.readers.page_declarations import declared, headings
from sanctext.readers.page_paragraphs import part
from sanctext.readers.page_tables import unfold
from sanctext.readers.short_page import blocks_of

if TYPE_CHECKING:
    from lxml.etree import _Element

# In bytes: finding the main text takes about a second for each megabyte.
LARGEST_PAGE = 8 << 20
# A page of more elements is taken whole: finding its main text would take minutes.
MOST_ELEMENTS = 50_000
# Where there are more paragraphs, main texts are not compared: jusText takes the square of their number.
MOST_COMPARED = 2_000
# In characters: trafilatura's own measure of a main text that is too short to be one.
SHORT = 250
# In characters: what a line leads to is a list of names, or of demands.
LONGEST_ITEM = 200
# There are fewer than two hundred states.
MOST_ITEMS = 250
# A note's mark: "Albania<sup>2</sup>" must not become "Albania2".
_MARK = re.compile(r"\s*[\d*†‡a-z]{1,3}\s*")
# XML 1.0, section 2.2.
_NO_MARKUP = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
# A page has its own frame; what has none is a part of one, and holds nothing beside the text.
_FRAME = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_SCRIPT = re.compile(r"<(?:script|noscript)\b", re.IGNORECASE)
# Elements of trafilatura that hold text of one block; what they hold is read as a whole.
_BLOCKS = frozenset({"p", "quote", "code", "ab"})


def read_web_page(content: bytes, shown: str) -> Extracted:
    """Read a web page, or a part of one.

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
    from lxml import html
    from lxml.etree import ParserError

    text, notes = _decoded(content)
    # An encoding that the page declares is that of its bytes, which are decoded already.
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser)
    except ParserError:  # nothing but comments
        tree = html.document_fromstring(b"<html/>", parser)
    metadata = declared(tree)
    titles = [*filter(None, [metadata.title]), *headings(tree)]
    clear(tree)
    _mark_notes(tree)
    unfold(tree)
    part(tree)
    heading = _heading(tree, metadata.title or "")
    page = joined(blocks_of(_frame(tree)))
    main = _main_text(tree) if _FRAME.search(text) else ""
    found = _with_lists(main, page) if main else page
    if (
        heading
        and found.strip()
        and heading.casefold() not in {line.strip("# ").casefold() for line in found.split("\n")}
    ):
        found = f"# {heading}\n\n{found}"
    if not found.strip():
        if _SCRIPT.search(text):
            raise ReadError(f"{shown}: a web page without text until its scripts have run; save it from the browser")
        raise ReadError(f"{shown}: a web page in which no main text is found; save its text and give that")
    return Extracted(found, metadata._replace(title=_title(titles, found)), notes)


def _decoded(content: bytes) -> tuple[str, Notes]:
    """A page's text, in which spaces stand for the characters that no page may have."""
    text, notes = decode(content)
    text = _NO_MARKUP.sub(" ", text)
    return text, (*(note for note in notes if note[0] != CONTROLS_KEPT), *control_notes(text))


def _title(titles: list[str], text: str) -> str | None:
    """The title that stands in the text, else the one that the page declares, or shows first."""
    return next((title for title in titles if title_place(text, title)), next(iter(titles), None))


def _heading(tree: _Element, declared_title: str) -> str:
    """The heading that the title which a page declares begins with; without one, its one main heading.

    What leads to the site's first page is a sign, and no heading.
    """
    shown = [heading for heading in tree.iter("h1", "h2", "h3") if not _leads_elsewhere(heading)]
    words = [joined([" ".join("".join(heading.itertext()).split())]).strip() for heading in shown]
    if declared_title:
        begun = (word for word in words if word and declared_title.casefold().startswith(word.casefold()))
        return next(begun, "")
    main = [word for word, heading in zip(words, shown, strict=True) if heading.tag == "h1"]
    return main[0] if len(main) == 1 else ""


def _leads_elsewhere(heading: _Element) -> bool:
    return next(chain(heading.iterancestors("a"), heading.iterdescendants("a")), None) is not None


def _with_lists(main: str, page: str) -> str:
    """A main text with the lists that its lines lead to ("supported by:"): lists of links are taken for navigation.

    Args:
        main: the main text.
        page: all of the page's text, block by block as the main text is.
    """
    blocks = page.strip().split("\n\n")
    places = {block: place for place, block in enumerate(blocks) if block.endswith(":")}
    known = set(main.split("\n"))
    found: list[str] = []
    for block in main.strip().split("\n\n"):
        found.append(block)
        # Each list once, wherever its line stands again.
        place = places.pop(block, len(blocks))
        for item in blocks[place + 1 : place + 1 + MOST_ITEMS]:
            if len(item) > LONGEST_ITEM or item.startswith("# ") or not known.isdisjoint(item.split("\n")):
                break
            found.append(item)
    return "\n\n".join(found) + "\n"


def _mark_notes(tree: _Element) -> None:
    """Put the marks of notes into square brackets."""
    for mark in list(tree.iter("sup")):
        words = mark.text_content()
        if _MARK.fullmatch(words):
            mark.clear(keep_tail=True)
            mark.text = f"[{words.strip()}]"
        mark.tag = "span"
    # trafilatura takes these for parts of a form or of a page's frame.
    for element in tree.iter("time", "label"):
        element.tag = "span"


def _frame(tree: _Element) -> _Element:
    """Where a page says that its text stands, if it says so of one element."""
    for name in ("main", "article"):
        found = list(tree.iter(name))
        if len(found) == 1 and "".join(found[0].itertext()).strip():
            return found[0]
    body = tree.find("body")
    return tree if body is None else body


def _main_text(tree: _Element) -> str:
    """The main text as trafilatura finds it; empty where that is too short to be told from the rest."""
    import trafilatura
    from trafilatura.settings import Document

    if sum(1 for _ in tree.iter()) > MOST_ELEMENTS:
        return ""
    fast = sum(1 for _ in tree.iter("p")) > MOST_COMPARED
    page = trafilatura.bare_extraction(tree, fast=fast, include_comments=False, config=_settings())
    if not isinstance(page, Document) or page.body is None:
        return ""
    found = joined(_blocks(page.body))
    return found if len(found) >= SHORT else ""


@cache
def _settings() -> ConfigParser:
    """trafilatura's own, but that it does not run the paragraphs of a short text together."""
    from trafilatura.settings import use_config

    settings = use_config()
    settings.set("DEFAULT", "MIN_EXTRACTED_SIZE", "0")
    return settings


def _blocks(body: _Element) -> Iterator[str]:
    """Headings, paragraphs and items, as Markdown marks them."""
    for element in body:
        if element.tag == "head":
            yield f"# {' '.join(_words(element).split())}"
        elif element.tag == "list":
            yield "\n".join(_items(element))
        elif element.tag in _BLOCKS or not len(element):
            yield _words(element)
        else:
            yield from _blocks(element)


def _items(element: _Element) -> Iterator[str]:
    """The items of a list, and below each those of the lists in it."""
    for item in element.iter("item"):
        yield f"- {' '.join(_words(item).split())}"


def _words(element: _Element) -> str:
    """An element's words without those of the items in it; a line break of the page is one of the text."""
    parts = [element.text or ""]
    for child in element:
        if child.tag == "lb":
            parts.append("\n")
        elif child.tag == "item":
            pass
        elif child.tag in _BLOCKS:
            parts += [" ", _words(child), " "]
        else:
            parts.append(_words(child))
        parts.append(child.tail or "")
    return "".join(parts)
