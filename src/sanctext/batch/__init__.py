"""Runs of many documents: in one process or many or on a cluster, in the order of the inputs, resumable."""

from typing import Literal

# Where documents are parsed: on this computer, or on a Ray cluster.
EngineName = Literal["local", "ray"]
