"""Groups among the issuers: an organ's organisation, and groups whose members all stand beside them."""

from __future__ import annotations

import re

from sanctext.components.signatories.listings import Named
from sanctext.components.signatories.top import DOCUMENT_WORD, TOPIC, is_above
from sanctext.components.view import View
from sanctext.knowledge.actors import is_group, members_on

_ORGAN = re.compile(
    r"\b(?:summit|authority|assembly|council|conference|session|ministerial|heads\s+of\s+(?:state|government)|commission|committee|leaders|member\s+states)\b",
    re.IGNORECASE,
)


def from_organ(page: View) -> Named:
    """The organisation whose organ stands in a heading: "SUMMIT OF THE IGAD ASSEMBLY", "BRICS Summit Declaration"."""
    blocks = [block for block in page.blocks[:4] if is_above(block)]
    if not any(DOCUMENT_WORD.search(block.text) for block in blocks):
        return []
    for block in blocks:
        topic = TOPIC.search(page.text, block.start_char, block.end_char)
        end = topic.start() if topic is not None else block.end_char
        if not _ORGAN.search(page.text, block.start_char, end):
            continue
        actors = [span for span in page.actors_between(block.start_char, end) if is_group(span.kb_id_)]
        if len({span.kb_id_ for span in actors}) == 1:
            return [(actors[0], "signatories.organ")]
    return []


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
