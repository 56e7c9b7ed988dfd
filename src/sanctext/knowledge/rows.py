"""The tables' rows, typed. One class a table; a cell that holds a list is a tuple.

Rows are plain named tuples, so that a start costs nothing; the tests validate every table against these types.
"""

from __future__ import annotations

from typing import NamedTuple


class State(NamedTuple):
    """A state or territory that signs or is named."""

    alpha2: str
    alpha3: str
    name: str
    official_name: str
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]
    capital: str
    metonyms: tuple[str, ...]
    ambiguous_aliases: tuple[str, ...]
    un_status: str


class Group(NamedTuple):
    """A bloc, organisation or ad hoc group of states; with organs of its own it speaks as one body."""

    code: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    signing_officials: tuple[str, ...]
    founded: str
    ended: str
    current_members: int
    members_complete: str
    organs: str
    ambiguous_aliases: tuple[str, ...]
    note: str


class Membership(NamedTuple):
    """A state's time in a group; an empty `joined` is a founder, dates are YYYY[-MM[-DD]]."""

    group: str
    alpha2: str
    joined: str
    left: str


class Official(NamedTuple):
    """A term of office of someone who signs for a body."""

    office: str
    body: str
    holder: str
    aliases: tuple[str, ...]
    start: str
    end: str


class Leader(NamedTuple):
    """A person whose name stands for a state, from `start` to `end` (YYYY-MM-DD, empty where it does not matter)."""

    name: str
    aliases: tuple[str, ...]
    title: tuple[str, ...]
    alpha2: str
    start: str
    end: str


class ArmedGroup(NamedTuple):
    """An armed group or another non-state actor."""

    code: str
    name: str
    aliases: tuple[str, ...]
    kind: str
    base: str
    ambiguous_aliases: tuple[str, ...]
    note: str


class Body(NamedTuple):
    """A committee, panel, organ, mission or court."""

    code: str
    name: str
    aliases: tuple[str, ...]
    kind: str
    resolution: str
    active: str
    ambiguous_aliases: tuple[str, ...]
    note: str


class Host(NamedTuple):
    """A part of the web, with all below it, and the actor that publishes there."""

    host: str
    actor: str
    note: str


class MeasureFrame(NamedTuple):
    """What a verb does with an object of one sort: a measure by its name, a target, or a class of nouns.

    `target` are the prepositions before whom it is aimed at.
    """

    verb: str
    status: str
    object: str
    type: str
    target: tuple[str, ...]
    note: str


class MeasureNoun(NamedTuple):
    """A name of measures in the singular, and their type."""

    noun: str
    type: str
    note: str


class MeasureClass(NamedTuple):
    """A class of words and the type of the measure that it tells of, by where the words stand.

    `asked` is "what it is on" ("a ban on flour"), "access to" ("denied X access to ports"), "side by side" ("prohibits
    imports and exports"), "kept shut" ("the border remains closed") or "deed" ("may not sell"). Of several classes that
    fit the first one counts.
    """

    asked: str
    words: str
    type: str
    note: str


class Programme(NamedTuple):
    """A sanctions programme, by the key that OpenSanctions and FollowTheMoney give it."""

    key: str
    title: str
    imposer: str
    issuer: str
    aliases: tuple[str, ...]
    measures: tuple[str, ...]
    targets: tuple[str, ...]
    url: str


class Instrument(NamedTuple):
    """A treaty, agreement, General Assembly resolution or measure."""

    code: str
    name: str
    aliases: tuple[str, ...]
    kind: str
    date: str
    ambiguous_aliases: tuple[str, ...]
    note: str


class ResolutionRow(NamedTuple):
    """A Security Council resolution."""

    number: int
    year: int
    date: str
    vote: str
    topic: str
    regimes: tuple[str, ...]
    subject: str
    status: str
    date_basis: str


class Veto(NamedTuple):
    """A draft resolution that was vetoed or failed."""

    date: str
    draft: str
    vetoed_by: tuple[str, ...]
    outcome: str
    topic: str
    sanctions_related: str
    subject: str
    basis: str


class Regime(NamedTuple):
    """A sanctions regime or a thematic tag."""

    code: str
    name: str
    target: str
    alpha2: tuple[str, ...]
    established_by: str
    start: str
    end: str
    status: str


class WeaponRow(NamedTuple):
    """A named system, family, ship class or agent."""

    id: str
    name: str
    aliases: tuple[str, ...]
    category: str
    origin: tuple[str, ...]
    ambiguous: str
    ambiguous_aliases: tuple[str, ...]
    note: str


class WeaponCategory(NamedTuple):
    """A generic category with its singular surface phrases; `counts` is "no" for things that are no weapons."""

    code: str
    parent: str
    name: str
    patterns: tuple[str, ...]
    ambiguous_patterns: tuple[str, ...]
    counts: str


class FalseFriend(NamedTuple):
    """A phrase in which a form must not be linked."""

    phrase: str
    blocks: str
    kind: str
    meaning: str


class WeaponContext(NamedTuple):
    """Words beside an ambiguous weapon name that decide for the weapon; an empty `id` serves all named systems."""

    id: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    note: str


class Act(NamedTuple):
    """A performative: what an utterance of its forms does, and the grammars of its complement.

    `frames` names the complement grammars to try: infinitive ("urge X to V"), clause ("demand that X V"), noun
    ("call for N"), modal ("X must V"), against ("warn X against N"), impersonal ("it is time for X to V"), predicate
    ("N is needed"), need ("the need for X to V"), addressed noun ("ask X for N"), object (a stance and what it is
    about).
    """

    act: str
    kind: str
    force: int
    forms: tuple[str, ...]
    particles: tuple[str, ...]
    frames: tuple[str, ...]
    note: str


class ActionVerb(NamedTuple):
    """A verb that statements demand; `only_verb` is "yes" where its base form is never a noun."""

    verb: str
    only_verb: str
    intransitive: str
    note: str


class DemandedNoun(NamedTuple):
    """A noun as the head of what is called for.

    `reading` is "action" for an action by itself, "thing" for what another action is about. `verb` says the action as a
    verb, its object being what follows one of the `prepositions` ("withdrawal of N": "withdraw N"); without
    prepositions the verb stands for the noun alone ("restraint": "exercise restraint").
    """

    noun: str
    reading: str
    prepositions: tuple[str, ...]
    verb: str
    note: str


class Person(NamedTuple):
    """A noun for somebody who can act: an office, a body, its holders or members, people; its plural goes with it.

    `reading` is "organ" where a state's or body's name beside it makes it that state or body ("the Iranian
    leadership"), "agent" where the words themselves are the party ("all parties"), "patient" for persons to whom
    something is to be done, and empty where the noun alone is mostly something else. `office` is "yes" where whoever
    holds it speaks for the state or body beside it ("Norway's queen urged").
    """

    noun: str
    reading: str
    office: str
    note: str


class WordClass(NamedTuple):
    """A word of a class of English words that a rule asks for by its name; the class's first row says what it is."""

    name: str
    word: str
    note: str


class SharedHead(NamedTuple):
    """A modifier that may share its head with another: "ballistic and cruise missiles"."""

    modifier: str
    heads: tuple[str, ...]
    category: str


class Rule(NamedTuple):
    """A rule that finds something, or a reason for which a rule leaves something out ("refused. …")."""

    name: str
    says: str


class Weight(NamedTuple):
    """What a feature of an item adds to the logarithm of the odds that it is right, in hundredths."""

    kind: str
    feature: str
    weight: int
