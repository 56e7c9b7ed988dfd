"""Readers: from a path to a text with what its carrier says about it."""

from __future__ import annotations

from sanctext.readers.document import read, read_content

__all__ = ["read", "read_content"]
