"""The first full date in a text."""

from __future__ import annotations

import pytest

from sanctext.layout.dates import find_date
from tables import table


@pytest.mark.parametrize(
    ("text", "date"),
    table(
        ("Brussels, 13 July 2023", "2023-07-13", "day, month, year"),
        ("October 11th, 2022", "2022-10-11", "month first, with an ending"),
        ("the 3rd of May 2021", "2021-05-03", "the 3rd of"),
        ("March 4, 2024", "2024-03-04", "month first"),
        ("4 Sept. 2020", "2020-09-04", "a month’s abbreviation with a full stop"),
        ("on 2024-05-31.", "2024-05-31", "ISO"),
        ("1 MAY 2019", "2019-05-01", "capitals"),
        ("31 February 2024", None, "no such day"),
        ("31 February 2024, or 1 March 2024", "2024-03-01", "no such day, then one that is"),
        ("13 July", None, "no year"),
        ("May 2024", None, "no day"),
        ("resolution 2231 (2015)", None, "a resolution’s year"),
        ("2024-13-01", None, "no such month"),
        ("0 May 2024", None, "day zero"),
        ("7 May\n2024", "2024-05-07", "a line break inside"),
        ("", None, "nothing"),
    ),
)
def test_find_date(text: str, date: str | None) -> None:
    assert find_date(text) == date
