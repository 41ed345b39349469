"""What everybody can do from the first message on."""

from telegram_server.conversation import Telegram


async def test_start_greets_by_name_and_shows_what_the_assistant_can_do(telegram: Telegram) -> None:
    maria = telegram.person("Maria")
    await maria.says("/start")
    assert maria.sees("Hello Maria", "good practices")
    assert maria.buttons == ["Language", "Privacy", "Help"]
