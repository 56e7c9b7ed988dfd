"""What holds for every text: it is read, its spans are its own words, and the record survives."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import sanctext
from sanctext.batch.documents import Request, outcomes_of
from sanctext.layout.blocks import blocks
from sanctext.layout.quotations import quotations
from sanctext.layout.sentences import sentences
from sanctext.readers.reading import Packed
from sanctext.records import Mention, StatementRecord

ACTORS = [
    "Iran",
    "the DPRK",
    "Côte d’Ivoire",
    "the Houthis",
    "all Member States",
    "both sides",
    "it",
    "them",
    "Pyongyang",
]
VERBS = [
    "halt its launches",
    "free the crew",
    "not supply Shahed-136 drones",
    "comply with UNSCR 2231 (2015)",
    "",
    "to",
]
NOUNS = [
    "an end to the raids",
    "the release of the crew",
    "UNSCRs 1718 through 2397",
    "chemical, biological or nuclear weapons",
]
FRAMES = [
    "We urge {a} to {v}",
    "call on {a}: (a) to {v}; and (b) {v}",
    "{a} must {v}, and {v}",
    "there must be {n}",
    "reiterate our demands for {n}, that {a} {v}, and for {n}",
    "{a}’s call for {n}",
    "“We call for {n},” {a} said",
    "resolution 1718 demands that {a} {v}",
    "{a} denied {n}",
    "It is time for {a} to {v}",
    "Joint Statement by {a}, {a} and {a}",
    "{n} is needed",
]
JOINTS = [
    " ",
    "\n\n",
    ". ",
    ".",
    ", and ",
    "; ",
    "\n- ",
    "\n1. ",
    " — ",
    "\r\n",
    "“",
    "”",
    '"',
    "\u00ad",
    "\u00a0",
    "*",
]


def fragment() -> st.SearchStrategy[str]:
    words = {"a": st.sampled_from(ACTORS), "v": st.sampled_from(VERBS), "n": st.sampled_from(NOUNS)}
    return st.builds(lambda frame, **found: frame.format(**found), st.sampled_from(FRAMES), **words)


def diplomatic() -> st.SearchStrategy[str]:
    """Fragments of statements, joined as they should be and as they should not."""
    pairs = st.lists(st.tuples(fragment(), st.sampled_from(JOINTS)), min_size=1, max_size=8)
    return pairs.map(lambda found: "".join(part for pair in found for part in pair))


def mixed() -> st.SearchStrategy[str]:
    """Fragments with arbitrary characters between them."""
    noise = st.text(st.characters(exclude_categories=("Cs",)), max_size=6)
    return st.lists(st.one_of(fragment(), noise), max_size=8).map("".join)


def mentions(record: StatementRecord) -> Iterator[Mention]:
    for item in (*record.signatories, *record.resolutions, *record.weapons):
        yield from item.mentions
    for demand in record.demands:
        yield from (part for part in (demand.span, demand.cue, demand.target, demand.object) if part is not None)
    for stance in record.stances:
        yield stance.span


# Halves of characters.
HALVES = re.compile("[\ud800-\udfff]")


def check(text: str) -> None:
    record = sanctext.parse(text)
    for mention in mentions(record):
        assert text[mention.start : mention.end] == mention.text
        assert mention.text.strip()
        assert mention.rule
    for demand in record.demands:
        assert demand.action
        assert demand.span.start <= demand.cue.start < demand.span.end
        assert demand.object.end <= demand.span.end
    written = record.model_dump_json()
    assert sanctext.parse(text).model_dump_json() == written
    assert StatementRecord.model_validate_json(written) == record


@example("\uff9e")  # a letter of which the fold leaves nothing
@given(st.text(st.characters(exclude_categories=("Cs",))))
def test_any_text(text: str) -> None:
    check(text)


@given(mixed())
def test_fragments_among_noise(text: str) -> None:
    check(text)


@given(diplomatic())
def test_diplomatic_fragments(text: str) -> None:
    check(text)


@given(st.lists(st.one_of(fragment(), st.characters(categories=("Cc", "Cf", "Co", "Cn"))), max_size=8).map("".join))
def test_control_characters(text: str) -> None:
    check(text)


@given(st.lists(st.one_of(fragment(), st.characters(categories=("Cs",))), max_size=8).map("".join))
def test_lone_surrogates(text: str) -> None:
    """They are no characters and cannot be written as UTF-8, but a caller may pass them: each becomes another one."""
    record = sanctext.parse(text)
    written = HALVES.sub("\ufffd", text)
    for mention in mentions(record):
        assert written[mention.start : mention.end] == mention.text
    assert sanctext.parse(written) == record
    assert StatementRecord.model_validate_json(record.model_dump_json()) == record


@given(st.one_of(st.text().map(lambda text: text.encode("utf-8", "surrogatepass")), st.binary()))
def test_every_line_of_a_run_can_be_written(content: bytes) -> None:
    (outcome,) = outcomes_of([Packed("halves\udce9.txt", content)], Request(with_text=True))
    assert (outcome.line is None) == (outcome.failure is not None)
    if outcome.line is not None:
        assert StatementRecord.model_validate_json(outcome.line.encode()).text is not None


@given(mixed())
def test_nothing_writes_to_ents(text: str) -> None:
    assert sanctext.load()(text).ents == ()


@given(mixed())
def test_layout_covers_the_text(text: str) -> None:
    """Blocks follow one another; sentences lie in their block, and only white space lies between them."""
    end = 0
    for block in blocks(text):
        assert end <= block.start < block.end
        end = block.end
        position = block.start
        for start, stop in sentences(text, block.start, block.end):
            assert text[position:start].strip() == ""
            assert start < stop <= block.end
            position = stop
        assert text[position : block.end].strip() == ""
        for start, stop in quotations(text, block.start, block.end):
            assert block.start <= start < stop <= block.end


@pytest.mark.parametrize(
    "text",
    ["(" * 4001, "a" * 2000 + " b", " " + "x-" * 3000 + "\n\nWe urge Iran to stop.", "y" * 2001 + "  " + "[" * 2500],
)
def test_long_runs_without_white_space_keep_the_text(text: str) -> None:
    assert sanctext.load().tokenizer(text).text == text
