"""Question → Answer: exact quotes with their sources, good practices that fit, near topics."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from knowledge.decision import Calibration, Evidence, load_calibration, weigh
from knowledge.documents import Document, Kind, Source
from knowledge.elsewhere import elsewhere_nearness
from knowledge.encoder import Encoder
from knowledge.gazetteer import Places
from knowledge.intents import Intent, defines, intent_of
from knowledge.languages import LANGUAGE, Glossary, in_our_words, load_glossaries
from knowledge.library import SHIPPED
from knowledge.preferring import in_places, preferred
from knowledge.quoting import Excerpt, continuation, excerpt
from knowledge.scope import Scope
from knowledge.search import Hit, Question, ask, search
from knowledge.segments import Row
from knowledge.store import Allowed, Index
from knowledge.stories import parts_of
from knowledge.wording import load_synonyms, read_question

_HITS = 40
_HERE = 12
# Among so many hits a definition is looked for, and so much it gains.
_DEFINING = 15
_DEFINES = 0.12
_QUOTES = 3
_PRACTICES = 3
_NEAREST = 4
# Only the first quote may fill a screen; the others point to where more is.
_SHORT = 260
_FURTHER = 4
# A further document is quoted when it comes close enough to the best one.
_CLOSE = 0.72
# A practice is offered when it is about the subject, not only the nearest of all.
_FITS = 0.40
_NEAR_DUPLICATE = 0.9


class Outcome(StrEnum):
    """How sure the library is that it holds the answer."""

    ANSWERED = "answered"
    UNSURE = "unsure"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Quote:
    """Exact words of a document: ``text == document.text[start:end]``."""

    text: str
    document: str
    title: str
    kind: Kind
    edition: str | None
    section: str | None
    page: int | None
    url: str | None
    start: int
    end: int
    language: str
    advice: bool
    more: int
    city: str | None = None
    sources: tuple[Source, ...] = ()
    format: str | None = None  # of the file that an added document was read from
    credit: str | None = None  # the line that its publisher asks for


@dataclass(frozen=True, slots=True)
class PracticeLine:
    """A good practice in one line."""

    id: str
    city: str
    country: str | None
    year: str | None
    title: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What the library says to a question.

    ``confidence`` is the estimated probability, 0 to 1, that the library holds the answer.
    ``nearest`` are ids of topics, nearest first. ``mended`` pairs words that were read otherwise
    than they were typed.
    """

    question: str
    outcome: Outcome
    confidence: float
    quotes: tuple[Quote, ...] = ()
    practices: tuple[PracticeLine, ...] = ()
    nearest: tuple[str, ...] = ()
    mended: tuple[tuple[str, str], ...] = ()
    intent: Intent = Intent.ANY
    documents: tuple[str, ...] = field(default=())  # all that were near, for "more on this"


@dataclass(frozen=True, slots=True)
class Found:
    """What retrieval found for a question, before anything is decided or quoted."""

    question: Question
    intent: Intent
    places: Places
    hits: list[Hit]
    evidence: Evidence | None
    mended: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Answerer:
    """Answers questions from one index. It keeps no state between questions."""

    index: Index
    encoder: Encoder
    calibration: Calibration = field(default_factory=load_calibration)
    library: Path = SHIPPED

    def answer(self, text: str, allowed: Allowed | None = None) -> Answer:
        """Answer a question.

        Args:
            text: The question in the person's own words, of any length.
            allowed: Says which documents may be used; all by default.
        """
        found, confidence = self._read(text, allowed)
        question, intent, places, hits = found.question, found.intent, found.places, found.hits
        outcome = self._outcome(confidence)
        nearest = _nearest_topics(hits)
        if outcome is Outcome.DECLINED or not hits:
            return Answer(text, Outcome.DECLINED, confidence, (), (), nearest, found.mended)
        quoted = self._excerpts(question, hits, intent)
        quotes = tuple(_quote(e) for e in quoted)
        taken = {quote.document for quote in quotes}
        return Answer(
            question=text,
            outcome=outcome,
            confidence=confidence,
            quotes=quotes,
            practices=tuple(self._practices(hits, taken, places)),
            nearest=nearest,
            mended=found.mended,
            intent=intent,
            documents=tuple(dict.fromkeys(hit.row.id for hit in hits)),
        )

    def _read(self, text: str, allowed: Allowed | None) -> tuple[Found, float]:
        """Retrieve for a text, or where it is a long story that leads nowhere, for its best part.

        Returns:
            What was found, with its confidence; of a part it is never enough for a sure answer.
        """
        found = self.retrieve(text, allowed)
        confidence = self._confidence(found)
        if confidence >= self.calibration.unsure_from:
            return found, confidence
        told = [self.retrieve(part, allowed) for part in parts_of(text)]
        best = max(told, key=self._confidence, default=found)
        if self._confidence(best) < self.calibration.answer_from:
            return found, confidence
        return best, (self.calibration.unsure_from + self.calibration.answer_from) / 2

    def _confidence(self, found: Found) -> float:
        return self.calibration.confidence(found.evidence) if found.evidence else 0.0

    def retrieve(self, text: str, allowed: Allowed | None = None) -> Found:
        """Read a question and find the passages for it, without deciding anything.

        A question in another language is read in the library's words; where the library holds
        documents in other languages too, also as it was typed, and what fits better is taken.
        """
        turned = self._in_our_words(text)
        if turned is None:
            return self._retrieved(text, allowed)
        found = self._retrieved(turned, allowed)
        if not self._other_languages:
            return found
        return max(found, self._retrieved(text, allowed), key=self._confidence)

    @cached_property
    def _glossaries(self) -> tuple[Glossary, ...]:
        """The glossaries of the languages that the model itself does not read."""
        every = load_glossaries(self.library / "glossary")
        return tuple(one for one in every if not one.is_read_by(self.encoder.knows))

    @cached_property
    def _other_languages(self) -> bool:
        return any(place.row.language != LANGUAGE for place in self.index.places.values())

    def _in_our_words(self, text: str) -> str | None:
        # Documents in other languages make their words known: then only little words tell.
        ours = frozenset[str]() if self._other_languages else self.index.words
        return in_our_words(text, self._glossaries, ours, self.index.words)

    def _retrieved(self, text: str, allowed: Allowed | None) -> Found:
        reading = read_question(
            text,
            known=self.encoder.knows,
            vocabulary=self.index.words,
            synonyms=load_synonyms(self.library / "synonyms.toml"),
        )
        question = ask(self.index, self.encoder, reading.text, reading.also)
        intent = intent_of(reading.text)
        allowed = self._in_force(reading.text, allowed)
        places = self.index.gazetteer.named_in(" ".join((reading.text, *reading.also)))
        hits = search(self.index, question, limit=_HITS, allowed=allowed)
        if places:
            # Practices of a named place are wanted even where others are nearer to the subject.
            hits = self._with_practices_of(places, hits, question, allowed)
        hits = preferred(hits, intent, places)
        if intent is Intent.DEFINITION:
            hits = self._defining_first(hits, question)
        evidence = self._evidence(question, hits, places) if hits else None
        return Found(question, intent, places, hits, evidence, reading.mended)

    def _evidence(self, question: Question, hits: Sequence[Hit], places: Places) -> Evidence:
        elsewhere = elsewhere_nearness(self.encoder, question.vector)
        return weigh(self.index, question, hits, place=bool(places), elsewhere=elsewhere)

    def _in_force(self, text: str, allowed: Allowed | None) -> Allowed | None:
        """Leave out the editions that the question does not ask for."""
        hidden = self.index.editions.hidden(text)
        if not hidden or (isinstance(allowed, Scope) and allowed.document):
            return allowed
        return lambda row: row.key not in hidden and (allowed is None or allowed(row))

    def _defining_first(self, hits: Sequence[Hit], question: Question) -> list[Hit]:
        """Lift the passages that say what the thing asked for is."""
        lifted = [
            hit._replace(score=hit.score + _DEFINES) if self._defines(hit, question) else hit
            for hit in hits[:_DEFINING]
        ]
        ordered = sorted(lifted, key=lambda hit: hit.score, reverse=True)
        return [*ordered, *hits[_DEFINING:]]

    def _defines(self, hit: Hit, question: Question) -> bool:
        text = self.index.document(hit.row.key).text
        spans = self.index.passages(hit.row.key)[hit.place].sentences
        return any(defines(text[start:end], question.text) for start, end in spans)

    def _with_practices_of(
        self, places: Places, hits: list[Hit], question: Question, allowed: Allowed | None
    ) -> list[Hit]:
        def there(row: Row) -> bool:
            fits = row.kind == Kind.PRACTICE and places.holds(row.city, row.country)
            return fits and (allowed is None or allowed(row))

        known = {(hit.row.key, hit.place) for hit in hits}
        found = search(self.index, question, limit=_HERE, allowed=there)
        return hits + [hit for hit in found if (hit.row.key, hit.place) not in known]

    def _outcome(self, confidence: float) -> Outcome:
        if confidence >= self.calibration.answer_from:
            return Outcome.ANSWERED
        if confidence >= self.calibration.unsure_from:
            return Outcome.UNSURE
        return Outcome.DECLINED

    def _excerpts(self, question: Question, hits: Sequence[Hit], intent: Intent) -> list[Excerpt]:
        """Quote the best document, and others that come close and say something else.

        Where the answer is unsure the others count most: the one that was meant is often second.
        """
        by_document: dict[int, list[Hit]] = {}
        for hit in hits:
            by_document.setdefault(hit.row.key, []).append(hit)
        found: list[Excerpt] = []
        for group in by_document.values():
            if found and group[0].score < _CLOSE * hits[0].score:
                break
            chosen = excerpt(self.index, question, group, intent, _SHORT if found else None)
            if not any(_alike(chosen, other) for other in found):
                found.append(chosen)
            if len(found) == _QUOTES:
                break
        return found

    def further(self, text: str, allowed: Allowed | None = None) -> tuple[Quote, ...]:
        """Return what else the library says to a question: the rest of a list, other passages.

        None of it overlaps what `answer` quotes for the same question.
        """
        found, _ = self._read(text, allowed)
        if not found.hits:
            return ()
        shown = self._excerpts(found.question, found.hits, found.intent)
        more = [rest for e in shown if (rest := continuation(e.document, e))]
        for hit in found.hits:
            if len(more) >= _FURTHER:
                break
            if hit.score < _CLOSE * found.hits[0].score:
                break
            other = excerpt(self.index, found.question, [hit], Intent.ANY)
            if not any(_overlap(other, e) or _alike(other, e) for e in (*shown, *more)):
                more.append(other)
        return tuple(_quote(e) for e in more)

    def examples(self, text: str, limit: int = 6) -> tuple[PracticeLine, ...]:
        """Return the good practices that fit a question best, best first."""
        found = self.retrieve(text, lambda row: row.kind == Kind.PRACTICE)
        return tuple(self._practices(found.hits, set(), found.places, limit))

    def find(self, words: str, limit: int = 10) -> tuple[Document, ...]:
        """Return the guides and practices nearest to some words, best first."""
        keys = dict.fromkeys(hit.row.key for hit in self.retrieve(words).hits)
        return tuple(self.index.document(key) for key in list(keys)[:limit])

    def _practices(
        self, hits: Sequence[Hit], taken: set[str], places: Places, limit: int = _PRACTICES
    ) -> Iterable[PracticeLine]:
        seen = set(taken)
        here = in_places(hits, places)
        for hit in hits:
            row = hit.row
            if row.kind != Kind.PRACTICE or row.id in seen or (here and row.key not in here):
                continue
            if not here and max(hit.signals.passage, hit.signals.ask) < _FITS:
                continue
            seen.add(row.id)
            yield practice_line(self.index.document(row.key))
            if len(seen) - len(taken) == limit:
                return


def practice_line(document: Document) -> PracticeLine:
    """Return a practice in one line."""
    return PracticeLine(
        document.id,
        document.city or "",
        document.country,
        document.year,
        document.title,
        document.url,
    )


def quoted(document: Document, start: int, end: int) -> Quote | None:
    """Return a slice of a document as a quote, or None where no such slice can be quoted."""
    if not 0 <= start < end <= len(document.text):
        return None
    block = next((block for block in document.blocks if start < block.end), None)
    if block is None:
        return None
    section, page, advice = block.section, block.page, block.advice
    return _quote(Excerpt(document, start, end, section, page, advice, 0.0, 0))


def _quote(found: Excerpt) -> Quote:
    document = found.document
    return Quote(
        text=found.text,
        document=document.id,
        title=document.title,
        kind=document.kind,
        edition=document.edition or _reviewed(document),
        format=document.extra.get("format"),
        credit=document.extra.get("credit"),
        section=" › ".join(found.section) or None,
        page=found.page,
        url=document.url,
        start=found.start,
        end=found.end,
        language=document.language,
        advice=found.advice,
        more=found.more,
        city=document.city,
        sources=document.sources,
    )


def _reviewed(document: Document) -> str | None:
    """Return the day of a guide's last review, which tells its editions apart.

    A practice happened in a year or in none that is known; when it was written up says nothing.
    """
    return document.reviewed if document.kind is Kind.GUIDE else None


def _overlap(one: Excerpt, other: Excerpt) -> bool:
    same = one.document.id == other.document.id
    return same and one.start < other.end and other.start < one.end


def _alike(one: Excerpt, other: Excerpt) -> bool:
    """Say whether two excerpts say nearly the same in nearly the same words."""
    from rapidfuzz import fuzz

    return fuzz.token_set_ratio(one.text, other.text) >= 100 * _NEAR_DUPLICATE


def _nearest_topics(hits: Sequence[Hit]) -> tuple[str, ...]:
    votes: dict[str, float] = {}
    for rank, hit in enumerate(hits[:12]):
        for topic in hit.row.topics[:2]:
            votes[topic] = votes.get(topic, 0.0) + 1 / (1 + rank)
    return tuple(sorted(votes, key=lambda topic: votes[topic], reverse=True)[:_NEAREST])
