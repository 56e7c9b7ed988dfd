"""At whom or what a measure is aimed: named targets, described ones, numbers, and the countries they belong to."""

from __future__ import annotations

from collections.abc import Iterator

from sanctext.components.measures.frames import frames
from sanctext.components.measures.members import MARKS, Aim, add_target, number_in, read_member
from sanctext.components.measures.names import meant_by, measures_in
from sanctext.components.measures.target_names import articles
from sanctext.grammar.parties import Mention
from sanctext.grammar.sentence import Sentence
from sanctext.knowledge.words import word_class

_JOINS = frozenset({",", "and", "or", "&", ";"})
# Behind these, what is said of a target stands.
_RELATIVE = frozenset({"who", "which", "that", "whose", "where"})
# In words: so far behind "undermining" stands whom it harms.
LONGEST_HARM = 7
# In words: a relative clause between a subject and its verb.
LONGEST_RELATIVE = 14


def aim_of(sentence: Sentence, mentions: list[Mention], start: int, end: int, *, goods: bool = False) -> Aim:
    """Read the words in which targets stand.

    Args:
        sentence: the sentence.
        mentions: its actors.
        start: where the words begin.
        end: where they end at the latest.
        goods: whether they are goods and no persons.
    """
    stop = _without_tail(sentence, start, aim_end(sentence, start, end, goods=goods))
    mentions = [one for one in mentions if not is_born(sentence, one) and not _begins_a_name(sentence, one)]
    aim = Aim(end=stop)
    aim.countries = [
        mention
        for mention in mentions
        if start <= mention.start < stop and not _is_place(sentence, mention) and not is_harmed(sentence, mention)
    ]
    if sentence.word(stop) == "in" and measures_in(sentence, stop + 1, stop + 5):
        # "targets two firms in new Russia sanctions".
        aim.countries += [mention for mention in mentions if stop < mention.start < stop + 4]
    parts = list(_parts(sentence, start, stop))
    _read_parts(sentence, mentions, aim, parts, goods=goods)
    if parts and sentence.word(stop) in _RELATIVE:
        _describe(sentence, mentions, aim, parts[-1], (stop, end))
    return aim


def _without_tail(sentence: Sentence, start: int, stop: int) -> int:
    """Where words end without the marks, joints and adverbs behind them."""
    while stop > start + 1 and (
        sentence.word(stop - 1) in _JOINS | word_class("today")
        or sentence.words[stop - 1] in MARKS
        or sentence.tag(stop - 1) == "RB"
        or _ends_in_a_time(sentence, start, stop)
        or (sentence.tag(stop - 1) == "PRP" and sentence.word(stop - 2) in _JOINS)
    ):
        stop -= 1
    return stop


def _ends_in_a_time(sentence: Sentence, start: int, stop: int) -> bool:
    """ "the three companies last week": when, and no target's name."""
    timed = sentence.word(stop - 1) in word_class("time unit") and sentence.word(stop - 2) in word_class("last")
    return (timed and stop - 2 > start) or (
        sentence.word(stop - 1) in word_class("last") and sentence.word(stop) in word_class("time unit")
    )


def _read_parts(
    sentence: Sentence, mentions: list[Mention], aim: Aim, parts: list[tuple[int, int]], *, goods: bool
) -> None:
    """Read the members of a list of targets, to where another clause begins."""
    last: str | None = None
    placed = False
    for index, part in enumerate(parts):
        if _opens_another(sentence, aim, part, first=index == 0):
            break
        # "against Peru, including a ban on", "and a ban on".
        opened = sentence.word(part[0]) in word_class("names a part")
        further = measures_in(sentence, part[0], min(part[0] + 2 + opened, part[1]), part[1]) if index else []
        if further:
            aim.types.append(further[0][2])
            if sentence.word(further[0][1]) in word_class("on or against") and further[0][1] + 1 < part[1]:
                # "and asset freezes on officials".
                last = read_member(sentence, mentions, (further[0][1] + 1, part[1]), aim, last, goods=False)
            continue
        if index and sentence.word(part[0]) == "on" and part[0] + 1 < part[1]:
            # "restrictions on banks, on the trade in oil".
            meant = meant_by(sentence.lower[part[0] : part[1]])
            aim.types += [meant] if meant is not None else []
            part = (part[0] + 1, part[1])
        if placed and any((one.start - articles(sentence, one), one.end) == part for one in mentions):
            # "based in Iran, Oman and Peru": where the others are.
            continue
        last = read_member(sentence, mentions, part, aim, last, goods=goods)
        placed = any(one.end == part[1] and _is_where(sentence, one, part[0]) for one in mentions)


def _opens_another(sentence: Sentence, aim: Aim, part: tuple[int, int], *, first: bool) -> bool:
    """Whether a member of a list opens another clause, and is no target."""
    if not first and _is_headline_verb(sentence, part[0]):
        # "expels an envoy, shuts embassy".
        aim.countries = [one for one in aim.countries if one.start < part[0]]
        return True
    if sentence.word(part[0] - 1) == ":" and sentence.word(part[0]) in word_class("today"):
        # "Visa bans on officers: Today the Department".
        return True
    verb = sentence.tag(part[0]) in {"VB", "VBP"} or sentence.tag(part[0] + 1) == "VB"
    # "; suspend", "or to provide".
    return not first and verb and sentence.words[part[0]].islower()


def _is_headline_verb(sentence: Sentence, here: int) -> bool:
    """ "shuts" of "shuts embassy", which the tagger took for a noun."""
    word = sentence.word(here)
    if sentence.tag(here) != "NNS" or sentence.tag(here + 1) not in {"NN", "NNS", "JJ", "DT", "CD", "NNP"}:
        return False
    return sentence.words[here].islower() and bool({word[:-1], word[:-2]} & frames().keys())


def is_born(sentence: Sentence, mention: Mention) -> bool:
    """ "a Peruvian-born banker": no Peruvian; "EU-listed ships": none of the Union."""
    joined = sentence.word(mention.end) == "-"
    others = word_class("says who listed") | {"born"}
    return (joined and sentence.word(mention.end + 1) in others) or sentence.word(mention.end) == "-born"


def _begins_a_name(sentence: Sentence, mention: Mention) -> bool:
    """ "Lima Defence Works": a town's name with which another begins tells nothing of a state."""
    following = sentence.words[mention.end] if mention.end < len(sentence) else ""
    if following.startswith("$") or "$" in sentence.words[mention.end - 1]:
        # "US$44".
        return True
    named = following[:1].isupper() and sentence.tag(mention.end) in {"NNP", "NNPS"}
    # But "Lima Governor Ada Lind".
    return mention.form == "capital" and named and following.lower() not in word_class("office holder")


def is_harmed(sentence: Sentence, mention: Mention) -> bool:
    """ "settlers accused of attacks on Peruvians", "those undermining the integrity of Peru": whom targets harm."""
    before = mention.start - 1 - articles(sentence, mention)
    if sentence.word(before) in word_class("before whom it harms"):
        near = sentence.lower[max(sentence.lead, before - 2) : before]
        return not word_class("harm done").isdisjoint(near)
    near = sentence.lower[max(sentence.lead, mention.start - LONGEST_HARM) : mention.start]
    return sentence.word(before) == "of" and not word_class("does harm to").isdisjoint(near)


def _is_where(sentence: Sentence, mention: Mention, start: int) -> bool:
    """ "two firms based in Iran": a place behind its preposition, and no target."""
    before = mention.start - 1 - articles(sentence, mention)
    return before > start and sentence.word(before) in word_class("place of a target")


def places_behind(sentence: Sentence, mentions: list[Mention], start: int, end: int) -> list[Mention]:
    """Where goods go or come from: "to Russia", "from India", "bound for Bissau"."""
    for here in range(start, min(start + 8, end)):
        if "$" in sentence.word(here + 1) or sentence.tag(here + 1) == "$":
            # "to US$44".
            break
        if sentence.word(here) == "," and sentence.tag(here + 1) == "VBG":
            break
        if sentence.word(here) in {"to", "from", "into", "for", "with", "through", "via"}:
            # "to the port of Lima"; but "for Peru" at once, and no "for its help to Peru".
            far = here + (2 if sentence.word(here) == "for" else 7)
            named = [one for one in mentions if here < one.start <= far and one.start < end]
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
    _, begin = (None, part[0]) if sentence.word(part[0]) in {"those", "anyone"} else number_in(sentence, *part)
    if close <= relative[0] + 1 or begin >= part[1]:
        return
    place = (sentence.starts[part[0]], sentence.ends[part[1] - 1])
    if not any(target["place"][0] < place[1] and place[0] < target["place"][1] for target in aim.targets):
        add_target(sentence, aim, (begin, close), "class", None, part)
        aim.end = close
    if not aim.countries:
        # Whom they help or harm is not where they belong; for whom they act is.
        behalf = sentence.find({"behalf"}, relative[0], relative[1])
        aim.countries = [one for one in mentions if behalf is not None and behalf < one.start <= behalf + 3][:1]
        if not aim.countries:
            inside = (one for one in mentions if relative[0] <= one.start < close)
            # Of "the owners of tankers that carry it" the ships are told of.
            direct = "of" not in sentence.lower[slice(*part)]
            aim.countries = [one for one in inside if _tells_whose(sentence, one, relative[0], direct=direct)]


def _tells_whose(sentence: Sentence, mention: Mention, relative: int, *, direct: bool) -> bool:
    """ "that sell oil for the Houthis", "that ship Peruvian coal", "that the Houthis use": where a target belongs."""
    before = mention.start - 1 - articles(sentence, mention)
    if sentence.word(before) == "for":
        return True
    if not direct:
        return False
    if sentence.tag(relative) == "WP$":
        # "structures whose founders live in Lima".
        return True
    if mention.form == "demonym" and sentence.word(mention.end) in word_class("trade that tells whose"):
        return True
    return before == relative and sentence.word(mention.end) in word_class("owns or runs")


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
        if word == "by" and sentence.deps[here] == "agent" and sentence.heads[here] < start:
            # "imposed on three judges by Norway".
            return here
        if sentence.tag(here) in {"WDT", "WP", "WP$"}:
            return _before_subject(sentence, start, here)
        flagged = word == "under" and set(sentence.lower[here + 1 : here + 4]) & word_class("under a flag")
        if not flagged and (word in word_class("ends an aim") or _goes_elsewhere(sentence, here, goods=goods)):
            return here
        if sentence.tag(here) in {"VBZ", "VBD", "MD"} or (
            sentence.tag(here) == "VBP" and sentence.deps[here] in {"ROOT", "conj", "relcl", "ccomp", "advcl"}
        ):
            return _before_joint(sentence, start, here)
    return end


def _goes_elsewhere(sentence: Sentence, here: int, *, goods: bool) -> bool:
    """Whether a mark or a small word opens something else than targets."""
    word, following = sentence.word(here), sentence.tag(here + 1)
    if word == ";":
        # "a ban on gas; Peru to block it".
        return following == "NNP" and "to" in sentence.lower[here + 2 : here + 5]
    if word == ",":
        # ", adopting resolution 2790".
        return following == "VBG" and sentence.deps[here + 1] in {"advcl", "acl"}
    if word == "and":
        # "banning imports of sugar and ordering diplomats to leave".
        return following == "VBG" and sentence.deps[here + 1] == "conj"
    if word == "for" and _gives_reason(sentence, here):
        return True
    if word == "with":
        # "targets smugglers with travel bans", ", with the aim of".
        aimed = sentence.word(here - 1) == "," and sentence.word(here + 2) in word_class("purpose")
        if aimed or measures_in(sentence, here + 1, here + 4):
            return True
    if word == "to" and _opens_amount(sentence, here + 1):
        return True
    if goods and word in {"to", "from", "into"}:
        return True
    return word in word_class("may open an adjunct") and _is_adjunct(sentence, here)


def _opens_amount(sentence: Sentence, here: int) -> bool:
    """ "the cap on crude oil to $44 a barrel", "the duty on fish to 20 per cent"."""
    percent = sentence.tag(here) == "CD" and sentence.word(here + 1) in word_class("percent")
    return sentence.tag(here) == "$" or percent


def _before_subject(sentence: Sentence, start: int, relative: int) -> int:
    """Of "Peruvian officials, and Chad, which is small, has" the end before Chad, the subject of another clause."""
    noun = relative - 1 - (sentence.word(relative - 1) == ",")
    if noun < relative - 1 and sentence.tag(noun) in {"NNP", "NNPS"}:
        close = sentence.find({","}, relative, min(relative + LONGEST_RELATIVE, len(sentence)))
        goes_on = close is not None and sentence.tag(close + 1) in {"VBZ", "VBD", "MD"}
        before = _before_joint(sentence, start, noun)
        return before if goes_on and before < noun else relative
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
    if sentence.word(here) in word_class("off a list"):
        dated = bool({following, sentence.word(here + 2)} & (word_class("month") | word_class("day")))
        names = sentence.find(word_class("list of names"), here + 1, here + 14)
        if names is not None and not {",", ";", "."} & set(sentence.words[here:names]):
            # "from the ISIL and Al-Qaida Sanctions List".
            return True
        return (
            dated
            or following.endswith("ing")
            or bool(
                set(sentence.lower[here + 1 : here + 6])
                & (
                    word_class("measure list")
                    | word_class("measure ports")
                    | word_class("measure body")
                    | word_class("measure own territory")
                    | word_class("measure finance")
                    | word_class("measure contests")
                )
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
    """ "at a meeting in Lima"; but "based in Lima", "the regime in Lima" tell where somebody belongs."""
    belongs = word_class("seat of a target") | word_class("regime of a state")
    placed = sentence.word(mention.start - 1) in {"in", "at", "from"}
    return mention.form == "capital" and placed and sentence.word(mention.start - 2) not in belongs


def _parts(sentence: Sentence, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The members of a list, what stands in brackets left out."""
    begin, depth, number = start, 0, ""
    for here in range(start, end):
        word = sentence.word(here)
        depth += (word == "(") - (word == ")")
        if word.isdigit() and depth == 0:
            if number.isdigit() and int(word) == int(number) + 1 and here > begin:
                # "31 Ada Lind 32 Tom Grey": a list that only its numbers divide.
                yield begin, here
                begin = here + 1
            number = word[:6]
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
