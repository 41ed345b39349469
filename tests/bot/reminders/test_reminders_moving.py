"""Moving what comes weekly or monthly, and what somebody else has set, through the fake Telegram."""

from datetime import date

import pytest
from support.reminding import RemindingBot
from telegram_server.conversation import Phone

from bot.index.roles import Role
from bot.reminders.steps import Kind
from bot.storage.reminders.keeping import Reminders


async def team(bot: RemindingBot, zone: str = "Europe/Lisbon") -> tuple[int, Phone, Phone]:
    """A round since Monday, 23 November; Maria leads, and Jan answers a part until 10 December."""
    maria, jan = await bot.person("Maria"), await bot.person("Jan")
    city = await bot.city("Amadora", zone, maria)
    await bot.joins(city, jan, Role.CONTRIBUTOR)
    round_id = await bot.opens_round(city, maria)
    await bot.assigns(round_id, "area:mediation", jan, date(2026, 12, 10))
    await bot.scan()
    return city, maria, jan


async def moves(phone: Phone, named: str) -> None:
    """Open the reminder that the list calls so, and tap Move."""
    await phone.says("/remind")
    lines = phone.screen["text"].splitlines()
    await phone.taps(next(line.split(".")[0] for line in lines if named in line))
    await phone.taps("Move")


async def days_told(bot: RemindingBot, phone: Phone, words: str, days: range) -> list[int]:
    """Return the days of December 2026 on which the person was told something with these words."""
    found = []
    for day in days:
        before = len(phone.screens)
        await bot.scan_at(f"2026-12-{day:02}T10:00")
        if any(words in screen["text"] for screen in phone.screens[before:]):
            found.append(day)
    return found


@pytest.mark.parametrize(
    ("kind", "named", "words"),
    [
        ("nudge", "Your open questions", "questions wait for you"),
        ("digest", "Weekly summary", "how it stands"),
    ],
)
async def test_a_weekly_one_comes_on_another_day_of_the_week(
    reminding: RemindingBot, kind: str, named: str, words: str
) -> None:
    _, maria, jan = await team(reminding)
    phone = jan if kind == "nudge" else maria
    await moves(phone, named)
    assert phone.sees("On which day of the week shall it come?")
    week = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
    assert phone.buttons == [*week, "‹ Back", "All reminders", "‹ Home"]
    await phone.taps("Thursday")
    assert phone.sees("Day of the week: Thursday.", "It comes next on Thursday, 3 December 2026.")
    await phone.taps("‹ Back")
    assert phone.sees("You chose this day of the week: Thursday", "next on 3 December 2026")
    assert phone.sees("Next messages: 3 December 2026 · 10 December 2026 · 17 December 2026")
    assert await days_told(reminding, phone, words, range(1, 32)) == [3, 10, 17, 24, 31]


async def test_moved_after_it_came_it_comes_six_days_later_at_the_soonest(
    reminding: RemindingBot,
) -> None:
    _, _, jan = await team(reminding)
    await reminding.scan_at("2026-11-30T10:00")
    assert jan.sees("questions wait for you")
    await moves(jan, "Your open questions")
    await jan.says("Wednesdays, please")
    assert jan.sees("It comes next on Wednesday, 9 December 2026.")
    words = "questions wait for you"
    assert await days_told(reminding, jan, words, range(1, 18)) == [9, 16]


async def test_on_the_morning_it_comes_it_still_comes_and_then_on_the_new_day(
    reminding: RemindingBot,
) -> None:
    _, _, jan = await team(reminding, "Asia/Jerusalem")  # Sunday is a working day there
    await reminding.scan_at("2026-11-30T05:00")
    await moves(jan, "Your open questions")
    await jan.taps("Sunday")
    assert jan.sees("It still comes on Monday, 30 November 2026, and on the day you chose")
    assert jan.sees("from Sunday, 6 December 2026 on")
    assert await reminding.scan_at("2026-11-30T10:00") == 2, "Maria's summary too"
    words = "questions wait for you"
    assert await days_told(reminding, jan, words, range(1, 15)) == [6, 13]


async def test_a_day_of_rest_cannot_be_chosen(reminding: RemindingBot) -> None:
    _, _, jan = await team(reminding, "Asia/Jerusalem")
    await moves(jan, "Your open questions")
    assert "Sunday" in jan.buttons
    assert "Friday" not in jan.buttons
    await jan.says("on Saturday")
    assert jan.sees("Saturday is a day off in your city.", "On which day of the week")
    await jan.says("now and then")
    assert jan.sees("I could not read one day of the week")
    await jan.says("Sunday")
    assert jan.sees("Day of the week: Sunday.")


async def test_each_coordinator_moves_and_puts_off_the_own_summary_alone(
    reminding: RemindingBot,
) -> None:
    city, maria, _ = await team(reminding)
    ana = await reminding.person("Ana")
    await reminding.joins(city, ana, Role.COORDINATOR)
    await reminding.scan()
    await moves(maria, "Weekly summary")
    await maria.taps("Friday")
    assert await days_told(reminding, ana, "how it stands", range(1, 12)) == [1, 7]
    await maria.says("/remind")
    assert maria.sees("Weekly summary of the Index of Amadora – next on 18 December 2026")


async def test_whoever_stands_in_for_two_coordinators_reads_one_summary(
    reminding: RemindingBot,
) -> None:
    city, maria, jan = await team(reminding)
    ana = await reminding.person("Ana")
    await reminding.joins(city, ana, Role.COORDINATOR)
    await reminding.scan()
    for phone in (maria, ana):
        await phone.blocks()
    await reminding.scan_at("2026-11-30T10:00")
    texts = "\n".join(jan.texts)
    assert texts.count("Index of Amadora: how it stands") == 1


async def test_a_part_is_told_when_its_holder_wants_and_its_date_stays(
    reminding: RemindingBot,
) -> None:
    _, _, jan = await team(reminding)
    await moves(jan, "due 10 December")
    assert jan.sees("This part is due on 10 December 2026; that date is set by the coordinator")
    await jan.says("1 December 2026")
    assert jan.sees("I remind you on 1 December 2026. The part is still due on 10 December 2026.")
    await jan.taps("‹ Back")
    assert jan.sees("You chose 1 December 2026 for the next message", "due 10 December 2026")
    words = "10 December 2026"
    assert await days_told(reminding, jan, f"Due on Thursday, {words}", range(1, 10)) == [1]
    assert await days_told(reminding, jan, "Due today", range(10, 11)) == [10]
    assert await days_told(reminding, jan, "Was due on", range(11, 20)) == [11]


async def test_told_after_the_due_date_it_says_so(reminding: RemindingBot) -> None:
    _, _, jan = await team(reminding)
    await moves(jan, "due 10 December")
    await jan.says("15.12.2026")
    assert jan.sees("I remind you on 15 December 2026", "due before that, on 10 December 2026")
    assert await days_told(reminding, jan, "due on Thursday, 10", range(9, 20)) == [15]


async def test_a_new_due_date_takes_the_place_of_what_was_chosen_for_the_old_one(
    reminding: RemindingBot,
) -> None:
    _, maria, jan = await team(reminding)
    await moves(jan, "due 10 December")
    await jan.says("1 December 2026")
    row = await reminder(reminding, Kind.ASSIGNMENT)
    await maria.taps_data(maria.screen, f"rmove:{row}")
    assert maria.sees("not there any more"), "nobody told her of it"
    user = await reminding.user_id(maria)
    async with reminding.database.writing() as session:
        found = await Reminders(session).get(row)
        assert found is not None
        found.user_id = user  # as if the part had been given to her
    await maria.taps_data(maria.screen, f"rmove:{row}")
    assert maria.sees("Write the new date", "It then holds for whoever answers the part")
    await maria.says("in three weeks")
    await jan.says("/remind")
    assert jan.sees("due 14 December 2026 – next on 11 December 2026")


async def reminder(bot: RemindingBot, kind: Kind) -> int:
    async with bot.database.reading() as session:
        rows = await Reminders(session).of_city(None)
    return next(row.id for row in rows if row.kind == kind)


async def administered(bot: RemindingBot) -> Phone:
    admin = await bot.person("Admin")
    bot.settings = bot.settings.model_copy(update={"admins": frozenset({admin.user["id"]})})
    await bot.stop()
    await bot.start()
    await bot.scan()
    return admin


async def test_what_has_aged_is_listed_explained_put_off_moved_and_muted(
    reminding: RemindingBot,
) -> None:
    admin = await administered(reminding)
    await admin.says("/remind")
    assert admin.sees("1. Guides and evidence to look at again – next on 1 December 2026")
    await admin.taps("1")
    assert admin.sees("You run this assistant. Once a month I list")
    await admin.taps("Put off a week")
    assert admin.sees("I remind you again on 30 November 2026")
    await moves(admin, "Guides and evidence")
    await admin.taps("15")
    assert admin.sees("Day of the month: 15.", "It still comes on Monday, 30 November 2026")
    assert admin.sees("from Tuesday, 15 December 2026 on")
    await moves(admin, "Guides and evidence")
    await admin.says("31")
    assert admin.sees("I could not read a number from 1 to 28")
    await admin.says("12")
    assert admin.sees("Day of the month: 12.")
    await admin.taps("‹ Back")
    assert admin.sees("The day of the month that was chosen: 12")
    await admin.taps("Mute")
    assert admin.sees("muted")


async def test_what_never_came_yet_moves_within_its_month(reminding: RemindingBot) -> None:
    admin = await administered(reminding)
    await moves(admin, "Guides and evidence")
    await admin.taps("8")
    assert admin.sees("It comes next on Tuesday, 8 December 2026.")
    for _ in range(3):
        for day in ("1", "22"):
            await moves(admin, "Guides and evidence")
            await admin.taps(day)
    await admin.says("/remind")
    assert admin.sees("to look at again – next on 1 December 2026"), "it cannot be pushed away"


async def test_the_list_of_what_has_aged_comes_once_a_month_on_the_new_day(
    reminding: RemindingBot,
) -> None:
    admin = await administered(reminding)
    await reminding.scan_at("2028-01-03T10:00")
    assert admin.sees("To look at again")
    await moves(admin, "Guides and evidence")
    await admin.taps("8")
    assert admin.sees("It comes next on Tuesday, 8 February 2028.")
    # 8 April 2028 is a Saturday.
    months = ["01-31", "02-01", "02-08", "03-01", "03-08", "04-03", "04-10"]
    told = [day for day in months if await reminding.scan_at(f"2028-{day}T10:00")]
    assert told == ["02-08", "03-08", "04-10"]


async def test_somebody_who_does_not_run_the_assistant_cannot_see_or_move_it(
    reminding: RemindingBot,
) -> None:
    await administered(reminding)
    row = await reminder(reminding, Kind.AGED)
    stranger = await reminding.person("Stranger")
    for data in (f"rshow:{row}", f"rmove:{row}", f"rday:{row}:8", f"rmute:{row}"):
        await stranger.taps_data(stranger.screen, data)
        assert stranger.sees("not there any more")


async def test_a_colleague_cannot_move_another_one_s_weekly_reminder(
    reminding: RemindingBot,
) -> None:
    _, maria, jan = await team(reminding)
    await moves(jan, "Your open questions")
    data = jan.screen["reply_markup"]["inline_keyboard"][0][1]["callback_data"]
    await maria.taps_data(maria.screen, data)
    assert maria.sees("not there any more")
    for wrong in ("6", "9", "x", "-1"):
        await jan.taps_data(jan.screen, f"{data.rpartition(':')[0]}:{wrong}")
        assert jan.sees("no longer in use")


@pytest.mark.parametrize("typed", ["?", "why?", "Why do I get this?", "what is this"])
async def test_a_question_mark_in_place_of_a_date_is_explained_and_the_date_asked_again(
    reminding: RemindingBot, typed: str
) -> None:
    _, _, jan = await team(reminding)
    await moves(jan, "due 10 December")
    await jan.says(typed)
    assert "You answer this part of the Index of Amadora" in jan.texts[-2]
    assert jan.sees("When shall I remind you?")
    assert jan.buttons == ["‹ Back", "All reminders", "‹ Home"]
    await jan.says("in three days")
    assert jan.sees("I remind you on 26 November 2026")


async def test_a_long_question_in_place_of_a_date_is_asked_of_the_library(
    reminding: RemindingBot,
) -> None:
    _, _, jan = await team(reminding)
    await moves(jan, "due 10 December")
    await jan.says("What did other cities do in 2027 about rumours?")
    assert not jan.sees("I remind you on")
    await moves(jan, "due 10 December")
    await jan.says("3 December 2026?")
    assert jan.sees("I remind you on 3 December 2026")


async def test_what_to_come_back_to_is_explained_too_and_has_a_way_back(
    reminding: RemindingBot,
) -> None:
    maria = await reminding.person("Maria")
    await maria.says("/remind")
    await maria.taps("Remind me")
    await maria.says("?")
    assert maria.sees("You write what you plan", "What shall I come back to?")
    await maria.says("did the network start?")
    await maria.says("why?")
    assert maria.sees("did the network start?", "I ask you whether it worked", "When shall I ask")
    assert maria.buttons[-2:] == ["All reminders", "‹ Home"]
    await maria.says("next spring")
    assert maria.sees("I will ask you on 1 March 2027")
