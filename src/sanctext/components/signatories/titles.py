"""Issuers that a title names before its subject: "Statement by A and B on …", "A–B Joint Statement"."""

from __future__ import annotations

import re
from itertools import chain, takewhile

from spacy.tokens import Span

from sanctext.components.signatories.listings import ON_BEHALF, WORD, glued, line_end, listings, without_head
from sanctext.components.signatories.top import DOCUMENT_WORD, SEVERAL, TOPIC, is_above, lines_above, sentences_from_top
from sanctext.components.signatories.visits import from_visit
from sanctext.components.view import View
from sanctext.grammar.lexicon import offices
from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class
from sanctext.layout.blocks import HEADING

# What two states have together, they speak of together; arms transfers between them are another's subject.
_SHARED_BETWEEN = re.compile(r"\b(?:partnership|alliance|dialogue|cooperation|compact)\s+between$", re.IGNORECASE)
_ISSUER_WORD = re.compile(r"\b(?:(?i:from|by|between|with)|(?:of|OF)(?=\s+(?:(?:the|THE)\s+)?[A-Z]))\b")
_PRESIDES = re.compile(r"\bPresident(?:s|cy)?\s+of\s+the\s+(?:(?:UN|United\s+Nations)\s+)?$", re.IGNORECASE)
# What stands behind these words before a document's word is its subject: "Launch by Oman (Statement by …)".
_NO_ISSUER_BEFORE = re.compile(r"\b(?:by|in|on|at|against|with|after|near|over)\b")
_COMPOUND = re.compile(r"\b([\w.]+)[-\u2013]([\w.]+)\b")
# What two states share belongs to both of them: "a twenty-first century U.S.-UK economic partnership".
_SHARED = re.compile(r"\s+(?:[\w-]+\s+){0,2}(?:partnership|alliance|dialogue|cooperation|compact)\b", re.IGNORECASE)
# Nobody says so of a partnership of his own.
_CONDEMNED = re.compile(r"\b(?:condemn|denounc|deplor|unlawful|illegal|violat|arms\s+transfers)\w*", re.IGNORECASE)
_FIRST_PERSON = re.compile(
    r"\b(?:[Ww]e|[Oo]ur|[Bb]oth\s+(?:sides|leaders|ministers)|[Tt]he\s+two\s+(?:leaders|ministers|delegations))\b"
)
_LETTER = re.compile(
    r"\b[Ll]etters?\s+dated\s+[\w ,]{4,40}?\s+from\s+the\s+(?:[\w.’'-]+\s+){1,5}?of\s+(?:the\s+)?"
    r"(?:Permanent\s+Mission\s+of\s+(?:the\s+)?)?",
    re.DOTALL,
)
# Whose post it is in "the Permanent Representatives of A and B to the United Nations".
_ACCREDITED = re.compile(r"\bto\s+the\b|\baddressed\b")
_PAIR_OPENS = re.compile(r"\W*(?:(?:A|An|The)\s+)?(?P<pair>[\w.]+[-\u2010-\u2013][\w.]+)\s")
# In words: what a paper is called stands so near behind those whose it is.
NEAR_PAPER = 3
# "delivered by Ambassador N, / on behalf of …", below a heading.
_DELIVERED = re.compile(r"\W*(?:as\s+)?[a-z]+\s+by\s+(?:the\s+)?[A-Z]")
# "on the statement of the Omani ministry": another's document, of which this one speaks.
_OF_OTHERS = re.compile(
    r"\b(?:on|to|regarding|concerning|about|against|over)\s+(?:the|an?)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE
)
# How many words of office and name may stand before the first issuer in a title.
WORDS_BEFORE_ISSUER_IN_TITLE = 22


def from_title(view: View) -> list[Span]:
    """Issuers that the title names before its subject: "Statement by A and B on …", "A–B Joint Statement".

    Where the first line is a letterhead, one of those below it is the title.
    """
    visit = from_visit(view)
    if visit:
        return visit
    # "UNITED NATIONS / Press Release" stands above what its organ says.
    titles = sorted(_title_blocks(view), key=lambda title: _is_release(view, *title))
    for found in chain(
        (_delivered_for(view, *title) or _letter_from(view, *title) for title in titles),
        (_titled(view, *title) for title in titles),
        (_common_paper(view, *title) for title in titles[:1]),
    ):
        if found:
            return found
    if not any(DOCUMENT_WORD.search(view.text, *title) for title in titles):
        return []
    listed = next(filter(None, (_list_alone(view, *line) for line in lines_above(view))), []) or _names_above(view)
    return listed or next(filter(None, (_before_topic(view, *line) for line in lines_above(view))), [])


def _list_alone(view: View, start: int, end: int) -> list[Span]:
    """A line above the text that is a list of states, or has one in brackets or before a colon."""
    found = listings(view, start, end)
    if len(found) != 1 or len(found[0].codes) < 2 or any(span.label_ != "state" for span in found[0].actors):
        return []
    before, behind = view.text[start : found[0].start].strip(), view.text[found[0].end : end].strip()
    alone = not before and (not behind or _is_joint(behind))
    return list(found[0].actors) if alone or (before.endswith("(") and behind == ")") else []


def _is_joint(behind: str) -> bool:
    """ ": joint statement on", behind those whose it is."""
    return behind.startswith(":") and not word_class("together").isdisjoint(behind.lower().split()[1:2])


def _names_above(view: View) -> list[Span]:
    """States, each alone in a line above a joint text."""
    lines = [(line, view.actors_between(*line)) for line in lines_above(view)]
    named = [
        actors[0]
        for (start, end), actors in lines
        if len(actors) == 1 and actors[0].label_ == "state" and actors[0].text == view.text[start:end].strip()
    ]
    return named if len({span.kb_id_ for span in named}) > 1 else []


def _is_release(view: View, start: int, end: int) -> bool:
    """Whether a block calls its text a release, and nothing else."""
    word = DOCUMENT_WORD.search(view.text, start, end)
    return word is not None and word.group().split()[-1].lower() == "release"


def _title_blocks(view: View) -> list[tuple[int, int]]:
    """What may be a title: the blocks above the text, and sentences at its top that are headings."""
    blocks = [(block.start_char, block.end_char) for block in takewhile(is_above, view.blocks)]
    top = sentences_from_top(view)
    for first in top:
        opens = first is top[0] and HEADING.match(view.text, first.start_char, first.end_char) is not None
        if opens or _LETTER.match(view.text, first.start_char, first.end_char) is not None:
            # A heading that runs on into the text, to its full stop; the long heading of a letter.
            blocks.append((first.start_char, first.end_char))
    blocks += [
        (sentence.start_char, sentence.end_char)
        for sentence in top
        if _DELIVERED.match(view.text, sentence.start_char, sentence.end_char)
    ]
    return blocks


def _common_paper(view: View, start: int, end: int) -> list[Span]:
    """ "A Norway-Peru Agenda for N": two actors joined by a hyphen, whose paper it is, where somebody says "we"."""
    pair = _PAIR_OPENS.match(view.text, start, end)
    if pair is None or _FIRST_PERSON.search(view.text) is None:
        return []
    spans = view.actors_between(*pair.span("pair"))
    words = WORD.findall(view.text[pair.end() : end].lower())[:NEAR_PAPER]
    papers = word_class("document noun") | word_class("issued document")
    return spans if len({span.kb_id_ for span in spans}) == 2 and not papers.isdisjoint(words) else []


def _delivered_for(view: View, start: int, end: int) -> list[Span]:
    """ "delivered by Ambassador N / on behalf of the African members (A, B and C)": those for whom it is delivered."""
    behalf = ON_BEHALF.search(view.text, start, end)
    if behalf is None:
        return []
    for listing in listings(view, behalf.end(), end):
        states = [span for span in listing.actors if span.label_ == "state"]
        if len({span.kb_id_ for span in states}) > 1:
            return states
    return []


def _letter_from(view: View, start: int, end: int) -> list[Span]:
    """ "Letter dated 20 April from the Permanent Representatives of A and B addressed to": A and B."""
    letter = _LETTER.search(view.text, start, end)
    if letter is None:
        return []
    named = view.actors_between(letter.end(), end)[:1]
    if not named or named[0].start_char - letter.end() >= len("the  "):
        return []
    accredited = _ACCREDITED.search(view.text, named[0].end_char, end)
    first = next(iter(listings(view, letter.end(), accredited.start() if accredited else end)), None)
    return list(first.actors) if first is not None and first.actors[0] is named[0] else named


def _titled(view: View, start: int, end: int) -> list[Span]:
    word = DOCUMENT_WORD.search(view.text, start, end)
    if word is None or _OF_OTHERS.search(view.text, start, word.start()):
        return []
    return (
        _after_preposition(view, start, end, *word.span())
        or _before_document_word(view, start, word.start())
        or _compound_in_topic(view, end, word.end())
    )


def _before_topic(view: View, start: int, end: int) -> list[Span]:
    """ "Joint Communiqué / A, B and C on the Raids": a list with which the line below the document's word begins."""
    topic = TOPIC.search(view.text, start, end)
    first = next(iter(listings(view, start, topic.start())), None) if topic is not None else None
    if topic is None or first is None or len(first.codes) < 2:
        return []
    alone = glued(view.text[start : first.start]) and not view.text[first.end : topic.start()].strip()
    return list(first.actors) if alone else []


def _after_preposition(view: View, start: int, end: int, word: int, after_word: int) -> list[Span]:
    """ "Statement by A and B on …", "Joint Statement on N from A and B", "… on the Partnership between A and B"."""
    text = view.text
    topic = TOPIC.search(text, after_word, end)
    named = next(
        (found for found in _ISSUER_WORD.finditer(text, word, end) if _leads_to_issuer(view, start, end, topic, found)),
        None,
    )
    if named is None:
        return []
    if not text[start:end].rstrip().endswith(".") and "\n\n" not in text[start:end]:
        # The lines of a sentence are only wrapped, and a torn heading goes on.
        end = line_end(text, named.end(), end)
    behalf = ON_BEHALF.search(text, named.end(), end)
    first, begin = None, named.end()
    # "by A on behalf of a group of countries": the one that is named.
    for begin in ([behalf.end()] if behalf else []) + [named.end()]:
        following = TOPIC.search(text, begin, end)
        first = next(iter(listings(view, begin, following.start() if following else end)), None)
        if first is not None:
            break
    if first is None or len(WORD.findall(text[begin : first.start])) > WORDS_BEFORE_ISSUER_IN_TITLE:
        return []
    if first.actors[0].kb_id_ == "UNSC" and _PRESIDES.search(text, begin, first.start):
        # "the President of the Security Council, Ambassador N of A": the Council's, and not A's.
        return [first.actors[0]]
    return list(without_head(view, first).actors)


def _leads_to_issuer(view: View, start: int, end: int, topic: re.Match[str] | None, named: re.Match[str]) -> bool:
    """Whether behind this preposition of a title its issuers stand, and neither its subject nor who did a deed."""
    text = view.text
    if topic is None or topic.start() >= named.start():
        return True
    if named.group().lower() not in {"from", "by"}:
        return _SHARED_BETWEEN.search(text, start, named.end()) is not None
    first = next(iter(view.actors_between(named.end(), end)), None)
    if first is not None and _are_people(text[named.end() : first.start_char]):
        return False
    return not says_who_did_it(text[topic.end() : end], named.start() - topic.end())


def _are_people(words: str) -> bool:
    """ "Theft by Hackers and Agents of Oman": people who hold no office, and issue nothing."""
    small = {word.lower() for word in WORD.findall(words)}
    return not small.isdisjoint(word_class("people who act")) and small.isdisjoint(offices())


def _before_document_word(view: View, start: int, word: int) -> list[Span]:
    """ "G7 Leaders' Statement", "Iran: E3 Statement": what stands before the word, and after a colon."""
    colon = view.text.rfind(":", start, word)
    before = listings(view, colon + 1 if colon >= 0 else start, word)
    if not before or TOPIC.search(view.text, before[0].end, word):
        return []
    if _NO_ISSUER_BEFORE.search(view.text, start, before[0].start):
        # "Launch of a Missile by Oman (Statement by the Minister)".
        return []
    return [span for listing in before for span in listing.actors]


def _compound_in_topic(view: View, end: int, after_word: int) -> list[Span]:
    """ "Joint Statement on the A-B Partnership": two states joined by a hyphen issue it together.

    Where they share nothing that they would speak of together, or nobody says "we" or "both nations", or somebody
    condemns it, it is about them.
    """
    pair = _COMPOUND.search(view.text, after_word, end)
    if pair is None or not _SHARED.match(view.text, pair.end()):
        return []
    together = SEVERAL.search(view.text) is not None
    if not together and (_CONDEMNED.search(view.text) or not _FIRST_PERSON.search(view.text)):
        return []
    spans = view.actors_between(*pair.span())
    return spans if len({span.kb_id_ for span in spans}) == 2 else []


# Offices that issue statements; behind a comma or alone they are no doers.
_ISSUING_OFFICE = re.compile(
    r"[\s,]*(?:the\s+)?(?:(?!by\b|from\b|of\b)[\w’'-]+\s+){0,4}?(?:spokes\w+|ministers|leaders|heads|representatives|high\s+representative"
    r"|foreign\s+minister|ambassadors?|permanent\s+\w+|ministry\s+of\s+foreign\s+affairs|group|members|chairs?)\b",
    re.IGNORECASE,
)
# "Oman's launch": whose deed it is, is said, so that "by" names somebody else.
_POSSESSED = re.compile(r"[\w)][’'](?:s\b|\s)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
# Nouns that name what somebody has done end so: "detention", "treatment", "seizure", "bombing".
_NOUN_OF_DEED = re.compile(
    r"\w{3,}(?:tions?|sions?|ments?|ings?|ures?|[swv]als?|ults?|nces?|threats?|takeovers?|murders?|arrests?|trials?)$",
    re.IGNORECASE,
)


@known
def _no_deed() -> re.Pattern[str]:
    """Nouns that end as those of deeds do, and are none: "relations", "election"."""
    return re.compile(rf"(?:{one_of(word_class('no deed'))})s?$", re.IGNORECASE)


def says_who_did_it(topic: str, place: int) -> bool:
    """Whether "by" or "from" in a title names who did a deed, and not who issues the text.

    Args:
        topic: the title from its subject on: "Missile Attacks by Oman".
        place: where the preposition begins in it.

    >>> says_who_did_it("Missile Attacks by Oman", 16), says_who_did_it("Libya by Oman and Chad", 6)
    (True, False)
    >>> topic = "the Attacks in Kabul by the Foreign Ministers of Oman and Chad"
    >>> says_who_did_it(topic, topic.index("by"))
    False
    """
    before, after = topic[:place], topic[place:].partition(" ")[2]
    deeds = word_class("deed")
    done = _POSSESSED.search(before) is None and any(
        {word.lower(), f"{word.lower()}s"} & deeds or (_NOUN_OF_DEED.fullmatch(word) and not _no_deed().search(word))
        for word in _WORD.findall(before)
    )
    return done and not before.rstrip().endswith(",") and _ISSUING_OFFICE.match(after) is None
