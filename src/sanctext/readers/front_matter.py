r"""Reads the YAML front matter of a document, as far as a title and a date need it.

Front matter is a block mapping between two lines `---` at the very beginning; a text that only begins with a rule of
dashes has none. Of its values scalars are read, each by itself, so that one that is not well-formed spoils no other;
lists, nested mappings, anchors and tags are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

FENCE = "---"
KEY = re.compile(r"""(?P<quote>["']?)(?P<key>[A-Za-z_][\w.-]*)(?P=quote):(?:[ \t]+(?P<value>.*))?$""")
NULLS = frozenset({"", "~", "null", "Null", "NULL"})
# Characters that begin a list, a mapping, an anchor, a tag or a reserved form.
NOT_SCALAR = frozenset("[]{},&*!%@`")


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
    # Reading front matter is rare, and the library takes a while to import.
    from srsly.ruamel_yaml import compose
    from srsly.ruamel_yaml.error import YAMLError
    from srsly.ruamel_yaml.loader import SafeLoader
    from srsly.ruamel_yaml.nodes import ScalarNode

    if raw.lstrip()[:1] in NOT_SCALAR:
        raise NotAScalar(raw)
    try:
        # As the value of a key, whose further lines are indented.
        ((_, value),) = compose("key: " + raw.replace("\n", "\n "), SafeLoader).value
    except (YAMLError, ValueError, OverflowError, RecursionError):
        raise NotAScalar(raw) from None
    if not isinstance(value, ScalarNode):
        raise NotAScalar(raw)
    return None if value.style is None and value.value in NULLS else str(value.value)


def _lines(text: str) -> Iterator[tuple[str, int]]:
    """Yield each line without its line feed, and the offset after it; other separators do not end a line."""
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end + 1
        yield text[start:end].removesuffix("\n"), end
        start = end
