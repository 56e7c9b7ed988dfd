"""The patterns by which the forms are known; their words stand in the table of word classes."""

from __future__ import annotations

import re

from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, signs_of, word_class


@known
def cues() -> re.Pattern[str]:
    links, kept = one_of(word_class("breach link")), one_of(word_class("kept or failed"))
    failing = r"\s+".join(("failure", f"(?:{one_of(word_class('whose failure'))})"))
    return re.compile(
        rf"\b(?:{failing}\s+(?P<failing>[^,;:.]{{2,90}}?)\s+to\s+(?:{kept})(?=\s)"
        rf"|(?P<noun>failures?\s+to\s+(?:{kept})|(?:{one_of(word_class('breach noun'))})\s+(?:{links}))(?=\s)"
        rf"|(?P<verb>{one_of(word_class('breach verb'))})(?:\s+(?:on|upon))?(?=[\s.,;]))",
        re.IGNORECASE,
    )


@known
def signs() -> tuple[str, ...]:
    """Words in small letters without which no cue stands in a text."""
    return signs_of(word_class("breach noun") | word_class("breach verb"))


@known
def denied() -> re.Pattern[str]:
    near = one_of(word_class("denies what is near"))
    far = one_of(word_class("denying") - word_class("denies what is near"))
    # "deny Peru the chance to profit from its breach": no word against the breach.
    whom = rf"(?!\s+(?:the\s+)?(?-i:[A-Z])[\w’'-]*\s+(?:{one_of(word_class('denied to somebody'))})\b)"
    return re.compile(
        rf"\b(?!(?:{one_of(word_class('denies no breach'))})\b)(?:{far})\b{whom}(?:(?!\band\b)[^,;:.])*\Z"
        rf"|\b(?:{near})\s+(?:[\w-]+\s+){{0,3}}\Z",
        re.IGNORECASE,
    )


@known
def owned() -> re.Pattern[str]:
    """ "Oman’s grave " or "this grave " before "breach"."""
    words = one_of(word_class("possessive") | word_class("points at it"))
    return re.compile(rf"(?:[’']s|s[’']|\b(?:{words}))\s+(?:[\w-]+\s+){{0,3}}\Z", re.IGNORECASE)


@known
def disputed() -> re.Pattern[str]:
    """Words by which even a breach whose doer is named is denied: "rejected claims of its breach"."""
    words = one_of(word_class("disputes a breach"))
    return re.compile(
        rf"\b(?:{words})\b(?!\s+(?:the\s+)?(?-i:[A-Z]))(?:(?!\band\b)[^,;:.])*\Z"
        rf"|\b(?:{one_of(word_class('keeps from a breach'))})\s+(?:\S+\s+){{0,3}}\Z",
        re.IGNORECASE,
    )


@known
def hedged() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of(word_class('hedged'))})\b", re.IGNORECASE)


@known
def supposed() -> re.Pattern[str]:
    """ "if it …", with no other clause behind it."""
    return re.compile(rf"\b(?:{one_of(word_class('supposing'))})\b[^,;:]*\Z", re.IGNORECASE)


@known
def predicate(*, copula: bool) -> re.Pattern[str]:
    """What stands between a clause and "breach of": a copula, or "as" or a comma, with an article and modifiers."""
    articles, verbs = one_of(word_class("article")), one_of(word_class("copula"))
    lead = (
        rf"\b(?P<copula>{verbs})(?:\s+(?:\w+ly|{one_of(word_class('helper'))}))*"
        if copula
        else rf"(?P<copula>(?!))?(?:(?<!well\s)\bas|,(?=\s+[“\"]?(?:{articles})\s)|\s[\u2014\u2013-])"
    )
    none = one_of(word_class("relative") | word_class("joins norms") | {"as"})
    modifiers = rf"(?:(?!(?:{none})\b)[\w-]+,?\s+(?:and\s+)?){{0,4}}"
    return re.compile(rf"{lead}\s+[“\"]?(?:(?:{articles})\s+)?{modifiers}\Z", re.IGNORECASE)


@known
def called_so() -> re.Pattern[str]:
    """ "calls the ban " before "a gross violation"."""
    verbs, articles = one_of(word_class("judged to be")), one_of(word_class("article"))
    none = one_of(word_class("relative") | word_class("joins norms") | word_class("not so called"))
    no_act = one_of(word_class("no deed begins with"))
    return re.compile(
        rf"\b(?:{verbs})\s+(?P<act>(?!(?:{no_act})\b)[^,;:.”\"]{{3,160}}?)\s+[“\"]?(?:{articles})\s+"
        rf"(?:(?!(?:{none})\b)[\w-]+,?\s+(?:and\s+)?){{0,3}}\Z",
        re.IGNORECASE,
    )


@known
def judged_in_passing() -> re.Pattern[str]:
    """ ", which Oman regards as a " and ", whose presence it considers a " before "breach"."""
    verbs, articles = one_of(word_class("judged to be")), one_of(word_class("article"))
    none = one_of(word_class("relative") | word_class("joins norms") | word_class("not so called"))
    what = rf"(?:{one_of(word_class('relative'))}|(?:{one_of(word_class('relative of an owner'))})\s+[\w-]+)"
    so = rf"(?:(?:{one_of(word_class('so judged'))})\s+)?"
    return re.compile(
        rf",?\s+{what}\s+(?:[\w.’'-]+\s+){{1,6}}?(?:{verbs})\s+{so}[“\"]?(?:{articles})\s+"
        rf"(?:(?!(?:{none})\b)[\w-]+,?\s+(?:and\s+)?){{0,3}}\Z",
        re.IGNORECASE,
    )


@known
def whose() -> re.Pattern[str]:
    """ ", whose conduct" at the end of a subject."""
    owner = one_of(word_class("relative of an owner"))
    return re.compile(rf",?\s+(?P<deed>(?:{owner})\s+(?:[\w-]+\s*){{1,3}})\Z", re.IGNORECASE)


@known
def owned_at_end() -> re.Pattern[str]:
    """ "its new duties" at the end of a clause."""
    none = one_of(word_class("preposition") | word_class("joins norms"))
    owner = one_of(word_class("possessive") | word_class("points back"))
    return re.compile(rf"\b(?:{owner})(?:\s+(?!(?:{none})\b)[\w-]+){{1,4}}\Z", re.IGNORECASE)


@known
def broken_by() -> re.Pattern[str]:
    """ ", which it" before "violated": the norm stands before it."""
    helpers, relative = one_of(word_class("finite") | word_class("helper")), one_of(word_class("relative"))
    return re.compile(rf",?\s+(?:{relative})\s+(?P<who>(?:[\w’'-]+\s+){{1,5}}?)(?:(?:{helpers})\s+)*\Z")


@known
def opens_a_norm() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of(word_class('article') | word_class('possessive'))})\s+", re.IGNORECASE)


@known
def accused_of_it() -> re.Pattern[str]:
    """ "accused Oman of openly " before "violating", "blamed Oman for a grave " before "breach"."""
    verbs = "|".join(
        rf"(?:{one_of(word_class(name))})\s+(?P<who{number}>[^,;]{{2,120}}?)\s+{link}"
        for number, (name, link) in enumerate((("accusing", "of"), ("accusing for", "for"), ("accusing with", "with")))
    )
    return re.compile(
        rf"\b(?:{verbs})\s+[“\"]?(?:(?!\w+ing\b|in\b)[\w-]+\s+|(?:{one_of(word_class('helper'))})\s+){{0,4}}\Z",
        re.IGNORECASE,
    )


@known
def accused_of() -> re.Pattern[str]:
    """ "accused Oman of sending shells", which is a breach."""
    return re.compile(
        rf"\b(?:{one_of(word_class('accusing'))})\s+(?P<who>[^,;]{{2,120}}?)\s+of\s+(?P<act>\w+ing\b.*)\Z",
        re.IGNORECASE | re.DOTALL,
    )


@known
def commits() -> re.Pattern[str]:
    """ "committed grave " before "breaches"."""
    return re.compile(
        rf"\b(?:{one_of(word_class('committing a breach'))})\s+(?:(?!by\b)[\w-]+,?\s+){{0,4}}\Z", re.IGNORECASE
    )


@known
def held() -> re.Pattern[str]:
    """ "hold" before "Oman accountable for its breach"."""
    return re.compile(rf"\b(?:{one_of(word_class('holds to account'))})\s+", re.IGNORECASE)


@known
def by_agent() -> re.Pattern[str]:
    """ "by" before whoever does it."""
    verbs = one_of(word_class("committed"))
    return re.compile(rf",?\s+(?:(?:{verbs})\s+)?by\s+(?:the\s+)?(?!\w+ing\b)", re.IGNORECASE)


@known
def by_agent_further() -> re.Pattern[str]:
    """ "in the north by" behind the norms of a noun of breaking; but no "reported by"."""
    verbs = one_of(word_class("committed"))
    return re.compile(
        rf"(?:\s+(?!\w+ed\s+by\b)[\w’'-]+){{0,8}}?,?\s+(?:(?:{verbs})\s+)?by\s+(?:the\s+)?(?!\w+ing\b)", re.IGNORECASE
    )


@known
def by_doing() -> re.Pattern[str]:
    return re.compile(r",?\s+by\s+(?:\w+ly\s+)?(?P<act>\w+ing\b)", re.IGNORECASE)


@known
def punished() -> re.Pattern[str]:
    """ " was recently fined" behind whom a passive punishes."""
    return re.compile(rf"\s+(?:{one_of(word_class('passive'))})\s+(?:\w+\s+)?\w+ed\b", re.IGNORECASE)


@known
def punishes() -> re.Pattern[str]:
    """ "on " before whom a punishment hits."""
    articles = one_of(word_class("article"))
    return re.compile(rf"\b(?:{one_of(word_class('before the punished'))})\s+(?=(?:{articles})\s|[A-Z0-9])")


@known
def found_so() -> re.Pattern[str]:
    """ "found Oman to be " before "in breach"."""
    verbs, helpers = one_of(word_class("found in breach")), one_of(word_class("helper"))
    none = one_of(word_class("opens a finding"))
    return re.compile(
        rf"\b(?:{verbs})\s+(?!(?:{none})\b)(?P<who>[^,;]{{2,80}}?)\s+(?:to\s+)?(?:(?:{helpers})\s+)*\Z", re.IGNORECASE
    )


@known
def cleft() -> re.Pattern[str]:
    """ "It is " before "Oman that violated"."""
    be, none = one_of(word_class("passive")), one_of(word_class("not so"))
    return re.compile(rf"\bit\s+(?:{be})\s+(?!(?:{none})\b)", re.IGNORECASE)


@known
def clause_after() -> re.Pattern[str]:
    """ "has closed its border after " before "Oman violated"."""
    finite, after = one_of(word_class("finite")), one_of(word_class("opens a clause behind another"))
    return re.compile(rf"\b(?:\w+ed|{finite})\b[^,;]*\s(?:{after})\s+(?=[^,;]*\Z)")


@known
def accuses_object() -> re.Pattern[str]:
    """ "sanctioned " before "Lind Freight Ltd, which"."""
    articles = one_of(word_class("article"))
    return re.compile(rf"\b(?:{one_of(word_class('accusing for'))})\s+(?=(?:(?:{articles})\s+)?[A-Z])")


@known
def claimed() -> re.Pattern[str]:
    """ "The claim that", before a clause that may be called false."""
    return re.compile(rf"\b(?:{one_of(word_class('claim'))})\s+that\s[^.;:]*\Z", re.IGNORECASE)


@known
def untrue() -> re.Pattern[str]:
    """ "are entirely baseless" behind a claim."""
    copula, words = one_of(word_class("copula")), one_of(word_class("untrue"))
    return re.compile(rf"[^.;:]*?\b(?:{copula})\s+(?:[\w-]+\s+){{0,3}}(?:{words})\b", re.IGNORECASE)


@known
def second_link() -> re.Pattern[str]:
    return re.compile(r"\s+(?:[\w-]+\s+){1,4}?to\s", re.IGNORECASE)


@known
def other_breach() -> re.Pattern[str]:
    """ "as a grave violation of", ", recognizing"."""
    nouns, articles = one_of(word_class("breach noun")), one_of(word_class("article"))
    verbs = one_of(word_class("breach verb"))
    return re.compile(
        rf"\s+(?:(?:{one_of(word_class('finite'))})\s+)?(?:\w+ly\s+)?(?:{verbs})\b|,?\s+(?:(?:as|in)\s+)(?:(?:{articles})\s+)?(?:[\w-]+,?\s+){{0,3}}(?:{nouns})\b|,\s+(?!including)\w+ing\b",
        re.IGNORECASE,
    )


@known
def finite() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<word>{one_of(word_class('finite'))})\b(?!\s+\d)")


@known
def summed_up() -> re.Pattern[str]:
    """ ", a move" before "that"."""
    return re.compile(rf",\s+an?\s+(?:[\w-]+\s+){{0,3}}(?:{one_of(word_class('summing up'))})\s*\Z", re.IGNORECASE)


@known
def each_of() -> re.Pattern[str]:
    """ "the tests, each of" before "which"."""
    return re.compile(rf",\s+(?:{one_of(word_class('each'))})\s+of\s*\Z", re.IGNORECASE)


@known
def prepositions() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of(word_class('preposition'))})\s+")


@known
def described() -> re.Pattern[str]:
    """ "a regime" before "that"."""
    articles = one_of(word_class("article"))
    return re.compile(
        rf"\b(?P<who>(?:{articles})\s+(?:[\w-]+\s+){{0,2}}?(?P<noun>\w+)),?\s+(?:{one_of(word_class('relative'))})\s+\Z",
        re.IGNORECASE,
    )


@known
def before_noun() -> re.Pattern[str]:
    """ "those " before a noun; but "those who"."""
    none = one_of(word_class("relative") | word_class("preposition"))
    return re.compile(rf"(?:{one_of(word_class('determiner'))})\s+(?!(?:{none})\b)\w", re.IGNORECASE)


@known
def organ() -> re.Pattern[str]:
    """ "the regime", "the regime’s"."""
    nouns = one_of(word_class("noun for a state named before"))
    verbs = one_of(word_class("perfect"))
    return re.compile(rf"the\s+(?P<who>{nouns})(?=[’']s\b|\s*\Z|\s+(?:{verbs})\b)", re.IGNORECASE)


@known
def organ_first() -> re.Pattern[str]:
    """ "Five years on, the regime has" at the beginning of a sentence."""
    nouns, verbs = one_of(word_class("noun for a state named before")), one_of(word_class("finite"))
    return re.compile(rf"(?:[^,;]{{1,40}},\s+)?(?P<organ>[Tt]he\s+(?:{nouns}))\s+(?:in\s+[A-Z]\w+\s+)?(?:{verbs})\b")


@known
def place_before() -> re.Pattern[str]:
    articles = one_of(word_class("article"))
    return re.compile(rf"\b(?:{one_of(word_class('preposition'))})\s+(?:(?:{articles})\s+)?\Z", re.IGNORECASE)


@known
def acting() -> re.Pattern[str]:
    """ "the continued presence of " before "foreign troops"."""
    nouns, articles = one_of(word_class("deed of its doer")), one_of(word_class("article"))
    return re.compile(rf"(?:(?:{articles})\s+)?(?:[a-z-]+\s+){{0,2}}(?:{nouns})\s+of\s+", re.IGNORECASE)
