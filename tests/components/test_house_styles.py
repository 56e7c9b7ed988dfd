"""Who issues a text in the house styles of ministries, organisations, gazettes and newspapers."""

# ruff: noqa: E501 - a text a row

from __future__ import annotations

import pytest

import sanctext
from tables import table

CALL = "\n\nWe urge Mali to free the crew."


def issuers(text: str) -> set[str]:
    return {found.actor.code for found in sanctext.parse(text).signatories if found.role == "issuer"}


@pytest.mark.parametrize(
    ("text", "codes"),
    table(
        (
            "Joint statement delivered by Ambassador Ada Lind,\nPermanent Representative of Malta, on behalf of\nChile, Fiji, Malta and\nPeru.\nThe truce is "
            "close to collapse. We urge Mali to wait.",
            "CL FJ MT PE",
            "delivered for others, wrapped, no empty line",
        ),
        (
            "The Foreign Ministers of the coastal states—Chile, Malta, and Togo—have followed the vote with concern.\nThey regret the arrests. All troops must "
            "leave the port.",
            "CL MT TG",
            "a list between dashes that goes on in the plural",
        ),
        (
            "Foreign Office Spokesperson’s Statement on the Trawlers\n\nThe Government of the Republic of Malta rejects this act. It demands that Mali pay.",
            "MT",
            "a government that rejects",
        ),
        ("Statement by Denmark on behalf of a group of States" + CALL, "DK", "one that is named of a group"),
        (
            "Canada explanation of vote, delivered by Ambassador Ada Lind after the vote on Iraq’s draft\n\n" + CALL,
            "CA",
            "an explanation of vote",
        ),
        (
            "I speak on behalf of the elected members of the Council, namely Chile, Fiji, Malta, and my own country, Togo.\n\nThe raids must stop.",
            "CL FJ MT TG",
            "namely, and my own country",
        ),
        (
            "The undersigned members of the Open Data Alliance call on Mali to free the editor.\n\nSignatories:\nChile\nFiji Malta\nthe Netherlands",
            "CL FJ MT NL",
            "undersigned, names below",
        ),
        (
            "Joint Statement on Ports\n\nWe, the States listed below, call on Mali to open its ports.\n\nChile\nFiji\nMalta",
            "CL FJ MT",
            "listed below",
        ),
        (
            "Joint Statement on Ports\n\nWe call on Mali to open its ports.\n\nThis statement is endorsed by:\nChile, Fiji\nMalta",
            "CL FJ MT",
            "endorsed by",
        ),
        (
            "Joint Appeal\n\nStates party to the accord — Chile, Fiji, Malta and Peru — appeal to all sides to wait.",
            "CL FJ MT PE",
            "a list between dashes",
        ),
        (
            "Joint Statement on Mali\n\nAt the invitation of Togo, the Foreign Ministers of Chile, Fiji and Malta held two days of talks on Mali.\n\nAll sides must wait.",
            "CL FJ MT",
            "guests of a host who does not sign",
        ),
        (
            "The governments of Chile, Fiji and Malta, gravely alarmed by the raid, condemn it. They urge Mali to free the crew.",
            "CL FJ MT",
            "no title",
        ),
        (
            "Conference of the Parties, Third Session\n\nJoint statement by CHILE, COLOMBIA, COSTA RICA, ECUADOR, FIJI, FRANCE, GERMANY, GUATEMALA, HONDURAS, ITALY, JAPAN, MALTA, "
            "PANAMA, PERU, SPAIN AND URUGUAY\n\nWe condemn the raid.",
            "CL CO CR EC FJ FR DE GT HN IT JP MT PA PE ES UY",
            "a long list below another headline",
        ),
        (
            "Statement by the Spokesperson of the Ministry of Foreign Affairs on the Raid\n\nThe Government of the Republic of Fiji (GF) condemns the raid. We urge Mali to wait.",
            "FJ",
            "a ministry’s state in the body",
        ),
        (
            "Measures regarding Belarus\n\nThe Government of Norway has expanded its import ban.",
            "NO",
            "a notice of measures",
        ),
        (
            "OTTAWA — Today, the Canadian Department of Finance is sanctioning two banks.",
            "CA",
            "a department’s release",
        ),
        (
            "Minsk, May 3 (BelTA) -- The spokesman for the Ministry of Foreign Affairs of Belarus made the following statement:\n\nPoland should wait.",
            "BY",
            "an agency as letterhead",
        ),
        (
            "Council of the EU\n\n14/03/2024 | Press release |\n\nMali: Council lists two traders\n\nThe Council decided to list two traders.",
            "EU",
            "an institution’s letterhead",
        ),
        (
            "FINAL COMMUNIQUÉ\n\nORDINARY SESSION OF THE ECOWAS COUNCIL OF MINISTERS\n\nLOMÉ, 4 MAY 2021\n\n1. The Council urged Mali to wait.",
            "ECOWAS",
            "an organ’s heading",
        ),
        ("XV ASEAN Summit Declaration on Peace\n\nWe urge Mali to wait.", "ASEAN", "a summit’s declaration"),
        (
            "CARICOM Leaders have spoken. The statement by the Leaders follows:\n\nThey urged the gangs to wait.",
            "CARICOM",
            "a group’s leaders",
        ),
        (
            "Declaration issued by the Joint Summit\n\n“We, leaders of the African Union and the League of Arab States, gathered in Lomé.\n\nWe urge Mali to wait.”",
            "AFRICANUNION LAS",
            "wholly in quotation marks",
        ),
        (
            "COMMUNIQUÉ OF THE 12TH SUMMIT OF THE IGAD ASSEMBLY\n\nThe summit was attended by H.E. Ada Lind, President of the Republic of\nKenya, and the Prime Minister of Chad.\n\nThe Summit urged "
            "Mali to wait.",
            "IGAD",
            "those who attend do not sign",
        ),
        (
            "We, the E3 Foreign Ministers of France, Germany and the United Kingdom, urge Mali to wait.",
            "FR DE GB",
            "a group with all its members",
        ),
        (
            "WIDER MEASURES AGAINST BELARUS\n\nThe Government is alarmed. It will widen Norway’s travel bans. Norway joins others in urging Belarus to wait.",
            "NO",
            "the Government and a possessive",
        ),
        (
            "Full text of the joint statement\n\nThe following is the full text of the joint statement from Chile, Fiji and Malta, following their summit in Lomé. -- Ed.\n\nThe three leaders urged Mali to wait.",
            "CL FJ MT",
            "a newspaper’s printing",
        ),
        (
            "The Foreign Ministers of the Visegrad Group call on Mali to free the crew.",
            "V4",
            "a group’s ministers, no title",
        ),
        (
            "The Foreign Ministers of Chile, Fiji and Malta met today and issued the following statement.\n\nWe urge Mali to wait.",
            "CL FJ MT",
            "met and issued",
        ),
        (
            "Naming Names in Mali\n\nAntony J. Blinken, Secretary of State\n\nMay 5, 2022\n\nWe are imposing visa bans on two men.",
            "US",
            "a byline",
        ),
        (
            "Joint statement by Ambassador Ada Lind, Deputy Permanent\nRepresentative of Malta, on behalf of Chile,\nFiji and Malta.\nMadam President,\nThe raids must stop.",
            "CL FJ MT",
            "a heading that runs into the text",
        ),
        (
            "Press Office\nOffice of the Spokesman\n\nThe following is the text of the joint statement released at the May meeting of ASEAN, Chile, and Peru.\n\nThe Ministers urged Mali to wait.",
            "ASEAN CL PE",
            "a transmission line below a spokesman's office",
        ),
        (
            "Sanctions list on Mali expanded\n\nThe Federal Department of Finance has expanded the list on Mali. Switzerland adopts the EU's listings.",
            "CH",
            "a department whose state stands elsewhere",
        ),
        (
            "Foreign Secretary Ada Lind announces bans on brokers\n\nThe UK is sanctioning four brokers.\n\nThe Foreign Secretary said: “They trade in misery.”",
            "GB",
            "an office's headline",
        ),
        (
            "I speak on behalf of two members, namely Fiji, the United\n\nArab Emirates and my own country, Peru.\n\nThe raids must stop.",
            "FJ AE PE",
            "a name torn by an empty line",
        ),
        (
            "Joint Statement\n\nWe urge Mali to wait.\n\nSigned by:\n\nFor Chile\n\nMinister of Trade\n\nFor Peru\n\nMinister of Trade",
            "CL PE",
            "offices between the names",
        ),
    ),
)
def test_issuers(text: str, codes: str) -> None:
    assert issuers(text) == set(codes.split())


@pytest.mark.parametrize(
    "text",
    table(
        ("Statement on Attacks by Iran", "attacks"),
        ("Statement on the Ballistic Missile Test by the DPRK", "a test"),
        ("Joint Statement on the launch by North Korea", "a launch"),
        ("Declaration on the Detention of Seafarers by Iran", "a detention"),
        ("Statement on Threats from Belarus", "threats from"),
        ("Remarks on the Seizure of a Tanker by Iran", "what was seized stands between"),
        ("Statement on the Withdrawal by Mali from the accord", "a withdrawal"),
        ("Joint Statement on Russia-DPRK cooperation", "what two others share"),
        ("Statement on the UK’s sanctions", "whose sanctions"),
        ("Joint Statement of the Syria Special Envoys Meeting", "a meeting about a state"),
        ("Vote on the text\n\nChina, Russia and Togo voted against it.", "voters"),
        (
            "Statement on Mali\n\nThe talks were attended by the Ministers of Kenya, Chad and Togo.",
            "those who attended",
        ),
        ("Statement on Mali\n\nPhoto: the Ministers of Kenya, Chad and Togo in Lomé.", "a caption"),
        ("Statement\n\nAcme Ltd of Japan and Bolt Inc of France urge Mali to pay.", "companies"),
        ("Trade in oil\n\nThese firms, located in Iran, Oman and Togo, have supported the trade.", "where firms are"),
    ),
)
def test_nobody_issues(text: str) -> None:
    assert issuers(f"{text}\n\nThe raids have shocked the world. Civilians have died.") == set()


def test_the_president_of_the_council_speaks_for_the_council() -> None:
    title = "Statement by the President of the Security Council, Ambassador Ada Lind of Malta"
    assert issuers(title + "\n\nThe members of the Council condemned the raid.") == {"UNSC"}


def test_unnamed_issuers_are_said() -> None:
    record = sanctext.parse("Joint Statement by Chile and 14 other partners" + CALL)
    assert [d.message for d in record.diagnostics if d.code == "issuers_unnamed"] == [
        "The text counts 14 issuers beside those that it names at its top; they are not among the signatories."
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    table(
        ("Statement by Chile and Malta" + CALL, "joint_statement", "two issuers, whatever the title says"),
        ("Statement by Chile" + CALL, "national_statement", "one issuer"),
        (
            "Chile and Malta: Communiqué on Mali\n\nWe, Chile and Malta, urge Mali to wait.",
            "communique",
            "what calls itself so",
        ),
        (
            "Order\n\nHer Excellency the Governor General in Council makes the annexed Regulations.",
            "other",
            "a gazette’s text",
        ),
    ),
)
def test_the_number_of_issuers_tells_the_kind(text: str, kind: str) -> None:
    assert sanctext.parse(text).document.kind == kind
