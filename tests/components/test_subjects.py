"""Who a subject is, form by form: the same demand, made by every way to name a state, a body or an armed group."""

from __future__ import annotations

import pytest

import sanctext

REPORT = (
    "SUR, May 4 (Coast Wire) - Talks on the ship went on in Muscat, three officials said.\n\n{} urged Iran to pay.\n"
)
NOTE = "Note on the ship\n\n3 May 2026\n\n{} urged Iran to pay, and thanked Oman for its good offices.\n"

OF_KENYA = """
The Ministry of Foreign Affairs of Kenya
The Ministry of Defence of the Republic of Kenya
The Minister for Foreign Affairs of Kenya
The Minister of Foreign Affairs and Human Mobility of Kenya, Ada Lind,
Minister of Foreign Affairs of Kenya Ada Lind
A spokesperson for the Ministry of Foreign Affairs of Kenya
Ada Lind, Minister of Foreign Affairs of Kenya,
H.E. Ms Ada Lind, Minister for Foreign Affairs of Kenya,
The Department of Foreign Affairs of Kenya
Kenyan Prime Minister Ada Lind's office
Two Kenyan diplomats
Officials in Kenya
The authorities in Kenya
A court in Kenya
A senior official at Kenya's defence ministry
The Kenyan National Assembly
The Kenyan Council of Ministers
The National Security Council of Kenya
Kenya's National Security Council
The Kenyan central bank
The Central Bank of Kenya
The customs service of Kenya
Kenya's customs agency
The Kenyan intelligence service
The embassies of Kenya
""".strip().splitlines()

OF_OTHERS = [
    ("IGAD", "The Executive Secretary of IGAD"),
    ("OSCE", "The Chairperson-in-Office of the OSCE"),
    ("OPCW", "The Executive Council of the OPCW"),
    ("GCC", "The Ministerial Council of the GCC"),
    ("CSTO", "The Collective Security Council of the CSTO"),
    ("AFRICANUNION", "The African Union's Peace and Security Council"),
    ("EU", "The EU's Political and Security Committee"),
    ("SADC", "The Extraordinary Summit of SADC"),
    ("OHCHR", "The UN human rights office"),
    ("OHCHR", "UN rights chief Ada Lind"),
    ("UNHCR", "The UN refugee agency"),
    ("VA", "Pope Leo"),
    ("HOUTHI", "Yemen's Houthis"),
    ("HOUTHI", "Yemen's Houthi group"),
    ("HOUTHI", "The Iran-backed Houthi movement"),
    ("HEZBOLLAH", "Lebanon's Hezbollah"),
    ("HEZBOLLAH", "Iran-backed Hezbollah"),
    ("RSF", "Sudan's Rapid Support Forces"),
    ("KE UG", "Kenya's and Uganda's foreign ministers"),
    ("KE UG", "Kenya as well as Uganda"),
    ("KE UG", "The embassies of Kenya and Uganda"),
    ("KE UG", "The president of Kenya, Ada Lind, and the president of Uganda, Aki Sato,"),
    ("KE UG", "Kenya's foreign minister, Ada Lind, and his Ugandan counterpart"),
]

# Nobody whom a state's or a body's code stands for.
OF_NOBODY = """
The Nurses’ Union of Kenya
The secretary of the Dockers’ Union of Kenya
The nurses of Kenya and Uganda
Kenyan lawmakers
Lawmakers in Kenya
A Kenyan savings bank
Kenya's former foreign minister Ada Lind
State media in Kenya
The Kenya-based group Open Ledger
""".strip().splitlines()


def speakers(text: str) -> str:
    return " ".join(sorted({str(party.code) for demand in sanctext.parse(text).demands for party in demand.speakers}))


@pytest.mark.parametrize("subject", OF_KENYA)
@pytest.mark.parametrize("form", [REPORT, NOTE], ids=["report", "note"])
def test_a_state(form: str, subject: str) -> None:
    assert speakers(form.format(subject)) == "KE"


@pytest.mark.parametrize(("codes", "subject"), OF_OTHERS)
@pytest.mark.parametrize("form", [REPORT, NOTE], ids=["report", "note"])
def test_bodies_and_several(form: str, codes: str, subject: str) -> None:
    assert speakers(form.format(subject)) == codes


@pytest.mark.parametrize("subject", OF_NOBODY)
def test_nobody_with_a_code(subject: str) -> None:
    assert speakers(REPORT.format(subject)) == "None"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("The foreign ministers of Egypt, France, Cyprus and Greece met. They urged Iran to pay.", "CY EG FR GR"),
        ("Norway's foreign minister met her Kenyan counterpart. They urged Iran to pay.", "KE NO"),
        ("Norwegian Prime Minister Ada Lind spoke on Friday with Kenya's Aki Sato. They urged Iran to pay.", "KE NO"),
        ("Norway's foreign minister met her Kenyan counterpart. She urged Iran to pay.", "NO"),
    ],
)
def test_they(text: str, codes: str) -> None:
    assert speakers(f"SUR, May 4 (Coast Wire) - {text}\n") == codes


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        ("Kenya's foreign minister said Iran must pay.", "KE"),
        ("Iran must pay, Kenya's foreign minister said.", "KE"),
        ("Kenya's foreign ministry said in a statement that Iran must release the crew.", "KE"),
        ("Kenya voiced concern. Its foreign minister urged Iran to pay.", "KE"),
        ("The Foreign Minister urged Iran to pay.", "None"),
        ("They urged Iran to pay.", "FI LV"),
        ("Iran must pay.", "FI LV"),
    ],
)
def test_others_in_a_joint_statement(sentence: str, codes: str) -> None:
    opening = (
        "Joint statement of Finland and Latvia\n\n3 May 2026\n\nFinland and Latvia are concerned about the strait."
    )
    assert speakers(f"{opening}\n\n{sentence}\n\nFinland and Latvia thank Oman.\n") == codes


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        ("Iran, Kenya's foreign minister said on Friday, must pay.", "KE"),
        ("A draft resolution circulated by Kenya calls on Iran to pay.", "KE"),
        ("The statement, issued by Kenya's foreign ministry, urged Iran to pay.", "KE"),
        ("The resolution, which was adopted by 13 votes, demands that Iran pay.", "UNSC"),
    ],
)
def test_whose_words_in_a_report(sentence: str, codes: str) -> None:
    assert speakers(f"SUR, May 4 (Coast Wire) - Talks on a ship went on in Muscat.\n\n{sentence}\n") == codes


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [("The Prime Minister urged Iran to pay.", "NO"), ("The President urged Iran to pay.", "FJ")],
)
def test_one_of_two_officials(sentence: str, codes: str) -> None:
    title = "Joint statement by President Ada Lind of Fiji and Prime Minister Aki Sato of Norway"
    assert speakers(f"{title}\n\n3 May 2026\n\nThey met in Oslo.\n\n{sentence}\n") == codes


WE = "Joint statement of Finland and Latvia\n\n3 May 2026\n\nWe are concerned. We call on {} to pay. We thank Oman.\n"
TOLD = "SUR, May 4 (Coast Wire) - Talks went on in Muscat.\n\nFinland urged {} to pay.\n"


def addressees(text: str) -> str:
    found = {str(party.code) for demand in sanctext.parse(text).demands for party in demand.addressees}
    return " ".join(sorted(found))


@pytest.mark.parametrize("form", [WE, TOLD], ids=["statement", "report"])
@pytest.mark.parametrize(
    ("phrase", "codes"),
    [
        ("the Ministry of Defence of Kenya", "KE"),
        ("the Office of the President of Kenya", "KE"),
        ("Kenyan Defence Minister Ada Lind", "KE"),
        ("President Ada Lind of Kenya", "KE"),
        ("a spokesman for the Kenyan foreign ministry", "KE"),
        ("Ada Lind, the Kenyan foreign minister,", "KE"),
        ("Kenya, a member of the Council since 2020,", "KE"),
        ("the Kenyan and Ugandan foreign ministries", "KE UG"),
        ("the Permanent Mission of Kenya to the United Nations", "KE"),
        ("the Executive Secretary of IGAD", "IGAD"),
        ("the Collective Security Council of the CSTO", "CSTO"),
        ("Houthi spokesman Ali Lind", "HOUTHI"),
        ("Yemen's Houthi group", "HOUTHI"),
        ("Iran-backed Hezbollah", "HEZBOLLAH"),
        ("all UN Member States", "None"),
        ("all Kenyans", "None"),
        ("companies in Kenya", "None"),
        ("those who trade with Kenya", "None"),
        ("Kenya's former foreign minister Ada Lind", "None"),
    ],
)
def test_whom_a_demand_addresses(form: str, phrase: str, codes: str) -> None:
    assert addressees(form.format(phrase)) == codes


def test_a_minister_who_must() -> None:
    assert addressees("Note\n\n3 May 2026\n\nKenyan Defence Minister Ada Lind must pay.\n") == "KE"


@pytest.mark.parametrize(
    "sentence",
    [
        "Iran should pay, Kenya, Peru and Norway said on Sunday in a joint statement.",
        "“Iran must pay,” said a joint statement by Kenya, Peru and Norway.",
        "“Iran must pay,” read the statement, which was signed by Kenya, Peru and Norway.",
        "Iran should pay, said Kenya, Peru and Norway in a joint statement.",
        "Iran should pay, according to a joint statement by Kenya, Peru and Norway.",
        "The governments of Kenya, Peru and Norway issued a joint statement on Sunday calling on Iran to pay.",
        "The ministers of Kenya, Peru and Norway adopted a declaration that calls on Iran to pay.",
        "Iran was urged on Sunday to pay in a joint statement signed by Kenya, Peru and Norway.",
    ],
)
def test_all_whose_statement_is_reported(sentence: str) -> None:
    assert speakers(f"SUR, May 4 (Coast Wire) - {sentence}\n") == "KE NO PE"
