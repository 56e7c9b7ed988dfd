"""`sanctext schema`: the contract."""

from __future__ import annotations


def schema() -> None:
    """Show the JSON Schema of the records.

    It is that of pydantic's mode "serialization": every field is there in every record.
    """
    import json

    from sanctext.cli.streams import standard_output
    from sanctext.records import StatementRecord
    from sanctext.writers.emit import emit

    described = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    described |= StatementRecord.model_json_schema(mode="serialization")
    emit(json.dumps(described, ensure_ascii=False, indent=2) + "\n", standard_output())
