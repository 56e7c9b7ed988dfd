"""The pipeline's components, one file or folder a question. Each writes span groups and plain data on the Doc."""

from sanctext.components import (
    actors,
    attribution,
    cues,
    demands,
    genre,
    relevance,
    resolutions,
    signatories,
    stances,
    structure,
    syntax,
    weapons,
)

__all__ = [
    "actors",
    "attribution",
    "cues",
    "demands",
    "genre",
    "relevance",
    "resolutions",
    "signatories",
    "stances",
    "structure",
    "syntax",
    "weapons",
]
