"""Archives for tests."""

from __future__ import annotations

import io
import zipfile


def packed(members: dict[str, bytes]) -> bytes:
    """A ZIP archive of some members."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()
