"""The JSON objects of a file: one on each line, as JSON Lines have them, or indented over many lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def objects(lines: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    r"""Each object with the number of its first line, counted from 1; whatever else stands on a line comes as it is.

    An object over many lines begins and ends with a brace that stands alone at the beginning of its line, as every
    tool writes it that indents.

    >>> list(objects([b'{"a": 1}\n', b"\n", b"{\n", b'  "a": 2\n', b"}\n"]))
    [(1, b'{"a": 1}\n'), (3, b'{\n  "a": 2\n}\n')]
    """
    numbered = enumerate(lines, 1)
    for number, line in numbered:
        if line.rstrip() != b"{":
            if line.strip():
                yield number, line
            continue
        parts = [line]
        for _, part in numbered:
            parts.append(part)
            if part.rstrip() == b"}":
                break
        yield number, b"".join(parts)
