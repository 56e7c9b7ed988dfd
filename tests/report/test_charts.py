"""Charts: what they count and leave out, and that a drawing brings nothing into the page but shapes and words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from test_document_page import HOSTILE, Elements
from test_overview import FIRST, SECOND, record_of
from typer.testing import CliRunner

from sanctext.cli.app import app
from sanctext.report import charts as charting
from sanctext.report.charts import PERIODS, ROWS, able, charts, periods
from sanctext.report.drawn import drawn
from sanctext.report.overview import Timeline, Words, overview
from sanctext.report.overview_page import overview_page
from tables import table

needs_charts = pytest.mark.skipif(not able(), reason="needs vl-convert-python, of the extra charts")
TAGS = {"svg", "title", "desc", "g", "path", "line", "rect", "text", "a"}


def timeline(counts: dict[tuple[str, str], int], undated: int = 0) -> Timeline:
    made = Timeline("Things", "A row a thing.", "document", "citation", undated=undated)
    for place, count in counts.items():
        made.cells[place] = [Words(number, "", f"{place}", "") for number in range(count)]
    return made


@pytest.mark.parametrize(
    ("months", "expected"),
    table(
        (["2024-05"], ["2024-05"], "one month"),
        (["2024-01", "2023-11"], ["2023-11", "2023-12", "2024-01"], "months without anything"),
        (["2021-01", "2023-06"], [f"{year}-{month:02}" for year in (2021, 2022) for month in range(1, 13)]
         + [f"2023-{month:02}" for month in range(1, 7)], "as many months as there is room for"),
        (["2021-01", "2023-07"], ["2021", "2022", "2023"], "one more"),
        (["1946-01", "2024-01"], [str(year) for year in range(2024 - PERIODS + 1, 2025)], "too many years"),
    ),
)  # fmt: skip
def test_periods(months: list[str], expected: list[str]) -> None:
    assert periods(months) == expected


@needs_charts
def test_a_bar_for_each_count_and_what_is_left_out() -> None:
    counts = {("common", "2001-01"): 3, ("common", "2024-02"): 2, ("common", "1950-01"): 4}
    counts |= {(f"rare {number:02}", "2024-02"): 1 for number in range(ROWS + 1)}
    (chart,) = charts([timeline(counts, undated=1)])
    assert [(mark.says, len(mark.words)) for mark in chart.marks][:2] == [
        ("common, 2001: 3 documents", 3),
        ("common, 2024: 2 documents", 2),
    ]
    assert len(chart.marks) == ROWS + 1
    assert chart.about.endswith("Left out: 2 rarer rows, 4 citations before 1995, 1 citation without a date.")
    links = re.findall(r'<a href="(.*?)" aria-label="(.*?)">', str(chart.drawing))
    assert links == [(f"#behind-0-{number}", mark.says) for number, mark in enumerate(chart.marks)]


@needs_charts
def test_the_same_counts_give_the_same_drawing() -> None:
    records = [record_of(FIRST, "first.txt"), record_of(SECOND, "second.txt")]
    first, second = (charts(overview(records).timelines) for _ in range(2))
    assert [chart.title for chart in first] == ["Documents", "Resolutions", "Weapons"]
    assert first == second


@needs_charts
def test_a_timeline_of_nothing_is_no_chart() -> None:
    assert charts([timeline({}, undated=3)]) == []
    for empty in ({}, {("a", "1950-01"): 1}):
        (chart,) = charts([timeline(empty), timeline({("a", "2024-01"): 1})])
        assert chart.marks[0].says.startswith("a, 2024")


@needs_charts
@pytest.mark.parametrize(
    "hostile", [*HOSTILE, "]]><!--", "a\x00b\x1b\ufffe", "&lt;b&gt;", "datum.row + 1", "\u202eright"]
)
def test_names_stay_words(hostile: str) -> None:
    plain, made = (Elements(str(charts([timeline({(name, "2024-01"): 2})])[0].drawing)) for name in ("XX", hostile))
    assert made.tags == plain.tags
    assert [name for name, _ in made.attributes] == [name for name, _ in plain.attributes]
    assert set(made.tags) <= TAGS


@needs_charts
def test_a_drawing_has_no_style_and_leads_nowhere_else() -> None:
    (chart,) = charts([timeline({("a", "2024-01"): 1})])
    found = Elements(str(chart.drawing))
    assert not {name for name, _ in found.attributes} & {"style", "fill", "stroke", "xlink:href", "onclick"}
    assert [value for name, value in found.attributes if name == "href"] == ["#behind-0-0"]
    assert 'role="group" aria-labelledby="chart-0-title" aria-describedby="chart-0-says"' in str(chart.drawing)
    assert '<title id="chart-0-title">Things</title>' in str(chart.drawing)


@pytest.mark.parametrize(
    ("inside", "left"),
    table(
        ("<script>1</script>", "", "a program"),
        ("<style>a{}</style><text>b</text>", "<text>b</text>", "a style"),
        ('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>', "", "a foreign element"),
        ('<image href="http://a/b.png"/><use href="#x"/>', "", "a picture"),
        ('<rect onload="x()" style="fill:red" fill="url(#x)" width="3"/>', '<rect width="3"></rect>', "attributes"),
        ('<a xlink:href="https://a.b/#behind-1-2"><path d="M0" aria-label="c"/></a>',
         '<a href="#behind-1-2" aria-label="c"><title>c</title><path d="M0"></path></a>', "a link into the page"),
        ('<a xlink:href="https://a.b/#behind-1-2x"><path d="M0"/></a>', "", "another place"),
        ('<a xlink:href="javascript:1"><path d="M0"/></a>', "", "a program as a link"),
        ("<text>&lt;b&gt; &amp;amp;</text>", "<text>&lt;b&gt; &amp;amp;</text>", "words"),
    ),
)  # fmt: skip
def test_only_shapes_words_and_links_into_the_page_are_kept(inside: str, left: str) -> None:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{inside}</svg>'
    assert str(drawn(svg, "n", "t", "s")).partition("</desc>")[2] == f"{left}</svg>"


def test_without_what_draws_the_page_has_its_matrices(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(charting, "PACKAGE", "no_such_package")
    made = overview_page([record_of(FIRST, "first.txt"), record_of(SECOND, "second.txt")])
    assert "<svg" not in made
    assert "Resolutions over time" in made


def test_without_what_draws_the_command_says_how_to_have_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(charting, "PACKAGE", "no_such_package")
    for name, text in (("a.txt", FIRST), ("b.txt", SECOND)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    said = "sanctext: the page has no charts, since vl-convert-python is missing; run: pip install 'sanctext[charts]'\n"
    for sources, expected in ((["a.txt", "b.txt"], said), (["a.txt"], "")):
        result = CliRunner().invoke(app, ["report", *(str(tmp_path / name) for name in sources)])
        assert (result.exit_code, result.stderr) == (0, expected)
