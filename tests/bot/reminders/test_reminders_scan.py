"""The scan through the fake Telegram: who is told what and when, and never twice."""

import asyncio
from datetime import date

from support.reminding import RemindingBot, utc
from telegram_server.conversation import Phone

from bot.flow.reminders.scanning import Scanner
from bot.index.roles import Role

ANCHOR = date(2030, 11, 22)  # a Friday


def labels(message: dict[str, object]) -> list[str]:
    markup = message.get("reply_markup", {})
    return [b["text"] for row in markup.get("inline_keyboard", []) for b in row]  # type: ignore[attr-defined]  # JSON


async def planned(bot: RemindingBot, zone: str = "Europe/Lisbon") -> tuple[int, Phone]:
    """Return a city whose next round is on 22 November 2030, and its coordinator."""
    maria = await bot.person("Maria")
    city = await bot.city("Amadora", zone, maria)
    await bot.change(city, next_round_on=ANCHOR)
    await bot.scan()
    return city, maria


async def test_a_year_before_the_coordinator_is_asked_about_a_new_strategy(
    reminding: RemindingBot,
) -> None:
    _, maria = await planned(reminding)
    assert await reminding.scan_at("2029-11-22T09:59") == 0
    assert await reminding.scan_at("2029-11-22T10:00") == 1
    assert maria.sees("Amadora: one year to your next Index", "22 November 2030", "new strategy")
    assert maria.buttons == ["Strategy planned", "Keep the date", "Why this?"]


async def test_the_hour_is_that_of_the_city(reminding: RemindingBot) -> None:
    await planned(reminding, "Pacific/Auckland")
    # 10:00 in Auckland is 21:00 the day before in UTC.
    assert await reminding.scan_at("2029-11-21T20:59") == 0
    assert await reminding.scan_at("2029-11-21T21:00") == 1


async def test_scanning_again_tells_nothing_again(reminding: RemindingBot) -> None:
    await planned(reminding)
    assert await reminding.scan_at("2029-11-22T10:00") == 1
    for hour in ("2029-11-22T10:01", "2029-11-22T16:00", "2029-11-23T10:00", "2029-12-24T10:00"):
        assert await reminding.scan_at(hour) == 0


async def test_two_scans_at_once_tell_it_once(reminding: RemindingBot) -> None:
    _, maria = await planned(reminding)
    reminding.clock.moment = utc("2029-11-22T10:00")
    assert reminding.assistant is not None
    first = reminding.assistant.scanner
    second = Scanner(reminding.database, first._planner._services)
    now = reminding.clock.now()
    sent = await asyncio.gather(*(scanner.scan(now) for scanner in [first, second] * 4))
    await reminding.settle()
    assert sum(map(len, sent)) == 1
    assert len(maria.screens) == 2, "the greeting and the reminder"


async def test_a_weekend_is_waited_out(reminding: RemindingBot) -> None:
    await planned(reminding)
    await reminding.scan_at("2029-11-22T10:00")
    await reminding.scan_at("2030-05-22T10:00")
    await reminding.scan_at("2030-08-22T10:00")
    await reminding.scan_at("2030-10-22T10:00")
    await reminding.scan_at("2030-11-22T10:00")
    # 22 December 2030 is a Sunday.
    assert await reminding.scan_at("2030-12-22T12:00") == 0
    assert await reminding.scan_at("2030-12-23T10:00") == 1


async def test_at_night_nobody_is_written_to(reminding: RemindingBot) -> None:
    await planned(reminding)
    assert await reminding.scan_at("2029-11-22T23:00") == 0
    assert await reminding.scan_at("2029-11-23T08:59") == 0
    assert await reminding.scan_at("2029-11-23T09:00") == 1


async def test_after_a_month_of_silence_one_message_sums_up(reminding: RemindingBot) -> None:
    city, maria = await planned(reminding)
    jan = await reminding.person("Jan")
    await reminding.joins(city, jan)
    round_id = await reminding.opens_round(city, maria)
    await reminding.assigns(round_id, "area:commitment", jan, date(2026, 12, 10))
    await reminding.scan()
    # Four weekly nudges and three steps of the assignment would have come.
    assert await reminding.scan_at("2026-12-28T12:00") == 2
    assert len(jan.screens) == 2, "the greeting and the reminder"
    assert jan.sees("2 reminders for today", "Was due on Thursday, 10 December 2026")


async def test_three_months_before_old_evidence_and_the_last_score_are_told(
    reminding: RemindingBot,
) -> None:
    from bot.storage.evidence import EvidenceKind, EvidenceShelf, NewEvidence

    maria = await reminding.person("Maria")
    city = await reminding.city("Amadora", "Europe/Lisbon", maria)
    user = await reminding.user_id(maria)
    round_id = await reminding.opens_round(city, maria)
    async with reminding.database.writing() as session:
        shelf = EvidenceShelf(session, city)
        plan = NewEvidence(EvidenceKind.TEXT, "Action plan 2024–2026", about=date(2024, 1, 1))
        await shelf.add(plan, user, reminding.clock.now())
        fresh = NewEvidence(EvidenceKind.TEXT, "Survey of 2030", about=date(2030, 3, 1))
        await shelf.add(fresh, user, reminding.clock.now())
    await reminding.submits(city, round_id, maria, ANCHOR, core=63.7)
    await reminding.scan()
    await reminding.scan_at("2030-08-22T10:00")
    assert maria.sees("three months", "Last time you scored 64.", "Action plan 2024–2026")
    assert not maria.sees("Survey of 2030")
    assert maria.buttons == ["See the list", "Start the round", "Put off a month", "Why this?"]


async def test_while_overdue_it_is_told_monthly_and_in_the_end_to_the_administrator(
    reminding: RemindingBot,
) -> None:
    _, maria = await planned(reminding)
    admin = await reminding.person("Admin")
    reminding.settings = reminding.settings.model_copy(
        update={"admins": frozenset({admin.user["id"]})}
    )
    await reminding.stop()
    await reminding.start()
    months = ["2030-12-23", "2031-01-22", "2031-02-24", "2031-03-24", "2031-04-22", "2031-05-22"]
    for number, month in enumerate(months, start=2):
        await reminding.scan_at(f"{month}T10:00")
        assert len(maria.screens) == number
    assert maria.sees("This is the last time I ask")
    await reminding.scan_at("2031-06-23T10:00")
    assert admin.sees("Amadora: nobody has started the Index", "In the team: Maria")
    for month in ("2031-07-23", "2032-07-23", "2040-01-23"):
        await reminding.scan_at(f"{month}T10:00")
    assert len(maria.screens) == 7


async def test_a_round_that_was_started_is_not_asked_for(reminding: RemindingBot) -> None:
    city, maria = await planned(reminding)
    reminding.clock.moment = utc("2030-11-04T10:00")
    await reminding.opens_round(city, maria)
    await reminding.scan()
    await reminding.scan_at("2030-11-22T10:00")
    assert not maria.sees("today is the day")


async def test_a_nudge_has_exactly_one_button_to_the_person_s_next_question(
    reminding: RemindingBot,
) -> None:
    city, maria = await planned(reminding)
    jan = await reminding.person("Jan")
    await reminding.joins(city, jan)
    round_id = await reminding.opens_round(city, maria)
    await reminding.assigns(round_id, "area:mediation", jan, None)
    await reminding.scan()
    await reminding.scan_at("2026-11-30T10:00")
    assert jan.sees("Amadora: ", "questions wait for you")
    assert jan.buttons == ["Next question"]
    data = jan.screen["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    assert data.startswith(f"q:{round_id}:")


async def test_whoever_holds_no_open_question_is_not_nudged(reminding: RemindingBot) -> None:
    city, maria = await planned(reminding)
    jan = await reminding.person("Jan")
    await reminding.joins(city, jan)
    await reminding.opens_round(city, maria)
    await reminding.scan()
    await reminding.scan_at("2026-11-30T10:00")
    assert not jan.news[1:]
    assert not jan.sees("wait for you")


async def test_the_coordinator_gets_the_summary_and_the_own_questions_in_one_message(
    reminding: RemindingBot,
) -> None:
    city, maria = await planned(reminding)
    jan = await reminding.person("Jan")
    await reminding.joins(city, jan)
    round_id = await reminding.opens_round(city, maria)
    await reminding.assigns(round_id, "area:mediation", jan, date(2026, 11, 27))
    await reminding.answers(round_id, maria, 1, 2, 3)
    await reminding.scan()
    await jan.blocks()
    await reminding.scan_at("2026-11-30T10:00")
    assert maria.sees("3 reminders for today", "3 of ", "3 in the last seven days", "with nobody")
    assert maria.sees("Cannot be reached: Jan", "Jan cannot be reached. You can give this part")
    assert maria.buttons == ["Open the board", "Next question", "All reminders"]


async def test_nobody_gets_two_messages_on_a_day(reminding: RemindingBot) -> None:
    city, maria = await planned(reminding)
    await reminding.change(city, timezone="America/Montreal")
    other = await reminding.city("Lisbon", "Europe/Lisbon", maria)
    await reminding.change(other, next_round_on=ANCHOR)
    await reminding.scan()
    assert await reminding.scan_at("2029-11-22T10:00") == 1
    assert maria.sees("Lisbon")
    # Ten in the morning in Montreal.
    assert await reminding.scan_at("2029-11-22T15:00") == 0
    assert await reminding.scan_at("2029-11-23T15:00") == 1
    assert maria.sees("Amadora")


async def test_a_zone_changed_in_between_changes_the_hour_and_tells_nothing_twice(
    reminding: RemindingBot,
) -> None:
    city, _ = await planned(reminding)
    await reminding.scan_at("2029-11-22T10:00")
    await reminding.change(city, timezone="Pacific/Auckland")
    assert await reminding.scan_at("2029-11-22T21:00") == 0
    assert await reminding.scan_at("2030-05-21T21:59") == 0
    assert await reminding.scan_at("2030-05-21T22:00") == 1


async def test_a_clock_put_back_tells_nothing_twice_and_loses_nothing(
    reminding: RemindingBot,
) -> None:
    _, maria = await planned(reminding)
    assert await reminding.scan_at("2030-10-22T12:00") == 1
    for day in ("2029-11-22", "2030-05-22", "2030-08-22"):
        assert await reminding.scan_at(f"{day}T12:00") == 1, day
    assert await reminding.scan_at("2030-10-22T12:00") == 0
    assert await reminding.scan_at("2030-11-22T12:00") == 1
    assert len(maria.screens) == 6


async def test_a_coordinator_who_left_is_succeeded_by_the_next_member(
    reminding: RemindingBot,
) -> None:
    city, maria = await planned(reminding)
    jan = await reminding.person("Jan")
    await reminding.joins(city, jan)
    await reminding.leaves(city, maria)
    await reminding.scan_at("2029-11-22T10:00")
    assert jan.sees("The coordinator of Amadora cannot be reached, so I ask you.")
    assert jan.buttons == ["Keep the date", "Why this?"], "the plan is a coordinator's to tell"
    assert not maria.sees("one year")


async def test_a_block_found_out_by_writing_hands_it_to_the_next_member_and_is_not_tried_again(
    reminding: RemindingBot,
) -> None:
    city, maria = await planned(reminding)
    jan = await reminding.person("Jan")
    await reminding.joins(city, jan)
    maria.chat.closed = "bot was blocked by the user"
    before = len(reminding.telegram.sent("sendMessage"))
    await reminding.scan_at("2029-11-22T10:00")
    assert not jan.sees("one year")
    await reminding.scan_at("2029-11-22T11:00")
    assert jan.sees("The coordinator of Amadora cannot be reached", "one year")
    for day in ("2029-11-23", "2030-05-22", "2030-08-22"):
        await reminding.scan_at(f"{day}T10:00")
    to_maria = [
        call
        for call in reminding.telegram.sent("sendMessage")[before:]
        if call["chat_id"] == maria.chat.id
    ]
    assert len(to_maria) == 1


async def test_every_coordinator_is_told_once_even_if_one_had_a_message_already(
    reminding: RemindingBot,
) -> None:
    city, maria = await planned(reminding)
    jan = await reminding.person("Jan")
    await reminding.joins(city, jan, Role.COORDINATOR)
    other = await reminding.city("Lisbon", "Europe/London", jan)
    await reminding.change(other, next_round_on=ANCHOR)
    await reminding.scan()
    assert await reminding.scan_at("2029-11-22T10:00") == 2
    assert await reminding.scan_at("2029-11-23T10:00") == 1
    assert len(maria.screens) == 2
    assert len(jan.screens) == 3
    assert await reminding.scan_at("2029-11-26T10:00") == 0


async def test_the_editors_are_asked_monthly_to_look_at_what_has_aged(
    reminding: RemindingBot,
) -> None:
    admin = await reminding.person("Admin")
    reminding.settings = reminding.settings.model_copy(
        update={"admins": frozenset({admin.user["id"]})}
    )
    await reminding.stop()
    await reminding.start()
    await reminding.scan()
    assert await reminding.scan_at("2026-12-01T10:00") == 0
    assert await reminding.scan_at("2028-01-03T10:00") == 1
    assert admin.sees("To look at again", "guides were last checked more than a year ago")
