"""What two records of the same statement have in common, wherever it was read from."""

from __future__ import annotations

from sanctext.records import StatementRecord


def items(record: StatementRecord) -> object:
    return (
        [signatory.actor.code for signatory in record.signatories],
        [resolution.number for resolution in record.resolutions],
        [weapon.id for weapon in record.weapons],
        [(demand.act, [party.code for party in demand.addressees], demand.action) for demand in record.demands],
        [(stance.act, stance.object) for stance in record.stances],
    )
