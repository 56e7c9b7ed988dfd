"""The guards of demands as a Markdown table: under which words an act asks nothing, from src/sanctext/grammar."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

from sanctext.grammar import guards, infinitive, modal, noun

# The modules with guards, and for which acts they are asked.
MODULES: dict[ModuleType, str] = {
    guards: "any act",
    infinitive: "“urge X to V”",
    modal: "“X must V”",
    noun: "“call for N”",
}


def guard_table() -> Iterator[str]:
    """One line a guard: of which acts it is asked, its reason, its function, its classes of words, examples."""
    yield "| asked of | reason | function | classes of words | holds for |\n|---|---|---|---|---|"
    for module, asked in MODULES.items():
        for reason, guard in module._GUARDS:
            function = f"{module.__name__.rpartition('.')[2]}.{guard.__name__}"
            classes = ", ".join(f"“{name}”" for name in classes_of(guard, module)) or "–"
            yield f"| {asked} | {reason or '–'} | `{function}` | {classes} | {_says(guard, module)} |"


def _says(guard: Callable[..., Any], module: ModuleType) -> str:
    """What a guard says of itself in its first line; one that only hands over, what the function of its name says."""
    handed_to = getattr(module, guard.__name__.removeprefix("_"), None)
    return (inspect.getdoc(guard) or inspect.getdoc(handed_to) or "").partition("\n")[0].strip().replace("|", "\\|")


def classes_of(function: Callable[..., Any], module: ModuleType) -> list[str]:
    """The classes of words that a function asks for, itself or by functions of its module, in their order.

    >>> classes_of(guards.is_reduced_relative, guards), classes_of(guards.is_asked, guards)
    ([], ['plain to all', 'auxiliary'])
    """
    found: dict[str, None] = {}
    seen = {function.__name__}
    waiting = [function]
    for each in waiting:
        for node in ast.walk(ast.parse(inspect.getsource(each))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            called = node.func.id
            if called == "word_class" and isinstance(node.args[0], ast.Constant):
                found[node.args[0].value] = None
            other = getattr(module, called, None)
            if inspect.isfunction(other) and other.__module__ == module.__name__ and called not in seen:
                seen.add(called)
                waiting.append(other)
    return list(found)
