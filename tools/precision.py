"""How much of what is found is right: samples of a corpus, judged by reading, kept in tests/.

    python tools/precision.py draw [--sample NAME] [--corpus FOLDER]   draw it; verdicts on unchanged items are kept
    python tools/precision.py show [--sample NAME] [--corpus FOLDER]   the items without a verdict, with their sentences
    python tools/precision.py report                                   precision by kind, with its interval

Two samples, each drawn with a seed of its own. `read`: 150 demands, the signatories of 100 documents, all resolutions,
100 weapons; whoever mends the rules reads it, so that it says what the rules can do. `unread`: 150 demands, judged once
by somebody who did not write the rules, of those that whoever mended them has never looked at: tests/places_read.txt
holds the others, each as the beginning of the digest of its document's name and the place in it. It is drawn anew, with
another seed, after a change that has read it.

The lines hold places and codes, and none of the corpus's sentences. To judge, write true or false into "right", and a
reason into "why".
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import random
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from repository import ROOT

CORPUS = ROOT.parent / "shared" / "corpus" / "statements"


class Sample(NamedTuple):
    """A sample: its file, the seed of its draw, how many items of each kind it holds (None for all), what it skips."""

    path: Path
    seed: int
    sizes: dict[str, int | None]
    skips: Path | None = None


READ = Sample(
    ROOT / "tests" / "judged.jsonl", 2231, {"demand": 150, "signatories": 100, "resolution": None, "weapon": 100}
)
UNREAD = Sample(ROOT / "tests" / "judged_unread.jsonl", 2803, {"demand": 150}, ROOT / "tests" / "places_read.txt")
SAMPLES = {"read": READ, "unread": UNREAD}
# Characters around a demand that are shown to whoever judges.
CONTEXT = 300
# Characters from the top of a document that are shown for its signatories.
HEAD = 1500
# 95 of 100 intervals hold the true share.
Z = 1.96


def main() -> int:
    """Do what is asked and give 0."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("what", choices=["draw", "show", "report"])
    parser.add_argument("--sample", choices=list(SAMPLES), default="read", help="which of the two")
    parser.add_argument("--corpus", type=Path, default=CORPUS, help="the texts that the sample is drawn from")
    arguments = parser.parse_args()
    if arguments.what == "draw":
        draw(arguments.corpus, SAMPLES[arguments.sample])
    elif arguments.what == "show":
        show(arguments.corpus, SAMPLES[arguments.sample])
    print("\n\n".join(report(sample) for sample in SAMPLES.values()))
    return 0


def judged(sample: Sample = READ) -> list[dict[str, Any]]:
    """A sample's lines."""
    if not sample.path.exists():
        return []
    return [json.loads(line) for line in sample.path.read_text(encoding="utf-8").splitlines()]


def draw(corpus: Path, sample: Sample = READ) -> None:
    """Draw a sample anew and write it, with the verdicts of items that are the same as before."""
    verdicts = {line["digest"]: line for line in judged(sample)}
    found: dict[str, list[dict[str, Any]]] = {kind: [] for kind in sample.sizes}
    skipped = set(sample.skips.read_text(encoding="utf-8").splitlines()) if sample.skips else set()
    for name, record in _records(corpus):
        for item in _items(name, record):
            if item["kind"] in found and _place(item) not in skipped:
                found[item["kind"]].append(item)
    lines: list[dict[str, Any]] = []
    for kind, size in sample.sizes.items():
        items = sorted(found[kind], key=lambda item: str(item["digest"]))
        # By the digest's own order: an item that is drawn stays drawn when others change.
        chosen = items if size is None else sorted(items, key=lambda item: _lot(sample.seed, item))[:size]
        lines += sorted(chosen, key=lambda item: (item["document"], item["start"]))
    for line in lines:
        line |= {key: verdicts.get(line["digest"], {}).get(key) for key in ("right", "why")}
    sample.path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")


def _place(item: dict[str, Any]) -> str:
    return f"{hashlib.sha256(item['document'].encode()).hexdigest()[:8]} {item['start']}"


def _lot(seed: int, item: dict[str, Any]) -> float:
    return random.Random(f"{seed}{item['document']}{item['start']}").random()


def texts_in(corpus: Path) -> list[Path]:
    """The texts of a corpus; without any, one line on standard error, and nothing is drawn from nothing."""
    paths = sorted(path for path in corpus.glob("*") if path.suffix in {".md", ".txt"})
    if not paths:
        raise SystemExit(f"{corpus} holds no texts (.md, .txt)")
    return paths


def _records(corpus: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    import sanctext
    from sanctext.readers import read

    paths = texts_in(corpus)
    for path, record in zip(paths, sanctext.parse_many(read(str(path)) for path in paths), strict=True):
        yield path.name, record.model_dump()


def _items(name: str, record: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for demand in record["demands"]:
        said = {
            "act": demand["act"],
            "addressees": [party["code"] or party["text"][:40] for party in demand["addressees"]],
            "speakers": [party["code"] or (party["name"] or party["text"])[:60] for party in demand["speakers"]],
        }
        yield _item("demand", name, demand["span"], said, demand["action"] + demand["attribution"])
    if record["signatories"]:
        codes = sorted(signatory["actor"]["code"] for signatory in record["signatories"])
        yield _item("signatories", name, record["signatories"][0]["mentions"][0], {"codes": codes})
    for resolution in record["resolutions"]:
        said = {
            "symbol": resolution["symbol"],
            "problems": resolution["problems"],
            "body_only": resolution["body_only"],
        }
        yield _item("resolution", name, resolution["mentions"][0], said)
    for weapon in record["weapons"]:
        for mention in weapon["mentions"]:
            yield _item("weapon", name, mention, {"id": weapon["id"]})


def _item(kind: str, name: str, place: dict[str, Any], said: dict[str, Any], more: str = "") -> dict[str, Any]:
    item = {"kind": kind, "document": name, "start": place["start"], "end": place["end"], **said}
    digest = hashlib.sha256((json.dumps(item, sort_keys=True) + more).encode()).hexdigest()[:16]
    return {"digest": digest, **item}


def show(corpus: Path, sample: Sample = READ) -> None:
    """Print the items that wait for a verdict, with the words around them."""
    from sanctext.readers import read

    for line in judged(sample):
        if line["right"] is not None:
            continue
        text = read(str(corpus / line["document"])).text
        if line["kind"] == "signatories":
            line |= {"start": 0, "end": HEAD}
        before, after = text[max(0, line["start"] - CONTEXT) : line["start"]], text[line["end"] : line["end"] + CONTEXT]
        said = {key: value for key, value in line.items() if key not in {"start", "end", "right", "why"}}
        print(json.dumps(said, ensure_ascii=False))
        print(f"    {_line(before)} [[ {_line(text[line['start'] : line['end']])} ]] {_line(after)}\n")


def _line(text: str) -> str:
    return " ".join(text.split())


def report(sample: Sample = READ) -> str:
    """Precision by kind as a table in Markdown."""
    rows = ["| What | Judged | Right | Precision | 95 % interval |", "| --- | --- | --- | --- | --- |"]
    lines = judged(sample)
    for kind in sample.sizes:
        verdicts = [line["right"] for line in lines if line["kind"] == kind and line["right"] is not None]
        if verdicts:
            low, high = interval(verdicts)
            cells = [
                kind,
                len(verdicts),
                sum(verdicts),
                f"{sum(verdicts) / len(verdicts):.2f}",
                f"{low:.2f} to {high:.2f}",
            ]
            rows.append(f"| {' | '.join(map(str, cells))} |")
    return "\n".join(rows)


def interval(verdicts: Iterable[bool]) -> tuple[float, float]:
    """Wilson's interval for the share of true verdicts."""
    verdicts = list(verdicts)
    n, share = len(verdicts), sum(verdicts) / len(verdicts)
    centre = (share + Z * Z / (2 * n)) / (1 + Z * Z / n)
    spread = Z * math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n)
    return centre - spread, centre + spread


if __name__ == "__main__":
    raise SystemExit(main())
