"""Who issued the statement that a news report is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Span

from sanctext.components.signatories.listings import (
    ISSUED_BY,
    ISSUES,
    ON_BEHALF,
    WORD,
    WORDS_BEFORE_SUBJECT,
    Listing,
    listings,
    without_head,
)
from sanctext.components.signatories.offices import SignatoryData, gather
from sanctext.components.view import View
from sanctext.knowledge.actors import is_group
from sanctext.knowledge.current import known
from sanctext.knowledge.words import numbers, one_of, word_class

_STATEMENT = re.compile(r"\b(?:statement|communiqu[eé]|declaration|letter|joint\s+stakeout)\b", re.IGNORECASE)
# A sentence's subject gives a statement of his own, and does not only speak of one.
_OWN_STATEMENT = re.compile(
    r"(?:\b(?:in|with|by|through)\s+(?:an?|their|the|one)\s+(?:[\w-]+\s+){0,3}?"
    r"|\b(?:issu\w+|releas\w+|sign\w*|sen[dt]\w*|wr(?:ote|itten|iting)|address\w+|made|adopt\w+|publish\w+|join\w*|deliver\w+|reading\s+from|endors\w+|names\s+to)\b[^.]{0,60}?)"
    r"\b(?:statement|communiqu[eé]|declaration|letter|stakeout)\b",
    re.IGNORECASE,
)
_IN_A_STATEMENT = re.compile(
    r"\W*In\s+(?:an?|its|their)\s+(?:\w+\s+){0,3}(?:statement|communiqu[eé]|declaration)\b[^,.;]{0,80}?,?\s+(?:the\s+)?\w"
)
_SAID_IN_A_STATEMENT = re.compile(
    r"\b(?:said|demanded|urged|warned|stated|added)\s+in\s+(?:an?|its|their|the)\s+(?:\w+\s+){0,3}(?:statement|communiqu[eé]|declaration)\b"
)
# "a joint statement released by the Ministry, from the Quad meeting": whose meeting it was, and not who published it.
_FROM_MEETING = re.compile(r"\b(?:from|at|after|of)\s+(?:(?:the|a|their)\s+)?$")
_MEETING_AFTER = re.compile(r"(?:[’']s?)?\s+(?:\w+\s+){0,2}(?:meeting|summit|talks|gathering|conference)\b")
# "The communiqué added": a statement of whoever spoke in the sentence before.
_THE_STATEMENT = re.compile(
    r"\W*(?:The|Its|That)\s+(?:\w+\s+)?(?:statement|communiqu[eé]|declaration)\s+(?:also\s+|further\s+)?(?:said|added|read|reads|stated|went\s+on|noted|warned)\b"
)
_MINISTRY = re.compile(
    r"(?:[’']s?)?\s+(?:\w+\s+){0,2}(?:[Mm]inistry|[Gg]overnment|[Pp]residency|[Ee]mbassy)\s+(?:\w+ly\s+)?(?:said|says|added|stated|wrote|called|urged|condemned|rejected|denounced|"
    r"warned|accused|demanded|described)\b"
)
_BLOC = re.compile(r"\b[Tt]he\s+(?:\w+\s+)?(?:bloc|group|union|organi[sz]ation|alliance|council|grouping)\b")
# The list follows at once: "a joint statement by A and B".
_JOINT_BY = re.compile(
    r"\b(?i:joint\s+(?:statement|declaration|communiqu[eé]|letter|text)|(?:communiqu[eé]|declaration))\s+(?i:by|from|of)\b"
)
# An insertion between commas or in brackets.
_INSERTED = re.compile(r",(?!\s+(?:said|say|have|has)\b)[^,;]{0,120},|\([^)]*\)")
# Days, adverbs and what else may stand between a subject and its verb.
_BEFORE_VERB = re.compile(
    r"\d+|on|in|at|a|have|has|had|jointly|all|each|also|again|today|yesterday|late|early|this|last|week|month|statement|powers|nations|countries|members|"
    r"\w+ly",
    re.IGNORECASE,
)
# What a list after these words does not do: "a letter to A and B said".
_NOT_SUBJECT = re.compile(r"\b(?:to|against|between|about|neither|than)\b", re.IGNORECASE)
_JOINED = re.compile(r"[,;/&\u2013\u2014-]|\b(?:and|or|plus|with|by)\b")
_SPEECH = re.compile(r"\W+(?:(?:have|has|had|on|also|both|later|[A-Z]\w+day)\W+)*(?:said|says?|told|tells?)\b")
# What leads to the subject: "In a statement released by Downing Street, ".
_LED = re.compile(r"^(?:In|At|After|Following|Before)\s+[^,]{0,80},\s+")
_NAMES_OR_WORDS = re.compile(r"\w[\w’'.-]*")
# Who votes issues nothing.
_VOTED = re.compile(r"\b(?:voted|abstained|abstaining|opposed|opposing)\b|\bin\s+favou?r\s+of\b")
_SEVERAL = re.compile(
    r"[Tt]heir\s+(?:\w+\s+){0,2}\w+,\s+the\s+(?:\w+\s+)?(?:leaders|ministers|presidents|envoys|heads|governments|chiefs)\b"
)
# In characters: the states that a number counts are named so near before it.
FARTHEST_STATE = 600
# Who may issue a statement alone and yet jointly.
_BODIES = frozenset({"group", "organisation"})
# How many blocks of a news report may name the issuers.
BLOCKS_OF_REPORT = 6
# How many words may stand between a subject and its verb.
WORDS_BEFORE_VERB = 12
# A list so long is nobody's but the issuers', even where its sentence does not name the statement.
FEWEST_WITHOUT_STATEMENT = 3


@known
def _count() -> re.Pattern[str]:
    return re.compile(
        rf"\b({one_of(numbers())})(?:,\s+which\b|\s+(?:\w+\s+)?(?:countries|nations|states|governments|powers|allies|ministers|leaders|"
        r"envoys|sides|capitals|ambassadors|mediators|guarantors)\b|\s+(?=[a-z]+ed\b))",
        re.IGNORECASE,
    )


def reported(page: View) -> list[SignatoryData]:
    """The issuers of the joint statement that a news report is about; none where it reports no statement of several.

    In this order: lists whose own sentence names the statement ("In a joint statement, A and B said", "a joint
    statement by A and B"); the first long list that performs ("A, B and C condemned"); two that perform; a group that
    performs ("G7 ministers on Monday urged"). Who speaks alone gave a statement of his own, not a joint one.
    """
    body = [
        block
        for block in page.blocks
        # A first paragraph of one sentence looks like a title.
        if block.label_ in {"paragraph", "line", "item"}
        or (block.label_ == "title" and block.text.rstrip().endswith("."))
    ]
    if not any(_STATEMENT.search(block.text) for block in body):
        return []
    sentences = [sentence for block in body for sentence in page.sentences(block)]
    top = [sentence for block in body[:BLOCKS_OF_REPORT] for sentence in page.sentences(block)]
    performing = [
        listing
        for sentence in top
        if not _VOTED.search(page.text, sentence.start_char, sentence.end_char)
        for listing in _performing(page, sentence)
    ]
    lists = (
        _of_one_statement(page, sentences)
        or [listing for listing in performing if len(listing.codes) >= FEWEST_WITHOUT_STATEMENT][:1]
        or [listing for listing in performing if len(listing.codes) == 2 and not _speaks(page, listing)][:1]
        or [listing for listing in performing if _is_group(page, listing)][:1]
        or [listing for sentence in top for listing in _of_meeting(page, sentence)][:1]
        or [listing for sentence in top for listing in _of_one_body(page, sentence)][:1]
        or _of_one_ministry(page, sentences)
    )
    codes = {code for listing in lists for code in listing.codes}
    lists += [listing for listing in performing if listing.codes <= codes and listing not in lists]
    spans = [(span, "signatories.reported") for listing in lists for span in listing.actors]
    return gather(page, spans, "issuer")


def _is_group(page: View, listing: Listing) -> bool:
    """ "G7 ministers": a group, and not somebody whose office it is ("the EU’s envoy")."""
    return listing.actors[0].label_ == "group" and page.text[listing.end : listing.end + 2] not in {"’s", "'s"}


def _of_one_body(page: View, sentence: Span) -> list[Listing]:
    """ "In a press statement, the Council's members demanded": an organisation whose own statement it is.

    So it is of "In a communiqué, the bloc demanded", where the body was named before.
    """
    place = (sentence.start_char, sentence.end_char)
    own = _IN_A_STATEMENT.match(page.text, *place) or _SAID_IN_A_STATEMENT.search(page.text, *place)
    if own is None:
        return []
    performing = _performing(page, sentence)
    bloc = _BLOC.search(page.text, sentence.start_char, sentence.end_char)
    if performing or bloc is None:
        return performing
    named = page.last_states(1, sentence.start_char, FARTHEST_STATE, labels=_BODIES)
    return [Listing(tuple(named), named[0].start_char, named[-1].end_char)] if named else []


def _of_meeting(page: View, sentence: Span) -> list[Listing]:
    """ "In a joint statement released from the Quad meeting": the group whose meeting it was."""
    if not _STATEMENT.search(page.text, sentence.start_char, sentence.end_char):
        return []
    return [
        Listing((span,), span.start_char, span.end_char)
        for span in page.actors_between(sentence.start_char, sentence.end_char)
        if is_group(span.kb_id_)
        and _FROM_MEETING.search(page.text, max(0, span.start_char - 12), span.start_char)
        and _MEETING_AFTER.match(page.text, span.end_char)
    ]


def _of_one_ministry(page: View, sentences: list[Span]) -> list[Listing]:
    """ "…, the Chadian foreign ministry said. The communiqué added", "In a statement, …": one state's own statement."""
    for sentence in sentences:
        if _IN_A_STATEMENT.match(page.text, sentence.start_char, sentence.end_char):
            for span in page.actors_between(sentence.start_char, sentence.end_char):
                if span.label_ == "state" and _MINISTRY.match(page.text, span.end_char, sentence.end_char):
                    return [Listing((span,), span.start_char, span.end_char)]
    for before, sentence in pairwise(sentences):
        if not _THE_STATEMENT.match(page.text, sentence.start_char, sentence.end_char):
            continue
        for span in page.actors_between(before.start_char, before.end_char):
            if span.label_ == "state" and _MINISTRY.match(page.text, span.end_char, before.end_char):
                return [Listing((span,), span.start_char, span.end_char)]
    return []


def _of_one_statement(page: View, sentences: list[Span]) -> list[Listing]:
    """The lists of those whose statement the report names first."""
    named = [listing for sentence in sentences for listing in _with_statement(page, sentence) if len(listing.codes) > 1]
    return [listing for listing in named if listing.codes & named[0].codes]


def _with_statement(page: View, sentence: Span) -> Iterator[Listing]:
    """Lists in a sentence that says of them that they issued, read or joined a statement."""
    start, end = sentence.start_char, sentence.end_char
    issued = ISSUED_BY.search(page.text, start, end) or _JOINT_BY.search(page.text, start, end)
    if _of_meeting(page, sentence):
        # Whoever is said to have released it only published it.
        return
    by = listings(page, issued.end(), end)[:1] if issued is not None else []
    if by and len(by[0].codes) > 1:
        yield without_head(page, by[0])
        return
    behalf = ON_BEHALF.search(page.text, start, end)
    lists = listings(page, start, end)
    if behalf is not None:
        speaker = [listing for listing in lists if listing.end <= behalf.start()][:1]
        others = [listing for listing in lists if listing.start >= behalf.end()][:1]
        if others:
            both = (*speaker, *others)
            yield Listing(tuple(span for listing in both for span in listing.actors), both[0].start, both[-1].end)
        return
    if _OWN_STATEMENT.search(page.text, start, end):
        several = [listing for listing in _performing(page, sentence, letters=True) if len(listing.codes) > 1]
        yield from several or _counted(page, sentence)


def _counted(page: View, sentence: Span) -> list[Listing]:
    """ "the ministers of the four countries": the last list before that has so many names."""
    counted = _count().search(page.text, sentence.start_char, sentence.end_char)
    before = listings(page, 0, sentence.start_char)
    if counted is None:
        # "In their communiqué, the leaders called on": those of the last list.
        several = _SEVERAL.search(page.text, sentence.start_char, sentence.end_char)
        return [listing for listing in before if len(listing.codes) > 1][-1:] if several is not None else []
    wanted = numbers()[counted[1].lower()]
    return [listing for listing in before if len(listing.codes) == wanted][-1:]


def _performing(page: View, sentence: Span, *, letters: bool = False) -> list[Listing]:
    """The list that is the subject of a sentence whose verb is one of issuers: "A and B said".

    Args:
        letters: whether it speaks of a letter, which those who sign it send.
    """
    start, end = sentence.start_char, sentence.end_char
    lists = listings(page, start, end)
    subject = next(
        (listing for listing in lists if len(listing.codes) > 1 or listing.actors[0].label_ in _BODIES), None
    )
    if subject is None or not _is_list(page, subject):
        return []
    quoted = page.quotation_at(start)
    # "“We urge calm,” A and B said": the subject stands after what it said.
    begin = quoted[1] if quoted is not None and quoted[1] <= subject.start else start
    lead = _LED.sub("", page.text[begin : subject.start])
    if ISSUES.search(lead) or len(WORD.findall(lead)) > WORDS_BEFORE_SUBJECT or _NOT_SUBJECT.search(lead):
        return []
    return [without_head(page, subject)] if _performs(page.text[subject.end : end], letters=letters) else []


def _is_list(page: View, subject: Listing) -> bool:
    """False for "Oman's UN ambassador", where one name only describes the other."""
    gaps = (
        page.text[first.end_char : second.start_char]
        for first, second in zip(subject.actors[:-1], subject.actors[1:], strict=True)
        if first.kb_id_ != second.kb_id_
    )
    return all(_JOINED.search(gap) for gap in gaps)


def _speaks(page: View, subject: Listing) -> bool:
    """ "A and B said": what two say need not be a statement."""
    return _SPEECH.match(page.text, subject.end) is not None


def _performs(text: str, *, letters: bool) -> bool:
    """True where the first word after a list that is neither a title, a day nor an adverb is a verb of issuers.

    What stands between commas or in brackets is skipped: ", whose ministers met in June,".
    """
    words = _NAMES_OR_WORDS.findall(_INSERTED.sub(" ", text.removeprefix("’s").removeprefix("'s")))
    for word in (found.rstrip(".") for found in words[:WORDS_BEFORE_VERB]):
        if ISSUES.fullmatch(word) or (letters and word in {"send", "sends", "sent"}):
            return True
        if not (word[:1].isupper() or word.lower() in word_class("list glue") or _BEFORE_VERB.fullmatch(word)):
            return False
    return False
