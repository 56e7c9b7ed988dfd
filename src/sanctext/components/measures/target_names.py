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
    begin: int | None = None
    here = start
    while here < end:
        if begin is None:
            if _is_described(sentence, start, here):
                # "settlers in the West Bank", "the head of the Central Bank of Peru Ada Lind".
                holder = _actor_behind(sentence, mentions, here)
                if holder is None or not _goes_on(sentence, holder.end, end):
                    return None
                here = holder.end
                continue
            begin = here if _begins(sentence, mentions, here, end) else None
            here += 1
            continue
        owner = _actor_behind(sentence, mentions, here) if sentence.word(here) == "of" else None
        body = bool(set(sentence.words[begin:here]) & word_class("legal form"))
        if sentence.tag(here) == "POS" and here + 1 < end:
            # "Ada Lind's husband Tom Grey".
            begin = None
        elif owner is not None and (body or here - begin > 1):
            # "the Central Bank of Peru"; "Ada Lind of Peru"; "Attorney General of Peru Ada Lind".
            here = owner.end - 1
            if _goes_on(sentence, owner.end, end):
                begin = None
            elif not body:
                return _trimmed(sentence, begin, owner.start)
        elif not _belongs(sentence, here):
            name = _trimmed(sentence, begin, here)
            if name is None or not _describes(sentence, here, name):
                return name
            begin = None
        here += 1
    name = _trimmed(sentence, begin, end) if begin is not None else None
    return name if name is not None and not _is_no_name(sentence, name) else None


def _actor_behind(sentence: Sentence, mentions: list[Mention], preposition: int) -> Mention | None:
    return next((one for one in mentions if one.start - articles(sentence, one) == preposition + 1), None)


def _goes_on(sentence: Sentence, here: int, end: int) -> bool:
    return here < end and sentence.tag(here) == "NNP"


def _begins(sentence: Sentence, mentions: list[Mention], here: int, end: int) -> bool:
    """Whether a name begins with this word: no number, month or title, and no actor that stands alone."""
    word = sentence.words[here]
    lowered = word.lower()
    if sentence.tag(here) == "CD" or lowered in numbers() or lowered in word_class("month"):
        return False
    if sentence.word(here - 1) == "(" and here - 2 >= 0 and is_title(sentence.words[here - 2]):
        # "General (Retired) Ada Lind".
        return False
    if sentence.lower[here + 1 : here + 3] == ["-", "born"] or not _has_capital(sentence, here) or is_title(word):
        return False
    taken = any(one.start <= here < one.end for one in mentions)
    return not taken or _opens_name(sentence, mentions, here, end)


def _has_capital(sentence: Sentence, here: int) -> bool:
    proper = sentence.tag(here) in {"NNP", "NNPS", "CD"} or not _is_word(sentence, here)
    return sentence.words[here][:1].isupper() and proper


def _belongs(sentence: Sentence, here: int) -> bool:
    """Whether a word goes on with a name: "al-", "of", "2", another capital."""
    word = sentence.words[here]
    particle = word.lower() in word_class("particle of a name") or word[:3] == "al-" or word == "-"
    return particle or word[:1].isdigit() or _has_capital(sentence, here)


def _is_described(sentence: Sentence, start: int, preposition: int) -> bool:
    """Whether a common noun stands before a preposition: what follows belongs to it."""
    if sentence.tag(preposition) != "IN":
        return False
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


def _is_a_ship(sentence: Sentence, name: tuple[int, int]) -> bool:
    """ "the MT Lima Star", "M/V Condor"."""
    marks = word_class("before a ship's name")
    return sentence.word(name[0]) in marks or (name[0] > 0 and sentence.word(name[0] - 1) in marks)


def kind_of_name(sentence: Sentence, name: tuple[int, int], sort: str | None, last: str | None) -> str:
    words = {word.strip(",") for word in sentence.words[slice(*name)]}
    if len(words) == 1 and sentence.word(name[0]).rstrip("s") in word_class("kind of weapon"):
        return "goods"
    if sort is None and _is_a_ship(sentence, name):
        return "vessel"
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
