"""Who issues the statement that the document is, or reports."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from sanctext.components.annotations import SIGNATORIES, char_span
from sanctext.components.genre import is_collection, settled, speaks
from sanctext.components.publication import publication
from sanctext.components.signatories.of_statements import official
from sanctext.components.signatories.offices import SignatoryData
from sanctext.components.signatories.single_issuer import acts_at_top
from sanctext.components.view import View


@Language.component(
    "sanctext_signatories",
    assigns=["doc.spans", "doc._.sanctext_signatories", "doc._.sanctext_kind"],
    requires=["doc.spans", "doc._.sanctext_kind"],
)
def signatories(doc: Doc) -> Doc:
    """Find the issuers by where a statement names them.

    In this order: "We, the …"; the list that is the subject of one of the first sentences; a title that names
    issuers before its subject; a signature block or a closing list; the one actor whose letterhead, headline or own
    acts it has. The body beats the title where they differ. Countries that align themselves are signatories of their
    own role. In a news report the issuers are those of the statement that it reports.

    Example:
        >>> import sanctext
        >>> doc = sanctext.load()("Joint Statement\\n\\nWe, the Leaders of Japan and Fiji, met today.")
        >>> [(found["code"], found["role"], found["office"]) for found in doc._.sanctext_signatories]
        [('JP', 'issuer', 'Leader'), ('FJ', 'issuer', 'Leader')]

    Measured: signatories F1 1.00, signatories exact 1.00, on the 50 annotated development texts, which the rules
    have seen.

    Writes:
        `doc.spans["sanctext.signatories"]` (kb_id the code, id the rule) and `doc._.sanctext_signatories`, a list of
        `SignatoryData`; `doc._.sanctext_kind`, where the number of issuers tells it.
    """
    view = View(doc)
    found = _reported(view) if doc._.sanctext_kind == "news_report" else official(view)
    published = _with_publisher(doc, found)
    doc._.sanctext_signatories = published
    issuers = {signatory["code"] for signatory in published if signatory["role"] == "issuer"}
    silent = published is not found and not speaks(doc) and not acts_at_top(view, issuers)
    doc._.sanctext_kind = settled(doc._.sanctext_kind, issuers, collection=silent or is_collection(doc))
    doc.spans[SIGNATORIES] = [
        char_span(doc, start, end, signatory["role"], signatory["code"], rule)
        for signatory in found
        for start, end, rule in signatory["mentions"]
    ]
    return doc


# Kinds whose issuers are others than who publishes them, or more.
_OF_OTHERS = frozenset({"news_report", "joint_statement", "communique", "declaration", "resolution"})


def _with_publisher(doc: Doc, found: list[SignatoryData]) -> list[SignatoryData]:
    """Whoever published an official text issues it where the text names nobody, or only seems to speak for another."""
    published = publication(doc) if doc._.sanctext_kind not in _OF_OTHERS else None
    issuers = [signatory for signatory in found if signatory["role"] == "issuer"]
    # Those who speak in a transcript issue nothing.
    guessed = doc._.sanctext_kind == "transcript" or all(
        rule == "signatories.voice" for signatory in issuers for _, _, rule in signatory["mentions"]
    )
    if published is None or not guessed or {published.code} == {signatory["code"] for signatory in issuers}:
        return found
    mention = (published.start, published.end, "signatories.publisher")
    publisher = SignatoryData(code=published.code, role="issuer", office=None, mentions=[mention])
    return [publisher, *(signatory for signatory in found if signatory["role"] != "issuer")]


def _reported(view: View) -> list[SignatoryData]:
    # Its patterns take a noticeable part of the start, and official texts need none of them.
    from sanctext.components.signatories.of_reports import reported

    return reported(view)
