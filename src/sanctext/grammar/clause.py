"""X V: clauses whose subject is to act, or to which something is to be done; "demand that X V"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sanctext.grammar.actions import Action, split_verbs
from sanctext.grammar.agents import agents_by, agents_of_noun
from sanctext.grammar.complements import is_base_verb, joint_at
from sanctext.grammar.frame import Context, Demanded, Frame
from sanctext.grammar.lexicon import action_verbs, word_class
from sanctext.grammar.parties import Named, doer, parties, possessor, subject_parties
from sanctext.grammar.sentence import NOMINAL, RELATIVE, VERB_BASE, VERB_FINITE, Sentence
from sanctext.grammar.stops import clause_end
from sanctext.grammar.subjects import NOBODY, is_agent, may_act, names_actor, names_agent, participle_at, speaker_of
from sanctext.grammar.wording import core_end, ending, infinitive, passive

_NOBODY = frozenset(["no", "nobody", "none", "nothing"])


class Clause(NamedTuple):
    """A demanded clause: positions of its subject, of its verb phrase's first word, of its verb, and after its end."""

    subject: tuple[int, int]
    first: int
    head: int
    end: int


def clause(
    context: Context,
    act: str,
    rule: str,
    cue: tuple[int, int],
    part: Clause,
    speaker: tuple[int, int] | None,
    *,
    finite: bool = False,
    owner: str = "",
) -> Frame:
    """X V: an active, passive or ending clause whose subject names who is to act or to whom it is to be done."""
    sentence, mentions, _ = context
    subject = part.subject
    named = _named(context, act, part, finite=finite)
    demanded: list[Demanded] = []
    acting = done_to = denied = False
    for action in split_verbs(sentence, part.first, part.head, part.end, finite=finite):
        own = sentence.is_negated(action.start, action.head) or sentence.word(subject[0]) in _NOBODY | {"neither"}
        # "must not V or W" denies both.
        denied = own or (denied and "or" in sentence.lower[max(0, action.start - 2) : action.start])
        participle = participle_at(sentence, action.head)
        if (
            sentence.word(action.head) in {"be", "is", "are", "been"}
            and sentence.tag(participle) in {"VBN", "VBD"}
            and participle < action.end
            # "we need to be engaged": a state of one's own.
            and not (act == "need to" and _is_we(sentence, subject))
        ):
            agents = agents_by(sentence, participle, action.end, mentions)
            words = passive(sentence, subject, participle, action, agents, negated=denied)
            done_to = True
        elif _happens(sentence, subject, action, negated=denied) and not is_agent(context, subject):
            core = core_end(sentence, subject)
            agents = possessor(sentence, subject[0], core, mentions) or doer(sentence, subject[0], core, mentions)
            words = ending(sentence, subject, action.head, action)
        else:
            # "be paid and be safe": the state of those to whom something is to be done.
            acting = acting or not (done_to and sentence.lemmas[action.head] == "be")
            words = infinitive(sentence, action)
            if denied and not words.startswith(("not ", "never ")):
                words = f"not {words}"
            agents = _include_agents(context, action)
        demanded.append(Demanded((action.start, action.end), words, denied, agents))
    named = named if acting else []
    return Frame(act, rule, cue, subject if named else None, named, demanded, speaker, owner)


def _named(context: Context, act: str, part: Clause, *, finite: bool) -> list[Named]:
    """Those whom a clause's subject names, where they are to act."""
    sentence, mentions, _ = context
    subject, verb = part.subject, sentence.lemmas[part.head]
    named = subject_parties(sentence, *subject, mentions)
    if not named and finite and verb not in word_class("stative") and may_act(context, *subject):
        named = parties(sentence, *subject, mentions)
    # "All Syrians must enjoy …": those who are to have it.
    has = verb in word_class("benefit") and not _is_we(sentence, subject) and not any(party.code for party in named)
    # "No crew should wait in the cold": those who are spared; but "demand that no State pay" addresses all.
    spared = act == "should" and sentence.word(subject[0]) in _NOBODY
    return [] if has or spared else named


def _is_we(sentence: Sentence, subject: tuple[int, int]) -> bool:
    return sentence.lower[slice(*subject)] == ["we"]


def _include_agents(context: Context, action: Action) -> list[Named]:
    """ "must include further measures to be taken by the Council": the by-phrase names who is to act."""
    sentence, mentions, _ = context
    if sentence.lemmas[action.head] not in {"include", "involve"}:
        return []
    agents = agents_of_noun(sentence, action.head, action.head, action.end, mentions)
    return [named for named in agents if named.code]


def _happens(sentence: Sentence, subject: tuple[int, int], action: Action, *, negated: bool) -> bool:
    """ "These raids must end", "the talks must go on": what is to end or to go on by itself."""
    lemma = sentence.lemmas[action.head]
    lasts = lemma in word_class("lasting") and sentence.tag(subject[0]) != "PRP" and not negated
    return (lemma in word_class("ending") or lasts) and _no_object(sentence, action)


def _no_object(sentence: Sentence, action: Action) -> bool:
    following = sentence.skip_adverbs(action.head + 1)
    return following >= action.end or sentence.tag(following) in {"IN", "RB", ",", "NNP"}


def clause_frame(context: Context, cue: int, start: int, act: str) -> Iterator[Frame]:
    """demand that X V, with or without "that"; subjunctive, indicative or with should."""
    sentence = context.sentence
    that = start
    while sentence.word(that) != "that" and (
        sentence.tag(that) in {"RB", "IN", ","} or sentence.word(that) in word_class("day")
    ):
        that += 1
    with_that = sentence.word(that) == "that"
    begin = that + 1 if with_that else start
    verb = clause_verb(sentence, begin)
    if verb is None or not (with_that or _needs_no_that(context, begin, verb)):
        return
    first = verb + (sentence.tag(verb) == "MD")
    head = sentence.skip_adverbs(first)
    subject = (begin, verb)
    if head >= len(sentence):
        return
    if (
        act == "hope"
        and sentence.tag(verb) in {"VBZ", "VBP"}
        and (sentence.tag(verb + 1) == "VBG" or not names_agent(context, *subject))
    ):
        # "we hope that the House is nearing a deal", "that the trend continues": what is so already.
        context.refuse(cue, "no_form")
        return
    finite = sentence.tag(verb) in {"VBZ", "VBP", "VBD"}
    if act == "insist" and finite and (sentence.tag(verb) == "VBD" or sentence.lemmas[verb] in {"be", "have"}):
        # "insists that it was invited": what is so, he says.
        context.refuse(cue, "no_form")
        return
    speaker = speaker_of(context, cue)
    if speaker == NOBODY:
        context.refuse(cue, "thing")
        return
    end = clause_end(sentence, head, cue=cue)
    comma = sentence.find({","}, *subject)
    if comma is not None and sentence.word(begin) in word_class("adjunct opener"):
        # "that next year, crews will V": a time before the subject.
        begin = comma + 1
    subject = (begin, sentence.trim(begin, verb, {"not", ",", "“", '"'}))
    for part in _that_clauses(sentence, Clause(subject, first, head, end)):
        yield clause(context, act, "demands.clause", (cue, start), part, speaker, finite=True)


def _needs_no_that(context: Context, start: int, verb: int) -> bool:
    """ "demand Oman be told": an actor or a pronoun before a base form.

    "demanded compliance with N and stressed that X must V" is a noun and another clause.
    """
    sentence = context.sentence
    return (
        sentence.tag(verb) == "VB"
        and sentence.word(verb - 1) != "to"
        and (sentence.tag(start) == "PRP" or (sentence.tag(start) in NOMINAL and names_actor(context, (start, verb))))
        and not any(sentence.tag(here) in VERB_FINITE for here in range(start, verb))
    )


def _that_clauses(sentence: Sentence, part: Clause) -> Iterator[Clause]:
    """Each coordinated clause: "that X V, and that Y be V-ed"."""
    position = part.head
    while position < part.end:
        after = joint_at(sentence, position)
        verb = clause_verb(sentence, after + 1) if after > position and sentence.word(after) == "that" else None
        if verb is not None and verb < part.end:
            yield part._replace(end=position)
            first = verb + (sentence.tag(verb) == "MD")
            position = sentence.skip_adverbs(first)
            part = Clause((after + 1, verb), first, position, part.end)
        position = max(after, position + 1)
    if part.head < part.end:
        yield part


def clause_verb(sentence: Sentence, start: int) -> int | None:
    """First finite or base verb after the subject that begins at `start`, behind its insertions."""
    position = start
    # "whoever supplies the camps stops": the first verb is the subject's own.
    relative = sentence.word(start) in {"whoever", "whatever", "whichever"}
    while position < len(sentence) and sentence.word(position) not in {".", ";"}:
        tag, word, begun = sentence.tag(position), sentence.word(position), position > start
        past = tag == "VBD" and begun and not relative and sentence.tag(position + 1) not in {"IN", "TO"}
        if word in RELATIVE and begun:
            relative = True
        elif word == "not" and sentence.tag(position + 1) in VERB_BASE:
            return position
        elif tag == "VB" and sentence.word(position - 1) == "to" and sentence.word(start - 1) == "that":
            # "that rules to guide the work be written": the infinitive belongs to the subject.
            pass
        elif past or tag in {"VB", "MD", "VBZ", "VBP"}:
            if relative and tag != "VB":
                relative = False
            elif begun:
                return position
        elif begun and tag in {"NN", "NNS", "JJ", "RB", "VBD", "VBN"} and is_base_verb(sentence, position):
            return position
        position += 1
    return _verb_taken_for_noun(sentence, start, position)


def _verb_taken_for_noun(sentence: Sentence, start: int, end: int) -> int | None:
    """ "that the DPRK account for …": where no verb is found, the noun after the subject that may be one."""
    return next(
        (
            here
            for here in range(start + 1, end)
            if sentence.tag(here) in {"NN", "JJ"}
            and sentence.word(here) in action_verbs()
            and sentence.tag(here - 1) in {"NNP", "NNPS", "NNS", "NN", "-RRB-"}
            and sentence.tag(here + 1) in {"IN", "RB", "DT", "JJ", "NNS", "PRP$", "."}
        ),
        None,
    )
