"""Whose voice it is: speakers, pronouns among the addressees, own, quoted or reported speech."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc

from sanctext.components.annotations import STANCES
from sanctext.components.demands import DemandData, PartyData
from sanctext.components.measures.data import MeasureData
from sanctext.components.voices.addressees import (
    PAIR_OF_FOES,
    PLURAL_PRONOUNS,
    Addressees,
    goes_by_its_name,
    is_own_organ,
    of_bloc,
)
from sanctext.components.voices.appositions import without_appositions
from sanctext.components.voices.imposers import settle
from sanctext.components.voices.in_statements import OfficialVoices
from sanctext.components.voices.openings import interviewed
from sanctext.components.voices.phrases import trimmed, without_marks, without_tail
from sanctext.components.voices.promises import kept
from sanctext.components.voices.represents import bearers
from sanctext.components.voices.view import ASKS, Label, SpeechView, Voice
from sanctext.grammar.lexicon import agent_nouns, word_class
from sanctext.knowledge.words import numbers

if TYPE_CHECKING:
    from sanctext.components.stances import StanceData
    from sanctext.components.violations import ViolationData
    from sanctext.components.voices.in_reports import ReportedVoices

# "the three countries": those named last.
_COUNTED = re.compile(r"(\w+)\s+(?:countries|states|nations|governments|neighbou?rs)", re.IGNORECASE)
# "We", and "our ports", which say nothing.
_FIRST_PERSON = re.compile(r"(?:we|I)\Z|our\b", re.IGNORECASE)
# The issuers as the subject of a clause that goes on with "they".
_LEADERS = re.compile(
    r"\W*(?:The\s+)?(?:two\s+|three\s+)?(?:leaders|ministers|presidents|sides)\s+(?:\w+\s+){1,3}that\s+$", re.IGNORECASE
)
# An office without a name.
_OFFICE_ALONE = re.compile(r"\W*[Tt]he\s+(?:Vice\s+)?(?:President|Administration|Government|Prime\s+Minister)\W*")


@Language.component(
    "sanctext_attribution",
    requires=["doc._.sanctext_demands", "doc._.sanctext_stances", "doc._.sanctext_signatories"],
    assigns=["doc._.sanctext_demands", "doc._.sanctext_stances"],
)
def attribution(doc: Doc) -> Doc:
    """Resolve who speaks and who is meant, demand by demand and stance by stance, in text order.

    In an official text "we", "our governments" and "the leaders" are the signatories; a resolution that demands speaks
    for the Security Council, an owner of a call ("Iran's call for …") for himself. In a news report the speaker is the
    subject of the verb of saying, and "it", "he" and "the statement" are what the sentence before was about.

    Example:
        >>> import sanctext
        >>> doc = sanctext.load()("Joint Statement by Fiji\\n\\nResolution 2231 demands that Iran stop. We agree.")
        >>> [(found["speakers"], found["attribution"]) for found in doc._.sanctext_demands]
        [(['UNSC'], 'reported')]

    Measured: demands speaker F1 0.98, on the 50 annotated development texts, which the rules have seen.

    Writes:
        the keys `speakers`, `speaker_span`, `attribution` and resolved `addressees` of each item in
        `doc._.sanctext_demands` and `doc._.sanctext_stances`.
    """
    view = SpeechView(doc)
    # A text that nobody issues, such as a summary of proceedings, gives its speakers as a news report does.
    reported = _reported(view) if view.news or not view.issuers else None
    official = OfficialVoices(view)
    previous: tuple[int, tuple[str, ...]] | None = None
    wording: list[PartyData] = []
    sentence = -1
    for demand in doc._.sanctext_demands:
        voice = _labelled(view, demand) or _demanding(view, reported or official, demand)
        _set_voice(demand, _announced(view, voice), view.text)
        same = view.sentence_index(demand["object"][0]) == sentence
        if wording and _goes_on(view, demand, sentence):
            demand["addressees"] = list(wording)
        demand["addressees"] = _resolve(view, demand, previous)
        if reported is not None:
            _name_persons(view, reported, demand["addressees"])
        wording = [] if any(party["code"] for party in demand["addressees"]) else demand["addressees"]
        codes = tuple(party["code"] for party in demand["addressees"] if party["code"])
        if codes:
            earlier = previous[1] if same and previous is not None else ()
            previous = demand["object"][0], tuple(dict.fromkeys((*earlier, *codes)))
        sentence = view.sentence_index(demand["object"][0])
    _voice_others(doc, view, reported or official)
    _keep_promises(doc, view, reported)
    previous_measure: MeasureData | None = None
    for measure in doc._.sanctext_measures or ():
        settle(view, measure, previous_measure)
        previous_measure = measure
    return doc


def _goes_on(view: SpeechView, demand: DemandData, sentence: int) -> bool:
    """Whether those whom a demand addresses by a pronoun are the words of the last demand, in sentence `sentence`.

    "that the gangs lay down their arms and that they set free …", "Both sides must wait. We ask them to".
    """
    pronouns = [party for party in demand["addressees"] if party["pronoun"]]
    index = view.sentence_index(demand["object"][0])
    if not pronouns or index == sentence:
        return bool(pronouns)
    start, place = view.sentences[index][0], pronouns[0]["start"]
    plural = all(view.text[party["start"] : party["end"]].lower() in PLURAL_PRONOUNS for party in pronouns)
    alone = len(pronouns) == len(demand["addressees"])
    # "The authorities are reminded that they must": whom this sentence names.
    others = set(view.text[start:place].lower().split()) & agent_nouns().keys()
    return index == sentence + 1 and plural and alone and not others and not view.actors_between(start, place)


def _labelled(view: SpeechView, said: DemandData | StanceData | MeasureData | ViolationData) -> Voice | None:
    """In a transcript: whoever's turn it is."""
    label = view.label_at(said["cue"][0])
    return _speech(view, label, said["cue"][0], said["speaker"]) if label is not None else None


def _demanding(view: SpeechView, voices: ReportedVoices | OfficialVoices, demand: DemandData) -> Voice:
    """Who demands, in a report or an official text."""
    if not isinstance(voices, OfficialVoices):
        if demand["rule"] == "demands.passive" and demand["speaker"] is None and view.news:
            # "Oman was asked to wait": by nobody whom the report names.
            cue = demand["cue"][0]
            return voices.teller(cue) or voices.decided(cue) or voices.stated(cue)
        return voices.speaker(demand["cue"][0], demand["speaker"])
    voice = voices.speaker(demand["cue"][0], demand["speaker"], possessor=bool(demand["owner"]))
    return voice._replace(codes=view.issuers) if demand["owner"] == "own" and voice.own else voice


def _voice_others(doc: Doc, view: SpeechView, voices: ReportedVoices | OfficialVoices) -> None:
    """Say whose the stances, the measures and the violations are."""
    for said in (*doc._.sanctext_stances, *(doc._.sanctext_violations or ())):
        _tell(view, said, _labelled(view, said) or voices.speaker(said["cue"][0], said["speaker"]))
    for measure in doc._.sanctext_measures or ():
        # "The ban was lifted" in a question: by nobody who asks.
        told = _labelled(view, measure) if measure["speaker"] is not None else None
        own = told if told is not None and told.codes else None
        _tell(view, measure, own or voices.speaker(measure["cue"][0], measure["speaker"]))


def _tell(view: SpeechView, said: StanceData | MeasureData | ViolationData, told: Voice) -> None:
    """Say whose something is."""
    voice = _announced(view, told)
    said["speakers"], said["speaker_span"] = list(voice.codes), voice.span
    said["speaker_name"] = voice.name
    said["attribution"] = _attribution(voice)


def _keep_promises(doc: Doc, view: SpeechView, reported: ReportedVoices | None) -> None:
    """Leave out the promises that a report tells of others than whoever tells them."""
    promises = list(kept(view, reported, doc._.sanctext_stances))
    if len(promises) == len(doc._.sanctext_stances):
        return
    cues = {stance["cue"] for stance in promises}
    found = zip(doc.spans[STANCES], doc._.sanctext_stances, strict=True)
    doc.spans[STANCES] = [span for span, stance in found if stance["cue"] in cues]
    doc._.sanctext_stances = promises


def _reported(view: SpeechView) -> ReportedVoices:
    # Its patterns take a noticeable part of the start, and official texts need none of them.
    from sanctext.components.voices.in_reports import ReportedVoices

    return ReportedVoices(view)


def _speech(view: SpeechView, label: Label, cue: int, speaker: tuple[int, int] | None) -> Voice | None:
    """In a transcript: whoever's speech it is, for his own words outside quotation marks; in a collection any."""
    phrase = view.plausible(speaker) if label.collected else speaker
    words = view.text[slice(*phrase)].strip().lower() if phrase else "we"
    if words not in {"i", "we", "our", "my"}:
        return None
    place = (label.start, label.end)
    if label.collected:
        codes = tuple(
            dict.fromkeys(
                span.kb_id_
                # "Lima Governor Ada Lind" governs no state.
                for span in view.heads(*place)
                if span.id_ != "actors.capital"
            )
        )
        name = without_marks(view.text[slice(*place)])
        return Voice(codes, False, True, place, None if codes else name)
    if view.quotation_at(cue) is not None:
        return None
    # "Ada Lind, Lima Post": a newspaper's town.
    named = (span for span in view.actors_between(*place) if span.id_ != "actors.capital")
    codes = tuple(dict.fromkeys(span.kb_id_ for span in named))
    name = view.text[slice(*place)]
    guest = view.guest(name) if not codes else None
    if guest is not None:
        return Voice((guest,), False, False, place)
    if not view.issuers and name in word_class("answer label"):
        return Voice((), False, False, place, interviewed(view) or name)
    if not codes and len(view.issuers) == 1 and not ASKS.fullmatch(name):
        codes = view.issuers if view.is_host(name) else ()
    return Voice(codes, bool(codes), False, place, None if codes else name)


def _announced(view: SpeechView, voice: Voice) -> Voice:
    """In a document that nobody issues, its own voice is that of whoever its title says announces it.

    So is that of "the President" in it, whom no words before name.
    """
    if voice.name is not None and _FIRST_PERSON.match(voice.name) and not voice.quoted:
        voice = voice._replace(name=None, own=True)
    if voice.codes or not view.announcers:
        return voice
    if voice.own and voice.name is None:
        return voice._replace(codes=view.announcers)
    alone = voice.span is not None and _OFFICE_ALONE.fullmatch(view.text, *voice.span)
    return voice._replace(codes=view.announcers, name=None) if alone and len(view.announcers) == 1 else voice


def _name_persons(view: SpeechView, reported: ReportedVoices, parties: list[PartyData]) -> None:
    """Give persons among the addressees the code of whom they serve, as the report said before."""
    for party in parties:
        if party["code"] is None and not party["pronoun"]:
            place = party["start"], party["end"]
            party["code"] = reported.speakers.names.code_of(
                view.text[slice(*place)]
            ) or reported.speakers.owners.home_of(*place)


def _set_voice(demand: DemandData, voice: Voice, text: str) -> None:
    demand["speakers"] = list(voice.codes)
    demand["speaker_span"] = trimmed(text, voice.span) if voice.span is not None else None
    demand["speaker_name"] = voice.name
    earlier = "had" in text[max(0, demand["cue"][0] - 14) : demand["cue"][0]].split()
    demand["attribution"] = "reported" if earlier and voice.own else _attribution(voice)


def _attribution(voice: Voice) -> str:
    if voice.quoted:
        return "quoted"
    return "own" if voice.own else "reported"


def _resolve(view: SpeechView, demand: DemandData, previous: tuple[int, tuple[str, ...]] | None) -> list[PartyData]:
    found: list[PartyData] = []
    for party in demand["addressees"]:
        if party["code"] is None:
            end = party["start"] + without_tail(view.text[party["start"] : party["end"]])
            party = party | {"end": end, "code": view.named_as(party["start"], end) if end < party["end"] else None}
        words = view.text[party["start"] : party["end"]]
        partners = Addressees(view).partners_before(party["start"]) if words.lower() == "them" else None
        codes: tuple[str, ...] = ()
        if party["pronoun"] and partners:
            party = PartyData(start=partners[0], end=partners[1], code=None, pronoun=False)
        elif party["pronoun"]:
            codes = _of_pronoun(view, demand, party["start"], words, previous)
        elif party["code"] is None:
            named = bearers(view, party["start"], party["end"])
            codes = tuple(dict.fromkeys(str(span.kb_id_) for span in named))
            codes = codes or _of_noun(view, demand, party["start"], words, previous)
        if party["code"] is not None or len(codes) == 1:
            own = demand["speakers"] == [party["code"] or codes[0]] and not party["pronoun"]
            if own and is_own_organ(words, demand["speakers"][0]):
                # "asks the Commission to", in a text of the Union's parliament.
                party, codes = party | {"code": None}, ()
        if codes:
            found += [PartyData(start=party["start"], end=party["end"], code=code, pronoun=False) for code in codes]
        elif not (party["pronoun"] and words.lower() in word_class("pronoun of others")):
            found.append(party)
    return without_appositions(view.text, found)


def _of_pronoun(
    view: SpeechView, demand: DemandData, place: int, words: str, previous: tuple[int, tuple[str, ...]] | None
) -> tuple[str, ...]:
    """Whom a pronoun addresses."""
    speakers = tuple(demand["speakers"])
    if words == "US":
        # In capitals no pronoun, but a state.
        return ("US",)
    if words.lower() in word_class("speaker's own pronoun"):
        # "He asked us to": the issuers are asked, and do not ask.
        told = demand["attribution"] == "reported" and not view.news
        return view.issuers if told and view.issuers else speakers
    if words.lower() == "they" and view.issuers and _of_leaders(view, place):
        return view.issuers
    return Addressees(view).of_pronoun(place, words, speakers=speakers, previous=previous)


def _of_noun(
    view: SpeechView, demand: DemandData, place: int, words: str, previous: tuple[int, tuple[str, ...]] | None
) -> tuple[str, ...]:
    """Whom "the rebels", "the three countries", "the country", "the bloc" or "the regime" address, as named before."""
    speakers, others = set(demand["speakers"]), set(demand["speakers"]) | set(view.issuers)
    addressees, bare = Addressees(view), _bare(words)
    army = view.army(place, place + len(words)) if _bare(words) in word_class("army") else None
    if army is not None:
        return (army,)
    commission = view.commission(place - len("the ") if _is_definite(view.text, place) else place, place + len(words))
    if commission is not None:
        return (commission,)
    if _is_armed(view.text, place, words):
        code = addressees.last({"armed_group"}, place, speakers)
    elif number := _counted(words):
        return addressees.last_states(number, place, speakers)
    elif bare in {"country", "nation"} and _is_definite(view.text, place):
        # "rebuked Oman and asked the country to": the state named last.
        code = addressees.last({"state"}, place, others)
    elif bare in word_class("bloc"):
        code = addressees.last({"group", "organisation"}, place, speakers)
    elif not _is_anaphoric_organ(view.text, place, words):
        return ()
    elif demand["act"] == "order":
        # One orders one's own navy, and calls on somebody else's.
        return _ordered(view, demand, previous)
    elif _is_of_many(words) or (goes_by_its_name(words) and of_bloc(view)):
        return ()
    else:
        # An organ with a capital may be one of a state that the text names elsewhere.
        own = view.issuers[0] if len(view.issuers) == 1 and not view.news else None
        capital = words[:1].isupper()
        # A head of state who urges "the Senate" means his own.
        main = own if capital and own and bare in word_class("legislature") else None
        # A city council that has no code appeals to "the state": its own.
        at_home = bare == "state" and view.news and not speakers
        home = addressees.first_state() if at_home else None
        code = main or home or (addressees.main_state() if capital else None)
        code = code or _whose_organ(addressees, place, others, words)
    return (code,) if code else ()


def _whose_organ(addressees: Addressees, place: int, excluded: set[str], words: str) -> str | None:
    """Whose "the regime" or "the authorities" are: of the state named last, or of the text's topic behind others."""
    if _bare(words) in word_class("regime"):
        return addressees.of_regime(place, excluded)
    last = addressees.last_alone(place, excluded)
    topic = addressees.topic(excluded) if words[:1].isupper() else None
    return topic if topic and not (last and addressees.is_named_near(last, place)) else last


def _ordered(view: SpeechView, demand: DemandData, previous: tuple[int, tuple[str, ...]] | None) -> tuple[str, ...]:
    """Whose army it is that is ordered: the speaker's own; of "call on X to order the army to V" X's."""
    place = demand["cue"][0]
    nested = previous is not None and view.text[max(0, place - 3) : place] == "to "
    return previous[1] if nested and previous is not None else tuple(demand["speakers"])


def _of_leaders(view: SpeechView, place: int) -> bool:
    """ "The leaders agree that they": the issuers themselves."""
    start, _ = view.sentences[view.sentence_index(place)]
    return not view.news and _LEADERS.match(view.text, start, place) is not None


def _counted(words: str) -> int:
    """Three for "the three countries", nothing for words that count no states, or only two of them."""
    counted = _COUNTED.fullmatch(_bare(words))
    number = numbers().get(counted[1], 0) if counted is not None else 0
    return number if number > PAIR_OF_FOES else 0


def _bare(words: str) -> str:
    """The words in small letters and without their article."""
    return " ".join(words.lower().split()).removeprefix("the ")


def _is_definite(text: str, start: int) -> bool:
    return text[max(0, start - 4) : start].lower().endswith("the ")


def _is_armed(text: str, start: int, words: str) -> bool:
    """ "the rebels", "the Iran-backed group": an armed group that was named before."""
    if not text[max(0, start - 4) : start].lower().endswith("the "):
        return False
    *before, head = words.lower().split() or [""]
    return head in word_class("armed") and (head != "group" or any(word.endswith("-backed") for word in before))


def _is_of_many(words: str) -> bool:
    """ "the Council", "the army": a body of which states and organisations have many; "its army" is one of them."""
    *before, head = words.lower().split() or [""]
    return head in word_class("body of many") and before[:1] not in (["its"], ["their"])


def _is_anaphoric_organ(text: str, start: int, words: str) -> bool:
    """ "the regime", "its military leadership": an organ whose state was named before."""
    *before, head = words.lower().split() or [""]
    if before and before[0] in {"its", "their"}:
        before = before[1:]
    elif not text[max(0, start - 4) : start].lower().endswith("the "):
        return False
    modifiers = word_class("organ modifier") | {noun for noun, reading in agent_nouns().items() if reading == "organ"}
    return agent_nouns().get(head) == "organ" and len(before) <= 1 and set(before) <= modifiers
