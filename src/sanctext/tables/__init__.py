"""The record as tables: what they hold, and the rows of a record. Every format with tables is made from these."""
