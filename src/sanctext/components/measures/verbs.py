"""Which words are verbs of telling of a measure, also where the tagger took them for nouns."""

from __future__ import annotations

from sanctext.components.measures.around import told_from
from sanctext.components.measures.frames import frames
from sanctext.components.measures.names import measures_in
from sanctext.grammar.lexicon import offices
from sanctext.grammar.parties import Mention
from sanctext.grammar.sentence import VERBS, Sentence
from sanctext.knowledge.current import known
from sanctext.knowledge.words import word_class

_CUE_TAGS = VERBS - {"MD"}
_FINITE = frozenset({"VBZ", "VBD", "VBP", "MD"})


class TellingVerbs:
    """The verbs of one sentence that may tell of a measure.

    Args:
        sentence: the sentence.
        mentions: its actors.
        headline: whether it is a heading or an item.
    """

    def __init__(self, sentence: Sentence, mentions: list[Mention], *, headline: bool) -> None:
        self.sentence = sentence
        self.mentions = mentions
        self.headline = headline

    def tells(self, verb: int) -> bool:
        """Whether the word at a position is a verb here."""
        tag = self.sentence.tag(verb)
        noun, following = self.sentence.word(verb) in word_class("noun before a verb"), self.sentence.word(verb + 1)
        against = word_class("on or against") | word_class("under a law")
        if noun and following in word_class("goes on with sanctions") | word_class("on or against"):
            # "the Peru sanctions regime", "mulls ban on".
            return False
        vague = following in word_class("of any kind") & word_class("goes on with sanctions")
        if vague and self.sentence.word(verb + 2) not in against:
            # "takes measures to ease the harm".
            return False
        if tag in _CUE_TAGS:
            return True
        if self.sentence.word(verb) in word_class("goes on as it is") and self.sentence.word(verb + 1) in word_class(
            "kept shut"
        ):
            # "Traffic with Peru stays banned".
            return True
        if self.is_behind_measures(verb):
            return True
        if self._opens_paragraph(verb):
            return True
        # A headline's verb that was taken for a noun: "UK sanctions gold traders", "Targeting X's Network".
        if tag not in {"NNS", "NN", "NNP", "NNPS", "JJ"}:
            return False
        if not self.headline:
            return self._is_verb_after_all(verb)
        word = self.sentence.word(verb)
        acting = offices() | word_class("own office")
        before = any(mention.end == verb for mention in self.mentions) or self.sentence.word(verb - 1) in acting
        # "Ukraine, in coordination with Norway, sanctions …".
        opened = any(
            mention.start == self.sentence.lead and self.sentence.word(mention.end) == "," for mention in self.mentions
        )
        before = before or (opened and self.sentence.word(verb - 1) in word_class("joins a headline"))
        goes_on = self.sentence.word(verb + 1) not in {
            "on",
            "against",
            "for",
            "in",
            "and",
            "of",
            "by",
            "over",
            "after",
            "amid",
            ",",
            "",
        }
        before = before or self._opens_headline(verb)
        # "Norway lists A, halts exports".
        finite = any(self.sentence.tag(here) in _FINITE for here in range(self.sentence.lead, verb))
        before = before or (finite and self.sentence.word(verb - 1) in word_class("joins a headline"))
        first = verb == self.sentence.lead and (word.endswith("ing") or (word in frames() and goes_on))
        # "Oslo and Lima blacklist ships": several act.
        plural = word in frames() and self.sentence.tag(verb + 1) in {"CD", "JJ", "NNS", "DT", "NNP"} and before
        # "votes to prolong sanctions".
        infinitive = self.sentence.word(verb - 1) == "to" and word in frames() and tag == "JJ"
        return (word.endswith("s") and before and goes_on) or first or plural or infinitive

    def _opens_paragraph(self, verb: int) -> bool:
        """ "Lifts, in view of the vote, the sanctions on": a paragraph whose only verb was taken for a noun."""
        sentence = self.sentence
        opens = (
            verb == sentence.lead and sentence.word(verb).endswith("s") and sentence.word(verb) != sentence.words[verb]
        )
        goes_on = sentence.tag(verb + 1) in {",", "DT", "PRP$"}
        return opens and goes_on and not any(sentence.tag(here) in _FINITE for here in range(verb + 1, len(sentence)))

    def _opens_headline(self, verb: int) -> bool:
        """ "Commerce tightens rules": a verb in small letters behind the first word, and no name of a measure."""
        sentence = self.sentence
        second = verb == sentence.lead + 1 and sentence.words[verb].islower()
        goes_on = sentence.tag(verb + 1) in {"NNS", "NN", "JJ", "DT", "CD", "NNP", "PRP$"}
        return second and goes_on and not measures_in(sentence, sentence.lead, verb + 1)

    def is_behind_measures(self, verb: int) -> bool:
        """ "Today's listings target four firms", which the tagger took for a noun."""
        sentence = self.sentence
        named = (
            sentence.word(verb) == "target"
            and sentence.tag(verb - 1) == "NNS"
            and bool(measures_in(sentence, verb - 1, verb))
        )
        finite = any(sentence.tag(here) in _FINITE for here in range(sentence.lead, verb))
        return named and not finite and sentence.tag(verb + 1) in {"CD", "DT", "NNP", "JJ", "NNS"}

    def _is_verb_after_all(self, verb: int) -> bool:
        """ "Decree No. 5 blocks for ten years the assets", "Norway severs relations": the only verb, behind a name."""
        sentence = self.sentence
        finite = {"VBZ", "VBD", "VBP", "MD"}
        before = any(sentence.tag(here) in finite for here in range(sentence.lead, verb))
        end = told_from(sentence)
        named = sentence.tag(verb - 1) in {"NNP", "NNPS", "CD"}
        goes_on = sentence.tag(verb + 1) in {"DT", "PRP$", "CD"} or sentence.word(verb + 1) == "for"
        goes_on = goes_on or (sentence.word(verb + 1) == "," and not measures_in(sentence, verb, verb + 1))
        if not goes_on and not any(sentence.tag(here) in finite for here in range(verb, max(verb, end))):
            actor = any(mention.end == verb for mention in self.mentions)
            goes_on = actor and sentence.tag(verb + 1) in {"JJ", "NN", "NNS", "NNP"}
        return sentence.word(verb).endswith("s") and named and goes_on and not before


@known
def _irregular() -> dict[str, str]:
    """The base form of each form of the verbs that are not regular."""
    rows = (row.split() for row in word_class("irregular forms"))
    return {form: verb for verb, *others in rows for form in others if verb in frames()}


def lemma_of(sentence: Sentence, verb: int) -> str:
    """The base form of a verb by which the frames know it."""
    lemma = sentence.lemmas[verb]
    word = sentence.word(verb)
    if lemma in frames() and lemma[:1] == word[:1]:
        # But "de-registers" is not "register".
        return lemma
    if word in _irregular():
        # "frozen", which was taken for an adjective.
        return _irregular()[word]
    for ending, base in (
        ("ies", "y"),
        ("es", "e"),
        ("es", ""),
        ("s", ""),
        ("ing", ""),
        ("ing", "e"),
        ("ed", ""),
        ("ed", "e"),
    ):
        if word.endswith(ending) and word[: -len(ending)] + base in frames():
            return word[: -len(ending)] + base
    if word.endswith(tuple(word_class("doubled ending"))):
        return word[: -4 if word.endswith("ing") else -3]
    return lemma
