"""Which part of some words can speak: a noun phrase for a person, an office, a body, a state or a document."""

from __future__ import annotations

import re

from spacy.tokens import Span

from sanctext.grammar.lexicon import agent_nouns, office_words
from sanctext.knowledge.current import known
from sanctext.knowledge.words import capitalised, numbers, one_of, word_class

# Letters with which a name begins, in square brackets.
CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚ"
# In characters: a heading is shorter.
LONGEST_HEADING = 70
# Markdown's marks, brackets and what else stands before a noun phrase.
_MARKS = re.compile(r"[\s*_\[\](){}#>•–—,;:.-]+")
# "(LEAD)", "(2nd update)": an agency's mark before a headline.
_BRACKETED = re.compile(r"[\s*_]*\(?[^()\n]{1,20}\)\s+")
_SENTENCE = re.compile(r"\.\s+(?=[A-Z])")
# A subject holds no conditions, no second person, no addresses and no infinitive: "to underscore the".
_NO_PHRASE = re.compile(r"\b(?:if|you|your|because|so|let)\b|://|\bto\s+[a-z]+\s+the\b")
# "Most recently, ", "Building on this, ": what stands before the subject of a sentence.
_ADVERBIAL = re.compile(
    r"(?:[A-Za-z]+\s+)?[A-Za-z]+ly,\s+|[A-Za-z]\w+ing\s[^,]*,\s+|(?:I|you)\s+(?:mean|know|think),\s+"
)
# A verb that some words hold outside their relative clauses makes a clause of them.
_FINITE = re.compile(
    r"(?:\b(?:is|are|was|were|must|will|has|have|can|could|should|would|did|does|do)\b|[’'](?:re|ve|ll)\b)"
)
_RELATIVE = re.compile(r"\b(?:who|which|that|whose|whom|where|when)\b")
_CONJUNCTION = re.compile(r"(?:And|But|So|Or|Now)\s+(?=\w)")
# "facing the crisis", "for manufacturers": no noun phrase begins so.
_NO_BEGIN = re.compile(
    r"(?:[a-z]+ing|written|sent|made|taken|signed|issued|given|(?:for|to|of|in|on|with|by|from|than|as|at|into|through|amid|amidst|among|despite|during|echoed))\s"
)
_LINK = re.compile(r"\[(?P<words>[^\[\]]{2,120})\]\(")
_DETERMINERS = frozenset({"these", "those", "such"})
_PRONOUN_LAST = re.compile(r"(?<!\band)(?<!\bor)\s+(?P<pronoun>he|she|they|we)(?=\s*\Z)")
_WORD = re.compile(r"\w[\w’'-]*")
_OPENER = re.compile(r"(?P<word>[A-Za-z]+)\s+(?=\S)")
# "Chad and Peru", at the end of a list, and "Oman" before it.
_LIST_GOES_ON = re.compile(r"(?:the\s+)?[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,3}")
_LIST_RESTS = re.compile(rf"(?:,\s+{_LIST_GOES_ON.pattern})*,?\s+and\s+{_LIST_GOES_ON.pattern}")
_LIST_ENDS = re.compile(rf"{_LIST_GOES_ON.pattern}{_LIST_RESTS.pattern}\s*")
_LAST_WORD = re.compile(r",?\s+(?P<word>[\w-]+)$")


def _below_heading(text: str, start: int, end: int) -> int:
    """Where a phrase goes on below a heading: a line that ends before its next word would have had to leave it."""
    line_end = text.find("\n", start, end)
    if line_end < 0:
        return start
    heading = text[text.rfind("\n", 0, line_end) + 1 : line_end]
    below = text[line_end + 1 : line_end + 1 + LONGEST_HEADING].partition("\n")[0]
    first = below.partition(" ")[0]
    fits = len(heading) + 1 + len(first) <= len(below)
    return line_end + 1 if fits and first[:1].isupper() and heading[-1:].isalnum() else start


def speaking_part(text: str, phrase: tuple[int, int], actors: list[Span]) -> tuple[int, int] | None:
    """The part of some words that names somebody who can speak; None where they name nobody.

    Args:
        phrase: the words that the parser or a pattern took for a subject, in characters.
        actors: the actors that are named in them.
    """
    start, end = phrase
    start = max(start, 1 + max(text.rfind(mark, start, end) for mark in '“">'), _below_heading(text, start, end))
    link = _LINK.search(text, start, end)
    if link is not None:
        # "[most of the crews](address)": the words that are linked; behind "[In a speech](address), " the rest.
        comma = text.find(", ", link.end(), end)
        if link["words"].strip(" *").partition(" ")[0].lower() not in word_class("adjunct opener"):
            start, end = link.span("words")
        elif comma >= 0:
            start = comma + 2
        else:
            return None
    if _NO_PHRASE.search(text, start, end):
        return None
    for pattern in (_BRACKETED, _MARKS, _vocative(), _CONJUNCTION, _adjunct(), _ADVERBIAL, _MARKS):
        found = pattern.match(text, start, end)
        if found is not None and found.end() < end:
            start = found.end()
    opened = _behind_contrast(text, start, end)
    if opened is None:
        return None
    start = opened
    end = start + len(_without_adverbs(text[start:end]))
    sentence = _SENTENCE.search(text, start, end)
    if sentence is not None and _NO_BEGIN.match(text, start, end):
        # "on X. The delegation": what stands before is the end of another sentence.
        start = sentence.end()
    pronoun = _PRONOUN_LAST.search(text, start, end)
    if pronoun is not None:
        # "In his own speech he": an adjunct that no comma ends.
        start = pronoun.start("pronoun")
    words = text[start:end].strip(" *")
    finite, relative = _FINITE.search(words), _RELATIVE.search(words)
    if finite is not None and (relative is None or finite.start() < relative.start()):
        return None
    if not words or _NO_BEGIN.match(words) or _performs().match(words):
        return None
    return (start, end) if any(span.start_char >= start for span in actors) or _may_speak(words) else None


def list_end(text: str, end: int) -> int:
    """Where a list ends that a comma has cut: "said Oman" in "said Oman, Chad and Peru"."""
    rest = _LIST_RESTS.match(text, end)
    return rest.end() if rest is not None else end


def list_comma(text: str, begin: int, stop: int) -> int:
    """The last comma before a subject; of "…, Oman, Chad and Peru said" the one before the list."""
    comma = text.rfind(", ", begin, stop)
    listed = comma >= 0 and _LIST_ENDS.fullmatch(text, comma + 2, stop) is not None
    while listed:
        before = text.rfind(", ", begin, comma)
        listed = before >= 0 and _LIST_GOES_ON.fullmatch(text, before + 2, comma) is not None
        comma = before if listed else comma
    return comma


def _behind_contrast(text: str, start: int, end: int) -> int | None:
    """Behind "while"; None for a clause of its own: "If the crews", "Why the ports"."""
    opener = _OPENER.match(text, start, end)
    if opener is None or opener["word"].lower() not in _opening_clauses():
        return start
    return opener.end() if opener["word"].lower() in word_class("contrast") else None


def _without_adverbs(words: str) -> str:
    """ "The Palace earlier", "Oman also": a subject without the adverbs behind it."""
    while (last := _LAST_WORD.search(words)) is not None and _is_adverb(last["word"]):
        words = words[: last.start()]
    return words


def _is_adverb(word: str) -> bool:
    return word in word_class("behind a subject") or (
        word.endswith("ly") and word not in word_class("no adverb") and word.islower()
    )


@known
def _opening_clauses() -> frozenset[str]:
    return word_class("condition") | word_class("opens a question") | word_class("contrast")


def _may_speak(words: str) -> bool:
    found = _WORD.findall(words)
    small = {word.lower().removesuffix("’s").removesuffix("'s") for word in found}
    if small & set(numbers()) and len(found) <= 2:
        # "the five".
        return True
    return bool(small & _speaking()) or any(
        (word[0].isupper() and word.lower() not in _DETERMINERS) or word[0].isdigit() for word in found
    )


@known
def _speaking() -> frozenset[str]:
    classes = ("speaking", "document noun", "pronoun", "private", "civil noun", "civil body", "armed")
    return office_words() | set(agent_nouns()) | frozenset(word for name in classes for word in word_class(name))


@known
def _vocative() -> re.Pattern[str]:
    """ "Sir, Oman denies it": to whom it is said."""
    return re.compile(rf"(?:{capitalised('vocative')}),\s+")


@known
def _performs() -> re.Pattern[str]:
    """ "Expresses its support": a recital's verb, and no noun phrase."""
    return re.compile(rf"(?i:{one_of(word_class('own act'))})\s+(?:{one_of(word_class('behind an own act'))})\b")


@known
def _adjunct() -> re.Pattern[str]:
    counted = rf"(?:{capitalised('number')})\s+(?:{one_of(word_class('time unit'))})"
    return re.compile(rf"(?:{capitalised('adjunct opener')}|{counted})\b[^,]{{0,120}},\s+(?:\d{{4}},\s+)?")
