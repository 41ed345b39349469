"""Parts of the Index that can be given to a person: an index, a sub-index, one question."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from index_engine import Questionnaire
from index_engine.questionnaire import Question


class ScopeKind(StrEnum):
    """How large a part is."""

    AREA = "area"
    PART = "part"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Scope:
    """A part of a questionnaire by the id of its index, sub-index or question."""

    kind: ScopeKind
    id: str

    @classmethod
    def read(cls, written: str) -> "Scope":
        """Read what ``str()`` wrote."""
        kind, _, id_ = written.partition(":")
        return cls(ScopeKind(kind), id_)

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}"

    def holds(self, question: Question) -> bool:
        """Tell whether the question belongs to this part."""
        match self.kind:
            case ScopeKind.AREA:
                return question.area == self.id
            case ScopeKind.PART:
                return question.sub_area == self.id
            case ScopeKind.QUESTION:
                return question.id == self.id

    def questions(self, questionnaire: Questionnaire) -> tuple[Question, ...]:
        """Return the questions of this part, in order."""
        return tuple(q for q in questionnaire.questions if self.holds(q))

    def title(self, questionnaire: Questionnaire) -> str:
        """Return how people call this part; a question by its number and sentence."""
        if self.kind is ScopeKind.QUESTION:
            question = questionnaire.question(self.id)
            return f"{question.number}. {question.text}"
        for area in questionnaire.areas:
            if self.kind is ScopeKind.AREA and area.id == self.id:
                return area.title
            for part in area.sub_areas:
                if self.kind is ScopeKind.PART and part.id == self.id:
                    return part.title
        return self.id


def every_scope(questionnaire: Questionnaire) -> list[Scope]:
    """Return every index and sub-index in order; their places are short numbers for buttons."""
    scopes = []
    for area in questionnaire.areas:
        scopes.append(Scope(ScopeKind.AREA, area.id))
        scopes += [Scope(ScopeKind.PART, part.id) for part in area.sub_areas]
    return scopes


def narrowest(scopes: Iterable[Scope], question: Question) -> Scope | None:
    """Return the smallest of the parts that hold the question."""
    order = [ScopeKind.QUESTION, ScopeKind.PART, ScopeKind.AREA]
    holding = [scope for scope in scopes if scope.holds(question)]
    return min(holding, key=lambda scope: order.index(scope.kind), default=None)
