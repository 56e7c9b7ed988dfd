"""Who issues an official text."""

from __future__ import annotations

import re

from spacy.tokens import Span

from sanctext.components.genre import enacting, is_collection
from sanctext.components.signatories.closing_list import from_list_below, names_below
from sanctext.components.signatories.groups import from_members, from_organ, spelt_out, without_group_of
from sanctext.components.signatories.listings import (
    ISSUED_BY,
    ON_BEHALF,
    Listing,
    Named,
    glued,
    issues,
    listings,
    without_head,
)
from sanctext.components.signatories.office_lines import from_byline, from_office_below, from_office_line
from sanctext.components.signatories.offices import SignatoryData, gather
from sanctext.components.signatories.signatures import FEWEST_IN_LIST, from_signatures
from sanctext.components.signatories.single_issuer import acting_codes, one_voice
from sanctext.components.signatories.titles import from_title
from sanctext.components.signatories.top import (
    CONTENT,
    DOCUMENT_WORD,
    may_precede_subject,
    sentences_from_top,
    subject_starts,
    torn_end,
)
from sanctext.components.view import View
from sanctext.knowledge.actors import is_group, members_on
from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class

# The strongest sign of an issuer: the text itself follows.
_FOLLOWS = re.compile(
    r"\b(?:the\s+following|this)\s+(?:(?:joint|press|\w+al)\s+){0,2}(?:statement|declaration|communiqu[eé]|commentary)\b"
    r"|\b(?:statement|declaration|communiqu[eé])\b[^.]{0,60}\bfollows\b",
    re.IGNORECASE,
)
# "The spokesman for the Ministry of Foreign Affairs of A issued the following statement".
_GIVES = re.compile(r"\s+(?:(?:on|today|has|have|\w+day)\s+){0,3}(?:issued|released|made|gave|published|delivered)\b")
# "I have the honour to deliver this statement on behalf of A and B", "I speak on behalf of A and B".
_DELIVERED_FOR = re.compile(
    r"\b(?:speak|speaking|deliver|delivering|make|making|take\s+the\s+floor|taking\s+the\s+floor|read|reading|present)\b.{0,60}?\bon\s+behalf\s+of\b"
    r"|\b(?:privilege|honou?r|pleasure)\s+to\s+speak\s+(?:\w+\s+)?for\b",
    re.IGNORECASE | re.DOTALL,
)
# In capitals it is a heading: "STATEMENT BY AMBASSADOR REED ON BEHALF OF A AND B".
_HEADED = re.compile(r"\bON\s+BEHALF\s+OF\b")
# "As Chair of IGAD, Kenya convened".
_CHAIRS = re.compile(r"\bas\s+(?:the\s+)?(?:Chair\w*|Presid\w+)\s+of\s+(?:the\s+)?$", re.IGNORECASE)
_ISSUED = (ISSUED_BY, _DELIVERED_FOR, _HEADED)
_ALIGN = re.compile(
    r"\b(?:align|associate)s?\s+(?:themselves|itself)\s+with\s+(?!(?:\w+\s+){0,3}(?:sanctions|measures|listings)\b)",
    re.IGNORECASE,
)
_JOINS = re.compile(rf"{_ALIGN.pattern}the\s+(?:\w+\s+)?statement\b", re.IGNORECASE)
# In characters: from a state's name to the verb by which it aligns itself.
NEAR_VERB = 60
_ONE_VOICE = re.compile(
    r"(?<!office of the )\bspokes(?:person|man|woman)\b|\bpress\s+secretary\b"
    r"|[’']s?\s+(?:\w+\s+){0,3}(?:meeting|call|lunch|dinner|conversation|visit|engagement)s?\s+with\b",
    re.IGNORECASE,
)
_WE = re.compile(r"(?:^|[,\u2014\u2013]\s*)[\"“”«]?(?:We|we|WE)\b\s*[,\u2014\u2013-]|^[\"“”«]?We\s+the\b")
_TOGETHER_WITH = re.compile(r"\b(?:together|along)\s+with\b|\bjoined\s+by\b", re.IGNORECASE)
_OFFICES = re.compile(
    r"\b(?:[Mm]inisters|[Ll]eaders|[Hh]eads|[Rr]epresentatives|[Aa]mbassadors|[Gg]overnments|[Pp]residents|[Ee]nvoys)\b"
)
_OFFICES_OF = re.compile(rf"{_OFFICES.pattern}[^,;:]{{0,60}}\bof(?:\s+the)?\s*$")
_CLASS_OF_STATES = re.compile(
    r"(?:The\s+)?(?:[\w-]+\s+){0,3}?(?:[Ss]tates|[Cc]ountries|[Gg]overnments|[Mm]embers|[Mm]inisters|[Pp]articipants|[Pp]artners|[Pp]arties|[Nn]ations)\b"
    r"[^.;:\u2014\u2013]{0,100}(?:\s*[\u2014\u2013]|\s-{1,2})\s*(?:the\s+)?"
)
# "Readout of the Call between A and B".
_BETWEEN = re.compile(r"\b(?:between|among|with)\b")
# The acts follow, each in a paragraph of its own: "The Governments of A, B and C: / Condemn …".
_OPENS_ACTS = re.compile(r"\s*:\s*$")
_DASH_AT_ONCE = re.compile(r"\s*(?:[\u2014\u2013]|-{1,2}\s)")
_AUXILIARY_OR_PAST = re.compile(r",?\s+(?:have|had|has|are|were|held|met|[a-z]+ed)\b")

# Behind a body's name: those of its members who speak.
_NAMES = re.compile(r"[^.;:\u2014\u2013]{0,140}(?:,\s+namely[,:]?|:|\s[\u2014\u2013-])\s+(?:the\s+)?")
# Kinds of texts of one office, which stands above them, whomever their title names.
_BELOW_OFFICE = frozenset(["notice", "readout"])
# Kinds of texts that nobody signs.
_UNSIGNED = frozenset(["other", "transcript"])
# How many blocks from the top may hold "We, the …".
BLOCKS_WITH_WE = 10
DASHES = "\u2014\u2013- "


def official(view: View) -> list[SignatoryData]:
    """The issuers of an official text and those who align themselves with it.

    In this order: "We, the …"; the list that is the subject of one of the first sentences; a title that names issuers
    before its subject; a signature block or a list that is a block of its own; the one voice that speaks in the text. A
    spokesperson, and a readout of one side's talks with others, speaks for one state; a resolution is the Security
    Council's.
    """
    if view.doc._.sanctext_kind == "resolution":
        block = enacting(view.doc)
        body = view.actors_between(block.start_char, block.end_char) if block is not None else []
        organ = body or [span for span in view.actors if span.kb_id_ == "UNSC"]
        return gather(view, [(span, "signatories.organ") for span in organ[:1]], "issuer")
    title = from_title(view)
    titled = {span.kb_id_ for span in title}
    words = view.doc._.sanctext_title or ""
    spoken = _ONE_VOICE.search(words) is not None and "joint" not in words.lower()
    byline = [] if title or "joint" in words.lower() else from_byline(view)
    below = [] if spoken or byline or is_collection(view.doc) else from_list_below(view)
    office = from_office_line(view) if view.doc._.sanctext_kind in _BELOW_OFFICE else []
    if office and view.doc._.sanctext_kind == "readout" and _in_heading(view, office[0][0]):
        office = []
    issuers = byline or office or ([] if spoken else _from_body(view, titled))
    if not titled and _are_others(view, issuers):
        issuers = []
    if issuers:
        codes = {span.kb_id_ for span, _ in issuers}
        issuers += [(span, "signatories.title") for span in title if span.kb_id_ in codes]
    else:
        issuers = [(span, "signatories.title") for span in title]
        if not issuers and not below and view.doc._.sanctext_kind not in _UNSIGNED:
            issuers = from_signatures(view)
        issuers = (
            issuers
            or ([] if is_collection(view.doc) else from_organ(view))
            or (below if below else from_office_below(view) or one_voice(view) or from_members(view))
        )
    if below:
        issuers = below if names_below(view) else [*issuers, *below]
    # Of those who met one tells of it.
    told = view.doc._.sanctext_kind == "readout" and _BETWEEN.search(words) and "joint" not in words.lower()
    if (spoken or told) and issuers:
        first = issuers[0][0].kb_id_
        issuers = [(span, rule) for span, rule in issuers if span.kb_id_ == first]
    issuers = spelt_out(view, issuers)
    issuers = without_group_of(issuers, view.doc._.sanctext_issued)
    aligned = _aligned(view)
    aligned_codes = {span.kb_id_ for span in aligned}
    if len(aligned_codes) == 1 and _JOINS.search(view.text, aligned[-1].end_char, aligned[-1].end_char + NEAR_VERB):
        # "Ireland aligns itself with the statement of the Union": what follows is Ireland's own.
        return gather(view, [(span, "signatories.alignment") for span in aligned], "issuer")
    return [
        *gather(view, [(span, rule) for span, rule in issuers if span.kb_id_ not in aligned_codes], "issuer"),
        *gather(view, [(span, "signatories.alignment") for span in aligned], "aligned"),
    ]


def _in_heading(view: View, span: Span) -> bool:
    """Whether a name stands in a heading that calls its text something: "Readout of the Call with Oman's Office"."""
    block = view.block_at(span.start_char)
    return block is not None and DOCUMENT_WORD.search(block.text) is not None


def _are_others(view: View, issuers: Named) -> bool:
    """Whether the first subjects of one ministry's own text are others than its state: they are told of."""
    codes = {span.kb_id_ for span, rule in issuers if rule == "signatories.subject"}
    lettered = {span.kb_id_ for span, _ in from_office_line(view) if span.label_ == "state"} if codes else set()
    followed = any(_introduces(sentence) for sentence in sentences_from_top(view))
    return bool(lettered) and not followed and not _covers(codes, lettered, None) and not any(map(is_group, codes))


def _from_body(view: View, titled: set[str]) -> Named:
    """ "We, the …", else the subject of one of the first sentences."""
    we = _from_we(view)
    if we and _TOGETHER_WITH.search(view.text, max(0, we[0][0].start_char - 40), we[0][0].start_char):
        # "We, together with X": the title's issuers and X.
        return [*((span, "signatories.title") for span in from_title(view)), *we]
    return we or _from_subject(view, titled)


def _from_we(view: View) -> Named:
    """ "We, the Foreign Ministers of A, B and C, …", also "…, we — President X of A, … — …"."""
    body = [block for block in view.blocks if block.label_ in CONTENT]
    for block in body[:BLOCKS_WITH_WE]:
        start, end = block.start_char, view.sentences(block)[0].end_char
        we = _WE.search(view.text[start:end])
        if we is None:
            continue
        lists = listings(view, start + we.end(), end)
        if lists and glued(view.text[start + we.end() : lists[0].start]):
            return [(span, "signatories.we") for span in without_head(view, lists[0]).actors]
    return []


def _from_subject(view: View, titled: set[str]) -> Named:
    """The list that one of the first sentences has as its subject, or names after "issued by".

    Args:
        titled: codes that the title names as issuers. The list must hold each of them, or members of it, unless the
            statement itself follows it.
    """
    sentences = sentences_from_top(view)
    performs = _performing_verbs(view)
    starts = [
        (sentence, start)
        for sentence in (*filter(_introduces, sentences), *sentences)
        for start in subject_starts(view.text, sentence.start_char, sentence.end_char)
    ]
    for sentence, start in starts:
        end = torn_end(view, sentence)
        issued = next(filter(None, (pattern.search(view.text, start, end) for pattern in _ISSUED)), None)
        begin = issued.end() if issued else start
        behalf = ON_BEHALF.search(view.text, begin, end) if issued else None
        deliverer = list(view.actors_between(begin, behalf.start()))[:1] if behalf is not None else []
        begin = behalf.end() if behalf is not None else begin
        first = _first_list(view, begin, end)
        named_alone = first is not None and len(first.codes) < 2
        if first is None:
            continue
        gives = _GIVES.match(view.text, first.end, end) is not None and _introduces(sentence)
        bloc = named_alone and sentence is sentences[0] and not is_collection(view.doc) and _is_bloc(view, start, first)
        if named_alone and not (gives or bloc or (issued and not _is_credit(view, sentence))):
            continue
        lead = view.text[begin : first.start]
        leads = _leads_to_list(lead) if issued else gives or _apposed(lead, view.text[first.end : end])
        if not (leads or (not issued and may_precede_subject(lead))):
            continue
        after = view.text[first.end : min(end, first.end + 160)]
        followed = _FOLLOWS.search(after) or (issued is not None and not named_alone and _introduces(sentence))
        if not _covers(first.codes, titled, view.doc._.sanctext_issued) and not followed:
            continue
        fewer_than_titled = (titled > first.codes or _are_some_members(view, first, titled)) and not followed
        if view.doc._.sanctext_kind == "other" and not issued and not acting_codes(view) <= first.codes:
            # Somebody else speaks in the text: they are whom it is about.
            continue
        acts = performs.search(after) or _OPENS_ACTS.match(after)
        if (issued or bloc or acts or _of_offices(view, lead, after, first)) and not fewer_than_titled:
            if _CHAIRS.search(lead):
                # "As Chair of IGAD, Kenya convened a meeting": the body's.
                return [(first.actors[0], "signatories.subject")]
            delivered = deliverer if len(first.codes) > 1 else []
            return [(span, "signatories.subject") for span in (*delivered, *without_head(view, first).actors)]
    return []


def _are_some_members(view: View, listing: Listing, titled: set[str]) -> bool:
    """ "Oman and Chad were invited", in a communiqué that its title calls a body's: told of, and not who issues it."""
    group = next(iter(titled)) if len(titled) == 1 and view.doc._.sanctext_kind == "communique" else ""
    members = set(members_on(group, view.doc._.sanctext_issued)) if group else set()
    return bool(members) and 2 * len(listing.codes & members) < len(members)


def _leads_to_list(lead: str) -> bool:
    """Whether a list may stand behind these words behind "on behalf of": "the members that signed, namely"."""
    return glued(lead) or _NAMES.fullmatch(lead) is not None


def _first_list(view: View, start: int, end: int) -> Listing | None:
    """The first list in a sentence; of "five members of the Council that signed, namely A, B and C" those named."""
    found = listings(view, start, end)
    apposed = _CLASS_OF_STATES.match(view.text, start, end) if found else None
    behind = (
        [span for span in found[0].actors if apposed is not None and span.start_char >= apposed.end()] if found else []
    )
    if apposed is not None and 1 < len(behind) < len(found[0].actors) and behind[0].start_char == apposed.end():
        # "Ministers of states that help Oman – A, B and C – met": Oman is none of them.
        return Listing(tuple(behind), behind[0].start_char, found[0].end)
    if len(found) > 1 and len(found[0].codes) == 1 and found[0].actors[0].label_ != "state":
        names = _NAMES.fullmatch(view.text, found[0].end, found[1].start)
        if names is not None and len(found[1].codes) > 1:
            return found[1]
    return found[0] if found else None


def _performing_verbs(view: View) -> re.Pattern[str]:
    """What a subject must do to be the issuers: the less the text says that it is a statement, the more."""
    if is_collection(view.doc):
        return _FOLLOWS
    if view.doc._.sanctext_kind == "other" and view.doc._.sanctext_title is not None:
        return _states()
    return _issues()


@known
def _states() -> re.Pattern[str]:
    """What only those do who state something: "condemn", "urge", and not "met"."""
    verbs, stances = one_of(word_class("stating")), one_of(word_class("stance adjective"))
    return re.compile(
        rf"{_FOLLOWS.pattern}|^\W*(?:[^.;]{{0,120}},\s+)?(?:\w+ly\s+|today\s+|also\s+|have\s+|has\s+){{0,3}}(?:{verbs})\b"
        rf"|\b(?:is|are)\s+(?:\w+\s+){{0,2}}(?:{stances})\b",
        re.IGNORECASE,
    )


def _apposed(lead: str, after: str) -> bool:
    """ "States party to the accord — A, B and C — appeal": a list between dashes behind a noun for states."""
    return _CLASS_OF_STATES.fullmatch(lead) is not None and _DASH_AT_ONCE.match(after) is not None


def _is_bloc(view: View, start: int, listing: Listing) -> bool:
    """ "The Ministers of the Visegrad Group urge": a group whose offices speak for it, alone."""
    if listing.actors[0].label_ == "state" or not is_group(listing.actors[0].kb_id_):
        return False
    return any(
        _OFFICES.search(view.text, *place) for place in ((start, listing.end), (listing.end, listing.end + 40))
    ) and bool(
        _issues().search(view.text, listing.end, listing.end + 80)
        or _FOLLOWS.search(view.text, listing.end, listing.end + 200)
    )


def _of_offices(view: View, lead: str, after: str, listing: Listing) -> bool:
    """ "Ministers of A, B and C have engaged in long talks": a joint text's first subject, whatever it has done.

    So are three states or more with whose names a joint text begins: "A, B and C have completed their review".
    """
    joint = view.doc._.sanctext_kind in {"joint_statement", "communique", "declaration"}
    of_offices = _OFFICES_OF.search(lead) is not None or (_OFFICES.search(lead) is not None and _apposed(lead, after))
    named = joint and not lead.strip() and len(listing.codes) >= FEWEST_IN_LIST
    # A text without a title that goes on "They welcome …" is theirs.
    theirs = joint or (view.doc._.sanctext_title is None and _they_state().search(view.text) is not None)
    # "The ministers of three countries – A, B and C – met", and "We deplore".
    theirs = theirs or (_apposed(lead, view.text[listing.end :]) and _we_state().search(view.text) is not None)
    return theirs and (of_offices or named) and _AUXILIARY_OR_PAST.match(f" {after.lstrip(DASHES)}") is not None


@known
def _they_state() -> re.Pattern[str]:
    """ "They welcome …": the issuers go on."""
    return re.compile(
        rf"(?:^|[.\n]\s*)(?:They|The\s+(?:Ministers|Leaders))\s+(?:also\s+)?(?:{one_of(word_class('stating'))})\b"
    )


@known
def _we_state() -> re.Pattern[str]:
    """ "We deplore": the issuers go on."""
    return re.compile(rf"(?:^|[.\n]\s*)We\s+(?:\w+ly\s+|also\s+)?(?:{one_of(word_class('stating'))})\b")


def _is_credit(view: View, sentence: Span) -> bool:
    """ "As delivered by the Representative of A" above the text: who reads it out, and not who issues it."""
    block = view.block_at(sentence.start_char)
    if block is None or block.label_ != "line" or _introduces(sentence):
        return False
    return len({span.kb_id_ for span in view.actors_between(sentence.start_char, sentence.end_char)}) < 2


@known
def _issues() -> re.Pattern[str]:
    """What issuers do, or are: "condemn", "are gravely alarmed"."""
    stances = one_of(word_class("stance adjective"))
    return re.compile(rf"{issues().pattern}|\b(?:is|are)\s+(?:\w+\s+){{0,2}}(?:{stances})\b")


def _introduces(sentence: Span) -> bool:
    """True where the text itself follows: "A, B and C issued the following statement"."""
    return _FOLLOWS.search(sentence.text) is not None


def _covers(listed: set[str], titled: set[str], date: str | None) -> bool:
    """True where a list holds what the title names: each code itself, or members of a group."""
    return all(code in listed or listed & set(members_on(code, date)) for code in titled)


def _aligned(view: View) -> list[Span]:
    """States that align themselves with a declaration, from the sentence that says so."""
    for match in _ALIGN.finditer(view.text):
        block = view.block_at(match.start())
        if block is None or match.start() >= block.end_char:
            continue
        end = match.start()
        start = max(sent.start_char for sent in view.sentences(block) if sent.start_char <= end)
        colon = view.text.find(":", match.end(), block.end_char)
        places = [(start, end)] if colon < 0 else [(start, end), (colon, block.end_char)]
        states = [
            span
            for place in places
            for span in view.actors_between(*place)
            if span.label_ == "state" and span.id_ == "actors.name"
        ]
        if states:
            return states
    return []
