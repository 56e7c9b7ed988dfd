"""Who is addressed and what is demanded: the thing is no addressee, and neither a time nor an abbreviation ends it."""

from __future__ import annotations

import pytest

import sanctext
from tables import table
from texts import statement


def demands(body: str) -> list[tuple[str, str]]:
    """(action, addressees) of each demand of a statement that says `body`."""
    return [
        (demand.action, " ".join(party.code or party.text for party in demand.addressees))
        for demand in sanctext.parse(statement(body)).demands
    ]


@pytest.mark.parametrize(
    ("body", "wants"),
    table(
        ("We call on a revision of the rules to end the queue.", [], "the thing that is demanded"),
        ("It is vital that fresh water reaches all crews.", [("reach all crews", "")], "a thing that reaches"),
        ("We hope that the Rescue Plan can pass in June.", [("pass in June", "")], "a plan"),
        ("It is crucial that Oman pays.", [("pay", "OM")], "a state"),
        ("Oman is silent. We ask the courts to act.", [("act", "courts")], "bodies of which there are many"),
        ("We hope that next year, Oman will pay.", [("pay", "OM")], "a time before the subject"),
        ("We demand that in June, Oman free the crews.", [("free the crews", "OM")], "the same with a preposition"),
        (
            "It is crucial that the tuna and salt industries in this port wait.",
            [("wait", "tuna and salt industries in this port")],
            "industries",
        ),
        (
            "Greater capital growth must play a part.",
            [("play a part", "")],
            "only the last noun of a compound names it",
        ),
        ("A worker’s rights must matter.", [("matter", "")], "a thing of somebody’s"),
        (
            "We sent word to Chilean citizens urging them not to sail to Oman.",
            [("not sail to Oman", "Chilean citizens")],
            "them, just before the act",
        ),
        (
            "We met with crews asking them to pay Oman.",
            [("pay Oman", "crews")],
            "the same without a state",
        ),
        (
            "We will each name a senior envoy to lead the board, and ask them to meet.",
            [("meet", "senior envoy")],
            "them, named before by a noun",
        ),
        ("Some crews were late, and we urge them to pay Oman.", [("pay Oman", "crews")], "the same of some"),
        (
            "We call for further pledges from all willing and able countries.",
            [("further pledges from all willing and able countries", "all willing and able countries")],
            "two adjectives of those who are to act",
        ),
        (
            "We should have a plan for the ports.",
            [("have a plan for the ports", "CA CL NO")],
            "ourselves, who are to have it",
        ),
        (
            "The leaders agree that they should work with Oman.",
            [("work with Oman", "CA CL NO")],
            "the issuers themselves",
        ),
        ("The private sector must act.", [("act", "private sector")], "a sector"),
        ("Both armies must leave the park.", [("leave the park", "Both armies")], "both"),
        (
            "We call for the full release of ships by the international community, including Oman.",
            [("fully release ships", "international community OM")],
            "those whom it includes",
        ),
        (
            "We ask for a halt of raids by all parties, including Oman and Fiji.",
            [("halt raids", "all parties OM FJ")],
            "two of them",
        ),
        (
            "We urge joint action from attendees.",
            [("joint action from attendees", "attendees")],
            "from whom it is wanted",
        ),
        (
            "We demand care from every member state.",
            [("care from every member state", "every member state")],
            "the same of states",
        ),
        ("We call for the withdrawal of crews from ports.", [("withdraw crews from ports", "")], "a place"),
        ("We call on leaders in Bosnia and Herzegovina to wait.", [("wait", "BA")], "one name with and"),
        ("We call on Trinidad and Tobago and on Oman to pay.", [("pay", "TT OM")], "the preposition again"),
        ("We urge Antigua and Barbuda, and Fiji to pay.", [("pay", "AG FJ")], "a name with and in a list"),
        ("We renew our call for heads of state to meet.", [("meet", "heads of state")], "heads of state"),
        (
            "We wrote to Chile’s president, calling on his administration to pay.",
            [("pay", "his administration")],
            "somebody’s organ, alone",
        ),
        ("We urge Oman, its Government and its Parliament to pay.", [("pay", "OM")], "the same beside its state"),
        ("The ministers asked their governments to pay.", [("pay", "their governments")], "the speakers’ own"),
        ("We urge you in the strongest terms to pay Oman.", [("pay Oman", "you")], "an adverbial behind a pronoun"),
        (
            "We ask that rules to guide the work be written.",
            [("write rules to guide the work", "")],
            "an infinitive in a subject",
        ),
        ("We must be heard.", [("hear us", "")], "a pronoun as the object"),
        ("They must be freed at once.", [("free them at once", "")], "the same of others"),
        ("She should be freed.", [("free her", "")], "the same of one"),
        ("No crew must be left at sea.", [("not leave any crew at sea", "")], "one denial, and not two"),
        ("No boat should be sold.", [("not sell any boat", "")], "the same of a thing"),
        ("No diver should be blamed.", [("not blame any diver", "")], "the same of a person"),
        ("The net must be freed by Iran at once.", [("free the net at once", "IR")], "who is to act"),
        ("Wages have to be paid by the owners.", [("pay wages", "owners")], "the same in words"),
        ("Boats should be checked by all sides.", [("check boats", "all sides")], "the same of all"),
        ("We demand that boats are checked.", [("check boats", "")], "a finite passive"),
        ("Sailors must be paid wages and be safe.", [("pay sailors wages", ""), ("be safe", "")], "a state of those"),
        (
            "Any plan for peace in Mali must be based on full respect for Mali's borders.",
            [("base any plan for peace in Mali on full respect for Mali's borders", "")],
            "an owner of something else",
        ),
        (
            "We call for limits on the data that firms collect on all Omanis.",
            [("limits on the data that firms collect on all Omanis", "")],
            "those of whom a relative clause tells",
        ),
        ("We call for the EPA to set limits.", [("set limits", "EPA")], "an acronym acts"),
        ("We call for the WXF to pay.", [("pay", "WXF")], "an unknown acronym"),
        ("Crews should not suffer for this.", [("not suffer for this", "")], "those who are to be spared"),
        (
            "We call on the Board on Safe Harbours and Fair Trade to pay.",
            [("pay", "Board on Safe Harbours and Fair Trade")],
            "a name that goes on behind its preposition",
        ),
        (
            "We work with our international partners and invite them to wait.",
            [("wait", "our international partners")],
            "partners named in the sentence",
        ),
        ("We welcome help from other states and ask them to pay.", [("pay", "other states")], "other states"),
        ("We urge all to wait.", [("wait", "all")], "everybody"),
        ("We encourage ice and salt merchants to wait.", [("wait", "ice and salt merchants")], "two nouns and a head"),
        ("The talks must continue.", [("continue the talks", "")], "what is to go on"),
        ("Work on the pier should resume.", [("resume work on the pier", "")], "what is to go on again"),
        ("The survey must proceed in May.", [("proceed the survey in May", "")], "the same with a date"),
        ("The raids must not resume.", [("not resume", "")], "what is not to go on"),
        ("They must continue in this way.", [("continue in this way", "")], "a pronoun that nothing stands for"),
        ("We ask Kenya, as a partner, to wait.", [("wait", "KE")], "what it is asked as"),
        ("We urge Oman as a friend to pay.", [("pay", "OM")], "the same without commas"),
        ("We urge Kenya as well as Oman to wait.", [("wait", "KE OM")], "both"),
        (
            "Owners who quickly sold ships meant for crews should be held to account.",
            [("hold owners who quickly sold ships meant for crews to account", "")],
            "a relative clause in the subject",
        ),
        ("Free Trade for All is needed.", [("Free Trade for All", "")], "a title"),
        ("You should ask Oman.", [("ask Oman", "You")], "the person spoken to"),
        ("We hope that that will end.", [("end that", "")], "a demonstrative"),
        (
            "We call for shareholders to vote in Lima.",
            [("vote in Lima", "shareholders")],
            "the subject of an infinitive",
        ),
        ("We need to be prepared for storms.", [("be prepared for storms", "CA CL NO")], "a state of one's own"),
        ("As we called for last year in Oslo, the port is open.", [], "a time is no action"),
        (
            "Oman must enforce Reed v. Quist in its ports.",
            [("enforce Reed v. Quist in its ports", "OM")],
            "an abbreviation",
        ),
        (
            "Oman must prevent, detect and punish theft.",
            [("prevent, detect and punish theft", "OM")],
            "verbs that share one object",
        ),
        (
            "We call for talks between Oman and Fiji.",
            [("talks between Oman and Fiji", "OM FJ")],
            "between two",
        ),
        ("We demand an end to Houthi raids.", [("end Houthi raids", "HOUTHI")], "whose deeds are to end, by a name"),
        ("Omani attacks on tugs must stop.", [("stop Omani attacks on tugs", "OM")], "the same by an adjective"),
        ("Omani suffering must end.", [("end Omani suffering", "")], "what is nobody’s deed"),
        (
            "We urge Oman to free the crews and put an end to the raids.",
            [("free the crews", "OM"), ("put an end to the raids", "OM")],
            "a verb whose past is like its base",
        ),
        (
            "We urge Oman to free the crews and hand over the tug.",
            [("free the crews", "OM"), ("hand over the tug", "OM")],
            "a verb that could be a noun",
        ),
        (
            "We call on Oman to “free the crews”, reopen the port and free the tug.",
            [("free the crews", "OM"), ("reopen the port", "OM"), ("free the tug", "OM")],
            "a list that is quoted in part",
        ),
        (
            "We call on President Kiir to order the army to leave.",
            [("order the army to leave", "SS"), ("leave", "SS")],
            "an order that somebody is called on to give",
        ),
        ("We ask Oman for two tugs.", [("two tugs", "OM")], "asked for a thing"),
        ("We asked Oman for comment.", [], "asked for what is no demand"),
        (
            "The war in Oman goes on. We call on its military government to talk.",
            [("talk", "OM")],
            "its government, whose state was named before",
        ),
        (
            "We call for a truce between Oman and the United States, and for an end to the raids.",
            [("a truce between Oman and the United States", ""), ("end the raids", "")],
            "states, no verb of telling",
        ),
        (
            "We ask Oman to give early: the fund is empty.",
            [("give early", "OM")],
            "a sentence of its own behind a colon",
        ),
        (
            "We demand the opening of the port, and the entry of tugs.",
            [("open the port", ""), ("the entry of tugs", "")],
            "an entry",
        ),
        (
            "We renew our call on the White Army to disperse.",
            [("disperse", "White Army")],
            "a call that the parser takes for the subject of what is demanded",
        ),
        (
            "Oman must (i) free the crews, (ii) pay the pilots, and (iii) reopen the port.",
            [("free the crews", "OM"), ("pay the pilots", "OM"), ("reopen the port", "OM")],
            "a list with marks behind its modal",
        ),
    ),
)
def test_addressees_and_actions(body: str, wants: list[tuple[str, str]]) -> None:
    assert demands(body) == wants


@pytest.mark.parametrize(
    "body",
    table(
        ("Oman must keep its piers as safe as they need to be.", "a measure"),
        ("Norway sells more cod, which should lower the price.", "a guess about what follows"),
        ("The new pier should help the fleet.", "a forecast of a thing's effect"),
    ),
)
def test_measures_and_forecasts(body: str) -> None:
    assert not [action for action, _ in demands(body) if action.startswith(("be", "lower", "help"))]


@pytest.mark.parametrize(
    ("body", "wants"),
    table(
        (
            "We appeal to the harbours and to the banks to support the crews.",
            [("support the crews", "harbours banks")],
            "the preposition again",
        ),
        ("We appeal to Oman and to Fiji to wait.", [("wait", "OM FJ")], "the same with states"),
        (
            "We appeal to donors, partners and to all States to pay.",
            [("pay", "donors, partners all States")],
            "in a list",
        ),
        ("We urge the Omanis to return to the talks.", [("return to the talks", "OM")], "a people with the article"),
        ("We call on the Chadians and Malians to wait.", [("wait", "TD ML")], "two of them"),
        ("We urge Peruvians to stay at home.", [("stay at home", "Peruvians")], "people of a state"),
        (
            "Norway sold no fuel to Mali. It did so alongside Peru and Fiji. We urge the regime to free the crews.",
            [("free the crews", "ML")],
            "the regime is not of those who act alongside",
        ),
        (
            "We spoke with Chad, Peru and Fiji about Mali. We ask the junta to wait.",
            [("wait", "ML")],
            "nor of a list",
        ),
        (
            "We met on the situation in the Republic of Mali, with the President of Fiji in the chair.\n\nWe urge the "
            "Transitional Government to pay.",
            [("pay", "ML")],
            "the state on whose situation they met",
        ),
        (
            "We thank the European Union for its boats. The Commission must now present a plan.",
            [("present a plan", "EU")],
            "the only commission of a text that names the Union",
        ),
        (
            "We thank the European Union. The Fisheries Commission met. The Commission must now present a plan.",
            [("present a plan", "Commission")],
            "one of two",
        ),
    ),
)
def test_whose_organ(body: str, wants: list[tuple[str, str]]) -> None:
    assert demands(body) == wants
