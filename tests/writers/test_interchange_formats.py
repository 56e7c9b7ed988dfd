"""What is written for other programs is what the libraries of their worlds read back."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from sample_record import full

import sanctext
from made_records import records as any_record
from made_records import several
from sanctext.errors import WriteError
from sanctext.records import Mention, StatementRecord
from sanctext.stored.conversion import convert
from sanctext.stored.record_files import RecordsFile
from sanctext.writers import follow_the_money, records_json, web_annotation

LayDown = Callable[[Iterable[StatementRecord]], RecordsFile]
CONTEXT = Path(__file__).parent / "anno_context.json"
OA = "http://www.w3.org/ns/oa#"


def quiet(said: str) -> None:
    raise AssertionError(said)


def spans(record: StatementRecord) -> Iterator[Mention]:
    """Every mention of a record that stands for a whole item."""
    for items in (record.signatories, record.resolutions, record.weapons, record.citations):
        for item in items:
            yield from item.mentions  # type: ignore[attr-defined]
    for item in (*record.demands, *record.stances, *record.measures, *record.violations):
        yield item.span


@given(several)
def test_json_and_json_lines_hold_the_records(made: list[StatementRecord]) -> None:
    array = "".join(records_json.array(made))
    assert [StatementRecord.model_validate(each) for each in json.loads(array)] == made
    lines = "".join(records_json.lines(made)).split("\n")
    assert lines.pop() == ""
    assert [StatementRecord.model_validate_json(line) for line in lines] == made


class TestDocBin:
    def test_spacy_reads_it_and_its_groups_are_those_of_the_pipeline(
        self, samples: list[StatementRecord], recorded: LayDown, tmp_path: Path
    ) -> None:
        import spacy
        from spacy.tokens import DocBin

        path = tmp_path / "out.spacy"
        convert(recorded(samples), str(path), "docbin", quiet)
        docs = list(DocBin().from_disk(path).get_docs(spacy.blank("en").vocab))
        assert [doc.text for doc in docs] == [record.text for record in samples]
        nlp = sanctext.load()
        for doc, record in zip(docs, samples, strict=True):
            assert doc.user_data["sanctext_document"] == record.document.model_dump(mode="json")
            assert sum(map(len, doc.spans.values())) == len(list(spans(record)))
            whole = nlp(record.text or "")
            for name in doc.spans:
                mine = {(span.start_char, span.end_char, span.label_, span.kb_id_) for span in doc.spans[name]}
                theirs = {(span.start_char, span.end_char, span.label_, span.kb_id_) for span in whole.spans[name]}
                assert mine <= theirs, f"{record.document.source}: {name}"

    def test_spans_are_the_mentions(self, samples: list[StatementRecord]) -> None:
        from spacy.lang.en import English

        from sanctext.components.splitting import Splitter
        from sanctext.writers.docbin import doc_of

        for record in samples:
            doc = doc_of(record, English(create_tokenizer=Splitter))
            found = Counter(span.text for group in doc.spans.values() for span in group)
            assert found == Counter(mention.text for mention in spans(record))

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            (None, "has no text, which docbin needs; make the records with --with-text"),
            ("Other words", "is not the one"),
        ],
    )
    def test_without_its_text_it_is_refused(
        self, text: str | None, message: str, recorded: LayDown, tmp_path: Path
    ) -> None:
        made = [full().model_copy(update={"text": text})]
        with pytest.raises(WriteError, match=message):
            convert(recorded(made), str(tmp_path / "out.spacy"), "docbin", quiet)
        assert [path.name for path in tmp_path.iterdir()] == ["laid-down.jsonl"]


class TestWebAnnotation:
    def test_selectors_find_the_words(self, samples: list[StatementRecord]) -> None:
        page = json.loads("".join(web_annotation.pieces(samples)))
        texts = {web_annotation.named_by_hash(record.document.id): record.text or "" for record in samples}
        assert len(page["items"]) == sum(len(list(spans(record))) for record in samples)
        assert len({item["id"] for item in page["items"]}) == len(page["items"])
        for item in page["items"]:
            place, quotation = item["target"]["selector"]
            text = texts[item["target"]["source"]["id"]]
            assert text[place["start"] : place["end"]] == quotation["exact"]
            assert quotation["prefix"] + quotation["exact"] + quotation["suffix"] in text

    def test_rdflib_reads_it_as_annotations(self, samples: list[StatementRecord]) -> None:
        """With the standard's terms from a file, since tests open no connection."""
        rdflib = pytest.importorskip("rdflib")
        page = json.loads("".join(web_annotation.pieces(samples)))
        assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
        page["@context"] = json.loads(CONTEXT.read_text(encoding="utf-8"))["@context"]
        graph = rdflib.Graph().parse(data=json.dumps(page), format="json-ld")
        oa, found = rdflib.Namespace(OA), Counter[tuple[str, int, str]]()
        for annotation in graph.subjects(rdflib.RDF.type, oa.Annotation):
            assert graph.value(annotation, oa.motivatedBy) in (oa.tagging, oa.describing)
            purposes = {graph.value(body, oa.hasPurpose) for body in graph.objects(annotation, oa.hasBody)}
            assert {oa.classifying, oa.tagging} <= purposes
            target = graph.value(annotation, oa.hasTarget)
            selectors = {graph.value(each, rdflib.RDF.type): each for each in graph.objects(target, oa.hasSelector)}
            exact = graph.value(selectors[oa.TextQuoteSelector], oa.exact)
            start = graph.value(selectors[oa.TextPositionSelector], oa.start)
            found[str(exact), int(start), str(graph.value(target, oa.hasSource))] += 1
        assert found == Counter(
            (mention.text, mention.start, web_annotation.named_by_hash(record.document.id))
            for record in samples
            for mention in spans(record)
        )

    @pytest.mark.parametrize("term", ["id", "type", "body", "selector", "purpose", "exact", "label"])
    def test_no_key_is_outside_the_standard(self, term: str, samples: list[StatementRecord]) -> None:
        known = json.loads(CONTEXT.read_text(encoding="utf-8"))["@context"].keys() | {"@context"}

        def keys(value: object) -> Iterator[str]:
            if isinstance(value, dict):
                yield from value
                for each in value.values():
                    yield from keys(each)
            elif isinstance(value, list):
                for each in value:
                    yield from keys(each)

        used = set(keys(json.loads("".join(web_annotation.pieces(samples)))))
        assert term in used
        assert used <= known

    @given(any_record)
    def test_any_record_gives_json(self, made: StatementRecord) -> None:
        page = json.loads("".join(web_annotation.pieces([made])))
        assert len(page["items"]) == len(list(spans(made)))


class TestFollowTheMoney:
    def entities(self, records: Iterable[StatementRecord]) -> list[dict[str, object]]:
        lines = "".join(follow_the_money.pieces(records)).split("\n")
        assert lines.pop() == ""
        return [json.loads(line) for line in lines]

    def test_entities(self) -> None:
        found = self.entities([full()])
        assert Counter(each["schema"] for each in found) == {
            "PublicBody": 7, "Organization": 1, "Document": 1, "Mention": 8,
        }  # fmt: skip
        (document,) = (each for each in found if each["schema"] == "Document")
        assert document["properties"]["country"] == ["au", "eu"]
        assert document["properties"]["detectedCountry"] == ["kp"]
        assert document["properties"]["keywords"][:2] == ["joint_statement", "S/RES/1718 (2006)"]
        mention = next(each for each in found if str(each["id"]).endswith("-au") and each["schema"] == "Mention")
        assert mention["properties"]["resolved"] == ["sanctext-actor-au"]

    def test_targets_of_measures_have_sanctions(self) -> None:
        text = (
            "Press release\n\nOttawa, 4 March 2024\n\nToday Canada imposed asset freezes on Adra Shipping Ltd. and the "
            "tanker Lark (IMO 9179842), under the Special Economic Measures (Russia) Regulations, for arms transfers."
        )
        found = self.entities([sanctext.parse(text)])
        targets = {each["id"]: each for each in found if each["schema"] in {"Company", "Vessel"}}
        names = {each["properties"]["name"][0] for each in targets.values()}
        assert names == {"Adra Shipping Ltd.", "Lark"}, found
        sanctions = [each["properties"] for each in found if each["schema"] == "Sanction"]
        assert {each["entity"][0] for each in sanctions} == targets.keys()
        for each in sanctions:
            assert (each["authority"], each["country"], each["provisions"]) == (["Canada"], ["ca"], ["asset_freeze"])
            assert (each["status"], each["startDate"]) == (["imposed"], ["2024-03-04"])
        documented = [each["properties"] for each in found if each["schema"] == "Documentation"]
        (document,) = (each["id"] for each in found if each["schema"] == "Document")
        assert {each["document"][0] for each in documented} == {document}

    def test_what_is_too_long_is_in_parts_or_cut(self) -> None:
        text = "We urge Mali to talk. " * 4000
        record = sanctext.parse("We urge Mali to talk.")
        document = record.document.model_copy(update={"title": "A" * 2000})
        found = self.entities([record.model_copy(update={"text": text, "document": document})])
        (written,) = (each["properties"] for each in found if each["schema"] == "Document")
        assert [len(part) for part in written["bodyText"]] == [65_000, 23_000]
        assert "".join(written["bodyText"]) == text
        assert (len(written["title"][0]), written["title"][0][-1]) == (1_024, "…")

    def test_ids_are_unique_and_references_lead_somewhere(self, samples: list[StatementRecord]) -> None:
        found = self.entities(samples)
        ids = [each["id"] for each in found]
        assert len(set(ids)) == len(ids)
        for each in found:
            for name in ("document", "resolved", "entity"):
                assert {*each["properties"].get(name, ())} <= set(ids)

    def test_followthemoney_takes_it_whole(self, samples: list[StatementRecord]) -> None:
        """Its own check of every value: what it does not take, it would drop."""
        model = pytest.importorskip(
            "followthemoney", reason="pip install 'sanctext[ftm]', which needs the headers of ICU"
        ).model
        for data in self.entities(samples):
            schema = model.get(data["schema"])
            assert schema is not None
            schema.validate(data)
            entity = model.get_proxy(data)
            kept = {name: sorted(entity.get(name)) for name in data["properties"]}
            assert kept == {name: sorted(values) for name, values in data["properties"].items()}
            cleaned = model.make_entity(data["schema"])
            for name, values in data["properties"].items():
                cleaned.add(name, values)
            assert {name: len(cleaned.get(name)) for name in data["properties"]} == {
                name: len(values) for name, values in data["properties"].items()
            }, data["id"]

    @given(any_record)
    def test_any_record_gives_entities(self, made: StatementRecord) -> None:
        found = self.entities([made])
        assert Counter(each["schema"] for each in found)["Document"] == 1
