"""Where a measure may be told: a verb of the frames in a sentence that has the words for one."""

from __future__ import annotations

from bisect import bisect_right

import numpy as np
from spacy.attrs import LOWER
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from sanctext.components.annotations import is_content, sentence_starts
from sanctext.components.measures.frames import frames, nouns
from sanctext.knowledge.words import word_class

# Verbs that need no other word.
_ENOUGH = frozenset(
    {"sanction", "target", "ban", "bar", "designate", "blacklist", "delist", "expel", "debar", "relist"}
)
_OBJECTS = (
    "assets exports imports services transactions licences investments aid visas travel borders flights missions",
    "envoys diplomats membership relations contracts tariffs preferences list finance body ports",
)


class MeasureCues:
    """Finds the words by which a sentence may tell of a measure.

    Args:
        vocab: the pipeline's vocabulary.
    """

    def __init__(self, vocab: Vocab) -> None:
        add = vocab.strings.add
        self.verbs = np.array(sorted({add(form) for verb in frames() for form in forms(verb)}), dtype=np.uint64)
        enough = {form for verb in _ENOUGH for form in forms(verb)} | {"listed", "listing"}
        self.enough = np.array(sorted(map(add, enough)), dtype=np.uint64)
        objects = {
            word
            for name in " ".join(_OBJECTS).split()
            for phrase in word_class(f"measure {name}")
            for word in phrase.split()[:1]
        }
        objects |= {form for first in nouns() for form in (first, f"{first}s", f"{first[:-1]}ies")} | {"non", "persona"}
        self.objects = np.array(sorted({add(word) for word in objects}), dtype=np.uint64)

    def spans(self, doc: Doc) -> list[Span]:
        """The verbs in sentences that have an object for one of them."""
        keys = doc.to_array(LOWER)
        verbs = np.flatnonzero(np.isin(keys, self.verbs))
        if not len(verbs):
            return []
        starts = sentence_starts(doc)
        with_object = {bisect_right(starts, place) for place in np.flatnonzero(np.isin(keys, self.objects)).tolist()}
        enough = set(np.flatnonzero(np.isin(keys, self.enough)).tolist())
        return [
            Span(doc, place, place + 1, label="measure", kb_id="measure", span_id="cues.form")
            for place in verbs.tolist()
            if (place in enough or bisect_right(starts, place) in with_object) and is_content(doc, doc[place].idx)
        ]


def forms(verb: str) -> set[str]:
    """The forms of a verb: regular ones, and those that are not.

    >>> sorted(forms("ban"))
    ['ban', 'banned', 'banning', 'bans']
    """
    if verb in _IRREGULAR:
        return {verb, f"{verb}s", *_IRREGULAR[verb]}
    if verb.endswith("e"):
        return {verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"}
    if verb.endswith("y") and verb[-2] not in "aeou":
        return {verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"}
    if verb in {"ban", "bar", "debar", "scrap", "slap", "drop", "expel", "permit", "stop", "cut", "put", "hit", "shut"}:
        return {verb, f"{verb}s", f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing"}
    plural = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x")) else f"{verb}s"
    return {verb, plural, f"{verb}ed", f"{verb}ing"}


_IRREGULAR = {
    "take": ("took", "taken", "taking"),
    "keep": ("kept", "keeping"),
    "freeze": ("froze", "frozen", "freezing"),
    "unfreeze": ("unfroze", "unfrozen", "unfreezing"),
    "forbid": ("forbade", "forbidden", "forbidding"),
    "withdraw": ("withdrew", "withdrawn", "withdrawing"),
    "withhold": ("withheld", "withholding"),
    "strike": ("struck", "striking"),
    "break": ("broke", "broken", "breaking"),
    "cut": ("cutting",),
    "put": ("putting",),
    "hit": ("hitting",),
    "shut": ("shutting",),
    "halt": ("halted", "halting"),
    "uphold": ("upheld", "upholding"),
}
