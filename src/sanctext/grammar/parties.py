"""Who is addressed: the parties that a phrase names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sanctext.grammar.lexicon import agent_nouns, instrument_acronyms, offices, word_class
from sanctext.grammar.sentence import NOMINAL, NOUNS, RELATIVE, Sentence

_PRONOUNS = frozenset(
    ["we", "us", "me", "ourselves", "them", "they", "it", "he", "she", "him", "her", "itself", "themselves"]
)
_NAMES = frozenset({"NNP", "NNPS"})
# Words behind which those are named whom a wording means.
# In letters.
LONGEST_ACRONYM = 6
_LEADING = frozenset(["the", "a", "an", "“", "”", '"', "[", "its", "their", "our", "further", "also", "again", "once"])
_MARKS = frozenset({",", "—", "–"})
_JOINTS = _MARKS | {"and", "or", "as"}


class Mention(NamedTuple):
    """An actor named in the sentence: positions of its first word and after its last, its code and its form."""

    start: int
    end: int
    code: str
    form: str


class Named(NamedTuple):
    """A party as a phrase names it.

    Args:
        code: the actor's code, None where only words or a pronoun stand.
        pronoun: true where it must be resolved from what was said before ("them", "both nations").
    """

    start: int
    end: int
    code: str | None
    pronoun: bool = False


def parties(sentence: Sentence, start: int, end: int, mentions: list[Mention]) -> list[Named]:
    """The parties that a phrase names as the object of a call or the subject of a modal.

    "Iran", "the Iranian leadership", "the leaders of the East African Community" are their actors; "all parties",
    "countries with influence over Hamas" are words; "all parties, including A and B" is both.
    """
    found: list[Named] = []
    start += correlates(sentence, start)
    for first, last in _segments(sentence, start, end, mentions):
        if found and _is_own_organ(sentence, first, last):
            continue
        named = party_in(sentence, first, last, mentions)
        if named is None:
            continue
        if found and named.code is None and _is_apposition(sentence, found[-1], named):
            continue
        if found and _one_wording(sentence, found[-1], named):
            found[-1] = Named(found[-1].start, named.end, None)
        else:
            found.append(named)
    if len(found) > 1 and found[0].code is None and _is_called(sentence, found[0].end, found[1].start):
        # "the force, known as the RSF": one party.
        found = found[1:]
    return list(dict.fromkeys(found))


def correlates(sentence: Sentence, position: int) -> bool:
    """ "both Oman and the Chadians": the first half of a conjunction; but "both sides and the envoys"."""
    return sentence.word(position) in word_class("correlative") and sentence.tag(position + 1) in _NAMES | {
        "DT",
        "PRP$",
    }


def _is_called(sentence: Sentence, start: int, end: int) -> bool:
    """ ", known as the": what joins a party to its name."""
    words = [word for word in sentence.lower[start:end] if word not in {",", "also", "better", "the"}]
    return words == ["known", "as"]


def _is_own_organ(sentence: Sentence, start: int, end: int) -> bool:
    """ "Iran, its Government and its Parliament": parts of the actor before them."""
    owned = sentence.tag(start) == "PRP$" and sentence.word(start) != "our"
    return owned and any(agent_nouns().get(sentence.word(here)) == "organ" for here in range(start, end))


def _holds_office(sentence: Sentence, mention: Mention) -> bool:
    """True where an actor is named by an office of his: "the UN Secretary-General"."""
    last = sentence.word(mention.end - 1)
    return last in offices() | {"general"} and mention.end - mention.start > 1


def _is_apposition(sentence: Sentence, office: Named, name: Named) -> bool:
    """ "the Ambassador of Oman, Ada Lind": the name of whoever holds the office."""
    return (
        bool(office.code)
        and bool(offices() & set(sentence.lower[office.start : office.end]))
        and sentence.lower[office.end : name.start] == [","]
        and all(sentence.tag(here) == "NNP" for here in range(name.start, name.end))
    )


def _one_wording(sentence: Sentence, first: Named, second: Named) -> bool:
    """ "traders and smelters", "partners and allies": words that no code stands for are one party."""
    if first.code or second.code or first.pronoun:
        return False
    between = sentence.lower[first.end : second.start]
    return len(between) <= 3 and set(between) <= {",", "and", "or", "the", "other"}


def _segments(sentence: Sentence, start: int, end: int, mentions: list[Mention]) -> Iterator[tuple[int, int]]:
    """The coordinated phrases between `start` and `end`, without insertions and relative clauses."""
    # "Bosnia and Herzegovina" is one name.
    inside = {here for mention in mentions for here in range(mention.start + 1, mention.end)}
    first = position = start
    while position < end:
        word = sentence.word(position)
        following = position + 1
        if position in inside:
            pass
        elif _in_what_part(sentence, position):
            # "ask X, as a partner, to".
            if position > first:
                yield first, position
            closing = sentence.find({",", "and"}, following + (word == ","), end)
            first = following = closing + 1 if closing is not None else end
        elif word in _JOINTS and position > first:
            following = _behind_joint(sentence, following)
            if following >= end:
                break
            begins = _begins_party(sentence, following)
            if _goes_on_name(sentence, first, position, following):
                pass
            elif begins or word in _MARKS:
                yield first, position
                first = following = following if begins else _behind_insertion(sentence, following, end)
            else:
                following = position + 1
        elif word in {"(", "["} and position > first:
            closing = sentence.find({")", "]"}, position, end)
            following = closing + 1 if closing is not None else following
        position = following
    if first < end:
        yield first, end


def _behind_joint(sentence: Sentence, position: int) -> int:
    position = sentence.past(position, {",", "and", "or", "as", "well"})
    # "on Oman and on Fiji", "to Oman and to the donors": the cue's preposition again.
    again = sentence.word(position) == "to" and sentence.tag(position + 1) in {"DT", "NNP", "NNPS", "NNS", "PDT"}
    return position + (again or sentence.word(position) in {"on", "upon"})


def _behind_insertion(sentence: Sentence, start: int, end: int) -> int:
    """Where a phrase goes on behind an insertion or a relative clause: only if it is closed again.

    ", known as the RSF", ", including Oman": with a name inside.
    """
    if sentence.lower[start : start + 2] == ["known", "as"]:
        return start + 2
    closed = sentence.find(_MARKS, start, end)
    rest = closed + 1 if closed is not None else end
    named = sentence.find(word_class("names members"), start, rest)
    if named is not None and _begins_party(sentence, named + 1):
        # But "in particular those in the region" says no more than "all States".
        alone = sentence.tag(named + 1) == "DT" and (
            sentence.tag(named + 2) == "IN" or sentence.word(named + 2) in RELATIVE
        )
        return rest if alone else named + 1
    rest = sentence.past(rest, {",", "and", "or"})
    return rest if _begins_party(sentence, rest) else end


def _in_what_part(sentence: Sentence, position: int) -> bool:
    """ "as a partner", ", as a partner": what somebody is asked as; but not "as well as", "such as"."""
    here = position + (sentence.word(position) == ",")
    return (
        sentence.word(here) == "as"
        and sentence.tag(here + 1) in {"DT", "NNS"}
        and sentence.word(here - 1) not in {"such", "well"}
    )


def _goes_on_name(sentence: Sentence, start: int, joint: int, follows: int) -> bool:
    """ "the Board on Safe Harbours and Fair Trade": a capitalised name that goes on behind its preposition."""
    if sentence.word(joint) != "and" or sentence.tag(joint - 1) not in _NAMES or sentence.tag(follows) not in _NAMES:
        return False
    return any(
        sentence.word(here) in {"on", "for"}
        and sentence.tag(here - 1) in _NAMES
        and all(sentence.tag(inside) in _NAMES for inside in range(here + 1, joint))
        for here in range(start + 1, joint)
    )


def _begins_party(sentence: Sentence, position: int) -> bool:
    tag = sentence.tag(position)
    return tag in {"DT", "NNP", "NNPS", "NNS", "PRP$", "PDT", "JJ", "NN"} and sentence.word(position) not in RELATIVE


def party_in(sentence: Sentence, start: int, end: int, mentions: list[Mention]) -> Named | None:
    """The one party that a phrase names, None where it names nobody."""
    owner = sentence.word(start)
    start = sentence.past(start, _LEADING)
    word = sentence.word(start)
    if start >= end or (
        end - start == 1 and sentence.tag(start) in {"DT", "IN", "WDT"} and word not in {"all", "both"}
    ):
        # "hope that that will end": nobody.
        return None
    if owner == "our" or (owner in {"its", "their"} and agent_nouns().get(word) == "organ"):
        start -= 1
        word = owner
    if word in _PRONOUNS:
        return Named(start, start + 1, None, pronoun=True)
    if word in {"you", "everyone", "everybody"}:
        return Named(start, start + 1, None)
    base = _base_end(sentence, start, end, mentions)
    head = next((here for here in range(base - 1, start - 1, -1) if sentence.tag(here) in NOUNS), None)
    inside = [mention for mention in mentions if mention.end > start and mention.start < base]
    organ = head is not None and agent_nouns().get(sentence.word(head)) == "organ"
    if inside and (organ or _is_meant(sentence, inside[-1], head, base)):
        return Named(start, base, inside[-1].code)
    joined = "member" in sentence.lower[start:base] or (head is not None and sentence.word(head) == "members")
    if (organ or joined) and sentence.word(base) in {"of", "in", "from", "to"}:
        after = next((m for m in mentions if base < m.start <= base + 2 and m.end <= end), None)
        if after is not None:
            return Named(start, after.end, after.code)
        if _is_pair(sentence, base + 1):
            # "the authorities in both countries".
            return Named(base + 1, base + 3, None, pronoun=True)
    if _is_pair(sentence, start):
        return Named(start, base, None, pronoun=True)
    restricted = sentence.word(base) in {"that", "who", "which"}
    whole = head is not None and sentence.word(head) in word_class("whole wording") and not inside and not restricted
    return Named(start, base if whole else _wording_end(sentence, base, end), None)


def _is_pair(sentence: Sentence, position: int) -> bool:
    """ "both nations", "two capitals": two states that were named before."""
    states = word_class("state noun") | {"capitals"}
    return sentence.word(position) in {"both", "two"} and sentence.word(position + 1) in states


def _is_meant(sentence: Sentence, mention: Mention, head: int | None, base: int) -> bool:
    """True where an actor is himself who is named, or it is a name that stands behind his office."""
    if head is not None and mention.start <= head < mention.end:
        # "the Omanis" are their state; "Omanis" are people, and "the Omani" is somebody.
        return mention.form != "demonym" or (mention.end == base and _is_people_as_state(sentence, mention.start, head))
    named = all(sentence.tag(here) in _NAMES for here in range(mention.end, base))
    # "UN Secretary-General Ada Lind": the name of whoever holds the office.
    return mention.form == "person" or (named and _holds_office(sentence, mention))


def _is_people_as_state(sentence: Sentence, start: int, head: int) -> bool:
    """ "the Omanis", "the Omanis and Chadians": with the article a people stands for its state."""
    if sentence.tag(head) not in {"NNS", "NNPS"}:
        return False
    before = start - 1
    if sentence.word(before) == "and" and sentence.tag(before - 1) in {"NNS", "NNPS"}:
        before -= 2
    return sentence.word(before) == "the"


def _base_end(sentence: Sentence, start: int, end: int, mentions: list[Mention]) -> int:
    """Position after the noun phrase's head: prepositions inside an actor's own name belong to it."""
    position = start
    while position < end:
        within = next((mention for mention in mentions if mention.start <= position < mention.end), None)
        if within is not None:
            position = min(within.end, end)
            continue
        tag = sentence.tag(position)
        if sentence.word(position) == "such" and sentence.word(position + 1) == "as":
            break
        if tag not in NOMINAL and sentence.word(position) not in {"]", "-", "non"}:
            break
        if tag in {"VBN", "VBG", "CD"} and position > start and sentence.tag(position - 1) in NOUNS:
            break
        position += 1
    return max(position, start + 1)


def _wording_end(sentence: Sentence, base: int, end: int) -> int:
    position = base
    while position < end and sentence.word(position) not in {",", ";", "—", "–", ":"}:
        if sentence.word(position) == "such" and sentence.word(position + 1) == "as":
            break
        position += 1
    while position > base and (
        (sentence.tag(position - 1) == "RB" and sentence.word(position - 1) != "so")
        or sentence.word(position - 1) in {"”", '"', "“"}
    ):
        position -= 1
    return position


def subject_parties(sentence: Sentence, start: int, end: int, mentions: list[Mention]) -> list[Named]:
    """The parties that a subject names; an inanimate subject names its possessor, or nobody."""
    named = parties(sentence, start, end, mentions)
    kept = [party for party in named if party.code or party.pronoun or _animate(sentence, party)]
    if kept:
        return kept
    return possessor(sentence, start, end, mentions)


def possessor(sentence: Sentence, start: int, end: int, mentions: list[Mention]) -> list[Named]:
    """The actor whose thing a phrase is about: "Iran's … actions"; at most one."""
    owners = [m for m in mentions if start <= m.start and m.end < end and sentence.tag(m.end) == "POS"]
    return [Named(owners[0].start, owners[0].end, owners[0].code)] if owners else []


def doer(sentence: Sentence, start: int, end: int, mentions: list[Mention]) -> list[Named]:
    """The actor whose adjective or name stands before a deed: "Russian deliveries of …"; at most one."""
    for mention in mentions:
        if start <= mention.start <= start + 2 and mention.end < end and describes(sentence, mention):
            return [Named(mention.start, mention.end, mention.code)]
    return []


def describes(sentence: Sentence, mention: Mention) -> bool:
    """Whether an actor's adjective or name says whose deed the noun behind it is: "Houthi attacks"."""
    here = mention.end
    while sentence.tag(here) == "JJ":
        here += 1
    while sentence.tag(here + 1) in NOUNS:
        here += 1
    return sentence.tag(here) in NOUNS and sentence.word(here) in word_class("deed")


def is_body(sentence: Sentence, position: int, start: int, end: int) -> bool:
    """True for an acronym that stands alone between `start` and `end` and names no treaty: "EPA must V"."""
    word = sentence.words[position]
    alone = end - start == 1 + (sentence.word(start) == "the")
    return alone and word.isupper() and 3 <= len(word) <= LONGEST_ACRONYM and word not in instrument_acronyms()


def _is_modifier(sentence: Sentence, here: int, end: int) -> bool:
    """ "capital mobilization": only the last noun of a compound is what it names; but "Minister Ann Reed"."""
    before_name = sentence.word(here) in offices() and sentence.tag(here + 1) == "NNP"
    compound = here + 1 < end and sentence.tag(here + 1) in NOUNS | {"POS"}
    return sentence.tag(here) in NOUNS and compound and not before_name


def _animate(sentence: Sentence, party: Named) -> bool:
    if sentence.tag(party.start) == "PRP":
        return True
    head = next(
        (
            here
            for here in range(party.start, party.end)
            if sentence.tag(here) == "NNPS"
            or is_body(sentence, here, party.start, party.end)
            or (
                sentence.tag(here) in NOUNS | {"DT", "PRP"}
                and sentence.word(here) in agent_nouns()
                and not _is_modifier(sentence, here, party.end)
            )
        ),
        None,
    )
    if head is None:
        return False
    # "each Government of the region", "all States": the noun must be the phrase's head, before any preposition.
    return not any(sentence.tag(here) in {"IN", "TO"} for here in range(party.start, head))
