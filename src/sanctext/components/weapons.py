"""Which weapons are named, as systems or by category."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span

from sanctext.components.annotations import BLOCKS, WEAPONS, char_span, is_content, refuse, text_of
from sanctext.knowledge.actors import actor_names
from sanctext.knowledge.current import known
from sanctext.knowledge.rows import SharedHead
from sanctext.knowledge.tables import table
from sanctext.knowledge.weapons import WeaponName, contexts, weapon_names
from sanctext.knowledge.words import one_of, word_class

_LAST_WORD = re.compile(r"[\w-]+$")
# Words before a name of one word that make it a verb: "prices could rocket".
_VERB_BEFORE = re.compile(r"\b(?:can|could|will|would|may|might|shall|to|not)\s+$", re.IGNORECASE)
_ARTICLE = re.compile(r"[Aa]\s\W?\d+")
# Between two weapons of one list.
_COMPANY = frozenset({" and ", ", ", " or ", ", and ", ", or "})
# A capitalised category after these words belongs to a treaty's name.
_TREATY_NAME = re.compile(r"\b(?:Convention|Treaty|Protocol)\s+(?:on|for|to|against)\b[^.;\n]{0,160}$")
_CALIBRE = re.compile(r"\b\d{2,3}(?:\.\d)?[ -]?(?:mm|millimet(?:er|re)s?)[ -]$")
_WORD_BEFORE = re.compile(r"([\w-]+)(?:\s+of)?[\s-]*$")
_WORDS_AFTER = re.compile(r"[\s-]*([\w-]+)(?:\s+([\w-]+))?(?:\s+([\w-]+))?")


# A capitalised word right beside a name; behind it also "al-Reed".
_CAPITAL_BEFORE = re.compile(r"(?<![.!?]\s)\b([A-Z][a-z’'-]+)(?:[ ]of)?[ ]$")
_CAPITAL_AFTER = re.compile(r"[ ]((?:al-)?[A-Z][a-z]\w*)")
_OTHER_MODEL = re.compile(r"[-\u2010-\u2014]?\d")
_SERIES = re.compile(r"\d+$")
_SLASHED = re.compile(r"(?:/\d{1,4}\b(?!/?\d))+")
_NUMBER = re.compile(r"\d+")


@known
def _shared_head() -> re.Pattern[str]:
    """A modifier before a coordinator: "chemical, biological or nuclear weapons"."""
    return re.compile(
        rf"\b(?P<first>{one_of(row.modifier for row in table(SharedHead))})"
        r"(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or|and/or)\s+|\s*/\s*)$",
        re.IGNORECASE,
    )


@Language.component("sanctext_weapons", assigns=["doc.spans"], requires=["doc.spans"])
def weapons(doc: Doc) -> Doc:
    """Find named systems, agents and generic categories, in every spelling that the tables know.

    Names inside a treaty's or an instrument's name are no weapons. A name that is also an ordinary word ("Patriot",
    "mines") counts where a word beside it decides so, or where its block names another weapon beyond doubt.

    Example:
        >>> import spacy
        >>> nlp = spacy.blank("en")
        >>> _ = nlp.add_pipe("sanctext_weapons")
        >>> doc = nlp("KN-23 missiles and Patriot batteries, but no patriot.")
        >>> [(span.text, span.kb_id_) for span in doc.spans["sanctext.weapons"]]
        [('KN-23', 'hwasong-11a'), ('missiles', 'missile'), ('Patriot', 'patriot')]

    Measured: weapons relaxed F1 0.99, weapons named F1 1.00, on the 50 annotated development texts, which the rules
    have seen.

    Writes:
        `doc.spans["sanctext.weapons"]`: label "named" or "category", kb_id the weapon's or category's id.
    """
    text = text_of(doc)
    found = [
        (start, end, names) for start, end, names in weapon_names().find(text) if names[0].id and is_content(doc, start)
    ]
    edges = [span.start_char for span in doc.spans.get(BLOCKS, ())]
    armed_blocks = {bisect_right(edges, start) for start, _, names in found if any(not name.weak for name in names)}
    spans: list[Span] = []
    for start, end, names in found:
        gap = text[spans[-1].end_char : start] if spans else ""
        beside_named = gap in _COMPANY or (gap == " " and spans[-1].label_ == "named")
        armed = bisect_right(edges, start) in armed_blocks
        weapon = _choose(text, start, end, names, armed=armed, beside_named=beside_named)
        if weapon is None:
            refuse(doc, start, end, "ordinary_word")
            continue
        if _is_article(text, start, end):
            refuse(doc, start, end, "ordinary_word")
            continue
        if _in_treaty_name(text, start, weapon):
            refuse(doc, start, end, "treaty_name")
            continue
        if _is_verb(text, start, end, weapon):
            refuse(doc, start, end, "verb")
            continue
        if weapon.named and _OTHER_MODEL.match(text, end):
            # "Geran-4" is no "Geran" that the tables know.
            refuse(doc, start, end, "longer_name")
            continue
        label = "named" if weapon.named else "category"
        if not weapon.named:
            spans += [
                char_span(doc, first, end, label, category, "weapons.shared_head")
                for first, category in _shared_heads(text, start, end)
            ]
            calibre = _CALIBRE.search(text, max(0, start - 20), start)
            start = calibre.start() if calibre else start
        spans.append(char_span(doc, start, end, label, weapon.id, f"weapons.{label}"))
        spans += _sisters(doc, text, start, end)
    doc.spans[WEAPONS] = spans
    return doc


def _sisters(doc: Doc, text: str, start: int, end: int) -> Iterator[Span]:
    """ "KN-23/24": the models whose numbers follow a slash, each with the words from the first name on."""
    series = _SERIES.search(text, start, end)
    following = _SLASHED.match(text, end) if series is not None else None
    if series is None or following is None:
        return
    for number in _NUMBER.finditer(text, end, following.end()):
        for name in weapon_names().get(text[start : series.start()] + number.group()):
            if name.named:
                yield char_span(doc, start, number.end(), "named", name.id, "weapons.named")


def _choose(
    text: str, start: int, end: int, names: list[WeaponName], *, armed: bool, beside_named: bool
) -> WeaponName | None:
    for name in names:
        by_company = armed if name.named else beside_named
        if not name.weak:
            return name
        if name.named and text[start].isupper() and _inside_longer_name(text, start, end):
            continue
        if by_company or _context_decides(text, start, end, name):
            return name
    return None


def _inside_longer_name(text: str, start: int, end: int) -> bool:
    """Whether a name that is a word, too, stands in a name of persons or firms: "Ada Tor", "Abdel Fattah al-Reed"."""
    before = _CAPITAL_BEFORE.search(text, max(0, start - 30), start)
    # "Russian Tor", "The Tor", "S-300 and Tor": a nationality, an article and a list are no parts of names.
    named = (
        before is not None and before[1].lower() not in word_class("determiner") and not actor_names().get(before[1])
    )
    after = _CAPITAL_AFTER.match(text, end)
    return named or (after is not None and after[1].lower() not in contexts()[""][1])


def _context_decides(text: str, start: int, end: int, name: WeaponName) -> bool:
    before, after = contexts().get("" if name.named else name.id, (frozenset(), frozenset()))
    previous = _WORD_BEFORE.search(text, max(0, start - 30), start)
    following = _WORDS_AFTER.match(text, end)
    return (previous is not None and previous[1].lower() in before) or (
        following is not None and any(word is not None and word.lower() in after for word in following.groups())
    )


def _in_treaty_name(text: str, start: int, weapon: WeaponName) -> bool:
    return not weapon.named and text[start].isupper() and bool(_TREATY_NAME.search(text, max(0, start - 200), start))


def _is_article(text: str, start: int, end: int) -> bool:
    """ "A 10 percent share", "a .50 calibre": an article and a number."""
    return _ARTICLE.fullmatch(text, start, end) is not None


def _is_verb(text: str, start: int, end: int, weapon: WeaponName) -> bool:
    alone = text[start:end].isalpha() and not text[start:end].endswith("s")
    return not weapon.named and alone and bool(_VERB_BEFORE.search(text, max(0, start - 12), start))


def _shared_heads(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """Where the coordinated modifiers before a category begin, each with its own category, in text order."""
    head = _LAST_WORD.search(text, start, end)
    shared = {row.modifier: row.category for row in table(SharedHead) if head and head.group().lower() in row.heads}
    found: list[tuple[int, str]] = []
    while match := _shared_head().search(text, max(0, start - 40), start):
        category = shared.get(match["first"].lower())
        if category is None:
            break
        start = match.start()
        found.insert(0, (start, category))
    return found
