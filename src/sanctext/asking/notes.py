"""What people should know of an answer: what counts more widely than they may think, and what is left out."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

from sanctext.asking.question import WITHOUT_COUNTRY, Question
from sanctext.asking.running import documents
from sanctext.asking.wording import states_among
from sanctext.items import MEASURES
from sanctext.knowledge.actors import actor_of, members_ever, state_names
from sanctext.printable import counted, printable

# So many other names of a state are said.
SAID = 3


def read_widely(database: sqlite3.Connection, question: Question) -> tuple[str, ...]:
    """What of a question is read more widely than its words: groups by their members, states by all their names."""
    return (*_by_members(database, question), *_by_all_names(question))


def left_out(database: sqlite3.Connection, question: Question) -> tuple[str, ...]:
    """How many measures fall out only because they do not say against which country they are."""
    if question.about != MEASURES.field or question.to is None:
        return ()
    where = replace(question, to=None).restrictions()
    where.add(WITHOUT_COUNTRY)
    where.add(
        "NOT EXISTS (SELECT 1 FROM measure_targets AS t WHERE t.document_id = m.document_id "
        "AND t.measure_no = m.measure_no AND t.code IS NOT NULL)"
    )
    where.add(
        "NOT EXISTS (SELECT 1 FROM measure_basis AS b WHERE b.document_id = m.document_id "
        "AND b.measure_no = m.measure_no AND states_of(b.programmes) <> '')"
    )
    query = f"SELECT count(*) FROM measures AS m JOIN documents AS d ON d.document_id = m.document_id{where.sql()}"
    missed = int(database.execute(query, where.parameters).fetchone()[0])
    return (f"{counted(missed, 'measure')} without a country left out",) if missed else ()


def _by_members(database: sqlite3.Connection, question: Question) -> tuple[str, ...]:
    groups = [code for code in (question.by, *question.together) if code is not None and members_ever(code)]
    if not groups:
        return ()
    every, named = documents(database, question), documents(database, replace(question, members=False))
    said = f"{', '.join(groups)}: {every - named} of these documents by all members, not by name"
    return (said,) if every > named else ()


def _by_all_names(question: Question) -> tuple[str, ...]:
    said = []
    for words in (question.words, question.title):
        for name, code in states_among(words or "").items():
            # What holds the name would be found by it.
            others = [
                other for other in (actor_of(code)[0], *state_names(code)) if name.casefold() not in other.casefold()
            ]
            if others:
                listed = ", ".join(sorted(dict.fromkeys(others), key=len)[:SAID])
                said.append(f"{printable(name)} is found by all names of the state: {listed}")
    return tuple(dict.fromkeys(said))
