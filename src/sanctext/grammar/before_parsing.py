"""What words alone rule out, before a sentence is parsed: each grammar's conditions that ask neither tags nor arcs."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sanctext.grammar.lexicon import word_class
from sanctext.grammar.modal import OBLIGING, UNFINISHED
from sanctext.grammar.subjects import BE
from sanctext.knowledge.acts import acts_by_form
from sanctext.knowledge.rows import Act

Fits = Callable[[Sequence[str], int], bool]

# In words: so far behind a verb its particle stands.
FARTHEST_PARTICLE = 4
# In words: so far before "time" and "important" stands "it".
FARTHEST_IT = 5


# In words: so far before "has to" a word denies it or makes it a guess.
BEFORE_OBLIGING = 3


def may_demand(words: Sequence[str]) -> bool:
    """Whether a grammar may find a demand in a sentence; False only where none can.

    Args:
        words: the sentence's words as the parser reads them.

    Example:
        >>> may_demand("We met in order to talk".split()), may_demand("We order Oman to talk".split())
        (False, True)
    """
    if not words or words[-1] == "?":
        return False
    lower = [word.lower().replace("’", "'") for word in words]
    acts, calls = acts_by_form(), word_class("call")
    return any(
        word in calls or (word in acts and any(_fits(lower, position, act) for act in acts[word]))
        for position, word in enumerate(lower)
    )


def _fits(lower: Sequence[str], position: int, act: Act) -> bool:
    if act.kind != "demand" or not _has_particle(lower, position, act):
        return False
    if _VERBAL.issuperset(act.frames) and _is_noun(lower, position):
        return False
    return any(_FITS[frame](lower, position) for frame in act.frames)


def _has_particle(lower: Sequence[str], position: int, act: Act) -> bool:
    if not act.particles:
        return True
    farthest = 1 if act.frames == ("modal",) else FARTHEST_PARTICLE
    return any(word in act.particles for word in lower[position + 1 : position + 1 + farthest])


def _is_noun(lower: Sequence[str], position: int) -> bool:
    """ "in order to", "the request to": no verb."""
    before = lower[position - 1] if position else ""
    return before in word_class("before a noun") and not lower[position].endswith(("ing", "ed"))


def _infinitive(lower: Sequence[str], position: int) -> bool:
    # "wants to talk": without anybody who is asked.
    first = position + 1 + (lower[position + 1 : position + 2] == ["to"] and not lower[position].endswith("ed"))
    return "to" in lower[first:]


def _clause(lower: Sequence[str], position: int) -> bool:
    following = lower[position + 1 :]
    return "that" in following or (bool(following) and following[0] not in word_class("no subject"))


def _noun(lower: Sequence[str], position: int) -> bool:
    return position + 1 < len(lower)


def _addressed_noun(lower: Sequence[str], position: int) -> bool:
    return "for" in lower[position + 1 :]


def _modal(lower: Sequence[str], position: int) -> bool:
    if lower[position] not in OBLIGING:
        return True
    # "will have to", "which need to", "no longer has to": nothing that is to be done now.
    before = lower[max(0, position - BEFORE_OBLIGING) : position]
    return UNFINISHED.isdisjoint(before) and not (before and before[-1] in word_class("before no present"))


def _impersonal(lower: Sequence[str], position: int) -> bool:
    if lower[position] == "incumbent" or (lower[position] == "time" and "come" in lower[position:]):
        return True
    before = lower[max(0, position - FARTHEST_IT) : position]
    following = lower[position + 1 :]
    return ("it" in before or "now" in before) and ("to" in following or "that" in following)


def _predicate(lower: Sequence[str], position: int) -> bool:
    return not BE.isdisjoint(lower[:position])


def _need(lower: Sequence[str], position: int) -> bool:
    return "to" in lower[position + 1 :]


def _against(lower: Sequence[str], position: int) -> bool:
    return "against" in lower[position + 1 :]


# By the names that the acts table gives grammars.
_FITS: dict[str, Fits] = {
    "infinitive": _infinitive,
    "clause": _clause,
    "noun": _noun,
    "addressed noun": _addressed_noun,
    "modal": _modal,
    "impersonal": _impersonal,
    "predicate": _predicate,
    "need": _need,
    "against": _against,
}
_VERBAL = frozenset(name for name, fits in _FITS.items() if fits not in (_impersonal, _predicate, _need))
