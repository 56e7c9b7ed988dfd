"""What stands around a verb that may tell of a measure: insertions, governing words, and who has it done."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain

from sanctext.grammar.sentence import RELATIVE, VERBS, Sentence
from sanctext.grammar.subjects import subject_of
from sanctext.knowledge.words import word_class

# What opens an insertion, by what closes it.
COMMAS = {",": ","}
OPENING_MARKS = COMMAS | {")": "(", "-": "-", "–": "–", "—": "—"}
# So many words before "would" its verb of telling stands.
LONGEST_TOLD = 24
# How many words may stand between commas inside a group of verbs.
LONGEST_INSERTION = 9
# In words: "had in March prohibited", "has by a decree of 24 July banned".
LONGEST_PHRASE = 9
# In words: ", diplomats said on Monday." is not longer.
LONGEST_ATTRIBUTION = 12


def phrase_before(sentence: Sentence, last: int) -> int:
    """How many words up to one are a phrase that may stand inside a group of verbs: "for its part"."""
    for length in range(2, 5):
        if " ".join(sentence.lower[last - length + 1 : last + 1]) in word_class("phrase inside a verb"):
            return length
    return 0


def opened_at(sentence: Sentence, last: int) -> int | None:
    """Where a phrase begins that stands between an auxiliary and its participle: "had in March prohibited"."""
    for here in range(last, max(sentence.lead, last - LONGEST_PHRASE), -1):
        word, tag = sentence.word(here), sentence.tag(here)
        if tag in VERBS or word in {";", ":", "that", "which", "who"}:
            return None
        inserted = word in word_class("opens an insertion")
        if inserted and sentence.word(here - 1) in word_class("auxiliary before an insertion"):
            return here
    return None


def has_its_time(sentence: Sentence, verb: int) -> bool:
    """ "would expel three diplomats by Friday": what is only imagined has no date."""
    times = word_class("day") | word_class("month")
    return any(
        sentence.word(here) in word_class("before a date")
        and (sentence.word(here + 1) in times or sentence.word(here + 2) in word_class("month"))
        for here in range(verb + 1, min(verb + LONGEST_TOLD, len(sentence)))
    )


def told_from(sentence: Sentence) -> int:
    """Where the words begin at the end of a sentence that say who told it: ", its foreign minister said on Monday"."""
    first = max(sentence.lead + 1, len(sentence) - LONGEST_ATTRIBUTION)
    for here in range(first, len(sentence)):
        if sentence.word(here) != "," or sentence.tag(here + 1) in {"WDT", "WP", "CC", "VBG"}:
            continue
        verb = next((one for one in range(here + 1, len(sentence)) if sentence.tag(one) in {"VBD", "VBZ", "VBP"}), here)
        if sentence.word(verb) in word_class("say") and "," not in sentence.words[here + 1 : verb]:
            return here
    return len(sentence)


def attribution_in(sentence: Sentence) -> list[str]:
    """The words behind the last comma, where they may say who told it: ", diplomats said"."""
    comma = next((here for here in range(len(sentence) - 1, sentence.lead, -1) if sentence.word(here) == ","), None)
    near = comma is not None and len(sentence) - comma <= LONGEST_ATTRIBUTION
    return sentence.lower[comma + 1 :] if comma is not None and near else []


def governing_word(sentence: Sentence, to: int) -> int:
    """The word before "to", or before what says when and where: "decided at a meeting on Friday to"."""
    here = to - 1
    while sentence.tag(here) == "RB" or sentence.word(here) in word_class("quotation mark"):
        here -= 1
    if sentence.word(here) in word_class("ends an opener"):
        # "decides as follows: to".
        here -= 2
    if sentence.word(here) == ",":
        # "We intend, together with Canada, to prohibit".
        opened = next((back for back in range(here - 1, max(-1, here - 16), -1) if sentence.word(back) == ","), here)
        here = opened - 1 if opened < here else here
    known = word_class("plans a measure") | word_class("takes a measure")
    through = has_it_done(sentence, to)
    if through is not None:
        return through
    for back in range(here, max(-1, here - LONGEST_INSERTION), -1):
        if sentence.word(back) in known and sentence.word(back - 1) != "by":
            # But "decided by decree to".
            return back
        if f"{sentence.word(back)} {sentence.word(back + 1)}" in known:
            # "went on to".
            return back
        if sentence.word(back) in word_class("is reached") and sentence.tag(back - 1) in VERBS:
            # "a decision has been taken to ban".
            nouns = (
                noun for noun in range(back - 1, max(-1, back - LONGEST_INSERTION), -1) if sentence.word(noun) in known
            )
            return next(nouns, here)
        if sentence.tag(back) in VERBS or sentence.word(back) in {",", ";"}:
            break
    return here


def has_it_done(sentence: Sentence, to: int) -> int | None:
    """The verb of "asked my officials to suspend", before "to": his own staff does it for him."""
    if sentence.word(to) not in word_class("before an infinitive") or sentence.word(to - 1) not in word_class(
        "own staff"
    ):
        return None
    for here in range(to - 2, max(sentence.lead, to - LONGEST_INSERTION), -1):
        if sentence.tag(here) in VERBS:
            own = sentence.tag(here + 1) == "PRP$" and sentence.word(here) in word_class("has it done")
            return here if own else None
    return None


def orderer_of(sentence: Sentence, start: int) -> int | None:
    """Where the verb stands by which somebody has a deed done: "ordered that X be listed", "directs that they be".

    Args:
        sentence: the sentence.
        start: the first word of the group of verbs that tells the deed.
    """
    opener = next(
        (
            here
            for here in range(start - 1, max(sentence.lead, start - LONGEST_TOLD), -1)
            if sentence.word(here) == "that"
        ),
        None,
    )
    if opener is None:
        return None
    for here in range(opener - 1, max(sentence.lead - 1, opener - LONGEST_PHRASE), -1):
        if sentence.tag(here) in VERBS:
            return here if sentence.word(here) in word_class("orders that") else None
    return None


def has_object_behind_time(sentence: Sentence, verb: int) -> bool:
    """ "extended for a further year the embargo": a term, and behind it the object."""
    if sentence.word(verb + 1) not in word_class("before a time or way"):
        return False
    terms = word_class("time unit") | word_class("month")
    for here in range(verb + 2, min(verb + LONGEST_INSERTION, len(sentence))):
        ends = (
            sentence.word(here) in terms or sentence.word(here).removesuffix("s") in terms or sentence.tag(here) == "CD"
        )
        if ends and sentence.tag(here + 1) in {"DT", "PRP$"}:
            return True
    return False


def before_insertion(sentence: Sentence, start: int, marks: Mapping[str, str] = COMMAS) -> tuple[int, int] | None:
    """ "that the ban on X, first adopted in 2025, shall remain": the words before what stands between commas."""
    mark = marks.get(sentence.word(start - 1))
    first = max(sentence.lead, start - LONGEST_TOLD)
    opened = next((here for here in range(start - 2, first, -1) if mark and sentence.word(here) == mark), None)
    if opened is None or not sentence.tag(opened - 1).startswith("N") or sentence.tag(opened + 1) in {"DT", "PRP"}:
        return None
    begin = opened
    while begin > sentence.lead and sentence.word(begin - 1) not in word_class("begins a clause"):
        if sentence.tag(begin - 1) in {"VBZ", "VBD", "MD"}:
            return None
        begin -= 1
    return (begin, opened) if begin < opened else None


def only_verb_behind_insertion(sentence: Sentence, verb: int) -> tuple[int, int] | None:
    """The subject of "Norway, angered by the raids, banned imports": a past tense that was taken for a participle."""
    subject = before_insertion(sentence, verb, OPENING_MARKS) if sentence.deps[verb] == "amod" else None
    if subject is None:
        return None
    apart = sentence.find(RELATIVE, verb, len(sentence))
    outside = chain(range(*subject), range(verb + 1, min(told_from(sentence), apart or len(sentence))))
    return None if any(sentence.tag(here) in {"VBZ", "VBD", "VBP", "MD"} for here in outside) else subject


def before_passive(sentence: Sentence, start: int) -> tuple[int, int] | None:
    """The words before a passive whose subject the parser has not found: "that the envoy sent to Lima has been"."""
    here = start
    while here > sentence.lead and sentence.word(here - 1) not in {"that", ",", ";", ":"}:
        if sentence.tag(here - 1) in {"VBZ", "MD"}:
            return None
        here -= 1
    return (here, start) if here < start else None


def subject_before(sentence: Sentence, verb: int, start: int) -> tuple[int, int] | None:
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
