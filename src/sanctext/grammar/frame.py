"""What a grammar finds: a cue with its addressee and its actions."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TypeVar

from sanctext.grammar.parties import Mention, Named
from sanctext.grammar.sentence import Sentence

Place = TypeVar("Place")
# Why a cue demands nothing, and what tells so of its place, in order; without a reason another grammar may fit.
Guards = tuple[tuple[str, Callable[[Place], bool]], ...]


class Demanded(NamedTuple):
    """One demanded action with its words.

    Args:
        span: positions of the first word and after the last, where the action stands.
        words: the action as an infinitive or noun phrase.
        negated: true where something is not to be done.
        parties: who is to act, where the action itself says so.
    """

    span: tuple[int, int]
    words: str
    negated: bool
    parties: list[Named]


class Frame(NamedTuple):
    """A cue with its complement.

    Args:
        act: the act performed.
        rule: name of the grammar.
        cue: positions of the cue's first word and after its last.
        target: positions of the addressee's phrase, None where none stands.
        parties: the addressees.
        demanded: the actions.
        speaker: positions of the phrase that performs the act where the sentence names it, else None.
        owner: "own" for "our call", "actor" where `speaker` is a possessor ("Iran's demand that"), else "".
    """

    act: str
    rule: str
    cue: tuple[int, int]
    target: tuple[int, int] | None
    parties: list[Named]
    demanded: list[Demanded]
    speaker: tuple[int, int] | None
    owner: str = ""


class Refusal(NamedTuple):
    """A cue that demands nothing here, and why.

    Args:
        reason: name in the table of rules, without "refused.".
    """

    cue: int
    reason: str


class Context(NamedTuple):
    """What every grammar needs: the sentence and the actors in it; and where it says why it finds nothing."""

    sentence: Sentence
    mentions: list[Mention]
    refusals: list[Refusal]

    def refuse(self, cue: int, reason: str) -> None:
        """Note why a cue demands nothing here."""
        self.refusals.append(Refusal(cue, reason))

    def refuses(self, cue: int, place: Place, guards: Guards[Place]) -> bool:
        """Whether one of the guards holds for a place; the first one's reason is noted."""
        reason = next((reason for reason, holds in guards if holds(place)), None)
        if reason:
            self.refuse(cue, reason)
        return reason is not None
