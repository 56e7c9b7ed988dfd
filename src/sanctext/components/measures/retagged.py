"""Words of measures that the tagger took for others: nouns for verbs, participles for adjectives."""

from __future__ import annotations

from sanctext.components.measures.around import governing_word
from sanctext.components.measures.names import measures_in
from sanctext.components.measures.verbs import lemma_of
from sanctext.grammar.sentence import VERBS, Sentence
from sanctext.knowledge.words import word_class


def mend_tags(sentence: Sentence, verbs: list[int]) -> None:
    """Tag as nouns the names of measures that were taken for verbs, and as participles those taken for adjectives.

    Args:
        sentence: the sentence, whose tags are changed.
        verbs: positions of the words that may tell of a measure.
    """
    for begin, end, _ in measures_in(sentence, sentence.lead, len(sentence)):
        behind = sentence.tag(end) in {"IN", "CC", ",", ""}
        if sentence.tag(end - 1) == "VBZ" and (end - 1 not in verbs or behind):
            # "an embargo and asset freezes on".
            sentence.tags[end - 1] = "NNS"
        elif sentence.tag(end - 1) in {"VB", "VBP"} and (
            sentence.word(end) in word_class("on or against")
            or (end - begin > 1 and sentence.tag(begin - 1) in {"DT", "PRP$", "JJ", "CC", ","})
        ):
            # "mulls ban on".
            sentence.tags[end - 1] = "NN"
    for verb in verbs:
        if sentence.tag(verb) == "JJ" and _is_done(sentence, verb):
            sentence.tags[verb] = "VBN"
        elif sentence.tag(verb) == "NN" and _is_infinitive(sentence, verb):
            sentence.tags[verb] = "VB"


def _is_infinitive(sentence: Sentence, verb: int) -> bool:
    """ "is preparing to sanction two judges"; but "subject to sanction in Chad", "led to sanction lists"."""
    if sentence.word(verb - 1) != "to" or sentence.tag(verb + 1) not in {"CD", "DT", "PRP$", "NNP", "JJ"}:
        return False
    governing = sentence.word(governing_word(sentence, verb - 1))
    return governing in word_class("plans a measure") | word_class("takes a measure") | word_class("refuses a measure")


def _is_done(sentence: Sentence, verb: int) -> bool:
    """ "is hereby extended", "continues to be frozen", "stays suspended": a participle behind "be" or "stay"."""
    if lemma_of(sentence, verb) == sentence.word(verb) and sentence.word(verb) not in word_class("same as participle"):
        return False
    before = verb - 1
    while before > sentence.lead and sentence.tag(before) == "RB":
        before -= 1
    # But "Peru's sanctioned officials".
    verb_before = sentence.tag(before) in VERBS
    return verb_before and sentence.word(before) in word_class("form of be") | word_class("stays as it is")
