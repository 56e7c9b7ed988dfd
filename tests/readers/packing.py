"""Archives for tests."""

from __future__ import annotations

import io
import zipfile


def packed(members: dict[str, bytes]) -> bytes:
    """A ZIP archive of some members."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            # Its time is always the same, so that a file is the same whenever it is made.
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()
