"""What the command line prints as JSON: a contract with other programs, so keys never change."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from index_engine.comparison import Progress, Step
from index_engine.questionnaire import Question, Questionnaire
from index_engine.recommendations import Recommendation
from index_engine.scoring import Figure, Scorecard


def questionnaire_json(questionnaire: Questionnaire) -> dict[str, Any]:
    """Return a questionnaire as `index questions --json` prints it."""
    return {
        "id": questionnaire.id,
        "title": questionnaire.title,
        "official": questionnaire.official,
        "areas": [
            {
                "id": area.id,
                "title": area.title,
                "core": area.core,
                "sub_areas": [{"id": part.id, "title": part.title} for part in area.sub_areas],
            }
            for area in questionnaire.areas
        ],
        "questions": [_question(question) for question in questionnaire.questions],
    }


def _question(question: Question) -> dict[str, Any]:
    return {
        "id": question.id,
        "area": question.area,
        "sub_area": question.sub_area,
        "core": question.core,
        "type": question.type.value,
        "weight": question.weight,
        "text": question.text,
        "why": question.why,
        "what_counts": question.what_counts,
        "evidence": question.evidence,
        "owner": question.owner,
        "topics": list(question.topics),
        "options": [
            {"id": option.id, "label": option.label, "points": option.points}
            for option in question.options
        ],
    }


def scorecard_json(
    scorecard: Scorecard, recommendations: Iterable[Recommendation]
) -> dict[str, Any]:
    """Return a result as `index score --json` prints it; scores are not rounded."""
    return {
        "questionnaire": scorecard.questionnaire,
        "rules": {
            "area": scorecard.rules.area,
            "composite": scorecard.rules.composite,
            "core": scorecard.rules.core,
            "extended": scorecard.rules.extended,
        },
        "core": overall_json(scorecard.core),
        "extended": overall_json(scorecard.extended),
        "areas": {key: figure_json(figure) for key, figure in scorecard.areas.items()},
        "sub_areas": {key: figure_json(figure) for key, figure in scorecard.sub_areas.items()},
        "receipt": [
            {
                "question": line.question,
                "value": line.value,
                "points": line.points,
                "maximum": line.maximum,
                "weight": line.weight,
            }
            for line in scorecard.receipt
        ],
        "recommendations": [
            {
                "question": found.question,
                "gain_core": found.gain_core,
                "gain_extended": found.gain_extended,
                "topics": list(found.topics),
            }
            for found in recommendations
        ],
    }


def overall_json(figure: Figure) -> dict[str, Any]:
    """Return an overall figure; `score`, `low` and `high` are null where nothing applies."""
    return {
        "score": figure.score,
        "low": figure.low,
        "high": figure.high,
        "unknown": figure.unknown,
    }


def figure_json(figure: Figure) -> dict[str, Any]:
    """Return the figure of an area; `unknown` counts don't know and empty together."""
    return {
        "score": figure.score,
        "low": figure.low,
        "high": figure.high,
        "answered": figure.answered,
        "unknown": figure.unknown,
        "not_applicable": figure.not_applicable,
        "of": figure.of,
    }


def progress_json(progress: Progress) -> dict[str, Any]:
    """Return two rounds compared as `index compare --json` prints them."""
    return {
        "core": _step(progress.core),
        "extended": _step(progress.extended),
        "areas": {key: _step(step) for key, step in progress.areas.items()},
        "sub_areas": {key: _step(step) for key, step in progress.sub_areas.items()},
        "questions": {key: change.value for key, change in progress.questions.items()},
        "compared": len(progress.common),
    }


def _step(step: Step) -> dict[str, Any]:
    return {"before": step.before.score, "after": step.after.score, "gain": step.gain}
