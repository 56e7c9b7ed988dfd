"""The command line. Data goes to standard output only, messages to standard error only.

Each command has its file, and imports what it needs when it runs, so that `sanctext --help` stays quick.
"""
