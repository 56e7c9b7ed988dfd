"""What a change of the rules gains and loses: items that appear and vanish, and the change of each figure.

    python tools/gains.py [BASE] [--gold FOLDER] [--corpora FOLDER …]

Runs the working tree and the commit BASE (default: HEAD) on the folders, each in a process of its own. Prints every
item that only one of them finds, "-" lost and "+" gained, with its sentence, then the figures that differ, and how many
words of the first corpus each reads a second, by turns.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from repository import ROOT

SHARED = ROOT.parent / "shared"
CORPORA = [SHARED / "corpus" / name for name in ("statements", "state", "news")]
# How often each reads the corpus for its speed.
ROUNDS = 2


class Item(NamedTuple):
    """An item of a record, as far as a reader sees it."""

    document: str
    kind: str
    words: str
    start: int


def main() -> int:
    """Compare, print, and give 0: whether a change is good is for a reader to say."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("base", nargs="?", default="HEAD", help="the commit to compare with")
    parser.add_argument("--gold", type=Path, default=SHARED / "gold" / "dev", help="annotated texts")
    parser.add_argument("--corpora", type=Path, nargs="*", default=CORPORA, help="folders of texts to read")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        tree = Path(place) / "base"
        subprocess.run(["git", "worktree", "add", "--detach", "-q", tree, arguments.base], cwd=ROOT, check=True)
        try:
            corpora = list(filter(Path.is_dir, arguments.corpora))
            for folder in filter(Path.is_dir, (arguments.gold, *corpora)):
                print(f"{folder.name}:")
                compare(folder, _records(tree, folder), _records(ROOT, folder))
            if arguments.gold.is_dir():
                compare_figures(_figures(tree, arguments.gold), _figures(ROOT, arguments.gold))
            for corpus in corpora[:1]:
                compare_speed(tree, corpus)
        finally:
            subprocess.run(["git", "worktree", "remove", "--force", tree], cwd=ROOT, check=True)
    return 0


def compare(folder: Path, before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
    """Print the items that one side alone has, by document and place."""
    lost = {item for record in before.values() for item in items(record)}
    gained = {item for record in after.values() for item in items(record)}
    for item in sorted(lost ^ gained, key=lambda item: (item.document, item.start, item.kind, item.words)):
        source = before if item in lost else after
        sign = "-" if item in lost else "+"
        print(f"{sign} {Path(item.document).stem}: {item.kind}: {item.words}")
        print(f"    {_sentence(folder, source[item.document], item.start)}")
    print(f"  {len(lost - gained)} lost, {len(gained - lost)} gained, {len(lost & gained)} the same\n")


def items(record: Mapping[str, Any]) -> Iterator[Item]:
    """The items of a record.

    >>> list(items({"document": {"source": "a.txt"}, "weapons": [{"id": "x", "mentions": [{"start": 3}]}]}))
    [Item(document='a.txt', kind='weapon', words='x', start=3)]
    """
    source = record["document"]["source"]
    for signatory in record.get("signatories", ()):
        words = f"{signatory['actor']['code']} ({signatory['role']})"
        yield Item(source, "signatory", words, signatory["mentions"][0]["start"])
    for resolution in record.get("resolutions", ()):
        yield Item(source, "resolution", str(resolution["symbol"]), resolution["mentions"][0]["start"])
    for weapon in record.get("weapons", ()):
        yield Item(source, "weapon", weapon["id"], weapon["mentions"][0]["start"])
    for demand in record.get("demands", ()):
        who = _parties(demand["speakers"])
        whom = _parties(demand["addressees"])
        words = f"{who} | {demand['act']} | {whom} | {demand['action']}"
        yield Item(source, "demand", words, demand["span"]["start"])
    for stance in record.get("stances", ()):
        who = _parties(stance["speakers"])
        yield Item(source, "stance", f"{who} | {stance['act']} | {stance['object']}", stance["span"]["start"])
    for measure in record.get("measures", ()):
        targets = ", ".join(target["name"] for target in measure["targets"])
        words = f"{_parties(measure['imposers'])} | {measure['status']} {', '.join(measure['types'])} | {targets}"
        yield Item(source, "measure", f"{words} | {_parties(measure['countries'])}", measure["span"]["start"])
    for violation in record.get("violations", ()):
        norms = ", ".join(norm["text"] for norm in violation["norms"])
        words = f"{_parties(violation['accused'])} | {violation['act']} | {norms}"
        yield Item(source, "violation", words, violation["span"]["start"])


def compare_figures(before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
    """Print the figures, and mark those that differ."""
    for question, now in after.items():
        if not isinstance(now, Mapping) or "f1" not in now:
            continue
        was = before.get(question, {}).get("f1")
        mark = "" if was == now["f1"] else f"  ({now['f1'] - was:+.3f})" if was is not None else "  (new)"
        print(f"{question:18}{now['f1']:.3f}{mark}")


def compare_speed(base: Path, corpus: Path) -> None:
    """Print the words a second of both, by turns: a computer's speed changes with the hour."""
    for _ in range(ROUNDS):
        before, after = _speed(base, corpus), _speed(ROOT, corpus)
        print(f"{'words a second':18}{before:,.0f} before, {after:,.0f} now: {after / before:.2f}")


def _parties(parties: Iterable[Mapping[str, Any]]) -> str:
    return ", ".join(sorted(str(party.get("code") or party["text"]) for party in parties))


def _sentence(folder: Path, record: Mapping[str, Any], start: int) -> str:
    source = Path(record["document"]["source"])
    path = source if source.is_file() else folder / source.name
    text = path.read_text(encoding="utf-8", errors="replace")
    title = record["document"].get("title") or ""
    around = text[max(0, start - 100) : start + 160] if start < len(text) else title
    return re.sub(r"\s+", " ", around).strip()


def _records(tree: Path, folder: Path) -> dict[str, Any]:
    done = _sanctext(tree, "batch", str(folder))
    return {record["document"]["source"]: record for record in map(json.loads, done.splitlines())}


def _figures(tree: Path, gold: Path) -> dict[str, Any]:
    # An early commit has no such command, which its standard error says: all figures are new then.
    figures: dict[str, Any] = json.loads(_sanctext(tree, "evaluate", str(gold), "--format", "json") or "{}")
    return figures


def _speed(tree: Path, corpus: Path) -> float:
    program = ROOT / "benchmarks" / "compare.py"
    rate: float = json.loads(_python(tree, str(program), str(corpus), "--system", "sanctext"))["rate"]
    return rate


def _sanctext(tree: Path, *arguments: str) -> str:
    return _python(tree, "-m", "sanctext", *arguments)


def _python(tree: Path, *arguments: str) -> str:
    """What Python prints that takes sanctext from a tree."""
    environment = os.environ | {"PYTHONPATH": str(tree / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run([sys.executable, *arguments], env=environment, stdout=subprocess.PIPE, text=True, check=False)
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
