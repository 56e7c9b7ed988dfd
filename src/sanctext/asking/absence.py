"""Who does not sign: against a set that is expected, and who aligns with whose statements how often."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from typing import Any

from sanctext.asking.columns import DOCUMENTS, answer_about
from sanctext.asking.found import Found
from sanctext.asking.question import Question, conditions
from sanctext.knowledge.actors import actor_of, is_group, members_on
from sanctext.printable import counted

# Of those who sign at least this share of the documents asked for one says that they usually do.
USUAL = 0.5
# So many names stand in a cell; of more it says how many others there are.
NAMED = 8
# What stands for the usual signatories in place of codes.
USUALLY = "usual"
MISSING = ("issued", "title", "missing_names", "signed", "expected", "missing", "url", "source", "document_id")
ALIGNMENT = ("state", "period", "aligned", "of", "percent", "not_aligned_with")


def missing(
    database: sqlite3.Connection, question: Question, expected: tuple[str, ...], usual_from: float = USUAL
) -> Found:
    """Who of an expected set does not sign, document by document.

    Args:
        database: the tables of records.
        question: which documents count.
        expected: codes of states and groups, whose members on the document's date are meant; or `USUALLY`: those who
            sign by name most of the documents.
        usual_from: which share of them is enough, from 0 to 1.

    Returns:
        A row a document, in order of time.
    """
    documents = _documents(database, question)
    present = {identity: _present(database, identity) for identity, *_ in documents}
    usual = _usual(database, list(present), usual_from) if USUALLY in expected else {}
    rows: list[tuple[Any, ...]] = []
    for identity, issued, title, url, source in documents:
        wanted = usual.keys() | {code for each in expected if each != USUALLY for code in _members(each, issued)}
        gone = sorted(code for code in wanted if not _there(code, present[identity], issued))
        rows.append((issued, title, _named(gone), len(wanted) - len(gone), len(wanted), gone, url, source, identity))
    listed = ", ".join(f"{code} {count}" for code, count in sorted(usual.items(), key=lambda each: (-each[1], each[0])))
    explained = f"usual are those who sign by name at least {usual_from:.0%} of these: {listed or 'nobody'}"
    said = (counted(len(rows), "document"), *([explained] if USUALLY in expected else []))
    return Found("documents", MISSING, MISSING[:5], rows, said)


def _there(code: str, present: set[str], issued: str | None) -> bool:
    """Whether an actor signs; a group also where all its members do."""
    members = _members(code, issued)
    return code in present or (bool(members) and set(members) <= present)


def _named(codes: list[str]) -> str:
    """Names that can be read in a cell.

    >>> _named(["JP", "KR"]), _named(["AT", "BE", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR"])[-18:]
    ('Japan, South Korea', 'Spain and 3 others')
    """
    # One name more takes no more room than "and 1 other".
    shown = codes if len(codes) <= NAMED + 1 else codes[: NAMED - 1]
    names = ", ".join(actor_of(code)[0] for code in shown)
    return f"{names} and {len(codes) - len(shown)} others" if len(shown) < len(codes) else names


def alignment(database: sqlite3.Connection, question: Question, by: str | None, expected: tuple[str, ...]) -> Found:
    """How often states align themselves with the statements of somebody.

    Args:
        database: the tables of records.
        question: which documents count; those with which nobody aligns do not.
        by: a group by time, "half-year"; None for all time.
        expected: codes of states and groups that may align; none for all who ever do.

    Returns:
        A row a state and period: with how many of the documents it aligned, and the titles of the others.
    """
    where, parameters = conditions(question)
    period = answer_about(DOCUMENTS).groups[by].value if by else "''"
    rows = database.execute(
        f"SELECT d.document_id, {period}, coalesce(d.title, d.source), d.issued, s.code FROM documents AS d "
        "JOIN signatories AS s ON s.document_id = d.document_id AND s.role = 'aligned' "
        f"{where} ORDER BY d.issued, d.source",
        parameters,
    ).fetchall()
    aligned: dict[tuple[str, str], dict[str, set[str]]] = defaultdict(dict)
    for document, when, title, issued, code in rows:
        aligned[when, issued or ""].setdefault(f"{title}\n{document}", set()).add(code)
    periods: dict[str, list[tuple[str, str, set[str]]]] = defaultdict(list)
    for (when, issued), documents in sorted(aligned.items()):
        periods[when] += [(issued, key.partition("\n")[0], codes) for key, codes in documents.items()]
    ever = {code for *_, code in rows}
    found = [
        _rate(code, when, documents)
        for when, documents in periods.items()
        for code in sorted(_able(expected, documents[-1][0]) if expected else ever)
    ]
    said = (counted(len({document for document, *_ in rows}), "document"),)
    return Found("alignment", ALIGNMENT, ALIGNMENT[:5], found, said)


def _rate(code: str, when: str, documents: list[tuple[str, str, set[str]]]) -> tuple[Any, ...]:
    missed = [title for _, title, codes in documents if code not in codes]
    count = len(documents) - len(missed)
    return (code, when or None, count, len(documents), round(100 * count / len(documents)), missed)


def _able(expected: tuple[str, ...], issued: str) -> set[str]:
    return {code for each in expected for code in _members(each, issued or None)}


def _members(code: str, issued: str | None) -> tuple[str, ...]:
    """The members of a group on a date; of a state itself."""
    return members_on(code, issued) if is_group(code) else (code,)


def _documents(database: sqlite3.Connection, question: Question) -> list[tuple[Any, ...]]:
    where, parameters = conditions(question)
    return database.execute(
        f"SELECT d.document_id, d.issued, d.title, d.url, d.source FROM documents AS d{where} "
        f"ORDER BY {answer_about(DOCUMENTS).order}",
        parameters,
    ).fetchall()


def _present(database: sqlite3.Connection, document: str) -> set[str]:
    """Who signs a document or aligns with it, by itself or as a member of a group that signs."""
    rows = database.execute(
        "SELECT code FROM signatories WHERE document_id = ? UNION "
        "SELECT code FROM signatory_members WHERE document_id = ?",
        (document, document),
    )
    return {code for (code,) in rows}


def _usual(database: sqlite3.Connection, documents: list[str], least: float) -> dict[str, int]:
    """Who signs at least a share of documents by name, and how many of them: a group is no sum of its members."""
    counts: Counter[str] = Counter()
    for document in documents:
        rows = database.execute("SELECT DISTINCT code FROM signatories WHERE document_id = ?", (document,))
        counts.update(code for (code,) in rows)
    return {code: count for code, count in counts.items() if count >= max(1, least * len(documents))}
