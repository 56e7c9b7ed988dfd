"""Whose a publisher is: a ministry by its name, a web site or a sender by its host."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from sanctext.knowledge.actors import ActorName, actor_names
from sanctext.knowledge.current import known
from sanctext.knowledge.rows import Host, Person, State
from sanctext.knowledge.tables import table
from sanctext.knowledge.words import one_of, word_class

# Of states whose part of the web has not their ISO code.
_TOP_LEVEL = {"uk": "GB", "su": "RU"}
_HOST_OF_MAIL = re.compile(r"@([\w.-]+)")


def publisher_code(publisher: str | None, url: str | None) -> str | None:
    """The actor whose publication it is, None for a newspaper and whoever no table knows.

    Args:
        publisher: the publisher's name, or a sender's address.
        url: web address of the publication.

    >>> publisher_code("Ministry of Foreign Affairs of Japan", None), publisher_code("The Japan Courier", None)
    ('JP', None)
    >>> publisher_code(None, "https://www.mofa.go.kr/eng/1"), publisher_code("press@bag.gov.uk", None)
    ('KR', 'GB')
    >>> publisher_code("MFAT Sanctions Unit", None), publisher_code("UK Shipping Weekly", None)
    ('NZ', None)
    """
    named = _by_name(publisher) if publisher else None
    hosts = [urlsplit(url).hostname] if url else []
    hosts += _HOST_OF_MAIL.findall(publisher or "")
    return named or next((code for host in hosts if host and (code := _by_host(host.lower()))), None)


@known
def _by_name(publisher: str) -> str | None:
    """An office with its state, an office's initials, or an actor's name alone."""
    found = [
        (start, end, name)
        for start, end, names in actor_names().find(publisher)
        if (name := _strong(names)) is not None
    ]
    if len({name.code for _, _, name in found}) != 1:
        return None
    start, end, name = found[0]
    beside = publisher[:start] + publisher[end:]
    alone = not re.search(r"\w", re.sub(r"\b(?:the|of)\b", "", beside, flags=re.IGNORECASE))
    # "MFAT Sanctions Unit": the initials are those of an office of the state.
    office = (name.form == "metonym" and publisher[start:end].isupper()) or _office().search(publisher) is not None
    return name.code if alone or office else None


def _strong(names: list[ActorName]) -> ActorName | None:
    return next((name for name in names if name.code and not name.weak and name.form != "person"), None)


@known
def _office() -> re.Pattern[str]:
    offices = {person.noun for person in table(Person) if person.office == "yes"}
    return re.compile(rf"\b(?:{one_of(word_class('letterhead') | offices)})\b", re.IGNORECASE)


def _by_host(host: str) -> str | None:
    labels = host.split(".")
    for first in range(len(labels)):
        code = _hosts().get(".".join(labels[first:]))
        if code is not None:
            return code
    return _codes().get(labels[-1]) if set(labels[:-1][-2:]) & word_class("government host") else None


@known
def _hosts() -> dict[str, str]:
    return {row.host: row.actor for row in table(Host)}


@known
def _codes() -> dict[str, str]:
    """Codes of states by their part of the web."""
    return {state.alpha2.lower(): state.alpha2 for state in table(State) if state.un_status != "former"} | _TOP_LEVEL
