"""Which weapons are named: surface forms with their offsets by markup, and what is none."""

from __future__ import annotations

import pytest

import sanctext
from markup import strip
from tables import table


def found_in(text: str) -> list[tuple[int, int, str, bool]]:
    return sorted(
        (mention.start, mention.end, mention.text, weapon.named)
        for weapon in sanctext.parse(text).weapons
        for mention in weapon.mentions
    )


def marked_in(marked: str) -> tuple[str, list[tuple[int, int, str, bool]]]:
    text, marks = strip(marked)
    return text, [(mark.start, mark.end, mark.text, mark.kind == "named") for mark in marks]


@pytest.mark.parametrize(
    ("marked", "identity"),
    table(
        ("The frigate fired an <named>SM-6</named> twice.", "standard-missile-6", "letters, hyphen, digit"),
        ("Washington fired a <named>Tomahawk</named> at the drone base.", "tomahawk", "a word that is a name"),
        ("Rome lent its <named>SAMP-T</named> to Kyiv.", "samp-t", "an odd hyphen for a slash"),
        ("Rome lent its <named>SAMP/T</named> to Kyiv.", "samp-t", "a slash"),
        ("Berlin sent an <named>IRIS T-SLM</named> to Kyiv.", "iris-t", "an odd hyphen"),
        ("Madrid sent <named>HAWKs</named> and their missiles to Kyiv.", "hawk", "a plural in small letter"),
        ("The Hague sent <named>F-16s</named> to Kyiv.", "f-16", "a model in the plural"),
        ("Kyiv fired a <named>PAC-3</named> at it.", "patriot", "an interceptor"),
        ("The <named>Aegis</named> radar saw it.", "aegis", "a system that is also a word"),
        ("The <named>Musudan</named> burst in flight.", "hwasong-10", "a name given from outside"),
        ("A <named>Rodong</named>-missile burst in flight.", "hwasong-7", "a name glued to its head by a hyphen"),
        ("Traces of <named>novichok</named> were found.", "novichok", "an agent in small letters"),
        ("Traces of <named>Novichok</named> were found.", "novichok", "an agent with a capital"),
        ("Traces of <named>sarin</named> were found.", "sarin", "sarin in small letters"),
        ("Barrels of <named>chlorine</named> were dropped.", "chlorine", "chlorine in small letters"),
        ("A <named>Hwasong-17</named> was fired.", "hwasong-17", "Hwasong"),
        ("A <named>Hwaseong-17</named> was fired.", "hwasong-17", "Hwaseong, another spelling"),
        ("A <named>KN-23</named> was fired.", "hwasong-11a", "a designation from outside"),
        ("Sudan flew a <named>Wing Loong II</named> over it.", "wing-loong-ii", "words and a Roman number"),
        ("Rebels flew a <named>Shahed-136</named> over it.", "shahed-136", "a drone by its model"),
        ("A <named>Kh-101</named> struck the dam.", "kh-101", "a cruise missile by its model"),
        ("Ankara sold the <named>Bayraktar TB2</named> to both.", "bayraktar-tb2", "a maker and a model"),
        ("An <named>Iskander-M</named> struck the dam.", "iskander-m", "a name with a letter"),
    ),
)
def test_named(marked: str, identity: str) -> None:
    text, wanted = marked_in(marked)
    named = [found for found in found_in(text) if found[3]]
    assert named == wanted
    weapons = [weapon for weapon in sanctext.parse(text).weapons if weapon.named]
    assert [weapon.id for weapon in weapons] == [identity]


@pytest.mark.parametrize(
    "marked",
    table(
        ("The <category>ballistic missile</category> launches went on.", "a head that is no weapon is left out"),
        ("The new <category>ballistic missiles</category> are large.", "a value adjective is left out"),
        ("It fired one <category>missile</category> technology test.", "a bare form before a head that is no weapon"),
        (
            "It has <category>weapons of mass destruction</category> and <category>ballistic missile</category> "
            "programs.",
            "two categories before a shared head",
        ),
        ("It seeks <category>WMD</category>.", "an abbreviation is a form of its own"),
        ("The <category>submarine-launched ballistic missile</category> rose.", "the longest phrase"),
        (
            "It was an <category>intercontinental ballistic missile</category> (<category>ICBM</category>).",
            "a term and its abbreviation",
        ),
        ("They fired <category>self-propelled guns</category> at it.", "a generic head that says more"),
        ("A box of <category>120mm mortars</category> lay open.", "a calibre belongs to it"),
        ("A swarm of <category>one-way attack drones</category> came.", "a kind of drone"),
        ("It tested a <category>nuclear weapon</category> there.", "one nuclear weapon"),
        ("It laid <category>anti-personnel mines</category> there.", "mines that are beyond doubt"),
        ("They hold <category>man-portable air defence systems</category>.", "a system of several words"),
        ("Forty <category>tanks</category> crossed the river.", "tanks"),
        ("<category>Shells</category> landed on both banks, and <category>handguns</category> were found.", "shells"),
        ("Israeli <category>jets</category> struck the port.", "jets of a state"),
        ("Its <category>bombers</category> and <category>heavy guns</category> were shown.", "bombers and guns"),
        ("It got <category>air defenses</category> in return.", "air defenses, in American spelling"),
    ),
)
def test_category(marked: str) -> None:
    text, wanted = marked_in(marked)
    assert found_in(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    table(
        (
            "It holds chemical, biological or nuclear weapons.",
            {"chemical", "biological", "nuclear"},
            "three adjectives share a head",
        ),
        ("It holds chemical and biological weapons.", {"chemical", "biological"}, "two adjectives share a head"),
        (
            "It fired ballistic and cruise missiles.",
            {"missile.ballistic", "missile.cruise"},
            "two kinds of missiles",
        ),
        (
            "The Terminal High Altitude Area Defense (THAAD) system is in Seongju.",
            {"thaad"},
            "a name and its expansion are one system",
        ),
    ),
)
def test_shared_heads(text: str, wanted: set[str]) -> None:
    assert {weapon.id for weapon in sanctext.parse(text).weapons} == wanted


@pytest.mark.parametrize(
    "text",
    table(
        ("It was seen from the destroyer and from two patrol boats.", "ships and boats"),
        ("Every nuclear-weapon State signed.", "a nuclear-weapon State"),
        ("The non-nuclear-weapon States met.", "a non-nuclear-weapon State"),
        ("M23 took Goma, and the AFC and M23 rule it.", "M23 is an armed group"),
        ("It put a satellite into orbit.", "a satellite"),
        ("A reconnaissance satellite was lost.", "a reconnaissance satellite"),
        ("It is a party to the Chemical Weapons Convention (CWC).", "a treaty with weapons in its name"),
        ("The Treaty on the Southeast Asia Nuclear Weapon-Free Zone (SEANWFZ) binds it.", "a zone treaty"),
        ("The Treaty on the Non-Proliferation of Nuclear Weapons binds it.", "the NPT by its name"),
        ("The Organisation for the Prohibition of Chemical Weapons met.", "an organisation’s name"),
        ("It buys weapons, arms and military equipment.", "bare weapons, arms and equipment"),
        ("It draws on all its capabilities, including nuclear.", "an adjective whose head is no weapon"),
        ("Its nuclear program grows.", "a nuclear program"),
        ("The Missile Technology Control Regime met in Oslo.", "a regime’s name"),
        ("Talks were held under the aegis of the African Union.", "aegis, the word"),
        ("Every patriot mourned, and the Lagan Patriots won.", "patriot, the word, and a club"),
        ("They reached Ada Jibril Tor and Abdel Fattah al-Reed, who has none.", "surnames and given names"),
        ("The Coalition of Patriots for Change met.", "patriots in a group’s name"),
        ("The company Patriot Tailoring Supplies paid.", "patriot in a firm’s name"),
        ("The decision on gold mines in Kivu is due.", "mines, where ore is dug"),
        ("Prices could rocket before the winter.", "rocket as a verb"),
        ("The hawks in parliament voted no.", "hawks, the politicians"),
        ("Its battery maker and its arsenal of laws failed.", "batteries and arsenals"),
        ("The Grad School of Tomsk closed.", "a school named like a rocket"),
        ("Think tanks wrote on fuel tanks, and the tanks of a ship leaked.", "tanks that are vessels or institutes"),
        ("Guns must fall silent, and suicide bombers struck.", "guns in a figure of speech; persons"),
        ("It took a .50 share.", "an article and a number"),
    ),
)
def test_no_weapon(text: str) -> None:
    assert [found[2] for found in found_in(text)] == []


@pytest.mark.parametrize(
    ("text", "name", "category", "origin"),
    table(
        ("A KN-23 was fired.", "Hwasong-11", "missile", "KP", "North Korean missile"),
        ("A Shahed-136 was fired.", "Shahed-136", "uas", "IR", "Iranian drone"),
        ("A Kh-101 was fired.", "Kh-101", "missile", "RU", "Russian cruise missile"),
    ),
)
def test_what_is_known_about_it(text: str, name: str, category: str, origin: str) -> None:
    (weapon,) = sanctext.parse(text).weapons
    assert weapon.name.startswith(name)
    assert weapon.category.startswith(category)
    assert weapon.origin == origin


@pytest.mark.parametrize(
    ("text", "wanted"),
    table(
        ("Iran sent Shahed- and Mohajer-series drones.", ["Shahed", "Mohajer"], "two series share a head"),
        ("It fired KN-23 and KN-25 missiles.", ["KN-23", "KN-25"], "two models share a head"),
    ),
)
def test_names_share_a_head(text: str, wanted: list[str]) -> None:
    assert [words for _, _, words, named in found_in(text) if named] == wanted


def test_each_weapon_once() -> None:
    """One entry for each weapon, with a mention for each place."""
    weapons = sanctext.parse("A drone fell. Another drone burned beside a missile.").weapons
    assert [(weapon.id, len(weapon.mentions)) for weapon in weapons] == [("uas", 2), ("missile", 1)]
