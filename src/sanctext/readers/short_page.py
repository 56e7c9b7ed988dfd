"""The text of a web page that is too short for its main text to be told from the rest: all of it, block by block."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

# Elements inside a line of text; all others are blocks.
INLINE = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins"}
    | {"kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u"}
    | {"var", "wbr"}
)
_UNSEEN = frozenset({"head", "script", "style", "template", "select", "button", "textarea"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def blocks_of(element: _Element, mark: str = "") -> Iterator[str]:
    """Headings, paragraphs, items and rows, as Markdown marks them.

    Args:
        element: what holds them.
        mark: what stands before the first of them.

    Example:
        >>> from lxml import html
        >>> list(blocks_of(html.fromstring("<div>We <b>urge</b> <p>calm:<ul><li>now;<li>for good.</ul></div>")))
        ['We urge ', 'calm:', '- now;', '- for good.']
    """
    line = element.text or ""
    for child in element:
        if all(part.tag in INLINE or part.tag == "br" for part in child.iter() if isinstance(part.tag, str)):
            line += _words(child)
        elif child.tag not in _UNSEEN:
            if line.strip():
                yield _marked(line, mark)
                mark = ""
            yield from _block(child, mark)
            line, mark = "", ""
        line += child.tail or ""
    if line.strip():
        yield _marked(line, mark)


def _block(element: _Element, mark: str) -> Iterator[str]:
    if element.tag == "tr":
        cells = [" ".join(" ".join(blocks_of(cell)).split()) for cell in element.iter("td", "th")]
        yield f"| {' | '.join(cells)} |"
    elif element.tag in _HEADINGS:
        yield f"# {' '.join(' '.join(blocks_of(element)).split())}"
    else:
        yield from blocks_of(element, "- " if element.tag == "li" else mark)


def _words(element: _Element) -> str:
    """The words of an element inside a line; a line break of the page is one of the text."""
    if not isinstance(element.tag, str):
        return ""
    parts = ["\n" if element.tag == "br" else "", element.text or ""]
    for child in element:
        parts += [_words(child), child.tail or ""]
    return "".join(parts)


def _marked(line: str, mark: str) -> str:
    return mark + line.lstrip() if mark else line
