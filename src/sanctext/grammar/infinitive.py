"""urge X to V; X is urged to V."""

from __future__ import annotations

from collections.abc import Iterator

from sanctext.grammar.actions import Action, split_verbs
from sanctext.grammar.frame import Context, Demanded, Frame
from sanctext.grammar.parties import Named, agents_of_noun, parties
from sanctext.grammar.regions import clause_end, find_infinitive
from sanctext.grammar.sentence import NOMINAL, Sentence
from sanctext.grammar.subjects import (
    NOBODY,
    first_auxiliary,
    is_passive,
    names_agent,
    participle_at,
    performs,
    speaker_of,
    subject_before,
    subject_of,
)
from sanctext.grammar.wording import infinitive


def infinitive_frame(context: Context, cue: int, start: int, act: str) -> Iterator[Frame]:
    """urge X to V; passive: X is urged to V."""
    sentence = context.sentence
    found = find_infinitive(sentence, start)
    if found is None:
        return
    begin, verb = found
    passive_cue = sentence.tag(cue) in {"VBN", "VBD"} and is_passive(sentence, cue)
    target: tuple[int, int] | None
    speaker: tuple[int, int] | None
    if passive_cue:
        if sentence.tag(start) in NOMINAL - {"VBN", "VBG"} and begin > start and sentence.word(start) != "by":
            return
        target = subject_of(sentence, cue) or subject_before(sentence, first_auxiliary(sentence, cue))
        speaker = _by_phrase(sentence, start, begin)
    else:
        if begin == start:
            return
        target = (start, begin)
        speaker = speaker_of(context, cue)
        if speaker == NOBODY:
            return
    if passive_cue and act in {"expect", "require"} and target and not performs(context, target):
        return
    first = begin if sentence.word(begin) != "to" else begin + 1
    while first < verb and sentence.word(first) in {":", "“", '"'}:
        first += 1
    end = clause_end(sentence, verb, cue=cue)
    if end <= verb:
        return
    actions = split_verbs(sentence, first, verb, end)
    named = parties(sentence, *target, context.mentions) if target else []
    if (
        act == "order"
        and not any(party.code or party.pronoun for party in named)
        and not (target and names_agent(context, *target))
    ):
        return
    if target:
        target = _trim_target(sentence, target)
    yield Frame(
        act,
        "demands.passive" if passive_cue else "demands.infinitive",
        (cue, start),
        target,
        named,
        active(context, actions),
        speaker,
    )


def active(context: Context, actions: list[Action], parties_: list[Named] | None = None) -> list[Demanded]:
    sentence, mentions = context
    found = []
    for action in actions:
        negated = any(word in {"not", "never", "n't"} for word in sentence.lower[action.start : action.head])
        verb = action.head
        if (
            sentence.word(verb) == "be"
            and sentence.tag(participle_at(sentence, verb)) == "VBN"
            and parties_ is not None
        ):
            named = agents_of_noun(sentence, verb, verb, action.end, mentions)
            found.append(Demanded((action.start, action.end), infinitive(sentence, action), negated, named))
            continue
        found.append(Demanded((action.start, action.end), infinitive(sentence, action), negated, []))
    return found


def _trim_target(sentence: Sentence, target: tuple[int, int]) -> tuple[int, int]:
    start, end = target
    while end > start and sentence.word(end - 1) in {",", "—", "–", "“", '"', "not"}:
        end -= 1
    return (start, end) if end > start else target


def _by_phrase(sentence: Sentence, start: int, end: int) -> tuple[int, int] | None:
    for position in range(start, end):
        if sentence.word(position) == "by":
            return position + 1, end
    return None
