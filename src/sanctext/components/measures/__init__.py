"""What is done, and not only asked: measures that are imposed, extended, eased or planned."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span

from sanctext.components.annotations import ACTORS, BLOCKS, CUES, MEASURES, char_span, text_of, words_of
from sanctext.components.demands import mentions_in, sentence_of, span_of
from sanctext.components.measures.around import has_it_done, orderer_of
from sanctext.components.measures.cues import bold_headings
from sanctext.components.measures.data import MeasureData
from sanctext.components.measures.entries import add_listed
from sanctext.components.measures.told import SentenceMeasures
from sanctext.components.notices import is_notice
from sanctext.components.view import Places
from sanctext.grammar.sentence import RELATIVE, Sentence
from sanctext.knowledge.actors import actor_names
from sanctext.knowledge.words import one_of, word_class

# In characters: no relative word is longer, with the space before it.
LONGEST_WORD = 8
# In words: so near to its colon an opener says that something is decided.
LAST_OF_OPENER = 4
# In the name of a measure, before whom it strikes.
_AIMED_AT = " on "
_MARK = re.compile(r"\(?(?:[a-z]|[a-z]{2,4}(?=\))|\d{1,2})[.)]")
_NUMBER = re.compile(r"\d[.)]\s*\Z")


class Measures:
    """Reads measures off the parsed sentences: a verb with what it does, and at whom it is aimed.

    A verb of the table of frames counts where a clause asserts it or announces it, and where its complement names a
    measure, a target or a thing that is banned. What is asked of others, denied, imagined or only described is none.

    Example:
        >>> import sanctext
        >>> doc = sanctext.load()("Norway has frozen the assets of two Peruvian banks, Lima Trust and Costa Bank.")
        >>> [(found["status"], found["types"], found["counts"]) for found in doc._.sanctext_measures]
        [('imposed', ['asset_freeze'], {'organisations': 2})]

    Writes:
        `doc.spans["sanctext.measures"]` (label: the status) and `doc._.sanctext_measures`, a list of `MeasureData`.
    """

    def __call__(self, doc: Doc) -> Doc:
        actors = {span.start: span for span in doc.spans[ACTORS]}
        private = {span.start: span for span in _nationals(doc)}
        headings, decided = _headings(doc), _decided(doc)
        blocks = list(doc.spans[BLOCKS])
        starts = [block.start_char for block in blocks]
        opening = set(starts)
        found: list[MeasureData] = []
        demanded = Places(span_of(demand) for demand in doc._.sanctext_demands)
        cued = {span.start: span.start_char in demanded for span in doc.spans[CUES] if span.kb_id_ == "measure"}
        leads: set[int] = set()
        for parse in doc._.sanctext_parses:
            tokens, lead = parse["tokens"], parse["lead"]
            if lead and tokens[0] not in leads:
                # The words before a list are read with its first item.
                leads.add(tokens[0])
                lead = 0
            verbs = [place for place, token in enumerate(tokens) if token in cued and place >= lead]
            if not verbs:
                continue
            sentence = sentence_of(doc, parse)
            sentence.lead = lead
            mentions = mentions_in(tokens, actors)
            sentence.take_for_names(here for mention in mentions for here in range(mention.start, mention.end))
            begin = sentence.starts[lead]
            if begin in decided and _MARK.fullmatch(sentence.words[lead]):
                sentence.lead += 1
            headline = begin in headings or begin in decided
            inner = [place for place in verbs if cued[tokens[place]] and not _has_own_subject(sentence, place)]
            verbs = [place for place in verbs if place not in inner]
            nationals = mentions_in(tokens, private)
            found += SentenceMeasures(
                text_of(doc),
                sentence,
                mentions,
                headline,
                heading=begin in opening,
                known=bool(found),
                nationals=nationals,
            ).measures(verbs)
        found.sort(key=lambda measure: measure["cue"])
        _settle_types(text_of(doc), found)
        for measure in found:
            add_listed(doc, blocks, starts, measure)
        found = [measure for measure in found if not _names_nobody(text_of(doc), measure)]
        _know_surnames(text_of(doc), found)
        doc._.sanctext_measures = found
        if doc._.sanctext_kind in {"national_statement", "other"} and is_notice(doc):
            doc._.sanctext_kind = "notice"
        doc.spans[MEASURES] = [
            char_span(doc, *measure["span"], measure["status"], rule=measure["rule"]) for measure in found
        ]
        return doc


def _nationals(doc: Doc) -> Iterator[Span]:
    """States that name no actor: adjectives before words such as "company", and in names: "arms embargo on Libya"."""
    for refusal in doc._.sanctext_refusals or ():
        words = text_of(doc)[refusal["start"] : refusal["end"]]
        begin = words.rfind(_AIMED_AT) + len(_AIMED_AT) if refusal["reason"] == "refused.hidden" else 0
        if refusal["reason"] not in {"refused.civil_body", "refused.hidden"} or begin == len(_AIMED_AT) - 1:
            continue
        first, end, names = next(iter(actor_names().find(words[begin:])), (0, 0, ()))
        if names and names[0].code:
            start = refusal["start"] + begin
            end = start + end if begin else refusal["end"]
            yield char_span(doc, start + first, end, "state", names[0].code, f"actors.{names[0].form}")


def _has_own_subject(sentence: Sentence, verb: int) -> bool:
    """ "ordered agencies to stop, and the ministry blacklisted X": a verb that goes on behind what is demanded."""
    ordered = sentence.word(verb - 1) == "be" and orderer_of(sentence, verb - 1) is not None
    if ordered or has_it_done(sentence, verb - 1) is not None:
        # "has directed that its funds be frozen", "asked my officials to freeze".
        return True
    if sentence.tag(verb) not in {"VBD", "VBZ"} or sentence.deps[verb] not in {"conj", "ROOT"}:
        return False
    return any(sentence.deps[child] == "nsubj" and child < verb for child in sentence.children(verb))


def _decided(doc: Doc) -> set[int]:
    """Where the items of a list begin whose opening words decide what follows: "The Council decides to:"."""
    found: set[int] = set()
    opened = False
    for block in doc.spans[BLOCKS]:
        text = words_of(block).strip()
        if text.endswith(":") and _opens_decisions(text.lower().rstrip(":").rpartition(". ")[2].split()):
            opened = True
            continue
        opened = opened and (block.label_ == "item" or _is_listed(text_of(doc), block.start_char, text))
        if opened:
            found.add(block.start_char)
    return found


def _is_listed(text: str, start: int, words: str) -> bool:
    """Whether a paragraph goes on with a list: it has a mark or a number, or begins in small letters or with "To"."""
    first = words.split(maxsplit=1)[:1]
    marked = first == ["To"] or bool(first and _MARK.fullmatch(first[0]))
    return marked or words[:1].islower() or _NUMBER.search(text, max(0, start - 6), start) is not None


def _opens_decisions(words: list[str]) -> bool:
    """ "The Council decides to:", "China has decided to take the following countermeasures against three firms:"."""
    if set(words[-LAST_OF_OPENER:]) & word_class("opens decisions"):
        return True
    return bool(set(words) & word_class("opens decisions")) and bool(set(words) & word_class("announces a list"))


def _headings(doc: Doc) -> set[int]:
    """Where titles, lines and items begin."""
    whole = {block.start_char for block in doc.spans[BLOCKS] if block.label_ in {"title", "line", "item"}}
    return whole | {start for start, _ in bold_headings(doc)}


def _settle_types(text: str, measures: list[MeasureData]) -> None:
    """ "lift the ban", "those restrictions": what the text told of before."""
    before: list[str] = []
    for measure in measures:
        cue = text[slice(*measure["cue"])].lower().split()
        subject = text[min(measure["cue"][0], measure["span"][0]) : measure["cue"][0]].lower().split()
        if len(subject) == 2 and subject[1] in word_class("ban of before"):
            # "the ban was lifted".
            cue = subject
        definite = bool({"the", "this", "these", "those", "its", "their"} & set(cue))
        named = set(cue) & (word_class("any measure") | word_class("ban of before"))
        # "the restrictions that Norway introduced" are told of right there.
        told = text[measure["cue"][1] :][:LONGEST_WORD].split()[:1]
        definite = definite and bool(named) and cue[-1] not in word_class("of any kind")
        definite = definite and not set(cue) & word_class("another measure")
        definite = definite and not RELATIVE.intersection(told)
        vague = measure["types"] == ["other"] or (measure["types"] == ["diplomatic"] and cue[-1] == "suspension")
        if vague and definite and not measure["targets"] and before and before != ["designation"]:
            measure["types"] = before
        elif measure["types"] != ["other"]:
            before = measure["types"]


def _know_surnames(text: str, measures: list[MeasureData]) -> None:
    """ "Reyes" is a person where the text names "former President Ivo Reyes"."""
    single = [
        target
        for measure in measures
        for target in measure["targets"]
        if target["kind"] == "organisation"
        and target["name"].isalpha()
        and not target["name"].isupper()
        and target["name"] not in word_class("legal form")
    ]
    if not single:
        return
    names = "|".join(sorted({re.escape(target["name"]) for target in single}))
    titles = one_of(word_class("office holder"))
    before = (
        rf"\b(?i:{titles})\s+(?:of\s+(?:the\s+)?(?:[A-Z]\w+\s+){{1,3}})?(?:[A-Z][\w’'.-]+\s+){{0,3}}(?P<name>{names})\b"
    )
    persons = {found["name"] for found in re.finditer(before, text)}
    for target in single:
        if target["name"] in persons:
            target["kind"] = "person"


def _names_nobody(text: str, measure: MeasureData) -> bool:
    """ "has designated:", where nothing follows that is a list of names."""
    bare = text[measure["cue"][1] :].startswith(":") and measure["rule"] == "measures.verb"
    listing = measure["types"] == ["designation"] and text[slice(*measure["cue"])].split()[-1].endswith(("ed", "ing"))
    return bare and listing and not (measure["targets"] or measure["counts"])


@Language.factory(
    "sanctext_measures",
    assigns=["doc.spans", "doc._.sanctext_measures"],
    requires=["doc.spans", "doc._.sanctext_parses"],
)
def create_measures(nlp: Language, name: str) -> Measures:  # noqa: ARG001
    """Make the component; it has no parameters, its words come from the tables."""
    return Measures()
