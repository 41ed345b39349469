"""Small questionnaires, and strategies that draw questionnaires and answers of any shape."""

from collections.abc import Callable, Mapping

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from index_engine.answers import Answer, State
from index_engine.loading import read_questionnaire
from index_engine.questionnaire import (
    Area,
    Bands,
    CompositeRule,
    Option,
    OverallRule,
    Question,
    Questionnaire,
    QuestionType,
    Rules,
    SubArea,
)

settings.register_profile(
    "index", deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
settings.load_profile("index")

# Two plain areas, one of them extended, and a composite; weights and points that need fractions.
SMALL = """
id: small
title: A small questionnaire
official: no
language: en
version: "1"
note: For tests.
rules: {area: weighted_share, composite: mean, core: mean_of_core_areas, extended: mean_of_areas}
bands: {population: [100000, 200000], foreign_born_share: [5, 10]}
areas:
  - {id: commitment, title: Commitment, core: yes, about: What the city declares.}
  - id: lens
    title: Lens
    core: yes
    about: What the city does.
    sub_areas: [{id: schools, title: Schools}, {id: work, title: Work}]
  - {id: contact, title: Contact, core: no, about: Who meets whom.}
questions:
  - id: statement
    area: commitment
    weight: 2
    text: Has the city said so?
    why: It shows the will.
    what_counts: A vote of the council.
    evidence: The link.
    owner: Mayor's office
    topics: [commitment]
    options: [{id: no, label: "No", points: 0}, {id: yes, label: "Yes", points: 1}]
  - id: budget
    area: commitment
    weight: 1
    text: Is there money for it?
    why: Without money little happens.
    what_counts: A line in the budget.
    evidence: The line.
    owner: Finance
    topics: [commitment]
    options:
      - {id: none, label: None, points: 0}
      - {id: some, label: Some, points: 1/3}
      - {id: enough, label: Enough, points: 1}
  - id: mixed
    area: lens
    sub_area: schools
    text: Are classes mixed?
    why: Children learn together.
    what_counts: Most schools.
    evidence: Figures.
    owner: Education
    topics: [education, youth]
    options: [{id: few, label: Few, points: 0}, {id: most, label: Most, points: 2}]
  - id: languages
    area: lens
    sub_area: work
    type: multiple
    text: Which languages does the city speak?
    why: People understand.
    what_counts: A counter, a leaflet.
    evidence: A list.
    owner: Services
    options:
      - {id: first, label: The first, points: 1}
      - {id: second, label: The second, points: 0.5}
      - {id: third, label: The third, points: 0.5}
      - {id: none, label: None of these, points: 0}
  - id: meeting
    area: contact
    text: Do people meet?
    why: Contact lowers fear.
    what_counts: A feast.
    evidence: Dates.
    owner: Culture
    options: [{id: no, label: "No", points: 0}, {id: yes, label: "Yes", points: 1}]
"""


@pytest.fixture(scope="session")
def small_yaml() -> str:
    return SMALL


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Questionnaire:
    path = tmp_path_factory.mktemp("small") / "questionnaire.yaml"
    path.write_text(SMALL, "utf-8")
    return read_questionnaire(path)


WEIGHTS = st.sampled_from([0.0, 1 / 3, 0.5, 1.0, 2.0, 7.0])
POINTS = st.sampled_from([0.0, 0.33, 1 / 3, 0.5, 0.67, 1.0, 2.5])
PLAIN_TEXTS = st.just("x")
ANY_TEXTS = st.text(min_size=1, max_size=40)


@st.composite
def _options(
    draw: st.DrawFn, kind: QuestionType, texts: st.SearchStrategy[str]
) -> tuple[Option, ...]:
    single = kind is QuestionType.SINGLE
    points = draw(st.lists(POINTS, min_size=2 if single else 1, max_size=4).filter(any))
    points = sorted(points) if single else points
    return tuple(Option(f"o{n}", draw(texts), value) for n, value in enumerate(points))


@st.composite
def questionnaires(draw: st.DrawFn, texts: st.SearchStrategy[str] = PLAIN_TEXTS) -> Questionnaire:
    areas, questions = [], []
    for number in range(draw(st.integers(1, 4))):
        parts = tuple(
            SubArea(f"a{number}.{part}", draw(texts))
            for part in range(draw(st.sampled_from([0, 0, 1, 3])))
        )
        core = draw(st.booleans())
        areas.append(Area(f"a{number}", draw(texts), core, draw(texts), parts))
        for part in [part.id for part in parts] or [None]:
            for position in range(draw(st.integers(1, 3))):
                kind = draw(st.sampled_from(QuestionType))
                questions.append(
                    Question(
                        id=f"q{len(questions)}",
                        number=len(questions) + 1,
                        area=f"a{number}",
                        sub_area=part,
                        core=core and (position == 0 or draw(st.booleans())),
                        type=kind,
                        weight=draw(WEIGHTS),
                        text=draw(texts),
                        why=draw(texts),
                        what_counts=draw(texts),
                        evidence=draw(texts),
                        owner=draw(texts),
                        topics=tuple(draw(st.lists(st.sampled_from(["a b", "c"]), max_size=2))),
                        options=draw(_options(kind, texts)),
                    )
                )
    rules = Rules(
        composite=draw(st.sampled_from(CompositeRule)).value,
        core=draw(st.sampled_from(OverallRule)).value,
        extended=draw(st.sampled_from(OverallRule)).value,
    )
    bands = Bands((100000.0, 200000.0), (5.0, 7.5))
    note = draw(texts)
    return Questionnaire(
        "drawn", draw(texts), False, "1", "en", note, tuple(areas), tuple(questions), rules, bands
    )


@st.composite
def answers_to(draw: st.DrawFn, questionnaire: Questionnaire) -> Mapping[str, Answer]:
    given = {}
    for question in questionnaire.questions:
        state = draw(st.sampled_from([*State, State.ANSWERED, None]))
        if state is State.ANSWERED:
            given[question.id] = draw(choice_for(question))
        elif state is not None:
            given[question.id] = Answer(state, reason="not ours")
    return given


@st.composite
def choice_for(draw: st.DrawFn, question: Question) -> Answer:
    ids = [option.id for option in question.options if option.id != "none"]
    if question.type is QuestionType.SINGLE:
        return Answer.of(draw(st.sampled_from([option.id for option in question.options])))
    return Answer.of(*draw(st.lists(st.sampled_from(ids), unique=True)))


@pytest.fixture(scope="session")
def any_questionnaire() -> st.SearchStrategy[Questionnaire]:
    return questionnaires()


@pytest.fixture(scope="session")
def any_worded_questionnaire() -> Callable[
    [st.SearchStrategy[str]], st.SearchStrategy[Questionnaire]
]:
    return questionnaires


@pytest.fixture(scope="session")
def any_answers() -> Callable[[Questionnaire], st.SearchStrategy[Mapping[str, Answer]]]:
    return answers_to


@pytest.fixture(scope="session")
def any_choice() -> Callable[[Question], st.SearchStrategy[Answer]]:
    return choice_for
