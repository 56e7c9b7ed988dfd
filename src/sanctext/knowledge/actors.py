"""Who acts: states, groups, bodies, armed groups and the people and seats that stand for them, by every name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from sanctext.knowledge.current import current, known
from sanctext.knowledge.gazetteer import Gazetteer
from sanctext.knowledge.rows import (
    ArmedGroup,
    Body,
    FalseFriend,
    Group,
    Instrument,
    Leader,
    Membership,
    Official,
    State,
)
from sanctext.knowledge.tables import table

Kind = Literal["state", "organisation", "group", "armed_group"]
Form = Literal["name", "demonym", "capital", "metonym", "person", "office"]


class ActorName(NamedTuple):
    """One name of an actor.

    Args:
        code: ISO alpha-2 of a state, else the tables' code; "" for a phrase that names no actor and hides what
            stands inside it ("Sea of Japan", "Minsk agreements").
        name: the actor's usual English name.
        kind: what sort of actor it is.
        form: how this name stands for it.
        entity: what must be named unambiguously elsewhere in the text before a weak name counts.
        weak: true for a name that is an ordinary word or belongs to several.
        start: first day on which it stands for the actor, YYYY-MM-DD, "" for always.
        end: last day, "" for always.
    """

    code: str
    name: str
    kind: Kind
    form: Form
    entity: str
    weak: bool
    start: str = ""
    end: str = ""


# "Republic of Korea", "Federated States of Micronesia": what an index puts behind the name.
_STYLE = re.compile(
    r"(?P<style>(?:[\w’']+\s+)*(?:Republic|States?|Kingdom|Federation)\s+of(?P<the>\s+the)?)\s+(?P<name>.+)"
)
_SHORTENED = {"Democratic": "Dem.", "Republic": "Rep.", "North": "N.", "South": "S.", "Saint": "St.", "and": "&"}


def _written(name: str) -> Iterator[str]:
    """A state's name as it is, as indexes order it, and with the usual short forms of its words.

    >>> list(_written("Democratic Republic of the Congo"))[1::3]
    ['Congo (Democratic Republic of the)', 'Dem. Rep. of the Congo']
    """
    yield name
    styled = _STYLE.fullmatch(name)
    if styled is not None:
        yield f"{styled['name']} ({styled['style']})"
        yield f"{styled['name']} (the {styled['style']})"
        yield f"{styled['name']}, {styled['style']}"
    short = " ".join(_SHORTENED.get(word, word) for word in name.split())
    if short != name:
        yield short


def _state_names(state: State) -> Iterator[tuple[str, ActorName]]:
    written = dict.fromkeys(
        form for name in (state.name, state.official_name, *state.aliases) for form in _written(name)
    )
    forms: tuple[tuple[Form, tuple[str, ...]], ...] = (
        ("name", tuple(written)),
        ("demonym", state.demonyms),
        ("capital", (state.capital,)),
        ("metonym", state.metonyms),
    )
    for form, names in forms:
        for name in names:
            weak = name in state.ambiguous_aliases
            if not (form == "metonym" and name == state.capital):
                yield name, ActorName(state.alpha2, state.name, "state", form, state.alpha2, weak)


def _group_names(group: Group) -> Iterator[tuple[str, ActorName]]:
    kind: Kind = "organisation" if group.kind == "organisation" else "group"
    for form, names in (("name", (group.name, *group.aliases)), ("office", group.signing_officials)):
        for name in names:
            weak = name in group.ambiguous_aliases
            yield (
                name,
                ActorName(group.code, group.name, kind, "name" if form == "name" else "office", group.code, weak),
            )


def _body_names(body: Body) -> Iterator[tuple[str, ActorName]]:
    for name in (body.name, *body.aliases):
        weak = name in body.ambiguous_aliases
        yield name, ActorName(body.code, body.name, "organisation", "name", body.code, weak)


def _armed_group_names(group: ArmedGroup) -> Iterator[tuple[str, ActorName]]:
    for name in (group.name, *group.aliases):
        weak = name in group.ambiguous_aliases
        yield name, ActorName(group.code, group.name, "armed_group", "name", group.code, weak)


def _leader_names(leader: Leader, states: dict[str, State]) -> Iterator[tuple[str, ActorName]]:
    state = states[leader.alpha2]

    def person(weak: bool) -> ActorName:
        return ActorName(state.alpha2, state.name, "state", "person", leader.name, weak, leader.start, leader.end)

    for name in (leader.name, *leader.aliases):
        yield name, person(" " not in name)
        for title in leader.title:
            yield f"{title} {name}", person(False)


def _official_names(official: Official) -> Iterator[tuple[str, ActorName]]:
    name, kind = actor_of(official.body)

    def person(entity: str, *, weak: bool) -> ActorName:
        return ActorName(official.body, name, kind, "person", entity, weak, official.start, official.end)

    for holder in (official.holder, *official.aliases):
        yield holder, person(holder, weak=False)
        surname = holder.partition(" ")[2]
        yield f"{official.office.partition(' of ')[0]} {surname}", person(official.body, weak=True)


def _names() -> Iterator[tuple[str, ActorName]]:
    states = {state.alpha2: state for state in table(State)}
    for state in table(State):
        if state.un_status != "former":
            yield from _state_names(state)
    for group in table(Group):
        yield from _group_names(group)
    for body in table(Body):
        yield from _body_names(body)
    for armed in table(ArmedGroup):
        yield from _armed_group_names(armed)
    for leader in table(Leader):
        yield from _leader_names(leader, states)
    for official in table(Official):
        yield from _official_names(official)
    for instrument in table(Instrument):
        for name in (instrument.name, *instrument.aliases):
            if name not in instrument.ambiguous_aliases:
                yield name, HIDDEN
    for friend in table(FalseFriend):
        if friend.kind == "state":
            yield friend.phrase, HIDDEN


HIDDEN = ActorName("", "", "organisation", "name", "", False)


@known
def actor_names() -> Gazetteer[ActorName]:
    """The gazetteer of all actors.

    >>> [name.code for name in actor_names().get("the Kremlin") or actor_names().get("Kremlin")]
    ['RU']
    """
    means = current().means
    return Gazetteer(((name, actor) for name, actor in _names() if means("actors", name, actor.code)), notes=True)


@known
def _codes() -> dict[str, tuple[str, Kind]]:
    found: dict[str, tuple[str, Kind]] = {}
    for body in table(Body):
        found[body.code] = (body.name, "organisation")
    for armed in table(ArmedGroup):
        found[armed.code] = (armed.name, "armed_group")
    for group in table(Group):
        found[group.code] = (group.name, "organisation" if group.kind == "organisation" else "group")
    for state in table(State):
        found[state.alpha2] = (state.name, "state")
    return found


def actor_of(code: str) -> tuple[str, Kind]:
    """Name and kind of the actor with this code.

    Raises:
        KeyError: no actor has the code.

    >>> actor_of("KP")
    ('North Korea', 'state')
    """
    return _codes()[code]


@known
def _groups() -> frozenset[str]:
    return frozenset(group.code for group in table(Group))


def is_group(code: str) -> bool:
    """Whether states join in what has this code: a bloc, an organisation or a format, and no organ of the UN.

    >>> is_group("ASEAN"), is_group("UNSC"), is_group("JP")
    (True, False, False)
    """
    return code in _groups()


@known
def organisations() -> frozenset[str]:
    """Codes of the groups that speak as one body, by organs of their own, and not as their members together.

    >>> "CARICOM" in organisations(), "G7" in organisations()
    (True, False)
    """
    return frozenset(group.code for group in table(Group) if group.organs == "yes")


@known
def _memberships() -> dict[str, tuple[Membership, ...]]:
    by_group: dict[str, list[Membership]] = {}
    for membership in table(Membership):
        by_group.setdefault(membership.group, []).append(membership)
    return {group: tuple(rows) for group, rows in by_group.items()}


def members_on(code: str, date: str | None) -> tuple[str, ...]:
    """Member states of a group on a date (today's members where the date is None), ISO alpha-2, sorted.

    >>> members_on("E3", "2024-05-31")
    ('DE', 'FR', 'GB')
    >>> "GB" in members_on("EU", "2019"), "GB" in members_on("EU", "2021-01-01")
    (True, False)
    """
    return tuple(
        sorted(
            row.alpha2
            for row in _memberships().get(code, ())
            if (not row.left or (date is not None and date < row.left)) and (date is None or row.joined <= date)
        )
    )
