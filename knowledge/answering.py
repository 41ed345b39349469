"""Question → Answer: the decision, exact quotes with their sources, good practices that fit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from knowledge.answers import Answer, Outcome, PracticeLine, Quote, practice_line, quote_of
from knowledge.documents import Document, Kind
from knowledge.excerpts import Excerpt
from knowledge.from_places import absent_country, here_first, is_bare, led_from_here
from knowledge.gazetteer import Places
from knowledge.intents import Intent
from knowledge.preferring import in_places
from knowledge.quoting import continuation, excerpt
from knowledge.retrieval import Found, Retriever
from knowledge.search import Hit, Question
from knowledge.store import Allowed
from knowledge.stories import parts_of

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


@dataclass(frozen=True)
class Answerer(Retriever):
    """Answers questions from one index: what it retrieves, it decides on and quotes."""

    def answer(self, text: str, allowed: Allowed | None = None) -> Answer:
        """Answer a question.

        Args:
            text: The question in the person's own words, of any length.
            allowed: Says which documents may be used; all by default.
        """
        found, confidence = self._read(text, allowed)
        question, intent, places, hits = found.question, found.intent, found.places, found.hits
        outcome, absent = self._outcome(confidence), self._absent(found)
        nearest = _nearest_topics(hits)
        here = in_places(hits, places)
        if here and is_bare(question.text, places):
            outcome, hits = Outcome.ANSWERED, here_first(hits, here)
        elif here and intent is Intent.EXAMPLES:
            hits = led_from_here(hits, here)
        elif absent and outcome is Outcome.ANSWERED:
            outcome = Outcome.UNSURE
        if outcome is Outcome.DECLINED or not hits:
            return Answer(
                text, Outcome.DECLINED, confidence, (), (), nearest, found.mended, absent=absent
            )
        quoted = self._excerpts(question, hits, intent)
        quotes = tuple(quote_of(e) for e in quoted)
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
            absent=absent,
            documents=tuple(dict.fromkeys(hit.row.id for hit in hits)),
        )

    def _read(self, text: str, allowed: Allowed | None) -> tuple[Found, float]:
        """Retrieve for a text, or where it is a long story that leads nowhere, for its best part.

        Returns:
            What was found, with its confidence; of a part it is never enough for a sure answer.
        """
        found = self.retrieve(text, allowed)
        confidence = self.confidence(found)
        if confidence >= self.calibration.unsure_from:
            return found, confidence
        told = [self.retrieve(part, allowed) for part in parts_of(text)]
        best = max(told, key=self.confidence, default=found)
        if self.confidence(best) < self.calibration.answer_from:
            return found, confidence
        return best, (self.calibration.unsure_from + self.calibration.answer_from) / 2

    def _absent(self, found: Found) -> str | None:
        """Return the code of the country that examples are asked from where there are none."""
        if found.places or found.intent is not Intent.EXAMPLES:
            return None
        return absent_country(found.question.text, frozenset(self.index.gazetteer.countries))

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
        return tuple(quote_of(e) for e in more)

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
