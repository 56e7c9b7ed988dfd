"""X must V, X must be V-ed, N must end, there must be N."""

from __future__ import annotations

from collections.abc import Iterator

from sanctext.grammar.actions import split_nouns
from sanctext.grammar.agents import agents_of_noun
from sanctext.grammar.clause import clause
from sanctext.grammar.complements import head_noun, is_base_verb, lacks_object
from sanctext.grammar.frame import Context, Demanded, Frame
from sanctext.grammar.lexicon import word_class
from sanctext.grammar.sentence import DENYING_ADJUNCTS, RELATIVE, VERB_FINITE, Sentence
from sanctext.grammar.stops import clause_end
from sanctext.grammar.subjects import antecedent, modal_verb_subject, names_agent, participle_at
from sanctext.grammar.wording import nominal

# How a verb of saying stands to what it reports: above it, or as a comment in it.
_SPEECH_LINKS = frozenset({"ROOT", "ccomp", "conj", "parataxis", "advcl", "relcl"})

# In words: so long is the subject of a condition.
LONGEST_SUBJECT = 8
# In words: so far before its modal a question may begin.
LONGEST_QUESTION = 25
_CONDITIONS = frozenset({"if", "whether", "unless"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})


def modal_frame(context: Context, cue: int, start: int, act: str) -> Iterator[Frame]:
    """X must V, X must be V-ed, N must end, there must be N."""
    sentence = context.sentence
    following = start
    # "must fully, verifiably and irreversibly V": a list of adverbs before its verb.
    listed = is_base_verb(sentence, sentence.skip_adverbs(start)) and sentence.word(start).endswith("ly")
    while not listed and (
        sentence.word(following) in {",", "”", '"', "—", "–"}
        or (sentence.tag(following) == "RB" and sentence.word(following) not in {"not", "never"})
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
    denied = tuple(sentence.lower[following : following + 3]) in DENYING_ADJUNCTS
    if denied:
        following += 3
    head = sentence.skip_adverbs(following)
    first = following
    if sentence.word(head) == "all" or sentence.word(head) == "both":
        head = sentence.skip_adverbs(head + 1)
        first = head
    if head >= len(sentence) or not (
        is_base_verb(sentence, head) or (sentence.tag(head) in {"VBN", "NN"} and sentence.words[head].islower())
    ):
        return
    if sentence.tag(head) == "NN" and sentence.word(head + 1) in {"-"}:
        return
    modal = cue
    if _no_obligation(sentence, modal, head) or (sentence.word(head) == "have" and sentence.tag(head + 1) == "VBN"):
        context.refuse(cue, "no_obligation")
        return
    if _hypothetical(sentence, modal, head):
        context.refuse(cue, "hypothetical")
        return
    if _principle(sentence, modal):
        context.refuse(cue, "principle")
        return
    if lacks_object(sentence, head):
        context.refuse(cue, "no_form")
        return
    subject = _modal_subject(sentence, modal, head)
    if subject is None:
        return
    if _is_described(sentence, subject, cue) or _is_means(sentence, subject):
        context.refuse(cue, "hypothetical")
        return
    if _values(context, subject, cue, head):
        context.refuse(cue, "principle")
        return
    if sentence.word(subject[0] - 1) in {"as", "than"} and sentence.tag(subject[0]) == "PRP":
        # "as safe as they need to be": a measure.
        context.refuse(cue, "no_obligation")
        return
    subject = antecedent(sentence, subject)
    if sentence.word(subject[0]) == "it" and sentence.word(head) == "be":
        participle = participle_at(sentence, head)
        if sentence.tag(participle) in {"VBN", "VBD"} and sentence.word(participle + 1) == "that":
            # "It should be noted that": asks nothing of anybody.
            return
    end = clause_end(sentence, head, cue=cue)
    if sentence.word(subject[0]) == "there" and sentence.word(head) == "be":
        for action in split_nouns(sentence, head + 1, end, preposition=""):
            words = nominal(sentence, action)
            agents = agents_of_noun(sentence, action.start, action.head, action.end, context.mentions)
            negated = sentence.word(head + 1) == "no"
            if sentence.word(action.start - 1) == "nor":
                # "no raid, nor any siege".
                words = f"no {words.removeprefix('any ').removeprefix('a ')}"
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
    for frame in clause(context, act, "demands.modal", (cue, start), subject, first, head, end, None):
        yield frame._replace(demanded=[_denied(found) for found in frame.demanded]) if denied else frame


def _values(context: Context, subject: tuple[int, int], modal: int, verb: int) -> bool:
    """ "Peace should always be the goal", "this should serve as a lesson": what somebody holds a thing to be."""
    sentence = context.sentence
    if sentence.word(modal) not in {"should", "ought"} or sentence.tag(subject[0]) == "PRP":
        return False
    head = head_noun(sentence, *subject)
    if head is not None and names_agent(context, head, head + 1):
        return False
    following = sentence.skip_adverbs(verb + 1)
    if sentence.word(subject[0]) == "which" and sentence.word(subject[0] - 1) == ",":
        # "…, which should lower the price": a guess.
        return sentence.lemmas[verb] != "be" or sentence.word(following) in word_class("guessed")
    if sentence.lemmas[verb] == "be":
        return sentence.word(following) in {"a", "an", "the", "our", "their", "about"}
    return sentence.lemmas[verb] in word_class("outcome") or (
        sentence.lemmas[verb] == "serve" and sentence.word(following) == "as"
    )


def _denied(demanded: Demanded) -> Demanded:
    """ "must in no way validate": the action is not to be done."""
    return demanded if demanded.negated else demanded._replace(words=f"not {demanded.words}", negated=True)


def _modal_subject(sentence: Sentence, modal: int, verb: int) -> tuple[int, int] | None:
    """Subject of a modal; one that is coordinated with another ("must V, must W and must X") has the first one's."""
    if sentence.word(modal - 1) in {",", "and", "or"}:
        first = next((here for here in range(modal - 1, -1, -1) if sentence.word(here) == sentence.word(modal)), None)
        if first is not None:
            return _modal_subject(sentence, first, sentence.skip_adverbs(first + 1))
    if sentence.word(modal) in {"has", "have", "had", "needs", "need", "ought"}:
        return modal_verb_subject(sentence, modal, modal)
    participle = participle_at(sentence, verb)
    if sentence.word(verb) == "be" and sentence.tag(participle) in {"VBN", "VBD", "VBG"}:
        return modal_verb_subject(sentence, participle, modal)
    return modal_verb_subject(sentence, verb, modal)


def _no_obligation(sentence: Sentence, modal: int, verb: int) -> bool:
    """True for what only seems to oblige: "will have to", "no longer have to", "you must be proud"."""
    word, before = sentence.word(modal), sentence.word(modal - 1)
    following = sentence.skip_adverbs(verb + 1)
    if (
        word == "should"
        and sentence.word(verb) == "be"
        and (sentence.tag(following) == "VBG" or sentence.word(following) == "able")
    ):
        # "You should be seeing it now", "crews should be able to rest": a guess, a value.
        return True
    if word_class("frequency") & set(sentence.lower[max(0, modal - 2) : verb]):
        # "Divers must often wait", "sometimes you have to wait": what happens.
        return True
    if word in {"should", "has", "needs"} and _is_anybody(sentence, modal):
        # "so that nobody has to pay", "anyone should be free": a value.
        return True
    if word == "should" and sentence.word(verb) == "have" and sentence.word(verb + 1) == "to":
        # "Nobody should have to choose": what is wrong with the world.
        return True
    if sentence.word(verb) == "be" and sentence.word(sentence.skip_adverbs(verb + 1)) in word_class("pleased"):
        return True
    if word in {"needs", "need", "has", "have"} and sentence.word(verb) == "be" and sentence.word(following) == "able":
        # "Oman needs to be able to sell its tuna": what it wants for itself.
        return before not in {"we", "they"}
    if {"n't", "n’t", "not"} & set(sentence.lower[max(0, modal - 5) : modal]) and {"mean", "imply", "suggest"} & set(
        sentence.lower[max(0, modal - 4) : modal]
    ):
        # "that does not mean that it must be cheap".
        return True
    if (
        sentence.word(verb) == "be"
        and sentence.word(following) in word_class("legal effect")
        and word_class("property in law") & set(sentence.lower[:modal])
    ):
        # "All property is blocked and must be reported to the office": what follows in law.
        return True
    if _is_doubted(sentence, modal):
        return True
    nearest = modal - 1
    while sentence.tag(nearest) == "RB":
        nearest -= 1
    if sentence.word(nearest) == "i" and word in {"have", "need", "should"}:
        # "I have to let it go", "I should not tell": asks nothing of anybody.
        return True
    if before in {"i", "we"} and {sentence.lemmas[verb], sentence.word(verb)} & word_class("aside"):
        # "I should say": an aside.
        return True
    if word in {"has", "have"} and (before == "or" or _explains(sentence, modal)):
        # "go without light, or have to pay more", "because she has to leave": what happens.
        return True
    if sentence.word(verb) == "be" and sentence.word(sentence.skip_adverbs(verb + 1)) in word_class("undecided"):
        # "still needs to be determined".
        return True
    if sentence.word(verb) == "date" and sentence.tag(verb + 1) in {"VBN", "VBD"}:
        # "has to date provided".
        return True
    if word == "had" and not _reported(sentence, modal):
        return True
    if word in {"has", "have", "had", "need", "needs"}:
        near = set(sentence.lower[max(0, modal - 3) : modal])
        if sentence.tag(modal - 1) in {"MD", "TO"} or near & {
            "not",
            "n't",
            "longer",
            "never",
            "may",
            "might",
            "would",
            "will",
        }:
            return True
        return sentence.tag(modal) not in {"VBP", "VBZ", "VBD"} or before in {"which", "that", "who"}
    guess = sentence.word(verb) == "be" and sentence.tag(verb + 1) in {"RB", "JJ"} and word == "must"
    return guess and bool({"you", "guys", "i", "he", "she"} & set(sentence.lower[max(0, modal - 3) : modal]))


def _is_described(sentence: Sentence, subject: tuple[int, int], modal: int) -> bool:
    """ "the funds that we need to V", "parts they need to V": a description of what they need, by the tags."""
    start, end = subject
    if sentence.word(modal) not in {"need", "needs", "have", "has"} or end != modal:
        return False
    before = start - 1
    if sentence.word(before) in {"that", "which"}:
        before -= 1
    elif sentence.tag(start) != "PRP" and not (sentence.tag(start) == "NNP" and end == start + 1):
        return False
    return sentence.tag(before) in {"NN", "NNS"} and sentence.word(before) not in word_class("held")


def _is_means(sentence: Sentence, subject: tuple[int, int]) -> bool:
    """ "For the fund to work, it must V", "to succeed they must V": what makes a thing succeed."""
    start, end = subject
    if end - start != 1 or sentence.word(start) not in {"it", "they"}:
        return False
    purpose = start - 1 - (sentence.word(start - 1) == ",")
    fronted = purpose < 2 or sentence.word(purpose - 2) in {",", "and", "but", "order", "that"}
    if sentence.word(purpose - 1) == "to" and sentence.tag(purpose) == "VB" and fronted:
        return True
    before = sentence.lower[max(0, start - LONGEST_SUBJECT) : start - 1]
    if sentence.word(start - 1) != "," or "for" not in before:
        return False
    return "to" in before[before.index("for") :] and "," not in before[before.index("for") :]


def _is_anybody(sentence: Sentence, modal: int) -> bool:
    """ "no one", "anybody": the subject just before the modal is nobody in particular."""
    before = sentence.lower[max(0, modal - 2) : modal]
    return before[-1:] in (["nobody"], ["anyone"], ["anybody"]) or before == ["no", "one"]


def _is_doubted(sentence: Sentence, modal: int) -> bool:
    """ "we do not think that we need to": what somebody denies to hold."""
    before = sentence.lower[max(0, modal - LONGEST_SUBJECT) : modal]
    lemmas = sentence.lemmas[max(0, modal - LONGEST_SUBJECT) : modal]
    verb = next((here for here, lemma in enumerate(lemmas) if lemma in {"think", "believe", "feel"}), None)
    if verb is None:
        # "There is no reason why X should".
        return any(before[here : here + 3] == ["is", "no", "reason"] for here in range(len(before)))
    return bool({"not", "n't", "n’t", "never"} & set(before[:verb])) and "," not in before[verb:]


def _hypothetical(sentence: Sentence, modal: int, verb: int) -> bool:
    """True in an indirect question or a condition: "if they have to V", "how much we need to V", "what we must do"."""
    # "has to" governs its verb, "must" depends on it.
    governor = modal if sentence.heads[verb] == modal else verb
    before = [child for child in sentence.children(governor) if child < modal]
    marked = any(
        sentence.deps[child] == "mark"
        and sentence.word(child) in _CONDITIONS
        and not any(sentence.tag(here) in VERB_FINITE for here in range(child, modal))
        for child in before
    )
    asked = any(sentence.tag(child) in {"WP", "WRB"} and sentence.deps[child] not in _SUBJECTS for child in before)
    subject = next((child for child in before if sentence.deps[child] in _SUBJECTS), None)
    lacks_object = (
        sentence.deps[governor] == "relcl"
        and subject is not None
        and sentence.word(subject) not in RELATIVE
        and sentence.heads[governor] < subject
    )
    # "they argue over who should pay": a question, and no relative clause.
    who = sentence.word(modal - 1) == "who" and sentence.tag(modal - 2) == "IN"
    return (
        marked
        or asked
        or lacks_object
        or who
        or _is_laid_down(sentence, modal)
        or _is_open(sentence, modal)
        or _is_wanted(sentence, modal)
    )


def _is_laid_down(sentence: Sentence, modal: int) -> bool:
    """ "the rules under which all ships must V": what the noun before is about."""
    for here in range(modal - 1, max(0, modal - LONGEST_QUESTION), -1):
        if sentence.tag(here) in VERB_FINITE or sentence.word(here) in {";", ":", "that"}:
            return False
        if sentence.word(here) in {"which", "whom"}:
            return sentence.tag(here - 1) == "IN"
    return False


def _is_open(sentence: Sentence, modal: int) -> bool:
    """ "decide whether a crew held in a foreign port should V": no comma and no "that" ends the question."""
    before = sentence.lower[max(0, modal - LONGEST_QUESTION) : modal]
    return "whether" in before and not {",", ";", ":", "that"} & set(before[before.index("whether") :])


def _is_wanted(sentence: Sentence, modal: int) -> bool:
    """ "if Mali wants to sell, it needs to build a port": what somebody's own wish makes necessary."""
    start = next((here for here in range(modal, -1, -1) if sentence.word(here) == "if"), None)
    if start is None or {";", "we", "you"} & set(sentence.lower[start:modal]):
        return False
    return any(
        sentence.word(here) in word_class("wish") and sentence.word(here + 1) == "to"
        for here in range(start, min(start + LONGEST_SUBJECT, modal))
    )


def _explains(sentence: Sentence, modal: int) -> bool:
    """True in a clause of reason or of time: "because she has to leave", "when they have to wait"."""
    return any(
        sentence.deps[child] in {"mark", "advmod"} and sentence.word(child) in word_class("reason")
        for child in sentence.children(modal)
        if child < modal
    )


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
