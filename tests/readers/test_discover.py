"""Which documents a user's sources mean."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sanctext.errors import ReadError
from sanctext.readers.discover import discover
from sanctext.readers.reading import SUFFIXES

FILES = [
    "b.txt",
    "a.md",
    "UPPER.TXT",
    "README.md",
    "table.csv",
    ".hidden.txt",
    ".git/config.txt",
    "sub/c.txt",
    "sub/deep/d.md",
    "other/e.json",
    "other/records.jsonl",
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in FILES:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("We urge restraint.", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


CASES = [
    (["b.txt"], ["b.txt"], "a file"),
    (["table.csv"], ["table.csv"], "a named file counts, whatever its suffix"),
    (["./b.txt"], ["./b.txt"], "a path stays as given"),
    (["-"], ["-"], "standard input"),
    (["missing.txt"], ["missing.txt"], "reading it says that it does not exist"),
    ([""], [""], "the same for an empty path"),
    (["x" * 5000], ["x" * 5000], "the same for a path that is too long"),
    (["a\0b/*"], ["a\0b/*"], "the same for what is no path"),
    (["sub"], ["sub/c.txt", "sub/deep/d.md"], "a folder, with its subfolders"),
    (["."], ["README.md", "UPPER.TXT", "a.md", "b.txt", "sub/c.txt", "sub/deep/d.md"], "sorted; no hidden ones"),
    (["*.txt"], ["b.txt"], "a pattern that the shell left alone; hidden files only where it begins with a dot"),
    (["[ab].*"], ["a.md", "b.txt"], "a set of characters, sorted"),
    (["sub*"], ["sub/c.txt", "sub/deep/d.md"], "a pattern that matches a folder"),
    (["**/*.md"], ["README.md", "a.md", "sub/deep/d.md"], "a pattern over all levels"),
    (["empt*"], [], "a matched folder may be empty"),
    (["b.txt", "a.md"], ["b.txt", "a.md"], "the order is the user's"),
    (["b.txt", "./b.txt", "*.txt"], ["b.txt"], "each document once"),
    (["sub/c.txt", "sub"], ["sub/c.txt", "sub/deep/d.md"], "also where a folder holds a named file"),
    (["other/*.jsonl"], ["other/records.jsonl"], "JSON Lines are to be named, by a pattern for example"),
    ([], [], "nothing"),
]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("sources", "paths", "reason"), CASES, ids=[case[2] for case in CASES])
def test_sources(sources: list[str], paths: list[str], reason: str) -> None:
    assert list(discover(sources)) == [path.replace("/", os.sep) if path[:2] != "./" else path for path in paths], (
        reason
    )


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("source", "message", "reason"),
    [
        (
            "empty",
            f"empty: no document ({', '.join(SUFFIXES)}) in this folder; name the files themselves",
            "an empty folder",
        ),
        (
            "other",
            f"other: no document ({', '.join(SUFFIXES)}) in this folder; name the files themselves",
            "other suffixes",
        ),
        ("*.doc", "*.doc: no file matches; check the pattern", "a pattern without a match"),
    ],
)
def test_a_source_without_documents_does_not_stop_the_rest(source: str, message: str, reason: str) -> None:
    first, error, last = discover(["a.md", source, "b.txt"])
    assert (first, last) == ("a.md", "b.txt"), reason
    assert isinstance(error, ReadError)
    assert str(error) == message


def test_a_name_that_looks_like_a_pattern(folder: Path) -> None:
    (folder / "draft[1].txt").write_text("We urge restraint.", encoding="utf-8")
    assert list(discover(["draft[1].txt"])) == ["draft[1].txt"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_folder_that_may_not_be_read(folder: Path) -> None:
    (folder / "sub").chmod(0)
    try:
        error, *rest = discover(["."])
    finally:
        (folder / "sub").chmod(0o755)
    assert isinstance(error, ReadError)
    assert "the folder cannot be read" in str(error)
    assert "b.txt" in rest


def test_a_linked_folder_is_not_followed(folder: Path) -> None:
    try:
        (folder / "sub" / "loop").symlink_to(folder, target_is_directory=True)
    except OSError:
        pytest.skip("no symbolic links here")
    assert list(discover(["sub"])) == [str(Path("sub", "c.txt")), str(Path("sub", "deep", "d.md"))]


@pytest.mark.parametrize("pattern", ["**/*.txt", "loop/**/*.txt", "**/**/c.txt"])
def test_a_pattern_does_not_go_round_in_linked_folders(folder: Path, pattern: str) -> None:
    try:
        for name in ("loop", "sub/again"):
            (folder / name).symlink_to(folder, target_is_directory=True)
    except OSError:
        pytest.skip("no symbolic links here")
    found = list(discover([pattern]))
    assert 0 < len(found) <= len(FILES)
    assert any(str(path).endswith("c.txt") for path in found)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
@pytest.mark.parametrize("source", [".", "**/*.txt", "sub/*"])
def test_what_is_no_file_is_left_out(folder: Path, source: str) -> None:
    os.mkfifo(folder / "sub" / "pipe.txt")
    (folder / "sub" / "link.txt").symlink_to(folder / "sub" / "pipe.txt")
    left_out: list[str] = []
    found = list(discover([source], left_out.append))
    assert str(Path("sub", "c.txt")) in found
    assert not {Path(str(path)).name for path in found} & {"pipe.txt", "link.txt"}
    assert {"pipe.txt", "link.txt"} <= {Path(path).name for path in left_out}


@pytest.mark.usefixtures("folder")
def test_what_a_folder_leaves_out_is_told() -> None:
    left_out: list[str] = []
    list(discover(["."], left_out.append))
    assert sorted(left_out) == ["other/e.json", "other/records.jsonl", "table.csv"]
