"""What can go wrong, split by what the caller can do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


class EngineError(Exception):
    """Anything this library raises on purpose."""


class UnknownIdError(EngineError, KeyError):
    """An id that the questionnaire does not have: a mistake in the calling program.

    Args:
        kind: What was looked for, such as "question".
        identifier: The id that was not found.
        questionnaire: The id of the questionnaire that was searched.
    """

    def __init__(self, kind: str, identifier: str, questionnaire: str) -> None:
        super().__init__(kind, identifier, questionnaire)
        self.kind, self.identifier, self.questionnaire = kind, identifier, questionnaire

    def __str__(self) -> str:
        return (
            f"questionnaire {self.questionnaire}: there is no {self.kind} {self.identifier!r}; "
            "take the id from the questionnaire in which the answers were given"
        )


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in something a person wrote, and how to mend it.

    Attributes:
        source: The file or the sheet.
        place: Where in it: a line, a row and column, or a path of keys.
        value: What stands there, as written; "" where something is missing.
        reason: Why it cannot stay.
        remedy: What to do, as an instruction.
    """

    source: str
    place: str
    value: str
    reason: str
    remedy: str

    def __str__(self) -> str:
        shown = f" {_shortened(self.value)!r}:" if self.value else ""
        where = ", ".join(part for part in (self.source, self.place) if part)
        return f"{where}:{shown} {self.reason}. {self.remedy}."


def _shortened(value: str, longest: int = 60) -> str:
    return value if len(value) <= longest else value[: longest - 1] + "…"


class InputError(EngineError):
    """Something a person wrote cannot be used; carries every problem found, not only the first."""

    subject = "input"

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        count = len(self.problems)
        head = f"{count} {'problem' if count == 1 else 'problems'} in the {self.subject}"
        return "\n".join([head, *map(str, self.problems)])


class QuestionnaireError(InputError):
    """A questionnaire, or a translation of one, cannot be used as it is written."""

    subject = "questionnaire"


class AnswersError(InputError):
    """Answers do not fit the questionnaire, or cannot be read."""

    subject = "answers"


class MappingError(InputError):
    """A mapping from one version of a questionnaire to another cannot be used."""

    subject = "mapping"


class SamplesError(InputError):
    """The sample cities of a questionnaire cannot be read."""

    subject = "sample cities"


class PeersError(InputError):
    """A table of published results cannot be used."""

    subject = "published results"


class ExportError(InputError):
    """An exported result cannot be read, or its figures do not follow from its receipt."""

    subject = "exported result"
