"""Where those belong whom a measure strikes, if the words that name them do not say it."""

from __future__ import annotations

from collections.abc import Iterator

from sanctext.components.measures.target_names import articles
from sanctext.grammar.parties import Mention
from sanctext.grammar.sentence import RELATIVE, VERBS, Sentence
from sanctext.knowledge.actors import actor_of
from sanctext.knowledge.words import word_class

# In words: so far behind a measure's noun a state stands that its object leads to: "visas for Peruvian officials".
FARTHEST_NESTED = 12
# In words: a relative clause that tells whom a target serves is not longer.
LONGEST_SERVICE = 14
# In words: so far behind "under" the name of a law says whom it is about.
FARTHEST_LAW = 5
# In words: so much stands between two states of a list, "(14), and the".
LONGEST_JOINT = 6


def belongs_to(sentence: Sentence, mentions: list[Mention], start: int, end: int) -> list[Mention]:
    """The states and armed groups of a measure whose targets name none: nested, or served.

    Args:
        sentence: the sentence.
        mentions: its actors.
        start: where the words behind the measure begin.
        end: where its clause ends.
    """
    return _nested(sentence, mentions, start, end) or _served(sentence, mentions, start, end)


def chain(sentence: Sentence, mentions: list[Mention], first: Mention) -> list[Mention]:
    """A mention with those that are listed behind it: "Peru, Chile and the United Arab Emirates"."""
    found = [first]
    for one in mentions:
        if one.start >= found[-1].end and one.start - found[-1].end <= LONGEST_JOINT:
            # "Peru (14), Chile (5)".
            between = [word for word in sentence.lower[found[-1].end : one.start] if not word.isdigit()]
            if between and word_class("between states").issuperset(between):
                found.append(one)
    return found


def _nested(sentence: Sentence, mentions: list[Mention], start: int, end: int) -> list[Mention]:
    """ "restrictions on visas for Peruvian officials", "dealing in arms with Peru", "airstrips under RSF control"."""
    for here in _phrase(sentence, start, min(start + FARTHEST_NESTED, end)):
        if sentence.word(here) not in word_class("leads to where it belongs"):
            continue
        named = [one for one in mentions if here < one.start <= here + 1 + articles(sentence, one)]
        named = [
            one for one in named if one.form != "capital" or sentence.word(here) not in word_class("place of a target")
        ]
        if named and actor_of(named[0].code)[1] in {"state", "armed_group"} and named[0].form != "person":
            return chain(sentence, mentions, named[0])
    return []


def _phrase(sentence: Sentence, start: int, end: int) -> Iterator[int]:
    """The words from a position on that belong to one noun phrase: nouns, adjectives, prepositions."""
    for here in range(start, end):
        under_control = sentence.word(here) == "under" and not word_class("in control").isdisjoint(
            sentence.lower[here + 1 : here + 5]
        )
        if sentence.word(here) in word_class("ends an aim") and not under_control:
            return
        pair = f"{sentence.word(here)} {sentence.word(here + 1)}"
        if pair in word_class("opens an adjunct") or sentence.word(here + 1) in word_class("month") | word_class("day"):
            return
        if sentence.word(here) == "for" and sentence.tag(here + 1) == "VBG":
            return
        if not sentence.tag(here).startswith(("NN", "JJ", "IN", "TO", "DT", "PRP$", "CD", "POS", "HYPH", "CC")):
            return
        yield here


def _served(sentence: Sentence, mentions: list[Mention], start: int, end: int) -> list[Mention]:
    """ "two firms that keep the Lima Front supplied", "which sells the Front's gold": an armed group that is served."""
    relative = next((here for here in range(start, end) if sentence.word(here) in RELATIVE), None)
    if relative is None:
        return []
    verb = next((here for here in range(relative, end) if sentence.tag(here) in VERBS), relative)
    words = range(relative, min(relative + LONGEST_SERVICE, end))
    stop = next((here for here in words if sentence.word(here) in word_class("ends an aim") - RELATIVE), words.stop)
    if "behalf" in sentence.lower[relative:stop] or sentence.lemmas[verb] not in word_class("serves"):
        # "that fight the Lima Front", "which bought gold on its behalf".
        return []
    served = [one for one in mentions if relative < one.start < stop and actor_of(one.code)[1] == "armed_group"]
    return served[:1]


def of_law(sentence: Sentence, mentions: list[Mention], start: int, end: int) -> list[Mention]:
    """ "under the Peru (Sanctions) Regulations": whom the law is about."""
    for here in range(start, end):
        if sentence.word(here) in word_class("under a law"):
            near = [one for one in mentions if here < one.start <= here + FARTHEST_LAW]
            return [one for one in near if sentence.word(one.end) in word_class("behind a state in a law")][:1]
    return []
