"""Works out the result of a submitted round: figures, pictures, report and files. Slow."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from index_engine import (
    AnswerSheet,
    Change,
    Questionnaire,
    Recommendation,
    Scorecard,
    compare_rounds,
    export_record,
    recommend,
    score,
    whole_percent,
)
from index_engine.mapping import QuestionnaireMapping, carry

if TYPE_CHECKING:
    from index_engine.report import PracticeReference

RECOMMENDED = 5
_SHOWN = 3
_FULL = 100


@dataclass(frozen=True, slots=True)
class Earlier:
    """A round before, in the version in which it was answered.

    Attributes:
        label: How charts call it, such as its year.
        mapping: To the present questionnaire; None where it is the same.
    """

    label: str
    sheet: AnswerSheet
    mapping: QuestionnaireMapping | None = None

    def in_present_version(self) -> AnswerSheet:
        """Return the answers as the present questionnaire asks for them."""
        return carry(self.mapping, self.sheet).sheet if self.mapping else self.sheet


@dataclass(frozen=True, slots=True)
class Ends:
    """Indices by how they stand; none is in two of these.

    Attributes:
        strongest: Those with the highest scores, the best first.
        weakest: Those with the lowest that can still gain, the lowest first.
        unanswered: Those without any answer, which are neither strong nor weak.
    """

    strongest: tuple[str, ...]
    weakest: tuple[str, ...]
    unanswered: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """Everything that a submitted round gives.

    Attributes:
        ends: The indices with the highest and the lowest scores.
        changes: How many questions became what since the last round; empty for a first round.
        files: Contents by kind: ``radar``, ``bars``, ``progress``, ``pdf``, ``xlsx``, ``json``.
    """

    card: Scorecard
    recommendations: tuple[Recommendation, ...]
    ends: Ends
    changes: Mapping[Change, int]
    record: dict[str, object]
    files: Mapping[str, bytes]


def outline(
    questionnaire: Questionnaire, sheet: AnswerSheet, earlier: Sequence[Earlier] = ()
) -> tuple[Scorecard, tuple[Recommendation, ...], Mapping[Change, int]]:
    """Return the quick part of a result: scores, recommendations, changes since the last round."""
    changes: Mapping[Change, int] = {}
    if earlier:
        last = earlier[-1]
        compared = compare_rounds(questionnaire, last.sheet, sheet, last.mapping)
        changes = Counter(compared.questions.values())
    return score(questionnaire, sheet), recommend(questionnaire, sheet, limit=RECOMMENDED), changes


def work_out(
    questionnaire: Questionnaire,
    sheet: AnswerSheet,
    *,
    earlier: Sequence[Earlier],
    practices: "Mapping[str, Sequence[PracticeReference]]",
    label: str,
    day: date,
    language: str,
) -> Result:
    """Work out a result.

    Args:
        questionnaire: Of the round.
        sheet: Its answers.
        earlier: The rounds before, the first one first.
        practices: Good practices for the recommendations, by question.
        label: How charts call this round.
        day: The day of the report.
        language: Of pictures and report.
    """
    # What draws and writes is imported when there is something to draw: a start need not wait.
    from index_engine.charts import bars, progress, radar
    from index_engine.export import write_workbook
    from index_engine.report import report_pdf

    card, advice, changes = outline(questionnaire, sheet, earlier)
    before = [(e.label, e.in_present_version()) for e in earlier]
    cards = [(name, score(questionnaire, old, receipt=False)) for name, old in before]
    last = (before[-1][1], score(questionnaire, before[-1][1])) if before else None
    record = export_record(questionnaire, sheet, card)
    files = {
        "radar": radar(questionnaire, card, last[1] if last else None, language).png,
        "bars": bars(questionnaire, card, language).png,
        "pdf": report_pdf(
            questionnaire, sheet, card, date=day, previous=last, practices=practices,
            language=language,
        ),
        "xlsx": write_workbook(questionnaire, sheet, language=language),
        "json": json.dumps(record, ensure_ascii=False, indent=1).encode(),
    }  # fmt: skip
    if cards:
        files["progress"] = progress(questionnaire, [*cards, (label, card)], language).png
    return Result(
        card, advice, ends(questionnaire, card), changes=changes, record=record, files=files
    )


def ends(questionnaire: Questionnaire, card: Scorecard) -> Ends:
    """Return three of the strongest and three of the weakest indices; of few, fewer of each."""
    figures = [(area.id, card.areas[area.id]) for area in questionnaire.areas]
    answered = [(key, figure.score) for key, figure in figures if figure.answered]
    ranked = sorted(
        ((key, whole_percent(score)) for key, score in answered if score is not None),
        key=lambda entry: -entry[1],
    )
    best = min(_SHOWN, (len(ranked) + 1) // 2)
    strongest = [(key, score) for key, score in ranked[:best] if score > 0]
    others = [(key, score) for key, score in ranked if (key, score) not in strongest]
    weakest = [key for key, score in sorted(others, key=lambda entry: entry[1]) if score < _FULL]
    return Ends(
        tuple(key for key, _ in strongest),
        tuple(weakest[:_SHOWN]),
        tuple(key for key, figure in figures if not figure.answered and figure.unknown),
    )
