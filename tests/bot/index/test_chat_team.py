"""Many hands on one round."""

from support.running import Bot
from support.team import Colleague
from telegram_server.conversation import Telegram

from bot.storage.cities import Team


async def test_a_colleague_comes_in_by_link_and_sees_what_the_role_allows(
    maria: Colleague,
) -> None:
    ana = await maria.lets_in("Ana")
    assert ana.sees("Welcome to the team of Example City. Your role: Contributor", "0 of 90")
    assert maria.sees("Ana joined the team of Example City.")
    assert "Invite" not in ana.buttons
    await ana.says("/invite")
    assert ana.sees("Your role here is contributor")
    reader = await maria.lets_in("Rui", "Reader")
    await reader.begins()
    assert "Yes" not in reader.buttons
    assert "Why it matters" in reader.buttons
    await reader.taps_data(reader.screen, f"qo:{reader.round_id}:1:1")
    assert reader.sees("Your role here is reader")


async def test_an_invitation_ends_when_it_is_taken_back_or_used_up(maria: Colleague) -> None:
    link = await maria.invites()
    await maria.taps("Cancel this invitation")
    ana = Colleague(maria.telegram, "Ana")
    await ana.says(f"/start {link}")
    assert ana.sees("This invitation is not valid")
    await ana.says("/join guess")
    assert ana.sees("This invitation is not valid")


async def test_a_code_is_nowhere_in_the_database(bot: Bot, maria: Colleague) -> None:
    from sqlalchemy import select

    from bot.storage.tables import InvitationRow

    link = await maria.invites()
    async with bot.database() as database, database.reading() as session:
        rows = (await session.execute(select(InvitationRow))).scalars().all()
    code = link.removeprefix("join-")
    assert len(code) >= 22, "128 bits in base64"
    assert all(code not in str(vars(row)) for row in rows)


async def test_an_assigned_person_gets_one_button_into_exactly_that_part(
    maria: Colleague,
) -> None:
    ana = await maria.lets_in("Ana")
    await maria.says("/index")
    await maria.taps("Assign")
    await maria.taps("Language")
    await maria.says("+7")
    await maria.taps("Ana")
    assert maria.sees("Language – Ana is told.", "due ")
    assert ana.sees("Maria asks you to answer for Example City: Language", "due ")
    assert ana.buttons == ["Open my part"]
    await ana.taps("Open my part")
    assert ana.sees("Language · 1 of 3", "With Ana, due ")
    await maria.says("/index")
    assert "Language  – Ana, due" in maria.text


async def test_the_day_of_a_part_is_read_in_words_and_a_question_is_a_question(
    maria: Colleague,
) -> None:
    ana = await maria.lets_in("Ana")
    await maria.says("/index")
    await maria.taps("Assign")
    await maria.taps("Language")
    await maria.says("some day")
    assert maria.sees("Write a day from today on, such as 31.3.2026, in two weeks")
    await maria.says("31 December 2099")
    assert maria.sees("Write a day from today on"), "nobody plans so far ahead"
    await maria.says("in two weeks")
    assert maria.sees("Who takes it?")
    await maria.taps("Ana")
    assert ana.sees("Maria asks you to answer for Example City: Language", "due ")
    await maria.taps("Assign more")
    await maria.taps("Mediation and conflict resolution")
    await maria.says("Who should answer about mediation in a small city?")
    assert not maria.sees("Write a day from today on")


async def test_a_question_is_handed_over_to_a_colleague(maria: Colleague) -> None:
    ana = await maria.lets_in("Ana")
    await maria.begins()
    await maria.taps("Hand over")
    await maria.taps("Ana")
    assert maria.toast == "Question 1 is with Ana now, who is told."
    assert maria.number == 2, "what is given away is not asked any more"
    assert maria.sees("Question 1 is with Ana now, who is told.")
    assert ana.sees("Maria hands you a question of Example City: 1.")
    await ana.taps("Open the question")
    await ana.taps("Yes")
    assert ana.sees("Saved, question 1: Yes")


async def test_a_question_is_handed_over_to_somebody_who_is_not_here_yet(
    maria: Colleague,
) -> None:
    await maria.opens(5)
    await maria.taps("Hand over")
    await maria.taps("Somebody not here yet")
    assert maria.sees("Forward the message below", "For 1 person", "/join ")
    assert maria.text.startswith("Maria asks you to answer for Example City")
    assert "5. " in maria.text, "the colleague reads which question"
    assert "/join" not in maria.text
    assert "Question 5" in maria.buttons, "there is a way back to the card"
    link = maria.text.split("start=")[1].split()[0]
    ana, ben = Colleague(maria.telegram, "Ana"), Colleague(maria.telegram, "Ben")
    await ana.says(f"/start {link}")
    assert ana.number == 5
    assert ana.sees("Maria asks you one question for the Index of Example City. About a minute.")
    assert ana.sees("Welcome to the team", "it is saved at once", "With Ana")
    await ana.taps("Yes")
    assert ana.sees("Saved, question 5: Yes", "Thank you, that was your part.")
    assert "Continue" not in ana.buttons, "the questions of the others are not hers"
    await maria.says("/index")
    assert "Commitment  – Ana: 1 question" in maria.text
    await ben.says(f"/start {link}")
    assert ben.sees("This invitation is not valid")


async def test_differing_answers_are_both_kept_until_the_coordinator_decides(
    maria: Colleague,
) -> None:
    ana = await maria.lets_in("Ana")
    await maria.begins()
    await maria.taps("Yes")
    await ana.opens(1)
    await ana.taps("No")
    assert ana.text.count("Your team answered differently.") == 1, "said once"
    assert ana.sees("Maria: Yes", "Ana: No")
    assert maria.sees("Ana answered question 1 differently from you", "a coordinator decides")
    await maria.says("/index")
    assert maria.sees("1 answer differs")
    await maria.taps("See differences")
    assert maria.sees("Maria: Yes", "Ana: No")
    await maria.taps("Question 1")
    await maria.taps("No – Ana")
    assert maria.sees("Decided: No. The other answer stays in the history.")
    assert "✓ No" in maria.buttons
    assert not ana.sees("has decided"), "her answer stands"
    await maria.says("/history")
    assert maria.sees("decided Yes / No → No", "Ana", "No answer → Yes")


async def test_whoever_answered_otherwise_is_told_kindly_what_was_decided(
    maria: Colleague,
) -> None:
    ana = await maria.lets_in("Ana")
    await ana.opens(1)
    await ana.taps("No")
    await maria.opens(1)
    await maria.taps("Yes")
    assert ana.sees("Maria answered question 1 differently from you")
    await maria.taps("Yes – Maria")
    assert ana.sees("Maria has decided question 1", "Yours stays in the history", "Thank you")
    await ana.taps("Open the question")
    assert ana.number == 1


async def test_an_invitation_to_read_says_so(maria: Colleague) -> None:
    await maria.invites("Reader")
    assert maria.text.startswith("Maria invites you to read the Intercultural Cities Index")


async def test_a_question_waits_for_the_colleague_who_is_invited(maria: Colleague) -> None:
    await maria.opens(5)
    await maria.taps("Hand over")
    await maria.taps("Somebody not here yet")
    await maria.taps("Question 5")
    assert maria.sees("waits for an invited colleague")
    await maria.says("/index")
    assert "Commitment  – an invited colleague: 1 question" in maria.text


async def test_all_parts_can_be_assigned_over_pages_with_their_names_in_full(
    maria: Colleague,
) -> None:
    await maria.lets_in("Ana")
    await maria.says("/index")
    await maria.taps("Assign")
    rows = maria.screen["reply_markup"]["inline_keyboard"]
    assert max(map(len, rows)) <= 2
    assert "Interaction" not in maria.buttons
    await maria.taps("Page 2 of 2 ›")
    await maria.taps("Interaction")
    await maria.says("+7")
    await maria.taps("Ana")
    assert maria.sees("Interaction – Ana is told.")


async def test_two_people_on_one_card_see_each_others_answer_appear(maria: Colleague) -> None:
    ana = await maria.lets_in("Ana")
    await ana.opens(1)
    await maria.opens(1)
    await maria.taps("Yes")
    assert ana.sees("Maria has just changed something here.")
    assert "✓ Yes" in ana.buttons
    assert ana.number == 1


async def test_a_comment_tells_whom_it_names_who_can_answer_there(maria: Colleague) -> None:
    ana = await maria.lets_in("Ana")
    ben = await maria.lets_in("Ben")
    await maria.begins()
    await maria.taps("Comment")
    assert maria.sees("@Ana", "@Ben")
    await maria.says("@Ana do you have the council's decision?")
    assert maria.sees("Comment saved. I tell Ana.")
    assert ana.sees("Maria named you", "@Ana do you have")
    assert not ben.sees("named you")
    await ana.taps("Answer there")
    await ana.says("Yes, of 3 May. @Maria")
    assert maria.sees("Ana named you", "Yes, of 3 May.")
    assert "Comment (2)" in ana.buttons


async def test_a_reviewer_approves_or_asks_for_changes(maria: Colleague) -> None:
    rosa = await maria.lets_in("Rosa", "Reviewer")
    await maria.begins()
    await maria.taps("Yes")
    await rosa.opens(1)
    assert "No" not in rosa.buttons
    await rosa.taps("Ask for changes")
    await rosa.says("The decision is only a draft")
    assert maria.sees("Rosa asks for changes in question 1:", "only a draft")
    await maria.taps("Open the question")
    assert maria.sees("Rosa asks for changes")
    await rosa.taps("Approve")
    assert rosa.sees("Approved by Rosa")


async def test_a_team_keeps_a_coordinator_until_the_role_is_handed_over(
    maria: Colleague,
) -> None:
    ana = await maria.lets_in("Ana")
    await maria.says("/members")
    await maria.taps("Leave the team")
    assert maria.sees("A team needs a coordinator.")
    await maria.says("/members")
    await maria.taps("Ana")
    await maria.taps("Coordinator")
    assert maria.sees("Ana: Coordinator")
    await maria.taps("Leave the team")
    await maria.taps("Yes, leave")
    assert maria.sees("You have left the team of Example City.")
    await maria.says("/index")
    assert maria.sees("You are in no city's team yet.")
    await ana.says("/members")
    assert not ana.sees("Maria")


async def test_a_removed_member_is_out_but_the_answers_stay(maria: Colleague) -> None:
    ana = await maria.lets_in("Ana")
    await ana.begins()
    await ana.taps("Yes")
    card = dict(ana.screen)
    await maria.says("/members")
    await maria.taps("Ana")
    await maria.taps("Remove from the team")
    assert ana.sees("Maria has taken you out of the team of Example City.")
    await ana.taps_in(card, "Board")
    assert ana.sees("I do not find this in your cities.")
    await ana.says("no")
    await maria.opens(1)
    assert "✓ Yes" in maria.buttons


async def test_an_admin_appoints_a_coordinator_where_none_is_left(bot: Bot) -> None:
    telegram = Telegram(bot.server, bot.settle)
    admin, maria = Colleague(telegram, "Admin"), Colleague(telegram, "Maria")
    bot.settings = bot.settings.model_copy(update={"admins": frozenset({admin.user["id"]})})
    async with bot.running():
        await maria.sets_up("Example City")
        await maria.lets_in("Ana")
        await maria.says("/appoint")
        assert maria.sees("I do not find this")
        await admin.says("/appoint")
        assert admin.sees("Every city has a coordinator.")
        await admin.taps_data(admin.screen, "pa:1")
        assert not admin.sees("Ana"), "nobody learns who works in a city that needs no help"
        async with bot.database() as database, database.writing() as session:
            coordinator = (await Team(session, 1).members())[0]
            await Team(session, 1).leave(coordinator.user_id, bot.clock.now())
        await admin.says("/appoint")
        await admin.taps("Example City")
        await admin.taps("Ana")
        assert admin.sees("Ana is coordinator now.")


async def test_the_board_lives_in_the_group_and_cards_in_private(maria: Colleague) -> None:
    group = maria.telegram.group("Team", kind="group")
    there = maria.enters(group)
    await there.says("/index@icc_test_bot")
    assert there.sees("Index", "0 of 90 answered")
    link = there.screen["reply_markup"]["inline_keyboard"][0][0]["url"]
    assert link.startswith("https://t.me/icc_test_bot?start=index-")
    await there.upgrades_group()
    await there.says("/index@icc_test_bot")
    assert there.sees("0 of 90 answered")
    await there.says("/members@icc_test_bot")
    assert there.sees("Please write this to me in private")
    olga = Colleague(maria.telegram, "Olga")
    await olga.enters(there.chat).says("/index@icc_test_bot")
    assert olga.enters(there.chat).sees("You are in no city's team yet.")
    await maria.says(f"/start {link.split('start=')[1]}")
    assert maria.sees("0 of 90 answered")
    assert "Begin" in maria.buttons


async def test_the_board_in_the_group_follows_the_answers_in_few_edits(
    bot: Bot, maria: Colleague
) -> None:
    there = maria.enters(maria.telegram.group("Team", kind="group"))
    await there.says("/index@icc_test_bot")
    await maria.begins()
    first = len(bot.server.world.calls)
    for number in range(1, 9):
        maria.begins_tap(maria.screen, f"qo:{maria.round_id}:{number}:0")
    await bot.settle()
    assert there.sees("8 of 90 answered")
    news = [c for c in bot.server.world.calls[first:] if c.params.get("chat_id") == there.chat.id]
    assert {call.method for call in news} == {"editMessageText"}
    # Two where the answers fall on both sides of the moment at which the board is due.
    assert len(news) <= 2, "a group takes twenty messages a minute, edits included"


async def test_a_new_board_in_the_group_replaces_the_old_one(maria: Colleague) -> None:
    there = maria.enters(maria.telegram.group("Team", kind="group"))
    await there.says("/index@icc_test_bot")
    old = there.screen["message_id"]
    await there.says("/index@icc_test_bot")
    assert there.sees("0 of 90 answered")
    assert old not in [message["message_id"] for message in there.screens]


async def test_a_group_that_shut_the_assistant_out_is_left_in_peace(
    bot: Bot, maria: Colleague
) -> None:
    group = maria.telegram.group("Team", kind="group")
    there = maria.enters(group)
    await there.says("/index@icc_test_bot")
    await there.blocks()
    first = len(bot.server.world.calls)
    await maria.begins()
    await maria.taps("Yes")
    assert all(c.params.get("chat_id") != group.id for c in bot.server.world.calls[first:])


async def test_the_board_stays_in_its_topic(maria: Colleague) -> None:
    forum = maria.telegram.group("Team", forum=True)
    there = maria.enters(forum, thread=7)
    await there.says("/index@icc_test_bot")
    assert there.sees("0 of 90 answered")


async def test_twenty_colleagues_answer_at_once(bot: Bot, maria: Colleague) -> None:
    from bot.storage.answers import Answers

    link = await maria.invites()
    team = [Colleague(maria.telegram, f"Person {n}") for n in range(10)]
    link2 = await maria.invites()
    team += [Colleague(maria.telegram, f"Person {n}") for n in range(10, 20)]
    for number, person in enumerate(team):
        person.writes(f"/start {link if number < 10 else link2}")
    await bot.settle()
    for person in team:
        await person.begins()
    for person in team:
        person.writes("yes")
    await bot.settle()
    async with bot.database() as database, database.reading() as session:
        book = await Answers(session, maria.round_id).book()
    assert len(book.contributions) == 20
    assert not book.clashes
