"""Measures the Index engine and prints a table.

Run `OPENBLAS_NUM_THREADS=1 python benchmarks/index_speed.py`; a second thread of the matrix
products only makes figures of this size waver.

How the comparison with bare NumPy is made: ten thousand cities answer the working questionnaire
at random (seed 1; 5 % each empty, don't know, not applicable). "Bare NumPy" is the shortest fast
computation of the same figures (score and best case of 12 areas, 6 sub-areas, core and extended,
and the counts of states) that somebody would write for this one questionnaire: answers are
already small numbers in one array, points are looked up, every sum is one matrix product, and
nothing is checked. `score_many` is timed twice: over arrays made by `Plan.encode`, which is
like for like, and over 900,000 answers as objects, each of which is found by its id, read and
checked. Every figure is the median of several runs.
"""

from __future__ import annotations

import datetime as dt
import random
import statistics
import time
from collections.abc import Callable

import numpy as np

from index_engine import Answer, AnswerSheet, City, State, load_questionnaire, score, score_many
from index_engine.charts import bars, lens, peers, progress, radar
from index_engine.comparison import Peer, compare_peers
from index_engine.export import write_workbook
from index_engine.formula import compute
from index_engine.loading import SHIPPED, read_questionnaire
from index_engine.plan import Plan
from index_engine.questionnaire import Questionnaire, QuestionType
from index_engine.recommendations import recommend
from index_engine.report import report_pdf
from index_engine.scoring import points_of

CITIES = 10_000


def seconds(action: Callable[[], object], runs: int) -> float:
    """Return the median time of one call, after one call to warm up."""
    action()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def random_answers(questionnaire: Questionnaire, chance: random.Random) -> dict[str, Answer]:
    answers = {}
    for question in questionnaire.questions:
        lot = chance.random()
        if lot < 0.05:
            continue
        if lot < 0.10:
            answers[question.id] = Answer(State.UNKNOWN)
        elif lot < 0.15:
            answers[question.id] = Answer(State.NOT_APPLICABLE, reason="not ours")
        elif question.type is QuestionType.SINGLE:
            answers[question.id] = Answer.of(chance.choice(question.options).id)
        else:
            several = [o.id for o in question.options if o.points and chance.random() < 0.5]
            answers[question.id] = Answer.of(*several)
    return answers


def numbered(plan: Plan, cities: list[dict[str, Answer]]) -> tuple[np.ndarray, np.ndarray]:
    """Return answers as numbers, and for every question the points of each number.

    0 is empty, 1 don't know, 2 not applicable; every choice that occurs follows from 3.
    """
    states = {State.UNKNOWN: 1, State.NOT_APPLICABLE: 2}
    codes = np.zeros((len(plan.row), len(cities)), dtype=np.uint8)
    points = np.zeros((len(plan.row), 80))
    for key, row in plan.row.items():
        seen: dict[tuple[str, ...], int] = {}
        for number, answers in enumerate(cities):
            answer = answers.get(key)
            if answer is not None and answer.state is State.ANSWERED:
                code = codes[row, number] = 3 + seen.setdefault(answer.options, len(seen))
                points[row, code] = points_of(plan.questionnaire.question(key), answer)
            elif answer is not None:
                codes[row, number] = states[answer.state]
    return codes, points


def bare_numpy(
    plan: Plan, codes: np.ndarray, points: np.ndarray
) -> Callable[[], tuple[np.ndarray, ...]]:
    """Return the same figures as a plain computation, over arrays in the layout that is fastest."""
    weighted_maximum = plan.weight * plan.maximum
    belongs = np.zeros((len(plan.parts), len(plan.weight)))
    for number, part in enumerate(plan.parts.values()):
        belongs[number, part.start : part.stop] = 1
    names = list(plan.parts)
    areas = [
        [names.index(part.id) for part in area.sub_areas] or [names.index(area.id)]
        for area in plan.questionnaire.areas
    ]

    def run() -> tuple[np.ndarray, ...]:
        flags = (codes == 0, codes == 1, codes == 2)
        whole = belongs @ (~flags[2] * weighted_maximum)
        divisor = np.where(whole > 0, whole, np.nan)
        earned = np.take_along_axis(points, codes, axis=1)
        figures = []
        for given in (earned, np.where(flags[0] | flags[1], plan.maximum, earned)):
            share = 100 * (belongs @ (given * plan.weight)) / divisor
            by_area = np.stack([mean(share[own]) if own[1:] else share[own[0]] for own in areas])
            figures += [share, by_area, mean(by_area[:10]), mean(by_area)]
        return (*figures, *(belongs @ flag for flag in flags))

    return run


def mean(scores: np.ndarray) -> np.ndarray:
    missing = np.isnan(scores)
    count = len(scores) - missing.sum(axis=0)
    total = np.where(missing, 0, scores).sum(axis=0)
    return np.where(count > 0, total / np.maximum(count, 1), np.nan)


def row(what: str, time_taken: float, remark: str = "") -> None:
    shown = f"{time_taken:.2f} s" if time_taken >= 1 else f"{time_taken * 1000:.1f} ms"
    print(f"| {what} | {shown} | {remark} |", flush=True)


def measure_scoring(questionnaire: Questionnaire) -> None:
    chance = random.Random(1)
    cities = [random_answers(questionnaire, chance) for _ in range(CITIES)]
    one = cities[0]
    row("one city, with receipt", seconds(lambda: score(questionnaire, one), 50))
    row("one city, without", seconds(lambda: score(questionnaire, one, receipt=False), 50))
    row("recommendations for one city", seconds(lambda: recommend(questionnaire, one), 20))
    plan = Plan(questionnaire)
    encoded = plan.encode(cities)
    bare = bare_numpy(plan, *numbered(plan, cities))
    table = compute(plan, encoded)
    assert np.allclose(bare()[2], table.core.score, equal_nan=True)
    assert np.allclose(bare()[7], table.extended.high, equal_nan=True)
    base = seconds(bare, 9)
    row("10,000 cities, bare NumPy", base, "1.0 ×")
    arrays = seconds(lambda: compute(plan, encoded), 9)
    row("10,000 cities, from encoded arrays", arrays, f"{arrays / base:.1f} × bare NumPy")
    objects = seconds(lambda: score_many(questionnaire, cities), 9)
    row("10,000 cities, from answers, checked", objects, f"{objects / base:.1f} × bare NumPy")


def measure_outputs(questionnaire: Questionnaire) -> None:
    chance = random.Random(2)
    city = City("Nova Ribeira", "Portugal", 212000, 12.4)
    sheet = AnswerSheet(questionnaire.id, city, random_answers(questionnaire, chance))
    earlier = AnswerSheet(questionnaire.id, city, random_answers(questionnaire, chance))
    card, before = score(questionnaire, sheet), score(questionnaire, earlier)
    published = [
        Peer(City(f"City {n}", "Portugal", 210000, 12.0), 2022, 40.0 + n, 42.0 + n, {})
        for n in range(12)
    ]
    similar = compare_peers(card, published, bands=questionnaire.bands)
    row("chart: radar", seconds(lambda: radar(questionnaire, card, before), 3), "PNG and SVG")
    row("chart: bars", seconds(lambda: bars(questionnaire, card), 3), "PNG and SVG")
    row("chart: lens", seconds(lambda: lens(questionnaire, card), 3), "PNG and SVG")
    rounds = [("2022", before), ("2026", card)]
    row("chart: progress", seconds(lambda: progress(questionnaire, rounds), 3), "PNG and SVG")
    row("chart: peers", seconds(lambda: peers(questionnaire, card, similar[0]), 3), "PNG and SVG")
    row("workbook (XLSX)", seconds(lambda: write_workbook(questionnaire, sheet), 3))
    row(
        "report (PDF)",
        seconds(
            lambda: report_pdf(
                questionnaire,
                sheet,
                card,
                date=dt.date(2026, 3, 1),
                previous=(earlier, before),
                peers=similar,
            ),
            3,
        ),
        "with last round and four groups of cities",
    )


def main() -> None:
    print("| What | Median | |\n|---|---|---|")
    path = SHIPPED / "working-2023" / "questionnaire.yaml"
    row("compile the questionnaire (YAML)", seconds(lambda: read_questionnaire(path), 5))
    questionnaire = load_questionnaire("working-2023")
    row("prepare it for scoring", seconds(lambda: Plan(questionnaire), 20))
    measure_scoring(questionnaire)
    measure_outputs(questionnaire)


if __name__ == "__main__":
    main()
