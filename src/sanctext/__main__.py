"""Runs the command line: `sanctext …` and `python -m sanctext …`."""

from __future__ import annotations

from sanctext.batch.garbage import look_seldom


def main() -> None:
    """Run the command line on the process's arguments, and end the process with its exit code."""
    look_seldom()
    try:
        from sanctext.cli.app import app
        from sanctext.cli.exit_codes import heed_signals
        from sanctext.cli.streams import speak_utf8

        heed_signals()
        speak_utf8()
        app(prog_name="sanctext")
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    except OSError as error:
        if error.filename is not None:
            raise
        # What is no file is one of the process's streams.
        from sanctext.cli.exit_codes import FAILED
        from sanctext.cli.streams import say, silence

        silence()
        say(f"the output cannot be written ({error.strerror}); make room or write somewhere else")
        raise SystemExit(FAILED) from None


if __name__ == "__main__":
    main()
