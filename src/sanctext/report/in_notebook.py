"""A record as notebooks show it: its text with the items marked, or a short table where it does not hold its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sanctext.items import kinds
from sanctext.printable import counted
from sanctext.report.cards import cards
from sanctext.report.document_page import marked_segments
from sanctext.report.filling import fill_part, web_address

if TYPE_CHECKING:
    from sanctext.records import StatementRecord

# A table for a glance; all items are in the record.
MOST_ROWS = 20


def in_notebook(record: StatementRecord) -> str:
    """Show a record as a part of a notebook.

    Returns:
        HTML in which all that the document says is escaped, and which has no program.

    >>> import sanctext
    >>> "urge – free all" in in_notebook(sanctext.parse("Japan urges Iran to free all."))
    True
    """
    found = cards(record)
    return fill_part(
        "notebook",
        document=record.document,
        link=web_address(record.document.url),
        diagnostics=record.diagnostics,
        segments=None if record.text is None else marked_segments(record.text, found),
        titles=[f"{card.kind}: {card.title}" for card in found],
        cards=found[:MOST_ROWS],
        more=max(0, len(found) - MOST_ROWS),
        counted=counted(len(found), "item"),
        signs={kind.one: kind.sign for kind in kinds()},
    )
