"""The page of a comparison: what it says of each change, and that nothing of a document is taken for the page's own."""

from __future__ import annotations

import base64
import hashlib
import re

import pytest
from test_document_page import HOSTILE, Elements, record_of

import sanctext
from sanctext.comparison import compare_series
from sanctext.records import StatementRecord
from sanctext.report.comparison_page import comparison_page
from tables import table

MARCH = """Joint Statement by Canada, Chile and Norway on the Trawlers

Oslo, 4 March 2024

We urge Iran to free the crew of the Aurora. We call on Oman to mediate between both sides. We hope that Mali will pay.
We welcome the ceasefire in Novara.
"""
JUNE = """Joint Statement by Canada, Japan and Norway on the Trawlers

Oslo, 11 June 2024

We demand that Iran free the whole crew of the Aurora. We call on Oman to mediate between both sides. We urge Chad to
open its port. We deplore the ceasefire in Novara. Resolution 1718 (2006) stands, and so do Hwasong-18 missiles.
"""


def page(*records: StatementRecord) -> str:
    return comparison_page(compare_series(records))


def items(made: str) -> list[tuple[str, str, str]]:
    """Of each item its state, its changes, and its words with their marks."""
    found = re.findall(
        r'<article class="item (\w+)".*?class="state">(.*?)</span>.*?class="wording">(.*?)</p>', made, re.DOTALL
    )
    return [(state, said, " ".join(words.split())) for state, said, words in found]


def test_each_change_is_said_and_marked() -> None:
    made = page(record_of(MARCH), record_of(JUNE))
    assert items(made) == [
        ("changed", "hardened: urge (3) → demand (5); reworded",
         '<span class="who">Iran</span> free the <ins>whole</ins> crew of the Aurora'),
        ("added", "added", '<span class="who">Chad</span> open its port'),
        ("dropped", "dropped", '<span class="who">Mali</span> pay'),
        ("kept", "kept", '<span class="who">Oman</span> mediate between both sides'),
        ("changed", "act changed", '<span class="who">welcome → deplore</span> the ceasefire in Novara'),
    ]  # fmt: skip


def test_lists_of_who_signs_and_what_is_named() -> None:
    made = Elements(page(record_of(MARCH), record_of(JUNE)))
    words = " ".join(" ".join(made.words).split())
    for said in ("+ joined Japan (JP)", "− left Chile (CL)", "= stayed Canada (CA) ; Norway (NO)",
                 "+ added S/RES/1718 (2006)", "+ added Hwasong-18"):  # fmt: skip
        assert said in words, said


def test_both_sentences_stand_with_their_places() -> None:
    made = page(record_of(MARCH), record_of(JUNE))
    first = made.partition("<article")[2].partition("</article>")[0]
    quoted = re.findall(r"<blockquote><p>(.*?)</p></blockquote>", first)
    assert quoted == [
        "We <mark>urge Iran to free the crew of the Aurora</mark>.",
        "We <mark>demand that Iran free the whole crew of the Aurora</mark>.",
    ]
    places = [tuple(map(int, each)) for each in re.findall(r"characters (\d+) to (\d+)", first)]
    assert [text[slice(*place)] for text, place in zip((MARCH, JUNE), places, strict=True)] == [
        "urge Iran to free the crew of the Aurora",
        "demand that Iran free the whole crew of the Aurora",
    ]


def test_without_texts_the_words_stand_alone() -> None:
    made = page(sanctext.parse("We urge Iran to talk."), sanctext.parse("We urge Iran to pay and to talk."))
    assert "<blockquote><p><mark>urge Iran to talk</mark></p></blockquote>" in made


def test_a_series_has_a_part_for_each_step_and_nothing_is_a_page_too() -> None:
    made = page(record_of(MARCH), record_of(JUNE), record_of(MARCH))
    assert re.findall(r'href="(#comparison-\d)"', made) == ["#comparison-1", "#comparison-2"]
    assert made.count('class="comparison"') == 2
    empty = page(record_of("It rained."), record_of("It snowed."))
    assert (items(empty), empty.count("None in either.")) == ([], 8)


@pytest.mark.parametrize(
    ("url", "links"),
    table((["https://example.org/a"], 2, "a page"), (["javascript:alert(1)"], 0, "a program")),
)
def test_only_addresses_of_the_web_are_links(url: list[str], links: int) -> None:
    record = record_of(MARCH, url=url[0])
    found = Elements(page(record, record))
    assert [value for name, value in found.attributes if name == "href" and value == url[0]] == url * links


@pytest.mark.parametrize("hostile", HOSTILE)
def test_words_of_documents_stay_words(hostile: str) -> None:
    def made(words: str) -> Elements:
        before, after = (
            record_of(text, title=words, source=words, publisher=words, url=words) for text in (MARCH, JUNE)
        )
        party = before.demands[0].addressees[0].model_copy(update={"code": None, "name": None, "text": words})
        demands = []
        for demand in before.demands:
            span = demand.span.model_copy(update={"text": words})
            demands.append(demand.model_copy(update={"action": words, "addressees": (party,), "span": span}))
        return Elements(page(before.model_copy(update={"demands": tuple(demands)}), after))

    plain, found = made("XX"), made(hostile)
    assert found.tags == plain.tags
    assert {name for name, _ in found.attributes} == {name for name, _ in plain.attributes}
    assert " ".join(hostile.split()) in "".join(found.words)


def test_the_policy_admits_the_page_alone() -> None:
    made = page(record_of(MARCH), record_of(JUNE))
    policy = next(value for _, value in Elements(made).attributes if value and value.startswith("default-src"))
    for tag in ("style", "script"):
        (content,) = re.findall(f"<{tag}>(.*?)</{tag}>", made, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert not {name for name, _ in Elements(made).attributes} & {"src", "srcset", "style", "action", "onclick"}


def test_the_same_records_give_the_same_page() -> None:
    assert page(record_of(MARCH), record_of(JUNE)) == page(record_of(MARCH), record_of(JUNE))
