"""What kind of document it is: an official text of some kind, or a news report."""

from __future__ import annotations

import re
from itertools import islice, takewhile

from spacy.language import Language
from spacy.tokens import Doc, Span

from sanctext.components.annotations import BLOCKS, QUOTATIONS, text_of
from sanctext.components.letterhead import is_letterhead
from sanctext.components.office_releases import OFFICE_ACTS, OFFICE_ANNOUNCES, OFFICE_HEADLINE, is_announcers
from sanctext.components.publication import publication
from sanctext.components.turns import takes_turns
from sanctext.knowledge.actors import is_group, organisations
from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class
from sanctext.layout.blocks import LONGEST_TITLE

# What any office calls what it publishes: it tells of a document's kind what no other line does.
_RELEASE = re.compile(r"\b(?:press|media|news)\s+release\b|\bfor\s+immediate\s+release\b", re.IGNORECASE)
# Kinds by words of the title, the most telling first.
_TITLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "other",
        re.compile(
            r"^\W*(?:\w+\.?\w*\.?\s+)?fact\s?sheet\b|^\W*what\s+they\s+are\s+saying\b"
            r"|^\W*(?:public|daily|weekly)\s+schedule\b|[’']s?\s+(?:\w+\s+)?(?:travel|trip)\s+to\b|\btravels?\s+to\b",
            re.IGNORECASE,
        ),
    ),
    (
        "transcript",
        re.compile(
            r"^\W*(?:\w+\s+){0,2}?(?:press|media)\s+(?:briefing|call|gaggle|conference|availability)\b|\btranscript\b"
            r"|\bpress\s+availability\b|\b(?:regular|daily|joint|at\s+an?(?:\s+joint)?)\s+press\s+(?:conference|briefing)\b",
            re.IGNORECASE,
        ),
    ),
    ("press_statement", re.compile(r"(?<!joint\s)\bpress\s+statement\b", re.IGNORECASE)),
    ("resolution", re.compile(r"^\s*resolution\s+\d+\s*\(\d{4}\)|^\s*S/RES/", re.IGNORECASE)),
    (
        "national_statement",
        re.compile(
            r"\b(?:statement|commentary|comment|remarks|message)s?\s+(?:by|from|of)\s+(?:the\s+)?(?:[\w.’'-]+\s+){0,6}?"
            r"(?:spokes(?:person|man|woman)|press\s+secretary|ambassador|permanent\s+representative)\b|"
            r"\bspokes(?:person|man|woman)(?:’s|'s)?\b.*\b(?:statement|commentary|remarks|response)\b|"
            r"\bstatement\s+by\s+(?:the\s+)?[\w .]+\s+(?:at|to|in)\s+the\s+(?:UN\s+|United\s+Nations\s+)?"
            r"Security\s+Council\b",
            re.IGNORECASE,
        ),
    ),
    (
        "notice",
        re.compile(
            r"^\W*(?:public\s+|financial\s+sanctions\s+|export\s+)?notice\b|\bgeneral\s+licen[cs]e\b|\bgazette\b|\bofficial\s+journal\b"
            r"|^\W*decree\b|^\W*measures\s+(?:based\s+on|under|pursuant\s+to)\b"
            r"|\bcommittee\b.*\b(?:adds?|removes?|amends?|deletes?|delists?)\b.*\b(?:entr(?:y|ies)|lists?)\b",
            re.IGNORECASE,
        ),
    ),
    ("readout", re.compile(r"^\W*read-?out\b", re.IGNORECASE)),
    (
        "communique",
        re.compile(r"\bcommuniqu[eé]\b|\bfinal\s+statement\s+of\b.*\b(?:session|summit|meeting)\b", re.IGNORECASE),
    ),
    (
        "joint_statement",
        re.compile(
            r"\bjoint\b.*\b(?:statement|appeal|letter|press|readout|release|vision)\b|\b(?:leaders|ministers|advisors|heads)\b.*\bstatement\b"
            r"|\bstatement\s+(?:of|by|from)\s+the\s+(?:[\w-]+\s+){0,3}(?:group|council|quartet|troika|coalition|alliance)\b"
            r"|\b(?:trilateral|quadrilateral|G-?7|G-?20|E3|quad)\b.*\bstatement\b",
            re.IGNORECASE,
        ),
    ),
    ("declaration", re.compile(r"\bdeclaration\b", re.IGNORECASE)),
    ("national_statement", re.compile(r"\b(?:statement|remarks|comment(?:ary|s)?)\b", re.IGNORECASE)),
    (
        "readout",
        re.compile(
            r"[’']s?\s+(?:(?:\w+|tête-à-tête)\s+)?(?:phone\s+|telephone\s+|video\s+)?(?:calls?|meetings?|conversations?|talks?|lunch|dinner|breakfast)\s+(?:with|between)\b"
            r"|^\W*(?:[^.]|\.(?=\w|\s[A-Z])){0,60}\b(?:meeting|call|talks?|conversation)\s+(?:with|between)\b|\btelephone\s+(?:talk|call|conversation)\b|\bcourtesy\s+call\b",
            re.IGNORECASE,
        ),
    ),
    ("national_statement", _RELEASE),
)
# So many blocks from the top may hold it.
BLOCKS_ABOVE_ENACTING = 8
# In characters: what is shorter says only whose words follow.
SHORTEST_OPENING = 60
# A dateline of an agency ends in a dash.
_AGENCY = re.compile(r"(?:[\u2013\u2014:-]|[)/]\.?)\s*$")
_SAID = re.compile(
    r"\b(?:said|told|reads|wrote|according to|reported|quoted|spokes(?:man|woman|person)|diplomats|officials said)\b",
    re.IGNORECASE,
)
# A statement of its own would be this one.
_IN_A_STATEMENT = re.compile(r"\b[Ii]n\s+an?\s+(?:\w+\s+){0,2}(?:statement|communiqu[eé]|declaration)\b")
_WEEKDAY = re.compile(r"\b(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!,?\s+\d)")
# In capitals "US" is a state.
_FIRST_PERSON = re.compile(r"\b(?:[Ww]e|[Oo]ur|us|[Tt]he undersigned)\b")
_NEWS_TITLE_VERB = re.compile(
    r"\b(?:joint statement|statement|declaration|communiqu[eé]|readout|press release)\b", re.IGNORECASE
)
# A title that says whose document it is: "Belarus: Declaration by the High Representative on …".
_DOCUMENT_OF = re.compile(
    r"\b(?:Statement|Declaration|Communiqu[eé]|Readout|Remarks|Message)\s+(?:by|of|from|on)\b"
    r"|^\W*(?:[Tt]he\s+)?(?:[Ff]ull\s+)?[Tt]ext\s+of\b"
    r"|\bSpokes(?:person|man|woman)[’']s\s+(?:[Rr]esponse|[Ss]tatement|[Rr]emarks|[Cc]omment\w*)\b"
)


# "STATEMENTS AND REMARKS": a part of a web site, and no document.
_HEADING_OF = re.compile(
    r"(?:[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*:\s+)?(?:Joint\s+)?(?:Statement|Declaration)\s+(?:by|of|from|on)\b"
)
# What is put together from others' words, or describes: nobody states anything in it.
_COLLECTION = re.compile(f"{_TITLES[0][1].pattern}|{_TITLES[1][1].pattern}", re.IGNORECASE)
FEWEST_TIMES = 4
_TIMED = re.compile(r"\W*\d{1,2}[:.]\d{2}(?:\s+[A-Z]{3,4})?\s+\S")
_TELLS = re.compile(r"\b(?:says?|said|tells|told)\b")
# Blocks of what stands above a text or below it.
LINES = frozenset({"title", "line", "dateline"})
# How many blocks may stand above an agency's dateline.
BLOCKS_ABOVE = 9
# What stands above a newspaper's report; in characters and lines, its length.
_REPORTER = re.compile(
    r"By:?\s+[A-Z][\w’'-]+\s+[A-Z]|.{0,80}\bUpdated?\b(?:\s*:|\s+\d)|(?:Rolling|Live)\s+coverage\b|.{0,40}\bNews\s+Agency\b"
    r"|.{0,60}\s-\s(?:Reporter|Correspondent)\b|\d+\s+min(?:ute)?s?\s+read\b"
    r"|LIVE\b|.{0,160}\bas\s+it\s+happened\b|This\s+(?:live\s+)?blog\b"
)
LONGEST_MASTHEAD = 900
LINES_OF_MASTHEAD = 10
# The words by which a gazette's text becomes law.
_IS_COLLECTION = "sanctext_is_collection"
ENACTS = re.compile(
    r"\bmakes?\s+(?:the|these)\s+(?:annexed|following)\b|\bmakes?\s+these\s+(?:Regulations|Rules)\b|\bmakes?\s+this\s+Order\b"
    r"|\b(?:has|have|HAS|HAVE)\s+(?:adopted|ADOPTED)\s+(?:this|THIS)\b|\bhereby\s+(?:makes?|orders?|decrees?|enacts?)\b"
)
_LETS_FOLLOW = re.compile(
    r"\b(?:issued|released|made|gave|published|delivered)\s+the\s+following\s+(?:\w+\s+){0,2}(?:statement|declaration|communiqu[eé]|commentary|remarks)\b[^.]{0,80}:\s*$",
    re.IGNORECASE,
)


@Language.component("sanctext_genre", assigns=["doc._.sanctext_kind"], requires=["doc.spans"])
def genre(doc: Doc) -> Doc:
    """Tell news reports from official texts, and official texts by their title.

    A news report has an agency's dateline, or its title names no document while its words are laid in others' mouths
    and nobody says "we" outside quotation marks.

    Example:
        >>> import spacy
        >>> nlp = spacy.blank("en")
        >>> _ = nlp.add_pipe("sanctext_structure")
        >>> _ = nlp.add_pipe("sanctext_genre")
        >>> nlp("Summit Communiqué\\n\\nWe met in Bari.")._.sanctext_kind
        'communique'

    Writes:
        `doc._.sanctext_kind`, one of the record's document kinds.
    """
    doc._.sanctext_kind = _kind(doc)
    return doc


def _kind(doc: Doc) -> str:
    title = (doc._.sanctext_title or "")[:LONGEST_TITLE]
    body = [block for block in doc.spans[BLOCKS] if block.label_ not in {"title", "furniture"}]
    first = next((block.text for block in body if block.label_ in {"paragraph", "line"}), "")
    dateline = next(
        (block.text for block in body[:BLOCKS_ABOVE] if block.label_ == "dateline" and _AGENCY.search(block.text)), None
    )
    official = publication(doc) is not None or _has_letterhead(doc)
    if takes_turns(text_of(doc), body):
        return "transcript"
    if dateline is not None and _LETS_FOLLOW.search(first):
        return "national_statement"
    if dateline is not None and "(" not in dateline and OFFICE_ACTS.match(first):
        return "national_statement"
    if not official and (dateline is not None or _is_by_reporter(doc) or _is_live(text_of(doc), body)):
        return "news_report"
    told_by_office = OFFICE_ANNOUNCES.match(first) is not None or is_announcers(doc)
    if OFFICE_HEADLINE.match(title) or (dateline is None and told_by_office):
        # A ministry's own release, which tells of its minister as a report does.
        return "national_statement"
    # Where the first line is an office's, the title is below it.
    above = takewhile(lambda block: block.label_ in {"line", "dateline"}, body)
    titled = next((block.text[:LONGEST_TITLE] for block in doc.spans[BLOCKS] if block.label_ == "title"), title)
    titled = titled if title == " ".join(titled.split()) else title
    lines = [titled, *(block.text[:LONGEST_TITLE] for block in above), *_long_heading(body)]
    told = _of_lines(lines)
    if enacting(doc) is not None and told != "communique":
        return "resolution"
    if told is None and any(_gazette_act().match(line) for line in lines):
        return "notice"
    if (
        official
        and (told is None or (told == "national_statement" and _is_only_release(lines)))
        and _tells_of_meeting(body)
    ):
        return "readout"
    if told is not None:
        return told
    own = _outside_quotations(doc)
    if not official and _is_reported(doc, own) and not _FIRST_PERSON.search(own):
        return "news_report"
    if re.search(r"\b(?:we|our)\b", own, re.IGNORECASE) and _NEWS_TITLE_VERB.search(own[:600]):
        return "joint_statement" if re.search(r"\bjoint\b", own[:600], re.IGNORECASE) else "national_statement"
    return "other"


@known
def _enacting() -> re.Pattern[str]:
    """With whose name alone a resolution begins: "The General Assembly,", "THE PERMANENT COUNCIL OF THE LEAGUE,"."""
    bodies = one_of(word_class("body of resolutions"))
    return re.compile(
        rf"(?:\d+\.\s+)?(?i:The)\s+(?:United\s+Nations\s+|[A-Z][\w-]*\s+){{0,3}}(?i:{bodies})"
        r"(?:\s+(?:(?i:of|the|and|for)|[A-Z][\w-]*))*,\s*(?:\n|$)"
    )


@known
def _gazette_act() -> re.Pattern[str]:
    """ "Council Implementing Regulation (EU) 2024/1": an act of law, by its kind and its number."""
    acts = one_of(word_class("act of a gazette"))
    return re.compile(
        rf"\W*(?:[\w-]+\s+){{0,4}}?(?:{acts})\s+(?:\([A-Z, ]+\)\s+)?(?:[Nn][o°º]\.?\s*)?\d+", re.IGNORECASE
    )


@known
def _meets() -> re.Pattern[str]:
    """ "Prime Minister Ada Lind met yesterday with …": one side tells whom its office met."""
    words = r"(?:[^.;:!?]|\.(?=[\w,]|\s[A-Z]))"
    who, talks = one_of(word_class("who meets")), one_of(word_class("what is held"))
    return re.compile(
        rf"(?:\w+\s+)?{words}{{0,200}}?\b(?i:{who})\b{words}{{0,160}}?\b(?:met\s+(?:\w+\s+){{0,4}}?(?:with|the|[A-Z])"
        rf"|spoke\s+(?:\w+\s+){{0,4}}?(?:with|to|by)\b|(?:received|hosted)\s{words}{{0,60}}?\b(?i:{who})\b"
        rf"|(?:held|had|led)\s+(?:[\w-]+\s+){{0,5}}?(?:{talks})\b"
        rf"|(?:{one_of(word_class('travels'))})\b{words}{{0,80}}?\s(?:{talks})\s+with\b)"
    )


def enacting(doc: Doc) -> Span | None:
    """The block with which a body's resolution begins: "The General Assembly,"; None where there is none."""
    body = (block for block in doc.spans[BLOCKS] if block.label_ not in {"title", "furniture"})
    opening = islice(body, BLOCKS_ABOVE_ENACTING)
    return next((block for block in opening if _enacting().match(block.text)), None)


def _is_only_release(lines: list[str]) -> bool:
    """Whether lines call a document a press release, and nothing else."""
    return not any(pattern.search(line) for line in lines for _, pattern in _TITLES if pattern is not _RELEASE)


def _tells_of_meeting(body: list[Span]) -> bool:
    """Whether a text begins with an office that met somebody, and nobody says "we" in its first paragraph."""
    opening = (block.text for block in body if block.label_ == "paragraph" and len(block.text) >= SHORTEST_OPENING)
    first = next((words for words in opening if not words.rstrip().endswith(":")), "")
    return _meets().match(first) is not None and _FIRST_PERSON.search(first) is None


def _of_lines(lines: list[str]) -> str | None:
    """The kind that the first line tells which says more than that it is a release."""
    found = [
        (kind, pattern)
        for line in map(_without_sections, lines)
        for kind, pattern in _TITLES
        if pattern.search(line) and not _headline(line) and not _section().match(line)
    ]
    telling = (kind for kind, pattern in found if pattern is not _RELEASE)
    return next(telling, found[0][0] if found else None)


def _without_sections(heading: str) -> str:
    """A heading without those of its lines that are a part of a site: "Press releases"."""
    return " ".join(line.strip() for line in heading.split("\n") if not _section().match(line))


def _long_heading(body: list[Span]) -> list[str]:
    """ "Chad: Declaration by the Speaker on …", in so many words that it looks like a paragraph; but it has no end."""
    first = next((block.text for block in body if block.label_ == "paragraph"), "").rstrip()
    heads = first[-1:].isalpha() and len(first) <= LONGEST_TITLE and _HEADING_OF.match(first) is not None
    return [first] if heads else []


def _is_by_reporter(doc: Doc) -> bool:
    """Whether lines at the top are a newspaper's: "By Ada Lind", "Updated: 3 May", "Rolling coverage"."""
    lines = text_of(doc)[:LONGEST_MASTHEAD].splitlines()
    return any(_REPORTER.match(line.strip()) for line in lines[:LINES_OF_MASTHEAD])


def _is_live(text: str, body: list[Span]) -> bool:
    """Whether the paragraphs begin with times of day, and tell what others say: "12:05 The envoy says"."""
    timed = [block for block in body if _TIMED.match(text, block.start_char, block.end_char)]
    return len(timed) >= FEWEST_TIMES and sum(_TELLS.search(block.text) is not None for block in timed) > 1


def _has_letterhead(doc: Doc) -> bool:
    """Whether an office's name stands alone in a line above the text, and no agency's dateline below it."""
    blocks = (block for block in doc.spans[BLOCKS] if block.label_ != "furniture")
    above = takewhile(lambda block: block.label_ in LINES, blocks)
    lines = (line.strip() for block in above for line in block.text.splitlines())
    # A news agency's name is no office's.
    return any(is_letterhead(line) and _REPORTER.match(line) is None for line in lines)


def speaks(doc: Doc) -> bool:
    """Whether somebody says "we" or "our" in a document's own words."""
    return _FIRST_PERSON.search(_outside_quotations(doc)) is not None


def settled(kind: str, issuers: set[str], *, collection: bool) -> str:
    """The kind of a document once its issuers are known: what says nothing else of itself is told by their number.

    Args:
        kind: what the document's own words tell.
        issuers: codes of the issuers.
        collection: whether its title says that nobody states anything in it.

    >>> settled("national_statement", {"JP", "FR"}, collection=False), settled("other", {"JP"}, collection=False)
    ('joint_statement', 'national_statement')
    >>> settled("communique", {"ECOWAS"}, collection=False), settled("other", {"JP"}, collection=True)
    ('communique', 'other')
    """
    if not issuers or collection:
        return kind
    first = next(iter(issuers))
    if kind == "communique" and len(issuers) == 1 and not is_group(first):
        # What one ministry calls its communiqué.
        return "national_statement"
    if kind not in {"national_statement", "joint_statement", "other"}:
        return kind
    several = len(issuers) > 1 or (is_group(first) and first not in organisations())
    return "joint_statement" if several else "national_statement"


def is_collection(doc: Doc) -> bool:
    """Whether nobody states anything in a document: a fact sheet, a transcript, a text of law."""
    known = doc.user_data.get(_IS_COLLECTION)
    if not isinstance(known, bool):
        title = (doc._.sanctext_title or "")[:LONGEST_TITLE]
        known = _COLLECTION.search(title) is not None or ENACTS.search(text_of(doc)) is not None
        doc.user_data[_IS_COLLECTION] = known
    return known


def _is_reported(doc: Doc, own: str) -> bool:
    """Whether words are laid in others' mouths: twice, or once where they are quoted or a weekday says when."""
    said = len(_SAID.findall(own))
    if _IN_A_STATEMENT.search(own) and (said or _WEEKDAY.search(own)):
        return True
    return said >= 2 or bool(said and (doc.spans[QUOTATIONS] or _WEEKDAY.search(own)))


def _headline(title: str) -> bool:
    """A headline has a finite verb in lower case ("Allies press North Korea over joint statement")."""
    words = title.split()
    if _DOCUMENT_OF.search(title):
        return False
    lower = [word for word in words if word[:1].islower() and len(word) > 3]
    return len(lower) > 2 and len(lower) >= len(words) / 3 and not title.lower().startswith(("joint", "statement"))


def _outside_quotations(doc: Doc) -> str:
    text = text_of(doc)
    parts: list[str] = []
    position = min((block.start_char for block in doc.spans[BLOCKS]), default=0)
    for quotation in doc.spans[QUOTATIONS]:
        parts.append(text[position : quotation.start_char])
        position = quotation.end_char
    parts.append(text[position:])
    return " ".join(parts)


@known
def _section() -> re.Pattern[str]:
    """ "Press releases", alone on its line: a part of a site."""
    return re.compile(rf"\W*(?i:{one_of(word_class('section of a site'))})\b(?:[\s\d./-]*$|\s*\n)")
