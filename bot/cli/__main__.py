"""``python -m bot.cli``: the same command, for a Python that is named outright."""

from bot.cli import main

main()
