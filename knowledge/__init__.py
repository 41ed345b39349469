"""Find and quote: a library of guides and practices, and the search over it.

    from pathlib import Path
    from knowledge import Knowledge

    knowledge = Knowledge.open(Path("data"))
    answer = knowledge.answer("How do we start an anti-rumours strategy?")
    for quote in answer.quotes:
        print(quote.text, quote.title, quote.url)

The names below are the public ones; each is imported when it is first used, so that importing the
package costs nothing.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from knowledge.answers import Answer, Outcome, PracticeLine, Quote
    from knowledge.assistant import Knowledge
    from knowledge.documents import Block, Document, Kind, Source
    from knowledge.errors import KnowledgeError
    from knowledge.folders import Folders
    from knowledge.library import Library, Publication, Topic, load_library
    from knowledge.progress import Progress, Stage

__all__ = [
    "Answer",
    "Block",
    "Document",
    "Folders",
    "Kind",
    "Knowledge",
    "KnowledgeError",
    "Library",
    "Outcome",
    "PracticeLine",
    "Progress",
    "Publication",
    "Quote",
    "Source",
    "Stage",
    "Topic",
    "load_library",
]

_MODULES = {
    "answers": ("Answer", "Outcome", "PracticeLine", "Quote"),
    "assistant": ("Knowledge",),
    "documents": ("Block", "Document", "Kind", "Source"),
    "errors": ("KnowledgeError",),
    "folders": ("Folders",),
    "library": ("Library", "Publication", "Topic", "load_library"),
    "progress": ("Progress", "Stage"),
}
_HOME = {name: module for module, names in _MODULES.items() for name in names}


def __getattr__(name: str) -> Any:
    module = _HOME.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{module}"), name)


def __dir__() -> list[str]:
    return __all__
