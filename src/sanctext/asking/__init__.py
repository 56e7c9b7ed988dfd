"""The usual questions, answered from a database of records."""
