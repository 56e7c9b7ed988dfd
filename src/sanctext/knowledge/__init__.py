"""What sanctext knows: tables of facts and the lookups made from them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sanctext.knowledge.lookup import Entry, find

__all__ = ["Entry", "find"]


def __getattr__(name: str) -> Any:
    # Looking names up is a command of its own; reading texts does without it.
    if name in __all__:
        from sanctext.knowledge import lookup

        return getattr(lookup, name)
    raise AttributeError(f"module 'sanctext.knowledge' has no attribute {name!r}")
