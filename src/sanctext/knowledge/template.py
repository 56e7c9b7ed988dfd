"""Tables for a user to fill: each with its columns, what they hold, and an example."""

from __future__ import annotations

import csv
import inspect
import io
from pathlib import Path
from typing import get_type_hints

from sanctext.errors import KnowledgeError
from sanctext.knowledge.own import NOT_OWN
from sanctext.knowledge.tables import NEEDED, TABLES, key_of
from sanctext.printable import printable

# One invented row for each table, as its columns and cells.
EXAMPLES: dict[str, dict[str, str]] = {
    "acts": {
        "act": "beseech",
        "kind": "demand",
        "force": "3",
        "forms": "beseech|beseeches|besought|beseeching",
        "frames": "infinitive",
    },
    "word_classes": {"name": "performative", "word": "beseech"},
    "action_verbs": {"verb": "mothball", "only_verb": "yes"},
    "demanded_nouns": {"noun": "mothballing", "reading": "action", "prepositions": "of", "verb": "mothball"},
    "people": {"noun": "harbourmaster", "reading": "agent", "office": "yes"},
    "states": {"alpha2": "FR", "aliases": "the Hexagon"},
    "groups": {"code": "HARB", "name": "Harbour Quartet", "kind": "ad hoc", "aliases": "the Quartet"},
    "group_members": {"group": "HARB", "alpha2": "NO", "joined": "2021-05-01"},
    "officials": {
        "office": "Coordinator of the Harbour Quartet",
        "body": "HARB",
        "holder": "Ada Brandt",
        "start": "2024-01-01",
    },
    "leaders": {"name": "Ivo Lindqvist", "title": "Prime Minister", "alpha2": "NO", "start": "2024-01-01"},
    "armed_groups": {"code": "RIVER-FRONT", "name": "River Front", "aliases": "RF", "base": "SD"},
    "bodies": {"code": "HARB-PANEL", "name": "Panel of the Harbour Quartet", "kind": "panel"},
    "hosts": {"host": "harbour-quartet.example", "actor": "HARB"},
    "measure_frames": {
        "verb": "mothball",
        "status": "imposed",
        "object": "measure",
        "target": "on|against",
    },
    "measure_nouns": {"noun": "harbour ban", "type": "transport_restriction"},
    "measure_classes": {"asked": "access to", "words": "measure flights", "type": "transport_restriction"},
    "programmes": {"key": "NO-HARB", "title": "Harbour sanctions", "imposer": "NO", "aliases": "Harbour Order"},
    "instruments": {"code": "harbour-accord", "name": "Harbour Accord", "kind": "treaty", "date": "2021-05-01"},
    "resolutions": {
        "number": "9999",
        "year": "2099",
        "date": "2099-12-31",
        "regimes": "1718",
        "subject": "what it says",
    },
    "vetoes": {"date": "2099-12-31", "draft": "S/2099/999", "vetoed_by": "RU", "outcome": "veto"},
    "regimes": {"code": "9999", "name": "a sanctions regime", "target": "a country", "start": "2099-12-31"},
    "weapons": {
        "id": "zarya-9",
        "name": "Zarya-9",
        "aliases": "Z-9|Zarya 9",
        "category": "missile.ballistic",
        "origin": "KP",
    },
    "weapon_categories": {
        "code": "uas.balloon",
        "parent": "uas",
        "name": "attack balloon",
        "patterns": "attack balloon",
    },
    "weapon_contexts": {"id": "zarya-9", "before": "missile", "after": "launcher|launchers"},
    "shared_heads": {"modifier": "hypervelocity", "heads": "missile|missiles", "category": "missile.ballistic"},
    "false_friends": {"phrase": "Peru Street", "blocks": "Peru", "kind": "state", "meaning": "a street"},
    "confidence": {"kind": "demands", "feature": "in a transcript", "weight": "-60"},
}


def template(name: str) -> str:
    """A table without rows: remarks, its header, and an example behind "#".

    Args:
        name: the table's name.

    >>> print(template("leaders"))
    # A person whose name stands for a state, from `start` to `end` (YYYY-MM-DD, empty where it does not matter).
    # A row with the name of one of the package's rows changes that row: empty cells stay, lists add to the lists.
    # Items of a list are separated by "|": aliases, title. A new row needs: name, alpha2.
    # An example:
    # Ivo Lindqvist,,Prime Minister,NO,2024-01-01,
    name,aliases,title,alpha2,start,end
    <BLANKLINE>
    """
    kind, key = TABLES[name], key_of(name)
    about = " ".join((inspect.getdoc(kind) or "").split("\n\n")[0].split())
    lists = [column for column, hint in get_type_hints(kind).items() if hint == tuple[str, ...]]
    needed = [*key, *NEEDED.get(name, ())]
    separated = f'Items of a list are separated by "|": {", ".join(lists)}. ' if lists else ""
    return (
        f"# {about}\n"
        f"# A row with the {' and '.join(key)} of one of the package's rows changes that row: empty cells stay, lists "
        "add to the lists.\n"
        f"# {separated}A new row needs: {', '.join(needed)}.\n"
        "# An example:\n"
        f"# {_line([EXAMPLES[name].get(column, '') for column in kind._fields])}\n"
        f"{_line(kind._fields)}\n"
    )


def _line(cells: tuple[str, ...] | list[str]) -> str:
    written = io.StringIO()
    csv.writer(written, lineterminator="").writerow(cells)
    return written.getvalue()


def write_templates(folder: Path) -> int:
    """Write every table that a user may fill into a folder; give their number.

    Raises:
        KnowledgeError: the folder holds tables already, or cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(path.suffix.lower() == ".csv" for path in folder.iterdir()):
            raise KnowledgeError(f"{printable(str(folder))}: holds tables already; name a new folder, or an empty one")
        names = sorted(set(TABLES) - NOT_OWN)
        for name in names:
            (folder / f"{name}.csv").write_text(template(name), encoding="utf-8", newline="\n")
    except OSError as error:
        raise KnowledgeError(f"{printable(str(folder))}: cannot be written ({error.strerror})") from None
    return len(names)
