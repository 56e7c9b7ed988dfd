"""Who tells what in each sentence: verbs of saying and demanding outside quotation marks, with their subjects."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from sanctext.components.voices.names import Speaker
from sanctext.components.voices.noun_phrases import list_comma, list_end, speaking_part
from sanctext.components.voices.view import QUOTED, SpeechView
from sanctext.grammar.lexicon import office_words
from sanctext.knowledge.acts import tells
from sanctext.knowledge.current import known
from sanctext.knowledge.rows import Act
from sanctext.knowledge.tables import table
from sanctext.knowledge.words import capitalised, one_of, word_class

# In characters, how far is looked back from a verb: from the sentence's beginning would take its length's square.
BACK = 200
# In characters: auxiliaries and adverbs between a subject and its verb are no longer.
LONGEST_ADVERBS = 60
# Where a clause begins, as seen from its verb.
_CLAUSE_START = re.compile(
    rf"{QUOTED}[,.]?\s*|[;:]\s+|\s[\u2014\u2013]\s+|--\s+|,?\s+(?:but|while|whereas|although|though|(?<!well\s)(?<!known\s)(?<!such\s)as(?!\s+well)|after|before|because|when|that|saying|adding)\s+|"
    rf",\s+(?:and|or)\s+(?=\w)"
)
# "Oman, Chad" before ", and Peru": names in a list, and no clause.
_LISTED = re.compile(
    r"\s*(?:[Tt]he\s+)?[A-Z][\w.’'-]*(?:\s+(?:of\s+|the\s+|and\s+)*[A-Z][\w.’'-]*)*(?:,\s+(?:the\s+)?[A-Z][\w.’'-]*(?:\s+(?:of\s+|the\s+|and\s+)*[A-Z][\w.’'-]*)*)+"
)
# In characters.
LONGEST_OPENER = 12
_SUBORDINATE = re.compile(r"\b(?:when|while|after|as|because|since|although|though)\s+$", re.IGNORECASE)
_SUBJECT_AFTER = re.compile(
    r"\s+(?P<subject>[^\x00]{2,160}?(?:,\s+(?![a-z]+ing\b)(?:the|an?|its|his|her|[a-z]+)\s+(?!(?:and|who|which|whose)\b)[^,;\x00]{2,80}?)?)"
    r"(?=[,;:](?!\d)|\.(?:\s+[A-Z]|\s*$)|\s+(?:on|in\s+an?|at|after|before|during|while|when|who|whose|as|told|adding|using|referring|speaking|late|early|last|this)\b|\s*\x00|$)"
)
_ACCORDING = re.compile(
    r"\b(?:[Aa]ccording\s+to\s+(?P<source>[^,.;\x00]{2,80})(?=[,.;]|$)|[Ii]n\s+(?P<view>[^,.;]{2,40})[’']s?\s+(?:view|opinion)\b"
    r"|\b[Aa]s\s+(?P<said>[A-Z][^,.;\x00]{2,60}?)\s+(?:has\s+)?(?:\w+ly\s+)?(?:said|noted|stressed|put\s+it|made\s+clear)\b)"
)
_NO_FINITE = re.compile(
    r"\b(?:to|of|by|for|the|an?|its|his|her|their|our|this|that|no|any|as|not\s+be|from|including)\s+(?:\w+ly\s+)?$|\w(?:[’']s|s[’'])\s+$",
    re.IGNORECASE,
)
# The clause goes on with the subject before it, or describes somebody: "…, and demanded", ", who asked".
_GOES_ON = re.compile(r"(?:^|\s)(?:and|but|or)$")
_RELATIVE = re.compile(r"(?:^|[\s,])(?:who|which|that)$")
# "shared the", "praised its": a verb before the one that is asked about.
_FIRST_VERB = re.compile(
    r"\s+(?:also\s+|then\s+|again\s+)?(?<!\bwho\s)(?<!\bwhich\s)(?<!\bthat\s)[a-z]{2,}ed\s+(?:an?|the|its|his|her|their|that|this|these)\s"
)
_PRONOUN_LAST = re.compile(r"[\s,](they|he|she|it|we|I)$")
# "the group — A, B and C —".
_INSERTED = re.compile(r"\s[\u2014\u2013]\s(?:(?!\s[\u2014\u2013]).)*\s?[\u2014\u2013]\s*$")
# "Reed, speaking after the talks,": what is said of a subject between commas.
_BETWEEN_COMMAS = re.compile(r",\s+(?:\w+ly\s+)?[a-z]+ing\s[^,\x00;:]{2,100},\s*$")
_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being|be|remain|remains|remained|feel|felt)\s+(?:\w+ly\s+)?$")
# "Governor Reed: “We must …”", also with Markdown's marks.
_LABEL = re.compile(
    rf"\W*(?P<subject>[^\W\d_](?:[^:{QUOTED}\n]|\n(?!\s*\n)){{2,160}}?)(?:\*\*)?\s*:\s*(?:\*\*)?\s*(?={QUOTED})"
)
# The same in bold type within a line: "[Post], 3 May **Governor Reed:** “".
_BOLD_LABEL = re.compile(
    rf"\*\*(?P<subject>[^\W\d_](?:[^:*{QUOTED}\n]|\n(?!\s*\n)){{2,160}}?)(?::\s*\*\*|\*\*\s*:)\s*(?={QUOTED})"
)
# Who says something in the present: "they urge", "France and Chile call on".
_SEVERAL = re.compile(
    r"(?:\b(?:they|both|ministers|leaders|sides|countries|states|governments|presidents|envoys|allies|partners)|\band\s+(?:the\s+)?[A-Z]\w+(?:\s+[A-Z]\w+)*|(?-i:^\W*[A-Z]\w+(?:\s+[A-Z]\w+)*,\s+[A-Z]\w+(?:\s+[A-Z]\w+)*))$",
    re.IGNORECASE,
)
# "a statement read by": a participle that describes a noun.
_BY_AGENT = re.compile(r"\s+by\b")
# "The list breaks the rules, a spokesman said".
_PRESENT = re.compile(r"\s[a-z]{3,}s\s+(?:an?|the|its|his|her|their|our|that|this|no)\s")
# "…to ban trade, their ministers wrote": what stands before the comma is told.
_INFINITIVE = re.compile(r"\bto\s+[a-z]{2,}\b")
_CLOSES = re.compile(r"[,\x00]\s*$")
# Words that end in "s" or "ed" and are told by nobody.
_FINITE = ("s", "ed", "told", "said", "wrote")
_TELLER_BEHIND = re.compile(r"\s+(?:an?|the)\s+\w|\s+[A-Z][\w’'-]*(?!\s*\x00)\b")
# A clause of its own behind another: "…, but its leader, Ada Lind, asked".
_CONTRASTS = re.compile(r",\s+but\s")
_INSERTED_CLAUSE = re.compile(r",\s+and\s+(?:the\s+)?[A-Z][^,\x00]{1,60},\s+wh(?:ich|o|ose)\s[^,\x00]+,?\s*$")
# "The ban will stay, Foreign Minister Ada Lind told the press": behind the comma stand only names, and no other comma.
_TITLED_NAME = re.compile(r"(?:[A-Z][\w.’'-]*\s+){2,6}[A-Z][\w’'-]*\s*")
# "…, from its territory, the Foreign Ministry confirmed": no apposition, behind which another comma would stand.
_OTHER_TELLER = re.compile(r",\s+(?:the|a)\s+(?:(?!\band\b)[^,\x00]){2,80}\w$")
_MARK_AT_END = re.compile(r"[.!?:\x00”\"’]\W*$")
_WORD = re.compile(r"[a-z][\w-]*")
# "… said on Friday, must".
_TELLS_ON = re.compile(r"\s+[a-z]+(?:\s[^,\x00;:.]{1,60})?,\s+(?:[a-z]+(?:ed|s|ll)|must|can)\s")
_S_VERB = re.compile(r"\s[a-z]{3,}s?\s")
_LEADING = re.compile(r"[\s,]*(?:(?:and|but|or)\s+)?")
_OPENER = re.compile(r"(?P<word>[a-z]+)\s+(?=\S)")


class SpeechClause(NamedTuple):
    """One act of speech clause outside quotation marks.

    Args:
        start: where it begins, its subject included.
        verb: first character of its verb.
        end: where its verb or, behind the verb, its subject ends.
        subject: the words that tell, None where the verb goes on with the subject before it.
        according: true for a source ("according to X"), with which no verb goes on.
    """

    start: int
    verb: int
    end: int
    subject: tuple[int, int] | None
    according: bool = False


class Speech(NamedTuple):
    """A speech clause with whoever tells it."""

    clause: SpeechClause
    speaker: Speaker
    sentence: int

    @property
    def is_label(self) -> bool:
        """True for "**Ada Lind:** “", a speech clause without a verb."""
        clause = self.clause
        return clause.subject is not None and clause.verb == clause.subject[0] and not clause.according


@known
def _before_verb() -> re.Pattern[str]:
    """Auxiliaries and adverbs between a subject and its verb; but "the Assembly", "his family"."""
    adverb = rf"(?<!\w)(?!(?:{one_of(word_class('no adverb'))})\b)[a-z]+ly"
    words, times = one_of(word_class("between subject and verb")), one_of(word_class("part of a day"))
    day = rf"(?:on|last|this|late|early)\s+[A-Z]?\w+(?:\s+(?:{times}))?"
    return re.compile(rf"(?:\s++|,\s*(?={adverb}\b|too\b)|\b(?:{words}|too,?|{day}|{adverb}|so\s+far))+$")


@known
def _is_participle() -> re.Pattern[str]:
    """ "a joint release issued in Sur": what stands before the verb is what was issued."""
    papers = word_class("paper of several") | word_class("issued document") | word_class("paper of a report")
    verbs, behind = one_of(word_class("tell")), one_of(word_class("behind attribution"))
    return re.compile(rf"\b(?i:{one_of(papers)})\s+(?:{verbs})\s+(?:{behind})\b")


@known
def _paper_of() -> re.Pattern[str]:
    """ "This is the key passage of the statement by", before those whose words follow."""
    papers = one_of(word_class("paper with a voice"))
    return re.compile(rf"(?:This|Here|That)\s[^:,]{{2,60}}\b(?:{papers})\s+(?:by|from|of)\s+")


@known
def _inserted_paper() -> re.Pattern[str]:
    """ ", in a joint letter dated 3 May,", ", whose crews strike," between a subject and its verb."""
    classes = ("relative word", "before own paper", "describes a paper")
    relative, papers, made = (one_of(word_class(name) - {"that"}) for name in classes)
    words = r"(?:[^,\x00;:]|,(?=\d)){2,100}"
    # "the draft, made by Oman," is Oman's.
    day = r"(?:,\s+\d{4})?,\s*$"
    return re.compile(rf",\s+(?:(?:{relative}|(?:{made})(?!{words}?\sby\s))\s{words},\s*$|(?:{papers})\s{words}{day})")


@known
def _closing() -> re.Pattern[str]:
    """What stands behind a verb that closes its sentence: "…, the spokesman said when asked"."""
    behind = one_of(word_class("behind attribution") | word_class("this day") | word_class("subordinator of time"))
    audiences = one_of(word_class("told by a speaker"))
    told = rf"(?:(?:[\w’'-]+\s+){{0,3}}?(?:{audiences})|[A-Z][\w-]*(?:\s+[A-Z][\w-]*){{0,2}})"
    return re.compile(rf"(?:(?<=told)\s+{told})?\s*(?:[,.;\x00]|$|(?:{behind})\s)")


@known
def _adjunct() -> re.Pattern[str]:
    """Adjuncts before a subject: "In a statement on Telegram, the group"."""
    return re.compile(
        rf"\s*(?:(?:{capitalised('adjunct opener')}|\w+(?:ed|en)\s+by)\b"
        r"[^,\x00]{0,120},\s+(?:\d{4},\s+)?)+"
    )


@known
def _verb() -> re.Pattern[str]:
    """A finite verb, by its form, or a quotation."""
    return re.compile(rf"\b(?:{one_of(word_class('finite auxiliary'))}|\w{{2,}}ed)\b|\x00")


@known
def _telling_verb() -> re.Pattern[str]:
    rows = (row for row in table(Act) if tells(row))
    forms = {form for row in rows for form in row.forms if form.endswith(_FINITE) and " " not in form}
    forms |= _present()
    no_telling = {"must", "need", "needs", "has", "needed", "states", "required", "notes"} | word_class("stance noun")
    words = (forms | word_class("say") | word_class("tell") | word_class("hold")) - no_telling
    return re.compile(rf"(?<![-\w])(?:{one_of(words)})\b")


@known
def _present() -> frozenset[str]:
    """Base forms of performatives that take a clause or somebody addressed: told by several only."""
    frames = {"infinitive", "clause", "noun", "object"}
    rows = (row for row in table(Act) if frames & set(row.frames) and row.kind in {"demand", "stance"})
    return frozenset(row.forms[0] for row in rows if row.forms[0].isalpha() and not row.forms[0].endswith(_FINITE))


def speech_clauses(view: SpeechView, start: int, end: int) -> Iterator[SpeechClause]:
    """The speech clauses of a sentence, in text order."""
    text = view.outside
    according = _ACCORDING.search(text, start, end)
    if according is not None:
        part = next(part for part in ("source", "view", "said") if according[part])
        named = according.start(part), list_end(text, according.end(part))
        source = speaking_part(text, named, view.actors_between(*named))
        if source is not None:
            yield SpeechClause(according.start(), according.start(), according.end(), source, according=True)
    label = _BOLD_LABEL.search(text, start, end) or _LABEL.match(text, start, end)
    if label is not None:
        yield _of_label(text, *label.span("subject"))
    adjunct = _adjunct().match(text, start, end)
    begun = False
    headline = _MARK_AT_END.search(text, max(start, end - LONGEST_OPENER), end) is None
    reached = adjunct.end() if adjunct is not None else start
    for verb in _telling_verb().finditer(text, start, end):
        lead = text[max(reached, verb.start() - BACK) : verb.start()]
        if (
            verb.start() < reached
            or _NO_FINITE.search(lead)
            or _PASSIVE.search(lead)
            or _BY_AGENT.match(text, verb.end())
            or _describes(text, max(reached, verb.start() - LONGEST_ADVERBS), verb)
        ):
            continue
        adverbs = _before_verb().search(text, max(reached, verb.start() - LONGEST_ADVERBS), verb.start())
        stop = adverbs.start() if adverbs is not None else verb.start()
        inserted = _inserted_paper().search(text, max(reached, stop - BACK), stop)
        stop = inserted.start() if inserted is not None else stop
        near = text[max(reached, stop - BACK) : stop].rstrip()
        if _RELATIVE.search(near):
            continue
        closing = verb.end()
        closes = _closing().match(text, verb.end()) is not None
        # "…, adding that", "called for N, demanded M and": the verb goes on with the subject before it.
        listed = begun and not closes and near.endswith(",") and not _begins_anew(text, reached, stop)
        if verb.group() in _present() and not (listed or _GOES_ON.search(near) or _SEVERAL.search(near)):
            continue
        going_on = listed or verb.group().endswith("ing")
        subject = None if going_on else _before(text, reached, stop, closes=closes, headline=headline)
        subject = None if _told_before(text, subject, verb) else subject
        if subject is None and not going_on:
            subject, closing = _behind(text, verb, start, end)
        reached, begun = closing, True
        if subject is not None:
            subject = _speaking(view, subject)
            if subject is None:
                continue
        yield SpeechClause(
            subject[0] if subject and subject[0] < verb.start() else verb.start(), verb.start(), closing, subject
        )


def _behind(text: str, verb: re.Match[str], start: int, end: int) -> tuple[tuple[int, int] | None, int]:
    """The subject of "…, said Oman, Chad and Peru", and where the clause ends with it."""
    says = verb.group() in word_class("say") and _CLOSES.search(text, max(start, verb.start() - BACK), verb.start())
    after = _SUBJECT_AFTER.match(text, verb.end(), end) if says else None
    if after is None:
        return None, verb.end()
    subject = after.start("subject"), list_end(text, after.end("subject"))
    return subject, max(after.end(), subject[1])


def _of_label(text: str, start: int, stop: int) -> SpeechClause:
    """ "Oman's envoy:", "Ada Lind was blunter:", "This is the statement by Oman:": who speaks behind a colon."""
    predicate = _verb().search(text, start + 1, min(stop, start + LONGEST_ADVERBS))
    whole = predicate is None or "\n" in text[start:stop]
    paper = _paper_of().match(text, start, stop)
    named = (start, stop if whole or predicate is None else predicate.start())
    return SpeechClause(start, start, stop, (paper.end(), stop) if paper is not None else named)


def _describes(text: str, start: int, verb: re.Match[str]) -> bool:
    """Whether a verb is a participle behind a paper's name: "the release issued in Sur"."""
    if verb.group() not in word_class("tell"):
        return False
    return any(
        found.end() > verb.end() for found in _is_participle().finditer(text, start, verb.end() + LONGEST_OPENER)
    )


def _begins_anew(text: str, start: int, stop: int) -> bool:
    """Whether another subject stands before a comma: "…, but its leader, Ada Lind,", "…, and Oman, which trades,"."""
    return _CONTRASTS.search(text, start, stop) is not None or _INSERTED_CLAUSE.search(text, start, stop) is not None


def _speaking(view: SpeechView, subject: tuple[int, int]) -> tuple[int, int] | None:
    """The part of a subject that can speak; behind a clause that is told, what stands behind its comma."""
    text = view.outside
    found = speaking_part(text, subject, view.actors_between(*subject))
    comma = text.rfind(", ", *subject)
    if found is not None or comma < 0:
        return found
    # "Oman must pay, Lind tells Reed".
    last = comma + 2, subject[1]
    actors = view.actors_between(*last)
    alone = len(actors) == 1 and (actors[0].start_char, actors[0].end_char) == last
    return last if alone else None


def _told_before(text: str, subject: tuple[int, int] | None, verb: re.Match[str]) -> bool:
    """Whether a clause stands before ", said X", and its teller behind the verb.

    "These firms, …, carried out the work, said a spokesman": what stands before is told.
    """
    if subject is None or verb.group() not in word_class("say"):
        return False
    return (
        text[max(0, verb.start() - BACK) : verb.start()].rstrip().endswith(",")
        and _TELLER_BEHIND.match(text, verb.end()) is not None
        # "the United States" acts not.
        and any(found.group()[:1].islower() for found in _verb().finditer(text, *subject))
    )


def _is_subject(text: str, begin: int, boundary: re.Match[str]) -> bool:
    """Whether a comma and "and" join two who tell: "the envoy of Oman, Ada Lind, and the envoy of Chad"."""
    if not boundary.group().startswith(",") or not text[begin : begin + 1].isupper():
        return False
    part = begin, boundary.start()
    finite = any(verb.search(text, *part) for verb in (_verb(), _PRESENT, _telling_verb()))
    offices = not office_words().isdisjoint(_WORD.findall(text[slice(*part)].lower()))
    return offices and not finite and _adjunct().match(text, *part) is None


def _ends_a_clause(text: str, places: tuple[int, int, int], *, closes: bool, headline: bool) -> bool:
    """Whether a comma ends what is told, or only its subject; `places` are its beginning, the comma and the verb."""
    begin, comma, stop = places
    # "Rebels accept truce, army demands withdrawal"; "Oman, Chad's envoy said, must pay".
    another = headline and _S_VERB.search(text, begin, comma) is not None
    return another or (closes and _TELLS_ON.match(text, stop) is not None)


def _before(text: str, start: int, stop: int, *, closes: bool, headline: bool = False) -> tuple[int, int] | None:
    """The subject in `text[start:stop]`; None where its clause begins with the verb.

    Args:
        text: the document without its quotations.
        start: where the sentence begins, or the speech clause before ends.
        stop: where the verb with its auxiliaries begins.
        closes: true where the verb closes the sentence: then its subject is what follows the last comma.
        headline: true for a sentence without a mark at its end.
    """
    begin = start
    inserted = _INSERTED.search(text, start, stop) or _BETWEEN_COMMAS.search(text, start, stop)
    for boundary in _CLAUSE_START.finditer(text, start, inserted.start() if inserted is not None else stop):
        if _LISTED.fullmatch(text, begin, boundary.start()) is None and not _is_subject(text, begin, boundary):
            begin = boundary.end()
    adjunct = _adjunct().match(text, begin, stop)
    if adjunct is not None:
        begin = adjunct.end()
    comma = list_comma(text, begin, stop)
    if comma >= 0 and _ends_a_clause(text, (begin, comma, stop), closes=closes, headline=headline):
        begin, comma = comma + 2, -1
    # "When the crews stopped the talks, Ada Lind called for": its own clause begins behind the comma.
    follows = begin > start and _SUBORDINATE.search(text, max(start, begin - LONGEST_OPENER), begin) is not None
    told = (
        next(filter(None, (verb.search(text, begin, comma) for verb in (_verb(), _PRESENT, _INFINITIVE))), None)
        if comma >= 0
        else None
    )
    named = comma >= 0 and _TITLED_NAME.fullmatch(text, comma + 2, stop) is not None
    apart = comma >= 0 and closes and _OTHER_TELLER.match(text, comma, stop) is not None
    if apart or (comma >= 0 and (closes or follows or named) and told):
        begin = comma + 2
    leading = _LEADING.match(text, begin, stop)
    begin = leading.end() if leading is not None else begin
    opener = _OPENER.match(text, begin, stop)
    if opener is not None and opener["word"] in word_class("contrast"):
        # "“…,” while the envoy called for": behind a quotation.
        begin = opener.end()
    while stop > begin and text[stop - 1] in " ,":
        stop -= 1
    verb = _FIRST_VERB.search(text, begin, stop)
    if (
        verb is not None
        and _GOES_ON.search(text[begin:stop].rstrip())
        and text[max(0, begin - 5) : begin].strip() == "that"
    ):
        # "said that the raids posed a threat and urged": whoever said it.
        return None
    if verb is not None:
        # "He shared the work of the fund, then called for": both verbs have the first phrase as their subject.
        stop = verb.start()
    pronoun = _PRONOUN_LAST.search(text, begin, stop)
    if pronoun is not None:
        begin = pronoun.start(1)
    words = text[begin:stop]
    if words.lower() in word_class("day") or not re.search(r"\w", words) or QUOTED in words or _GOES_ON.search(words):
        return None
    return begin, stop
