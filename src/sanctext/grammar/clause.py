"""X V: clauses whose subject is to act, or to which something is to be done; "demand that X V"."""

from __future__ import annotations

from collections.abc import Iterator

from sanctext.grammar.actions import Action, split_verbs
from sanctext.grammar.agents import agents_by, agents_of_noun
from sanctext.grammar.complements import is_base_verb, joint_at
from sanctext.grammar.frame import Context, Demanded, Frame
from sanctext.grammar.lexicon import action_verbs, word_class
from sanctext.grammar.parties import Named, doer, parties, possessor, subject_parties
from sanctext.grammar.sentence import NOMINAL, RELATIVE, VERB_FINITE, Sentence
from sanctext.grammar.stops import clause_end
from sanctext.grammar.subjects import NOBODY, is_agent, may_act, names_actor, names_agent, participle_at, speaker_of
from sanctext.grammar.wording import core_end, ending, infinitive, passive


def clause(
    context: Context,
    act: str,
    rule: str,
    cue: tuple[int, int],
    subject: tuple[int, int] | None,
    first: int,
    head: int,
    end: int,
    speaker: tuple[int, int] | None,
    *,
    finite: bool = False,
    owner: str = "",
) -> Iterator[Frame]:
    """X V: an active, passive or ending clause whose subject names who is to act or to whom it is to be done."""
    sentence, mentions, _ = context
    if end <= head:
        return
    actions = split_verbs(sentence, first, head, end, finite=finite)
    demanded: list[Demanded] = []
    named = subject_parties(sentence, *subject, mentions) if subject else []
    stative = sentence.lemmas[head] in word_class("stative")
    if subject and not named and finite and not stative and may_act(context, *subject):
        named = parties(sentence, *subject, mentions)
    own = subject is not None and sentence.lower[subject[0] : subject[1]] == ["we"]
    if (
        subject
        and not own
        and sentence.lemmas[head] in word_class("benefit")
        and not any(party.code for party in named)
    ):
        # "All Syrians must enjoy …": those who are to have it, and not those who are to act.
        named = []
    if subject and act == "should" and sentence.word(subject[0]) in {"no", "nobody", "none", "nothing"}:
        # "No crew should wait in the cold": those who are spared; but "demand that no State pay" addresses all.
        named = []
    acting = False
    done_to = False
    denied = False
    for action in actions:
        own = sentence.is_negated(action.start, action.head)
        negated = own or (
            subject is not None and sentence.word(subject[0]) in {"no", "neither", "nobody", "none", "nothing"}
        )
        # "must not V or W" denies both.
        negated = negated or (denied and "or" in sentence.lower[max(0, action.start - 2) : action.start])
        denied = negated
        participle = participle_at(sentence, action.head)
        if (
            subject
            and sentence.word(action.head) in {"be", "is", "are", "been"}
            and sentence.tag(participle) in {"VBN", "VBD"}
            and participle < action.end
            # "we need to be engaged": a state of one's own.
            and not (act == "need to" and sentence.lower[subject[0] : subject[1]] == ["we"])
        ):
            agents = agents_by(sentence, participle, action.end, mentions)
            words = passive(sentence, subject, participle, action, agents, negated=negated)
            done_to = True
            demanded.append(Demanded((action.start, action.end), words, negated, agents))
        elif subject and _happens(sentence, subject, action, negated=negated) and not is_agent(context, subject):
            core = core_end(sentence, subject)
            owner_named = possessor(sentence, subject[0], core, mentions) or doer(sentence, subject[0], core, mentions)
            words = ending(sentence, subject, action.head, action)
            demanded.append(Demanded((action.start, action.end), words, negated, owner_named))
        else:
            # "be paid and be safe": the state of those to whom something is to be done.
            acting = acting or not (done_to and sentence.lemmas[action.head] == "be")
            words = infinitive(sentence, action)
            if negated and not words.startswith(("not ", "never ")):
                words = f"not {words}"
            agents = _include_agents(context, action)
            demanded.append(Demanded((action.start, action.end), words, negated, agents))
    target = subject if acting and named and subject else None
    yield Frame(act, rule, cue, target, named if acting else [], demanded, speaker, owner)


def _include_agents(context: Context, action: Action) -> list[Named]:
    """ "must include further measures to be taken by the Council": the by-phrase names who is to act."""
    sentence = context.sentence
    if sentence.lemmas[action.head] not in {"include", "involve"}:
        return []
    return [
        named
        for named in agents_of_noun(sentence, action.head, action.head, action.end, context.mentions)
        if named.code
    ]


def _happens(sentence: Sentence, subject: tuple[int, int], action: Action, *, negated: bool) -> bool:
    """ "These raids must end", "the talks must go on": what is to end or to go on by itself."""
    lemma = sentence.lemmas[action.head]
    lasts = lemma in word_class("lasting") and sentence.tag(subject[0]) != "PRP" and not negated
    return (lemma in word_class("ending") or lasts) and _no_object(sentence, action)


def _no_object(sentence: Sentence, action: Action) -> bool:
    following = sentence.skip_adverbs(action.head + 1)
    return (
        following >= action.end
        or sentence.tag(following) in {"IN", "RB", ",", "NNP"}
        or sentence.word(following) in {"now", "today", "at"}
    )


def clause_frame(context: Context, cue: int, start: int, act: str) -> Iterator[Frame]:
    """demand that X V, with or without "that"; subjunctive, indicative or with should."""
    sentence = context.sentence
    position = start
    if sentence.word(position) in {"of"}:
        that = next(
            (here for here in range(position, min(position + 10, len(sentence))) if sentence.word(here) == "that"), None
        )
        if that is None:
            return
        position = that
    while (
        position < len(sentence)
        and (
            sentence.tag(position) in {"RB", "IN"}
            or sentence.word(position) == ","
            or sentence.word(position) in word_class("day")
        )
        and sentence.word(position) != "that"
        and position < start + 4
    ):
        position += 1
    with_that = sentence.word(position) == "that"
    if not with_that:
        position = start
        if sentence.tag(position) not in NOMINAL | {"PRP"}:
            return
    subject_start = position + 1 if with_that else position
    verb = clause_verb(sentence, subject_start)
    if verb is None:
        return
    subject = (subject_start, verb)
    if not with_that and any(sentence.tag(here) in VERB_FINITE for here in range(*subject)):
        # "demanded compliance with N and stressed that X must V": a noun, and another clause.
        return
    first = verb
    if sentence.tag(verb) == "MD":
        if not with_that:
            return
        first = verb + 1
    elif not with_that and not (
        sentence.tag(verb) == "VB"
        and sentence.word(verb - 1) != "to"
        and (sentence.tag(subject_start) == "PRP" or names_actor(context, subject))
    ):
        return
    head = sentence.skip_adverbs(first)
    if head >= len(sentence) or not (
        head == verb
        or is_base_verb(sentence, head)
        or sentence.tag(head) in {"VBZ", "VBP", "VBD"}
        or sentence.word(head) == "be"
    ):
        return
    if (
        act == "hope"
        and sentence.tag(verb) in {"VBZ", "VBP"}
        and (sentence.tag(verb + 1) == "VBG" or not names_agent(context, *subject))
    ):
        # "we hope that the House is nearing a deal", "that the trend continues": what is so already.
        context.refuse(cue, "no_form")
        return
    speaker = speaker_of(context, cue)
    if speaker == NOBODY:
        context.refuse(cue, "thing")
        return
    end = clause_end(sentence, head, cue=cue)
    comma = next((here for here in range(*subject) if sentence.word(here) == ","), None)
    if comma is not None and comma + 1 < subject[1] and sentence.word(subject[0]) in word_class("adjunct opener"):
        # "that next year, crews will V": a time before the subject.
        subject = (comma + 1, subject[1])
    while subject[1] > subject[0] and sentence.word(subject[1] - 1) in {"not", ",", "“", '"'}:
        subject = (subject[0], subject[1] - 1)
    for part in _that_clauses(sentence, subject, first, head, end):
        yield from clause(context, act, "demands.clause", (cue, start), *part, speaker, finite=True)


def _that_clauses(
    sentence: Sentence, subject: tuple[int, int], first: int, head: int, end: int
) -> Iterator[tuple[tuple[int, int], int, int, int]]:
    """(subject, first word, verb, end) of each coordinated clause: "that X V, and that Y be V-ed"."""
    position = head
    while position < end:
        after = joint_at(sentence, position)
        verb = clause_verb(sentence, after + 1) if after > position and sentence.word(after) == "that" else None
        if verb is not None and verb < end:
            yield subject, first, head, position
            subject = (after + 1, verb)
            first = verb + (sentence.tag(verb) == "MD")
            head = sentence.skip_adverbs(first)
            position = head
        position = max(after, position + 1)
    if head < end:
        yield subject, first, head, end


def clause_verb(sentence: Sentence, start: int) -> int | None:
    """First finite or base verb after the subject that begins at `start`, behind its insertions."""
    position = start
    # "whoever supplies the camps stops": the first verb is the subject's own.
    relative = sentence.word(start) in {"whoever", "whatever", "whichever"}
    while position < len(sentence):
        tag, word = sentence.tag(position), sentence.word(position)
        if word in RELATIVE and position > start:
            relative = True
        elif word == "not" and sentence.tag(position + 1) in {"VB", "VBP"}:
            return position
        elif tag == "VB" and sentence.lower[position - 1] == "to" and sentence.word(start - 1) == "that":
            # "that rules to guide the work be written": the infinitive belongs to the subject.
            pass
        elif tag in {"VB", "MD", "VBZ", "VBP"} or (
            tag == "VBD" and not relative and position > start and sentence.tag(position + 1) not in {"IN", "TO"}
        ):
            if relative and tag in {"VBZ", "VBP", "VBD", "MD"}:
                relative = False
            elif position > start:
                return position
        elif (
            position > start
            and tag in {"NN", "NNS", "JJ", "RB", "VBD", "VBN"}
            and (
                is_base_verb(sentence, position)
                or (
                    tag == "NNS" and sentence.tag(position + 1) in {"DT", "PRP$"} and sentence.words[position].islower()
                )
            )
        ):
            return position
        elif word in {".", ";"}:
            break
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
