"""The text of a Word document's body, block by block: paragraphs, list items, tables, then its notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from sanctext.readers.word_numbering import BULLET, Numbering, W, roman

if TYPE_CHECKING:
    from docx.document import Document
    from docx.opc.package import OpcPackage
    from docx.opc.part import Part
    from lxml.etree import _Element

# What stands for a character; a hyphen where Word may break a line only says where.
_SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_PARAGRAPH, _TABLE, _ROW, _CELL = f"{W}p", f"{W}tbl", f"{W}tr", f"{W}tc"
_BOX = f"{W}txbxContent"
# Written a second time, for programs that do not know the first form.
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_APART = frozenset({_BOX, _FALLBACK, *(f"{W}{name}" for name in ("del", "moveFrom", "pPr", "rPr"))})
_NOTES = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes"}


class WordText:
    """Reads a document's blocks once, in order.

    Args:
        document: the document.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._styles = {
            style.style_id: (style.name or "", style.element.find(f"{W}pPr/{W}numPr")) for style in document.styles
        }
        self._numbering = Numbering(part_of(document.part, "numbering"))
        # The identifiers of the notes, in the order in which the text refers to them.
        self._notes: dict[str, list[str]] = {"footnotes": [], "endnotes": []}

    def blocks(self) -> Iterator[str]:
        """Headings, paragraphs, items and rows as Markdown marks them, then footnotes and endnotes.

        A note's mark stands in square brackets where the text refers to it, and before the note.
        """
        items: list[str] = []
        for element in _elements(self._document.element.body):
            block, bullet = self._block(element)
            if not bullet and items:
                yield "\n".join(items)
                items = []
            if bullet:
                items.append(block)
            else:
                yield block
            for box in _boxes(element):
                yield from (self._words(paragraph) for paragraph in box.iter(_PARAGRAPH))
        if items:
            yield "\n".join(items)
        yield from self._note_blocks()

    def _block(self, element: _Element) -> tuple[str, bool]:
        """An element's text, and whether it is an item that stands on a line below the one before."""
        if element.tag == _ROW:
            return f"| {' | '.join(self._cells(element))} |", False
        words = self._words(element)
        if self._style_of(element)[0].startswith(("Heading", "Title")):
            return f"# {' '.join(words.split())}" if words.strip() else "", False
        mark = self._mark(element)
        if mark is None or not words.strip():
            return words, False
        return f"{mark} {' '.join(words.split())}", not mark[:1].isdigit()

    def _cells(self, row: _Element) -> Iterator[str]:
        for cell in _elements(row, _CELL):
            yield " ".join(" ".join(self._words(paragraph) for paragraph in cell.iter(_PARAGRAPH)).split())

    def _style_of(self, paragraph: _Element) -> tuple[str, _Element | None]:
        """The name of a paragraph's style, and what it says of lists."""
        chosen = paragraph.find(f"{W}pPr/{W}pStyle")
        return self._styles.get(chosen.get(f"{W}val") if chosen is not None else None, ("", None))

    def _mark(self, paragraph: _Element) -> str | None:
        """A list item's mark, as its own properties or its style's say; None for what is no item."""
        name, of_style = self._style_of(paragraph)
        own = paragraph.find(f"{W}pPr/{W}numPr")
        properties = of_style if own is None else own
        mark = self._numbering.mark(properties) if properties is not None else None
        return BULLET if mark is None and name.startswith(("List Bullet", "List Number")) else mark

    def _words(self, element: _Element) -> str:
        """The words of an element as they are once all changes are accepted."""
        parts: list[str] = []
        for child in element:
            if child.tag in _APART:
                continue
            if child.tag == f"{W}t":
                parts.append(child.text or "")
            elif child.tag in _SIGNS:
                parts.append(_SIGNS[child.tag])
            elif child.tag in _NOTES:
                parts.append(self._reference(child))
            elif isinstance(child.tag, str) and child.tag != _PARAGRAPH:
                parts.append(self._words(child))
        return "".join(parts)

    def _reference(self, element: _Element) -> str:
        kind, identifier = _NOTES[element.tag], str(element.get(f"{W}id", ""))
        known = self._notes[kind]
        if identifier not in known:
            known.append(identifier)
        if element.get(f"{W}customMarkFollows") in ("1", "true", "on"):
            return ""  # the author's own mark is among the words
        return f"[{_mark_of(kind, known, identifier)}]"

    def _note_blocks(self) -> Iterator[str]:
        for kind, known in self._notes.items():
            root = part_of(self._document.part, kind)
            notes = {note.get(f"{W}id"): note for note in root} if root is not None else {}
            # A note may refer to another one, which is then the last.
            for identifier in known:
                if identifier in notes:
                    words = " ".join(self._words(paragraph) for paragraph in notes[identifier].iter(_PARAGRAPH))
                    yield f"[{_mark_of(kind, known, identifier)}] {' '.join(words.split())}"


def _mark_of(kind: str, known: list[str], identifier: str) -> str:
    """As Word does it unless told otherwise: footnotes have numbers, endnotes small Roman numerals."""
    number = known.index(identifier) + 1
    return str(number) if kind == "footnotes" else roman(number)


def _elements(parent: _Element, *kinds: str) -> Iterator[_Element]:
    """Paragraphs and rows, or elements of other kinds, whatever wraps them (content controls, tables)."""
    wanted = kinds or (_PARAGRAPH, _ROW)
    for child in parent:
        if child.tag in wanted:
            yield child
        elif isinstance(child.tag, str) and child.tag not in _APART:
            yield from _elements(child, *kinds)


def _boxes(element: _Element) -> Iterable[_Element]:
    """The text boxes that hang on a paragraph."""
    return (box for box in element.iter(_BOX) if next(box.iterancestors(_FALLBACK), None) is None)


def part_of(owner: Part | OpcPackage, kind: str) -> _Element | None:
    """The root of a part that a package or a document has beside its body; None where it has none."""
    from lxml import etree

    for relation in owner.rels.values():
        if relation.reltype.endswith(f"/{kind}") and not relation.is_external:
            parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
            return etree.fromstring(relation.target_part.blob, parser)
    return None
