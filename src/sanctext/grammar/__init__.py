"""How a demand is built: pure functions over a tagged and parsed sentence."""
