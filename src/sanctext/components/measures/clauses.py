"""A clause's verb with what stands around it: auxiliaries, subject, and whether it tells, plans or denies."""

from __future__ import annotations

from typing import NamedTuple

from sanctext.components.measures.around import (
    LONGEST_INSERTION,
    LONGEST_TOLD,
    attribution_in,
    before_insertion,
    before_passive,
    governing_word,
    has_it_done,
    has_its_time,
    has_object_behind_time,
    opened_at,
    orderer_of,
    phrase_before,
)
from sanctext.grammar.lexicon import agent_nouns
from sanctext.grammar.sentence import RELATIVE, VERBS, Sentence
from sanctext.grammar.subjects import subject_of
from sanctext.knowledge.words import word_class


class Clause(NamedTuple):
    """A verb that may tell of a measure, by positions in its sentence.

    Args:
        verb: the verb itself.
        start: the first word of its group, "has" of "has decided to freeze".
        subject: the words of its subject; None where the sentence has none.
        passive: true where its subject is whom it is done to.
        planned: true where it is still to be done.
        denied: true where it is said not to be done.
        barred: true where somebody may not do it: "may no longer sell", "no bank may lend", "may land only at".
        kept: true where it was done before and holds: "remains suspended", "continues to be frozen".
    """

    verb: int
    start: int
    subject: tuple[int, int] | None
    passive: bool
    planned: bool
    denied: bool
    barred: bool = False
    kept: bool = False


class _Group:
    """The words before a verb, read from right to left."""

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
        subject = _subject(sentence, self.verb, may)
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
        if sentence.tag(here) in {"NN", "NNS"}:
            while sentence.tag(here - 1) in {"DT", "PRP$", "JJ", "NN", "NNP", "POS"} and here - 1 > sentence.lead:
                here -= 1
            # "has no plans to lift".
            self.denied |= sentence.word(here) in word_class("nobody of a kind")
            if sentence.tag(here - 1) in VERBS or sentence.word(here - 1) in word_class("reserves a right"):
                here -= 1
                # "We condemn the decision of a court to designate": somebody else's.
                self.asserted &= sentence.lemmas[here] not in word_class("judges a decision")
            elif sentence.word(to - 1) in word_class("draft of a law"):
                # "a bill to bar ships": what it would do.
                return to - 1
            elif here > sentence.lead and not set(sentence.lower[here:to]) & word_class("is reached"):
                # "give up its plans to", "authority to": only named; but "Action to impose" as a heading.
                self.asserted = False
        return here

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


def clause_of(sentence: Sentence, verb: int, *, headline: bool = False) -> Clause | None:
    """The clause of a verb that is said to be done or planned; None where it is asked, denied or only describes.

    Args:
        sentence: the sentence.
        verb: position of the verb.
        headline: whether it stands in a line without a finite verb, where a participle tells.
    """
    group = _Group(sentence, verb)
    tag = sentence.tag(verb)
    if not group.asserted or _is_imagined(sentence, verb, group.start):
        return None
    passive = tag == "VBN" and bool(set(group.auxiliaries[-1:]) & word_class("form of be"))
    if not group.auxiliaries and not group.governed:
        return _without_auxiliary(sentence, verb, group, headline=headline)
    if (
        tag == "VBG"
        and not group.goes_on
        and not group.governed
        and not set(group.auxiliaries) & word_class("form of be")
    ):
        return None
    if sentence.word(group.start - 1) in {"to"} and sentence.word(group.start) not in word_class(
        "auxiliary of a measure"
    ):
        return None
    subject = _subject(sentence, verb, group.start)
    if subject is None:
        # "Peru was ready to stop": the subject of the word on which the verb hangs.
        above = (_subject(sentence, here, group.start) for here in range(group.start, verb))
        subject = next((one for one in above if one is not None), None)
    if subject is None and passive:
        subject = before_passive(sentence, group.start)
    if subject is None:
        subject = before_insertion(sentence, group.start)
    return Clause(verb, group.start, subject, passive, group.planned, group.denied, group.barred, group.kept)


def _is_imagined(sentence: Sentence, verb: int, start: int) -> bool:
    """ "asked whether Norway has imposed sanctions", "once Norway designates officials, they": asked, or a rule."""
    before = sentence.lower[max(sentence.lead, start - LONGEST_INSERTION) : start]
    if set(before) & word_class("asks whether") and not set(before) & word_class("opens another clause"):
        return True
    here = verb
    while sentence.deps[here] in {"conj", "xcomp"} and sentence.heads[here] < here:
        here = sentence.heads[here]
    if sentence.deps[here] not in {"advcl", "ccomp"}:
        return False
    first = min(
        (child for child in sentence.children(here) if sentence.deps[child] in {"mark", "advmod"}), default=here
    )
    opener = sentence.word(first)
    future = sentence.word(start) in word_class("still to come")
    if opener in word_class("asks whether") or (opener in word_class("asks when") and first < start and future):
        # "could not say when it will lift the ban".
        return True
    if opener in word_class("not before it") and first < start:
        # "will not open its ports until Peru lifts the ban".
        return not word_class("still to come").isdisjoint(sentence.lower[sentence.lead : first])
    if opener in word_class("opens a hypothesis") and first < start:
        # "unless the measures were dropped".
        return True
    return opener in word_class("opens a rule") and first < start and sentence.tag(start) in {"VBZ", "VBP"}


def _without_auxiliary(sentence: Sentence, verb: int, group: _Group, *, headline: bool) -> Clause | None:
    """The clause of a verb that stands alone: finite, one of several, or in a line that leaves out who acts."""
    tag, dep = sentence.tag(verb), sentence.deps[verb]
    subject = _subject(sentence, verb, group.start)
    if headline and _is_bare_participle(sentence, verb):
        # "Two commanders banned from the ports".
        return Clause(verb, group.start, subject or (sentence.lead, group.start), True, False, group.denied)
    if sentence.word(group.start - 1) == "to" and (first := _first_infinitive(sentence, verb, group)) is not None:
        return first._replace(verb=verb, start=group.start)
    if dep == "conj" and (head := _coordinated(sentence, verb)) is not None:
        # "will suspend aid and close its ports", "Decides to lift … and readmit".
        if head.barred:
            # "may not insure, finance or broker": told by the first.
            return None
        acting = _own_subject(sentence, head.verb, verb, group.start) or head.subject or subject
        return Clause(verb, group.start, acting, head.passive and tag == "VBN", head.planned, group.denied)
    participle = tag in {"VBD", "VBN"} and sentence.tag(verb + 1) == "IN" and dep not in {"ROOT", "conj", "relcl"}
    told = dep == "ccomp" and any(sentence.deps[child] == "nsubj" and child < verb for child in sentence.children(verb))
    if participle and has_object_behind_time(sentence, verb):
        # "The Council on Friday extended for a year the embargo".
        return _finite(sentence, verb, group, subject or before_passive(sentence, group.start))
    if participle and not told and sentence.word(verb - 1) not in {"that", "which"}:
        # "the embargo imposed on Darfur"; but "said that the ban ended on Friday".
        return None
    if tag in {"VBZ", "VBP", "VBD"} or _is_plural_after_all(sentence, verb, group, subject):
        return _finite(sentence, verb, group, subject)
    if tag == "VBN":
        return _past_participle(sentence, verb, group, subject, headline=headline)
    if tag == "VBG":
        return _gerund(sentence, verb, group, subject)
    if tag == "VB" and headline and (verb == sentence.lead or sentence.lower[sentence.lead : verb] == ["to"]):
        # A decree's items: "To apply restrictive measures".
        return Clause(verb, sentence.lead, None, False, False, group.denied)
    return None


def _own_subject(sentence: Sentence, head: int, verb: int, start: int) -> tuple[int, int] | None:
    """ "Chile froze its assets, and Norway imposed bans": the subject of a clause behind another, named right there."""
    for child in sentence.children(verb):
        named = sentence.deps[child] == "nsubj" and sentence.tag(child) in {"NNP", "NNPS"}
        first = sentence.left_edge(child)
        if named and head < first and child + 1 == start and sentence.word(first - 1) in word_class("joins a headline"):
            return first, start
    return None


def _is_plural_after_all(sentence: Sentence, verb: int, group: _Group, subject: tuple[int, int] | None) -> bool:
    """ "Norway and Japan impose sanctions", which the tagger took for an infinitive."""
    alone = sentence.tag(verb) == "VB" and sentence.deps[verb] == "ROOT" and group.start == verb
    return alone and subject is not None and subject[1] == verb and "and" in sentence.lower[slice(*subject)]


def _is_bare_participle(sentence: Sentence, verb: int) -> bool:
    """ "Two commanders banned from the ports": the only verb, with nothing behind it that it could govern."""
    if sentence.tag(verb) not in {"VBN", "VBD"}:
        return False
    # "Aid to Peru suspended", where "Aid" was taken for a verb.
    finite = {"VBZ", "MD"} if verb + 1 == len(sentence) else {"VB", "VBP", "VBZ", "MD"}
    if any(sentence.tag(here) in finite for here in range(sentence.lead, verb)):
        return False
    return verb + 1 == len(sentence) or sentence.tag(verb + 1) in {"IN", "TO", "."}


def _finite(sentence: Sentence, verb: int, group: _Group, subject: tuple[int, int] | None) -> Clause | None:
    """The clause of a finite verb without an auxiliary."""
    relative = sentence.word(group.start - 1) in RELATIVE and sentence.tag(group.start - 2) != "IN"
    if subject is not None or relative or group.start <= 1 or sentence.lead:
        if sentence.word(group.start - 1) == "to":
            return None
        return Clause(verb, group.start, subject, False, False, group.denied)
    finite = any(sentence.tag(here) in {"VBZ", "VBD", "VBP", "MD"} for here in range(sentence.lead, verb))
    if sentence.tag(verb) == "VBZ" and not finite:
        # "Decree No. 5 blocks …", which the parser took for a noun.
        return Clause(verb, group.start, (sentence.lead, group.start), False, False, group.denied)
    return None


def _past_participle(
    sentence: Sentence, verb: int, group: _Group, subject: tuple[int, int] | None, *, headline: bool
) -> Clause | None:
    """The clause of a participle that tells: at the head of an item, in a headline, or a past tense after all."""
    if verb == sentence.lead and sentence.tag(verb + 1) in {"CD", "DT", "PRP$"}:
        # "Designated five officials": a report's items leave out who acts.
        return Clause(verb, verb, None, False, False, False)
    if headline:
        return Clause(verb, group.start, subject, True, False, group.denied)
    if subject is not None and sentence.deps[verb] in {"ROOT", "ccomp", "relcl", "advcl"}:
        # A past tense that was taken for a participle.
        return Clause(verb, group.start, subject, False, False, group.denied)
    return None


def _first_infinitive(sentence: Sentence, verb: int, group: _Group) -> Clause | None:
    """Of "decides to list A, to bar B, and to ban C" the clause of an infinitive before the last."""
    if sentence.word(group.start - 2) not in {",", ";", "and", "or"}:
        return None
    head = verb
    while sentence.deps[head] in {"conj", "advcl", "xcomp"} and sentence.heads[head] < head:
        head = sentence.heads[head]
        if sentence.tag(head) == "VB" and sentence.word(head - 1) == "to":
            return clause_of(sentence, head)
    return None


def _gerund(sentence: Sentence, verb: int, group: _Group, subject: tuple[int, int] | None) -> Clause | None:
    """ "Targeting X", "…, freezing the assets of X", "by imposing sanctions on X"."""
    if verb == sentence.lead:
        return Clause(verb, group.start, None, False, False, group.denied)
    joins = sentence.word(group.start - 1) == "in" and sentence.lemmas[sentence.heads[group.start - 1]] == "join"
    if sentence.word(group.start - 1) == "by" or joins:
        return _by_doing(sentence, verb, group)
    if sentence.word(group.start - 1) not in {",", "—", "–"} or sentence.deps[verb] not in {"advcl", "conj", "xcomp"}:
        return None
    governor = sentence.heads[verb]
    if sentence.deps[verb] == "conj" and sentence.tag(governor) not in VERBS:
        # "through law enforcement, severing their financing and".
        return None
    if subject is None and governor < verb and sentence.tag(governor) in VERBS:
        # "Norway acted, freezing the assets of".
        above = _subject(sentence, governor, governor)
        named = above is not None and any(sentence.tag(here) in {"NNP", "PRP"} for here in range(*above))
        subject = above if named else None
    return Clause(verb, group.start, subject, False, False, group.denied)


def _by_doing(sentence: Sentence, verb: int, group: _Group) -> Clause | None:
    """ "We act against them, including by imposing sanctions on": how the clause before does what it tells."""
    told = (above for above in sentence.ancestors(verb) if sentence.tag(above) in VERBS and above < verb)
    head = next((above for above in told if _heads_a_clause(sentence, above)), None)
    if head is not None and "that" in sentence.lower[head:verb]:
        # "It is true that by sanctioning X we".
        return None
    main = clause_of(sentence, head) if head is not None else None
    if main is not None and main.passive and sentence.lemmas[main.verb] == "amend":
        # "Schedule 1 is amended by adding".
        return Clause(verb, verb, None, False, main.planned, main.denied)
    if main is None or main.denied or main.passive or main.subject is None:
        return None
    acting = (
        set(agent_nouns()) | word_class("own office") | word_class("measure itself") | word_class("act of an authority")
    )
    somebody = set(sentence.lower[slice(*main.subject)]) & acting
    if not somebody and not any(sentence.tag(here) in {"NNP", "PRP"} for here in range(*main.subject)):
        return None
    commits = set(sentence.lower[main.start : main.verb + 1]) & word_class("plans a measure")
    planned = main.planned or bool(commits - word_class("no plan"))
    return Clause(verb, group.start, main.subject, False, planned, False)


def _heads_a_clause(sentence: Sentence, verb: int) -> bool:
    """Whether a verb tells, "are following through by", and neither joins in nor describes."""
    tells = sentence.tag(verb) != "VBG" or sentence.word(verb - 1) in word_class("form of be")
    return tells and sentence.deps[verb] != "relcl"


def _coordinated(sentence: Sentence, verb: int) -> Clause | None:
    """The clause of the verb that this one goes on with."""
    head = sentence.heads[verb]
    if sentence.tag(head).startswith("N") and sentence.deps[head] in {"dobj", "pobj", "attr"}:
        # "recalls its envoy and slaps a duty", which the parser joins to the noun.
        head = next((above for above in sentence.ancestors(head) if sentence.tag(above) in VERBS), head)
    if head >= verb or sentence.tag(head) not in VERBS:
        return None
    same = {sentence.tag(head), sentence.tag(verb)}
    if len(same) > 1 and not same <= {"VB", "VBP"} and not same <= {"VBN", "VBD"} and not same <= {"VBZ", "VBP", "VBD"}:
        return None
    return clause_of(sentence, head)


def _subject(sentence: Sentence, verb: int, start: int) -> tuple[int, int] | None:
    """The subject before a verb's group; of a relative clause its antecedent."""
    found = subject_of(sentence, verb)
    if found is None:
        return None
    begin, end = found[0], min(found[1], start)
    if end <= begin:
        return None
    if sentence.word(begin) in RELATIVE and end - begin == 1:
        head = next((above for above in sentence.ancestors(verb) if sentence.tag(above).startswith("N")), None)
        while head is not None and sentence.deps[head] == "conj" and sentence.tag(sentence.heads[head]).startswith("N"):
            # "with Canada and Chile, which are".
            head = sentence.heads[head]
        if head is None or head >= begin:
            return None
        return sentence.left_edge(head), begin if sentence.word(begin - 1) != "," else begin - 1
    return begin, end
