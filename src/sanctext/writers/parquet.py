"""Tables as Parquet: a folder with a file a table."""

from __future__ import annotations

from collections.abc import Iterator, Set
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from sanctext.errors import WriteError
from sanctext.tables.column import DOCUMENT, Table
from sanctext.tables.definition import tables
from sanctext.tables.rows import in_batches
from sanctext.writers.arrow import arrow_of, schema_of
from sanctext.writers.job import Job

ENDING = ".parquet"


def write(job: Job) -> None:
    """Write the folder.

    Raises:
        WriteError: the older folder has other columns.
    """
    job.path.mkdir()
    with ExitStack() as stack:
        writers = {}
        for table in tables():
            path = job.path / (table.name + ENDING)
            writers[table.name] = stack.enter_context(pq.ParquetWriter(path, schema_of(table), compression="zstd"))
            if job.older is not None:
                for kept in _older(job.older, table, job.replaced):
                    writers[table.name].write_batch(kept)
        for batch in in_batches(job.records):
            for table in tables():
                if batch[table.name]:
                    writers[table.name].write_table(arrow_of(table, batch[table.name]))


def _older(folder: Path, table: Table, replaced: Set[str]) -> Iterator[Any]:
    path = folder / (table.name + ENDING)
    gone = pa.array(sorted(replaced), pa.string())
    try:
        with pq.ParquetFile(path) as file:
            if not file.schema_arrow.equals(schema_of(table)):
                raise WriteError(f"{path.name}: has other columns than this version writes; write it anew")
            for batch in file.iter_batches():
                kept = batch.filter(pc.invert(pc.is_in(batch.column(DOCUMENT), value_set=gone)))
                if kept.num_rows:
                    yield kept
    except pa.ArrowInvalid as error:
        raise WriteError(f"{path.name}: cannot be read as Parquet ({error}); write it anew") from None
