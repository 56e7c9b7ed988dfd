"""Whether a stance may be read: by the kind of the text, the block and the subject."""

from __future__ import annotations

from sanctext.components.readouts import other_names, participants
from sanctext.components.stances.before_verb import is_finite
from sanctext.components.stances.cue import Cue
from sanctext.components.stances.heads import head_of
from sanctext.components.stances.subject import Subject
from sanctext.components.stances.words import Words
from sanctext.components.view import View
from sanctext.knowledge.actors import is_group, members_on
from sanctext.knowledge.words import word_class

# Kinds whose paragraphs have no subject: "Recalling …", "Condemns …".
# In characters: "the " before an actor's name.
LONGEST_ARTICLE = 4
# In words: so near behind "denied" stands what somebody is not given.
FEW = 7


class Voices:
    """Answers whether a subject may take a stance in a document.

    Args:
        view: the document.
    """

    def __init__(self, view: View) -> None:
        self.view = view
        self.kind = str(view.doc._.sanctext_kind)
        self.issued = view.doc._.sanctext_issued
        self.issuers = {data["code"] for data in view.doc._.sanctext_signatories or ()} | set(participants(view.doc))
        self.met = other_names(view.doc) if self.kind == "readout" else frozenset()

    def refuses(self, words: Words, cue: Cue, subject: Subject) -> str | None:
        """Why this is no stance of anybody's; None where it is one."""
        if self.kind == "transcript" and self._is_small_talk(words, cue, subject):
            return "not_performed"
        if (
            subject.first is None
            and cue.kind == "verb"
            and words.word(cue.last + 1) in word_class("no object of a paragraph")
        ):
            return "not_performed"
        if _is_deed(words, cue):
            return "not_performed"
        if words.word(cue.last + 1) in word_class("nothing") or (cue.act == "note" and not self._is_fact(words, cue)):
            return "not_performed"
        if subject.first is not None and words.lower[subject.first] == "it" and not self._is_it():
            return "not_performed"
        if cue.act == "thank" and self._is_courtesy(words, cue):
            return "not_performed"
        if subject.first is None and not (
            self._opens_item(words, cue, subject) if cue.kind == "promise" else self._may_open(words, cue)
        ):
            return "not_performed"
        # Others support with deeds: "the firm supported the programme".
        deeds = cue.act == "support" and cue.kind == "verb" and self.kind != "news_report"
        commits = cue.act == "commit" and cue.kind != "noun"
        if (commits or deeds) and not self._commits(words, cue, subject):
            return "not_performed"
        if cue.act == "oppose" and cue.group.denied and not self._is_own(words, subject):
            return "denied"
        return None

    def _is_fact(self, words: Words, cue: Cue) -> bool:
        """ "recognised that N": a fact; "recognised the new state", "let me recognise Ada Lind" are none."""
        if words.lower[cue.last] not in word_class("recognises"):
            return True
        following = words.word(cue.last + 1)
        return following == "that" if self.kind == "news_report" else following in word_class("recognised fact")

    def _is_courtesy(self, words: Words, cue: Cue) -> bool:
        """ "thank you", "thanks to the crews’ skill", "I appreciate it": nobody is thanked for anything."""
        following = words.word(cue.last + 1)
        owing = following == "to" and cue.kind == "verb" and words.lower[cue.last] in word_class("owing")
        ends = words.word(cue.last + 2) in {"", ".", ",", ";"}
        return following == "you" or owing or (following == "it" and ends)

    def _opens_item(self, words: Words, cue: Cue, subject: Subject) -> bool:
        """ "We therefore / • will bar the ships": whoever stands above the list."""
        block = self.view.block_at(words.starts[cue.first])
        listed = block is not None and block.label_ == "item"
        first = cue.first == words.first() or subject.carried
        return listed and first and self.kind != "news_report"

    def _is_it(self) -> bool:
        """ "It" may be whoever issues the text, or somebody in a report."""
        return self.kind == "news_report" or any(map(is_group, self.issuers)) or self.kind == "resolution"

    def _is_small_talk(self, words: Words, cue: Cue, subject: Subject) -> bool:
        alone = subject.first is not None and words.lower[subject.first] == "i"
        return cue.act == "thank" or (alone and cue.act in word_class("small talk")) or subject.first is None

    def _may_open(self, words: Words, cue: Cue) -> bool:
        """ "Condemns the raid": a sentence may begin so, without a subject."""
        if self.kind == "news_report" and cue.form != "ing":
            return False
        following = words.word(cue.last + 1)
        if cue.form == "base":
            nominal = (
                following in (word_class("behind no verb") | {"", ",", ".", ":"})
                and cue.kind == "verb"
                and cue.act != "commit"
            )
            nominal = nominal or (cue.kind == "verb" and cue.act == "support")
            return self.kind in word_class("kind in paragraphs") and not nominal
        if cue.form == "ing":
            if self.kind in word_class("kind of running text"):
                return False
            closed = any(words.lower[place] == "," for place in range(cue.last, len(words)))
            finite = next((place for place in range(cue.last + 1, len(words)) if is_finite(words, place)), None)
            if self.kind in word_class("kind in paragraphs") and (words.text[-1][-1] in ",;" or finite is None):
                return cue.act != "support" or words.text[-1][-1] in ",;"
            return self.kind == "resolution" or (closed and _has_main_clause(words, cue.last))
        block = self.view.block_at(words.starts[0])
        return cue.form == "s" or (block is not None and block.label_ != "title")

    def _commits(self, words: Words, cue: Cue, subject: Subject) -> bool:
        """Whether somebody speaks in his own voice: of others the text only says what they will do."""
        if cue.kind == "promise" and not self._promises(words, cue, subject):
            return False
        if self.kind == "news_report":
            planned = cue.kind == "promise" or (cue.kind == "verb" and words.lower[cue.last] == "to")
            own = cue.conditional is False and (self._is_own(words, subject) or self._is_lasting(words, cue, subject))
            return not planned or own or self.is_told(words, cue, subject)
        return self._is_own(words, subject)

    def is_told(self, words: Words, cue: Cue, subject: Subject) -> bool:
        """Whether it is a promise only where whoever makes it tells it in a report: who does, is asked later."""
        if self.kind != "news_report" or cue.kind != "promise" or subject.first is None:
            return False
        if self.view.quotation_at(words.starts[cue.first]) is not None and cue.conditional:
            return False
        return not self._is_own(words, subject) and not self._is_lasting(words, cue, subject)

    def _promises(self, words: Words, cue: Cue, subject: Subject) -> bool:
        """Whether "will" tells a policy: in running text most of what somebody will do is his schedule."""
        if subject.first is None:
            return True
        head = head_of(words, subject.first, subject.last)
        if words.lower[head] in word_class("issued document"):
            return False
        if self.kind not in word_class("kind of running text"):
            return True
        if words.lower[head] in word_class("subject pronoun"):
            lasting = not word_class("lasting promise").isdisjoint(words.lower[cue.first : cue.last + 2])
            return lasting or (self.kind == "other" and words.lower[head] in word_class("first person"))
        if words.lower[head] in word_class("own organ"):
            return not word_class("lasting promise").isdisjoint(words.lower[cue.first : cue.last + 2])
        actors = self.view.actors_between(*words.span(subject.first, subject.last))
        return bool(actors) and actors[-1].end_char == words.ends[subject.last] and actors[-1].id_ != "actors.person"

    def _is_lasting(self, words: Words, cue: Cue, subject: Subject) -> bool:
        """ "“Oman will never leave”": quoted of a state by its name, which mostly its own people say."""
        if subject.first is None or self.view.quotation_at(words.starts[cue.first]) is None:
            return False
        actors = self.view.actors_between(*words.span(subject.first, subject.last))
        named = bool(actors) and actors[-1].end_char == words.ends[subject.last]
        return named and not word_class("lasting promise").isdisjoint(words.lower[cue.first : cue.last + 2])

    def _is_own(self, words: Words, subject: Subject) -> bool:
        if subject.first is None or words.lower[subject.first] in word_class("first person"):
            return True
        if self.kind == "news_report":
            return False
        start, end = words.span(subject.first, subject.last)
        actors = self.view.actors_between(start, end)
        if self.view.quotation_at(start) is not None and not (actors and actors[-1].end_char == end):
            # "“The administration will …”": whoever is quoted speaks of others.
            return False
        if actors:
            codes = {actor.kb_id_ for actor in actors}
            members = [set(members_on(code, self.issued)) for code in codes if is_group(code)]
            # Whose members no table knows, such as "the A3", may be the issuers.
            unknown = self.kind == "joint_statement" and any(not each for each in members)
            return unknown or not codes.union(*members).isdisjoint(self.issuers)
        if not self.met.isdisjoint(words.text[subject.first : subject.last + 1]):
            return True
        head = words.lower[head_of(words, subject.first, subject.last)]
        if head in word_class("singular subject"):
            return self.kind == "readout" or head == "it"
        return head in word_class("stance subject")


def _is_deed(words: Words, cue: Cue) -> bool:
    """Whether the words are no position: "recalls its ambassador", "committing crimes", "denied the crews access"."""
    following, near = words.word(cue.last + 1), words.lower[cue.last + 1 : cue.last + FEW]
    if words.lower[cue.last] in word_class("commits"):
        return following not in word_class("committed to")
    if cue.act == "recall":
        return not word_class("measure diplomats").isdisjoint(words.lower[cue.last : cue.last + FEW])
    if cue.act == "protest":
        # "Mass protests followed": no verb.
        return cue.form == "s" and following not in word_class("determiner")
    return cue.act == "deny" and "that" not in near and not word_class("denied thing").isdisjoint(near)


def _has_main_clause(words: Words, place: int) -> bool:
    """ "Recalling its resolutions, the Council demands": behind a comma somebody is named who goes on."""
    for comma in range(place + 1, len(words) - 2):
        if words.lower[comma] == ",":
            first = comma + 1
            named = words.view.actors_between(words.starts[first], words.starts[first] + LONGEST_ARTICLE + 1)
            if words.lower[first] in word_class("subject pronoun") or named or words.lower[first] == "the":
                return True
    return False
