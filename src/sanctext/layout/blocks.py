"""Cuts a text into blocks: title, dateline, paragraphs, list items and lines that are no sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, takewhile
from typing import Literal, NamedTuple

from sanctext.knowledge.actors import actor_names
from sanctext.layout.covering_notes import LONGEST_NOTE, note_above
from sanctext.layout.datelines import is_dateline, run_in_dateline
from sanctext.layout.dates import DATE, TIME
from sanctext.layout.furniture import (
    LONGEST_TEASER,
    begins_others,
    is_entrance,
    is_furniture,
    is_label,
    is_notice,
    stands_apart,
)

Kind = Literal["title", "dateline", "paragraph", "item", "line", "furniture"]

# A title may hold a whole list of signatories; a longer first block is a paragraph.
LONGEST_TITLE = 700
# A text without a title begins with those who speak: "We, the …".
_FIRST_PERSON = re.compile(r"(?:We|WE|I)\b(?:,|\s+the\b|\s+[a-z])")
LONGEST_LINE = 160
# In characters: so much of a name may stand on either side of an empty line.
LONGEST_TORN = 40
# So many blocks may stand above an agency's dateline: a headline, a byline, a summary.
BLOCKS_ABOVE_DATELINE = 8
# So many lines from the top may hold a place and a date.
MOST_LINES_OF_HEADING = 8
# In characters; and how many times longer the line below a headline is that stands right above it.
SHORTEST_HEADLINE, LONGEST_HEADLINE = 20, 120
LONGER_THAN_HEADLINE = 1.4
# In characters: a shorter line below a part's heading may be one that the layout has broken.
SHORTEST_BELOW_HEADING = 100
# A heading that names all issuers of a statement may be longer than any other line.
LONGEST_HEADING = 2_000
HEADING = re.compile(
    r"\W*(?:joint\s+)?(?:statement|declaration|communiqu[eé]|appeal|letter)\s+(?:by|of|from|on\s+behalf\s+of)\b",
    re.IGNORECASE,
)
# A line that ends so goes on below an empty line, where the layout has torn a name or a list.
_GOES_ON = re.compile(r"(?<![;,])\s(?:of|on|by|from|with|for|and)\s*$|\sthe\s*$", re.IGNORECASE)
_LISTS = re.compile(r"\b(?:by|of|from|between|behalf\s+of|namely)\b[^.:;]*,\s*(?:and\s*)?$", re.IGNORECASE | re.DOTALL)
_NAME_ALONE = re.compile(r"\s*(?:(?:and|the)\s+)*[A-Z][^.:;!?]{1,60}$")

_LINE = re.compile(r"[^\n]*\n?")
_BULLET = re.compile(
    r"\s*(?:[-\u2010-\u2015*•·▪◦●o](?=[ \t\u00a0])|\\-|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\)"
    # "a. stop the raids", "ii. free the crews".
    r"|(?:[a-hj-z]|[ivx]{1,4})\.(?=[ \t\u00a0]+[a-z]))[ \t\u00a0]+"
)
_NUMBER = re.compile(r"\s*(?:#{1,6}[ \t]+|>[ \t]+)?(?:\d{1,3}|[IVX]{1,5})\.[ \t\u00a0]+(?=\S)|\s*(?:#{1,6}|>)[ \t]+")
_STOPS = tuple('.:;,!?”"’')
# "DOB: 1988", below a name.
_ENTRY = re.compile(r"[A-Z][\w ]{0,20}:")
# Before the first letter of a quotation.
_OPENS = '"“‘'
_FINAL = re.compile(r"[.!?:;][”\"’')\]*]*\s*$")
_PLACE_AND_DATE = re.compile(
    rf"(?:[^\W\d][\w .’'-]{{1,40}}[,:]\s*)?(?:{DATE.pattern})\.?(?:\s*[-\u2010-\u2015].{{0,20}})?\s*$",
    re.IGNORECASE | re.VERBOSE,
)
# In characters: so far back the last word before a list's mark is looked for.
LONGEST_TAIL = 200


class Block(NamedTuple):
    """A stretch of text; `start` lies after a list mark or paragraph number, offsets in code points."""

    start: int
    end: int
    kind: Kind


def blocks(text: str, start: int = 0, title: tuple[int, int] | None = None) -> list[Block]:
    """Cut `text[start:]` into blocks, in text order.

    Args:
        text: the whole text.
        start: where its own words begin.
        title: where the title stands, before the text's own words or among them, if its carrier says so; else a first
            block in the form of a title is taken, and none that begins with an agency's dateline.

    >>> text = "Joint Statement\\n\\nParis, 3 May 2024\\n\\nWe call on X to:\\n(a) stop; and\\n(b) talk."
    >>> [(block.kind, text[block.start : block.end]) for block in blocks(text)]
    ... # doctest: +NORMALIZE_WHITESPACE
    [('title', 'Joint Statement'), ('dateline', 'Paris, 3 May 2024'), ('paragraph', 'We call on X to:'),
     ('item', 'stop; and'), ('item', 'talk.')]
    """
    found = [Block(title[0], title[1], "title")] if title and title[0] < start else []
    raw = _parts(text, start, titled=title is not None)
    top = [text[block.start : block.end] for block in raw[:BLOCKS_ABOVE_DATELINE]]
    note = note_above(top)
    above = _above(text, raw, top, note)
    # Labels stand above a title and are none.
    above_title = sum(1 for _ in takewhile(lambda block: is_label(text[block.start : block.end]), raw[above:]))
    below = _others_begin(text, raw)
    for index, block in enumerate(raw, -above):
        kind = block.kind
        words = text[block.start : block.end]
        # Below a title stand the buttons by which a page is shared.
        head = above_title < index <= BLOCKS_ABOVE_DATELINE and kind == "paragraph" and is_furniture(words)
        theirs = index < 0 or index + above >= below or is_notice(words) or head
        if (block.start, block.end) != title and theirs:
            # Whose page it is may stand above its links.
            masthead = note - above <= index < 0 and not is_furniture(words)
            found.append(Block(block.start, block.end, "line" if masthead else "furniture"))
            continue
        if (block.start, block.end) == title or (
            index == above_title
            and title is None
            and kind != "item"
            and len(raw) > above + above_title + 1
            and len(words) <= LONGEST_TITLE
            and not _ends_a_sentence(words)
            and not _FIRST_PERSON.match(words)
            and run_in_dateline(words, 0, len(words)) is None
        ):
            kind = "title"
        elif index <= 3 and kind != "item" and _PLACE_AND_DATE.match(words):
            kind = "dateline"
        elif kind == "paragraph" and _is_line(words):
            kind = "line"
        below_masthead = kind == "paragraph" and index <= BLOCKS_ABOVE_DATELINE
        if kind == "line" and index <= BLOCKS_ABOVE_DATELINE and is_dateline(words):
            kind = "dateline"
        run_in = run_in_dateline(text, block.start, block.end) if below_masthead else None
        if run_in is not None:
            found.append(_trimmed(text, block.start, run_in, "dateline"))
            found.append(Block(run_in, block.end, kind))
        else:
            found.append(Block(block.start, block.end, kind))
    return found


def _parts(text: str, start: int, *, titled: bool) -> list[Block]:
    """The stretches of a text, headlines apart from what stands right below them."""
    raw = [block for block in _raw_blocks(text, start) if block.end > block.start]
    if raw and not titled:
        raw = [*(_heading_apart(text, raw[0]) or _headline_apart(text, raw[0])), *raw[1:]]
    return [part for block in raw for part in _headline_apart(text, block, SHORTEST_BELOW_HEADING)]


def _heading_apart(text: str, block: Block) -> list[Block]:
    """A first block in whose top lines a place and a date stand: what is above them, they, and the text below."""
    if block.kind != "paragraph":
        return []
    above = block.start
    for line in islice(_LINE.finditer(text, block.start, block.end), MOST_LINES_OF_HEADING):
        words = line.group().strip()
        if _PLACE_AND_DATE.match(words) and line.end() < block.end:
            heading = [_trimmed(text, block.start, above, "paragraph")] if above > block.start else []
            dateline = _trimmed(text, line.start(), line.end(), "paragraph")
            below = (part for part in _raw_blocks(text[: block.end], line.end()) if part.end > part.start)
            return [*heading, dateline, *below]
        if _FINAL.search(words) or len(words) > LONGEST_LINE:
            return []
        above = line.end()
    return []


def _headline_apart(text: str, block: Block, shortest_below: int = 0) -> list[Block]:
    """A block, with a headline that only one line's end parts from the text below as a block of its own.

    Args:
        shortest_below: how long the line below is at least; then the heading of a part may be as short as it likes.
    """
    line_end = text.find("\n", block.start, block.end)
    if block.kind != "paragraph" or line_end < 0:
        return [block]
    headline, below = text[block.start : line_end].rstrip(), text[line_end : block.end].strip()
    second, _, third = below.partition("\n")
    # "OMAN", and the headline of what happened there.
    longest = max(len(second), len(third.partition("\n")[0]) if shortest_below else 0)
    if (
        not (shortest_below or SHORTEST_HEADLINE) <= max(shortest_below, len(headline)) <= LONGEST_HEADLINE
        or longest < shortest_below
        or (shortest_below and _ENTRY.match(second))
        or _FIRST_PERSON.match(headline)
        or _FINAL.search(headline)
        or _GOES_ON.search(headline)
        or headline.endswith((",", "-", "\u2013", "\u2014"))
        or not second.lstrip(_OPENS)[:1].isupper()
        or longest < LONGER_THAN_HEADLINE * len(headline)
        or not _FINAL.search(below)
    ):
        return [block]
    begin = line_end + len(text[line_end : block.end]) - len(text[line_end : block.end].lstrip())
    heading, rest = Block(block.start, block.start + len(headline), "paragraph"), Block(begin, block.end, "paragraph")
    return [heading, *(_headline_apart(text, rest, shortest_below) if shortest_below else [rest])]


def _others_begin(text: str, raw: list[Block]) -> int:
    """Index of the block with which links to other texts begin, behind the last block where there are none."""
    for index in range(len(raw) - 1, 0, -1):
        block = raw[index]
        if begins_others(text[block.start : block.end]):
            return index
        if max(map(len, text[block.start : block.end].split("\n"))) > LONGEST_TEASER:
            break
    return len(raw)


def _above(text: str, raw: list[Block], top: list[str], note: int) -> int:
    """How many blocks stand above the text: a note, links of the page, and lines above its entrance."""
    entrance = note
    for index, each in enumerate(top[note:], note):
        if is_entrance(each):
            entrance = index + 1
        elif len(each) > LONGEST_TEASER or (_FINAL.search(each) and len(each) > LONGEST_NOTE):
            break
    return entrance + sum(
        1 for _ in takewhile(lambda block: is_furniture(text[block.start : block.end]), raw[entrance:])
    )


def _is_line(words: str) -> bool:
    """A line that is no sentence: short, or a heading that names the issuers."""
    longest = LONGEST_HEADING if HEADING.match(words) else LONGEST_LINE
    return len(words) <= longest and not _FINAL.search(words)


def _goes_on_below(text: str, start: int, end: int, line: str) -> bool:
    """Whether a block goes on in a line below an empty one: "the Republic of / / Korea", "by Chad, / / Niger and"."""
    if _BULLET.match(line) or _NUMBER.match(line):
        return False
    words = text[max(start, end - LONGEST_TITLE - 1) : end].rstrip()
    if _tears_name(words[-LONGEST_TORN:], line[:LONGEST_TORN]):
        return True
    return _GOES_ON.search(words) is not None or (
        len(words) <= LONGEST_TITLE and bool(HEADING.match(words) and _LISTS.search(words) and _NAME_ALONE.match(line))
    )


def _tears_name(words: str, line: str) -> bool:
    """Whether an actor's name begins at the end of some words and ends in the line below: "the United / / Kingdom"."""
    line = line.lstrip()
    if _FINAL.search(words) or not words[-1:].isalpha() or not line[:1].isupper():
        return False
    joint = len(words)
    return any(start < joint < end for start, end, _ in actor_names().find(f"{words} {line}"))


def _ends_a_sentence(words: str) -> bool:
    return (bool(_FINAL.search(words)) and words.count(". ") > 0) or words.rstrip().endswith((":", ";"))


def _raw_blocks(text: str, start: int) -> Iterator[Block]:
    opened: int | None = None
    kind: Kind = "paragraph"
    end = start
    empty = False
    for match in _LINE.finditer(text, start):
        line = match.group()
        if not line:
            break
        if not line.strip():
            empty = True
            continue
        if opened is not None and empty and not _goes_on_below(text, opened, end, line):
            yield _trimmed(text, opened, end, kind)
            opened = None
        empty = False
        if TIME.fullmatch(line.strip()) is not None or stands_apart(line.strip()):
            # "17.09 GMT", above what was reported then; a page's notice, a heading of its links.
            if opened is not None:
                yield _trimmed(text, opened, end, kind)
                opened = None
            yield _trimmed(text, match.start(), match.end(), "paragraph")
            continue
        mark = _BULLET.match(line)
        goes_on = opened is not None and kind == "item" and mark is not None
        if (
            mark is not None
            and opened is not None
            and not goes_on
            and not _list_may_begin(text[max(opened, end - LONGEST_TAIL) : end])
        ):
            mark = None
        number = _NUMBER.match(line) if mark is None else None
        if (
            number is not None
            and opened is not None
            and not _list_may_begin(text[max(opened, end - LONGEST_TAIL) : end])
        ):
            number = None
        if opened is None or mark is not None or number is not None:
            if opened is not None:
                yield _trimmed(text, opened, end, kind)
            begin = mark or number
            opened = match.start() + (begin.end() if begin is not None else 0)
            kind = "item" if mark is not None or (number is not None and _goes_on(number)) else "paragraph"
        end = match.end()
    if opened is not None:
        yield _trimmed(text, opened, end, kind)


def _goes_on(number: re.Match[str]) -> bool:
    """ "1. inspect the ships;": behind a number, what begins with a small letter goes on with a sentence."""
    return number.group().rstrip().endswith(".") and number.string[number.end()].islower()


def _list_may_begin(before: str) -> bool:
    """A mark at a line's start begins an item only after a stop or a coordinator, else it is a dash of the prose."""
    words = before.rstrip()
    return words.endswith(_STOPS) or words.endswith((" and", " or"))


def _trimmed(text: str, start: int, end: int, kind: Kind) -> Block:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Block(start, end, kind)
