"""Who speaks in a report: speech clauses, introductions and anaphors, each in sentences of a small report."""

from __future__ import annotations

import pytest

import sanctext
from tables import table
from texts import report


def speakers(text: str) -> list[tuple[str, str]]:
    """(action, codes or name of the speakers) of each demand, in text order."""
    return [
        (demand.action, " ".join(party.code or party.name or party.text for party in demand.speakers))
        for demand in sanctext.parse(report(text)).demands
    ]


@pytest.mark.parametrize(
    ("text", "wants"),
    table(
        (
            "Norway’s envoy, Kari Moe, opened the debate. “Oman must let the divers go,” Moe said.",
            [("let the divers go", "NO")],
            "a person introduced with her office, named by her surname",
        ),
        (
            "“Oman must let the divers go,” said Kari Moe, the acting Norwegian envoy. She urged Qatar to pay.",
            [("let the divers go", "NO"), ("pay", "NO")],
            "an apposition behind the name tells whose official she is",
        ),
        (
            "Peruvian Deputy Foreign Minister Ana Ruiz met the press. Ruiz asked Chile to reopen the pass.",
            [("reopen the pass", "PE")],
            "a title before the name",
        ),
        (
            "Kenya closed the strait on Monday. Transport Minister Amos Otieno urged Somalia to pay the pilots.",
            [("pay the pilots", "KE")],
            "a minister without a state is of the state that the sentence before is about",
        ),
        (
            "Chile’s Principal Secretary for Trade, Ana Ruiz, urged Peru to pay.",
            [("pay", "CL")],
            "a title before an office",
        ),
        ("The Chilean President's office urged Peru to pay.", [("pay", "CL")], "an office of an office"),
        ("Chile earlier urged Peru to pay.", [("pay", "CL")], "an adverb behind the subject"),
        (
            "Peru’s envoy, Ana Ruiz, wrote that Chile “must pay,” while Oman’s envoy reaffirmed support for the pact.",
            [("pay", "PE")],
            "whoever wrote it, and not who is contrasted",
        ),
        (
            "The boats, which belong to a firm in Sur, carried out the raid, said a Chilean "
            "spokesman, adding that it must stop.",
            [("stop it", "CL")],
            "a teller behind his verb",
        ),
        (
            "The divers’ club agreed, but its leader, Ana Ruiz, 84, asked Chile to wait.",
            [("wait", "Ana Ruiz")],
            "a leader by name, of a group without a code",
        ),
        (
            "The Omani army took Sur. Kenya protested. The army urged Chile to wait.",
            [("wait", "OM")],
            "the army that was named before",
        ),
        (
            "“Oman rejects this, and we will close our port,” said the government spokesman, urging Chile to wait.",
            [("wait", "OM")],
            "whose state says our",
        ),
        (
            "Kenyan President Ada Lind and his Ugandan counterpart Abe Reed urged Chile to wait.",
            [("wait", "KE UG")],
            "a counterpart",
        ),
        (
            "Kenya welcomed the talks, and Oman, which trades there, urged Chile to wait.",
            [("wait", "OM")],
            "a clause between commas",
        ),
        (
            "Oman’s envoy Ana Ruiz said that President Reed had agreed. She urged Chile to wait.",
            [("wait", "OM")],
            "whoever told it, and not who was told of",
        ),
        ("MEP Ana Ruiz (Centre) asked Chile to wait.", [("wait", "Ana Ruiz")], "a person without her titles"),
        (
            "Chilean President Ana Ruiz and Omani Foreign Minister Said Amri met in Sur. Amri urged Peru to "
            "wait. Ruiz, "
            "speaking after the talks, said Peru should pay.",
            [("wait", "OM"), ("pay", "CL")],
            "two persons introduced together, each of his own state",
        ),
        (
            "Oman wants Peru to wait, Omani Spokesman Said Amri told reporters. “We ask Peru to pay,” he noted.",
            [("wait", "OM"), ("pay", "OM")],
            "whoever told reporters closes the sentence",
        ),
        (
            "Hours later Oman’s Said Amri, deputy leader of the party, rejected the offer. He urged Peru to pay.",
            [("pay", "OM")],
            "an office behind a name that a state owns",
        ),
        (
            "The Minister of Trade of Fiji, Ama Lind, met the press. Lind asked Peru to pay.",
            [("pay", "FJ")],
            "an office of a state before the name",
        ),
        (
            "The Rapid Support Forces left Bara. The army urged Oman to pay. “Chad must wait,” said Amar Sid, a "
            "military "
            "spokesman. The Egyptian army urged Peru to pay.",
            [("pay", "SAF"), ("wait", "SAF"), ("pay", "EG")],
            "the army of a state at war with a group that is named",
        ),
        (
            "The presidents of Chile and Peru, Ana Ruiz and Luis Reyes, met. Ruiz urged Oman to pay. Reyes said "
            "Fiji must "
            "wait.",
            [("pay", "CL"), ("wait", "PE")],
            "a list of names behind a list of states",
        ),
        (
            "The European Union froze funds. “They broke a UN Security Council resolution. Oman must pay,” the "
            "bloc’s envoy "
            "told reporters.",
            [("pay", "EU")],
            "the bloc, and not who is named in the quotation",
        ),
        (
            "The Omani list breaks the rules, a Chilean spokesman said when asked. He urged Peru to pay.",
            [("pay", "CL")],
            "what is told in the present before a comma",
        ),
        (
            "Some lawmakers in the United States urged Biden to wait. Biden asked Peru to pay.",
            [("wait", "lawmakers"), ("pay", "US")],
            "a leader's surname alone",
        ),
        (
            "Former Chilean governor Ana Ruiz, who denounced the plan, asked Peru to wait.",
            [("wait", "Ana Ruiz")],
            "a former office",
        ),
        (
            "Chile handed Peru a note demanding the withdrawal of its boats.",
            [("withdraw its boats", "CL")],
            "a note that is handed over",
        ),
        ("Appeals by the African Union for a truce failed.", [("a truce", "AFRICANUNION")], "appeals by somebody"),
        (
            "The Contact Group’s chairs – Chile, Peru and Oman – urged Yemen to wait.",
            [("wait", "CL PE OM")],
            "an insertion names who they are",
        ),
        (
            "The foreign ministry in Lima said that Bolivia must return the tractors.",
            [("return the tractors", "PE")],
            "an office in a capital",
        ),
        (
            "In Ankara, the foreign ministry urged Greece to share its charts.",
            [("share its charts", "TR")],
            "a capital at the head of the sentence",
        ),
        (
            "Sweden accused Latvia of delays, threatened to sue and urged Malta to release the ferry.",
            [("release the ferry", "SE")],
            "a verb that goes on with the subject before",
        ),
        (
            "Chile protested, demanded answers, and called on Peru to withdraw its trawlers.",
            [("answers", "CL"), ("withdraw its trawlers", "CL")],
            "a list of verbs",
        ),
        (
            "In a letter sent on Friday, Ghana asked Togo to repair the gauge.",
            [("repair the gauge", "GH")],
            "an adjunct before the subject",
        ),
        (
            "The rights group Open Ledger published a list. The group called on Malta to close the registry.",
            [("close the registry", "Open Ledger")],
            "a group without a code keeps its name",
        ),
        (
            "“Malta must close the registry,” said Ines Falk, a lawyer with the charity Open Ledger.",
            [("close the registry", "Open Ledger")],
            "who speaks for a group is the group",
        ),
        (
            "A Danish charity urged Oman to let its trucks pass.",
            [("let its trucks pass", "Danish charity")],
            "a charity is not the state of its adjective",
        ),
        (
            "Opposition leaders in Fiji called on Nauru to free the editor.",
            [("free the editor", "Opposition leaders")],
            "an opposition is not the state",
        ),
        (
            "“The blockade must end,” the envoy of Ghana said. “There must be a corridor.” Togo did not answer.",
            [("end the blockade", "GH"), ("a corridor", "GH")],
            "the next quotation goes on with the same speaker",
        ),
        (
            "Ghana spoke first. “Togo must pay.” Benin’s envoy told the council that Togo had paid.",
            [("pay", "GH")],
            "a quotation that ends with a full stop is not told by the sentence after it",
        ),
        (
            "Malawi, its minister said, expects no quarrel. Zambia, he added, had to fill the reservoir.",
            [("fill the reservoir", "MW")],
            "an inserted telling",
        ),
        (
            "The draft was tabled by Ghana, Benin and Togo. It urges Mali to open the road.",
            [("open the road", "GH BJ TG")],
            "it is the draft, and speaks for its authors",
        ),
        (
            "The text was adopted with twelve votes by the Security Council. It demands that Mali open the road.",
            [("open the road", "UNSC")],
            "it is the adopted text",
        ),
        (
            "US envoy Dana Ortiz spoke next. “Mali must open the road,” Ortiz told the council.",
            [("open the road", "US")],
            "US in capitals is a state and no pronoun",
        ),
        (
            "“We ask Malta to wait,” a statement read by Cyprus’s spokesman said, and Cyprus urged Libya to wait too.",
            [("wait", "CY"), ("wait too", "CY")],
            "a participle that describes a noun tells nothing",
        ),
        (
            "Governor Ada Quist of Palau: “Nauru must give back the boat.”",
            [("give back the boat", "PW")],
            "a label before a quotation",
        ),
        (
            "Resolution 2793, drafted by Panama, passed on Monday. It calls on Chad to pay the pilots.",
            [("pay the pilots", "UNSC")],
            "it, a resolution",
        ),
        (
            "Houthi boats took the tug. A member of the group’s political bureau said that Oman must pay. He demanded "
            "that Qatar pay, too.",
            [("pay", "HOUTHI"), ("pay, too", "HOUTHI")],
            "somebody of a group that was named before, and he",
        ),
        (
            "The International Atomic Energy Agency met. The agency’s director general, speaking in Vienna, urged "
            "Oman to pay.",
            [("pay", "IAEA")],
            "an officer of a body that was named before, and where he speaks",
        ),
        (
            "Omani boats have raided Yemen for weeks, its ambassador said. He demanded a truce.",
            [("a truce", "YE")],
            "its, of whom no adjective tells",
        ),
        (
            "The head of the UN mission told envoys of the raid. Ada Lind called on Oman to pay.",
            [("pay", "UN")],
            "a bare name, of whoever was described before",
        ),
        (
            "Pakistan closed the pass. The Foreign Office spokesperson said that Oman must pay.",
            [("pay", "PK")],
            "an office that two states call so",
        ),
        (
            "The Foreign Ministry in Baku summoned the envoy. Ministry spokesman Ada Lind said that Oman must pay.",
            [("pay", "AZ")],
            "an office of the ministry that the sentence before names with its seat",
        ),
        (
            "Oman rejected the charges. Mali’s leaders “must look at home”, its foreign ministry said.",
            [("look at home", "OM")],
            "its, and not of him who must act",
        ),
        (
            "The UN refugee agency called on Oman to pay.",
            [("pay", "UNHCR")],
            "an agency of an organisation",
        ),
        (
            "In his own speech he urged Oman to pay. The Kenyan envoy left.",
            [("pay", "he")],
            "a pronoun behind an adjunct without a comma",
        ),
    ),
)
def test_speakers(text: str, wants: list[tuple[str, str]]) -> None:
    assert speakers(text) == wants


@pytest.mark.parametrize(
    ("text", "to"),
    table(
        (
            "Ghana accused Togo of theft. Togo denied it. Benin urged both countries to calm down.",
            ["GH", "TG"],
            "both countries are the two that were named last",
        ),
        (
            "Peru, Chile and Bolivia failed to agree. Brazil urged the three countries to meet again.",
            ["PE", "CL", "BO"],
            "the three countries are those that were named last",
        ),
        (
            "The African Union held a summit. Kenya asked the bloc to send monitors.",
            ["AFRICANUNION"],
            "the bloc is the one that was named last",
        ),
        (
            "The Houthis seized a tug. Oman urged the Iran-backed group to release it.",
            ["HOUTHI"],
            "an armed group by its description",
        ),
        (
            "Japanese Prime Minister Abe Noriko spoke. China called on Prime Minister Abe Noriko to retract it.",
            ["JP"],
            "a person among the addressees, introduced before",
        ),
    ),
)
def test_addressees(text: str, to: list[str]) -> None:
    demands = sanctext.parse(report(text)).demands
    assert [party.code for party in demands[-1].addressees] == to


@pytest.mark.parametrize(
    ("text", "wants"),
    table(
        (
            "Chile and Peru met. In a joint statement, Foreign Ministers Ann Reed and Abe Noriko urged Oman to pay.",
            [("pay", "CL PE")],
            "ministers whose states stand elsewhere",
        ),
        (
            "Chile, Peru and Norway said in a joint statement that raiders posed a threat and urged firms to wait.",
            [("wait", "CL PE NO")],
            "an act that goes on with what is said, and not with the clause in it",
        ),
        (
            "Chile, Peru and Norway want Oman to mend its piers, their prime ministers wrote in a letter to Fiji. “All "
            "must help,” the three wrote, urging firms to give.",
            [("mend its piers", "CL PE NO"), ("help", "CL PE NO"), ("give", "CL PE NO")],
            "a letter, and a number for those who wrote it",
        ),
        (
            "Chile and Peru have written to the Security Council calling on Oman to pay.",
            [("pay", "CL PE")],
            "whoever writes to somebody, and not the one written to",
        ),
        (
            "Chile called for rest, and Peru, too, urged Oman to pay.",
            [("rest", "CL"), ("pay", "PE")],
            "too between commas",
        ),
        (
            "Estonia, Latvia and Lithuania said in a joint statement that it was late. The "
            "Baltic States urged Oman to pay.",
            [("pay", "EE LV LT")],
            "the name of the group that has issued it",
        ),
        (
            "In a joint statement, Chile, Peru and Norway said it was late. The three coastal "
            "states urged Oman to pay.",
            [("pay", "CL PE NO")],
            "as many as have issued it",
        ),
        (
            "The OAS council approved a resolution which calls on Chile to pay.",
            [("pay", "OAS")],
            "who approved the resolution",
        ),
        (
            "Chile's President Ann Reed and her Peruvian counterpart Abe Noriko met. In their communiqué, the leaders "
            "called on Oman to pay.",
            [("pay", "CL PE")],
            "the leaders of a communiqué that is theirs",
        ),
        (
            "Chile urged Oman to mend its piers, saying that any delay would harm crews.",
            [("mend its piers", "CL")],
            "how the report goes on",
        ),
        (
            "Chile called on Oman to pay, warning that raids would follow.",
            [("pay", "CL")],
            "the same with a warning",
        ),
        (
            "Chile’s envoy Ann Reed was quoted by a wire as urging Oman to wait.",
            [("wait", "CL")],
            "who is quoted, and not who quotes",
        ),
        (
            "Chile demanded full compliance with the plan put forward by Peru and stressed that ports must stay open.",
            [("fully comply with the plan put forward by Peru", "CL"), ("stay open", "CL")],
            "a noun, and a clause of another verb",
        ),
        (
            "Chile asked for tolls on Omani ships and invited Peru to visit the frontier.",
            [("tolls on Omani ships", "CL"), ("visit the frontier", "CL")],
            "another act behind what is asked for",
        ),
        (
            'Peru called. "We cannot wait. Oman has to stop this raid," Chile’s envoy said.',
            [("stop this raid", "CL")],
            "a straight mark that closes what another sentence began",
        ),
        (
            "Chile called on Oman to free crews that were held at sea, a demand echoed by Peru.",
            [("free crews that were held at sea", "CL")],
            "what the demand was",
        ),
        ("The head of the UN nuclear watchdog, Ann Reed, asked Oman to wait.", [("wait", "IAEA")], "a watchdog"),
        ("The Democratic Republic of Congo asked Oman to wait.", [("wait", "CD")], "a name without its article"),
    ),
)
def test_joint_voices(text: str, wants: list[tuple[str, str]]) -> None:
    assert speakers(text) == wants


@pytest.mark.parametrize(
    ("text", "wants"),
    table(
        ("Chile demanded Omani withdrawal from the port.", ["OM"], "an adjective before the noun that moves"),
        ("Chile asked UN Secretary-General Ann Reed to wait.", ["UN"], "the name of whoever holds the office"),
        ("Chile asked the world body to wait.", ["UN"], "the world body"),
        ("The EU met. Chile asked Brussels to wait.", ["EU"], "the Union by its seat"),
        ("Chile appealed for US and Peruvian pressure on Oman.", [], "two names before one noun"),
    ),
)
def test_addressees_of_one_demand(text: str, wants: list[str]) -> None:
    (demand,) = sanctext.parse(report(text)).demands
    assert [party.code for party in demand.addressees] == wants


@pytest.mark.parametrize(
    ("body", "wants"),
    table(
        (
            "Oman protested. It rained.\n\nForeign Minister Ada Lind said that Bolivia must return the tractors.",
            "PE -> BO",
            "a minister without a state, in a new paragraph",
        ),
        (
            "The Foreign Ministry summoned the Omani envoy. Spokesman Abe Lind told reporters that Oman must pay.",
            "PE -> OM",
            "the ministry with which a sentence begins",
        ),
        ("Residents asked Prime Minister Ada Lind to wait.", "Residents -> PE", "whom residents ask"),
        ("Chile waited. Its envoy said the Foreign Minister should resign.", "CL -> PE", "an office in a clause"),
    ),
)
def test_bare_offices_are_of_the_state_where_a_report_was_written(body: str, wants: str) -> None:
    (demand,) = sanctext.parse(f"Envoys trade barbs over boats\n\nLIMA, March 4 (Wire) - {body}\n").demands
    speakers, addressees = (
        " ".join(party.code or party.name or party.text for party in parties)
        for parties in (demand.speakers, demand.addressees)
    )
    assert f"{speakers} -> {addressees}" == wants


def test_a_first_paragraph_with_a_dateline_is_no_title() -> None:
    text = "OSLO, March 4 (Wire) - Chile and Peru urged Oman to pay for its raids in the south.\n\nFiji agreed.\n"
    record = sanctext.parse(text)
    assert record.document.title is None
    assert [[party.code for party in demand.speakers] for demand in record.demands] == [["CL", "PE"]]


@pytest.mark.parametrize(
    ("title", "code"),
    table(
        ("Lima: Chile must reopen the pass", "PE", "before a colon"),
        ("Chile must reopen the pass, Peru tells its envoys", "PE", "behind a comma"),
        ("Peru: army demands the return of its boats", "PE", "an army without a state"),
    ),
)
def test_who_speaks_in_a_headline(title: str, code: str) -> None:
    first, *_ = sanctext.parse(f"{title}\n\nQUITO, March 4 (Lakeside Wire) - It rained. Nobody spoke.\n").demands
    assert [party.code for party in first.speakers] == [code]


def test_the_second_clause_of_a_headline_has_its_own_subject() -> None:
    text = "Council ends blockade, Chile asks Peru to reopen the pass\n\nLIMA, March 4 (Lakeside Wire) - It rained.\n"
    (demand,) = sanctext.parse(text).demands
    assert [party.code for party in demand.speakers] == ["CL"]


@pytest.mark.parametrize(
    ("text", "wants"),
    table(
        (
            "Oman closed its port. The curbs, which began in May, will remain, Omani Trade Minister Ali Said told the "
            "press. “Chad must pay,” Said added.",
            [("pay", "OM")],
            "a name with its office behind the last comma",
        ),
        (
            "Peru hailed a truce on Monday. ECOWAS, the West African bloc which Mali left in May, also hailed it. It "
            "urged Mali to pay.",
            [("pay", "ECOWAS")],
            "what is said about a body is no person",
        ),
        (
            "Peru spoke. “We see a pause,” said chief financial officer Ada Lind. “We urge Chad to pay.”",
            [("pay", "Ada Lind")],
            "an officer of a firm",
        ),
        (
            "A boat brought Milorad Vučić ashore. “I saw it,” Vučić wrote. He urged Chad to pay.",
            [("pay", "Milorad Vučić")],
            "a surname whose whole name stands before",
        ),
        (
            "Ida Holm, 88, urged Chad to pay.",
            [("pay", "Ida Holm")],
            "an age",
        ),
        (
            "Peru spoke on Monday. From Lima, where he lives, the former envoy Ali Reed welcomed the truce. He called "
            "on Chad to pay.",
            [("pay", "Ali Reed")],
            "who somebody is, in small letters, behind a place",
        ),
        (
            "The foreign ministry in Lima said that a truce was broken. Chile and Fiji shut their ports in May.\n\nThe "
            "ministry linked the raid to a law. “We urge Chad to pay,” it said.",
            [("pay", "PE")],
            "the ministry that spoke before",
        ),
        (
            "The Chadian Department of Foreign Affairs (DFA) said that a boat sank. “Mali must pay,” the DFA said.",
            [("pay", "TD")],
            "an office by its abbreviation",
        ),
        (
            "Chad’s military government spoke on Monday. Peru listened. The junta urged Mali to pay.",
            [("pay", "TD")],
            "a junta",
        ),
        (
            "Ada Reed denied that the raid took place, and demanded an apology from Chad.",
            [("an apology from Chad", "Ada Reed")],
            "an act behind what is denied",
        ),
    ),
)
def test_named_before(text: str, wants: list[tuple[str, str]]) -> None:
    assert speakers(text) == wants
