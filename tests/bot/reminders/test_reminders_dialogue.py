"""What people can do about their reminders."""

from datetime import date

import icalendar
import pytest
from support.reminding import RemindingBot
from telegram_server.conversation import Phone

from bot.index.roles import Role

ANCHOR = date(2030, 11, 22)


async def planned(bot: RemindingBot) -> tuple[int, Phone]:
    maria = await bot.person("Maria")
    city = await bot.city("Amadora", "Europe/Lisbon", maria)
    await bot.change(city, next_round_on=ANCHOR)
    await bot.scan()
    return city, maria


async def test_without_a_city_the_list_says_what_will_be_in_it(reminding: RemindingBot) -> None:
    maria = await reminding.person("Maria")
    await maria.says("/remind")
    assert maria.sees("Your reminders", "When your city submits the Index")
    assert maria.buttons[-1] == "‹ Home"


async def test_the_list_names_every_reminder_and_when_it_comes(reminding: RemindingBot) -> None:
    city, maria = await planned(reminding)
    await maria.says("/remind")
    assert maria.sees("1. Next Index of Amadora, 22 November 2030 – next on 22 November 2029")
    jan = await reminding.person("Jan")
    await reminding.joins(city, jan)
    round_id = await reminding.opens_round(city, maria)
    await reminding.assigns(round_id, "area:mediation", jan, date(2026, 12, 10))
    await jan.says("/remind")
    assert jan.sees("Your open questions in Amadora", "due 10 December 2026")
    assert not jan.sees("Next Index of", "Weekly summary")
    await maria.says("/remind")
    assert maria.sees("Weekly summary of the Index of Amadora")
    assert not maria.sees("due December 10")


async def test_a_reminder_says_why_it_comes_and_what_comes_next(reminding: RemindingBot) -> None:
    _, maria = await planned(reminding)
    await reminding.scan_at("2029-11-22T10:00")
    await maria.taps("Why this?")
    assert maria.sees("Amadora repeats the Index every 4 years", "Next messages: 22 May 2030")
    assert maria.sees("one message a day at most")


async def test_put_off_it_comes_again_on_that_day(reminding: RemindingBot) -> None:
    _, maria = await planned(reminding)
    await reminding.scan_at("2030-05-22T10:00")
    await maria.taps("Put off a month")
    assert maria.sees("I remind you again on 21 June 2030")
    await maria.says("/remind")
    assert maria.sees("put off until 21 June 2030")
    assert await reminding.scan_at("2030-06-20T10:00") == 0
    assert await reminding.scan_at("2030-06-21T10:00") == 1
    assert maria.sees("Amadora: your next Index", "You asked me to come back to it")
    assert await reminding.scan_at("2030-08-22T10:00") == 1
    assert maria.sees("three months to your next Index")


async def test_what_becomes_due_while_it_is_put_off_is_told_instead(
    reminding: RemindingBot,
) -> None:
    _, maria = await planned(reminding)
    await reminding.scan_at("2030-10-22T10:00")
    await maria.taps("Put off a week")
    reminding.clock.pass_by(days=202)
    assert await reminding.scan() == 1
    assert maria.sees("your Index is waiting")


async def test_muted_it_is_silent_for_this_person_alone(reminding: RemindingBot) -> None:
    city, maria = await planned(reminding)
    jan = await reminding.person("Jan")
    await reminding.joins(city, jan, Role.COORDINATOR)
    await maria.says("/remind")
    await maria.taps("1")
    await maria.taps("Mute")
    assert maria.sees("I do not remind you of this any more")
    assert not maria.sees("Next messages"), "nothing comes"
    assert maria.buttons == [
        "Move",
        "Unmute",
        "Strategy planned",
        "How often",
        "All reminders",
        "‹ Home",
    ]
    assert await reminding.scan_at("2029-11-22T10:00") == 1
    assert jan.sees("one year to your next Index")
    await maria.taps("Unmute")
    await reminding.scan_at("2030-05-22T10:00")
    assert maria.sees("six months")


async def test_a_new_strategy_brings_the_round_forward_with_its_reason(
    reminding: RemindingBot,
) -> None:
    city, maria = await planned(reminding)
    jan = await reminding.person("Jan")
    await reminding.joins(city, jan, Role.COORDINATOR)
    await maria.says("/remind we plan a new strategy in autumn 2027")
    assert maria.sees("The next Index is now on 1 September 2027")
    assert await reminding.scan_at("2027-03-01T10:00") == 2
    assert jan.sees("six months to your next Index", "You chose this date because", "autumn 2027")


async def test_the_button_asks_when_and_reads_the_answer(reminding: RemindingBot) -> None:
    _, maria = await planned(reminding)
    await reminding.scan_at("2029-11-22T10:00")
    await maria.taps("Strategy planned")
    await maria.says("some day")
    assert maria.sees("I could not read a date")
    await maria.says("in spring 2030")
    assert maria.sees("now on 1 March 2030")


async def test_a_strategy_after_the_round_leaves_the_date(reminding: RemindingBot) -> None:
    _, maria = await planned(reminding)
    await maria.says("/remind new strategy in 2032")
    assert maria.sees("on 22 November 2030 anyway")


async def test_the_date_can_be_moved(reminding: RemindingBot) -> None:
    _, maria = await planned(reminding)
    await maria.says("/remind")
    await maria.taps("1")
    await maria.taps("Move")
    await maria.says("12 October 2027")
    assert maria.sees("Moved to 12 October 2027")
    assert await reminding.scan_at("2027-10-12T10:00") == 1


async def test_how_often_is_chosen_per_city(reminding: RemindingBot) -> None:
    city, maria = await planned(reminding)
    round_id = await reminding.opens_round(city, maria)
    await reminding.submits(city, round_id, maria, ANCHOR)
    await maria.says("/remind")
    await maria.taps("1")
    await maria.taps("How often")
    await maria.taps("Every 3 years")
    assert maria.sees("From now on every 3 years. The next one is on 23 November 2029")


async def test_submitting_a_round_sets_the_next_one_by_the_city_s_rhythm(
    reminding: RemindingBot,
) -> None:
    city, maria = await planned(reminding)
    await maria.says("/remind")
    await maria.taps("1")
    await maria.taps("How often")
    await maria.taps("Every 3 years")
    round_id = await reminding.opens_round(city, maria)
    await maria.taps_data(maria.screen, f"iu:{round_id}:sure")
    await maria.says("/remind")
    assert maria.sees("Next Index of Amadora, 23 November 2029 – next on 23 November 2028")
    assert not maria.sees("Weekly summary")


async def test_a_recommendation_of_the_result_is_come_back_to(reminding: RemindingBot) -> None:
    city, maria = await planned(reminding)
    round_id = await reminding.opens_round(city, maria)
    await maria.taps_data(maria.screen, f"iu:{round_id}:sure")
    await maria.taps("Remind me")
    assert maria.sees("Which step shall I come back to?", "5. ")
    await maria.taps("1")
    await maria.taps("In half a year")
    assert maria.sees("I will ask you on 23 May 2027")


async def test_the_button_of_a_reminder_starts_the_round_of_that_city(
    reminding: RemindingBot,
) -> None:
    _, maria = await planned(reminding)
    other = await reminding.city("Lisbon", "Europe/Lisbon", maria)
    await reminding.change(other, next_round_on=date(2031, 6, 2))
    await reminding.scan_at("2030-11-22T10:00")
    await maria.taps("Start the round")
    assert maria.sees("Amadora", "answered")
    await maria.says("/remind")
    assert maria.sees("Weekly summary of the Index of Amadora", "Next Index of Lisbon")


async def test_a_recommendation_is_come_back_to(reminding: RemindingBot) -> None:
    _, maria = await planned(reminding)
    await maria.says("/remind in March 2027: did we start an anti-rumours network?")
    assert maria.sees("I will ask you on 1 March 2027 whether it worked")
    assert await reminding.scan_at("2027-03-01T10:00") == 1
    assert maria.sees("You planned:", "anti-rumours network", "Did it work?")
    assert maria.buttons == ["Yes", "Partly", "No", "Not yet", "Why this?"]
    await maria.taps("Partly")
    assert maria.sees("✓ Partly", "I have noted it")
    assert await reminding.scan_at("2027-03-15T10:00") == 0


async def test_without_an_answer_it_is_asked_once_more_and_not_again(
    reminding: RemindingBot,
) -> None:
    _, maria = await planned(reminding)
    await maria.says("/remind in March 2027: the network")
    counts = [
        await reminding.scan_at(f"2027-{day}T10:00") for day in ("03-01", "03-15", "04-01", "06-01")
    ]
    assert counts == [1, 1, 0, 0]


async def test_a_step_typed_without_a_date_asks_for_one(reminding: RemindingBot) -> None:
    maria = await reminding.person("Maria")
    await maria.says("/remind")
    await maria.taps("Remind me")
    await maria.says("Call the library about story hours")
    assert maria.sees("When shall I ask you whether it worked?")
    await maria.taps("In three months")
    assert maria.sees("I will ask you on 23 February 2027")
    await maria.says("/remind")
    assert maria.sees("“Call the library about story hours”: did it work?")


async def test_a_day_on_which_nobody_works_is_named_with_the_day_that_follows(
    reminding: RemindingBot,
) -> None:
    maria = await reminding.person("Maria")
    await maria.says("/remind in March 2027: did the cafés work?")
    await maria.says("/remind")
    await maria.taps("1")
    await maria.taps("Move")
    await maria.says("autumn 2029")
    assert maria.sees(
        "Moved to 1 September 2029", "is a day off: the message comes on 3 September 2029"
    )
    await maria.says("/remind")
    assert maria.sees("next on 3 September 2029")
    await maria.taps("1")
    await maria.taps("Move")
    await maria.says("2029-09-04")
    assert maria.sees("Moved to 4 September 2029")
    assert not maria.sees("a day off")


async def test_an_unread_date_is_asked_for_again_with_an_example(reminding: RemindingBot) -> None:
    maria = await reminding.person("Maria")
    await maria.says("/remind")
    await maria.taps("Remind me")
    await maria.says("publish the results")
    await maria.says("some day")
    assert maria.sees("publish the results", "I could not read a date")
    await maria.says("in two weeks")
    assert maria.sees("publish the results", "I will ask you on 7 December 2026")


async def test_a_question_instead_of_a_date_is_a_question(reminding: RemindingBot) -> None:
    maria = await reminding.person("Maria")
    await maria.says("/remind")
    await maria.taps("Remind me")
    await maria.says("publish the results")
    await maria.says("What is an anti-rumours strategy?")
    assert not maria.sees("I could not read a date")
    await maria.says("next spring")
    assert not maria.sees("I will ask you on"), "the prompt is over"


async def test_a_second_date_for_the_same_step_says_that_it_replaces_the_first(
    reminding: RemindingBot,
) -> None:
    city, maria = await planned(reminding)
    round_id = await reminding.opens_round(city, maria)
    await maria.taps_data(maria.screen, f"iu:{round_id}:sure")
    for wait in ("In half a year", "In a month"):
        await maria.taps("Remind me")
        await maria.taps("1")
        await maria.taps(wait)
    assert maria.sees("I will ask you on", "This takes the place of 23 May 2027")
    await maria.says("/remind")
    assert "\n".join(maria.texts).count("did it work?") == 1


async def calendar_of(bot: RemindingBot, phone: Phone) -> list[icalendar.Event]:
    await phone.says("/remind")
    await phone.taps("Calendar file")
    document = phone.screen["document"]
    assert document["file_name"] == "intercultural-index.ics"
    data = bot.server.world.files[document["file_id"]]["data"]
    return list(icalendar.Calendar.from_ical(data).walk("VEVENT"))


async def test_the_calendar_file_keeps_its_names_when_a_date_moves(
    reminding: RemindingBot,
) -> None:
    _, maria = await planned(reminding)
    before = (await calendar_of(reminding, maria))[0]
    assert before["dtstart"].dt == ANCHOR
    await maria.says("/remind new strategy in autumn 2027")
    after = (await calendar_of(reminding, maria))[0]
    assert after["uid"] == before["uid"]
    assert after["dtstart"].dt == date(2027, 9, 1)
    assert after["sequence"] > before["sequence"]


async def test_the_calendar_holds_one_s_own_parts_and_cancels_what_is_over(
    reminding: RemindingBot,
) -> None:
    city, maria = await planned(reminding)
    jan = await reminding.person("Jan")
    await reminding.joins(city, jan)
    round_id = await reminding.opens_round(city, maria)
    await reminding.assigns(round_id, "area:mediation", jan, date(2026, 12, 10))
    events = await calendar_of(reminding, jan)
    assert {str(event["status"]) for event in events} == {"CANCELLED", "CONFIRMED"}
    part = next(event for event in events if event["dtstart"].dt == date(2026, 12, 10))
    assert "Index of Amadora" in part["summary"]
    own = await calendar_of(reminding, maria)
    assert [event["dtstart"].dt for event in own] == [ANCHOR]


@pytest.mark.parametrize(
    "data", ["rshow", "rwhy", "rlater", "rmute", "rmove", "rplan", "rkeep", "roften", "raged"]
)
async def test_whoever_is_not_concerned_learns_nothing_by_a_guessed_number(
    reminding: RemindingBot, data: str
) -> None:
    _, maria = await planned(reminding)
    stranger = await reminding.person("Stranger")
    own = await maria.says("/remind")
    await maria.taps("1")
    row = maria.screen["reply_markup"]["inline_keyboard"][0][0]["callback_data"].split(":")[1]
    for number in (row, "999999", "-1", "9" * 30, "x"):
        suffix = ":7" if data == "rlater" else ""
        await stranger.taps_data(stranger.screen, f"{data}:{number}{suffix}")
        assert not stranger.sees("Amadora")
        assert not stranger.sees("2030")
    assert own


async def test_a_reminder_of_somebody_else_cannot_be_changed_by_a_colleague(
    reminding: RemindingBot,
) -> None:
    city, maria = await planned(reminding)
    jan = await reminding.person("Jan")
    await reminding.joins(city, jan)
    await maria.says("/remind")
    await maria.taps("1")
    row = maria.screen["reply_markup"]["inline_keyboard"][0][0]["callback_data"].split(":")[1]
    await jan.taps_data(jan.screen, f"rmove:{row}")
    assert jan.sees("not there any more")


async def test_in_a_group_the_list_stays_private(reminding: RemindingBot) -> None:
    _, maria = await planned(reminding)
    team = reminding.telegram.group("Team")
    there = maria.enters(team)
    await there.says("/remind@icc_test_bot")
    assert there.sees("Reminders are between you and me")
