"""The questionnaire as values: areas, questions, options, weights, rules and bands.

A questionnaire is data. Nothing here knows the ninety indicators; they are read from a file
and checked by `index_engine.compiling` before any of these values exist.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from index_engine.errors import UnknownIdError


class QuestionType(StrEnum):
    """How many options of a question may be chosen."""

    SINGLE = "single"
    MULTIPLE = "multiple"


NONE_OF_THESE = "none"
"""The id of the option of a multiple choice that stands alone: nothing else is chosen with it."""


class AreaRule(StrEnum):
    """How the questions of one area, or of one sub-area, become its score."""

    WEIGHTED_SHARE = "weighted_share"
    """100 × Σ weight·points / Σ weight·maximum over the applicable questions."""


class CompositeRule(StrEnum):
    """How an area that has sub-areas gets its score."""

    MEAN = "mean"
    """The plain mean of the sub-areas that have a score."""
    WEIGHTED_SHARE = "weighted_share"
    """As if it had no sub-areas: all its questions together."""


class OverallRule(StrEnum):
    """How areas become an overall figure; only areas that have a score take part."""

    MEAN_OF_CORE_AREAS = "mean_of_core_areas"
    """Core areas, each over its core questions alone, a composite counted once."""
    MEAN_OF_AREAS = "mean_of_areas"
    """All areas, each over all its questions, a composite counted once."""
    MEAN_OF_CORE_PARTS = "mean_of_core_parts"
    """As `mean_of_core_areas`, with every sub-area counted in place of its composite."""
    MEAN_OF_PARTS = "mean_of_parts"
    """As `mean_of_areas`, with every sub-area counted in place of its composite."""

    @property
    def core_only(self) -> bool:
        """Whether the rule leaves out everything that is not core."""
        return self in {OverallRule.MEAN_OF_CORE_AREAS, OverallRule.MEAN_OF_CORE_PARTS}

    @property
    def by_part(self) -> bool:
        """Whether sub-areas are counted in place of their composite."""
        return self in {OverallRule.MEAN_OF_CORE_PARTS, OverallRule.MEAN_OF_PARTS}


@dataclass(frozen=True, slots=True)
class Option:
    """One possible answer, worth `points` (0 or more, before the question's weight)."""

    id: str
    label: str
    points: float


@dataclass(frozen=True, slots=True)
class Question:
    """One indicator, asked in one sentence.

    Attributes:
        number: Its place in the questionnaire, from 1.
        sub_area: Where it belongs in a composite area; None in a plain one.
        core: Whether it counts towards the core overall figure.
        weight: Its importance within its area or sub-area; 0 or more.
        what_counts: A line with short examples of what may be counted.
        evidence: What to give so that the answer can be checked.
        owner: The department that usually knows.
        topics: The library's topics under which practices are found.
        options: In order; the points of a single choice never fall.
    """

    id: str
    number: int
    area: str
    sub_area: str | None
    core: bool
    type: QuestionType
    weight: float
    text: str
    why: str
    what_counts: str
    evidence: str
    owner: str
    topics: tuple[str, ...]
    options: tuple[Option, ...]

    @property
    def maximum(self) -> float:
        """The most points an answer can earn: the best option, or all of them together."""
        if self.type is QuestionType.MULTIPLE:
            return math.fsum(option.points for option in self.options)
        return max(option.points for option in self.options)

    @property
    def group(self) -> str:
        """The id of the sub-area, or of the area where there is none."""
        return self.sub_area or self.area

    def option(self, option_id: str) -> Option:
        """Return the option with this id, or raise `UnknownIdError`."""
        for option in self.options:
            if option.id == option_id:
                return option
        raise UnknownIdError("option", option_id, self.id)


@dataclass(frozen=True, slots=True)
class SubArea:
    """A part of a composite area, with a score of its own."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Area:
    """One of the indices; with sub-areas it is a composite."""

    id: str
    title: str
    core: bool
    about: str
    sub_areas: tuple[SubArea, ...]


@dataclass(frozen=True, slots=True)
class Rules:
    """The names of the aggregation rules: values of `AreaRule`, `CompositeRule`, `OverallRule`."""

    area: str = AreaRule.WEIGHTED_SHARE.value
    composite: str = CompositeRule.MEAN.value
    core: str = OverallRule.MEAN_OF_CORE_AREAS.value
    extended: str = OverallRule.MEAN_OF_AREAS.value


@dataclass(frozen=True, slots=True)
class Bands:
    """Limits between groups of similar cities, rising.

    Attributes:
        population: In inhabitants.
        foreign_born_share: In per cent of the inhabitants, 0 to 100.
    """

    population: tuple[float, ...] = ()
    foreign_born_share: tuple[float, ...] = ()


@dataclass(frozen=True)
class Questionnaire:
    """A checked questionnaire: every id is unique and every reference resolves."""

    id: str
    title: str
    official: bool
    version: str
    language: str
    note: str
    areas: tuple[Area, ...]
    questions: tuple[Question, ...]
    rules: Rules
    bands: Bands

    def __hash__(self) -> int:
        """Hash by identity of the text, so that a cache does not walk ninety questions."""
        return hash((self.id, self.version, self.language))

    @cached_property
    def by_id(self) -> Mapping[str, Question]:
        """The questions by id, in order."""
        return {question.id: question for question in self.questions}

    @cached_property
    def _areas_by_id(self) -> Mapping[str, Area]:
        return {area.id: area for area in self.areas}

    def question(self, question_id: str) -> Question:
        """Return the question with this id, or raise `UnknownIdError`."""
        try:
            return self.by_id[question_id]
        except KeyError:
            raise UnknownIdError("question", question_id, self.id) from None

    def area(self, area_id: str) -> Area:
        """Return the area with this id, or raise `UnknownIdError`."""
        try:
            return self._areas_by_id[area_id]
        except KeyError:
            raise UnknownIdError("area", area_id, self.id) from None

    def questions_of(self, area: str, sub_area: str | None = None) -> tuple[Question, ...]:
        """Return the questions of an area, or of one of its sub-areas, in order."""
        self.area(area)
        return tuple(
            question
            for question in self.questions
            if question.area == area and sub_area in (None, question.sub_area)
        )


def load_questionnaire(id_or_path: str | Path, language: str | None = None) -> Questionnaire:
    """Load a shipped questionnaire by id, or one from a YAML or XLSX file.

    Args:
        id_or_path: Such as "working-2023", or a path ending in .yaml, .yml or .xlsx.
        language: A language tag; texts without a translation stay in the base language.

    Raises:
        QuestionnaireError: With every problem found.
    """
    # The loader builds the values of this module, so it can only be imported here.
    from index_engine.loading import load

    return load(id_or_path, language)
