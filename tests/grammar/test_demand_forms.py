"""Who demands what of whom: the forms that real texts use, in sentences of an official statement."""

from __future__ import annotations

import pytest

import sanctext
from expect import Want, differences, noun
from tables import table
from texts import SIGNERS, statement


def check(text: str, wants: list[Want]) -> None:
    found = differences(wants, sanctext.parse(statement(text)))
    assert not found, "\n".join([text, *found])


@pytest.mark.parametrize(
    ("text", "wants"),
    table(
        (
            "We call for an immediate halt to the shelling of Tawila, the release of all detained medics, unhindered "
            "passage for aid convoys, and the resumption of talks in Jeddah.",
            [
                noun("call for", "immediately halt the shelling of Tawila"),
                noun("call for", "release all detained medics"),
                noun("call for", "unhindered passage for aid convoys"),
                noun("call for", "resume talks in Jeddah"),
            ],
            "four nouns under one trigger",
        ),
        (
            "We demand the lifting of the blockade and the return of the seized tankers.",
            [noun("demand", "lift the blockade"), noun("demand", "return the seized tankers")],
            "two nouns under demand",
        ),
        (
            "We call on Eritrea to withdraw its troops, release the priests it holds, reopen the port of Assab, admit "
            "inspectors, and publish the list of conscripts.",
            [
                Want("call on", "withdraw its troops", "ER"),
                Want("call on", "release the priests it holds", "ER"),
                Want("call on", "reopen the port of Assab", "ER"),
                Want("call on", "admit inspectors", "ER"),
                Want("call on", "publish the list of conscripts", "ER"),
            ],
            "five infinitives, to said once",
        ),
        (
            "We urge Myanmar to free its political prisoners, to lift the curfew in Sittwe, and to let observers "
            "travel to Rakhine.",
            [
                Want("urge", "free its political prisoners", "MM"),
                Want("urge", "lift the curfew in Sittwe", "MM"),
                Want("urge", "let observers travel to Rakhine", "MM"),
            ],
            "three infinitives, to repeated",
        ),
        (
            "We urge Belarus to honour its commitments under the treaty, refrain from provocations at the border.",
            [
                Want("urge", "honour its commitments under the treaty", "BY"),
                Want("urge", "refrain from provocations at the border", "BY"),
            ],
            "infinitives joined by a comma only",
        ),
        (
            "We call on Sudan to: (a) open the crossing at Adré; (b) admit relief; and (c) protect hospitals.",
            [
                Want("call on", "open the crossing at Adré", "SD"),
                Want("call on", "admit relief", "SD"),
                Want("call on", "protect hospitals", "SD"),
            ],
            "lettered list within a sentence",
        ),
        (
            "We call on Tehran to:\n\n- shut the cascades at Fordow\n- ship its stock abroad\n- admit inspectors",
            [
                Want("call on", "shut the cascades at Fordow", "IR"),
                Want("call on", "ship its stock abroad", "IR"),
                Want("call on", "admit inspectors", "IR"),
            ],
            "bulleted list, to in the lead",
        ),
        (
            "We urge the authorities in Minsk:\n(a) to release all journalists; and\n(b) to drop the charges "
            "against them.",
            [
                Want("urge", "release all journalists", None),
                Want("urge", "drop the charges against them", None),
            ],
            "lettered list, to in each item",
        ),
        (
            "We renew our demands for access to the reactor, that inspectors be admitted, and for the surrender of "
            "the stolen records.",
            [
                noun("renew demand", "allow access to the reactor"),
                noun("renew demand", "admit inspectors"),
                noun("renew demand", "surrender the stolen records"),
            ],
            "demands for N, that S, and for N",
        ),
        (
            "We call on the DPRK not to conduct another satellite launch, and to sign and ratify the Chemical Weapons "
            "Convention.",
            [
                Want("call on", "not conduct another satellite launch", "KP", negated=True),
                Want("call on", "sign and ratify the Chemical Weapons Convention", "KP"),
            ],
            "polarity flips back after not to",
        ),
        (
            "We urge Ethiopia to reopen the road to Mekelle and not to expel relief workers.",
            [
                Want("urge", "reopen the road to Mekelle", "ET"),
                Want("urge", "not expel relief workers", "ET", negated=True),
            ],
            "polarity flips to not to",
        ),
        (
            "We urge Georgia to investigate and punish the attacks on observers.",
            [Want("urge", "investigate and punish the attacks on observers", "GE")],
            "two verbs with one object are one action",
        ),
        (
            "We urge the Taliban to end the persecution of teachers and the closing of schools.",
            [Want("urge", "end the persecution of teachers and the closing of schools", "TALIBAN")],
            "one verb with two objects is one action",
        ),
        (
            "We call for, and pledge to fund, an independent inquiry into the strike on Tal Rifaat.",
            [noun("call for", "independent inquiry into the strike on Tal Rifaat")],
            "shared right part after another verb",
        ),
        (
            "This crossing can—and must—be reopened at once.",
            [Want("must", "reopen this crossing at once")],
            "modal between dashes",
        ),
        (
            "We demand that Rwanda withdraw its soldiers from Goma.",
            [Want("demand", "withdraw its soldiers from Goma", "RW")],
            "demand that with the subjunctive",
        ),
        (
            "We demand that Azerbaijan releases the detained envoys and opens the corridor.",
            [Want("demand", "release the detained envoys", "AZ"), Want("demand", "open the corridor", "AZ")],
            "demand that with the indicative",
        ),
        (
            "We demand Russia return the children it has deported.",
            [Want("demand", "return the children it has deported", "RU")],
            "demand without that",
        ),
        (
            "We met the Libyan delegation in Valletta, insisting that it facilitate the rescue of migrants.",
            [Want("insist", "facilitate the rescue of migrants", "LY")],
            "insisting that it: participle and pronoun",
        ),
        (
            "We insist that Serbia take down the roadblocks near Jarinje.",
            [Want("insist", "take down the roadblocks near Jarinje", "RS")],
            "insist that with the subjunctive",
        ),
        (
            "We call for Venezuela to publish the full tally of the vote.",
            [Want("call for", "publish the full tally of the vote", "VE")],
            "call for X to V",
        ),
        (
            "We call for the minefields around Izium to be cleared before winter.",
            [Want("call for", "clear the minefields around Izium before winter")],
            "call for N to be V-ed",
        ),
        (
            "We call for the immediate return by the Houthis of the seized bulk carrier.",
            [noun("call for", "immediately return the seized bulk carrier", "HOUTHI")],
            "call for N by an agent",
        ),
        (
            "We call for the departure of Rwandan troops from Kivu.",
            [noun("call for", "departure of Rwandan troops from Kivu", "RW")],
            "addressee as an adjective",
        ),
        (
            "We demand an end to Myanmar’s air strikes on villages.",
            [noun("demand", "end Myanmar’s air strikes on villages", "MM")],
            "addressee as a possessor in the noun",
        ),
        (
            "Belarus’s trade in forged visas along the Lithuanian border, carried on by travel firms that the interior "
            "ministry licenses and by pilots whom it pays for each full flight, must stop.",
            [
                noun(
                    "must",
                    "stop Belarus’s trade in forged visas along the Lithuanian border, carried on by travel firms that "
                    "the interior ministry licenses and by pilots whom it pays for each full flight",
                    "BY",
                )
            ],
            "possessor of the subject, many words before must",
        ),
        (
            "Ethiopia and Eritrea have massed armour along the border. We call upon them to pull back their tanks and "
            "to cease such deployments.",
            [
                Want("call upon", "pull back their tanks", "ET; ER"),
                Want("call upon", "cease such deployments", "ET; ER"),
            ],
            "call upon them",
        ),
        (
            "Mali has expelled the mission of observers. We urge it to reverse that decision.",
            [Want("urge", "reverse that decision", "ML")],
            "urge it, named in the sentence before",
        ),
        (
            "We call on Iran to answer the inspectors’ letters and to ensure that it does so in full.",
            [
                Want("call on", "answer the inspectors’ letters", "IR"),
                Want("call on", "ensure that it does so in full", "IR"),
            ],
            "that it does so stays in the action",
        ),
        (
            "Armenia and Azerbaijan exchanged fire overnight. We urge both nations to pull back their guns.",
            [Want("urge", "pull back their guns", "AM; AZ")],
            "both nations, named in the sentence before",
        ),
        (
            "We urge restraint, respect for the ceasefire line, and the protection of journalists.",
            [
                noun("urge", "restraint"),
                noun("urge", "respect the ceasefire line"),
                noun("urge", "protect journalists"),
            ],
            "urge with bare nouns",
        ),
        (
            "We encourage the early resumption of inspections.",
            [noun("encourage", "resume inspections early")],
            "encourage with a noun",
        ),
        (
            "International maritime law must be upheld.",
            [Want("must", "uphold international maritime law")],
            "passive must, nobody named",
        ),
        (
            "The stolen grain must be returned to its owners by the Russian authorities.",
            [Want("must", "return the stolen grain to its owners", "RU", alike=0.6)],
            "passive must with an agent",
        ),
        (
            "There must be safe passage for the evacuees.",
            [noun("must", "safe passage for the evacuees")],
            "there must be N",
        ),
        (
            "Uganda is urged to close its border to fighters of the M23.",
            [Want("urge", "close its border to fighters of the M23", "UG")],
            "is urged to",
        ),
        (
            "All Member States are called upon to freeze the assets of the network.",
            [Want("call upon", "freeze the assets of the network", "all member states")],
            "are called upon to",
        ),
        (
            "The Taliban are asked to reopen the schools for girls in Herat.",
            [Want("ask", "reopen the schools for girls in Herat", "TALIBAN")],
            "are asked to",
        ),
        (
            "All Syrians must enjoy equal protection under the law.",
            [noun("must", "enjoy equal protection under the law")],
            "the subject of must is the beneficiary",
        ),
        (
            "Every detainee must have access to a lawyer.",
            [noun("must", "have access to a lawyer")],
            "a detained person is no addressee",
        ),
        (
            "We urge all governments to condemn the launch and call on the DPRK to return to its moratorium.",
            [
                Want("urge", "condemn the launch", "all governments"),
                Want("urge", "call on the DPRK to return to its moratorium", "all governments"),
                Want("call on", "return to its moratorium", "KP"),
            ],
            "nested: outer and inner are two entries",
        ),
        (
            "We ask Qatar to urge Hamas to free the hostages.",
            [Want("ask", "urge Hamas to free the hostages", "QA"), Want("urge", "free the hostages", "HAMAS")],
            "nested: urge under ask",
        ),
        (
            "We reiterate our call on Armenia to publish the maps of its minefields.",
            [Want("reiterate call", "publish the maps of its minefields", "AM")],
            "reiterate our call on X to V",
        ),
        (
            "We restate our appeal to donors to keep the clinics in Sana’a open.",
            [Want("restate appeal", "keep the clinics in Sana’a open", "donors")],
            "restate our appeal to X to V",
        ),
        (
            "We renew our call for the release of the ship’s crew.",
            [noun("renew call", "release the ship’s crew")],
            "renew our call for N",
        ),
        (
            "We repeat our demand that the DPRK account for the missing fishermen.",
            [Want("repeat demand", "account for the missing fishermen", "KP")],
            "repeat our demand that X V",
        ),
        (
            "We heard the Libyan call for a ban on mercenaries.",
            [noun("call for", "ban on mercenaries", by="LY", voice="reported")],
            "somebody’s call, with a demonym",
        ),
        (
            "We heard Moldova’s call for Russia to be held accountable.",
            [noun("call for", "hold Russia accountable", "", by="MD", voice="reported")],
            "X’s call for Y to be V-ed: Y is no addressee",
        ),
        (
            "We recall resolution 1701 (2006), which demands that Hezbollah leave the south of Lebanon.",
            [Want("demand", "leave the south of Lebanon", "HEZBOLLAH", by="UNSC", voice="reported")],
            "a resolution in a relative clause demands",
        ),
        (
            "Resolution 2216 (2015) requires all States to search suspicious cargo bound for Yemen.",
            [Want("require", "search suspicious cargo bound for Yemen", "all states", by="UNSC", voice="reported")],
            "a resolution as the subject requires",
        ),
        (
            "It is crucial for Lebanon to elect a president.",
            [Want("it is critical", "elect a president", "LB")],
            "it is crucial for X to V",
        ),
        (
            "It is time for Haiti to hold its elections.",
            [Want("it is time to", "hold its elections", "HT")],
            "it is time for X to V",
        ),
        (
            "The time has come to convene the conference on Libya.",
            [Want("it is time to", "convene the conference on Libya")],
            "the time has come to V",
        ),
        (
            "We are hopeful that Libya will hold the vote this year.",
            [Want("hope", "hold the vote this year", "LY")],
            "we are hopeful that X will V",
        ),
        (
            "We warn Hezbollah against any new rocket fire.",
            [noun("warn", "any new rocket fire", "HEZBOLLAH", negated=True)],
            "warn X against N",
        ),
        (
            "Both sides should exchange their prisoners before the holidays.",
            [Want("should", "exchange their prisoners before the holidays", "both sides")],
            "should",
        ),
        (
            "Somalia ought to register its fishing fleet.",
            [Want("ought to", "register its fishing fleet", "SO")],
            "ought to",
        ),
        (
            "We invite Uzbekistan to join the arrangement.",
            [Want("invite", "join the arrangement", "UZ")],
            "invite",
        ),
        (
            "We expect Kosovo to carry out the agreement of Ohrid.",
            [Want("expect", "carry out the agreement of Ohrid", "XK")],
            "expect X to V",
        ),
        (
            "A longer mandate for the monitors is needed.",
            [noun("is needed", "longer mandate for the monitors")],
            "N is needed",
        ),
        (
            "We underline the need for every port to check the papers of such tankers.",
            [Want("need for", "check the papers of such tankers", "every port")],
            "the need for X to V, where it is said who acts",
        ),
        (
            "We ourselves must close the gaps in our export controls.",
            [Want("must", "close the gaps in our export controls", "CA; CL; NO")],
            "we must is addressed to oneself",
        ),
        (
            "Iran must never develop a nuclear weapon.",
            [Want("must", "never develop a nuclear weapon", "IR", negated=True)],
            "X must never V",
        ),
        (
            "We urge Serbia not to transfer these shells.",
            [Want("urge", "not transfer these shells", "RS", negated=True)],
            "urge X not to V",
        ),
        (
            "Member States must in no way validate the sham ballot.",
            [Want("must", "not validate the sham ballot", "member states", negated=True)],
            "must in no way V",
        ),
        (
            "We ask that the local authorities not impede the work of relief agencies.",
            [Want("ask", "not impede the work of relief agencies", "local authorities", negated=True)],
            "that X not V: negated subjunctive",
        ),
        (
            "We called on Turkmenistan on Monday to stop the deportations.",
            [Want("call on", "stop the deportations", "TM")],
            "a day between the addressee and to",
        ),
        (
            "We ask all flag States that have not yet done so to inspect the tankers on the list.",
            [Want("ask", "inspect the tankers on the list", "all flag states that have not yet done so")],
            "a relative clause in the addressee",
        ),
        (
            "We urge South Sudan, whose leaders signed the accord in 2018, to unify its forces.",
            [Want("urge", "unify its forces", "SS")],
            "a relative clause after the addressee",
        ),
        (
            "The Ministers urged Georgia to withdraw the bill on foreign agents.",
            [Want("urge", "withdraw the bill on foreign agents", "GE", by=SIGNERS, voice="own")],
            "one’s own voice in the past, third person",
        ),
        (
            "They demanded that Eritrea release the priests, and we renewed that demand today.",
            [Want("demand", "release the priests", "ER", by=SIGNERS)],
            "they are the issuers; to renew that demand is no new action",
        ),
        (
            "We urge President Maduro to publish the tally.",
            [Want("urge", "publish the tally", "VE")],
            "a president by name is the state",
        ),
        (
            "Iran’s leadership must account for the deaths in custody.",
            [Want("must", "account for the deaths in custody", "IR")],
            "a leadership is the state",
        ),
        (
            "We call on the Assad regime to declare its stocks of sarin.",
            [Want("call on", "declare its stocks of sarin", "SY")],
            "a regime by its ruler’s name is the state",
        ),
        (
            "We ask our ministers to report back by June.",
            [Want("ask", "report back by June", "our ministers")],
            "our own ministers",
        ),
        (
            "We urge the Kremlin to let the ships pass.",
            [Want("urge", "let the ships pass", "RU")],
            "a seat of power is the state",
        ),
        (
            "We call on all parties, in particular the RSF, to spare the hospitals.",
            [Want("call on", "spare the hospitals", "all parties; RSF")],
            "in particular A",
        ),
        (
            "We call on all States, in particular those in the region, to spare the hospitals.",
            [Want("call on", "spare the hospitals", "all states")],
            "in particular those: no party of their own",
        ),
        (
            "We call on all parties, including the RSF and the SAF, to spare the hospitals.",
            [Want("call on", "spare the hospitals", "all parties; RSF; SAF")],
            "all parties, including A and B: the wording and the codes",
        ),
        (
            "We urge Iran to accept inspections to restore confidence in its programme.",
            [Want("urge", "accept inspections to restore confidence in its programme", "IR")],
            "a purpose infinitive is no second action",
        ),
        (
            "We ask Pakistan to open the border, to allow convoys to reach Kabul before the snow.",
            [Want("ask", "open the border, to allow convoys to reach Kabul before the snow", "PK")],
            "a purpose infinitive after a comma is no second action",
        ),
        (
            "We urge Russia to stop raids that violate our airspace, endanger airliners, and scare passengers.",
            [
                Want(
                    "urge",
                    "stop raids that violate our airspace, endanger airliners, and scare passengers",
                    "RU",
                )
            ],
            "the verbs of a relative clause are no actions",
        ),
        (
            "We call on the Houthis to release the seafarers, and we stand ready to send a mediator.",
            [Want("call on", "release the seafarers", "HOUTHI")],
            "and we stand ready ends the action",
        ),
        (
            "We urge Israel to let fuel into Gaza while welcoming the opening of the second crossing.",
            [Want("urge", "let fuel into Gaza", "IL")],
            "while welcoming ends the action",
        ),
        (
            "We condemn the raid and demand that the RSF leave El Fasher; we also call upon the SAF to halt its "
            "bombardment.",
            [
                Want("demand", "leave El Fasher", "RSF"),
                Want("call upon", "halt its bombardment", "SAF"),
            ],
            "two demands of two addressees in one sentence",
        ),
        (
            "We deplore the strikes and call for them to end.",
            [Want("call for", "end them", alike=0.5)],
            "call for them to end: an inanimate subject is not addressed",
        ),
        (
            "We demand a halt to the bombing of Bilohorivka, a truce, and talks.",
            [noun("demand", "halt the bombing of Bilohorivka"), noun("demand", "truce"), noun("demand", "talks")],
            "short nouns in a list",
        ),
        (
            "We reiterate our demands for humanitarian access, that all parties observe the truce, and for the release "
            "of the aid workers.",
            [
                noun("reiterate demand", "allow humanitarian access"),
                Want("reiterate demand", "observe the truce", "all parties"),
                noun("reiterate demand", "release the aid workers"),
            ],
            "demands for N, that X V, and for N",
        ),
        (
            "We welcome, and call on all States to support, the monitoring team.",
            [Want("call on", "support the monitoring team", "all states")],
            "shared right part after an infinitive",
        ),
        (
            "We insist Kosovo lift the ban on Serbian goods.",
            [Want("insist", "lift the ban on Serbian goods", "XK")],
            "insist without that",
        ),
        (
            "We demand that nobody be sent to the front against his will.",
            [Want("demand", "nobody be sent to the front against his will", None, alike=0.5, negated=None)],
            "demand that nobody be V-ed",
        ),
        (
            "We call for the hostages to be set free without conditions.",
            [Want("call for", "set free the hostages without conditions")],
            "call for persons to be V-ed: they are no addressees",
        ),
        (
            "We call for the surrender by Hezbollah of its positions near Naqoura.",
            [noun("call for", "surrender its positions near Naqoura", "HEZBOLLAH")],
            "call for N by an armed group of what it holds",
        ),
        (
            "North Korea’s shipments of shells to Russia must end.",
            [noun("must", "end North Korea’s shipments of shells to Russia", "KP")],
            "possessor of a short subject; the recipient is not addressed",
        ),
        (
            "These raids must cease at once.",
            [Want("must", "cease these raids at once")],
            "a demonstrative names nobody",
        ),
        (
            "Rwanda and Uganda deny any part in the offensive. We call on both sides to open their archives.",
            [Want("call on", "open their archives", None)],
            "both sides",
        ),
        (
            "We urge de-escalation along the Line of Contact.",
            [noun("urge", "de-escalation along the Line of Contact")],
            "urge with one bare noun",
        ),
        (
            "Those who ordered the killings must be brought to justice.",
            [Want("must", "bring those who ordered the killings to justice", alike=0.8)],
            "passive must with a relative clause in the subject",
        ),
        (
            "There must be no amnesty for torturers.",
            [Want("must", "no amnesty for torturers", alike=0.7, negated=None)],
            "there must be no N",
        ),
        (
            "Cargo ships must not be boarded outside territorial waters.",
            [Want("must", "not board cargo ships outside territorial waters", negated=True)],
            "passive must not",
        ),
        (
            "We ask Jordan to call upon both camps to lay down their arms.",
            [
                Want("ask", "call upon both camps to lay down their arms", "JO"),
                Want("call upon", "lay down their arms", "both camps"),
            ],
            "nested: call upon under ask",
        ),
        (
            "We join the Secretary-General in his appeal for a humanitarian pause.",
            [noun("appeal", "humanitarian pause", by=None)],
            "his appeal for N",
        ),
        (
            "We took note of Iraq’s demand that Türkiye pull out of Bashiqa.",
            [Want("demand", "pull out of Bashiqa", "TR", by="IQ", voice="reported")],
            "X’s demand that Y V",
        ),
        (
            "Resolution 2417 (2018) calls on all parties to armed conflict to spare water works.",
            [Want("call on", "spare water works", "all parties", by="UNSC", voice="reported")],
            "a resolution calls on",
        ),
        (
            "It is incumbent upon the Security Council to renew the mandate.",
            [Want("it is critical", "renew the mandate", "UNSC")],
            "it is incumbent upon X to V",
        ),
        (
            "We hope that Azerbaijan will free the four men before the summit.",
            [Want("hope", "free the four men before the summit", "AZ")],
            "hope that X will V",
        ),
        (
            "We warn Belarus against sending troops across the border.",
            [noun("warn", "send troops across the border", "BY", negated=True)],
            "warn X against V-ing",
        ),
        (
            "Armed groups must not recruit children.",
            [Want("must", "not recruit children", "armed groups", negated=True)],
            "must not V",
        ),
        (
            "We call, once again and with one voice, on Nicaragua to free the bishops.",
            [Want("call on", "free the bishops", "NI")],
            "an insertion between call and on",
        ),
        (
            "We therefore urge, in the strongest terms, Eritrea to cooperate with the inquiry.",
            [Want("urge", "cooperate with the inquiry", "ER")],
            "an insertion between urge and the addressee",
        ),
        (
            "The Presidents called for the ceasefire line to be marked.",
            [Want("call for", "mark the ceasefire line", by=SIGNERS, voice="own")],
            "the Presidents are the issuers",
        ),
        (
            "Our three governments demand that Nicolás Maduro release the detained mayors.",
            [Want("demand", "release the detained mayors", "VE", by=SIGNERS, voice="own")],
            "our governments are the issuers; a person stands for the state",
        ),
        (
            "We urge Venezuela’s electoral council and Guyana’s parliament to wait for the ruling.",
            [Want("urge", "wait for the ruling", "VE; GY")],
            "parts of two states",
        ),
        (
            "We have asked the Chinese authorities three times to search the Yi Peng.",
            [Want("ask", "search the Yi Peng", "CN", by=SIGNERS, voice="own")],
            "present perfect with a count between",
        ),
        (
            "We urge China, India and Türkiye to stop buying the stolen grain.",
            [Want("urge", "stop buying the stolen grain", "CN; IN; TR")],
            "three addressees in a list",
        ),
        (
            "Dialogue is needed.",
            [noun("is needed", "dialogue")],
            "one word is needed",
        ),
        (
            "We reaffirm that Iran must not acquire nuclear weapons.",
            [Want("must", "not acquire nuclear weapons", "IR", by=SIGNERS, negated=True)],
            "must under a stance verb",
        ),
        (
            "We condemn the raid on Bunia and call on M23 to leave the town.",
            [Want("call on", "leave the town", "M23", by=SIGNERS)],
            "a demand after a stance with one subject",
        ),
        (
            "We urge Ethiopia to share the data and Egypt to return to the table.",
            [Want("urge", "share the data", "ET"), Want("urge", "return to the table", "EG")],
            "two addressees under one verb",
        ),
        (
            "We ask ship owners to keep records, and port authorities to inspect them.",
            [Want("ask", "keep records", "ship owners"), Want("ask", "inspect them", "port authorities")],
            "two addressees that are no states",
        ),
        (
            "We demand, yet again, that Syria account for the cylinders.",
            [Want("demand", "account for the cylinders", "SY")],
            "an insertion before that",
        ),
        (
            "Urge Member States to fund the mission;",
            [Want("urge", "fund the mission", "member states")],
            "a paragraph in the resolutions’ style",
        ),
        (
            "Welcome the report, and in this regard call upon States in the region to search suspect cargo;",
            [Want("call upon", "search suspect cargo", "states in the region")],
            "a call behind an adverbial without its comma",
        ),
        (
            "The Ministers noted that all sides should talk and urged rapid progress toward a vote.",
            [
                Want("should", "talk", "all sides"),
                noun("urge", "rapid progress toward a vote", by=SIGNERS),
            ],
            "a past tense goes on with a past tense",
        ),
        (
            "The Council condemns the cruelty with which the junta answers protest, and calls for the "
            "release of the monks.",
            [noun("call for", "release of the monks", by=SIGNERS)],
            "a comma ends the relative clause",
        ),
        (
            "We reiterate that Fiji must not sell the radar, and are concerned that parts of it are missing.",
            [Want("must", "not sell the radar", "FJ", by=SIGNERS, negated=True)],
            "the speakers go on after the demand",
        ),
        (
            "Iran must no longer enrich at Fordow.",
            [Want("must", "not enrich at Fordow", "IR", negated=True)],
            "no longer denies",
        ),
        (
            "We demand that Iran never again use chlorine.",
            [Want("demand", "not use chlorine", "IR", negated=True)],
            "never again denies",
        ),
        (
            "We demand that Mali neither hire mercenaries nor arm militias.",
            [Want("demand", "not hire mercenaries nor arm militias", "ML", negated=True)],
            "neither denies",
        ),
        (
            "Syria and Lebanon met in Tyre. They demanded that Israel withdraw.",
            [Want("demand", "withdraw", "IL", by="SY LB", voice="reported")],
            "they, whom the sentence before opens with",
        ),
        (
            "According to Moscow, Kyiv must surrender.",
            [Want("must", "surrender", "UA", by="RU", voice="reported")],
            "according to somebody else",
        ),
        (
            "In Tehran’s view, Iraq should apologise.",
            [Want("should", "apologise", "IQ", by="IR", voice="reported")],
            "in somebody else’s view",
        ),
    ),
)
def test_form(text: str, wants: list[Want]) -> None:
    check(text, wants)


@pytest.mark.parametrize(
    ("text", "action"),
    table(
        ("We urge Iran to halt its launches.", "halt its launches", "the text’s own words, without to"),
        ("We urge Iran not to arm the militias.", "not arm the militias", "not to V loses its to"),
        ("We demand that Iran frees the sailors.", "free the sailors", "a finite verb takes its base form"),
        ("The embargo must be respected.", "respect the embargo", "a passive takes its subject as object"),
        (
            "We urge Iran to “lay its cards\non the table”.",
            "lay its cards on the table",
            "no quotation marks, one line",
        ),
        ("We demand an end to the raids.", "end the raids", "an end to N is to end N"),
        ("We demand a truce.", "truce", "a noun without a verb stays a noun"),
    ),
)
def test_words_of_the_action(text: str, action: str) -> None:
    found = [demand.action for demand in sanctext.parse(statement(text)).demands]
    assert [words.removeprefix("a ") for words in found] == [action]


@pytest.mark.parametrize(
    "text",
    table(
        ("The ambassador called the launch “unacceptable”.", "call X unacceptable names"),
        ("The host called the meeting a success.", "call X a success names"),
        ("Seoul called off the drill because of fog.", "call off cancels"),
        ("The so-called referendum changed nothing.", "so-called"),
        ("Should they continue, further measures will follow.", "inverted should is a condition"),
        ("Should Russia refuse the offer, we will return to the Council.", "inverted should with a name"),
        ("Hunger in the Sahel is a problem that demands collective action.", "an inanimate subject demands nothing"),
        ("The scale of the leak requires an answer.", "an inanimate subject requires nothing"),
        ("The order of 5 May must continue in effect beyond 5 May 2025.", "must continue in effect is a legal effect"),
        ("This notice shall be published in the Gazette.", "shall is a legal effect"),
        ("We will ask for a meeting of the Council.", "what somebody will ask for"),
        ("A nuclear war cannot be won and must never be fought.", "a principle"),
        ("Aggression cannot and will never be rewarded.", "cannot and will never"),
        ("We stress the importance of keeping the strait open.", "the importance of V-ing is a stance"),
        ("We recall the need to protect survivors.", "the need to, nobody named, is a stance"),
        ("We are committed to enforcing the embargo.", "a commitment"),
        ("We stand ready to send observers to Abyei.", "standing ready"),
        ("We will continue to press Iran on the detainees.", "press is not in the table"),
        ("We warn that any nuclear test would be met with consequences.", "a threat of consequences"),
        ("Demand for grain rose after the harvest.", "demand as a noun of trade"),
        ("The envoy paid a call on the mayor of Bergen.", "a visit"),
        ("We discussed the questions often asked by small firms.", "asked in a participle"),
        ("The guests called at the port of Valparaíso.", "call at"),
        ("Ottawa is due to host the next meeting, as it must under the rota.", "must without an action"),
        ("We condemn the order to bomb the dam.", "an order to V as a noun"),
        ("We thank Kenya for its call to prayer for the victims.", "a call to prayer"),
        ("We do not call on Peru to leave.", "an act that is denied"),
        ("We refuse to demand that Israel withdraw.", "an act that is refused"),
        ("We would have urged Iraq to wait.", "an act that was only thought of"),
        ("It should be noted that the talks failed.", "a figure of speech"),
    ),
)
def test_no_demand(text: str) -> None:
    found = [(demand.act, demand.action) for demand in sanctext.parse(statement(text)).demands]
    assert found == []


@pytest.mark.parametrize(
    ("line", "wants"),
    table(
        (
            "CALLS FOR the envoy to be brought before a judge;",
            [("call for", "bring the envoy before a judge")],
            "capitals",
        ),
        (
            "Appeals to the new authorities to free the officers who remain in custody;",
            [("appeal", "free the officers who remain in custody")],
            "an appeal",
        ),
        (
            "Demands full compliance by all States with the embargo;",
            [("demand", "fully comply with the embargo")],
            "a noun",
        ),
        ("Calls for restraint.", [("call for", "exercise restraint")], "nothing but a noun"),
        ("Appeals to donors grow louder.", [], "a subject"),
    ),
)
def test_a_paragraph_opens_with_its_verb(line: str, wants: list[tuple[str, str]]) -> None:
    text = f"COMMUNIQUÉ OF THE ASSEMBLY OF IGAD\n\nThe Assembly met in Kampala and:\n\n{line}\n"
    assert [(demand.act, demand.action) for demand in sanctext.parse(text).demands] == wants
