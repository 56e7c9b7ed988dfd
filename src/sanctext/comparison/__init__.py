"""Comparison of statements: what one says that another does not, and what has changed in what both say."""

from __future__ import annotations

from sanctext.comparison.differences import Comparison, Series
from sanctext.comparison.statements import compare, compare_series

__all__ = ["Comparison", "Series", "compare", "compare_series"]
