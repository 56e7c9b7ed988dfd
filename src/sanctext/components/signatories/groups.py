"""Groups among the issuers: an organ's organisation, and groups whose members all stand beside them."""

from __future__ import annotations

import re

from sanctext.components.signatories.listings import Named, listings
from sanctext.components.signatories.top import DOCUMENT_WORD, TOPIC, is_above, sentences_from_top
from sanctext.components.view import View
from sanctext.knowledge.actors import is_group, members_on
from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class

_ORGAN = re.compile(
    r"\b(?:summit|authority|assembly|council|conference|session|ministerial|heads\s+of\s+(?:state|government)|commission|committee|leaders|ministers|member\s+states)\b",
    re.IGNORECASE,
)


@known
def _following() -> re.Pattern[str]:
    """ "the following statement", "on behalf of": for whom it is issued is named near."""
    documents = one_of(word_class("issued document"))
    return re.compile(rf"\bfollowing\s+(?:\w+\s+)?(?:{documents})\b|\bbehalf\b", re.IGNORECASE)


@known
def _members_of() -> re.Pattern[str]:
    members = one_of(word_class("issuer noun") | word_class("state noun"))
    return re.compile(rf"\b(?:{members})\s+(?:of\s+\w+\s+)?of\s+(?:the\s+)?$", re.IGNORECASE)


# In characters: so far behind its organisation an organ may stand.
FARTHEST_ORGAN = 40
# A group of fewer is a pair.
FEWEST_MEMBERS = 3


def from_organ(view: View) -> Named:
    """The organisation whose organ stands in a heading: "SUMMIT OF THE IGAD ASSEMBLY", "BRICS Summit Declaration"."""
    blocks = [block for block in view.blocks[:4] if is_above(block)]
    if not any(DOCUMENT_WORD.search(block.text) for block in blocks):
        return []
    for block in blocks:
        topic = TOPIC.search(view.text, block.start_char, block.end_char)
        end = topic.start() if topic is not None else block.end_char
        if not _ORGAN.search(view.text, block.start_char, end):
            continue
        actors = [span for span in view.actors_between(block.start_char, end) if is_group(span.kb_id_)]
        if len({span.kb_id_ for span in actors}) == 1:
            return [(actors[0], "signatories.organ")]
    return _from_first_words(view)


def _from_first_words(view: View) -> Named:
    """ "The ASEAN Foreign Ministers’ Retreat reviewed …": whose organ the first sentence has as its subject."""
    sentence = next(iter(sentences_from_top(view)), None)
    actors = view.actors_between(sentence.start_char, sentence.end_char)[:1] if sentence is not None else []
    if sentence is None or not actors or not is_group(actors[0].kb_id_):
        return []
    subject = actors[0]
    first = view.text[sentence.start_char : subject.start_char].strip().lower() in {"", "the"}
    organ = _ORGAN.search(view.text, subject.end_char, subject.end_char + FARTHEST_ORGAN)
    return [(subject, "signatories.organ")] if first and organ is not None else []


def from_members(view: View) -> Named:
    """ "… the following statement on behalf of the Leaders of the Rio Group": the group for whose members."""
    for sentence in sentences_from_top(view):
        if not _following().search(view.text, sentence.start_char, sentence.end_char):
            continue
        for span in view.actors_between(sentence.start_char, sentence.end_char):
            if is_group(span.kb_id_) and _members_of().search(
                view.text, max(sentence.start_char, span.start_char - FARTHEST_ORGAN), span.start_char
            ):
                return [(span, "signatories.organ")]
    return []


def spelt_out(view: View, issuers: Named) -> Named:
    """The members of the only issuer, a group, where one of the first sentences lists exactly these: the list instead.

    "Rio Group Leaders’ Statement / … cooperation between Chad, Fiji and Peru": those three.
    """
    codes = {span.kb_id_ for span, _ in issuers}
    members = set(members_on(next(iter(codes)), view.doc._.sanctext_issued)) if len(codes) == 1 else set()
    if len(members) < FEWEST_MEMBERS or not is_group(next(iter(codes))):
        return issuers
    for sentence in sentences_from_top(view):
        for listed in listings(view, sentence.start_char, sentence.end_char):
            if listed.codes == members:
                return [(span, "signatories.list") for span in listed.actors]
    return issuers


def without_group_of(issuers: Named, date: str | None) -> Named:
    """The issuers without a group all of whose members stand behind its name.

    Args:
        issuers: names with their rules.
        date: the day on which the members count, YYYY-MM-DD or None.
    """
    codes = {span.kb_id_ for span, _ in issuers}
    last = {span.kb_id_: span.start for span, _ in issuers}
    first = {span.kb_id_: span.start for span, _ in reversed(issuers)}

    def is_spelt_out(code: str) -> bool:
        members = set(members_on(code, date))
        return len(members) > 1 and members <= codes and any(first[code] < last[member] for member in members)

    return [(span, rule) for span, rule in issuers if span.label_ == "state" or not is_spelt_out(span.kb_id_)]
