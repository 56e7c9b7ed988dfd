"""Where a demand's words end: before a new clause, another act of the speaker, or the telling of a quotation."""

from __future__ import annotations

import re

from sanctext.grammar.lexicon import only_verbs, word_class
from sanctext.grammar.regions import closes_with_telling, infinitive_at, is_base_verb, joint_at
from sanctext.grammar.sentence import (
    COORDINATORS,
    DETERMINERS,
    NOMINAL,
    NOMINATIVE,
    RELATIVE,
    STOPS,
    VERB_BASE,
    VERB_FINITE,
    VERBS,
    Sentence,
)

# In words: a subject with its relative clause before its modal is no longer.
LONGEST_SUBJECT = 14
# In words: what stands behind a colon is as long at least.
SHORTEST_REST = 3
# In words: so far behind an adverbial's preposition its clause's pronoun stands without a comma.
LONGEST_ADVERBIAL = 4
# "3/1/22", "7.8.22".
_DATE = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{2}")
# In words: so far behind ", but" its clause's verb is looked for.
LONGEST_CONTRAST = 8


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
        if word in {"”", '"'} and (depth > 0 or word == "”"):
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
                # Why it is asked; but "must not be jailed because they wrote" tells what is not to be done.
                or (word == "because" and sentence.tag(cue) != "MD" and sentence.word(position + 1) != "of")
                or (word == ":" and _new_sentence(sentence, position + 1, end))
                or (
                    word == "as"
                    and sentence.tag(cue) not in {"VB", "VBP"}
                    and _subject_with_finite_verb(sentence, position + 1)
                )
                or (word in {"—", "–"} and _new_clause(sentence, position + 1, cue))
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
                _fronts_purpose(sentence, after, end)
                or ("and" in sentence.lower[position:after] and _fronts_adverbial(sentence, after))
            ):
                return _trim(sentence, start, position)
            if word == "," and sentence.word(after - 1) == "but" and _has_own_verb(sentence, after, end):
                return _trim(sentence, start, position)
            finite = sentence.tag(start) == "VBZ" and sentence.tag(sentence.skip_adverbs(after)) == "VBZ"
            if (
                position > start
                and not finite
                and (_new_clause(sentence, after, cue) or closes_with_telling(sentence, after, end))
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


def _new_sentence(sentence: Sentence, position: int, end: int) -> bool:
    """True behind a colon where a sentence of its own follows: "help them: If you see one, call us"."""
    return sentence.words[position][0].isupper() and (
        sentence.word(position) in {"if", "when"}
        or any(sentence.tag(here) == "PRP" and sentence.tag(here + 1) in VERB_FINITE for here in range(position, end))
    )


def _fronts_adverbial(sentence: Sentence, position: int) -> bool:
    """ "and over the year, its ports have V-ed": an adverbial of the clause that follows."""
    if sentence.tag(position) == "RB" and sentence.word(position + 1) == ",":
        # "and again, I urge".
        return sentence.word(position + 2) in NOMINATIVE
    if sentence.tag(position) != "IN" or sentence.word(position) in RELATIVE:
        return False
    comma = next(
        (
            here
            for here in range(position, min(position + LONGEST_CONTRAST, len(sentence)))
            if sentence.words[here] == ","
        ),
        None,
    )
    if any(
        sentence.word(here) in NOMINATIVE and sentence.tag(here) == "PRP" and sentence.tag(here + 1) in VERB_FINITE
        for here in range(position + 1, min(position + LONGEST_ADVERBIAL, len(sentence)))
    ):
        return True
    if comma is None or comma >= len(sentence) - 1:
        return False
    nominative = sentence.tag(comma + 1) == "PRP" and sentence.word(comma + 1) in NOMINATIVE
    return nominative or _subject_with_finite_verb(sentence, comma + 1)


def _fronts_purpose(sentence: Sentence, position: int, end: int) -> bool:
    """ "…, and to do so, we must V": the purpose of the clause that follows."""
    if infinitive_at(sentence, position) is None:
        return False
    comma = next(
        (here for here in range(position, min(position + LONGEST_CONTRAST, end)) if sentence.words[here] == ","), end
    )
    return sentence.tag(comma + 1) == "PRP" and sentence.word(comma + 1) in NOMINATIVE


def _has_own_verb(sentence: Sentence, position: int, end: int) -> bool:
    """True behind ", but" where a clause with a finite verb of its own follows: "…, but absent that it is up to X"."""
    reach = range(position, min(position + LONGEST_CONTRAST, end))
    if any(sentence.word(here) in NOMINATIVE and sentence.tag(here + 1) in VERB_FINITE for here in reach):
        return True
    if is_base_verb(sentence, sentence.skip_adverbs(position)) or sentence.word(position) in {"to", "not", "that"}:
        return False
    return any(
        sentence.tag(here) in VERB_FINITE and sentence.tag(here - 1) in NOMINAL | {"PRP"}
        for here in reach
        if sentence.word(here) not in only_verbs()
    )


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


def _new_clause(sentence: Sentence, position: int, cue: int) -> bool:
    """True where a clause of its own begins, or the speaker goes on to another act."""
    here = sentence.skip_adverbs(position)
    word, tag = sentence.word(here), sentence.tag(here)
    if tag == "PRP" and word in NOMINATIVE:
        return True
    if word in {"while", "whereas", "although", "though", "but", "because"}:
        return True
    if tag == "EX":
        return True
    described = tag == "VBD" and word.endswith("ed") and sentence.tag(here + 1) in {"NN", "NNS"}
    if described and sentence.lemmas[here] not in word_class("performative") and sentence.tag(cue) != "VBD":
        # "the safety, security, and sustained access of crews": a participle before its noun.
        return False
    if tag in {"VBD", "VBZ"} or tag == "MD":
        return word not in only_verbs()
    if (
        tag in {"NN", "NNS"}
        and sentence.lemmas[here] in word_class("performative")
        and (
            sentence.word(here + 1) in {"that", "on", "upon"}
            or sentence.lemmas[here] == "urge"
            or (sentence.tag(here + 1) in DETERMINERS and sentence.word(here - 2) == ",")
        )
    ):
        return not _nested(sentence, here, cue)
    if tag in {"VBP", "VB"} and sentence.lemmas[here] in word_class("performative"):
        return not _nested(sentence, here, cue)
    if tag == "VBG" and sentence.lemmas[here] in word_class("performative") and sentence.lemmas[here] != "support":
        return True
    if (
        tag == "VBN"
        and sentence.tag(cue) == "VBD"
        and sentence.tag(here + 1) in {"DT", "IN", "PRP$", "NNP"}
        and word not in only_verbs()
    ):
        return sentence.lemmas[here] in word_class("performative")
    return _subject_with_finite_verb(sentence, here) or _described_subject(sentence, position)


def _described_subject(sentence: Sentence, position: int) -> bool:
    """ ", and all groups that V must W": behind a comma a subject with its relative clause and a modal."""
    if sentence.word(position - 2) != "," or sentence.tag(position) not in {"DT", "NNS", "NNP", "PDT"}:
        return False
    relative = False
    for here in range(position + 1, min(position + LONGEST_SUBJECT, len(sentence))):
        word, tag = sentence.word(here), sentence.tag(here)
        if word in {",", ";"} or (not relative and tag not in NOMINAL | {"CC"} and word not in RELATIVE):
            return False
        relative = relative or word in {"who", "that", "which"}
        if relative and tag == "MD":
            return True
    return False


def _subject_with_finite_verb(sentence: Sentence, position: int) -> bool:
    explains = sentence.word(position - 1) == "as"
    here = position
    while (
        here < len(sentence)
        and here < position + 14
        and (sentence.tag(here) in NOMINAL or sentence.word(here) in {"of", "in"})
    ):
        if sentence.tag(here) == "VBG" or (is_base_verb(sentence, here) and not explains):
            return False
        here += 1
    here = sentence.skip_adverbs(here)
    return (
        here > position
        and not _inside_relative(sentence, position)
        and sentence.tag(here) in VERB_FINITE
        and sentence.word(here) not in only_verbs()
        and (
            sentence.tag(here) != "VBP"
            or sentence.word(here) in {"are", "have", "do"}
            # "as most raids take place in ports".
            or (explains and sentence.tag(here - 1) == "NNS")
        )
    )


def _inside_relative(sentence: Sentence, position: int) -> bool:
    """True where a relative clause is still without its verb: "the draft that Greece and the United States have …"."""
    for here in range(position - 1, max(-1, position - 10), -1):
        if sentence.tag(here) in VERBS:
            return False
        if sentence.word(here) in RELATIVE and sentence.tag(here) in {"WDT", "WP", "IN"}:
            return True
    return False


def _nested(sentence: Sentence, verb: int, cue: int) -> bool:
    """True where a call is itself demanded: "urge all countries to condemn this and call on X to …"."""
    if sentence.tag(cue) in {"VBD", "VBZ"} and sentence.tag(verb) in VERB_BASE:
        # "called on both to V and agree to W": the speaker's own act would be "agreed".
        return True
    if sentence.lemmas[verb] in word_class("double reading"):
        # Ordinary actions as well as acts of the speaker: they end the demand only with the speaker's own object.
        following = sentence.lower[verb + 1 : verb + 4]
        if sentence.word(verb - 1) == "," and sentence.tag(verb) == "VB" and sentence.tag(cue) != "VBD":
            # "mend the nets, support our crews, and sail": in the middle of a list.
            return True
        return not {"our", "ourselves"} & set(following) and sentence.tag(verb) == "VB" and sentence.tag(cue) != "VBD"
    if sentence.lemmas[verb] not in {"call", "urge", "condemn"}:
        return False
    if _everyone_is_addressed(sentence, cue) and sentence.lemmas[verb] != "condemn":
        # "urge all countries to V and call on X to W": all of them can; "and also call on" are the speaker's words.
        return sentence.word(verb - 1) not in {"also", "further", "again", ",", ";"}
    previous = [
        sentence.lemmas[here]
        for here in range(cue + 1, verb)
        if sentence.tag(here) in VERB_BASE and sentence.word(here - 1) in {"to", "and", ","}
    ]
    return bool(previous) and previous[-1] in word_class("speech act")


def _everyone_is_addressed(sentence: Sentence, cue: int) -> bool:
    return bool({"all", "every", "each", "other"} & set(sentence.lower[cue + 1 : cue + 3]))
