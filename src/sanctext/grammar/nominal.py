"""Calls as nouns: "reiterate our call on X to V", "X's call for N", "an appeal to X to V"."""

from __future__ import annotations

from collections.abc import Iterator

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
# In words: so far before a noun "reiterate" may stand.
FARTHEST_RENEWING = 4


def nominal_frame(context: Context, cue: int) -> Iterator[Frame]:
    """reiterate our call on X to V; X's call for N; their demand that S; an appeal to X to V; calls from X for N."""
    predicate = _predicate(context.sentence, cue)
    if predicate is not None:
        mentions = [mention for mention in context.mentions if mention.end <= predicate]
        context = context._replace(sentence=context.sentence.until(predicate), mentions=mentions)
    sentence = context.sentence
    noun = sentence.word(cue).removesuffix("s")
    governor = sentence.heads[cue]
    before = sentence.back(cue, {"JJ", "NN", "RB", "VBN", "VBG", "JJR", "JJS", "``"})
    governors = (governor, *range(before, max(-1, before - FARTHEST_RENEWING), -1))
    renewing = next(
        (here for here in governors if sentence.lemmas[here] in word_class("renewing") and here < cue), None
    )
    owner, speaker = ("", None) if renewing is not None else _owner(context, cue, before)
    position = _behind_date(sentence, cue + 1)
    if (noun == "demand" and _of_market(sentence, cue)) or _is_by_means(sentence, position):
        context.refuse(cue, "no_form")
        return
    if sentence.word(position) in {"from", "by"}:
        # "calls from X for N"; of "an appeal by X for calm to Y" Y is asked.
        end_of_owner = sentence.find({"to", "for", "that"}, position, len(sentence))
        if noun == "appeal" and sentence.word(position) == "by":
            # "an appeal by X for calm to Y"; but "appeals by X for a truce to end the war".
            asked = sentence.find({"to"}, position, len(sentence))
            end_of_owner = asked if asked is not None and sentence.tag(asked + 1) != "VB" else end_of_owner
        if end_of_owner is None or "who" in sentence.lower[position:end_of_owner]:
            return
        owner, speaker, position = "actor", (position + 1, end_of_owner), end_of_owner
    act = noun
    if renewing is not None:
        act = f"{sentence.lemmas[renewing]} {noun}"
        if owner != "actor":
            speaker = subject_of(sentence, renewing)
    elif not owner:
        # "made a fresh appeal to X to V": whoever made it.
        if governor >= cue or sentence.lemmas[governor] not in word_class("making a call"):
            return
        speaker = subject_of(sentence, governor)
        position = sentence.past(position, {"”", '"'})
    for frame in _complement(context, cue, position, act, owner):
        yield frame._replace(
            cue=(renewing if renewing is not None else cue, max(position, frame.cue[1])),
            speaker=speaker,
            owner=owner,
            rule=frame.rule.replace("demands.", "demands.nominal_"),
        )


def _complement(context: Context, cue: int, position: int, act: str, owner: str) -> Iterator[Frame]:
    """What is called for behind the noun: "on X to V", "for N", "that S", "to V"."""
    sentence = context.sentence
    word, verb = sentence.word(position), infinitive_at(sentence, position)
    name = f"call {word}" if act == "call" else act
    if word in {"on", "upon"} or (word == "to" and act.endswith("appeal") and verb is None):
        yield from infinitive_frame(context, cue, position + 1, name)
    elif word == "for":
        yield from noun_frame(context, cue, position + 1, name, owner=owner or "renewed")
    elif word == "that":
        yield from clause_frame(context, cue, position, act)
    elif word == "to" and verb is not None:
        actions = active(sentence, position + 1, verb, clause_end(sentence, verb, cue=cue))
        yield Frame(act, "demands.infinitive", (cue, position), None, [], actions, None)


def _owner(context: Context, cue: int, before: int) -> tuple[str, tuple[int, int] | None]:
    """Whose call it is: "own" for "our call", "actor" for "Iran's call", and the words that say so."""
    sentence = context.sentence
    if sentence.word(before) in _OWNERS:
        return "own", (before, before + 1)
    possessor = next((m for m in context.mentions if m.end <= cue and _possesses(sentence, m, cue)), None)
    if possessor is not None:
        return "actor", (possessor.start, possessor.end)
    if sentence.tag(before) != "POS":
        return "", None
    start = before
    while sentence.tag(start - 1) in NOMINAL - {"VBN", "VBG"} and sentence.tag(start) != "DT":
        start -= 1
    return "actor", (start, before)


def _behind_date(sentence: Sentence, position: int) -> int:
    """ "our call in July for", "their call on Monday for": behind a date or an adverb between noun and preposition."""
    start = position
    if sentence.word(position) == "on" and sentence.word(position + 1) in word_class("day"):
        position += 2
    while sentence.word(position) in {"in", "of", "made", "today", "again"} and position < start + 3:
        position += 1
        while sentence.tag(position) in {"NNP", "CD"}:
            position += 1
    return position


def _is_by_means(sentence: Sentence, position: int) -> bool:
    """ "answered the call by sending ships", "cut demand by 15%": a means, a measure; but "a call by two ministers"."""
    following = sentence.tag(position + 1)
    counted = following == "CD" and sentence.word(position + 2) in agent_nouns()
    return sentence.word(position) == "by" and following in {"VBG", "CD"} and not counted


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
    head = head_noun(sentence, cue + 2, len(sentence)) if sentence.word(cue + 1) == "for" else None
    return (
        sentence.word(cue - 1) in word_class("goods")
        or sentence.lemmas[sentence.heads[cue]] in word_class("market verb")
        or (head is not None and sentence.word(head) in word_class("goods"))
    )


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
    return all(sentence.tag(here) in {"JJ", "NN", "RB", "VBN"} for here in range(start, cue))
