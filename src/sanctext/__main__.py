"""Runs the command line: `sanctext …` and `python -m sanctext …`."""

from __future__ import annotations

from sanctext.garbage import look_seldom


def main() -> None:
    """Run the command line on the process's arguments, and end the process with its exit code."""
    look_seldom()
    try:
        from sanctext.cli.app import app
        from sanctext.cli.signals import heed_signals
        from sanctext.cli.streams import speak_utf8

        heed_signals()
        speak_utf8()
        app(prog_name="sanctext")
    except KeyboardInterrupt:
        raise SystemExit(130) from None


if __name__ == "__main__":
    main()
