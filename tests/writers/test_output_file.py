"""A file that is replaced only by a complete one."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from sanctext.errors import WriteError
from sanctext.writers.output_file import OutputFile
from sanctext.writers.replacement import replacing


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "records.jsonl"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_it_appears_when_it_is_complete(target: Path) -> None:
    with OutputFile(str(target)) as output:
        output.stream.write("première\n")
        assert not target.exists()
    assert target.read_bytes() == "première\n".encode()
    assert names(target.parent) == ["records.jsonl"]


def test_an_older_file_is_replaced_and_keeps_its_mode(target: Path) -> None:
    target.write_text("old\n", encoding="utf-8")
    target.chmod(0o640)
    with OutputFile(str(target)) as output:
        output.stream.write("new\n")
    assert target.read_text(encoding="utf-8") == "new\n"
    if os.name != "nt":
        assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_an_early_error_leaves_everything_as_it_was(target: Path) -> None:
    target.write_text("old\n", encoding="utf-8")
    with pytest.raises(RuntimeError), OutputFile(str(target)) as output:
        raise RuntimeError
    assert not output.kept
    assert target.read_text(encoding="utf-8") == "old\n"
    assert names(target.parent) == ["records.jsonl"]


def test_an_interruption_keeps_what_was_written(target: Path) -> None:
    target.write_text("old\n", encoding="utf-8")
    output = OutputFile(str(target))

    def interrupted() -> None:
        with output:
            output.stream.write("new\n")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert output.kept
    assert output.partial.read_text(encoding="utf-8") == "new\n"
    assert target.read_text(encoding="utf-8") == "old\n"


def test_nothing_written_replaces_nothing(target: Path) -> None:
    target.write_text("old\n", encoding="utf-8")
    with OutputFile(str(target)):
        pass
    assert target.read_text(encoding="utf-8") == "old\n"
    assert names(target.parent) == ["records.jsonl"]


def test_a_link_stays_a_link(target: Path) -> None:
    link = target.with_name("link.jsonl")
    target.write_text("old\n", encoding="utf-8")
    try:
        link.symlink_to(target)
    except OSError:
        pytest.skip("no symbolic links here")
    with OutputFile(str(link)) as output:
        output.stream.write("new\n")
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "new\n"


@pytest.mark.skipif(not Path(os.devnull).is_char_device(), reason="no device files here")
def test_a_device_is_written_directly_and_stays_one() -> None:
    with OutputFile(os.devnull) as output:
        output.stream.write("new\n")
    assert Path(os.devnull).is_char_device()


@pytest.mark.parametrize(
    ("path", "message", "reason"),
    [
        (".", ".: a folder; name a file for the output", "a folder"),
        ("missing/records.jsonl", "missing/records.jsonl: its folder does not exist; make it first", "no parent"),
        ("", "'': not a path; choose another file", "an empty path"),
        ("a\0b", "a\\x00b: not a path; choose another file", "a NUL"),
        ("x" * 5000, "cannot be written", "longer than a name may be"),
    ],
)
def test_what_cannot_be_written(
    path: str, message: str, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(WriteError) as caught:
        OutputFile(path)
    assert message in str(caught.value), reason
    assert len(str(caught.value).splitlines()) == 1
    assert names(tmp_path) == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may write everything")
def test_what_may_not_be_written(target: Path) -> None:
    target.write_text("old\n", encoding="utf-8")
    target.chmod(0o444)
    with pytest.raises(WriteError, match=r"cannot be written \(Permission denied\)"):
        OutputFile(str(target))
    assert names(target.parent) == ["records.jsonl"]
    target.parent.chmod(0o555)
    try:
        with pytest.raises(WriteError, match=r"cannot be written \(Permission denied\)"):
            OutputFile(str(target.with_name("new.jsonl")))
    finally:
        target.parent.chmod(0o755)


def test_what_fails_leaves_nothing_even_on_a_full_disk(target: Path) -> None:
    target.write_text("old\n", encoding="utf-8")

    def full() -> None:
        with replacing(str(target)) as partial:
            partial.write_text("new\n", encoding="utf-8")
            raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(WriteError, match="No space left on device"):
        full()
    assert target.read_text(encoding="utf-8") == "old\n"
    assert names(target.parent) == ["records.jsonl"]
