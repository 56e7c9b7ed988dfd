"""Words for people: a text in which nothing moves the cursor, breaks the line or cannot be encoded."""

from __future__ import annotations


def printable(text: str) -> str:
    r"""Write every character that does not print as a backslash escape; a space stays a space.

    Meant for file names and for messages of other libraries, which may hold line breaks, terminal escapes and,
    where a file name is not UTF-8, lone surrogates.

    >>> printable("two\nlines")
    'two\\nlines'
    >>> printable("caf\udce9.txt")
    'caf\\udce9.txt'
    >>> printable("déclaration finale.txt")
    'déclaration finale.txt'
    """
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


def message_of(error: BaseException) -> str:
    r"""Give an unexpected error's type and message on one line.

    >>> message_of(ValueError("first line\n  second"))
    'ValueError: first line second'
    >>> message_of(RecursionError())
    'RecursionError'
    """
    words = " ".join(str(error).split())
    return printable(f"{type(error).__name__}: {words}" if words else type(error).__name__)
