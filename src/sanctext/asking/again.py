"""When a demand, or a stance, is the one that was said before: pairs that are not sure are not made."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from sanctext.comparison.similarity import Content, Side, similarity
from sanctext.knowledge.actors import members_on, organisations

# What is no more alike than this is not said again; above that of two statements that are compared, since here every
# statement is another's neighbour.
THRESHOLD = 0.7
# With another verb, or where one of them names nobody that it speaks to, it takes more.
SURE = 0.8
# What stands twice in the statements of one day is one from here on; below it two demands are two.
ONE_DAY = 0.9
# The weight of words that say what is to be done, without names, verbs and adverbs: "act" has none, "exercise
# restraint" one. Where nobody is addressed, the words alone must say what it is about; and all the more where it is
# "all parties", of which conflict the words do not say, or the speakers themselves.
SAYING, SAYING_ALONE, SAYING_TO_ANY = 1.0, 3.0, 4.0
# Words with no more weight than this say how, or whose, and not what.
SLIGHT = 0.5
# Issuers are the same with so much in common: the G7, and the G7 with the EU.
SAME_ISSUERS = 0.75


@dataclass(frozen=True)
class Said:
    """A demand or a stance in a statement.

    Attributes:
        issued: the statement's date.
        act: what is performed.
        force: of a demand, by the act itself: a renewed call is a call.
        condition: whether it hangs on something.
        words: what is demanded, or what the stance is about.
        speakers: codes or names of those who say it.
        issuers: the same, groups that speak by their members as these.
        addressees: codes or names of those to whom it is said.
        named: the codes among them.
        side: what is compared.
        title, url, source: of the statement.
    """

    issued: str
    act: str
    force: int | None
    condition: bool
    words: str
    speakers: tuple[str, ...]
    issuers: frozenset[str]
    addressees: tuple[str, ...]
    named: frozenset[str]
    side: Side
    title: str
    url: str | None
    source: str

    @cached_property
    def actors(self) -> frozenset[str]:
        """The actors whom its words name, as they are compared."""
        return self.side.content.actors

    @cached_property
    def folded(self) -> str:
        """Its words in one case."""
        return self.words.casefold()

    @cached_property
    def saying(self) -> float:
        """The weight of the words that say what it is about."""
        content = self.side.content
        return sum(weight for word, weight in content.weights.items() if weight > SLIGHT and word != content.verb)

    @cached_property
    def weight(self) -> float:
        """The weight of all its words."""
        return sum(self.side.content.weights.values())

    @cached_property
    def concerned(self) -> frozenset[str]:
        """Whom it concerns, but for the issuers: those it names as addressees, else those whom its words name."""
        named = self.named or frozenset(name[1:] for name in self.actors)
        # "We must act" concerns nobody else; a group is named by its own name, and issues as its members.
        return named - self.issuers - frozenset(self.speakers)


def issuers_of(codes: tuple[str, ...], date: str | None) -> frozenset[str]:
    """Those who speak, as governments: of a group without organs of its own its members on that date.

    >>> issuers_of(("E3", "EU"), "2024-05-31") == {"DE", "FR", "GB", "EU"}
    True
    """
    return frozenset(
        each for code in codes for each in ((code,) if code in organisations() else members_on(code, date) or (code,))
    )


def same_issuers(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether a statement is of the same issuers.

    >>> same_issuers(frozenset({"US", "JP"}), frozenset({"US", "JP", "KR"}))
    False
    """
    return len(one & other) >= SAME_ISSUERS * len(one | other)


def likeness(before: Said, after: Said) -> float:
    """How alike they are, from 0 to 1; 0 where they are not one beyond doubt.

    What concerns one actor is not said of another, what others say is not said again, and words that say nothing
    ("act now") are nobody's.
    """
    old, new = before.side.content, after.side.content
    if before.issuers != after.issuers and not before.issuers & after.issuers:
        return 0.0
    same_words = before.folded == after.folded
    # No word weighs more than one: where so few are shared they cannot be alike.
    shared = len(old.weights.keys() & new.weights.keys())
    if not same_words and shared < THRESHOLD * min(before.weight, after.weight):
        return 0.0
    if before.actors and after.actors and not before.actors & after.actors:
        return 0.0
    if old.negated != new.negated and not _same_deed(*((new, old) if new.negated else (old, new))):
        return 0.0
    known = bool(before.concerned & after.concerned)
    least = SAYING if known else SAYING_TO_ANY if before.addressees and after.addressees else SAYING_ALONE
    if not (known and same_words) and min(before.saying, after.saying) < least:
        return 0.0
    alike = similarity(before.side, after.side)
    sure = known and (old.verb, old.negated) == (new.verb, new.negated)
    return alike if alike >= (THRESHOLD if sure else SURE) else 0.0


def _same_deed(forbidden: Content, ended: Content) -> bool:
    """Whether what is not to be done is what is to end: "not launch missiles", "cease its launches of missiles"."""
    return all(word in ended.weights for word, weight in forbidden.weights.items() if weight > SLIGHT)
