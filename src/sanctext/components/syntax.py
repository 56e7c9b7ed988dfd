"""Parses the sentences in which somebody may demand something, and no others."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import NamedTuple, TypedDict, cast

import spacy
from spacy.attrs import DEP, HEAD, LOWER, TAG
from spacy.language import Language
from spacy.pipeline import Lemmatizer, TrainablePipe
from spacy.symbols import VERB
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc, Span, Token
from spacy.training.batchers import minibatch_by_words
from spacy.util import registry
from spacy.vocab import Vocab
from thinc.api import NumpyOps
from threadpoolctl import ThreadpoolController

from sanctext.components.annotations import BLOCKS, CUES, refuse
from sanctext.components.as_read import broken_names, ends_nothing, in_usual_order, without_insertions, words_as_read
from sanctext.components.parsing import annotate, can_be_driven
from sanctext.components.splitting import without_prefix
from sanctext.components.view import View
from sanctext.components.word_vectors import remember_words
from sanctext.grammar.before_parsing import may_demand
from sanctext.model import locate

_ADDRESS = ("http", "www.")
# A lead that ends so waits for a verb, or for somebody who is addressed: "We call on: – Chad to …".
_OPEN_ENDS = frozenset({"to", "on", "upon", "that", "urge", "ask", "urges", "asks"})
# Documents whose sentences share batches of the parser.
DOCUMENTS = 8
# Tokens added to each batch: small matrices are multiplied by another routine, whose last bits differ, and a document's
# parse must not depend on the documents beside it.
FILLING = 24
# A longer "sentence" is no sentence; it is left unparsed. So many tokens are a batch of the parser, too:
# more would take memory, and save no time.
LONGEST_SENTENCE = 800
# "(iii)": the letters or digits of a list's mark.
LONGEST_MARK = 4
# The parser is given tokens; building its own tokenizer would be a fifth of its loading time.
NO_TOKENIZER = "sanctext.no_tokenizer.v1"
# Of the vocabulary's strings only labels are asked for, which are added; the others are a sixth of its loading time.
_UNUSED = ["ner", "attribute_ruler", "senter", "tokenizer", "strings", "vectors"]
# A Doc's numbers are of 64 bits, without a sign.
_WRAPS = 1 << 64
# Present forms that are no base forms.
_IRREGULAR = frozenset(["are", "am", "’re", "'re", "’m", "'m", "’ve", "'ve", "ai"])


@registry.tokenizers(NO_TOKENIZER)  # type: ignore[untyped-decorator]
def create_no_tokenizer() -> Callable[[Language], Tokenizer]:
    """A tokenizer without rules, for a pipeline that is only given tokens."""
    return lambda nlp: Tokenizer(nlp.vocab)


class ParseData(TypedDict):
    """A parsed sentence as plain data.

    `tokens` are the document's token indices without white space; for a list item they begin with those of the
    words that introduce the list, `lead` of them. `words` are the tokens as they are read; `tags` are Penn tags,
    `heads` positions in this list; `lemmas` are those of verbs, and the lower-case words of all others.
    """

    tokens: list[int]
    words: list[str]
    lead: int
    tags: list[str]
    heads: list[int]
    deps: list[str]
    lemmas: list[str]


class Unit(NamedTuple):
    """What is parsed at once: a sentence, or a list item behind its list's lead.

    Args:
        tokens: indices of the document's tokens.
        lead: how many of them belong to the lead.
        words: the tokens as they are read.
    """

    tokens: list[int]
    lead: int
    words: list[str]


class Excerpt(NamedTuple):
    """What the parser is given: words, and whether white space stands behind each."""

    words: tuple[str, ...]
    spaces: tuple[bool, ...]


class Built(NamedTuple):
    """How an excerpt is built, as in `ParseData`."""

    tags: list[str]
    heads: list[int]
    deps: list[str]
    lemmas: list[str]


def _is_base(tag: str, word: str) -> bool:
    """True for a base form, whose rules would make "stres" of "stress"."""
    return tag == "VB" or (tag == "VBP" and word not in _IRREGULAR)


class Syntax:
    """Runs the model's tok2vec, tagger and parser on the sentences that hold a cue of a demand.

    A list item is read together with the words that introduce its list ("We call on X to: (a) stop …"). White space
    tokens, such as hard line breaks, are left out of what the parser sees.

    Example:
        >>> import sanctext
        >>> doc = sanctext.load()("The sun shone. We urge Iran to halt its tests.")
        >>> [parse["tags"][:2] for parse in doc._.sanctext_parses]
        [['PRP', 'VBP']]

    Writes:
        `doc._.sanctext_parses`, a list of `ParseData`, in text order.

    Args:
        nlp: the pipeline whose vocabulary is shared.
        model: package name or folder of the model; located if empty.
    """

    def __init__(self, nlp: Language, model: str = "") -> None:
        self.parser = spacy.load(
            model or locate(),
            vocab=nlp.vocab,
            exclude=_UNUSED,
            config={"nlp": {"tokenizer": {"@tokenizers": NO_TOKENIZER}}},
        )
        # numpy's own library multiplies three times as fast as the one that comes with the parser.
        multiplier = NumpyOps(use_blis=False)
        for _, component in self.parser.pipeline:
            if isinstance(component, TrainablePipe):
                for label in component.labels:
                    nlp.vocab.strings.add(label)
                for layer in component.model.walk():
                    layer.ops = multiplier
        remember_words(cast(TrainablePipe, self.parser.get_pipe("tok2vec")).model, FILLING)
        # More threads would take the cores that other workers use.
        self.threads = ThreadpoolController()
        # Only verbs are lemmatized, and only one by one: the component itself would want coarse tags for all.
        _, lemmatizer = self.parser.remove_pipe("lemmatizer")
        self.lemmatizer = cast(Lemmatizer, lemmatizer)
        self.driven = can_be_driven(self.parser)

    def __call__(self, doc: Doc) -> Doc:
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = DOCUMENTS) -> Iterator[Doc]:
        """Parse the sentences of several documents in the same batches.

        Args:
            stream: documents.
            batch_size: how many of them are taken at once.
        """
        stream = iter(stream)
        while docs := list(islice(stream, batch_size)):
            found = [list(_parsed(doc)) for doc in docs]
            with self.threads.limit(limits=1, user_api="blas"):
                excerpts = [[_excerpt(doc, unit) for unit in units] for doc, units in zip(docs, found, strict=True)]
                # What is written twice is parsed once.
                parsed = self._parse(docs[0].vocab, dict.fromkeys(chain.from_iterable(excerpts)))
            for doc, units, read in zip(docs, found, excerpts, strict=True):
                doc._.sanctext_parses = [
                    _data(unit, parsed[excerpt]) for unit, excerpt in zip(units, read, strict=True)
                ]
            yield from docs

    def _built(self, parsed: Doc) -> Built:
        # Rows of numbers: a token's attributes are asked for one by one otherwise.
        numbers = parsed.to_array([TAG, HEAD, DEP, LOWER]).tolist()
        strings = parsed.vocab.strings
        tags = [strings[tag] for tag, _, _, _ in numbers]
        lower = [strings[key] for _, _, _, key in numbers]
        return Built(
            tags=tags,
            # How far before or behind, as a number without a sign.
            heads=[(place + head) % _WRAPS for place, (_, head, _, _) in enumerate(numbers)],
            deps=[strings[dep] for _, _, dep, _ in numbers],
            lemmas=[
                self._lemma(parsed[place]) if tag[:1] == "V" and not _is_base(tag, word) else word
                for place, (tag, word) in enumerate(zip(tags, lower, strict=True))
            ],
        )

    def _lemma(self, verb: Token) -> str:
        verb.pos = VERB
        return self.lemmatizer.rule_lemmatize(verb)[0]

    def _annotated(self, docs: list[Doc]) -> Iterable[Doc]:
        if not self.driven:
            return self.parser.pipe(docs, batch_size=len(docs))
        annotate(self.parser, docs, FILLING)
        return docs

    def _parse(self, vocab: Vocab, excerpts: Iterable[Excerpt]) -> dict[Excerpt, Built]:
        found: dict[Excerpt, Built] = {}
        docs = ((Doc(vocab, words=list(excerpt.words), spaces=list(excerpt.spaces)), excerpt) for excerpt in excerpts)
        for batch in minibatch_by_words(docs, LONGEST_SENTENCE, tolerance=0, get_length=lambda pair: len(pair[0])):
            filled = [*(doc for doc, _ in batch), Doc(vocab, words=["."] * FILLING)]
            for parsed, (_, excerpt) in zip(self._annotated(filled), batch, strict=False):
                found[excerpt] = self._built(parsed)
        return found


def _data(unit: Unit, built: Built) -> ParseData:
    return ParseData(
        tokens=unit.tokens,
        words=unit.words,
        lead=unit.lead,
        tags=built.tags,
        heads=built.heads,
        deps=built.deps,
        lemmas=built.lemmas,
    )


def _excerpt(doc: Doc, unit: Unit) -> Excerpt:
    return Excerpt(
        tuple(without_prefix(word) for word in unit.words), tuple(_space_after(doc, index) for index in unit.tokens)
    )


def _space_after(doc: Doc, index: int) -> bool:
    return bool(doc[index].whitespace_) or (index + 1 < len(doc) and doc[index + 1].is_space)


def _parsed(doc: Doc) -> Iterator[Unit]:
    """The sentences whose words leave it open whether somebody demands or does something."""
    demands, measures = (
        {span.start for span in doc.spans[CUES] if span.kb_id_ == kind} for kind in ("demand", "measure")
    )
    for tokens, lead in _units(doc):
        unit = Unit(tokens, lead, words_as_read(doc, tokens))
        if not measures.isdisjoint(tokens) or may_demand(unit.words):
            yield unit
        else:
            for token in demands.intersection(tokens):
                refuse(doc, doc[token].idx, doc[token].idx + len(doc[token]), "no_form")


def _units(doc: Doc) -> Iterator[tuple[list[int], int]]:
    """The token indices of each sentence with a cue, with the number of those that belong to a list's lead."""
    cued = sorted({span.start for span in doc.spans[CUES] if span.kb_id_ in {"demand", "measure"}})
    if not cued:
        return
    lead: list[int] = []
    lead_has_cue = False
    blocks = list(doc.spans[BLOCKS])
    for block, following in zip(blocks, [*blocks[1:], None], strict=True):
        sentences = View.sentences(block)
        for position, sentence in enumerate(sentences):
            has_cue = _any_between(cued, sentence.start, sentence.end)
            follows = block.label_ == "item" and position == 0 and bool(lead)
            if not has_cue and not follows:
                continue
            tokens = _words(sentence)
            introduced = follows and (lead_has_cue or has_cue) and _continues(doc, tokens, lead)
            if follows and not introduced and not _continues(doc, tokens, lead):
                # Where the first item does not go on with the lead, none of the list does.
                lead, lead_has_cue = [], False
            if len(tokens) + len(lead) > LONGEST_SENTENCE:
                if has_cue:
                    refuse(doc, sentence.start_char, sentence.end_char, "unread")
                continue
            if introduced:
                yield lead + tokens, len(lead)
            elif has_cue and (block.label_ == "item" or not _introduces(doc, sentence, following)):
                yield tokens, 0
        if block.label_ != "item":
            lead, lead_has_cue = [], False
            if sentences and _leads(doc, sentences[-1], following):
                lead = [index for index in _words(sentences[-1]) if doc[index].text != ":"]
                lead_has_cue = _any_between(cued, sentences[-1].start, sentences[-1].end)


def _leads(doc: Doc, sentence: Span, following: Span | None) -> bool:
    """Whether a block's last sentence introduces the list behind it: by a colon, or by no mark at its end."""
    last = doc[sentence.end - 1].text
    return last == ":" or (following is not None and following.label_ == "item" and last[-1:].isalnum())


def _words(sentence: Span) -> list[int]:
    """Token indices of a sentence without white space, Markdown's emphasis marks, and the marks and addresses of links.

    Of "We have [announced](https://…) it" the parser reads "We have announced it".
    """
    found: list[int] = []
    in_address = False
    last = sentence.end - 1
    broken = broken_names(sentence.doc)
    for token in sentence:
        text = token.text
        if not in_address and (text.lstrip("(<").startswith(_ADDRESS) or "://" in text):
            in_address = True
            if token.i > 1 and (text.startswith("(") or sentence.doc[token.i - 1].text == "("):
                _drop_linked(sentence.doc, found)
        if in_address:
            in_address = not (token.whitespace_ or text.endswith(")"))
            continue
        # Of a broken word the first token stands for all of it.
        unread = (text == "." and token.i < last and ends_nothing(sentence.doc, token.i)) or broken.get(token.i) == ""
        if not token.is_space and text.strip("*_\\#") and not unread:
            found.append(token.i)
    return in_usual_order(sentence.doc, without_insertions(sentence.doc, _without_marks(sentence.doc, found)))


def _drop_linked(doc: Doc, found: list[int]) -> None:
    """Take the brackets around linked words out of what was found before the link's address."""
    if found and doc[found[-1]].text == "(":
        found.pop()
    if not found or doc[found[-1]].text != "]":
        return
    found.pop()
    opening = next((here for here in range(len(found) - 1, -1, -1) if doc[found[here]].text == "["), None)
    if opening is not None:
        del found[opening]


def _without_marks(doc: Doc, tokens: list[int]) -> list[int]:
    """Leave out the marks of a list within a sentence: "to: (a) stop …; and (b) talk"."""
    words = [doc[index].text for index in tokens]
    marks: set[int] = set()
    for position in range(1, len(words) - 2):
        opens = words[position] == "(" and words[position + 2] == ")" and len(words[position + 1]) <= LONGEST_MARK
        if opens and words[position - 1] in {":", ";", ",", "and", "or", "must", "to", "should", "shall"}:
            marks.update(tokens[position : position + 3])
    return [index for index in tokens if index not in marks]


def _any_between(sorted_indices: list[int], start: int, end: int) -> bool:
    position = bisect_left(sorted_indices, start)
    return position < len(sorted_indices) and sorted_indices[position] < end


def _introduces(doc: Doc, sentence: Span, following: Span | None) -> bool:
    """True for the words before a list whose items go on with them: they are read with each item."""
    if following is None or following.label_ != "item" or not _leads(doc, sentence, following):
        return False
    lead = [index for index in _words(sentence) if doc[index].text != ":"]
    return bool(lead) and sentence.end_char < following.start_char and _continues(doc, _words(following), lead)


def _continues(doc: Doc, tokens: list[int], lead: list[int]) -> bool:
    """True where an item goes on with its lead's sentence: it begins in lower case, or the lead ends in "to", "on"."""
    return bool(tokens) and (doc[tokens[0]].text[:1].islower() or doc[lead[-1]].lower_ in _OPEN_ENDS)


@Language.factory(
    "sanctext_syntax",
    assigns=["doc._.sanctext_parses"],
    requires=["doc.spans", "doc.sents"],
    default_config={"model": ""},
)
def create_syntax(nlp: Language, name: str, model: str) -> Syntax:  # noqa: ARG001
    """Make the component.

    Args:
        model: package name or folder of a spaCy model with tok2vec, tagger and parser; "" finds the installed one.
    """
    return Syntax(nlp, model)
