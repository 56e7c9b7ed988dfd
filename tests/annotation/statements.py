"""Records that hypothesis makes on texts of its own: every span holds the words that it says."""

from __future__ import annotations

from hashlib import sha256

from hypothesis import strategies as st

from made_records import attributions, citation_kinds, documents, problems, statuses, target_kinds, types
from sanctext.records import (
    SCHEMA_VERSION,
    Actor,
    Basis,
    Cited,
    Counts,
    Demand,
    Measure,
    Mention,
    Norm,
    Party,
    Resolution,
    Signatory,
    Stance,
    StatementRecord,
    Target,
    Violation,
    Weapon,
)

# Words of one and of two UTF-16 code units, of one and of several code points; and what programs take for line ends.
WORDS = (
    "We",
    "urge",
    "Mali",
    "all States",
    "🚀",
    "👩‍👩‍👧‍👦",
    "x\u0301",
    "القرار",
    "1718",
    "(2006)",
    "KN-23",
    '{"a"}',
    "#1",
)
GAPS = (" ", "  ", "\n", "\n\n", "\r\n", "\t", " \u2028", "\x85", "\x0b", "\u00a0")
# What parties, weapons and acts may be called; some stand in the text.
NAMES = (*WORDS, "KP", "Ruritania, the Republic of", "Ruritania = RU", "[1]", "both\nsides", "\\n", "50%", "<i>&amp;")
codes = st.sampled_from(("KP", "FR", "JP", "EU", "HOUTHI", "XX"))
names = st.sampled_from(NAMES)


def _unique(part: st.SearchStrategy[object], by: object) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(part, max_size=3, unique_by=by).map(tuple)  # type: ignore[arg-type]


@st.composite
def _records(draw: st.DrawFn) -> StatementRecord:
    text, places = "", []
    for word in draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12)):
        places.append((len(text), len(text) + len(word)))
        text += word + draw(st.sampled_from(GAPS))

    @st.composite
    def mention(draw: st.DrawFn) -> Mention:
        first = draw(st.integers(0, len(places) - 1))
        last = draw(st.integers(first, len(places) - 1))
        start, end = places[first][0], places[last][1]
        return Mention(start=start, end=end, text=text[start:end], rule="made")

    mentions = st.lists(mention(), max_size=3).map(tuple)
    placed = st.lists(mention(), min_size=1, max_size=3).map(tuple)
    actor = st.builds(Actor, code=codes, name=names, kind=st.just("state"))
    parties = st.lists(
        st.builds(Party, code=st.none() | codes, name=st.none() | names, kind=st.none(), text=names), max_size=3
    ).map(tuple)
    demand = st.builds(
        Demand,
        act=names,
        force=st.integers(1, 5),
        speakers=parties,
        addressees=parties,
        action=names,
        attribution=attributions,
        negated=st.booleans(),
        condition=st.none() | mention(),
        deadline=st.none() | mention(),
        span=st.just(Mention(start=places[0][0], end=places[-1][1], text=text[: places[-1][1]], rule="made")),
        cue=mention(),
        target=st.none() | mention(),
        object=mention(),
    )
    signatory = st.builds(
        Signatory,
        actor=actor,
        members=st.just(()),
        office=st.none(),
        role=st.sampled_from(("issuer", "aligned")),
        mentions=mentions,
    )
    resolution = st.builds(
        Resolution,
        symbol=st.none() | names,
        number=st.none() | st.sampled_from((1718, 2006, 242)),
        year=st.none() | st.just(2006),
        paragraphs=st.lists(names, max_size=2).map(tuple),
        regime=st.none(),
        subject=st.none(),
        body_only=st.booleans(),
        implied=st.booleans(),
        problems=st.lists(problems, max_size=2).map(tuple),
        mentions=mentions,
    )
    weapon = st.builds(
        Weapon,
        id=names,
        name=st.just("one name"),
        named=st.booleans(),
        category=names,
        origin=st.none(),
        mentions=mentions,
    )
    stance = st.builds(
        Stance,
        act=names,
        speakers=parties,
        object=names,
        attribution=attributions,
        negated=st.booleans(),
        span=mention(),
        object_span=mention(),
    )
    target = st.builds(
        Target, name=names, kind=target_kinds, code=st.none() | codes, identifiers=st.just({}), mention=mention()
    )
    number = st.none() | st.integers(0, 40)
    counts = st.builds(
        Counts, persons=number, organisations=number, vessels=number, aircraft=number, unspecified=number
    )
    basis = mention().map(lambda found: Basis(**dict(found), programmes=(), kind="statute"))
    measure = st.builds(
        Measure,
        status=statuses,
        types=st.lists(types, max_size=3).map(tuple),
        imposers=parties,
        together_with=parties,
        targets=st.lists(target, max_size=3).map(tuple),
        counts=counts,
        countries=parties,
        basis=st.lists(basis, max_size=2).map(tuple),
        reason=st.none() | mention(),
        effective=st.none() | names,
        until=st.none() | names,
        condition=st.none() | mention(),
        deadline=st.none() | mention(),
        attribution=attributions,
        negated=st.booleans(),
        span=mention(),
        cue=mention(),
    )
    norm = mention().map(lambda found: Norm(**dict(found), resolution=None, instrument=None))
    violation = st.builds(
        Violation,
        speakers=parties,
        accused=parties,
        act=st.none() | mention(),
        norms=st.lists(norm, max_size=2).map(tuple),
        attribution=attributions,
        span=mention(),
        cue=mention(),
    )
    cited = st.builds(
        Cited, id=names, name=names, kind=citation_kinds, symbol=st.none() | names, mentions=placed
    )  # fmt: skip
    document = draw(documents).model_copy(update={"id": sha256(text.encode()).hexdigest(), "characters": len(text)})
    return StatementRecord(
        schema_version=SCHEMA_VERSION,
        document=document,
        signatories=draw(_unique(signatory, lambda each: each.actor.code)),
        targets=draw(_unique(actor, lambda each: each.code)),
        resolutions=draw(_unique(resolution, lambda each: each.number)),
        weapons=draw(st.lists(weapon, max_size=3).map(tuple)),
        demands=draw(st.lists(demand, max_size=3).map(tuple)),
        stances=draw(st.lists(stance, max_size=3).map(tuple)),
        measures=draw(st.lists(measure, max_size=2).map(tuple)),
        violations=draw(st.lists(violation, max_size=2).map(tuple)),
        citations=draw(st.lists(cited, max_size=2).map(tuple)),
        diagnostics=(),
        text=text,
        raw_offsets=None,
    )


made = _records()
