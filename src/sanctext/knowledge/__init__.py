"""What sanctext knows: tables of facts and the lookups made from them."""

from __future__ import annotations

from sanctext.knowledge.lookup import Entry, find

__all__ = ["Entry", "find"]
