"""Reviewing, submitting, the result, opening again, the next round, workbooks."""

import io
import json

import openpyxl
import pytest
from support.running import Bot
from support.team import QUESTIONNAIRE, Colleague
from telegram_server.conversation import Telegram

from bot.storage.answers import Answers
from index_engine import Answer, AnswerSheet, City, recompute, score, whole_percent
from index_engine.export import write_workbook
from index_engine.loading import SHIPPED

QUESTIONNAIRE_FILE = SHIPPED / "working-2023" / "questionnaire.yaml"
MAPPING = """\
from: working-2023
to: example-2030
questions:
  - from: commitment.statement
    to: commitment.declaration
    kind: reworded
"""


def best() -> dict[str, Answer]:
    return {
        q.id: Answer.of(q.options[-1].id) for q in QUESTIONNAIRE.questions if q.type == "single"
    }


async def give_all(
    bot: Bot, maria: Colleague, answers: dict[str, Answer], *, besides: int = 0
) -> None:
    """Store answers of Maria at once, as if she had tapped them one by one."""
    async with bot.database() as database, database.writing() as session:
        for question, answer in answers.items():
            await Answers(session, maria.round_id + besides).give(
                question, 1, answer, bot.clock.now()
            )


def file_named(person: Colleague, ending: str) -> bytes:
    for message in reversed(person.screens):
        document = message.get("document")
        if document and document["file_name"].endswith(ending):
            return bytes(person.telegram.world.files[document["file_id"]]["data"])
    raise AssertionError(f"no file {ending}")


async def submit(maria: Colleague) -> None:
    await maria.says("/index")
    await maria.taps("Review and submit")
    await maria.taps("Submit the round")
    if "Keep answering" in maria.buttons:
        await maria.taps("Submit")


async def test_the_preview_shows_the_score_with_its_range_at_any_moment(
    bot: Bot, maria: Colleague
) -> None:
    given = dict(list(best().items())[:30])
    await give_all(bot, maria, given)
    await maria.says("/index")
    figure = score(QUESTIONNAIRE, given).core
    shown = f"{whole_percent(figure.score)} (between {whole_percent(figure.low)} and {whole_percent(figure.high)}; {figure.unknown} open)"
    assert maria.sees(f"Preview {shown}")
    await maria.taps("Preview")
    assert maria.sees(
        f"Core {shown}", "Core counts the", "Extended all 90", "not an official result"
    )


async def test_the_review_names_what_is_empty_unknown_and_without_evidence(
    maria: Colleague,
) -> None:
    await maria.begins()
    await maria.taps("Yes")
    await maria.taps("Don't know")
    await maria.says("/index")
    await maria.taps("Review and submit")
    assert maria.sees(
        "Without an answer, 88: 3, 4, 5", "Don't know, 1: 2", "Without evidence, 1: 1"
    )
    await maria.taps("First unknown")
    assert maria.number == 2


async def test_differing_answers_are_decided_before_submitting(maria: Colleague) -> None:
    ana = await maria.lets_in("Ana")
    await maria.opens(1)
    await maria.taps("Yes")
    await ana.opens(1)
    await ana.taps("No")
    await maria.says("/index")
    await maria.taps("Review and submit")
    assert maria.sees("Your team differs on 1: 1", "Decide where your team differs")
    assert "Submit the round" not in maria.buttons
    await maria.taps_data(maria.screen, f"iu:{maria.round_id}")
    await maria.says("/index")
    assert not maria.sees("Submitted")


async def test_a_round_with_open_questions_is_submitted_after_a_second_word(
    bot: Bot, maria: Colleague
) -> None:
    await maria.begins()
    await maria.taps("Yes")
    await maria.says("/index")
    await maria.taps("Review and submit")
    await maria.taps("Submit the round")
    assert maria.sees("89 questions have no answer and earn no points. Submit all the same?")
    await maria.taps("Keep answering")
    assert maria.number == 2
    await maria.taps("Yes")
    assert maria.sees("Saved, question 2: Yes"), "the round is still open"
    await submit(maria)
    assert maria.sees("Result of Example City, version 1")


async def test_submitting_gives_pictures_a_text_and_files(bot: Bot, maria: Colleague) -> None:
    given = best()
    await give_all(bot, maria, given)
    await submit(maria)
    figure = score(QUESTIONNAIRE, given).core
    assert maria.sees("All indices of this round", "Index by index")
    assert maria.sees(
        f"Core {whole_percent(figure.score)}",
        "Strongest: ",
        "Most to gain: ",
        "No answer yet. With “",
    )
    assert maria.sees("Next round: ", "An estimate by your own answers, not an official result.")
    assert file_named(maria, ".pdf").startswith(b"%PDF")
    assert recompute(json.loads(file_named(maria, ".json")))["core → score"] == pytest.approx(
        figure.score
    )
    assert openpyxl.load_workbook(io.BytesIO(file_named(maria, ".xlsx"))).sheetnames
    pictures = [m for m in maria.screens if "photo" in m]
    assert len(pictures) == 2


async def test_an_index_without_answers_is_neither_strong_nor_weak(
    bot: Bot, maria: Colleague
) -> None:
    strong, weak = QUESTIONNAIRE.questions_of("language"), QUESTIONNAIRE.questions_of("mediation")
    given = {q.id: Answer.of(q.options[-1].id) for q in strong if q.type == "single"}
    given |= {q.id: Answer.of(q.options[0].id) for q in weak}
    await give_all(bot, maria, given)
    await submit(maria)
    titles = {area.id: area.title for area in QUESTIONNAIRE.areas}
    text = maria.message_with("Remind me")["text"]
    shown = dict(line.split(": ", 1) for line in text.splitlines() if ": " in line)
    assert shown["Strongest"].startswith(titles["language"])
    assert shown["Most to gain"] == f"{titles['mediation']} 0"
    assert titles["participation"] in shown["Without answers so far"]
    assert maria.sees("No answer yet. With “Yes”: +", "To reach: ")


async def test_the_files_of_a_result_are_named_after_city_year_and_version(
    maria: Colleague,
) -> None:
    await maria.says("/export")
    await submit(maria)
    named = {m["document"]["file_name"] for m in maria.screens if "document" in m}
    years = {name.removeprefix("Example-City-Index-").partition(".")[0] for name in named}
    assert len(years) == 1
    year = years.pop()
    assert len(year) == 4
    assert named == {f"Example-City-Index-{year}.{ending}" for ending in ("pdf", "xlsx", "json")}


async def test_a_submitted_round_is_locked_until_it_is_opened_again_with_a_reason(
    bot: Bot, maria: Colleague
) -> None:
    await maria.begins()
    card = dict(maria.screen)
    await maria.taps("Yes")
    await submit(maria)
    await maria.taps_in(card, "No")
    assert maria.sees("This round is submitted")
    await maria.says("/index")
    assert maria.sees("Submitted")
    await maria.taps("Open again")
    await maria.says("The council adopted the plan last week")
    assert maria.sees("The round is open again.")
    await maria.opens(1)
    await maria.taps("No")
    await submit(maria)
    assert maria.sees("Result of Example City, version 2")
    await maria.says("/history")
    assert maria.sees(
        "submitted the round, version 2", "opened the round again", "last week", "version 1"
    )


async def test_a_result_comes_again_on_request(maria: Colleague) -> None:
    await maria.begins()
    await maria.taps("Yes")
    await submit(maria)
    drawn = len(maria.screens)
    await maria.says("/report")
    assert maria.sees("Result of Example City, version 1")
    assert len(maria.screens) > drawn


async def test_a_new_round_opens_each_question_with_the_last_answer(
    bot: Bot, maria: Colleague
) -> None:
    await maria.begins()
    for label in ("Yes", "Yes", "Partly or in preparation"):
        await maria.taps(label)
    await maria.opens(1)
    await maria.sends("document", b"%PDF-1.7 statement", "statement.pdf")
    await maria.taps("Skip")
    await submit(maria)
    await maria.says("/index")
    await maria.taps("New round")
    assert maria.sees("3 answers of the last round wait for your word")
    await maria.taps("Begin")
    assert maria.sees("Last time: Yes")
    await maria.taps("Still true")
    assert maria.number == 2
    await maria.taps("Gone")
    assert maria.number == 3
    await maria.taps("Changed")
    await maria.taps("Yes")
    assert maria.number == 4
    await maria.taps("Yes")
    await maria.opens(1)
    assert "✓ Yes" in maria.buttons
    assert "Evidence (1)" in maria.buttons
    await maria.opens(2)
    assert "✓ No" in maria.buttons
    await submit(maria)
    assert maria.sees(
        "Since the last round", "1 new · 1 improved · 1 slipped · 1 unchanged · 86 not comparable"
    )
    assert maria.sees("Round by round")


async def test_a_newer_questionnaire_carries_the_answers_over(bot: Bot, tmp_path) -> None:
    telegram = Telegram(bot.server, bot.settle)
    maria = Colleague(telegram, "Maria")
    async with bot.running():
        await maria.sets_up("Example City")
        await maria.begins()
        await maria.taps("Yes")
        await maria.taps("Yes")
        await submit(maria)
    source = QUESTIONNAIRE_FILE.read_text()
    newer = tmp_path / "newer"
    (newer / "mappings").mkdir(parents=True)
    text = source.replace("id: working-2023", "id: example-2030").replace(
        "id: commitment.statement", "id: commitment.declaration"
    )
    (newer / "questionnaire.yaml").write_text(text)
    (newer / "mappings" / "working-2023.yaml").write_text(MAPPING)
    bot.settings = bot.settings.model_copy(
        update={"questionnaire": str(newer / "questionnaire.yaml")}
    )
    async with bot.running():
        await maria.says("/index")
        await maria.taps("New round")
        assert maria.sees("2 answers of the last round")
        await maria.taps("Begin")
        assert maria.sees("Last time: Yes", "The question has other words now")


async def test_a_workbook_filled_in_offline_comes_back_with_the_differences_first(
    bot: Bot, maria: Colleague
) -> None:
    await maria.begins()
    await maria.taps("Yes")
    await maria.says("/export")
    assert maria.sees("send it back here")
    assert file_named(maria, ".xlsx")
    first, second = QUESTIONNAIRE.questions[:2]
    answers = {first.id: Answer.of("no"), second.id: Answer.of("yes")}
    book = write_workbook(
        QUESTIONNAIRE, AnswerSheet(QUESTIONNAIRE.id, City("Example City"), answers)
    )
    await maria.sends("document", book, "filled.xlsx")
    assert maria.sees("2 answers would change", "1. Yes → No", "2. No answer → Yes")
    await maria.taps("Take over 2")
    assert maria.sees("2 answers taken over.", "2 of 90 answered")
    await maria.says("/history 1")
    assert maria.sees("Yes → No, from a workbook")


async def test_a_workbook_with_mistakes_changes_nothing_and_names_each_row(
    maria: Colleague,
) -> None:
    book = openpyxl.load_workbook(
        io.BytesIO(
            write_workbook(QUESTIONNAIRE, AnswerSheet(QUESTIONNAIRE.id, City("Example City"), {}))
        )
    )
    sheet = book[book.sheetnames[0]]
    column = next(c.column for row in sheet.iter_rows() for c in row if c.value == "Answer")
    rows = [
        c.row for row in sheet.iter_rows() for c in row if c.value == QUESTIONNAIRE.questions[0].id
    ]
    sheet.cell(rows[0], column, "Perhaps")
    target = io.BytesIO()
    book.save(target)
    await maria.says("/export")
    await maria.sends("document", target.getvalue(), "filled.xlsx")
    assert maria.sees(
        "1 thing in the workbook does not fit", f"{rows[0]}", "Perhaps", "Nothing is stored."
    )
    await maria.says("/index")
    assert maria.sees("0 of 90 answered")


async def test_a_workbook_left_aside_is_forgotten(maria: Colleague) -> None:
    answers = {QUESTIONNAIRE.questions[0].id: Answer.of("yes")}
    book = write_workbook(
        QUESTIONNAIRE, AnswerSheet(QUESTIONNAIRE.id, City("Example City"), answers)
    )
    await maria.sends("document", book, "filled.xlsx")
    offer = dict(maria.screen)
    await maria.taps("Leave it")
    assert maria.sees("Nothing was changed.", "0 of 90")
    await maria.taps_in(offer, "Take over 1")
    assert maria.sees("This workbook was dealt with already.")
