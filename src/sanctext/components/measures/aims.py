"""At whom or what a measure is aimed: named targets, described ones, numbers, and the countries they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from sanctext.components.measures.data import Place, TargetData
from sanctext.components.measures.names import meant_by, measures_in
from sanctext.grammar.parties import Mention
from sanctext.grammar.sentence import Sentence
from sanctext.knowledge.actors import actor_of
from sanctext.knowledge.words import numbers, word_class

_JOINS = frozenset({",", "and", "or", "&", ";"})
_MARKS = frozenset(".,;:")
# Behind these, what is said of a target stands.
_RELATIVE = frozenset({"who", "which", "that", "whose", "where"})
_DETERMINERS = frozenset({"DT", "PRP$", "PDT"})
IMO = re.compile(r"\bIMO(?:\s+(?:No\.?|number))?[\s:]*(?P<imo>\d{7})\b", re.IGNORECASE)
_SORTS = {
    "persons": "person",
    "organisations": "organisation",
    "vessels": "vessel",
    "aircraft": "aircraft",
}
# A personal name has no more words, and an organisation's may.
LONGEST_PERSON = 5
# In words: a relative clause between a subject and its verb.
LONGEST_RELATIVE = 14


@dataclass
class Aim:
    """What a measure is aimed at, as it is gathered.

    Args:
        targets: those that are named or described.
        counts: numbers of targets by their sort.
        countries: actors' mentions, as positions in the sentence.
        end: the position behind the last word.
        mixed: whether one number counts several sorts.
        types: types of further measures among the words: "a travel ban on X and the freezing of its assets".
    """

    targets: list[TargetData] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    countries: list[Mention] = field(default_factory=list)
    end: int = 0
    mixed: bool = False
    types: list[str] = field(default_factory=list)


def aim_of(sentence: Sentence, mentions: list[Mention], start: int, end: int, *, goods: bool = False) -> Aim:
    """Read the words in which targets stand.

    Args:
        sentence: the sentence.
        mentions: its actors.
        start: where the words begin.
        end: where they end at the latest.
        goods: whether they are goods and no persons.
    """
    stop = aim_end(sentence, start, end, goods=goods)
    while stop > start + 1 and (
        sentence.word(stop - 1) in _JOINS | word_class("today")
        or sentence.words[stop - 1] in _MARKS
        or sentence.tag(stop - 1) == "RB"
        or (sentence.tag(stop - 1) == "PRP" and sentence.word(stop - 2) in _JOINS)
    ):
        stop -= 1
    mentions = [one for one in mentions if not _is_born(sentence, one)]
    aim = Aim(end=stop)
    aim.countries = [
        mention for mention in mentions if start <= mention.start < stop and not _is_place(sentence, mention)
    ]
    if sentence.word(stop) == "in" and measures_in(sentence, stop + 1, stop + 5):
        # "targets two firms in new Russia sanctions".
        aim.countries += [mention for mention in mentions if stop < mention.start < stop + 4]
    last: str | None = None
    placed = False
    parts = list(_parts(sentence, start, stop))
    for part in parts:
        verb = sentence.tag(part[0]) in {"VB", "VBP"} or sentence.tag(part[0] + 1) == "VB"
        if sentence.word(part[0] - 1) == ":" and sentence.word(part[0]) in word_class("today"):
            # "Visa bans on officers: Today the Department".
            break
        if part != parts[0] and verb and sentence.words[part[0]].islower():
            # "; suspend", "or to provide".
            break
        further = measures_in(sentence, part[0], min(part[0] + 2, part[1]), part[1])
        if part != parts[0] and further:
            aim.types.append(further[0][2])
            if sentence.word(further[0][1]) in {"on", "against"} and further[0][1] + 1 < part[1]:
                # "and asset freezes on officials".
                last = _read(sentence, mentions, (further[0][1] + 1, part[1]), aim, last, goods=False)
            continue
        if part != parts[0] and sentence.word(part[0]) == "on" and part[0] + 1 < part[1]:
            # "restrictions on banks, on the trade in oil".
            meant = meant_by(sentence.lower[part[0] : part[1]])
            aim.types += [meant] if meant is not None else []
            part = (part[0] + 1, part[1])
        if placed and any((one.start - _articles(sentence, one), one.end) == part for one in mentions):
            # "based in Iran, Oman and Peru": where the others are.
            continue
        last = _read(sentence, mentions, part, aim, last, goods=goods)
        placed = any(one.end == part[1] and _is_where(sentence, one, part[0]) for one in mentions)
    if parts and sentence.word(stop) in _RELATIVE:
        _describe(sentence, mentions, aim, parts[-1], (stop, end))
    return aim


def _is_born(sentence: Sentence, mention: Mention) -> bool:
    """ "a Peruvian-born banker": no Peruvian."""
    return sentence.lower[mention.end : mention.end + 2] == ["-", "born"] or sentence.word(mention.end) == "-born"


def _articles(sentence: Sentence, mention: Mention) -> int:
    return int(sentence.word(mention.start - 1) in word_class("article"))


def _is_where(sentence: Sentence, mention: Mention, start: int) -> bool:
    """ "two firms based in Iran": a place behind its preposition, and no target."""
    before = mention.start - 1 - _articles(sentence, mention)
    return before > start and sentence.word(before) in {"in", "from"}


def places_behind(sentence: Sentence, mentions: list[Mention], start: int, end: int) -> list[Mention]:
    """Where goods go or come from: "to Russia", "from India", "bound for Bissau"."""
    for here in range(start, min(start + 8, end)):
        if sentence.word(here) in {"to", "from", "into", "for", "with", "through", "via"}:
            named = [one for one in mentions if here < one.start <= here + 7 and one.start < end]
            if named:
                joined = [one for one in mentions if named[0].start <= one.start < min(here + 12, end)]
                return [one for one in joined if one is named[0] or sentence.word(one.start - 1) in {"and", ",", "the"}]
        if sentence.word(here) in word_class("ends an aim") or sentence.words[here] in {";", "."}:
            break
    return []


def _describe(
    sentence: Sentence, mentions: list[Mention], aim: Aim, part: tuple[int, int], relative: tuple[int, int]
) -> None:
    """ "those who run the camps", "companies that sell Iranian oil": a target that a relative clause describes."""
    stops = (here for here in range(relative[0] + 1, relative[1]) if sentence.word(here) in {",", ";", ".", ":"})
    close = next(stops, relative[1])
    whole = sentence.word(part[0]) in word_class("before those") and sentence.word(part[0] + 1) == "those"
    part = (part[0] + whole, part[1])
    _, begin = (None, part[0]) if sentence.word(part[0]) in {"those", "anyone"} else _number(sentence, *part)
    if close <= relative[0] + 1 or begin >= part[1]:
        return
    place = (sentence.starts[part[0]], sentence.ends[part[1] - 1])
    if not any(target["place"][0] < place[1] and place[0] < target["place"][1] for target in aim.targets):
        _add(sentence, aim, (begin, close), "class", None, part)
        aim.end = close
    if not aim.countries:
        aim.countries = [one for one in mentions if relative[0] <= one.start < close and one.form != "capital"]


def aim_end(sentence: Sentence, start: int, end: int, *, goods: bool = False) -> int:
    """Where the words about targets end: before a reason, a basis, a date, a relative clause or another verb."""
    depth = 0
    for here in range(start, end):
        word = sentence.word(here)
        depth += (word == "(") - (word == ")")
        if depth > 0 or here == start or _as_well(sentence, here):
            continue
        if word == "following" and sentence.tag(here - 1) == "DT":
            # "the following members of".
            continue
        if sentence.tag(here) in {"WDT", "WP", "WP$"}:
            return _before_subject(sentence, start, here)
        if word in word_class("ends an aim") or (word == "for" and _gives_reason(sentence, here)):
            return here
        if word == "with" and sentence.word(here - 1) == "," and sentence.word(here + 2) in word_class("purpose"):
            # ", with the aim of".
            return here
        if word == "and" and sentence.tag(here + 1) == "VBG" and sentence.deps[here + 1] == "conj":
            # "banning imports of sugar and ordering diplomats to leave".
            return here
        if goods and word in {"to", "from", "into"}:
            return here
        if word in {"on", "from", "as", "to", "by", "with", "in"} and _is_adjunct(sentence, here):
            return here
        if sentence.tag(here) in {"VBZ", "VBD", "MD"} or (
            sentence.tag(here) == "VBP" and sentence.deps[here] in {"ROOT", "conj", "relcl", "ccomp", "advcl"}
        ):
            return _before_joint(sentence, start, here)
    return end


def _before_subject(sentence: Sentence, start: int, relative: int) -> int:
    """Of "Peruvian officials, and Chad, which is small, has" the end before Chad, the subject of another clause."""
    noun = relative - 1 - (sentence.word(relative - 1) == ",")
    if noun < relative - 1 and sentence.tag(noun) in {"NNP", "NNPS"}:
        close = sentence.find({","}, relative, min(relative + LONGEST_RELATIVE, len(sentence)))
        goes_on = close is not None and sentence.tag(close + 1) in {"VBZ", "VBD", "MD"}
        return _before_joint(sentence, start, noun) if goes_on else relative
    if sentence.deps[noun] not in {"nsubj", "nsubjpass"} or sentence.heads[noun] < relative:
        return relative
    first = sentence.left_edge(noun)
    joined = sentence.word(first - 1) in _JOINS and first > start + 1
    return _before_joint(sentence, start, first) if joined else relative


def _as_well(sentence: Sentence, here: int) -> bool:
    """ "A as well as B": no end of a list."""
    return any(sentence.lower[begin : begin + 3] == ["as", "well", "as"] for begin in (here, here - 1, here - 2))


def _before_joint(sentence: Sentence, start: int, verb: int) -> int:
    """The end of a list before another clause's verb: "freezes assets of A, and bans"."""
    here = verb
    while here > start and sentence.word(here - 1) not in _JOINS:
        here -= 1
    while here > start and sentence.word(here - 1) in _JOINS:
        here -= 1
    return here if here > start else verb


def _gives_reason(sentence: Sentence, here: int) -> bool:
    if sentence.word(here - 1) in word_class("takes for"):
        # "responsible for repression".
        return False
    following = here + 1
    if sentence.tag(following) == "CD" or sentence.word(following) in word_class("time unit"):
        return bool(set(sentence.lower[following : following + 3]) & word_class("time unit"))
    while sentence.tag(following) in {"RB", "DT", "PRP$", "JJ"}:
        following += 1
    return sentence.tag(following) in {"VBG", "NN", "NNS"} and sentence.word(here - 1) not in {"ministry", "minister"}


def _is_adjunct(sentence: Sentence, here: int) -> bool:
    pair = f"{sentence.word(here)} {sentence.word(here + 1)}"
    if pair in word_class("opens an adjunct"):
        return True
    following = sentence.word(here + 1)
    if sentence.word(here) == "to":
        return following in {"the", "its", "our", "their", "a"} and bool(
            set(sentence.lower[here + 2 : here + 6]) & word_class("measure list")
        )
    if sentence.word(here) == "from":
        dated = bool({following, sentence.word(here + 2)} & (word_class("month") | word_class("day")))
        return (
            dated
            or following.endswith("ing")
            or bool(
                set(sentence.lower[here + 1 : here + 6])
                & (word_class("measure list") | word_class("measure ports") | word_class("measure body"))
            )
        )
    listed = set(sentence.lower[here + 1 : here + 6]) & word_class("measure list")
    if sentence.word(here) == "on" and following in word_class("owns its list") and listed:
        return True
    if sentence.word(here) == "in" and measures_in(sentence, here + 1, here + 5):
        # "targets two firms in new sanctions".
        return True
    if sentence.word(here) in {"on", "by", "in"}:
        return following in word_class("day") or following in word_class("month") or following.isdigit()
    return False


def _is_place(sentence: Sentence, mention: Mention) -> bool:
    return mention.form == "capital" and sentence.word(mention.start - 1) in {"in", "at", "from"}


def _parts(sentence: Sentence, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The members of a list, what stands in brackets left out."""
    begin, depth = start, 0
    for here in range(start, end):
        word = sentence.word(here)
        depth += (word == "(") - (word == ")")
        well = sentence.lower[here : here + 3] == ["as", "well", "as"]
        if (well or word in _JOINS or word == ":") and depth == 0 and not _inside_name(sentence, here, start, end):
            if here > begin:
                yield begin, here
            begin = here + (3 if well else 1)
    if begin < end:
        yield begin, end


def _inside_name(sentence: Sentence, here: int, start: int, end: int) -> bool:
    """ "Zhengzhou Nanbei Co., Ltd", "Oil and Gas Company": a mark or "and" within a name."""
    if not start < here < end - 1:
        return False
    following = sentence.words[here + 1].rstrip(".")
    if sentence.word(here) == "," and following in {"Ltd", "Inc", "LLC", "Limited", "JSC"}:
        return True
    return sentence.word(here) == "&" and sentence.words[here - 1][:1].isupper()


def _read(
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
    number, start = _number(sentence, begin + some, end)
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
    name = None if goods else _name(sentence, mentions, start, end)
    if name is not None:
        _add(sentence, aim, name, _kind_of_name(sentence, name, sort, last), None, part)
    elif goods:
        _add(sentence, aim, (start, end), "goods", None, part)
        return last
    else:
        return _read_class(sentence, aim, part, (start, end), (number, sort)) or last
    return sort or last


def _read_actor(sentence: Sentence, actor: Mention, aim: Aim, part: tuple[int, int], *, goods: bool) -> None:
    """A member that is an actor's name: "Chad in all activities" is Chad; "exports to Chad" go there."""
    inside = _is_inside(sentence, actor.start) and bool(aim.targets)
    # "located in Russia and the DPRK": where the others are.
    if not (goods or inside or actor.form == "demonym"):
        _add(sentence, aim, (actor.start, actor.end), _kind_of_actor(actor), actor.code, part)


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
    if determined and aim.targets and aim.targets[-1]["kind"] in _SORTS.values() and number is None:
        # "STM, a firm in Dubai": what a name is.
        return None
    bare = end - start == 1 and sort is not None and (number is not None or aim.mixed or determined)
    alone = start == part[0] + 1 and sentence.word(part[0]) != "the"
    if bare and determined and number is None and alone:
        _count(sentence, aim, 1, sort, (start, end))
    bare = bare or bool({sentence.word(start), sentence.word(end - 1)} & word_class("listing"))
    aim.mixed = aim.mixed and number is not None
    nouns = any(sentence.tag(here) in {"NN", "NNS", "NNP", "NNPS"} for here in range(start, end))
    if nouns and not bare and sentence.tag(start) not in {"IN", "TO"}:
        _add(sentence, aim, (start, end), "class", None, part)
    return sort


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


def _number(sentence: Sentence, start: int, end: int) -> tuple[int | None, int]:
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
            titles = here > start and all(_is_title(sentence.words[before]) for before in range(start, here))
            if not (titles and ")" in sentence.words[here : here + 3]):
                return here
    return end


def _sort(sentence: Sentence, start: int, end: int) -> str | None:
    """The sort of targets by the first noun that tells it, before any preposition."""
    for here in range(start, end):
        if sentence.tag(here) == "IN" and here > start:
            return None
        for sort in _SORTS:
            if sentence.word(here) in word_class(f"measure {sort}") and not sentence.words[here][:1].isupper():
                return sort
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
    aim.counts[key] = aim.counts.get(key, 0) + number


def _name(sentence: Sentence, mentions: list[Mention], start: int, end: int) -> tuple[int, int] | None:
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
            holder = next((one.end for one in mentions if one.start - _articles(sentence, one) == here + 1), None)
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
            if capital and (here not in taken or _opens_name(sentence, mentions, here, end)) and not _is_title(word):
                begin = here
        elif sentence.tag(here) == "POS" and here + 1 < end:
            # "Ada Lind's husband Tom Grey".
            begin = None
        elif (
            word == "of"
            and set(sentence.words[begin:here]) & word_class("legal form")
            and any(one.start - _articles(sentence, one) == here + 1 for one in mentions)
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
    if sentence.word(here - 1) == "of" and _is_title(sentence.word(here - 2)):
        # "President of Peru Ada Lind".
        return False
    return (
        mention.form != "demonym"
        and here == mention.start
        and following < end
        and sentence.tag(following) == "NNP"
        and not _is_title(sentence.words[following])
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


def _is_title(word: str) -> bool:
    return word.lower().rstrip(".") in word_class("title") or word.lower() in word_class("measure persons")


def _trimmed(sentence: Sentence, begin: int, end: int) -> tuple[int, int] | None:
    while end > begin and sentence.words[end - 1].lower() in word_class("particle of a name") | {"-"}:
        end -= 1
    return (begin, end) if end > begin else None


def _kind_of_name(sentence: Sentence, name: tuple[int, int], sort: str | None, last: str | None) -> str:
    words = {word.strip(",") for word in sentence.words[slice(*name)]}
    if len(words) == 1 and sentence.word(name[0]).rstrip("s") in word_class("kind of weapon"):
        return "goods"
    if any(word.isdigit() for word in words) and sort is None:
        # "Nord Stream 2".
        return "organisation"
    if words & word_class("legal form") or any(word.isupper() and len(word) > 2 for word in words):
        return "organisation"
    if sort is not None:
        return _SORTS[sort]
    if last is not None:
        return _SORTS[last]
    return "person" if 2 <= name[1] - name[0] <= LONGEST_PERSON else "organisation"


def _add(
    sentence: Sentence, aim: Aim, name: tuple[int, int], kind: str, code: str | None, part: tuple[int, int]
) -> None:
    while name[1] > name[0] + 1 and sentence.words[name[1] - 1] in _MARKS:
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
