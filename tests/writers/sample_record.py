"""A record with something in every part, made by hand."""

from __future__ import annotations

from sanctext.records import (
    SCHEMA_VERSION,
    Actor,
    Demand,
    Diagnostic,
    Document,
    Mention,
    Party,
    Resolution,
    Signatory,
    Stance,
    StatementRecord,
    Weapon,
)


def mention(text: str, rule: str) -> Mention:
    return Mention(start=0, end=len(text), text=text, rule=rule)


def party(code: str, name: str) -> Party:
    return Party(code=code, name=name, kind="state", text="We")


def document(title: str | None = "Appeal of the Six on the Transfer of Arms") -> Document:
    return Document(
        id="0" * 64,
        source="appeals/six.md",
        title=title,
        issued="2024-03-04",
        kind="joint_statement",
        language="en",
        publisher=None,
        url=None,
        declared_language=None,
        characters=1200,
        words=190,
    )


def empty(title: str | None = None) -> StatementRecord:
    return StatementRecord(
        schema_version=SCHEMA_VERSION,
        document=document(title),
        signatories=(),
        targets=(),
        resolutions=(),
        weapons=(),
        demands=(),
        stances=(),
        measures=(),
        violations=(),
        citations=(),
        diagnostics=(),
        text=None,
        raw_offsets=None,
    )


def full() -> StatementRecord:
    speakers = tuple(party(code, code) for code in ("AU", "CA", "FR", "JP", "NZ", "GB"))
    return StatementRecord(
        schema_version=SCHEMA_VERSION,
        document=document(),
        signatories=(
            Signatory(
                actor=Actor(code="AU", name="Australia", kind="state"),
                members=(),
                office="Minister of Foreign Affairs",
                role="issuer",
                mentions=(mention("Australia", "signatories.list"),),
                confidence=0.97,
            ),
            Signatory(
                actor=Actor(code="EU", name="European Union", kind="group"),
                members=("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE"),
                office="High Representative",
                role="aligned",
                mentions=(mention("European Union", "signatories.aligned"),),
            ),
        ),
        targets=(Actor(code="KP", name="North Korea", kind="state"),),
        resolutions=(
            Resolution(
                symbol="S/RES/1718 (2006)",
                number=1718,
                year=2006,
                paragraphs=("8", "11"),
                regime="DPRK",
                subject="Non-proliferation",
                body_only=False,
                implied=False,
                problems=("year_mismatch",),
                mentions=(mention("resolution 1718 (2005)", "resolutions.full"), mention("1718", "resolutions.list")),
            ),
            Resolution(
                symbol="S/RES/9999",
                number=9999,
                year=None,
                paragraphs=(),
                regime=None,
                subject=None,
                body_only=True,
                implied=True,
                problems=("unknown_number", "not_in_force"),
                mentions=(mention("9999 Committee", "resolutions.body"), mention("9999 Committee", "resolutions.body")),
            ),
        ),
        weapons=(
            Weapon(
                id="hwasong-11",
                name="Hwasong-11",
                named=True,
                category="missile.ballistic.srbm",
                origin="KP",
                mentions=(mention("KN-23", "weapons.named"),),
            ),
            Weapon(
                id="artillery",
                name="artillery",
                named=False,
                category="artillery",
                origin=None,
                mentions=(mention("howitzers", "weapons.generic"),),
            ),
        ),
        demands=(
            Demand(
                act="urge",
                force=3,
                speakers=speakers,
                addressees=(party("KP", "North Korea"), Party(code=None, name=None, kind=None, text="its partners")),
                action="halt every shipment of artillery and return without delay to the talks that were broken off",
                attribution="own",
                negated=False,
                condition=None,
                deadline=None,
                span=mention("urge", "demands.infinitive"),
                cue=mention("urge", "demands.infinitive"),
                target=None,
                object=mention("halt", "demands.infinitive"),
            ),
            Demand(
                act="call on",
                force=4,
                speakers=(party("JP", "Japan"),),
                addressees=(),
                action="supply fuel",
                attribution="reported",
                negated=True,
                condition=None,
                deadline=None,
                span=mention("called on", "demands.nominal"),
                cue=mention("called on", "demands.nominal"),
                target=None,
                object=mention("fuel", "demands.nominal"),
            ),
        ),
        stances=(
            Stance(
                act="condemn",
                speakers=(party("AU", "Australia"),),
                object="the launches of last week",
                attribution="quoted",
                negated=False,
                span=mention("condemn", "stances.verb"),
                object_span=mention("the launches of last week", "stances.verb"),
            ),
        ),
        measures=(),
        violations=(),
        citations=(),
        diagnostics=(Diagnostic(code="encoding_guessed", message="read as Windows-1252"),),
        text=None,
        raw_offsets=None,
    )
