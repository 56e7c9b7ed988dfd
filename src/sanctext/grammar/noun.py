"""call for N, call for N by X, call for X to V, demands for N, that S, and for N."""

from __future__ import annotations

from collections.abc import Iterator

from sanctext.grammar.actions import Action, split_nouns
from sanctext.grammar.agents import agents_of_noun
from sanctext.grammar.clause import clause, clause_verb
from sanctext.grammar.complements import find_infinitive, head_noun, joint_at
from sanctext.grammar.frame import Context, Demanded, Frame
from sanctext.grammar.lexicon import word_class
from sanctext.grammar.parties import parties
from sanctext.grammar.sentence import NOMINAL, NOUNS, RELATIVE, VERB_FINITE, Sentence
from sanctext.grammar.stops import clause_end
from sanctext.grammar.subjects import NOBODY, names_agent, names_deed, speaker_of
from sanctext.grammar.wording import lower_first, nominal


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
    sentence, mentions, _ = context
    if start >= len(sentence):
        return
    first = start
    while sentence.word(first) in {"“", '"', ":"}:
        first += 1
    if act == "urge" and sentence.word(first) == "for":
        first += 1
    if sentence.word(first) == "," and sentence.word(first + 1) in {"and", "but", "or"}:
        # "call for, and pledge to fund, N": another verb shares the noun phrase.
        first = next((here + 1 for here in range(first + 1, first + 12) if sentence.word(here) == ","), first)
    if sentence.tag(first) not in NOMINAL | {"RB", "PRP", "CD", "WP"} and sentence.word(first) not in {"[", "both"}:
        return
    if not owner and speaker is None:
        speaker = speaker_of(context, cue)
        weak = act in word_class("weak act") and speaker is not None and names_deed(sentence, speaker)
        if (
            speaker == NOBODY
            or weak
            or (
                sentence.tag(cue) == "VBG"
                and sentence.tag(cue - 1) in NOUNS | {"IN"}
                and sentence.word(cue - 1) != "while"
            )
        ):
            context.refuse(cue, "thing")
            return
    if sentence.tag(first) == "VBN" and sentence.word(first - 1) in word_class("call"):
        # "demand driven": an adjective.
        context.refuse(cue, "no_verb")
        return
    if act == "encourage" and speaker is None:
        # A heading or an effect: "Encourage Reform", "allows X, encouraging Y".
        context.refuse(cue, "thing")
        return
    if sentence.word(first) in {"last", "this", "next", "earlier"} and sentence.word(first + 1) in word_class("period"):
        # "as she called for last year": when, and not what.
        context.refuse(cue, "no_form")
        return
    if sentence.word(first) in {"this", "that", "it"} and (
        first + 1 >= len(sentence) or sentence.tag(first + 1) not in NOMINAL
    ):
        # "those who call for this": what, is not said.
        context.refuse(cue, "no_form")
        return
    head = head_noun(sentence, first, len(sentence))
    if act == "ask" and head is not None and sentence.word(head) in word_class("courtesy"):
        # "asked for anonymity".
        context.refuse(cue, "no_form")
        return
    if not owner and head is not None and sentence.lemmas[head + 1 : head + 2] == ["be"]:
        # "demand flexibility measures are vital": the cue is a noun.
        context.refuse(cue, "no_verb")
        return
    if sentence.word(first) in word_class("announced"):
        # "a call for proposals".
        context.refuse(cue, "no_form")
        return
    end = clause_end(sentence, first, cue=cue)
    end = _cut_before_predicate(sentence, first, end, cue)
    if end <= first:
        return
    found = find_infinitive(sentence, first)
    if found is not None and found[0] < end and names_agent(context, first, found[0]):
        begin, verb = found
        rest = _repeated(sentence, verb, end, preposition)
        if rest is not None:
            end, following = rest
            yield from noun_frame(
                context, cue, following, act, owner=owner or "shared", speaker=speaker, preposition=preposition
            )
        yield from clause(
            context,
            act,
            "demands.for_infinitive",
            (cue, start),
            (first, begin),
            begin + (sentence.word(begin) == "to"),
            verb,
            end,
            speaker,
            owner=owner,
        )
        return
    for action in split_nouns(sentence, first, end, preposition=preposition):
        begin, stop = action.start, action.end
        if sentence.word(begin) == "that":
            verb_at = clause_verb(sentence, begin + 1)
            if verb_at is not None and verb_at < stop:
                yield from clause(
                    context,
                    act,
                    "demands.clause",
                    (cue, start),
                    (begin + 1, verb_at),
                    verb_at,
                    sentence.skip_adverbs(verb_at),
                    stop,
                    speaker,
                    finite=True,
                    owner=owner,
                )
            continue
        inner = find_infinitive(sentence, begin)
        if inner is not None and inner[0] < stop and names_agent(context, begin, inner[0]):
            yield from clause(
                context,
                act,
                "demands.for_infinitive",
                (cue, start),
                (begin, inner[0]),
                inner[0] + 1,
                inner[1],
                stop,
                speaker,
                owner=owner,
            )
            continue
        if act == "encourage" and _tells_how(sentence, begin, stop):
            context.refuse(cue, "no_obligation")
            continue
        words = nominal(sentence, Action(begin, action.head, stop))
        agents = agents_of_noun(sentence, begin, action.head, stop, mentions)
        if words:
            yield Frame(
                act,
                "demands.noun",
                (cue, start),
                None,
                agents,
                [Demanded((begin, stop), lower_first(sentence, begin, words), sentence.word(begin) == "no", [])],
                speaker,
                owner,
            )


def addressed_noun_frame(context: Context, cue: int, start: int, act: str) -> Iterator[Frame]:
    """ask X for N: whoever is asked stands before what he is asked for."""
    sentence, mentions, _ = context
    position = start
    while sentence.tag(position) in NOMINAL | {"PRP"} or (sentence.word(position) == "of" and position > start):
        position += 1
    if position == start or sentence.word(position) != "for":
        return
    head = head_noun(sentence, position + 1, len(sentence))
    named = parties(sentence, start, position, mentions)
    if not named or head is None:
        return
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
        if sentence.word(position) == "because":
            return position
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
            before = position
            while before > start and sentence.word(before - 1) in {",", "and", "also", "or"}:
                before -= 1
            if before < position:
                return before
    return end
