"""Who issues an official text."""

from __future__ import annotations

import re

from spacy.tokens import Span

from sanctext.components.page import Page
from sanctext.components.signatories.listings import (
    ISSUED_BY,
    ISSUES,
    ON_BEHALF,
    WORD,
    WORDS_BEFORE_SUBJECT,
    glued,
    listings,
    without_head,
)
from sanctext.components.signatories.offices import SignatoryData, gather
from sanctext.knowledge.actors import members_on

# The strongest sign of an issuer: the text itself follows.
_FOLLOWS = re.compile(
    r"\b(?:the\s+following|this)\s+(?:joint\s+)?(?:statement|declaration|communiqu[eé])\b", re.IGNORECASE
)
# "I have the honour to deliver this statement on behalf of A and B", "I speak on behalf of A and B".
_DELIVERED_FOR = re.compile(
    r"\b(?:speak|speaking|deliver|delivering|make|making|take\s+the\s+floor|read|present)\b.{0,60}?\bon\s+behalf\s+of\b",
    re.IGNORECASE | re.DOTALL,
)
_ALIGN = re.compile(r"\b(?:align|associate)s?\s+(?:themselves|itself)\s+with\b", re.IGNORECASE)
_DOCUMENT_WORD = re.compile(
    r"\b(?:statement|declaration|communiqu[eé]|readout|commentary|remarks|release|announcement|message|vision)\b",
    re.IGNORECASE,
)
# Words after which a title names its subject and no longer its issuers.
_TOPIC = re.compile(
    r"\b(?:on(?!\s+behalf)|regarding|concerning|about|announcing|endorsing|condemning|following(?!\s+(?:the\s+)?(?:[\w-]+\s+)?meeting)|after|in\s+(?:support|response|view|honou?r)|"
    r"targeting|against|to\s+(?:mark|the)|marking|ahead\s+of|amid|welcoming|honou?ring|(?:meeting|call|lunch|dinner|conversation|visit|engagement)\s+with|at(?!\s+large)|for(?!\s+(?:foreign|the\s+governments)))\b",
    re.IGNORECASE,
)
# A subject's verb follows at once: "The United States strongly condemns".
_ACTS = re.compile(
    rf"\s+(?:(?:\w+ly|today|also|has|have|is|are|will|continues?\s+to)\s+){{0,3}}(?:{ISSUES.pattern}|\w+(?:ing|ed|s)\b)"
)
# What two states have together, they speak of together; arms transfers between them are another's subject.
_SHARED_BETWEEN = re.compile(r"\b(?:partnership|alliance|dialogue|cooperation|compact)\s+between$", re.IGNORECASE)
_ISSUER_WORD = re.compile(r"\b(?:(?i:from|by|between|with)|of(?=\s+(?:the\s+)?[A-Z]))\b")
_ONE_VOICE = re.compile(
    r"\bspokes(?:person|man|woman)\b|\bpress\s+secretary\b"
    r"|[’']s?\s+(?:\w+\s+){0,3}(?:meeting|call|lunch|dinner|conversation|visit|engagement)s?\s+with\b",
    re.IGNORECASE,
)
_WE = re.compile(r"(?:^|[,\u2014\u2013]\s*)(?:We|we|WE)\b\s*[,\u2014\u2013-]|^We\s+the\b")
_NO_SUBJECT = re.compile(r"\b(?:in response|against|to|between|with support)\b")
# Lines at the end that name others than those who sign.
_NO_SIGNATURE = re.compile(
    r"\W*(?:(?:media|press)\s+)?(?:contacts?|enquiries|inquiries|photo\w*|image|picture|credit|source|note|editors?|tel|e-?mail)\b",
    re.IGNORECASE,
)
_TOGETHER_WITH = re.compile(r"\b(?:together|along)\s+with\b|\bjoined\s+by\b", re.IGNORECASE)
_AUXILIARY = re.compile(r"\b(?:is|are|was|were|has|have|will|must|should)\b")
_COMPOUND = re.compile(r"\b([\w.]+)[-\u2013]([\w.]+)\b")
# What two states share belongs to both of them: "a twenty-first century U.S.-UK economic partnership".
_SHARED = re.compile(r"\s+(?:\w+\s+){0,2}(?:partnership|alliance|dialogue|cooperation|compact)\b", re.IGNORECASE)
# What one office publishes about its own deeds: its issuer is whoever acts in its first sentences.
_BY_SOMEBODY = re.compile(r"\b(?:statement|readout|remarks|message|commentary)s?\s+(?:by|from)\b", re.IGNORECASE)
# What an office speaks of is its own state's: "Norway's Response to", "Norwegian Support for".
_DEED = re.compile(
    r"(?:[’']s?)?[\s\\_]+(?:Response|Support|Decision|Assistance|Commitment)[\s\\_]+(?:to|for)\b", re.IGNORECASE
)
_HEADING = re.compile(r"\bfact\s?sheet\W+(?:The\s+|President\s+|Vice\s+President\s+)?", re.IGNORECASE)
_OF_ONE_OFFICE = re.compile(r"\bfact\s?sheet\b", re.IGNORECASE)
_CONTENT = frozenset({"paragraph", "line", "item"})

# How many sentences from the top may name the issuers.
SENTENCES_FROM_TOP = 4
# How many blocks from the top may hold "We, the …".
BLOCKS_WITH_WE = 10
# How many words of office and name may stand before the first issuer in a title.
WORDS_BEFORE_ISSUER_IN_TITLE = 14
# A list that is a block of its own has so many names at least.
FEWEST_IN_LIST = 3
# In characters: a signature is shorter, and the text above the signatures is longer.
LONGEST_SIGNATURE = 220
SHORTEST_PARAGRAPH = 60


def official(page: Page) -> list[SignatoryData]:
    """The issuers of an official text and those who align themselves with it.

    In this order: "We, the …"; the list that is the subject of one of the first sentences; a title that names issuers
    before its subject; a signature block or a list that is a block of its own. A spokesperson, and a readout of one
    side's talks with others, speaks for one state; a resolution is the Security Council's.
    """
    if page.doc._.sanctext_kind == "resolution":
        organ = [(span, "signatories.organ") for span in page.actors if span.kb_id_ == "UNSC"]
        return gather(page, organ[:1], "issuer")
    title = _from_title(page)
    titled = {span.kb_id_ for span in title}
    words = page.doc._.sanctext_title or ""
    spoken = _ONE_VOICE.search(words) is not None and "joint" not in words.lower()
    issuers = [] if spoken else _from_body(page, titled)
    if issuers:
        codes = {span.kb_id_ for span, _ in issuers}
        issuers += [(span, "signatories.title") for span in title if span.kb_id_ in codes]
    else:
        issuers = [(span, "signatories.title") for span in title]
        if not issuers and page.doc._.sanctext_kind != "other":
            issuers = _from_signatures(page)
        if not issuers and _OF_ONE_OFFICE.search(words):
            issuers = _from_heading(page)
        if not issuers and (_BY_SOMEBODY.search(words) or _OF_ONE_OFFICE.search(words)):
            issuers = _from_voice(page) or _from_deed(page)
    if spoken and issuers:
        first = issuers[0][0].kb_id_
        issuers = [(span, rule) for span, rule in issuers if span.kb_id_ == first]
    aligned = _aligned(page)
    aligned_codes = {span.kb_id_ for span in aligned}
    return [
        *gather(page, [(span, rule) for span, rule in issuers if span.kb_id_ not in aligned_codes], "issuer"),
        *gather(page, [(span, "signatories.alignment") for span in aligned], "aligned"),
    ]


def _from_body(page: Page, titled: set[str]) -> list[tuple[Span, str]]:
    """ "We, the …", else the subject of one of the first sentences; a group that is "we" stands with listed members."""
    we = _from_we(page)
    if we and _TOGETHER_WITH.search(page.text, max(0, we[0][0].start_char - 40), we[0][0].start_char):
        # "We, together with X": the title's issuers and X.
        return [*((span, "signatories.title") for span in _from_title(page)), *we]
    if len(we) != 1 or we[0][0].label_ != "group":
        return we or _from_subject(page, titled)
    members = set(members_on(we[0][0].kb_id_, page.doc._.sanctext_issued))
    subject = _from_subject(page, titled)
    return [*we, *subject] if subject and {span.kb_id_ for span, _ in subject} <= members else we


def _from_we(page: Page) -> list[tuple[Span, str]]:
    """ "We, the Foreign Ministers of A, B and C, …", also "…, we — President X of A, … — …"."""
    body = [block for block in page.blocks if block.label_ in _CONTENT]
    for block in body[:BLOCKS_WITH_WE]:
        start, end = block.start_char, page.sentences(block)[0].end_char
        we = _WE.search(page.text[start:end])
        if we is None:
            continue
        lists = listings(page, start + we.end(), end)
        if lists and glued(page.text[start + we.end() : lists[0].start]):
            return [(span, "signatories.we") for span in without_head(page, lists[0]).actors]
    return []


def _from_subject(page: Page, titled: set[str]) -> list[tuple[Span, str]]:
    """The list that one of the first sentences has as its subject, or names after "issued by".

    Args:
        page: the document.
        titled: codes that the title names as issuers. The list must hold each of them, or members of it, unless the
            statement itself follows it.
    """
    sentences = _sentences_from_top(page)
    for sentence in (*filter(_introduces, sentences), *sentences):
        start, end = sentence.start_char, sentence.end_char
        issued = ISSUED_BY.search(page.text, start, end) or _DELIVERED_FOR.search(page.text, start, end)
        begin = issued.end() if issued else start
        first = next(iter(listings(page, begin, end)), None)
        if first is None or (len(first.codes) < 2 and not issued):
            continue
        lead = page.text[begin : first.start]
        if not (glued(lead) if issued else _may_precede_subject(lead)):
            continue
        after = page.text[first.end : min(end, first.end + 160)]
        if not _covers(first.codes, titled, page.doc._.sanctext_issued) and not _FOLLOWS.search(after):
            continue
        fewer_than_titled = titled > first.codes
        performs = _FOLLOWS if page.doc._.sanctext_kind == "other" else ISSUES
        if (issued or performs.search(after)) and not fewer_than_titled:
            return [(span, "signatories.subject") for span in without_head(page, first).actors]
    return []


def _from_voice(page: Page) -> list[tuple[Span, str]]:
    """The one actor who acts in the first sentences: "The United States condemns …", under an official's title."""
    title = next((block for block in page.blocks if block.label_ == "title"), None)
    fact_sheet = title is not None and _OF_ONE_OFFICE.search(title.text) is not None
    # What the title names otherwise than as its issuer is its subject.
    subjects = {span.kb_id_ for span in page.actors_between(title.start_char, title.end_char)} if title else set()
    for sentence in _sentences_from_top(page):
        first = next(iter(listings(page, sentence.start_char, sentence.end_char)), None)
        if first is None or len(first.codes) != 1 or first.codes & subjects or first.actors[0].label_ != "state":
            continue
        # On a fact sheet the first country may be whatever it is about: only a person acts for certain.
        named = first.actors[0].id_ != "actors.demonym" and not fact_sheet
        if not named and first.actors[0].id_ != "actors.person":
            continue
        lead = page.text[sentence.start_char : first.start]
        if _may_precede_subject(lead) and _ACTS.match(page.text, first.end):
            return [(first.actors[0], "signatories.voice")]
    return []


def _from_deed(page: Page) -> list[tuple[Span, str]]:
    """ "Statement by Press Secretary Ada Lind on Norway's Response to the Raids": whose deed it is speaks of it."""
    title = next((block for block in page.blocks if block.label_ == "title"), None)
    topic = _TOPIC.search(page.text, title.start_char, title.end_char) if title is not None else None
    if title is None or topic is None:
        return []
    first = next(iter(page.actors_between(topic.end(), title.end_char)), None)
    if first is None or first.label_ != "state" or _DEED.match(page.text, first.end_char, title.end_char) is None:
        return []
    return [(first, "signatories.title")]


def _from_heading(page: Page) -> list[tuple[Span, str]]:
    """ "FACT SHEET: The Reed Administration Announces …": whoever the heading begins with, where he stands alone."""
    block = next((block for block in page.blocks if block.label_ == "title"), None)
    heading = _HEADING.search(page.text, block.start_char, block.end_char) if block is not None else None
    if block is None or heading is None:
        return []
    first = next(iter(listings(page, heading.end(), block.end_char)), None)
    if first is None or first.start > heading.end() or len(first.codes) > 1:
        return []
    return [(first.actors[0], "signatories.title")]


def _introduces(sentence: Span) -> bool:
    """True where the text itself follows: "A, B and C issued the following statement"."""
    return _FOLLOWS.search(sentence.text) is not None


def _sentences_from_top(page: Page) -> list[Span]:
    found: list[Span] = []
    for block in page.blocks:
        if block.label_ in _CONTENT:
            found += page.sentences(block)
        if len(found) >= SENTENCES_FROM_TOP:
            break
    return found[:SENTENCES_FROM_TOP]


def _covers(listed: set[str], titled: set[str], date: str | None) -> bool:
    """True where a list holds what the title names: each code itself, or members of a group."""
    return all(code in listed or listed & set(members_on(code, date)) for code in titled)


def _may_precede_subject(lead: str) -> bool:
    return len(WORD.findall(lead)) <= WORDS_BEFORE_SUBJECT and not _NO_SUBJECT.search(lead) and "(" not in lead


def _from_title(page: Page) -> list[Span]:
    """Issuers that the title names before its subject: "Statement by A and B on …", "A–B Joint Statement"."""
    block = next((block for block in page.blocks if block.label_ == "title"), None)
    word = _DOCUMENT_WORD.search(page.text, block.start_char, block.end_char) if block is not None else None
    if block is None or word is None:
        return []
    return (
        _after_preposition(page, block, word.start(), word.end())
        or _before_document_word(page, block.start_char, word.start())
        or _compound_in_topic(page, block, word.end())
    )


def _after_preposition(page: Page, title: Span, word: int, after_word: int) -> list[Span]:
    """ "Statement by A and B on …", "Joint Statement on N from A and B", "… on the Partnership between A and B"."""
    text, end = page.text, title.end_char
    named = _ISSUER_WORD.search(text, word, end)
    topic = _TOPIC.search(text, after_word, end)
    if named is None:
        return []
    shared = _SHARED_BETWEEN.search(text, title.start_char, named.end()) is not None
    if (
        topic is not None
        and topic.start() < named.start()
        and named.group().lower() not in {"from", "by"}
        and not shared
    ):
        return []
    behalf = ON_BEHALF.search(text, named.end(), end)
    begin = behalf.end() if behalf else named.end()
    following = _TOPIC.search(text, begin, end)
    first = next(iter(listings(page, begin, following.start() if following else end)), None)
    if first is None or len(WORD.findall(text[begin : first.start])) > WORDS_BEFORE_ISSUER_IN_TITLE:
        return []
    return list(first.actors)


def _before_document_word(page: Page, start: int, word: int) -> list[Span]:
    """ "G7 Leaders' Statement", "Iran: E3 Statement": what stands before the word, and after a colon."""
    colon = page.text.rfind(":", start, word)
    before = listings(page, colon + 1 if colon >= 0 else start, word)
    if not before or _TOPIC.search(page.text, before[0].end, word):
        return []
    return [span for listing in before for span in listing.actors]


def _compound_in_topic(page: Page, title: Span, after_word: int) -> list[Span]:
    """ "Joint Statement on the A-B Partnership": two states joined by a hyphen issue it together."""
    pair = _COMPOUND.search(page.text, after_word, title.end_char)
    if pair is None or not ("joint" in title.text.lower() or _SHARED.match(page.text, pair.end())):
        return []
    spans = page.actors_between(*pair.span())
    return spans if len({span.kb_id_ for span in spans}) == 2 else []


def _from_signatures(page: Page) -> list[tuple[Span, str]]:
    """Verbless lines at the end, and lists that are a block of their own."""
    found: list[tuple[Span, str]] = []
    for block in reversed(page.blocks):
        actors = [span for listing in listings(page, block.start_char, block.end_char) for span in listing.actors]
        covered = sum(len(span.text) for span in actors)
        closing = len(actors) >= FEWEST_IN_LIST and covered > 0.5 * len(block.text)
        short = block.label_ == "line" or len(block.text) < LONGEST_SIGNATURE
        signed = bool(actors) and short and not _has_verb(block.text) and not _NO_SIGNATURE.match(block.text)
        if closing:
            found = [(span, "signatories.list") for span in actors] + found
        elif signed:
            found = [(actors[-1], "signatories.signature"), *found]
        elif block.label_ != "line" and len(block.text) >= SHORTEST_PARAGRAPH:
            break
    return found


def _has_verb(text: str) -> bool:
    text = text.replace("(signed)", "")
    return bool(ISSUES.search(text) or _AUXILIARY.search(text))


def _aligned(page: Page) -> list[Span]:
    """States that align themselves with a declaration, from the sentence that says so."""
    for block in page.blocks:
        match = _ALIGN.search(block.text)
        if match is None:
            continue
        end = block.start_char + match.start()
        start = max(sent.start_char for sent in page.sentences(block) if sent.start_char <= end)
        states = [
            span for span in page.actors_between(start, end) if span.label_ == "state" and span.id_ == "actors.name"
        ]
        if states:
            return states
    return []
