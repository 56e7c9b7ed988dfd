"""The pipeline's components, one file or folder a question. Each writes span groups and plain data on the Doc."""

from sanctext.components import (
    actors,
    cited,
    conditions,
    cues,
    demands,
    genre,
    relevance,
    resolutions,
    signatories,
    stances,
    structure,
    syntax,
    violations,
    voices,
    weapons,
)

__all__ = [
    "actors",
    "cited",
    "conditions",
    "cues",
    "demands",
    "genre",
    "relevance",
    "resolutions",
    "signatories",
    "stances",
    "structure",
    "syntax",
    "violations",
    "voices",
    "weapons",
]
