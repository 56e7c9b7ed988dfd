"""The text of a web page, or of a part of it, taken whole: block by block, as Markdown marks them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

# Elements inside a line of text; all others are blocks.
INLINE = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img"}
    | {"input", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup"}
    | {"time", "tt", "u", "var", "wbr"}
)
_UNSEEN = frozenset({"head", "script", "style", "template", "select", "button", "textarea"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def blocks_of(element: _Element) -> Iterator[str]:
    """Headings, paragraphs and items.

    Args:
        element: what holds them; its tables are unfolded.

    Example:
        >>> from lxml import html
        >>> list(blocks_of(html.fromstring("<div>We <b>urge</b> <p>calm:<ul><li>now;<li>for good.</ul></div>")))
        ['We urge ', 'calm:', '- now;', '- for good.']
    """
    return _blocks(element, holders_of(element), "")


def holders_of(element: _Element) -> set[_Element]:
    """The elements below one, and itself, that hold blocks."""
    found: set[_Element] = set()
    for part in element.iterdescendants():
        if isinstance(part.tag, str) and part.tag not in INLINE and part.tag != "br":
            for holder in part.iterancestors():
                if holder in found:
                    break
                found.add(holder)
    return found


def _blocks(element: _Element, holders: set[_Element], mark: str) -> Iterator[str]:
    line = [element.text or ""]
    for child in element:
        if not isinstance(child.tag, str):
            pass
        elif child not in holders and (child.tag in INLINE or child.tag == "br"):
            line.append(_words(child))
        elif child.tag not in _UNSEEN:
            if any(words.strip() for words in line):
                yield _marked(line, mark)
                mark = ""
            yield from _block(child, holders, mark)
            line, mark = [], ""
        line.append(child.tail or "")
    if any(words.strip() for words in line):
        yield _marked(line, mark)


def _block(element: _Element, holders: set[_Element], mark: str) -> Iterator[str]:
    if element.tag in HEADINGS:
        yield f"# {' '.join(' '.join(_blocks(element, holders, '')).split())}"
    else:
        yield from _blocks(element, holders, "- " if element.tag == "li" else mark)


def _words(element: _Element) -> str:
    """The words of an element inside a line; a line break of the page is one of the text."""
    parts: list[str] = []
    _gather(element, parts)
    return "".join(parts)


def _gather(element: _Element, parts: list[str]) -> None:
    if isinstance(element.tag, str):
        parts.append("\n" if element.tag == "br" else element.text or "")
    for child in element:
        _gather(child, parts)
        parts.append(child.tail or "")


def _marked(line: list[str], mark: str) -> str:
    words = "".join(line)
    return mark + words.lstrip() if mark else words
