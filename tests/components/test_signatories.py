"""Who issues a statement: whole small statements, compared as exact sets of codes and roles."""

from __future__ import annotations

import pytest

import sanctext
from markup import strip
from tables import table

FROM = "\n\nLisbon, 7 May 2024\n\n"
BODY = " condemn the seizure of the tanker. They call for the release of its crew.\n"
PLAIN = "The seizure of the tanker is a breach of the law of the sea. Its crew must be released.\n"


def signers(text: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {"issuer": set(), "aligned": set()}
    for signatory in sanctext.parse(text).signatories:
        found[signatory.role].add(signatory.actor.code)
    return found


@pytest.mark.parametrize(
    ("text", "issuers"),
    table(
        (
            "Joint Statement by Portugal, Ireland and Malta on the Seizure of a Tanker" + FROM + PLAIN,
            "PT IE MT",
            "only in the title",
        ),
        (
            "Joint Statement by Portugal, Ireland, Malta on the Seizure of a Tanker" + FROM + PLAIN,
            "PT IE MT",
            "only in the title, no and before the last",
        ),
        (
            "JOINT STATEMENT BY THE FOREIGN MINISTERS OF PORTUGAL, IRELAND AND MALTA" + FROM + PLAIN,
            "PT IE MT",
            "all-caps title",
        ),
        (
            "U.S.–Philippines–Japan Trilateral Statement on the Seizure of a Tanker" + FROM + PLAIN,
            "US PH JP",
            "three states joined by dashes in the title",
        ),
        (
            "Joint Statement on the Seizure of a Tanker"
            + FROM
            + PLAIN
            + "\nEstonia, Latvia, Lithuania, Poland, Finland\n",
            "EE LV LT PL FI",
            "only as a closing paragraph without a verb",
        ),
        (
            "Declaration on Freedom of Navigation"
            + FROM
            + PLAIN
            + "\nFor the Government of the Republic of Kenya:\nAmina Odhiambo\n\nFor the Government of the Republic of "
            "Ghana:\nKofi Asante\n",
            "KE GH",
            "only in a signature block, for the government of",
        ),
        (
            "Declaration on Freedom of Navigation"
            + FROM
            + PLAIN
            + "\nAmir of the State of Kuwait\nHH Sheikh Jaber Al-Fahd\n\nKing of the Kingdom of Bahrain\nHM "
            "Hamad Al-Saud\n",
            "KW BH",
            "only in a signature block, rulers by their titles",
        ),
        (
            "Joint Statement by Portugal and Ireland on the Seizure of a Tanker"
            + FROM
            + "Portugal, Ireland, Malta, Cyprus and Greece"
            + BODY,
            "PT IE MT CY GR",
            "title and body disagree: the body counts",
        ),
        (
            "Joint Statement on the Seizure of a Tanker"
            + FROM
            + "Gathered in Lisbon, we — President Almeida of Portugal, Taoiseach Byrne of Ireland and Prime Minister "
            "Galea of Malta — condemn the seizure of the tanker. We call for the release of its crew.\n",
            "PT IE MT",
            "between dashes, persons with their states",
        ),
        (
            "Joint Statement on the Seizure of a Tanker" + FROM + "We, the Foreign Ministers of Peru, Ecuador, and "
            "Bolivia, condemn the seizure of the tanker. We call for the release of its crew.\n",
            "PE EC BO",
            "We, the ministers of",
        ),
        (
            "Joint Statement on the Seizure of a Tanker" + FROM + "We, the President of Slovenia, Chancellor of "
            "Austria, and Prime Minister of Czechia, condemn the seizure of the tanker.\n",
            "SI AT CZ",
            "We, with a different office for each",
        ),
        (
            "Readout of a Call on the Seizure of a Tanker" + FROM + "Danish Prime Minister Mette Lund, Swedish Prime "
            "Minister Nils Ek and Norwegian Prime Minister Ola Vik condemn the seizure of the tanker.\n",
            "DK SE NO",
            "demonym and office",
        ),
        (
            "Joint Statement on the Seizure of a Tanker"
            + FROM
            + "President Joseph R. Biden, Prime Minister Trudeau of "
            "Canada, and President López Obrador of Mexico met today and condemn the seizure of the tanker.\n",
            "US CA MX",
            "a person without a state first in the list",
        ),
        (
            "Joint Statement on the Seizure of a Tanker" + FROM + "The Foreign Ministers of Italy, Spain, and Croatia, "
            "the High Representative of the European Union, and the Secretary of State of the United States of "
            "America" + BODY,
            "IT ES HR EU US",
            "offices as items among states",
        ),
        (
            "Joint Statement on the Ballot in Georgia" + FROM + "Canada, the European Commission, Iceland and the "
            "United Kingdom condemn the attacks on observers. They call for an inquiry.\n",
            "CA EU IS GB",
            "an institution sorted among states stands for the EU",
        ),
        (
            "Statement by France, the United Kingdom and the United States (“P3”) on the Vote" + FROM + PLAIN,
            "FR GB US",
            "alias in brackets",
        ),
        (
            "E3 Statement on the Cascades at Fordow" + FROM + "France, Germany and the United Kingdom (the E3) condemn "
            "the start of new cascades. They call on Iran to stop them.\n",
            "FR DE GB",
            "the E3 with its members listed",
        ),
        (
            "Joint Statement on the Seizure of a Tanker"
            + FROM
            + "Australia, Canada Fiji, Japan, and New Zealand"
            + BODY,
            "AU CA FJ JP NZ",
            "a missing comma",
        ),
        (
            "Joint Statement on the Seizure of a Tanker" + FROM + "Australia, The UK, and The US" + BODY,
            "AU GB US",
            "odd case inside the list",
        ),
        (
            "Joint Statement on Piracy" + FROM + "Equatorial Guinea, Gabon, Guinea, Guinea-Bissau and Togo" + BODY,
            "GQ GA GN GW TG",
            "three Guineas",
        ),
        (
            "Joint Statement on Piracy"
            + FROM
            + "The Republic of the Congo, the Democratic Republic of the Congo, Niger, "
            "Nigeria and Côte d’Ivoire" + BODY,
            "CG CD NE NG CI",
            "both Congos, Niger and Nigeria",
        ),
        (
            "Joint Statement on Family Reunions"
            + FROM
            + "The Democratic People’s Republic of Korea and the Republic of "
            "Korea welcome the reunion of families. They will meet again in June.\n",
            "KP KR",
            "both Koreas sign",
        ),
        (
            "Joint Statement on the Black Sea"
            + FROM
            + "Bulgaria along with the envoys of Romania, Georgia and Moldova"
            + BODY,
            "BG RO GE MD",
            "A along with the envoys of B, C and D",
        ),
        (
            "Joint Statement on Piracy" + FROM + "Montenegro*, Albania[2], Iceland+ and North Macedonia" + BODY,
            "ME AL IS MK",
            "footnote marks glued to names",
        ),
        (
            "Joint Statement on Piracy" + FROM + "The ministers of Japan, [South Korea] and the Philippines" + BODY,
            "JP KR PH",
            "a bracketed substitution",
        ),
        (
            "G7 Leaders’ Statement on the Strait"
            + FROM
            + "We, the Leaders of the G7, condemn the seizure of the tanker. "
            "We call for the release of its crew.\n",
            "G7",
            "the leaders of a group are the group alone",
        ),
        (
            "ASEAN Foreign Ministers’ Statement on the Cyclone" + FROM + "The ASEAN Foreign Ministers express their "
            "sympathy. They call for the ports to be opened to relief.\n",
            "ASEAN",
            "an organisation’s ministers are the organisation",
        ),
        (
            "GCC Ministerial Council Statement" + FROM + "The Ministers of the Gulf Cooperation Council condemn the "
            "seizure of the tanker.\n",
            "GCC",
            "a council’s ministers are the organisation",
        ),
        (
            "Statement by the North Atlantic Council on the Cables" + FROM + "The North Atlantic Council condemns the "
            "cutting of undersea cables. Allies will patrol the Baltic Sea.\n",
            "NATO",
            "the North Atlantic Council is NATO",
        ),
        (
            "Statement of the Coalition for Open Archives"
            + FROM
            + "The members of the Coalition for Open Archives — Albania, Argentina, Armenia, Australia, "
            "Austria, Belgium, Bulgaria, Canada, Chile, Costa Rica, Croatia, Cyprus, Czechia, Denmark, Estonia, "
            "Finland, France, Germany, Greece, Iceland, Ireland, Italy, Japan, Latvia, Lithuania, Luxembourg, "
            "Malta, the Netherlands, New Zealand, Norway, Poland, Portugal, Romania, Slovakia, Slovenia, Spain "
            "and Sweden — condemn the closing of the archive.\n",
            "AL AR AM AU AT BE BG CA CL CR HR CY CZ DK EE FI FR DE GR IS IE IT JP LV LT LU MT NL NZ NO PL PT RO "
            "SK SI ES SE",
            "37 states between dashes after an organisation’s name",
        ),
        (
            "Security Council Press Statement on the Attack in Beledweyne"
            + FROM
            + "The members of the Security Council "
            "condemned the attack. They expressed their sympathy to the people of Somalia.\n",
            "UNSC",
            "a Council’s press statement; a state in it is no issuer",
        ),
        (
            "Security Council Press Statement on Abyei\n\nThe following press statement was issued today by Council "
            "President Marcel Duarte (Mozambique):\n\nThe members of the Security Council condemned the attack.\n",
            "UNSC",
            "the Council president’s own country is no issuer",
        ),
        (
            "Statement by the Spokesperson of the Dutch Ministry of Foreign Affairs on Strikes in the Red Sea"
            + FROM
            + "Together with Belgium and Denmark we hit two launch sites. We thank Oman for its help.\n",
            "NL",
            "a spokesperson’s statement has one state, even on a joint action",
        ),
        (
            "Joint Statement by Belgium and Denmark on Strikes in the Red Sea"
            + FROM
            + "Belgium and Denmark hit two launch "
            "sites with support from Greece, Finland and Bahrain. They thank Oman.\n",
            "BE DK",
            "supporters and thanked states are none",
        ),
        (
            "Joint Statement by Belgium and Denmark on the Poisoning"
            + FROM
            + "Belgium and Denmark take note of the finding "
            "that Sweden, France and Germany published in May. They condemn the attack.\n",
            "BE DK",
            "an inner list of those who published a finding",
        ),
        (
            "Joint Statement by Belgium and Denmark on Fordow"
            + FROM
            + "Belgium and Denmark recall the agreement signed by "
            "Iran, China, Russia and Germany. They urge its full observance.\n",
            "BE DK",
            "parties to an older deal",
        ),
        (
            "Statement by Foreign Minister Aino Kallio of Finland on Abductions" + FROM + "In September 44 countries, "
            "among them Chile and Peru, issued a statement on the abducted children. Finland stands by it.\n",
            "FI",
            "44 countries of an earlier statement",
        ),
        (
            "Joint Statement by Rwanda and the Democratic Republic of the Congo on Disengagement"
            + FROM
            + "Rwanda and the "
            "Democratic Republic of the Congo agree to pull back their forces. Each calls on the other to keep "
            "its word.\n",
            "RW CD",
            "signatory and target at once",
        ),
        (
            "Press Release on a Workshop for Customs Officers"
            + FROM
            + "Thirty officers from Kenya, Uganda and Ethiopia "
            "took part in a workshop in Nairobi. It was funded by the Netherlands.\n",
            "",
            "a release about a workshop has no signatories",
        ),
        (
            "Joint Statement by the Foreign Ministers of Ireland, Malta and Spain on Gaza" + FROM + "We, together with "
            "Slovenia, recognise the State of Palestine.\n",
            "IE MT ES SI",
            "who stands with the title’s issuers",
        ),
        (
            "Joint Statement by Canada and Norway" + FROM + "The United Kingdom and Canada call for calm. We agree.\n",
            "CA NO",
            "a subject that lacks one of the title’s issuers is another’s",
        ),
        (
            "Joint Statement on Coastal Radar"
            + FROM
            + "I have the honour to deliver this statement on behalf of Chile, Fiji "
            "and Kenya.\n",
            "CL FJ KE",
            "delivered on behalf of",
        ),
        (
            "Joint Statement of the Foreign Ministers of Chile and Peru"
            + FROM
            + "The Foreign Ministers of Chile and Peru "
            "met in Lima and were joined by Fiji. At the close, Chile, Fiji and Peru issued the following statement.\n",
            "CL FJ PE",
            "the sentence that the statement follows is the strongest",
        ),
        (
            "Resolution 2999 (2024)\n\nThe Security Council,\n\nRecalling its resolution 2231 (2015),\n\n1. Urges all "
            "States to comply;\n\n2. Requests the Secretary-General to report by June.\n",
            "UNSC",
            "a resolution is the Council’s",
        ),
        (
            "Joint Statement on the Sur Watch\n\nChile, Peru and Norway, the participating states of the OSCE, "
            "publish today "
            "a report. We urge Oman to pay.\n",
            "CL PE NO",
            "who publishes a report together, and not the body whose members they are",
        ),
        (
            "European Parliament resolution of 3 May 2026 on Mali\n\nThe European Parliament,\n\n– having "
            "regard to the "
            "Charter,\n\n1. Condemns the raid on Gao;\n\n2. Calls on Chad to pay.\n",
            "EU",
            "a parliament’s resolution",
        ),
        (
            "JOINT COMMUNIQUÉ\non the occasion of the official visit of H.E. Ms. Ada Lind, President of the "
            "Republic of "
            "Chile, to the Kingdom of Norway\n\nThe two leaders condemned the raid.\n",
            "CL NO",
            "guest and host",
        ),
        (
            "Joint Press Statement following the visit by Prime Minister Reyes of Peru to Kenya\n\nThe two leaders "
            "urged Oman to pay.\n",
            "PE KE",
            "whose visit it was",
        ),
        (
            "JOINT STATEMENT\nON THE VOTE IN SUR\n\nWe reject the vote and urge Oman to pay. Nobody in Sur "
            "wants it, and "
            "nobody asked for it.\n\nThe following governments have joined this statement:\n\nChile\nPeru\nthe "
            "Netherlands\n",
            "CL PE NL",
            "who has joined it, below",
        ),
        (
            "Comment by the Press Department on the statement of the French Foreign Ministry regarding "
            "Gao\n\nWe reject it. "
            "Russia will continue to support Mali. Paris should stop its raids.\n",
            "RU",
            "a comment on another’s statement",
        ),
        (
            "We, the Foreign Ministers of Chad, Niger and Mali, met in Paris.\n\nWe urge Libya to open the border.\n",
            "TD NE ML",
            "no title before We",
        ),
        (
            "Quartet Statement on the Lagoon" + FROM + "The members of the Quartet – Chile, Peru and Fiji – together "
            "with the Delegation of the European Union and the Embassies of Japan and Oman, are gravely alarmed at "
            "the seizure of the ferry.\n",
            "CL PE FJ EU JP OM",
            "a list that is alarmed, with embassies",
        ),
        (
            "Chair’s Summary of the Talks on the Lagoon"
            + FROM
            + "This summary is issued by Malta, as host, in its own name. Envoys of Chile and Peru took part.\n",
            "MT",
            "a summary and who issues it",
        ),
        (
            "Joint Declaration on the Lagoon"
            + FROM
            + PLAIN
            + "\nAna Ruiz, Minister of Foreign Affairs, International Trade and Culture of the Republic of Peru\n"
            "Luis Soto, Vice-Minister of Foreign Affairs of Chile\nRosa Diaz, Ambassador of Panama\n",
            "PE CL PA",
            "a signature in each line of one block",
        ),
        (
            "Joint Statement on the Tanker\n\n" + PLAIN + "\n| Portugal | Ireland |\n\n| Malta | |\n",
            "PT IE MT",
            "a state in each cell of a row",
        ),
        (
            "Joint Statement on the Tanker\n\n" + PLAIN + "\n| Ana Paz | Portugal |\n| Sean Roe | Ireland |\n",
            "PT IE",
            "a person and a state in each row",
        ),
        (
            "OFFICE OF THE SPECIAL ENVOY OF THE SECRETARY-GENERAL FOR CHAD\n\nStatement by the Special Envoy on the "
            "ferry"
            + FROM
            + "I am appalled by the seizure of the United Nations ferry. I call for the release of the crew.\n",
            "UN",
            "a line above the text that is an office, and what it is for",
        ),
        (
            "Government of Fiji\n\nStatement on the situation in Chad" + FROM + "We call on all parties to talk.\n",
            "FJ",
            "a line above the text that is a government",
        ),
        (
            "EMBASSY OF PERU IN CHAD\n\nPress Release" + FROM + "The Embassy urges its citizens to wait.\n",
            "PE",
            "an embassy, and not where it is",
        ),
        (
            "Press Release\n\nThe Ministry of Foreign Affairs of Peru is gravely concerned at the fighting. Peru calls "
            "on Chad to talk.\n",
            "PE",
            "who alone does what issuers do",
        ),
        (
            "Statement on the Fighting in Chad" + FROM + "We deplore the raid on the ferry. Its crew must be freed."
            "\n\nPeru will continue to send bread.\n",
            "PE",
            "the same in the last paragraph",
        ),
        (
            "Statement on the Fighting in Chad" + FROM + "Fiji condemns the raid. Peru condemns it, too.\n",
            "",
            "two who do so, each in a sentence of its own",
        ),
        (
            "READOUT\n\nSecretary’s Call with Omani Foreign Minister\n\nThe Secretary of State spoke today with the "
            "Foreign Minister of Oman. The United States thanks Oman.\n",
            "US",
            "a readout’s caller by an office that others have, too",
        ),
        (
            "Launch of a Rocket by Chad\n(Statement by Minister for Foreign Affairs ABE Noriko)"
            + FROM
            + "1. Chad fired a "
            "rocket at dawn.\n\n2. Japan condemns the launch and demands that Chad stop.\n",
            "JP",
            "a title with its speaker in brackets, and who is its subject",
        ),
        (
            "Federal Department of Foreign Affairs\nPress release\n\nSudan: Switzerland calls for access"
            + FROM
            + "The guns have not fallen silent, the Department said. Switzerland recalls its offer, it said.\n",
            "CH",
            "a headline that names its subject before a colon",
        ),
        (
            "Official Spokesperson’s response to media queries regarding the ferry"
            + FROM
            + "In response to queries, the "
            "Official Spokesperson said:\n\n“We have seen reports of a raid on the ferry.\n\nIndia deplores the raid. "
            "Its crew must be freed.”\n",
            "IN",
            "a spokesperson’s words that are the whole text",
        ),
        (
            "Joint Local Statement on the Ferry"
            + FROM
            + PLAIN
            + "\nThis statement has been agreed by the following missions:\n\nEmbassy of Belgium\n"
            "Royal Danish Embassy\nDelegation of the European Union to Chad\n",
            "BE DK EU",
            "missions, and to whom one is accredited",
        ),
        (
            "COMMUNIQUÉ\n\nAdopted by the Peace and Security Council (PSC) of the African Union (AU) at its 12th "
            "meeting.\n\n1. Demands that Chad free the crew;\n",
            "AFRICANUNION",
            "adopted by a council that is not the Security Council",
        ),
        (
            "Executive Council\n110th Session\n\nCHILE\n\nSTATEMENT BY H.E. AMBASSADOR ANA RUIZ, PERMANENT "
            "REPRESENTATIVE OF CHILE, ON BEHALF OF CHILE, PERU AND PANAMA\n\nMr Chairperson,\n\n" + PLAIN,
            "CL PE PA",
            "a heading in capitals below a letterhead",
        ),
        (
            "Board of Governors\n\nJoint statement by the Lake countries\nAs delivered by the Representative of "
            "Chad\n\nChair,\n\nIt is my privilege to speak today for Niger, Mali and my own country, Chad. " + PLAIN,
            "NE ML TD",
            "whom somebody speaks for",
        ),
        (
            "Explanation of vote by the Permanent Representative of Sierra Leone"
            + FROM
            + "I deliver this explanation of "
            "vote on behalf of the A3 Plus, namely Algeria, Guyana, Sierra Leone and Somalia.\n",
            "DZ GY SL SO",
            "a group and, namely, its members",
        ),
        (
            "ECONOMIC COMMUNITY OF WEST AFRICAN STATES\n\nSIXTIETH SESSION OF THE AUTHORITY"
            + FROM
            + "12. The Authority "
            "strongly condemns the raid.\n",
            "ECOWAS",
            "a letterhead that is an organisation’s name",
        ),
        (
            "Ministry of Culture\nJoint Communiqué No. 03\n\nBrazil, Peru and Mexico on the raid at sea" + FROM + PLAIN,
            "BR PE MX",
            "a list before the subject, below the document’s word",
        ),
        (
            "REPUBLIC OF KENYA\nMINISTRY OF FOREIGN AFFAIRS\n\nPRESS RELEASE" + FROM + PLAIN,
            "KE",
            "a letterhead of a state and its ministry",
        ),
        (
            "Joint Communiqué on the Count in Honduras"
            + FROM
            + "The Governments of Chile, Peru and Panama, attentive to "
            "the count that began in June, state the following:\n\n" + PLAIN,
            "CL PE PA",
            "governments that state the following",
        ),
        (
            "Readout – Minister speaks with Foreign Minister of Haiti"
            + FROM
            + "Canada expects Haiti to talk. Canada thanks Haiti.\n",
            "CA",
            "who speaks with somebody",
        ),
        (
            "Joint Remarks to the Press" + FROM + "I am reading this statement on behalf of Peru, Chile and Panama.\n",
            "PE CL PA",
            "reading on behalf of",
        ),
        (
            "A Norway-Peru Agenda for Ports\n\nOslo, 3 May 2026\n\nWe will mend the pier and name its owners.\n",
            "NO PE",
            "two states before a hyphen, whose paper it is",
        ),
        (
            "Treasury Sanctions Backers of Malta’s Smugglers\n\nMay 3, 2024\n\nWASHINGTON — Today, the Department of "
            "the Treasury’s Office of Foreign Assets Control (OFAC) is designating two traders in Malta.\n",
            "US",
            "a headline that says what an office does",
        ),
        (
            "Federal Ministry of Trade and Ports\n\nNorway widens curbs on Togo\n\nOslo, 03.05.2024 – The Cabinet "
            "has widened the curbs. Peru imposed the same measures in April.\n",
            "NO",
            "a headline below an office’s name",
        ),
        (
            "SC/15001\n3 May 2022\n\nSecurity Council 1591 Committee Removes Two Entries from Its Sanctions List\n\n"
            "On 2 May 2022, the Committee removed the entries below.\n",
            "UNSC",
            "the organ of a committee",
        ),
        (
            "Quad Ministers’ Joint Statement: Open Ports" + FROM + "1. We met to affirm the ties of Australia, India, "
            "Japan, and the United States. We seek open ports.\n",
            "AU IN JP US",
            "a group whose members the first words list",
        ),
        (
            "Spokesperson Ada Lind’s Regular Press Conference on May 3, 2024\n\nCoast Wire: Will there be one?\n\n"
            "Ada Lind: Peru firmly opposes such tolls. We urge Chile to lift them.\n\nGulf Post: When?\n\n"
            "Ada Lind: Peru rejects the claim.\n",
            "PE",
            "whose spokesperson answers in a transcript",
        ),
        (
            "Fiji MFA | #OpenPorts @FijiMFA\n3 May 2024\n\n1/2 A ship of Tonga left our port at night.\n\n"
            "2/2 We ask for an answer.\n",
            "FJ",
            "a ministry’s account",
        ),
        (
            "Joint Statement on Theft by Hackers of the Republic of Chad\n\nThe text of the following statement was "
            "released by the Governments of Portugal, Ireland and Malta.\n\nBegin text:\n\nWe" + BODY,
            "PT IE MT",
            "who did a deed in the title, and by whom it was released",
        ),
        (
            "Joint Statement on the Raids in Chad\n\nThe following statement was issued at the ministerial meeting of "
            "the Gulf Cooperation Council, Jordan, and Morocco.\n\nThe ministers" + BODY,
            "GCC JO MA",
            "issued at a meeting",
        ),
        (
            "Statement by Kenya on behalf of a group of states\n\nChair,\n\nI speak on behalf of Kenya, Ghana and my "
            "good neighbours in Zambia and Malawi.\n\nWe" + BODY,
            "KE GH ZM MW",
            "my good neighbours in",
        ),
        (
            "Thank you. I am speaking on behalf of the four members of the Council that have joined the pledge, namely "
            "Fiji, Japan, the Republic\n\nof Korea and my own country, Slovenia.\n\nWe" + BODY,
            "FJ JP KR SI",
            "a sentence torn apart, and my own country",
        ),
        (
            "I make this statement on behalf of the members of the Lima Group that have signed, namely: Peru, Chile "
            "and my dear friends from Costa Rica.\n\nWe" + BODY,
            "PE CL CR",
            "some members of a group",
        ),
        (
            "Global Affairs Canada\n\nStatement by Minister Roy on Chad\n\nMinister Roy today issued the following "
            "statement:\n\n“I" + BODY.strip() + "”\n\nAssociated links\n- Current sanctions imposed by Canada: Chad\n",
            "CA",
            "links below the text sign nothing",
        ),
    ),
)
def test_issuers(text: str, issuers: str) -> None:
    assert signers(text)["issuer"] == set(issuers.split())


@pytest.mark.parametrize(
    ("text", "issuers", "aligned"),
    table(
        (
            "Declaration by the High Representative on behalf of the EU on the Ballot in Belarus"
            + FROM
            + "The European "
            "Union does not recognise the result of the ballot. It calls for new elections.\n\nThe candidate countries "
            "North Macedonia*, Montenegro*, and Albania*, the EFTA countries Iceland and Norway, members of the "
            "European "
            "Economic Area, as well as Ukraine and the Republic of Moldova align themselves with this declaration.\n",
            "EU",
            "MK ME AL IS NO UA MD",
            "EU declaration with an alignment list",
        ),
        (
            "Declaration by the High Representative on behalf of the European Union on Restrictive Measures"
            + FROM
            + "The "
            "Council has adopted Decision (CFSP) 2024/1484.\n\nThe Republic of Serbia and Liechtenstein align "
            "themselves "
            "with this Council Decision. They will ensure that their national policies conform to it.\n",
            "EU",
            "RS LI",
            "alignment with a Council Decision",
        ),
        (
            "Statement on Media Freedom" + FROM + "The Governments of Estonia and Latvia condemn the closing of the "
            "station.\n\nGeorgia aligns itself with this statement.\n",
            "EE LV",
            "GE",
            "a single state aligns itself",
        ),
    ),
)
def test_alignment(text: str, issuers: str, aligned: str) -> None:
    assert signers(text) == {"issuer": set(issuers.split()), "aligned": set(aligned.split())}


@pytest.mark.parametrize(
    ("text", "issuers"),
    table(
        (
            "Four states rebuke Minsk over visas\n\nVILNIUS, April 2 (Amber Wire) — Estonia, Latvia, Lithuania "
            "and Poland "
            "issued a joint statement on Tuesday that condemned the forging of visas by Belarus.\n\n“Minsk must "
            "stop this "
            "trade,” the four said.\n",
            "EE LV LT PL",
            "the issuers of the statement that is reported",
        ),
        (
            "Ministers want the tanker back\n\nMANAMA, April 2 (Gulf Post) - The foreign ministers of Bahrain, "
            "Kuwait and "
            "Qatar said in a joint statement on Tuesday that Iran should release the tanker. Oman did not sign it.\n",
            "BH KW QA",
            "a joint statement of ministers; who did not sign is none",
        ),
        (
            "Canada and allies fault Belgrade\n\nOTTAWA, April 2 (Maple Wire) - Canada and three other "
            "countries plus the "
            "European Union faulted Serbia on Tuesday.\n\nThe joint statement was issued by Canada, Norway, "
            "Iceland, "
            "Switzerland and the EU, and cited tests of shells.\n",
            "CA NO IS CH EU",
            "A and N other countries plus ORG, listed further below",
        ),
        (
            "Troops mass near Goma\n\nKIGALI, April 2 (Lake Press) - Rwanda has sent more troops to the border, two "
            "officials from Uganda said on Tuesday. Burundi closed the crossing at Gatumba.\n",
            "",
            "a report of no statement has no issuers",
        ),
        (
            "G7 plus three warn on cables\n\nROME, April 2 (Tiber Wire) - G7 members plus Finland, Estonia and Sweden "
            "issued a joint statement on Tuesday on the cutting of cables in the Baltic Sea.\n",
            "G7 FI EE SE",
            "GROUP members plus B, C, D",
        ),
        (
            "Five write to insurers\n\nOSLO, April 2 (Fjord Wire) - Norway, Iceland, Denmark, Poland "
            "and Estonia say in a "
            "letter that tankers without papers may be boarded.\n\nMoscow called the letter a threat.\n",
            "NO IS DK PL EE",
            "a letter is a statement too",
        ),
        (
            "Envoys fault Tehran\n\nVIENNA, April 2 (Ring Wire) - Chile’s ambassador, Ana Soto, "
            "flanked by counterparts "
            "from Peru, Brazil and Mexico, told reporters on Tuesday that Iran had broken its word.\n\n“We are "
            "alarmed,” she said, reading from a joint statement.\n",
            "CL PE BR MX",
            "who stands beside the one who reads",
        ),
        (
            "Plan for a truce\n\nCAIRO, April 2 (Nile Wire) - Mediators offered a plan on "
            "Tuesday.\n\nIt was set out in a "
            "joint statement by Egypt, Qatar and Türkiye. Libya and Chad said that they would study it.\n",
            "EG QA TR",
            "a joint statement by; two who only say something are none",
        ),
        (
            "G7 warns on grain\n\nROME, April 2 (Tiber Wire) - Foreign ministers of the Group of Seven on Tuesday "
            "condemned the seizure of grain ships by Russia.\n\nIn a statement released by Italy, which hosts them, "
            "the ministers said they would act.\n",
            "G7",
            "a group alone",
        ),
        (
            "Beijing and Moscow differ\n\nGENEVA, April 2 (Lake Wire) - China and Russia said on Tuesday that they had "
            "not read the statement of the panel.\n",
            "",
            "two who say something of another’s statement",
        ),
        (
            "Envoys plead for calm\n\nNAIROBI, April 2 (Lake Press) - “We urge both capitals to step back,” Norway, "
            "Japan and the EU said in a joint statement on Tuesday.\n\nChad and Niger did not answer.\n",
            "NO JP EU",
            "the issuers behind their own words",
        ),
        (
            "Council faults raid\n\nNEW YORK, April 2 (Lake Press) - The UN Security Council faulted Chad on Tuesday. "
            "In a press statement, the Council’s 15 members demanded a truce.\n",
            "UNSC",
            "a body’s own statement",
        ),
        (
            "Three set a date\n\nVIENNA, April 2 (Lake Press) - Britain, France and Germany set a date on Tuesday.\n\n"
            "The three notified the Council in a letter that talks were over. The European Union’s envoy said that "
            "it was time.\n",
            "GB FR DE",
            "the three who notified, and an envoy of somebody else",
        ),
        (
            "Envoy pleads\n\nNEW YORK, April 2 (Lake Press) - Pakistan’s U.N. ambassador said that India had to talk. "
            "No statement was issued.\n",
            "",
            "a name that only describes another",
        ),
    ),
)
def test_reported_statement(text: str, issuers: str) -> None:
    assert signers(text)["issuer"] == set(issuers.split())


@pytest.mark.parametrize(
    "again",
    table(
        ("The two Presidents", "the two Presidents"),
        ("The two sides", "the two sides"),
        ("The Leaders", "the Leaders"),
        ("Our governments", "our governments"),
        ("We", "we"),
        ("They", "they"),
        ("Both countries", "both countries"),
    ),
)
def test_later_mentions_are_the_issuers(again: str) -> None:
    text = (
        "Joint Statement by the President of Brazil and the President of Colombia\n\nBogotá, 7 May 2024\n\nThe "
        "President "
        f"of Brazil and the President of Colombia met in Bogotá. {again} urge Haiti to hold its elections.\n"
    )
    (demand,) = sanctext.parse(text).demands
    assert {party.code for party in demand.speakers} == {"BR", "CO"}


def test_three_of_us() -> None:
    """A later mention that counts the issuers."""
    text = (
        "Joint Statement by Peru, Ecuador and Bolivia\n\nWe, the ministers of Peru, Ecuador and Bolivia, met in Quito. "
        "The three of us call on Venezuela to publish the tally.\n"
    )
    (demand,) = sanctext.parse(text).demands
    assert {party.code for party in demand.speakers} == {"PE", "EC", "BO"}


@pytest.mark.parametrize(
    ("text", "code", "office"),
    table(
        (
            "Joint Statement by the Foreign Ministers of Peru and Ecuador on Piracy" + FROM + PLAIN,
            "PE",
            "Foreign Minister",
            "one office for all, in the singular",
        ),
        (
            "Joint Statement by Peru and Ecuador on Piracy" + FROM + PLAIN,
            "EC",
            None,
            "no office where none is named",
        ),
        (
            "Joint Statement on Piracy"
            + FROM
            + "We, the President of Slovenia and the Chancellor of Austria, condemn the "
            "seizure of the tanker.\n",
            "AT",
            "Chancellor",
            "each with its own office",
        ),
        (
            "Piracy\n\nPress Statement\n\nAntony J. Blinken, Secretary of State\n\n4 March 2023\n\nWe urge calm.\n",
            "US",
            "Secretary of State",
            "an office behind its holder",
        ),
        (
            "Joint Statement by Deputy Prime Minister Ada Lind of Norway and Peru" + FROM + PLAIN,
            "NO",
            "Deputy Prime Minister",
            "the whole of an office",
        ),
    ),
)
def test_office(text: str, code: str, office: str | None) -> None:
    found = {signatory.actor.code: signatory.office for signatory in sanctext.parse(text).signatories}
    assert found.get(code, "no such signatory") == office


def test_members_are_those_of_the_day() -> None:
    """A group is one signatory, with the states that were its members when the text was issued."""
    text = (
        "Declaration by the High Representative on behalf of the European Union on Cyprus\n\nBrussels, {}\n\n" + PLAIN
    )
    before, after = (sanctext.parse(text.format(day)).signatories[0] for day in ("3 May 2019", "3 May 2021"))
    assert (before.actor.code, "GB" in before.members, "GB" in after.members) == ("EU", True, False)


@pytest.mark.parametrize(
    ("marked", "code"),
    table(
        ("Joint Statement by <at>Portugal</at>, Ireland and Malta" + FROM + PLAIN, "PT", "a name in the title"),
        (
            "Joint Statement on Piracy" + FROM + "Togo, <at>Guinea-Bissau</at> and Gabon" + BODY,
            "GW",
            "a name with a hyphen",
        ),
        (
            "Joint Statement on Piracy" + FROM + "Togo, <at>Côte\nd’Ivoire</at> and Gabon" + BODY,
            "CI",
            "a name broken over a line",
        ),
    ),
)
def test_mentions_stand_where_the_names_are(marked: str, code: str) -> None:
    text, (at,) = strip(marked)
    found = [
        (mention.start, mention.end, mention.text)
        for signatory in sanctext.parse(text).signatories
        if signatory.actor.code == code
        for mention in signatory.mentions
    ]
    assert found == [(at.start, at.end, at.text)]


@pytest.mark.parametrize(
    ("text", "issuers"),
    table(
        (
            "United Nations\n\nSecurity Council\n\nLetter dated 3 May 2026 from the Permanent Representatives of "
            "Chile, Malta, Kenya and the Netherlands to the United Nations addressed to the President of the Security "
            "Council\n\nOn instructions from our Governments, we draw its attention to the raid. We condemn it.",
            "CL MT KE NL",
            "a letter of several",
        ),
        (
            "Letter dated 3 May 2026 from the Permanent Representatives of Oman and Chad to the United Nations "
            "addressed to the Secretary-General\n\nWe condemn the raid.",
            "OM TD",
            "a letter of two",
        ),
        (
            "Ministry of Foreign Affairs\nRepublic of Korea\n\nPress Release\n\nGovernment Designates Traders\n\nThe "
            "Government urges North Korea to talk.",
            "KR",
            "a ministry, and its state in the next line",
        ),
        (
            "Ministry of Trade\n\nRepublic of Kenya\n\nPRESS RELEASE\n\nThe Government deplores the raid on Mali.",
            "KE",
            "the same in two blocks",
        ),
        (
            "Ministério das Relações Exteriores\nItamaraty\n\nPRESS RELEASE No. 31\n\nTalks on both countries\n\nThe "
            "Minister called his colleagues in Guyana and in Peru. Both countries must talk.",
            "BR",
            "a ministry by the name of its seat",
        ),
        (
            "REPUBLIC OF GHANA\nNATIONAL SANCTIONS SECRETARIAT\n\nPUBLIC NOTICE 7 of 3 June 2026\n\nBanks must screen "
            "their clients. The Secretariat calls on them to report.",
            "GH",
            "a state's own secretariat, and not the United Nations'",
        ),
        (
            "RESERVE BANK OF FIJI\n\n3 June 2026\n\nDear Chief Executive\n\nBanks must freeze the funds. "
            "We urge them to report.",
            "FJ",
            "a central bank",
        ),
        (
            "Ministry of Foreign Affairs of Malta\n\nOn the new bans\n\nMembers of the Saeima and the Bundestag, and "
            "judges who condemned the ban have been barred. Malta condemns the raid.",
            "MT",
            "whoever is told of in a ministry's own text",
        ),
    ),
)
def test_letters_and_letterheads(text: str, issuers: str) -> None:
    assert signers(text)["issuer"] == set(issuers.split())
