"""Whether somebody whom a phrase names speaks for the state or organisation that stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from spacy.tokens import Span

from sanctext.grammar.lexicon import agent_nouns, office_words, offices
from sanctext.knowledge.actors import is_at_home
from sanctext.knowledge.current import known
from sanctext.knowledge.words import numbers, one_of, word_class

if TYPE_CHECKING:
    from sanctext.components.voices.view import SpeechView

# Where one thing that a phrase says of somebody ends and the next one begins: "Ann Reed, envoy of Kenya".
_BREAK = re.compile(r"[,;:()*]+|\n\s*\n|\s[\u2014\u2013]\s")
# "The co-chairs – Chad, Fiji and Peru –": an insertion names who they are.
_DASHES = frozenset("\u2014\u2013")
_OWNER_BEFORE = re.compile(r"[’']s\s+")
# Where the noun behind an actor's name ends.
_NOUN_END = re.compile(r"\s+(?:of|for|to|in|from|at|on|with|by|who|which|that|whose|and|or|has|have|had)\b")
# "the envoy of": a noun phrase before an actor's name, of which he is a complement.
_GOVERNS = re.compile(
    r"(?:^|\s(?:of|for|from|by|at|in|with)\s)(?P<noun>(?:(?!\s(?:of|for|from|by|at|in|with)\s).)*)\s(?:of|for|from|by)\s+"
    r"(?:(?:[a-z]+|All|The)\s+)*$"
)
# "Peace and Security Council", behind a body's name.
_ORGAN = re.compile(r"(?:[’']s)?(?:\s+(?:[A-Z][\w-]*|and|on|of|the|for))+")
_AUDIENCE_BEFORE = re.compile(r"\b(?:to|at|in|near)\s+(?:the\s+)?$")
# In characters: a phrase is no longer, on either side of a name.
LONGEST_PHRASE = 1_000
# In characters: so much before a name says whether it is a place.
LEAD = 24
_THERE = re.compile(r"(?P<noun>\w+)\s+(?:in|at|inside)\s+(?:the\s+)?$")
# "the Ministry of", before what it has charge of.
_OFFICE_OF = re.compile(r"\b(?P<office>[\w-]+)\s+(?:of|for)\s+(?:the\s+)?$")
_ISSUED_BY = re.compile(
    r"\b(?:adopted|approved|endorsed|issued|passed|published|released|signed)\b[\w\s]{0,40}\bby(?:\s+the)?$"
)
# Whoever held an office once speaks for himself.
_FORMER = re.compile(r"\b(?:former|ex|retired|late)\b", re.IGNORECASE)
_WORD = re.compile(r"[\w.’'-]*\w")
# "’s", and the second name of a pair: "the Reed-Quist administration".
_POSSESSIVE = re.compile(r"^(?:[’']s?(?=\s)|[-\u2010-\u2013\u2060]+[A-Z]\w+)")
# "the Kenya-based group" is no state.
_COMPOUND = re.compile(r"-[a-z]")


@known
def joint() -> re.Pattern[str]:
    """What joins the members of a list of actors."""
    words = one_of(word_class("joins two") | word_class("acts together") | word_class("adds another"))
    return re.compile(rf"(?:[’']s?)?\s*(?:,|,?\s*\b(?P<and>{words})\b|[-/\u2013&])\s*(?:of\s+)?(?:the\s+)?")


def is_audience(text: str, start: int, span: Span) -> bool:
    """Whether an actor in a phrase is where somebody is, or to whom he is sent: "the ambassador to Oman".

    Those who rule where they are speak for it: "the authorities in Oman".

    Args:
        start: where the phrase begins, in characters.
    """
    lead = text[max(start, span.start_char - LEAD) : span.start_char]
    if span.start_char <= start or _AUDIENCE_BEFORE.search(lead) is None:
        return False
    there = _THERE.search(lead)
    return there is None or there["noun"].lower() not in word_class("rules there")


def standing(view: SpeechView, spans: list[Span], start: int, end: int) -> list[Span]:
    """The actors for whom the one speaks whom a phrase names: those who are its head, or whose office is.

    "Kenya", "Kenya's foreign ministry", "the president of Kenya", "Ann Reed, the Kenyan envoy" speak for Kenya; "the
    Nurses Association of Kenya", "Kenyan farmers" and "a senator from Kenya" do not.

    Args:
        spans: the actors in the phrase, in text order.
    """
    found: list[Span] = []
    last: Span | None = None
    for span in spans:
        owned = last is not None and _OWNER_BEFORE.fullmatch(view.text, last.end_char, span.start_char) is not None
        if last is not None and owned and is_at_home(str(span.kb_id_), str(last.kb_id_)):
            # "Yemen's Houthis" are not Yemen.
            found = [one for one in found if one is not last]
            start, last = span.start_char, None
        elif owned and last in found:
            # "China's Oman envoy" is China's.
            last = span
            continue
        joined = joint().fullmatch(view.text, last.end_char, span.start_char) if last is not None else None
        if joined is not None and last in found:
            found.append(span)
        elif (joined is None or not joined["and"]) and _stands(view, span, start, end):
            # "the nurses of Chad and Oman" are neither.
            found.append(span)
        last = span
    return found


def bearers(view: SpeechView, start: int, end: int) -> list[Span]:
    """The actors for whom the one stands whom a phrase names, where it says nothing of him but his office.

    "the foreign ministry of Kenya"; but "those who trade with Kenya", "companies in Kenya" are others.
    """
    found = view.heads(start, end)
    if not found or (found[0].label_ != "state" and set(_small(view.text[start:end])) & word_class("own officer")):
        # "the Prosecutor of the Court" acts for himself.
        return []
    last = found[-1]
    behind = set(_small(view.text[last.end_char : end]))
    people = last.text.endswith("s") and not last.text.endswith("ss")
    if last.id_ == "actors.demonym" and (people or (not behind and joint().match(view.text, end) is None)):
        # "Kenyans", "the Kenyan"; but "the Kenyan and Ugandan embassies".
        return []
    if last.label_ != "state" and behind & (word_class("state noun") | word_class("organ of a body")) - office_words():
        # "UN Member States", "G7 partners": those of whom it consists.
        return []
    offices = office_words() | word_class("title") | word_class("rules there") | word_class("before an office")
    organs = word_class("public field") | word_class("organ by its field") | word_class("organ with a name")
    small = (word.lower() for word in _words(view.text[start : found[0].start_char]) if word.islower())
    return found if all(word in offices | organs or word.endswith("ed") for word in small) else []


def _stands(view: SpeechView, span: Span, start: int, end: int) -> bool:
    text = view.text
    start, end = max(start, span.start_char - LONGEST_PHRASE), min(end, span.end_char + LONGEST_PHRASE)
    breaks = [
        found for found in _BREAK.finditer(text, start, span.start_char) if text[start : found.start()].strip(" *")
    ]
    begin = breaks[-1].end() if breaks else start
    earlier = text[breaks[-2].end() if len(breaks) > 1 else start : breaks[-1].start()] if breaks else ""
    behind = _behind(view, span, end)
    lead = " ".join(text[begin : span.start_char].strip(" *").split())
    issued = _ISSUED_BY.search(lead)
    if issued is not None and not behind.strip():
        # "a text adopted by the Council" tells what the Council wants.
        return not set(_small(f"{earlier} {lead[: issued.start()]}")).isdisjoint(word_class("issued document"))
    if not _is_noun(behind, span) and not (_governed(f"{lead} ", span) and _is_person(behind)):
        return False
    on_committee = not word_class("organ of a parliament").isdisjoint(_small(behind))
    if (earlier or lead.lower() not in {"", "the"}) and span.id_ == "actors.metonym" and on_committee:
        # "Ann Reed, member of the Saeima's defence committee": whoever serves on one speaks for himself.
        return False
    inserted = bool(breaks) and breaks[-1].group().strip() in _DASHES
    if earlier and not lead and not behind.strip() and not _is_adverbial(earlier) and not inserted:
        # "Ann Reed, Prime Minister, Kenya": behind an office alone; else a seat: "Ann Reed, Harbour Trust, Kenya".
        return _is_office_alone(earlier)
    return _leads(f"{lead} " if lead else "", span)


def _behind(view: SpeechView, span: Span, end: int) -> str:
    """The words behind an actor's name in its noun phrase, those of a list of actors left out."""
    text, place = view.text, span.end_char
    for other in view.actors_between(span.end_char, end):
        # "China's Oman envoy": with whom he deals.
        joined = joint().fullmatch(text, place, other.start_char) or _OWNER_BEFORE.fullmatch(
            text, place, other.start_char
        )
        if joined is None:
            break
        place = other.end_char
    closed = _BREAK.search(text, place, end)
    stop = closed.start() if closed is not None else end
    noun = _NOUN_END.search(text, place, stop)
    whole = _ORGAN.match(text, place, stop) if span.label_ != "state" else None
    if whole is not None and whole.group().split()[-1].lower() in word_class("organ with a name"):
        # "the AU Peace and Security Council".
        return _POSSESSIVE.sub("", whole.group(), count=1)
    return _POSSESSIVE.sub("", text[place : noun.start() if noun is not None else stop], count=1)


def _is_noun(words: str, span: Span) -> bool:
    """True where the words behind an actor's name are none, or an office: "foreign ministry", not "nurses"."""
    if _COMPOUND.match(words):
        return False
    if _FORMER.search(words):
        return False
    if span.label_ != "state" and span.text.split()[-1].lower() in office_words():
        # "the UN Secretary-General Ann Reed": the office is a name of the actor's.
        return True
    if span.id_ == "actors.metonym" and not office_words().isdisjoint(_small(span.text)) and _is_person(words):
        # "Secretary of State Ann Reed".
        return True
    found = list(_words(words))
    small = [word.lower() for word in found]
    if set(small) & word_class("private"):
        return False
    if span.label_ != "state" and _ORGAN.fullmatch(words) and small[-1] in word_class("organ with a name"):
        # "the OSCE Permanent Council", "the AU Peace and Security Council".
        return True
    # "ASEAN countries" are the group itself.
    of_body = word_class("state noun") | word_class("organ of a body")
    # "Chad's letter": what a state writes speaks for it.
    heads = office_words() | word_class("issued document")
    heads |= word_class("organ of a state") if span.label_ == "state" else of_body
    if span.label_ == "armed_group":
        heads |= word_class("group again")
    if span.id_ == "actors.metonym":
        # "the Saeima's defence committee".
        heads |= word_class("organ of a parliament")
    last = max((index for index in range(len(small)) if _is_head(small, index, heads, span)), default=None)
    if last is None:
        return not found
    named = all(
        _is_capital(word) or word in word_class("behind office") or word.endswith(("ly", "wise"))
        for word in found[last + 1 :]
    )
    # "Kenya UN Envoy": an acronym says where somebody serves; "Kenyan Minister Ann Reed's office": its holder.
    first = next((index for index, word in enumerate(small) if word in office_words()), last)
    own = all(
        word.islower() or word.isupper() or word.lower() in word_class("title") | heads or index > first
        for index, word in enumerate(found[:last])
    )
    # "the Panama Maritime Authority" is the state's, whatever its field.
    own |= span.label_ == "state" and small[last] in word_class("organ of a state")
    # A capital has offices of its own.
    local = span.id_ == "actors.capital" and small[last] in word_class("local office")
    return named and own and not local


def _is_head(words: list[str], index: int, heads: frozenset[str], span: Span) -> bool:
    """Whether a word is the office or organ of an actor's: "ministry", "central bank", "customs service"."""
    return words[index] in heads or (span.label_ == "state" and _of_its_field(words[: index + 1]))


def _is_capital(word: str) -> bool:
    """ "Reed", "al-Reed"."""
    return word[0].isupper() or word.rpartition("-")[2][:1].isupper()


def _leads(lead: str, span: Span) -> bool:
    """True where the words before an actor's name leave him the head, or make an office of his the head."""
    if _FORMER.search(lead):
        return False
    governed = _governed(lead, span)
    if governed is not None:
        return governed
    *before, last = ["", *_words(lead)]
    if before[1:] and last.istitle() and last.lower() in word_class("preposition"):
        # "Justice For Kenya": the name of a body.
        return False
    return not (last[:1].isupper() and not _may_lead(last))


def _governed(lead: str, span: Span) -> bool | None:
    """Whether an office governs an actor's name, "the president of"; None where no noun does."""
    governed = _GOVERNS.search(f" {lead}")
    if governed is None:
        return None
    noun = list(_small(governed["noun"]))
    if noun[-1:] and (
        noun[-1] in offices() or (span.label_ != "state" and noun[-1] in word_class("organ with a name"))
    ):
        # "the Executive Secretary of the OSCE", "the Permanent Council of the OSCE".
        return True
    if _of_its_field(noun):
        # "the Central Bank of Ghana".
        return True
    heads = office_words() | word_class("state noun") | word_class("speaking")
    for word in _words(governed["noun"]):
        if word.lower() in heads:
            return True
        if word[0].isupper() and not _may_lead(word):
            # "the Dockers’ Council of Ghana": a body of its own.
            break
    # "the Ministry of Foreign Affairs of Ghana".
    return _has_portfolio(f" {lead}"[: governed.start("noun")]) and not _is_body(governed["noun"])


def _of_its_field(words: list[str]) -> bool:
    """Whether words end with an organ whose field is a state's: "customs service"."""
    return (
        words[-1:] != []
        and words[-1] in word_class("organ by its field")
        and any(word in word_class("public field") for word in words[:-1])
    )


def _has_portfolio(lead: str) -> bool:
    """True where a ministry or who heads it stands before what it has charge of: "the Ministry of"."""
    office = _OFFICE_OF.search(lead)
    return office is not None and office["office"].lower() in word_class("has a portfolio")


def _is_body(words: str) -> bool:
    """ "Dockers’ Union", which has a secretary as well."""
    return not (word_class("civil body") | word_class("body by its noun")).isdisjoint(_small(words))


def _is_person(words: str) -> bool:
    """True for a name behind an actor's: "President of Ghana Ama Owusu"; false for "of the Ghana Dockers’ Union"."""
    found = list(_words(words))
    no_person = word_class("civil body") | word_class("civil noun") | set(agent_nouns())
    return len(found) > 1 and all(word[0].isupper() and word.lower() not in no_person for word in found)


def _may_lead(word: str) -> bool:
    small = word.lower()
    # "The Iran-backed", before the Houthis.
    compound = "-" in word and word.endswith("ed")
    return (
        compound
        or small.endswith(("ing", "ly"))
        or any(
            small in words
            for words in (word_class("title"), word_class("opener"), word_class("day"), office_words(), numbers())
        )
    )


def _is_adverbial(words: str) -> bool:
    """ "Today", "Most recently", "To this end": what stands before a sentence's subject."""
    found = list(_small(words))
    return bool(found) and (
        found[0] in word_class("adjunct opener") | word_class("day") or any(word.endswith("ly") for word in found)
    )


def _is_office_alone(words: str) -> bool:
    found = list(_small(words))
    return bool(set(found) & office_words()) and all(word in word_class("title") | office_words() for word in found)


def _small(words: str) -> Iterator[str]:
    return (word.lower() for word in _words(words))


def _words(words: str) -> Iterator[str]:
    """The words without their possessive marks: of "the President’s office" the president is an office as well."""
    return (re.sub(r"[’']s$", "", found.group()) for found in _WORD.finditer(words))
