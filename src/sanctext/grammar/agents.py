"""Who is to act where a noun is demanded: "the release of X by Y", "Y's withdrawal", "restraint on all sides"."""

from __future__ import annotations

from sanctext.grammar.lexicon import agent_nouns, word_class
from sanctext.grammar.parties import Mention, Named, describes, parties, party_in
from sanctext.grammar.sentence import NOMINAL, NOUNS, Sentence


def names_agent_by(sentence: Sentence, position: int) -> bool:
    """True for a "by" of whoever is to act; that of "the plan put forward by X" names who did something else."""
    participle = position - 1 - (sentence.tag(position - 1) in {"RP", "RB"})
    reduced = sentence.tag(participle) == "VBN" and sentence.tag(participle - 1) in NOUNS
    return sentence.word(position) == "by" and not reduced


def agents_by(sentence: Sentence, start: int, end: int, mentions: list[Mention]) -> list[Named]:
    """Who is to act, by a phrase with "by" or by "on all sides", outside of relative clauses.

    At most one, with those whom it includes: "by all parties, including Oman".
    """
    for position in range(start, end):
        if sentence.tag(position) == "WDT" or (
            sentence.word(position) == "that" and sentence.tag(position - 1) in NOUNS and position > start
        ):
            # "values that are attacked by raiders", "data that firms hold on all": who does something else.
            break
        if names_agent_by(sentence, position) and sentence.tag(position + 1) != "VBG":
            stop = _phrase_end(sentence, position + 1, end)
            named = party_in(sentence, position + 1, stop, mentions)
            if named is not None and (named.code or _is_agent(sentence, named)):
                return [named, *_included(sentence, stop, end, mentions)]
        if (
            sentence.word(position) == "between"
            and sentence.word(position - 1) in word_class("reciprocal")
            and len(both := [named for named in parties(sentence, position + 1, end, mentions) if named.code]) > 1
        ):
            return both
        if sentence.word(position) in {"on", "by", "among", "from", "between"} and sentence.word(position + 1) in {
            "all",
            "both",
        }:
            named = party_in(sentence, position + 1, _phrase_end(sentence, position + 1, end), mentions)
            if named is not None:
                return [named]
    return []


def _included(sentence: Sentence, start: int, end: int, mentions: list[Mention]) -> list[Named]:
    """The actors behind ", including"."""
    position = start + (sentence.word(start) == ",")
    if sentence.word(position) != "including":
        return []
    return [named for named in parties(sentence, position + 1, end, mentions) if named.code]


def agents_of_noun(sentence: Sentence, start: int, head: int, end: int, mentions: list[Mention]) -> list[Named]:
    """Who is to act where a noun is demanded: a by-phrase, a possessor, an adjective of forces, "on all sides"."""
    named_agents = agents_by(sentence, start, end, mentions)
    if named_agents:
        return named_agents
    inside = [mention for mention in mentions if start <= mention.start and mention.end <= end + 4]
    follows = sentence.past(head + 1, {"”", '"'})
    if sentence.word(follows) == "from" and sentence.word(head) not in word_class("motion"):
        named = party_in(sentence, follows + 1, _phrase_end(sentence, follows + 1, len(sentence)), mentions)
        if named is not None and (named.code or _is_agent(sentence, named)):
            return [named]
    owners = [m for m in inside if sentence.tag(m.end) == "POS" and m.end < end]
    if owners:
        return [Named(owners[0].start, owners[0].end, owners[0].code)]
    for mention in inside:
        after = sentence.lower[mention.end : mention.end + 3]
        ended = sentence.word(head) in word_class("ended") and mention.start <= head + 4
        moved = sentence.word(head) in word_class("motion") and mention.end == head
        described = ended and describes(sentence, mention)
        if described or (mention.form == "demonym" and (word_class("forces") & set(after) or ended or moved)):
            return [Named(mention.start, mention.end, mention.code)]
        if (
            mention.form != "demonym"
            and sentence.word(head) in word_class("subject of")
            and sentence.word(head + 1) == "of"
            and mention.start <= head + 3
        ):
            return [Named(mention.start, mention.end, mention.code)]
    return []


# Behind these, "of" goes on with the noun before: "payment by all states of the fees".
_ALL_OF_THEM = frozenset({"states", "parties", "sides", "countries", "nations", "governments", "members"})


def _phrase_end(sentence: Sentence, start: int, end: int) -> int:
    position = start
    while position < end and (
        sentence.tag(position) in NOMINAL
        or (
            sentence.word(position) == "of"
            and not (sentence.word(start) in {"all", "both", "every"} and sentence.word(position - 1) in _ALL_OF_THEM)
        )
        # "all willing and able countries".
        or (sentence.word(position) == "and" and sentence.tag(position - 1) == sentence.tag(position + 1) == "JJ")
    ):
        position += 1
    return position


def _is_agent(sentence: Sentence, named: Named) -> bool:
    return any(sentence.word(here) in agent_nouns() for here in range(named.start, named.end))
