"""What speakers are resolved from: a document's sentences, quotations, actors, issuers, and labels of speeches."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from functools import partial
from itertools import islice
from typing import NamedTuple

from spacy.tokens import Doc, Span

from sanctext.components.readouts import names_of_sides, other_names, others_office, own_names, participants
from sanctext.components.signatories.top import lines_of
from sanctext.components.view import View
from sanctext.components.voices.noun_phrases import CAPITAL, speaking_part
from sanctext.components.voices.own_organs import OwnOrgans
from sanctext.components.voices.represents import is_audience, standing
from sanctext.components.voices.title_issuer import announcers
from sanctext.components.voices.union_organs import UnionOrgans
from sanctext.knowledge.actors import forces_in_a_war, is_group, members_on
from sanctext.knowledge.current import known
from sanctext.knowledge.words import one_of, word_class

# Stands in the outside text for each character of a quotation.
QUOTED = "\x00"
_PLACE_BEFORE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Ff]rom|[Tt]o|[Nn]ear|[Oo]ver|[Oo]n|[Aa]gainst|[Ww]ith|[Oo]f)\s+(?:the\s+)?$"
)
# "an adviser to President X" is of X's; "the ambassador to X" is not.
_SERVES = re.compile(r"\b(?:advis[eo]r|aide|assistant|secretary|spokes\w+)\s+to\s+(?:the\s+)?$", re.IGNORECASE)
# In characters: a capital's name at the beginning of a report.
LONGEST_DATELINE = 30
# Two other states that are named so often, and oftener, are whom a report is about.
OFTEN = 3
# "CAIRO — ", before the first sentence.
_DATELINE = re.compile(r"[^\n]{0,40}?(?:[\u2014\u2013]|--?)(?:\s|$)")
_RESOLUTION = re.compile(r"\b(?:resolutions?|UNSCRs?|S/RES/\d+)\b", re.IGNORECASE)
# "resolution 2231, which": the pronoun is the resolution's.
_RESOLUTION_BEFORE = re.compile(r"(?:[Rr]esolutions?|UNSCRs?|S/RES/)[^.;]{0,40}[,\s]\s*$")
# "resolution 2231", "resolutions 2216 and".
_NUMBER = re.compile(r"\d{3}")
# In characters: " 2231" behind "resolution"; so far before a resolution its adopter is named.
LONGEST_NUMBER = 12
FARTHEST_ADOPTER = 4_000
_ASSEMBLY = re.compile(r"\bGeneral\s+Assembly\b")
# In characters: how far before its pronoun a resolution may begin, and before a resolution its organ.
RESOLUTION_REACH = 70
ORGAN_REACH = 60
_ARMY = re.compile(r"\b(?:army|military)\b(?!-)(?!\s+(?:bases?|aid|action|council|government)\b)", re.IGNORECASE)
# "Chad shuts its ports", below a newspaper's name.
_HEADLINE = re.compile(r"[^,.:\n]*\s[a-z]+\s[^.\n]*\s[^.\n]*$")
LINES_WITH_HEADLINE = 4
# "LIVE: Chad shuts its ports", "(LEAD) Chad shuts".
_LABEL_OF_HEADLINE = re.compile(r"(?:[A-Z]{3,9}:|\([A-Z\d]{2,9}\))\s+")
# In characters: "The ", before the first name of a headline.
LONGEST_LEAD = 5
_RELATIVE = re.compile(r"(?:,\s+|[\u2013\u2014]\s*)(?:which|who|whose)\b")


class Voice(NamedTuple):
    """Who speaks.

    Args:
        codes: actors' codes; empty where nobody could be named.
        own: true where the document's own issuers speak.
        quoted: true for words in quotation marks.
        span: the words that name the speaker, in characters; None where none do.
        name: the name of somebody for whom no code stands, else None.
    """

    codes: tuple[str, ...]
    own: bool
    quoted: bool
    span: tuple[int, int] | None
    name: str | None = None


class SpeechView:
    """A document's words by sentence, inside and outside quotation marks; places are characters."""

    def __init__(self, doc: Doc) -> None:
        page = View(doc)
        self.text = page.text
        self.actors_between = page.actors_between
        self.quotation_at = page.quotation_at
        self.last_states = page.last_states
        self.says_where = page.says_where
        self.issued = doc._.sanctext_issued
        self.news = doc._.sanctext_kind == "news_report"
        self.issuers = tuple(signatory["code"] for signatory in doc._.sanctext_signatories)
        self.reported_issuers = [span for span in page.actors if self.issuers == (span.kb_id_,)] if self.news else []
        self.principals = {data["code"] for data in doc._.sanctext_signatories if data["role"] == "issuer"}
        self.own_organs = OwnOrgans(page, alone=len(self.principals) == 1 and not self.news)
        # Who met in a readout, and the names of whoever was met.
        self.participants = participants(doc)
        self.met = other_names(doc) if self.participants else frozenset()
        self.own_names = own_names(doc) if self.participants else frozenset()
        self.sides = names_of_sides(doc) if self.participants else {}
        self.met_as = partial(others_office, doc)
        aligned = [data["mentions"][0][0] for data in doc._.sanctext_signatories if data["role"] == "aligned"]
        # Where those stand who align themselves, None where nobody does.
        self.aligned_at = max(aligned) if aligned else None
        self.sentences = sorted(
            {(sent.start_char, sent.end_char) for block in page.blocks for sent in page.sentences(block)}
        )
        self._starts = [start for start, _ in self.sentences]
        self.outside = _without_quotations(page)
        self._written = self._datelines(page) if self.news else []
        self._named = self._often_named(page) if self._written else Counter()
        self.headed = self._headed(page) if self.news else None
        self._labels = labels(page)
        # Where the first turn of a transcript begins.
        self.first_label = self._labels[0].start if self._labels else 0
        self._forces = _forces(page)
        self._guests: dict[str, str | None] = {}
        self._organs = UnionOrgans(page, news=self.news)
        collected = bool(self._labels) and self._labels[0].collected
        # In a collection of others' words the title's subject is only what they speak of.
        self.announcers = () if self.issuers or self.news or collected else announcers(page)

    def _datelines(self, page: View) -> list[tuple[int, str]]:
        """Where a report's datelines stand, with the state in whose capital each part was written.

        Its minister is whom "the Foreign Minister" means there. A reporter's name and a date may stand above one.
        """
        found: list[tuple[int, str]] = []
        for block in page.blocks:
            first = next(iter(page.actors_between(block.start_char, block.start_char + LONGEST_DATELINE)), None)
            begins = first is not None and first.start_char == block.start_char and first.label_ == "state"
            if first is not None and begins and first.end_char == block.end_char and block.label_ != "title":
                # "OMAN", above what happened there.
                found.append((block.start_char, str(first.kb_id_)))
            if first is None or not begins or first.id_ != "actors.capital":
                continue
            if block.label_ == "dateline" or _DATELINE.match(page.text, first.end_char, block.end_char) is not None:
                found.append((block.start_char, str(first.kb_id_)))
        return found

    def dateline_at(self, place: int) -> str | None:
        """The state in whose capital the part of a report was written that holds a place, None where none is named.

        Of a state of which a report hardly speaks nobody is meant by a bare office.
        """
        index = bisect_right(self._written, place, key=lambda dateline: dateline[0]) - 1
        code = self._written[max(index, 0)][1] if self._written else None
        if code is None:
            return None
        others = sorted((often for other, often in self._named.items() if other != code), reverse=True)
        second = others[1] if len(others) > 1 else 0
        return None if second >= OFTEN and second > self._named[code] else code

    def _often_named(self, page: View) -> Counter[str]:
        """How often a report names each state, without the places where it was written."""
        written = {start for start, _ in self._written}
        return Counter(
            str(span.kb_id_) for span in page.actors if span.label_ == "state" and span.start_char not in written
        )

    def _headed(self, page: View) -> str | None:
        """The state with whose name a report's headline begins; above it may stand the name of a newspaper."""
        title = next((block for block in page.blocks if block.label_ == "title"), None)
        place = (title.start_char, title.end_char) if title is not None else None
        lines = islice(
            (line for block in page.blocks[:LINES_WITH_HEADLINE] for line in lines_of(block)), LINES_WITH_HEADLINE
        )
        for begin, end in filter(None, (place, *lines)):
            label = _LABEL_OF_HEADLINE.match(page.text, begin, end)
            start = label.end() if label is not None else begin
            first = next(iter(page.actors_between(start, start + LONGEST_LEAD)), None)
            if first is None or first.label_ != "state" or (first.start_char > start and page.text[start] != "T"):
                continue
            if (begin, end) == place or _HEADLINE.match(page.text, first.end_char, end) is not None:
                return str(first.kb_id_)
        return None

    def army(self, start: int, end: int) -> str | None:
        """Whose code "the army", "an army spokesman" has: that of a state's forces at war with others named here."""
        if self._forces is None or _ARMY.search(self.text, start, end) is None:
            return None
        state, code = self._forces
        named = {span.kb_id_ for span in self.actors_between(start, end)}
        return code if named <= {state, code} else None

    def commission(self, start: int, end: int) -> str | None:
        """Whose "the Commission" or "the Council" is."""
        return self._organs.code_of(start, end)

    def named_as(self, start: int, end: int) -> str | None:
        """The code of the actor whose name some words are."""
        named = self.actors_between(start, start + 1)
        return str(named[0].kb_id_) if named and named[0].end_char == end else None

    def plausible(self, phrase: tuple[int, int] | None) -> tuple[int, int] | None:
        """A phrase that can name somebody, without marks before it; None for a clause that the parser took for one."""
        if phrase is None:
            return None
        return speaking_part(self.text, phrase, self.actors_between(*phrase))

    def is_own_group(self, code: str) -> bool:
        """Whether a group's members are those who issue the text together: its name is theirs."""
        if len(self.principals) < FEWEST_OF_GROUP or not is_group(code) or code in self.issuers:
            return False
        return set(members_on(code, self.issued)) == self.principals

    def label_at(self, place: int) -> Label | None:
        """In a transcript or a collection, the words before the colon with which what holds a place begins."""
        index = bisect_right(self._labels, place, key=lambda label: label.start) - 1
        return self._labels[index] if index >= 0 else None

    def guest(self, label: str) -> str | None:
        """Whose minister takes a turn, as the text introduces him: "MINISTER REED", "Omani Minister Reed"."""
        if label not in self._guests:
            self._guests[label] = self._introduced(label)
        return self._guests[label]

    def _introduced(self, label: str) -> str | None:
        parts = label.split()
        if len(parts) < FEWEST_OF_TITLED or not label.isupper():
            return None
        named = re.search(
            rf"\b{re.escape(parts[0].title())}\s(?:[\w.’'-]+\s+){{0,6}}?{re.escape(parts[-1].title())}\b", self.text
        )
        if named is None:
            return None
        before = _BEFORE_TITLE.search(self.text, max(0, named.start() - NEAR_TITLE), named.start())
        begin = before.start() if before is not None else named.start()
        codes = {
            span.kb_id_
            for span in self.actors_between(begin, named.end())
            # "Special Envoy for Chad, Ambassador Reed" serves somebody else.
            if span.label_ == "state" and not _deals_with().search(self.text, begin, span.start_char)
        }
        return codes.pop() if len(codes) == 1 and not codes <= set(self.issuers) else None

    def is_host(self, label: str) -> bool:
        """Whether a turn is of whoever issues a transcript: in capitals, or of the one who takes most turns."""
        if label.isupper():
            return not self._is_visitor(label)
        turns = Counter(self.text[turn.start : turn.end] for turn in self._labels)
        host, often = turns.most_common(1)[0]
        # "Ada Lind, Official Spokesperson", and "Official Spokesperson" after it.
        return turns[label] == often or label.endswith(f" {host}") or host.endswith(f" {label}")

    def _is_visitor(self, label: str) -> bool:
        """ "FOREIGN MINISTER REED" of whom the lines above the turns say nothing, and whose host they name."""
        above = self.text[: self._labels[0].start].lower()
        names = {self.text[turn.start : turn.end].split()[-1].lower() for turn in self._labels}
        headed = any(name in above for name in names)
        return headed and label.split()[-1].lower() not in above and _minister().search(label) is not None

    def sentence_index(self, place: int) -> int:
        """Index of the sentence that holds a character."""
        return max(bisect_right(self._starts, place) - 1, 0)

    def is_place(self, span: Span) -> bool:
        """True for an actor's name that says where something is, and not who acts."""
        lead = self.text[max(0, span.start_char - 24) : span.start_char]
        return bool(_PLACE_BEFORE.search(lead) and not _SERVES.search(lead)) or (
            _DATELINE.match(self.text, span.end_char) is not None
            and span.start_char == self.sentences[self.sentence_index(span.start_char)][0]
        )

    def heads(self, start: int, end: int) -> list[Span]:
        """Actors that a phrase is about, without places and audiences ("the ambassador to the United Nations")."""
        kept = [span for span in self.actors_between(start, end) if not is_audience(self.text, start, span)]
        relative = _RELATIVE.search(self.text, start, end)
        if relative:
            kept = [span for span in kept if span.start_char < relative.start()] or kept
        return standing(self, kept, start, end)

    def is_resolution(self, phrase: tuple[int, int]) -> bool:
        """Words name a resolution, or are the pronoun behind one: "resolution 2231, which"."""
        start, end = phrase
        if _RESOLUTION.search(self.text, start, end):
            return True
        relative = self.text[start:end].strip().lower() in {"which", "that"}
        return relative and _RESOLUTION_BEFORE.search(self.text, max(0, start - RESOLUTION_REACH), start) is not None

    def adopter(self, start: int, end: int) -> str:
        """Whose resolution it is that is spoken of at a place: the Security Council's, if no other body is named.

        A resolution without a number is of the Human Rights Council where that is the one that was named last.
        """
        if self.of_assembly(start, end):
            return "UNGA"
        numbered = _NUMBER.search(self.text, start, min(len(self.text), end + LONGEST_NUMBER)) is not None
        named = [] if numbered else self.actors_between(max(0, start - FARTHEST_ADOPTER), end)
        councils = [str(span.kb_id_) for span in named if span.kb_id_ in word_class("code of an adopter")]
        return councils[-1] if councils else "UNSC"

    @property
    def adopting_issuer(self) -> str | None:
        """The organ whose resolution a report tells of: the only issuer, where it is no state."""
        issuers = {span.label_: str(span.kb_id_) for span in self.reported_issuers}
        return next(iter(issuers.values())) if len(issuers) == 1 and "state" not in issuers else None

    def of_assembly(self, start: int, end: int) -> bool:
        """The General Assembly is named in these words or just before them."""
        named = _ASSEMBLY.search(self.text, max(0, start - ORGAN_REACH), end)
        return named is not None and "Council" not in self.text[named.end() : end]


def _forces(page: View) -> tuple[str, str] | None:
    """The one state at war with itself of whose sides one is named, with the code of its forces."""
    armed = {span.kb_id_ for span in page.actors if span.label_ == "armed_group"}
    found = [(state, forces) for state, (forces, sides) in forces_in_a_war().items() if armed & sides] if armed else []
    return found[0] if len(found) == 1 else None


def _without_quotations(page: View) -> str:
    parts: list[str] = []
    position = 0
    for start, end in page.quotations:
        parts += [page.text[position:start], QUOTED * (end - start)]
        position = end
    parts.append(page.text[position:])
    return "".join(parts)


# A speech in a transcript begins "MS. REED:", and a question "Q".
_SPEECH = re.compile(rf"\W*(Q(?=\s+\S)|[{CAPITAL}][{CAPITAL}.’' -]{{2,60}}[{CAPITAL}](?=\s*:))")
# Those who ask in a transcript.
ASKS = re.compile(
    r"Q|QUESTION|Question|Questions?\b.*|JOURNALIST|Journalist|REPORTER|Reporter|MODERATOR|Moderator|OPERATOR"
)
# "Omani ", before "Foreign Minister Reed"; in characters, so far before it.
_BEFORE_TITLE = re.compile(r"(?:(?!\band\b|\bwith\b)[^\n.;:,])*$")
NEAR_TITLE = 40
# In words: "MINISTER REED".
FEWEST_OF_TITLED = 2
# In a transcript: "Ada Lind, Spokesperson:" at the beginning of a paragraph, also in bold type.
_TURN = re.compile(
    r"[*_]{0,3}(?P<name>(?:[A-Z][\w.’'-]*,?\s+){0,7}[A-Z\d][\w.’'-]*(?:\s*\([^)\n]{1,60}\))?)\s*(?::[*_]{0,3}|[*_]{1,3}:)(?=\s)"
)
# Words in bold type before a colon, or alone on the line before a quotation; a line break in them is no new paragraph.
_BOLD = re.compile(
    r"\*\*(?P<name>[^\W\d_](?:[^*\n]|\n(?!\s*\n)|\*\*[\s,]*\*\*){1,160}?)"
    r"(?:(?:\s*:\s*\*\*+|\*\*\s*:)(?P<quoted>[\s*]*[“\"])?|\*\*\s*\n\s*(?P<alone>[“\"])|\s*:\s*(?P<inside>[“\"])\s*\*\*)"
)
# A transcript has so many speeches at least, and a collection so many quotations.
FEWEST = 4
# Of what is a transcript by its other marks, two turns are enough.
FEWEST_OF_TRANSCRIPT = 2
# So many issue a text together.
FEWEST_OF_GROUP = 2


@known
def _deals_with() -> re.Pattern[str]:
    """ "for" before those with whom an envoy deals."""
    return re.compile(rf"\b(?:{one_of(word_class('deals with'))})\s+$")


@known
def _minister() -> re.Pattern[str]:
    """An office that only states have, in the label of a turn."""
    return re.compile(rf"\b(?:{one_of(word_class('office of a visitor'))})\b", re.IGNORECASE)


class Label(NamedTuple):
    """Words that name whoever speaks what follows, up to the next label.

    Args:
        collected: true in a collection of quotations, where nobody else speaks between two labels.
    """

    start: int
    end: int
    collected: bool


def labels(page: View) -> list[Label]:
    """The labels of a transcript or of a collection, in text order; none in any other document."""
    bold = list(_BOLD.finditer(page.text))
    if sum((match["quoted"] or match["alone"] or match["inside"]) is not None for match in bold) >= FEWEST:
        return [Label(*match.span("name"), collected=True) for match in bold]
    speeches = [
        Label(match.start(1), match.end(1), collected=False)
        for block in page.blocks
        if (match := _SPEECH.match(page.text, block.start_char, block.end_char)) is not None
    ]
    transcript = page.doc._.sanctext_kind == "transcript"
    if len(speeches) < FEWEST and transcript:
        turns = [
            Label(match.start("name"), match.end("name"), collected=False)
            for block in page.blocks
            if (match := _TURN.match(page.text, block.start_char, block.end_char)) is not None
        ]
        if len(turns) >= FEWEST:
            return turns
    return speeches if len(speeches) >= (FEWEST_OF_TRANSCRIPT if transcript else FEWEST) else []
