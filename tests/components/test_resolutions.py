"""Which Security Council resolutions are cited: offsets by markup, numbers of lists and ranges, traps."""

from __future__ import annotations

import pytest

import sanctext
from markup import strip
from sanctext.records import Resolution, StatementRecord
from tables import table


def plainly_cited(record: StatementRecord) -> list[Resolution]:
    """The resolutions that the text cites by number, without those of a body's name and of a range's middle."""
    return [cited for cited in record.resolutions if cited.number and not cited.body_only and not cited.implied]


@pytest.mark.parametrize(
    "marked",
    table(
        ("The measures of <res n=1737>UNSCR 1737</res> were lifted.", "UNSCR and number"),
        ("We recall <res n=2593>UNSC Resolution 2593 (2021)</res> on Kabul.", "UNSC Resolution with a year"),
        ("The list of <res n=1267>UNSCR 1267(1999)</res> was long.", "no space before the year"),
        ("Goma was at issue in <res n=2773>UNSCR 2773/2025</res>.", "a slash before the year"),
        ("See <res n=2735>S/RES/2735 (2024)</res>, and act.", "a symbol with a year"),
        ("See <res n=1591>S/RES/1591</res>, and act.", "a symbol without a year"),
        ("The text of <res n=2745>Resolution No. 2745</res> is short.", "No. before the number"),
        ("A road map stands in <res n=2254>resolution 2254</res>.", "resolution in lower case"),
        ("We uphold <res n=2713>Security Council resolution 2713 (2023)</res>.", "Security Council resolution"),
        ("We uphold <res n=2713>U.N. Security Council Resolution 2713</res>.", "U.N. with full stops"),
        ("We uphold <res n=2623>United Nations Security Council resolution 2623</res>.", "the full name"),
        ("The powers of <res n=1540>resolution 1540</res> of 28 April 2004 still run.", "a date after the number"),
        ("The goods of annex B to <res n=2231 para=annexB>resolution 2231</res> are listed.", "an annex"),
        ("As paragraph 8 of <res n=1718 para=8>resolution 1718</res> says, it is banned.", "a paragraph"),
        (
            "Under operative paragraph 9 of <res n=1970 para=9>UNSCR 1970</res>, all is barred.",
            "an operative paragraph",
        ),
        ("In breach of (UNSC)<res n=2397>resolution 2397</res> it set sail.", "no space after a bracket"),
        ("In breach of <res n=2397>UNSCR\n2397</res> it set sail.", "a line break before the number"),
        ("IN BREACH OF <res n=2397>RESOLUTION 2397</res> IT SET SAIL.", "capitals"),
        ("IN BREACH OF <res n=2270>UN SECURITY COUNCIL RESOLUTION 2270</res> IT SET SAIL.", "capitals, the whole name"),
        ("We uphold <res n=1970>UNSC Res. 1970</res> in full.", "Res."),
        ("We uphold <res n=2713>SCR 2713</res> in full.", "SCR"),
        ("We uphold <res n=2593>Res. 2593 (2021)</res> in full.", "Res. alone, with a year"),
        ("We uphold <res n=2745>Security Council resolution n° 2745</res>.", "a number sign"),
        ("See <res n=2735>S / RES / 2735 (2024)</res>, and act.", "a symbol with spaces"),
        (
            "As paragraph 8 (a) of <res n=1718 para=8(a)>resolution 1718</res> says, it is banned.",
            "a part of a paragraph",
        ),
        ("Under OP11 of <res n=1970 para=11>UNSCR 1970</res>, all is barred.", "OP without a space"),
    ),
)
def test_citation(marked: str) -> None:
    text, (mark,) = strip(marked)
    (cited,) = plainly_cited(sanctext.parse(text))
    assert cited.number == int(mark.keys["n"])
    assert [(m.text, m.start, m.end) for m in cited.mentions] == [(mark.text, mark.start, mark.end)]
    assert [paragraph.replace(" ", "") for paragraph in cited.paragraphs] == mark.keys.get("para", "").split()
    assert cited.problems == ()


@pytest.mark.parametrize(
    ("text", "numbers"),
    table(
        ("UNSCRs including 2231 and 2216 bind every State.", "2231 2216", "including"),
        ("Resolutions 1695(2006),1540(2004)and1887(2009) bind every State.", "1695 1540 1887", "no spaces"),
        ("Resolutions 2570 and 2571 (2021) bind every State.", "2570 2571", "one year for two"),
        (
            "We recall resolutions 1718 (2006), 1874 (2009), 2087 (2013), 2094 (2013), 2270 (2016), and 2321 (2016).",
            "1718 1874 2087 2094 2270 2321",
            "six numbers with years under one head",
        ),
        ("UNSC resolutions 1701, 1559 and 1680 concern Lebanon.", "1701 1559 1680", "three numbers, no years"),
        ("The bans of UNSCRs 1718 through 2397 stay.", "1718 2397", "a range by through: its ends"),
        ("Resolution 2140 and, later, resolution 2216 listed them.", "2140 2216", "two heads"),
        ("Security Council resolutions 242 and 338 are old.", "242 338", "three digits"),
        ("UNSCRs 1718/1874 list the goods.", "1718 1874", "a slash between numbers"),
        (
            "We recall resolution 1970 (2011) and its successors, notably 2146 (2014).",
            "1970 2146",
            "a number with a year, far from its head",
        ),
        ("The bans of UNSC resolutions from 1718 (2006) through 2397 (2017) stay.", "1718 2397", "a range by from"),
    ),
)
def test_numbers(text: str, numbers: str) -> None:
    found = [cited.number for cited in plainly_cited(sanctext.parse(text))]
    assert found == [int(number) for number in numbers.split()]


def test_range_implies_what_lies_between() -> None:
    """The regime's resolutions between the two ends, and no others, are implied."""
    found = sanctext.parse("The bans of UNSCRs 1718 through 2397 stay.").resolutions
    implied = {cited.number for cited in found if cited.implied}
    assert {1874, 2270, 2371} <= implied
    assert {cited.regime for cited in found} == {"DPRK"}
    assert 2231 not in implied


@pytest.mark.parametrize(
    ("text", "number"),
    table(
        (
            "The UNSCR 1718 Committee Panel of Experts wrote a report.",
            1718,
            "UNSCR in the name of a panel: the worst trap",
        ),
        ("The UNSCR 1267 Sanctions Committee met in May.", 1267, "UNSCR in the name of a sanctions committee"),
        ("The 1718 Committee met in May.", 1718, "the bare number of a committee"),
        ("The Panel of Experts of the 1591 Committee wrote a report.", 1591, "a panel of a committee"),
        ("The Security Council’s 2140 Committee met in May.", 2140, "a committee of the Council"),
        ("The 1988 Sanctions Committee met in May.", 1988, "a committee whose number could be a year"),
        ("The 2653 sanctions regime was renewed.", 2653, "a regime"),
        ("The 2653 regime was renewed.", 2653, "a regime by its number alone"),
        ("The Panel of Experts on Yemen established pursuant to resolution 2140 wrote.", 2140, "a panel’s mandate"),
        ("The Security Council Committee pursuant to resolution 2713 (2023) met.", 2713, "a committee’s full title"),
        ("The Group of Experts set up by SC resolution 1533 (2004) wrote.", 1533, "a group’s mandate"),
    ),
)
def test_number_of_a_body(text: str, number: int) -> None:
    (cited,) = sanctext.parse(text).resolutions
    assert (cited.number, cited.body_only) == (number, True)


def test_number_of_a_body_and_cited_too() -> None:
    """What is also cited by itself is no number of a body only."""
    (cited,) = sanctext.parse("The 1718 Committee enforces resolution 1718.").resolutions
    assert (cited.number, cited.body_only) == (1718, False)
    assert [mention.text for mention in cited.mentions] == ["resolution 1718"]


@pytest.mark.parametrize(
    "text",
    table(
        ("Licences under 50 U.S.C. 1701-1706 were revoked.", "sections of a code"),
        ("It follows from Executive Order 13566 of 2011.", "an executive order"),
        ("The Comprehensive Accountability Act of 2010 applies.", "a law with a year"),
        ("We remember the victims of 26/11.", "a date that names an attack"),
        ("The 5+5 Joint Military Commission met in Sirte.", "5+5"),
        ("Some 1,700 people fled, and 2231 others were hurt.", "numbers of people"),
        ("We cancel the visas of 120 Officials Tied to the Sur Regime.", "how many belong to a regime"),
        ("The IAEA Board adopted a resolution on 5 June 2024.", "a resolution of the Board of Governors"),
        (
            "General Assembly resolution 2758 concerned a seat.",
            "a General Assembly resolution with a number of the Council’s kind",
        ),
        ("The right of return stands in resolution 194.", "a General Assembly resolution without its name"),
        ("Resolution 2758 decided who has the seat.", "another one, well known by its number"),
        ("The ruling turned on H.Res. 922.", "a resolution of a parliament"),
        ("UNGA resolution 377 A (V) may be invoked.", "a General Assembly resolution by abbreviation"),
        ("Resolution ES-11/1 was adopted in March.", "an emergency session’s resolution"),
        ("We seek a diplomatic resolution by 2025.", "a resolution that settles"),
        ("The statement is SC/15234 of 14 March 2023.", "a document number of the press service"),
        ("It was published in OJ L 1860, 21.6.2023, p. 1.", "an Official Journal number"),
        ("House Resolution 877 was read twice.", "a parliament’s resolution"),
        ("Human Rights Council resolution 1514 was debated.", "another council’s resolution"),
        ("In 1718 the treaty of Passarowitz was signed.", "a year"),
        ("A sum of 2231 euros was paid back.", "a sum"),
    ),
)
def test_no_resolution(text: str) -> None:
    assert [cited.number for cited in sanctext.parse(text).resolutions if cited.number] == []


@pytest.mark.parametrize(
    "marked",
    table(
        ("It breaks multiple <un>UN Security Council resolutions</un> at once.", "UN Security Council resolutions"),
        ("It breaks several <un>UNSCRs</un> at once.", "UNSCRs"),
        ("A new <un>Security Council resolution</un> is being drafted.", "one that is not yet there"),
    ),
)
def test_without_a_number(marked: str) -> None:
    text, (mark,) = strip(marked)
    (cited,) = sanctext.parse(text).resolutions
    assert cited.number is None
    assert [(m.text, m.start, m.end) for m in cited.mentions] == [(mark.text, mark.start, mark.end)]


def test_these_resolutions_are_not_counted() -> None:
    """A bare "these resolutions" is no mention without a number."""
    found = sanctext.parse("We recall UNSCR 2231. We uphold these resolutions.").resolutions
    assert [cited.number for cited in found] == [2231]


@pytest.mark.parametrize(
    ("text", "problem"),
    table(
        ("We recall resolution 1718 (2009).", "year_mismatch", "the year is another resolution’s"),
        ("We recall Security Council resolution 4711 (2024).", "newer_than_table", "no such number yet"),
        (
            "Joint Statement\n\nGeneva, 3 May 2020\n\nWe recall UNSCR 1737.",
            "not_in_force",
            "ended when the text was issued",
        ),
        (
            "Joint Statement\n\nGeneva, 3 May 2020\n\nWe recall UNSCR 1747.",
            "not_in_force",
            "ended with its regime when the text was issued",
        ),
    ),
)
def test_problem(text: str, problem: str) -> None:
    (cited,) = sanctext.parse(text).resolutions
    assert problem in cited.problems


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    table(
        ("See operative paragraphs 8, 9, and 11 of resolution 1874.", ("8", "9", "11"), "a list before"),
        ("See resolution 2094, paragraphs 8, 9 and 11.", ("8", "9", "11"), "a list behind"),
        ("See paras. 11-13 of resolution 2094.", ("11", "12", "13"), "a range"),
    ),
)
def test_paragraphs(text: str, paragraphs: tuple[str, ...]) -> None:
    (cited,) = sanctext.parse(text).resolutions
    assert cited.paragraphs == paragraphs


def test_a_number_beyond_the_table_is_newer_and_not_unknown() -> None:
    (cited,) = sanctext.parse("We recall Security Council resolution 4711.").resolutions
    assert cited.problems == ("newer_than_table",)


def test_each_number_once() -> None:
    """A resolution cited in three spellings is one entry with three mentions and what is known about it."""
    text = "UNSCR 1718, resolution 1718 (2006) and S/RES/1718 are one."
    (cited,) = sanctext.parse(text).resolutions
    assert (cited.symbol, cited.number, cited.year, cited.regime) == ("S/RES/1718 (2006)", 1718, 2006, "DPRK")
    assert [mention.text for mention in cited.mentions] == ["UNSCR 1718", "resolution 1718 (2006)", "S/RES/1718"]
