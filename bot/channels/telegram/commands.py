"""The list of commands that Telegram shows in its menu, in each language."""

import hashlib
import json
from typing import Any

from bot.channels.telegram.api import Api
from bot.dialogue.context import Services
from bot.dialogue.routes import listed_commands
from bot.storage.database import Database
from bot.storage.notes import Notes
from bot.texts import DEFAULT_LANGUAGE

_NOTE = "telegram-commands"


async def register_commands(api: Api, database: Database, services: Services) -> None:
    """Tell Telegram the commands, if they are not the ones it was told last."""
    lists = _lists(services)
    digest = hashlib.sha256(json.dumps(lists, sort_keys=True).encode()).hexdigest()
    async with database.reading() as session:
        if await Notes(session).read(_NOTE) == digest:
            return
    for language, commands in lists.items():
        params: dict[str, Any] = {"commands": commands}
        if language != DEFAULT_LANGUAGE:
            params["language_code"] = language
        await api.call("setMyCommands", params)
    async with database.writing() as session:
        await Notes(session).write(_NOTE, digest)


def _lists(services: Services) -> dict[str, list[dict[str, str]]]:
    names = listed_commands(services.routes)
    result = {}
    for language in services.catalogue.languages:
        texts = services.catalogue.in_language(language)
        result[language] = [
            {"command": name, "description": texts(f"command-{name}")} for name in names
        ]
    return result
