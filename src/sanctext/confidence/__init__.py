"""How sure a reader may be of an item: what tells it, and the number that stands in the record."""
