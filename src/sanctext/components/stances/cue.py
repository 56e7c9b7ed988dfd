"""What performs a stance: a verb, an adjective with a form of to be, a noun behind a verb, or "will"."""

from __future__ import annotations

from typing import NamedTuple

from sanctext.components.stances.subject import Group, verb_group
from sanctext.components.stances.words import ING, PAST, Words, adjectives, form_of, inflected, nouns
from sanctext.knowledge.acts import acts_by_form
from sanctext.knowledge.rows import Act
from sanctext.knowledge.words import word_class

_CLOSES = frozenset(";:.()")

# In words: so far before its noun an expressing verb stands.
FARTHEST_VERB = 9


class Cue(NamedTuple):
    """The words that perform a stance.

    Args:
        act: which.
        kind: "verb", "adjective", "noun" or "promise".
        first: position of its first word.
        last: position of its last word.
        group: the verb's group, before which the subject stands.
        form: the form of its finite verb, "promise" for "will".
        noun: of a noun where its phrase begins.
        owner: position of "our" before a noun.
        denounced: true where "as N" may follow the object.
        conditional: true for "would", which promises only in what somebody is told to have said.
    """

    act: str
    kind: str
    first: int
    last: int
    group: Group
    form: str
    noun: int | None = None
    owner: int | None = None
    denounced: bool = False
    conditional: bool = False


def rows_at(words: Words, place: int) -> list[Act]:
    """The rows of stances that the word at a position may perform, with its particle close behind."""
    if words.text[place] != words.lower[place] and words.in_actor(place):
        # "the Rapid Support Forces".
        return []
    found = [row for row in acts_by_form().get(words.lower[place], ()) if row.kind == "stance"]
    return [row for row in found if not row.particles or _particle(words, place, row) is not None]


def _particle(words: Words, place: int, row: Act) -> int | None:
    behind = place + 1
    while behind < len(words) and (words.is_adverb(behind) or words.lower[behind] in word_class("beside a particle")):
        behind += 1
    return behind if words.word(behind) in row.particles else None


def cue_at(words: Words, place: int) -> Cue | None:
    """What the word at a position performs, if it performs anything."""
    rows = rows_at(words, place)
    if not rows:
        return None
    word = words.lower[place]
    for row in rows:
        if "promise" in row.frames:
            return _promise(words, place, row)
    row = next((row for row in rows if "negated" not in row.frames), rows[0])
    if word in nouns():
        cue = _noun(words, place, row)
        if cue is not None or word not in word_class("noun or verb"):
            return cue
    if word in adjectives():
        return _adjective(words, place, row)
    group = verb_group(words, place)
    if group.denied:
        denied = next((row for row in rows if "negated" in row.frames), None)
        if denied is None:
            return None
        row = denied
    elif "negated" in row.frames:
        return None
    last = _particle(words, place, row) if row.particles else place
    past = form_of(word) == PAST and not group.having
    if past and (group.being or _has_agent(words, place)):
        # "was condemned", "negotiated and endorsed by N": a passive.
        return None
    if _expresses_noun(words, place):
        return None
    return Cue(row.act, "verb", place, last or place, group, group.form, denounced="denounced as" in row.frames)


def _has_agent(words: Words, place: int) -> bool:
    """ "endorsed unanimously by N": a participle."""
    behind = place + 1
    while behind < len(words) and words.is_adverb(behind):
        behind += 1
    return words.word(behind) == "by"


def _promise(words: Words, place: int, row: Act) -> Cue | None:
    """ "we will (also) continue to V": from the word that says what is promised."""
    group = verb_group(words, place)
    conditional = words.lower[place] in word_class("would")
    if conditional and words.view.doc._.sanctext_kind != "news_report":
        return None
    last = place
    behind = place + 1
    while behind < len(words) and (
        words.is_adverb(behind) or words.lower[behind] in (word_class("inside a promise") | {","})
    ):
        last = behind if words.lower[behind] != "not" else last
        behind += 1
    if words.word(behind) == "continue":
        last = behind
        behind += 1
        if words.word(behind) == "to":
            last = behind
            behind += 1
    if words.word(behind) in word_class("promised where denied") and words.word(behind + 1) == "to":
        # "will not hesitate to act".
        last = behind + 1
        behind += 2
    verb = words.word(behind)
    denied = not word_class("denying").isdisjoint(words.lower[place + 1 : behind])
    if (
        not verb.isalpha()
        or (verb in word_class("promises nothing") and not denied)
        or verb == "be"
        or _demands(verb)
        or form_of(verb) in {PAST, ING}
    ):
        return None
    return Cue(row.act, "promise", place, last, group._replace(form="promise"), "promise", conditional=conditional)


def _demands(verb: str) -> bool:
    if verb in word_class("asked for later"):
        # "will request a meeting": what somebody will do.
        return False
    return any(row.kind == "demand" and verb == row.forms[0] for row in acts_by_form().get(verb, ()))


def _adjective(words: Words, place: int, row: Act) -> Cue | None:
    group = verb_group(words, place)
    opens = group.before < words.first() or words.word(group.before) == ","
    if row.act == "commit" and not group.denied and _resolves(words, place, group):
        return Cue(row.act, "verb", place, place, group, group.form)
    if group.denied or not (group.being or opens):
        verb = row.act == "commit" and words.lower[place] == "committed" and group.having
        return Cue(row.act, "verb", place, place, group, group.form) if verb and not group.denied else None
    if row.act == "welcome" and words.word(place + 1) == "to":
        return None
    if words.word(place + 1) in word_class("concerned party"):
        return None
    form = group.form if group.being else "ing"
    first = place
    while first - 1 > group.before and words.is_adverb(first - 1):
        first -= 1
    return Cue(row.act, "adjective", place, place, group, form)


def _resolves(words: Words, place: int, group: Group) -> bool:
    """ "The two leaders resolved to meet", "Both sides committed to N": a verb; but "partners committed to N"."""
    if group.being or group.having or words.word(place + 1) != "to" or form_of(words.lower[place]) != PAST:
        return False
    last = first = group.before
    if words.word(last) in word_class("coordinator") and last > words.first():
        # "affirmed N and resolved to meet".
        return True
    inside = word_class("issuer noun") | word_class("determiner") | word_class("subject pronoun") | {"-", "'s", "’s"}
    while first >= words.first() and (words.text[first] != words.lower[first] or words.lower[first] in inside):
        first -= 1
    begins = first < words.first() or words.lower[first] in word_class("coordinator") | {",", ";", ":"}
    if not begins or first >= last:
        return False
    alone = first + 1 == last and words.lower[last] not in word_class("subject pronoun")
    return not alone or bool(words.view.actors_between(words.starts[last], words.ends[last]))


def _noun(words: Words, place: int, row: Act) -> Cue | None:
    """A noun behind a verb that expresses it, or behind "our" where a clause begins with it."""
    owner = None
    if words.text[place] != words.lower[place] and place > words.first() + 1:
        # "the Support Mission".
        return None
    for before in range(place - 1, max(-1, place - FARTHEST_VERB - 1), -1):
        word = words.lower[before]
        if word == "no":
            return None
        if word in word_class("own possessive"):
            owner = before
        if word in inflected("expressing") and (before < words.first() + 1 or words.text[before] == word):
            if _is_noun(words, before):
                continue
            if (words.lower[place] in word_class("taken noun")) != (word in word_class("taking verb")):
                return None
            return _expressed(words, before, place, row, owner)
        if word == "with" and words.word(before - 1) in inflected("expressing"):
            continue
        if (
            word in word_class("before no stance noun")
            or word in _CLOSES
            or (word == "," and words.lower[before + 1] in word_class("coordinator"))
        ):
            break
    if (
        owner is not None
        and _opens(words, owner)
        and words.word(place + 1) in word_class("stance link") | word_class("being")
    ):
        last = place + 1 if words.word(place + 1) in word_class("being") else place
        group = Group(owner - 1, "base", False, False, False)
        return Cue(row.act, "noun", owner, last, group, "base", None, owner)
    return None


def _is_noun(words: Words, place: int) -> bool:
    """ "our shared concern", "the announced support": no verb."""
    before = words.word(place - 1)
    participle = form_of(words.lower[place]) == "past"
    return before in (word_class("determiner") | word_class("pronoun")) - word_class("subject pronoun") and (
        participle or words.lower[place] in word_class("expressing noun")
    )


def _opens(words: Words, owner: int) -> bool:
    return owner <= words.first() or words.word(owner - 1) in (word_class("opens own clause") | {",", ":", ";"})


def _expressed(words: Words, verb: int, noun: int, row: Act, owner: int | None) -> Cue | None:
    group = verb_group(words, verb)
    if group.denied:
        return None
    if row.act == "commit" and owner is None and words.word(noun + 1) not in word_class("commitment link"):
        return None
    begin = None if words.word(verb + 1) == "with" else verb + 1
    return Cue(row.act, "noun", verb, noun, group, group.form, begin, owner)


def _expresses_noun(words: Words, verb: int) -> bool:
    """ "reiterate our support": the noun is what is performed."""
    if words.lower[verb] not in inflected("expressing"):
        return False
    for place in range(verb + 1, min(verb + 1 + FARTHEST_VERB, len(words))):
        word = words.lower[place]
        if word in nouns() and word in acts_by_form():
            found = _noun(words, place, acts_by_form()[word][0])
            return found is not None and found.first == verb
        if word in word_class("before no stance noun") or word in _CLOSES or word == ",":
            return False
    return False
