"""Results as plain text for a terminal; a score never stands without its range and unknowns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from index_engine.comparison import Change, Progress, Step
from index_engine.questionnaire import Questionnaire
from index_engine.recommendations import Recommendation
from index_engine.scoring import Figure, Scorecard, whole_percent

ESTIMATE = "An estimate by the city's own answers, not an official result."
_MOST_ADVICE = 5


def figure_text(figure: Figure) -> str:
    """Return a figure with its range and unknowns, such as "54 (54 to 83; 36 unknown)"."""
    if figure.score is None or figure.high is None:
        return "no score"
    shown = str(whole_percent(figure.score))
    if figure.unknown:
        high = whole_percent(figure.high)
        shown += f" ({shown} to {high}; {figure.unknown} unknown)"
    return shown


def questionnaire_text(questionnaire: Questionnaire) -> str:
    """Return the questions and options of a questionnaire, one below the other."""
    return "\n".join(_questionnaire_lines(questionnaire))


def _questionnaire_lines(questionnaire: Questionnaire) -> Iterator[str]:
    official = "official" if questionnaire.official else "unofficial"
    yield f"{questionnaire.title} [{questionnaire.id}, {official}]"
    for area in questionnaire.areas:
        yield ""
        yield f"{area.title} [{area.id}]" + ("" if area.core else ", extended")
        for question in questionnaire.questions_of(area.id):
            yield f"  {question.number}. {question.text} [{question.id}]"
            for option in question.options:
                yield f"     {option.points:g}  {option.label} [{option.id}]"


def scorecard_text(
    questionnaire: Questionnaire, card: Scorecard, advice: Iterable[Recommendation]
) -> str:
    """Return a result with its rules, figures and what would lift it most."""
    return "\n".join(_scorecard_lines(questionnaire, card, tuple(advice)))


def _scorecard_lines(
    questionnaire: Questionnaire, card: Scorecard, advice: tuple[Recommendation, ...]
) -> Iterator[str]:
    yield f"{card.city.name}: {questionnaire.title}"
    if not questionnaire.official:
        yield ESTIMATE
    yield ""
    yield f"Core      {figure_text(card.core)}    [rule: {card.rules.core}]"
    yield f"Extended  {figure_text(card.extended)}    [rule: {card.rules.extended}]"
    yield ""
    yield from _by_area(questionnaire, card.areas, card.sub_areas)
    if advice:
        yield ""
        yield "What would lift the score most for least:"
    for found in advice[:_MOST_ADVICE]:
        gains = f"+{found.gain_core:.1f} core, +{found.gain_extended:.1f} extended"
        yield f"  {gains}: {found.question}"
        yield f"     {found.current or found.state.value.replace('_', ' ')} → {found.target}"


def _by_area(
    questionnaire: Questionnaire, areas: Mapping[str, Figure], parts: Mapping[str, Figure]
) -> Iterator[str]:
    for area in questionnaire.areas:
        yield f"{area.title}: {figure_text(areas[area.id])}"
        for part in area.sub_areas:
            yield f"  {part.title}: {figure_text(parts[part.id])}"


def progress_text(questionnaire: Questionnaire, progress: Progress) -> str:
    """Return two rounds side by side."""
    return "\n".join(_progress_lines(questionnaire, progress))


def _progress_lines(questionnaire: Questionnaire, progress: Progress) -> Iterator[str]:
    yield f"Compared on {len(progress.common)} questions answered in both rounds."
    yield f"Core      {_step(progress.core)}"
    yield f"Extended  {_step(progress.extended)}"
    for area in questionnaire.areas:
        yield f"{area.title}: {_step(progress.areas[area.id])}"
    for change in Change:
        keys = [key for key, found in progress.questions.items() if found is change]
        if keys and change is not Change.UNCHANGED:
            yield f"{change.value.replace('_', ' ')}: {', '.join(keys)}"


def _step(step: Step) -> str:
    return f"{figure_text(step.before)} → {figure_text(step.after)}"
