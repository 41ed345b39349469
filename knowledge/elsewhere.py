"""How near a question is to what people ask elsewhere: a lawyer, the phone book, the news.

Words and places of the library stand in such questions too, so that what is found says little;
what kind of thing is asked for says more (docs/evaluation.md has by how much).
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from knowledge.encoder import Encoder, Vectors

ELSEWHERE = Path(__file__).parent / "evaluation" / "elsewhere.txt"


_encoded: dict[str, Vectors] = {}  # by the digest of the model


def elsewhere_nearness(encoder: Encoder, question: Vectors) -> float:
    """Return the cosine, -1 to 1, of a question with the nearest that is asked elsewhere."""
    vectors = _encoded.get(encoder.digest)
    if vectors is None:
        # One by one: what is encoded together with others comes out a little changed.
        vectors = np.stack([encoder.query(text) for text in load_elsewhere()])
        _encoded[encoder.digest] = vectors
    return float((vectors @ question).max())


def load_elsewhere(path: Path = ELSEWHERE) -> tuple[str, ...]:
    """Read the questions that the library does not answer."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))
