"""What a document's carrier says about it: title, date, publisher, web address, language."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from sanctext.readers.encoding import Notes

# A date, or a timestamp of which the date is taken (YAML 1.1, type timestamp).
_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:$|[Tt \t])")
# U+2060 and U+FEFF only keep a line from being broken; U+00AD only says where it may be.
_LAYOUT = re.compile("[\u2060\ufeff\u00ad]")
# White space, quotation marks and pointed brackets delimit addresses; control characters and what is no character
# would break the files that one is written to.
_URL = re.compile(
    r"https?://(?![/?#])[^\s\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\"'`<>]+", re.IGNORECASE
)
# BCP 47, as far as its form goes.
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")


class Metadata(NamedTuple):
    """What a carrier says; None where it says nothing.

    Args:
        title: its title.
        issued: its date, YYYY-MM-DD.
        publisher: who published it.
        url: where it was published.
        language: the language that it declares, BCP 47.
    """

    title: str | None = None
    issued: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None


def title_of(value: str | None) -> str | None:
    """A title as one line that people search for; None for an empty one.

    >>> title_of(" Joint\\n State\\u00adment "), title_of(" ")
    ('Joint Statement', None)
    """
    return " ".join(_LAYOUT.sub("", value).split()) or None if value else None


def day_of(value: str | None) -> str | None:
    """The day of a date or timestamp as ISO 8601 writes it, None for anything else.

    >>> day_of("2024-05-31T10:00:00Z"), day_of("2024-02-30"), day_of("yesterday"), day_of(None)
    ('2024-05-31', None, None, None)
    """
    found = _DATE.match((value or "").strip())
    try:
        return date(*map(int, found.groups())).isoformat() if found else None
    except ValueError:  # no day of the calendar
        return None


def url_of(value: str | None) -> str | None:
    """A web address with its host, None for anything else.

    >>> url_of(" https://example.org/a "), url_of("/a"), url_of("javascript:alert(1)"), url_of("https://a.b/\\x07")
    ('https://example.org/a', None, None, None)
    """
    value = (value or "").strip()
    return value if _URL.fullmatch(value) else None


def language_of(value: str | None) -> str | None:
    """A language tag, None for what has not its form.

    >>> language_of("en-GB"), language_of("en_US"), language_of("English, mostly")
    ('en-GB', 'en-US', None)
    """
    value = (value or "").strip()
    return value.replace("_", "-") if _LANGUAGE.fullmatch(value) else None


class _Field(NamedTuple):
    """How carriers name a field, what its value must be, and what is said where it is not."""

    keys: tuple[str, ...]
    form: Callable[[str | None], str | None]
    otherwise: str


FIELDS = {
    "title": _Field(("title", "headline"), title_of, "not a text"),
    "issued": _Field(("date", "issued", "published"), day_of, "not of the form YYYY-MM-DD"),
    "publisher": _Field(("publisher", "site_name"), title_of, "not a text"),
    "url": _Field(("url", "source_url", "link"), url_of, "not a web address"),
    "language": _Field(("language", "lang"), language_of, "not a language tag"),
}


def metadata_of(value_of: Callable[[str], str | None], code: str) -> tuple[Metadata, Notes]:
    """The metadata under the usual names of its fields; the first name that has a value counts.

    Args:
        value_of: the value under a name, None where there is none; raises ValueError where it is no text.
        code: what notes on values that are not understood are called.

    >>> values = {"headline": "Appeal", "date": "4 March 2024", "source_url": "https://example.org/a"}
    >>> found, notes = metadata_of(values.get, "front_matter_unread")
    >>> found.title, found.issued, found.url
    ('Appeal', None, 'https://example.org/a')
    >>> notes
    (('front_matter_unread', 'its date is not of the form YYYY-MM-DD'),)
    """
    found: dict[str, str] = {}
    notes: list[tuple[str, str]] = []
    for name, field in FIELDS.items():
        for key in field.keys:
            try:
                value = value_of(key)
            except ValueError:
                notes.append((code, f"its {key} is {field.otherwise}"))
                break
            if value is None or not value.strip():
                continue
            understood = field.form(whole(value))
            if understood is not None:
                found[name] = understood
            elif field.form is not title_of:
                notes.append((code, f"its {key} is {field.otherwise}"))
            break
    return Metadata(**found), tuple(notes)


def whole(text: str) -> str:
    r"""A text in which no half of a character is left; JSON writes characters beyond U+FFFF as two surrogates.

    >>> whole("\ud83d\udd4a"), whole("dove \ud83d")
    ('🕊', 'dove �')
    """
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
