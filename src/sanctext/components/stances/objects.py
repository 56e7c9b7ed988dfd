"""What a stance is about: from its cue to where something else begins."""

from __future__ import annotations

from sanctext.components.stances.before_verb import is_finite
from sanctext.components.stances.cue import Cue
from sanctext.components.stances.heads import is_performing, may_speak
from sanctext.components.stances.words import BASE, PAST, PROMISE, SINGULAR, Words, form_of, telling
from sanctext.knowledge.acts import verbal_forms
from sanctext.knowledge.current import known
from sanctext.knowledge.words import word_class

_ENDS = frozenset({";", "!", "?", "\u2022", "|"})
# In words: a subject that a comma opens is no longer.
LONGEST_SUBJECT = 24
# In words: a subject that a coordinator opens is no longer, with its verb.
LONGEST_NEW_SUBJECT = 8
# In words: so long may a clause be that lays what stands before in somebody's mouth.
LONGEST_ATTRIBUTION = 16


def object_of(words: Words, cue: Cue) -> tuple[int, int, int]:
    """First and last word of the object, and the position of the word at which it ends.

    Without an object the last word stands before the first.
    """
    first = begin_of(words, cue)
    opening = words.word(first)
    if opening == "," or opening in word_class("clause stop") or opening in {"\u2013", "\u2014"}:
        return first, first - 1, first
    if cue.kind == "promise" and words.word(first + 1) in word_class("coordinator") | {",", ".", ";", ""}:
        # "steps that the government will take and which": of them something else is said.
        return first, first - 1, first
    stop = len(words)
    clause = words.word(first) in word_class("opens a content clause") or cue.kind == "promise"
    quotation = words.view.quotation_at(words.starts[cue.first])
    if quotation is not None and (first >= len(words) or words.starts[first] >= quotation[1] - 1):
        quotation = None
    place = first
    while place < len(words):
        if quotation is not None and words.starts[place] >= quotation[1] - 1:
            stop = place
            break
        if place > first and _ends(words, place, cue, clause=clause):
            stop = place
            break
        place += 1
    last = stop - 1
    while last >= first and not words.text[last][-1].isalnum() and words.text[last] not in {")", "]", "%"}:
        last -= 1
    if last >= first and words.text[last] in {")", "]"} and not {"(", "["} & set(words.text[first:last]):
        last -= 1
    return first, last, stop


def begin_of(words: Words, cue: Cue) -> int:
    """Position of the object's first word: behind adverbs and a preposition."""
    place = cue.last + 1
    if cue.kind == "promise":
        return place
    if words.word(place) == "in" and words.word(place + 1) == "the" and _terms(words, place) is not None:
        place = _terms(words, place) or place
    while place < len(words) and (
        words.is_quote(place)
        or (words.lower[place] == "," and words.word(place + 1) in word_class("between act and object"))
        or (words.lower[place] == "," and place > cue.last + 1)
        or (
            words.lower[place] in word_class("between act and object")
            # "condemn today’s raid".
            and words.word(place + 1) not in word_class("possessive mark")
        )
        or (words.is_adverb(place) and words.lower[place] != "both")
    ):
        place += 1
    if words.word(place) == "in" and (behind := _terms(words, place)) is not None:
        place = behind
    if words.word(place) in word_class("stance link"):
        return place + 1
    if cue.kind == "noun" and cue.noun is not None and words.word(place) != "that":
        # "reaffirm our commitment made in N": the noun phrase itself.
        return cue.noun
    return place


def _terms(words: Words, place: int) -> int | None:
    """Behind "in the strongest possible terms"."""
    for behind in range(place + 2, min(place + 6, len(words))):
        if words.lower[behind] in word_class("terms"):
            return behind + 1
    return None


def _ends(words: Words, place: int, cue: Cue, *, clause: bool) -> bool:
    word = words.lower[place]
    if word in _ENDS:
        return True
    if word in word_class("condition") and not clause:
        return True
    if word == "in" and words.word(place + 1) == "the" and not clause and _terms(words, place) is not None:
        return True
    if (word in word_class("condition") or word == "should") and cue.kind != "verb":
        return True
    if word in word_class("clause stop") and not clause and word != "but":
        return words.word(place - 1) != ","
    if word == "as" and cue.denounced and words.word(place - 1) not in word_class("before as"):
        # "its vote to list as criminal two clubs": the infinitive has it.
        return words.word(place - 2) != "to" and words.word(place + 1) not in word_class("behind as")
    if word == ",":
        told = clause or "that" in words.lower[cue.last : place]
        goes = words.word(place + 1) in word_class("stance auxiliary") and is_finite(words, place + 1)
        return (goes and not told) or _comma_ends(words, place, cue)
    if word in word_class("coordinator"):
        if words.word(place + 1) in word_class("would"):
            # Of "said that it may fall and would cost much" the clause goes on.
            return not clause
        if words.word(place + 1) == "to" and words.word(cue.group.before) == "to":
            # "met to affirm N and to advance M".
            return True
        # "denied any raid and the ministry asked": no clause, whatever "any" may open.
        told = clause and not _opens_phrase(words, cue, place)
        own = not told and _new_clause(words, cue.last, place + 1)
        return own or goes_on(words, place + 1, cue) or (word == "but" and _but_ends(words, place))
    return word in {"\u2014", "\u2013"} and words.word(place + 1) in word_class("subject pronoun") | word_class(
        "coordinator"
    )


def main_clause(words: Words, comma: int) -> tuple[int, int] | None:
    """ "Noting the storm, the two leaders agreed": the subject of the clause that a comma opens."""
    within = range(comma + 2, min(len(words), comma + LONGEST_SUBJECT))
    verb = next((place for place in within if is_finite(words, place)), None)
    if verb is None:
        return None
    last = verb - 1
    while last > comma + 1 and words.is_adverb(last):
        last -= 1
    inside = words.lower[comma + 1 : last + 1]
    if "," in inside or not word_class("relative word").isdisjoint(inside) or inside[0] in word_class("coordinator"):
        return None
    return (comma + 1, last) if may_speak(words, comma + 1, last) else None


def _is_adjunct(words: Words, cue: Cue) -> bool:
    """ "Despite our opposition to the ban, the two states trade": a noun with which no clause begins."""
    return cue.kind == "noun" and cue.owner is not None and words.word(cue.first - 1) in word_class("adjunct opener")


def _new_clause(words: Words, cue: int, first: int) -> bool:
    """ "denied the charge and the ministry asked N": behind a coordinator somebody else does something."""
    if not word_class("relative word").isdisjoint(words.lower[cue:first]):
        # "the port in which Oman and Chad trade".
        return False
    ends = word_class("relative word") | word_class("coordinator") | word_class("preposition") | {",", "("}
    for verb in range(first + 1, min(len(words), first + LONGEST_NEW_SUBJECT)):
        word = words.lower[verb]
        # "its embassy in Lima demanded".
        seated = word == "in" and words.word(verb + 1) != words.text[min(verb + 1, len(words) - 1)]
        if word in ends and not seated:
            return False
        if is_finite(words, verb) and (word in telling() | _stance_verbs() | word_class("past form")):
            last = verb - 1
            while last > first and words.is_adverb(last):
                last -= 1
            return may_speak(words, first, last)
    return False


def _opens_phrase(words: Words, cue: Cue, place: int) -> bool:
    """ "denied any wrongdoing and": a noun phrase without a verb of its own, up to a coordinator."""
    first = begin_of(words, cue)
    return (
        words.word(first) != "that"
        and cue.kind != "promise"
        and not any(is_finite(words, at) for at in range(first + 1, place))
    )


def _but_ends(words: Words, place: int) -> bool:
    return words.word(place + 1) not in word_class("behind but") and words.word(place - 1) not in word_class(
        "before but"
    )


def _comma_ends(words: Words, place: int, cue: Cue) -> bool:
    following = words.word(place + 1)
    opens = cue.form == "ing" and cue.first == words.first()
    if (opens or _is_adjunct(words, cue)) and main_clause(words, place) is not None:
        return True
    if following in word_class("coordinator"):
        behind = words.word(place + 2)
        pronoun = behind in word_class("subject pronoun")
        return following == "but" or pronoun or goes_on(words, place + 2, cue) or _actor_acts(words, place + 2)
    if following in word_class("telling on") or following in word_class("clause stop"):
        return True
    if following in word_class("comma stop"):
        return words.word(place + 2) not in word_class("behind as")
    if following.endswith("ly") and words.word(place + 2) in word_class("telling on"):
        return True
    if following in word_class("goes on of somebody") and words.word(place + 2) in word_class("past auxiliary"):
        # ", which did not answer": said of somebody in a report.
        return _is_report(words)
    if form_of(following) == PAST and cue.form in {SINGULAR, BASE} and words.word(place + 2) != "to":
        # "denies the charge, repeated in a letter": a participle.
        return _is_attribution(words, place + 1)
    return goes_on(words, place + 1, cue) or _is_attribution(words, place + 1)


def _is_report(words: Words) -> bool:
    return bool(words.view.doc._.sanctext_kind == "news_report")


def goes_on(words: Words, place: int, cue: Cue) -> bool:
    """At a position, behind a coordinator, another act begins that has the same subject, or a subject of its own."""
    while place < len(words) and (
        words.is_adverb(place) or words.lower[place] in word_class("in turn") or words.is_quote(place)
    ):
        place += 1
    word = words.word(place)
    if word in word_class("subject pronoun") or (
        word in word_class("adjunct opener") and "we" in words.lower[place : place + 6]
    ):
        return True
    if word in word_class("finite of stance"):
        return cue.form != "ing" or word == "will"
    if not (is_performing(word) or word in _stance_verbs()):
        return cue.form == "past" and cue.kind != "adjective" and _is_past(words, place)
    return _same_form(words, place, cue)


def _actor_acts(words: Words, place: int) -> bool:
    """ ", and the Omani side pledges": another's act."""
    place += words.word(place) == "the"
    if place >= len(words):
        return False
    actors = words.view.actors_between(words.starts[place], words.ends[place])
    if not actors:
        return False
    verb = words.at(actors[0].end_char)
    if words.word(verb) == "," and words.word(verb + 1) in word_class("relative word"):
        # ", and Oman, which trades there, urges N".
        verb = next((at + 1 for at in range(verb + 1, len(words)) if words.lower[at] == ","), verb)
    acts = words.word(verb) in _stance_verbs() or is_performing(words.word(verb))
    return acts and form_of(words.word(verb)) != "base"


def _is_past(words: Words, place: int) -> bool:
    word = words.word(place)
    if word in word_class("past before infinitive") and words.word(place + 1) == "to":
        return True
    if word in word_class("past form"):
        return word not in word_class("past or base")
    # "and offered Manaus as a venue", "and lodged a complaint": no participle before a noun of its own.
    return word.endswith("ed") and word.isalpha() and _takes_object(words, place + 1)


def _takes_object(words: Words, place: int) -> bool:
    """A noun phrase begins that no adjective opens: "a complaint", "Sur as a venue"; not "Omani ships"."""
    if words.word(place) in word_class("determiner") | word_class("own possessive"):
        return True
    behind = place
    while behind < len(words) and words.text[behind] != words.lower[behind]:
        behind += 1
    ends = word_class("preposition") | word_class("behind a head") | {".", ",", ""}
    following = words.word(behind)
    return behind > place and (following in ends or following == "to" or following == "as")


def _same_form(words: Words, place: int, cue: Cue) -> bool:
    form = form_of(words.lower[place])
    following = words.word(place + 1)
    if form == "base":
        nominal = following in (word_class("behind a noun") | {"", ",", "."})
        nominal = nominal or (
            (following == "for" or following == "to") and words.lower[place] in word_class("noun with for")
        )
        return cue.form == "base" and not nominal
    if form == "past" and following == "by":
        return False
    if form == "s" and following in (word_class("behind a noun") | {",", "."}):
        return False
    if cue.form == BASE and form == PAST:
        # "The two sides welcome N and reaffirmed their support": the tenses of one sentence differ.
        return _takes_object(words, place + 1)
    return form == cue.form or (cue.form in {PROMISE, SINGULAR, PAST} and form in {SINGULAR, PAST})


@known
def _stance_verbs() -> frozenset[str]:
    """Forms of the acts that are verbs."""
    return verbal_forms() - word_class("stance noun") - word_class("stance adjective")


def _is_attribution(words: Words, place: int) -> bool:
    """ ", the statement said", ", said Ada Lind", ", according to N": from a position on."""
    if words.word(place) == "according" or (words.word(place) in word_class("say") and words.word(place + 1) != "by"):
        return True
    for verb in range(place, min(place + LONGEST_ATTRIBUTION, len(words))):
        word = words.lower[verb]
        if word in (word_class("relative word") | {";"}) or (word == "and" and verb == place):
            return False
        if word in word_class("say") and words.text[verb] == word and verb > place:
            return _closes(words, verb + 1)
    return False


def _closes(words: Words, place: int) -> bool:
    closing = word_class("behind attribution") | {"", ",", "."}
    return words.word(place) in closing or words.is_quote(place) or words.word(place) in word_class("day")


def shares_object(words: Words, cue: Cue) -> bool:
    """ "condemn and reject N": the next verb stands where the object would begin."""
    place = cue.last + 1
    if words.word(place) == ",":
        place += 1
    if words.word(place) in word_class("coordinator"):
        place += 1
    elif words.word(cue.last + 1) != ",":
        return False
    while place < len(words) and words.is_adverb(place):
        place += 1
    word = words.word(place)
    return word in (_stance_verbs() | telling()) and form_of(word) == form_of(words.lower[cue.last])
