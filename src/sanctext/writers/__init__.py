"""Writers: records as JSON, tables, databases and annotations, and as drawings for people."""
