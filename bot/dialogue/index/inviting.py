"""Letting people in: links and codes that expire, are limited and can be taken back."""

from bot.dialogue.context import Context
from bot.dialogue.events import Event
from bot.dialogue.index.access import CityDesk, Desk, in_city, in_round
from bot.dialogue.index.board import show_board
from bot.dialogue.index.telling import coordinators, told
from bot.dialogue.index.words import day
from bot.dialogue.rich import Rich, bold, code, lines
from bot.dialogue.router import StaleError
from bot.dialogue.routes import Command, Routes
from bot.dialogue.screens import Button, CopyButton, Row, Screen, in_rows, screen
from bot.dialogue.turns import NewJob, Say, Turn, shown, turn
from bot.index.codes import LIFETIME, USES, hashed, is_open, new_code
from bot.index.progress import minutes_left
from bot.index.roles import Right, Role
from bot.index.scopes import Scope
from bot.storage.cities import Cities, Places, Team
from bot.storage.rounds import Rounds
from bot.storage.tables import InvitationRow
from bot.storage.teamwork import Assignments, Invitations

_LISTED = 3
# From so many questions on the minutes are told in steps of five.
_MANY = 5


async def invite_command(context: Context, event: Event, _rest: str = "") -> Turn:
    """Choose the role of whoever is invited; the open invitations can be taken back."""
    desk = await in_city(context, event, Right.MANAGE)
    return turn(shown(event, await _invite_screen(desk)))


async def invite_button(context: Context, event: Event) -> Turn:
    """The same, tapped."""
    return await invite_command(context, event)


async def _invite_screen(desk: CityDesk) -> Screen:
    texts = desk.texts
    roles = [Button(texts(f"role-{role}"), f"iw:{desk.city.id}:{role}") for role in Role]
    found = await Invitations(desk.session).open_ones(desk.city.id, desk.event.at)
    rows: list[Row] = list(in_rows(roles, 2))
    rows += [
        (Button(texts("invite-revoke", number=row.id), f"ik:{desk.city.id}:{row.id}"),)
        for row in found[-_LISTED:]
    ]
    listed = [
        texts(
            "invite-open-line",
            number=row.id,
            role=texts(f"role-{row.role}"),
            uses=row.uses_left,
            date=day(texts, row.expires_at, desk.city.timezone),
        )
        for row in found
    ]
    return screen(
        bold(texts("invite-title", city=desk.city.name)),
        lines(*(texts(f"role-{role}-may") for role in Role)),
        lines(texts("invite-open"), *listed) if listed else "",
        texts("invite-choose"),
        buttons=[
            *rows,
            (Button(texts("button-members"), "members"), Button(texts("button-home"), "home")),
        ],
    )


async def invite_role(context: Context, event: Event, city_id: str, role: str) -> Turn:
    """Make an invitation and show its link and code, once."""
    desk = await in_city(context, event, Right.MANAGE, city_id)
    if role not in set(Role):
        raise StaleError
    secret, row = await invitation(desk, Role(role), uses=USES)
    texts = desk.texts
    back = (Button(texts("button-members"), "members"), Button(texts("button-home"), "home"))
    notes, forward = invitation_messages(desk, secret, row, back)
    return turn(shown(event, notes), Say(forward))


async def invitation(
    desk: CityDesk,
    role: Role,
    *,
    uses: int,
    round_id: int | None = None,
    scope: Scope | None = None,
) -> tuple[str, InvitationRow]:
    """Make an invitation; return its code, which is kept nowhere, and its row."""
    secret = new_code()
    row = await Invitations(desk.session).add(
        desk.city.id, hashed(secret), role, desk.user_id, desk.event.at,
        expires_at=desk.event.at + LIFETIME, uses=uses, round_id=round_id, scope=scope,
    )  # fmt: skip
    return secret, row


def invitation_messages(
    desk: CityDesk, secret: str, row: InvitationRow, back: Row, part: str = ""
) -> tuple[Screen, Screen]:
    """Return what the inviter reads, and the message for the colleague alone.

    Args:
        desk: Of the inviter.
        secret: The code, which is kept nowhere.
        row: The invitation.
        back: The buttons back to where the inviter comes from.
        part: What the colleague is asked to answer, if it is one part.
    """
    texts, name = desk.texts, desk.context.services.bot_name
    address = f"https://t.me/{name}?start=join-{secret}" if name else ""
    copy: Row = (CopyButton(texts("invite-copy-link"), address),) if address else ()
    cancel = (Button(texts("invite-cancel"), f"ik:{desk.city.id}:{row.id}"),)
    until = day(texts, row.expires_at, desk.city.timezone)
    notes = screen(
        texts("invite-notes"),
        lines(texts("invite-terminal"), code(f"/join {secret}")),
        texts("invite-limits", uses=row.uses_left, date=until),
        buttons=[copy, cancel, back],
    )
    words = {"name": desk.event.person.name, "city": desk.city.name}
    said = (
        texts("invite-forward-part", part=part, **words)
        if part
        else texts("invite-forward", role=row.role, **words)
    )
    return notes, screen(said, Rich(address) if address else code(f"/join {secret}"))


async def revoke(context: Context, event: Event, city_id: str, number: str) -> Turn:
    """Take an invitation back."""
    desk = await in_city(context, event, Right.MANAGE, city_id)
    if not number.isdecimal() or len(number) > 18:  # noqa: PLR2004 (what 64 bits hold)
        raise StaleError
    await Invitations(desk.session).revoke(desk.city.id, int(number), event.at)
    return turn(shown(event, await _invite_screen(desk)))


async def join(context: Context, event: Event, secret: str) -> Turn:
    """Let whoever knows a code in, and show what is theirs."""
    if event.chat.kind == "group":
        raise StaleError("index-in-private")
    session = await context.writing()
    found = await Invitations(session).by_hash(hashed(secret))
    if found is None or not is_open(found.uses_left, found.expires_at, found.revoked_at, event.at):
        raise StaleError("invite-not-valid")
    user_id, team = event.person.user_id, Team(session, found.city_id)
    city = await Cities(session).get(found.city_id)
    if city is None:
        raise StaleError("invite-not-valid")
    note = context.texts("join-already", city=city.name)
    is_new = await team.role_of(user_id) is None
    if is_new or found.scope:
        await Invitations(session).use(found.id)
    if is_new:
        await team.join(user_id, Role(found.role), event.at)
        note = context.texts(
            "join-welcome", city=city.name, role=context.texts(f"role-{found.role}")
        )
    await Places(session).move(
        user_id, event.at, city_id=city.id, round_id=None, question=None, message=None
    )
    desk = await in_city(context, event, Right.READ, city.id)
    return await _arrived(desk, found, note, is_new=is_new)


async def _arrived(desk: CityDesk, found: InvitationRow, note: str, *, is_new: bool) -> Turn:
    latest = await Rounds(desk.session).latest(desk.city.id)
    if latest is None:
        rows = [
            (
                Button(desk.texts("button-city"), f"city:{desk.city.id}"),
                Button(desk.texts("button-home"), "home"),
            )
        ]
        return turn(Say(screen(note, desk.texts(f"role-{desk.role}-may"), buttons=rows)))
    round_desk = await in_round(desk.context, desk.event, Right.READ, found.round_id or latest.id)
    jobs: tuple[NewJob, ...] = ()
    if is_new:
        jobs = await told(
            round_desk, await coordinators(desk), "tell-joined", data="members",
            name=desk.event.person.name, city=desk.city.name,
        )  # fmt: skip
    if found.scope:
        from bot.dialogue.index.cards import show_next

        await Assignments(desk.session, round_desk.round.id).taken_up(found.id, desk.user_id)
        questions = Scope.read(found.scope).questions(round_desk.questionnaire)
        asked = await _asked(round_desk, found, len(questions))
        after = await show_next(round_desk, questions[0].number - 1)
        after = Turn((Say(screen(note, asked)), *after.replies), after.jobs)
    else:
        after = await show_board(round_desk, note)
    return Turn(after.replies, (*after.jobs, *jobs))


async def _asked(desk: Desk, found: InvitationRow, count: int) -> Rich:
    """Say who asks, how much, and what there is to do."""
    texts, names = desk.texts, await Team(desk.session, desk.city.id).names()
    words = {"name": names.get(found.created_by) or texts("somebody"), "city": desk.city.name}
    minutes = minutes_left(count) if count >= _MANY else count
    asked = texts("join-asked", count=count, minutes=minutes, **words)
    return lines(bold(asked), texts("join-asked-how"))


routes = Routes(
    commands={
        "invite": Command(invite_command, order=34),
        "join": Command(join, listed=False),
    },
    buttons={"invite": invite_button, "iw": invite_role, "ik": revoke},
    links={"join": join},
)
