"""How much of what is found is right: a sample of a corpus, judged by reading, kept in tests/judged.jsonl.

    python tools/precision.py draw [--corpus FOLDER]   draw the sample; verdicts on items that are unchanged are kept
    python tools/precision.py show [--corpus FOLDER]   the items without a verdict, each with its sentence
    python tools/precision.py report                   precision by kind, with its interval

The sample: 150 demands, the signatories of 100 documents, all resolutions, 100 weapons, drawn with a fixed seed. Its
lines hold places and codes, and none of the corpus's sentences. To judge, write true or false into "right", and a
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
from typing import Any

from repository import ROOT

JUDGED = ROOT / "tests" / "judged.jsonl"
CORPUS = ROOT.parent / "shared" / "corpus" / "statements"
SEED = 2231
SIZES = {"demand": 150, "signatories": 100, "resolution": None, "weapon": 100}
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
    parser.add_argument("--corpus", type=Path, default=CORPUS, help="the texts that the sample is drawn from")
    arguments = parser.parse_args()
    if arguments.what == "draw":
        draw(arguments.corpus)
    elif arguments.what == "show":
        show(arguments.corpus)
    print(report())
    return 0


def judged() -> list[dict[str, Any]]:
    """The sample's lines."""
    if not JUDGED.exists():
        return []
    return [json.loads(line) for line in JUDGED.read_text(encoding="utf-8").splitlines()]


def draw(corpus: Path) -> None:
    """Draw the sample anew and write it, with the verdicts of items that are the same as before."""
    verdicts = {line["digest"]: line for line in judged()}
    found: dict[str, list[dict[str, Any]]] = {kind: [] for kind in SIZES}
    for name, record in _records(corpus):
        for item in _items(name, record):
            found[item["kind"]].append(item)
    lines: list[dict[str, Any]] = []
    for kind, size in SIZES.items():
        items = sorted(found[kind], key=lambda item: str(item["digest"]))
        # By the digest's own order: an item that is drawn stays drawn when others change.
        chosen = items if size is None else sorted(items, key=_lot)[:size]
        lines += sorted(chosen, key=lambda item: (item["document"], item["start"]))
    for line in lines:
        line |= {key: verdicts.get(line["digest"], {}).get(key) for key in ("right", "why")}
    JUDGED.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")


def _lot(item: dict[str, Any]) -> float:
    return random.Random(f"{SEED}{item['document']}{item['start']}").random()


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
            "speakers": [party["code"] or party["text"][:40] for party in demand["speakers"]],
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


def show(corpus: Path) -> None:
    """Print the items that wait for a verdict, with the words around them."""
    from sanctext.readers import read

    for line in judged():
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


def report() -> str:
    """Precision by kind as a table in Markdown."""
    rows = ["| What | Judged | Right | Precision | 95 % interval |", "| --- | --- | --- | --- | --- |"]
    lines = judged()
    for kind in SIZES:
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
