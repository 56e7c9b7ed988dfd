"""Records as tasks for annotation tools, and corrected tasks as annotated texts for `sanctext evaluate`."""

from __future__ import annotations

from typing import Literal

Tool = Literal["label-studio", "doccano", "brat"]
