"""Reads the markup that the text of a field holds, where its file was made of web pages."""

from __future__ import annotations

import re
from html import unescape

from sanctext.readers.encoding import Notes
from sanctext.readers.web_page import read_web_page

_BLOCK_TAG = re.compile(
    r"</?(?:p|br|div|li|ul|ol|h[1-6]|table|tr|td|blockquote|section|article|body|html|pre)\b[^<>]*>", re.IGNORECASE
)
_INLINE_TAG = re.compile(r"</?(?:a|b|i|em|strong|span|u|sup|sub|font)(?:\s[^<>]*)?>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,8}\d?);")
_BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")
_NOTE = (
    "markup_read",
    "its text is markup: tags and entities are read as a web page's, places are those of what is read",
)


def without_markup(text: str, shown: str) -> tuple[str, Notes]:
    r"""A field's text as a reader of its page sees it, and a note where it was markup.

    Raises:
        ReadError: there is nothing in it but tags.

    >>> without_markup("We urge C&ocirc;te d&#39;Ivoire.", "a")[0], without_markup("x < y > z", "a")
    ("We urge Côte d'Ivoire.", ('x < y > z', ()))
    >>> without_markup("<p>We urge<br>Iran.</p><p>Now.", "a")[0]
    'We urge\nIran.\n\nNow.\n'
    """
    if _BLOCK_TAG.search(text) is None:
        if _INLINE_TAG.search(text) is None:
            return (unescape(text), (_NOTE,)) if _ENTITY.search(text) else (text, ())
        # What parts paragraphs in a text parts none in a page.
        text = _BLANK_LINES.sub("<p>", text)
    page = read_web_page(text.encode("utf-8", "replace"), shown)
    return page.text, (_NOTE, *page.notes)
