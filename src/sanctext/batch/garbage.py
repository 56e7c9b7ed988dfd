"""How often a process of sanctext looks for garbage that refers to itself."""

from __future__ import annotations

import gc

# New objects between two looks: with Python's 700, loading looks hundreds of times and finds next to none.
BETWEEN_LOOKS = 50_000


def look_seldom() -> None:
    """Look for garbage seldom; for processes that are sanctext's own, and not for those that only import it.

    >>> look_seldom()
    >>> gc.get_threshold()[0]
    50000
    """
    gc.set_threshold(BETWEEN_LOOKS, 20, 100)
