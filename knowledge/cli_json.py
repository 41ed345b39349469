"""Documents as JSON values, as the command line prints them."""

from __future__ import annotations

from dataclasses import asdict
from itertools import groupby
from typing import Any

from knowledge.documents import Block, Document


def listed(document: Document) -> dict[str, Any]:
    """Return what a list says of a document."""
    return {
        "id": document.id,
        "kind": document.kind.value,
        "title": document.title,
        "edition": document.edition,
        "year": document.year,
        "language": document.language,
        "city": document.city,
        "country": document.country,
        "topics": list(document.topics),
        "url": document.url,
    }


def shown(document: Document) -> dict[str, Any]:
    """Return a whole document.

    Offsets count characters of ``text`` from 0: a quote is ``text[start:end]``.
    """
    return {
        **listed(document),
        "reviewed": document.reviewed,
        "asks": list(document.asks),
        "sources": [asdict(source) for source in document.sources],
        "sections": _sections(document),
        "text": document.text,
    }


def _sections(document: Document) -> list[dict[str, Any]]:
    found = []
    for key, group in groupby(document.blocks, key=lambda b: (b.section, b.page, b.advice)):
        blocks = list(group)
        section, page, advice = key
        found.append(
            {
                "headings": list(section),
                "page": page,
                "advice": advice,
                "start": blocks[0].start,
                "end": blocks[-1].end,
                "blocks": [_block(block) for block in blocks],
            }
        )
    return found


def _block(block: Block) -> dict[str, Any]:
    return {"start": block.start, "end": block.end, "shape": block.shape.value}
