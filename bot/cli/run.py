"""``icc-assistant run``: the assistant in Telegram."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.settings import Settings


def run() -> None:
    """Serve Telegram until stopped (Ctrl-C or SIGTERM finish what is under way first)."""
    import asyncio

    from bot.logs import configure_logs
    from bot.settings import load_settings

    settings = load_settings()
    configure_logs(settings)
    asyncio.run(_serve(settings))


async def _serve(settings: "Settings") -> None:
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
        async with telegram_assistant(settings) as assistant:
            connected = True
            await assistant.run(stop)
    except asyncio.CancelledError:
        return
