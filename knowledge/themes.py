"""Questions that mean much the same, put together: what people ask for, in a few lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from knowledge.encoder import Encoder, Vectors

# Cosine with the middle of a theme. Measured on ways of asking for the guides, which differ on
# purpose: of those it joins, three in four belong to the same guide; at 0.5 fewer than half.
_ALIKE = 0.62


@dataclass(frozen=True, slots=True)
class Theme:
    """Questions that mean much the same.

    Attributes:
        example: The question nearest to the middle of them.
        count: How many there are.
    """

    example: str
    count: int


@dataclass(slots=True)
class _Heap:
    middle: Vectors
    members: list[tuple[str, int, Vectors]] = field(default_factory=list)

    def take(self, text: str, count: int, vector: Vectors) -> None:
        self.members.append((text, count, vector))
        total = sum((v * n for _, n, v in self.members), np.zeros_like(vector))
        self.middle = total / (np.linalg.norm(total) or 1.0)

    def theme(self) -> Theme:
        example = max(self.members, key=lambda member: float(member[2] @ self.middle))[0]
        return Theme(example, sum(count for _, count, _ in self.members))


def themes(texts: Sequence[str], encoder: Encoder) -> list[Theme]:
    """Put questions together that mean much the same; the largest theme comes first.

    Each question joins the theme it is nearest to, or begins one; the most frequent ones are
    looked at first, so that what is asked often gives the themes their middle.
    """
    heaps: list[_Heap] = []
    for text, count in Counter(texts).most_common():
        vector = encoder.query(text)
        nearest = max(heaps, key=lambda heap: float(heap.middle @ vector), default=None)
        if nearest is None or float(nearest.middle @ vector) < _ALIKE:
            nearest = _Heap(vector)
            heaps.append(nearest)
        nearest.take(text, count, vector)
    return sorted((heap.theme() for heap in heaps), key=lambda theme: -theme.count)
