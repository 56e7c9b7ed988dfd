"""Reads an e-mail: its body, its subject and its date."""

from __future__ import annotations

import re
from email import policy
from email.message import EmailMessage, MIMEPart
from email.parser import BytesParser
from typing import NamedTuple, cast

from sanctext.errors import ReadError
from sanctext.readers.charset import decode_as
from sanctext.readers.encoding import Notes
from sanctext.readers.extracted import Extracted
from sanctext.readers.input_formats import without_mailbox_line
from sanctext.readers.mail_fields import mail_day, subject_of
from sanctext.readers.mail_quotations import unquoted
from sanctext.readers.metadata import Metadata, language_of, title_of, url_of
from sanctext.readers.web_page import read_web_page

# Parts in parts are read by recursion, and parts beside parts take the square of their number. A part has three lines
# of this form at most.
MOST_PARTS = 1000
_PART = re.compile(rb"^content-type:|^--", re.IGNORECASE | re.MULTILINE)
# In characters: to parse a field that is asked for can take the square of its length, and of its memory.
LONGEST_FIELD = 2000
# A text of fewer letters than this share of the page beside it only says that there is a page; or does so in words.
PLACEHOLDER = 0.5
_OF_THE_PAGE = re.compile(
    r"\bHTML\b|\b(?:view|read|see|open|display)\w*\b.{0,40}\b(?:online|browser|website|web\s+(?:site|page|version))\b",
    re.IGNORECASE,
)


class _Fields(policy.EmailPolicy):
    """Parses a message's fields; one that cannot be parsed is as if it were empty."""

    def header_fetch_parse(self, name: str, value: str) -> str:
        """The value of a field that is asked for.

        Raises:
            ReadError: it is longer than any field of a message.
        """
        if len(value) > LONGEST_FIELD:
            raise ReadError(f"its field {name} has more than {LONGEST_FIELD:,} characters, which none has")
        try:
            return cast(str, super().header_fetch_parse(name, value))
        except Exception:  # parsing what spam puts there fails in many ways
            return cast(str, super().header_fetch_parse(name, ""))


class _Body(NamedTuple):
    """What a message says, and where it was a forwarded one that says it, that one."""

    text: str
    notes: Notes
    message: EmailMessage


def read_mail(content: bytes, shown: str) -> Extracted:
    """Read an e-mail: the plain text of its body rather than its HTML, unless that says far more.

    Quoted lines lose their marks. A message that only forwards another one as its attachment is read as that one;
    other attachments are not read.

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
    try:
        message = cast(
            EmailMessage, BytesParser(EmailMessage, policy=_Fields()).parsebytes(without_mailbox_line(content))
        )
        body = _body(message, shown)
        metadata = _metadata(body.message)
    except ReadError as error:
        if str(error).startswith(shown):
            raise
        raise ReadError(f"{shown}: an e-mail that is not read: {error}; save its text") from None
    return Extracted(body.text, metadata, body.notes)


def _metadata(message: EmailMessage) -> Metadata:
    return Metadata(
        subject_of(message["subject"]),
        mail_day(message["date"]),
        title_of(message["from"]),
        url=url_of(str(message["archived-at"] or "").strip("<> ")),
        language=language_of(message["content-language"]),
    )


def _body(message: EmailMessage, shown: str) -> _Body:
    """What a message says, or what the one that it forwards says, if that is more."""
    own = _own_body(message, shown)
    attached = list(message.iter_attachments()) if message.is_multipart() and not _is_forwarded(message) else []
    forwarded = [part for part in map(_forwarded, attached) if part is not None]
    if len(forwarded) == 1:
        inner = _body(forwarded[0], shown) if _own_body(forwarded[0], shown) is not None else None
        if inner is not None and (own is None or len(own.text) < len(inner.text)):
            said = " ".join(own.text.split())[:60] if own is not None else ""
            note = ("forwarded_read", f"the message that it forwards is read, and not its own words ('{said}')")
            return inner._replace(notes=(*inner.notes, note))
    if own is None:
        raise ReadError(f"{shown}: an e-mail without text in its body; save what is attached and give that")
    if attached:
        what = "the messages that it forwards" if forwarded else "its attachments"
        note = ("attachments_unread", f"{what} are not read; save them and give them too")
        return own._replace(notes=(*own.notes, note))
    return own


def _is_forwarded(message: EmailMessage) -> bool:
    return message.get_content_maintype() == "message"


def _forwarded(part: EmailMessage) -> EmailMessage | None:
    """The message in a part that forwards one."""
    held = part.get_payload() if part.get_content_type() == "message/rfc822" else None
    first = held[0] if isinstance(held, list) and held else None
    return first if isinstance(first, EmailMessage) else None


def _own_body(message: EmailMessage, shown: str) -> _Body | None:
    """The text of a message's own body; of a text and a page, the text where it says as much."""
    plain = _text(message.get_body(("plain",)))
    # Nothing but marks of quotations is no text.
    text = plain if plain is not None and unquoted(plain[0]).strip() else None
    page = _page(message.get_body(("html",)), shown)
    if text is not None and (page is None or not _is_placeholder(text[0], page[0])):
        return _Body(unquoted(text[0]), text[1], message)
    return _Body(*page, message) if page is not None else None


def _is_placeholder(text: str, page: str) -> bool:
    share = _letters(text) / max(1, _letters(page))
    return share < PLACEHOLDER or (share < 1 and _OF_THE_PAGE.search(text) is not None)


def _text(part: MIMEPart | None) -> tuple[str, Notes] | None:
    """The decoded words of a part; None where it has none."""
    payload = part.get_payload(decode=True) if part is not None else None
    if part is None or not isinstance(payload, bytes):
        return None
    text, notes = decode_as(payload, part.get_content_charset())
    return (text, notes) if text.strip() else None


def _page(part: MIMEPart | None, shown: str) -> tuple[str, Notes] | None:
    found = _text(part)
    if found is None:
        return None
    try:
        page = read_web_page(found[0].encode("utf-8", "replace"), shown)
    except ReadError:  # nothing but pictures, for example
        return None
    return page.text, found[1] or page.notes


def _letters(text: str) -> int:
    return sum(char.isalpha() for char in text)
