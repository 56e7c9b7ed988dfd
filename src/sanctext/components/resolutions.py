"""Which Security Council resolutions are cited, and which numbers belong to bodies or to other assemblies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypedDict

from spacy.language import Language
from spacy.tokens import Doc

from sanctext.components.annotations import RESOLUTIONS, char_span, is_content, text_of
from sanctext.knowledge.resolutions import between, regime_numbers, resolution, vetoed_drafts
from sanctext.knowledge.rows import ResolutionRow
from sanctext.knowledge.words import word_class

# White space inside a citation: any, but no empty line.
_S = r"(?:[^\S\n]|\n(?!\s*\n))"
_UNITED_NATIONS = rf"(?:UN|U\.N\.|(?i:United{_S}+Nations))"
_COUNCIL = rf"(?:(?:{_UNITED_NATIONS}|UNSC){_S}+)?(?:UNSC|SC|(?i:Security{_S}+Council))(?:[’']s)?"
_SYMBOL = rf"S{_S}?/{_S}?RES{_S}?/{_S}?"
_NUMBER = rf"(?:{_SYMBOL})?(?P<number>\d{{1,4}})(?P<year>{_S}*\((?:\d{{4}})\)|/(?:19|20)\d\d\b)?"
_ITEM = rf"(?:{_SYMBOL})?\d{{1,4}}(?!,\d{{3}}\b)(?:{_S}*\(\d{{4}}\)|/(?:19|20)\d\d\b)?"
_RANGE = rf"{_S}+(?:through|to|until){_S}+|{_S}?[\u2013\u2014-]{_S}?"
_SUCH_AS = (
    rf"(?:{_S}+and{_S}+its{_S}+successors?(?:{_S}+resolutions?)?)?{_S}*,?{_S}*"
    rf"(?:notably|including|namely|in{_S}+particular|among{_S}+them){_S}+"
)
_AND_WORD = rf"(?:and|or|as{_S}+well{_S}+as)"
_AND = rf"{_SUCH_AS}|{_S}*,{_S}*(?:{_AND_WORD}{_S}+)?|{_S}+{_AND_WORD}{_S}+|(?<=\))and{_S}*|{_S}*[/;]{_S}*"
_LIST = rf"{_ITEM}(?:(?:{_RANGE}|{_AND})(?:UNSCR{_S}+)?{_ITEM}(?!(?!(?<=\))and\d)[\w-]))*"
_NUMBER_SIGN = r"(?:[Nn]os?\.?|[Nn]umbers?|NOS?\.?|[Nn][°º]|№)"
# The titles of panels and the verbs by which a resolution gives them their mandate.
_MANDATED = re.compile(
    rf"\b(?:Panel|Committee|Group{_S}+of{_S}+(?:\w+{_S}+)?Experts|Monitoring{_S}+(?:Team|Group)|Mechanism|Facilitator|Ombudsperson)\b"
    rf"(?:[^.;]{{0,80}}?\b(?:established|created|set{_S}+up|mandated|constituted|appointed))?{_S}+(?:pursuant{_S}+to|under|by|in{_S}+accordance{_S}+with){_S}+(?:the{_S}+)?(?:[Uu][Nn]{_S}+)?$"
)

# A head that announces numbers; what stands before "resolution" decides whose resolution it is.
_CITATION = re.compile(
    rf"""(?=[RrSsUu])(?P<head>
        (?:(?P<council>{_COUNCIL}){_S}+|(?P<nations>{_UNITED_NATIONS}){_S}+)?(?:[Rr]esolutions?|RESOLUTIONS?|(?<![\w./])(?:[Rr]es\.|Res(?={_S}+\d)))
          (?:{_S}+\(UNSCRs?\))?(?:{_S}+{_NUMBER_SIGN})?(?:{_S}+(?:including|such{_S}+as|notably|namely))?{_S}*(?<=[\s.°º№])
      | (?P<adopted>[Rr]esolutions{_S}+(?:adopted|passed){_S}+[^.,;\n]{{2,40}},{_S}+(?:among{_S}+them|including){_S}+)
      | (?P<acronym>(?:UN)?SCRs?)(?:{_S}+(?:including|such{_S}+as|notably|namely))?{_S}*
      | (?P<symbol>(?={_SYMBOL}\d)))
      (?:from{_S}+(?={_ITEM}(?:{_RANGE}){_ITEM}))?(?P<list>{_LIST})(?![\w/]|\.\d|-\d|,\d{{3}})""",
    re.VERBOSE,
)
# Without one of them nothing of the Council is cited by its number.
_SIGNS = ("esolution", "ESOLUTION", "SCR", "Res", "res.", "RES", "S/")
_NUMBERS = re.compile(_NUMBER)
_BETWEEN = re.compile(_RANGE)
_NAME_OF_BODY = r"(?!(?:the|an?|of|to|by|in|on|that|which)\b)\(?[^\W\d][\w’'-]*\)?"
_BODY = re.compile(
    # The first digit is sought, and what stands before it is asked afterwards: the other way about takes longer.
    rf"(?P<list>\d(?<!\d/\d)(?<=\b\d)\d{{2,3}}(?:/\d{{3,4}})*+)(?:{_S}*\(\d{{4}}\))?{_S}+(?:{_NAME_OF_BODY}{_S}+){{0,4}}?"
    rf"(?:[Ss]anctions{_S}+)?(?:[Rr]egimes?|Committees?|Panel|Group{_S}+of{_S}+Experts|Monitoring{_S}+(?:Team|Group)|Facilitator|Ombudsperson)\b"
)
_OTHER_BEFORE = re.compile(
    rf"(?:General{_S}+Assembly|UNGA|GA|Human{_S}+Rights{_S}+Council|UNHRC|Parliament(?:ary)?|Board(?:{_S}+of{_S}+Governors)?|House|Senate|Congress|Joint|"
    rf"Assembly|Conference|Concurrent|League|Committee|EP|HRC|IAEA|H\.Res\.|S\.Res\.){_S}+$"
)
_UNNUMBERED = re.compile(
    rf"(?:{_COUNCIL}{_S}+(?:[Rr]esolutions?|RESOLUTIONS?)(?:{_S}+\(UNSCRs?\))?|\bUNSCRs?\b(?!\)))", re.VERBOSE
)
_NUMBER_AFTER = re.compile(rf"{_S}*\d")
_DRAFT = re.compile(r"\bS/(?:19|20)\d\d/\d{1,4}\b")
_PARAGRAPH_WORD = rf"(?:[Oo]perative{_S}+)?(?:[Pp]aragraphs?|PARAGRAPHS?|[Pp]aras?\.?|OPs?|[Cc]lauses?){_S}*"
_PARAGRAPH = rf"\d+(?:{_S}?\([a-z]{{1,4}}\))*"
_MORE_PARAGRAPHS = (
    rf"(?:(?:{_S}*,{_S}*(?:(?:and|or){_S}+)?|{_S}+(?:and|to|or|through){_S}+|{_S}*[-\u2013]{_S}*){_PARAGRAPH})*"
)
_ONE_PARAGRAPH = re.compile(
    rf"(?P<to>[-\u2013]|\b(?:to|through)\b)?{_S}*(?P<number>\d+)(?P<parts>(?:{_S}?\([a-z]{{1,4}}\))*)"
)
_PARAGRAPHS_BEFORE = re.compile(
    rf"""(?:(?P<annex>[Aa]nnex(?:{_S}+[A-Z]\b)?)|{_PARAGRAPH_WORD}(?P<numbers>{_PARAGRAPH}{_MORE_PARAGRAPHS}))
      (?:{_S}*,{_S}*{_PARAGRAPH_WORD}(?P<annex_paragraph>\d+))?{_S}+(?:of|to|in|OF){_S}+(?:(?:the|THE){_S}+)?(?:its{_S}+)?$""",
    re.VERBOSE,
)
_PARAGRAPHS_AFTER = re.compile(
    rf"""{_S}*,?{_S}+(?:\(?(?P<annex>[Aa]nnex{_S}+[A-Z])\b(?:{_S}*,{_S}*{_PARAGRAPH_WORD}(?P<annex_paragraph>\d+))?
      | {_PARAGRAPH_WORD}(?P<numbers>{_PARAGRAPH}{_MORE_PARAGRAPHS}))""",
    re.VERBOSE,
)
_DATE_AFTER = re.compile(rf"{_S}+of{_S}+(?:\d{{1,2}}{_S}+\w+{_S}+|\w+{_S}+\d{{1,2}},?{_S}+)?(?P<year>(?:19|20)\d\d)\b")

# Numbers that may be years.
FIRST_YEAR, LAST_YEAR = 1945, 2099
_SANCTIONS_BODY = re.compile(r"[Ss]anctions|[Rr]egime|Panel|Experts|Monitoring|Ombudsperson|Facilitator")
# A resolution has fewer paragraphs than this.
MOST_PARAGRAPHS = 60
# A bare "resolution 24" is anybody's; from this number on it is the Council's if the Council has one.
LOWEST_BARE_NUMBER = 100


class Citation(TypedDict):
    """One citation as found in the text; offsets in characters."""

    start: int
    end: int
    number: int | None
    year: int | None
    draft: str | None
    paragraphs: list[str]
    body: bool
    implied: bool
    rule: str


@Language.component("sanctext_resolutions", assigns=["doc.spans", "doc._.sanctext_citations"])
def resolutions(doc: Doc) -> Doc:
    """Find citations in the raw text, in every form that statements use, and map them to tokens.

    Lists and ranges are taken apart; of a range the two ends are cited and the regime's resolutions between them are
    implied. A number inside the name of a committee or panel belongs to the body. Resolutions of the General
    Assembly, of agencies and of parliaments are left out.

    Example:
        >>> import spacy
        >>> nlp = spacy.blank("en")
        >>> _ = nlp.add_pipe("sanctext_resolutions")
        >>> doc = nlp("Under UNSCRs 1718 (2006) and 2397 the 1718 Committee met; see A/RES/60/1.")
        >>> [(cited["number"], cited["year"], cited["body"]) for cited in doc._.sanctext_citations]
        [(1718, 2006, False), (2397, None, False), (1718, None, True)]

    Measured: resolutions F1 1.00, on the 50 annotated development texts, which the rules have seen.

    Writes:
        `doc.spans["sanctext.resolutions"]` (label "resolution", "body", "unnumbered" or "draft"; kb_id the number) and
        `doc._.sanctext_citations`, a list of `Citation`.
    """
    found = [cited for cited in find_citations(text_of(doc)) if is_content(doc, cited["start"])]
    found.sort(key=lambda cited: (cited["start"], cited["number"] or 0))
    doc._.sanctext_citations = found
    doc.spans[RESOLUTIONS] = [
        char_span(doc, cited["start"], cited["end"], _label(cited), str(cited["number"] or ""), cited["rule"])
        for cited in found
    ]
    return doc


def _label(cited: Citation) -> str:
    if cited["draft"]:
        return "draft"
    if cited["number"] is None:
        return "unnumbered"
    return "body" if cited["body"] else "resolution"


def find_citations(text: str, start: int = 0) -> Iterator[Citation]:
    """Find all citations in `text[start:]`, not in order."""
    bodies: set[int] = set()
    for match in _BODY.finditer(text, start):
        bodies.update(range(match.start("list"), match.end()))
        numbers = [int(number) for number in re.findall(r"\d{3,4}", match["list"])]
        for number in numbers if _names_body(numbers, match.group()) else ():
            if resolution(number) is not None and not _is_year(number, match.group()):
                yield _citation(match.start(), match.end(), "resolutions.body", number=number, body=True)
    if any(sign in text for sign in _SIGNS):
        yield from _of_resolutions(text, start, bodies)


def _of_resolutions(text: str, start: int, bodies: set[int]) -> Iterator[Citation]:
    """Resolutions by their numbers, unnumbered ones and drafts, outside the names of bodies."""
    cited: set[int] = set()
    for match in _CITATION.finditer(text, start):
        listed = _NUMBERS.finditer(text, match.start("list"), match.end("list"))
        numbers = [number for number in listed if number.start() not in bodies]
        if not numbers or not _of_the_council(text, match):
            continue
        cited.update(range(*match.span()))
        if _MANDATED.search(text, max(0, match.start() - 160), match.start()):
            for number in numbers:
                yield _citation(*match.span(), "resolutions.body", number=int(number["number"]), body=True)
            continue
        yield from _items(text, match, numbers)
    for match in _UNNUMBERED.finditer(text, start):
        if match.start() not in cited and match.start() not in bodies and not _NUMBER_AFTER.match(text, match.end()):
            yield _citation(match.start(), match.end(), "resolutions.unnumbered")
    for match in _DRAFT.finditer(text, start):
        if match.group() in vetoed_drafts():
            yield _citation(match.start(), match.end(), "resolutions.draft", draft=match.group())


def _names_body(numbers: list[int], name: str) -> bool:
    """Whether a body or a known regime goes by these numbers; "visas of 100 officials of the regime" names none."""
    known = any(number in regime_numbers() for number in numbers)
    return known or "anctions" in name or not name.lower().endswith(("regime", "regimes"))


def _is_year(number: int, name: str) -> bool:
    """ "the 2020 Committee of Visitors": a number that may be a year counts only where a regime or the name says so."""
    return FIRST_YEAR <= number <= LAST_YEAR and number not in regime_numbers() and not _SANCTIONS_BODY.search(name)


def _of_the_council(text: str, match: re.Match[str]) -> bool:
    if match["council"] or match["acronym"] or match["symbol"] is not None:
        return True
    if _OTHER_BEFORE.search(text, max(0, match.start() - 40), match.start()):
        return False
    first = _NUMBERS.match(text, match.start("list"))
    if first is None:
        return False
    known = resolution(int(first["number"]))
    if _of_the_assembly(int(first["number"]), first["year"], known):
        return False
    if known is None:
        return bool(match["nations"]) or bool(first["year"])
    return bool(first["year"]) or known.number >= LOWEST_BARE_NUMBER


def _of_the_assembly(number: int, year: str | None, known: ResolutionRow | None) -> bool:
    """ "Resolution 194": where nothing says whose, the General Assembly's well-known ones are its own."""
    own = known is not None and year is not None and str(known.year) in year
    return str(number) in word_class("resolution of the assembly") and not own


def _items(text: str, match: re.Match[str], numbers: list[re.Match[str]]) -> Iterator[Citation]:
    years = [int(re.sub(r"\D", "", number["year"])) if number["year"] else None for number in numbers]
    if len(numbers) == 1 and years[0] is None and (dated := _DATE_AFTER.match(text, match.end())):
        years[0] = int(dated["year"])
    paragraphs = _paragraphs(text, match)
    for index, number in enumerate(numbers):
        start = match.start() if index == 0 else number.start()
        yield _citation(
            start,
            number.end(),
            "resolutions.list" if len(numbers) > 1 else "resolutions.single",
            number=int(number["number"]),
            year=years[index],
            paragraphs=paragraphs if len(numbers) == 1 else [],
        )
        following = numbers[index + 1] if index + 1 < len(numbers) else None
        if following is not None and _BETWEEN.fullmatch(text, number.end(), following.start()):
            for row in between(int(number["number"]), int(following["number"])):
                yield _citation(start, following.end(), "resolutions.range", number=row.number, implied=True)


def _paragraphs(text: str, match: re.Match[str]) -> list[str]:
    found = _PARAGRAPHS_BEFORE.search(text, max(0, match.start() - 80), match.start()) or _PARAGRAPHS_AFTER.match(
        text, match.end()
    )
    if found is None:
        return []
    if found["annex"]:
        annex = " ".join(found["annex"].split())
        return [f"{annex}, paragraph {found['annex_paragraph']}" if found["annex_paragraph"] else annex]
    return list(_numbered(found["numbers"]))


def _numbered(words: str) -> Iterator[str]:
    """The paragraphs that a list of numbers names.

    >>> list(_numbered("8 (a), 9 and 11-13"))
    ['8 (a)', '9', '11', '12', '13']
    """
    last = 0
    for match in _ONE_PARAGRAPH.finditer(words):
        number = int(match["number"])
        if match["to"] and last < number <= last + MOST_PARAGRAPHS:
            yield from map(str, range(last + 1, number))
        parts = "".join(match["parts"].split())
        yield f"{number} {parts}" if parts else str(number)
        last = number


def _citation(
    start: int,
    end: int,
    rule: str,
    *,
    number: int | None = None,
    year: int | None = None,
    draft: str | None = None,
    paragraphs: list[str] | None = None,
    body: bool = False,
    implied: bool = False,
) -> Citation:
    return Citation(
        start=start,
        end=end,
        number=number,
        year=year,
        draft=draft,
        paragraphs=paragraphs or [],
        body=body,
        implied=implied,
        rule=rule,
    )
