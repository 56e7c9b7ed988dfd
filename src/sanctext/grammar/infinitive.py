"""urge X to V; X is urged to V."""

from __future__ import annotations

from collections.abc import Iterator

from sanctext.grammar.actions import Action, split_verbs
from sanctext.grammar.complements import (
    find_infinitive,
    head_noun,
    infinitive_at,
    joint_at,
    lacks_object,
    names_action,
)
from sanctext.grammar.frame import Context, Demanded, Frame
from sanctext.grammar.lexicon import word_class
from sanctext.grammar.parties import Named, parties
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


def infinitive_frame(context: Context, cue: int, start: int, act: str) -> Iterator[Frame]:
    """urge X to V; passive: X is urged to V."""
    sentence = context.sentence
    if sentence.word(start) == "that" or (act == "urge" and sentence.word(start) in {"for", "from"}):
        # "ask that ports to be built be named", "urge for help to V": no addressee stands here.
        return
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
        target = antecedent(sentence, target) if target else None
        speaker = _by_phrase(sentence, start, begin)
        if speaker is not None and not performs(context, speaker):
            # "required by law or custom": nobody.
            speaker = None
    else:
        if begin == start or sentence.tag(start) == "CC":
            return
        target = (start, begin)
        speaker = speaker_of(context, cue)
        if speaker == NOBODY:
            context.refuse(cue, "thing")
            return
    if act in word_class("weak act") and speaker is not None and names_deed(sentence, speaker):
        # "Oman's support encourages them to V": what a thing brings about.
        context.refuse(cue, "thing")
        return
    if passive_cue and act == "encourage" and (speaker is not None or sentence.lemmas[verb] in word_class("feeling")):
        # "We are encouraged by X to …", "encouraged to see": a feeling.
        context.refuse(cue, "no_obligation")
        return
    if target and sentence.word(target[0]) in {
        "themselves",
        "ourselves",
        "yourself",
        "yourselves",
        "himself",
        "herself",
        "itself",
    }:
        # "ask themselves": asks nobody.
        context.refuse(cue, "no_addressee")
        return
    if not passive_cue and target and _demands_noun(context, *target):
        # "urge document of the bill to end N": the noun is demanded.
        return
    if passive_cue and _lacks_object(sentence, cue):
        # "the steps that they are encouraged to take": a description of the steps.
        context.refuse(cue, "no_form")
        return
    if passive_cue and act == "expect" and speaker is None:
        # "X is expected to V": a forecast.
        context.refuse(cue, "no_obligation")
        return
    if act == "ask" and target and {"question", "questions"} & set(sentence.lower[target[0] : target[1]]):
        # "ask them the questions that …".
        context.refuse(cue, "no_form")
        return
    if act.startswith("call ") and target and sentence.word(target[0]) in {"a", "an"} and not may_act(context, *target):
        # "calling on an update to the rules": the thing is demanded.
        context.refuse(cue, "no_addressee")
        return
    if act in NEEDS_AGENT and not passive_cue and target and not may_act(context, *target):
        context.refuse(cue, "no_addressee")
        return
    if passive_cue and act in {"expect", "require", "request"} and target and not performs(context, target):
        context.refuse(cue, "no_addressee")
        return
    first = begin if sentence.word(begin) != "to" else begin + 1
    while first < verb and sentence.word(first) in {":", "“", '"'}:
        first += 1
    end = clause_end(sentence, verb, cue=cue)
    if end <= verb:
        return
    if lacks_object(sentence, verb) or (not passive_cue and _lacks_object(sentence, cue) and _is_bare(sentence, verb)):
        # "which we call on X to do today": what, stands before.
        context.refuse(cue, "no_form")
        return
    shared = _next_addressee(context, verb, end, particle=sentence.word(start - 1)) if not passive_cue else None
    if shared is not None:
        end = shared[0]
    actions = split_verbs(sentence, first, verb, end)
    named = parties(sentence, *target, context.mentions) if target else []
    if (
        act == "order"
        and not any(party.code or party.pronoun for party in named)
        and not (target and may_act(context, *target))
    ):
        context.refuse(cue, "no_addressee")
        return
    if target:
        target = _trim_target(sentence, target, named)
    yield Frame(
        act,
        "demands.passive" if passive_cue else "demands.infinitive",
        (cue, start),
        target,
        named,
        active(sentence, actions),
        speaker,
    )
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


def _is_bare(sentence: Sentence, verb: int) -> bool:
    """True for a verb behind which no object begins: "the rules that we asked Oman to write in June"."""
    return sentence.tag(sentence.skip_adverbs(verb + 1)) in {"IN", ".", ",", ""}


def _demands_noun(context: Context, start: int, end: int) -> bool:
    """True where the phrase after the cue has an action as its head, and nobody who can act."""
    head = head_noun(context.sentence, start, end)
    return head is not None and names_action(context.sentence, head) and not names_agent(context, start, end)


def _next_addressee(context: Context, start: int, end: int, *, particle: str) -> tuple[int, int] | None:
    """ "appeal to X to V, and to Y to W", "urge X to V and Y to W": (end of the first part, start of the second)."""
    sentence = context.sentence
    for position in range(start, end):
        after = joint_at(sentence, position)
        within = position > start and joint_at(sentence, position - 1) == after
        if after == position or within or infinitive_at(sentence, after) is not None:
            continue
        if sentence.word(after) == "for" and sentence.word(position) == ",":
            # "call on X to V, for Y to W, and for Z to U".
            found = find_infinitive(sentence, after + 1)
            if found is not None and found[1] < end and names_agent(context, after + 1, found[0]):
                return position, after + 1
        if sentence.word(after) != particle or particle not in {"on", "upon", "to"}:
            if sentence.word(after - 1) != "and":
                continue
            found = find_infinitive(sentence, after)
            if (
                found is not None
                and after < found[0] <= after + LONGEST_ADDRESSEE
                and found[1] < end
                and sentence.word(found[0] - 1) != ","
                and all(sentence.tag(here) in NOMINAL for here in range(after, found[0]))
                and names_agent(context, after, found[0])
                and _leaves_list(context, position, after, found[0])
            ):
                return position, after
            continue
        found = find_infinitive(sentence, after + 1)
        if found is not None and found[1] < end and found[0] > after + 1:
            return position, after + 1
    return None


def _leaves_list(context: Context, joint: int, start: int, end: int) -> bool:
    """True where the phrase after a joint is no member of what stands before it ("with the IMF and Ukraine")."""
    sentence = context.sentence
    if sentence.tag(joint - 1) in {"NNP", "NNPS", "-RRB-"} or names_agent(context, joint - 1, joint):
        return False
    if sentence.word(joint) == ",":
        return "," not in sentence.words[max(0, joint - LONGEST_MEMBER) : joint]
    return names_actor(context, (start, end))


def active(sentence: Sentence, actions: list[Action]) -> list[Demanded]:
    """The actions of an infinitive, in words; "not to V or W" denies both."""
    found: list[Demanded] = []
    denied = False
    for action in actions:
        own = sentence.is_negated(action.start, action.head)
        denied = own or (denied and "or" in sentence.lower[max(0, action.start - 2) : action.start])
        words = infinitive(sentence, action)
        found.append(Demanded((action.start, action.end), words if own or not denied else f"not {words}", denied, []))
    return found


def _trim_target(sentence: Sentence, target: tuple[int, int], named: list[Named]) -> tuple[int, int]:
    """The addressees' own words: insertions between them and the infinitive are no part of them."""
    start, end = target
    if named:
        end = min(end, max(party.end for party in named))
    while end > start and sentence.word(end - 1) in {",", "—", "–", "“", '"', "not"}:
        end -= 1
    return (start, end) if end > start else target


def _by_phrase(sentence: Sentence, start: int, end: int) -> tuple[int, int] | None:
    for position in range(start, end):
        if sentence.word(position) == "by":
            return position + 1, end
    return None
