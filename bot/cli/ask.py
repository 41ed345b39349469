"""``icc-assistant ask``: one question, or many from a file, answered as in the chat."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from bot.texts import Catalogue
    from knowledge import Knowledge


def ask(
    question: Annotated[str | None, typer.Argument(help="What you want to know.")] = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    batch: Annotated[
        Path | None,
        typer.Option(
            help='A file of {"id", "question", "language"?} lines; prints one JSON object a line.',
        ),
    ] = None,
    language: Annotated[str, typer.Option(help="The language to answer in.")] = "en",
) -> None:
    """Answer a question from the library, with exact quotes and their sources."""
    if (question is None) == (batch is None):
        raise typer.BadParameter("give a question, or --batch with a file")
    from bot.cli.opening import opened_knowledge
    from bot.settings import load_settings
    from bot.texts import Catalogue

    knowledge = opened_knowledge(load_settings())
    catalogue = Catalogue()
    if question is not None:
        found = answered(knowledge, catalogue, question, language)
        line = json.dumps(found, ensure_ascii=False, indent=2) if as_json else found["text"]
        sys.stdout.write(line + "\n")
        return
    failed = False
    for found in _batch(knowledge, catalogue, batch or Path(), language):
        failed = failed or "error" in found
        sys.stdout.write(json.dumps(found, ensure_ascii=False) + "\n")
        sys.stdout.flush()
    if failed:
        raise typer.Exit(1)


def _batch(
    knowledge: "Knowledge", catalogue: "Catalogue", path: Path, language: str
) -> Iterator[dict[str, Any]]:
    try:
        file = path.open(encoding="utf-8")
    except OSError as error:
        raise typer.BadParameter(f"{path}: {error.strerror}", param_hint="--batch") from error
    with file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            try:
                asked = json.loads(line)
                question = asked["question"]
            except (ValueError, KeyError, TypeError):
                reason = "this is no JSON object with a question"
                yield {"line": number, "error": f"{path}:{number}: {reason}"}
                continue
            found = answered(knowledge, catalogue, str(question), asked.get("language") or language)
            yield {"id": asked.get("id"), **found}


def answered(
    knowledge: "Knowledge", catalogue: "Catalogue", question: str, language: str
) -> dict[str, Any]:
    """Return the answer to a question as JSON values.

    ``text`` is what a person would read. ``start`` and ``end`` of a quote are offsets in the text
    that ``icc-assistant library show DOCUMENT --json`` prints.
    """
    from bot.dialogue.ask.replies import reply_to

    texts = catalogue.in_language(language)
    reply = reply_to(texts, knowledge, question)
    answer = reply.answer
    return {
        "question": question,
        "language": texts.language,
        "outcome": reply.outcome,
        "text": reply.screen.body.text,
        "quotes": [_quote(quote) for quote in answer.quotes] if answer else [],
        "practices": [_practice(practice) for practice in answer.practices] if answer else [],
        "nearest": list(answer.nearest) if answer else [],
        "confidence": round(answer.confidence, 4) if answer else 0.0,
    }


_QUOTE = ("text", "document", "title", "kind", "edition", "section", "page", "url", "start", "end")
_PRACTICE = ("id", "city", "country", "year", "title", "url")


def _quote(quote: object) -> dict[str, Any]:
    return {name: getattr(quote, name) for name in _QUOTE}


def _practice(practice: object) -> dict[str, Any]:
    return {name: getattr(practice, name) for name in _PRACTICE}
