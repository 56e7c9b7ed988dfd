"""On what an act hangs, and by when it is to be done: conditions and deadlines in the words of a clause."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from sanctext.components.demands import DemandData, span_of
from sanctext.components.times import before_an_event, by_a_time, latest, within_a_term
from sanctext.components.view import View
from sanctext.knowledge.current import known
from sanctext.knowledge.words import numbers, one_of, word_class

Place = tuple[int, int]

# What may stand between an action and the condition or the deadline behind it.
_BEHIND = re.compile(r"[\s,]*")

_MARKS = " \t\n\u00a0.,;:!?\u201d\u2019\"')"
# Before an opener at the beginning of its sentence: the mark of a list or a quotation, and one short word.
_OPENS = re.compile(r"(?:\W|[a-z]\)|\d+[.)])*(?:[A-Z][a-z]{1,2}t?,?\s+)?")
_WORD_BEFORE = re.compile(r"(?P<two>[\w’'-]+\s+)?(?P<word>[\w’'-]+),?\s+\Z")
_WORD = re.compile(r"[\w’'-]+")
# Somebody or something: a name, a pronoun, a noun behind its article.
_NAMED = r"[A-Z][\w.’'-]*"
# "should Iran return": a name and a verb in small letters.
_NAME_BEFORE_VERB = re.compile(rf"{_NAMED}\s+[a-z]")
# "Were Iran to return".
_TO_DO = re.compile(r"(?:[\w’'-]+\s+){1,7}?\bto\s")
# In characters: so far before an opener its governing words are looked for.
BEFORE = 40
# In words: a shorter condition says nothing.
FEWEST_WORDS = 2
# In words: "If Iran, Oman and Chad" is no whole clause yet.
FEWEST_BEFORE_COMMA = 4
# In characters: so far behind "once" its verb stands.
LONGEST_SUBJECT = 70
# Of a condition's first words so many may say that it is a time.
TIME_WORDS = 5
# The endings of nouns that no verb has: "should violence persist", "should talks fail".
_NOUN = re.compile(r"\w+(?:ence|ance|tion|sion|ment|ity|ness|[^s]s)")


def condition_of(text: str, start: int, end: int) -> Place | None:
    """The first condition in the words of a sentence or a clause.

    A condition is a clause with "if", "unless", "once", "until" and the like, an inverted "should", or a phrase such as
    "in the event of"; "until" with a date is none.

    Args:
        text: the document.
        start: where the sentence or the clause begins, in characters.
        end: where it ends.

    Returns:
        Where the condition begins and ends, without marks; None where there is none.

    >>> said = "If the raids go on, we will close the port until there is a truce."
    >>> [said[slice(*place)] for place in (condition_of(said, 0, len(said)), condition_of(said, 20, len(said)))]
    ['If the raids go on', 'until there is a truce']
    >>> condition_of("Keep the port open until 30 June.", 0, 33)
    """
    for opener in _opener().finditer(text, start, end):
        # "It can be undone; if it is, we will".
        leads = _OPENS.fullmatch(text, start, opener.start()) is not None or text[opener.start() - 2] == ";"
        if not _opens(text, opener, start, end, leads=leads):
            continue
        stop = _led(text, opener, end) if leads else None
        stop = stop if stop is not None else _trailing(text, opener, start, end)
        if len(_WORD.findall(text, opener.start(), stop)) > FEWEST_WORDS:
            return opener.start(), stop
    return None


def deadline_of(text: str, start: int, end: int) -> Place | None:
    """The first time in the words of a clause by or within which something is to be done.

    Args:
        text: the document.
        start: where the sentence or the clause begins, in characters.
        end: where it ends.

    Returns:
        Where its words begin and end; None where there are none.

    >>> said = "Ada must answer within 30 days, and pay by 1 May 2031."
    >>> [said[slice(*place)] for place in (deadline_of(said, 0, len(said)), deadline_of(said, 31, len(said)))]
    ['within 30 days', 'by 1 May 2031']
    """
    found = [
        match
        for match in (
            within_a_term().search(text, start, end),
            by_a_time().search(text, start, end),
            _before(text, start, end),
        )
        if match is not None
    ]
    if not found:
        return None
    first = min(found, key=lambda match: match.start())
    last = latest().match(text, first.end(), end)
    return first.start(), _stripped(text, first.start(), last.end() if last is not None else first.end())


@known
def _opener() -> re.Pattern[str]:
    openers = [
        *word_class("condition opener"),
        *word_class("time opener of a condition"),
        *word_class("clause opener of a condition"),
        *word_class("inverted"),
    ]
    return re.compile(rf"\b(?:{one_of(openers)})\s+(?=[\w“\"])", re.IGNORECASE)


def _opens(text: str, opener: re.Match[str], start: int, end: int, *, leads: bool) -> bool:
    """Whether the words that may begin a condition begin one here."""
    word = " ".join(opener.group().lower().split())
    before = _WORD_BEFORE.search(text, max(start, opener.start() - BEFORE), opener.start())
    comma = text[max(start, opener.start() - 2) : opener.start()].strip() == ","
    # ", which left the pact, provided a waiver" is a verb.
    inserted = comma and word not in word_class("clause opener of a condition")
    if _none().match(text, opener.start(), end):
        return False
    if (
        before is not None
        and not inserted
        and (
            before["word"].lower() in word_class("no condition before")
            or f"{before['two'] or ''}{before['word']}".lower() in word_class("no condition before")
        )
    ):
        return False
    if before is not None and word in word_class("adjective too") and _is_adjective(before["word"].lower()):
        return False
    if word in word_class("inverted"):
        # "will go should the tariff stay": no name, but "the" or "it" at once.
        at_once = before is not None and _begins_subject().match(text, opener.end(), end) is not None
        named = _NAME_BEFORE_VERB.match(text, opener.end(), end) is not None
        named = named and before is not None and before["word"].lower() not in word_class("turns the order")
        return (leads or comma or at_once or named) and _is_inverted(text, opener.end(), end, word=word)
    if word in word_class("clause opener of a condition"):
        if word in word_class("opens a whole clause") and _clause().match(text, opener.end(), end) is None:
            # "provided a waiver".
            return False
        return (leads or comma) and _subject().match(text, opener.end(), end) is not None
    if word in word_class("time opener of a condition"):
        if word == "once":
            return not _is_rate(text, opener.end(), end) and _clause().match(text, opener.end(), end) is not None
        return not _is_time(text, opener.end(), end)
    return True


def _is_rate(text: str, start: int, end: int) -> bool:
    """ "once a month", "once more": no clause."""
    words = [word.group().lower() for word in _WORD.finditer(text, start, min(end, start + LONGEST_SUBJECT))][:2]
    return bool(set(words) & (word_class("time unit") | word_class("period")))


@known
def _none() -> re.Pattern[str]:
    return re.compile(rf"(?:{one_of(word_class('no condition'))})\b", re.IGNORECASE)


@known
def _subject() -> re.Pattern[str]:
    """How a clause's subject begins."""
    begins = one_of(word_class("determiner") | word_class("pronoun") | word_class("there"))
    return re.compile(rf"(?:{begins})\b|(?-i:{_NAMED})", re.IGNORECASE)


@known
def _begins_subject() -> re.Pattern[str]:
    """ "the", "it": what opens a subject and follows no modal."""
    return re.compile(rf"(?:{one_of(word_class('determiner') | word_class('pronoun'))})\s", re.IGNORECASE)


@known
def _clause() -> re.Pattern[str]:
    """A subject, and not far behind it a verb that is surely finite, or one of the third person."""
    bare = rf"(?:[a-z-]+\s+){{0,2}}[a-z]+s\s+(?:{one_of(word_class('finite'))})\b"
    return re.compile(
        rf"{bare}|(?={_subject().pattern})[^,;:]{{1,{LONGEST_SUBJECT}}}?\b(?:{one_of(word_class('finite'))}|[a-z]+(?:ed|[^s]s))\b",
        re.IGNORECASE,
    )


def _is_inverted(text: str, start: int, end: int, *, word: str) -> bool:
    """ "Should talks fail", ", should they fail", "Were they to fail": the subject follows at once, and no verb."""
    if word in word_class("inverted with to") and _TO_DO.match(text, start, end) is None:
        return False
    if text[start:end].rstrip().endswith("?"):
        return False
    first = _WORD.match(text, start, end)
    if first is None or first.group().lower() in word_class("floats"):
        return False
    if first.group().lower() in word_class("subject behind should"):
        # "Should another raid take place".
        return True
    return _subject().match(text, start, end) is not None or _NOUN.fullmatch(first.group()) is not None


def _is_time(text: str, start: int, end: int) -> bool:
    """Of what follows "until" or "once" the first words are a time: "30 June", "the end of the year"."""
    words = [word.group() for word in _WORD.finditer(text, start, min(end, start + LONGEST_SUBJECT))][:TIME_WORDS]
    comma = re.search(r"[,;.]", text[start:end])
    if comma is not None:
        words = words[: len(_WORD.findall(text, start, start + comma.start()))]
    lowered = [word.lower() for word in words]
    # "May" is a month.
    if set(words) & word_class("finite"):
        # "until the end of the raids is agreed".
        return False
    times = word_class("time of day") | word_class("period") | word_class("time unit") | word_class("bound of time")
    times = times | {f"{unit}s" for unit in word_class("time unit")} | word_class("dated event")
    return not words or words[0][0].isdigit() or bool(set(lowered) & times)


def _led(text: str, opener: re.Match[str], end: int) -> int | None:
    """Where a condition ends that opens its sentence: at the comma before the main clause."""
    for comma in re.compile(r",\s+").finditer(text, opener.end(), end):
        words = len(_WORD.findall(text, opener.start(), comma.start()))
        if words >= FEWEST_BEFORE_COMMA and _subject().match(text, comma.end(), end) is not None:
            return comma.start()
    first = text.find(",", opener.end(), end)
    return first if first >= 0 else None


@known
def _end_of_condition() -> re.Pattern[str]:
    """Where a condition ends that stands behind its act."""
    acts = one_of(word_class("performative"))
    says = one_of(word_class("say") | word_class("tell"))
    ends = one_of(word_class("ends a condition"))
    return re.compile(
        rf"[;:”\"\u2014\u2013]|\n\s*\n|\.\s|,\s+(?:(?:{ends}|\w+ing)\b|[^,;]{{0,60}}?\b(?:{says})\b)"
        rf"|,?\s+and\s+(?=(?:{acts}|to)\b)",
        re.IGNORECASE,
    )


def _trailing(text: str, opener: re.Match[str], start: int, end: int) -> int:
    """Where a condition ends that stands behind or inside its act."""
    stop = _end_of_condition().search(text, opener.end(), end)
    reached = stop.start() if stop is not None else end
    if text[max(start, opener.start() - 2) : opener.start()].strip() == ",":
        # Between two commas.
        comma = text.find(", ", opener.end(), reached)
        reached = comma if comma >= 0 else reached
    return _stripped(text, opener.start(), reached)


def _is_adjective(before: str) -> bool:
    """Whether "pending" or "barring" is none: "our three pending requests", "joins Chad in barring ships"."""
    known = word_class("determiner") | word_class("preposition") | {"by"} | set(numbers())
    return before in known or before.isdigit() or before.rpartition("-")[2] in known


def _stripped(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    return end


def _before(text: str, start: int, end: int) -> re.Match[str] | None:
    for found in before_an_event().finditer(text, start, end):
        before = re.findall(r"\w+", text[max(start, found.start() - BEFORE) : found.start()])
        if not word_class("brought before") & {word.lower() for word in before[-6:]}:
            return found
    return None


class Conditions:
    """Says of each demand on what it hangs and by when it is to be met; its action's own words stay as they are.

    A condition or a time that opens the sentence counts for every demand in it; else it belongs to the action that
    holds it or ends just before it.

    Example:
        >>> import sanctext
        >>> doc = sanctext.load()("If the truce fails, we call on Oman to open its port within ten days.")
        >>> (demand,) = doc._.sanctext_demands
        >>> [doc.text[slice(*demand[key])] for key in ("condition", "deadline")]
        ['If the truce fails', 'within ten days']

    Writes:
        the keys `condition` and `deadline` of each item in `doc._.sanctext_demands`.
    """

    def __call__(self, doc: Doc) -> Doc:
        view = View(doc)
        demands: list[DemandData] = doc._.sanctext_demands
        starts = sorted({place for demand in demands for place in (demand["cue"][0], demand["object"][0])})
        for demand in demands:
            _complete(view, demand, starts)
        return doc


def _complete(view: View, demand: DemandData, starts: list[int]) -> None:
    text = view.text
    begin, _ = span_of(demand)
    sentence = view.sentence_of(begin)
    behind = bisect_right(starts, max(demand["object"][0], demand["cue"][0]))
    following = starts[behind] if behind < len(starts) else len(text)
    own = demand["cue"][0] if demand["cue"][0] < demand["object"][0] else begin
    # Of several actions under one cue only the first begins with it.
    if bisect_right(starts, own) < bisect_left(starts, demand["object"][0]):
        own = demand["object"][0]
    end = max(demand["object"][1], demand["cue"][1])
    limit = min(following, max(end, view.sentence_of(end - 1)[1]))
    condition = _at_hand(condition_of, text, own, end, limit) or leading(condition_of, text, sentence[0], begin)
    demand["condition"] = condition
    demand["deadline"] = None
    for start, stop in _without(condition, own, end):
        deadline = _at_hand(deadline_of, text, start, stop, limit if stop == end else stop)
        demand["deadline"] = demand["deadline"] or deadline
    if demand["deadline"] is None and condition is not None and condition[1] >= end:
        demand["deadline"] = _at_hand(deadline_of, text, condition[1], condition[1], limit)
    if demand["deadline"] is None and (condition is None or condition[0] >= begin):
        demand["deadline"] = leading(deadline_of, text, sentence[0], begin)


def _at_hand(
    find: Callable[[str, int, int], Place | None], text: str, start: int, end: int, limit: int
) -> Place | None:
    """What is found in an action's words or just behind them."""
    for begin in (start, end):
        found = find(text, begin, limit)
        if found is not None and (found[0] < end or _BEHIND.fullmatch(text, end, found[0])):
            return found
    return None


def _without(hole: Place | None, start: int, end: int) -> list[Place]:
    """What remains of a stretch without a part of it."""
    if hole is None or hole[0] >= end or hole[1] <= start:
        return [(start, end)]
    return [place for place in ((start, hole[0]), (hole[1], max(hole[1], end))) if place[0] <= place[1]]


def leading(find: Callable[[str, int, int], Place | None], text: str, start: int, end: int) -> Place | None:
    """What is found at the beginning of a sentence, with a comma behind it.

    >>> leading(deadline_of, "By 1 May, Oman must act.", 0, 24)
    (0, 8)
    """
    found = find(text, start, end)
    if found is None or _OPENS.fullmatch(text, start, found[0]) is None:
        return None
    return found if text[found[1] : found[1] + 1] == "," else None


@Language.factory(
    "sanctext_conditions",
    requires=["doc._.sanctext_demands"],
    assigns=["doc._.sanctext_demands"],
)
def create_conditions(nlp: Language, name: str) -> Conditions:  # noqa: ARG001
    """Make the component; it has no parameters."""
    return Conditions()
