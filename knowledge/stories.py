"""Find the question in a long message: people tell what happened before they ask."""

from __future__ import annotations

import re

# A message of so many words is a story; a part of it that has fewer says too little alone.
_STORY = 30
_LEAST = 8
# More parts than these would keep others waiting.
_MOST = 12
_BREAK = re.compile(r"(?<=[.!?;:,])\s+")


def parts_of(message: str) -> list[str]:
    """Return the parts of a long message that could be asked alone; none of a short one.

    Parts end at any sign of punctuation, because many people write a story as one sentence.
    """
    if len(message.split()) < _STORY:
        return []
    parts = _BREAK.split(message)
    return [part for part in parts if len(part.split()) >= _LEAST][:_MOST]
