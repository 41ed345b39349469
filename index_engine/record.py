"""The export of a whole result, from which every figure can be recomputed by anybody.

The file holds the questionnaire, the answers, the figures and the receipt. `recompute` takes
nothing but the file, goes from answer to option to points to weight to score in exact fractions,
and shares no code with the scoring it checks.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from typing import Any

from index_engine.answers import AnswerSheet
from index_engine.contract import questionnaire_json, scorecard_json
from index_engine.errors import ExportError, Problem
from index_engine.questionnaire import Questionnaire
from index_engine.recommendations import recommend
from index_engine.scoring import Scorecard

FORMAT = "intercultural-index-result-1"
_TOLERANCE = 1e-9
_FULL = 100

_Line = Mapping[str, Any]
_Exact = Fraction | None


def export_record(
    questionnaire: Questionnaire, sheet: AnswerSheet, scorecard: Scorecard
) -> dict[str, Any]:
    """Return everything about one round as plain data, ready for `json.dumps`.

    Args:
        questionnaire: The version in which the answers were given.
        sheet: The answers.
        scorecard: Their result, with its receipt.
    """
    result = scorecard_json(scorecard, recommend(questionnaire, sheet))
    result["receipt"] = [
        {
            **line,
            "area": full.area,
            "sub_area": full.sub_area,
            "state": full.state.value,
            "share": full.share,
        }
        for line, full in zip(result["receipt"], scorecard.receipt, strict=True)
    ]
    return {
        "format": FORMAT,
        "questionnaire": questionnaire_json(questionnaire),
        "answers": sheet.to_json(questionnaire),
        "result": result,
    }


def recompute(record: Mapping[str, Any], source: str = "result") -> dict[str, float | None]:
    """Recompute every score of an export from the export alone.

    Args:
        record: What `json.loads` made of the file.
        source: The file's name, for the places of problems.

    Returns:
        The recomputed scores by path, such as "core" or "areas → commitment → high".

    Raises:
        ExportError: If the file is no export, or a figure in it does not follow.
    """
    try:
        problems, scores = _Recomputation(record, source).run()
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        reason = f"this is not a complete export ({type(error).__name__}: {error})"
        remedy = "Export it anew with `index report`"
        raise ExportError([Problem(source, "", "", reason, remedy)]) from error
    if problems:
        raise ExportError(problems)
    return scores


class _Recomputation:
    def __init__(self, record: Mapping[str, Any], source: str) -> None:
        if record["format"] != FORMAT:
            raise ValueError(f"its format is {record['format']!r}")
        self._source = source
        self._questions = {q["id"]: q for q in record["questionnaire"]["questions"]}
        self._areas = record["questionnaire"]["areas"]
        self._given = record["answers"]["answers"]
        self._result = record["result"]
        self._lines: dict[str, _Line] = {line["question"]: line for line in self._result["receipt"]}

    def run(self) -> tuple[list[Problem], dict[str, float | None]]:
        problems = [problem for key in self._questions for problem in self._line_problems(key)]
        if problems:
            return problems, {}
        scores = dict(self._scores())
        for path, score in scores.items():
            written: Any = self._result
            for key in path.split(" → "):
                written = written[key]
            if not _equal(written, score):
                problems.append(self._problem(path, written, score))
        return problems, {path: _float(score) for path, score in scores.items()}

    def _problem(self, place: str, written: object, found: object) -> Problem:
        shown = _float(found) if isinstance(found, Fraction) else found
        reason = f"recomputed, this is {shown}"
        return Problem(self._source, place, str(written), reason, "Export the result anew")

    def _line_problems(self, key: str) -> Iterable[Problem]:
        """From answer to option to points: what the receipt says must follow from the answers."""
        question, line = self._questions[key], self._lines[key]
        given = self._given.get(key, {}).get("value")
        points = {option["id"]: Fraction(option["points"]) for option in question["options"]}
        state = _state(given)
        chosen = [given] if isinstance(given, str) else given or []
        best = sum(points.values()) if question["type"] == "multiple" else max(points.values())
        expected = {
            "value": "" if given is None else given,
            "state": state,
            "points": sum((points[o] for o in chosen if state == "answered"), Fraction()),
            "maximum": best,
            "weight": Fraction(question["weight"]),
            "area": question["area"],
            "sub_area": question["sub_area"],
        }
        for name, found in expected.items():
            if not _equal(line[name], found):
                yield self._problem(f"receipt → {key} → {name}", line[name], found)

    def _scores(self) -> Iterable[tuple[str, _Exact]]:
        for name, points in (("score", _earned), ("low", _earned), ("high", _at_best)):
            for area in self._areas:
                yield f"areas → {area['id']} → {name}", self._area(area, points, core=False)
                for part in area["sub_areas"]:
                    share = self._share(part["id"], points, core=False)
                    yield f"sub_areas → {part['id']} → {name}", share
            for overall in ("core", "extended"):
                yield f"{overall} → {name}", self._overall(overall, points)

    def _overall(self, which: str, points: Callable[[_Line], Fraction]) -> _Exact:
        rule = self._result["rules"][which]
        core = rule in ("mean_of_core_areas", "mean_of_core_parts")
        areas = [area for area in self._areas if area["core"] or not core]
        if rule in ("mean_of_core_areas", "mean_of_areas"):
            return _mean(self._area(area, points, core=core) for area in areas)
        return _mean(
            self._share(part, points, core=core) for area in areas for part in _parts(area)
        )

    def _area(
        self, area: Mapping[str, Any], points: Callable[[_Line], Fraction], *, core: bool
    ) -> _Exact:
        if area["sub_areas"] and self._result["rules"]["composite"] == "weighted_share":
            return self._share_of(lambda line: line["area"] == area["id"], points, core=core)
        return _mean(self._share(part, points, core=core) for part in _parts(area))

    def _share(self, part: str, points: Callable[[_Line], Fraction], *, core: bool) -> _Exact:
        return self._share_of(
            lambda line: part == (line["sub_area"] or line["area"]), points, core=core
        )

    def _share_of(
        self,
        belongs: Callable[[_Line], bool],
        points: Callable[[_Line], Fraction],
        *,
        core: bool,
    ) -> _Exact:
        lines = [
            line
            for key, line in self._lines.items()
            if belongs(line)
            and line["state"] != "not_applicable"
            and (self._questions[key]["core"] or not core)
        ]
        whole = sum((_weighted(line, Fraction(line["maximum"])) for line in lines), Fraction())
        earned = sum((_weighted(line, points(line)) for line in lines), Fraction())
        return _FULL * earned / whole if whole else None


def _state(given: object) -> str:
    if given is None:
        return "empty"
    return str(given) if given in ("unknown", "not_applicable") else "answered"


def _parts(area: Mapping[str, Any]) -> list[str]:
    return [part["id"] for part in area["sub_areas"]] or [area["id"]]


def _earned(line: _Line) -> Fraction:
    return Fraction(line["points"])


def _at_best(line: _Line) -> Fraction:
    unknown = line["state"] in ("unknown", "empty")
    return Fraction(line["maximum"] if unknown else line["points"])


def _weighted(line: _Line, points: Fraction) -> Fraction:
    return Fraction(line["weight"]) * points


def _mean(scores: Iterable[_Exact]) -> _Exact:
    present = [score for score in scores if score is not None]
    return sum(present, Fraction()) / len(present) if present else None


def _equal(written: object, found: object) -> bool:
    if isinstance(found, Fraction) and isinstance(written, int | float):
        return math.isclose(written, found, rel_tol=0, abs_tol=_TOLERANCE)
    return written == found


def _float(score: _Exact) -> float | None:
    return None if score is None else float(score)
