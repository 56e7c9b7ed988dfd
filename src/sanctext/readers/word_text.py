"""The text of a Word document's body, block by block: paragraphs, list items, tables, then its notes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from sanctext.readers.running_heads import names_document
from sanctext.readers.table_rows import is_data, row
from sanctext.readers.word_numbering import BULLET, Numbering, W, roman

if TYPE_CHECKING:
    from docx.document import Document
    from docx.opc.package import OpcPackage
    from docx.opc.part import Part
    from lxml.etree import _Element

# What stands for a character; a hyphen where Word may break a line only says where.
_SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_PARAGRAPH, _RUN, _ROW, _CELL = f"{W}p", f"{W}r", f"{W}tr", f"{W}tc"
_HIDDEN = f"{W}vanish"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
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
        self._hidden = {style.style_id for style in document.styles if _is_on(style.element.find(f"{W}rPr/{_HIDDEN}"))}
        self._numbering = Numbering(part_of(document.part, "numbering"))
        # The identifiers of the notes and their numbers, in the order in which the text refers to them.
        self._notes: dict[str, dict[str, int]] = {"footnotes": {}, "endnotes": {}}

    def blocks(self) -> Iterator[str]:
        """Headings, paragraphs, items and rows as Markdown marks them, then footnotes and endnotes.

        A note's mark stands in square brackets where the text refers to it, and before the note. A head of the first
        page that names the document stands before its body.
        """
        body = list(self._blocks(self._document.element.body))
        lines = {line.casefold() for block in body for line in block.split("\n")}
        for head in self._heads():
            yield from (words for words in self._blocks(head) if names_document(words, lines))
        yield from body
        yield from self._note_blocks()

    def _heads(self) -> Iterator[_Element]:
        """The page header of the first section, as its first page has it."""
        section = next(self._document.element.body.iter(f"{W}sectPr"), None)
        if section is None:
            return
        wanted = "first" if section.find(f"{W}titlePg") is not None else "default"
        for reference in section.iter(f"{W}headerReference"):
            relation = self._document.part.rels.get(reference.get(_RELATION))
            if reference.get(f"{W}type") == wanted and relation is not None and not relation.is_external:
                yield root_of(relation.target_part.blob)

    def _blocks(self, parent: _Element) -> Iterator[str]:
        """What the paragraphs and rows in an element say."""
        items: list[str] = []
        # A paragraph whose end was deleted goes on in the next one.
        before = ""
        for element in _elements(parent):
            bullet = False
            if element.tag == _ROW:
                found = list(self._row(element))
            elif _is_deleted(element.find(f"{W}pPr/{W}rPr")):
                before += self._words(element)
                found = []
            else:
                block, bullet = self._paragraph(element, before)
                found, before = [block], ""
            if not bullet and items and found:
                yield "\n".join(items)
                items = []
            if bullet:
                items += found
            else:
                yield from found
            for box in _boxes(element) if element.tag == _PARAGRAPH else ():
                yield from self._blocks(box)
        if items:
            yield "\n".join(items)
        if before:
            yield before

    def _paragraph(self, element: _Element, before: str) -> tuple[str, bool]:
        """A paragraph's text, and whether it is an item that stands on a line below the one before.

        Args:
            element: the paragraph.
            before: words of paragraphs that go on in it.
        """
        words = before + ("" if self._is_of_hidden_style(element) else self._words(element))
        if self._style_of(element)[0].startswith(("Heading", "Title")):
            return f"# {' '.join(words.split())}" if words.strip() else "", False
        mark = self._mark(element)
        if mark is None or not words.strip():
            return words, False
        return f"{mark} {' '.join(words.split())}", not mark[:1].isdigit()

    def _row(self, element: _Element) -> Iterator[str]:
        """A row of data as one line, else what its cells hold."""
        if _is_deleted(element.find(f"{W}trPr")):
            return
        cells = [[words for words in self._blocks(cell) if words.strip()] for cell in _elements(element, _CELL)]
        lines = [_line_of(cell) for cell in cells]
        if is_data(lines):
            yield row(lines)
        else:
            yield from (block for cell in cells for block in cell)

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
        """The words of an element that are seen, as they are once all changes are accepted."""
        parts: list[str] = []
        for child in element:
            if child.tag in _APART or (child.tag == _RUN and self._is_hidden(child)):
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

    def _is_of_hidden_style(self, paragraph: _Element) -> bool:
        chosen = paragraph.find(f"{W}pPr/{W}pStyle")
        return chosen is not None and chosen.get(f"{W}val") in self._hidden

    def _is_hidden(self, run: _Element) -> bool:
        properties = run.find(f"{W}rPr")
        if properties is None:
            return False
        own = properties.find(_HIDDEN)
        style = properties.find(f"{W}rStyle")
        return _is_on(own) if own is not None else style is not None and style.get(f"{W}val") in self._hidden

    def _reference(self, element: _Element) -> str:
        kind, identifier = _NOTES[element.tag], str(element.get(f"{W}id", ""))
        known = self._notes[kind]
        number = known.setdefault(identifier, len(known) + 1)
        if element.get(f"{W}customMarkFollows") in ("1", "true", "on"):
            return ""  # the author's own mark is among the words
        return f"[{_mark_of(kind, number)}]"

    def _note_blocks(self) -> Iterator[str]:
        for kind, known in self._notes.items():
            root = part_of(self._document.part, kind)
            notes = {note.get(f"{W}id"): note for note in root} if root is not None else {}
            done = 0
            # A note may refer to another one, which is then the last.
            while done < len(known):
                for identifier, number in list(islice(known.items(), done, None)):
                    done += 1
                    if identifier in notes:
                        words = " ".join(self._words(paragraph) for paragraph in notes[identifier].iter(_PARAGRAPH))
                        yield f"[{_mark_of(kind, number)}] {' '.join(words.split())}"


def _mark_of(kind: str, number: int) -> str:
    """As Word does it unless told otherwise: footnotes have numbers, endnotes small Roman numerals."""
    return str(number) if kind == "footnotes" else roman(number)


def _line_of(cell: list[str]) -> str | None:
    """The one line that a cell holds, "" for an empty one; None where it holds more."""
    if len(cell) > 1 or any("\n" in block.strip() for block in cell):
        return None
    return " ".join(cell[0].split()) if cell else ""


def _is_deleted(properties: _Element | None) -> bool:
    """Whether properties of a paragraph's end or of a row say that it was deleted, or moved elsewhere."""
    return properties is not None and any(properties.find(f"{W}{name}") is not None for name in ("del", "moveFrom"))


def _is_on(switch: _Element | None) -> bool:
    return switch is not None and switch.get(f"{W}val", "1") not in ("0", "false", "off")


def _elements(parent: _Element, *kinds: str) -> Iterator[_Element]:
    """Paragraphs and rows, or elements of other kinds, whatever wraps them (content controls, tables)."""
    wanted = kinds or (_PARAGRAPH, _ROW)
    for child in parent:
        if child.tag in wanted:
            yield child
        elif isinstance(child.tag, str) and child.tag not in _APART:
            yield from _elements(child, *kinds)


def _boxes(element: _Element) -> Iterator[_Element]:
    """The text boxes that hang on a paragraph, without those in them."""
    for child in element:
        if child.tag == _BOX:
            yield child
        elif isinstance(child.tag, str) and child.tag != _FALLBACK:
            yield from _boxes(child)


def part_of(owner: Part | OpcPackage, kind: str) -> _Element | None:
    """The root of a part that a package or a document has beside its body; None where it has none."""
    for relation in owner.rels.values():
        if relation.reltype.endswith(f"/{kind}") and not relation.is_external:
            return root_of(relation.target_part.blob)
    return None


def root_of(content: bytes) -> _Element:
    """The root of a part, from its bytes."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return etree.fromstring(content, parser)
