"""A parsed sentence, as the grammar sees it."""

from __future__ import annotations

from collections.abc import Container, Hashable, Iterable, Iterator
from dataclasses import dataclass, field

from sanctext.grammar.lexicon import action_verbs, word_class

VERB_BASE = frozenset({"VB", "VBP"})
VERB_FINITE = frozenset({"VBZ", "VBD", "VBP", "MD"})
VERBS = frozenset({"VB", "VBP", "VBZ", "VBD", "VBN", "VBG", "MD"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
# Tags that may stand inside a noun phrase before its prepositions.
NOMINAL = NOUNS | {"DT", "PDT", "JJ", "JJR", "JJS", "CD", "PRP$", "POS", "HYPH", "VBN", "VBG", "RBS", "RBR", "$", "AFX"}
NOMINATIVE = frozenset({"we", "they", "he", "she", "i", "it"})
STOPS = frozenset(".!?…")
DETERMINERS = frozenset({"DT", "PRP$", "PDT"})
RELATIVE = frozenset({"which", "who", "that", "whose", "whom", "where"})
COORDINATORS = frozenset({"and", "or", "but", "nor", "then", "&"})
# Adjuncts that deny, and behind which the subject follows the modal.
DENYING_ADJUNCTS = (
    ("under", "no", "circumstances"),
    ("under", "no", "circumstance"),
    ("in", "no", "way"),
    ("in", "no", "case"),
    ("at", "no", "time"),
    ("on", "no", "account"),
    ("by", "no", "means"),
)
_DENYING = frozenset(["not", "never", "n't", "neither", "nor", "no"])


@dataclass(slots=True)
class Sentence:
    """Parallel lists over the sentence's tokens; positions are indices into them.

    Args:
        words: the tokens' texts, as they are read.
        tags: Penn Treebank tags.
        heads: position of each token's head, its own for a root.
        deps: dependency labels.
        lemmas: lemma of each verb, lower-case words for others.
        starts: character offset at which each token begins.
        ends: character offset after each token.
        written: the tokens' texts, as they are written.
        lead: how many tokens at the beginning stand elsewhere and only introduce this one (a list's lead).
        stops: what ended a demand's words, by the position of their end.
    """

    words: list[str]
    tags: list[str]
    heads: list[int]
    deps: list[str]
    lemmas: list[str]
    starts: list[int]
    ends: list[int]
    written: list[str]
    lead: int = 0
    lower: list[str] = field(default_factory=list)
    stops: dict[int, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.lower = [word.lower().replace("’", "'") for word in self.words]
        self.tags = [self._base_after_base(position) for position in range(len(self.tags))]
        self.deps = [
            "ROOT" if dep == "relcl" and self._follows_fronted(position) else dep
            for position, dep in enumerate(self.deps)
        ]

    def take_for_names(self, positions: Iterable[int]) -> None:
        """Take words of actors' names that the tagger took for verbs for what they are: "of the AU and IGAD"."""
        for position in positions:
            if self.tags[position] in VERBS and self.words[position][:1].isupper():
                self.tags[position] = "NNP"

    def key(self) -> tuple[Hashable, ...]:
        """All that is read of a sentence; two with the same key differ only in where they stand."""
        # 0 where a word is joined to the one before; how far apart they stand does not matter.
        gaps = tuple(min(start - end, 1) for start, end in zip(self.starts[1:], self.ends, strict=False))
        words = (*self.words, *self.written, *self.tags, *self.deps, *self.lemmas)
        return (self.lead, gaps, words, tuple(self.heads))

    def __len__(self) -> int:
        return len(self.words)

    def _base_after_base(self, position: int) -> str:
        """The tag of a word beside a base form; of some words the tagger makes something else.

        "put" in "to withdraw and put an end to N" is no past, and "hand" in "to withdraw and hand over N" no noun.
        """
        tag = self.tags[position]
        if self.lower[position] == "neither" and self.tag(position - 1) == "MD":
            # "must neither V nor W".
            return "RB"
        unchanging = tag in {"VBD", "VBN"} and self.lower[position] in word_class("unchanging")
        if tag == "VBZ" and self.deps[position] == "pobj" and self.tag(position - 1) in NOMINAL:
            # "under the Oslo and Lima processes": behind a preposition stands a noun.
            return "NNS"
        phrasal = tag == "NN" and self.tag(position + 1) == "RP"
        beside = self.deps[position] == "conj" and self.tags[self.heads[position]] == "VB"
        known = phrasal and self.lower[position] in action_verbs()
        if beside and tag == "VBP" and self._shares_modal(position):
            return "VB"
        return "VB" if known or (beside and (unchanging or phrasal)) else tag

    def _shares_modal(self, position: int) -> bool:
        """ "must let aid in and agree a truce"; but not "must train crews who mend nets and sell fish"."""
        head = self.heads[position]
        modal = any(self.tags[child] == "MD" for child in self.children(head))
        own_subject = any(self.deps[child].startswith("nsubj") for child in self.children(position))
        return modal and not own_subject and not any(word in RELATIVE for word in self.lower[head:position])

    def _follows_fronted(self, position: int) -> bool:
        """ "For this reason we call on": behind an adjunct without a comma the main clause, and none of a noun."""
        head = self.heads[position]
        root = next((above for above in self.ancestors(head) if self.heads[above] == above), None)
        return (
            root is not None
            and root <= 1
            and self.tag(root) in {"IN", "TO"}
            and self.word(head + 1) in NOMINATIVE
            and head < position
        )

    def tag(self, position: int) -> str:
        """Tag at a position, "" outside the sentence."""
        return self.tags[position] if 0 <= position < len(self.tags) else ""

    def word(self, position: int) -> str:
        """Lower-case word at a position, "" outside the sentence."""
        return self.lower[position] if 0 <= position < len(self.lower) else ""

    def find(self, words: Container[str], start: int, end: int) -> int | None:
        """First position from `start` on and before `end` that has one of these words."""
        return next((here for here in range(start, end) if self.word(here) in words), None)

    def past(self, position: int, words: Container[str]) -> int:
        """First position from this one on that has none of these words."""
        while self.word(position) in words:
            position += 1
        return position

    def back(self, position: int, tags: Container[str] = (), words: Container[str] = ()) -> int:
        """Last position before this one that has none of these tags and words; -1 where all have."""
        here = position - 1
        while here >= 0 and (self.tags[here] in tags or self.lower[here] in words):
            here -= 1
        return here

    def trim(self, start: int, end: int, words: Container[str]) -> int:
        """The end of a phrase without these words before it."""
        while end > start and self.lower[end - 1] in words:
            end -= 1
        return end

    def children(self, position: int) -> Iterator[int]:
        """Positions whose head is this one."""
        return (child for child, head in enumerate(self.heads) if head == position and child != position)

    def ancestors(self, position: int) -> Iterator[int]:
        """The head, the head's head, and so on up to the root."""
        seen = {position}
        while (head := self.heads[position]) not in seen:
            yield head
            seen.add(head)
            position = head

    def is_negated(self, start: int, head: int) -> bool:
        """True where the words before a verb deny it: "not", "never", "no longer"; "not only V" does not."""
        while self.tag(start - 1) == "RB" or self.word(start - 1) in {"no", "longer", "neither", "nor"}:
            start -= 1
        denying = [here for here in range(start, head) if self.word(here) in _DENYING]
        return any(
            self.word(here + 1) not in {"only", "just", "merely"}
            if self.word(here) != "no"
            else self.word(here + 1) == "longer"
            for here in denying
        )

    def left_edge(self, position: int) -> int:
        """First position of the subtree."""
        return min(self.subtree(position))

    def right_edge(self, position: int) -> int:
        """Last position of the subtree."""
        return max(self.subtree(position))

    def subtree(self, position: int) -> set[int]:
        """The position and all that depend on it."""
        found = {position}
        grown = True
        while grown:
            more = {child for child, head in enumerate(self.heads) if head in found} - found
            found |= more
            grown = bool(more)
        return found

    def until(self, end: int) -> Sentence:
        """The sentence's words before `end`; whatever depends on later ones becomes a root."""
        return Sentence(
            self.words[:end],
            self.tags[:end],
            [head if head < end else position for position, head in enumerate(self.heads[:end])],
            self.deps[:end],
            self.lemmas[:end],
            self.starts[:end],
            self.ends[:end],
            self.written[:end],
            self.lead,
        )

    def skip_adverbs(self, position: int) -> int:
        """First position at or after this one that is no adverb; lists of adverbs are skipped whole."""
        while True:
            listed = (
                self.word(position) in {",", "and"}
                and self._after_adverb(position)
                and self._adverb_list_goes_on(position)
            )
            if self.tag(position) not in {"RB", "RBR", "RBS"} and not listed:
                return position
            position += 1

    def _after_adverb(self, position: int) -> bool:
        before = position - 1
        return self.tag(before) == "RB" or (self.word(before) == "," and self.tag(before - 1) == "RB")

    def _adverb_list_goes_on(self, position: int) -> bool:
        following = position + 1
        if self.word(following) == "and":
            following += 1
        return self.tag(following) == "RB"
