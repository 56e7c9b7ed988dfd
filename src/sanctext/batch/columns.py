"""Parses the rows of a table batch by batch, as distributed data frames hand them out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from sanctext.batch.isolated import NO_DOCUMENT_TO_BLAME, blamed_on, parse_one
from sanctext.errors import SanctextError
from sanctext.knowledge.current import current, using
from sanctext.knowledge.own import own_knowledge
from sanctext.printable import message_of, printable
from sanctext.source import Source


def parse_batch(
    batch: Mapping[str, Sequence[Any]], *, text: str = "text", path: str = "path", knowledge: str | None = None
) -> dict[str, list[Any]]:
    """Parse the texts in one column of a batch; for `ray.data.Dataset.map_batches`, and whatever works like it.

    Args:
        batch: columns by name, all of one length: lists, NumPy arrays, or a pandas data frame.
        text: the column with the documents: texts, or the bytes of files, which are read as files are (front matter,
            encoding).
        path: the column with their names, for the records; where there is none, the name is "-".
        knowledge: folder of a user's own tables, where the batch is parsed.

    Returns:
        The batch's columns without `text`, and two more: "record", the record as JSON, and "failure", why there is
        none; one of them is None in each row. A document that fails leaves the others alone.

    Raises:
        KeyError: the batch has no column `text`.
        KnowledgeError: the folder cannot be read as tables.
        ModelError: the language model is missing.

    Example:
        >>> import json, sanctext
        >>> done = sanctext.parse_batch({"text": ["We urge Iran to halt its tests.", b"\\x00"], "path": ["a", "b"]})
        >>> json.loads(done["record"][0])["demands"][0]["action"], done["failure"][0]
        ('halt its tests', None)
        >>> done["path"][1], done["record"][1], done["failure"][1].partition(" (")[0]
        ('b', None, 'b: binary')
    """
    documents = list(batch[text])
    names = list(batch[path]) if path in batch else ["-"] * len(documents)
    with using(current() if knowledge is None else own_knowledge(Path(knowledge))):
        parsed = [_parsed(document, str(name)) for document, name in zip(documents, names, strict=True)]
    kept = {column: list(batch[column]) for column in batch if column != text}
    return {**kept, "record": [record for record, _ in parsed], "failure": [failure for _, failure in parsed]}


def _parsed(document: object, name: str) -> tuple[str | None, str | None]:
    from sanctext.readers import read_content

    try:
        if isinstance(document, bytes):
            source = read_content(document, name)
        elif isinstance(document, str):
            source = Source(document, name=name)
        else:
            return None, f"{printable(name)}: no text but {type(document).__name__}; give texts, or the bytes of files"
        record = parse_one(source)
        with blamed_on(source):
            return record.model_dump_json(), None
    except NO_DOCUMENT_TO_BLAME:
        raise
    except SanctextError as error:
        return None, str(error)
    except Exception as error:
        return None, f"{printable(name)}: not read, because of an error in sanctext ({message_of(error)})"
