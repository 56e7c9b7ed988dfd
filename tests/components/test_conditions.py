"""On what a demand hangs and by when it is to be met; and what is neither."""

from __future__ import annotations

import pytest

import sanctext
from sanctext.components.conditions import condition_of, deadline_of
from tables import table
from texts import statement


@pytest.mark.parametrize(
    ("words", "condition"),
    table(
        ("If the raids go on, we will act.", "If the raids go on", "a clause that opens"),
        ("We will act if the raids go on.", "if the raids go on", "a clause behind"),
        ("Act if the raids go on, and call on Oman.", "if the raids go on", "another act behind it"),
        ("Keep it shut unless Oman yields.", "unless Oman yields", "unless"),
        ("Keep it shut until there is a truce.", "until there is a truce", "until"),
        ("Keep it shut until its troops leave Sur.", "until its troops leave Sur", "until, without a sure verb"),
        ("Lift it once the port is open.", "once the port is open", "once"),
        ("Lift it as soon as the port is open.", "as soon as the port is open", "as soon as"),
        ("Lift it as soon as possible.", None, "as soon as possible"),
        ("Lift it only where the port is open.", "only where the port is open", "only where"),
        ("Pay, provided that the port is open.", "provided that the port is open", "provided that"),
        ("Pay, provided the port is open.", "provided the port is open", "provided alone"),
        ("Stay as long as the raids go on.", "as long as the raids go on", "as long as"),
        ("Should talks fail, we will act.", "Should talks fail", "should, inverted"),
        ("Were Oman to yield, we would act.", "Were Oman to yield", "were, inverted"),
        ("Relax it should Oman return to talks.", "should Oman return to talks", "should, inverted behind a pronoun"),
        ("Nor should Oman return to talks.", None, "should behind nor"),
        ("They said that, if talks fail, they will act.", "if talks fail", "inserted behind that"),
        ("Talk and, once a truce is agreed, open it.", "once a truce is agreed", "inserted behind and"),
        ("Failing a truce, we will act.", "Failing a truce", "failing"),
        ("The state that left it, provided a waiver.", None, "provided as a verb"),
        ("It can be undone; if it is, we will act.", "if it is", "behind a semicolon"),
        ("Read our forty-one pending requests.", None, "pending as an adjective"),
        ("Chad joins Peru in barring Omani ships.", None, "barring as a verb"),
        ("Read the three pending claims now.", None, "pending behind a number"),
        ("Lift it, barring a new raid.", "barring a new raid", "barring"),
        ("Should another raid take place, we will act.", "Should another raid take place", "another behind should"),
        ("Subject to the approval of Oman, we will act.", "Subject to the approval of Oman", "an approval"),
        ("Ban it following a determination by Oman.", "following a determination by Oman", "a determination"),
        ("Absent these steps, we will act.", "Absent these steps", "absent"),
        ("Ada Lind was absent from the talks.", None, "absent from"),
        (
            "We will act, should the talks fail within ten days.",
            "should the talks fail within ten days",
            "should behind",
        ),
        ("Should there be a raid, we will act.", "Should there be a raid", "should there be"),
        ("We will act should the talks fail.", "should the talks fail", "should behind, without a comma"),
        ("Leave in case of a raid.", "in case of a raid", "in case of"),
        ("Keep it shut for as long as the raids go on.", "for as long as the raids go on", "for as long as"),
        ("Lift it once elections are held.", "once elections are held", "once, with a bare noun"),
        ("Tell us how should the port be run.", None, "a question within"),
        ("In the event of a raid, leave.", "In the event of a raid", "in the event of"),
        ("Absent a change of course, we will act.", "Absent a change of course", "absent"),
        ("We pause it pending a review of the port.", "pending a review of the port", "pending"),
        ("If Oman, Chad and Peru agree, we will act.", "If Oman, Chad and Peru agree", "commas inside"),
        ("Keep it shut until 30 June.", None, "a date"),
        ("Keep it shut until the end of the year.", None, "the end of a period"),
        ("Keep it shut until May.", None, "a month that is a verb too"),
        ("Keep it shut until further notice.", None, "until further notice"),
        ("Act even if Oman yields.", None, "even if"),
        ("Ask if Oman yields.", None, "a question"),
        ("Act, if necessary, at once.", None, "no clause"),
        ("We ask once again that Oman act.", None, "once again"),
        ("Oman, as a party, should stop the raids.", None, "an obligation"),
        ("Should all agree to it?", None, "a question with should"),
        ("The aid provided the crews with food.", None, "another verb"),
    ),
)
def test_condition(words: str, condition: str | None) -> None:
    found = condition_of(words, 0, len(words))
    assert (words[slice(*found)] if found else None) == condition


@pytest.mark.parametrize(
    ("words", "deadline"),
    table(
        ("Leave by 30 June 2031.", "by 30 June 2031", "a date"),
        ("Leave by June 30.", "by June 30", "a date with its month first"),
        ("Let them go before Whitsun.", "before Whitsun", "a feast"),
        ("Leave by Easter 2031.", "by Easter 2031", "a feast with its year"),
        ("Open it before the Tabaski feast.", "before the Tabaski feast", "a feast by its name"),
        ("Leave by early May.", "by early May", "a month"),
        ("Leave by 2031.", "by 2031", "a year"),
        ("Leave by midnight on Tuesday.", "by midnight on Tuesday", "an hour"),
        ("Leave by the end of the year, at the latest.", "by the end of the year", "the end of a period"),
        ("Leave no later than 1 March.", "no later than 1 March", "no later than"),
        ("Leave within 90 days.", "within 90 days", "a term"),
        ("Leave within the next two weeks.", "within the next two weeks", "the next weeks"),
        ("Leave within a week of the ruling.", "within a week of the ruling", "from when the term runs"),
        ("Leave within 72 hours and pay.", "within 72 hours", "another act behind it"),
        ("Leave in the coming weeks.", "in the coming weeks", "the coming weeks"),
        ("Act in the days and weeks ahead.", "in the days and weeks ahead", "days and weeks"),
        ("Leave before the end of July.", "before the end of July", "before"),
        ("Meet before the Sur summit in August.", "before the Sur summit in August", "before an event"),
        ("Ask before the licence is used.", "before the licence is used", "before a clause"),
        ("Act before it’s too late.", "before it’s too late", "before it is too late"),
        ("Bring the bill before Parliament before the end of 2031.", "before the end of 2031", "who hears it"),
        ("Leave at once.", None, "at once"),
        ("Act without delay, now.", None, "now"),
        ("Cut it by 20 percent.", None, "a number"),
        ("Heed the code by the 2019 Harbour Declaration.", None, "a year in a name"),
        ("Work within the framework of the pact.", None, "within a thing"),
        ("Appear before the court.", None, "before a court"),
        ("Renew it until 30 June.", None, "until when"),
        ("Act as asked by May Lind’s office.", None, "a name that is a month"),
        ("Leave within fourteen days.", "within fourteen days", "a number in words"),
        ("Pay within sixty days.", "within sixty days", "tens in words"),
        ("Leave by the first of June.", "by the first of June", "an ordinal in words"),
        (
            "File it no later than two weeks before the hearing.",
            "no later than two weeks before the hearing",
            "counted back",
        ),
        ("Free them before the rainy season.", "before the rainy season", "a season"),
        ("Free them before the envoys meet in May.", "before the envoys meet in May", "a clause in the plural"),
        ("Act ahead of the vote in Sur.", "ahead of the vote in Sur", "ahead of"),
        ("Keep the crew ahead of the ship.", None, "ahead of a thing"),
    ),
)
def test_deadline(words: str, deadline: str | None) -> None:
    found = deadline_of(words, 0, len(words))
    assert (words[slice(*found)] if found else None) == deadline


@pytest.mark.parametrize(
    ("body", "wants"),
    table(
        ("We urge Oman to leave by 1 May.", [(None, "by 1 May")], "a deadline in the action"),
        ("By 1 May, Oman must leave.", [(None, "By 1 May")], "a deadline that opens"),
        ("Oman must report, within 14 days, any loss.", [(None, "within 14 days")], "a deadline inside"),
        ("If the raids go on, Oman must leave.", [("If the raids go on", None)], "a condition that opens"),
        ("We urge Oman to pay once it is asked.", [("once it is asked", None)], "a condition behind"),
        (
            "We urge Oman to pay once a date for the vote is known.",
            [("once a date for the vote is known", None)],
            "a vote in a clause is no time",
        ),
        ("We urge Oman to pay once a month.", [(None, None)], "how often is no condition"),
        ("Oman must pay within twenty-four hours.", [(None, "within twenty-four hours")], "a number of two words"),
        ("We urge Oman to leave before the port opens.", [(None, "before the port opens")], "what begins"),
        ("We urge Oman to ask before it signs.", [(None, None)], "no time of somebody's own"),
        (
            "We urge Oman to leave Sur within ten days and to pay its crews.",
            [(None, "within ten days"), (None, None)],
            "each action has its own",
        ),
        (
            "If the truce fails by 1 May, Oman must leave.",
            [("If the truce fails by 1 May", None)],
            "a time of the condition is no deadline",
        ),
        ("Should Oman leave, we urge Chad to stay.", [("Should Oman leave", None)], "should is no demand here"),
        ("Oman should leave.", [(None, None)], "should is the demand"),
        ("We ask that Oman know that if it leaves, all is lost.", [(None, None)], "a condition of something else"),
    ),
)
def test_demand(body: str, wants: list[tuple[str | None, str | None]]) -> None:
    text = statement(body)
    demands = sanctext.parse(text).demands
    places = [place for demand in demands for place in (demand.condition, demand.deadline) if place is not None]
    assert all(text[place.start : place.end] == place.text for place in places)
    assert [
        (
            demand.condition.text if demand.condition else None,
            demand.deadline.text if demand.deadline else None,
        )
        for demand in demands
    ] == wants
