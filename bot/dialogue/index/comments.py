"""Comments on a question; a colleague who is named with @ is told and can answer there."""

from typing import Any

from bot.dialogue.context import Context
from bot.dialogue.events import Event, TextSent
from bot.dialogue.index.access import Desk, in_round
from bot.dialogue.index.answering import LONGEST_TEXT
from bot.dialogue.index.card_screen import Look
from bot.dialogue.index.showing import expect, place_card, show_card, told_watchers
from bot.dialogue.index.telling import told
from bot.dialogue.index.words import card_row, clock, shortened
from bot.dialogue.rich import bold, lines, quote
from bot.dialogue.routes import Routes
from bot.dialogue.screens import screen
from bot.dialogue.turns import Say, Turn, turn
from bot.index.mentions import mentioned
from bot.index.roles import Right
from bot.storage.answers import Answers, Change, ChangeKind
from bot.storage.cities import Team
from bot.storage.tables import CommentRow
from bot.storage.teamwork import Comments
from index_engine.questionnaire import Question

COMMENT = "index-comment"
_NEWEST = 8


async def comment_button(context: Context, event: Event, round_id: str, number: str) -> Turn:
    """Show the comments on a question and ask for one."""
    desk = await in_round(context, event, Right.COMMENT, round_id)
    return await ask_comment(desk, desk.question(number))


async def ask_comment(desk: Desk, question: Question) -> Turn:
    """Show the newest comments; what is typed next is another one."""
    desk = await in_round(desk.context, desk.event, Right.COMMENT, desk.round.id)
    texts, zone = desk.texts, desk.city.timezone
    said = await Comments(desk.session, desk.round.id).of(question.id, _NEWEST)
    names = await Team(desk.session, desk.city.id).members()
    others = [f"@{m.name}" for m in names if m.user_id != desk.user_id]
    ask = texts("comment-ask-team", names=", ".join(others)) if others else texts("comment-ask")
    shown = screen(
        bold(texts("comment-title", number=question.number)),
        question.text,
        *(
            lines(bold(f"{name}, {clock(texts, row.at, zone)}"), quote(shortened(row.text, 700)))
            for row, name in said
        ),
        ask,
        buttons=[card_row(texts, desk.round.id, question.number)],
    )
    replies = await place_card(desk, question, shown)
    await expect(desk, COMMENT, question)
    return Turn(replies)


async def comment_given(context: Context, event: Event, data: dict[str, Any]) -> Turn | None:
    """Keep a comment and tell those who are named in it."""
    desk = await in_round(context, event, Right.COMMENT, data["round"])
    question = desk.question(data["number"])
    if not isinstance(event, TextSent) or not event.text.strip():
        return await ask_comment(desk, question)
    text = event.text.strip()[:LONGEST_TEXT]
    message = event.message.message_id if event.message else None
    comments = Comments(desk.session, desk.round.id)
    row = await comments.add(
        question.id, desk.user_id, text, event.at, chat_id=event.chat.chat_id, message_id=message
    )
    change = Change(question.id, ChangeKind.COMMENT, None, text)
    await Answers(desk.session, desk.round.id).note(desk.user_id, event.at, change)
    members = await Team(desk.session, desk.city.id).members()
    names = {m.user_id: m.name for m in members if m.user_id != desk.user_id}
    called = [
        user_id for user_id in mentioned(text, names) if await comments.mention(row.id, user_id)
    ]
    jobs = await told(
        desk, called, "tell-mentioned", data=f"qc:{desk.round.id}:{question.number}",
        name=event.person.name, question=question.number, quoted=text,
    )  # fmt: skip
    note = desk.texts("comment-saved")
    if called:
        who = ", ".join(names[user_id] for user_id in called)
        note = desk.texts("comment-saved-told", names=who)
    after = await show_card(desk, question, Look(note=note))
    return Turn(after.replies, (*jobs, *await told_watchers(desk, question)))


async def edited_comment(context: Context, event: TextSent) -> Turn | None:
    """Change a comment by the edit of the message that holds it."""
    from sqlalchemy import select

    if event.message is None or not event.text.strip():
        return None
    async with context.reading() as session:
        query = select(CommentRow.id, CommentRow.round_id).where(
            CommentRow.chat_id == event.chat.chat_id,
            CommentRow.message_id == event.message.message_id,
            CommentRow.user_id == event.person.user_id,
        )
        found = (await session.execute(query)).first()
    if found is None:
        return None
    desk = await in_round(context, event, Right.COMMENT, found[1])
    row = await desk.session.get(CommentRow, found[0])
    if row is not None:
        before, row.text = row.text, event.text.strip()[:LONGEST_TEXT]
        change = Change(row.question, ChangeKind.COMMENT, before, row.text)
        await Answers(desk.session, desk.round.id).note(desk.user_id, event.at, change)
    return turn(Say(screen(desk.texts("comment-changed"))))


routes = Routes(buttons={"qc": comment_button}, prompts={COMMENT: comment_given})
