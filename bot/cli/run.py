"""``icc-assistant run``: the assistant in Telegram."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.settings import Settings
    from knowledge import Knowledge


def run() -> None:
    """Serve Telegram until stopped (Ctrl-C or SIGTERM finish what is under way first)."""
    import asyncio

    from bot.app import required_token
    from bot.cli.opening import opened_knowledge
    from bot.logs import configure_logs
    from bot.settings import load_settings

    settings = load_settings()
    configure_logs(settings)
    # Said before the library is opened, which takes a while the first time.
    required_token(settings)
    knowledge = opened_knowledge(settings)
    asyncio.run(_serve(settings, knowledge))


async def _serve(settings: "Settings", knowledge: "Knowledge") -> None:
    import asyncio
    import signal

    from bot.app import telegram_assistant

    stop = asyncio.Event()
    serving = asyncio.current_task()

    def on_signal() -> None:
        # While it is still connecting there is nothing to finish.
        if connected:
            stop.set()
        elif serving is not None:
            serving.cancel()

    connected = False
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, on_signal)
    try:
        async with telegram_assistant(settings, knowledge=knowledge) as assistant:
            connected = True
            await assistant.run(stop)
    except asyncio.CancelledError:
        return
