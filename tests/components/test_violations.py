"""Who is said to break which norm: accused, deed and norms in each form, and what is no assertion."""

from __future__ import annotations

import pytest

import sanctext
from sanctext.records import Violation
from tables import table
from texts import report, statement


def found(text: str) -> list[Violation]:
    return list(sanctext.parse(text).violations)


@pytest.mark.parametrize(
    ("body", "accused", "act", "norms"),
    table(
        ("Chad is violating Oman’s territorial integrity.", ["TD"], None, ["Oman’s territorial integrity"], "a verb"),
        (
            "Oman broke each promise that it gave in Lima and in Ottawa, and its raid violates the truce.",
            ["OM"],
            "its raid",
            ["the truce"],
            "its, behind towns",
        ),
        ("Chad’s fishing infringes Law 26.386.", ["TD"], "Chad’s fishing", ["Law 26.386"], "a law's number"),
        ("Oman has violated the truce 41 times.", ["OM"], None, ["the truce"], "no number of a truce"),
        ("Two Omani drones violated Chadian airspace.", ["OM"], "Two Omani drones", ["Chadian airspace"], "its drones"),
        ("Omani jets violated our airspace on Monday.", ["OM"], None, ["our airspace"], "its jets are the state"),
        ("The sale violates the terms of the embargo.", [], "The sale", ["the terms of the embargo"], "only a deed"),
        ("Oman continues to violate the JCPOA.", ["OM"], None, ["the JCPOA"], "what goes on"),
        ("Oman fails to abide by the Minsk agreements.", ["OM"], None, ["the Minsk agreements"], "failing to"),
        (
            "Oman failed to honour its commitments under the JCPOA.",
            ["OM"],
            None,
            ["its commitments under the JCPOA"],
            "duties",
        ),
        ("Oman has not complied with resolution 2231.", ["OM"], None, ["resolution 2231"], "not complied"),
        (
            "Foreign warships have flouted the embargo.",
            ["Foreign warships"],
            None,
            ["the embargo"],
            "ships without a code",
        ),
        ("Four tankers breached the price cap.", ["Four tankers"], None, ["the price cap"], "counted ships"),
        (
            "The presence of foreign troops violates the truce.",
            ["foreign troops"],
            "The presence of foreign troops",
            ["the truce"],
            "whose presence",
        ),
        (
            "Oman’s conduct is not in compliance with the JCPOA.",
            ["OM"],
            "Oman’s conduct",
            ["the JCPOA"],
            "not in compliance",
        ),
        ("The truce was breached by the rebels on Monday.", ["the rebels"], None, ["The truce"], "rebels as agents"),
        ('Its "friendly steps" breach the truce.', [], 'Its "friendly steps"', ["the truce"], "words in marks"),
        (
            "The raid violates the truce and the three Chad-U.S. joint communiqués.",
            [],
            "The raid",
            ["the truce", "the three Chad-U.S. joint communiqués"],
            "a norm with full stops in it",
        ),
        ("Lind Freight Ltd flouted the price cap.", ["Lind Freight Ltd"], None, ["the price cap"], "a company"),
        (
            "Ada Lind infringed the arms embargo by selling rifles to Chad.",
            ["Ada Lind"],
            "selling rifles to Chad",
            ["the arms embargo"],
            "a person, and how",
        ),
        (
            "By moving the buoys, Oman has contravened the Harbour Convention.",
            ["OM"],
            "moving the buoys",
            ["the Harbour Convention"],
            "how, before the subject",
        ),
        (
            "Peru, by denying the crews a lawyer, is failing to comply with its obligations.",
            ["PE"],
            "denying the crews a lawyer",
            ["its obligations"],
            "how, behind the subject",
        ),
        ("Resolution 2231 was violated by Oman.", ["OM"], None, ["Resolution 2231"], "a passive with its agent"),
        ("The truce was violated.", [], None, ["The truce"], "a passive without"),
        (
            "The Omani raids near Sur that violated Chad’s sovereignty must end.",
            ["OM"],
            "The Omani raids near Sur",
            ["Chad’s sovereignty"],
            "a relative clause",
        ),
        (
            "Chadian troops crossed the border, violating Peru’s sovereignty.",
            ["TD"],
            None,
            ["Peru’s sovereignty"],
            "a participle",
        ),
        ("Chad was sanctioned for violating the truce.", ["TD"], None, ["the truce"], "a punishment"),
        ("We condemned Chad for violating the truce.", ["TD"], None, ["the truce"], "whom we condemn"),
        ("Each of these raids violated the truce.", [], "Each of these raids", ["the truce"], "each of several"),
        (
            "All parties have violated international humanitarian law.",
            ["All parties"],
            None,
            ["international humanitarian law"],
            "all parties",
        ),
    ),
)
def test_verb(body: str, accused: list[str], act: str | None, norms: list[str]) -> None:
    (violation,) = found(statement(body))
    assert [party.code or party.text for party in violation.accused] == accused
    assert (violation.act.text if violation.act else None) == act
    assert [norm.text for norm in violation.norms] == norms
    assert violation.span.rule == "violations.verb"


@pytest.mark.parametrize(
    ("body", "accused", "act", "norms"),
    table(
        ("Oman remains in non-compliance with its NPT obligations.", ["OM"], None, ["its NPT obligations"], "in"),
        (
            "Chad fired on the camp in clear contravention of international law.",
            ["TD"],
            "Chad fired on the camp",
            ["international law"],
            "an adjunct",
        ),
        (
            "In violation of the UN Charter, Oman invaded Chad.",
            ["OM"],
            "Oman invaded Chad",
            ["the UN Charter"],
            "an adjunct that opens",
        ),
        ("We deplore Chad’s failure to comply with the truce.", ["TD"], None, ["the truce"], "an owner"),
        ("We note Omani violations of the JCPOA.", ["OM"], None, ["the JCPOA"], "an adjective as its owner"),
        ("We call on Oman to end its violations of the truce.", ["OM"], None, ["the truce"], "a pronoun as its owner"),
        ("We deplore Oman’s blatant and repeated breaches of the truce.", ["OM"], None, ["the truce"], "modifiers"),
        (
            "We condemn the launch by Oman as a violation of international law.",
            ["OM"],
            "the launch by Oman",
            ["international law"],
            "what is condemned",
        ),
        (
            "We condemn these launches as violations of international law.",
            [],
            "these launches",
            ["international law"],
            "what is condemned, by nobody",
        ),
        (
            "Oman’s raid, a blatant breach of the truce, must end.",
            ["OM"],
            "Oman’s raid",
            ["the truce"],
            "an apposition",
        ),
        (
            "Oman’s raid is a breach of exceptional gravity to international law.",
            ["OM"],
            "Oman’s raid",
            ["international law"],
            "words before the norm",
        ),
        (
            "The junta shut the port, a move that is in breach of the Constitution.",
            ["The junta"],
            None,
            ["the Constitution"],
            "a move",
        ),
        ("Peru committed breaches of the Geneva Conventions.", ["PE"], None, ["the Geneva Conventions"], "committed"),
        ("We note violations of the arms embargo by all parties.", ["all parties"], None, ["the arms embargo"], "by"),
        (
            "It is in contravention of Oman’s obligations under the NPT.",
            ["OM"],
            None,
            ["Oman’s obligations under the NPT"],
            "whose obligations they are",
        ),
        (
            "The failure of Oman and Chad to abide by the truce has cost lives.",
            ["OM", "TD"],
            None,
            ["the truce"],
            "who fails to",
        ),
        ("We deplore the ongoing violations of the truce by Oman.", ["OM"], None, ["the truce"], "by, and an article"),
        (
            "The order denies Oman the chance to profit from its blatant violations of the truce.",
            ["OM"],
            None,
            ["the truce"],
            "not denied",
        ),
        (
            "We will prevent Oman from gaining by this blatant violation of the truce.",
            ["OM"],
            None,
            ["the truce"],
            "this violation",
        ),
        (
            "Those who ship the shells are complicit in Oman’s violation of the truce.",
            ["OM"],
            None,
            ["the truce"],
            "whose it is, whoever helps",
        ),
        (
            "The missiles were launched in breach of the truce.",
            [],
            "The missiles were launched",
            ["the truce"],
            "a short deed",
        ),
        (
            "We regret the ties between Oman and Chad in violation of the embargo.",
            ["OM", "TD"],
            "the ties between Oman and Chad",
            ["the embargo"],
            "two at once",
        ),
    ),
)
def test_noun(body: str, accused: list[str], act: str | None, norms: list[str]) -> None:
    (violation,) = found(statement(body))
    assert [party.code or party.text for party in violation.accused] == accused
    assert (violation.act.text if violation.act else None) == act
    assert [norm.text for norm in violation.norms] == norms
    assert violation.span.rule == "violations.noun"


@pytest.mark.parametrize(
    ("body", "norms"),
    table(
        ("Oman breached resolutions 1718 and 2270.", [(1718, None), (2270, None)], "two resolutions"),
        ("Oman breached the UN Charter and the truce.", [(None, "un-charter"), (None, None)], "an instrument"),
        ("Oman breached Article 27 of the Vienna Convention on Diplomatic Relations.", [(None, "vcdr")], "an article"),
        ("Oman breached the letter and spirit of the accord.", [(None, None)], "a norm with two heads"),
        ("Oman breached the Harbour Protocol on Trade and Peace.", [(None, None)], "“and” inside a name"),
        ("Oman breached the embargo imposed by the Council.", [(None, None)], "who made the norm is not accused"),
    ),
)
def test_norms(body: str, norms: list[tuple[int | None, str | None]]) -> None:
    (violation,) = found(statement(body))
    assert [(norm.resolution, norm.instrument) for norm in violation.norms] == norms
    assert [party.code for party in violation.accused] == ["OM"]


@pytest.mark.parametrize(
    ("body", "speakers", "accused"),
    table(
        ("Peru accused Oman of having violated its airspace.", ["PE"], ["OM"], "an accusation"),
        ("Kenya accused the Omani navy of seizing boats in breach of UNCLOS.", ["KE"], ["OM"], "a deed"),
        ("Kenya blamed Sudan for breaching the truce.", ["KE"], ["SD"], "blame"),
        ("Peru and Chad accused each other of breaching the truce.", ["PE", "TD"], ["PE", "TD"], "each other"),
        ("Kenya said Omani forces had violated the truce eleven times.", ["KE"], ["OM"], "who says so"),
    ),
)
def test_accusation(body: str, speakers: list[str], accused: list[str]) -> None:
    (violation,) = found(report(body))
    assert [party.code for party in violation.speakers] == speakers
    assert [party.code for party in violation.accused] == accused
    assert violation.attribution == "reported"


def test_a_breach_beside_another_is_of_the_same() -> None:
    both = found(statement("Oman’s violation of the truce and the breach of the Charter have an end."))
    assert [party.code for violation in both for party in violation.accused] == ["OM", "OM"]


def test_two_cues_of_one_subject() -> None:
    """Each cue is a violation, with the same deed."""
    first, second = found(statement("Chad’s raid violates Peru’s sovereignty and is a breach of the UN Charter."))
    assert first.act is not None
    assert first.act == second.act
    assert [norm.text for norm in (*first.norms, *second.norms)] == ["Peru’s sovereignty", "the UN Charter"]


def test_it_is_the_accused_before() -> None:
    first, second = found(statement("Chad violated the truce. It is also in defiance of international law."))
    assert [party.code for party in (*first.accused, *second.accused)] == ["TD", "TD"]


@pytest.mark.parametrize(
    ("body", "reason"),
    table(
        ("Oman has never violated the NPT.", "denied", "denied"),
        ("Oman denies its violation of the truce.", "denied", "denied, with its owner"),
        ("We must prevent Oman’s violation of the truce.", "denied", "feared, with its owner"),
        ("Oman denied that it had violated the truce.", "denied", "denied by the accused"),
        ("Any attack would be a violation of international law.", "hypothetical", "only thought of"),
        ("If Oman violates the truce, we will respond.", "hypothetical", "a condition"),
        ("It is unclear whether Oman breached the truce.", "hypothetical", "an open question"),
        ("Has Oman violated the truce?", "hypothetical", "a question"),
        ("We urge Oman to halt actions that violate international law.", "hypothetical", "what is demanded"),
        ("We will respond to any violation of the truce.", "hypothetical", "any"),
        ("Ada Lind was held for alleged violations of the embargo.", "hypothetical", "alleged"),
        ("Oman threatened to breach the truce.", "hypothetical", "a threat"),
        ("Those who violate the embargo will pay.", "hypothetical", "those who"),
        ("Acts of piracy violate international law.", "generic", "nobody in particular"),
        ("Chad condemned this blatant violation of the truce.", "no_accused", "who judges it"),
        ("We support accountability for violations of international law.", "no_accused", "an attribute"),
        ("Oman breached the wall.", "no_norm", "no norm"),
        ("Oman’s violation of trust hurts.", "no_norm", "no norm behind a noun"),
    ),
)
def test_no_assertion(body: str, reason: str) -> None:
    explained = sanctext.explain(statement(body), near=body[:12])
    assert not [item for item in explained.items if item.kind == "violation"]
    assert f"refused.{reason}" in {trigger.by for near in explained.near for trigger in near.triggers}


@pytest.mark.parametrize(
    ("body", "accused", "norms"),
    [
        ("With this verdict Oman is in breach of its obligations.", ["OM"], ["its obligations"]),
        ("With Oman we discussed the breach of obligations.", [], []),
        ("Oman breached the Ports Act 1979.", ["OM"], ["the Ports Act 1979"]),
        ("Oman breached the Chad (Sanctions) Regulations 2019.", ["OM"], ["the Chad (Sanctions) Regulations 2019"]),
        ("Oman has violated the accord it signed in Lima.", ["OM"], ["the accord it signed in Lima"]),
        ("Oman violated the ceasefire with a raid on Sur.", ["OM"], ["the ceasefire"]),
        ("Oman violated the ceasefire with Chad.", ["OM"], ["the ceasefire with Chad"]),
    ],
)
def test_where_a_norm_ends(body: str, accused: list[str], norms: list[str]) -> None:
    record = sanctext.parse(f"Statement by the Government of Peru\n\n{body}")
    assert [party.code for found in record.violations for party in found.accused] == accused
    assert [norm.text for found in record.violations for norm in found.norms] == norms


def test_human_rights_violations_need_a_norm() -> None:
    assert found(statement("We condemn the human rights violations in Oman.")) == []


@pytest.mark.parametrize(
    ("body", "accused"),
    [
        ("Oman has launched missiles. These launches are in violation of the Charter of the United Nations.", ["OM"]),
        ("The presence of Omani troops in Chad violates the Charter of the United Nations.", ["OM"]),
        ("The incursions of Omani forces contravene the Charter of the United Nations.", ["OM"]),
        ("Peru condemns the raid. Such raids violate the Charter of the United Nations.", []),
        # A deed of the same word before, or in the title.
        ("On 3 May Oman launched a missile. This launch is a violation of resolution 1718.", ["OM"]),
        ("Two drones were launched from Omani territory. Each of these launches violates Chad’s airspace.", ["OM"]),
        (
            "Chad protested at the seizure of a ship by Oman. This seizure, like others, is a breach of the truce.",
            ["OM"],
        ),
        ("Oman’s raids go on. They contravene resolution 2722.", ["OM"]),
        ("The raids by Oman go on, and they are a flagrant violation of the truce.", ["OM"]),
        ("The ministers met. This launch is a violation of resolution 1718.", []),
        # What is so called, and orders of a court.
        ("Oman calls Chad’s fees a gross violation of the accord.", ["TD"]),
        ("Chad considers the fees levied by Oman a breach of the truce.", ["OM"]),
        ("In selling that ore Oman has violated the tribunal’s order.", ["OM"]),
        (
            "The ministers spoke of Oman. The military authorities have shelled the town, in breach of the truce.",
            ["OM"],
        ),
        ("Omani ships had crossed since January in defiance of the embargo.", ["OM"]),
        ("We condemn the Rapid Support Forces, which shelled the town in breach of the ceasefire.", ["RSF"]),
    ],
)
def test_deeds_of_somebody(body: str, accused: list[str]) -> None:
    record = sanctext.parse(f"Statement by the Government of Peru\n\n{body}")
    assert [party.code for found in record.violations for party in found.accused] == accused


@pytest.mark.parametrize(
    ("body", "accused", "norms"),
    [
        # A demonstrative is nobody: what it points at is a deed.
        ("The ministers met. Those transfers violate the arms embargo.", [None], ["the arms embargo"]),
        ("Both practices breach resolution 2375 (2017).", [None], ["resolution 2375 (2017)"]),
        # "By doing" without a comma.
        ("By hiding ore near Sur these tankers flout resolution 2397.", ["these tankers"], ["resolution 2397"]),
        ("By selling ore under a false flag Oman has breached the truce.", ["OM"], ["the truce"]),
        ("By these verdicts Oman has once again breached its obligations.", ["OM"], ["its obligations"]),
        # Judged in a relative clause.
        (
            "Oman urges Chad to withdraw its boats, whose presence experts regard as a breach of the truce.",
            ["TD"],
            ["the truce"],
        ),
        ("Chile deplores the raid by Oman, which it considers a violation of the truce.", ["OM"], ["the truce"]),
        ("Chile deplores the policy of Oman, whose conduct is in breach of the truce.", ["OM"], ["the truce"]),
        ("Chile lauds Oman, whose conduct respects the truce.", [], []),
        ("Oman must lift its duties, which breach its commitments.", ["OM"], ["its commitments"]),
        ("We urge Oman to halt tests that breach the treaty.", [], []),
        # The norm before its verb, and what goes on.
        ("Oman must honour the 1961 Convention, which it violated in May.", ["OM"], ["the 1961 Convention"]),
        ("The accord has not been complied with by Oman.", ["OM"], ["The accord"]),
        ("The siege persists in defiance of resolution 2736.", [None], ["resolution 2736"]),
        ("Oman flouted Regulation 12/2012.", ["OM"], ["Regulation 12/2012"]),
        # Others beside the subject.
        ("Two of the buyers, Oman and Chad, have breached that ban.", ["OM", "TD"], ["that ban"]),
        ("The United States must withdraw its duties, which breach its commitments.", ["US"], ["its commitments"]),
        (
            "We will hold Oman and its forces accountable for abuses, violations of international law, and war crimes.",
            [],
            [],
        ),
        ("The radio accused Chad of “infringing Oman’s sovereignty”.", ["TD"], ["Oman’s sovereignty"]),
        ("The denial of medical care to prisoners in Oman violates the Convention.", [None], ["the Convention"]),
        ("Oman made false claims that Chad had violated the truce.", [], []),
    ],
)
def test_forms_of_accusing(body: str, accused: list[str | None], norms: list[str]) -> None:
    record = sanctext.parse(f"Statement by the Government of Peru\n\n{body}")
    named = [party.code or party.text for found in record.violations for party in found.accused]
    assert (named or ([None] if record.violations else [])) == accused
    assert [norm.text for found in record.violations for norm in found.norms] == norms


@pytest.mark.parametrize(
    ("body", "accused", "act", "norms"),
    table(
        (
            "The parts were sold in violation of section 12.4 of the Ports Act by two dealers in Lugov.",
            ["two dealers"],
            "The parts were sold",
            ["section 12.4 of the Ports Act"],
            "a section's number, and by whom",
        ),
        (
            "The drill, which two officers saw on Monday, was “in clear breach of the truce”.",
            [],
            "The drill",
            ["the truce"],
            "an insertion, and a mark before the words",
        ),
    ),
)
def test_noun_with_more_around_it(body: str, accused: list[str], act: str | None, norms: list[str]) -> None:
    (violation,) = found(statement(body))
    assert [party.code or party.text for party in violation.accused] == accused
    assert (violation.act.text if violation.act else None) == act
    assert [norm.text for norm in violation.norms] == norms
