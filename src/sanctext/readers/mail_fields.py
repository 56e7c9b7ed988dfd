"""What the fields of a message say, whether a mail program wrote them or somebody saved them with its text."""

from __future__ import annotations

import re
from email.utils import parsedate_to_datetime

from sanctext.readers.metadata import title_of

_ANSWER = re.compile(r"(?:(?:re|fwd?|aw|wg|tr)\s*:\s*)+", re.IGNORECASE)


def subject_of(value: str | None) -> str | None:
    """A subject without what answers put before it; None where nothing is left.

    >>> subject_of("RE: Fwd: A note"), subject_of("Re:"), subject_of(None)
    ('A note', None, None)
    """
    subject = title_of(value)
    return _ANSWER.sub("", subject, count=1) or None if subject else None


def mail_day(value: str | None) -> str | None:
    """The day that a date of a message names, YYYY-MM-DD; None where it names none.

    >>> mail_day("Fri, 31 May 2024 10:00 +0000"), mail_day("soon")
    ('2024-05-31', None)
    """
    if not value:
        return None
    try:
        return parsedate_to_datetime(value).date().isoformat()
    except (ValueError, OverflowError, TypeError):
        return None
