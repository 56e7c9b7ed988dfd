"""Reads an e-mail: its body, its subject and its date."""

from __future__ import annotations

import re
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parsedate_to_datetime

from sanctext.errors import ReadError
from sanctext.readers.encoding import decode, one_line_end
from sanctext.readers.extracted import Extracted
from sanctext.readers.metadata import Metadata, language_of, title_of, url_of
from sanctext.readers.web_page import read_web_page

# Parts in parts are read by recursion, and parts beside parts take the square of their number. A part has three lines
# of this form at most.
MOST_PARTS = 1000
_PART = re.compile(rb"^content-type:|^--", re.IGNORECASE | re.MULTILINE)


def read_mail(content: bytes, shown: str) -> Extracted:
    """Read an e-mail, the plain text of its body rather than its HTML; attachments are not read.

    Args:
        content: the message as RFC 5322 has it.
        shown: its name for messages.

    Raises:
        ReadError: there is no text in it, or it has too many parts.

    Example:
        >>> mail = read_mail(b"Subject: Note\\nDate: Fri, 31 May 2024 10:00 +0000\\n\\nStop.\\n", "note.eml")
        >>> mail.text, mail.metadata.title, mail.metadata.issued
        ('Stop.\\n', 'Note', '2024-05-31')
    """
    if len(_PART.findall(content)) > MOST_PARTS:
        raise ReadError(f"{shown}: an e-mail of more than {MOST_PARTS} parts, which none has; save its text")
    message = BytesParser(EmailMessage, policy=policy.default).parsebytes(content)
    body = message.get_body(("plain", "html"))
    payload = body.get_payload(decode=True) if body is not None else None
    if not isinstance(payload, bytes) or not payload.strip():
        raise ReadError(f"{shown}: an e-mail without text in its body; save what is attached and give that")
    charset = body.get_content_charset() if body is not None else None
    text, notes = _decoded(payload, charset)
    if body is not None and body.get_content_type() == "text/html":
        page = read_web_page(text.encode("utf-8"), shown)
        text, notes = page.text, page.notes
    if message.is_multipart() and any(True for _ in message.iter_attachments()):
        notes += (("attachments_unread", "its attachments are not read; save them and give them too"),)
    metadata = Metadata(
        title_of(message["subject"]),
        _day(message["date"]),
        url=url_of(str(message["archived-at"] or "").strip("<> ")),
        language=language_of(message["content-language"]),
    )
    return Extracted(text, metadata, notes)


def _decoded(payload: bytes, charset: str | None) -> tuple[str, tuple[tuple[str, str], ...]]:
    if charset is not None:
        try:
            return one_line_end(payload.decode(charset)), ()
        except (LookupError, UnicodeDecodeError):  # the message says a wrong one
            pass
    return decode(payload)


def _day(value: str | None) -> str | None:
    if not value:
        return None
    try:
        return parsedate_to_datetime(value).date().isoformat()
    except ValueError:
        return None
