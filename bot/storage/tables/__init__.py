"""Every table; a feature adds a module of its own and is imported here."""

from bot.storage.tables.base import Base, Moment
from bot.storage.tables.flow import InboxRow, InboxState, NoteRow, OutboxRow, OutboxState
from bot.storage.tables.people import ChatRow, PromptRow, UserRow
from bot.storage.tables.questions import FeedbackRow, LastQuestionRow, QuestionRow

__all__ = [
    "Base",
    "ChatRow",
    "FeedbackRow",
    "InboxRow",
    "InboxState",
    "LastQuestionRow",
    "Moment",
    "NoteRow",
    "OutboxRow",
    "OutboxState",
    "PromptRow",
    "QuestionRow",
    "UserRow",
]
