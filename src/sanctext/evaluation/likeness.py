"""When two wordings, acts and addressees count as the same."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from sanctext.knowledge.wordings import means_everyone
from sanctext.knowledge.words import word_class

# Two actions are the same from this F1 of their words on.
ENOUGH = 0.5

_TOKEN = re.compile(r"[a-z0-9][a-z0-9\-']*")
_ENDING = re.compile(r"(?:ing|ed|es|s|e|al|ment|ion)$")
_LONGEST_WITHOUT_ENDING = 4
# Surface acts and the act that they count as.
_SAME = {
    **dict.fromkeys(
        ("call upon", "calls on", "calls upon", "reiterate call", "renew call", "repeat call", "call"), "call on"
    ),
    **dict.fromkeys(("reiterate our call",), "call on"),
    **dict.fromkeys(("appeal to", "restate appeal", "reiterate appeal"), "appeal"),
    **dict.fromkeys(("has to", "have to", "needs to", "need to"), "must"),
    **dict.fromkeys(("it is time for", "it is time to"), "it is time"),
    "reiterate our call on": "call on",
    "reiterate call for": "call for",
    "reiterate demand": "demand",
    "strongly urge": "urge",
    "ought to": "should",
}
# Acts of stances, and the stance that they count as; what is not here is no stance that is compared.
_STANCES = {
    **{act: act for act in ("condemn", "concern", "regret", "oppose", "accuse", "deny", "welcome", "thank", "support",
                            "commit", "reaffirm")},
    **dict.fromkeys(("denounce", "deplore", "decry"), "condemn"),
    "express concern": "concern",
    **dict.fromkeys(("express regret", "express disappointment"), "regret"),
    **dict.fromkeys(("reject", "protest"), "oppose"),
    "commend": "welcome",
    "endorse": "support",
    **dict.fromkeys(("reiterate", "underscore", "stress", "recall", "note"), "reaffirm"),
}  # fmt: skip
# Nominal and verbal frames of one verb.
_INTERCHANGEABLE = frozenset({"call on", "call for", "appeal"})


def act_of(name: str) -> str:
    """The act that a surface form counts as.

    >>> act_of("Reiterate  demand"), act_of("urge")
    ('demand', 'urge')
    """
    folded = " ".join(name.lower().split())
    return _SAME.get(folded, folded)


def same_act(first: str, second: str) -> bool:
    """True for one act in two forms.

    >>> same_act("call on", "reiterate call"), same_act("urge", "demand")
    (True, False)
    """
    a, b = act_of(first), act_of(second)
    return a == b or {a, b} <= _INTERCHANGEABLE


def stance_of(act: str) -> str | None:
    """The stance that an act counts as; None where it is none of those that are compared.

    >>> stance_of("deplore"), stance_of("recognise")
    ('condemn', None)
    """
    return _STANCES.get(" ".join(act.lower().split()))


def same_stance(first: str, second: str) -> bool:
    """True for one stance in two forms.

    >>> same_stance("reiterate", "recall"), same_stance("condemn", "regret")
    (True, False)
    """
    return stance_of(first) is not None and stance_of(first) == stance_of(second)


def is_soft(act: str) -> bool:
    """True for acts on which two readers agree less; a demand of such an act is optional."""
    return any(word in act_of(act) for word in word_class("soft act"))


def stems(text: str) -> list[str]:
    """Content words without their commonest endings.

    >>> stems("to halt these launches")
    ['halt', 'launch']
    """
    found = _TOKEN.findall(text.lower().replace("’", "'"))
    content = [word for word in found if word not in word_class("stop word")]
    return [_ENDING.sub("", word) if len(word) > _LONGEST_WITHOUT_ENDING else word for word in content]


def likeness(first: str, second: str) -> float:
    """F1 of two wordings' stems; without any in either, whether they are the same words.

    >>> likeness("cease arms transfers", "immediately cease all arms transfers")
    0.8571428571428571
    """
    a, b = Counter(stems(first)), Counter(stems(second))
    if not a and not b:
        return float(plain(first) == plain(second))
    shared = sum((a & b).values())
    return 2 * shared / (sum(a.values()) + sum(b.values())) if shared else 0.0


def plain(text: str) -> str:
    """A wording for comparison: one line, no letter case, no article before it."""
    return " ".join(text.split()).casefold().removeprefix("the ")


def same_addressees(wanted: Iterable[str], found: Iterable[str]) -> bool:
    """True for the same codes, and for wordings that mean everyone or share half of their words.

    >>> same_addressees({"kp", "all states"}, {"kp", "all un member states"})
    True
    """
    want = {"everyone" if means_everyone(name) else name for name in wanted}
    have = {"everyone" if means_everyone(name) else name for name in found}
    missing, extra = want - have, have - want
    return len(missing) == len(extra) and all(
        any(likeness(name, other) >= ENOUGH for other in extra) for name in missing
    )
