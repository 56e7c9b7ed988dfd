"""call for N, call for N by X, call for X to V, demands for N, that S, and for N."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sanctext.grammar.actions import split_nouns
from sanctext.grammar.agents import agents_of_noun
from sanctext.grammar.clause import Clause, clause, clause_verb
from sanctext.grammar.complements import find_infinitive, head_noun, joint_at
from sanctext.grammar.frame import Context, Demanded, Frame, Guards
from sanctext.grammar.lexicon import word_class
from sanctext.grammar.parties import parties
from sanctext.grammar.sentence import NOMINAL, NOUNS, RELATIVE, VERB_FINITE, Sentence
from sanctext.grammar.stops import clause_end
from sanctext.grammar.subjects import NOBODY, names_agent, names_deed, speaker_of
from sanctext.grammar.wording import lower_first, nominal

# In words: another verb that shares a noun phrase, between commas.
LONGEST_SHARING = 12


class Called(NamedTuple):
    """A noun phrase that may be demanded.

    Args:
        first: first word of the phrase.
        head: the noun that is its head, None where it has none.
        owner: whose call it is, "" for a verb's.
        speaker: positions of the phrase that performs the act.
    """

    context: Context
    cue: int
    first: int
    head: int | None
    act: str
    owner: str
    speaker: tuple[int, int] | None


def _is_thing(call: Called) -> bool:
    """ "a plan calling for N", "allows X, encouraging Y", "Encourage Reform": what a thing does, and a heading."""
    if call.owner:
        return False
    if call.speaker == NOBODY or (call.act == "encourage" and call.speaker is None):
        return True
    sentence, cue = call.context.sentence, call.cue
    if call.act in word_class("weak act") and call.speaker is not None and names_deed(sentence, call.speaker):
        return True
    described = sentence.tag(cue - 1) in NOUNS | {"IN"} and sentence.word(cue - 1) != "while"
    if sentence.word(cue - 1) in word_class("paper handed over"):
        # "handed X a note demanding N": whoever handed it over.
        described = call.speaker is None
    return sentence.tag(cue) == "VBG" and described


def _is_no_verb(call: Called) -> bool:
    """ "demand driven", "demand flexibility measures are vital": the cue is an adjective's part, or a noun."""
    sentence, first, head = call.context.sentence, call.first, call.head
    if sentence.tag(first) == "VBN" and sentence.word(first - 1) in word_class("call"):
        return True
    return not call.owner and head is not None and sentence.lemmas[head + 1 : head + 2] == ["be"]


def _says_nothing(call: Called) -> bool:
    """ "as she called for last year", "those who call for this", "asked for anonymity", "a call for proposals"."""
    sentence, first, head = call.context.sentence, call.first, call.head
    word, following = sentence.word(first), sentence.word(first + 1)
    return (
        (word in {"last", "this", "next", "earlier"} and following in word_class("period"))
        or (word in {"this", "that", "it"} and sentence.tag(first + 1) not in NOMINAL)
        or (call.act == "ask" and head is not None and sentence.word(head) in word_class("courtesy"))
        or word in word_class("announced")
    )


_GUARDS: Guards[Called] = (("thing", _is_thing), ("no_verb", _is_no_verb), ("no_form", _says_nothing))


def noun_frame(
    context: Context,
    cue: int,
    start: int,
    act: str,
    *,
    owner: str = "",
    speaker: tuple[int, int] | None = None,
    preposition: str = "for",
) -> Iterator[Frame]:
    """call for N, call for N by X, call for X to V, call for N to be V-ed, demands for N, that S, and for N."""
    sentence = context.sentence
    first = _first_word(sentence, start, act)
    if sentence.tag(first) not in NOMINAL | {"RB", "PRP", "WP"}:
        return
    if not owner and speaker is None:
        speaker = speaker_of(context, cue)
    head = head_noun(sentence, first, len(sentence))
    if context.refuses(cue, Called(context, cue, first, head, act, owner, speaker), _GUARDS):
        return
    end = _cut_before_predicate(sentence, first, clause_end(sentence, first, cue=cue), cue)
    place = (cue, start)
    whole = _infinitive_clause(context, first, end)
    if whole is not None:
        rest = _repeated(sentence, whole.head, end, preposition)
        if rest is not None:
            whole = whole._replace(end=rest[0])
            yield from noun_frame(context, cue, rest[1], act, owner=owner, speaker=speaker, preposition=preposition)
        yield clause(context, act, "demands.for_infinitive", place, whole, speaker, owner=owner)
        return
    for action in split_nouns(sentence, first, end, preposition=preposition):
        begin, stop = action.start, action.end
        if sentence.word(begin) == "that":
            verb = clause_verb(sentence, begin + 1)
            if verb is not None and verb < stop:
                part = Clause((begin + 1, verb), verb, sentence.skip_adverbs(verb), stop)
                yield clause(context, act, "demands.clause", place, part, speaker, finite=True, owner=owner)
        elif (inner := _infinitive_clause(context, begin, stop)) is not None:
            yield clause(context, act, "demands.for_infinitive", place, inner, speaker, owner=owner)
        elif act == "encourage" and _tells_how(sentence, begin, stop):
            context.refuse(cue, "no_obligation")
        else:
            words = lower_first(sentence, begin, nominal(sentence, action))
            agents = agents_of_noun(sentence, begin, action.head, stop, context.mentions)
            demanded = Demanded((begin, stop), words, sentence.word(begin) == "no", [])
            yield Frame(act, "demands.noun", place, None, agents, [demanded], speaker, owner)


def _first_word(sentence: Sentence, start: int, act: str) -> int:
    """Where the noun phrase begins behind the cue's preposition."""
    first = sentence.past(start, {"“", '"', ":"})
    if act == "urge" and sentence.word(first) == "for":
        first += 1
    if sentence.word(first) == "," and sentence.word(first + 1) in {"and", "but", "or"}:
        # "call for, and pledge to fund, N": another verb shares the noun phrase.
        comma = sentence.find({","}, first + 1, first + LONGEST_SHARING)
        first = comma + 1 if comma is not None else first
    return first


def _infinitive_clause(context: Context, start: int, end: int) -> Clause | None:
    """ "for X to V": somebody who is to act, and what is to be done."""
    found = find_infinitive(context.sentence, start)
    if found is None or found[0] >= end or not names_agent(context, start, found[0]):
        return None
    begin, verb = found
    return Clause((start, begin), begin + (context.sentence.word(begin) == "to"), verb, end)


def addressed_noun_frame(context: Context, cue: int, start: int, act: str) -> Iterator[Frame]:
    """ask X for N: whoever is asked stands before what he is asked for."""
    sentence, mentions, _ = context
    position = start
    while sentence.tag(position) in NOMINAL | {"PRP"} or (sentence.word(position) == "of" and position > start):
        position += 1
    if position == start or sentence.word(position) != "for":
        return
    named = parties(sentence, start, position, mentions)
    for frame in noun_frame(context, cue, position + 1, act):
        yield frame._replace(cue=(cue, start), target=(start, position), parties=named)


def _tells_how(sentence: Sentence, start: int, end: int) -> bool:
    """ "encourages trade by opening ports": what somebody does himself."""
    return any(sentence.word(here) == "by" and sentence.tag(here + 1) == "VBG" for here in range(start, end))


def _repeated(sentence: Sentence, start: int, end: int, preposition: str) -> tuple[int, int] | None:
    """Where the trigger's preposition comes again ("…, and for full access"): (end before it, first word after it)."""
    for position in range(start, end):
        after = joint_at(sentence, position)
        if after > position and preposition and sentence.word(after) == preposition:
            return position, after + 1
    return None


def _cut_before_predicate(sentence: Sentence, start: int, end: int, cue: int) -> int:
    """A demanded noun phrase holds no finite verb outside its relative clauses, and ends before ", which"."""
    relative = False
    for position in range(start, end):
        if (
            sentence.tag(cue) in NOUNS
            and sentence.word(position) == "and"
            and "to" not in sentence.lower[start:position]
            and sentence.tag(sentence.skip_adverbs(position + 1)) == "VB"
        ):
            # "rally around the call for action and swiftly pass a bill": another verb goes on.
            return position
        if sentence.word(position) == "," and sentence.word(position + 1) in {"which", "who", "whose", "where"}:
            return position
        if sentence.tag(cue) == sentence.tag(position + 1) == "VBG" and sentence.word(position) == ",":
            # "rejecting force, calling for a truce, supporting talks": a list of acts.
            return position
        if sentence.word(position) == "and" and sentence.word(position + 1) in {"in", "as", "with", "at"}:
            return position
        if sentence.word(position) in RELATIVE | {"to"} or sentence.tag(position) == "PRP":
            relative = True
        elif (
            sentence.tag(position) in VERB_FINITE
            and not relative
            and position > start
            and sentence.tag(cue) not in NOUNS
        ):
            before = sentence.trim(start, position, {",", "and", "also", "or"})
            if before < position:
                return before
    return end
