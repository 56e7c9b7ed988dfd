"""Where the words stand that say at whom a clause aims its measure, and what they say."""

from __future__ import annotations

from sanctext.components.measures.adjuncts import behind_adjuncts
from sanctext.components.measures.aims import aim_of, is_born, is_harmed, places_behind
from sanctext.components.measures.belonging import belongs_to, chain, of_law
from sanctext.components.measures.clauses import Clause
from sanctext.components.measures.data import TargetData
from sanctext.components.measures.forbidden import AT_ONCE
from sanctext.components.measures.linking import LONGEST_BASIS, is_no_aim, linked
from sanctext.components.measures.members import Aim
from sanctext.components.measures.names import Reading, measures_in
from sanctext.components.measures.target_names import articles
from sanctext.grammar.parties import Mention
from sanctext.grammar.sentence import VERBS, Sentence
from sanctext.knowledge.actors import actor_of
from sanctext.knowledge.words import word_class

# In words: so near behind a list it is said where the listed are.
LONGEST_WHERE = 16
# In words: so far behind a measure's name the state stands that it concerns.
FARTHEST_COUNTRY = 12
# In words: so near behind a state its law's name ends.
LONGEST_LAW = 5
# In words: so near behind a name its list stands, "the ISIL (Da'esh) and Al-Qaida Sanctions List".
LONGEST_LIST = 10
# In words: so far behind "by" whoever did it is named.
LONGEST_DOER = 10
# Before a town that stands for its state.
_LEADS = frozenset({"to", "on", "against", "with"})
_OF_GOODS = frozenset({"export_control", "import_ban", "price_cap"})


class Aiming:
    """At whom the clauses of one sentence aim their measures.

    Args:
        sentence: the sentence.
        mentions: its actors, and the adjectives of states.
    """

    def __init__(self, sentence: Sentence, mentions: list[Mention]) -> None:
        self.sentence = sentence
        self.mentions = mentions

    def of(self, clause: Clause, reading: Reading, following: int) -> Aim:
        """Whom a clause's measure strikes.

        Args:
            clause: the clause.
            reading: what it says of the measure.
            following: where the next clause begins.
        """
        limit = following if following > clause.verb + 1 else len(self.sentence)
        aim = self._of(clause, reading, limit)
        if not aim.countries and clause.subject is None and "amended" in self.sentence.lower[: clause.verb]:
            # "the Measures (Peru) Regulations are amended by adding".
            aim.countries = [one for one in self.mentions if self.sentence.word(one.start - 1) == "("][:1]
        if not aim.countries and reading.binds and clause.subject is not None:
            # "Peruvian lorries may no longer cross".
            aim.countries = [one for one in self.mentions if clause.subject[0] <= one.start < clause.subject[1]]
        if not aim.countries:
            behind = max(aim.end, clause.verb + 1)
            aim.countries = self._kept_from(behind, limit) or self._of_package(behind, limit)
        if not aim.countries:
            aim.countries = self._belongs_to(clause, reading, aim.end, limit)
        if not aim.countries:
            aim.countries = self._let_by(clause, reading)
        if not aim.countries and not aim.targets:
            aim.countries = of_law(self.sentence, self.mentions, clause.verb + 1, limit)
        return aim

    def within(self, clause: Clause, reading: Reading, following: int) -> list[Mention]:
        """ "suspended Peru's part in talks", "flights by Peruvian carriers": whoever else the measure's words name."""
        sentence, subject = self.sentence, clause.subject if clause.subject is not None else (clause.verb, clause.verb)
        is_struck = clause.passive or reading.binds or subject[0] <= reading.nouns[0] < subject[1]
        limit = following if following > clause.verb + 1 else len(sentence)
        near = max(reading.nouns[1], clause.verb + 1) + FARTHEST_COUNTRY
        first, end = subject if is_struck else (clause.verb + 1, min(limit, near))
        own = {one.code for one in self.mentions if subject[0] <= one.start < subject[1] and not is_struck}
        stop = next((here for here in range(first, end) if self._ends_object(here)), end)
        found = [one for one in self.mentions if first <= one.start < stop and one.code and one.code not in own]
        found = [one for one in found if actor_of(one.code)[1] in {"state", "armed_group"} and one.form != "person"]
        found = [
            one
            for one in found
            if not (is_born(sentence, one) or is_harmed(sentence, one) or _is_in_a_law(sentence, one))
        ]
        found = [one for one in found if one.form != "capital" or sentence.word(one.start - 1) in _LEADS]
        found = [one for one in found if not self._is_beside(one) and (is_struck or not _acts(sentence, one))]
        return chain(sentence, self.mentions, found[0]) if found else []

    def _is_beside(self, mention: Mention) -> bool:
        """ "in Peru", "at the port of Lima", "from the Peru Sanctions List": where it is, and nobody struck."""
        sentence, before = self.sentence, mention.start - 1 - articles(self.sentence, mention)
        listed = sentence.find(word_class("list of names"), mention.end, min(mention.end + LONGEST_LIST, len(sentence)))
        taker = sentence.tag(mention.end) == "POS" and bool(
            measures_in(sentence, mention.end, mention.end + LONGEST_LAW)
        )
        # "joins Peru's sanctions".
        acts = sentence.tag(mention.end) in {"VBZ", "VBD", "VBP", "MD"}
        return acts or taker or listed is not None or sentence.word(before) in word_class("stands at a place")

    def _ends_object(self, here: int) -> bool:
        """A finite verb, a relative word, a reason or an adjunct behind an object."""
        sentence, word = self.sentence, self.sentence.word(here)
        if sentence.tag(here) in {"VBZ", "VBD", "VBP", "MD", "WDT", "WP", "WP$"} or word in {";", ":", "—", "by"}:
            return word != "by" or sentence.tag(here + 1) == "VBG"
        if sentence.tag(here) in {"TO", "CC"} and sentence.tag(here + 1) in {"VB", "RB"}:
            return True
        reason = word == "for" and sentence.tag(here + 1) in {"VBG", "PRP$"}
        return (
            reason
            or word in word_class("ends an aim")
            or f"{word} {sentence.word(here + 1)}" in word_class("gives a reason")
        )

    def _let_by(self, clause: Clause, reading: Reading) -> list[Mention]:
        """ "issued Peru-related Licence 5", "a licence that lets two firms lift Peruvian oil": whom leave concerns."""
        sentence, nouns = self.sentence, word_class("leave that is given")
        if clause.passive or clause.subject is None or nouns.isdisjoint(sentence.lower[slice(*reading.nouns)]):
            return []
        own = {one.code for one in self.mentions if clause.subject[0] <= one.start < clause.subject[1]}
        stop = sentence.find(word_class("opens a rule"), clause.verb, len(sentence)) or len(sentence)
        behind = [one for one in self.mentions if clause.verb < one.start < stop and one.code not in own]
        # "a licence that lets Peru sell oil": it is let do it.
        behind = [one for one in behind if not _acts(sentence, one)]
        # "under the Peru (Sanctions) Regulations" is a law's name.
        return [one for one in behind if not _is_in_a_law(sentence, one)][:1]

    def _belongs_to(self, clause: Clause, reading: Reading, aim_end: int, limit: int) -> list[Mention]:
        """Who is meant beyond the targets; of a travel ban no place to which nobody may go."""
        found = self._named_behind(clause, reading, aim_end, limit)
        if reading.types != ["travel_ban"]:
            return found
        return [one for one in found if one.form == "demonym" or not self._is_destination(one)]

    def _is_destination(self, mention: Mention) -> bool:
        before = self.sentence.lower[max(0, mention.start - 2) : mention.start]
        return not word_class("to or from").isdisjoint(before)

    def _named_behind(self, clause: Clause, reading: Reading, aim_end: int, limit: int) -> list[Mention]:
        """Behind the measure's noun where it is the subject, else behind the verb: who is meant beyond the targets."""
        start, end = reading.nouns
        if clause.subject is not None and clause.subject[0] <= start < clause.subject[1] and not reading.binds:
            found = belongs_to(self.sentence, self.mentions, end, clause.subject[1])
            return found or belongs_to(self.sentence, self.mentions, clause.verb + 1, limit)
        first = clause.subject[0] if clause.passive and clause.subject is not None else max(end, clause.verb + 1)
        found = belongs_to(self.sentence, self.mentions, first, limit)
        found = [one for one in found if not (first <= one.start < clause.start and reading.binds)]
        return found or belongs_to(self.sentence, self.mentions, max(aim_end, clause.verb + 1), limit)

    def _of_package(self, start: int, end: int) -> list[Mention]:
        """ "added nine ships to its list in its new package of sanctions against Peru": whom the package strikes."""
        for _, close, _ in measures_in(self.sentence, start, end):
            if self.sentence.word(close) in word_class("on or against"):
                return [one for one in self.mentions if close < one.start <= close + 2][:1]
        return []

    def _kept_from(self, start: int, end: int) -> list[Mention]:
        """ "a ban on chips to prevent Peru from obtaining them": against whom it is, where nothing else says it."""
        for here in range(start, min(start + LONGEST_BASIS, end)):
            if self.sentence.word(here) in word_class("acts against") and self.sentence.tag(here) in VERBS:
                return [one for one in self.mentions if here < one.start <= here + 2][:1]
        return []

    def _of(self, clause: Clause, reading: Reading, limit: int) -> Aim:
        sentence = self.sentence
        if reading.struck is not None and not self._keeps_others(clause, reading.struck):
            end = min(reading.struck[1], max(limit, reading.struck[0]))
            return aim_of(sentence, self.mentions, reading.struck[0], end)
        goods = set(reading.types) <= _OF_GOODS and not reading.object_is_target
        if reading.object_is_target:
            return self._of_object(clause, limit)
        start, end = reading.nouns
        if self.sentence.word(end) == "of":
            # "the suspension of X".
            reading = reading._replace(links=reading.links | {"of"})
        if clause.subject is not None and clause.subject[0] <= start < clause.subject[1]:
            return self._aim_of_subject(clause.verb, clause.subject, reading, limit, goods=goods)
        behind = linked(sentence, self.mentions, end, limit, reading)
        if AT_ONCE in reading.links and (goods or behind is None):
            # "may not sell pumps to Peru".
            behind = end
        if behind is None and ":" in sentence.words[end:limit]:
            # "puts new sanctions into effect: makers of arms, …".
            behind = sentence.words.index(":", end) + 1
        if behind is None:
            aim = self._with_countries(Aim(end=end), (clause.verb + 1, end))
            return aim if aim.countries else self._situation(aim, end, limit)
        if _is_mission(sentence, start, end):
            aim = Aim(end=behind)
            near = [one for one in self.mentions if behind <= one.start <= behind + 2][:1]
            aim.countries = chain(sentence, self.mentions, near[0]) if near else []
            return aim
        if goods:
            return self._goods(behind, limit)
        aim = aim_of(sentence, self.mentions, behind, limit)
        if "trade_restriction" in reading.types:
            aim.countries += places_behind(sentence, self.mentions, aim.end, limit)
        return aim

    def _of_object(self, clause: Clause, limit: int) -> Aim:
        """Of "lists Costa Bank", "Costa Bank was listed", "a bank that Norway listed" the verb's own object."""
        sentence = self.sentence
        if (whom := _relative_object(sentence, clause)) is not None:
            aim = aim_of(sentence, self.mentions, *whom)
        elif clause.passive and clause.subject is not None:
            aim = self._and_behind_colon(aim_of(sentence, self.mentions, *clause.subject), clause)
        else:
            aim = aim_of(sentence, self.mentions, min(behind_adjuncts(sentence, clause.verb + 1), limit - 1), limit)
        return aim if aim.countries else self._behind_list(aim, max(aim.end, clause.verb + 1), limit)

    def _and_behind_colon(self, aim: Aim, clause: Clause) -> Aim:
        """ "The following have been added to the list: A, B and C": the names behind the colon."""
        sentence = self.sentence
        opened = clause.subject is not None and set(sentence.lower[slice(*clause.subject)]) & word_class(
            "announces a list"
        )
        colon = sentence.find({":"}, clause.verb, len(sentence)) if opened else None
        if colon is None or colon + 1 >= len(sentence):
            return aim
        listed = aim_of(sentence, self.mentions, colon + 1, len(sentence))
        listed.counts = listed.counts or aim.counts
        listed.countries += [one for one in aim.countries if one not in listed.countries]
        return listed

    def _keeps_others(self, clause: Clause, struck: tuple[int, int]) -> bool:
        """ "Belarusian banks will be excluded from": who is kept from something belongs to another state."""
        if struck[0] < struck[1] or struck[1] <= clause.start:
            return False
        kept = clause.subject if clause.passive else (clause.verb + 1, struck[0])
        return kept is not None and any(kept[0] <= mention.start < kept[1] for mention in self.mentions)

    def _aim_of_subject(self, verb: int, subject: tuple[int, int], reading: Reading, limit: int, *, goods: bool) -> Aim:
        """Of a measure that is the subject: "the ban on X was lifted", "sanctions were imposed on X"."""
        sentence, end = self.sentence, reading.nouns[1]
        behind = linked(sentence, self.mentions, end, subject[1], reading)
        barred = reading.types == ["travel_ban"] and sentence.word(verb + 1) == "to"
        if behind is not None and not barred:
            # But "entry to Norway has been closed to X".
            return self._goods(behind, subject[1]) if goods else aim_of(sentence, self.mentions, behind, subject[1])
        link = behind_adjuncts(sentence, verb + 1)
        if sentence.word(link) == "by":
            # "imposed by Norway on three judges".
            link = sentence.find(reading.links, link + 2, min(link + LONGEST_DOER, limit)) or link
        if sentence.word(link) in reading.links and not is_no_aim(sentence, link + 1):
            # "the sanctions that were imposed on it, the ban": told of before.
            aim = Aim(end=link + 2) if sentence.tag(link + 1) == "PRP" else None
            return aim or aim_of(sentence, self.mentions, link + 1, limit, goods=goods)
        aim = self._with_countries(Aim(end=verb + 1), (subject[0], end))
        return aim if aim.countries else self._situation(aim, end, subject[1])

    def _goods(self, behind: int, end: int) -> Aim:
        """Goods, and where they go: "of sonar parts to Peru", "to Peru of sonar parts"."""
        sentence = self.sentence
        place = next((one for one in self.mentions if behind <= one.start <= behind + 1), None)
        first = place if place is not None and sentence.word(place.end) == "of" else None
        behind = first.end + 1 if first is not None else behind
        aim = aim_of(sentence, self.mentions, behind, end, goods=True)
        aim.countries += [first] if first is not None else places_behind(sentence, self.mentions, aim.end, end)
        return aim

    def of_compound(self, aim: Aim, noun: int) -> Aim:
        """ "jute imports", "electricity exports": the goods stand before the noun."""
        sentence = self.sentence
        first = noun
        while sentence.tag(first - 1) in {"NN", "NNS", "NNP"} and not any(one.end == first for one in self.mentions):
            first -= 1
        if first < noun and not aim.targets and sentence.words[noun - 1].islower():
            place = (sentence.starts[first], sentence.ends[noun - 1])
            aim.targets.append(TargetData(name="", kind="goods", code=None, identifiers={}, place=place))
        return aim

    def _with_countries(self, aim: Aim, place: tuple[int, int]) -> Aim:
        """Add actors before the measure's name: "Russia sanctions", "its Russian imports"; no "EU sanctions"."""
        aim.countries += [
            mention
            for mention in self.mentions
            if place[0] <= mention.start < place[1]
            and actor_of(mention.code)[1] not in {"group", "organisation"}
            and (
                self.sentence.tag(mention.end) != "POS"
                # "suspended Peru's benefits"; but "joins Peru's sanctions".
                or not measures_in(self.sentence, mention.end, place[1])
            )
            and self.sentence.word(mention.start - 1) not in word_class("no aim before")
            and self.sentence.word(mention.start - 2) not in word_class("no aim before")
        ]
        return aim

    def _behind_list(self, aim: Aim, start: int, end: int) -> Aim:
        """ "added nine firms to the Entity List from China and Iran": where those come from who are listed."""
        sentence = self.sentence
        listed = next(
            (here for here in range(start, min(start + LONGEST_WHERE, end)) if sentence.word(here) == "list"), None
        )
        if listed is not None and sentence.word(listed + 1) == "from":
            aim.countries = places_behind(sentence, self.mentions, listed + 1, end)
        if not aim.countries:
            aim.countries = self._where_they_are(start, end)
        return aim

    def _where_they_are(self, start: int, end: int) -> list[Mention]:
        """ "to the Entity List, nine of which are located in China": behind a word that says where a firm is."""
        sentence = self.sentence
        for here in range(start, min(start + LONGEST_WHERE, end)):
            if sentence.word(here) in word_class("says where a target is"):
                near = [one for one in self.mentions if here < one.start <= here + 4]
                return chain(sentence, self.mentions, near[0]) if near else []
        return []

    def _situation(self, aim: Aim, start: int, end: int) -> Aim:
        """ "the measures in view of the situation in Nicaragua", "recalled its envoy in Lima": where it is aimed at."""
        for here in range(start, min(start + 10, end)):
            pair = f"{self.sentence.word(here)} {self.sentence.word(here + 1)}"
            if self.sentence.word(here) in word_class("concerns") or pair in word_class("concerns"):
                near = [one for one in self.mentions if here < one.start <= here + 8 and one.start < end]
                aim.countries += near[:1]
                return aim
        return aim


def _relative_object(sentence: Sentence, clause: Clause) -> tuple[int, int] | None:
    """Of "a shipowner whom Norway sanctioned" the shipowner."""
    if clause.passive or clause.subject is None or sentence.deps[clause.verb] != "relcl":
        return None
    if any(sentence.deps[child] == "dobj" and child > clause.verb for child in sentence.children(clause.verb)):
        return None
    relative, head = clause.subject[0] - 1, sentence.heads[clause.verb]
    if sentence.tag(relative) not in {"WDT", "WP", "IN"} or head >= relative:
        return None
    return sentence.left_edge(head), relative - (sentence.word(relative - 1) == ",")


def _is_mission(sentence: Sentence, start: int, end: int) -> bool:
    """ "its ambassador", "their consulate": what follows says where it is, and not whom the measure strikes."""
    if end > start and sentence.word(end - 1) in word_class("measure envoys") | word_class("measure missions"):
        return True
    # "its chargé d'affaires".
    return any(" ".join(sentence.lower[here:end]) in word_class("measure envoys") for here in range(start, end))


def _acts(sentence: Sentence, mention: Mention) -> bool:
    """ ", the Peruvian ministry said": a subject, or a word of one."""
    last = mention.end - 1
    return sentence.deps[last].startswith("nsubj") or sentence.deps[sentence.heads[last]].startswith("nsubj")


def _is_in_a_law(sentence: Sentence, mention: Mention) -> bool:
    """ "the Peru (Sanctions) Regulations": a state in a law's name."""
    return not word_class("norm with a capital").isdisjoint(sentence.words[mention.end : mention.end + LONGEST_LAW])
