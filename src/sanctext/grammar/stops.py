"""Where a demand's words end: before a new clause, another act of the speaker, or the speech clause of a quotation."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from sanctext.grammar.complements import closes_with_telling, infinitive_at, is_base_verb, joint_at
from sanctext.grammar.new_clauses import (
    fronts_adverbial,
    fronts_purpose,
    has_own_verb,
    new_clause,
    new_sentence,
    subject_with_finite_verb,
)
from sanctext.grammar.sentence import (
    COORDINATORS,
    NOMINAL,
    NOMINATIVE,
    RELATIVE,
    STOPS,
    VERB_FINITE,
    Sentence,
)

# In words: whoever is named behind a headline's colon.
LONGEST_SOURCE = 3
# In words: what stands behind a colon is as long at least.
SHORTEST_REST = 3
# "3/1/22", "7.8.22".
_DATE = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{2}")


def _is_source(sentence: Sentence, start: int, end: int) -> bool:
    """ "…: minister", "…: spokesperson": whose words a headline gives, at its end."""
    return start < end <= start + LONGEST_SOURCE and all(
        sentence.tag(here) in NOMINAL and sentence.lower[here] not in {"the", "a", "an"} for here in range(start, end)
    )


class Place(NamedTuple):
    """Where a demand's words might end.

    Args:
        start: first word of the complement.
        here: the word that is looked at, behind `start`.
        after: the word behind the joint (a comma, "and") that begins here; `here` itself where none does.
        end: where the words end at the latest.
    """

    sentence: Sentence
    cue: int
    start: int
    here: int
    after: int
    end: int

    @property
    def word(self) -> str:
        """The word that is looked at."""
        return self.sentence.word(self.here)


Stop = Callable[[Place], bool]


def _later(place: Place) -> bool:
    """ "called on all to wait | after the raid": when it was said."""
    return place.sentence.tag(place.cue) in {"VBD", "VBN"}


def _contrast(place: Place) -> bool:
    """ "urge Oman to wait | while others act"; "… | even as they pay"."""
    return place.word != "even" or place.sentence.word(place.here + 1) in {"as", "though", "if"}


def _reason(place: Place) -> bool:
    """ "urge Oman to wait | because talks go on", "…, | for it is they who pay".

    But "must not be jailed because they wrote" tells what is not to be done.
    """
    sentence, here = place.sentence, place.here
    if place.word == "because":
        return sentence.tag(place.cue) != "MD" and sentence.word(here + 1) != "of"
    return (
        sentence.lower[here : here + 2] == [",", "for"]
        and sentence.word(here + 2) in NOMINATIVE
        and sentence.tag(here + 3) in VERB_FINITE
    )


def _colon(place: Place) -> bool:
    """ "Oman must wait | : minister", "… | : the talks have begun"."""
    sentence, following = place.sentence, place.here + 1
    return (
        _is_source(sentence, following, place.end)
        or new_sentence(sentence, following, place.end)
        or subject_with_finite_verb(sentence, following)
    )


def _meanwhile(place: Place) -> bool:
    """ "urged Oman to wait | as talks went on": a past tense tells what happened meanwhile."""
    return place.sentence.tag(place.cue) not in {"VB", "VBP"} and subject_with_finite_verb(
        place.sentence, place.here + 1
    )


def _dash(place: Place) -> bool:
    """ "Oman must wait | — we have", "… | — that way all win"."""
    way = place.sentence.lower[place.here + 1 : place.here + 3]
    return way in (["that", "way"], ["this", "way"]) or new_clause(place.sentence, place.here + 1, place.cue)


def _purpose(place: Place) -> bool:
    """ "urge Oman to wait | and to this end offer help": what comes before another act."""
    sentence = place.sentence
    return place.here > place.start and (
        fronts_purpose(sentence, place.after, place.end)
        or ("and" in sentence.lower[place.here : place.after] and fronts_adverbial(sentence, place.after))
    )


def _but(place: Place) -> bool:
    """ "Oman must wait | , but the crews can go"."""
    return (
        place.word == ","
        and place.sentence.word(place.after - 1) == "but"
        and has_own_verb(place.sentence, place.after, place.end)
    )


def _clause(place: Place) -> bool:
    """ "urge Oman to wait | and we condemn the raid", "… | , the minister said"."""
    sentence = place.sentence
    goes_on = sentence.tag(place.start) == "VBZ" and sentence.tag(sentence.skip_adverbs(place.after)) == "VBZ"
    return (
        place.here > place.start
        and not goes_on
        and (new_clause(sentence, place.after, place.cue) or closes_with_telling(sentence, place.after, place.end))
    )


def _beside(place: Place) -> bool:
    """ "We agree that Oman must wait | and that Chad can go": the clause beside it."""
    sentence = place.sentence
    modal = sentence.tag(place.cue) == "MD" and "that" not in sentence.lower[place.start : place.here]
    repeated = sentence.word(place.cue - 1) == "that"
    return sentence.word(place.after) == "that" and (modal or repeated or sentence.word(place.after + 1) == ",")


def _speakers(place: Place) -> bool:
    """ "urge all to wait | and are sending ships": the speakers."""
    sentence = place.sentence
    return (
        sentence.word(place.after) in {"are", "am"}
        and sentence.tag(place.start) == "VB"
        and not any(
            sentence.tag(here) in VERB_FINITE or sentence.word(here) in RELATIVE
            for here in range(place.start, place.here)
        )
    )


def _source(place: Place) -> bool:
    """ "Oman must wait | , according to Chad"."""
    return place.sentence.lower[place.after : place.after + 2] == ["according", "to"]


def _semicolon(place: Place) -> bool:
    """ "urge Oman to wait | ; the talks go on": but "; to pay; and leave" goes on."""
    sentence = place.sentence
    return place.word == ";" and not (
        is_base_verb(sentence, sentence.skip_adverbs(place.after)) or infinitive_at(sentence, place.after) is not None
    )


# At these words, and where a comma or a coordinator joins something, in their order; `explain` gives their names.
AT_WORDS: dict[str, Stop] = {
    "after": _later,
    "while": _contrast,
    "whereas": _contrast,
    "even": _contrast,
    "because": _reason,
    ",": _reason,
    ":": _colon,
    "as": _meanwhile,
    "—": _dash,
    "–": _dash,
}
AT_JOINTS: tuple[Stop, ...] = (_source, _purpose, _but, _clause, _beside, _speakers, _semicolon)


def clause_end(sentence: Sentence, start: int, *, cue: int) -> int:
    """Position after the last word of the complement that begins at `start`.

    It ends at the sentence's end, at a closing quotation mark whose opening one stands before it, or at the first of
    the stops; the sentence notes which it was.
    """
    end = _latest_end(sentence, start)
    depth = _open_quotations(sentence, start)
    position = start
    while position < end:
        word = sentence.word(position)
        # A straight mark behind a comma closes, though the quotation began in another sentence.
        if word in {"”", '"'} and (depth > 0 or word == "”" or sentence.word(position - 1) in {",", "!", "?"}):
            depth -= 1
            if not _goes_on_after_quotation(sentence, position, end):
                return _ended(sentence, start, position, "quotation")
        elif word in {"“", '"'}:
            depth += 1
        elif position > start and word in AT_WORDS:
            stop = AT_WORDS[word]
            if stop(Place(sentence, cue, start, position, position, end)):
                return _ended(sentence, start, position, _name(stop))
        after = joint_at(sentence, position)
        if after == position:
            position += 1
            continue
        resumed = _resumed(sentence, start, position, after, end)
        if resumed is None:
            place = Place(sentence, cue, start, position, after, end)
            found = next((stop for stop in AT_JOINTS if stop(place)), None)
            if found is not None:
                return _ended(sentence, start, position, _name(found))
        position = after if resumed is None else resumed
    return _ended(sentence, start, end, "sentence")


def _name(stop: Stop) -> str:
    return stop.__name__.removeprefix("_")


def _ended(sentence: Sentence, start: int, end: int, stop: str) -> int:
    trimmed = _trim(sentence, start, end)
    sentence.stops[trimmed] = stop
    return trimmed


def _latest_end(sentence: Sentence, start: int) -> int:
    """Where the sentence ends, without marks and a source in brackets."""
    end = sentence.trim(start, len(sentence), STOPS | {";", ":", "”", '"', "'", "’"})
    if end > start and sentence.word(end - 1) in COORDINATORS:
        end -= 1
    return _before_source(sentence, start, sentence.trim(start, end, {";", ","}))


def _resumed(sentence: Sentence, start: int, position: int, after: int, end: int) -> int | None:
    """Where the words go on behind a joint that ends nothing, None where it may end them."""
    word = sentence.word(position)
    if position > start and word == "," and (resumed := _inserted_attribution(sentence, after, end)):
        return resumed
    if word == "and" and sentence.word(position - 1) in NOMINATIVE and sentence.tag(position - 1) == "PRP":
        # "where we and others can V": one subject.
        return after
    if word == "and" and _ensures_both(sentence, start, position):
        # "ensure ice and salt are sold": the second noun is of the same clause's subject.
        return after
    return None


def _before_source(sentence: Sentence, start: int, end: int) -> int:
    """Position before a bracket at the end that holds a date: "must do more [Post, 3/1/22]" names its source."""
    opening = next((here for here in range(end - 1, start, -1) if sentence.word(here) in {"[", "\\["}), None)
    if opening is None or _DATE.search("".join(sentence.words[opening:])) is None:
        return end
    return opening


def _ensures_both(sentence: Sentence, start: int, joint: int) -> bool:
    """True where only a noun phrase stands between a verb that takes a clause and the joint."""
    here = max(start, sentence.back(joint, NOMINAL - {"VBG"} | {","}))
    return here < joint - 1 and sentence.word(here) in {"ensure", "see", "guarantee", "ensuring"}


def _trim(sentence: Sentence, start: int, end: int) -> int:
    colon = next(
        (here for here in range(end - 1, max(start, end - SHORTEST_REST) - 1, -1) if sentence.word(here) == ":"), None
    )
    if (
        colon is not None
        and colon > start
        and all(sentence.tag(here) in {"IN", "JJ", "RB", "CC", "DT"} for here in range(colon + 1, end))
    ):
        # "cease these acts: in particular, we": what the colon leads to is of another clause.
        end = colon
    while end > start and sentence.words[end - 1].strip("*:[<") == "":
        end -= 1
    while end > start + 2 and sentence.word(end - 1) in {"will", "would", "can"} and sentence.word(end - 2) in RELATIVE:
        # "an investment that will:": the list behind the colon is not part of this sentence.
        end -= 2
    return sentence.trim(start, end, {",", ";", ":", "—", "–", "-", "including", "by"} | COORDINATORS)


def _open_quotations(sentence: Sentence, position: int) -> int:
    depth = 0
    for word in sentence.words[:position]:
        if word == "“":
            depth += 1
        elif word == "”":
            depth -= 1
        elif word == '"':
            depth += -1 if depth else 1
    return max(depth, 0)


def _goes_on_after_quotation(sentence: Sentence, position: int, end: int) -> bool:
    """A quotation that ends inside the verb phrase: "must stop paying” with oil", "“at once cease” all transfers"."""
    if position + 1 >= end or sentence.word(position - 1) in {",", ".", "!", "?"}:
        return False
    if sentence.tag(position + 1) in {"IN", "TO", "CC"}:
        return True
    if sentence.word(position + 1) == ",":
        # "to “cease fire”, reopen the port and V": a list of what is demanded, quoted in part.
        following = sentence.skip_adverbs(position + 2)
        return sentence.tag(following) == "VB" and following + 1 < end
    return sentence.tag(position + 1) in NOMINAL | {"WP"} and not closes_with_telling(sentence, position + 1, end)


def _inserted_attribution(sentence: Sentence, position: int, end: int) -> int | None:
    """Position after ", they added," where the sentence goes on behind it."""
    if not closes_with_telling(sentence, position, end):
        return None
    closing = sentence.find({","}, position, min(position + 9, end))
    if closing is None or closing + 2 >= end:
        return None
    if sentence.tag(closing + 1) in {"VBG", "CC", "WDT", "WP"} and sentence.word(closing + 1) != "that":
        return None
    return closing + 1
