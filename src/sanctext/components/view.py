"""What later components ask of a Doc again and again, put together once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable
from itertools import accumulate

from spacy.tokens import Doc, Span

from sanctext.components.annotations import ACTORS, BLOCKS, QUOTATIONS, sentence_starts, text_of
from sanctext.knowledge.words import word_class

# In characters, with the white space around it.
LONGEST_PREPOSITION = 6


class View:
    """A Doc's text, blocks without the page's furniture, sentences, quotations and actors; places are characters.

    `doc.text` is put together anew each time it is asked for, and a span group is searched from its beginning: a page
    keeps the one and finds its way in the other by bisection, so that a long document costs no more per word.
    """

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text = text_of(doc)
        self.blocks: list[Span] = [block for block in doc.spans[BLOCKS] if block.label_ != "furniture"]
        self.actors: list[Span] = list(doc.spans[ACTORS])
        self.quotations = [(span.start_char, span.end_char) for span in doc.spans[QUOTATIONS]]
        self._block_starts = [block.start_char for block in self.blocks]
        self._actor_starts = [span.start_char for span in self.actors]
        self._quotation_starts = [start for start, _ in self.quotations]

    def actors_between(self, start: int, end: int) -> list[Span]:
        """Actors that begin at `start` or after it, and before `end`."""
        return self.actors[bisect_left(self._actor_starts, start) : bisect_left(self._actor_starts, end)]

    def says_where(self, span: Span) -> bool:
        """Whether a capital only says where something took place: "they met in Doha"."""
        before = self.text[max(0, span.start_char - LONGEST_PREPOSITION) : span.start_char]
        return span.id_ == "actors.capital" and not word_class("says where").isdisjoint(before.split()[-1:])

    def last_states(
        self, number: int, place: int, reach: int, *, excluded: Container[str] = (), labels: Container[str] = ("state",)
    ) -> list[Span]:
        """So many states as are named last before a place, in the order of the text; empty where there are fewer.

        Args:
            number: how many.
            place: where "the three countries" stands.
            reach: how many characters back they may be named.
            excluded: codes of those who cannot be meant.
            labels: what counts as a state.
        """
        found: dict[str, Span] = {}
        for span in reversed(self.actors_between(max(0, place - reach), place)):
            if span.label_ in labels and span.kb_id_ not in excluded:
                found.setdefault(span.kb_id_, span)
                if len(found) == number:
                    return list(reversed(found.values()))
        return []

    def block_at(self, place: int) -> Span | None:
        """The block that holds a place, or the last one before it."""
        index = bisect_right(self._block_starts, place) - 1
        return self.blocks[index] if index >= 0 else None

    @staticmethod
    def sentences(block: Span) -> list[Span]:
        """The sentences of a block, in text order."""
        doc = block.doc
        known = sentence_starts(doc)
        inside = known[bisect_right(known, block.start) : bisect_left(known, block.end)]
        return [doc[start:end] for start, end in zip([block.start, *inside], [*inside, block.end], strict=True)]

    def sentence_of(self, place: int) -> tuple[int, int]:
        """Where the sentence begins and ends that holds a character."""
        span = self.doc.char_span(place, place + 1, alignment_mode="expand")
        return self.sentence_at(span) if span is not None else (place, place)

    @staticmethod
    def sentence_at(span: Span) -> tuple[int, int]:
        """Where the sentence begins and ends that holds a span's first token; `span.sent` walks to both."""
        doc = span.doc
        known = sentence_starts(doc)
        following = bisect_right(known, span.start)
        start = known[following - 1] if following else 0
        end = known[following] if following < len(known) else len(doc)
        return doc[start].idx, doc[end - 1].idx + len(doc[end - 1])

    def quotation_at(self, place: int) -> tuple[int, int] | None:
        """The quotation that holds a place."""
        index = bisect_right(self._quotation_starts, place) - 1
        if index >= 0 and place < self.quotations[index][1]:
            return self.quotations[index]
        return None


class Places:
    """The places that any of some spans covers, however many cover the same ones.

    Args:
        spans: starts and ends in characters.

    >>> places = Places([(0, 9), (2, 4), (20, 22)])
    >>> [place in places for place in (0, 5, 9, 21)]
    [True, True, False, True]
    """

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._ends = list(accumulate((end for _, end in ordered), max))

    def __contains__(self, place: int) -> bool:
        index = bisect_right(self._starts, place) - 1
        return index >= 0 and place < self._ends[index]
