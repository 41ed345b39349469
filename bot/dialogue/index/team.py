"""The team: who is in it, in what role; leaving, removing, handing the coordinator's role over."""

from sqlalchemy.ext.asyncio import AsyncSession

from bot.dialogue.context import Context
from bot.dialogue.events import Event, Job
from bot.dialogue.index.access import CityDesk, in_city
from bot.dialogue.index.telling import recipients
from bot.dialogue.rich import bold, italic, lines
from bot.dialogue.router import StaleError
from bot.dialogue.routes import Command, Routes
from bot.dialogue.screens import Button, Row, Screen, in_rows, screen
from bot.dialogue.turns import NewJob, Say, Turn, shown, turn
from bot.index.roles import Right, Role
from bot.storage.cities import Cities, Member, Places, Team, private_chats
from bot.storage.rounds import Rounds
from bot.storage.teamwork import Assignments

REMOVED = "team-removed"
_A_PAGE = 10


async def members_command(context: Context, event: Event, _rest: str = "") -> Turn:
    """List the team."""
    return await _show(await in_city(context, event, Right.READ))


async def members_button(
    context: Context, event: Event, city_id: str = "", page: str = "0"
) -> Turn:
    """List the team of a city."""
    desk = await in_city(context, event, Right.READ, city_id or None)
    return await _show(desk, page=int(page) if page.isdecimal() else 0)


async def _show(desk: CityDesk, note: str = "", page: int = 0) -> Turn:
    texts, city = desk.texts, desk.city.id
    members = await Team(desk.session, city).members()
    part = members[page * _A_PAGE : (page + 1) * _A_PAGE]
    rows: list[Row] = []
    if desk.may(Right.MANAGE):
        others = [m for m in part if m.user_id != desk.user_id]
        rows += in_rows([Button(m.name[:30], f"mm:{city}:{m.user_id}") for m in others], 2)
        rows.append((Button(texts("button-invite"), "invite"),))
    if len(members) > (page + 1) * _A_PAGE:
        rows.append((Button(texts("button-more"), f"members:{city}:{page + 1}"),))
    leave = Button(texts("member-leave"), f"ml:{city}:0")
    rows.append((leave, Button(texts("button-home"), "home")))
    body = screen(
        bold(texts("members-title", city=desk.city.name)),
        italic(note),
        lines(*(_line(desk, member) for member in part)),
        buttons=rows,
    )
    return turn(shown(desk.event, body))


def _line(desk: CityDesk, member: Member) -> str:
    texts = desk.texts
    role = texts(f"role-{member.role}")
    gone = member.channel != "terminal" and not member.is_reachable
    key = "member-line-unreachable" if gone else "member-line"
    return texts(key, name=member.name, role=role)


async def show_member(context: Context, event: Event, city_id: str, user_id: str) -> Turn:
    """Show what can be done with a member's place."""
    desk = await in_city(context, event, Right.MANAGE, city_id)
    return turn(shown(event, _member_screen(desk, await _member(desk, user_id))))


def _member_screen(desk: CityDesk, member: Member) -> Screen:
    texts, place = desk.texts, f"{desk.city.id}:{member.user_id}"
    roles = [
        Button(
            f"✓ {texts(f'role-{r}')}" if r is member.role else texts(f"role-{r}"), f"mr:{place}:{r}"
        )
        for r in Role
    ]
    rows = [
        *in_rows(roles, 2),
        (Button(texts("member-remove"), f"mx:{place}"),),
        (
            Button(texts("button-members"), f"members:{desk.city.id}"),
            Button(texts("button-home"), "home"),
        ),
    ]
    may = lines(*(texts(f"role-{role}-may") for role in Role))
    return screen(bold(member.name), may, buttons=rows)


async def give_role(context: Context, event: Event, city_id: str, user_id: str, role: str) -> Turn:
    """Give a member another role."""
    desk = await in_city(context, event, Right.MANAGE, city_id)
    member = await _member(desk, user_id)
    if role not in set(Role):
        raise StaleError
    await _keep_a_coordinator(desk, member, Role(role))
    await Team(desk.session, desk.city.id).join(member.user_id, Role(role), event.at)
    note = desk.texts("member-role-given", name=member.name, role=desk.texts(f"role-{role}"))
    return await _show(await in_city(context, event, Right.READ, city_id), note)


async def remove(context: Context, event: Event, city_id: str, user_id: str) -> Turn:
    """Take a member out of the team and tell them; what they answered stays."""
    desk = await in_city(context, event, Right.MANAGE, city_id)
    member = await _member(desk, user_id)
    await _keep_a_coordinator(desk, member, None)
    await _end(desk, member.user_id)
    listed = await _show(desk, desk.texts("member-removed", name=member.name))
    if member.user_id == desk.user_id:
        return listed
    words = {"name": event.person.name, "city": desk.city.name}
    chats = await private_chats(desk.session, [member])
    return Turn(
        listed.replies, tuple(NewJob(REMOVED, words, to) for to in recipients([member], chats))
    )


async def removed(context: Context, _event: Job, words: dict[str, str]) -> Turn:
    """Tell somebody that they are out of a team."""
    home = (Button(context.texts("button-home"), "home"),)
    return turn(Say(screen(context.texts("member-you-removed", **words), buttons=[home])))


async def leave(context: Context, event: Event, city_id: str, sure: str) -> Turn:
    """Leave the team, after a second tap."""
    desk = await in_city(context, event, Right.READ, city_id)
    texts = desk.texts
    members = await Team(desk.session, desk.city.id).members()
    me = next(m for m in members if m.user_id == desk.user_id)
    if len(members) > 1:
        await _keep_a_coordinator(desk, me, None)
    if sure != "1":
        key = "member-leave-sure" if len(members) > 1 else "member-leave-last"
        rows = [
            (Button(texts("member-leave-yes"), f"ml:{desk.city.id}:1"),),
            (
                Button(texts("button-members"), f"members:{desk.city.id}"),
                Button(texts("button-home"), "home"),
            ),
        ]
        return turn(shown(event, screen(texts(key, city=desk.city.name), buttons=rows)))
    await _end(desk, desk.user_id)
    rows = [(Button(texts("button-home"), "home"),)]
    return turn(shown(event, screen(texts("member-left", city=desk.city.name), buttons=rows)))


async def _end(desk: CityDesk, user_id: int) -> None:
    at = desk.event.at
    await Team(desk.session, desk.city.id).leave(user_id, at)
    latest = await Rounds(desk.session).latest(desk.city.id)
    if latest is not None:
        await Assignments(desk.session, latest.id).end_for(user_id, at)
    await Places(desk.session).move(
        user_id, at, city_id=None, round_id=None, question=None, message=None
    )


async def _keep_a_coordinator(desk: CityDesk, member: Member, role: Role | None) -> None:
    """Refuse what would leave a team without a coordinator."""
    if member.role is not Role.COORDINATOR or role is Role.COORDINATOR:
        return
    if await Team(desk.session, desk.city.id).coordinators() <= 1:
        raise StaleError("member-last-coordinator", offer=(("button-members", "members"),))


async def _member(desk: CityDesk, user_id: str) -> Member:
    for member in await Team(desk.session, desk.city.id).members():
        if str(member.user_id) == user_id:
            return member
    raise StaleError("member-gone")


async def appoint_command(context: Context, event: Event, _rest: str = "") -> Turn:
    """Show an administrator the cities without a coordinator, by name alone."""
    session = await _admin(context, event)
    texts = context.texts
    cities = await Cities(session).without_coordinator()
    rows: list[Row] = in_rows([Button(c.name[:40], f"pa:{c.id}") for c in cities[:12]], 2)
    rows.append((Button(texts("button-home"), "home"),))
    text = texts("appoint-choose" if cities else "appoint-none")
    return turn(shown(event, screen(bold(texts("appoint-title")), text, buttons=rows)))


async def appoint_city(context: Context, event: Event, city_id: str) -> Turn:
    """Show an administrator who of the team could coordinate."""
    session = await _admin(context, event)
    team, texts = Team(session, _number(city_id)), context.texts
    if await team.coordinators():
        # Whoever runs the assistant does not learn who works in a city that needs no help.
        raise StaleError("index-not-yours")
    members = await team.members()
    buttons = [Button(m.name[:40], f"pb:{city_id}:{m.user_id}") for m in members[:12]]
    rows: list[Row] = [*in_rows(buttons, 2), (Button(texts("button-home"), "home"),)]
    text = texts("appoint-whom" if members else "appoint-nobody")
    return turn(shown(event, screen(bold(texts("appoint-title")), text, buttons=rows)))


async def appoint(context: Context, event: Event, city_id: str, user_id: str) -> Turn:
    """Make a member the coordinator of a city that has none."""
    session = await _admin(context, event)
    team = Team(session, _number(city_id))
    chosen = [m for m in await team.members() if str(m.user_id) == user_id]
    if not chosen or await team.coordinators():
        raise StaleError("member-gone")
    await team.join(chosen[0].user_id, Role.COORDINATOR, event.at)
    line = context.texts("appoint-done", name=chosen[0].name)
    rows = [(Button(context.texts("button-home"), "home"),)]
    return turn(shown(event, screen(line, buttons=rows)))


async def _admin(context: Context, event: Event) -> AsyncSession:
    if not event.person.is_admin:
        raise StaleError("index-not-yours")
    return await context.writing()


def _number(written: str) -> int:
    if not (written.isascii() and written.isdecimal() and len(written) <= 18):  # noqa: PLR2004 (what 64 bits hold)
        raise StaleError
    return int(written)


routes = Routes(
    commands={
        "members": Command(members_command, order=35),
        "appoint": Command(appoint_command, listed=False),
    },
    buttons={
        "members": members_button,
        "mm": show_member,
        "mr": give_role,
        "mx": remove,
        "ml": leave,
        "pa": appoint_city,
        "pb": appoint,
    },
    jobs={REMOVED: removed},
)
