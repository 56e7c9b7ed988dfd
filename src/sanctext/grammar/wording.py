"""Puts a demanded action into words: the text's own, as an infinitive phrase where the form allows it."""

from __future__ import annotations

import re

from sanctext.grammar.actions import Action
from sanctext.grammar.agents import names_agent_by
from sanctext.grammar.lexicon import demanded_nouns, demonyms, word_class
from sanctext.grammar.parties import Named
from sanctext.grammar.sentence import Sentence
from sanctext.knowledge.rows import DemandedNoun

# Where linked words lead, and marks of HTML.
_ADDRESS = re.compile(r"\*{2,}|\s?\(https?://[^\s()]*\)|</?[a-z]{1,10}(?:\s[^<>]*)?>")
_MARKS = frozenset({"“", "”", '"', "[", "]", "\\", "\\[", "\\]"})
_NO_SPACE_BEFORE = frozenset({",", ";", ":", ")", "'s", "’s", "%", "'", "’", ".", "?"})
# A single quotation mark before a word: "stop 'reckless' raids".
_APOSTROPHES = frozenset("'‘’")
# A pronoun that is the subject of a passive, as the object of its verb.
_OBJECTIVE = {"i": "me", "he": "him", "she": "her", "we": "us", "they": "them"}
# Between a passive's first word and its participle: no part of what is to be done.
_UNSAID = frozenset({"be", "not", "never", "also", "been", "have", "has", "is", "are", "was", "were"})
_DETERMINERS = frozenset(
    ["the", "these", "this", "those", "that", "such", "all", "any", "a", "an", "no", "its", "their"]
)
# Adverbs of other forms than their adjectives; "" where an adjective says no how.
_ADVERBS = {"early": "early", "public": "publicly", "joint": "jointly", "independent": "independently"} | dict.fromkeys(
    ["further", "full-scale", "international", "humanitarian"], ""
)


def words_between(sentence: Sentence, start: int, end: int) -> str:
    """The words from `start` to `end` as they stand, on one line and without quotation marks."""
    parts: list[str] = []
    for position in range(start, end):
        word = sentence.written[position]
        if word in _MARKS:
            continue
        joined = position == start or sentence.starts[position] == sentence.ends[position - 1]
        opens = word in _APOSTROPHES and position + 1 < end and sentence.starts[position + 1] == sentence.ends[position]
        if (parts and not joined and (opens or word not in _NO_SPACE_BEFORE)) or (
            parts
            and sentence.words[position - 1] in _MARKS
            and sentence.starts[position - 1] > sentence.ends[position - 2]
        ):
            parts.append(" ")
        parts.append(word)
    return _ADDRESS.sub("", "".join(parts)).strip(" ,;:—–-*")


def infinitive(sentence: Sentence, action: Action) -> str:
    """An active action: "cease these launches"; a finite verb takes its base form."""
    phrase = words_between(sentence, action.start, action.end)
    if phrase.startswith("not to "):
        phrase = f"not {phrase.removeprefix('not to ')}"
    if sentence.tag(action.head) == "VBZ":
        head = sentence.written[action.head]
        phrase = phrase.replace(head, sentence.lemmas[action.head], 1)
    return phrase


def passive(
    sentence: Sentence,
    subject: tuple[int, int],
    participle: int,
    action: Action,
    agents: list[Named],
    *,
    negated: bool,
) -> str:
    """A passive action as an infinitive with its subject as object: "respect international humanitarian law".

    Those who are to act are left out of its words: "must be freed by Mali" gives "free".
    """
    verb = sentence.lemmas[participle]
    thing = lower_first(sentence, subject[0], words_between(sentence, *subject))
    if thing.lower() in _OBJECTIVE:
        thing = _OBJECTIVE[thing.lower()]
    if negated and thing.startswith("no "):
        thing = f"any {thing.removeprefix('no ')}"
    between = words_between(sentence, action.start, participle)
    adverbs = " ".join(word for word in between.split() if word.lower() not in _UNSAID).strip(" ,")
    rest = [(participle + 1, action.end)]
    for agent in agents:
        before = agent.start
        while before > participle and sentence.word(before) != "by":
            before -= 1
        if before > participle:
            rest = [(participle + 1, before), (agent.end, action.end)]
    after = [words_between(sentence, *part) for part in rest]
    phrase = " ".join(part for part in (adverbs, verb, thing, *after) if part)
    return f"not {phrase}" if negated else phrase


def nominal(sentence: Sentence, action: Action) -> str:
    """A demanded noun as a verb where the table knows one: "the immediate release of X" gives "immediately release X".

    Its adjectives become adverbs, a by-phrase is left out (it names who is to act); whatever does not fit this form
    stays the noun phrase that it is.
    """
    phrase = words_between(sentence, action.start, action.end)
    row = demanded_nouns().get(sentence.word(action.head))
    if row is None or not row.verb:
        return phrase
    adverbs: list[str] = []
    for position in range(action.start, action.head):
        tag, word = sentence.tag(position), sentence.word(position)
        if tag in {"JJ", "VBN"} and (adverb := _adverb(word)):
            adverbs.append(adverb)
        elif tag not in {"DT", ",", "CC", "PRP$"} and word not in _MARKS:
            return phrase
    verb, rest = _verb_and_object(sentence, action, row)
    return " ".join(part for part in (_joined(adverbs), verb, rest) if part) if verb else phrase


def _verb_and_object(sentence: Sentence, action: Action, row: DemandedNoun) -> tuple[str, str]:
    """The noun's verb and what it is to be done to; an empty verb where what follows does not fit."""
    start, end = action.head + 1, action.end
    agent = next((here for here in range(start, end) if names_agent_by(sentence, here)), None)
    if agent == start:
        # "release by X of Y": the object comes after whoever is to act.
        start = next((here for here in range(start, end) if sentence.word(here) in row.prepositions), end)
    elif agent is not None and sentence.tag(agent + 1) != "VBG":
        end = agent
    kept = row.verb.split()[-1] in row.prepositions
    if start >= end:
        return ("", "") if kept else (row.verb, "")
    preposition = sentence.word(start)
    if not row.prepositions:
        return row.verb, words_between(sentence, start, end)
    if preposition not in row.prepositions:
        return "", ""
    bare = row.verb.rpartition(" ")[0] if kept else row.verb
    verb = f"{bare} {preposition}" if kept and preposition != "of" else bare
    if verb == "take action":
        return verb, words_between(sentence, start, end)
    return verb, words_between(sentence, start + 1, end)


def _adverb(adjective: str) -> str:
    if adjective in word_class("relational"):
        # "executive action": what kind of action, and not how.
        return ""
    if adjective in _ADVERBS:
        return _ADVERBS[adjective]
    if adjective.endswith(("able", "ible")):
        return adjective[:-1] + "y"
    if adjective.endswith("ll"):
        return adjective + "y"
    return adjective + "ly" if adjective.endswith(("te", "nt", "al", "ve", "ft", "pt", "id", "ul", "se", "st")) else ""


def _joined(words: list[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def ending(sentence: Sentence, subject: tuple[int, int], verb: int, action: Action) -> str:
    """What is to end by itself, as something to be ended: "These attacks must end" gives "end these attacks"."""
    start, _ = subject
    thing = lower_first(sentence, start, words_between(sentence, start, core_end(sentence, subject)))
    thing = _OBJECTIVE.get(thing.lower(), thing)
    rest = words_between(sentence, verb + 1, action.end)
    return " ".join(part for part in (sentence.lemmas[verb], thing, rest) if part)


def core_end(sentence: Sentence, subject: tuple[int, int]) -> int:
    """Position after a subject's own words, before "including …" and insertions between dashes."""
    start, end = subject
    cut = next((here for here in range(start + 1, end) if sentence.word(here) in {"—", "–", "including"}), end)
    return sentence.trim(start + 1, cut, {","})


def lower_first(sentence: Sentence, position: int, phrase: str) -> str:
    """Take a sentence's first capital away where the word is no name."""
    if position < len(sentence) and sentence.tags[position] in {"NNP", "NNPS"}:
        return phrase
    if sentence.word(position) in demonyms():
        return phrase
    if position and sentence.tag(position) == "JJ" and sentence.words[position - 1].isalpha():
        # "that Omani crews be freed", "demands Omani restraint": no first word of a sentence.
        return phrase
    first, _, rest = phrase.partition(" ")
    if rest[:1].isupper() and first.lower() not in _DETERMINERS:
        # "Free Trade for All": a title.
        return phrase
    if first.lower() in _DETERMINERS or (len(first) > 1 and first[1:].islower()):
        return phrase[:1].lower() + phrase[1:]
    return phrase
