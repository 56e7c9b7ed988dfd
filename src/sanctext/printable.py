"""Words for people: a text in which nothing moves the cursor, breaks the line or cannot be encoded."""

from __future__ import annotations

import json


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


def counted(number: int, noun: str) -> str:
    """A number of things.

    >>> counted(1, "task"), counted(0, "task")
    ('1 task', '0 tasks')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def printable_json(text: str) -> str:
    r"""Write every character of a JSON text that does not print as JSON's escape, which means the same.

    >>> printable_json('{"title": "a\x1b\u202e\U000e0001"}\n') == '{"title": "a\\u001b\\u202e\\udb40\\udc01"}\n'
    True
    """
    return "".join(c if c.isprintable() or c == "\n" else json.dumps(c)[1:-1] for c in text)


def plain_message(message: str) -> str:
    """What pydantic says of a value, without its own words around it.

    >>> plain_message("Value error, a date is YYYY-MM-DD"), plain_message("Input should be a valid integer")
    ('a date is YYYY-MM-DD', 'Input should be a valid integer')
    """
    return message.removeprefix("Value error, ").removeprefix("Assertion failed, ")


def message_of(error: BaseException) -> str:
    r"""Give an unexpected error's type and message on one line.

    >>> message_of(ValueError("first line\n  second"))
    'ValueError: first line second'
    >>> message_of(RecursionError())
    'RecursionError'
    """
    words = " ".join(str(error).split())
    return printable(f"{type(error).__name__}: {words}" if words else type(error).__name__)
