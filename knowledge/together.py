"""Several indexes searched as one: the shelf of everybody and those of a person's own cities."""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from knowledge.lexical import LexicalIndex, rarity_of
from knowledge.store import KEPT, Index, Place


class LexicalTogether(LexicalIndex):
    """Several lexical indexes; each score is made comparable by what it could have reached.

    Rarities differ between shelves. A score as a share of the best that the question could reach
    on its own shelf does not; shares are given back in the rarities of all shelves together.
    """

    def __init__(self, parts: Sequence[LexicalIndex]) -> None:
        self._parts = tuple(parts)
        self.size = sum(part.size for part in parts)

    def search(self, question: Sequence[str], limit: int) -> tuple[list[int], list[float]]:
        """Return the best passages of all parts, best first."""
        reach = float(self.rarity(question).sum())
        found: list[tuple[float, int]] = []
        for part in self._parts:
            own = float(part.rarity(question).sum()) or 1.0
            numbers, scores = part.search(question, limit)
            found += [(s * reach / own, n) for n, s in zip(numbers, scores, strict=True)]
        best = heapq.nlargest(limit, found)
        return [number for _, number in best], [score for score, _ in best]

    def frequencies(self, question: Sequence[str]) -> npt.NDArray[np.float64]:
        """Return in how many passages of all parts each term stands."""
        counts: npt.NDArray[np.float64] = np.sum(
            [part.frequencies(question) for part in self._parts], axis=0
        )
        return counts

    def rarity(self, question: Sequence[str]) -> npt.NDArray[np.float64]:
        """Return the rarity of each term in all parts together."""
        return rarity_of(self.frequencies(question), self.size)


class Together(Index):
    """Indexes made by one model, opened as one. Keys of their documents must not meet."""

    def __init__(self, parts: Sequence[Index]) -> None:
        first = parts[0]
        self.folder, self.manifest = first.folder, first.manifest
        self.version = " ".join(part.version for part in parts)
        self.segments = tuple(segment for part in parts for segment in part.segments)
        self.lexical = LexicalTogether([part.lexical for part in parts])
        self.places = {}
        before = 0
        for part in parts:
            for key, place in part.places.items():
                self.places[key] = Place(before + place.segment, place.row)
            before += len(part.segments)
        self.document = lru_cache(maxsize=KEPT)(self._document)
        self.passages = lru_cache(maxsize=KEPT)(self._passages)
