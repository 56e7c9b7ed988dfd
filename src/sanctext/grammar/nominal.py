"""Calls as nouns: "reiterate our call on X to V", "X's call for N", "an appeal to X to V"."""

from __future__ import annotations

from collections.abc import Iterator

from sanctext.grammar.actions import split_verbs
from sanctext.grammar.clause import clause_frame
from sanctext.grammar.complements import head_noun, infinitive_at
from sanctext.grammar.frame import Context, Frame
from sanctext.grammar.infinitive import active, infinitive_frame
from sanctext.grammar.lexicon import agent_nouns, word_class
from sanctext.grammar.noun import noun_frame
from sanctext.grammar.parties import Mention
from sanctext.grammar.sentence import NOMINAL, Sentence
from sanctext.grammar.stops import clause_end
from sanctext.grammar.subjects import subject_of

_OWNERS = frozenset({"our", "their", "its", "his", "her"})


def nominal_frame(context: Context, cue: int) -> Iterator[Frame]:
    """reiterate our call on X to V; X's call for N; their demand that S; an appeal to X to V; calls from X for N."""
    predicate = _predicate(context.sentence, cue)
    if predicate is not None:
        context = context._replace(
            sentence=context.sentence.until(predicate),
            mentions=[mention for mention in context.mentions if mention.end <= predicate],
        )
    sentence, mentions, _ = context
    noun = sentence.word(cue).removesuffix("s")
    governor = sentence.heads[cue]
    before = cue - 1
    while before >= 0 and sentence.tag(before) in {"JJ", "NN", "RB", "VBN", "VBG", "JJR", "JJS", "``"}:
        before -= 1
    if noun == "demand" and _of_market(sentence, cue):
        context.refuse(cue, "no_form")
        return
    renewing = next(
        (
            here
            for here in (governor, *range(before, max(-1, before - 4), -1))
            if sentence.lemmas[here] in word_class("renewing") and here < cue
        ),
        None,
    )
    owner, speaker = "", None
    if sentence.word(before) in _OWNERS:
        owner = "own"
        speaker = (before, before + 1)
    possessor = next((m for m in mentions if m.end <= cue and _possesses(sentence, m, cue)), None)
    if possessor is not None and renewing is None:
        owner, speaker = "actor", (possessor.start, possessor.end)
    elif sentence.tag(before) == "POS" and renewing is None:
        start_of_owner = before
        while (
            start_of_owner > 0
            and sentence.tag(start_of_owner - 1) in NOMINAL - {"VBN", "VBG"}
            and sentence.tag(start_of_owner) != "DT"
        ):
            start_of_owner -= 1
        owner, speaker = "actor", (start_of_owner, before)
    position = cue + 1
    if sentence.word(position) == "by" and noun == "appeal":
        # "an appeal by X to Y to V": whoever appeals stands before those appealed to.
        to = next((here for here in range(position, len(sentence)) if sentence.word(here) == "to"), None)
        if to is not None:
            owner, speaker = "actor", (position + 1, to)
            position = to
    if sentence.word(position) == "on" and sentence.word(position + 1) in word_class("day"):
        # "their call on Monday for": when, and not on whom.
        position += 2
    while sentence.word(position) in {"in", "of", "made", "today", "again"} and position < cue + 4:
        # "our call in July for": a date or an adverb between the noun and its preposition.
        position += 1
        while sentence.tag(position) in {"NNP", "CD"} or sentence.word(position) in {
            ",",
            "last",
            "month",
            "week",
            "year",
        }:
            position += 1
    counted = sentence.tag(position + 1) == "CD" and sentence.word(position + 2) in agent_nouns()
    if sentence.word(position) == "by" and sentence.tag(position + 1) in {"VBG", "CD"} and not counted:
        # "answered the call by sending ships", "cut demand by 15%": a means, a measure.
        context.refuse(cue, "no_form")
        return
    if sentence.word(position) in {"from", "by"}:
        end_of_owner = next(
            (here for here in range(position, len(sentence)) if sentence.word(here) in {"to", "for", "that"}), None
        )
        if end_of_owner is None or "who" in sentence.lower[position:end_of_owner]:
            return
        owner, speaker = "actor", (position + 1, end_of_owner)
        position = end_of_owner
    made = governor if governor < cue and sentence.lemmas[governor] in word_class("making a call") else None
    if renewing is None and not owner and made is None:
        return
    act = noun
    if renewing is None and not owner and made is not None:
        # "made a fresh appeal to X to V": whoever made it.
        speaker = subject_of(sentence, made)
        while sentence.word(position) in {"”", '"'}:
            position += 1
    if renewing is not None:
        act = f"{sentence.lemmas[renewing]} {noun}"
        if owner != "actor":
            speaker = subject_of(sentence, renewing)
            owner = ""
    word = sentence.word(position)
    span = (renewing if renewing is not None else cue, position)
    if word in {"on", "upon"} or (word == "to" and noun == "appeal" and infinitive_at(sentence, position) is None):
        name = act if renewing is not None else f"call {word}" if noun == "call" else noun
        frames = infinitive_frame(context, cue, position + 1, name)
    elif word == "for":
        name = act if renewing is not None else "call for" if noun == "call" else noun
        frames = noun_frame(context, cue, position + 1, name, owner=owner or "renewed")
    elif word == "that":
        frames = clause_frame(context, cue, position, act)
    elif word == "to" and infinitive_at(sentence, position) is not None:
        verb = infinitive_at(sentence, position)
        end = clause_end(sentence, verb, cue=cue) if verb else position
        if verb is None or end <= verb:
            return
        actions = split_verbs(sentence, position + 1, verb, end)
        frames = iter([Frame(act, "demands.infinitive", span, None, [], active(sentence, actions), speaker)])
    else:
        return
    for frame in frames:
        yield frame._replace(
            cue=(span[0], max(span[1], frame.cue[1])),
            speaker=speaker,
            owner=owner,
            rule=frame.rule.replace("demands.", "demands.nominal_"),
        )


def _predicate(sentence: Sentence, cue: int) -> int | None:
    """Where the verb begins whose subject the call is: "X's call for N | has gone unheard"."""
    verb = sentence.heads[cue]
    if verb <= cue or sentence.deps[cue] not in {"nsubj", "nsubjpass"}:
        return None
    if sentence.tag(verb) == "VB" and any(sentence.tag(child) == "TO" for child in sentence.children(verb)):
        # "renew our call on X to V": an infinitive is no predicate, whatever the parser makes of it.
        return None
    auxiliaries = [child for child in sentence.children(verb) if sentence.deps[child] in {"aux", "auxpass", "neg"}]
    return min([child for child in auxiliaries if child > cue] + [verb])


def _of_market(sentence: Sentence, cue: int) -> bool:
    """ "natural gas demand", "its demand for oil", "reduce demand": what is bought."""
    if sentence.word(cue - 1) in word_class("goods") or sentence.lemmas[sentence.heads[cue]] in word_class(
        "market verb"
    ):
        return True
    head = head_noun(sentence, cue + 2, len(sentence)) if sentence.word(cue + 1) == "for" else None
    return head is not None and sentence.word(head) in word_class("goods")


def _is_coordinated(sentence: Sentence, start: int) -> bool:
    before = start - 2 if sentence.word(start - 1) == "the" else start - 1
    return sentence.word(before) in {"and", ","}


def _possesses(sentence: Sentence, mention: Mention, cue: int) -> bool:
    """ "Iran's fresh call", "the Libyan call": only adjectives and nouns stand between the owner and the call."""
    start = mention.end
    if sentence.tag(start) == "POS":
        start += 1
    elif mention.form not in {"demonym", "name"} or _is_coordinated(sentence, mention.start):
        # "the Libyan call"; but of "France, Germany and the UK call" nobody owns a call.
        return False
    return start <= cue and all(sentence.tag(here) in {"JJ", "NN", "RB", "VBN"} for here in range(start, cue))
