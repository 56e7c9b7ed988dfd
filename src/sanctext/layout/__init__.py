"""How a text lies on the page: blocks, sentences, quotations, dates. Pure functions from text to offsets."""
