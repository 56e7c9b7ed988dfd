"""The day of issue: on lines above the text, in the title, said by the first sentence; and what is no such day."""

from __future__ import annotations

import pytest

import sanctext
from tables import table

TITLE = "Joint Statement by Chile and Malta\n\n"
BODY = "\n\nWe urge Mali to talk."


@pytest.mark.parametrize(
    ("text", "day"),
    table(
        (TITLE + "09.08.2021" + BODY, "2021-08-09", "numbers with full stops"),
        (TITLE + "Press release | Date: 04/10/2019" + BODY, "2019-10-04", "a label, numbers with strokes"),
        (TITLE + "07/23/2022 | 11:15am EST" + BODY, "2022-07-23", "a number above 12 is the day"),
        (TITLE + "Tuesday 02/07/2019" + BODY, "2019-07-02", "day first, as the weekday says"),
        (TITLE + "Thursday 02/07/2019" + BODY, "2019-02-07", "month first, as the weekday says"),
        ("Statement by the U.S. Department of State\n\n03/04/2020" + BODY, "2020-03-04", "month first in America"),
        (TITLE + "25/02/2023 18:35" + BODY, "2023-02-25", "with a time"),
        (TITLE + "Published 9 June 2025" + BODY, "2025-06-09", "published"),
        (
            TITLE + "Media Note\nOffice of the Spokesperson\nWashington, DC\nJune 5, 2013\n\nBegin text:" + BODY,
            "2013-06-05",
            "a letterhead’s fourth line",
        ),
        ("FINAL COMMUNIQUÉ\n\nLOMÉ, REPUBLIC OF TOGO, 8 MAY 2022" + BODY, "2022-05-08", "place and state in capitals"),
        ("Lima Group Statement\n\nFriday 3 May 2019." + BODY, "2019-05-03", "weekday before, full stop after"),
        ("SC/15991\n5 January 2025\n\nPress Statement on Mali" + BODY, "2025-01-05", "below a symbol"),
        (TITLE + "Today, 7 April 2021, the ministers agreed. We urge Mali to talk.", "2021-04-07", "today"),
        (TITLE + "The treaty of 7 April 2021 holds." + BODY, None, "a date in the prose"),
        (TITLE + "Last updated: 7 April 2021" + BODY, None, "a later change"),
        ("Curbs on Mali\n\nUpdated: April 7 2021, 21.43 IST" + BODY, "2021-04-07", "the only date that a page gives"),
        ("Curbs on Mali\n\nApril 7, 2021 3:44 PM GMT+2 · Updated 2 hours ago" + BODY, "2021-04-07", "first published"),
        ("Curbs on Mali" + BODY + "\n\n-0- WIRE AB/CD 7Apr2021", "2021-04-07", "in the last line"),
        (
            "Distr.: General\n9 April 2021\n\nLetter dated 7 April 2021 from the Permanent Representative of Peru"
            + BODY,
            "2021-04-07",
            "a letter’s own date",
        ),
        (
            "Note on Mali\n\nAt the 9871st meeting of the Security Council, held on 11 March 2026, the "
            "President spoke.",
            "2026-03-11",
            "the meeting at which it was made",
        ),
        (
            "PRESS RELEASE\n\nLima, D.F., 22 August 2024 (@Harbour). The Minister met her Omani counterpart in Sur.",
            "2024-08-22",
            "before a sign in brackets",
        ),
        (TITLE + "2027/04/14 16:05" + BODY, "2027-04-14", "the year first"),
        (TITLE + "Published on 15 September 2027, 18h40" + BODY, "2027-09-15", "a time with h"),
        (TITLE + "GAO | Coast Daily, with agencies | 18 May 2027" + BODY, "2027-05-18", "the last part of a masthead"),
        (TITLE + "Coast dispatch | Updated: 2027-10-26 20:11" + BODY, "2027-10-26", "a part that was updated"),
        (TITLE + "Adopted in Riga on 23 April 2026" + BODY, "2026-04-23", "where it was adopted"),
        (TITLE + "Lima, 3 de mayo de 2027" + BODY, "2027-05-03", "a month in another language"),
        (TITLE + "DECISION No. 31 of 12 October 2026" + BODY, "2026-10-12", "the name of an act"),
        ("Harbour Council resolution of 3 May 2026 on Mali" + BODY, "2026-05-03", "an act without a number"),
        (TITLE + "Bern, 12.03.2026 – Peru adopts further bans" + BODY, "2026-03-12", "before a heading"),
        (TITLE + "Done at Lima, 4 May 2027." + BODY, "2027-05-04", "done at"),
        (TITLE + "pursuant to Decision No. 31 of 12 October 2026" + BODY, None, "an act that is cited"),
        (TITLE + "© 2011 Ministry" + BODY, None, "a copyright"),
        (TITLE + "We recall resolution 2231 (2015)." + BODY, None, "a resolution’s year"),
    ),
)
def test_day_of_issue(text: str, day: str | None) -> None:
    record = sanctext.parse(text)
    assert record.document.issued == day
    assert ("date_unknown" in {diagnostic.code for diagnostic in record.diagnostics}) == (day is None)


@pytest.mark.parametrize(
    ("text", "day"),
    table(
        (
            "United Nations\n\nSecurity Council\n\nDistr.: General\n12 March 2026\n\nLetter dated 11 March 2026 from "
            "the Permanent Representatives of Chile, Malta, Oman, Kenya, Norway and Peru to the United Nations, "
            "addressed to the President of the Security Council\n\nWe condemn the raid on Sur.",
            "2026-03-11",
            "a letter with a long heading",
        ),
        (
            "Official Journal\n\n19.5.2026\n\nCOUNCIL DECISION\n\nof 18 May 2026\n\non Mali" + BODY,
            "2026-05-18",
            "a law’s own day",
        ),
        (
            "Ministry of Trade\n\nNo: 87, 14 May 2026, Press Release Regarding the Closure of Our Ports to Mali" + BODY,
            "2026-05-14",
            "a number and a day before the title",
        ),
    ),
)
def test_day_of_the_text_itself(text: str, day: str) -> None:
    assert sanctext.parse(text).document.issued == day
