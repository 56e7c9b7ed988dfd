"""Treaties, agreements and documents that are cited, and names that mean something else."""

from __future__ import annotations

import pytest

import sanctext
from tables import table
from texts import statement


@pytest.mark.parametrize(
    ("body", "cited"),
    table(
        ("The UN Charter binds us.", [("un-charter", "treaty", None)], "a treaty"),
        ("The JCPOA and the NPT stand.", [("jcpoa", "agreement", None), ("npt", "treaty", None)], "two acronyms"),
        ("A/RES/ES-11/1 stands.", [("uga-es11-1", "resolution", "A/RES/ES-11/1")], "a resolution that the table has"),
        ("A/RES/77/229 stands.", [("A/RES/77/229", "resolution", "A/RES/77/229")], "a resolution that it has not"),
        ("General Assembly resolution 68/262 stands.", [("uga-68-262", "resolution", "A/RES/68/262")], "by its organ"),
        ("Resolution 77/1 of the UN General Assembly stands.", [("A/RES/77/1", "resolution", "A/RES/77/1")], "behind"),
        (
            "Human Rights Council resolution 46/17 stands.",
            [("A/HRC/RES/46/17", "resolution", "A/HRC/RES/46/17")],
            "the Human Rights Council’s",
        ),
        ("See S/PRST/2017/13.", [("S/PRST/2017/13", "un_document", "S/PRST/2017/13")], "a President’s statement"),
        ("See GOV/2031/7 of the agency.", [("GOV/2031/7", "un_document", "GOV/2031/7")], "a report of the agency"),
        ("See S/2031/215.", [("S/2031/215", "un_document", "S/2031/215")], "a letter"),
        ("Council Regulation (EU) 833/2014 stands.", [("eu-833", "law", None)], "an act of the EU that the table has"),
        ("Regulation (EU) 2017/1509 stands.", [("eu-2017-1509", "law", None)], "without its organ"),
        ("Council Decision (CFSP) 2014/512 stands.", [("EU/2014/512", "law", None)], "an act that it has not"),
        ("Decision 2014/512/CFSP stands.", [("EU/2014/512", "law", None)], "the same as it was written before"),
        ("Council Implementing Regulation (EU) 2023/1529 stands.", [("EU/2023/1529", "law", None)], "of a sort"),
        ("The Arms Trade Treaty (ATT) helps. We back the ATT.", [("att", "treaty", None)], "an explained acronym"),
    ),
)
def test_cited(body: str, cited: list[tuple[str, str, str | None]]) -> None:
    record = sanctext.parse(statement(body))
    assert [(item.id, item.kind, item.symbol) for item in record.citations] == cited
    assert record.resolutions == ()


def test_mentions_of_one_text() -> None:
    text = statement("The United Nations Charter binds all. The UN Charter is clear, and the Charter stands.")
    (cited,) = sanctext.parse(text).citations
    assert [mention.text for mention in cited.mentions] == ["United Nations Charter", "UN Charter", "the Charter"]
    assert all(text[mention.start : mention.end] == mention.text for mention in cited.mentions)


@pytest.mark.parametrize(
    "body",
    table(
        ("Resolution 1718 (2006) and S/RES/2270 stand.", "the Security Council’s are resolutions"),
        ("The North Atlantic Treaty Organization met.", "a body named after a treaty"),
        ("The Organisation for the Prohibition of Chemical Weapons met.", "a body named after what it prohibits"),
        ("The Charter of the bank is new.", "another charter"),
        ("The Council Regulation is clear.", "an act without its number"),
        ("Decision 2003/44 of the court stands.", "nobody's decision"),
        ("Pay with your ATT card.", "an acronym of something else"),
        ("Article 5 of the lease is void.", "an article of something else"),
        ("The open skies agreement is new.", "ordinary words"),
    ),
)
def test_not_cited(body: str) -> None:
    assert sanctext.parse(statement(body)).citations == ()
