"""Who takes a stance: the words before its verb, or the subject that an earlier verb of the sentence has."""

from __future__ import annotations

from typing import NamedTuple

from sanctext.components.stances.heads import head_of, is_performing, may_speak
from sanctext.components.stances.words import (
    BASE,
    ING,
    PAST,
    PROMISE,
    SINGULAR,
    Words,
    form_of,
    speaking,
)
from sanctext.knowledge.acts import verbal_forms
from sanctext.knowledge.words import word_class

# In words: farther back no subject begins.
LONGEST_SUBJECT = 70
_BREAKS = frozenset({";", ":", "\u2014", "\u2013", "--", "*", "**", "\u2022", "|", "?", "!"})
# In words: so far behind "who" its verb stands.
RELATIVE_REACH = 4
# In words: "told the local paper that".
LONGEST_HEARER = 5


class Group(NamedTuple):
    """A verb with what stands before it: auxiliaries, adverbs, "wish to".

    Args:
        before: position of the word before all of these, -1 where there is none.
        form: the form of its finite word, "ing" where it has none.
        being: true where a form of to be stands there.
        having: true where a form of to have does.
        denied: true where a word denies it.
    """

    before: int
    form: str
    being: bool
    having: bool
    denied: bool


class Subject(NamedTuple):
    """Who takes a stance; without words where the text gives none: "Condemns the raid".

    Args:
        first: position of its first word, or None.
        last: position of its last word.
        carried: true where an earlier verb of the sentence has it.
    """

    first: int | None
    last: int
    carried: bool = False


class Performed(NamedTuple):
    """An act that went before in the sentence.

    Args:
        first: position of its cue.
        stop: position of the word at which its object ends.
        form: the form of its verb.
        subject: who performed it.
    """

    first: int
    stop: int
    form: str
    subject: Subject


def verb_group(words: Words, verb: int) -> Group:
    """The group of a verb, a participle or an adjective at a position."""
    place = verb - 1
    finite = ""
    being = having = denied = False
    past = form_of(words.word(verb)) == "past"
    while place >= 0:
        word = words.lower[place]
        if word in word_class("denying"):
            denied = True
        elif word in word_class("stance auxiliary") and not (word in word_class("possessive mark") and not past):
            finite = word
            being = being or word in word_class("being")
            having = having or word in word_class("having")
        elif word == "to" and words.word(place - 1) in word_class("leads to stance"):
            place -= 1
            finite = words.lower[place]
            being = having = False
            if words.word(place - 1) in word_class("before like"):
                place -= 1
        elif word == "to" and words.word(place - 1) in word_class("let to say"):
            # "permit me to recall".
            pass
        elif word == "by" and words.word(place - 1) in word_class("opens a speech"):
            # "let me begin by thanking": whoever begins.
            place -= 1
            finite = words.lower[place]
        elif not (words.is_adverb(place) or _opens_own_words(words, place)):
            break
        place -= 1
    form = _finite(finite) if finite else form_of(words.word(verb))
    return Group(place, form, being, having, denied)


def _finite(word: str) -> str:
    if word in word_class("auxiliary in s"):
        return "s"
    return "past" if word in word_class("past auxiliary") else form_of(word)


def _opens_own_words(words: Words, place: int) -> bool:
    """ "they “strongly condemned” it": a quotation mark between a subject and its verb."""
    return words.is_quote(place) and place > 0 and words.text[place - 1][-1].isalnum()


def subject_of(words: Words, group: Group, last: Performed | None) -> Subject | str:
    """The subject of a verb, or why it has none that performs it."""
    place, form = group.before, group.form
    if place < words.first():
        return Subject(None, 0)
    word = words.word(place)
    if word == "to" and (meeting := _who_met(words, place)) is not None:
        return Subject(*meeting, carried=True)
    if word in word_class("hypothetical"):
        return "not_performed"
    if word in word_class("while doing") and form == "ing" and _is_report(words):
        main = main_subject(words, place)
        return Subject(*main, carried=True) if main is not None else "not_performed"
    if word in (word_class("coordinator") | {"&", ","}):
        return _coordinated(words, place, form, last)
    if word in _BREAKS:
        if form == "ing":
            return "not_performed"
        return last.subject if last is not None and fits(last.form, form) else Subject(None, 0)
    if word in word_class("let to say") and words.word(place - 1) in word_class("lets"):
        return Subject(place, place)
    if form == "ing":
        return _of_document(words, place)
    if word in word_class("goes on of somebody") and words.word(place - 1) == "," and _is_report(words):
        return Subject(place, place)
    if words.is_quote(place) or word in word_class("relative word") or word in word_class("possessive mark"):
        return "not_performed"
    first = phrase_ending(words, place)
    if isinstance(first, str):
        return first
    return Subject(first, place) if agrees(words, first, place, form) else "not_performed"


def _is_report(words: Words) -> bool:
    return bool(words.view.doc._.sanctext_kind == "news_report")


def _who_met(words: Words, stop: int) -> tuple[int, int] | None:
    """ "The ministers met in Rome to reaffirm N": who met, where nobody does anything else before a position."""
    if words.view.doc._.sanctext_kind not in word_class("kind with a meeting"):
        return None
    finite = [place for place in range(words.first(), stop) if is_finite(words, place)]
    met = [place for place in finite if words.lower[place] in word_class("meets")]
    return main_subject(words, stop) if met and met == finite else None


def fits(earlier: str, form: str) -> bool:
    """Whether a verb of this form may go on behind one of the earlier form, with the same subject.

    >>> fits("s", "s"), fits("base", "s"), fits("past", "ing"), fits("promise", "base")
    (True, False, True, False)
    """
    if form == "ing":
        return True
    return (
        form in {earlier, PROMISE} or (earlier == "promise" and form != "base") or {earlier, form} == {PAST, SINGULAR}
    )


def agrees(words: Words, first: int, last: int, form: str) -> bool:
    """ "they condemn", "it condemns": a subject and a form fit."""
    head = words.lower[head_of(words, first, last)]
    if form == "base":
        several = (
            "and" in words.lower[first:last] or head.endswith("s") or words.lower[first] in word_class("all of them")
        )
        several = several or len(words.view.actors_between(words.starts[first], words.ends[last])) > 1
        several = several or words.lower[last] == "plus"
        return (
            head in word_class("plural subject")
            or (several and head not in word_class("singular subject"))
            or head in word_class("plural noun")
        )
    return form != "s" or head not in word_class("plural subject")


def _coordinated(words: Words, place: int, form: str, last: Performed | None) -> Subject | str:
    begin = place - 1 if words.word(place) != "," and words.word(place - 1) == "," else place
    if last is not None and last.stop in {begin, place} and fits(last.form, form):
        return last.subject._replace(carried=True)
    if words.word(place) == ",":
        inserted = _before_insertion(words, place)
        if inserted is not None and agrees(words, *inserted, form) and form != "ing":
            return Subject(*inserted)
        if form != "ing" and _is_adjunct(words, words.first(), place):
            return Subject(None, 0)
    main = main_subject(words, begin)
    if main is None and form not in {ING, BASE} and form_of(words.word(words.first())) == form:
        return Subject(None, 0) if _is_verb(words, words.first()) else "not_performed"
    if main is None:
        return Subject(None, 0) if form == "ing" and last is None and begin == words.first() else "not_performed"
    if form == "base":
        between = words.lower[main[1] + 1 : begin]
        if not agrees(words, *main, form) or not word_class("hypothetical").isdisjoint(between):
            return "not_performed"
    return Subject(*main, carried=True)


def _of_document(words: Words, place: int) -> Subject | str:
    """ "issued a statement condemning N": the statement's, or whose subject issued it."""
    if words.lower[place] not in word_class("issued document") | word_class("issued document"):
        return "not_performed"
    main = main_subject(words, place)
    return Subject(*main, carried=True) if main is not None else Subject(place, place)


def _before_insertion(words: Words, comma: int) -> tuple[int, int] | None:
    """The noun phrase before an insertion that a comma closes: "Oman, with Chad, condemns"."""
    for place in range(comma - 1, max(words.first(), comma - LONGEST_SUBJECT), -1):
        if words.lower[place] in _BREAKS:
            return None
        if words.lower[place] == ",":
            first = phrase_ending(words, place - 1)
            if isinstance(first, int):
                return first, place - 1
    return None


def _is_adjunct(words: Words, first: int, comma: int) -> bool:
    """ "On the raid, condemns it": words without a subject stand before the comma."""
    openers = word_class("adjunct opener") | word_class("insertion opener")
    opens = words.lower[first] in openers
    return opens and not any(is_finite(words, place) for place in range(first, comma))


def main_subject(words: Words, stop: int) -> tuple[int, int] | None:
    """The noun phrase with which a sentence begins, behind its adjuncts; before `stop`."""
    # Behind a semicolon another clause begins.
    first = next((place + 1 for place in range(stop - 1, -1, -1) if words.lower[place] == ";"), words.first())
    openers = word_class("adjunct opener") | word_class("clause boundary") | word_class("hypothetical")
    while words.word(first) in openers or words.is_adverb(min(first, len(words) - 1)):
        comma = next((place for place in range(first, stop) if words.lower[place] == ","), None)
        if comma is None:
            return None
        first = comma + 1
    while first < stop and words.is_quote(first):
        first += 1
    last = first - 1
    for place in range(first, stop):
        if not _in_phrase(words, place):
            break
        last = place
    while last >= first and words.lower[last] in (word_class("ends no name") | {","}):
        last -= 1
    if last >= first and may_speak(words, first, last) and not (first == last and _is_verb(words, first)):
        return first, _end_of_list(words, last, stop)
    return _before_first_verb(words, first, stop)


def _end_of_list(words: Words, last: int, stop: int) -> int:
    """ "Oman, Chad and the United States" met: where a list ends whose first names end at a position."""
    glue = word_class("coordinator") | word_class("determiner") | word_class("adds to a list")
    place = last + 1
    while place < stop and (words.lower[place] in glue or (words.in_actor(place, adjectives=False))):
        last = place if words.lower[place] not in glue else last
        place += 1
    return last


def _before_first_verb(words: Words, first: int, stop: int) -> tuple[int, int] | None:
    """ "Its coast guard said …", "The army-backed government has": what stands before the first finite verb."""
    verb = next((place for place in range(first + 1, stop) if is_finite(words, place)), None)
    if verb is None:
        return None
    last = verb - 1
    while last > first and words.is_adverb(last):
        last -= 1
    inside = words.lower[first : last + 1]
    joined = word_class("coordinator") | word_class("relative word")
    if "," in inside or not joined.isdisjoint(inside) or words.is_gerund(last):
        return None
    return (first, last) if may_speak(words, first, last) and not _is_verb(words, last) else None


def _is_verb(words: Words, place: int) -> bool:
    """ "Decides to renew": a capital alone makes no name."""
    named = words.view.actors_between(words.starts[place], words.ends[place])
    word = words.lower[place]
    return not named and word not in speaking() and word not in word_class("subject pronoun")


def _in_phrase(words: Words, place: int) -> bool:
    word = words.lower[place]
    if word in word_class("subject pronoun"):
        return True
    if words.text[place] != word:
        return True
    if word in word_class("say") or form_of(word) == "past":
        return False
    return word in speaking() or word in (word_class("inside a name") | {"-"})


def phrase_ending(words: Words, last: int) -> int | str:
    """Where the noun phrase begins that ends at a position, or why nobody stands there who takes a stance."""
    if words.lower[last] in word_class("subject pronoun"):
        before = words.word(last - 1)
        if before in word_class("question word"):
            return "not_performed"
        if before == "that" and not _is_told(words, last - 2):
            # "a course that we support": the course.
            return "not_performed"
        return "hypothetical" if before in word_class("condition") else last
    if not words.text[last][-1].isalnum() and words.text[last][-1] not in {")", "."}:
        return "not_performed"
    if words.is_gerund(last) or words.lower[last] in word_class("determiner") | word_class("pronoun") | word_class(
        "behind a head"
    ):
        return "not_performed"
    begin = _clause_start(words, last)
    if isinstance(begin, str):
        return begin
    named = _behind_adjuncts(words, begin, last)
    return named if named is not None and may_speak(words, named, last) else "not_performed"


def _clause_start(words: Words, last: int) -> int | str:
    """Where the clause begins whose first words end at a position."""
    start = max(words.first(), last - LONGEST_SUBJECT)
    place = last
    while place >= start:
        word = words.lower[place]
        if word in word_class("condition"):
            comma = next((at for at in range(place, last) if words.lower[at] == ","), None)
            return "hypothetical" if comma is None else comma + 1
        if word in word_class("relative word") and word != "that":
            return "not_performed"
        if (word in word_class("clause boundary")) or word in _BREAKS:
            return place + 1
        if words.is_quote(place) or (word in word_class("say") and words.text[place] == word):
            return place + 1
        if is_finite(words, place):
            relative = next(
                (
                    at
                    for at in range(place - 1, max(start, place - RELATIVE_REACH) - 1, -1)
                    if words.lower[at] in word_class("relative word")
                ),
                None,
            )
            if relative is None:
                return _behind_conjunction(words, place, last)
            place = relative
        place -= 1
    return start


def _behind_conjunction(words: Words, verb: int, last: int) -> int | str:
    """A verb stands before the subject: the subject's clause begins behind a conjunction between the two."""
    for place in range(verb + 1, last):
        if words.lower[place] in (word_class("coordinator") | {","}):
            behind = place + 1
            return behind + 1 if words.lower[behind] in word_class("coordinator") else behind
    return "not_performed"


def is_finite(words: Words, place: int) -> bool:
    """A finite verb, as far as words alone tell: auxiliaries, modals, past forms, verbs of saying."""
    word = words.lower[place]
    if words.text[place] != word:
        return False
    if word in word_class("stance auxiliary") - word_class("possessive mark"):
        return True
    if word in word_class("hypothetical"):
        return word != "to" and word not in word_class("condition")
    if form_of(word) == "past" and word.isalpha():
        before = words.word(place - 1)
        return before not in word_class("determiner") | {"-", "and"} and words.word(place + 1) != "by"
    return word in word_class("say")


def _behind_adjuncts(words: Words, first: int, last: int) -> int | None:
    """Where the noun phrase begins behind "In Geneva, ", "On Monday the "."""
    while first <= last and not words.text[first][0].isalnum():
        first += 1
    parts = [first, *(place + 1 for place in range(first, last) if words.lower[place] == ",")]
    openers = (word_class("adjunct opener") | word_class("hypothetical")) - word_class("coordinator")
    for index, begin in enumerate(parts):
        begin = begin + 1 if words.lower[begin] in word_class("coordinator") else begin
        end = parts[index + 1] - 2 if index + 1 < len(parts) else last
        while begin < end and words.is_adverb(begin):
            begin += 1
        if words.lower[begin] not in openers and may_speak(words, begin, max(begin, end)):
            return begin
    return _last_actor(words, first, last) if words.lower[first] in openers else None


def _last_actor(words: Words, first: int, last: int) -> int | None:
    """ "On Monday Oman": the actor with whose name the words end."""
    actors = words.view.actors_between(words.starts[first], words.ends[last])
    if not actors or actors[-1].end_char != words.ends[last]:
        return None
    begin = words.at(actors[-1].start_char)
    return begin - 1 if words.word(begin - 1) == "the" and begin > first else begin


def _is_told(words: Words, place: int) -> bool:
    """ "agreed that", "told the paper that", "clear that": what follows is said."""
    heard = words.lower[max(0, place - LONGEST_HEARER) : place]
    if not word_class("tells somebody").isdisjoint(heard) and "," not in heard:
        return True
    word = words.word(place)
    return is_performing(word) or word in verbal_forms() or word in word_class("before told clause")
