"""Frames for single sentences: a statement of three states, and a news report."""

from __future__ import annotations

# The three that sign, in the form in which an expectation names them.
SIGNERS = "CA CL NO"


def statement(body: str) -> str:
    """An official text by Canada, Chile and Norway that says `body`."""
    return f"Joint Statement by Canada, Chile and Norway on Regional Security\n\nOslo, 4 March 2024\n\n{body}\n"


def report(body: str) -> str:
    """A news report that says `body`."""
    title = "Envoys trade barbs over the inspections that have stalled in the desert"
    return f"{title}\n\nGENEVA, March 4 (Lakeside Wire) - {body}\n"
