"""Where a clause of its own begins behind a demand's words, or the speaker goes on to another act."""

from __future__ import annotations

from sanctext.grammar.complements import infinitive_at, is_base_verb
from sanctext.grammar.lexicon import only_verbs, word_class
from sanctext.grammar.sentence import (
    NOMINAL,
    NOMINATIVE,
    RELATIVE,
    VERB_BASE,
    VERB_FINITE,
    VERBS,
    Sentence,
)

# In words: a subject with its relative clause before its modal is no longer.
LONGEST_SUBJECT = 14
# In words: so far behind an adverbial's preposition its clause's pronoun stands without a comma.
LONGEST_ADVERBIAL = 4
# In words: so far behind ", but" its clause's verb is looked for.
LONGEST_CONTRAST = 8


def new_sentence(sentence: Sentence, position: int, end: int) -> bool:
    """True behind a colon where a sentence of its own follows: "help them: If you see one, call us"."""
    return sentence.words[position][0].isupper() and (
        sentence.word(position) in {"if", "when"}
        or any(sentence.tag(here) == "PRP" and sentence.tag(here + 1) in VERB_FINITE for here in range(position, end))
    )


def fronts_adverbial(sentence: Sentence, position: int) -> bool:
    """ "and over the year, its ports have V-ed": an adverbial of the clause that follows."""
    if sentence.tag(position) == "RB" and sentence.word(position + 1) == ",":
        # "and again, I urge".
        return sentence.word(position + 2) in NOMINATIVE
    if sentence.tag(position) != "IN" or sentence.word(position) in RELATIVE:
        return False
    comma = sentence.find({","}, position, position + LONGEST_CONTRAST)
    if any(
        sentence.word(here) in NOMINATIVE and sentence.tag(here) == "PRP" and sentence.tag(here + 1) in VERB_FINITE
        for here in range(position + 1, min(position + LONGEST_ADVERBIAL, len(sentence)))
    ):
        return True
    if comma is None:
        return False
    nominative = sentence.tag(comma + 1) == "PRP" and sentence.word(comma + 1) in NOMINATIVE
    return nominative or subject_with_finite_verb(sentence, comma + 1)


def fronts_purpose(sentence: Sentence, position: int, end: int) -> bool:
    """ "…, and to do so, we must V": the purpose of the clause that follows."""
    if infinitive_at(sentence, position) is None:
        return False
    comma = sentence.find({","}, position, min(position + LONGEST_CONTRAST, end))
    return comma is not None and sentence.tag(comma + 1) == "PRP" and sentence.word(comma + 1) in NOMINATIVE


def has_own_verb(sentence: Sentence, position: int, end: int) -> bool:
    """True behind ", but" where a clause with a finite verb of its own follows: "…, but absent that it is up to X"."""
    reach = range(position, min(position + LONGEST_CONTRAST, end))
    if any(sentence.word(here) in NOMINATIVE and sentence.tag(here + 1) in VERB_FINITE for here in reach):
        return True
    if sentence.word(position) in {"to", "not", "that"}:
        return False
    return any(
        sentence.tag(here) in VERB_FINITE and sentence.tag(here - 1) in NOMINAL | {"PRP"}
        for here in reach
        if sentence.word(here) not in only_verbs()
    )


def new_clause(sentence: Sentence, position: int, cue: int) -> bool:
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
        and (sentence.word(here + 1) in {"that", "on", "upon"} or sentence.lemmas[here] == "urge")
    ):
        return not _nested(sentence, here, cue)
    if tag in {"VBP", "VB"} and sentence.lemmas[here] in word_class("performative"):
        return not _nested(sentence, here, cue)
    if tag == "VBG" and word in word_class("reporting") and sentence.word(position - 1) == ",":
        # "urged X to V, saying that": how the report goes on.
        return True
    if tag == "VBG" and sentence.lemmas[here] in word_class("performative") and sentence.lemmas[here] != "support":
        return True
    if (
        tag == "VBN"
        and sentence.tag(cue) == "VBD"
        and sentence.tag(here + 1) in {"DT", "IN", "PRP$", "NNP"}
        and word not in only_verbs()
    ):
        return sentence.lemmas[here] in word_class("performative")
    return subject_with_finite_verb(sentence, here) or _described_subject(sentence, position)


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


def subject_with_finite_verb(sentence: Sentence, position: int) -> bool:
    explains = sentence.word(position - 1) == "as"
    here = position
    while (
        here < len(sentence)
        and here < position + 14
        and (
            sentence.tag(here) in NOMINAL
            or sentence.word(here) in {"of", "in"}
            # "and women and girls must be": a subject of two nouns, before a modal.
            or (sentence.word(here) == "and" and sentence.tag(here + 1) == "NNS" and sentence.tag(here + 2) == "MD")
        )
    ):
        if sentence.tag(here) == "VBG" or (is_base_verb(sentence, here) and not explains):
            return False
        here += 1
    if sentence.word(here) == "," and sentence.word(here + 1) in {"too", "however"} and sentence.word(here + 2) == ",":
        # "and Fiji, too, urged".
        here += 3
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
    """True where a call is itself demanded: "urge all countries to wait and call on X to …"."""
    if sentence.tag(cue) in {"VBD", "VBZ"} and sentence.tag(verb) in VERB_BASE:
        # "called on both to V and agree to W": the speaker's own act would be "agreed".
        return True
    if sentence.lemmas[verb] in word_class("double reading") and not _asks_somebody(sentence, verb):
        # Ordinary actions as well as acts of the speaker: they end the demand only with the speaker's own object.
        own = {"our", "ourselves"} & set(sentence.lower[verb + 1 : verb + 4])
        # "mend the nets, support our crews, and sail": in the middle of a list.
        listed = not own or sentence.word(verb - 1) == ","
        return listed and sentence.tag(verb) == "VB" and sentence.tag(cue) != "VBD"
    if sentence.lemmas[verb] in word_class("asks somebody") and sentence.tag(verb) == "VB":
        # "lift the ban and invite monitors": whoever lifts it; "and invite Oman to talk" are the speakers' words.
        if not _asks_somebody(sentence, verb):
            return True
    elif sentence.lemmas[verb] not in {"call", "urge", "condemn"}:
        return False
    # "urge all countries to V and call on X to W": all of them can; "and also call on" are the speaker's words.
    everyone = {"all", "every", "each", "other"} & set(sentence.lower[cue + 1 : cue + 3])
    goes_on = sentence.word(verb - 1) not in {"also", "further", "again", ",", ";"}
    return bool(everyone) and goes_on and sentence.lemmas[verb] != "condemn"


def _asks_somebody(sentence: Sentence, verb: int) -> bool:
    """True for "ask the Court to publish", which is a call like any other; "ask for help" is an action."""
    if sentence.lemmas[verb] not in word_class("asks somebody") or sentence.tag(verb + 1) not in NOMINAL:
        return False
    end = next(
        (here for here in range(verb + 1, len(sentence)) if sentence.tag(here) not in NOMINAL | {"IN", "CC"}), verb
    )
    return sentence.word(end) == "to" and sentence.tag(end + 1) in VERB_BASE
