"""Every table; a feature adds a module of its own and is imported here."""

from bot.storage.tables.base import Base, Moment, table_of
from bot.storage.tables.cities import CityRow, ImportRow, InvitationRow, MemberRow, PlaceRow
from bot.storage.tables.flow import (
    OPEN_EVENTS,
    OPEN_MESSAGES,
    InboxRow,
    InboxState,
    NoteRow,
    OutboxRow,
    OutboxState,
)
from bot.storage.tables.people import ChatRow, PromptRow, UserRow
from bot.storage.tables.privacy import TraceRow
from bot.storage.tables.questions import FeedbackRow, LastQuestionRow, QuestionRow
from bot.storage.tables.reminders import (
    MuteRow,
    ReminderDayRow,
    ReminderRow,
    RhythmRow,
    ToldRow,
)
from bot.storage.tables.rounds import (
    AnswerRow,
    CarriedRow,
    ChangeRow,
    DecisionRow,
    RoundRow,
    VersionRow,
)
from bot.storage.tables.team import (
    AssignmentRow,
    CommentRow,
    EvidenceLinkRow,
    EvidenceRow,
    MentionRow,
    ReviewRow,
)

__all__ = [
    "OPEN_EVENTS",
    "OPEN_MESSAGES",
    "AnswerRow",
    "AssignmentRow",
    "Base",
    "CarriedRow",
    "ChangeRow",
    "ChatRow",
    "CityRow",
    "CommentRow",
    "DecisionRow",
    "EvidenceLinkRow",
    "EvidenceRow",
    "FeedbackRow",
    "ImportRow",
    "InboxRow",
    "InboxState",
    "InvitationRow",
    "LastQuestionRow",
    "MemberRow",
    "MentionRow",
    "Moment",
    "MuteRow",
    "NoteRow",
    "OutboxRow",
    "OutboxState",
    "PlaceRow",
    "PromptRow",
    "QuestionRow",
    "ReminderDayRow",
    "ReminderRow",
    "ReviewRow",
    "RhythmRow",
    "RoundRow",
    "ToldRow",
    "TraceRow",
    "UserRow",
    "VersionRow",
    "table_of",
]
