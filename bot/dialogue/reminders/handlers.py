"""Everything that can be done about reminders."""

from bot.dialogue.routes import Routes

routes = Routes()
