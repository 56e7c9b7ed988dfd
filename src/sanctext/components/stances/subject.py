"""Who takes a stance: the words before its verb, or the subject that an earlier verb of the sentence has."""

from __future__ import annotations

from typing import NamedTuple

from sanctext.components.stances.before_verb import (
    BREAKS,
    LONGEST_SUBJECT,
    is_finite,
    is_verb,
    main_subject,
    phrase_ending,
)
from sanctext.components.stances.heads import head_of
from sanctext.components.stances.words import BASE, ING, PAST, PROMISE, SINGULAR, Words, form_of
from sanctext.knowledge.words import word_class


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
    if word == "to" and (aiming := _of_infinitive(words, place)) is not None:
        return aiming
    if word in word_class("hypothetical"):
        return "not_performed"
    if word in word_class("while doing") and form == "ing" and _is_report(words):
        return _of_main_clause(words, place)
    if word in (word_class("coordinator") | {"&", ","}):
        return _coordinated(words, place, form, last)
    if word in BREAKS:
        return _behind_break(form, last)
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


def _behind_break(form: str, last: Performed | None) -> Subject | str:
    """Behind a semicolon or a dash the verb before goes on."""
    if form == "ing":
        return "not_performed"
    return last.subject if last is not None and fits(last.form, form) else Subject(None, 0)


def _of_main_clause(words: Words, place: int) -> Subject | str:
    """ "While deploring N, X said": X."""
    main = main_subject(words, place)
    return Subject(*main, carried=True) if main is not None else "not_performed"


def _is_report(words: Words) -> bool:
    return bool(words.view.doc._.sanctext_kind == "news_report")


def _of_infinitive(words: Words, place: int) -> Subject | None:
    """Whose infinitive it is: of "1. To condemn N" whoever resolves, of "met to reaffirm N" who met."""
    if place == words.first() and words.view.doc._.sanctext_kind == "resolution":
        return Subject(None, 0)
    meeting = _who_met(words, place)
    return Subject(*meeting, carried=True) if meeting is not None else None


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
        return Subject(None, 0) if is_verb(words, words.first()) else "not_performed"
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
        if words.lower[place] in BREAKS:
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
