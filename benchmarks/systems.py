"""What is measured side by side: each system loads once, then reads all texts."""

from __future__ import annotations

from collections.abc import Callable, Sequence

Reader = Callable[[Sequence[str]], None]


def sanctext() -> Reader:
    """Records and all, in one process."""
    import sanctext

    sanctext.load()
    return lambda texts: _exhaust(sanctext.parse_many(texts))


def spacy_whole() -> Reader:
    """en_core_web_sm as it comes: tags, lemmas, parse, names."""
    import spacy

    from sanctext.model import locate

    nlp = spacy.load(locate())
    nlp.max_length = 1 << 40
    return lambda texts: _exhaust(nlp.pipe(texts))


def spacy_parser() -> Reader:
    """Only its tokenizer, tok2vec, tagger and parser."""
    import spacy

    from sanctext.model import locate

    nlp = spacy.load(locate(), exclude=["ner", "attribute_ruler", "lemmatizer", "senter"])
    nlp.max_length = 1 << 40
    return lambda texts: _exhaust(nlp.pipe(texts))


def eyecite() -> Reader:
    """Legal citations only, the nearest thing to resolutions."""
    from eyecite import get_citations

    def read(texts: Sequence[str]) -> None:
        for text in texts:
            get_citations(text)

    return read


def edsnlp() -> Reader:
    """EDS-NLP's matcher with the same states and weapons: where the names stand, and nothing more."""
    import edsnlp

    from sanctext.knowledge.rows import State, WeaponRow
    from sanctext.knowledge.tables import table

    states = {row.alpha2: [row.name, row.official_name, *row.aliases, *row.demonyms] for row in table(State)}
    weapons = {row.id: [row.name, *row.aliases] for row in table(WeaponRow)}
    nlp = edsnlp.blank("eds")
    nlp.add_pipe("eds.matcher", config={"terms": {**states, **weapons}, "attr": "LOWER"})
    return lambda texts: _exhaust(map(nlp, texts))


SYSTEMS: dict[str, Callable[[], Reader]] = {
    "sanctext": sanctext,
    "en_core_web_sm, whole": spacy_whole,
    "en_core_web_sm, parser alone": spacy_parser,
    "eyecite (citations only)": eyecite,
    "EDS-NLP (names of states and weapons only)": edsnlp,
}


def _exhaust(items: object) -> None:
    for _ in items:  # type: ignore[attr-defined]
        pass
