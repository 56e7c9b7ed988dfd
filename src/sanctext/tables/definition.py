"""The tables: for each what a row is, its columns, its key and what it refers to."""

from __future__ import annotations

from typing import Literal, NamedTuple

Type = Literal["text", "integer", "boolean", "date"]


class Column(NamedTuple):
    """A column of a table.

    Args:
        name: its name; no word that SQL keeps for itself.
        type: what its cells hold; a date is a day of the calendar.
        says: what they mean.
        nullable: whether a cell may be empty.
    """

    name: str
    type: Type
    says: str
    nullable: bool = False


class Reference(NamedTuple):
    """Columns that name a row of another table, whose key they are; where one is empty, they name none."""

    columns: tuple[str, ...]
    table: str


class Table(NamedTuple):
    """A table.

    Args:
        name: its name.
        says: what a row is.
        columns: the columns in their order; the first is always the document.
        key: the columns whose values no two rows share, together.
        references: what its rows refer to.
    """

    name: str
    says: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    references: tuple[Reference, ...] = ()


DOCUMENT = "document_id"

_document = Column(DOCUMENT, "text", "the document: sha256 of its text, as in the record")


def _table(
    name: str, says: str, own: tuple[str, ...], *columns: Column, of: tuple[Reference, ...] | str = "documents"
) -> Table:
    """A table whose rows belong to a document: `own` are the columns of its key after the document."""
    references = (Reference((DOCUMENT,), of),) if isinstance(of, str) else of
    return Table(name, says, (_document, *columns), (DOCUMENT, *own), references)


def _part(name: str, says: str, item: str, items: str, part: str, *columns: Column) -> Table:
    """A table of the parts that an item has any number of."""
    return _table(
        name,
        says,
        (item, part),
        Column(item, "integer", f"the row of {items} that it belongs to"),
        Column(part, "integer", "its place in the list, from 1"),
        *columns,
        of=(Reference((DOCUMENT, item), items),),
    )


def _number(name: str, noun: str) -> Column:
    return Column(name, "integer", f"which {noun} of the document, from 1, in the order of the record")


_actor = (
    Column("code", "text", "ISO 3166-1 alpha-2 for states, the knowledge base's code for others"),
    Column("name", "text", "the actor's usual English name"),
    Column("kind", "text", "state, organisation, group or armed_group"),
)
_party = (
    Column("code", "text", "as in signatories; empty for parties that only words describe", nullable=True),
    Column("name", "text", "the usual name; without a code one wording for those that mean the same", nullable=True),
    Column("kind", "text", "as in signatories; empty without a code", nullable=True),
    Column("words", "text", "the words that name the party here: 'We', 'Pyongyang', 'all States'"),
)
_attribution = Column("attribution", "text", "own, quoted or reported: whose voice it is in")
_words = Column("words", "text", "the words of the text, from the cue to the end")
_rule = Column("rule", "text", "name of the rule that found it")

ITEMS = ("signatory", "resolution", "weapon", "demand", "stance")
ITEM_TABLES = ("signatories", "resolutions", "weapons", "demands", "stances")

TABLES = (
    Table(
        "documents",
        "A text that was read: a statement, or a report of one.",
        (
            _document,
            Column("schema_version", "text", "version of the record's contract"),
            Column("source", "text", "path as given, '-' for standard input"),
            Column("title", "text", "what it calls itself", nullable=True),
            Column("issued", "date", "date of issue; empty where the text does not say", nullable=True),
            Column("kind", "text", "joint_statement, communique, declaration, press_statement, … as in the record"),
            Column("language", "text", "'en', or empty where it does not look like English", nullable=True),
            Column("publisher", "text", "who published it, as its file says", nullable=True),
            Column("url", "text", "where it was published, as its file says", nullable=True),
            Column("declared_language", "text", "the language that its file declares, BCP 47", nullable=True),
            Column("characters", "integer", "length of the text in Unicode code points"),
            Column("words", "integer", "number of words after any front matter"),
        ),
        (DOCUMENT,),
    ),
    _table(
        "texts",
        "The text of a document as it was read; only with --with-text.",
        (),
        Column("text", "text", "the text that the offsets of mentions point into"),
    ),
    _table(
        "signatories",
        "An actor that issues the statement, or aligns itself with it.",
        ("signatory_no",),
        _number("signatory_no", "signatory"),
        *_actor,
        Column("office", "text", "the office that signs; empty where none is named", nullable=True),
        Column("role", "text", "issuer, or aligned for states that align themselves with a statement of others"),
    ),
    _part(
        "signatory_members",
        "A member state of a group that signs, on the document's date.",
        "signatory_no",
        "signatories",
        "member_no",
        Column("code", "text", "ISO 3166-1 alpha-2"),
    ),
    _table(
        "targets",
        "An actor whom the demands and condemnations of a document address.",
        ("target_no",),
        _number("target_no", "target"),
        *_actor,
    ),
    _table(
        "resolutions",
        "A Security Council resolution that a document cites; one row for those without a number.",
        ("resolution_no",),
        _number("resolution_no", "cited resolution"),
        Column("symbol", "text", "'S/RES/1718 (2006)'; empty for those cited without a number", nullable=True),
        Column("number", "integer", "the resolution's number; empty for a draft, and without a number", nullable=True),
        Column("year", "integer", "year of adoption by the table, else the cited one", nullable=True),
        Column("regime", "text", "the sanctions regime that it belongs to, by its target", nullable=True),
        Column("subject", "text", "what it is about, in a few words", nullable=True),
        Column("body_only", "boolean", "true where the number occurs only in a body's name ('1718 Committee')"),
        Column("implied", "boolean", "true where it lies inside a cited range"),
    ),
    _part(
        "resolution_paragraphs",
        "An operative paragraph or annex that is cited with a resolution.",
        "resolution_no",
        "resolutions",
        "paragraph_no",
        Column("paragraph", "text", "number of the paragraph, or name of the annex"),
    ),
    _part(
        "resolution_problems",
        "Something that is wrong with the citation of a resolution.",
        "resolution_no",
        "resolutions",
        "problem_no",
        Column("problem", "text", "year_mismatch, unknown_number, newer_than_table, not_in_force or vetoed_draft"),
    ),
    _table(
        "weapons",
        "A named system or a generic category of weapons that a document names.",
        ("weapon_no",),
        _number("weapon_no", "weapon"),
        Column("weapon_id", "text", "the weapon's id in the knowledge base"),
        Column("name", "text", "its usual name"),
        Column("named", "boolean", "false for generic categories such as 'ballistic missiles'"),
        Column("category", "text", "code of the category, from the general to the special, with dots between"),
        Column("origin", "text", "ISO alpha-2 codes joined by '|'; empty where not established", nullable=True),
    ),
    _table(
        "demands",
        "One demanded action.",
        ("demand_no",),
        _number("demand_no", "demand"),
        Column("act", "text", "lemma of the performative: 'urge', 'call on', 'must', …"),
        Column("force", "integer", "1 hope … 5 demand; the steps are not equal"),
        Column("action", "text", "what is to be done: an infinitive without 'to' where the form allows it"),
        _attribution,
        Column("negated", "boolean", "true where something is not to be done"),
        _words,
        _rule,
    ),
    _part(
        "demand_speakers",
        "Who makes a demand; 'we' is resolved to the signatories.",
        "demand_no",
        "demands",
        "speaker_no",
        *_party,
    ),
    _part(
        "demand_addressees",
        "Of whom something is demanded; none where the text names nobody.",
        "demand_no",
        "demands",
        "addressee_no",
        *_party,
    ),
    _table(
        "stances",
        "A condemnation, concern, welcome, commitment, denial, …",
        ("stance_no",),
        _number("stance_no", "stance"),
        Column("act", "text", "lemma of the performative: 'condemn', 'welcome', 'deny', …"),
        Column("object", "text", "what it is about, in the text's words"),
        _attribution,
        _words,
        _rule,
    ),
    _part(
        "stance_speakers",
        "Who takes a stance; 'we' is resolved to the signatories.",
        "stance_no",
        "stances",
        "speaker_no",
        *_party,
    ),
    _table(
        "mentions",
        "Words of a text from which an item was taken, or which name it.",
        ("mention_no",),
        _number("mention_no", "mention"),
        Column("item", "text", f"{', '.join(ITEMS[:-1])} or {ITEMS[-1]}: what was found"),
        Column("part", "text", "mention; of a demand span, cue, target or object; of a stance span"),
        *(
            Column(f"{item}_no", "integer", f"the row of {table}, where it is a {item}", nullable=True)
            for item, table in zip(ITEMS, ITEM_TABLES, strict=True)
        ),
        Column("start_offset", "integer", "offset of the first character, in Unicode code points"),
        Column("end_offset", "integer", "offset after the last character"),
        Column("raw_start_offset", "integer", "the same in the source file; with --raw-offsets", nullable=True),
        Column("raw_end_offset", "integer", "the same in the source file", nullable=True),
        Column("words", "text", "the words between them"),
        _rule,
        of=(
            Reference((DOCUMENT,), "documents"),
            *(
                Reference((DOCUMENT, f"{item}_no"), table)
                for item, table in zip(ITEMS, ITEM_TABLES, strict=True)
            ),
        ),
    ),
    _table(
        "diagnostics",
        "What was guessed about a document, or could not be decided.",
        ("diagnostic_no",),
        _number("diagnostic_no", "diagnostic"),
        Column("code", "text", "a short name for programs"),
        Column("message", "text", "one sentence for people"),
    ),
)  # fmt: skip
