"""The rules of filling in the Index together, without a conversation."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.team import QUESTIONNAIRE

from bot.index.book import Book, next_open
from bot.index.choosing import (
    Chosen,
    Control,
    gone,
    number_named,
    plain,
    switched,
    tidied,
    understood,
)
from bot.index.codes import hashed, is_open, new_code
from bot.index.days import read_day
from bot.index.filetypes import FileType, file_type
from bot.index.findings import review
from bot.index.mentions import mentioned
from bot.index.progress import bar, minutes_left, progress
from bot.index.roles import RIGHTS, Right, Role, may
from bot.index.scopes import Scope, ScopeKind, every_scope, narrowest
from bot.storage.files import FileStore
from index_engine import Answer, Contribution, Decision, QuestionType, State, merge, score
from index_engine.questionnaire import NONE_OF_THESE

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
SINGLE = QUESTIONNAIRE.questions[0]
MULTIPLE = next(q for q in QUESTIONNAIRE.questions if q.type is QuestionType.MULTIPLE)
questions = st.sampled_from(QUESTIONNAIRE.questions)
multiple = st.sampled_from([q for q in QUESTIONNAIRE.questions if q.type is QuestionType.MULTIPLE])


# Roles


@pytest.mark.parametrize(
    ("right", "roles"),
    [
        (Right.READ, {"coordinator", "contributor", "reviewer", "reader"}),
        (Right.COMMENT, {"coordinator", "contributor", "reviewer"}),
        (Right.ANSWER, {"coordinator", "contributor"}),
        (Right.REVIEW, {"coordinator", "reviewer"}),
        (Right.DECIDE, {"coordinator"}),
        (Right.ASSIGN, {"coordinator"}),
        (Right.SUBMIT, {"coordinator"}),
        (Right.MANAGE, {"coordinator"}),
    ],
)
def test_each_right_belongs_to_these_roles_alone(right: Right, roles: set[str]) -> None:
    assert {role for role in Role if may(role, right)} == roles


def test_the_table_knows_every_role() -> None:
    assert set(RIGHTS) == set(Role)


# Choosing


@given(questions, st.data())
def test_an_option_is_understood_by_its_label_and_by_its_number(question, data) -> None:
    index = data.draw(st.integers(0, len(question.options) - 1))
    option = question.options[index]
    wanted = Chosen((option.id,))
    assert understood(question, f"  {option.label.upper()}. ", {}) == wanted
    assert understood(question, str(index + 1), {}) == wanted


@pytest.mark.parametrize("typed", ["0", "99", "1 2", "²", "", "…", "yesterday", "1;x"])
def test_what_is_no_answer_to_a_single_choice_is_left_to_others(typed: str) -> None:
    assert understood(SINGLE, typed, {}) is None


def test_a_beginning_counts_only_where_it_fits_one_option() -> None:
    among = {tuple(o.label for o in q.options): q for q in QUESTIONNAIRE.questions}
    degrees = among["No", "Yes, supports associations", "Yes, runs a city service", "Yes, both"]
    assert understood(degrees, "yes", {}) is None
    assert understood(degrees, "Yes, both!", {}) == understood(degrees, "yes, b", {})
    often = among["Never", "Rarely", "Sometimes", "Regularly"]
    assert understood(often, "so", {}) is None
    assert understood(often, "some", {}) == Chosen((often.options[2].id,))


@pytest.mark.parametrize(
    ("typed", "number"),
    [("24", 24), ("Question 30", 30), ("#7", 7), ("question 3 of 90", None), ("²", None),
     ("question", None), ("1, 2", None), ("9" * 30, None)],
)  # fmt: skip
def test_a_question_is_named_by_its_number_alone(typed: str, number: int | None) -> None:
    assert number_named(typed, {"question"}) == number


def test_a_control_is_understood_by_its_name() -> None:
    controls = {plain("Don't know"): Control.UNKNOWN}
    assert understood(SINGLE, "DON’T KNOW!", controls) is Control.UNKNOWN


def test_accents_may_be_left_out() -> None:
    controls = {plain("Je ne sais pas où"): Control.UNKNOWN}
    assert understood(SINGLE, "je ne sais pas ou", controls) is Control.UNKNOWN


@given(multiple, st.data())
def test_none_of_these_never_stands_beside_another_option(question, data) -> None:
    answer = Answer(State.EMPTY)
    ids = [option.id for option in question.options]
    for _ in range(data.draw(st.integers(1, 8))):
        option, on = data.draw(st.sampled_from(ids)), data.draw(st.booleans())
        answer = switched(question, answer, option, on=on)
        assert NONE_OF_THESE not in answer.options or len(answer.options) == 1
        assert (answer.state is State.EMPTY) == (not answer.options)
        score(QUESTIONNAIRE, {question.id: answer})


@given(multiple, st.data())
def test_switching_twice_the_same_way_is_switching_once(question, data) -> None:
    option = data.draw(st.sampled_from([o.id for o in question.options]))
    on = data.draw(st.booleans())
    once = switched(question, None, option, on=on)
    assert switched(question, once, option, on=on) == once


@given(questions)
def test_what_is_gone_earns_nothing_and_is_an_answer(question) -> None:
    answer = gone(question)
    assert answer.state is State.ANSWERED
    assert score(QUESTIONNAIRE, {question.id: answer}).questions[question.id].score == 0


def test_options_keep_the_order_of_the_questionnaire() -> None:
    ids = [option.id for option in MULTIPLE.options if option.id != NONE_OF_THESE]
    assert tidied(MULTIPLE, tuple(reversed(ids))) == tuple(ids)


# The book

PEOPLE = st.sampled_from(["1", "2", "3"])
ANSWERS = st.sampled_from(
    [Answer.of("yes"), Answer.of("no"), Answer(State.UNKNOWN), Answer(State.EMPTY)]
)
WORDS = st.lists(
    st.tuples(st.sampled_from(QUESTIONNAIRE.questions[:4]), PEOPLE, ANSWERS),
    unique_by=lambda word: (word[0].id, word[1]),
)


@given(WORDS, st.booleans())
def test_the_book_says_what_merging_everything_says(words, decided: bool) -> None:
    said = [Contribution(q.id, who, NOW, answer) for q, who, answer in words]
    decisions = [Decision(SINGLE.id, "1", NOW, Answer.of("yes"))] if decided else []
    book, whole = Book(said, decisions), merge(said, decisions)
    assert dict(book.answers) == dict(whole.answers)
    assert {c.question: c for c in whole.clashes} == dict(book.clashes)


# Progress


@given(st.integers(0, 90), st.integers(0, 90))
def test_counts_add_up_whatever_is_answered(answered: int, unknown: int) -> None:
    unknown = min(unknown, 90 - answered)
    states = [Answer.of("x")] * answered + [Answer(State.UNKNOWN)] * unknown
    answers = {q.id: a for q, a in zip(QUESTIONNAIRE.questions, states, strict=False)}
    found = progress(QUESTIONNAIRE.questions, answers, set())
    assert found.done + found.unknown + found.open == found.of == 90


@given(st.floats(0, 1))
def test_a_bar_is_full_only_when_all_is_done(share: float) -> None:
    drawn = bar(share)
    assert len(drawn) == 10
    assert ("░" not in drawn) == (share == 1)
    assert ("▓" not in drawn) == (share == 0)


@given(st.integers(0, 90), st.integers(0, 90))
def test_known_answers_never_lengthen_the_rest(open_questions: int, carried: int) -> None:
    carried = min(carried, open_questions)
    assert minutes_left(open_questions, carried) <= minutes_left(open_questions)
    assert (minutes_left(open_questions, carried) == 0) == (open_questions == 0)


def test_the_next_open_question_goes_round_once() -> None:
    said = [
        Contribution(q.id, "1", NOW, Answer(State.UNKNOWN)) for q in QUESTIONNAIRE.questions[1:]
    ]
    assert next_open(QUESTIONNAIRE.questions, Book(said), 40) == SINGLE
    all_said = [*said, Contribution(SINGLE.id, "1", NOW, Answer.of("yes"))]
    assert next_open(QUESTIONNAIRE.questions, Book(all_said), 40) is None
    found = next_open(QUESTIONNAIRE.questions, Book(all_said), 40, unknown_too=True)
    assert found is not None
    assert found.number == 41


# Parts, findings, mentions


def test_every_question_is_in_an_index_and_the_narrowest_part_holds_it() -> None:
    scopes = every_scope(QUESTIONNAIRE)
    assert len(scopes) == 12 + 6
    for question in QUESTIONNAIRE.questions:
        found = narrowest(scopes, question)
        assert found is not None
        assert found.id == question.group
        own = Scope(ScopeKind.QUESTION, question.id)
        assert narrowest([*scopes, own], question) == own
        assert Scope.read(str(own)) == own


def test_the_review_sorts_each_question_by_what_is_missing() -> None:
    first, second, third, fourth, fifth = QUESTIONNAIRE.questions[:5]
    answers = {
        first.id: Answer.of("yes"),
        second.id: Answer(State.UNKNOWN),
        fourth.id: Answer.of("no"),
        fifth.id: Answer.of(fifth.options[-1].id),
    }
    found = review(
        QUESTIONNAIRE, answers, clashing={third.id}, evidenced={fifth.id}, changes_wanted={first.id}
    )
    assert found.empty == tuple(range(6, 91))
    assert (found.unknown, found.clashing, found.without_evidence, found.changes_wanted) == (
        (2,), (3,), (1,), (1,)
    )  # fmt: skip
    assert not found.may_submit


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("@Ana Maria please look", (2,)),
        ("thanks @ana!", (1,)),
        ("write to ana@example.org", ()),
        ("@Anabela?", ()),
        ("@Rui and @Ana", (3, 1)),
        ("@Rui Costa", (3,)),
    ],
)
def test_a_colleague_is_called_by_name(text: str, called: tuple[int, ...]) -> None:
    assert sorted(mentioned(text, {1: "Ana", 2: "Ana Maria", 3: "Rui Costa"})) == sorted(called)


# Codes, days, files


def test_codes_are_long_differ_and_fit_a_deep_link() -> None:
    codes = {new_code() for _ in range(1000)}
    assert len(codes) == 1000
    assert all(len(code) >= 22 and len(f"join-{code}") <= 64 for code in codes)
    assert all(
        set(code) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-")
        for code in codes
    )
    assert hashed(" code\n") == hashed("code")


def test_an_invitation_is_open_only_in_time_with_uses_left_and_not_taken_back() -> None:
    later = NOW + timedelta(days=1)
    assert is_open(1, later, None, NOW)
    assert not is_open(0, later, None, NOW)
    assert not is_open(1, NOW, None, NOW)
    assert not is_open(1, later, NOW, NOW)


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_a_day_is_read_as_it_is_written(day: date) -> None:
    for written in (day.isoformat(), f"{day:%d.%m.%Y}", f"{day.day}/{day.month}/{day.year}"):
        assert read_day(written, NOW.date()) == day
    assert read_day(f"{day:%m/%Y}", NOW.date()) == day.replace(day=1)
    assert read_day(str(day.year), NOW.date()) == date(day.year, 1, 1)


@pytest.mark.parametrize("written", ["31.2.2026", "soon", "", "2026-13-01", "++7", "0"])
def test_what_is_no_day_is_none(written: str) -> None:
    assert read_day(written, NOW.date()) is None


def test_a_file_is_told_by_its_content() -> None:
    assert file_type(b"%PDF-1.4") is FileType.PDF
    assert file_type(b"RIFF0000WEBP") is FileType.WEBP
    assert file_type(b"PK\x03\x04 no archive") is None
    assert file_type(b"MZ") is None
    assert file_type(b"") is None


@pytest.mark.parametrize("name", ["", "../../etc/passwd", "a" * 63, "A" * 64, "a" * 63 + "/"])
def test_no_name_leads_out_of_the_file_store(tmp_path, name: str) -> None:
    with pytest.raises(ValueError, match="no file hash"):
        FileStore(tmp_path).path(name)


@given(st.binary(max_size=200))
def test_what_is_stored_is_found_again_by_its_content(tmp_path_factory, content: bytes) -> None:
    store = FileStore(tmp_path_factory.mktemp("store"))
    name = store.keep(content)
    assert store.keep(content) == name
    assert store.path(name).read_bytes() == content
