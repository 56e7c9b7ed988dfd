"""Where an action ends: before a threat, a reason, another act, a clause beside it; and lists of means."""

from __future__ import annotations

import pytest

import sanctext
from tables import table
from texts import statement


@pytest.mark.parametrize(
    ("body", "wants"),
    table(
        (
            "We call on all to adopt an ambitious, robust and transformative plan.",
            ["adopt an ambitious, robust and transformative plan"],
            "adjectives before their noun",
        ),
        ("We urge Oman to build a fair and open port.", ["build a fair and open port"], "two of them"),
        ("We urge all leaders to forge more just and open ports.", ["forge more just and open ports"], "no article"),
        (
            "We urge all crews to stay calm and open the hold.",
            ["stay calm", "open the hold"],
            "an adjective of the crews",
        ),
        ("We urge Oman to mend broad and deep harbours.", ["mend broad and deep harbours"], "a plural"),
        (
            "Oman must act to keep the rights of crews, but absent that step it is up to the ports to pay.",
            ["act to keep the rights of crews"],
            "a contrast with a verb of its own",
        ),
        ("Oman must act soon, but the crews can wait.", ["act soon"], "the same with a modal"),
        ("We urge Oman to open its ports and admit fishermen.", ["open its ports", "admit fishermen"], "no article"),
        ("We urge Oman to lift the tolls and invite pilots.", ["lift the tolls", "invite pilots"], "an invitation"),
        ("Oman must lift its toll, for it is the crews who pay.", ["lift its toll"], "a reason behind for"),
        (
            "We urge Oman to open the port and ask the Court to hear the crews.",
            ["open the port", "hear the crews"],
            "the speakers ask somebody else",
        ),
        (
            "We ask Oman to tie its grants to prevailing wages and require ports to pay.",
            ["tie its grants to prevailing wages", "require ports to pay", "pay"],
            "a preposition before a participle",
        ),
        ("We should set goals that require us to aim high.", ["set goals that require us to aim high"], "goals"),
        ("We must keep laws that demand care.", ["keep laws"], "what laws demand"),
        (
            "We must heed resolution 2231, which demands care.",
            ["heed resolution 2231", "care"],
            "what a resolution demands",
        ),
        ("We urge divers to mend the nets: If you see one, call us.", ["mend the nets"], "a sentence behind a colon"),
        ("We urge Oman to pay: We have waited long.", ["pay"], "the same with a statement"),
        ("We urge Oman to: pay Fiji and wait.", ["pay Fiji", "wait"], "a list behind a colon"),
        (
            "We call on all to build a port where we and others can prosper.",
            ["build a port where we and others can prosper"],
            "a subject of two parts in a relative clause",
        ),
        ("We urge you to please read the list.", ["please read the list"], "please"),
        (
            "It is vital to fight COVID. Without funds, more will suffer.",
            ["fight COVID"],
            "a sentence ends in an acronym",
        ),
        ("We urge all to back NATO. With care, it will last.", ["back NATO"], "the same with another opener"),
        (
            "Owners who quietly sold boats meant for crews should be jailed.",
            ["jail owners who quietly sold boats meant for crews"],
            "a relative clause with an adverb",
        ),
        (
            "Oman must do more to free its crews \\[Post, 3/1/22\\]",
            ["do more to free its crews"],
            "a source in brackets",
        ),
        ("We urge Oman to pay [Statement, 7.8.22].", ["pay"], "the same before the full stop"),
        ("We urge Oman to [re]open the port.", ["reopen the port"], "brackets inside a word"),
        (
            "We ask Oman to mend the nets, support our crews, and open the port.",
            ["mend the nets", "support our crews", "open the port"],
            "a verb of stances in the middle of a list",
        ),
        (
            "We call for action, including by the Ports & Fleets Board, and an end to the raids.",
            ["action, including by the Ports & Fleets Board", "end the raids"],
            "what it includes",
        ),
        (
            "We urge ports to name captains when they harm crews, cut wages, and close ports.",
            ["name captains when they harm crews, cut wages, and close ports"],
            "what others do at some time",
        ),
        (
            "We ask Oman to warn us if we cut wages and close ports.",
            ["warn us if we cut wages and close ports"],
            "the same with if",
        ),
        ("We call on Oman to act and over the years, its ports have done so.", ["act"], "a clause behind an adverbial"),
        ("We ask Oman to pay and in June, we will meet again.", ["pay"], "the same with a pronoun"),
        ("We call on Oman to meet us in Lima and in Oslo.", ["meet us in Lima and in Oslo"], "two places"),
        (
            "We call on Oman not to conduct raids at sea or undermine the work of our ports.",
            ["not conduct raids at sea", "not undermine the work of our ports"],
            "the same of two verbs",
        ),
        (
            "We call on Oman not to conduct raids and to free its crews.",
            ["not conduct raids", "free its crews"],
            "and denies one",
        ),
        (
            "All parties must keep to the law, and all persons and groups that commit theft must be jailed.",
            ["keep to the law", "jail all persons and groups that commit theft"],
            "a subject with a relative clause",
        ),
        ("The report makes clear that wide changes are needed.", ["wide changes"], "a clause under clear"),
        ("All crews must do more to **help ports**.", ["do more to help ports"], "marks of bold type"),
        ("We call on all crews to give us more nets that will:* *", ["give us more nets"], "a list behind marks"),
        (
            "Oman must never raid the ports of its crews or erase their vote.",
            ["never raid the ports of its crews", "not erase their vote"],
            "or denies both under a modal",
        ),
        (
            "Regional actors must cease these acts: in particular, we will watch.",
            ["cease these acts"],
            "what the colon leads to",
        ),
        (
            "We urge ports to do one thing: free Oman’s crews.",
            ["do one thing: free Oman’s crews"],
            "what the colon explains",
        ),
        (
            "We have urged the Bank to weigh storms, and in response it has raised its funds.",
            ["weigh storms"],
            "a clause behind an adverbial without its comma",
        ),
        ("We urge Oman to confirm her…She has all it takes.", ["confirm her"], "a sentence behind dots"),
        (
            "We call for the delivery of food to Oman and unhindered and sustained access to ports.",
            ["deliver food to Oman and unhindered and sustained access to ports"],
            "two adjectives of one noun",
        ),
        ("Ports should phase out and ban old nets.", ["phase out and ban old nets"], "a verb with its particle"),
        ("Ports should scale up and keep trade.", ["scale up and keep trade"], "the same with up"),
        ("It is time for Oman to step up and pay Fiji.", ["step up", "pay Fiji"], "a verb that takes no object"),
        (
            "We call on all parties to ensure the safety, security, and sustained access of crews.",
            ["ensure the safety, security, and sustained access of crews"],
            "a participle before its noun",
        ),
        ("I urge Oman to pay, and again, I urge Fiji to wait.", ["pay", "wait"], "an adverb of the next clause"),
        ("It is time to pay Read more here: <https://pay.example/1>", ["pay Read more here"], "an address"),
        ("We demand that Omani crews be freed.", ["free Omani crews"], "a capital inside the sentence"),
        ("Omani crews must be freed.", ["free Omani crews"], "a capital at its beginning"),
        ("We call for executive action to free the crews.", ["executive action to free the crews"], "a kind of action"),
        ("We call for swift action against raids.", ["swiftly take action against raids"], "how an action is done"),
        (
            "All should rally around our call for action and swiftly pass the bill.",
            ["rally around our call for action", "swiftly pass the bill", "take action"],
            "a verb behind a call that is a noun",
        ),
        ("We call on Oman to keep the peace, even as it has freed no crews.", ["keep the peace"], "even as"),
        ("We have to be active, and that, by definition, is a plan.", ["be active"], "a clause that begins with that"),
        (
            "All crews must have the chance to rest and women and girls must be safe.",
            ["have the chance to rest", "be safe"],
            "a subject of two nouns",
        ),
        ("We ask Oman to lead the fund because it knows the sea.", ["lead the fund"], "why it is asked"),
        ("We ask Chile to wait because of the storm.", ["wait because of the storm"], "a cause of the action"),
        (
            "No one must be jailed because they wrote.",
            ["not jail any one because they wrote"],
            "a reason of what is not to be",
        ),
        (
            "We must sign the rule, and to do so, we must meet.",
            ["sign the rule", "meet"],
            "the purpose of what follows",
        ),
        ("We must pay, and to end the raids, they must wait.", ["pay", "wait"], "the same with another subject"),
        ("We urge Oman to free the crews, so we can sail on.", ["free the crews"], "what comes of it"),
        ("We urge Oman to free them, so parents can see them.", ["free them"], "the same with a noun"),
        ("Oman must pay, so that crews can eat.", ["pay"], "the same with that"),
        (
            "The fight for clean water and the end of old nets must continue.",
            ["continue the fight for clean water and the end of old nets"],
            "a subject of two parts",
        ),
        (
            "The search for crews and the repair of boats must resume.",
            ["resume the search for crews and the repair of boats"],
            "the same",
        ),
        (
            "We urge an immediate cessation of raids and pursuit of a lasting truce.",
            ["immediately cease raids", "pursue a lasting truce"],
            "two nouns, each with its object",
        ),
        (
            "We urge all parties to wait, guard the crews, and pay Fiji.",
            ["wait", "guard the crews", "pay Fiji"],
            "a verb without an object",
        ),
        (
            "We urge Oman to free those held, mend the pier and pay Fiji.",
            ["free those held", "mend the pier", "pay Fiji"],
            "no noun follows",
        ),
        ("We ask Oman to make a payment that will:", ["make a payment"], "a list that does not follow"),
        ("Oman must act, and for Fiji to stop the boats is wise.", ["act"], "what another is to do"),
        ("We insist that Oman pay, and for crews to sail home.", ["pay"], "the same in a clause"),
        ("Fiji must wait, for the guards to see, and for Oman to act.", ["wait"], "the same twice"),
        ("As the waves grow, we must do so as well.", ["do so as well"], "no purpose"),
        ("Oman must pay so as to keep the peace.", ["pay"], "a purpose"),
        ("We urge all to keep the port open, and stress the worth of rest.", ["keep the port open"], "another act"),
        ("We urge Oman to pay the crews, and recall our pledge.", ["pay the crews"], "another act with our"),
        ("We call on all to fund the plea and are sending ice.", ["fund the plea"], "what the speakers do"),
        ("We ask Oman to pay, according to the head of the guild.", ["pay"], "whose words they are"),
        ("Oman must be paid — that way all can fish.", ["pay Oman"], "a sentence behind a dash"),
        (
            "We must train crews who mend nets, sell fish, are poor, and sing.",
            ["train crews who mend nets, sell fish, are poor, and sing"],
            "verbs of a relative clause",
        ),
        ("We urge all to ensure ice and salt are sold.", ["ensure ice and salt are sold"], "a clause of two nouns"),
        (
            "We must prepare to build, sustain, and finance the ports.",
            ["prepare to build, sustain, and finance the ports"],
            "verbs that share an object",
        ),
        (
            "We call for a fund that pays for ice with salt and modern tools.",
            ["a fund that pays for ice with salt and modern tools"],
            "nouns of a relative clause",
        ),
        (
            "We call for a whole-of-government effort to widen the right of all to fish.",
            ["a whole-of-government effort to widen the right of all to fish"],
            "a compound with hyphens",
        ),
        (
            "We ask the guild to work with the mates, the new Fijian team, the crews, and guild members to mend nets.",
            ["work with the mates, the new Fijian team, the crews, and guild members to mend nets"],
            "members of a list and no new addressee",
        ),
        ("We urge Oman to stop the raids, or face severe costs.", ["stop the raids"], "a threat"),
        ("We call on Qatar to pay or face a fine.", ["pay"], "a threat without a comma"),
        ("We urge Fiji to leave or risk a ban.", ["leave"], "a risk"),
        (
            "We met, rejecting force, calling for a truce, supporting talks and thanking Oman.",
            ["a truce"],
            "another act in a list of gerunds",
        ),
        (
            "We agree that Oman must pay the crews and that ice can be sold.",
            ["pay the crews"],
            "a clause beside it",
        ),
        (
            "We hold that Fiji must mend the pier and that boats may wait.",
            ["mend the pier"],
            "a clause beside it with may",
        ),
        (
            "We call for a truce through the release of the crews, an end to the raids and talks.",
            ["a truce through the release of the crews, an end to the raids and talks"],
            "a list of means",
        ),
        (
            "We call for safety via the removal of mines, an end to the raids and talks.",
            ["safety via the removal of mines, an end to the raids and talks"],
            "the same with via",
        ),
        (
            "We urge Oman to mend the [old pier](https://pier.example/a) of Sur.",
            ["mend the old pier of Sur"],
            "an address behind linked words",
        ),
    ),
)
def test_actions(body: str, wants: list[str]) -> None:
    assert [demand.action for demand in sanctext.parse(statement(body)).demands] == wants


@pytest.mark.parametrize(
    ("body", "wants"),
    table(
        ("We urge the Ambassador of Oman, Ada Lind, to pay.", ["OM"], "the name of whoever holds the office"),
        ("We invite the President of Fiji, Ama Owusu, to join.", ["FJ"], "a president"),
        ("We ask the Minister of Qatar, Lena Holm, to wait.", ["QA"], "a minister"),
        ("We are [calling on](https://call.example/1) Oman to pay.", ["OM"], "an address before the addressee"),
    ),
)
def test_addressees(body: str, wants: list[str]) -> None:
    (demand,) = sanctext.parse(statement(body)).demands
    assert [party.code or party.text for party in demand.addressees] == wants


@pytest.mark.parametrize(
    ("body", "wants"),
    table(
        (
            "We urge Oman to cease raids that break the truce, starve the north, and endanger crews.",
            ["cease raids that break the truce, starve the north, and endanger crews"],
            "what the raids do is not asked for",
        ),
        (
            "We call on Mali to halt transfers that fuel the war, undermine the embargo and threaten shipping, and to "
            "admit inspectors.",
            ["halt transfers that fuel the war, undermine the embargo and threaten shipping", "admit inspectors"],
            "behind it the infinitive comes again",
        ),
        (
            "Chad must end tolls which harm fishermen, raise prices and close harbours.",
            ["end tolls which harm fishermen, raise prices and close harbours"],
            "the same behind must",
        ),
        (
            "We urge Oman to free the crews who were taken in June, reopen the port, and admit pilots.",
            ["free the crews who were taken in June", "reopen the port", "admit pilots"],
            "what is not stopped goes on",
        ),
        (
            "The ban must be lifted as ships wait offshore and seek to unload their grain.",
            ["lift the ban"],
            "verbs of a clause with as",
        ),
        (
            "Norway urged Oman to publish the list by May, and Chad to pay.",
            ["publish the list by May", "pay"],
            "a second addressee behind a month",
        ),
        (
            "We call on Peru to release the sum which it has kept since June, and Chile to wait.",
            ["release the sum which it has kept since June", "wait"],
            "the same behind a relative clause",
        ),
    ),
)
def test_whose_verbs_they_are(body: str, wants: list[str]) -> None:
    assert [demand.action for demand in sanctext.parse(statement(body)).demands] == wants
