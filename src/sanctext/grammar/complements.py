"""Where a demand's complement begins: its verb, its noun, the joints of its lists."""

from __future__ import annotations

from sanctext.grammar.lexicon import action_verbs, is_action_noun, only_verbs, word_class
from sanctext.grammar.sentence import (
    COORDINATORS,
    DETERMINERS,
    NOMINAL,
    NOMINATIVE,
    NOUNS,
    RELATIVE,
    STOPS,
    VERBS,
    Sentence,
)

# In words.
LONGEST_INSERTION = 30
_BEHIND_TELLING = frozenset(["", ",", ".", "”", '"', "in", "on", "at", "after", "to"])
_JOINING_ADVERBS = frozenset(["also", "further", "furthermore", "instead", "moreover", "rather"])


def is_base_verb(sentence: Sentence, position: int) -> bool:
    """True for a verb in its base form, also where the tagger took it for a noun.

    A word after a coordinator is a verb, whatever its tag, where its base form is never a noun ("facilitate access")
    or a determiner follows it ("release all prisoners").
    """
    tag, word = sentence.tag(position), sentence.word(position)
    if tag == "VB":
        return True
    if tag == "VBP":
        return word not in {"are", "'re", "am"}
    if not sentence.words[position : position + 1] or not sentence.words[position][0].islower():
        return False
    if tag in {"NN", "JJ", "NNP", "IN", "VBD", "VBN", "NNS", "RB"}:
        if word in only_verbs():
            return True
        following = sentence.tag(position + 1)
        if tag == "JJ" and word in action_verbs():
            # "free the prisoners", "open talks".
            return following in DETERMINERS or sentence.word(position + 1) in word_class("reciprocal")
        return tag == "NN" and following in DETERMINERS
    return False


def infinitive_at(sentence: Sentence, position: int) -> int | None:
    """Position of the verb if an infinitive with "to" begins here ("to", "not to", "to immediately"), else None."""
    here = position
    if sentence.word(here) in {"not", "never"}:
        here += 1
    if sentence.word(here) != "to":
        return None
    here = sentence.skip_adverbs(here + 1)
    if sentence.word(here) == "please":
        here = sentence.skip_adverbs(here + 1)
    while sentence.word(here) == ":":
        here = sentence.skip_adverbs(here + 1)
    if sentence.word(here) in {'"', "“", "”"}:
        here = sentence.skip_adverbs(here + 1)
    if sentence.tag(here) == "JJ" and sentence.tag(here + 1) in NOUNS and sentence.word(here) not in action_verbs():
        # "tie grants to prevailing wages": a preposition.
        return None
    if is_base_verb(sentence, here) or (
        sentence.tag(here) in {"NN", "VBD", "VBN", "NNP", "JJ"}
        and sentence.tag(position) == "TO"
        and sentence.words[here : here + 1]
        and sentence.words[here][0].islower()
    ):
        return here
    return None


def find_infinitive(sentence: Sentence, start: int) -> tuple[int, int] | None:
    """The infinitive that completes a verb of demand whose object begins at `start`.

    Relative clauses, insertions and nouns with infinitives of their own are passed over; the search ends where a new
    clause begins.

    Returns:
        (position at which the infinitive begins, position of its verb), None where there is none.
    """
    second_best: tuple[int, int] | None = None
    in_relative = False
    position = start
    while position < len(sentence):
        word, tag = sentence.word(position), sentence.tag(position)
        verb = infinitive_at(sentence, position)
        if verb is not None:
            before = position - 1
            inside = in_relative and sentence.tag(before) in VERBS | {"JJ"} and sentence.tag(before) != "VBN"
            if not inside and sentence.word(before) not in word_class("takes infinitive"):
                return position, verb
            second_best = second_best or (position, verb)
            position = verb
        elif (
            word in {"which", "who", "whose", "where"}
            and sentence.word(position - 1) == ","
            and (closed := _closed_insertion(sentence, position))
        ) or (word in {"—", "–"} and position > start and (closed := _closed_dashes(sentence, position))):
            position = closed
            continue
        elif word in {",", "”", '"'} and position > start and (resumed := _interruption(sentence, position)):
            position = resumed
            continue
        elif word in RELATIVE and position > start and tag in {"WDT", "WP", "WP$", "WRB", "IN", "DT"}:
            in_relative = True
        elif (
            (word in STOPS | {";"} and position > start)
            or (
                position > start
                and sentence.word(position - 1) == "and"
                and tag in {"VBN", "VBD"}
                and sentence.lemmas[position] in word_class("performative")
            )
            or (
                tag in {"VBZ", "VBD", "MD", "VBP"}
                and not in_relative
                and position > start
                and not _reduced(sentence, position)
            )
            or (word in NOMINATIVE and tag == "PRP" and position > start and not in_relative and word != "it")
        ):
            break
        position += 1
    return second_best


def _closed_dashes(sentence: Sentence, position: int) -> int | None:
    """Position of the infinitive after an insertion between dashes, None where there is none."""
    for here in range(position + 1, min(position + LONGEST_INSERTION, len(sentence) - 1)):
        if sentence.word(here) in {"—", "–"}:
            return here + 1 if infinitive_at(sentence, here + 1) is not None else None
    return None


def _closed_insertion(sentence: Sentence, position: int) -> int | None:
    """Position of the infinitive after a relative clause between commas, None where the clause is not closed."""
    for here in range(position, len(sentence) - 1):
        if sentence.word(here) in {",", "—", "–"} and infinitive_at(sentence, here + 1) is not None:
            return here + 1
        if sentence.word(here) in STOPS | {";"}:
            return None
    return None


def _interruption(sentence: Sentence, position: int) -> int | None:
    """Position after an attribution that interrupts a quotation: "We urge X,” the ministers said, “to …"."""
    here = sentence.past(position, {",", "”", '"'})
    if not closes_with_telling(sentence, here, len(sentence)):
        return None
    said = sentence.find(word_class("say"), here, len(sentence))
    here = sentence.past((len(sentence) if said is None else said) + 1, {",", "“", '"'})
    return here if infinitive_at(sentence, here) is not None else None


def _reduced(sentence: Sentence, position: int) -> bool:
    """True for a participle that the tagger took for a past tense ("personnel deployed to …", "those involved")."""
    return sentence.tag(position) in {"VBD", "VBP"} and sentence.word(position).endswith(("ed", "en"))


def closes_with_telling(sentence: Sentence, position: int, end: int) -> bool:
    """True where ", X said" closes the sentence, or ", they added," is inserted."""
    for here in range(position, min(position + 9, end)):
        # "the United States" tells nothing.
        if sentence.word(here) in word_class("say") and sentence.tag(here) in VERBS:
            return here > position and sentence.word(here + 1) in _BEHIND_TELLING
        if sentence.tag(here) not in NOMINAL | {"PRP", "IN", "RB", "WP", ","}:
            return False
    return False


def joint_at(sentence: Sentence, position: int) -> int:
    """Position after the run of coordinators and commas that begins here; the same position where there is none."""
    here = position
    while here < len(sentence):
        if sentence.word(here) in {",", ";"} | COORDINATORS:
            here += 1
        elif sentence.word(here) == "as" and sentence.word(here + 1) == "well" and sentence.word(here + 2) == "as":
            here += 3
        elif here > position and sentence.word(here) in _JOINING_ADVERBS:
            here += 1
        else:
            break
    return here


def lacks_object(sentence: Sentence, verb: int) -> bool:
    """ "the two things that we need to do today": "do" without an object, which stands before its clause."""
    return sentence.word(verb) == "do" and sentence.tag(verb + 1) in {"IN", ".", ",", ""}


def head_noun(sentence: Sentence, start: int, end: int) -> int | None:
    """Head of the noun phrase that begins at `start`: the last noun before a preposition or a comma after a noun."""
    inside = NOMINAL | {"RB", ",", "CC", "``", "''", "HYPH"}
    head = None
    for here in range(start, end):
        tag = sentence.tag(here)
        if "-" in sentence.words[max(here - 1, start) : here + 2] and sentence.words[here] != "-" and tag not in NOUNS:
            # "a whole-of-government effort": one compound.
            continue
        if tag in NOUNS:
            head = here
        elif tag not in inside or (head is not None and tag in {",", "CC", "VBN", "VBG", "DT"}):
            break
    return head


def names_action(sentence: Sentence, position: int) -> bool:
    """True where the noun here is an action by itself."""
    return is_action_noun(sentence.word(position))
