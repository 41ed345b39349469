"""A member of another city never learns anything, by whatever way."""

from support.team import Colleague

from bot.dialogue.index import feature

SECRETS = ("Example City", "Maria", "Ana", "plan.pdf", "confidential remark", "Yes –")
PDF = b"%PDF-1.7 an action plan"


async def busy_city(maria: Colleague) -> None:
    """Fill a city with everything that could leak."""
    ana = await maria.lets_in("Ana")
    await maria.opens(1)
    await maria.taps("Yes")
    await ana.opens(1)
    await ana.taps("No")
    await maria.opens(2)
    await maria.sends("document", PDF, "plan.pdf")
    await maria.taps("Skip")
    await maria.taps("Comment")
    await maria.says("a confidential remark for @Ana")
    await maria.invites()


def learned(person: Colleague) -> list[str]:
    said = "\n".join(
        message.get("text", "") + message.get("caption", "") + str(message.get("reply_markup", ""))
        for message in person.screens
    )
    return [secret for secret in SECRETS if secret in said]


async def test_no_button_with_guessed_numbers_shows_another_city(maria: Colleague) -> None:
    await busy_city(maria)
    olga = Colleague(maria.telegram, "Olga")
    await olga.sets_up("Otherville")
    for verb in sorted(feature.routes.buttons):
        for arguments in (
            "1",
            "1:1",
            "1:2:1",
            "1:1:0",
            "1:1:2",
            "1:0:0:2",
            "1:2:1:1",
            "1:contributor",
        ):
            olga.begins_tap(olga.screen, f"{verb}:{arguments}")
        await olga.telegram.settle()
    assert not learned(olga)
    assert not [m for m in olga.screens if "document" in m or "photo" in m]


async def test_no_command_and_no_link_shows_another_city(maria: Colleague) -> None:
    await busy_city(maria)
    olga = Colleague(maria.telegram, "Olga")
    for line in ("/city", "/index", "/invite", "/members", "/history", "/history 1", "/report",
                 "/export", "/appoint", "/start index-1", "/start join-guess", "/join 1"):  # fmt: skip
        await olga.says(line)
        assert not learned(olga), line
    await olga.sets_up("Otherville")
    for line in ("/index", "/members", "/history", "/report", "/start index-1"):
        await olga.says(line)
        assert not learned(olga), line


async def test_a_stranger_can_change_nothing(maria: Colleague) -> None:
    await busy_city(maria)
    olga = Colleague(maria.telegram, "Olga")
    await olga.sets_up("Otherville")
    for data in ("qo:1:1:0", "qd:1:3", "qt:1:1:1:1", "er:1:2:1", "iu:1", "qz:1:1:1", "qv:1:1",
                 "mx:1:1", "mr:1:1:reader", "ik:1:1", "iw:1:coordinator", "cf:1:name"):  # fmt: skip
        await olga.taps_data(olga.screen, data)
    await olga.says("Hacked")
    await maria.says("/index")
    assert maria.sees("Example City", "0 of 90 answered", "1 answer differs")
    await maria.opens(2)
    assert "Evidence (1)" in maria.buttons
    await maria.says("/members")
    assert maria.sees("Maria – Coordinator", "Ana – Contributor")


async def test_whoever_left_while_a_message_was_on_its_way_is_told_nothing(
    maria: Colleague,
) -> None:
    ana = await maria.lets_in("Ana")
    await ana.opens(1)
    await maria.says("/members")
    await maria.taps("Ana")
    await maria.taps("Remove from the team")
    await maria.opens(1)
    await maria.taps("Yes")
    assert "✓ Yes" not in str(ana.screens)
