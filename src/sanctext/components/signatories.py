"""Who issues the statement that the document is, or reports."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple, TypedDict

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from sanctext.components.annotations import ACTORS, BLOCKS, SIGNATORIES, char_span
from sanctext.knowledge.actors import members_on
from sanctext.knowledge.words import word_class

_ISSUE = re.compile(
    r"\b(?:mak(?:e|es|ing)|made|issue[sd]?|issuing|release[sd]?|releasing|announce[sd]?|convened|gather(?:ed)?|met|meet|held|spoke|speak|consulted|condemn(?:s|ed)?|"
    r"reaffirm(?:s|ed)?|express(?:es|ed)?|welcome[sd]?|discussed|agree[sd]?|adopt(?:s|ed)?|urge[sd]?|call(?:s|ed)?|"
    r"reiterate[sd]?|underline[sd]?|underscore[sd]?|accuse[sd]?|demand(?:s|ed)?|said|say|stand|share|deplore[sd]?|denounce[sd]?|"
    r"commit(?:s|ted)?|note[sd]?|join(?:s|ed)?|warn(?:s|ed)?|concluded|launched|established|launch|establish|deliver(?:ed)?|sign(?:ed)?|confirm(?:ed)?|support(?:s|ed)?)\b"
)
_WORD = re.compile(r"[\w’'.-]+")
_ISSUED_BY = re.compile(
    r"\b(?:statement|declaration|communiqu[eé]|text|release)\b.{0,60}?\b(?:issued|released|delivered|made|agreed|adopted|endorsed|supported|joined|signed|read)\b(?:\s+\w+){0,3}?\s+(?:by|on\s+behalf\s+of)\b",
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
    r"targeting|against|to\s+(?:mark|the)|marking|at(?!\s+large)|for(?!\s+(?:foreign|the\s+governments)))\b",
    re.IGNORECASE,
)
_ISSUER_WORD = re.compile(r"\b(?:(?i:from|by|between|with)|of(?=\s+(?:the\s+)?[A-Z]))\b")
_SPOKESPERSON = re.compile(r"\bspokes(?:person|man|woman)\b|\bpress\s+secretary\b", re.IGNORECASE)
_OFFICE = re.compile(
    r"\b((?:(?:Vice|Deputy|Prime|Federal|State|National|Special|Senior|Permanent|High|Crown|Foreign|Defen[cs]e|Security)\s+)*"
    r"(?:Presidents?|Ministers?|Chancellors?|Secretar(?:y|ies)(?:\s+General)?|Representatives?|Leaders?|Amir|Emir|King|Prince|Advisors?|Advisers?|Envoys?|Ambassadors?|"
    r"Heads\s+of\s+State(?:\s+and\s+Government)?|foreign\s+ministers?|defen[cs]e\s+ministers?|leaders?|special\s+envoys?|ambassadors?|senior\s+officials?|Senior\s+officials?)"
    r"(?:\s+(?:of|for)\s+(?:Foreign\s+(?:and\s+\w+\s+)?Affairs|State|Defen[cs]e|the\s+Interior|Finance|External\s+Affairs|International\s+\w+|\w+(?=\s+of\s+the\s)))?)\b"
)
_PLURAL_OFFICE = re.compile(
    r"\b(Minister|Leader|President|Envoy|envoy|Representative|minister|leader|Ambassador|ambassador|official|Advisor|Adviser)s\b"
)
_STATEMENT = re.compile(r"\b(?:statement|communiqu[eé]|joint\s+declaration)\b", re.IGNORECASE)
_BEHALF = re.compile(r"\bon\s+behalf\s+of\b", re.IGNORECASE)
# The strongest sign of an issuer: the text itself follows.
_FOLLOWING = re.compile(
    r"\b(?:the\s+following|this|a)\s+(?:joint\s+)?(?:statement|declaration|communiqu[eé])\b", re.IGNORECASE
)
# A name before these words is an event's, and no actor's: "the NATO Summit".
_EVENT_AFTER = re.compile(r"\s+(?:[Ss]ummit|[Cc]onference|[Mm]inisterial|[Mm]eeting|[Mm]inisters?[’']?\s+[Mm]eeting)\b")
_PLACE_BEFORE = re.compile(r"\b(?:to|in|at|near|against|over)\s+(?:the\s+)?$")

# How many sentences from the top may name the issuers.
SENTENCES_FROM_TOP = 4
# How many blocks of a news report may name the issuers.
BLOCKS_OF_REPORT = 6
# How many words may stand before the list that is a sentence's subject.
WORDS_BEFORE_SUBJECT = 9


class Listing(NamedTuple):
    """A list of names that stands in one piece: the actors' spans and where it begins and ends, in characters."""

    actors: tuple[Span, ...]
    start: int
    end: int

    @property
    def codes(self) -> set[str]:
        """Codes of the actors in the list."""
        return {span.kb_id_ for span in self.actors}


class SignatoryData(TypedDict):
    """One signatory as plain data; mentions are (start, end, rule) in characters."""

    code: str
    role: str
    office: str | None
    mentions: list[tuple[int, int, str]]


class Signatories:
    """Finds the issuers by where a statement names them.

    In this order: "We, the …"; the list that is the subject of one of the first sentences; a title that names
    issuers before its subject; a signature block or a closing list; the state of a spokesperson alone. The body beats
    the title where they differ. Countries that align themselves are signatories of their own role. In a news report
    the issuers are those of the statement that it reports.

    Writes:
        `doc.spans["sanctext.signatories"]` (kb_id the code, id the rule) and `doc._.sanctext_signatories`, a list of
        `SignatoryData`.
    """

    def __call__(self, doc: Doc) -> Doc:
        found = _reported(doc) if doc._.sanctext_kind == "news_report" else _official(doc)
        doc._.sanctext_signatories = found
        doc.spans[SIGNATORIES] = SpanGroup(
            doc,
            name=SIGNATORIES,
            spans=[
                char_span(doc, start, end, signatory["role"], signatory["code"], rule)
                for signatory in found
                for start, end, rule in signatory["mentions"]
            ],
        )
        return doc


def _official(doc: Doc) -> list[SignatoryData]:
    title = _from_title(doc)
    titled = {span.kb_id_ for span in title}
    aligned = _aligned(doc)
    spoken = _SPOKESPERSON.search(doc._.sanctext_title or "")
    issuers: list[tuple[Span, str]] = []
    if not spoken:
        issuers = _from_we(doc) or _from_subject(doc, titled)
    if not issuers:
        issuers = [(span, "signatories.title") for span in title] or _from_signatures(doc)
    elif title:
        codes = {span.kb_id_ for span, _ in issuers}
        issuers += [(span, "signatories.title") for span in title if span.kb_id_ in codes]
    if spoken and issuers:
        first = issuers[0][0].kb_id_
        issuers = [(span, rule) for span, rule in issuers if span.kb_id_ == first]
    aligned_codes = {span.kb_id_ for span in aligned}
    data = _gather(doc, [(span, rule) for span, rule in issuers if span.kb_id_ not in aligned_codes], "issuer")
    return data + _gather(doc, [(span, "signatories.alignment") for span in aligned], "aligned")


def _gather(doc: Doc, spans: Iterable[tuple[Span, str]], role: str) -> list[SignatoryData]:
    found: dict[str, SignatoryData] = {}
    spans = list(spans)
    offices = _offices(doc, [span for span, _ in spans])
    for span, rule in spans:
        entry = found.setdefault(span.kb_id_, SignatoryData(code=span.kb_id_, role=role, office=None, mentions=[]))
        entry["office"] = entry["office"] or offices.get(span.start)
        mention = (span.start_char, span.end_char, rule)
        if mention not in entry["mentions"]:
            entry["mentions"].append(mention)
    return list(found.values())


def _office(doc: Doc, span: Span, before: int, inherited: str | None) -> str | None:
    """The office that a name is given: in the name itself, between the last name and it, or in the list's head.

    Args:
        doc: the document.
        span: the name.
        before: character at which the words before the name begin (the end of the previous name).
        inherited: the office of the previous name in the same list.
    """
    own = _OFFICE.findall(span.text) or _OFFICE.findall(doc.text, before, span.start_char)
    if own:
        return " ".join(own[-1].split())
    return inherited if inherited and _PLURAL_OFFICE.search(inherited) else None


def _offices(doc: Doc, spans: list[Span]) -> dict[int, str]:
    """Offices by the first token of each name; a plural office ("the Ministers of …") holds for the whole list."""
    found: dict[int, str] = {}
    previous: Span | None = None
    office: str | None = None
    for span in sorted(set(spans), key=lambda span: span.start_char):
        near = previous is not None and _glued(doc.text[previous.end_char : span.start_char])
        block_start = max((b.start_char for b in doc.spans[BLOCKS] if b.start_char <= span.start_char), default=0)
        before = previous.end_char if near and previous is not None else block_start
        office = _office(doc, span, before, office if near else None)
        if office:
            found[span.start] = _PLURAL_OFFICE.sub(r"\1", office)
        previous = span
    return found


def listings(doc: Doc, start: int, end: int) -> list[Listing]:
    """The lists of actors between two characters: names with nothing but commas, offices and persons between them."""
    found: list[Listing] = []
    chain: list[Span] = []
    for span in doc.spans[ACTORS]:
        if span.start_char < start or span.end_char > end:
            continue
        if span.id_ == "actors.capital" or _EVENT_AFTER.match(doc.text, span.end_char):
            continue
        if chain and not _glued(doc.text[chain[-1].end_char : span.start_char]):
            found.append(_listing(doc, chain))
            chain = []
        chain.append(span)
    if chain:
        found.append(_listing(doc, chain))
    return found


def _listing(doc: Doc, chain: list[Span]) -> Listing:
    kept = [
        span
        for index, span in enumerate(chain)
        if not (index and _PLACE_BEFORE.search(doc.text, max(0, span.start_char - 12), span.start_char))
        and not _alias_in_brackets(doc, chain, index)
    ]
    return Listing(tuple(kept), chain[0].start_char, chain[-1].end_char)


def _alias_in_brackets(doc: Doc, chain: list[Span], index: int) -> bool:
    """A group in brackets after its members is another name for them: "France, Germany and the UK (the E3)"."""
    span = chain[index]
    before = doc.text[max(0, span.start_char - 8) : span.start_char]
    return index > 1 and span.label_ == "group" and "(" in before


def _glued(gap: str) -> bool:
    if "\n\n" in gap or (";" in gap.replace("; and", "") and len(gap) > 80):
        return False
    words = _WORD.findall(gap)
    return (
        len(words) <= 24
        and all(not word[0].islower() or word.strip(".").lower() in word_class("list glue") for word in words)
        and not re.search(r"[.!?]\s+[A-Z]\w+\s+\w", re.sub(r"\b[A-Z]\.", "", gap))
    )


def _sentences_from_top(doc: Doc) -> list[Span]:
    found: list[Span] = []
    for block in doc.spans[BLOCKS]:
        if block.label_ in {"paragraph", "line", "item"}:
            found += [sent for sent in block.sents if sent.start >= block.start or sent.start == block.sent.start]
        if len(found) >= SENTENCES_FROM_TOP:
            break
    return found[:SENTENCES_FROM_TOP]


def _from_we(doc: Doc) -> list[tuple[Span, str]]:
    for block in doc.spans[BLOCKS]:
        if block.label_ not in {"paragraph", "item", "line"}:
            continue
        sentence = next(iter(block.sents))
        start = max(sentence.start_char, block.start_char)
        at = re.search(
            r"(?:^|[,\u2014\u2013]\s*)(?:We|we|WE)\b\s*[,\u2014\u2013-]|^We\s+the\b",
            doc.text[start : sentence.end_char],
        )
        if at is None:
            continue
        lists = listings(doc, start + at.end(), sentence.end_char)
        if not lists:
            continue
        lead = doc.text[start + at.end() : lists[0].start]
        if _glued(lead):
            return [(span, "signatories.we") for span in lists[0].actors]
    return []


def _from_subject(doc: Doc, titled: set[str]) -> list[tuple[Span, str]]:
    for sentence in _sentences_from_top(doc):
        text = doc.text
        start = sentence.start_char
        issued = _ISSUED_BY.search(text, start, sentence.end_char)
        begin = issued.end() if issued else start
        joined: list[Span] = []
        for listing in listings(doc, begin, sentence.end_char):
            lead = text[begin : listing.start]
            if not joined and not (issued and _glued(lead)) and not _subject_lead(lead):
                break
            joined += listing.actors
            break
        codes = {span.kb_id_ for span in joined}
        if not joined or (len(codes) < 2 and not issued):
            continue
        after = text[joined[-1].end_char : min(sentence.end_char, joined[-1].end_char + 160)]
        if titled and not codes & _with_members(titled, doc._.sanctext_issued) and not _FOLLOWING.search(after):
            continue
        if issued or _ISSUE.search(after):
            if titled and titled >= codes and len(titled) > len(codes):
                continue
            return [(span, "signatories.subject") for span in joined]
    return []


def _with_members(codes: set[str], date: str | None) -> set[str]:
    return codes | {member for code in codes for member in members_on(code, date)}


def _subject_lead(lead: str) -> bool:
    words = _WORD.findall(lead)
    return (
        len(words) <= WORDS_BEFORE_SUBJECT
        and not re.search(r"\b(?:in response|against|to|between|with support)\b", lead)
        and "(" not in lead
    )


def _from_title(doc: Doc) -> list[Span]:
    block = next((block for block in doc.spans[BLOCKS] if block.label_ == "title"), None)
    if block is None:
        return []
    start, end = block.start_char, block.end_char
    text = doc.text
    word = _DOCUMENT_WORD.search(text, start, end)
    if word is None:
        return []
    named = _ISSUER_WORD.search(text, word.start(), end)
    topic = _TOPIC.search(text, word.end(), end)
    if named is not None and (
        topic is None or named.start() < topic.start() or text[named.start() : named.end()] in {"from", "by"}
    ):
        following = _TOPIC.search(text, named.end(), end)
        until = following.start() if following else end
        lists = listings(doc, named.end(), until)
        if lists and len(_WORD.findall(text[named.end() : lists[0].start])) <= 14:
            behalf = _BEHALF.search(text, start, end)
            if behalf:
                lists = listings(doc, behalf.end(), end)[:1] or lists
            return list(lists[0].actors)
    # "G7 Leaders' Statement", "United States-Japan Joint Statement": issuers before the word, after any subject.
    colon = text.rfind(":", start, word.start())
    before = listings(doc, colon + 1 if colon >= 0 else start, word.start())
    if before and not _TOPIC.search(text, before[0].end, word.start()):
        return [span for listing in before for span in listing.actors]
    pair = re.search(r"\b([\w.]+)[-\u2013]([\w.]+)\b", text[word.end() : end])
    if pair and "joint" in text[start:end].lower():
        spans = [
            span for span in doc.spans[ACTORS] if word.end() + pair.start() <= span.start_char < word.end() + pair.end()
        ]
        if len({span.kb_id_ for span in spans}) == 2:
            return spans
    return []


def _from_signatures(doc: Doc) -> list[tuple[Span, str]]:
    """Verbless lines at the end, and lists that are a block of their own."""
    found: list[tuple[Span, str]] = []
    blocks = list(doc.spans[BLOCKS])
    for block in reversed(blocks):
        lists = listings(doc, block.start_char, block.end_char)
        actors = [span for listing in lists for span in listing.actors]
        covered = sum(len(span.text) for span in actors)
        closing = len(actors) >= 3 and covered > 0.5 * len(block.text)
        signed = bool(actors) and (block.label_ == "line" or len(block.text) < 220) and not _has_verb(block.text)
        if not (closing or signed):
            if block.label_ == "line" or len(block.text) < 60:
                continue
            break
        last = actors[-1:] if signed and not closing else actors
        found = [(span, "signatories.signature") for span in last] + found
    return found


def _has_verb(text: str) -> bool:
    text = text.replace("(signed)", "")
    return bool(_ISSUE.search(text) or re.search(r"\b(?:is|are|was|were|has|have|will|must|should)\b", text))


def _aligned(doc: Doc) -> list[Span]:
    for block in doc.spans[BLOCKS]:
        match = _ALIGN.search(block.text)
        if match is None:
            continue
        at = block.start_char + match.start()
        sentence_start = max(
            (sent.start_char for sent in block.sents if sent.start_char <= at), default=block.start_char
        )
        return [
            span
            for span in doc.spans[ACTORS]
            if sentence_start <= span.start_char < at and span.label_ == "state" and span.id_ == "actors.name"
        ]
    return []


def _reported(doc: Doc) -> list[SignatoryData]:
    """The issuers of the joint statement that a news report is about."""
    body = [block for block in doc.spans[BLOCKS] if block.label_ in {"paragraph", "line", "item"}]
    if not any(_STATEMENT.search(block.text) for block in body):
        return []
    found: list[tuple[Span, str]] = []
    for block in body[:BLOCKS_OF_REPORT]:
        for sentence in block.sents:
            start = max(sentence.start_char, block.start_char)
            found += [(span, "signatories.reported") for span in _reported_list(doc, start, sentence.end_char)]
    return _gather(doc, found, "issuer") if len({span.kb_id_ for span, _ in found}) >= 2 else []


def _reported_list(doc: Doc, start: int, end: int) -> tuple[Span, ...]:
    """The list that is the subject of a reporting sentence, with those on whose behalf somebody speaks."""
    lists = listings(doc, start, end)
    behalf = _BEHALF.search(doc.text, start, end)
    if behalf is not None:
        speaker = [listing for listing in lists if listing.end <= behalf.start()][:1]
        others = [listing for listing in lists if listing.start >= behalf.end()][:1]
        return tuple(span for listing in (*speaker, *others) for span in listing.actors)
    subject = next((listing for listing in lists if len(listing.codes) >= 2), None)
    if subject is None:
        return ()
    lead = doc.text[start : subject.start]
    if _ISSUE.search(lead) or len(_WORD.findall(lead)) > WORDS_BEFORE_SUBJECT:
        return ()
    return subject.actors if _ISSUE.search(doc.text, subject.end, end) else ()


@Language.factory(
    "sanctext_signatories",
    assigns=["doc.spans", "doc._.sanctext_signatories"],
    requires=["doc.spans", "doc._.sanctext_kind"],
)
def create_signatories(nlp: Language, name: str) -> Signatories:  # noqa: ARG001
    """Make the component; it has no parameters."""
    return Signatories()
