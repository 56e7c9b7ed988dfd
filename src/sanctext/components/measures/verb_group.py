"""The words before a verb: its auxiliaries and what it hangs on, and whether they tell, plan or deny."""

from __future__ import annotations

from sanctext.components.measures.around import (
    LONGEST_INSERTION,
    LONGEST_TOLD,
    attribution_in,
    governing_word,
    has_it_done,
    has_its_time,
    opened_at,
    orderer_of,
    phrase_before,
    subject_before,
)
from sanctext.grammar.sentence import VERBS, Sentence
from sanctext.knowledge.words import word_class

# In words: so far before "to" stands "the first" of "became the first Arab state to".
LONGEST_FIRST = 7


class VerbGroup:
    """The words before a verb, read from right to left.

    Args:
        sentence: the sentence.
        verb: position of the verb.
    """

    def __init__(self, sentence: Sentence, verb: int) -> None:
        self.sentence = sentence
        self.verb = self.start = verb
        self.auxiliaries: list[str] = []
        self.denied = False
        self.planned = False
        self.asserted = True
        self.governed = False
        self.hesitates = False
        self.goes_on = False
        self.weighs = False
        self.excluded = False
        self.barred = False
        self.kept = False
        self.hangs = not word_class("may hang on a condition").isdisjoint(sentence.lower[sentence.lead :])
        if sentence.word(verb - 1) == "-" and sentence.word(verb - 2) in word_class("before a hyphen"):
            # "re-designated".
            self.start = verb - 2
        self._read()
        self.denied = self.denied != self.excluded and not self.hesitates and not self.barred
        if self.auxiliaries == ["be"] and not self.governed:
            # "propose that they be listed"; what is asked is no measure.
            before = set(sentence.lower[max(sentence.lead, self.start - LONGEST_TOLD) : self.start])
            self.planned = bool(before & word_class("proposes"))
            ordered = orderer_of(sentence, self.start)
            if ordered is not None:
                # "has directed that its funds be frozen".
                self.planned = sentence.word(ordered - 1) in word_class("says it is planned")
            self.asserted &= self.planned or ordered is not None

    def _read(self) -> None:
        sentence = self.sentence
        here = self.start - 1
        while here >= 0:
            word, tag = sentence.word(here), sentence.tag(here)
            if (passed := self._passed_over(here)) > 0:
                here -= passed
                continue
            if word in word_class("denies a measure"):
                self.denied = True
            elif word in word_class("auxiliary of a measure") and not (
                tag in {"NN", "NNP"} or (word == "can" and tag != "MD")
            ):
                self.auxiliaries.insert(0, word)
                told = word == "would" and self._is_told(here)
                frees = sentence.lemmas[self.verb] in word_class("lets go") and self.auxiliaries[-1:] == ["be"]
                may = (self.hangs or frees) and word in word_class("may be done")
                may = may or (word in word_class("may be done") and self._may_well(here))
                self.barred |= self._bars(here)
                self.planned |= (may and not (self.barred or frees)) or told or word in word_class("says it is planned")
                # "would be open to lifting": who is ready says so.
                told |= word in word_class("would be ready") and self.governed and self.planned
                self.asserted &= may or told or self.barred or word not in word_class("says it is not asserted")
            elif (thought := self._thinks_of(here)) is not None:
                # "remain open to lifting", "is weighing whether to ban".
                self.planned = self.governed = True
                here = thought
            elif word == "to" and sentence.word(here - 1) in word_class("opens an open question"):
                # "is to vote on whether to keep the embargo".
                self.asserted = False
                break
            elif word == "to" and (governor := self._governor(here)) is not None:
                # "decided not to extend".
                self.denied |= sentence.word(here - 1) in word_class("denies a measure")
                here = governor
            elif here == self.start - 1 and self._holds_on(here):
                # "remains suspended", "keeps adding names to its list".
                self.governed = True
            elif word == "," and (opened := self._inserted(here)) is not None:
                here = opened - 1
                continue
            elif not (tag in {"RB", "RBR"} or word in word_class("inside a verb")) or self._is_about_doing(here):
                opened = opened_at(sentence, here)
                if opened is None:
                    break
                here = opened - 1
                continue
            self.start = here
            here -= 1
        self._begin_with_a_verb()

    def _is_about_doing(self, here: int) -> bool:
        """ "his focus is on lifting": a preposition right before a gerund."""
        return here == self.verb - 1 and self.sentence.tag(here) == "IN" and self.sentence.tag(self.verb) == "VBG"

    def _passed_over(self, here: int) -> int:
        """How many words say nothing of the verb: the mark in "“stands ready” to list", "for its part" in between."""
        return 1 if self.sentence.word(here) in word_class("quotation mark") else phrase_before(self.sentence, here)

    def _begin_with_a_verb(self) -> None:
        while self.start < len(self.sentence) - 1 and self.sentence.word(self.start) in {",", "nor"}:
            self.start += 1

    def _may_well(self, may: int) -> bool:
        """ "Norway may lower its cap": somebody named thinks of it."""
        if self.sentence.lemmas[self.verb] in word_class("comes after"):
            # "Further sanctions could follow".
            return True
        named = self.sentence.tag(may - 1) in {"NNP", "NNPS"} and self.sentence.word(may) in word_class("thinks of it")
        return named and self.auxiliaries == [self.sentence.word(may)] and self.sentence.tag(self.verb) == "VB"

    def _is_told(self, would: int) -> bool:
        """ "announced that it would ban", "would ban, it said": told of the future, and not imagined."""
        before = self.sentence.lower[max(self.sentence.lead, would - LONGEST_TOLD) : would]
        told = set(before) | set(attribution_in(self.sentence))
        if "if" in before:
            return False
        return bool(told & word_class("tells of the future")) or has_its_time(self.sentence, would)

    def _bars(self, may: int) -> bool:
        """ "may not sell", "may no longer sell", "may land only at", "no bank may sell": what is forbidden."""
        sentence = self.sentence
        if sentence.word(may) not in word_class("may be forbidden"):
            return False
        behind = " ".join(sentence.lower[may + 1 : may + 3])
        permits = sentence.word(may) in word_class("may be done")
        if (permits and behind.split()[:1] == ["not"]) or behind in word_class("no more"):
            return True
        only = {sentence.word(may + 1), *sentence.lower[self.verb + 1 : self.verb + LONGEST_INSERTION]}
        if not only.isdisjoint(word_class("and nothing else")):
            return True
        subject = subject_before(sentence, self.verb, may)
        return subject is not None and sentence.word(subject[0]) in word_class("nobody of a kind")

    def _holds_on(self, here: int) -> bool:
        """Whether what was done before holds, or is done again and again."""
        if self._is_kept(here):
            self.kept = True
            self.auxiliaries.insert(0, "is")
            return True
        again = self._goes_on(self.sentence.word(here))
        self.goes_on |= again
        return again

    def _is_kept(self, here: int) -> bool:
        """ "remains suspended", "will stay frozen": a participle behind a verb of staying."""
        sentence = self.sentence
        stays = sentence.word(here) in word_class("stays as it is") and sentence.tag(here) in VERBS
        # "The road remains closed": it may be the storm.
        ordered = sentence.word(self.verb) not in word_class("kept shut") - word_class("shut by order")
        return stays and ordered and sentence.tag(self.verb) == "VBN" and not self.auxiliaries

    def _goes_on(self, word: str) -> bool:
        """Whether a verb goes on with what the next one does: "keeps adding"."""
        return self.sentence.tag(self.start) == "VBG" and word in word_class("keeps doing")

    def _weighs_whether(self, to: int) -> int | None:
        """Where the verb stands of "is weighing whether to", "considers whether to"."""
        asked = self.sentence.word(to - 1) in word_class("opens an open question")
        weighs = self.sentence.word(to - 2) in word_class("weighs whether") and self.sentence.tag(to - 2) in VERBS
        self.weighs |= asked and weighs
        return to - 2 if asked and weighs else None

    def _thinks_of(self, here: int) -> int | None:
        """Where a verb begins that has a deed in mind: "open to lifting", "weighing whether to ban"."""
        if self.sentence.word(here) in word_class("before an infinitive") and self.sentence.tag(self.start) != "VBG":
            return self._weighs_whether(here)
        if here != self.start - 1:
            return None
        opened = self._open_to_doing(here)
        self.planned |= opened is not None
        # "is considering lifting", "did not rule out adding".
        return opened if opened is not None else self._planned_gerund(here)

    def _open_to_doing(self, before: int) -> int | None:
        """Where "remain open to lifting", "is close to adopting", "is thinking of banning" begins."""
        sentence = self.sentence
        pair = f"{sentence.word(before - 1)} {sentence.word(before)}"
        if sentence.tag(self.start) != "VBG" or pair not in word_class("has in mind to do"):
            return None
        here = before - 2
        while sentence.tag(here) == "RB" and here > sentence.lead:
            here -= 1
        return here if here >= sentence.lead and sentence.tag(here) in VERBS else before - 1

    def _planned_gerund(self, before: int) -> int | None:
        """Where the verb begins that has one in -ing in mind: "considers lifting", "ruled out lifting"."""
        sentence = self.sentence
        if sentence.tag(self.start) != "VBG":
            return None
        excluded = " ".join(sentence.lower[before - 1 : before + 1]) in word_class("does not exclude")
        if not excluded and (
            sentence.word(before) not in word_class("plans with a gerund") or sentence.tag(before) not in VERBS
        ):
            return None
        self.planned = self.governed = True
        if excluded:
            # What is ruled out is denied; what is not ruled out is thought of.
            self.excluded = True
        return before - excluded

    def _governor(self, to: int) -> int | None:
        """Where the words begin on which an infinitive hangs: "is prepared to", "expressed its intention to"."""
        sentence = self.sentence
        here = governing_word(sentence, to)
        word = sentence.word(here)
        if (became := self._became_one_who_does(to)) is not None:
            self.governed = True
            return became
        if f"{word} {sentence.word(here + 1)}" in word_class("takes a measure"):
            self.governed = True
            return here
        if here < to - 1 and word in word_class("forced to"):
            # "forced the banks to freeze": their own deed.
            return None
        if word in word_class("form of be"):
            # "are to be listed".
            self.planned = self.governed = True
            return here
        if word == "hesitate":
            # "will not hesitate to".
            self.planned, self.hesitates = True, True
        elif word in word_class("refuses a measure"):
            self.denied = True
        elif word in word_class("plans a measure"):
            self.planned |= word not in word_class("no plan")
        elif word not in word_class("takes a measure") and has_it_done(sentence, to) != here:
            # But "asked my officials to suspend".
            return None
        self.governed = True
        self.kept |= "be" in self.auxiliaries[:1] and word in word_class("stays as it is")
        return self._of_noun(here, to) if sentence.tag(here) in {"NN", "NNS"} else here

    def _of_noun(self, here: int, to: int) -> int:
        """Where the words begin of "the decision to", "reserves the right to", and what they say of the measure."""
        sentence = self.sentence
        while sentence.tag(here - 1) in {"DT", "PRP$", "JJ", "NN", "NNP", "POS"} and here - 1 > sentence.lead:
            here -= 1
        # "has drawn up plans to".
        here -= " ".join(sentence.lower[here - 2 : here]) in word_class("draws up a plan")
        # "has no plans to lift".
        self.denied |= sentence.word(here) in word_class("nobody of a kind")
        if sentence.tag(here - 1) in VERBS or sentence.word(here - 1) in word_class("reserves a right"):
            here -= 1
            # "is drafting a decree to".
            self.planned |= sentence.word(here) in word_class("plans a measure") - word_class("no plan")
            # "We condemn the decision of a court to designate": somebody else's.
            self.asserted &= sentence.lemmas[here] not in word_class("judges a decision")
        elif sentence.word(to - 1) in word_class("draft of a law"):
            # "a bill to bar ships": what it would do; but "We regret that the proposal to list him was put off".
            judged = (sentence.lemmas[above] in word_class("judges a decision") for above in sentence.ancestors(here))
            self.asserted &= not any(judged)
            return to - 1
        elif here > sentence.lead and not set(sentence.lower[here:to]) & word_class("is reached"):
            # "give up its plans to", "authority to": only named; but "Action to impose" as a heading.
            self.asserted = False
        return here

    def _became_one_who_does(self, to: int) -> int | None:
        """Where the verb stands of "became the first state to ban", "is the latest to ban"."""
        sentence = self.sentence
        first = (here for here in range(to - 1, max(sentence.lead, to - LONGEST_FIRST), -1))
        ranked = next((here for here in first if sentence.word(here) in word_class("one who does it first")), None)
        if ranked is None or any(sentence.tag(here) in VERBS | {","} for here in range(ranked, to)):
            return None
        verb = ranked - 2 if sentence.tag(ranked - 1) in {"DT", "PRP$"} else ranked - 1
        became = word_class("form of be") | word_class("becomes")
        return verb if sentence.word(verb) in became else None

    def _inserted(self, comma: int) -> int | None:
        """Where an insertion between commas begins: "will, from today, freeze"."""
        for here in range(comma - 1, max(-1, comma - 2 - LONGEST_INSERTION), -1):
            if self.sentence.word(here) == ",":
                before = self.sentence.word(here - 1)
                return (
                    here
                    if before in word_class("auxiliary of a measure") | word_class("denies a measure")
                    or self.sentence.tag(here - 1) in {"NNP", "NN", "NNS", "PRP"}
                    else None
                )
            if self.sentence.tag(here) in VERBS - {"VBG", "VBN"}:
                return self._inserted_clause(comma)
        return None

    def _inserted_clause(self, comma: int) -> int | None:
        """Where a clause between commas begins: "will, if the raids go on, freeze"."""
        for here in range(comma - 1, max(-1, comma - 2 - LONGEST_TOLD), -1):
            if self.sentence.word(here) == ",":
                opened = self.sentence.word(here + 1) in word_class("opens an inserted clause")
                return here if opened and self.sentence.word(here - 1) in word_class("auxiliary of a measure") else None
        return None
