"""Times every chart, the PDF and the workbook on a full round."""

from __future__ import annotations

import datetime as dt
import random
import statistics
import time
from collections.abc import Callable

from index_engine.answers import Answer, AnswerSheet, City, Evidence, State
from index_engine.charts import bars, lens, peers, progress, radar
from index_engine.export import read_workbook, write_workbook
from index_engine.peers import Peer, compare_peers
from index_engine.questionnaire import Questionnaire, load_questionnaire
from index_engine.report import report_pdf
from index_engine.scoring import score

REPEATS = 5
TODAY = dt.date(2026, 11, 22)


def sample(questionnaire: Questionnaire, seed: int) -> AnswerSheet:
    """A round with a note and two pieces of evidence to every answer, one in ten unknown."""
    chance = random.Random(seed)
    answers = {}
    for question in questionnaire.questions:
        options = (chance.choice(question.options).id,)
        evidence = (Evidence("Action plan", "https://example.org", TODAY), Evidence("Minutes"))
        answers[question.id] = Answer(State.ANSWERED, options, None, "A note. " * 10, evidence)
        if chance.random() < 0.1:
            answers[question.id] = Answer(State.UNKNOWN)
    return AnswerSheet(
        questionnaire.id, City("Example City", "Norway", 300_000, 14), answers, TODAY
    )


def measured(run: Callable[[], object]) -> tuple[float, float, object]:
    """Return the first time and the median of the next ones, in milliseconds."""
    times = []
    for _ in range(REPEATS + 1):
        start = time.perf_counter()
        result = run()
        times.append(1000 * (time.perf_counter() - start))
    return times[0], statistics.median(times[1:]), result


def main() -> None:
    q = load_questionnaire("working-2023")
    now, before = sample(q, 1), sample(q, 2)
    card, last = score(q, now), score(q, before)
    areas = {area.id: 50.0 for area in q.areas}
    others = [Peer(City(f"Peer {n}", "Norway", 300_000, 14), 2024, 60, 55, areas) for n in range(9)]
    groups = compare_peers(card, others, bands=q.bands)
    workbook = write_workbook(q, now)
    jobs: dict[str, Callable[[], object]] = {
        "radar": lambda: radar(q, card, last).png,
        "bars": lambda: bars(q, card).png,
        "lens": lambda: lens(q, card).png,
        "progress, 3 rounds": lambda: progress(q, [("1", last), ("2", last), ("3", card)]).png,
        "peers": lambda: peers(q, card, groups[0]).png,
        "PDF": lambda: report_pdf(q, now, card, date=TODAY),
        "PDF, last round and peers": lambda: report_pdf(
            q, now, card, date=TODAY, previous=(before, last), peers=groups
        ),
        "workbook, write": lambda: write_workbook(q, now),
        "workbook, read": lambda: read_workbook(workbook, q),
    }
    print("| output | first, ms | then, ms (median of 5) | size, kB |")
    print("|---|---:|---:|---:|")
    for name, run in jobs.items():
        first, then, result = measured(run)
        size = f"{len(result) / 1000:.0f}" if isinstance(result, bytes) else ""
        print(f"| {name} | {first:.0f} | {then:.0f} | {size} |")


if __name__ == "__main__":
    main()
