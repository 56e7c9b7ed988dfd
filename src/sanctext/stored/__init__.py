"""Files of records: read, and written in other formats."""
