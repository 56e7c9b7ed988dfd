"""Measures by a grid: passives with their doer and whom they strike, governing words, verbs, words of who told it."""

from __future__ import annotations

import pytest

import sanctext
from sanctext.records import Measure

OWN = "Statement by the Ministry of Foreign Affairs of Kenya\n\nNairobi, 3 March 2031\n\n{}\n"
NEWS = "NAIROBI, March 3 (Reuters) - {}\n\nThe two sides have been at odds for months, diplomats say.\n"


def measures(text: str, frame: str = NEWS) -> list[Measure]:
    return list(sanctext.parse(frame.format(text)).measures)


@pytest.mark.parametrize(
    ("text", "imposers", "targets"),
    [
        # "on" behind a passive, and the doer before, behind or nowhere.
        ("Sanctions were imposed on Lima Trust.", [], ["Lima Trust"]),
        ("Travel bans have been imposed on three Peruvian judges.", [], ["Peruvian judges"]),
        ("Sanctions were imposed in May on Lima Trust.", [], ["Lima Trust"]),
        ("Sanctions were today imposed by decree on Lima Trust.", [], ["Lima Trust"]),
        ("Sanctions are imposed on three more senior officials of Peru.", [], ["senior officials of Peru"]),
        ("Sanctions were imposed by Norway on Lima Trust.", ["NO"], ["Lima Trust"]),
        ("Sanctions were imposed on Lima Trust by Norway.", ["NO"], ["Lima Trust"]),
        ("Visa restrictions were placed on Peruvian judges by Norway.", ["NO"], ["Peruvian judges"]),
        ("Lima Trust was blacklisted by the Government of Norway.", ["NO"], ["Lima Trust"]),
        ("Lima Trust has been sanctioned by the Ministry of Trade and Industry of Norway.", ["NO"], ["Lima Trust"]),
        ("It has been decided by Norway to sanction Lima Trust.", ["NO"], ["Lima Trust"]),
        ("A decision was taken by the Norwegian cabinet to sanction Lima Trust.", ["NO"], ["Lima Trust"]),
        ("Lima Trust was sanctioned by Norway in close cooperation with its partner Chile.", ["NO"], ["Lima Trust"]),
        # No doer: who looted, or whose raids they were.
        ("Lima Trust was sanctioned for trading in gold looted by Chad.", [], ["Lima Trust"]),
        ("Restrictive measures were imposed for ten years on Lima Trust over raids by Chad.", [], ["Lima Trust"]),
    ],
)
def test_doer_and_target_of_a_passive(text: str, imposers: list[str], targets: list[str]) -> None:
    (found,) = measures(text)
    assert [party.code for party in found.imposers] == imposers
    assert [target.name for target in found.targets] == targets


@pytest.mark.parametrize(
    ("text", "status", "types"),
    [
        ("Kenya became the first African state to ban imports of Peruvian fish.", "imposed", ["import_ban"]),
        ("Kenya is the latest to expel two Peruvian diplomats.", "imposed", ["diplomatic"]),
        ("Kenya went on to expel two Peruvian diplomats.", "imposed", ["diplomatic"]),
        ("Kenya followed Norway in banning imports of Peruvian fish.", "imposed", ["import_ban"]),
        ("It was decided by decree to ban imports of Peruvian fish.", "imposed", ["import_ban"]),
        ("Kenya is drafting a decree to ban imports of Peruvian fish.", "planned", ["import_ban"]),
        ("Kenya has drawn up plans to ban imports of Peruvian fish.", "planned", ["import_ban"]),
        ("Kenya has put forward a proposal to expel two Peruvian diplomats.", "planned", ["diplomatic"]),
        ("Kenya is discussing whether to expel two Peruvian diplomats.", "planned", ["diplomatic"]),
        ("Kenya is not ruling out banning imports of Peruvian fish.", "planned", ["import_ban"]),
        ("Kenya stands ready to expel two Peruvian diplomats.", "planned", ["diplomatic"]),
        ("Kenya is studying whether to expel two Peruvian diplomats.", "planned", ["diplomatic"]),
        ("Kenya may ban imports of Peruvian fish.", "planned", ["import_ban"]),
        (
            "Kenya is preparing to sanction two judges and six firms in Peru, officials said.",
            "planned",
            ["designation"],
        ),
        ("Kenya gave notice that it would ban imports of Peruvian fish.", "planned", ["import_ban"]),
        # Who told it is no object of the verb.
        ("Kenya bans Peruvian cotton, the foreign minister said on Tuesday.", "imposed", ["import_ban"]),
        ("Kenya halts exports of jet fuel to Peru, the foreign minister said.", "imposed", ["export_control"]),
        ("Kenya will designate the firm Lima Trust, its foreign minister said.", "planned", ["designation"]),
        # Verbs and their objects.
        ("Kenya strips Peru of its most-favoured-nation status.", "imposed", ["trade_restriction"]),
        ("Kenya has denied Peruvian ships entry to its ports.", "imposed", ["transport_restriction"]),
        ("Kenya has banned the purchase of Peruvian government bonds.", "imposed", ["financial_restriction"]),
        ("Kenya prohibits the provision of loans to Peru.", "imposed", ["financial_restriction"]),
        (
            "Kenya subjected a Peruvian judge to an asset freeze and a travel ban.",
            "imposed",
            ["asset_freeze", "travel_ban"],
        ),
        ("Kenya revoked the landing rights of the airline Lima Wings.", "imposed", ["transport_restriction"]),
        ("Kenya has cut all trade ties with Peru.", "imposed", ["trade_restriction"]),
        ("Kenya has cut all ties with Peru.", "imposed", ["diplomatic"]),
        ("Kenya restricted the access of Peruvian banks to its markets.", "imposed", ["financial_restriction"]),
        (
            "Kenya's telecoms regulator revoked the licence of the Peruvian broadcaster Lima TV.",
            "imposed",
            ["services_ban"],
        ),
        ("Kenya sent home the Peruvian ambassador.", "imposed", ["diplomatic"]),
        ("Kenya levelled sanctions against Peruvian judges.", "imposed", ["designation"]),
    ],
)
def test_verbs_and_what_governs_them(text: str, status: str, types: list[str]) -> None:
    (found,) = measures(text)
    assert (found.status, list(found.types)) == (status, types)
    assert [party.code for party in found.imposers] in (["KE"], [])


@pytest.mark.parametrize(
    "text",
    [
        "No sanctions were imposed on Peru.",
        "Kenya denied that it had imposed sanctions on Peru.",
        "Had Kenya imposed sanctions on Peru, prices would have risen.",
        "Kenya dropped plans to ban imports of Peruvian fish.",
        "Kenya abandoned a plan to expel two Peruvian diplomats.",
        "Kenya was the first to protest against the raids.",
        "The officer handed over a plan to tighten sanctions on Peru.",
    ],
)
@pytest.mark.parametrize("frame", [OWN, NEWS])
def test_nothing_is_done(text: str, frame: str) -> None:
    assert measures(text, frame) == []


@pytest.mark.parametrize(
    ("whom", "targets"),
    [
        # What the named are is no target besides.
        ("two Peruvian banks, Lima Trust and Costa Bank", ["Lima Trust", "Costa Bank"]),
        ("two Peruvian banks: Lima Trust and Costa Bank", ["Lima Trust", "Costa Bank"]),
        ("Lima Trust Ltd and Costa Bank Ltd, two Peruvian banks", ["Lima Trust Ltd", "Costa Bank Ltd"]),
        ("the Peruvian oil minister, Ada Lind", ["Ada Lind"]),
        ("the Peruvian president's son, Tom Grey", ["Tom Grey"]),
        ("Ms Ada Lind, Director of the Peruvian police", ["Ada Lind"]),
        ("the miner Lima Trust, based in Peru", ["Lima Trust"]),
        # But others beside them are.
        ("three Peruvian judges, including Ada Lind", ["Peruvian judges", "Ada Lind"]),
        ("Peruvian judges and the broker Ada Lind", ["Peruvian judges", "Ada Lind"]),
    ],
)
def test_names_of_those_described(whom: str, targets: list[str]) -> None:
    (found,) = measures(f"Kenya has imposed sanctions on {whom}.")
    assert [target.name for target in found.targets] == targets


@pytest.mark.parametrize(
    ("text", "reason", "effective", "until"),
    [
        ("In response to the raids, Kenya froze the assets of Lima Trust.", "In response to the raids", None, None),
        ("On Tuesday, Kenya froze the assets of Lima Trust.", None, "Tuesday", None),
        ("From 1 April 2031, Kenya will ban imports of Peruvian fish.", None, "2031-04-01", None),
        ("Until 31 May 2032, Kenya suspends aid to Peru.", None, None, "2032-05-31"),
        # A deadline, and what only looks like one.
        ("By 1 April 2031, Kenya will ban imports of Peruvian fish.", None, None, None),
        ("The talks on Tuesday failed, and Kenya froze the assets of Lima Trust.", None, None, None),
    ],
)
def test_what_stands_before_the_clause(text: str, reason: str | None, effective: str | None, until: str | None) -> None:
    (found,) = measures(text)
    assert (found.reason.text if found.reason else None, found.effective, found.until) == (reason, effective, until)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya, whose trade with Lima is small, banned imports of Peruvian fish.",
        "Kenya, angered by the raids, banned imports of Peruvian fish.",
        "Kenya (which had long hesitated) banned imports of Peruvian fish.",
        "Kenya - in a surprise move - banned imports of Peruvian fish, the ministry said.",
        "Kenya, a member of the African Union, banned imports of Peruvian fish.",
        "Kenya signed a decree banning imports of Peruvian fish.",
        "Kenya published an order banning imports of Peruvian fish.",
    ],
)
def test_who_acts_behind_an_insertion_or_by_a_text(text: str) -> None:
    (found,) = measures(text)
    assert (found.status, list(found.types)) == ("imposed", ["import_ban"])
    assert [party.code for party in found.imposers] == ["KE"]


@pytest.mark.parametrize(
    "text",
    [
        "Farmers in Lima criticised a law banning imports of Peruvian fish.",
        "Kenya, citing the raids, is against sanctions on Peru.",
        "Fish, meat and banned imports of Peru were on the agenda.",
    ],
)
def test_no_act_behind_an_insertion_or_by_a_text(text: str) -> None:
    assert measures(text) == []
