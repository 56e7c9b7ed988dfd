"""Writers: records as JSON Lines, as one JSON object, as tables for people."""
