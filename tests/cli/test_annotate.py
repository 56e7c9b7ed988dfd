"""`sanctext annotate export` and `sanctext annotate import`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command_line import Run

TEXT = "Joint Statement by Chile and Peru\n\nWe urge Mali to free the envoys. We condemn the raids.\n"


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "envoys.txt").write_text(TEXT, encoding="utf-8")
    (folder / "talks.txt").write_text("We urge Niger to resume the talks.\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize("tool", ["label-studio", "doccano", "brat"])
@pytest.mark.usefixtures("texts")
def test_from_records_to_figures(run: Run, tool: str, tmp_path: Path) -> None:
    assert run("batch", "texts", "--with-text", "-o", "records.jsonl").returncode == 0
    done = run("annotate", "export", "records.jsonl", "-o", "tasks", "--format", tool)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"sanctext: 2 tasks written\n")
    done = run("annotate", "import", "tasks", "-o", "gold")
    assert (done.returncode, done.stdout) == (0, b"")
    assert done.stderr.endswith(b"sanctext: 2 annotated texts written\n")
    assert (b"nobody has annotated it" in done.stderr) == (tool == "label-studio")
    names = sorted(path.name for path in (tmp_path / "gold").iterdir())
    assert names == ["envoys.gold.json", "envoys.txt", "talks.gold.json", "talks.txt"]
    figures = json.loads(run("evaluate", "gold").stdout)
    assert {each["f1"] for each in figures.values() if isinstance(each, dict) and "f1" in each} == {1.0}
    assert figures["demands cue"]["gold"] == 2


@pytest.mark.usefixtures("texts")
def test_the_text_comes_from_the_document_where_the_record_holds_none(run: Run, texts: Path) -> None:
    assert run("batch", "texts", "-o", "records.jsonl").returncode == 0
    assert run("annotate", "export", "records.jsonl", "-o", "tasks", "--format", "brat").returncode == 0
    (texts / "talks.txt").write_text("We urge Niger to end the talks.\n", encoding="utf-8")
    done = run("annotate", "export", "records.jsonl", "-o", "again", "--format", "brat")
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode().replace("\\", "/") == (
        "sanctext: texts/talks.txt: the record holds no text, and its document has changed; "
        "make the records with --with-text\n"
    )
    (texts / "talks.txt").unlink()
    done = run("annotate", "export", "records.jsonl", "-o", "again", "--format", "brat")
    assert b"and its document is not there; make the records with --with-text" in done.stderr


@pytest.mark.usefixtures("texts")
def test_errors_are_one_line_and_leave_nothing(run: Run, tmp_path: Path) -> None:
    for arguments, message in (
        (("annotate", "import", "texts", "-o", "gold"), b"texts: holds no tasks; give a brat collection"),
        (("annotate", "import", "nowhere", "-o", "gold"), b"nowhere: cannot be read"),
        (("annotate", "export", "nowhere", "-o", "gold", "--format", "brat"), b"nowhere: cannot be read"),
        (("annotate", "import", "texts", "-o", "texts"), b"texts: is not empty, and nothing in it is replaced"),
    ):
        done = run(*arguments)
        assert (done.returncode, done.stdout) == (1, b"")
        assert done.stderr.startswith(b"sanctext: " + message)
        assert done.stderr.count(b"\n") == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["texts"]


def test_wrong_use(run: Run) -> None:
    for arguments in (("annotate", "export", "-", "-o", "x", "--format", "prodigy"), ("annotate", "import", "x")):
        assert run(*arguments).returncode == 2


def test_help_imports_nothing_heavy_and_parse_nothing_of_it(run: Run) -> None:
    from imports import imported

    program = "from sanctext.__main__ import main; main()"
    assert not imported(program, {"spacy", "rich", "numpy", "trafilatura"}, "annotate", "export", "--help")
    assert not imported("import sanctext; sanctext.parse('We urge Mali to talk.')", {"sanctext.annotation"})
    assert run("annotate", "--help").returncode == 0
