"""Who issues an official text."""

from __future__ import annotations

import re
from functools import cache
from itertools import dropwhile, takewhile

from spacy.tokens import Span

from sanctext.components.page import Page
from sanctext.components.signatories.listings import (
    ISSUED_BY,
    ISSUES,
    ON_BEHALF,
    WORD,
    glued,
    listings,
    without_head,
)
from sanctext.components.signatories.offices import SignatoryData, gather
from sanctext.components.signatories.one_voice import one_voice
from sanctext.components.signatories.top import (
    CONTENT,
    DOCUMENT_WORD,
    TOPIC,
    cells_of,
    is_above,
    lines_above,
    lines_of,
    may_precede_subject,
    sentences_from_top,
)
from sanctext.knowledge.actors import members_on
from sanctext.knowledge.words import word_class

# The strongest sign of an issuer: the text itself follows.
_FOLLOWS = re.compile(
    r"\b(?:the\s+following|this)\s+(?:joint\s+)?(?:statement|declaration|communiqu[eé])\b", re.IGNORECASE
)
# "I have the honour to deliver this statement on behalf of A and B", "I speak on behalf of A and B".
_DELIVERED_FOR = re.compile(
    r"\b(?:speak|speaking|deliver|delivering|make|making|take\s+the\s+floor|taking\s+the\s+floor|read|reading|present)\b.{0,60}?\bon\s+behalf\s+of\b"
    r"|\b(?:privilege|honou?r|pleasure)\s+to\s+speak\s+(?:\w+\s+)?for\b",
    re.IGNORECASE | re.DOTALL,
)
# In capitals it is a heading: "STATEMENT BY AMBASSADOR REED ON BEHALF OF A AND B".
_HEADED = re.compile(r"\bON\s+BEHALF\s+OF\b")
_ISSUED = (ISSUED_BY, _DELIVERED_FOR, _HEADED)
_ALIGN = re.compile(r"\b(?:align|associate)s?\s+(?:themselves|itself)\s+with\b", re.IGNORECASE)
# What two states have together, they speak of together; arms transfers between them are another's subject.
_SHARED_BETWEEN = re.compile(r"\b(?:partnership|alliance|dialogue|cooperation|compact)\s+between$", re.IGNORECASE)
_ISSUER_WORD = re.compile(r"\b(?:(?i:from|by|between|with)|of(?=\s+(?:the\s+)?[A-Z]))\b")
_ONE_VOICE = re.compile(
    r"\bspokes(?:person|man|woman)\b|\bpress\s+secretary\b"
    r"|[’']s?\s+(?:\w+\s+){0,3}(?:meeting|call|lunch|dinner|conversation|visit|engagement)s?\s+with\b",
    re.IGNORECASE,
)
_WE = re.compile(r"(?:^|[,\u2014\u2013]\s*)(?:We|we|WE)\b\s*[,\u2014\u2013-]|^We\s+the\b")
# Lines at the end that name others than those who sign.
_NO_SIGNATURE = re.compile(
    r"\W*(?:(?:media|press)\s+)?(?:contacts?|enquiries|inquiries|photo\w*|image|picture|credit|source|note|editors?|tel|e-?mail)\b",
    re.IGNORECASE,
)
# What stands behind these words before a document's word is its subject: "Launch by Oman (Statement by …)".
_NO_ISSUER_BEFORE = re.compile(r"\b(?:by|in|on|at|against|with|after|near|over)\b")
# Whom a signature's office is accredited to, or where it is.
_SEAT_BEFORE = re.compile(r"\b(?:to|in|at|near|for)\s+(?:the\s+)?$")
_TOGETHER_WITH = re.compile(r"\b(?:together|along)\s+with\b|\bjoined\s+by\b", re.IGNORECASE)
_AUXILIARY = re.compile(r"\b(?:is|are|was|were|has|have|will|must|should)\b")
_COMPOUND = re.compile(r"\b([\w.]+)[-\u2013]([\w.]+)\b")
# What two states share belongs to both of them: "a twenty-first century U.S.-UK economic partnership".
_SHARED = re.compile(r"\s+(?:\w+\s+){0,2}(?:partnership|alliance|dialogue|cooperation|compact)\b", re.IGNORECASE)

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
    before its subject; a signature block or a list that is a block of its own; the one voice that speaks in the text. A
    spokesperson, and a readout of one side's talks with others, speaks for one state; a resolution is the Security
    Council's.
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
        issuers = issuers or one_voice(page)
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
    body = [block for block in page.blocks if block.label_ in CONTENT]
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
    sentences = sentences_from_top(page)
    for sentence in (*filter(_introduces, sentences), *sentences):
        start, end = sentence.start_char, sentence.end_char
        issued = next(filter(None, (pattern.search(page.text, start, end) for pattern in _ISSUED)), None)
        begin = issued.end() if issued else start
        first = next(iter(listings(page, begin, end)), None)
        named_alone = first is not None and len(first.codes) < 2
        if first is None or (named_alone and (not issued or _is_credit(page, sentence))):
            continue
        lead = page.text[begin : first.start]
        if not (glued(lead) if issued else may_precede_subject(lead)):
            continue
        after = page.text[first.end : min(end, first.end + 160)]
        if not _covers(first.codes, titled, page.doc._.sanctext_issued) and not _FOLLOWS.search(after):
            continue
        fewer_than_titled = titled > first.codes
        performs = _FOLLOWS if page.doc._.sanctext_kind == "other" else _issues()
        if (issued or performs.search(after)) and not fewer_than_titled:
            return [(span, "signatories.subject") for span in without_head(page, first).actors]
    return []


def _is_credit(page: Page, sentence: Span) -> bool:
    """ "As delivered by the Representative of A" above the text: who reads it out, and not who issues it."""
    block = page.block_at(sentence.start_char)
    return block is not None and block.label_ == "line" and not _introduces(sentence)


@cache
def _issues() -> re.Pattern[str]:
    """What issuers do, or are: "condemn", "are gravely alarmed"."""
    stances = "|".join(sorted(word_class("stance adjective")))
    return re.compile(rf"{ISSUES.pattern}|\b(?:is|are)\s+(?:\w+\s+){{0,2}}(?:{stances})\b")


def _introduces(sentence: Span) -> bool:
    """True where the text itself follows: "A, B and C issued the following statement"."""
    return _FOLLOWS.search(sentence.text) is not None


def _covers(listed: set[str], titled: set[str], date: str | None) -> bool:
    """True where a list holds what the title names: each code itself, or members of a group."""
    return all(code in listed or listed & set(members_on(code, date)) for code in titled)


def _from_title(page: Page) -> list[Span]:
    """Issuers that the title names before its subject: "Statement by A and B on …", "A–B Joint Statement".

    Where the first line is a letterhead, one of those below it is the title.
    """
    blocks = [(block.start_char, block.end_char) for block in takewhile(is_above, page.blocks)]
    for title in blocks:
        found = _titled(page, *title)
        if found:
            return found
    if any(DOCUMENT_WORD.search(page.text, *title) for title in blocks):
        for line in lines_above(page):
            found = _before_topic(page, *line)
            if found:
                return found
    return []


def _titled(page: Page, start: int, end: int) -> list[Span]:
    word = DOCUMENT_WORD.search(page.text, start, end)
    if word is None:
        return []
    return (
        _after_preposition(page, start, end, *word.span())
        or _before_document_word(page, start, word.start())
        or _compound_in_topic(page, start, end, word.end())
    )


def _before_topic(page: Page, start: int, end: int) -> list[Span]:
    """ "Joint Communiqué / A, B and C on the Raids": a list with which the line below the document's word begins."""
    topic = TOPIC.search(page.text, start, end)
    first = next(iter(listings(page, start, topic.start())), None) if topic is not None else None
    if topic is None or first is None or len(first.codes) < 2:
        return []
    alone = glued(page.text[start : first.start]) and not page.text[first.end : topic.start()].strip()
    return list(first.actors) if alone else []


def _after_preposition(page: Page, start: int, end: int, word: int, after_word: int) -> list[Span]:
    """ "Statement by A and B on …", "Joint Statement on N from A and B", "… on the Partnership between A and B"."""
    text = page.text
    named = _ISSUER_WORD.search(text, word, end)
    topic = TOPIC.search(text, after_word, end)
    if named is None:
        return []
    shared = _SHARED_BETWEEN.search(text, start, named.end()) is not None
    if (
        topic is not None
        and topic.start() < named.start()
        and named.group().lower() not in {"from", "by"}
        and not shared
    ):
        return []
    behalf = ON_BEHALF.search(text, named.end(), end)
    begin = behalf.end() if behalf else named.end()
    following = TOPIC.search(text, begin, end)
    first = next(iter(listings(page, begin, following.start() if following else end)), None)
    if first is None or len(WORD.findall(text[begin : first.start])) > WORDS_BEFORE_ISSUER_IN_TITLE:
        return []
    return list(first.actors)


def _before_document_word(page: Page, start: int, word: int) -> list[Span]:
    """ "G7 Leaders' Statement", "Iran: E3 Statement": what stands before the word, and after a colon."""
    colon = page.text.rfind(":", start, word)
    before = listings(page, colon + 1 if colon >= 0 else start, word)
    if not before or TOPIC.search(page.text, before[0].end, word):
        return []
    if _NO_ISSUER_BEFORE.search(page.text, start, before[0].start):
        # "Launch of a Missile by Oman (Statement by the Minister)".
        return []
    return [span for listing in before for span in listing.actors]


def _compound_in_topic(page: Page, start: int, end: int, after_word: int) -> list[Span]:
    """ "Joint Statement on the A-B Partnership": two states joined by a hyphen issue it together."""
    pair = _COMPOUND.search(page.text, after_word, end)
    if pair is None or not ("joint" in page.text[start:end].lower() or _SHARED.match(page.text, pair.end())):
        return []
    spans = page.actors_between(*pair.span())
    return spans if len({span.kb_id_ for span in spans}) == 2 else []


def _from_signatures(page: Page) -> list[tuple[Span, str]]:
    """Verbless lines at the end, and lists that are a block of their own."""
    found: list[tuple[Span, str]] = []
    # What stands above the text is signed by nobody.
    for block in reversed(list(dropwhile(is_above, page.blocks))):
        actors = [span for listing in listings(page, block.start_char, block.end_char) for span in listing.actors]
        covered = sum(len(span.text) for span in actors)
        closing = len(actors) >= FEWEST_IN_LIST and covered > 0.5 * len(block.text)
        signed = [] if closing else _signed(page, block)
        if closing:
            found = [(span, "signatories.list") for span in actors] + found
        elif signed:
            found = [*((span, "signatories.signature") for span in signed), *found]
        elif block.label_ != "line" and len(block.text) >= SHORTEST_PARAGRAPH:
            break
    return found


def _signed(page: Page, block: Span) -> list[Span]:
    """Who signs in a block that is a signature in each of its lines, or of its cells, or one signature."""
    for parts in (cells_of(block), list(lines_of(block))):
        signers = [_signer(page, *part) for part in parts]
        if signers and all(signers):
            return [signer for signer in signers if signer is not None]
    signer = _signer(page, block.start_char, block.end_char)
    return [signer] if signer is not None else []


def _signer(page: Page, start: int, end: int) -> Span | None:
    """The last name in a signature; None for what is no signature."""
    text = page.text[start:end]
    actors = [span for listing in listings(page, start, end) for span in listing.actors]
    if not actors or end - start > LONGEST_SIGNATURE or _has_verb(text) or _NO_SIGNATURE.match(text):
        return None
    if text.rstrip().endswith((".", ";")) and not glued(text.rstrip(" .;")):
        # "Chad fired a rocket at dawn.": a sentence.
        return None
    at_home = [actor for actor in actors if not _SEAT_BEFORE.search(page.text, start, actor.start_char)]
    return at_home[-1] if at_home else None


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
