"""The documents in a feed (RSS, Atom): each item or entry is one, with its title, date, address and content."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from html import escape
from typing import TYPE_CHECKING

from sanctext.errors import ReadError
from sanctext.printable import printable
from sanctext.readers.encoding import decode
from sanctext.readers.input_formats import head_of
from sanctext.readers.json_document import as_line
from sanctext.readers.reading import Packed, Reading

if TYPE_CHECKING:
    from lxml.etree import _Element

_FEED = re.compile(rb"<(?:\w+:)?(?:rss|feed|RDF)\b[^>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][^<>]*>|&\w+;|&#", re.IGNORECASE)
# Names of elements without their namespaces, the fuller ones first. When an entry was changed, it was not issued.
_ITEMS = ("item", "entry")
_CONTENT = ("encoded", "content", "description", "summary")
_PUBLISHED = ("published", "pubDate", "issued", "date", "created")
_IDENTIFIERS = ("guid", "id")


def is_feed(head: bytes) -> bool:
    r"""Whether a file is a feed, by its beginning.

    >>> is_feed(b"<?xml version='1.0'?>\n<rss version='2.0'>"), is_feed(b"<html>")
    (True, False)
    """
    return _FEED.match(head_of(head)) is not None


def entries(content: bytes, name: str, reading: Reading) -> Iterator[Packed | ReadError]:
    """The documents in a feed; where an item has a title, its text begins with it.

    Args:
        content: the feed's bytes.
        name: its name; a document is named FILE#ID, ID being what the item calls itself.
        reading: under which names the readers of lines look for text and identifier.

    Raises:
        ReadError: it is damaged, or has no items.

    Yields:
        Each document, or the error that tells why an item gives none.
    """
    from lxml import etree

    shown = printable(name)
    # What the feed says of its encoding is no longer so.
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False
    )
    try:
        root = etree.fromstring(decode(content)[0].encode("utf-8"), parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    found = [] if root is None else [element for element in root.iter() if _name(element) in _ITEMS]
    if not found:
        raise ReadError(f"{shown}: a feed (RSS, Atom) without items, or damaged; get it anew")
    for number, element in enumerate(found, 1):
        try:
            yield as_line(_fields(element, reading), name, number, reading)
        except UnicodeDecodeError:  # a reference to half of a character
            part = f"{name}:{number}"
            yield ReadError(f"{printable(part)}: an item that is damaged (no Unicode); get the feed anew", part)


def _name(element: _Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _fields(element: _Element, reading: Reading) -> dict[str, str]:
    """An item's fields; the first element of a kind counts."""
    parts: dict[str, _Element] = {}
    for child in element:
        parts.setdefault(_name(child), child)
    fields = {
        reading.text_field: _text(parts),
        "title": _title(parts),
        "date": next(filter(None, (_day(_words(parts.get(kind))) for kind in _PUBLISHED)), ""),
        "url": _address(element),
        reading.id_field: next((_words(parts[kind]).strip() for kind in _IDENTIFIERS if kind in parts), ""),
    }
    return {key: value for key, value in fields.items() if value}


def _text(parts: dict[str, _Element]) -> str:
    """The title and the content; as markup where the content is that."""
    title = _title(parts)
    content = next(filter(None, (_markup(parts.get(kind)).strip() for kind in _CONTENT)), "")
    if _TAG.search(content):
        return f"<h1>{escape(title)}</h1>\n{content}" if title else content
    return f"{title}\n\n{content}".strip()


def _title(parts: dict[str, _Element]) -> str:
    """The title; where it is markup, as Atom says and RSS does not, its words."""
    element = parts.get("title")
    words = _words(element).strip()
    if words and element is not None and (element.get("type") == "html" or _TAG.search(words)):
        from lxml import html

        words = html.fragment_fromstring(words, create_parent=True).text_content()
    return " ".join(words.split())


def _words(element: _Element | None) -> str:
    return "".join(element.itertext()) if element is not None else ""


def _markup(element: _Element | None) -> str:
    """What an element holds: text, which may be markup itself, or elements of a page."""
    from lxml import etree

    if element is None or not len(element):
        return _words(element)
    inside = "".join(etree.tostring(child, encoding="unicode") for child in element)
    return escape(element.text or "") + inside


def _address(element: _Element) -> str:
    """Where an item stands: Atom has it in an attribute, RSS as text."""
    for link in element:
        if _name(link) == "link" and link.get("rel", "alternate") == "alternate":
            return (link.get("href") or _words(link)).strip()
    return ""


def _day(value: str) -> str:
    """The day of a date as RSS writes it, or as it is."""
    try:
        return parsedate_to_datetime(value.strip()).date().isoformat()
    except (ValueError, OverflowError, IndexError, TypeError):
        return value.strip()
