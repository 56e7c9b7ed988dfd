"""A false state is the worst that can happen: names that are damaged, broken, abbreviated, or parts of longer ones."""

from __future__ import annotations

import pytest

import sanctext
from tables import table


def addressed(name: str) -> list[str | None]:
    """Codes of those whom "We ask NAME to wait." addresses."""
    demands = sanctext.parse(
        f"Statement by the Foreign Minister of Chile\n\nWe ask {name} to wait for the envoys."
    ).demands
    return [party.code for demand in demands for party in demand.addressees]


@pytest.mark.parametrize(
    ("name", "code"),
    table(
        ("the Democratic Peoples Republic of Korea", "KP", "no apostrophe"),
        ("the Democratic Peoples’ Republic of Korea", "KP", "an apostrophe behind the s"),
        ("the DEMOCRATIC PEOPLE´S REPUBLIC OF KOREA", "KP", "an accent for the apostrophe, in capitals"),
        ("the Peopleʹs Republic of China", "CN", "a prime for the apostrophe"),
        ("the People&rsquo;s Republic of China", "CN", "an entity"),
        ("the People&#8217;s Republic of China", "CN", "a numbered entity"),
        ("the Peopleâ€™s Republic of China", "CN", "what a wrong encoding leaves"),
        ("the People�s Republic of China", "CN", "a replacement character"),
        ("the People?s Republic of China", "CN", "a question mark"),
        ("the Peoples Republic of China", "CN", "no apostrophe, China"),
        ("the Democratic People's Repub-\nlic of Korea", "KP", "a word broken at a line’s end"),
        ("the Demo-\ncratic Republic of the Congo", "CD", "the first word broken"),
        ("Papua New Gui-\nnea", "PG", "the last word broken"),
        ("Guinea-\nBissau", "GW", "a hyphen of the name at a line’s end"),
        ("China (People's Republic of)", "CN", "an index form"),
        ("Korea (Republic of)", "KR", "an index form of the South"),
        ("Moldova, Republic of", "MD", "an index form with a comma"),
        ("the Dem. Rep. of the Congo", "CD", "short words"),
        ("S. Korea", "KR", "an initial"),
        ("N. Korea", "KP", "an initial of the North"),
        ("Tu\u0308rkiye", "TR", "an accent of its own"),
        ("the Lukashenka regime", "BY", "the Belarusian spelling"),
        ("CÃ´te d'Ivoire", "CI", "a letter read as two"),
        ("Kyrgyz-\nstan", "KG", "a word broken in the middle"),
        ("Kazakh-\nstan", "KZ", "a word whose first half is a name of its own"),
        ("N. Macedonia", "MK", "an initial of a longer name"),
        ("Antigua & Barbuda", "AG", "a sign for and"),
    ),
)
def test_a_damaged_name_is_still_the_states(name: str, code: str) -> None:
    assert addressed(name) == [code]


@pytest.mark.parametrize(
    "name",
    table(
        ("N. Ireland", "an initial before another state"),
        ("Northern Ireland", "a part of another state"),
        ("New Guinea", "an island"),
        ("the United Arab Republic", "a state that is no more"),
        ("South American governments", "a continent"),
        ("the Inter-American Court", "a hyphen before a demonym"),
        ("Western Sudanese traders", "a people of a region"),
    ),
)
def test_a_name_inside_a_longer_one_has_no_code(name: str) -> None:
    assert addressed(name) == [None]


@pytest.mark.parametrize(
    ("text", "codes"),
    table(
        ("Republic of Korea\nNorth Macedonia", ["KR", "MK"], "names one a line"),
        ("Oman, Republic of Moldova, Chad", ["OM", "MD", "TD"], "a style that belongs to the next name"),
        ("Albania¹, Kosovo² and Georgia3", ["AL", "XK", "GE"], "marks of notes"),
        ("New Iran sanctions and new Russian drones", ["IR", "RU"], "new things of a state"),
        ("He wrote it on X. Ireland agreed.", ["IE"], "a letter that ends a sentence"),
    ),
)
def test_names_beside_one_another(text: str, codes: list[str]) -> None:
    doc = sanctext.load()(text)
    assert [span.kb_id_ for span in doc.spans["sanctext.actors"]] == codes


@pytest.mark.parametrize(
    ("text", "ids"),
    table(
        ("They fired KN-23/24 missiles.", ["hwasong-11a", "hwasong-11b", "missile.ballistic"], "two models by a slash"),
        ("S-300/400 batteries stand there.", ["s-300", "s-400"], "two systems by a slash"),
        ("They fired Geran-4 and Geran-2 drones.", ["geran-4", "shahed-136"], "models of one series"),
        ("They showed a Geran-9.", [], "a model that nobody knows"),
    ),
)
def test_models_of_weapons(text: str, ids: list[str]) -> None:
    assert [weapon.id for weapon in sanctext.parse(text).weapons if weapon.named] == [i for i in ids if "." not in i]


@pytest.mark.parametrize("body", ["the Council", "the Commission", "the Court", "the Assembly", "the army"])
def test_bodies_of_many_are_not_the_state_that_a_text_is_about(body: str) -> None:
    text = f"Statement by Chile on Mali\n\nMali is at a turning point. We urge {body} to act. Mali has no time to lose."
    (demand,) = sanctext.parse(text).demands
    assert [party.code for party in demand.addressees] in ([None], ["UNSC"])
