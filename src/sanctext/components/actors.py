"""Which states, organisations, groups, armed groups and persons are named."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from sanctext.components.annotations import ACTORS, char_span, is_content, refuse, text_of
from sanctext.grammar.lexicon import office_words, offices
from sanctext.knowledge.actors import ActorName, actor_names
from sanctext.knowledge.words import word_class

_NOUN_AFTER = re.compile(r"\s+([a-z]+)\b")
# Up to four capitalized words after a demonym.
_NAME_AFTER = re.compile(r"\s+(?:[A-Z][\w’'-]+\s+){0,3}?[A-Z][a-z]+\b(?!\s+[A-Z])")


# The word before a name, and what joins them.
_WORD_BEFORE = re.compile(
    r"(?<![\w.])(?P<word>[^\W\d_][^\W_]*\.?(?:[’'`´?\ufffd]s?)?)(?P<gap>[ \t\u00a0]+|\s?-\s?|[ \t]*\n[ \t]*)$"
)
# "Ada", "Min-jun"; and where a sentence, a line or a quotation begins.
_GIVEN = re.compile(r"[A-Z][a-zà-ÿ]+(?:-[A-Za-z][a-zà-ÿ]+)?")
_BEGINS = re.compile(r"(?:^|[.!?:;\n“\"(\u2014\u2013-])\s*\Z")
_NOUN_BEHIND = re.compile(
    r"[ \u00a0](?!(?:and|or|to|of|in|on|for|from|with|by|is|are|was|has|have|must|should|will)\b)[^\W\d_]"
)
# In characters: the longest word that may extend a name.
LONGEST_WORD = 24


# A state that is named so, and not only by its capital.
_SPELT = frozenset({"name", "demonym"})


# "the Council of Foreign Ministers": another's organ than the one that is called so for short.
_OF_ITS = re.compile(r"\s+(?i:of)\s+(?:(?i:the)\s+)?[A-Z]")
# What joins an office to whose it is: "Kenya's Treasury", "the Kenyan Treasury", "the Treasury of Kenya".
_OWNS = re.compile(r"(?:[’']s?)?\s+")
# Behind a council: "of Ministers".
_OF_OFFICE = re.compile(r"\s+of\s+(?:Ministers|State|Elders)\b")
_OF = re.compile(r"\s+of\s+(?:the\s+)?(?:[A-Z]\w+\s+of\s+)?")
_BEHIND_HYPHEN = re.compile(r"-([^\W\d_]+)")
Found = Sequence[tuple[int, int, Sequence[ActorName]]]
_BODIES = frozenset({"group", "organisation"})


@Language.component("sanctext_actors", assigns=["doc.spans"])
def actors(doc: Doc) -> Doc:
    """Find actors by their names, demonyms, seats and leaders, and link each to its code.

    The longest name wins ("Guinea-Bissau" over "Guinea"), and a phrase that only contains a name ("Sea of Japan",
    "Minsk agreements") hides it. A weak name, one that is an ordinary word or belongs to several actors, counts only
    where exactly one of them is also named unambiguously in the same text, or in its title; a resolution that is cited
    names the Security Council and the United Nations.

    Example:
        >>> import spacy
        >>> nlp = spacy.blank("en")
        >>> _ = nlp.add_pipe("sanctext_actors")
        >>> doc = nlp("Pyongyang and the Houthis rejected the Japanese offer.")
        >>> [(span.text, span.kb_id_, span.id_) for span in doc.spans["sanctext.actors"]]
        ... # doctest: +NORMALIZE_WHITESPACE
        [('Pyongyang', 'KP', 'actors.capital'), ('Houthis', 'HOUTHI', 'actors.name'),
         ('Japanese', 'JP', 'actors.demonym')]

    Writes:
        `doc.spans["sanctext.actors"]`: label the kind of actor, kb_id its code, id the rule.
    """
    found = [match for match in actor_names().find(text_of(doc)) if is_content(doc, match[0])]
    named = {name.entity for _, _, names in found for name in names if name.code and not name.weak}
    codes = {name.code for _, _, names in found for name in names if name.code and not name.weak}
    if doc._.sanctext_citations:
        named |= {"UN", "UNSC"}
    spelt = {name.entity for _, _, names in found for name in names if name.code and name.form in _SPELT}
    title = doc._.sanctext_title or ""
    titled = {name.entity for _, _, names in actor_names().find(title) for name in names if name.code and not name.weak}
    namesakes = _namesakes(text_of(doc), found)
    spans = []
    for index, (start, end, names) in enumerate(found):
        if names and names[0].form == "demonym" and _civil_body_follows(text_of(doc), end):
            refuse(doc, start, end, "civil_body")
            continue
        if _is_part_of_a_name(text_of(doc), found, index):
            refuse(doc, start, end, "longer_name")
            continue
        standing = [
            name
            for name in names
            if _stands_on(name, doc._.sanctext_issued) and not (_is_surname(name) and name.entity in namesakes)
        ]
        actor = (
            _seated(standing, named, spelt)
            or _choose(standing, named, titled)
            or _surnamed(text_of(doc)[start:end], standing, codes)
        )
        if actor is None:
            known = any(name.code for name in standing)
            refuse(doc, start, end, "ordinary_word" if known else "hidden" if standing else "out_of_office")
        else:
            spans.append(char_span(doc, start, end, actor.kind, actor.code, f"actors.{actor.form}"))
    doc.spans[ACTORS] = spans
    return doc


def _is_part_of_a_name(text: str, found: Found, index: int) -> bool:
    """Whether a name stands in a longer one, of somebody whom no table has."""
    start, end, names = found[index]
    organ = all(name.weak and name.kind in _BODIES for name in names)
    if (organ and _OF_ITS.match(text, end)) or _is_ordinal(text, end):
        return True
    inside = names[0].kind == "state" and _inside_longer_name(text, start, end, names[0])
    return inside or (names[0].kind == "state" and _is_anothers(text, found, index))


def _is_anothers(text: str, found: Found, index: int) -> bool:
    """ "Kenya's State Department", "the Treasury of Fiji": an office that another state has as well."""
    start, end, names = found[index]
    if names[0].form != "metonym" or office_words().isdisjoint(text[start:end].lower().split()):
        return False
    before, behind = found[index - 1] if index else None, found[index + 1] if index + 1 < len(found) else None
    owned = before is not None and _OWNS.fullmatch(text, before[1], start) is not None and _is_state(before[2], names)
    return owned or (
        behind is not None and _OF.fullmatch(text, end, behind[0]) is not None and _is_state(behind[2], names)
    )


def _is_state(names: Sequence[ActorName], but: Sequence[ActorName]) -> bool:
    """Whether a state is named, another than some."""
    states = {name.code for name in names if name.form in _SPELT and name.kind == "state"}
    return bool(states) and states.isdisjoint(name.code for name in but)


def _is_ordinal(text: str, end: int) -> bool:
    """ "the Twenty-Fourth Session" is not of the Twenty."""
    behind = _BEHIND_HYPHEN.match(text, end)
    return behind is not None and behind[1].lower() in word_class("ordinal")


def _is_surname(name: ActorName) -> bool:
    return name.form == "person" and name.weak


def _namesakes(text: str, found: Found) -> set[str]:
    """Persons of whose surname a text names somebody else first: "Ada Reed", where a President Reed is known.

    The surname alone names nobody there.
    """
    own: set[str] = set()
    others: set[str] = set()
    for start, end, names in found:
        for name in names:
            if name.form == "person" and not name.weak:
                own.add(name.entity)
            elif _is_surname(name) and name.entity not in own and _given_name_before(text, start, end):
                others.add(name.entity)
    return others


def _given_name_before(text: str, start: int, end: int) -> bool:
    before = _WORD_BEFORE.search(text, max(0, start - LONGEST_WORD), start)
    if before is None or _GIVEN.fullmatch(before["word"]) is None or before["gap"] != " ":
        return False
    begins = _BEGINS.search(text[max(0, before.start() - LONGEST_WORD) : before.start()])
    if begins is not None and text[end : end + 2] != ", ":
        # "While Reed", "Dear Reed": any word has a capital there.
        return False
    word = before["word"].lower()
    ordinary = word_class("title") | word_class("opener") | word_class("day") | offices() | word_class("adjunct opener")
    return word not in ordinary


def _civil_body_follows(text: str, end: int) -> bool:
    """ "the Norwegian Refugee Council", "a Norwegian charity" are not Norway; "Iran's Security Council" is Iran."""
    noun = _NOUN_AFTER.match(text, end)
    if noun is not None and noun[1] in word_class("civil noun"):
        return True
    following = _NAME_AFTER.match(text, end)
    if following is None:
        return False
    if _OF_OFFICE.match(text, following.end()):
        # "the Kenyan Council of Ministers".
        return False
    *before, head = following.group().lower().split()
    return head in word_class("civil body") and not set(before) & word_class("state body")


def _inside_longer_name(text: str, start: int, end: int, name: ActorName) -> bool:
    """ "N. Ireland", "New Guinea", "the Democratic Peoples Rep. of Korea": a longer name, which no table has.

    Whose it is cannot be decided, so that it has no code.
    """
    before = _WORD_BEFORE.search(text, max(0, start - LONGEST_WORD), start)
    if before is None or name.form not in {"name", "demonym"} or not before["word"][0].isupper():
        return False
    word, initial = before["word"].rstrip("."), before["word"].endswith(".")
    if len(word) == 1:
        # "N. Ireland"; but "wrote on X. Ireland", "Annex S Iran".
        return initial and word.lower() in word_class("extends a name in short")
    if word.lower() == "new":
        # "New Guinea"; but "New Iran sanctions", "New Chinese drones".
        return name.form == "name" and _NOUN_BEHIND.match(text, end) is None
    lowered = word.lower().replace("’", "'")
    if initial:
        return lowered in word_class("extends a name in short")
    return lowered in word_class("extends a name") or (
        lowered.startswith("people") and text[start : start + 3] in {"Rep", "REP"}
    )


def _stands_on(name: ActorName, date: str | None) -> bool:
    """False for a person who was out of office on the document's date."""
    return date is None or (name.start <= date and (not name.end or date <= name.end))


def _seated(names: list[ActorName], named: set[str], spelt: set[str]) -> ActorName | None:
    """Of "Brussels" the Union, where a text names it and does not name Belgium; None for any other name."""
    capital = next((name for name in names if name.form == "capital"), None)
    if capital is None or capital.entity in spelt:
        return None
    seated = next((name for name in names if name.weak and name.code and name.entity in named), None)
    return seated._replace(form="capital") if seated is not None and seated.kind == "group" else None


def _surnamed(words: str, names: list[ActorName], codes: set[str]) -> ActorName | None:
    """A leader of whose surname hardly anybody else is known, in a text that also names his state."""
    if words not in word_class("surname of one leader"):
        return None
    leaders = {name.code: name for name in names if _is_surname(name) and name.code in codes}
    return next(iter(leaders.values())) if len(leaders) == 1 else None


def _choose(names: list[ActorName], named: set[str], titled: set[str]) -> ActorName | None:
    """The actor that a name stands for here, None where it stands for none or could be several."""
    strong = [name for name in names if name.code and not name.weak]
    if strong:
        # Of a person's offices the present one, where the document's date does not tell.
        return next((name for name in strong if not name.end), strong[0])
    fitting = {name.code: name for name in names if name.code and name.entity in named}
    if len(fitting) > 1:
        fitting = {code: name for code, name in fitting.items() if name.entity in titled}
    return next(iter(fitting.values())) if len(fitting) == 1 else None
