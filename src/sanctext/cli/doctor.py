"""`sanctext doctor`: whether everything that sanctext needs is there."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TextIO

import typer

from sanctext.cli.exit_codes import FAILED
from sanctext.cli.options import Form, FormOption

PACKAGES = ("spacy", "typer", "pydantic", "rich")
REINSTALL = "pip install --force-reinstall sanctext"


@dataclass(frozen=True, slots=True)
class Findings:
    """What the doctor found.

    Args:
        python: Python's version.
        sanctext: sanctext's version.
        packages: for each package that is needed its version, None where it is missing.
        model: the language model's name or folder, None where there is none.
        model_folder: the folder of its files.
        model_verified: whether the model's files are those of the manifest.
        problems: one line each, with what to do.
    """

    python: str
    sanctext: str
    packages: dict[str, str | None]
    model: str | None
    model_folder: str | None
    model_verified: bool
    problems: list[str]


def doctor(form: FormOption = Form.AUTO) -> None:
    """Check the installation: versions, the language model, its files."""
    from sanctext.cli.streams import say, standard_output

    output = standard_output()
    findings = examine()
    (_draw if form.is_table(output) else _write_json)(findings, output)
    for problem in findings.problems:
        say(problem)
    if findings.problems:
        raise typer.Exit(FAILED)


def examine() -> Findings:
    """Look at everything that sanctext needs; what is wrong is among the findings, never an exception."""
    import platform
    from importlib.metadata import PackageNotFoundError, version

    from sanctext import model
    from sanctext._version import __version__
    from sanctext.errors import ModelError

    problems: list[str] = []
    packages: dict[str, str | None] = {}
    for package in PACKAGES:
        try:
            packages[package] = version(package)
        except PackageNotFoundError:
            packages[package] = None
            problems.append(f"{package}: not installed; run: {REINSTALL}")
    location, folder, verified = None, None, False
    try:
        location = model.locate()
    except ModelError as error:
        problems.append(f"model: {error}")
    else:
        folder = str(model.data_folder(location))
        differences = model.verify(location)
        verified = not differences
        reinstall = model.INSTALL.replace("install", "install --force-reinstall --no-deps", 1)
        problems += [f"model: {difference}; run: {reinstall}" for difference in differences]
    if not problems:
        problems += _loading_problems()
    return Findings(platform.python_version(), __version__, packages, location, folder, verified, problems)


def _loading_problems() -> list[str]:
    """Load the pipeline, since a package may be there and yet not work on this machine."""
    from sanctext.printable import message_of

    try:
        from sanctext import pipeline

        pipeline.load()
    except Exception as error:
        return [f"pipeline: does not load ({message_of(error)}); run: {REINSTALL}"]
    return []


def _write_json(findings: Findings, output: TextIO) -> None:
    from sanctext.writers.emit import emit_data

    emit_data(asdict(findings), output)


def _draw(findings: Findings, output: TextIO) -> None:
    from sanctext.writers.screen import console, draw, facts

    agree = "agree with the manifest" if findings.model_verified else "not verified, see below"
    said = {
        "python": findings.python,
        "sanctext": findings.sanctext,
        **{name: version or "missing" for name, version in findings.packages.items()},
        "model": findings.model or "missing",
        "its folder": findings.model_folder or "missing",
        "its files": agree,
        "result": "installation verified" if not findings.problems else f"problems: {len(findings.problems)}",
    }
    draw(facts(said.items()), console(output))
