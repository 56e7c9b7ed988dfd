"""Puts every run of text of a web page into a paragraph of its own, however the page has laid it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sanctext.readers.short_page import HEADINGS, INLINE, holders_of

if TYPE_CHECKING:
    from lxml.etree import _Element

# Blocks of one run of text.
_LEAVES = frozenset({"p", "pre", "li", *HEADINGS})
# Blocks that hold others and mean something to whoever looks for the main text.
_KEPT = frozenset({"html", "body", "head", "main", "article", "section", "header", "div", "ul", "ol", "li", "hr"})
_BREAK = "br"


def part(tree: _Element) -> None:
    """Wrap what stands beside blocks or in boxes into paragraphs; two breaks in a row part paragraphs.

    Example:
        >>> from lxml import html
        >>> page = html.fromstring("<div>We <b>urge</b> calm.<br><br>We met.<ul><li>All</ul>Oslo</div>")
        >>> part(page)
        >>> [(block.tag, block.text_content()) for block in page]
        [('p', 'We urge calm.'), ('p', 'We met.'), ('ul', 'All'), ('p', 'Oslo')]
    """
    holders = holders_of(tree)
    for element in list(tree.iter()):
        if not isinstance(element.tag, str) or element.tag in ("html", "head"):
            continue
        holds = element in holders
        if element.tag in INLINE or element.tag == _BREAK:
            if not holds:
                continue
        elif element.tag in ("ul", "ol", "li") or (
            element.tag in _LEAVES and not holds and not _has_two_breaks(element)
        ):
            continue
        if element.tag not in _KEPT:
            element.tag = "div"
        _wrap(element, holders)


def _wrap(element: _Element, holders: set[_Element]) -> None:
    """Put the runs of text in an element into paragraphs."""
    children, text = list(element), element.text
    element.text = None
    runs = _Runs(element)
    runs.add(text)
    for child in children:
        tail, child.tail = child.tail, None
        if isinstance(child.tag, str) and (child in holders or child.tag not in (*INLINE, _BREAK)):
            runs.end()
            element.append(child)
        else:
            runs.add_element(child)
        runs.add(tail)
    runs.end()


class _Runs:
    """Collects text and inline elements, and puts each run of them into a paragraph at the end of an element."""

    def __init__(self, element: _Element) -> None:
        self._element = element
        self._new: _Element | None = None
        self._last: _Element | None = None
        self._breaks: list[_Element] = []

    def add(self, text: str | None) -> None:
        """Go on with text."""
        if not text or not (text.strip() or self._new is not None):
            return
        if text.strip():
            self._add_breaks()
        paragraph = self._paragraph()
        if self._breaks:
            return  # white space between breaks
        if self._last is None:
            paragraph.text = (paragraph.text or "") + text
        else:
            self._last.tail = (self._last.tail or "") + text

    def add_element(self, child: _Element) -> None:
        """Go on with an inline element, or a break."""
        if child.tag == _BREAK:
            if self._new is not None:
                self._breaks.append(child)
            self._element.remove(child)
        else:
            self._add_breaks()
            self._append(child)

    def end(self) -> None:
        """End the run."""
        self._new = self._last = None
        self._breaks = []

    def _add_breaks(self) -> None:
        if len(self._breaks) > 1:
            self.end()
        elif self._breaks:
            self._append(self._breaks.pop())

    def _append(self, child: _Element) -> None:
        self._paragraph().append(child)
        self._last = child

    def _paragraph(self) -> _Element:
        if self._new is None:
            self._new = self._element.makeelement("p")
            self._element.append(self._new)
        return self._new


def _has_two_breaks(element: _Element) -> bool:
    before = ""
    for child in element:
        if child.tag == _BREAK and before == _BREAK and not (child.getprevious().tail or "").strip():
            return True
        before = child.tag if isinstance(child.tag, str) else ""
    return False
