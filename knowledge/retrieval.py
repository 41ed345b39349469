"""Question → hits with their evidence: read, searched and ordered, not yet decided or quoted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from knowledge.decision import Calibration, Evidence, load_calibration, weigh
from knowledge.documents import Kind
from knowledge.elsewhere import elsewhere_nearness
from knowledge.encoder import Encoder
from knowledge.gazetteer import Places
from knowledge.intents import Intent, defines, intent_of
from knowledge.languages import LANGUAGE, Glossary, in_our_words, load_glossaries
from knowledge.library import SHIPPED
from knowledge.preferring import preferred
from knowledge.scope import Scope
from knowledge.search import Hit, Question, ask, search
from knowledge.segments import Row
from knowledge.store import Allowed, Index
from knowledge.wording import load_synonyms, read_question

_HITS = 40
_HERE = 12
# Among so many hits a definition is looked for, and so much it gains.
_DEFINING = 15
_DEFINES = 0.12


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
class Retriever:
    """Finds passages for questions in one index. It keeps no state between questions."""

    index: Index
    encoder: Encoder
    calibration: Calibration = field(default_factory=load_calibration)
    library: Path = SHIPPED

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
        return max(found, self._retrieved(text, allowed), key=self.confidence)

    def confidence(self, found: Found) -> float:
        """Return the estimated probability, 0 to 1, that what was found holds the answer."""
        return self.calibration.confidence(found.evidence) if found.evidence else 0.0

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
        allowed = self._in_force(reading.text, allowed)
        question = ask(self.index, self.encoder, reading.text, reading.also, allowed)
        intent = intent_of(reading.text)
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
