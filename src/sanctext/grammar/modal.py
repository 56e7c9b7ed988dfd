"""X must V, X must be V-ed, N must end, there must be N."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sanctext.grammar.actions import split_nouns
from sanctext.grammar.agents import agents_of_noun
from sanctext.grammar.clause import Clause, clause
from sanctext.grammar.complements import head_noun, is_base_verb, lacks_object
from sanctext.grammar.frame import Context, Demanded, Frame, Guards
from sanctext.grammar.lexicon import word_class
from sanctext.grammar.sentence import DENYING_ADJUNCTS, NOUNS, RELATIVE, VERB_FINITE, Sentence
from sanctext.grammar.stops import clause_end
from sanctext.grammar.subjects import antecedent, modal_verb_subject, names_agent, participle_at
from sanctext.grammar.wording import nominal

# How a verb of saying stands to what it reports: above it, or as a comment in it.
_SPEECH_LINKS = frozenset({"ROOT", "ccomp", "conj", "parataxis", "advcl", "relcl"})
# In words: so long is the subject of a condition.
LONGEST_SUBJECT = 8
# In words: so far before its modal a question may begin.
LONGEST_QUESTION = 25
# In words: "It worries the whole of Norway that".
LONGEST_FEELING = 8
# In words.
LONGEST_INSERTION = 8
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
OBLIGING = frozenset({"has", "have", "needs", "need"})
_NOT = frozenset({"not", "n't", "never"})
# Before "has to" and "needs to": what is not so, or not yet.
UNFINISHED = _NOT | {"longer", "may", "might", "would", "will", "'ll", "'d"}
_MARKS = frozenset({",", "—", "–"})


class Obligation(NamedTuple):
    """A modal with its subject and its verb, which may oblige."""

    context: Context
    modal: int
    verb: int
    subject: tuple[int, int]

    @property
    def sentence(self) -> Sentence:
        """The sentence."""
        return self.context.sentence

    @property
    def word(self) -> str:
        """The modal."""
        return self.sentence.word(self.modal)

    @property
    def following(self) -> str:
        """The word behind the verb and its adverbs."""
        return self.sentence.word(self.sentence.skip_adverbs(self.verb + 1))

    def before(self, reach: int) -> list[str]:
        """So many words before the modal."""
        return self.sentence.lower[max(0, self.modal - reach) : self.modal]


def modal_frame(context: Context, cue: int, start: int, act: str) -> Iterator[Frame]:
    """X must V, X must be V-ed, N must end, there must be N."""
    sentence = context.sentence
    first = _behind_insertions(sentence, start)
    denied = tuple(sentence.lower[first : first + 3]) in DENYING_ADJUNCTS
    first += 3 * denied
    head = sentence.skip_adverbs(first)
    if sentence.word(head) in {"all", "both"}:
        first = head = sentence.skip_adverbs(head + 1)
    if head >= len(sentence) or not (
        is_base_verb(sentence, head) or (sentence.tag(head) in {"VBN", "NN"} and sentence.words[head].islower())
    ):
        return
    subject = _modal_subject(sentence, cue, head)
    if subject is None or context.refuses(cue, Obligation(context, cue, head, subject), _GUARDS):
        return
    subject = antecedent(sentence, subject)
    end = clause_end(sentence, head, cue=cue)
    if sentence.word(subject[0]) == "there" and sentence.word(head) == "be":
        for action in split_nouns(sentence, head + 1, end, preposition=""):
            words = nominal(sentence, action)
            agents = agents_of_noun(sentence, action.start, action.head, action.end, context.mentions)
            if sentence.word(action.start - 1) == "nor":
                # "no raid, nor any siege".
                words = f"no {words.removeprefix('any ').removeprefix('a ')}"
            demanded = Demanded((action.start, action.end), words, sentence.word(head + 1) == "no", [])
            yield Frame(act, "demands.existential", (cue, start), None, agents, [demanded], None)
        return
    frame = clause(context, act, "demands.modal", (cue, start), Clause(subject, first, head, end), None)
    if denied:
        # "must in no way validate".
        said = [each._replace(words=f"not {each.words}", negated=True) for each in frame.demanded]
        frame = frame._replace(demanded=said)
    yield frame


def _behind_insertions(sentence: Sentence, start: int) -> int:
    """ "must, as ever, V", "must now — at last — V": where the verb phrase begins."""
    here = start
    if is_base_verb(sentence, sentence.skip_adverbs(start)) and sentence.word(start).endswith("ly"):
        # "must fully, verifiably and irreversibly V": a list of adverbs before its verb.
        return start
    if sentence.word(here) == ":":
        # "must: (a) stop N; and (b) free M".
        here += 1
    while sentence.word(here) in _MARKS | {"”", '"'} or (
        sentence.tag(here) == "RB" and sentence.word(here) not in {"not", "never"}
    ):
        closing = (
            sentence.find(_MARKS, here + 1, here + 1 + LONGEST_INSERTION) if sentence.word(here) in _MARKS else None
        )
        here = (here if closing is None else closing) + 1
    return here


def _modal_subject(sentence: Sentence, modal: int, verb: int) -> tuple[int, int] | None:
    """Subject of a modal; one that is coordinated with another ("must V, must W and must X") has the first one's."""
    word = sentence.word(modal)
    if sentence.word(modal - 1) in {",", "and", "or"} and word in sentence.lower[:modal]:
        first = modal - 1 - sentence.lower[:modal][::-1].index(word)
        return _modal_subject(sentence, first, sentence.skip_adverbs(first + 1))
    if word in OBLIGING | {"had", "ought"}:
        return modal_verb_subject(sentence, modal, modal)
    participle = participle_at(sentence, verb)
    passive = sentence.word(verb) == "be" and sentence.tag(participle) in {"VBN", "VBD", "VBG"}
    return modal_verb_subject(sentence, participle if passive else verb, modal)


def _is_guess(must: Obligation) -> bool:
    """ "They should be seeing it now", "crews should be able to rest", "you must be proud"."""
    sentence, verb = must.sentence, must.verb
    if sentence.word(verb) != "be":
        return False
    if must.word == "should":
        return must.following == "able" or sentence.tag(sentence.skip_adverbs(verb + 1)) == "VBG"
    if must.word == "must" and sentence.tag(sentence.skip_adverbs(verb + 1)) == "VBG":
        # "must be turning in his grave".
        return True
    close = {"you", "guys", "i", "he", "she"} & set(must.before(3))
    return must.word == "must" and bool(close) and sentence.tag(verb + 1) in {"RB", "JJ"}


def _happens(must: Obligation) -> bool:
    """ "Divers must often wait", "sometimes you have to wait"."""
    return bool(word_class("frequency") & set(must.sentence.lower[max(0, must.modal - 2) : must.verb]))


def _is_anybodys(must: Obligation) -> bool:
    """ "so that nobody has to pay", "anyone should be free", "nobody should have to choose": a value."""
    chosen = must.word == "should" and must.sentence.lower[must.verb : must.verb + 2] == ["have", "to"]
    anybody = must.before(1) in (["nobody"], ["anyone"], ["anybody"]) or must.before(2) == ["no", "one"]
    return chosen or (anybody and must.word in {"should", "has", "needs"})


def _is_state(must: Obligation) -> bool:
    """ "must be proud", "needs to be determined", "Oman needs to be able to sell": a feeling, an aim, a question."""
    if must.sentence.word(must.verb) != "be":
        return False
    able = must.following == "able" and must.word in OBLIGING and must.before(1) not in (["we"], ["they"])
    return able or must.following in word_class("pleased") | word_class("undecided")


def _is_doubted(must: Obligation) -> bool:
    """ "does not mean that it must", "we do not think that we need to", "there is no reason why X should"."""
    if _NOT & set(must.before(5)) and {"mean", "imply", "suggest"} & set(must.before(5)):
        return True
    before = must.before(LONGEST_SUBJECT)
    lemmas = must.sentence.lemmas[max(0, must.modal - LONGEST_SUBJECT) : must.modal]
    verb = next((here for here, lemma in enumerate(lemmas) if lemma in {"think", "believe", "feel"}), None)
    if verb is None:
        return any(before[here : here + 3] == ["is", "no", "reason"] for here in range(len(before)))
    return bool(_NOT & set(before[:verb])) and "," not in before[verb:]


def _follows_in_law(must: Obligation) -> bool:
    """ "All property is blocked and must be reported to the office"."""
    return (
        must.sentence.word(must.verb) == "be"
        and must.following in word_class("legal effect")
        and bool(word_class("property in law") & set(must.sentence.lower[: must.modal]))
    )


def _is_own(must: Obligation) -> bool:
    """ "I have to let it go", "I should say": asks nothing of anybody."""
    sentence = must.sentence
    if sentence.word(sentence.back(must.modal, {"RB"})) == "i" and must.word in {"have", "need", "should"}:
        return True
    said = {sentence.lemmas[must.verb], sentence.word(must.verb)} & word_class("aside")
    return bool(said) and must.before(1) in (["i"], ["we"])


def _is_suffered(must: Obligation) -> bool:
    """ "go without light, or have to pay more", "because she has to leave", "he had to go": what happens."""
    sentence, modal = must.sentence, must.modal
    if must.word == "had":
        return not _reported(sentence, modal)
    explains = any(
        sentence.deps[child] in {"mark", "advmod"} and sentence.word(child) in word_class("reason")
        for child in sentence.children(modal)
        if child < modal
    )
    return must.word in {"has", "have"} and (explains or must.before(1) == ["or"])


def _reported(sentence: Sentence, modal: int) -> bool:
    """ "said that X had to V", "X, she said, had to V": speech puts "has to" into the past; else it tells a story."""
    if {"if", "when", "because", "after", "until", "who", "which"} & set(sentence.lower[max(0, modal - 4) : modal]):
        return False
    verbs = [modal, *sentence.ancestors(modal)]
    return any(
        sentence.word(here) in word_class("say")
        for verb in verbs
        for here in (verb, *sentence.children(verb))
        if here != modal and sentence.tag(here) in {"VBD", "VBZ", "VBP"} and sentence.deps[here] in _SPEECH_LINKS
    )


def _is_no_present(must: Obligation) -> bool:
    """ "will have to", "no longer have to", "the parts that have to last", "has to date provided", "must have V-ed"."""
    sentence, modal, verb = must.sentence, must.modal, must.verb
    if sentence.word(verb) == "date" or (sentence.word(verb) == "have" and sentence.tag(verb + 1) == "VBN"):
        return True
    if must.word not in OBLIGING | {"had"}:
        return False
    return (
        sentence.tag(modal - 1) in {"MD", "TO"}
        or bool(UNFINISHED & set(must.before(3)))
        or sentence.tag(modal) not in {"VBP", "VBZ", "VBD"}
        or sentence.word(modal - 1) in {"which", "that", "who"}
    )


def _measures(must: Obligation) -> bool:
    """ "as safe as they need to be", "it should be noted that"."""
    sentence, start = must.sentence, must.subject[0]
    participle = participle_at(sentence, must.verb)
    noted = sentence.tag(participle) in {"VBN", "VBD"} and sentence.word(participle + 1) == "that"
    return (sentence.word(start - 1) in {"as", "than"} and sentence.tag(start) == "PRP") or (
        noted and sentence.word(start) == "it" and sentence.word(must.verb) == "be"
    )


def _is_described(must: Obligation) -> bool:
    """ "the funds that we need to V", "parts they need to V": a description of what they need, by the tags."""
    sentence, (start, end) = must.sentence, must.subject
    if must.word not in OBLIGING or end != must.modal:
        return False
    before = start - 1
    if sentence.word(before) in {"that", "which"}:
        before -= 1
    elif sentence.tag(start) != "PRP" and not (sentence.tag(start) == "NNP" and end == start + 1):
        return False
    return sentence.tag(before) in {"NN", "NNS"} and sentence.word(before) not in word_class("held")


def _is_means(must: Obligation) -> bool:
    """ "For the fund to work, it must V", "to succeed they must V": what makes a thing succeed."""
    sentence, start = must.sentence, must.subject[0]
    if sentence.lower[slice(*must.subject)] not in (["it"], ["they"]):
        return False
    purpose = start - 1 - (sentence.word(start - 1) == ",")
    fronted = purpose < 2 or sentence.word(purpose - 2) in {",", "and", "but", "order", "that"}
    if sentence.word(purpose - 1) == "to" and sentence.tag(purpose) == "VB" and fronted:
        return True
    before = sentence.lower[max(0, start - LONGEST_SUBJECT) : start - 1]
    if sentence.word(start - 1) != "," or "for" not in before:
        return False
    return "to" in before[before.index("for") :] and "," not in before[before.index("for") :]


def _values(must: Obligation) -> bool:
    """ "Peace should always be the goal", "this should serve as a lesson": what somebody holds a thing to be."""
    sentence, verb, start = must.sentence, must.verb, must.subject[0]
    if must.word not in {"should", "ought"} or sentence.tag(start) == "PRP":
        return False
    head = head_noun(sentence, *must.subject)
    if head is not None and names_agent(must.context, head, head + 1):
        return False
    lemma, following = sentence.lemmas[verb], must.following
    if sentence.word(start) == "which" and sentence.word(start - 1) == ",":
        # "…, which should lower the price": a guess.
        return lemma != "be"
    if lemma == "be":
        return following in {"a", "an", "the", "our", "their", "about"}
    return lemma in word_class("outcome") or (lemma == "serve" and following == "as")


def _is_thought(must: Obligation) -> bool:
    """True in an indirect question or a description: "how much we need to V", "what we must do"."""
    sentence, modal, verb = must.sentence, must.modal, must.verb
    # "has to" governs its verb, "must" depends on it.
    governor = modal if sentence.heads[verb] == modal else verb
    before = [child for child in sentence.children(governor) if child < modal]
    asked = any(sentence.tag(child) in {"WP", "WRB"} and sentence.deps[child] not in _SUBJECTS for child in before)
    subject = next((child for child in before if sentence.deps[child] in _SUBJECTS), None)
    describes = (
        sentence.deps[governor] == "relcl"
        and subject is not None
        and sentence.word(subject) not in RELATIVE
        and sentence.heads[governor] < subject
    )
    # "they argue over who should pay": a question, and no relative clause.
    who = sentence.word(modal - 1) == "who" and sentence.tag(modal - 2) == "IN"
    return asked or describes or who


def _is_laid_down(must: Obligation) -> bool:
    """ "the rules under which all ships must V": what the noun before is about."""
    sentence, modal = must.sentence, must.modal
    for here in range(modal - 1, max(0, modal - LONGEST_QUESTION), -1):
        if sentence.tag(here) in VERB_FINITE or sentence.word(here) in {";", ":", "that"}:
            return False
        if sentence.word(here) in {"which", "whom"}:
            return sentence.tag(here - 1) == "IN"
    return False


def _is_open(must: Obligation) -> bool:
    """ "decide whether a crew held in a foreign port should V": no comma and no "that" ends the question."""
    before = must.before(LONGEST_QUESTION)
    return "whether" in before and not {",", ";", ":", "that"} & set(before[before.index("whether") :])


def _is_wanted(must: Obligation) -> bool:
    """ "if Mali wants to sell, it needs to build a port": what somebody's own wish makes necessary."""
    sentence, modal = must.sentence, must.modal
    start = next((here for here in range(modal, -1, -1) if sentence.word(here) == "if"), None)
    if start is None or {";", "we", "you"} & set(sentence.lower[start:modal]):
        return False
    return any(
        sentence.word(here) in word_class("wish") and sentence.word(here + 1) == "to"
        for here in range(start, min(start + LONGEST_SUBJECT, modal))
    )


def _is_inverted(must: Obligation) -> bool:
    """ "We will act should the raids go on": a condition, whose subject stands behind its modal."""
    sentence, modal = must.sentence, must.modal
    if must.word != "should" or not (modal == 0 or sentence.tag(modal - 1) in NOUNS | {",", "RP"}):
        return False
    if tuple(must.before(3)) in DENYING_ADJUNCTS:
        return False
    governor = sentence.heads[modal]
    # "should n't be": the parser takes a shortened "not" for a subject.
    between = (child for child in sentence.children(governor) if modal < child < governor)
    return any(sentence.deps[child] in _SUBJECTS and sentence.word(child) not in _NOT for child in between)


def _principle(must: Obligation) -> bool:
    """ "cannot and must never": a principle, and no demand; so is what must continue in effect."""
    before, after = must.before(LONGEST_SUBJECT), must.sentence.lower[must.modal + 1 : must.modal + 6]
    denied = "not" in before and bool({"can", "will"} & set(before)) and before[-1] in {"and", "or"}
    return (
        (denied and bool({"never", "not"} & set(after)))
        or "effect" in after
        or ("never" in after and bool({"fought", "waged"} & set(after)))
    )


def _lacks_object(must: Obligation) -> bool:
    return lacks_object(must.sentence, must.verb)


def _is_felt(said: Obligation) -> bool:
    """ "It is regrettable that they should V": what is so, and what somebody feels about it."""
    sentence, start = said.sentence, said.subject[0]
    if said.word != "should" or sentence.word(start - 1) != "that":
        return False
    return not word_class("feels that it should").isdisjoint(sentence.lower[max(0, start - LONGEST_FEELING) : start])


_GUARDS: Guards[Obligation] = (
    *(
        ("no_obligation", guard)
        for guard in (
            _is_guess,
            _happens,
            _is_anybodys,
            _is_state,
            _is_doubted,
            _follows_in_law,
            _is_own,
            _is_suffered,
            _is_no_present,
            _is_felt,
        )
    ),
    *(("hypothetical", guard) for guard in (_is_thought, _is_laid_down, _is_open, _is_wanted, _is_inverted)),
    ("principle", _principle),
    ("no_form", _lacks_object),
    ("hypothetical", _is_described),
    ("hypothetical", _is_means),
    ("principle", _values),
    ("no_obligation", _measures),
)
