"""Each kind of reminder is explained, put off and muted; moving has a test file of its own."""

from datetime import date

import pytest
from support.reminding import RemindingBot
from telegram_server.conversation import Phone

from bot.index.roles import Role

# What the list calls it, who has it, and the beginning of why.
KINDS = {
    "round": ("Next Index of Amadora", "Maria", "Amadora repeats the Index every"),
    "digest": ("Weekly summary", "Maria", "You coordinate Amadora"),
    "nudge": ("Your open questions", "Jan", "A round of the Index of Amadora is open"),
    "assignment": ("due ", "Jan", "You answer this part of the Index of Amadora until"),
    "follow_up": ("did it work?", "Jan", "You asked me to come back to this"),
}


async def people(bot: RemindingBot, kind: str) -> dict[str, Phone]:
    """A team with a round under way, or with the next one in sight, and something planned."""
    maria, jan = await bot.person("Maria"), await bot.person("Jan")
    city = await bot.city("Amadora", "Europe/Lisbon", maria)
    await bot.change(city, next_round_on=date(2030, 11, 22))
    await bot.joins(city, jan, Role.CONTRIBUTOR)
    if kind != "round":
        round_id = await bot.opens_round(city, maria)
        await bot.assigns(round_id, "area:mediation", jan, date(2026, 12, 10))
    await jan.says("/remind in March 2027: the network")
    return {"Maria": maria, "Jan": jan}


async def opened(phone: Phone, named: str) -> None:
    """Open the reminder that the list calls so."""
    await phone.says("/remind")
    lines = phone.screen["text"].splitlines()
    place = next(line.split(".")[0] for line in lines if named in line)
    await phone.taps(place)


@pytest.mark.parametrize("kind", KINDS)
async def test_it_is_explained_put_off_muted_and_heard_again(
    reminding: RemindingBot, kind: str
) -> None:
    named, who, why = KINDS[kind]
    phone = (await people(reminding, kind))[who]
    await opened(phone, named)
    assert phone.sees(why, "one message a day at most")
    await phone.taps("Put off a week")
    assert phone.sees("Put off. I remind you again on 30 November 2026")
    await opened(phone, named)
    assert phone.sees("put off until 30 November 2026")
    await phone.taps("Mute")
    assert phone.sees("I do not remind you of this any more", "muted")
    await phone.taps("Unmute")
    assert phone.sees("I remind you of this again")


@pytest.mark.parametrize("kind", ["round", "follow_up"])
async def test_it_is_moved_by_whom_it_belongs_to(reminding: RemindingBot, kind: str) -> None:
    named, who, _ = KINDS[kind]
    phone = (await people(reminding, kind))[who]
    await opened(phone, named)
    await phone.taps("Move")
    await phone.says("12 October 2027")
    assert phone.sees("Moved to 12 October 2027")
    await opened(phone, named)
    assert phone.sees("12 October 2027")
