"""Finds the fields above a message that somebody saved as plain text: a letterhead, behind which the text begins."""

from __future__ import annotations

import re
from typing import NamedTuple

from sanctext.readers.mail_fields import mail_day, subject_of
from sanctext.readers.metadata import Metadata, title_of

# Fields that mail programs show above a message, and no text writes together.
_LETTERHEAD = frozenset({"from", "to", "subject", "date"})
_SENT = "sent"
_FIELD = re.compile(r"(?P<name>[A-Za-z][A-Za-z-]{1,30}):[ \t]*(?P<value>[^\n]*(?:\n[ \t]+[^\n]+)*)(?:\n|\Z)")


class Letterhead(NamedTuple):
    """The fields above a saved message.

    Args:
        end: offset of the first character behind them.
        title_at: where the subject stands, None where there is none.
        metadata: subject, date and sender.
    """

    end: int
    title_at: tuple[int, int] | None
    metadata: Metadata


def letterhead(text: str) -> Letterhead | None:
    r"""The fields above a text; None where it is no saved message.

    >>> found = letterhead("From: Press <a@b.org>\nTo: All\nSent: Mon, 3 June 2024 9:30\nSubject: A note\n\nStop.\n")
    >>> found.end, found.metadata.title, found.metadata.issued, found.metadata.publisher
    (74, 'A note', '2024-06-03', 'Press <a@b.org>')
    >>> letterhead("Subject: A note\nFrom: Malta\n\nStop.\n") is None
    True
    """
    fields: dict[str, re.Match[str]] = {}
    end = len(text) - len(text.lstrip())
    while (field := _FIELD.match(text, end)) is not None:
        name = field["name"].lower()
        fields.setdefault("date" if name == _SENT else name, field)
        end = field.end()
    if not fields.keys() >= _LETTERHEAD:
        return None
    subject = fields["subject"]
    title = subject_of(subject["value"])
    start = text.find(title, subject.start(), subject.end()) if title else -1
    return Letterhead(
        end,
        (start, start + len(title)) if title and start >= 0 else None,
        Metadata(title, mail_day(fields["date"]["value"]), publisher=title_of(fields["from"]["value"])),
    )
