"""Who issued the statement that a news report is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Span

from sanctext.components.signatories.adopted_texts import SENTENCES_THAT_OPEN, of_adopted
from sanctext.components.signatories.listings import (
    ISSUED_BY,
    ON_BEHALF,
    WORD,
    WORDS_BEFORE_SUBJECT,
    Listing,
    glued,
    issues,
    listings,
    without_head,
)
from sanctext.components.signatories.offices import SignatoryData, gather
from sanctext.components.signatories.one_reported import (
    BODIES,
    IN_A_STATEMENT,
    in_a_paper,
    of_one_ministry,
    of_one_speaker,
    of_press_office,
    said_in_a_statement,
)
from sanctext.components.signatories.papers import (
    in_final_paper,
    joint_by,
    own_paper,
    paper,
    reading_paper,
    their_paper,
)
from sanctext.components.view import View
from sanctext.knowledge.actors import is_group, without_groups
from sanctext.knowledge.current import known
from sanctext.knowledge.words import numbers, one_of, word_class

# "a joint statement released by the Ministry, from the Quad meeting": whose meeting it was, and not who published it.
_FROM_MEETING = re.compile(r"\b(?:from|at|after|of)\s+(?:(?:the|a|their)\s+)?$")
# "said the three countries have broken it": of whom something is said.
_SAID_OF = re.compile(r"\b(?:said|says|that)\s+(?:that\s+)?the\s+$")
_VERB_BEHIND = re.compile(r"\s+(?:have|has|had|are|were|is|was|should|must|would|could|may|will)\b")
_BLOC = re.compile(r"\b[Tt]he\s+(?:\w+\s+)?(?:bloc|group|union|organi[sz]ation|alliance|council|grouping)\b")
_BY = re.compile(
    r"\b(?i:joint\s+(?:statement|declaration|communiqu[eé]|letter|text)|(?:communiqu[eé]|declaration))\s+(?i:by|from|of)\b"
)
_BY = re.compile(r"[^.;]{0,20}\b(?:by|from)\b")
# Whoever speaks apart issues nothing together: "in separate posts".
_APART = re.compile(r"\b(?:separate(?:ly)?|parallel)\b", re.IGNORECASE)
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
# "have just barred": a finite verb at once.
_ACTED = re.compile(r"\s+(?:have|had)\s+|\s+(?:\w+ly\s+)?[a-z]+ed\s")
# What leads to the subject: "In a statement released by Downing Street, ".
_LED = re.compile(r"^(?:In|At|After|Following|Before)\s+[^,]{0,160},\s+")
_NAMES_OR_WORDS = re.compile(r"\w[\w’'.-]*")
# Who votes issues nothing.
_VOTED = re.compile(r"\b(?:voted|abstained|abstaining|opposed|opposing)\b|\bin\s+favou?r\s+of\b")
_SEVERAL = re.compile(
    r"[Tt]heir\s+(?:\w+\s+){0,2}\w+,\s+the\s+(?:\w+\s+)?(?:leaders|ministers|presidents|envoys|heads|governments|chiefs)\b"
)
# In characters: the states that a number counts are named so near before it.
FARTHEST_STATE = 600
# In characters: "the three neighbouring governments".
LONGEST_COUNT = 40
# How many blocks of a news report may name the issuers.
BLOCKS_OF_REPORT = 6
# How many words may stand between a subject and its verb.
WORDS_BEFORE_VERB = 12
# A list so long is nobody's but the issuers', even where its sentence does not name the statement.
FEWEST_WITHOUT_STATEMENT = 3


@known
def _count() -> re.Pattern[str]:
    return re.compile(
        rf"\b({one_of(numbers())})(?:,\s+which\b|\s+(?:\w+\s+)?(?:{one_of(word_class('counts states'))})\b|"
        r"\s+(?=[a-z]+ed\b))",
        re.IGNORECASE,
    )


def reported(view: View) -> list[SignatoryData]:
    """The issuers of the joint statement that a news report is about; none where it reports no statement of several.

    In this order: lists whose own sentence names the statement ("In a joint statement, A and B said", "a joint
    statement by A and B"); the first long list that performs ("A, B and C condemned"); two that perform; a group that
    performs ("G7 ministers on Monday urged"). Who speaks alone gave a statement of his own, not a joint one.
    """
    body = [
        block
        for block in view.blocks
        # A first paragraph of one sentence looks like a title.
        if block.label_ in {"paragraph", "line", "item"}
        or (block.label_ == "title" and block.text.rstrip().endswith("."))
    ]
    if not any(paper().search(block.text) or said_in_a_statement().search(block.text) for block in body):
        return of_adopted(view, body) or of_press_office(view, body)
    sentences = [sentence for block in body for sentence in view.sentences(block)]
    top = [sentence for block in body[:BLOCKS_OF_REPORT] for sentence in view.sentences(block)]
    performing = [
        listing
        for sentence in top
        if not _VOTED.search(view.text, sentence.start_char, sentence.end_char)
        and not _APART.search(view.text, sentence.start_char, sentence.end_char)
        for listing in _performing(view, sentence)
    ]
    together = [one for one in sentences if not _APART.search(view.text, one.start_char, one.end_char)]
    lists = (
        _of_one_statement(view, sentences)
        or [
            listing
            for listing in performing
            if len(listing.codes) >= FEWEST_WITHOUT_STATEMENT and _opens_report(view, listing, sentences)
        ][:1]
        or [listing for listing in performing if len(listing.codes) == 2 and not _speaks(view, listing)][:1]
        or of_one_speaker(
            view, [one for one in top if said_in_a_statement().search(one.text) and not _performing(view, one)]
        )
        or [one for one in performing if _is_group(view, one) and _opens_report(view, one, sentences)][:1]
        or [listing for sentence in top for listing in _of_meeting(view, sentence)][:1]
        or [listing for sentence in top for listing in _of_one_body(view, sentence)][:1]
        or of_one_ministry(view, together)
        or of_one_speaker(view, together)
    )
    if not lists:
        return of_adopted(view, body) or of_press_office(view, body)
    codes = {code for listing in lists for code in listing.codes}
    lists += [listing for listing in performing if listing.codes <= codes and listing not in lists]
    kept = without_groups((code for listing in lists for code in sorted(listing.codes)), view.doc._.sanctext_issued)
    spans = [(span, "signatories.reported") for listing in lists for span in listing.actors if span.kb_id_ in kept]
    return gather(view, spans, "issuer")


def _opens_report(view: View, listing: Listing, sentences: list[Span]) -> bool:
    """Whether a list stands in one of the first sentences, or where a statement is spoken of: later it is an aside."""
    opening = sentences[SENTENCES_THAT_OPEN - 1 :][:1]
    if not opening or listing.start <= opening[0].end_char:
        return True
    block = view.block_at(listing.start)
    return block is not None and paper().search(block.text) is not None


def _is_group(view: View, listing: Listing) -> bool:
    """ "G7 ministers": a group, and not somebody whose office it is ("the EU’s envoy", "EU envoy Ada Lind")."""
    owned = view.text[listing.end : listing.end + 2] in {"’s", "'s"}
    return listing.actors[0].label_ == "group" and not owned and _officer().match(view.text, listing.end) is None


@known
def _officer() -> re.Pattern[str]:
    """ "trade policy chief Ada": one person's office behind the name of whose it is."""
    return re.compile(rf"\s+(?:[a-z]+\s+){{0,3}}?(?i:{one_of(word_class('one person'))})\b")


def _of_one_body(view: View, sentence: Span) -> list[Listing]:
    """ "In a press statement, the Council's members demanded": an organisation whose own statement it is.

    So it is of "In a communiqué, the bloc demanded", where the body was named before.
    """
    place = (sentence.start_char, sentence.end_char)
    if in_final_paper().match(view.text, *place) is not None or reading_paper().search(view.text, *place) is not None:
        return _body_before(view, sentence)
    own = (
        IN_A_STATEMENT.match(view.text, *place)
        or said_in_a_statement().search(view.text, *place)
        or in_a_paper().search(view.text, *place)
    )
    if own is None:
        return []
    performing = _performing(view, sentence)
    bloc = _BLOC.search(view.text, sentence.start_char, sentence.end_char)
    return performing if performing or bloc is None else _body_before(view, sentence)


def _body_before(view: View, sentence: Span) -> list[Listing]:
    """The body that was named last before a sentence."""
    named = view.last_states(1, sentence.start_char, FARTHEST_STATE, labels=BODIES)
    return [Listing(tuple(named), named[0].start_char, named[-1].end_char)] if named else []


def _of_meeting(view: View, sentence: Span) -> list[Listing]:
    """ "In a joint statement released from the Quad meeting": the group whose meeting it was."""
    if not paper().search(view.text, sentence.start_char, sentence.end_char):
        return []
    return [
        Listing((span,), span.start_char, span.end_char)
        for span in view.actors_between(sentence.start_char, sentence.end_char)
        if is_group(span.kb_id_)
        and _FROM_MEETING.search(view.text, max(0, span.start_char - 12), span.start_char)
        and _meeting_after().match(view.text, span.end_char)
    ]


def _of_one_statement(view: View, sentences: list[Span]) -> list[Listing]:
    """The lists of those whose statement the report names first."""
    named = [listing for sentence in sentences for listing in _with_statement(view, sentence) if len(listing.codes) > 1]
    named = named or [
        listing
        for before, sentence in pairwise(sentences)
        if their_paper().match(view.text, sentence.start_char, sentence.end_char)
        for listing in _performing(view, before, acting=True)
        if len(listing.codes) > 1
    ]
    return [listing for listing in named if listing.codes & named[0].codes]


def _with_statement(view: View, sentence: Span) -> Iterator[Listing]:
    """Lists in a sentence that says of them that they issued, read or joined a statement."""
    start, end = sentence.start_char, sentence.end_char
    issued = ISSUED_BY.search(view.text, start, end) or joint_by().search(view.text, start, end)
    if _of_meeting(view, sentence):
        # Whoever is said to have released it only published it.
        return
    by = listings(view, issued.end(), end)[:1] if issued is not None else []
    statement = paper().search(view.text, start, end) if not by else None
    whose = _BY.match(view.text, statement.end(), end) if statement is not None else None
    if whose is not None:
        # "that statement by A and B": the list at once.
        by = [one for one in listings(view, whose.end(), end)[:1] if glued(view.text[whose.end() : one.start])]
    if by and len(by[0].codes) > 1:
        yield without_head(view, by[0])
        return
    behalf = ON_BEHALF.search(view.text, start, end)
    lists = listings(view, start, end)
    if behalf is not None:
        speaker = [listing for listing in lists if listing.end <= behalf.start()][:1]
        others = [listing for listing in lists if listing.start >= behalf.end()][:1]
        if others:
            both = (*speaker, *others)
            yield Listing(tuple(span for listing in both for span in listing.actors), both[0].start, both[-1].end)
        return
    counted = issued is not None and _count().search(view.text, issued.end(), issued.end() + LONGEST_COUNT) is not None
    if counted:
        # "Reading a communiqué from the three governments".
        yield from _counted(view, sentence)
    elif own_paper().search(view.text, start, end):
        several = [listing for listing in _performing(view, sentence, letters=True) if len(listing.codes) > 1]
        yield from several or _counted(view, sentence)


def _counted(view: View, sentence: Span) -> list[Listing]:
    """ "the ministers of the four countries": the last list before that has so many names."""
    counted = _count().search(view.text, sentence.start_char, sentence.end_char)
    before = listings(view, 0, sentence.start_char)
    said_of = counted is not None and (
        _SAID_OF.search(view.text, sentence.start_char, counted.start()) is not None
        and _VERB_BEHIND.match(view.text, counted.end()) is not None
    )
    if said_of:
        return []
    if counted is None:
        # "In their communiqué, the leaders called on": those of the last list.
        several = _SEVERAL.search(view.text, sentence.start_char, sentence.end_char)
        return [listing for listing in before if len(listing.codes) > 1][-1:] if several is not None else []
    wanted = numbers()[counted[1].lower()]
    return [listing for listing in before if len(listing.codes) == wanted][-1:]


def _performing(view: View, sentence: Span, *, letters: bool = False, acting: bool = False) -> list[Listing]:
    """The list that is the subject of a sentence whose verb is one of issuers: "A and B said".

    Args:
        letters: whether it speaks of a letter, which those who sign it send.
        acting: whether whatever they have done is enough.
    """
    start, end = sentence.start_char, sentence.end_char
    lists = listings(view, start, end)
    subject = next((listing for listing in lists if len(listing.codes) > 1 or listing.actors[0].label_ in BODIES), None)
    if subject is None or not _is_list(view, subject):
        return []
    quoted = view.quotation_at(start)
    # "“We urge calm,” A and B said": the subject stands after what it said.
    begin = quoted[1] if quoted is not None and quoted[1] <= subject.start else start
    lead = _LED.sub("", view.text[begin : subject.start])
    if issues().search(lead) or len(WORD.findall(lead)) > WORDS_BEFORE_SUBJECT or _NOT_SUBJECT.search(lead):
        return []
    acts = acting and _ACTED.match(view.text, subject.end) is not None
    return [without_head(view, subject)] if acts or _performs(view.text[subject.end : end], letters=letters) else []


def _is_list(view: View, subject: Listing) -> bool:
    """False for "Oman's UN ambassador", where one name only describes the other."""
    gaps = (
        view.text[first.end_char : second.start_char]
        for first, second in zip(subject.actors[:-1], subject.actors[1:], strict=True)
        if first.kb_id_ != second.kb_id_
    )
    return all(_JOINED.search(gap) for gap in gaps)


def _speaks(view: View, subject: Listing) -> bool:
    """ "A and B said": what two say need not be a statement."""
    return _SPEECH.match(view.text, subject.end) is not None


def _performs(text: str, *, letters: bool) -> bool:
    """True where the first word after a list that is neither a title, a day nor an adverb is a verb of issuers.

    What stands between commas or in brackets is skipped: ", whose ministers met in June,".
    """
    words = _NAMES_OR_WORDS.findall(_INSERTED.sub(" ", text.removeprefix("’s").removeprefix("'s")))
    for word in (found.rstrip(".") for found in words[:WORDS_BEFORE_VERB]):
        if issues().fullmatch(word) or (letters and word in {"send", "sends", "sent"}):
            return True
        if not (word[:1].isupper() or word.lower() in word_class("list glue") or _BEFORE_VERB.fullmatch(word)):
            return False
    return False


@known
def _meeting_after() -> re.Pattern[str]:
    """ "'s spring summit" behind whose it was."""
    return re.compile(rf"(?:[’']s?)?\s+(?:\w+\s+){{0,2}}(?:{one_of(word_class('gathering'))})\b")
