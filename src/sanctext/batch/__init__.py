"""Runs of many documents: in one process or many, in the order of the inputs, resumable."""
