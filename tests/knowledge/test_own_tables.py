"""A user's own tables: what they add and change, what is refused, and that each pipeline keeps to its own."""

from __future__ import annotations

import csv
import threading
from pathlib import Path

import pytest

import sanctext
from sanctext.errors import KnowledgeError
from sanctext.knowledge import find
from sanctext.knowledge.acts import acts_by_form
from sanctext.knowledge.current import PACKAGED, current, using
from sanctext.knowledge.own import NOT_OWN, own_knowledge
from sanctext.knowledge.tables import TABLES
from sanctext.knowledge.template import EXAMPLES, template, write_templates
from tables import table

OWN = Path(__file__).parent.parent / "data" / "own"
TEXT = (
    "Joint Statement by the Harbour Quartet\n\n3 March 2026\n\n"
    "We beseech Iran to halt its Z-9 deliveries. We also urge all harbourmasters to refuse the Lark drone."
)


def test_an_own_group_signs_and_its_weapon_act_and_agent_are_found() -> None:
    record = sanctext.parse(TEXT, knowledge=OWN)
    assert [(found.actor.code, found.members) for found in record.signatories] == [("HARB", ("IS", "NO"))]
    assert [weapon.id for weapon in record.weapons] == ["zarya-9", "shahed-136"]
    assert [(demand.act, demand.force, demand.action) for demand in record.demands] == [
        ("beseech", 3, "halt its Z-9 deliveries"),
        ("urge", 3, "refuse the Lark drone"),
    ]
    assert [party.text for party in record.demands[1].addressees] == ["all harbourmasters"]
    origin = own_knowledge(OWN).origin
    assert origin is not None
    assert [(told.code, told.message.split()[-1]) for told in record.diagnostics] == [
        ("own_knowledge", f"{origin.digest}.")
    ]


def test_two_pipelines_of_one_process_know_nothing_of_each_other(tmp_path: Path) -> None:
    (tmp_path / "weapons.csv").write_text("id,name,category\nzarya-9,Harbour Quartet,missile.cruise\n")
    packaged, own, other = sanctext.load(), sanctext.load(OWN), sanctext.load(tmp_path)
    assert own is sanctext.load(str(OWN))
    docs = [nlp(TEXT) for nlp in (packaged, own, other, own, packaged)]
    assert [[span.text for span in doc.spans["sanctext.weapons"]] for doc in docs] == [
        ["drone"],
        ["Z-9", "Lark drone"],
        ["Harbour Quartet", "drone"],
        ["Z-9", "Lark drone"],
        ["drone"],
    ]
    mixed = [own.pipe([TEXT] * 3), packaged.pipe([TEXT] * 3)]
    found = [[len(doc.spans["sanctext.weapons"]) for doc in docs] for docs in zip(*mixed, strict=True)]
    assert found == [[2, 1]] * 3
    assert current() is PACKAGED


def test_what_one_thread_asks_another_does_not() -> None:
    seen: list[bool] = []
    with using(own_knowledge(OWN)):
        thread = threading.Thread(target=lambda: seen.append(current() is PACKAGED))
        thread.start()
        thread.join()
        assert current() is not PACKAGED
    assert seen == [True]


def test_a_name_that_a_user_gives_away_is_no_longer_the_packages(tmp_path: Path) -> None:
    (tmp_path / "groups.csv").write_text("code,name,kind,aliases\nSPRING,Spring Talks,ad hoc,the Kremlin|Peru\n")
    text = "Joint Statement by Fiji and Oman\n\nWe urge Peru to talk."
    assert [party.code for party in sanctext.parse(text, knowledge=tmp_path).demands[0].addressees] == ["SPRING"]
    assert [party.code for party in sanctext.parse(text).demands[0].addressees] == ["PE"]


def test_a_batch_of_a_data_frame_is_read_with_them() -> None:
    done = sanctext.parse_batch({"text": [TEXT]}, knowledge=str(OWN))
    assert '"act":"beseech"' in done["record"][0]
    assert '"act":"beseech"' not in sanctext.parse_batch({"text": [TEXT]})["record"][0]


def test_lookup_says_what_is_a_users_own() -> None:
    with using(own_knowledge(OWN)):
        assert [(entry.code, entry.details.get("table")) for entry in (*find("Z-9"), *find("HARB"), *find("Peru"))] == [
            ("zarya-9", "own"),
            ("HARB", "own"),
            ("PE", None),
        ]
    assert find("Z-9") == ()


def test_a_row_of_an_act_with_other_rows_leaves_these(tmp_path: Path) -> None:
    (tmp_path / "acts.csv").write_text("act,forms\nask,bids\n")
    before = acts_by_form()["asked"]
    with using(own_knowledge(tmp_path)):
        assert [act.frames for act in acts_by_form()["asked"]] == [act.frames for act in before]
        assert [act.act for act in acts_by_form()["bids"]] == ["ask"]


def test_remarks_and_blank_lines_are_no_rows_and_an_empty_cell_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "weapons.csv").write_text("# ours\n\nid,name,aliases,note\nshahed-136,,Lark drone,\n\n# none\n")
    (row,) = own_knowledge(tmp_path).rows["weapons"]
    assert row[1] == "Shahed-136"
    assert row[2][-1] == "Lark drone"
    assert len(row[2]) > 1


@pytest.mark.parametrize(
    ("name", "content", "message"),
    table(
        ("guns.csv", "id\n", "guns.csv: no table has this name; the tables are action_verbs, acts,", "no such table"),
        ("rules.csv", "name,says\n", "rules.csv: no table has this name", "the package's rules"),
        (
            "weapons.csv",
            "id,nom\n",
            "weapons.csv, line 1: weapons.csv has no column 'nom'; its columns are",
            "a column",
        ),
        ("weapons.csv", "name\nZ-9\n", "line 1: the column 'id' is missing, which names the rows", "no key"),
        ("weapons.csv", "id,name\n,Z-9\n", "line 2: 'id' is empty", "an empty key"),
        (
            "weapons.csv",
            "id,name\nz-9,Z-9\n",
            "line 2: 'category' is empty, which a new row of weapons.csv needs",
            "needed",
        ),
        (
            "weapons.csv",
            "id,name,category\nz-9,Z-9,missiles\n",
            "line 2: 'missiles' stands in no weapon_categories.csv; add it there",
            "a category that is not there",
        ),
        ("weapons.csv", "id,name\nZ 9,x\n", "line 2: 'id' is 'Z 9', and must be small letters", "an id with a blank"),
        (
            "groups.csv",
            "code,name,kind\nX-1,X,club\n",
            "line 2: 'kind' is 'club', and must be one of 'ad hoc'",
            "a choice",
        ),
        ("groups.csv", "code,name,kind\nFR,X,ad hoc\n", "line 2: 'FR' is a code of states.csv already", "a code taken"),
        (
            "group_members.csv",
            "group,alpha2,joined\nEU,FR,1 May 2004\n",
            "line 2: 'joined' is '1 May 2004', and must be a date, YYYY-MM-DD",
            "a date",
        ),
        ("group_members.csv", "group,alpha2,joined\nEU,XX,2004\n", "line 2: 'XX' stands in no states.csv", "no state"),
        ("acts.csv", "act,force\nurge,9\n", "line 2: 'force' is 9, and must be from 1 (hope) to 5 (demand)", "a force"),
        ("acts.csv", "act,force\nurge,much\n", "line 2: 'force' is 'much', and must be a whole number", "no number"),
        (
            "acts.csv",
            "act,forms\nurge,urge|\n",
            "line 2: 'forms' has an empty item or a blank beside '|'",
            "an empty item",
        ),
        ("acts.csv", "act,force\nurge,3,4\n", "line 2: has 3 cells, and the header 2", "too many cells"),
        ("acts.csv", 'act,forms\nurge,"x\n', "line 2: is no line of CSV", "a cell over lines"),
        (
            "weapons.csv",
            "id,name,category\nz-9,Z-9,uas\n\nz-9,Lark,uas\n",
            "line 4: 'z-9' stands in line 2 already; make one row of the two",
            "a key twice",
        ),
        ("measure_nouns.csv", "noun\nharbour ban\n", "line 2: 'type' is empty, which a new row of", "no type"),
        (
            "measure_nouns.csv",
            "noun,type\nharbour ban,ports\n",
            "line 2: 'type' is 'ports', and must be one of 'aid_suspension', 'arms_embargo'",
            "a type of measure that records do not have",
        ),
        ("measure_frames.csv", "verb,object\nmoor,ports\n", "line 2: 'status' is empty, which a new row", "no status"),
        ("word_classes.csv", "name,word\nverbs,go\n", "line 2: 'name' is 'verbs', and must be one of", "a class"),
        (
            "states.csv",
            "alpha2,aliases\nfr,Gaul\n",
            "line 2: 'alpha2' is 'fr', and must be two capital letters",
            "a code",
        ),
    ),
)
def test_mistakes_are_told_with_file_line_and_what_to_do(name: str, content: str, message: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(content)
    with pytest.raises(KnowledgeError) as error:
        own_knowledge(tmp_path)
    assert message in str(error.value)


def test_other_bytes_than_utf8_are_told_with_their_line(tmp_path: Path) -> None:
    (tmp_path / "weapons.csv").write_bytes(b"id,name,category\nz-9,Z\xe9,uas\n")
    with pytest.raises(KnowledgeError, match=r"weapons\.csv, line 2: is not UTF-8"):
        own_knowledge(tmp_path)


def test_no_folder(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="no folder of tables; sanctext knowledge new makes one"):
        own_knowledge(tmp_path / "none")


def test_templates_are_read_as_nothing_and_their_examples_as_rows(tmp_path: Path) -> None:
    assert write_templates(tmp_path) == len(set(TABLES) - NOT_OWN) == len(EXAMPLES)
    assert [rows for rows in own_knowledge(tmp_path).rows.values() if rows] == []
    for name in EXAMPLES:
        path = tmp_path / f"{name}.csv"
        example = path.read_text(encoding="utf-8").splitlines()[-2].removeprefix("# ")
        path.write_text(template(name) + example + "\n", encoding="utf-8")
    assert {name: len(rows) for name, rows in own_knowledge(tmp_path).rows.items()} == dict.fromkeys(EXAMPLES, 1)
    with pytest.raises(KnowledgeError, match="holds tables already"):
        write_templates(tmp_path)


@pytest.mark.parametrize("name", sorted(set(TABLES) - NOT_OWN))
def test_the_packages_rows_pass_the_checks_of_a_users(name: str, tmp_path: Path) -> None:
    kind = TABLES[name]
    path = tmp_path / f"{name}.csv"
    source = Path(str(sanctext.__path__[0])) / "knowledge" / "tables" / f"{name}.csv"
    lines = list(csv.reader(source.read_text(encoding="utf-8").splitlines()))
    with path.open("w", encoding="utf-8", newline="") as written:
        csv.writer(written, lineterminator="\n").writerows(lines[:400])
    rows = own_knowledge(tmp_path).rows[name]
    assert len(rows) == len(lines[:400]) - 1
    assert all(type(row) is kind for row in rows)
