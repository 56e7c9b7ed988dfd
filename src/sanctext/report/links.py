"""Which addresses a page may follow."""

from __future__ import annotations

from urllib.parse import urlsplit


def web_address(address: str | None) -> str | None:
    """An address that may be followed; what a document calls one may be a program.

    >>> web_address("https://example.org/a"), web_address("javascript:alert(1)")
    ('https://example.org/a', None)
    """
    try:
        return address if address and urlsplit(address).scheme in {"http", "https"} else None
    except ValueError:
        return None
