r"""Reads the YAML front matter of a document, as far as a title and a date need it.

Front matter is a block mapping between two lines `---` at the very beginning. Its values are read where they are
scalars: plain, single-quoted, double-quoted (with escapes and line continuations) and block scalars. Lists, nested
mappings, anchors and tags are passed over. This is the part of YAML that titles and dates are written in; a text
that only begins with a rule of dashes has no front matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

FENCE = "---"
KEY = re.compile(r"""(?P<quote>["']?)(?P<key>[A-Za-z_][\w.-]*)(?P=quote):(?:[ \t]+(?P<value>.*))?$""")
DOUBLE_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"[ \t]*(?:[ \t]#.*)?', re.DOTALL)
SINGLE_QUOTED = re.compile(r"'((?:[^']|'')*)'[ \t]*(?:[ \t]#.*)?", re.DOTALL)
BLOCK_HEADER = re.compile(r"([|>])(?:[+-]?[1-9]?|[1-9][+-])[ \t]*(?:#.*)?$")
COMMENT = re.compile(r"(?:^|[ \t])#.*")
MAPPING = re.compile(r":(?:[ \t\n]|$)")
NULLS = frozenset({"", "~", "null", "Null", "NULL"})
# Characters that begin a list, a mapping, an anchor, a tag or a reserved form.
NOT_SCALAR = frozenset("[]{},&*!%@`")

FOLD_OR_ESCAPE = re.compile(
    r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|\n[ \t]*|(.))|(?<![ \t])[ \t]*\n[ \t\n]*", re.DOTALL
)
# Looked for from where white space begins, else a long row of spaces takes the square of its length.
FOLD = re.compile(r"(?<![ \t])[ \t]*\n[ \t\n]*")
# YAML 1.2.2, section 5.7.
ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip


class NotAScalar(ValueError):
    """A value that is no scalar of the forms that are read."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The front matter of a text: its values as they are written, and where it ends.

    Args:
        end: offset of the first character after the closing line.
        values: for each key the value's raw lines.
    """

    end: int
    values: dict[str, str]

    def scalar(self, key: str) -> str | None:
        """Read one value.

        Returns:
            The value as text, None where the key is missing or its value is null.

        Raises:
            NotAScalar: the value is a list, a mapping, or not well-formed.
        """
        raw = self.values.get(key)
        return None if raw is None else scalar(raw)


def split(text: str) -> FrontMatter | None:
    r"""Find the front matter of a text; None where it has none.

    >>> found = split("---\ntitle: 'A call for restraint'\n---\nWe urge restraint.\n")
    >>> found.scalar("title"), found.end
    ('A call for restraint', 38)
    >>> split("---\nAn address to the Council.\n---\n") is None
    True
    """
    lines = _lines(text)
    first, _ = next(lines, ("", 0))
    if first.rstrip() != FENCE:
        return None
    values: dict[str, list[str]] = {}
    current: list[str] | None = None
    for line, end in lines:
        if line.rstrip() == FENCE:
            return FrontMatter(end, {key: "\n".join(raw) for key, raw in values.items()})
        found = KEY.match(line)
        if found:
            current = values[found["key"]] = [found["value"] or ""]
        elif current is not None and (not line.strip() or line[0] in " \t" or line.startswith(("- ", "#"))):
            current.append(line)
        elif line.strip() and not line.startswith("#"):
            return None
    return None


def scalar(raw: str) -> str | None:
    r"""Read a YAML scalar that is a block mapping's value; `raw` holds its lines as they are written.

    Raises:
        NotAScalar: it is a list, a mapping, or not well-formed.

    >>> scalar('"Joint\\_Statement\\\n  \\ of the Ministers"')
    'Joint\xa0Statement of the Ministers'
    >>> scalar("'It''s time'"), scalar("plain  # with a comment"), scalar("~")
    ("It's time", 'plain', None)
    """
    value = raw.strip(" \t\n")
    if value.startswith('"'):
        return FOLD_OR_ESCAPE.sub(_unescape, _quoted(DOUBLE_QUOTED, value))
    if value.startswith("'"):
        return FOLD.sub(_fold, _quoted(SINGLE_QUOTED, value)).replace("''", "'")
    header, _, block = value.partition("\n")
    style = BLOCK_HEADER.match(header)
    if style:
        return _block(block, folded=style[1] == ">")
    plain = FOLD.sub(_fold, "\n".join(COMMENT.sub("", line) for line in value.split("\n"))).strip(" \t\n")
    if plain in NULLS:
        return None
    if plain[0] in NOT_SCALAR or plain.startswith(("- ", "? ")) or MAPPING.search(plain):
        raise NotAScalar(plain)
    return plain


def _lines(text: str) -> Iterator[tuple[str, int]]:
    """Yield each line without its line feed, and the offset after it; other separators do not end a line."""
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end + 1
        yield text[start:end].removesuffix("\n"), end
        start = end


def _quoted(form: re.Pattern[str], value: str) -> str:
    found = form.match(value)
    # Comment lines may follow; anything else means that the quotation marks did not enclose the value.
    if found is None or COMMENT.sub("", value[found.end() :].replace("\n", " ")).strip():
        raise NotAScalar(value)
    return found[1]


def _fold(found: re.Match[str]) -> str:
    breaks = found[0].count("\n")
    return " " if breaks == 1 else "\n" * (breaks - 1)


def _unescape(found: re.Match[str]) -> str:
    if not found[0].startswith("\\"):
        return _fold(found)
    digits = found[1] or found[2] or found[3]
    if digits:
        code = int(digits, 16)
        if code > 0x10FFFF:
            raise NotAScalar(found[0])
        return chr(code)
    if found[4] is None:  # an escaped line break
        return ""
    if found[4] not in ESCAPES:
        raise NotAScalar(found[0])
    return ESCAPES[found[4]]


def _block(block: str, *, folded: bool) -> str:
    lines = block.split("\n")
    indent = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), default=0)
    text = "\n".join(line[indent:].rstrip() for line in lines).strip("\n")
    return FOLD.sub(_fold, text) if folded else text
