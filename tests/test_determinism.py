"""One text has one record, whatever order this process's sets have."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

TEXTS = Path(__file__).resolve().parent.parent / "data"
RECORDS = """
import sys
from pathlib import Path
import sanctext
for text in sorted(Path(sys.argv[1]).rglob("*.txt")):
    print(sanctext.parse(text.read_text("utf-8")).model_dump_json())
"""


def test_the_order_of_sets_changes_no_record() -> None:
    """Sets of words have another order in each process: which of two phrases is longer must not hang on it."""
    made = {
        subprocess.run(
            [sys.executable, "-c", RECORDS, str(TEXTS)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "3")
    }
    assert len(made) == 1
    assert made.pop().count(b"\n") == len(list(TEXTS.rglob("*.txt")))
