"""Readers: from a path to a text with what its carrier says about it."""

from __future__ import annotations

from sanctext.readers.contents import read, read_content
from sanctext.readers.reading import Format, Reading

__all__ = ["Format", "Reading", "read", "read_content"]
