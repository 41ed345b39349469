"""Rounds of made-up cities on the working questionnaire, from empty to perfect."""

import datetime as dt
import random
from collections.abc import Callable

import pytest

from index_engine.answers import Answer, AnswerSheet, City, Evidence, State
from index_engine.peers import Peer
from index_engine.questionnaire import Question, Questionnaire, QuestionType, load_questionnaire

# One city for each script that the fonts cover, and two that try to be more than a name.
NAMES = {
    "latin": "Łódź-Šibenik",
    "cyrillic": "Мелітополь",
    "greek": "Ιωάννινα",
    "arabic": "مدينة الدار البيضاء",
    "hebrew": "חיפה",
    "armenian": "Երևան",
    "georgian": "თბილისი",
    "japanese": "浜松市",
    "korean": "서울특별시 구로구",
    "in regular weight alone": "广州 뷁",
    "long": "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch and the " + "Greater " * 12,
    "markup": "$x^{2$ #set *b* _i_ @c <d> \\ =1+1",
}

RoundOf = Callable[..., AnswerSheet]


@pytest.fixture(scope="session")
def all_names() -> list[str]:
    return list(NAMES.values())


@pytest.fixture(scope="session")
def markup() -> str:
    """Return text that would do something in typst, Markdown, a formula or a shell."""
    signs = "#panic() *bold* _it_ $x^2$ @ref <label> \\ `raw` // no /* no */ [a](b) {c} =cmd"
    return f"=1+1 {signs}"


@pytest.fixture(scope="session")
def working() -> Questionnaire:
    return load_questionnaire("working-2023")


@pytest.fixture(params=NAMES)
def any_name(request: pytest.FixtureRequest) -> str:
    return NAMES[request.param]


@pytest.fixture(scope="session")
def round_of(working: Questionnaire) -> RoundOf:
    """Return a maker of rounds.

    `only` gives every question that state; `evidence` so many pieces to every answer.
    """

    def make(
        name: str = "Example City",
        *,
        seed: int = 1,
        only: State | None = None,
        perfect: bool = False,
        note: str | None = None,
        evidence: int = 1,
        year: int = 2026,
    ) -> AnswerSheet:
        chance = random.Random(seed)
        answers = {}
        for question in working.questions:
            state = only or State.ANSWERED
            if only is None and not perfect:
                state = chance.choices(list(State), weights=(70, 10, 10, 10))[0]
            if state is not State.EMPTY:
                answers[question.id] = _answer(question, state, chance, note, evidence, perfect)
        city = City(name, "Norway", 312_000, 14.2)
        return AnswerSheet(working.id, city, answers, dt.date(year, 11, 22))

    return make


def _answer(
    question: Question,
    state: State,
    chance: random.Random,
    note: str | None,
    evidence: int,
    perfect: bool,
) -> Answer:
    if state is not State.ANSWERED:
        reason = "Schools are run by the region." if state is State.NOT_APPLICABLE else None
        return Answer(state, reason=reason, note=note)
    earning = [option.id for option in question.options if option.points > 0]
    if question.type is QuestionType.MULTIPLE:
        options = earning if perfect else [o for o in earning if chance.random() < 0.5]
    elif perfect:
        options = [max(question.options, key=lambda option: option.points).id]
    else:
        options = [chance.choice(question.options).id]
    pieces = tuple(
        Evidence(f"Document {number}", f"https://example.org/{number}", dt.date(2025, 3, 1))
        for number in range(evidence)
    )
    return Answer(state, tuple(options), None, note, pieces)


@pytest.fixture(scope="session")
def published(working: Questionnaire) -> list[Peer]:
    """Nine similar cities; only three of them published the last index."""
    chance = random.Random(7)
    *common, rare = [area.id for area in working.areas]
    found = []
    for number in range(9):
        areas = {area: chance.uniform(5, 95) for area in common}
        if number < 3:
            areas[rare] = 50.0
        city = City(f"Peer {number}", "Norway", 300_000, 14.0)
        found.append(Peer(city, 2024, chance.uniform(20, 90), chance.uniform(20, 90), areas))
    return found
