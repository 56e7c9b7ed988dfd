"""urge X to V; X is urged to V."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sanctext.grammar.actions import split_verbs
from sanctext.grammar.complements import (
    find_infinitive,
    head_noun,
    infinitive_at,
    joint_at,
    lacks_object,
    names_action,
)
from sanctext.grammar.frame import Context, Demanded, Frame, Guards
from sanctext.grammar.lexicon import word_class
from sanctext.grammar.parties import correlates, parties
from sanctext.grammar.sentence import NOMINAL, RELATIVE, Sentence
from sanctext.grammar.stops import clause_end
from sanctext.grammar.subjects import (
    NOBODY,
    antecedent,
    first_auxiliary,
    is_passive,
    may_act,
    names_actor,
    names_agent,
    names_deed,
    performs,
    speaker_of,
    subject_before,
    subject_of,
)
from sanctext.grammar.wording import infinitive

# Acts that often have things as their objects: "encourage reform to …", "requested funds to …".
NEEDS_AGENT = frozenset({"encourage", "request", "require", "expect"})
# In words: a second addressee without the cue's preposition is no longer.
LONGEST_ADDRESSEE = 5
# In words: a member of a list that ends in ", and Y" is no longer.
LONGEST_MEMBER = 8


class Asked(NamedTuple):
    """Somebody who may be asked, and what to do.

    Args:
        verb: position of the infinitive's verb.
        passive: true where he "is asked to".
        target: positions of the phrase that names him.
        speaker: positions of the phrase that performs the act.
    """

    context: Context
    cue: int
    act: str
    verb: int
    passive: bool
    target: tuple[int, int] | None
    speaker: tuple[int, int] | None


def _is_thing(asked: Asked) -> bool:
    """ "Oman's support encourages them to V": what a thing brings about."""
    weak = asked.act in word_class("weak act") and asked.speaker is not None
    return asked.speaker == NOBODY or (
        weak and asked.speaker is not None and names_deed(asked.context.sentence, asked.speaker)
    )


def _is_felt(asked: Asked) -> bool:
    """ "We are encouraged by X to …", "encouraged to see", "X is expected to V": a feeling, a forecast."""
    if asked.act == "encourage":
        feeling = asked.context.sentence.lemmas[asked.verb] in word_class("feeling")
        return asked.passive and (feeling or asked.speaker is not None)
    return asked.passive and asked.act == "expect" and asked.speaker is None


def _demands_noun(asked: Asked) -> bool:
    """ "urge document of the bill to end N": the noun is demanded."""
    if asked.passive or asked.target is None:
        return False
    head = head_noun(asked.context.sentence, *asked.target)
    return (
        head is not None
        and names_action(asked.context.sentence, head)
        and not names_agent(asked.context, *asked.target)
    )


def _addresses_nobody(asked: Asked) -> bool:
    """ "ask themselves", "calling on an update to the rules", "requested funds to", "steps required to"."""
    context, act, target = asked.context, asked.act, asked.target
    if target is None:
        return act == "order"
    word = context.sentence.word(target[0])
    if word.endswith(("self", "selves")) or (asked.passive and word == "i"):
        # "I was asked to say a few words".
        return True
    if asked.passive and act in NEEDS_AGENT:
        return act != "encourage" and not performs(context, target)
    named = act == "order" and any(
        party.code or party.pronoun for party in parties(context.sentence, *target, context.mentions)
    )
    needs_agent = act in NEEDS_AGENT or act == "order" or (act.startswith("call ") and word in {"a", "an"})
    return needs_agent and not named and not may_act(context, *target)


def _describes(asked: Asked) -> bool:
    """ "the steps that they are encouraged to take", "which we call on X to do", "ask them the questions that"."""
    sentence, verb, target = asked.context.sentence, asked.verb, asked.target
    if lacks_object(sentence, verb):
        return True
    if asked.act == "ask" and target and {"question", "questions"} & set(sentence.lower[slice(*target)]):
        return True
    # "the rules that we asked Oman to write in June": no object begins behind the verb.
    bare = sentence.tag(sentence.skip_adverbs(verb + 1)) in {"IN", ".", ",", ""}
    return (asked.passive or bare) and _lacks_object(sentence, asked.cue)


_GUARDS: Guards[Asked] = (
    ("thing", _is_thing),
    ("no_obligation", _is_felt),
    ("", _demands_noun),
    ("no_addressee", _addresses_nobody),
    ("no_form", _describes),
)


def infinitive_frame(context: Context, cue: int, start: int, act: str) -> Iterator[Frame]:
    """urge X to V; passive: X is urged to V."""
    sentence = context.sentence
    found = find_infinitive(sentence, start)
    nobody = (act == "urge" and sentence.word(start) in {"for", "from"}) or sentence.word(start) in word_class(
        "begins no addressee"
    )
    if found is None or sentence.word(start) == "that" or nobody:
        # "ask that ports to be built be named", "urge for help to V", "ask about": no addressee stands here.
        return
    begin, verb = found
    passive = sentence.tag(cue) in {"VBN", "VBD"} and is_passive(sentence, cue)
    target: tuple[int, int] | None = (start, begin)
    if passive:
        subject = subject_of(sentence, cue) or subject_before(sentence, first_auxiliary(sentence, cue))
        target = antecedent(sentence, subject) if subject else None
        by = sentence.find({"by"}, start, begin)
        # "required by law or custom": nobody.
        speaker = (by + 1, begin) if by is not None and performs(context, (by + 1, begin)) else None
    elif begin == start or (sentence.tag(start) == "CC" and not correlates(sentence, start)):
        return
    else:
        speaker = speaker_of(context, cue)
    if context.refuses(cue, Asked(context, cue, act, verb, passive, target, speaker), _GUARDS):
        return
    first = sentence.past(begin + (sentence.word(begin) == "to"), {":", "“", '"'})
    end = clause_end(sentence, verb, cue=cue)
    shared = None if passive else _next_addressee(context, verb, end, particle=sentence.word(start - 1))
    if shared is not None:
        end = shared[0]
    actions = active(sentence, first, verb, end)
    named = parties(sentence, *target, context.mentions) if target else []
    if target and named:
        # Insertions between the addressees and the infinitive are no part of them.
        target = (target[0], min(target[1], max(party.end for party in named)))
    rule = "demands.passive" if passive else "demands.infinitive"
    yield Frame(act, rule, (cue, start), target, named, actions, speaker)
    if shared is not None:
        yield from infinitive_frame(context, cue, shared[1], act)


def _lacks_object(sentence: Sentence, cue: int) -> bool:
    """True in a relative clause whose object is the noun before it, and whose subject is somebody else."""
    subject = subject_of(sentence, cue)
    return (
        sentence.deps[cue] == "relcl"
        and subject is not None
        and sentence.heads[cue] < subject[0]
        and not any(sentence.word(here) in RELATIVE for here in range(*subject))
    )


def _next_addressee(context: Context, start: int, end: int, *, particle: str) -> tuple[int, int] | None:
    """Where the first part ends and the second begins: "appeal to X to V, and to Y to W", "on X to V, for Y to W"."""
    sentence = context.sentence
    for position in range(start, end):
        after = joint_at(sentence, position)
        within = position > start and joint_at(sentence, position - 1) == after
        if after == position or within or infinitive_at(sentence, after) is not None:
            continue
        repeated = sentence.word(after) == particle and particle in {"on", "upon", "to"}
        begin = after + (repeated or (sentence.word(after) == "for" and sentence.word(position) == ","))
        found = find_infinitive(sentence, begin)
        if found is None or found[1] >= end:
            continue
        if repeated or (
            names_agent(context, begin, found[0]) and (begin > after or _is_next(context, position, after, found[0]))
        ):
            return position, begin
    return None


def _is_next(context: Context, joint: int, start: int, end: int) -> bool:
    """ "urge X to V and Y to W": a second addressee without the cue's preposition."""
    sentence = context.sentence
    return (
        sentence.word(start - 1) == "and"
        and start < end <= start + LONGEST_ADDRESSEE
        and all(sentence.tag(here) in NOMINAL for here in range(start, end))
        and _leaves_list(context, joint, start, end)
    )


def _leaves_list(context: Context, joint: int, start: int, end: int) -> bool:
    """True where the phrase after a joint is no member of what stands before it ("with the IMF and Ukraine")."""
    sentence = context.sentence
    if sentence.word(joint) == "," and sentence.word(joint - 1) in word_class("month"):
        # "to publish it by May, and Oman to": no month is a member of a list with Oman.
        return names_actor(context, (start, end))
    if sentence.tag(joint - 1) in {"NNP", "NNPS", "-RRB-"} or names_agent(context, joint - 1, joint):
        return False
    if sentence.word(joint) == ",":
        return "," not in sentence.words[max(0, joint - LONGEST_MEMBER) : joint]
    return names_actor(context, (start, end))


def active(sentence: Sentence, first: int, verb: int, end: int) -> list[Demanded]:
    """The actions of an infinitive, in words; "not to V or W" denies both."""
    found: list[Demanded] = []
    denied = False
    for action in split_verbs(sentence, first, verb, end):
        own = sentence.is_negated(action.start, action.head)
        denied = own or (denied and "or" in sentence.lower[max(0, action.start - 2) : action.start])
        words = infinitive(sentence, action)
        found.append(Demanded((action.start, action.end), words if own or not denied else f"not {words}", denied, []))
    return found
