"""Names of targets among the words of a list: "the commander Ada Lind", and no "TV stations"."""

from __future__ import annotations

from sanctext.grammar.parties import Mention
from sanctext.grammar.sentence import Sentence
from sanctext.knowledge.words import numbers, word_class

SORTS = {
    "persons": "person",
    "organisations": "organisation",
    "vessels": "vessel",
    "aircraft": "aircraft",
}
# A personal name has no more words, and an organisation's may.
LONGEST_PERSON = 5


def articles(sentence: Sentence, mention: Mention) -> int:
    return int(sentence.word(mention.start - 1) in word_class("article"))


def name_in(sentence: Sentence, mentions: list[Mention], start: int, end: int) -> tuple[int, int] | None:
    """A name of its own: words with capitals that are no actor's name or adjective."""
    taken = {here for mention in mentions for here in range(mention.start, mention.end)}
    begin: int | None = None
    behind = start
    for here in range(start, end):
        if here < behind:
            continue
        word = sentence.words[here]
        if begin is None and sentence.tag(here) == "IN" and _is_described(sentence, start, here):
            # "settlers in the West Bank", "the head of the Central Bank".
            holder = next((one.end for one in mentions if one.start - articles(sentence, one) == here + 1), None)
            if holder is None or sentence.tag(holder) != "NNP" or holder >= end:
                return None
            behind = holder
            continue
        number = sentence.tag(here) == "CD" or word.lower() in numbers()
        if begin is None and (number or word.lower() in word_class("month")):
            continue
        capital = word[:1].isupper() and (sentence.tag(here) in {"NNP", "NNPS", "CD"} or not _is_word(sentence, here))
        if begin is None and sentence.lower[here + 1 : here + 3] == ["-", "born"]:
            # "a Peruvian-born banker".
            continue
        if begin is None:
            if capital and (here not in taken or _opens_name(sentence, mentions, here, end)) and not is_title(word):
                begin = here
        elif sentence.tag(here) == "POS" and here + 1 < end:
            # "Ada Lind's husband Tom Grey".
            begin = None
        elif (
            word == "of"
            and set(sentence.words[begin:here]) & word_class("legal form")
            and any(one.start - articles(sentence, one) == here + 1 for one in mentions)
        ):
            # "the Central Bank of Peru".
            behind = next(one.end for one in mentions if one.start > here)
            # "Minister of the Armed Forces of Peru Ada Lind".
            begin = begin if sentence.tag(behind) != "NNP" or behind >= end else None
        elif word == "of" and here - begin > 1 and any(one.start == here + 1 for one in mentions):
            # "Ada Lind of Canada"; "Attorney General of Canada Ada Lind".
            behind = next(one.end for one in mentions if one.start == here + 1)
            if sentence.tag(behind) != "NNP" or behind >= end:
                return _trimmed(sentence, begin, here)
            begin = None
        elif not (
            capital
            or word.lower() in word_class("particle of a name")
            or word[:3] == "al-"
            or word == "-"
            or word[:1].isdigit()
        ):
            name = _trimmed(sentence, begin, here)
            if name is None or not _describes(sentence, here, name):
                return name
            begin = None
    name = _trimmed(sentence, begin, end) if begin is not None else None
    return name if name is not None and not _is_no_name(sentence, name) else None


def _is_described(sentence: Sentence, start: int, preposition: int) -> bool:
    """Whether a common noun stands before a preposition: what follows belongs to it."""
    nouns = [here for here in range(start, preposition) if sentence.tag(here) in {"NN", "NNS"}]
    return bool(nouns) and not {sentence.word(here) for here in nouns} & (
        word_class("listing") | word_class("before a number")
    )


def _describes(sentence: Sentence, noun: int, name: tuple[int, int]) -> bool:
    """Whether words with capitals belong to a noun behind them: "TV stations", "a TV company"; no "the Lark plant"."""
    if _is_no_name(sentence, name):
        return True
    if sentence.tag(noun) not in {"NN", "NNS"} or not sentence.words[noun].isalpha() or name[1] != noun:
        return False
    while sentence.tag(noun + 1) in {"NN", "NNS"} and sentence.words[noun + 1].isalpha():
        noun += 1
    sorts = word_class("measure organisations") | word_class("measure vessels")
    if sentence.tag(noun) == "NN" and sentence.word(noun) in sorts and sentence.word(name[0] - 1) == "the":
        return False
    return sentence.word(noun) not in word_class("goes with a name") | word_class("today") | word_class("time unit")


def _is_no_name(sentence: Sentence, name: tuple[int, int]) -> bool:
    """A letter that a line has broken off, or a people: "Uyghur"."""
    words = sentence.lower[slice(*name)]
    return all(word in word_class("people") or len(word) == 1 for word in words)


def _opens_name(sentence: Sentence, mentions: list[Mention], here: int, end: int) -> bool:
    """ "Lima Trust", "Oman Shipping Co.": a place as the first word of a name; but "Peruvian Minister Reyes"."""
    mention = next(one for one in mentions if one.start <= here < one.end)
    following = mention.end
    if sentence.word(here - 1) == "of" and is_title(sentence.word(here - 2)):
        # "President of Peru Ada Lind".
        return False
    return (
        mention.form != "demonym"
        and here == mention.start
        and following < end
        and sentence.tag(following) == "NNP"
        and not is_title(sentence.words[following])
    )


def _is_word(sentence: Sentence, here: int) -> bool:
    """A common word that begins the sentence, or whose capital is a heading's."""
    return (here == 0 and not sentence.words[here].isupper()) or sentence.tag(here) in {
        "DT",
        "IN",
        "CC",
        "PRP$",
        "JJ",
        "RB",
    }


def is_title(word: str) -> bool:
    return word.lower().rstrip(".") in word_class("title") or word.lower() in word_class("measure persons")


def _trimmed(sentence: Sentence, begin: int, end: int) -> tuple[int, int] | None:
    while end > begin and sentence.words[end - 1].lower() in word_class("particle of a name") | {"-"}:
        end -= 1
    return (begin, end) if end > begin else None


def kind_of_name(sentence: Sentence, name: tuple[int, int], sort: str | None, last: str | None) -> str:
    words = {word.strip(",") for word in sentence.words[slice(*name)]}
    if len(words) == 1 and sentence.word(name[0]).rstrip("s") in word_class("kind of weapon"):
        return "goods"
    if any(word.isdigit() for word in words) and sort is None:
        # "Nord Stream 2".
        return "organisation"
    if words & word_class("legal form") or any(word.isupper() and len(word) > 2 for word in words):
        return "organisation"
    if sort is not None:
        return SORTS[sort]
    if last is not None:
        return SORTS[last]
    return "person" if 2 <= name[1] - name[0] <= LONGEST_PERSON else "organisation"
