"""Positions taken without a demand: act, speakers and object, with the span by markup."""

from __future__ import annotations

import pytest

import sanctext
from markup import strip
from tables import table
from texts import SIGNERS, report, statement


@pytest.mark.parametrize(
    ("marked", "act"),
    table(
        ("We <stance>condemn the raid on Bunia</stance>.", "condemn", "condemn"),
        ("We <stance>deplore the deaths in Tawila</stance>.", "deplore", "deplore"),
        ("We <stance>welcome the truce in Sana’a</stance>.", "welcome", "welcome"),
        ("We <stance>reaffirm our support for the mission</stance>.", "support", "a reaffirmed noun"),
        ("We <stance>reject the sham ballot</stance>.", "reject", "reject"),
    ),
)
def test_own_stance(marked: str, act: str) -> None:
    text, (mark,) = strip(statement(marked))
    (stance,) = sanctext.parse(text).stances
    assert (stance.act, stance.attribution) == (act, "own")
    assert (stance.span.start, stance.span.end, stance.span.text) == (mark.start, mark.end, mark.text)
    assert {party.code for party in stance.speakers} == set(SIGNERS.split())


@pytest.mark.parametrize(
    ("text", "act", "speakers"),
    table(
        ("Moscow and Pyongyang deny the transfer of any shells.", "deny", {"RU", "KP"}, "a denial by two capitals"),
        ("Serbia condemned the raid on Bunia.", "condemn", {"RS"}, "a condemnation by a state"),
        ("Iran rejected the accusation.", "reject", {"IR"}, "a rejection"),
    ),
)
def test_reported_stance(text: str, act: str, speakers: set[str]) -> None:
    found = [
        (stance.act, stance.attribution, {party.code for party in stance.speakers})
        for stance in sanctext.parse(report(text)).stances
    ]
    assert found == [(act, "reported", speakers)]


def test_condemned_state_is_a_target() -> None:
    """Targets are those whom demands and condemnations address."""
    record = sanctext.parse(statement("We condemn Belarus’s raid on the camp. We urge Latvia to keep calm."))
    assert [actor.code for actor in record.targets] == ["BY", "LV"]


@pytest.mark.parametrize(
    ("body", "wants"),
    table(
        (
            "We deplore the abuse of rights in the DPRK and commit to ending it.",
            [("deplore", "own", "the abuse of rights in the DPRK"), ("commit", "own", "ending it")],
            "a name inside the object commits to nothing",
        ),
        ("Russia is not committed to peace.", [], "what somebody is not committed to"),
        ("Mali does not welcome the vote.", [], "what somebody does not welcome"),
        ("Russia, whose allies in Iran condemn the strikes, is wrong.", [], "a clause inside another"),
        (
            "We welcome the work of Amb. Lind in the U.S. on this pact.",
            [("welcome", "own", "the work of Amb. Lind in the U.S. on this pact")],
            "abbreviations end no object",
        ),
        (
            "The Government of Mali welcomes the vote.",
            [("welcome", "reported", "the vote")],
            "an office’s state",
        ),
    ),
)
def test_who_takes_a_position(body: str, wants: list[tuple[str, str, str]]) -> None:
    found = sanctext.parse(statement(body)).stances
    assert [(stance.act, stance.attribution, stance.object) for stance in found] == wants


# Sentences of a statement, and what is read in them: acts with objects.
OFFICIAL = table(
    ("We will close our ports to these ships.", [("commit", "close our ports to these ships")], "a promise"),
    ("Chile will continue to train the crews.", [("commit", "train the crews")], "an issuer’s promise"),
    ("We will never recognise the ballot.", [("commit", "recognise the ballot")], "what will never be"),
    ("We stand ready to lift the ban.", [("commit", "lift the ban")], "ready to act"),
    ("The ministers are prepared to send monitors.", [("commit", "send monitors")], "prepared to act"),
    ("We intend to reopen the mission.", [("commit", "reopen the mission")], "an intention"),
    ("We will meet in Sur on Monday.", [], "a meeting is no promise"),
    ("Oman will close its ports.", [], "what others will do"),
    ("If the raids go on, Norway will recall its envoy.", [("commit", "recall its envoy")], "behind a condition"),
    ("These are steps that we will take.", [], "a relative clause without an object"),
    ("We congratulate Ada Lind on her election.", [("welcome", "Ada Lind on her election")], "congratulations"),
    ("We pay tribute to the medics of Sur.", [("welcome", "the medics of Sur")], "tribute"),
    ("We salute the courage of the crews.", [("welcome", "the courage of the crews")], "a salute"),
    ("We appreciate the help of Malta.", [("thank", "the help of Malta")], "appreciation as a verb"),
    ("We express our gratitude to the host.", [("thank", "the host")], "gratitude"),
    ("Our sincere thanks to the pilots of Sur.", [("thank", "the pilots of Sur")], "thanks without a verb"),
    ("We thank you, Mr President.", [], "a courtesy"),
    ("We took note of the report by the panel.", [("note", "the report by the panel")], "a note that is taken"),
    ("We acknowledge that the talks are slow.", [("stress", "that the talks are slow")], "an acknowledgement"),
    ("The leaders highlighted the role of the crews.", [("underscore", "the role of the crews")], "a highlight"),
    ("We reiterate our support for the truce.", [("support", "the truce")], "support that is reiterated"),
    ("We reaffirm our condemnation of the raid.", [("condemn", "the raid")], "a condemnation that is reaffirmed"),
    ("These steps underline our commitment to peace.", [("commit", "peace")], "the thing for its doer"),
    ("We reaffirm the need for support.", [("reaffirm", "the need for support")], "a noun behind a preposition"),
    ("We are deeply concerned by the shelling.", [("express concern", "the shelling")], "an adjective"),
    ("The concerned parties met.", [], "an adjective before its noun"),
    ("We are appalled by the siege.", [("express concern", "the siege")], "appalled"),
    ("We note with alarm the siege of Sur.", [("express concern", "the siege of Sur")], "noted with alarm"),
    ("We stand with the people of Sur.", [("support", "the people of Sur")], "standing with somebody"),
    ("We remain united in hope and stand by the crews.", [("support", "the crews")], "standing by somebody"),
    ("We do not accept the ballot.", [("oppose", "the ballot")], "what is not accepted"),
    ("Oman does not accept the ballot.", [], "what others do not accept"),
    ("We negotiated a pact endorsed by the crews.", [], "a participle with its agent"),
    ("The firm supported the programme.", [], "deeds of others"),
    ("We stand in solidarity with the crews.", [("support", "the crews")], "standing in solidarity"),
    ("We stood in the rain with the crews.", [], "standing somewhere"),
    ("The militias are committing crimes in Sur.", [], "what is committed"),
    ("We commit to open the mission.", [("commit", "open the mission")], "what somebody commits to"),
    (
        "We condemn the raid and our envoy stressed the need for talks.",
        [("condemn", "the raid")],
        "another subject behind “and”",
    ),
    (
        "We condemn the port in which Oman and Chad stored the arms.",
        [("condemn", "the port in which Oman and Chad stored the arms")],
        "a relative clause with two subjects",
    ),
)

# How far an object goes, and which verbs have the same subject.
SEVERAL = table(
    (
        "We condemn the raid and welcome the truce.",
        [("condemn", "the raid"), ("welcome", "the truce")],
        "verbs with their own objects",
    ),
    (
        "We condemn and reject the ballot.",
        [("condemn", "the ballot"), ("reject", "the ballot")],
        "verbs with one object",
    ),
    (
        "The ministers condemned the raid, thanked the medics and urged Mali to help.",
        [("condemn", "the raid"), ("thank", "the medics")],
        "a list that ends with a demand",
    ),
    (
        "We welcome the truce, but regret the delay.",
        [("welcome", "the truce"), ("express regret", "the delay")],
        "behind a but",
    ),
    (
        "Chile welcomes the truce, and will send monitors.",
        [("welcome", "the truce"), ("commit", "send monitors")],
        "a promise behind a stance",
    ),
    (
        "We welcome the truce, while the raids go on.",
        [("welcome", "the truce")],
        "a clause that is not about the object",
    ),
    (
        "We met in Sur and condemned the raid.",
        [("condemn", "the raid")],
        "behind a verb that performs nothing",
    ),
    (
        "We condemn the raid, calling on Mali to end it.",
        [("condemn", "the raid")],
        "a participle that tells a further act",
    ),
    (
        "The ministers noted the toll and committed to open the port.",
        [("note", "the toll"), ("commit", "open the port")],
        "and committed to",
    ),
    (
        "The ministers welcome the truce and reaffirmed their support for Mali.",
        [("welcome", "the truce"), ("support", "Mali")],
        "a past behind a present",
    ),
    (
        "We condemn in the strongest terms the raid.",
        [("condemn", "the raid")],
        "terms between a verb and its object",
    ),
)

# What an object goes on with.
WHOLE = table(
    ("We condemn today’s raid on Sur.", [("condemn", "today’s raid on Sur")], "today’s"),
    (
        "We deplore the vote to list as criminal two clubs.",
        [("deplore", "the vote to list as criminal two clubs")],
        "an infinitive with as",
    ),
    ("We recognise that the pier is weak.", [("note", "that the pier is weak")], "a fact that is recognised"),
    ("We recognise Ada Lind.", [], "a guest who is recognised"),
    ("We condemn the raid as well as the siege.", [("condemn", "the raid as well as the siege")], "as well as"),
    (
        "We welcome the pact between Japan, the United States and Malta.",
        [("welcome", "the pact between Japan, the United States and Malta")],
        "a list of names",
    ),
    ("We welcome the truce, which spares the crews.", [("welcome", "the truce, which spares the crews")], "which"),
)

# Paragraphs without a subject.
PARAGRAPHS = table(
    ("Condemns the raid on Sur;", [("condemn", "the raid on Sur")], "a verb in -s"),
    ("Recalling the pact of Sur,", [("recall", "the pact of Sur")], "a participle"),
    ("Gravely alarmed by the siege,", [("express concern", "the siege")], "an adjective"),
    ("Expressing its thanks to the medics,", [("thank", "the medics")], "a noun"),
    ("Support for the crews.", [], "a noun that opens a line"),
    (
        "1. We welcome the truce.\n\n2. We condemn the siege.\n\n3. It was cold.",
        [("welcome", "the truce"), ("condemn", "the siege")],
        "numbers of paragraphs are no words",
    ),
    (
        "We therefore\n\n• will bar the boats from our ports, and will name their owners;\n• will mend the pier.",
        [("commit", "bar the boats from our ports"), ("commit", "name their owners"), ("commit", "mend the pier")],
        "a list of promises below its subject",
    ),
    ("Let me begin by thanking Peru for its boats.", [("thank", "Peru for its boats")], "let me begin by"),
    ("Permit me to recall the pact of Sur.", [("recall", "the pact of Sur")], "permit me to"),
    ("We have seen the list and welcome it.", [("welcome", "it")], "a pronoun as the object"),
    ("We will not hesitate to bar the boats.", [("commit", "bar the boats")], "will not hesitate to"),
    (
        "It was late; Norway has always paid and will mend the pier.",
        [("commit", "mend the pier")],
        "the subject behind a semicolon",
    ),
    (
        "We reaffirm the need for a strong and united Omani port.",
        [("reaffirm", "the need for a strong and united Omani port")],
        "a participle before a name",
    ),
    ("The Ministers protest this raid.", [("protest", "this raid")], "a protest"),
    ("Mass protests followed in Sur.", [], "protests that are no act"),
    (
        "The leaders of Norway and Chile agreed on trade and resolved to mend the pier.",
        [("commit", "mend the pier")],
        "resolved to",
    ),
    (
        "Noting the raid on Sur, the ministers met in Bari.",
        [("note", "the raid on Sur")],
        "a clause behind a participle",
    ),
    (
        "We stress the need to talk, rejecting the vote.",
        [("stress", "the need to talk"), ("reject", "the vote")],
        "rejecting",
    ),
    ("Thanks to the crews, the pier is open.", [], "thanks to"),
    ("Widening the ban will help.", [], "a gerund"),
)


@pytest.mark.parametrize(("body", "wants"), [*OFFICIAL, *SEVERAL, *WHOLE, *PARAGRAPHS])
def test_acts_and_objects(body: str, wants: list[tuple[str, str]]) -> None:
    found = sanctext.parse(statement(body)).stances
    assert [(stance.act, stance.object) for stance in found] == wants


@pytest.mark.parametrize(
    ("body", "wants"),
    table(
        ("Oman slammed the ban.", [("denounce", "OM", "the ban")], "a verb of the news"),
        ("Oman praised the talks after months of delay, its envoy said.", None, "an attribution"),
        ("Oman rejected the list as piracy.", [("reject", "OM", "the list")], "what it is called"),
        (
            "Oman denied that its boats had left, saying they were safe.",
            [("deny", "OM", "that its boats had left")],
            "saying",
        ),
        ("Oman denied the crews access to the port.", [], "what is not given"),
        (
            "Oman denies that it needs permission.",
            [("deny", "OM", "that it needs permission")],
            "a denial that speaks of what may be denied",
        ),
        (
            "Oman condemned the raid and threatened to close Sur.",
            [("condemn", "OM", "the raid")],
            "a further verb with an infinitive",
        ),
        (
            "Oman thanked the crews, while deploring that the pier burns.",
            [("thank", "OM", "the crews"), ("deplore", "OM", "that the pier burns")],
            "while deploring",
        ),
        (
            "Oman told the Coast Wire that it regretted the ban.",
            [("express regret", "OM", "the ban")],
            "told somebody that it",
        ),
        ("Oman recognised Chad in 1961.", [], "a state that is recognised"),
        ("“Oman rejects the ban,” its foreign minister said.", [("reject", "OM", "the ban")], "a quotation’s end"),
        ("Oman “strongly condemned” the raid.", [("condemn", "OM", "the raid")], "a verb in quotation marks"),
        (
            "Oman welcomed the truce and told reporters that it would hold.",
            [("welcome", "OM", "the truce")],
            "a further verb",
        ),
        (
            "Oman accused Yemen of shelling Sur, and Yemen denied the charge.",
            [("accuse", "OM", "Yemen of shelling Sur"), ("deny", "YE", "the charge")],
            "two subjects",
        ),
        ("“Oman will never leave the pact,” its envoy said.", [("commit", "OM", "leave the pact")], "a quoted promise"),
        ("“Oman will lose the vote,” an analyst said.", [], "a quoted forecast"),
        ("Oman plans to bar the boats.", [], "a plan that a report tells"),
        ("Oman voiced concern over the raid.", [("express concern", "OM", "the raid")], "a concern that is voiced"),
        ("Oman reiterated its support for Yemen.", [("support", "OM", "Yemen")], "support in a report"),
        ("Oman is prepared to lift the ban.", [("commit", "OM", "lift the ban")], "prepared in a report"),
        ("Beijing condemned the raid.", [("condemn", "CN", "the raid")], "a name that ends as a gerund does"),
        ("Oman said Beijing strongly deplores the raid.", [("deplore", "CN", "the raid")], "the same behind said"),
        (
            "Oman's army-backed government closed the port, accusing Yemen of raids.",
            [("accuse", "OM", "Yemen of raids")],
            "a participle with the first verb's subject",
        ),
        (
            "Oman’s coast guard said that the boats were safe and denied that any had left.",
            [("deny", "OM", "that any had left")],
            "a verb that goes on with the first one's subject",
        ),
        (
            "Oman voiced concern over the raid and offered Sur as a venue.",
            [("express concern", "OM", "the raid")],
            "and offered",
        ),
        ("Oman recalled its ambassador.", [], "an ambassador who is recalled"),
        ("Oman regrets nothing.", [], "nothing"),
        (
            "Oman denies the charge, repeated in a letter.",
            [("deny", "OM", "the charge, repeated in a letter")],
            "a participle behind a comma",
        ),
        (
            "Oman denied any wrongdoing and Yemen's trade ministry asked Chad to wait.",
            [("deny", "OM", "any wrongdoing")],
            "behind any, another's act",
        ),
        (
            "Oman denied the charge and its embassy in Lima demanded proof.",
            [("deny", "OM", "the charge")],
            "an embassy in a capital",
        ),
        (
            "Oman denied any boat had sunk or the crew had left.",
            [("deny", "OM", "any boat had sunk or the crew had left")],
            "a clause behind any",
        ),
        ("Oman blamed Yemen, which did not answer.", [("accuse", "OM", "Yemen")], "which did not"),
        (
            "Oman vowed that Oman would never leave.",
            [("commit", "OM", "that Oman would never leave")],
            "a promise in a promise",
        ),
        ("Oman's Rapid Support Forces left.", [], "a name"),
        (
            "Oman will shut the port, its minister said.",
            [("commit", "OM", "shut the port")],
            "who promises it tells it",
        ),
        ("Oman’s minister said it would shut the port.", [("commit", "OM", "shut the port")], "would, as told"),
        ("Oman’s minister said Yemen would shut the port.", [], "what others will do"),
        ("Oman's envoy, who condemned the raid, left.", [("condemn", "OM", "the raid")], "a relative clause"),
    ),
)
def test_reports(body: str, wants: list[tuple[str, str, str]] | None) -> None:
    found = [(stance.act, stance.speakers[0].code, stance.object) for stance in sanctext.parse(report(body)).stances]
    if wants is None:
        assert [said for _, _, said in found] == ["the talks after months of delay"]
    else:
        assert found == wants


@pytest.mark.parametrize(
    "body",
    [
        "The bank froze its loans in June, Norway recalled in an interview with the Lima Post.",
        "Norway may reopen the ports, as it promised in Rome in 2014.",
        "“The ports stay shut,” Norway reiterated last week.",
    ],
)
def test_an_act_whose_words_stand_before_it(body: str) -> None:
    assert sanctext.parse(f"Statement by Norway\n\n{body}").stances == ()


@pytest.mark.parametrize(
    ("body", "wants"),
    table(
        ("The Summit remains committed to the ban.", [("commit", "the ban")], "an organ is committed"),
        ("The Summit will keep its envoys in Sur.", [("commit", "keep its envoys in Sur")], "an organ’s promise"),
        ("The Summit stands with the crews.", [("support", "the crews")], "an organ’s support"),
        ("The shipowners will keep their crews in Sur.", [], "what others will do"),
    ),
)
def test_an_organ_speaks_for_its_text(body: str, wants: list[tuple[str, str]]) -> None:
    head = "Communiqué of the Ninth Summit of the Southern African Development Community\n\n17 August 2026\n\n"
    found = sanctext.parse(f"{head}The Summit met in Sur.\n\n{body}\n").stances
    assert [(stance.act, stance.object) for stance in found] == wants
    assert {party.code for stance in found for party in stance.speakers} <= {"SADC"}


@pytest.mark.parametrize(
    ("item", "wants"),
    table(
        ("1. To condemn the raid on Sur.", [("condemn", "the raid on Sur")], "an item of what is resolved"),
        ("1. To send monitors who condemn nothing to Sur.", [], "a deed"),
    ),
)
def test_infinitives_of_a_resolution(item: str, wants: list[tuple[str, str]]) -> None:
    head = "Resolution 80/12\n\nThe General Assembly,\n\nRecalling its resolution 79/1,\n\nResolves:\n\n"
    found = sanctext.parse(f"{head}{item}\n").stances
    assert [(stance.act, stance.object) for stance in found if stance.act != "recall"] == wants


@pytest.mark.parametrize("adverb", ["nonetheless", "nevertheless", "also"])
def test_adverbs_before_a_stance(adverb: str) -> None:
    found = sanctext.parse(f"Statement by Norway\n\nNorway {adverb} regrets the delay in Sur.").stances
    assert [stance.act for stance in found] == ["express regret"]
