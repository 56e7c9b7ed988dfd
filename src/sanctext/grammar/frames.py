"""The grammars of a demand's complement: from a cue to its addressee and its actions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from sanctext.grammar.actions import Action, split_nouns, split_verbs
from sanctext.grammar.lexicon import agent_nouns
from sanctext.grammar.parties import Mention, Named, agents_of_noun, parties, subject_parties
from sanctext.grammar.regions import clause_end, find_infinitive, head_noun, infinitive_at, is_base_verb, joint_at
from sanctext.grammar.sentence import NOMINAL, NOUNS, RELATIVE, VERB_FINITE, VERBS, Sentence
from sanctext.grammar.wording import core_end, ending, infinitive, lower_first, nominal, passive, words_between

_BE = frozenset("be is are was were been being".split())
_ENDING = frozenset({"end", "stop", "cease"})
_SPEAKING = frozenset(
    "resolution resolutions unscr unscrs statement text communiqué communique declaration document letter undersigned "
    "ministers participants envoys we they i he she ones signatory signatories".split()
)
_STATIVE = frozenset({"be", "remain", "stay", "end", "stop", "cease", "continue"})
_RENEW = frozenset("reiterate renew restate repeat reaffirm".split())
_CALLS = {
    "call": "call",
    "calls": "call",
    "demand": "demand",
    "demands": "demand",
    "appeal": "appeal",
    "appeals": "appeal",
}
_OWNERS = frozenset({"our", "their", "its", "his", "her"})


class Demanded(NamedTuple):
    """One demanded action with its words.

    Args:
        span: positions of the first word and after the last, where the action stands.
        words: the action as an infinitive or noun phrase.
        negated: true where something is not to be done.
        parties: who is to act, where the action itself says so.
    """

    span: tuple[int, int]
    words: str
    negated: bool
    parties: list[Named]


class Frame(NamedTuple):
    """A cue with its complement.

    Args:
        act: the act performed.
        rule: name of the grammar.
        cue: positions of the cue's first word and after its last.
        target: positions of the addressee's phrase, None where none stands.
        parties: the addressees.
        demanded: the actions.
        speaker: positions of the phrase that performs the act where the sentence names it, else None.
        owner: "own" for "our call", "actor" where `speaker` is a possessor ("Iran's demand that"), else "".
    """

    act: str
    rule: str
    cue: tuple[int, int]
    target: tuple[int, int] | None
    parties: list[Named]
    demanded: list[Demanded]
    speaker: tuple[int, int] | None
    owner: str = ""


class Context(NamedTuple):
    """What every grammar needs: the sentence, the actors in it and the document's text."""

    sentence: Sentence
    mentions: list[Mention]
    text: str


def subject_of(sentence: Sentence, verb: int) -> tuple[int, int] | None:
    """The subject of a verb: by the parse, of the verb itself or of the verb it is coordinated with."""
    position = verb
    for _ in range(4):
        for child in sentence.children(position):
            if sentence.deps[child] in {"nsubj", "nsubjpass", "expl", "csubj"} and child < verb:
                edge = sentence.left_edge(child)
                return edge, min(sentence.right_edge(child) + 1, verb)
        if sentence.deps[position] not in {"conj", "xcomp", "aux"} or sentence.heads[position] == position:
            return None
        position = sentence.heads[position]
        if position > verb and sentence.deps[position] != "ROOT":
            return None
    return None


# What `_speaker` gives for a verb whose own subject is a thing.
NOBODY = (-1, -1)


def _speaker(context: Context, verb: int) -> tuple[int, int] | None:
    """Subject of a performative verb, `NOBODY` where it is a thing, None where the sentence gives none.

    A finite verb behind an insertion finds its subject before the insertion.
    """
    sentence = context.sentence
    found = subject_of(sentence, verb)
    if found is None and sentence.tag(verb) in {"VBZ", "VBD"} and sentence.word(verb - 1) == ",":
        found = _subject_before(sentence, verb)
    if found is not None and not _performs(context, found):
        own = any(sentence.deps[child] == "nsubj" for child in sentence.children(verb))
        return NOBODY if own else None
    return found


def _subject_before(sentence: Sentence, verb: int) -> tuple[int, int] | None:
    """The noun phrase that ends just before `verb`, by the tags; insertions between commas or dashes are skipped."""
    end = verb
    while (
        end > 0
        and sentence.tag(end - 1) in {"RB", "``", "''", "MD"} | {'"'}
        or sentence.word(end - 1) in {"“", '"', "also", "then"}
    ):
        end -= 1
    if sentence.word(end - 1) in {",", "—", "–"}:
        opening = next((here for here in range(end - 2, -1, -1) if sentence.word(here) in {",", "—", "–"}), None)
        if opening is not None:
            end = opening
    start = end
    while start > 0 and (
        sentence.tag(start - 1) in NOMINAL | {"PRP", "-LRB-", "-RRB-"}
        or sentence.word(start - 1) in {"of", "in", "to", "the", "on", "for"}
    ):
        start -= 1
    return (start, end) if end > start else None


def _subject(sentence: Sentence, verb: int, before: int) -> tuple[int, int] | None:
    """Subject of a modal's verb, cut before the modal."""
    parsed = subject_of(sentence, verb)
    tagged = _subject_before(sentence, before)
    if parsed is None or parsed[0] >= before:
        return tagged
    start, end = parsed[0], min(parsed[1], before)
    while end > start and sentence.word(end - 1) in {",", "—", "–", "“", '"'}:
        end -= 1
    return start, end


def _active(context: Context, actions: list[Action], parties_: list[Named] | None = None) -> list[Demanded]:
    sentence, mentions, text = context
    found = []
    for action in actions:
        negated = any(word in {"not", "never", "n't"} for word in sentence.lower[action.start : action.head])
        verb = action.head
        if sentence.word(verb) == "be" and sentence.tag(_participle(sentence, verb)) == "VBN" and parties_ is not None:
            named = agents_of_noun(sentence, verb, verb, action.end, mentions)
            found.append(Demanded((action.start, action.end), infinitive(sentence, action, text), negated, named))
            continue
        found.append(Demanded((action.start, action.end), infinitive(sentence, action, text), negated, []))
    return found


def _participle(sentence: Sentence, be: int) -> int:
    return sentence.skip_adverbs(be + 1)


def _performs(context: Context, subject: tuple[int, int] | None) -> bool:
    """False where the subject is a thing that demands nothing of anybody ("a problem that demands action")."""
    sentence = context.sentence
    if subject is None:
        return True
    start, end = _antecedent(sentence, subject)
    words = set(sentence.lower[start:end])
    if _names_actor(context, (start, end)) or words & (_SPEAKING | set(agent_nouns())):
        return True
    return any(sentence.tag(here) in {"PRP", "WP", "NNP", "CD"} for here in range(start, end))


def infinitive_frame(context: Context, cue: int, start: int, act: str) -> Iterator[Frame]:
    """urge X to V; passive: X is urged to V."""
    sentence = context.sentence
    found = find_infinitive(sentence, start)
    if found is None:
        return
    begin, verb = found
    passive_cue = sentence.tag(cue) in {"VBN", "VBD"} and _is_passive(sentence, cue)
    target: tuple[int, int] | None
    speaker: tuple[int, int] | None
    if passive_cue:
        if sentence.tag(start) in NOMINAL - {"VBN", "VBG"} and begin > start and not sentence.word(start) == "by":
            return
        target = subject_of(sentence, cue) or _subject_before(sentence, _first_be(sentence, cue))
        speaker = _by_phrase(sentence, start, begin)
    else:
        if begin == start:
            return
        target = (start, begin)
        speaker = _speaker(context, cue)
        if speaker == NOBODY:
            return
    if passive_cue and act in {"expect", "require"} and target and not _performs(context, target):
        return
    first = begin if sentence.word(begin) != "to" else begin + 1
    while first < verb and sentence.word(first) in {":", "“", '"'}:
        first += 1
    end = clause_end(sentence, verb, cue=cue)
    if end <= verb:
        return
    actions = split_verbs(sentence, first, verb, end)
    named = parties(sentence, *target, context.mentions) if target else []
    if target:
        target = _trim_target(sentence, target)
    yield Frame(
        act,
        "demands.passive" if passive_cue else "demands.infinitive",
        (cue, start),
        target,
        named,
        _active(context, actions),
        speaker,
    )


def _trim_target(sentence: Sentence, target: tuple[int, int]) -> tuple[int, int]:
    start, end = target
    while end > start and sentence.word(end - 1) in {",", "—", "–", "“", '"', "not"}:
        end -= 1
    return (start, end) if end > start else target


def _is_passive(sentence: Sentence, verb: int) -> bool:
    before = verb - 1
    while before >= 0 and (sentence.tag(before) == "RB" or sentence.word(before) in {"also", "therefore"}):
        before -= 1
    return sentence.word(before) in _BE


def _first_be(sentence: Sentence, verb: int) -> int:
    before = verb - 1
    while before > 0 and (
        sentence.word(before) in _BE or sentence.tag(before) in {"RB", "MD"} or sentence.word(before) in {"has", "have"}
    ):
        before -= 1
    return before + 1


def _by_phrase(sentence: Sentence, start: int, end: int) -> tuple[int, int] | None:
    for position in range(start, end):
        if sentence.word(position) == "by":
            return position + 1, end
    return None


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
        and (sentence.tag(position) in {"RB", "IN"} or sentence.word(position) in {"on", ","})
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
    verb = _clause_verb(sentence, subject_start)
    if verb is None:
        return
    subject = (subject_start, verb)
    first = verb
    if sentence.tag(verb) == "MD":
        if not with_that:
            return
        first = verb + 1
    elif not with_that and not (
        sentence.tag(verb) == "VB" and (sentence.tag(subject_start) == "PRP" or _names_actor(context, subject))
    ):
        return
    head = sentence.skip_adverbs(first)
    if head >= len(sentence) or not (
        is_base_verb(sentence, head) or sentence.tag(head) in {"VBZ", "VBP", "VBD"} or sentence.word(head) == "be"
    ):
        return
    speaker = _speaker(context, cue)
    if speaker == NOBODY:
        return
    end = clause_end(sentence, head, cue=cue)
    while subject[1] > subject[0] and sentence.word(subject[1] - 1) in {"not", ",", "“", '"'}:
        subject = (subject[0], subject[1] - 1)
    for part in _that_clauses(sentence, subject, first, head, end):
        yield from _clause(context, act, "demands.clause", (cue, start), *part, speaker, finite=True)


def _that_clauses(
    sentence: Sentence, subject: tuple[int, int], first: int, head: int, end: int
) -> Iterator[tuple[tuple[int, int], int, int, int]]:
    """(subject, first word, verb, end) of each coordinated clause: "that X V, and that Y be V-ed"."""
    position = head
    while position < end:
        after = joint_at(sentence, position)
        verb = _clause_verb(sentence, after + 1) if after > position and sentence.word(after) == "that" else None
        if verb is not None and verb < end:
            yield subject, first, head, position
            subject = (after + 1, verb)
            first = verb + (sentence.tag(verb) == "MD")
            head = sentence.skip_adverbs(first)
            position = head
        position = max(after, position + 1)
    if head < end:
        yield subject, first, head, end


def _clause_verb(sentence: Sentence, start: int) -> int | None:
    """First finite or base verb after the subject that begins at `start`, behind its insertions."""
    position = start
    relative = False
    while position < len(sentence):
        tag, word = sentence.tag(position), sentence.word(position)
        if word in RELATIVE and position > start:
            relative = True
        elif word == "not" and sentence.tag(position + 1) in {"VB", "VBP"}:
            return position
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
            return None
        position += 1
    return None


def _names_actor(context: Context, span: tuple[int, int]) -> bool:
    return any(span[0] <= mention.start < span[1] for mention in context.mentions)


def _clause(
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
    sentence, mentions, text = context
    if end <= head:
        return
    actions = split_verbs(sentence, first, head, end, finite=finite)
    demanded: list[Demanded] = []
    named = subject_parties(sentence, *subject, mentions) if subject else []
    if subject and not named and finite and sentence.lemmas[head] not in _STATIVE:
        named = parties(sentence, *subject, mentions)
    acting = False
    for action in actions:
        negated = any(word in {"not", "never", "n't"} for word in sentence.lower[action.start : action.head]) or (
            bool(subject) and sentence.word(subject[0] if subject else 0) in {"no", "neither"}
        )
        participle = _participle(sentence, action.head)
        if (
            subject
            and sentence.word(action.head) in {"be", "is", "are", "been"}
            and sentence.tag(participle) in {"VBN", "VBD"}
            and participle < action.end
        ):
            agents = agents_of_noun(sentence, participle, participle, action.end, mentions)
            words = passive(sentence, subject, participle, action, text, negated=negated)
            demanded.append(Demanded((action.start, action.end), words, negated, agents))
        elif (
            subject
            and sentence.lemmas[action.head] in _ENDING
            and _no_object(sentence, action)
            and not _acts(context, subject)
        ):
            owner_named = subject_parties(sentence, subject[0], core_end(sentence, subject), mentions)
            words = ending(sentence, subject, action.head, action, text)
            demanded.append(Demanded((action.start, action.end), words, negated, owner_named))
        else:
            acting = True
            words = infinitive(sentence, action, text)
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


def _no_object(sentence: Sentence, action: Action) -> bool:
    following = sentence.skip_adverbs(action.head + 1)
    return (
        following >= action.end
        or sentence.tag(following) in {"IN", "RB", ",", "NNP"}
        or sentence.word(following) in {"now", "today", "at"}
    )


def _acts(context: Context, subject: tuple[int, int]) -> bool:
    """True where the subject is an actor itself and not something of his."""
    sentence, mentions, _ = context
    head = head_noun(sentence, *subject)
    if head is None:
        return False
    return any(mention.start <= head < mention.end for mention in mentions) or sentence.word(head) in agent_nouns()


def modal_frame(context: Context, cue: int, start: int, act: str) -> Iterator[Frame]:
    """X must V, X must be V-ed, N must end, there must be N."""
    sentence = context.sentence
    following = start
    while sentence.word(following) in {",", "”", '"', "—", "–"} or (
        sentence.tag(following) == "RB" and sentence.word(following) not in {"not", "never"}
    ):
        inserted = sentence.word(following) in {",", "—", "–"}
        following += 1
        if inserted:
            closing = next(
                (
                    here
                    for here in range(following, min(following + 8, len(sentence)))
                    if sentence.word(here) in {",", "—", "–"}
                ),
                None,
            )
            if closing is not None:
                following = closing + 1
    head = sentence.skip_adverbs(following)
    first = following
    if sentence.word(head) == "all" or sentence.word(head) == "both":
        head = sentence.skip_adverbs(head + 1)
        first = head
    if head >= len(sentence) or not (
        is_base_verb(sentence, head) or sentence.tag(head) in {"VBN", "NN"} and sentence.words[head].islower()
    ):
        return
    if sentence.tag(head) == "NN" and sentence.word(head + 1) in {"-"}:
        return
    modal = cue
    if _principle(sentence, modal) or (sentence.word(head) == "have" and sentence.tag(head + 1) == "VBN"):
        return
    subject = _modal_subject(sentence, modal, head)
    if subject is None:
        return
    subject = _antecedent(sentence, subject)
    end = clause_end(sentence, head, cue=cue)
    if sentence.word(subject[0]) == "there" and sentence.word(head) == "be":
        for action in split_nouns(sentence, head + 1, end, preposition=""):
            words = nominal(sentence, action, context.text)
            agents = agents_of_noun(sentence, action.start, action.head, action.end, context.mentions)
            negated = sentence.word(head + 1) == "no"
            yield Frame(
                act,
                "demands.existential",
                (cue, start),
                None,
                agents,
                [Demanded((action.start, action.end), words, negated, [])],
                None,
            )
        return
    yield from _clause(context, act, "demands.modal", (cue, start), subject, first, head, end, None)


def _modal_subject(sentence: Sentence, modal: int, verb: int) -> tuple[int, int] | None:
    """Subject of a modal; one that is coordinated with another ("must V, must W and must X") has the first one's."""
    if sentence.word(modal - 1) in {",", "and", "or"}:
        first = next((here for here in range(modal - 1, -1, -1) if sentence.word(here) == sentence.word(modal)), None)
        if first is not None:
            return _modal_subject(sentence, first, sentence.skip_adverbs(first + 1))
    if sentence.word(modal) in {"has", "have", "needs", "need", "ought"}:
        return _subject(sentence, modal, modal)
    participle = _participle(sentence, verb)
    if sentence.word(verb) == "be" and sentence.tag(participle) in {"VBN", "VBD", "VBG"}:
        return _subject(sentence, participle, modal)
    return _subject(sentence, verb, modal)


def _principle(sentence: Sentence, modal: int) -> bool:
    """ "cannot and must never": a principle, and no demand; so is what must continue in effect."""
    before = sentence.lower[max(0, modal - 8) : modal]
    after = sentence.lower[modal + 1 : modal + 6]
    coordinated = modal >= 1 and sentence.word(modal - 1) in {"and", "or"}
    denied = ("not" in before and ("can" in before or "will" in before)) or "cannot" in before
    return (
        (coordinated and denied and bool({"never", "not"} & set(after)))
        or "effect" in after
        or ("never" in after and bool({"fought", "waged"} & set(after)))
    )


def _antecedent(sentence: Sentence, subject: tuple[int, int]) -> tuple[int, int]:
    """Of a relative pronoun the noun phrase before it, else the subject itself."""
    start, end = subject
    if end - start == 1 and sentence.word(start) in RELATIVE and start > 0:
        last = start
        while last > 0 and sentence.word(last - 1) == ",":
            last -= 1
        first = last
        while first > 0 and sentence.tag(first - 1) in NOMINAL - {"VBG", "VBN"} | {"-LRB-", "-RRB-"}:
            first -= 1
        if first < last:
            return first, last
    return subject


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
    sentence, mentions, text = context
    if start >= len(sentence):
        return
    first = start
    while sentence.word(first) in {"“", '"', ":"}:
        first += 1
    if sentence.tag(first) not in NOMINAL | {"RB", "PRP", "CD", "WP"} and sentence.word(first) not in {"[", "both"}:
        return
    if not owner and speaker is None:
        speaker = _speaker(context, cue)
        if speaker == NOBODY or (sentence.tag(cue) == "VBG" and sentence.tag(cue - 1) in NOUNS | {"IN"}):
            return
    end = clause_end(sentence, first, cue=cue)
    end = _cut_before_predicate(sentence, first, end, cue)
    if end <= first:
        return
    found = find_infinitive(sentence, first)
    if found is not None and found[0] < end and _agent_subject(context, first, found[0]):
        begin, verb = found
        rest = _repeated(sentence, verb, end, preposition)
        if rest is not None:
            end, following = rest
            yield from noun_frame(
                context, cue, following, act, owner=owner or "shared", speaker=speaker, preposition=preposition
            )
        yield from _clause(
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
            verb_at = _clause_verb(sentence, begin + 1)
            if verb_at is not None and verb_at < stop:
                yield from _clause(
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
        if inner is not None and inner[0] < stop and _agent_subject(context, begin, inner[0]):
            yield from _clause(
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
        words = nominal(sentence, Action(begin, action.head, stop), text)
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
        if sentence.word(position) == "," and sentence.word(position + 1) in {"which", "who", "whose", "where"}:
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


def _agent_subject(context: Context, start: int, end: int) -> bool:
    """True where the phrase names somebody who acts or to whom something is done, and no thing."""
    sentence = context.sentence
    head = head_noun(sentence, start, end)
    if head is None:
        return sentence.tag(start) in {"PRP", "DT"}
    if sentence.word(head) in agent_nouns() or sentence.word(start) in {"those", "all"}:
        return True
    return any(mention.start <= head < mention.end for mention in context.mentions)


def against_frame(context: Context, cue: int, start: int, act: str) -> Iterator[Frame]:
    """warn X against N."""
    sentence = context.sentence
    against = next(
        (here for here in range(start, min(start + 12, len(sentence))) if sentence.word(here) == "against"), None
    )
    if against is None or any(sentence.tag(here) in VERB_FINITE for here in range(start, against)):
        return
    end = clause_end(sentence, against + 1, cue=cue)
    words = words_between(sentence, against + 1, end, context.text)
    if not words:
        return
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
    time_has_come = sentence.word(cue) == "time" and sentence.lower[start : start + 2] == ["has", "come"]
    if not time_has_come and "it" not in before and "now" not in before and not (sentence.word(cue) == "incumbent"):
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
    end = clause_end(sentence, found[1], cue=cue)
    if end > found[1]:
        actions = split_verbs(sentence, found[0] + 1, found[1], end)
        yield Frame(act, "demands.impersonal", (cue, start), target, named, _active(context, actions), None)


def predicate_frame(context: Context, cue: int, start: int, act: str) -> Iterator[Frame]:
    """N is needed."""
    sentence = context.sentence
    if not _is_passive(sentence, cue):
        return
    subject = subject_of(sentence, cue) or _subject_before(sentence, _first_be(sentence, cue))
    if subject is None:
        return
    words = lower_first(sentence, subject[0], words_between(sentence, *subject, context.text))
    if words:
        yield Frame(act, "demands.predicate", (cue, start), None, [], [Demanded(subject, words, False, [])], None)


def need_frame(context: Context, cue: int, start: int, act: str) -> Iterator[Frame]:
    """the need for X to V, where X is somebody who is to act."""
    sentence = context.sentence
    if sentence.word(start) != "for":
        return
    found = find_infinitive(sentence, start + 1)
    if found is None or not _agent_subject(context, start + 1, found[0]):
        return
    end = clause_end(sentence, found[1], cue=cue)
    if end > found[1]:
        named = parties(sentence, start + 1, found[0], context.mentions)
        actions = split_verbs(sentence, found[0] + 1, found[1], end)
        yield Frame(
            act, "demands.need", (cue, start + 1), (start + 1, found[0]), named, _active(context, actions), None
        )


def nominal_frame(context: Context, cue: int) -> Iterator[Frame]:
    """reiterate our call on X to V; X's call for N; their demand that S; an appeal to X to V; calls from X for N."""
    sentence, mentions, _ = context
    noun = _CALLS[sentence.word(cue)]
    governor = sentence.heads[cue]
    before = cue - 1
    while before >= 0 and sentence.tag(before) in {"JJ", "NN", "RB", "VBN", "VBG", "JJR"}:
        before -= 1
    renewing = next(
        (
            here
            for here in (governor, *range(before, max(-1, before - 4), -1))
            if sentence.lemmas[here] in _RENEW and here < cue
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
        while start_of_owner > 0 and sentence.tag(start_of_owner - 1) in NOMINAL - {"VBN", "VBG"}:
            start_of_owner -= 1
        owner, speaker = "actor", (start_of_owner, before)
    position = cue + 1
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
    if sentence.word(position) in {"from", "by"}:
        end_of_owner = next(
            (here for here in range(position, len(sentence)) if sentence.word(here) in {"to", "for", "that"}), None
        )
        if end_of_owner is None:
            return
        owner, speaker = "actor", (position + 1, end_of_owner)
        position = end_of_owner
    if renewing is None and not owner:
        return
    act = noun
    if renewing is not None:
        act = f"{sentence.lemmas[renewing]} {noun}"
        if owner != "actor":
            speaker = subject_of(sentence, renewing)
            owner = ""
    word = sentence.word(position)
    span = (renewing if renewing is not None else cue, position)
    if word in {"on", "upon"} or (word == "to" and noun == "appeal" and sentence.tag(position + 1) != "VB"):
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
        frames = iter([Frame(act, "demands.infinitive", span, None, [], _active(context, actions), speaker)])
    else:
        return
    for frame in frames:
        yield frame._replace(
            cue=(span[0], max(span[1], frame.cue[1])),
            speaker=speaker,
            owner=owner,
            rule=frame.rule.replace("demands.", "demands.nominal_"),
        )


def _possesses(sentence: Sentence, mention: Mention, cue: int) -> bool:
    """ "Iran's fresh call", "the Libyan call": only adjectives and nouns stand between the owner and the call."""
    start = mention.end
    if sentence.tag(start) == "POS":
        start += 1
    elif mention.form not in {"demonym", "name"}:
        return False
    return start <= cue and all(sentence.tag(here) in {"JJ", "NN", "RB", "VBN"} for here in range(start, cue))


Grammar = Callable[[Context, int, int, str], Iterator[Frame]]

GRAMMARS: dict[str, Grammar] = {
    "infinitive": infinitive_frame,
    "clause": clause_frame,
    "noun": noun_frame,
    "modal": modal_frame,
    "against": against_frame,
    "impersonal": impersonal_frame,
    "predicate": predicate_frame,
    "nominal": need_frame,
}
_ = VERBS
