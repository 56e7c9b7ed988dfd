"""Whether a measure is imposed, extended, eased or planned, by its verb and the words around it."""

from __future__ import annotations

from sanctext.components.measures.around import orderer_of
from sanctext.components.measures.clauses import Clause
from sanctext.components.measures.names import Reading, measures_in
from sanctext.grammar.parties import Mention
from sanctext.grammar.sentence import RELATIVE, Sentence
from sanctext.knowledge.actors import actor_of
from sanctext.knowledge.words import word_class

# In words: so near behind "passage of" a law stands.
NEAR = 5


def status_of(sentence: Sentence, clause: Clause, reading: Reading) -> str | None:
    """The status of a measure; None where a clause says that there is none.

    Args:
        sentence: the sentence.
        clause: the verb with what stands around it.
        reading: the frame that it fills.
    """
    if reading.status == "granted":
        # "will not renew the visas", "no longer issues licences".
        return None if clause.kept else "planned" if clause.planned else "imposed"
    if clause.denied and reading.status == "extended" and sentence.lemmas[clause.verb] in word_class("prolongs"):
        # "did not renew the sanctions".
        return "planned" if clause.planned else "eased"
    if clause.denied or _strikes_nobody(sentence, clause):
        return "extended" if reading.status == "eased" else None
    if _says_a_rule(sentence, clause, reading):
        return None
    if reading.status == "planned" and "had" in sentence.lower[clause.start : clause.verb] and not clause.planned:
        # "had pushed for the ban": before what is told.
        return None
    if reading.status == "ahead":
        return _of_what_is_ahead(sentence, clause, reading)
    if reading.status in {"extended", "imposed"} and sentence.lemmas[clause.verb] in word_class("goes on by itself"):
        # "will remain in force until 31 May", "will last a year".
        return reading.status
    if clause.kept:
        # "remains suspended", "will continue to be frozen"; but the sanctions that remain suspended are no harm.
        return "eased" if reading.status == "eased" else "extended"
    if clause.planned and _is_decided(sentence, clause):
        return reading.status
    if reading.status == "extended" and sentence.lemmas[clause.verb] in word_class("keeps as it is"):
        # "will maintain its ban": it holds already.
        return "extended"
    if reading.status == "extended" and _prolongs_relief(sentence, reading):
        # "extended the suspension of its tariffs".
        return "planned" if clause.planned else "eased"
    return "planned" if clause.planned else reading.status


def _strikes_nobody(sentence: Sentence, clause: Clause) -> bool:
    """ "No sanctions were imposed"."""
    named = clause.passive and not clause.barred and clause.subject is not None
    return named and clause.subject is not None and sentence.word(clause.subject[0]) in word_class("nobody of a kind")


def _says_a_rule(sentence: Sentence, clause: Clause, reading: Reading) -> bool:
    """ "Paragraph 5 prohibits", "any person in Norway is prohibited from"."""
    if clause.subject is None:
        return False
    first, of_us = sentence.word(clause.subject[0]), sentence.word(clause.subject[0] + 1) == "of"
    if first in word_class("part of a law"):
        return True
    return first in word_class("whoever it is") and not of_us and _is_of_law(sentence, clause, reading)


def follows_in_law(sentence: Sentence, mentions: list[Mention], clause: Clause) -> bool:
    """ "a ban on the listed persons, which freezes any assets they hold": what a measure entails is none anew."""
    if clause.subject is None or sentence.word(clause.start - 1) not in {"which", "that"} or clause.passive:
        return False
    named = any(clause.subject[0] <= mention.start < clause.subject[1] for mention in mentions)
    listed = set(sentence.lower[slice(*clause.subject)]) & word_class("listed by a measure")
    return bool(listed) and not named


def _prolongs_relief(sentence: Sentence, reading: Reading) -> bool:
    """Whether what is prolonged suspends a measure: "the suspension of the duties on", "the licence"."""
    first, end = reading.nouns
    near = min(end + NEAR, len(sentence))
    relief = sentence.find(word_class("relief from a measure"), first, end)
    return relief is not None and (
        sentence.word(relief + 1) != "of" or bool(measures_in(sentence, relief + 2, min(relief + 2 + NEAR, near)))
    )


def tells_no_act(sentence: Sentence, mentions: list[Mention], clause: Clause, reading: Reading) -> bool:
    """What only looks like a measure: what one says or means, a law's passage, powers, an armed group's targets."""
    end = reading.nouns[1]
    lemma = sentence.lemmas[clause.verb]
    if lemma in word_class("lets by a paper") and not clause.passive and clause.subject is not None:
        return _is_said_by_a_paper(sentence, mentions, clause)
    if lemma in word_class("acts in concert") and (clause.passive or sentence.tag(clause.verb + 1) in {"IN", "RB"}):
        # "coordinating on export controls", "the sanctions have been coordinated".
        return True
    if lemma in word_class("puts powers to use") and sentence.word(end) in word_class("authority to act"):
        # "committed to implementing all sanctions authorities".
        return True
    if sentence.word(end) == "of" and not word_class("text that is passed").isdisjoint(
        sentence.lower[end : end + NEAR]
    ):
        # "blocked passage of an act".
        return sentence.word(end - 1) in word_class("way of a text")
    if sentence.word(clause.start - 1) in word_class("compares"):
        # "more sanctions than have ever been imposed".
        return True
    bare = clause.start == clause.verb and sentence.tag(clause.verb) != "VBG"
    if lemma in word_class("thinks of it while doing") and bare:
        # "If you look at the sanctions": no plan.
        return True
    if clause.subject is None or clause.passive:
        return False
    first, close = clause.subject
    armed = any(first <= one.start < close and actor_of(one.code)[1] == "armed_group" for one in mentions if one.code)
    if lemma == "target" and armed:
        return True
    # "The sanctions freeze any assets of those listed": what they mean in law.
    means = clause.start == clause.verb and sentence.tag(clause.verb) in {"VBP", "VBZ"}
    named = not word_class("measure itself").isdisjoint(sentence.lower[first:close])
    return means and named and sentence.word(clause.verb + 1) in word_class("whatever it is")


def _is_said_by_a_paper(sentence: Sentence, mentions: list[Mention], clause: Clause) -> bool:
    """ "a licence, which authorises the delivery of": told by the licence; "These agreements allow exports": no act."""
    first, close = clause.subject or (0, 0)
    if sentence.word(clause.start - 1) in RELATIVE:
        return not word_class("leave that is given").isdisjoint(sentence.lower[sentence.lead : clause.start])
    named = any(first <= one.start < close for one in mentions)
    return not named and not word_class("agreed by several").isdisjoint(sentence.lower[first:close])


def is_of_the_press(sentence: Sentence, reading: Reading) -> bool:
    """ "This call is over, and the embargo is lifted"; "The embargo is now lifted"."""
    behind = " ".join(sentence.lower[reading.nouns[1] : reading.nouns[1] + 3])
    if sentence.word(reading.nouns[1] - 1) == "embargo" and behind.rstrip(" .") in word_class("lifted for the press"):
        return True
    return sentence.word(reading.nouns[1] - 1) == "embargo" and bool(
        set(sentence.lower) & word_class("talks to the press")
    )


def _of_what_is_ahead(sentence: Sentence, clause: Clause, reading: Reading) -> str | None:
    """ "will use our sanctions to", "is reviewing a further ban"; but not "used sanctions as", "will be reviewed"."""
    if clause.passive:
        return None
    if clause.planned or _weighs_another(sentence, clause, reading):
        return "planned"
    return "imposed" if _uses_powers(sentence, reading) else None


def _weighs_another(sentence: Sentence, clause: Clause, reading: Reading) -> bool:
    """A measure that is not yet there is reviewed or backed: "an additional ban"."""
    further = word_class("another measure") & set(sentence.lower[clause.verb : reading.nouns[1]])
    return bool(further) and sentence.tag(clause.verb) == "VBG" and not clause.passive


def _is_of_law(sentence: Sentence, clause: Clause, reading: Reading) -> bool:
    """What strikes "any person" is a rule, unless somebody orders it: "directed that any funds of X be frozen"."""
    return (clause.passive or reading.status == "imposed") and orderer_of(sentence, clause.start) is None


def _uses_powers(sentence: Sentence, reading: Reading) -> bool:
    """ "used its sanctions powers against X": whoever uses them strikes somebody."""
    end = reading.nouns[1]
    return sentence.word(end) in word_class("authority to act") and sentence.word(end + 1) in word_class(
        "on or against"
    )


def _is_decided(sentence: Sentence, clause: Clause) -> bool:
    """ "Decides that all States shall prevent the sale": what a decision orders is done by it."""
    if "shall" not in sentence.lower[clause.start : clause.verb] or clause.subject is None:
        return False
    return bool(set(sentence.lower[sentence.lead : clause.subject[0]]) & word_class("decides at once"))
