"""Records to a folder of tasks, and corrected tasks to a folder of annotated texts."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from sanctext.annotation import Tool, brat, doccano, label_studio
from sanctext.annotation.changes import checked
from sanctext.annotation.folder import Names, write_text
from sanctext.annotation.from_record import digest, task_of
from sanctext.annotation.gold_form import Note, gold_of
from sanctext.annotation.task import Task
from sanctext.annotation.to_record import corrected_record
from sanctext.errors import ReadError
from sanctext.evaluation.gold import SUFFIX
from sanctext.printable import printable
from sanctext.records import StatementRecord
from sanctext.writers.replacement import new_folder

_WRITERS: dict[Tool, Callable[[Iterable[Task], Path], None]] = {
    "label-studio": label_studio.write,
    "doccano": doccano.write,
    "brat": brat.write,
}


def export(records: Iterable[StatementRecord], output: str, tool: Tool) -> int:
    """Write records as tasks of a tool.

    Args:
        records: the records.
        output: a folder that is not there yet, or is empty.
        tool: the tool.

    Returns:
        How many tasks were written.

    Raises:
        ReadError: there is no record, or one whose text is not found.
        WriteError: the folder cannot be written, or holds something.
    """
    with new_folder(output) as folder:
        names = Names()
        tasks = [task_of(record, text_of(record), names.of(record.document.source)) for record in records]
        if not tasks:
            raise ReadError("no record to export; nothing was written")
        _WRITERS[tool](tasks, folder)
    return len(tasks)


def text_of(record: StatementRecord) -> str:
    """The text of a record: the one that it holds, else that of its document, where that is still there.

    Raises:
        ReadError: there is none, or the document has changed.
    """
    if record.text is not None:
        return record.text
    from sanctext.readers import read

    source = record.document.source
    try:
        text = read(source).text if source != "-" else None
    except ReadError:
        text = None
    if text is None or digest(text) != record.document.id:
        what = "is not there" if text is None else "has changed"
        raise ReadError(
            f"{printable(source)}: the record holds no text, and its document {what}; make the records with --with-text"
        )
    return text


def import_corrected(corrected: str, output: str, note: Note) -> int:
    """Write corrected tasks as annotated texts.

    Args:
        corrected: what a tool exported: a file, or the folder of a brat collection.
        output: a folder that is not there yet, or is empty.
        note: told what is left out or taken.

    Returns:
        How many texts were written.

    Raises:
        ReadError: a task cannot be read, or says something that an annotation cannot say.
        WriteError: the folder cannot be written, or holds something.
    """
    with new_folder(output) as folder:
        names, texts, count = Names(), dict[str, str](), 0
        for task in corrected_tasks(Path(corrected), note):
            gold = gold_of(checked(task, note), note)
            name = names.of(f"{task.name}.txt")
            write_text(folder / f"{name}.txt", task.text)
            write_text(folder / f"{name}{SUFFIX}", json.dumps(gold, indent=1, ensure_ascii=False) + "\n")
            if task.text in texts:
                note(f"{task.place}: has the same text as {texts[task.text]}; both are written")
            texts.setdefault(task.text, f"{name}.txt")
            count += 1
        if not count:
            raise ReadError(f"{printable(corrected)}: holds no task; nothing was written")
    return count


def corrected_records(
    corrected: str, records: Iterable[StatementRecord], note: Note, *, only_annotated: bool
) -> Iterator[StatementRecord]:
    """Records as the annotators corrected them, in the order of the old ones.

    Args:
        corrected: what a tool exported: a file, or the folder of a brat collection.
        records: the records that were exported; those without a task stay as they are.
        note: told what is left out or taken.
        only_annotated: whether records without a task are left out.

    Raises:
        ReadError: a task cannot be read, or its record is not among the old ones.
    """
    tasks: dict[str, Task] = {}
    for task in corrected_tasks(Path(corrected), note):
        if task.origin is None:
            raise ReadError(f"{task.place}: was not exported by sanctext, so that its record is not known")
        tasks[task.origin.sha256] = checked(task, note)
    for record in records:
        found = tasks.pop(record.document.id, None)
        if found is not None:
            yield corrected_record(gold_of(found, note), record, found.text)
        elif not only_annotated:
            yield record
    if tasks:
        first = next(iter(tasks.values()))
        raise ReadError(f"{first.place}: its record is not among those given; give the records that were exported")


def corrected_tasks(path: Path, note: Note) -> Iterator[Task]:
    """The tasks of a file or folder, in whichever tool's form they are.

    Raises:
        ReadError: it is of no known form.
    """
    shown = printable(str(path))
    if path.is_dir():
        if any(path.glob("*.ann")):
            return brat.read(path, note)
        for name, reader in ((label_studio.TASKS, label_studio.read), (doccano.TASKS, doccano.read)):
            if (path / name).is_file():
                return reader(path / name, note)
        raise ReadError(f"{shown}: holds no tasks; give a brat collection, or the file that the tool exported")
    try:
        with path.open("rb") as stream:
            first = stream.read(1024).removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    except OSError as error:
        raise ReadError(f"{shown}: cannot be read ({error.strerror}); check the path") from None
    if first == b"[":
        return label_studio.read(path, note)
    if first == b"{":
        return doccano.read(path, note)
    raise ReadError(f"{shown}: neither JSON of Label Studio nor JSON Lines of Doccano; unpack what the tool exported")
