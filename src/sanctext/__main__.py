"""Runs the command line: `sanctext …` and `python -m sanctext …`."""

from __future__ import annotations

import gc

# New objects between two looks for garbage: with Python's 700, loading looks hundreds of times and finds next to none.
BETWEEN_COLLECTIONS = 50_000


def main() -> None:
    """Run the command line on the process's arguments, and end the process with its exit code."""
    gc.set_threshold(BETWEEN_COLLECTIONS, 20, 100)
    try:
        from sanctext.cli.app import app
        from sanctext.cli.streams import speak_utf8

        speak_utf8()
        app(prog_name="sanctext")
    except KeyboardInterrupt:
        raise SystemExit(130) from None


if __name__ == "__main__":
    main()
