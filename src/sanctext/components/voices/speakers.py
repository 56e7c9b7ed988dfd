"""Who told what in a report, read from its beginning."""

from __future__ import annotations

from sanctext.components.voices.bodies import Bodies, Drafts
from sanctext.components.voices.names import Names, Speaker
from sanctext.components.voices.owners import Owners
from sanctext.components.voices.phrases import Phrases
from sanctext.components.voices.speech_clauses import Speech, SpeechClause, speech_clauses
from sanctext.components.voices.told_before import ToldBefore
from sanctext.components.voices.topics import Topics
from sanctext.components.voices.view import SpeechView
from sanctext.components.voices.whom import Whom


class Speakers:
    """Everybody who tells something in a report, in text order.

    Args:
        told: who told what where.
        whom: whom a noun phrase means.
        owners: whose an office is.
    """

    def __init__(self, view: SpeechView) -> None:
        self.view = view
        self.phrases = Phrases(view)
        self.bodies = Bodies(view)
        self.told = ToldBefore(view)
        self.owners = Owners(view, self.phrases, self.told, self._about)
        self.whom = Whom(self.phrases, self.bodies, Drafts(view, self.phrases, self.bodies), self.told, self.owners)
        self._topics = Topics(view, self.phrases, self.told, self.whom)
        for index in range(len(view.sentences)):
            self._read(index)

    @property
    def names(self) -> Names:
        """The names that the report has introduced."""
        return self.whom.names

    def _about(self, index: int) -> Speaker | None:
        return self._topics.about(index)

    def _read(self, index: int) -> None:
        """Note who tells something in a sentence, and whom it is about."""
        start, end = self.view.sentences[index]
        opening = self._topics.opening(index)
        if opening is not None:
            self.told.openings.append((index, start, opening))
        for clause in sorted(speech_clauses(self.view, start, end), key=lambda clause: clause.verb):
            speaker = self._teller_of(clause, index)
            if speaker is not None:
                self.told.keep(Speech(clause, speaker, index))
        if not self.told.in_sentence(index):
            topic = self._topics.about(index)
            if topic is not None:
                self.told.topics.append((index, topic))

    def _teller_of(self, clause: SpeechClause, index: int) -> Speaker | None:
        """Who tells: the speech clause's subject, or that of the speech clause before it in its sentence."""
        if clause.subject is None:
            here = next((told for told in reversed(self.told.in_sentence(index)) if not told.clause.according), None)
            return here.speaker if here is not None else self._topics.first_of(index, clause.verb)
        return self.whom.resolve(clause.subject, index, self.told.before(clause.verb, index))
