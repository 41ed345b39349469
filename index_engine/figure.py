"""One figure of a result: what the formula says and the screens show."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A score with everything that must be shown beside it.

    Attributes:
        score: 0 to 100, unrounded; None where nothing is applicable: "no score".
        low: The score if everything unknown turned out at its worst, which is the score.
        high: The score if everything unknown turned out at its best.
        of: How many questions it is made of: the four counts add up to it.
    """

    score: float | None
    low: float | None
    high: float | None
    answered: int
    dont_know: int
    empty: int
    not_applicable: int
    of: int

    @property
    def unknown(self) -> int:
        """How many questions are without an answer: don't know, and empty."""
        return self.dont_know + self.empty
