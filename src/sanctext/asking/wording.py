"""Words that are asked for, as texts have them: in any case, over line ends, states by all their names, laws by any."""

from __future__ import annotations

import re
from functools import lru_cache

from sanctext.knowledge.actors import state_named, state_names

# Before a number: "Executive Order (E.O.) 14024", "EO 14024".
_ORDER = re.compile(r"\b(?:executive\s+orders?\s*(?:\(e\.?\s?o\.?\))?|e\.?\s?o\.?)(?=\s*\d)")
_SECTION = re.compile(r"(?:\b(?:sections?|sect?\.)|§+)(?=\s*\d)")
_NUMBER = re.compile(r"\bno\.?\s+(?=\d)")
# "Republic of Korea" is not named where more stands before it.
_NOT_BEFORE = r"(?<!\w)(?<!People['’]s )(?<!Democratic )"
# Names that must stand as they are: "US" is no "us".
_AS_WRITTEN = 3


def one_line(words: str) -> str:
    r"""Words without line ends and blanks beside each other.

    >>> one_line("Executive\n    Order")
    'Executive Order'
    """
    return " ".join(words.split())


def alternatives(words: str) -> tuple[str, ...]:
    """What stands between vertical bars.

    >>> alternatives("Syria| arms  embargo|")
    ('Syria', 'arms embargo')
    """
    return tuple(one_line(each) for each in words.split("|") if each.strip())


def states_among(words: str) -> dict[str, str]:
    """Those of the alternatives that are names of states, with the states' codes.

    >>> states_among("Burma|arms embargo")
    {'Burma': 'MM'}
    """
    found = {each: state_named(each) for each in alternatives(words)}
    return {name: code for name, code in found.items() if code is not None}


def holds(text: str | None, words: str) -> bool:
    r"""Whether words stand in a text one after the other, whatever their letter case and the line ends between them.

    Alternatives are divided by vertical bars; a name of a state stands for all its names.

    >>> holds("The arms\nembargo on Myanmar", "ARMS embargo"), holds("The arms\nembargo on Myanmar", "Burma")
    (True, True)
    >>> holds("It is for us to say.", "US"), holds("The U.S. is here.", "US")
    (False, True)
    """
    if text is None:
        return False
    plain, named = _wanted(words)
    if plain:
        folded = one_line(text).casefold()
        if any(each in folded for each in plain):
            return True
    return named is not None and named.search(text) is not None


@lru_cache(maxsize=64)
def _wanted(words: str) -> tuple[tuple[str, ...], re.Pattern[str] | None]:
    """The words that are looked for as they are, folded, and what finds all names of the states among them."""
    states = states_among(words)
    plain = tuple(each.casefold() for each in alternatives(words) if each not in states or len(each) > _AS_WRITTEN)
    every = {name for code in states.values() for name in state_names(code)}
    names = sorted(every, key=lambda name: (-len(name), name))
    if not names:
        return plain, None
    return plain, re.compile(rf"{_NOT_BEFORE}(?:{'|'.join(map(_either, names))})(?!\w)")


def _either(name: str) -> str:
    words = r"\s+".join(re.escape(word).replace("'", "['’]") for word in name.split())
    return words if name.isupper() else f"(?i:{words})"


def names_law(words: str, asked: str) -> bool:
    """Whether the words of a legal basis name a law, however either writes it.

    >>> names_law("Section 1(a)(i) of E.O. 14024", "Executive Order 14024"), names_law("E.O. 14024", "1402")
    (True, False)
    """
    return f" {_law(asked)} " in f" {_law(words)} "


@lru_cache(maxsize=1024)
def _law(words: str) -> str:
    """A law's name in one wording: "eo 14024", "section 1 a i of eo 14024".

    >>> _law("Section 1(a) of Executive Order (E.O.) 14024"), _law("Regulation (EU) No 269/2014")
    ('section 1 a of eo 14024', 'regulation eu 269 2014')
    """
    folded = _NUMBER.sub("", _SECTION.sub("section", _ORDER.sub("eo ", one_line(words).casefold())))
    return " ".join(re.findall(r"\w+", folded))
