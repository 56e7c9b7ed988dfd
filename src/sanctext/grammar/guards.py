"""Whether an act is performed where its word stands: not asked for, denied, planned or only described."""

from __future__ import annotations

from itertools import pairwise

from sanctext.grammar.lexicon import word_class
from sanctext.grammar.sentence import DENYING_ADJUNCTS, NOMINAL, NOUNS, RELATIVE, VERBS, Sentence
from sanctext.knowledge.acts import acts_by_form

# In words: so far before a cue may its condition begin.
LONGEST_CONDITION = 8
# In words: so far before a modal may the noun phrase of its question begin.
LONGEST_MODAL_QUESTION = 14
# In words: so far before a cue that is no modal may its question begin.
LONGEST_QUESTION = 5
# In words: so far behind a denial may stand what is denied.
LONGEST_DENIAL = 14
# In words: so far before a verb of thinking stands what makes it doubt.
LONGEST_DOUBT = 3
# In words: so far behind a verb of denying stands that which is told.
LONGEST_TOLD = 6
# In words: so far behind a cue stands what somebody asks for himself.
LONGEST_ASIDE = 4
# Under these the weaker acts are promised or only possible.
_MODALS = frozenset(["will", "shall", "can", "could", "may", "might"])


def is_asked(sentence: Sentence, cue: int) -> bool:
    """True in a question, and for what is only the object of a question: "what they expect X to do"."""
    if sentence.word(len(sentence) - 1) == "?":
        return True
    if _is_conditional(sentence, cue):
        return True
    if (
        sentence.word(0) == "it"
        and sentence.word(2) in word_class("plain to all")
        and {"who", "which"} & set(sentence.lower[3:cue])
    ):
        # "It is plain to all who is urging restraint": who it is, is asked.
        return True
    before = sentence.lower[max(0, cue - LONGEST_CONDITION) : cue]
    if any(before[here : here + 3] == ["extent", "to", "which"] for here in range(len(before))):
        return True
    modal = sentence.tag(cue) == "MD" or sentence.word(cue) in {"needs", "need", "has", "have"}
    reach = LONGEST_MODAL_QUESTION if modal else LONGEST_QUESTION
    for here in range(cue - 1, max(-1, cue - reach), -1):
        if here == cue - 1 and sentence.tag(cue) == "VBG" and sentence.word(here) in word_class("auxiliary"):
            continue
        if sentence.tag(here) in VERBS or sentence.word(here) in {",", ";", ":"}:
            return False
        if sentence.word(here) == "who" and sentence.tag(here - 1) in VERBS:
            # "can see who is urging restraint".
            return True
        if sentence.word(here) == "which" and sentence.tag(here + 1) in NOUNS and sentence.tag(here - 1) in VERBS:
            # "see which state is urging": who it is, is asked.
            return True
        if sentence.word(here) in {"what", "how", "why"} and sentence.tag(here) in {"WP", "WRB", "WDT"}:
            return True
    return False


def _is_conditional(sentence: Sentence, cue: int) -> bool:
    """ "if we only invite X", "whether they urge": the act is thought of, as long as no comma ends the condition."""
    for here in range(cue - 1, max(-1, cue - LONGEST_CONDITION), -1):
        if sentence.word(here) in {",", ";", "—", "–", ":", "that"}:
            return False
        if sentence.word(here) in {"if", "whether", "unless"} and sentence.word(here - 1) not in {"as", "even"}:
            return True
    return False


def _is_under_denial(sentence: Sentence, cue: int) -> bool:
    """ "denied that X had asked Y to V", "rejected reports that they urged": what somebody says was not said."""
    return any(
        _denies(sentence, here)
        # "a report that calls on them": it is the report's.
        and sentence.word(cue - 1) != "that"
        and ";" not in sentence.lower[here:cue]
        and "but" not in sentence.lower[here:cue]
        # "denied that the raid took place, and demanded an apology".
        and not (
            sentence.word(cue - 2) == ","
            and sentence.word(cue - 1) == "and"
            and sentence.tag(here) == sentence.tag(cue)
        )
        for here in range(max(0, cue - LONGEST_DENIAL), cue)
    )


def _denies(sentence: Sentence, here: int) -> bool:
    """ "denied that", "denies having", "dismissed claims that", "rejected as false reports that"."""
    if _doubts(sentence, here):
        return True
    if sentence.lemmas[here] not in word_class("denies what is told"):
        return False
    following = sentence.lower[here + 1 : here + 1 + LONGEST_TOLD]
    if following and following[0] in word_class("begins what is denied"):
        return sentence.lemmas[here] not in word_class("denies a claim only")
    told = word_class("what is told")
    return any(word in told and after == "that" for word, after in pairwise(following))


def _doubts(sentence: Sentence, here: int) -> bool:
    """ "doubt that", "it is hard to imagine that", "nobody believes that", "do not think they would"."""
    if sentence.lemmas[here] in word_class("doubts what is told"):
        return sentence.tag(here) in VERBS
    if sentence.lemmas[here] not in word_class("holds it true"):
        return False
    before = sentence.lower[max(0, here - LONGEST_DOUBT) : here]
    if before[-1:] == ["to"]:
        return not word_class("hard to hold true").isdisjoint(before)
    return not word_class("holds nothing true").isdisjoint(before)


def _is_imagined(sentence: Sentence, before: int) -> bool:
    """Whether somebody else would act, and nobody tells that he will."""
    if not word_class("first person").isdisjoint(sentence.lower[: before + 1]):
        return False
    return word_class("tells of the future").isdisjoint(sentence.lower)


def is_denied(sentence: Sentence, cue: int) -> bool:
    """True for an act that is denied or only thought of: "do not call on", "refuse to demand", "would have urged"."""
    here = sentence.back(cue, {"RB", "MD", "TO"}, word_class("auxiliary"))
    before = sentence.lower[here + 1 : cue]
    # "has yet to call for N".
    refused = "yet" in before or ("to" in before and here >= 0 and sentence.lemmas[here] in word_class("not performed"))
    thought = "have" in before and word_class("what was not done") & set(before)
    # "Chile would demand that": imagined, unless we would, or it is told that they would.
    imagined = "would" in before and _is_imagined(sentence, here)
    # "faster than expected".
    compared = sentence.word(here) in {"than", "as"} and sentence.word(cue) == "expected"
    denied = "only" not in before and {"not", "n't", "never", "neither", "nor", "longer"} & set(before)
    # "At no time did we ask".
    begins = 0 if sentence.word(0).isalpha() else 1
    never = tuple(sentence.lower[begins : begins + 3]) in DENYING_ADJUNCTS and sentence.word(begins + 3) == "did"
    return bool(refused or thought or imagined or compared or denied or never) or _is_under_denial(sentence, cue)


def is_reduced_relative(sentence: Sentence, cue: int) -> bool:
    """ "the reforms required for N", "funds requested on Monday": a participle that only describes the noun before."""
    return (
        sentence.tag(cue) == "VBN"
        and sentence.deps[cue] == "acl"
        and sentence.tag(cue - 1) in NOUNS
        and sentence.word(cue + 1) != "to"
        and not any(sentence.word(cue + 1) in act.particles for act in acts_by_form().get(sentence.lower[cue], ()))
    )


def is_told_aside(sentence: Sentence, cue: int) -> bool:
    """ "who had been invited to speak", "a boat that had ordered it to stop": a step that a relative clause tells of.

    So is what somebody asks for himself: "insisted on anonymity".
    """
    if not word_class("asked for oneself").isdisjoint(sentence.lower[cue + 1 : cue + 1 + LONGEST_ASIDE]):
        return True
    before = sentence.back(cue, {"RB"}, word_class("auxiliary"))
    lemma, auxiliaries = sentence.lemmas[cue], sentence.lower[before + 1 : cue]
    if sentence.word(before) not in RELATIVE or "had" not in auxiliaries:
        return False
    return lemma in word_class("laid down") or ("been" in auxiliaries and lemma in word_class("weak act"))


def is_intended(sentence: Sentence, cue: int) -> bool:
    """True for an act that is planned, or that something else is meant to perform.

    "plan to urge", "will consider urging": no act is performed yet. "a tax credit to encourage firms to", "will
    encourage", "help encourage": with the weaker acts the infinitive is a purpose or a promise, unless its governor
    performs it ("continue to encourage", "would like to invite").
    """
    before = sentence.back(cue, {"RB"}, {"also", "help"})
    if sentence.word(before) == "to" and sentence.word(before - 1) in {"me", "us"}:
        # "She asked me to call on Oman": what somebody wants of the speaker.
        return True
    if sentence.tag(cue) == "VB" and sentence.word(before) != "to" and _is_helped(sentence, cue):
        return True
    if sentence.word(before) in word_class("used to") and sentence.word(before - 1) in word_class("somebody else"):
        # "He'd ask them to call": what he used to do, or would.
        return True
    weak = sentence.lemmas[cue] in word_class("weak act")
    promised = weak or sentence.lemmas[cue] in word_class("laid down")
    if sentence.word(before) in _MODALS:
        return promised or sentence.lemmas[cue] in word_class("asked for later")
    if promised and _is_promised(sentence, cue):
        return True
    if (
        sentence.word(before) == "to"
        # But "call on President Moreno to order": a name acts.
        and sentence.tag(before - 1) in NOUNS - {"NNP", "NNPS"}
        and sentence.lemmas[cue] in word_class("laid down")
    ):
        # "the first port to require divers to": a description.
        return True
    if weak and _lists_purpose(sentence, cue):
        return True
    gerund = sentence.tag(cue) == "VBG"
    if gerund and weak and sentence.tag(before) == "IN":
        # "an interest in encouraging them".
        return True
    if sentence.word(before) != "to" and not gerund:
        return False
    governor = _governor(sentence, before if gerund else before - 1)
    if sentence.lemmas[governor] in word_class("intention") and sentence.tag(governor) in VERBS | {"NN", "NNS"}:
        return True
    if gerund or not weak:
        return False
    performing = word_class("performing") | word_class("pleased")
    above = sentence.heads[cue]
    coordinated = sentence.deps[cue] == "conj" and sentence.lemmas[sentence.heads[above]] in performing
    return not (sentence.lemmas[governor] in performing or sentence.word(governor) in performing or coordinated)


def _is_helped(sentence: Sentence, cue: int) -> bool:
    """ "the fund will help Oman urge others to": only a noun phrase stands between the two verbs."""
    here = max(0, sentence.back(cue, NOMINAL - {"VBG", "VBN"} | {"PRP"}))
    return here < cue - 1 and sentence.lemmas[here] in word_class("helping") and sentence.tag(here) in VERBS


def _lists_purpose(sentence: Sentence, cue: int) -> bool:
    """ "used the funds to train crews, encourage trade, and build piers": a member of a list of purposes."""
    if sentence.tag(cue) != "VB" or sentence.word(cue - 1) != ",":
        return False
    for here in range(cue - 2, 0, -1):
        if sentence.word(here) == "to" and sentence.tag(here + 1) in {"VB", "RB"}:
            return sentence.tag(here - 1) in NOUNS or sentence.lemmas[here - 1] in word_class("committing")
        if sentence.tag(here) in {"VBP", "VBZ", "VBD", "MD"}:
            return False
    return False


def _is_promised(sentence: Sentence, cue: int) -> bool:
    """ "we will open a school and encourage trade", "how it can help and encourage them": the first verb's modal."""
    if sentence.deps[cue] != "conj" or sentence.tag(cue) != "VB" or sentence.word(cue - 1) not in {"and", ","}:
        return False
    head = sentence.heads[cue]
    while sentence.deps[head] == "conj":
        head = sentence.heads[head]
    return any(sentence.word(child) in _MODALS for child in sentence.children(head) if child < head)


def _governor(sentence: Sentence, position: int) -> int:
    """The word that an infinitive or gerund hangs on, adverbs left out."""
    return max(0, sentence.back(position + 1, {"RB"}, {"also", ",", "**"}))


# Why a word performs no act where it stands, in this order.
_GUARDS = (
    ("hypothetical", is_asked),
    ("denied", is_denied),
    ("intended", is_intended),
    ("no_verb", is_reduced_relative),
    ("no_verb", is_told_aside),
)


def not_performed(sentence: Sentence, cue: int) -> str | None:
    """Why the word at `cue` performs no act, as a name in the table of rules; None where it may."""
    return next((reason for reason, holds in _GUARDS if holds(sentence, cue)), None)
