"""What only looks like a demand: plans, purposes, promises, forecasts, one's own wish, descriptions, values."""

from __future__ import annotations

import pytest

import sanctext
from tables import table
from texts import statement


def acts(body: str) -> list[str]:
    """The acts of a statement that says `body`, in text order."""
    return [demand.act for demand in sanctext.parse(statement(body)).demands]


@pytest.mark.parametrize(
    "body",
    table(
        ("Chile plans to encourage shipyards to buy timber.", "a plan"),
        ("Norway intends to urge Oman to sell its trawlers.", "an intention"),
        ("We are considering urging Oman to sell its trawlers.", "something considered"),
        ("The fund grants a rebate to encourage shipyards to buy timber.", "the purpose of a thing"),
        ("We open a school in Lima to help encourage farmers to plant trees.", "the purpose of an act"),
        ("We will encourage shipyards to buy timber.", "a promise"),
        ("We expect the study to be printed in June.", "a forecast of a thing"),
        ("We expect these talks to go on.", "a forecast of an event"),
        ("If Oman wants to sell tuna, it needs to buy ice.", "a condition that is one's own wish"),
        ("If Qatar hopes to host the fair, it must build a hall.", "the same with must"),
        ("Many crews sleep ashore or have to pay for a berth.", "what somebody has to bear"),
        ("The envoy leaves now because she has to catch a train.", "the reason of something else"),
        ("Peace should always be the goal.", "what a thing is held to be"),
        ("Clean water should be a right.", "a value"),
        ("These losses should serve as a warning.", "a lesson"),
        ("Norway considered it vital to host the fair.", "why somebody did something"),
        ("A leaflet lists the steps that crews are encouraged to take.", "a description of the steps"),
        ("Both have an interest in encouraging Oman to trade.", "an interest in an act"),
        ("We show what a safe and modern harbour should look like.", "the object of a question"),
        ("That does not mean that ports should be cheap.", "what is not meant"),
        ("The report names fields where research is needed.", "a description of fields"),
        ("States argue over who should pay for the pier.", "a question inside a sentence"),
        ("Anyone can see who is urging restraint and who sells the shells.", "who it is that urges"),
        ("The date of the fair still needs to be determined.", "what is open"),
        ("I should stress that the port is open.", "an aside"),
        ("The pilots should be seeing the coast by now.", "a guess about what goes on"),
        ("Crews should be able to rest ashore.", "what somebody should be free to do"),
        ("We pay the crews so that nobody has to sell a boat.", "what nobody is to bear"),
        ("Anyone should be free to fish.", "a value with anyone"),
        ("We do not think that crews need to wait.", "what is denied to be held"),
        ("We never believed that ports must be cheap.", "the same with never"),
        ("We do not feel that Oman should pay.", "the same with a feeling"),
        ("We list the tools that we need to mend the nets.", "a description of tools"),
        ("Divers bring the parts they need to mend the hull.", "a contact relative clause"),
        ("The crews lack the ice they need to keep the tuna.", "the same of another noun"),
        ("For these nets to last, they must be dry.", "what makes a thing last"),
        ("To last, they must be dry.", "the same without a subject"),
        ("These are tasks for which the many powers, tools, and crews of the fleet must be used.", "a task"),
        ("I probably should not talk about these ports.", "a speaker of himself, with an adverb"),
        ("It is a hard time to be a diver.", "how a time is"),
        ("It was a good time to sell tuna.", "the same in the past"),
        ("They changed the rules that Norway had called on Oman to write in June.", "a description of rules"),
        ("These are the nets that we asked Oman to mend.", "the same of nets"),
        ("Today’s world demands new resolve and courage.", "what the times demand"),
        ("This situation demands courage.", "the same of a situation"),
        ("We know that wind, and demand flexibility measures are vital to trade.", "a noun before its verb"),
        ("We request an additional $700 million to expand the ports.", "money"),
        ("The fund will help Norway urge other ports to follow.", "another's act that is made possible"),
        ("These rules let our ports ask crews to wait.", "the same with let"),
        ("We commit to deepen our trade, encourage wider talks, and expand our fleets.", "a list of what we will do"),
        ("She knows what the large and old fleet of Oman needs to succeed.", "what somebody needs"),
        ("They know how the crews have to work.", "how somebody works"),
        ("Oman needs to be able to sell its tuna.", "what somebody wants for himself"),
        ("The crews have to be able to rest.", "the same with have"),
        ("Norway encourages more trade by opening its ports.", "what somebody does himself"),
        ("Chile encouraged the catch of tuna by lowering its fees.", "the same in the past"),
        (
            "They used the money to train crews, encourage more traders to sell ice, and build piers.",
            "a member of a list of purposes",
        ),
        ("The law sets out the frame within which all work at sea must be done.", "what a law lays down"),
        ("This is the plan under which all crews must rest.", "the same of a plan"),
        ("Those are the ports through which the grain has to pass.", "the same of places"),
        ("We read the guide encouraging the use of Omani ice for tuna, and a plan to sell it.", "the use of a thing"),
        ("We know that to succeed they must cost the thieves more than the crews.", "the same in a clause"),
        ("In order to work, it must cost less than a boat.", "the same with a longer purpose"),
        ("We have shown what a twenty-first century harbour trade partnership should look like.", "a long question"),
        ("This tells us how a fair and open port should be run.", "how something should be"),
        ("We can’t expect crews to sail unless we pay them.", "an act that is denied, with a curly mark"),
        ("We don’t ask Oman to pay.", "the same of another act"),
        ("Norway cannot expect Oman to pay.", "the same in one word"),
        ("We will require masters to weigh the tuna.", "a rule that is announced"),
        ("The fleet will sail, weigh its tuna and require masters to write it down.", "the same in a list"),
        ("For the pump to work, it must be clean.", "the same of one thing"),
        ("Oman cut its demand for oil.", "what a market demands"),
        ("Norway lowered natural gas demand by 15%.", "a measure of a market"),
        ("The harbour’s demand for steel grew in May.", "the same with an owner"),
        ("The town answered this call by sending ice.", "the means of an answer"),
        ("Facing the storm demands courage of Oman.", "an act demands nothing"),
        ("We honour the crews who were jailed for peacefully demanding wages.", "somebody else's act"),
        ("We will open a school, build a pier and encourage trade.", "a promise of several acts"),
        ("We hope that the tide is turning.", "what is so already"),
        ("We hope that the calm lasts.", "a hope for a thing"),
        ("Divers must often wait for the tide.", "what happens"),
        ("Crews must usually sleep on deck.", "the same with another adverb"),
        ("Small boats must sometimes turn back.", "the same again"),
        ("It takes time to mend a net.", "what takes time"),
        ("The rule says how to judge whether a boat held in a foreign port should sail.", "an open question"),
        ("They weigh whether the pier of Sur must close.", "the same with must"),
        ("The panel asks whether ice should be free.", "the same of a thing"),
        ("They begged us to urge Oman to pay.", "the same of several"),
        ("The crews told me to call for a truce.", "the same with a noun"),
        ("We thank all who call for this.", "what, is not said"),
        ("Families lack the boats they need for their children to fish.", "a description with its subject"),
        ("The divers lack the ropes that they need for the crews to work.", "the same behind a relative pronoun"),
        ("Sur built the pier it needs for the trawlers to land.", "the same of one thing"),
        ("It is important to note that these boats have left.", "what the speaker wants to say"),
        ("It is vital to remember that Oman paid.", "the same with another verb"),
        ("It is critical to recognise that ice melts.", "the same again"),
        ("We have warned repeatedly about the plans for Iran to raid Oman against the rules.", "what there is to fear"),
        ("We warn of raids against the ports of Oman.", "the same of a thing"),
        ("We warned in May of a storm against which no pier holds.", "the same of a storm"),
        ("The ministry sells maps which encourage boats to wait.", "what a thing brings about"),
        ("A toll which costs little and encourages crews to wait is planned.", "the same, coordinated"),
        ("We study the extent to which the Code is encouraging crews to rest.", "the object of a question"),
        ("Sometimes you have to wait for the tide.", "what happens, with the adverb before"),
        ("There is no reason why crews should pay.", "what is denied"),
        ("There is no reason that ports should close.", "the same of a thing"),
        ("We see how the fund can help and encourage crews to rest.", "what is only possible"),
        ("It may encourage crews to rest.", "the same"),
        ("The fair could encourage Oman to trade.", "the same with another modal"),
        ("These are the things that we need to do at once.", "the action stands before its clause"),
        ("The repairs, which we called on Oman to do in May, are late.", "the same under a call"),
        ("The rules would make Oman the first state to require crews to carry ice.", "a description of a state"),
        ("This meeting should be about tuna.", "what a thing is held to be about"),
        ("The ice is what crews say is needed.", "a description of a thing"),
        ("I have to let it go.", "one's own need"),
    ),
)
def test_no_demand(body: str) -> None:
    assert acts(body) == []


@pytest.mark.parametrize(
    ("body", "wants"),
    table(
        ("We continue to encourage Oman to sell its trawlers.", ["encourage"], "it goes on"),
        ("We would like to encourage Oman to sell its trawlers.", ["encourage"], "a polite form"),
        ("We take this opportunity to invite Oman to join the fund.", ["invite"], "an opportunity taken"),
        ("We will continue to urge Oman to pay.", ["urge"], "a strong act in the future"),
        ("We expect Oman to pay.", ["expect"], "somebody who can act"),
        ("We hold the view that Oman needs to pay.", ["need to"], "a view, and no description"),
        ("We hope that Oman pays.", ["hope"], "a hope for somebody's act"),
        (
            "Our demand for justice stands, and we reiterate our demand for peace.",
            ["demand", "reiterate demand"],
            "no goods",
        ),
        ("We will urge Oman to pay and Qatar must pay too.", ["urge", "must"], "a strong act in the future"),
        ("Nobody must fish here.", ["must"], "a ban"),
        ("To end the raids, we must act.", ["must"], "a purpose of our own"),
        ("We need to be able to trust Oman.", ["need to"], "a need of our own"),
        ("We do not only ask Oman to pay.", ["ask"], "only"),
        ("She asked me to call on Oman to pay.", ["ask"], "what is wanted of the speaker, and he has not done it"),
        ("If we want to eat fish, Oman must let the shoals recover.", ["must"], "a common wish"),
        ("Crews have to be paid in full.", ["have to"], "an obligation"),
        ("We need for Oman to pay.", ["need for"], "a need of one's own"),
        ("We must do more for the crews.", ["must"], "an object of degree"),
        ("All must do so now.", ["must"], "an action named before"),
        ("We call on others to do likewise.", ["call on"], "the same with an adverb"),
        ("We insist that Oman must pay.", ["insist"], "one demand, and not two"),
        ("We demand that Oman should pay.", ["demand"], "the same with should"),
        ("We urge that Oman must now wait.", ["urge"], "the same with an adverb"),
        ("We agree that Oman must pay.", ["must"], "a modal under no demand"),
        ("No crew should wait in the cold.", ["should"], "whoever is spared acts not"),
    ),
)
def test_still_a_demand(body: str, wants: list[str]) -> None:
    assert acts(body) == wants


def test_whoever_is_spared_is_not_addressed() -> None:
    (demand,) = sanctext.parse(statement("No crew should wait in the cold.")).demands
    assert demand.addressees == () or list(demand.addressees) == []


@pytest.mark.parametrize(
    "body",
    table(
        ("We will not hesitate to act should Oman’s rivals close the port.", "an inverted condition"),
        ("Should the tolls rise, Norway will call a meeting.", "the same at the beginning"),
        ("The list can grow, should its owners sail on.", "the same behind a comma"),
        ("We’ll have to take that question back.", "a shortened will"),
        ("They'd have to ask the harbour first.", "a shortened would"),
        ("I was asked to read from the book in Oman.", "what the speaker was asked"),
        ("I have been asked to present the mayor of Lima.", "the same in the perfect"),
        ("Crews will no longer be required to file a form.", "what is asked no more"),
        ("He’d ask them to come by his office in Oslo.", "what somebody used to do"),
        ("The founder of the port must be smiling in his chair.", "a guess"),
    ),
)
def test_small_talk_and_conditions(body: str) -> None:
    assert acts(body) == []


def test_a_reason_of_a_law_demands_nothing() -> None:
    law = (
        "Council Decision on Mali\n\nTHE COUNCIL OF THE EUROPEAN UNION,\n\nWhereas:\n\n(1) On 3 May 2026 the crews of "
        "two ships were held in Gao, and the Council took note of it with concern in its conclusions of that month.\n\n"
        "(2) Two persons should be added to the list. The measures should be extended until 4 June 2027.\n\n"
        "HAS ADOPTED THIS DECISION:\n\nArticle 1\n\nThe list is amended.\n"
    )
    assert sanctext.parse(law).demands == ()
