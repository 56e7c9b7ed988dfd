"""The noun phrase that is a verb's subject: where it begins and ends among the words before the verb."""

from __future__ import annotations

from sanctext.components.stances.heads import is_performing, may_speak
from sanctext.components.stances.words import Words, form_of, speaking
from sanctext.knowledge.acts import verbal_forms
from sanctext.knowledge.words import word_class

# In words: farther back no subject begins.
LONGEST_SUBJECT = 70
BREAKS = frozenset({";", ":", "\u2014", "\u2013", "--", "*", "**", "\u2022", "|", "?", "!"})
# In words: so near behind "who" its verb stands.
RELATIVE_REACH = 4
# In words: "told the local paper that".
LONGEST_HEARER = 5


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
    if last >= first and may_speak(words, first, last) and not (first == last and is_verb(words, first)):
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
    return (first, last) if may_speak(words, first, last) and not is_verb(words, last) else None


def is_verb(words: Words, place: int) -> bool:
    """Whether a word is no name: of "Decides to renew" a capital alone makes none."""
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
        if (word in word_class("clause boundary")) or word in BREAKS:
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
