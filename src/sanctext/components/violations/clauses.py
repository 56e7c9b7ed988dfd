"""Who does what before a cue: the clause, its subject, and what governs it; by words alone, without a parse."""

from __future__ import annotations

import re
from typing import NamedTuple

from sanctext.components.view import View
from sanctext.components.violations.places import Place, trimmed
from sanctext.knowledge.current import known
from sanctext.knowledge.rows import Act
from sanctext.knowledge.tables import table
from sanctext.knowledge.words import numbers, one_of, word_class

# In characters: so far before a cue its clause may begin.
REACH = 600
# Behind it "States" says nothing.
_UNITED = "United "
# What closes an insertion, or another's word, behind its opening mark.
_CLOSING = {"(": ")", "“": "”", '"': '"'}


class Clause(NamedTuple):
    """What stands before a cue.

    Args:
        begin: where the clause begins.
        end: where it ends, before the auxiliaries of the cue.
        helpers: the auxiliaries and adverbs between it and the cue, in small letters.
        relative: true where the cue's subject is "which", "that" or "who".
        opener: the word that opens the clause, in small letters: "if", "that", "".
    """

    begin: int
    end: int
    helpers: tuple[str, ...]
    relative: bool
    opener: str


def clause_before(view: View, start: int, cue: int) -> Clause:
    """The clause of a sentence that begins at `start` and leads to a cue."""
    text = view.text
    start = max(start, cue - REACH)
    helpers: list[str] = []
    end = cue
    while (word := _helper().search(text, start, end)) is not None:
        if word["to"] is not None and not _goes_on().search(text, start, word.start()):
            break
        helpers.append(word["word"].lower())
        end = word.start()
    relative = _relative().search(text, start, end)
    if relative is not None:
        end = relative.start()
    begin, opener = start, ""
    for boundary in _boundaries().finditer(text, start, end):
        if boundary["word"] is not None and _time().match(text, boundary.end(), end) is not None:
            # "has fired missiles since January".
            continue
        if (boundary["word"] or "").lower() in word_class("relative") and _is_inserted(text, boundary, end):
            continue
        closes = _CLOSING.get(boundary.group().strip()[:1])
        if closes is not None and closes in text[boundary.end() : end]:
            continue
        # "Since 2014, Oman": no clause; but "said 19 drones".
        said = boundary["word"] is None and boundary.group()[0].isalpha()
        if re.match(r"\w" if said else r"[A-Za-z]", text[boundary.end() : end].lstrip("“\"'( ")) is not None:
            begin, opener = boundary.end(), (boundary["word"] or "").lower()
    return Clause(begin, trimmed(text, (begin, end))[1], tuple(reversed(helpers)), relative is not None, opener)


def _is_inserted(text: str, relative: re.Match[str], end: int) -> bool:
    """ "The arrest of Lind, who is ill, also breaches": a clause between commas."""
    behind = text[end : end + 1] if text[end : end + 1] == "," else text[max(0, end - 2) : end].rstrip()[-1:]
    return text[max(0, relative.start() - 2) : relative.start()].rstrip()[-1:] == behind == ","


def subject_of(view: View, clause: Clause) -> tuple[Place, Place | None]:
    """The subject of a clause, and the phrase with "by" that says how it acts, where one is beside it.

    "By moving the buoys, Oman" and "Oman, by moving the buoys," have both; of "On Monday, Oman" the adjunct is left
    out.
    """
    text = view.text
    begin, end = clause.begin, clause.end
    by: Place | None = None
    led = _adjunct().match(text, begin, end)
    while led is not None:
        if led["by"] is not None:
            by = led.span("act")
        begin = led.end()
        led = _adjunct().match(text, begin, end)
    bare = _behind_bare_adjunct(text, begin, end)
    if bare is not None:
        by, begin = trimmed(text, (begin, bare)), bare
    named = view.actors_between(begin, end)[-1:]
    if named and named[0].end_char == end and _stands_apart(text, begin, named[0].start_char):
        # "With this verdict Oman".
        begin = named[0].start_char
    inserted = _inserted().search(text, begin, end)
    if inserted is not None and inserted.start() > begin and not _lists_on(view, inserted.start(), end):
        by = inserted.span("act") if inserted["by"] is not None else by
        end = inserted.start()
    return (begin, end), by


def _lists_on(view: View, start: int, end: int) -> bool:
    """Whether ", Chad and Peru" at a subject's end goes on with a list of actors."""
    actors = view.actors_between(start, end)
    if len(actors) < 2 or view.text[end : end + 1] == "," or actors[-1].end_char < end:
        return False
    places = [start, *(place for actor in actors for place in (actor.start_char, actor.end_char))]
    gaps = [view.text[left:right] for left, right in zip(places[::2], places[1::2], strict=False)]
    return all(_joins().fullmatch(gap) for gap in gaps) and gaps[-1].strip() != ","


@known
def _joins() -> re.Pattern[str]:
    """ ", ", " and the " between the actors of a list."""
    articles = one_of(word_class("article"))
    return re.compile(rf",?\s+(?:(?:{one_of(word_class('joins norms'))})\s+)?(?:(?:{articles})\s+)?")


def _behind_bare_adjunct(text: str, begin: int, end: int) -> int | None:
    """Where the subject begins behind "By moving the buoys" without a comma: its article or pronoun."""
    if _by_doing().match(text, begin, end) is None:
        return None
    none = word_class("preposition") | word_class("article") | word_class("joins norms") | word_class("before a doer")
    for start in reversed(list(_opens_a_phrase().finditer(text, begin, end))):
        before = text[begin : start.start()].lower().split()[-1:]
        if before and before[0] not in none and not before[0].endswith("ing"):
            return start.start()
    return None


def _stands_apart(text: str, begin: int, name: int) -> bool:
    """Whether a preposition opens a stretch, and an actor behind it stands on no preposition of its own."""
    words = text[begin:name].lower().split()
    opened = len(words) > 1 and (
        words[0] in word_class("preposition") or _by_doing().match(text, begin, name) is not None
    )
    return opened and words[-1] not in word_class("preposition") | word_class("article") | word_class("joins norms")


class Governor(NamedTuple):
    """A verb or a noun that takes a stance on what follows it, or demands it; `about` is what it governs."""

    place: Place
    demands: bool
    about: Place


def governed(view: View, clause: Clause) -> Governor | None:
    """The last word in a clause that takes a stance on a deed or demands one: "condemn | the raid"."""
    found = list(_governors().finditer(view.text, clause.begin, clause.end))
    if not found:
        return None
    last = found[-1]
    link = _link().match(view.text, last.end(), clause.end)
    begin = link.end() if link is not None else last.end()
    return Governor(last.span(), _forms()[" ".join(last.group().lower().split())], (begin, clause.end))


@known
def _helper() -> re.Pattern[str]:
    """An auxiliary or an adverb just before a cue, or "to" behind a verb of going on."""
    words = one_of(word_class("finite") | word_class("helper") | word_class("before stance"))
    return re.compile(rf"(?<![\w’'-])(?P<word>(?P<to>to)|{words}|\w+ly|\w+n[’']t)[\s,]+[“\"]?\Z", re.IGNORECASE)


@known
def _goes_on() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of(word_class('goes on to'))})\s+\Z", re.IGNORECASE)


@known
def _relative() -> re.Pattern[str]:
    """ "which", and "which he said"."""
    says = one_of(word_class("say"))
    return re.compile(rf",?\s*\b(?:{one_of(word_class('relative'))})\s+(?:(?:\w+\s+){{1,3}}(?:{says})\s+)?\Z")


@known
def _boundaries() -> re.Pattern[str]:
    words = one_of(word_class("opens a clause"))
    says = one_of(word_class("say") | word_class("hold"))
    starts = rf"(?:(?i:{_starts()})\b|(?-i:[A-Z]))"
    return re.compile(
        rf"[;:]\s+|\s[\u2014\u2013-]\s+|[“\"(]\s*|,\s+(?:and|but|or)\s+(?={starts})|(?<![\w’'-])(?P<word>{words})\s+"
        rf"|\b(?<!{_UNITED})(?:{says}),?\s+(?!to\b|on\b|in\b)",
        re.IGNORECASE,
    )


@known
def _time() -> re.Pattern[str]:
    """ "January", "Monday", "2014", "then" behind "since" or "until"."""
    names = one_of(word_class("month") | word_class("day") | word_class("time of before"))
    return re.compile(rf"(?:{names})\b|\d", re.IGNORECASE)


@known
def _adjunct() -> re.Pattern[str]:
    """ "By moving the buoys, ", "On 3 May, "."""
    # "This week, Oman"; but "This raid, like others,".
    opens, times = one_of(word_class("adjunct opener") - {"this"}), one_of(word_class("time unit"))
    counts = one_of(numbers())
    return re.compile(
        rf"\W*(?:(?P<by>by)\s+(?P<act>\w+ing\b[^;]{{0,300}}?)|(?:{opens}|(?:this|{counts}|\d+)\s+(?:{times})|\w+ly)\b[^,;]{{0,120}}?),"
        rf"\s+(?=[A-Z]|(?i:{_starts()})\b)",
        re.IGNORECASE,
    )


@known
def _by_doing() -> re.Pattern[str]:
    """ "By moving ", "By these verdicts"."""
    by = one_of(word_class("before a doer"))
    return re.compile(rf"\W*(?:{by})\s+(?:\w+ing|{one_of(word_class('points back'))})\b", re.IGNORECASE)


@known
def _opens_a_phrase() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w’'-])(?:{_starts()})\b(?![’'-])", re.IGNORECASE)


@known
def _inserted() -> re.Pattern[str]:
    """ ", by moving the buoys" at a subject's end; any other insertion too."""
    return re.compile(r",\s+(?:(?P<by>by)\s+)?(?P<act>[^;]{1,300})\Z", re.IGNORECASE)


@known
def _starts() -> str:
    return one_of(word_class("determiner") | word_class("pronoun"))


@known
def _governors() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of(_forms())})\b(?![-’'])", re.IGNORECASE)


@known
def _forms() -> dict[str, bool]:
    """The words that govern a deed, and whether they demand it."""
    judging = dict.fromkeys(word_class("judging"), False)
    return judging | {
        form if not particle else f"{form} {particle}": act.act in word_class("demand of a deed")
        for act in table(Act)
        if act.act in word_class("stance on a deed") | word_class("demand of a deed")
        for form in act.forms
        for particle in act.particles or ("",)
    }


@known
def _link() -> re.Pattern[str]:
    return re.compile(rf"(?:\s+(?:{one_of(word_class('links an object'))}))*\s+", re.IGNORECASE)
