"""What each member of a list of targets says: a name, a description, a number or an actor."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from sanctext.components.measures.data import Place, TargetData
from sanctext.components.measures.target_names import SORTS, is_title, kind_of_name, name_in
from sanctext.grammar.parties import Mention
from sanctext.grammar.sentence import Sentence
from sanctext.knowledge.actors import actor_of
from sanctext.knowledge.words import numbers, word_class

MARKS = frozenset(".,;:")
_DETERMINERS = frozenset({"DT", "PRP$", "PDT"})
IMO = re.compile(r"\bIMO(?:\s+(?:No\.?|number))?[\s:]*(?P<imo>\d{7})\b", re.IGNORECASE)


@dataclass
class Aim:
    """What a measure is aimed at, as it is gathered.

    Args:
        targets: those that are named or described.
        counts: numbers of targets by their sort.
        countries: actors' mentions, as positions in the sentence.
        end: the position behind the last word.
        mixed: whether one number counts several sorts.
        bare: whether it names a sort of targets and nothing besides: "on individuals and entities".
        types: types of further measures among the words: "a travel ban on X and the freezing of its assets".
        described: where a description ends behind which its names may stand: "two banks | , A and B".
    """

    targets: list[TargetData] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    countries: list[Mention] = field(default_factory=list)
    end: int = 0
    mixed: bool = False
    bare: bool = False
    types: list[str] = field(default_factory=list)
    described: int | None = None


def read_member(
    sentence: Sentence,
    mentions: list[Mention],
    part: tuple[int, int],
    aim: Aim,
    last: str | None,
    *,
    goods: bool,
) -> str | None:
    """Add what a member of the list says; gives the sort of what it names, for the names behind it."""
    begin, end = part
    some = _names_a_part(sentence, begin) if aim.counts or aim.targets else 0
    number, start = number_in(sentence, begin + some, end)
    end = _without_brackets(sentence, start, end)
    if sentence.lower[start + 1 : start + 3] == ["-", "based"]:
        # "one Oman-based entity, Lind Freight".
        start += 3
    if start >= end or (sentence.tag(start) == "PRP" and not (sentence.words[start].isupper() and end - start == 1)):
        return last
    sort = _sort(sentence, start, end)
    if number is not None and some:
        # "30 people, including two ministers": counted before.
        return last
    if number is not None:
        _count(sentence, aim, number, sort, (start, end))
    alone = next((one for one in mentions if one.start == start and _ends_there(sentence, one, end)), None)
    if alone is not None:
        _read_actor(sentence, alone, aim, part, goods=goods)
        return last
    if _says_what_a_name_is(sentence, aim, part, start, end) and number is None:
        return sort or last if sentence.tag(part[0]) == "PRP$" else last
    name = None if goods else name_in(sentence, mentions, start, end)
    if name is not None:
        apart = sentence.word(part[0] - 1) != "and" and sentence.tag(part[0] - 2) not in {"NNP", "NNPS"}
        # "two officers, to Schedule 1".
        apart = apart and sentence.tag(part[0]) not in {"IN", "TO"}
        if aim.described is not None and aim.described + 1 == part[0] and apart and not some:
            # "two banks, A and B", "the minister, Ada Lind": no targets besides their names; but "ten from Lima, PE".
            aim.targets.pop()
        aim.described = None
        add_target(sentence, aim, name, kind_of_name(sentence, name, sort, last), None, part)
    elif goods and number is not None and end - start == 1 and sort is not None:
        # "export restrictions on 90 entities": counted.
        return sort
    elif goods:
        add_target(sentence, aim, (start, end), "goods" if sort is None else "class", None, part)
        return last
    else:
        return _read_class(sentence, aim, part, (start, end), (number, sort)) or last
    return sort or last


def _read_actor(sentence: Sentence, actor: Mention, aim: Aim, part: tuple[int, int], *, goods: bool) -> None:
    """A member that is an actor's name: "Chad in all activities" is Chad; "exports to Chad" go there."""
    inside = _is_inside(sentence, actor.start) and bool(aim.targets)
    # "located in Russia and the DPRK": where the others are.
    if not (goods or inside or actor.form == "demonym"):
        add_target(sentence, aim, (actor.start, actor.end), _kind_of_actor(actor), actor.code, part)


def _read_class(
    sentence: Sentence,
    aim: Aim,
    part: tuple[int, int],
    place: tuple[int, int],
    counted: tuple[int | None, str | None],
) -> str | None:
    """A member that only describes: "officials of the regime"; a bare noun that is counted is no target besides."""
    (start, end), (number, sort) = place, counted
    determined = sentence.tag(part[0]) == "DT" and sentence.word(part[0]) in word_class("article")
    if determined and aim.targets and aim.targets[-1]["kind"] in SORTS.values() and number is None:
        # "STM, a firm in Dubai": what a name is.
        return None
    named = [one for one in aim.targets if one["kind"] in SORTS.values()]
    if named and (number == len(named) or (sentence.tag(start) == "VBN" and sentence.tag(start + 1) == "IN")):
        # "A and B, two banks"; "A, based in Dubai".
        return None
    bare = end - start == 1 and sort is not None and (number is not None or aim.mixed or determined)
    alone = start == part[0] + 1 and sentence.word(part[0]) != "the"
    if bare and determined and number is None and alone:
        _count(sentence, aim, 1, sort, (start, end))
    bare = bare or bool({sentence.word(start), sentence.word(end - 1)} & word_class("listing"))
    others = sentence.word(start) in word_class("before a bare target") and end - start > 1
    unnamed = end - start == 1 + others and sentence.word(end - 1) in word_class("bare target")
    aim.bare |= unnamed
    bare = bare or unnamed
    aim.mixed = aim.mixed and number is not None
    nouns = any(sentence.tag(here) in {"NN", "NNS", "NNP", "NNPS"} for here in range(start, end))
    if nouns and not bare and sentence.tag(start) not in {"IN", "TO"}:
        add_target(sentence, aim, (start, end), "class", None, part)
        holder = sort == "persons" and sentence.tag(end - 1) == "NN" and sentence.tag(end) == ","
        if number is not None or holder:
            aim.described = part[1]
    return sort


def _says_what_a_name_is(sentence: Sentence, aim: Aim, part: tuple[int, int], start: int, end: int) -> bool:
    """ "Ada Lind, head of the prison", "his wife, Ada Lind", "the Brigade or “Black Berets”": no target besides."""
    if sentence.word(part[0]) in word_class("says how many of them") and sentence.word(part[0] + 1) == "of":
        # "most of them Peruvian".
        return sentence.word(part[0] + 2) in word_class("means those before")
    if sentence.tag(part[0]) == "PRP$" and sentence.word(end) == "," and _is_one(sentence, start, end):
        return sentence.tag(end + 1 + (sentence.word(end + 1) in word_class("article"))) == "NNP"
    if not aim.targets or aim.targets[-1]["kind"] not in SORTS.values():
        return False
    if sentence.word(part[0]) in word_class("quotation mark") and sentence.word(part[0] - 1) == "or":
        return True
    if sentence.word(part[0] - 1) == "," and is_title(sentence.words[start]) and sentence.tag(start + 1) == "IN":
        return True
    if sentence.word(part[0] - 1) != "," or start != part[0] or not sentence.words[start].islower():
        return False
    heads = (here for here in range(start, end) if sentence.tag(here) in {"NN", "NNS", "NNP", "NNPS", "IN"})
    head = next(heads, None)
    while head is not None and sentence.tag(head + 1) == "NN":
        head += 1
    # A noun in the singular without an article says what somebody is.
    return head is not None and sentence.tag(head) == "NN" and sentence.tag(head + 1) == "IN"


def _is_one(sentence: Sentence, start: int, end: int) -> bool:
    """ "wife", "employer in Lima": a noun in the singular, with nothing behind it but where that is."""
    return sentence.tag(start) == "NN" and (end - start == 1 or sentence.tag(start + 1) == "IN")


def _ends_there(sentence: Sentence, mention: Mention, end: int) -> bool:
    """Whether an actor is all that a part names: nothing follows, or a preposition."""
    return mention.end == end or (mention.form != "demonym" and sentence.tag(mention.end) == "IN")


def _names_a_part(sentence: Sentence, start: int) -> int:
    """How many words there say that some of those before are named: "including", "among them"."""
    found = (
        length for length in (1, 2) if " ".join(sentence.lower[start : start + length]) in word_class("names a part")
    )
    return next(found, 0)


def _is_inside(sentence: Sentence, start: int) -> bool:
    """Whether a name goes on with a list of places: its head is the object of "in" or "from"."""
    head = sentence.heads[start]
    return sentence.deps[start] == "conj" and sentence.word(sentence.heads[head]) in {"in", "from", "of"}


def _kind_of_actor(mention: Mention) -> str:
    return {"state": "state", "armed_group": "armed_group"}.get(actor_of(mention.code)[1], "organisation")


def number_in(sentence: Sentence, start: int, end: int) -> tuple[int | None, int]:
    """A number at the beginning, and where what it counts begins: "more than 20 senior officials"."""
    here = start
    number: int | None = None
    while here < end:
        word = sentence.word(here)
        if sentence.tag(here) == "CD" or word in numbers() or word == "one":
            digits = word.replace(",", "")
            value = int(digits) if digits.isdigit() else 1 if word == "one" else numbers().get(word)
            if value is None or (digits.isdigit() and len(digits) > 6):
                break
            number = value
            here += 1
        elif word == "those" and (
            sentence.tag(here + 1) == "IN"
            or (sentence.tag(here + 2) == "IN" and sentence.tag(here + 1) in {"JJ", "VBN", "VBG"})
        ):
            # "those responsible for the war".
            break
        elif (
            (word == "of" and here > start and sentence.word(here - 1) in word_class("before a number"))
            or ((sentence.tag(here) in _DETERMINERS or word in word_class("before a number")) and number is None)
            or (number is not None and word in {"of", "more", "other", "additional", "further", "the", "their", "new"})
        ):
            here += 1
        else:
            break
    return number, here


def _without_brackets(sentence: Sentence, start: int, end: int) -> int:
    """The end before a bracket; not before that of a title: "Gen (rtd) Ada Lind"."""
    for here in range(start, end):
        if sentence.word(here) == "(":
            titles = here > start and all(is_title(sentence.words[before]) for before in range(start, here))
            if not (titles and ")" in sentence.words[here : here + 3]):
                return here
    return end


def _sort(sentence: Sentence, start: int, end: int) -> str | None:
    """The sort of targets by the first noun that tells it, before any preposition."""
    for here in range(start, end):
        if sentence.tag(here) == "IN" and here > start:
            return None
        if sentence.word(here) in word_class("groups things") and sentence.word(here + 1) == "of":
            # "nine groups of hackers"; but "nine groups of products".
            members = set(sentence.lower[here + 2 : here + 5])
            return "organisations" if any(members & word_class(f"measure {sort}") for sort in SORTS) else None
        for sort in SORTS:
            if sentence.word(here) in word_class(f"measure {sort}") and not sentence.words[here][:1].isupper():
                return sort
    if sentence.tag(end - 1) == "NNPS" and sentence.word(end - 1).endswith(tuple(word_class("ending of a people"))):
        # "four North Koreans".
        return "persons"
    return None


def _count(sentence: Sentence, aim: Aim, number: int, sort: str | None, place: tuple[int, int]) -> None:
    following = sentence.lower[place[1] : place[1] + 3]
    mixed = (
        sort == "persons"
        and following[:1] == ["and"]
        and bool(set(following[1:2]) & word_class("measure organisations"))
    )
    aim.mixed = mixed
    key = "unspecified" if mixed or sort is None else sort
    if sort is None and not any(sentence.tag(here) in {"NNS", "NNPS"} for here in range(*place)):
        return
    if sort is None and sentence.word(place[0]) in word_class("groups things"):
        # "570 groups of products".
        return
    aim.counts[key] = aim.counts.get(key, 0) + number


def add_target(
    sentence: Sentence, aim: Aim, name: tuple[int, int], kind: str, code: str | None, part: tuple[int, int]
) -> None:
    while name[1] > name[0] + 1 and sentence.words[name[1] - 1] in MARKS:
        name = name[0], name[1] - 1
    place: Place = (sentence.starts[name[0]], sentence.ends[name[1] - 1])
    if place[1] <= place[0]:
        return
    # As the text has it, once its place is known.
    written = ""
    beside = " ".join(sentence.words[slice(*part)])
    imo = IMO.search(beside)
    aim.targets.append(
        TargetData(
            name=written,
            kind=kind,
            code=code,
            identifiers={"imo": imo["imo"]} if imo is not None else {},
            place=place,
        )
    )
