"""Who issues a text of one actor alone, where no list names issuers and the title's own words do not."""

from __future__ import annotations

import re
from itertools import takewhile

from spacy.tokens import Span

from sanctext.components.genre import ENACTS
from sanctext.components.letterhead import is_letterhead
from sanctext.components.office_releases import OFFICE_ANNOUNCES, is_announcers
from sanctext.components.signatories.listings import Listing, Named, issues, listings
from sanctext.components.signatories.office_lines import from_office_line
from sanctext.components.signatories.top import (
    CONTENT,
    SEVERAL,
    TOPIC,
    is_above,
    lines_above,
    may_precede_subject,
    sentences_from_top,
    subject_starts,
)
from sanctext.components.turns import TURN
from sanctext.components.view import View
from sanctext.grammar.lexicon import offices
from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class


@known
def _acts() -> re.Pattern[str]:
    """A subject's verb follows at once: "The United States strongly condemns"."""
    return re.compile(
        rf"\s+(?:(?:\w+ly|today|also|has|have|is|are|will|continues?\s+to)\s+){{0,3}}(?:{issues().pattern}|\w+(?:ing|ed|s)\b)"
    )


# What an official does of whom his own office tells.
_TOLD = re.compile(r"(?:\s+[A-Z][\w.’'-]+){0,4}\s+(?:\w+ly\s+|today\s+|also\s+)?(?:spoke|met|held|had|\w+ed)\b")
_PEOPLE = frozenset({"actors.person", "actors.metonym", "actors.office"})
# What one office publishes about its own deeds: its issuer is whoever acts in its first sentences.
_BY_SOMEBODY = re.compile(r"\b(?:statement|remarks|message|commentary)s?\s+(?:by|from)\b|\breadouts?\b", re.IGNORECASE)
# What an office speaks of is its own state's: "Norway's Response to", "Norwegian Support for".
_DEED = re.compile(
    r"(?:[’']s?)?[\s\\_]+(?:\w+[\s\\_]+)?(?:Response|Support|Decision|Assistance|Commitment)[\s\\_]+(?:to|for)\b",
    re.IGNORECASE,
)
_HEADING = re.compile(r"\bfact\s?sheet\W+(?:The\s+|President\s+|Vice\s+President\s+)?", re.IGNORECASE)
_OF_ONE_OFFICE = re.compile(r"\bfact\s?sheet\b", re.IGNORECASE)
# What may stand before an issuer that is its sentence's subject: "The Ministry of Foreign Affairs of".
_OFFICE_BEFORE = re.compile(r"(?:In\s+(?:this|that)\s+\w+,\s+)?(?:(?:[A-Z][\w’']*|of|for|and|the)\s+)*")

_GOVERNMENT = re.compile(r"\b(?:Government|Ministry|Department|Treasury|Office|Cabinet|Council|Secretariat|Agency)\b")
_THE_GOVERNMENT = re.compile(
    r"\W*(?:[A-Z]\w+,?\s+)?(?:[Tt]he\s+)?(?:Federal\s+|Foreign\s+|Prime\s+|Home\s+|State\s+)?(?:Government|Department|Ministry|Minister|Secretary|Treasury|Office|Council)\b"
    r"(?:\s+(?:of|for)\s+[A-Z][^.;:]{0,100}?)?[^.;:,]{0,40}?\s(?:today\s+)?(?:is|has|will|remains|announced|\w+s)\b"
)
_ITS_OFFICE = re.compile(
    r"(?:[’']s?)?\s+(?:[A-Z][\w’'-]*\s+){0,3}?(?:Government|Ministry|Department|Treasury|Office|Cabinet|Secretariat|Agency)"
    r"(?:\s+(?:of|for)\s+(?:the\s+)?[A-Z][\w’'-]*(?:(?:\s+and|,)?\s+[A-Z][\w’'-]*)*)?(?:\s*\([^)\n]{1,60}\))?"
)
# In characters: so far before a state's name stands whose it is.
LONGEST_OFFICE = 60
_OURS = re.compile(r"\s+\w+\s+our\b")
_INSERTION = re.compile(r",[^,;:.\n]{1,200},")
_TURN_BEGINS = re.compile(rf"{TURN.pattern}\s+")
# "The Republic of Peru, through its Ministry of Foreign Affairs, condemns".
_THROUGH = re.compile(r",\s+(?:\w+\s+)?through\s[^,;:.\n]{2,120},")
_ALIAS = re.compile(r"\s*\([^)\n]{1,60}\)")


def one_voice(view: View) -> Named:
    """The one actor whose text it is.

    In this order: whom a fact sheet's heading begins with; who acts in the first sentences under an official's title;
    whose deed such a title speaks of; whose office stands in a line above the text; who alone does in the text what
    issuers do.
    """
    title = view.doc._.sanctext_title or ""
    heading = " ".join(block.text for block in takewhile(is_above, view.blocks))
    found: Named = []
    if _OF_ONE_OFFICE.search(title):
        found = _from_heading(view)
    if not found and (_BY_SOMEBODY.search(heading) or _OF_ONE_OFFICE.search(title)):
        found = _from_voice(view) or _from_deed(view)
    if found or view.doc._.sanctext_kind == "joint_statement":
        return found
    return (
        from_office_line(view)
        or _from_announcement(view)
        or _from_own_acts(view)
        or _from_enacting_words(view)
        or _from_the_government(view)
    )


def _from_announcement(view: View) -> Named:
    """ "Ada Lind, Department Spokesperson / The United States today announced …": who acts at once under a byline."""
    several = view.doc._.sanctext_kind != "readout" and SEVERAL.search(view.text)
    named = any(_byline().match(view.text, *line) for line in lines_above(view)) or is_announcers(view.doc)
    if several or not named:
        return []
    for sentence in sentences_from_top(view):
        for start in subject_starts(view.text, sentence.start_char, sentence.end_char):
            first = next(iter(listings(view, start, sentence.end_char)), None)
            if first is None or len(first.codes) != 1 or first.actors[0].label_ != "state":
                continue
            subject = first.actors[0]
            told = subject.id_ in _PEOPLE and _TOLD.match(view.text, first.end)
            if _OFFICE_BEFORE.fullmatch(view.text, start, first.start) and (
                told or (subject.id_ != "actors.demonym" and _measure().match(view.text, first.end))
            ):
                return [(subject, "signatories.voice")]
    return []


@known
def _byline() -> re.Pattern[str]:
    """A line that names an official or an office: "Ada Lind, Spokesperson", "Office of the Spokesperson"."""
    holder = one_of(offices())
    return re.compile(
        rf"(?:[A-Z][\w.’'-]+\s+){{1,4}}?[A-Z][\w’'-]+,\s+(?:[\w.]+\s+){{0,4}}?(?:{holder})\b|(?:the\s+)?office\s+of\s+the\b"
        # "Minister of Foreign Affairs", below a name of its own line.
        rf"|(?:{holder})(?:\s+\w{{2,3}}\s[^.\n]{{0,80}})?\s*$"
        rf"|[^.\n]{{0,60}}\b(?:{holder})\s+for\s[^.\n]{{0,60}}$"
        r"|from:\s|[^.\n]{0,60}\battributable\s+to\b",
        re.IGNORECASE,
    )


def _from_own_acts(view: View) -> Named:
    """ "Malaysia strongly condemns …": who alone does such things in the text, or in its headline."""
    if view.doc._.sanctext_kind != "transcript" and SEVERAL.search(view.text):
        return []
    top = {sentence.start_char for sentence in sentences_from_top(view)}
    headlines = [_behind_colon(view, *line) for line in lines_above(view)]
    sentences = [
        (start, sentence.end_char)
        for block in view.blocks
        if block.label_ in CONTENT
        for sentence in view.sentences(block)
        for start in subject_starts(view.text, _behind_label(view, sentence), sentence.end_char)
    ]
    # Below an office's name the headline is of the office's state, whoever else acts in the text.
    lettered = any(
        is_letterhead(view.text[slice(*line)]) or _byline().match(view.text, *line) for line in lines_above(view)
    ) or any(OFFICE_ANNOUNCES.match(sentence.text) for sentence in sentences_from_top(view)[:1])
    acting = [(start, subject) for start, end in headlines if (subject := _acting(view, start, end, lettered=lettered))]
    headed = lettered and bool(acting)
    found = acting + [
        (start, subject)
        for start, end in (() if headed else sentences)
        if (subject := _acting(view, start, end)) is not None
    ]
    if len({subject.kb_id_ for _, subject in found}) != 1:
        return []
    at_top = any(start in top or start < min(top, default=0) for start, _ in found)
    told = at_top or lettered or view.doc._.sanctext_kind != "other"
    return [(found[0][1], "signatories.voice")] if told else []


def acting_codes(view: View) -> set[str]:
    """Codes of those who do in the text's sentences what issuers do, each alone."""
    found = (
        _acting(view, sentence.start_char, sentence.end_char)
        for block in view.blocks
        if block.label_ in CONTENT
        for sentence in view.sentences(block)
    )
    return {subject.kb_id_ for subject in found if subject is not None}


def acts_at_top(view: View, codes: set[str]) -> bool:
    """Whether one of some actors does in the first sentences what governments do: "Norway is banning"."""
    found = (
        _acting(view, sentence.start_char, sentence.end_char, lettered=True) for sentence in sentences_from_top(view)
    )
    return any(subject is not None and subject.kb_id_ in codes for subject in found)


def _from_enacting_words(view: View) -> Named:
    """ "Her Excellency the Governor General in Council … makes the annexed Regulations": whose law it is."""
    if ENACTS.search(view.text) is None:
        return []
    for block in view.blocks:
        for sentence in view.sentences(block) if ENACTS.search(block.text) else ():
            enacts = ENACTS.search(view.text, sentence.start_char, sentence.end_char)
            subject = view.actors_between(sentence.start_char, enacts.start())[-1:] if enacts is not None else []
            if subject:
                return [(subject[0], "signatories.voice")]
    return _from_enacting_line(view)


def _from_enacting_line(view: View) -> Named:
    """ "THE COUNCIL OF THE UNION,", alone in a line above what it has adopted."""
    for actor in view.actors:
        line = view.text.rfind("\n", 0, actor.start_char) + 1
        before = view.text[line : actor.start_char].strip().lower()
        if before in {"", "the"} and view.text[actor.end_char : actor.end_char + 2] == ",\n":
            return [(actor, "signatories.voice")]
    return []


def _from_the_government(view: View) -> Named:
    """ "The Government is deeply concerned": the state whose deeds the text tells by a possessive or as its subject."""
    if view.doc._.sanctext_kind == "transcript":
        # Whoever answers questions speaks of the deeds of others.
        return []
    places = [*lines_above(view), *((sentence.start_char, sentence.end_char) for sentence in sentences_from_top(view))]
    governments = [found for place in places if (found := _THE_GOVERNMENT.match(view.text, *place)) is not None]
    if not governments:
        return []
    named = [span for found in governments for span in view.actors_between(*found.span()) if span.label_ == "state"]
    if named:
        # "The Government of Fiji follows N": whatever another state is said to do.
        return [(named[0], "signatories.voice")] if len({span.kb_id_ for span in named}) == 1 else []
    title = next((block for block in view.blocks if block.label_ == "title"), None)
    told_of = (
        {span.kb_id_ for span in view.actors_between(title.start_char, title.end_char)} if title is not None else set()
    )
    own = [
        span
        for span in view.actors
        if span.label_ == "state"
        and span.kb_id_ not in told_of
        and (_of_own().match(view.text, span.end_char) or _acts_itself(view, span))
    ]
    return [(own[0], "signatories.voice")] if len({span.kb_id_ for span in own}) == 1 else []


@known
def _of_own() -> re.Pattern[str]:
    """ "Oman's sanctions": what a government does or has."""
    return re.compile(rf"[’']s?\s+(?:\w+\s+){{0,3}}(?:{one_of(word_class('what a government has'))})\b")


@known
def _stands() -> re.Pattern[str]:
    """ "Oman stands with": what a government does in its own text."""
    does, doing = one_of(word_class("what a government does")), one_of(word_class("what a government is doing"))
    return re.compile(rf"\s+(?:{does}|(?:is|are)\s+(?:{doing})\w+)\b")


def _behind_colon(view: View, start: int, end: int) -> tuple[int, int]:
    """ "Sudan: Switzerland calls for access": what a headline says of its subject."""
    colon = view.text.find(": ", start, end)
    return (colon + 2 if colon >= 0 else start), end


def _behind_label(view: View, sentence: Span) -> int:
    """ "Ada Lind: Oman condemns N": where the words begin of whoever speaks in a transcript."""
    if view.doc._.sanctext_kind != "transcript":
        return sentence.start_char
    label = _TURN_BEGINS.match(view.text, sentence.start_char, sentence.end_char)
    return label.end() if label is not None else sentence.start_char


def _acting(view: View, start: int, end: int, *, lettered: bool = False) -> Span | None:
    """The one actor who does in a sentence what issuers do.

    Args:
        lettered: whether an office's name stands above, so that what governments do is enough.
    """
    first = next(iter(listings(view, start, end)), None)
    if first is None or len(first.codes) != 1:
        return _of_committee(view, first, end) if first is not None and first.start == start else None
    quotation = view.quotation_at(first.start)
    if quotation is not None and 2 * (quotation[1] - quotation[0]) < len(view.text):
        # But a text that is little else than a spokesperson's words is his state's.
        return None
    subject = first.actors[0]
    if not _OFFICE_BEFORE.fullmatch(view.text, start, first.start):
        return None
    office = _ITS_OFFICE.match(view.text, subject.end_char, end)
    if office is not None and _measure().match(view.text, office.end(), end):
        # "the Chadian Department of Finance is sanctioning".
        return subject
    if subject.id_ == "actors.demonym":
        return None
    # "the Republic of Chad (RC)": the abbreviation is the same actor.
    behind = subject.end_char
    if len(first.actors) > 1 or view.text[behind : behind + 2] == " (":
        alias = _ALIAS.match(view.text, behind, end)
        behind = alias.end() if alias is not None else first.end + (view.text[first.end : first.end + 1] == ")")
    through = _THROUGH.match(view.text, behind, end)
    behind = through.end() if through is not None else behind
    lead = view.text[start : first.end]
    acts = _measure() if lettered or _GOVERNMENT.search(lead) else _own_act()
    return subject if acts.match(view.text, behind, end) else None


def _of_committee(view: View, listed: Listing, end: int) -> Span | None:
    """ "Security Council 1518 Committee Removes One Entry": the organ whose committee does so."""
    organ, *committees = listed.actors
    bodies = organ.label_ == "organisation" and all(span.label_ == "organisation" for span in committees)
    apposed = all(view.text[span.start_char - 1 : span.start_char] == " " for span in committees)
    joined = "," in view.text[listed.start : listed.end] or " and " in view.text[listed.start : listed.end]
    acts = _committee_acts().match(view.text, listed.end, end)
    return organ if bodies and apposed and not joined and acts is not None else None


@known
def _committee_acts() -> re.Pattern[str]:
    """What a committee does with its list, as its headline says: "Adds", "Amends"."""
    return re.compile(rf"\s+(?:{one_of(word_class('measure'))})\b", re.IGNORECASE)


@known
def _measure() -> re.Pattern[str]:
    """What a government or its office announces: "has introduced the following measures", "is sanctioning"."""
    measures = one_of(word_class("measure"))
    return re.compile(
        rf"{_own_act().pattern}|\s+(?:(?:\w+ly|today|also|has|have|is|are|will)\s+){{0,3}}(?:{measures})\b"
    )


@known
def _own_act() -> re.Pattern[str]:
    """What an issuer does in its own text, and hardly anybody else is said to do there: "strongly condemns"."""
    acts, stances = one_of(word_class("own act")), one_of(word_class("stance adjective"))
    return re.compile(
        rf"\s+(?:(?:\w+ly|{one_of(word_class('beside an own act'))})\s+){{0,3}}"
        rf"(?:(?:{acts})|(?:is|remains)\s+(?:\w+\s+){{0,2}}(?:{stances}))\b"
    )


def _acts_itself(view: View, state: Span) -> bool:
    """Whether a state, or its government, is the subject of what it does: not "firms of Oman will"."""
    before = view.text[max(0, state.start_char - LONGEST_OFFICE) : state.start_char].lower().split()
    words = [word for word in before if word not in word_class("determiner")][-2:]
    # "The Government of Japan has" does it, and of "firms of Oman will" the firms do.
    inside = words[1:] and words[1] in word_class("preposition") and words[0] not in word_class("state noun")
    insertion = _INSERTION.match(view.text, state.end_char)
    end = insertion.end() if insertion is not None else state.end_char
    # "Oman has our thanks": somebody else speaks.
    inside = inside or _OURS.match(view.text, end) is not None
    return not inside and _stands().match(view.text, end) is not None


def _from_voice(view: View) -> Named:
    """The one actor who acts in the first sentences: "The United States condemns …", under an official's title."""
    title = next((block for block in view.blocks if block.label_ == "title"), None)
    fact_sheet = title is not None and _OF_ONE_OFFICE.search(title.text) is not None
    # What the title names otherwise than as its issuer is its subject.
    subjects = {span.kb_id_ for span in view.actors_between(title.start_char, title.end_char)} if title else set()
    for sentence in sentences_from_top(view):
        first = next(iter(listings(view, sentence.start_char, sentence.end_char)), None)
        if first is None or len(first.codes) != 1 or first.codes & subjects or first.actors[0].label_ != "state":
            continue
        # On a fact sheet the first country may be whatever it is about: only a person acts for certain.
        named = first.actors[0].id_ != "actors.demonym" and not fact_sheet
        if not named and first.actors[0].id_ != "actors.person":
            continue
        lead = view.text[sentence.start_char : first.start]
        if may_precede_subject(lead) and _acts().match(view.text, first.end):
            return [(first.actors[0], "signatories.voice")]
    return []


def _from_deed(view: View) -> Named:
    """ "Statement by Press Secretary Ada Lind on Norway's Response to the Raids": whose deed it is speaks of it."""
    title = next((block for block in view.blocks if block.label_ == "title"), None)
    topic = TOPIC.search(view.text, title.start_char, title.end_char) if title is not None else None
    if title is None or topic is None:
        return []
    first = next(iter(view.actors_between(topic.end(), title.end_char)), None)
    if first is None or first.label_ != "state" or _DEED.match(view.text, first.end_char, title.end_char) is None:
        return []
    return [(first, "signatories.title")]


def _from_heading(view: View) -> Named:
    """ "FACT SHEET: The Reed Administration Announces …": whoever the heading begins with, where he stands alone."""
    block = next((block for block in view.blocks if block.label_ == "title"), None)
    heading = _HEADING.search(view.text, block.start_char, block.end_char) if block is not None else None
    if block is None or heading is None:
        return []
    first = next(iter(listings(view, heading.end(), block.end_char)), None)
    if first is None or first.start > heading.end() or len(first.codes) > 1:
        return []
    return [(first.actors[0], "signatories.title")]
