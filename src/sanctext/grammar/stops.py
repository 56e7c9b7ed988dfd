"""Where a demand's words end: before a new clause, another act of the speaker, or the speech clause of a quotation."""

from __future__ import annotations

import re

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


def clause_end(sentence: Sentence, start: int, *, cue: int) -> int:
    """Position after the last word of the complement that begins at `start`.

    It ends at the sentence's end, at a closing quotation mark whose opening one stands before it, before an
    attribution ("…, the minister said"), and where a coordinator leads to a new clause or to another act of the
    speaker.
    """
    end = len(sentence)
    while end > start and sentence.word(end - 1) in STOPS | {";", ":", "”", '"', "'", "’"}:
        end -= 1
    if end > start and sentence.word(end - 1) in COORDINATORS:
        end -= 1
    while end > start and sentence.word(end - 1) in {";", ","}:
        end -= 1
    end = _before_source(sentence, start, end)
    end = next((here for here in range(start, end) if sentence.word(here).startswith(("<http", "http"))), end)
    depth = _open_quotations(sentence, start)
    position = start
    while position < end:
        word = sentence.word(position)
        # A straight mark behind a comma closes, though the quotation began in another sentence.
        if word in {"”", '"'} and (depth > 0 or word == "”" or sentence.word(position - 1) in {",", "!", "?"}):
            depth -= 1
            if not _goes_on_after_quotation(sentence, position, end):
                return _trim(sentence, start, position)
        elif word in {"“", '"'}:
            depth += 1
        elif (
            position > start
            and (
                (word == "after" and sentence.tag(cue) in {"VBD", "VBN"})
                or word in {"while", "whereas"}
                or (word == "even" and sentence.word(position + 1) in {"as", "though", "if"})
                # Why it is asked; but "must not be jailed because they wrote" tells what is not to be done.
                or (word == "because" and sentence.tag(cue) != "MD" and sentence.word(position + 1) != "of")
                or (word == ":" and _is_source(sentence, position + 1, end))
                or (
                    word == ":"
                    and (new_sentence(sentence, position + 1, end) or subject_with_finite_verb(sentence, position + 1))
                )
                or (
                    word == "as"
                    and sentence.tag(cue) not in {"VB", "VBP"}
                    and subject_with_finite_verb(sentence, position + 1)
                )
                or (
                    # "must drop its ban, for it is they who pay": why.
                    sentence.lower[position : position + 2] == [",", "for"]
                    and sentence.word(position + 2) in NOMINATIVE
                    and sentence.tag(position + 3) in VERB_FINITE
                )
                or (word in {"—", "–"} and new_clause(sentence, position + 1, cue))
                or (
                    word in {"—", "–"}
                    and sentence.lower[position + 1 : position + 3] in (["that", "way"], ["this", "way"])
                )
            )
        ):
            return _trim(sentence, start, position)
        after = joint_at(sentence, position)
        if after > position:
            if position > start and word == "," and (resumed := _inserted_attribution(sentence, after, end)):
                position = resumed
                continue
            if word == "and" and sentence.word(position - 1) in NOMINATIVE and sentence.tag(position - 1) == "PRP":
                # "where we and others can V": one subject.
                position = after
                continue
            if word == "and" and _ensures_both(sentence, start, position):
                # "ensure ice and salt are sold": the second noun is of the same clause's subject.
                position = after
                continue
            if position > start and (
                fronts_purpose(sentence, after, end)
                or ("and" in sentence.lower[position:after] and fronts_adverbial(sentence, after))
            ):
                return _trim(sentence, start, position)
            if word == "," and sentence.word(after - 1) == "but" and has_own_verb(sentence, after, end):
                return _trim(sentence, start, position)
            finite = sentence.tag(start) == "VBZ" and sentence.tag(sentence.skip_adverbs(after)) == "VBZ"
            if (
                position > start
                and not finite
                and (new_clause(sentence, after, cue) or closes_with_telling(sentence, after, end))
            ):
                return _trim(sentence, start, position)
            if (
                sentence.tag(cue) == "MD"
                and sentence.word(after) == "that"
                and "that" not in sentence.lower[start:position]
            ):
                # "We agree that X must V and that Y can W": the clause beside it.
                return _trim(sentence, start, position)
            if (
                sentence.word(after) in {"are", "am"}
                and sentence.tag(start) == "VB"
                and not any(
                    sentence.tag(here) in VERB_FINITE or sentence.word(here) in RELATIVE
                    for here in range(start, position)
                )
            ):
                # "urge all to V and are sending ships", "that Iran must not V, and are concerned that": the speakers.
                return _trim(sentence, start, position)
            if sentence.lower[after : after + 2] == ["that", ","]:
                # "…, and that, by definition, is a plan".
                return _trim(sentence, start, position)
            repeated = sentence.word(after) == "that" == sentence.word(cue - 1)
            if repeated or sentence.lower[after : after + 2] == ["according", "to"]:
                # "a letter that asks X to V and that praises Y"; "…, according to Z".
                return _trim(sentence, start, position)
            if word == ";" and not (
                is_base_verb(sentence, sentence.skip_adverbs(after)) or infinitive_at(sentence, after) is not None
            ):
                return _trim(sentence, start, position)
            position = after
            continue
        position += 1
    return _trim(sentence, start, end)


def _before_source(sentence: Sentence, start: int, end: int) -> int:
    """Position before a bracket at the end that holds a date: "must do more [Post, 3/1/22]" names its source."""
    opening = next((here for here in range(end - 1, start, -1) if sentence.word(here) in {"[", "\\["}), None)
    if opening is None or _DATE.search("".join(sentence.words[opening:])) is None:
        return end
    while sentence.word(opening - 1) in {"[", "\\[", "\\", "*", "**"}:
        opening -= 1
    return opening


def _ensures_both(sentence: Sentence, start: int, joint: int) -> bool:
    """True where only a noun phrase stands between a verb that takes a clause and the joint."""
    here = joint - 1
    while here > start and sentence.tag(here) in NOMINAL - {"VBG"} | {","}:
        here -= 1
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
    while end > start and sentence.word(end - 1) in {",", ";", ":", "—", "–", "-", "including", "by"} | COORDINATORS:
        end -= 1
    return end


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
    closing = next((here for here in range(position, min(position + 9, end)) if sentence.word(here) == ","), None)
    if closing is None or closing + 2 >= end:
        return None
    if sentence.tag(closing + 1) in {"VBG", "CC", "WDT", "WP"} and sentence.word(closing + 1) != "that":
        return None
    return closing + 1
