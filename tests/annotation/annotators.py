"""What an annotator does in each tool: spans moved, deleted and added, relations drawn, values said.

Each works on the files that `sanctext annotate export` has written, and counts as the tool does: by offsets of its own.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Protocol


class Annotator(Protocol):
    """An annotator at work on the only task of a folder."""

    def __init__(self, folder: Path) -> None: ...
    def move(self, label: str, words: str, to: str) -> None: ...
    def delete(self, label: str, words: str) -> None: ...
    def add(self, label: str, words: str) -> None: ...
    def relate(self, kind: str, head: str, part: tuple[str, str]) -> None: ...
    def say(self, label: str, words: str, name: str, value: str) -> None: ...
    def save(self) -> Path: ...


class LabelStudio:
    def __init__(self, folder: Path) -> None:
        self.path = folder / "tasks.json"
        (self.task,) = json.loads(self.path.read_text(encoding="utf-8"))
        self.text: str = self.task["data"]["text"]
        self.result: list[Any] = self.task["predictions"][0]["result"]

    def _region(self, label: str, words: str) -> dict[str, Any]:
        return next(
            each for each in self.result
            if each["type"] == "labels" and each["value"]["labels"] == [label] and each["value"]["text"] == words
        )  # fmt: skip

    def _value(self, words: str) -> dict[str, Any]:
        start = self.text.index(words)
        return {"start": start, "end": start + len(words), "text": words}

    def move(self, label: str, words: str, to: str) -> None:
        region = self._region(label, words)
        for each in self.result:
            if each.get("id") == region["id"]:
                place = self._value(to)
                # A control's own text is not the span's.
                each["value"] |= {"start": place["start"], "end": place["end"]}
                if each["type"] != "textarea":
                    each["value"]["text"] = to

    def delete(self, label: str, words: str) -> None:
        gone = self._region(label, words)["id"]
        self.result = [
            each for each in self.result if gone not in (each.get(end) for end in ("id", "from_id", "to_id"))
        ]

    def add(self, label: str, words: str) -> None:
        name = f"new{len(self.result)}"
        common = {"id": name, "from_name": "label", "to_name": "text", "type": "labels", "origin": "manual"}
        self.result.append(common | {"value": self._value(words) | {"labels": [label]}})

    def relate(self, kind: str, head: str, part: tuple[str, str]) -> None:
        ends = {"from_id": self._region("Demand", head)["id"], "to_id": self._region(*part)["id"]}
        self.result.append(ends | {"type": "relation", "direction": "right", "labels": [kind]})

    def say(self, label: str, words: str, name: str, value: str) -> None:
        region = self._region(label, words)
        control = f"{label.lower()}_{name}"
        self.result = [
            each for each in self.result if (each.get("id"), each.get("from_name")) != (region["id"], control)
        ]
        chosen = name in ("role", "kind", "force", "strength", "cited", "attribution", "negated", "status")
        said = {"choices": [value]} if chosen else {"text": [value]}
        place = {"start": region["value"]["start"], "end": region["value"]["end"]}
        kind = "choices" if chosen else "textarea"
        common = {"id": region["id"], "from_name": control, "to_name": "text", "type": kind}
        self.result.append(common | {"value": place | said})

    def save(self) -> Path:
        done = {"id": 7, "result": self.result, "was_cancelled": False, "ground_truth": False, "completed_by": 1}
        task = {"id": 3, "data": self.task["data"], "annotations": [done], "predictions": []}
        path = self.path.with_name("project-1-at-2025.json")
        path.write_text(json.dumps([task], ensure_ascii=False), encoding="utf-8")
        return path


class Doccano:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.task = json.loads((folder / "tasks.jsonl").read_text(encoding="utf-8"))
        # Doccano numbers spans and relations anew.
        numbers = {each["id"]: each["id"] + 100 for each in self.task["entities"]}
        for each in self.task["entities"]:
            each["id"] = numbers[each["id"]]
        for number, each in enumerate(self.task["relations"]):
            each |= {"id": number, "from_id": numbers[each["from_id"]], "to_id": numbers[each["to_id"]]}
        self.comments: list[dict[str, Any]] = []

    def _place(self, words: str) -> dict[str, int]:
        start = self.task["text"].index(words)
        before = self.task["text"][:start].encode("utf-16-le")
        size = len(words.encode("utf-16-le")) // 2
        return {"start_offset": len(before) // 2, "end_offset": len(before) // 2 + size}

    def _entity(self, label: str, words: str) -> dict[str, Any]:
        units = self.task["text"].encode("utf-16-le")
        for each in self.task["entities"]:
            found = units[2 * each["start_offset"] : 2 * each["end_offset"]].decode("utf-16-le")
            if (each["label"], found) == (label, words):
                return dict(each)
        raise LookupError(words)

    def move(self, label: str, words: str, to: str) -> None:
        """There is no moving: the span is deleted and marked anew, and its relations are drawn again."""
        old = self._entity(label, words)
        for each in self.task["entities"]:
            if each["id"] == old["id"]:
                each |= self._place(to)

    def delete(self, label: str, words: str) -> None:
        gone = self._entity(label, words)["id"]
        self.task["entities"] = [each for each in self.task["entities"] if each["id"] != gone]
        kept = [each for each in self.task["relations"] if gone not in (each["from_id"], each["to_id"])]
        self.task["relations"] = kept

    def add(self, label: str, words: str) -> None:
        self.task["entities"].append({"id": 900 + len(self.task["entities"]), "label": label, **self._place(words)})

    def relate(self, kind: str, head: str, part: tuple[str, str]) -> None:
        ends = {"from_id": self._entity("Demand", head)["id"], "to_id": self._entity(*part)["id"]}
        self.task["relations"].append({"id": 900, "type": kind, **ends})

    def say(self, label: str, words: str, name: str, value: str) -> None:  # noqa: ARG002
        self.comments.append({"id": len(self.comments), "comment": f"{words} = {value}"})

    def save(self) -> Path:
        path = self.folder / "admin.jsonl"
        path.write_text(
            json.dumps(self.task | {"id": 5, "Comments": self.comments}, ensure_ascii=False) + "\n", "utf-8"
        )
        return path


class Brat:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (self.path,) = folder.glob("*.ann")
        self.text = self.path.with_suffix(".txt").read_bytes().decode("utf-8")
        self.lines = self.path.read_text(encoding="utf-8").splitlines()

    def _id(self, label: str, words: str) -> str:
        flat = " ".join(words.split())
        return next(
            line.split("\t")[0] for line in self.lines
            if line.startswith("T") and line.split()[1] == label and line.split("\t")[2] == flat
        )  # fmt: skip

    def _line(self, name: str, label: str, words: str) -> str:
        start = self.text.index(words)
        places = []
        for line in words.split("\n"):
            places.append(f"{start} {start + len(line)}")
            start += len(line) + 1
        return f"{name}\t{label} {';'.join(places)}\t{words.replace(chr(10), ' ')}"

    def move(self, label: str, words: str, to: str) -> None:
        name = self._id(label, words)
        self.lines = [self._line(name, label, to) if line.startswith(f"{name}\t") else line for line in self.lines]

    def delete(self, label: str, words: str) -> None:
        name = self._id(label, words)
        ends = (f":{name}", name)
        self.lines = [
            line for line in self.lines if not any(part in ends or part.endswith(ends[0]) for part in line.split())
        ]

    def add(self, label: str, words: str) -> None:
        self.lines.append(self._line(f"T{900 + len(self.lines)}", label, words))

    def relate(self, kind: str, head: str, part: tuple[str, str]) -> None:
        ends = f"Arg1:{self._id('Demand', head)} Arg2:{self._id(*part)}"
        self.lines.append(f"R{900 + len(self.lines)}\t{kind} {ends}\t")

    def say(self, label: str, words: str, name: str, value: str) -> None:
        region = self._id(label, words)
        if name in ("role", "kind", "force", "strength", "cited", "attribution", "negated"):
            self.lines = [line for line in self.lines if line.split("\t")[1:2] == [] or
                          not line.split("\t")[1].startswith(f"{name} {region} ")]  # fmt: skip
            self.lines.append(f"A{900 + len(self.lines)}\t{name} {region} {value}")
        else:
            self.lines = [line for line in self.lines if f"AnnotatorNotes {region}\t" not in line]
            self.lines.append(f"#{900 + len(self.lines)}\tAnnotatorNotes {region}\t{value}")

    def save(self) -> Path:
        self.path.write_text("\n".join(self.lines) + "\n", encoding="utf-8")
        return self.folder


ANNOTATORS: dict[str, type[Annotator]] = {"label-studio": LabelStudio, "doccano": Doccano, "brat": Brat}
