"""All grammars of demands, and the frames that they find in a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from sanctext.grammar.clause import clause_frame
from sanctext.grammar.frame import Context, Frame
from sanctext.grammar.guards import not_performed
from sanctext.grammar.infinitive import infinitive_frame
from sanctext.grammar.lexicon import word_class
from sanctext.grammar.modal import modal_frame
from sanctext.grammar.nominal import nominal_frame
from sanctext.grammar.noun import addressed_noun_frame, noun_frame
from sanctext.grammar.other_forms import against_frame, impersonal_frame, need_frame, predicate_frame
from sanctext.grammar.sentence import NOUNS, Sentence
from sanctext.knowledge.acts import acts_by_form
from sanctext.knowledge.rows import Act

Grammar = Callable[[Context, int, int, str], Iterator[Frame]]

# By the names that the acts table gives them.
GRAMMARS: dict[str, Grammar] = {
    "infinitive": infinitive_frame,
    "clause": clause_frame,
    "noun": noun_frame,
    "addressed noun": addressed_noun_frame,
    "modal": modal_frame,
    "against": against_frame,
    "impersonal": impersonal_frame,
    "predicate": predicate_frame,
    "need": need_frame,
}

_ENDS_PARAGRAPH = frozenset([".", ";", ","])
_IN_THIS_REGARD = frozenset(["in this regard", "in this respect", "in this context", "in that regard", "to this end"])


def frames_of(context: Context) -> Iterator[Frame]:
    """All frames in a sentence, cue by cue in text order; the first grammar that fits a cue wins."""
    sentence = context.sentence
    inside: set[int] = set()
    known, calls = acts_by_form(), word_class("call")
    for position, word in enumerate(sentence.lower):
        acts = tuple(act for act in known.get(word, ()) if act.kind == "demand")
        if not acts and word not in calls:
            continue
        reason = "inside" if position in inside else not_performed(sentence, position)
        if reason is not None:
            context.refuse(position, reason)
            continue
        refused = len(context.refusals)
        noun = sentence.tags[position] in {"NN", "NNS"} and not _is_verb_after_all(sentence, position)
        if word in calls and noun:
            found = list(nominal_frame(context, position))
        else:
            found = _first_fitting(context, position, acts)
        if found:
            del context.refusals[refused:]
        else:
            context.refuse(position, "no_form")
        inside |= {modal for frame in found for modal in _modals(sentence, frame)}
        yield from found


def _first_fitting(context: Context, position: int, acts: Iterable[Act]) -> list[Frame]:
    """The frames of the first grammar that fits a verb: act by act, in the order of the acts table."""
    for act in acts:
        start = _complement(context.sentence, position, act)
        if start is None:
            context.refuse(position, "no_verb")
            continue
        for frame in act.frames:
            found = list(GRAMMARS[frame](context, position, start, act.act))
            if found:
                return found
    return []


def _modals(sentence: Sentence, frame: Frame) -> Iterator[int]:
    """ "insist that X must V": the modal of a demanded clause demands nothing by itself."""
    if frame.rule == "demands.clause":
        for demanded in frame.demanded:
            before = sentence.back(demanded.span[0], {"RB"})
            if sentence.tag(before) == "MD":
                yield before


def _complement(sentence: Sentence, position: int, act: Act) -> int | None:
    """Where the complement of the cue begins, None where the word performs nothing here."""
    word, tag = sentence.lower[position], sentence.tags[position]
    verbal = not set(act.frames) & {"impersonal", "need", "predicate"}
    if verbal and tag in NOUNS | {"JJ"} and word != "hopeful" and not _is_verb_after_all(sentence, position):
        return None
    if verbal and sentence.word(position - 1) == "to" and sentence.word(position - 2) in word_class("no act yet"):
        return None
    here = position + 1
    if not act.particles:
        while sentence.tag(here) == "RB" and sentence.word(here) not in {"not", "never"} and "modal" not in act.frames:
            here += 1
        return here
    for offset in range(4):
        if sentence.word(here + offset) in act.particles:
            if act.frames == ("modal",) and offset:
                return None
            return here + offset + (act.frames != ("need",))
        between = sentence.word(here + offset)
        if (
            sentence.tag(here + offset) not in {"RB", "IN", ","}
            and between not in {"once", "again"}
            and between not in word_class("day")
        ):
            return None
    return None


def _is_verb_after_all(sentence: Sentence, position: int) -> bool:
    """True for a cue that the tagger took for a noun: after a subject or a coordinator, before its complement."""
    before, after = sentence.word(position - 1), sentence.word(position + 1)
    if position == 0:
        # A paragraph of a statement in the resolutions' style: "Urge Member States to …".
        return (
            after in {"that", "on", "upon"}
            or sentence.tag(1) in {"DT", "NNP", "NNPS", "PRP", "NNS"}
            or _opens_paragraph(sentence)
        )
    children = [sentence.deps[child] for child in sentence.children(position)]
    if sentence.deps[position] == "ROOT" and "nsubj" in children and "xcomp" in children:
        # "Chile and Norway urge Oman to V": a noun has no subject.
        return True
    if after in {"on", "upon"} and " ".join(sentence.lower[max(0, position - 3) : position]) in _IN_THIS_REGARD:
        return True
    if before == ";" and sentence.tag(position + 1) in NOUNS and sentence.words[position].islower():
        # A headline: "Chad, Togo deplore raid; demand release of crew".
        return True
    if after not in {"that", "on", "upon"} and sentence.tag(position + 1) not in {
        "DT",
        "NNP",
        "PRP$",
        "JJ",
        "PRP",
        "NNS",
        "IN",
    }:
        return False
    return (
        sentence.tag(position - 1) in {"PRP", "RB", "MD", ""}
        or (sentence.tag(position - 1) == "CC" and not _lists_nouns(sentence, position))
        or before in {",", ";", "undersigned", "who", "which", "“"}
    ) and sentence.words[position].islower()


def _opens_paragraph(sentence: Sentence) -> bool:
    """ "Calls for N;", "Appeals to X to V;", "Demands full compliance;": such words are no other verb's subject."""
    if sentence.deps[0] != "ROOT" or not sentence.lower[0].endswith("s"):
        return False
    if sentence.tag(1) in {"IN", "TO"}:
        return sentence.word(len(sentence) - 1) in _ENDS_PARAGRAPH
    return sentence.tag(1) == "JJ" and any(sentence.deps[child] == "dobj" for child in sentence.children(0))


def _lists_nouns(sentence: Sentence, position: int) -> bool:
    """ "acceptance and demand barriers": a coordinated noun before another noun."""
    return sentence.tag(position - 2) in NOUNS and sentence.tag(position + 1) in {"NN", "NNS"}
