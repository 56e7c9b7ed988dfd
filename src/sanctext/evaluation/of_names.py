"""What is named: who signs, which resolutions are cited, which weapons stand in the text."""

from __future__ import annotations

from sanctext.evaluation.beside import Beside
from sanctext.evaluation.likeness import plain
from sanctext.evaluation.pairing import contained, share_a_name


def signatories(beside: Beside) -> None:
    """Their codes."""
    found = {signatory.actor.code.casefold() for signatory in beside.record.signatories}
    beside.figures.exact += found == beside.issuers
    beside.sets("signatories", beside.issuers, found)
    right = [signatory.actor.code.casefold() in beside.issuers for signatory in beside.record.signatories]
    beside.judge("signatories", {place: (signs, signs) for place, signs in enumerate(right)})
    for signatory, signs in zip(beside.record.signatories, right, strict=True):
        for rule in {mention.rule for mention in signatory.mentions}:
            beside.figures.fired(rule, right=signs)


def resolutions(beside: Beside) -> None:
    """Their numbers; not those of committees and inside ranges."""
    wanted = {str(resolution.number) for resolution in beside.gold.resolutions}
    cited = [
        resolution
        for resolution in beside.record.resolutions
        if resolution.number and not resolution.body_only and not resolution.implied
    ]
    beside.sets("resolutions", wanted, {str(resolution.number) for resolution in cited})
    for resolution in cited:
        for rule in {mention.rule for mention in resolution.mentions}:
            beside.figures.fired(rule, right=str(resolution.number) in wanted)


def weapons(beside: Beside) -> None:
    """Their wordings."""
    wanted = {plain(weapon.as_written) for weapon in beside.gold.weapons}
    mentions = [(weapon.named, mention) for weapon in beside.record.weapons for mention in weapon.mentions]
    found = {plain(mention.text) for _, mention in mentions}
    beside.count("weapons strict", right=len(wanted & found), found=len(found), wanted=len(wanted))
    hit, true = share_a_name(wanted, found)
    beside.names("weapons relaxed", wanted, hit, found, true)
    named = {plain(weapon.as_written) for weapon in beside.gold.weapons if weapon.kind == "named"}
    named_found = {plain(mention.text) for is_named, mention in mentions if is_named}
    tally = beside.figures.tallies["weapons named"]
    got = {name for name in named if contained(name, named_found)}
    tally.tp, tally.fn = tally.tp + len(got), tally.fn + len(named - got)
    tally.fp += sum(not contained(name, named) for name in named_found)
    for _, mention in mentions:
        beside.figures.fired(mention.rule, right=plain(mention.text) in true)
