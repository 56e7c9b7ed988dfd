"""What a report has told so far, in text order: who told what, whom it was about, with whose name it opened."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from sanctext.components.voices.names import Speaker
from sanctext.components.voices.speech_clauses import Speech
from sanctext.components.voices.view import SpeechView

_THAT = " that "
# How many sentences back an office or a pronoun may reach.
REACH = 8
# How many speech clauses back, however short their sentences.
MOST_REACHED = 40


class ToldBefore:
    """Everybody who has told something, for the verbs and pronouns behind them."""

    def __init__(self, view: SpeechView) -> None:
        self.view = view
        self.told: list[Speech] = []
        self._verbs: list[int] = []
        self._of_sentence: dict[int, list[Speech]] = {}
        # Whom a sentence in which nobody tells anything is about, for the pronouns after it.
        self.topics: list[tuple[int, Speaker]] = []
        # With whose name a sentence opens, whatever is told in it: (index, place, who).
        self.openings: list[tuple[int, int, Speaker]] = []

    def keep(self, told: Speech) -> None:
        """Keep a speech clause behind those before it."""
        self.told.append(told)
        self._verbs.append(told.clause.verb)
        self._of_sentence.setdefault(told.sentence, []).append(told)

    def at(self, verb: int) -> Speech | None:
        """The speech clause whose verb begins at a place."""
        index = bisect_left(self._verbs, verb)
        return self.told[index] if index < len(self.told) and self._verbs[index] == verb else None

    def in_sentence(self, index: int) -> list[Speech]:
        """The speech clauses of a sentence."""
        return self._of_sentence.get(index, [])

    def last_before(self, place: int) -> Speech | None:
        """The last speech clause whose verb stands before a place."""
        index = bisect_left(self._verbs, place)
        return self.told[index - 1] if index else None

    def first_after(self, place: int) -> Speech | None:
        """The first speech clause that begins at a place or after it."""
        index = bisect_left(self._verbs, place)
        return self.told[index] if index < len(self.told) else None

    def topic_of(self, index: int) -> Speaker | None:
        """Whom a sentence in which nobody tells anything is about."""
        found = bisect_left(self.topics, index, key=lambda topic: topic[0])
        return self.topics[found][1] if found < len(self.topics) and self.topics[found][0] == index else None

    def opening_of(self, index: int) -> Speaker | None:
        """With whose name a sentence opens."""
        found = bisect_left(self.openings, index, key=lambda opening: opening[0])
        return self.openings[found][2] if found < len(self.openings) and self.openings[found][0] == index else None

    def before(self, place: int, index: int) -> list[Speaker]:
        """Whoever told something before a place, the last one first, as far back as a pronoun reaches."""
        # Whoever is quoted behind a label is nobody's "he" in his own words.
        reached = [
            (told.clause.verb, told.speaker)
            for told in self.told_before(place, index)
            if not (told.is_label or self._is_told_of(told))
        ]
        for at, topic in reversed(self.topics):
            if index - at > REACH:
                break
            if at < index:
                reached.append((self.view.sentences[at][0], topic))
        for at, opens, speaker in reversed(self.openings):
            if index - at > REACH:
                break
            if opens < place:
                reached.append((opens, speaker))
        return [speaker for _, speaker in sorted(reached, key=lambda item: item[0], reverse=True)]

    def _is_told_of(self, told: Speech) -> bool:
        """ "The envoy said that Reed had agreed": Reed is told of, and the envoy goes on."""
        subject = told.clause.subject
        outer = self.in_sentence(told.sentence)[:1]
        if subject is None or not outer or outer[0] is told:
            return False
        return self.view.text[max(0, subject[0] - len(_THAT)) : subject[0]] == _THAT

    def told_before(self, place: int, index: int) -> Iterator[Speech]:
        """The speech clauses before a place, the last one first, as far back as a pronoun reaches."""
        last = bisect_left(self._verbs, place) - 1
        for position in range(last, max(-1, last - MOST_REACHED), -1):
            if index - self.told[position].sentence > REACH:
                return
            yield self.told[position]
