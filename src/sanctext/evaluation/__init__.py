"""How good the records are: compares them with annotated texts."""
