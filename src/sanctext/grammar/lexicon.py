"""What the grammar knows of words."""

from __future__ import annotations

from sanctext.knowledge.current import known
from sanctext.knowledge.rows import ActionVerb, DemandedNoun, Instrument, Person, State
from sanctext.knowledge.tables import table
from sanctext.knowledge.words import word_class

__all__ = [
    "action_verbs",
    "agent_nouns",
    "demanded_nouns",
    "demonyms",
    "instrument_acronyms",
    "intransitive_verbs",
    "is_action_noun",
    "offices",
    "only_verbs",
    "word_class",
]

_ACTION_ENDINGS = ("tion", "sion", "ment", "ance", "ence", "isation", "ization", "drawal", "ention")


@known
def only_verbs() -> frozenset[str]:
    """Base forms that are never nouns."""
    return frozenset(row.verb for row in table(ActionVerb) if row.only_verb == "yes")


@known
def action_verbs() -> frozenset[str]:
    """Base forms of verbs that statements demand; some are nouns as well."""
    return frozenset(row.verb for row in table(ActionVerb))


@known
def intransitive_verbs() -> frozenset[str]:
    """Verbs that need no object, so that "engage and resume dialogue" is two actions."""
    return frozenset(row.verb for row in table(ActionVerb) if row.intransitive == "yes")


@known
def demanded_nouns() -> dict[str, DemandedNoun]:
    """The table of demanded nouns by noun."""
    return {row.noun: row for row in table(DemandedNoun)}


def is_action_noun(noun: str) -> bool:
    """True for a noun that names an action: by the table, else by its ending.

    >>> is_action_noun("withdrawal"), is_action_noun("normalisation"), is_action_noun("population")
    (True, True, False)
    """
    row = demanded_nouns().get(noun.lower())
    return row.reading == "action" if row else noun.lower().endswith(_ACTION_ENDINGS)


@known
def agent_nouns() -> dict[str, str]:
    """Nouns that can act, singular and plural, with their reading ("organ", "agent" or "patient")."""
    plurals = {f"{row.noun}s": row.reading for row in table(Person) if row.reading}
    return plurals | {row.noun: row.reading for row in table(Person) if row.reading}


@known
def offices() -> frozenset[str]:
    """Nouns for offices, singular and plural: whoever holds one speaks for the state or body beside it.

    >>> {"queen", "ministers"} <= offices()
    True
    """
    return frozenset(form for row in table(Person) if row.office == "yes" for form in (row.noun, f"{row.noun}s"))


@known
def office_words() -> frozenset[str]:
    """Nouns for a state's or an organisation's government and for those who hold an office of it, in small letters.

    >>> {"ministry", "envoy", "court"} <= office_words()
    True
    """
    return offices() | {noun for noun, reading in agent_nouns().items() if reading == "organ"}


@known
def instrument_acronyms() -> frozenset[str]:
    """Acronyms of treaties, agreements and measures, which act on nobody ("NPT", "JCPOA")."""
    return frozenset(name for row in table(Instrument) for name in row.aliases if name.isupper())


@known
def demonyms() -> frozenset[str]:
    """Adjectives of states, of one word and in lower case; in a text they keep their capital.

    >>> "russian" in demonyms()
    True
    """
    return frozenset(name.lower() for row in table(State) for name in row.demonyms if " " not in name)
