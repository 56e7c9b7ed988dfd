"""Who does a verb: subjects by the parse, by the tags, and whether they can perform an act."""

from __future__ import annotations

from sanctext.grammar.complements import head_noun
from sanctext.grammar.frame import Context
from sanctext.grammar.lexicon import agent_nouns, word_class
from sanctext.grammar.parties import is_body
from sanctext.grammar.sentence import NOMINAL, NOUNS, RELATIVE, VERB_BASE, VERB_FINITE, VERBS, Sentence

BE = frozenset(["be", "is", "are", "was", "were", "been", "being", "’m", "'m", "’re", "'re"])
# Prepositions whose gerund is nobody's act here.
_GOVERNING = frozenset(["by", "including", "of", "without", "than", "for", "through", "from"])

# The endings of nouns for those who act.
AGENT_ENDINGS = ("ers", "ors", "ists", "ants", "dents", "ees", "ians", "men", "panies")

# What `speaker_of` gives for a verb whose own subject is a thing.
NOBODY = (-1, -1)


def subject_of(sentence: Sentence, verb: int) -> tuple[int, int] | None:
    """The subject of a verb: by the parse, of the verb itself or of the verb it is coordinated with."""
    position = _coordinate(sentence, verb)
    for _ in range(4):
        subjects = [
            child
            for child in sentence.children(position)
            if sentence.deps[child] in {"nsubj", "nsubjpass", "expl", "csubj"} and child < verb
        ]
        if subjects:
            # Behind a label ("Ada Lind: “Oman must") the parser gives two, of which the later is the verb's.
            labelled = any(":" in sentence.words[here] for here in range(subjects[0], subjects[-1]))
            chosen = subjects[-1] if labelled else subjects[0]
            edge = sentence.left_edge(chosen)
            return edge, _whole(sentence, min(sentence.right_edge(chosen) + 1, verb), verb)
        if sentence.deps[position] not in {"conj", "xcomp", "aux"} or sentence.heads[position] == position:
            return None
        position = sentence.heads[position]
        if position > verb and sentence.deps[position] != "ROOT":
            return None
    return None


def _whole(sentence: Sentence, end: int, verb: int) -> int:
    """Where a subject ends: "Oman as well as" goes on to the name behind it, whatever the parser says."""
    joined = sentence.tag(end - 1) == "IN" and end < verb
    return verb if joined and all(sentence.tag(here) in NOMINAL | {"IN"} for here in range(end, verb)) else end


def _coordinate(sentence: Sentence, verb: int) -> int:
    """The verb itself, or the one further up that it goes on with.

    "underlined that X should V and urged Y": a past tense goes on with a past tense. "condemns the force with which X
    V-s, and calls for Y", "affirm that X V-s, and call for Y": a comma ends the clause.
    """
    tag = sentence.tag(verb)
    if sentence.deps[verb] != "conj":
        return verb
    head = sentence.heads[verb]
    after_comma = sentence.word(verb - 1) == "and" and sentence.word(verb - 2) == ","
    if after_comma and sentence.deps[head] == "ccomp" and tag in VERB_BASE and sentence.tag(head) == "VBP":
        return sentence.heads[head]
    # "The Council demands that the parties V and calls for N", "We note that Oman V-s and urge N": by their number.
    disagrees = {tag, sentence.tag(head)} == {"VBZ", "VBP"}
    if tag not in {"VBD", "VBZ"} and not disagrees:
        return verb
    ended = after_comma and sentence.deps[head] in {"relcl", "ccomp"}
    if not ended and not disagrees and sentence.tag(head) != "VB":
        return verb
    return next((above for above in sentence.ancestors(head) if sentence.tag(above) == tag), verb)


def speaker_of(context: Context, verb: int) -> tuple[int, int] | None:
    """Subject of a performative verb, `NOBODY` where it is a thing, None where the sentence gives none.

    A finite verb behind an insertion finds its subject before the insertion.
    """
    sentence = context.sentence
    before = sentence.back(verb, {"RB", "RBR", "RBS"})
    if sentence.tag(before) == "POS" and before == verb - 1:
        # "We echo Oman's calls on X to": whose calls they are.
        named = next(((mention.start, before) for mention in context.mentions if mention.end == before), None)
        owner = named or subject_before(sentence, before)
        return (owner[0], before) if owner is not None else None
    if sentence.tag(verb) == "VBG" and sentence.word(before) not in BE:
        if before == verb - 1:
            return _gerund_speaker(context, verb)
        if sentence.word(before) in _GOVERNING:
            # "jailed for peacefully demanding N": whoever is jailed.
            return NOBODY
    if any(sentence.deps[child] == "csubj" for child in sentence.children(verb)):
        # "Facing the storm demands courage": a thing.
        return NOBODY
    found = _own_subject(sentence, verb) or _subject_elsewhere(sentence, verb)
    if found is None or performs(context, found):
        return found
    own = any(sentence.deps[child] == "nsubj" for child in sentence.children(verb))
    # "a tax which costs little and encourages firms to": what the thing brings about.
    return NOBODY if own or sentence.word(found[0]) in RELATIVE else None


def _own_subject(sentence: Sentence, verb: int) -> tuple[int, int] | None:
    """The subject that the parse gives a verb, mended where it is too long."""
    found = subject_of(sentence, verb)
    if found is None or sentence.tag(found[0]) in VERB_FINITE | {"VB"}:
        # "that raise its cost; encourages N": no noun phrase.
        return None
    if sentence.word(found[0]) in RELATIVE:
        # "We thank those who are paying and ask others to": the speakers go on.
        found = _first_subject(sentence, verb) or found
    if ";" in sentence.words[found[0] : verb]:
        # Members of a list that ends before "; and urge".
        return subject_of(sentence, sentence.heads[verb]) if sentence.deps[verb] == "conj" else None
    inside = sentence.words[slice(*found)]
    if inside.count(")") <= inside.count("(") or "(" not in sentence.words[: found[0]]:
        return found
    # "the resolution (5 against, 3 absent) demands": what stands before the parenthesis.
    opening = max(here for here in range(found[0]) if sentence.words[here] == "(")
    cited = [here for here in range(opening) if sentence.word(here) in {"resolution", "resolutions"}]
    return (cited[-1], cited[-1] + 1) if cited else subject_before(sentence, opening)


def _subject_elsewhere(sentence: Sentence, verb: int) -> tuple[int, int] | None:
    """ "she travels to urge": the governing verb's subject; of a finite verb the words before it."""
    if sentence.word(verb - 1) == "to" and sentence.tag(sentence.heads[verb]) in VERBS:
        return subject_of(sentence, sentence.heads[verb])
    finite = sentence.tag(verb) in {"VBZ", "VBD"} or (sentence.tag(verb) == "VBN" and not is_passive(sentence, verb))
    near = sentence.word(verb - 1) == "," or sentence.tag(verb - 1) in NOUNS
    return subject_before(sentence, verb) if finite and near else None


def names_deed(sentence: Sentence, phrase: tuple[int, int]) -> bool:
    """Whether a phrase names what somebody does, and nobody who could ask for anything: "Oman's support"."""
    head = head_noun(sentence, *phrase)
    if head is None or sentence.word(head) in agent_nouns():
        return False
    owned = any(sentence.tag(here) == "POS" for here in range(phrase[0], head))
    return sentence.word(head) in word_class("deed") or (owned and sentence.tag(head) in {"NN", "NNS"})


def _first_subject(sentence: Sentence, verb: int) -> tuple[int, int] | None:
    """ "We" of "We thank …, and ask": the pronoun with which a sentence opens, before a verb of speech in its form."""
    if (
        sentence.tag(verb) not in {"VBP", "VB"}
        or sentence.word(verb - 1) != "and"
        or sentence.word(0) not in {"we", "they", "i"}
    ):
        return None
    opening = sentence.skip_adverbs(1)
    # Of "We urge those who can pay to wait and ask others to" the second act is part of the first one.
    stance = word_class("performative") - {"urge", "call", "ask", "demand", "encourage", "invite"}
    spoken = sentence.tag(opening) == "VBP" and sentence.lemmas[opening] in stance
    return (0, 1) if spoken else None


def _gerund_speaker(context: Context, verb: int) -> tuple[int, int] | None:
    """ "a resolution calling on X" is the resolution's, ", urging X to" the speaker's own, a list's gerund nobody's."""
    sentence = context.sentence
    before = sentence.word(verb - 1)
    if sentence.tag(verb - 1) in NOUNS | {"-RRB-"}:
        found = subject_before(sentence, verb)
        writing = _written_to(sentence, verb) or _sent(sentence, verb)
        if writing is not None:
            # "A and B have written to the Council calling on X": whoever writes.
            return subject_of(sentence, writing)
        return found if found is not None and performs(context, found) else NOBODY
    quoted = next(
        (here for here in range(verb - 1, max(0, verb - 8), -1) if sentence.lemmas[here] in {"quote", "cite"}), None
    )
    if before == "as" and quoted is not None:
        # "Ada Lind was quoted by X as urging Y to".
        return subject_of(sentence, quoted)
    if before in _GOVERNING or sentence.lemmas[verb] in {"require", "order"}:
        return NOBODY
    if before in {"and", "or"}:
        # Coordinated with another gerund that a preposition governs: "by promoting reform and insisting on …".
        governed = sentence.deps[verb] == "conj" and sentence.deps[sentence.heads[verb]] in {"pcomp", "pobj", "conj"}
        return NOBODY if governed else None
    if before == "," and sentence.deps[verb] == "advcl" and sentence.lemmas[verb] not in word_class("weak act"):
        # "The ministers met, urging X to": the subject of the sentence's verb.
        return subject_of(sentence, sentence.heads[verb])
    return None


def _written_to(sentence: Sentence, gerund: int) -> int | None:
    """The verb of "write to X", before a gerund that goes on with it."""
    here = max(0, sentence.back(gerund, NOMINAL, {"of"}))
    return here - 1 if sentence.word(here) == "to" and sentence.lemmas[here - 1] in {"write", "appeal"} else None


def _sent(sentence: Sentence, gerund: int) -> int | None:
    """The verb of "hand X a note", "send X a letter", before a gerund that says what the paper asks for."""
    start = sentence.back(gerund, NOMINAL - {"VBG", "VBN"} | {"IN"}) + 1
    papers = word_class("paper handed over")
    if not any(sentence.word(here) in papers for here in range(start, gerund)):
        return None
    sending = word_class("hands over")
    return next((here for here in range(start - 1, -1, -1) if sentence.word(here) in sending), None)


def subject_before(sentence: Sentence, verb: int) -> tuple[int, int] | None:
    """The noun phrase that ends just before `verb`, by the tags; insertions between commas or dashes are skipped."""
    end = sentence.back(verb, {"RB", "``", "''", "MD", '"'}) + 1
    if sentence.word(end - 1) in {",", "—", "–"}:
        opening = next((here for here in range(end - 2, -1, -1) if sentence.word(here) in {",", "—", "–"}), None)
        if opening is not None:
            end = opening
    start = sentence.back(end, NOMINAL | {"PRP", "-LRB-", "-RRB-"}, {"of", "in", "to", "the", "on", "for"}) + 1
    return (start, end) if end > start else None


def modal_verb_subject(sentence: Sentence, verb: int, before: int) -> tuple[int, int] | None:
    """Subject of a modal's verb, cut before the modal."""
    parsed = subject_of(sentence, verb)
    tagged = subject_before(sentence, before)
    if parsed is None or parsed[0] >= before:
        return tagged
    start, end = parsed[0], min(parsed[1], before)
    if (
        end - start == 1
        and sentence.word(start) in RELATIVE
        and sentence.tag(end) in {"JJR", "RBR"}
        and before - end == 1
    ):
        # "a consensus that more must be done": the tagger takes the conjunction for a pronoun.
        return end, before
    if "that" in sentence.lower[end:before] and tagged is not None and tagged[0] > end:
        # "There is a consensus that more must be done": the clause's own subject.
        return tagged
    if "and" in {sentence.word(end - 1), sentence.word(end)} and all(
        sentence.tag(here) in NOMINAL | {"IN", "CC"} for here in range(end, before)
    ):
        # "the fight for N and the end of M must": the parser leaves the second one out.
        end = before
    return _with_antecedent(sentence, start), sentence.trim(start, end, {",", "—", "–", "“", '"'})


def _with_antecedent(sentence: Sentence, start: int) -> int:
    """ "Owners who hold loans must": where the parser takes the relative clause's object for the subject."""
    if sentence.tag(start - 1) not in VERB_FINITE | {"VBN"}:
        return start
    pronoun = sentence.back(start - 1, {"RB"})
    if sentence.word(pronoun) not in {"who", "which", "that"} or sentence.tag(pronoun - 1) not in NOUNS:
        return start
    return sentence.back(pronoun, NOMINAL - {"VBG", "VBN"}) + 1


def participle_at(sentence: Sentence, be: int) -> int:
    return sentence.skip_adverbs(be + 1)


def is_passive(sentence: Sentence, verb: int) -> bool:
    return sentence.word(sentence.back(verb, {"RB"})) in BE


def first_auxiliary(sentence: Sentence, verb: int) -> int:
    return sentence.back(verb, {"RB", "MD"}, BE | {"has", "have"}) + 1


def performs(context: Context, subject: tuple[int, int]) -> bool:
    """False where the subject is a thing that demands nothing of anybody ("a problem that demands action")."""
    sentence = context.sentence
    start, end = antecedent(sentence, subject)
    head = head_noun(sentence, start, end)
    if head is not None and sentence.word(head) in word_class("mute"):
        # "Today's world demands courage".
        return False
    spoken = set(sentence.lower[start:end])
    if names_actor(context, (start, end)) or spoken & (word_class("speaking") | set(agent_nouns())):
        return True
    return any(sentence.tag(here) in {"PRP", "WP", "NNP", "CD"} for here in range(start, end))


def antecedent(sentence: Sentence, subject: tuple[int, int]) -> tuple[int, int]:
    """Of a relative pronoun the noun phrase before it, else the subject itself."""
    start, end = subject
    if end - start == 1 and sentence.word(start) in RELATIVE and start > 0:
        last = sentence.back(start, words={","}) + 1
        first = sentence.back(last, NOMINAL - {"VBG", "VBN"} | {"-LRB-", "-RRB-"}) + 1
        if first < last:
            return first, last
    return subject


def names_actor(context: Context, span: tuple[int, int]) -> bool:
    return any(span[0] <= mention.start < span[1] for mention in context.mentions)


def is_agent(context: Context, subject: tuple[int, int]) -> bool:
    """True where the subject is an actor itself and not something of his."""
    sentence, mentions, _ = context
    head = head_noun(sentence, *subject)
    if head is None:
        return False
    return any(mention.start <= head < mention.end for mention in mentions) or sentence.word(head) in agent_nouns()


def names_agent(context: Context, start: int, end: int) -> bool:
    """True where the phrase names somebody who acts or to whom something is done, and no thing."""
    sentence = context.sentence
    head = head_noun(sentence, start, end)
    if head is None:
        return sentence.tag(start) == "PRP" or (
            sentence.tag(start) == "DT" and sentence.word(start) not in {"a", "an", "the"}
        )
    if sentence.word(head) in agent_nouns() or sentence.word(start) in {"those", "all", "every", "each", "any"}:
        return True
    if is_body(sentence, head, start, end):
        return True
    return any(mention.start <= head < mention.end for mention in context.mentions)


def may_act(context: Context, start: int, end: int) -> bool:
    """True where a phrase names somebody who can act, by its head or by the ending of a plural head."""
    sentence = context.sentence
    stop = next(
        (here for here in range(start, end) if sentence.tag(here) in {"IN", "VBN", "VBD"} and here > start), end
    )
    if sentence.tag(start) == "PRP" or names_agent(context, start, end) or names_actor(context, (start, stop)):
        return True
    if sentence.tag(start) == "IN":
        return False
    head = head_noun(sentence, start, end)
    # Of "ice and salt merchants in this port" the last noun before the preposition is the head.
    heads = {head, stop - 1} if sentence.tag(stop - 1) in NOUNS else {head}
    return any(
        here is not None
        and (
            (sentence.tag(here) in {"NNP", "NNPS"} and sentence.word(here) not in word_class("document noun"))
            or sentence.word(here) in agent_nouns()
            or (sentence.tag(here) == "NNS" and sentence.word(here).endswith(AGENT_ENDINGS))
        )
        for here in heads
    )
