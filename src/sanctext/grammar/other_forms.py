"""Weaker forms: warn X against N, it is time to V, N is needed, the need for X to V."""

from __future__ import annotations

from collections.abc import Iterator

from sanctext.grammar.agents import agents_of_noun
from sanctext.grammar.clause import clause_frame
from sanctext.grammar.complements import find_infinitive, head_noun, infinitive_at
from sanctext.grammar.frame import Context, Demanded, Frame
from sanctext.grammar.infinitive import active
from sanctext.grammar.lexicon import word_class
from sanctext.grammar.parties import Named, parties
from sanctext.grammar.sentence import NOUNS, RELATIVE
from sanctext.grammar.stops import clause_end
from sanctext.grammar.subjects import first_auxiliary, is_agent, is_passive, names_agent, subject_before, subject_of
from sanctext.grammar.wording import lower_first, words_between

# In words: so far behind "warn" its "against" stands.
FARTHEST_AGAINST = 12


def against_frame(context: Context, cue: int, start: int, act: str) -> Iterator[Frame]:
    """warn X against N."""
    sentence = context.sentence
    against = sentence.find({"against"}, start, start + FARTHEST_AGAINST)
    if against is None:
        return
    first = sentence.skip_adverbs(start)
    if first < against and sentence.tag(first) == "IN":
        # "warn of raids against X": what there is to fear.
        context.refuse(cue, "no_form")
        return
    end = clause_end(sentence, against + 1, cue=cue)
    words = words_between(sentence, against + 1, end)
    named = parties(sentence, start, against, context.mentions) if against > start else []
    target = (start, against) if against > start else None
    yield Frame(
        act,
        "demands.against",
        (cue, start),
        target,
        named,
        [Demanded((against + 1, end), f"refrain from {words}", True, [])],
        subject_of(sentence, cue),
    )


def impersonal_frame(context: Context, cue: int, start: int, act: str) -> Iterator[Frame]:
    """it is time (for X) to V; the time has come to V; it is crucial that X V; incumbent upon X to V."""
    sentence = context.sentence
    before = sentence.lower[max(0, cue - 5) : cue]
    described = sentence.tag(cue - 1) == "JJ" and sentence.word(cue - 2) in {"a", "an"}
    if sentence.word(cue) == "time" and (
        described or sentence.word(cue - 1) in word_class("some time") or sentence.lemmas[cue - 1] == "take"
    ):
        # "it was a time that we could come", "it takes time to write a law", "the first time that".
        return
    if sentence.word(cue - 1) == "it" and sentence.lemmas[cue - 2] in word_class("deem"):
        # "she considered it vital to host the fair": why she did so.
        context.refuse(cue, "no_obligation")
        return
    if {"when", "whether"} & set(before):
        context.refuse(cue, "hypothetical")
        return
    time_has_come = sentence.word(cue) == "time" and sentence.lower[start : start + 2] == ["has", "come"]
    if not time_has_come and "it" not in before and "now" not in before and sentence.word(cue) != "incumbent":
        return
    position = start + 2 if time_has_come else start
    target = None
    named: list[Named] = []
    if sentence.word(position) == "that":
        yield from clause_frame(context, cue, position, act)
        return
    found = find_infinitive(sentence, position)
    if found is None:
        return
    if sentence.word(position) in {"for", "on", "upon", "of"}:
        target = (position + 1, found[0])
        named = parties(sentence, *target, context.mentions)
    elif found[0] != position:
        return
    if sentence.lemmas[found[1]] in word_class("kept in mind") and sentence.word(found[1] + 1) in {"that", ",", ":"}:
        # "It is important to note that": what the speaker wants to say.
        context.refuse(cue, "no_obligation")
        return
    actions = active(sentence, found[0] + 1, found[1], clause_end(sentence, found[1], cue=cue))
    yield Frame(act, "demands.impersonal", (cue, start), target, named, actions, None)


def predicate_frame(context: Context, cue: int, start: int, act: str) -> Iterator[Frame]:
    """N is needed."""
    sentence = context.sentence
    if not is_passive(sentence, cue):
        return
    if sentence.deps[cue] == "relcl":
        # "fields where research is needed", "the tools that would be needed": a description.
        context.refuse(cue, "no_form")
        return
    subject = subject_of(sentence, cue) or subject_before(sentence, first_auxiliary(sentence, cue))
    if subject is None:
        return
    if sentence.word(subject[0]) == "that" and subject[1] - subject[0] > 1:
        # "makes clear that N is needed".
        subject = (subject[0] + 1, subject[1])
    words = lower_first(sentence, subject[0], words_between(sentence, *subject))
    if sentence.tag(subject[0]) in {"PRP", "WP"}:
        return
    span = subject
    if infinitive_at(sentence, start) is not None:
        # "N is needed to V": what N is needed for belongs to it.
        span = (subject[0], clause_end(sentence, start, cue=cue))
        words = f"{words} {words_between(sentence, start, span[1])}"
    head = head_noun(sentence, *subject)
    agents = agents_of_noun(sentence, subject[0], head, subject[1], context.mentions) if head is not None else []
    agents = [
        agent for agent in agents if sentence.word(agent.start - 1) == "by" or sentence.word(agent.start - 2) == "by"
    ]
    yield Frame(act, "demands.predicate", (cue, start), None, agents, [Demanded(span, words, False, [])], None)


def need_frame(context: Context, cue: int, start: int, act: str) -> Iterator[Frame]:
    """the need for X to V, where X is somebody who is to act."""
    sentence = context.sentence
    if sentence.tag(cue - 1) == "PRP" and (sentence.tag(cue - 2) in NOUNS or sentence.word(cue - 2) in RELATIVE):
        # "the ropes they need for X to V": a description of the ropes.
        context.refuse(cue, "no_obligation")
        return
    found = find_infinitive(sentence, start + 1)
    if found is None or not names_agent(context, start + 1, found[0]):
        return
    target = (start + 1, found[0])
    named = parties(sentence, *target, context.mentions)
    actions = active(sentence, found[0] + 1, found[1], clause_end(sentence, found[1], cue=cue))
    yield Frame(act, "demands.need", (cue, start + 1), target, named, actions, _recognizing(context, cue))


def _recognizing(context: Context, cue: int) -> tuple[int, int] | None:
    """Who recognizes a need: the subject of the verb whose object it is."""
    sentence = context.sentence
    governor = sentence.heads[cue]
    if governor >= cue or sentence.tag(governor) not in {"VBD", "VBZ", "VBP"}:
        return None
    subject = subject_of(sentence, governor)
    if subject is None:
        return None
    return subject if is_agent(context, subject) or sentence.tag(subject[0]) in {"PRP", "NNP"} else None
