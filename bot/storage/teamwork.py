"""Comments, reviews, assignments and invitations."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.index.roles import Role
from bot.index.scopes import Scope
from bot.storage.inserts import insert_missing, upsert
from bot.storage.tables import (
    AssignmentRow,
    CommentRow,
    InvitationRow,
    MentionRow,
    ReviewRow,
    UserRow,
)


class Comments:
    """The comments on the questions of one round."""

    def __init__(self, session: AsyncSession, round_id: int) -> None:
        self._session = session
        self._round_id = round_id

    async def add(
        self, question: str, user_id: int, text: str, at: datetime,
        *, chat_id: int | None = None, message_id: int | None = None,
    ) -> CommentRow:  # fmt: skip
        """Keep a comment."""
        row = CommentRow(
            round_id=self._round_id,
            question=question,
            user_id=user_id,
            text=text,
            at=at,
            chat_id=chat_id,
            message_id=message_id,
        )
        self._session.add(row)
        await self._session.flush()
        return row

    async def mention(self, comment_id: int, user_id: int) -> bool:
        """Keep that a colleague is named in a comment; tell whether that is new."""
        return await insert_missing(
            self._session, MentionRow, comment_id=comment_id, user_id=user_id
        )

    async def of(self, question: str, limit: int) -> Sequence[tuple[CommentRow, str]]:
        """Return the newest comments on a question with their authors, the oldest first."""
        query = (
            select(CommentRow, UserRow.name)
            .join(UserRow, UserRow.id == CommentRow.user_id)
            .where(CommentRow.round_id == self._round_id, CommentRow.question == question)
            .order_by(CommentRow.id.desc())
            .limit(limit)
        )
        return list(reversed((await self._session.execute(query)).all()))

    async def count(self, question: str) -> int:
        """Return how many comments a question has."""
        query = select(func.count()).where(
            CommentRow.round_id == self._round_id, CommentRow.question == question
        )
        return (await self._session.execute(query)).scalar_one()


class Reviews:
    """What reviewers say of the answers of one round."""

    def __init__(self, session: AsyncSession, round_id: int) -> None:
        self._session = session
        self._round_id = round_id

    async def give(
        self, question: str, user_id: int, at: datetime, *, approved: bool, comment: str | None
    ) -> None:
        """Keep a reviewer's word instead of an earlier one."""
        key = {"round_id": self._round_id, "question": question, "user_id": user_id}
        await upsert(
            self._session, ReviewRow, key, {"approved": approved, "comment": comment, "at": at}
        )

    async def of_round(self) -> Mapping[str, list[tuple[ReviewRow, str]]]:
        """Return the reviews by question, with the reviewers' names."""
        query = (
            select(ReviewRow, UserRow.name)
            .join(UserRow, UserRow.id == ReviewRow.user_id)
            .where(ReviewRow.round_id == self._round_id)
        )
        found: dict[str, list[tuple[ReviewRow, str]]] = {}
        for row, name in await self._session.execute(query):
            found.setdefault(row.question, []).append((row, name))
        return found


_CURRENT = (
    select(AssignmentRow, UserRow.name)
    .outerjoin(UserRow, UserRow.id == AssignmentRow.user_id)
    .where(AssignmentRow.round_id == bindparam("round"), AssignmentRow.ended_at.is_(None))
    .order_by(AssignmentRow.id)
)


class Assignments:
    """Who answers which part of one round."""

    def __init__(self, session: AsyncSession, round_id: int) -> None:
        self._session = session
        self._round_id = round_id

    async def add(
        self, scope: Scope, by: int, at: datetime,
        *, user_id: int | None = None, invitation_id: int | None = None, due_on: date | None = None,
    ) -> AssignmentRow:  # fmt: skip
        """Give a part to a person, or to whoever follows an invitation, instead of its holder."""
        await self._session.execute(
            update(AssignmentRow)
            .where(
                AssignmentRow.round_id == self._round_id,
                AssignmentRow.scope == str(scope),
                AssignmentRow.ended_at.is_(None),
            )
            .values(ended_at=at)
        )
        row = AssignmentRow(
            round_id=self._round_id,
            scope=str(scope),
            user_id=user_id,
            invitation_id=invitation_id,
            due_on=due_on,
            assigned_by=by,
            assigned_at=at,
        )
        self._session.add(row)
        await self._session.flush()
        return row

    async def current(self) -> Sequence[tuple[AssignmentRow, str | None]]:
        """Return the assignments in force, with the names of those who hold them."""
        return (await self._session.execute(_CURRENT, {"round": self._round_id})).all()

    async def get(self, assignment_id: int) -> AssignmentRow | None:
        """Return an assignment of this round that is in force."""
        row = await self._session.get(AssignmentRow, assignment_id)
        mine = row is not None and row.round_id == self._round_id and row.ended_at is None
        return row if mine else None

    async def due(self, assignment_id: int, due_on: date) -> None:
        """Keep until when."""
        await self._session.execute(
            update(AssignmentRow).where(AssignmentRow.id == assignment_id).values(due_on=due_on)
        )

    async def end_for(self, user_id: int, at: datetime) -> None:
        """Take everything back from a person."""
        await self._session.execute(
            update(AssignmentRow)
            .where(AssignmentRow.round_id == self._round_id, AssignmentRow.user_id == user_id)
            .where(AssignmentRow.ended_at.is_(None))
            .values(ended_at=at)
        )

    async def taken_up(self, invitation_id: int, user_id: int) -> None:
        """Give what was meant for whoever follows an invitation to the person who came."""
        await self._session.execute(
            update(AssignmentRow)
            .where(AssignmentRow.invitation_id == invitation_id, AssignmentRow.user_id.is_(None))
            .values(user_id=user_id)
        )


class Invitations:
    """Ways into cities' teams."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(
        self, city_id: int, code_hash: str, role: Role, by: int, at: datetime,
        *, expires_at: datetime, uses: int, round_id: int | None = None, scope: Scope | None = None,
    ) -> InvitationRow:  # fmt: skip
        """Keep an invitation by the hash of its code."""
        row = InvitationRow(
            city_id=city_id,
            code_hash=code_hash,
            role=role,
            created_by=by,
            created_at=at,
            expires_at=expires_at,
            uses_left=uses,
            round_id=round_id,
            scope=str(scope) if scope else None,
        )
        self._session.add(row)
        await self._session.flush()
        return row

    async def by_hash(self, code_hash: str) -> InvitationRow | None:
        """Return the invitation whose code has this hash."""
        query = select(InvitationRow).where(InvitationRow.code_hash == code_hash)
        return (await self._session.execute(query)).scalar_one_or_none()

    async def use(self, invitation_id: int) -> bool:
        """Use an invitation once; tell whether a use was left."""
        result = await self._session.execute(
            update(InvitationRow)
            .where(InvitationRow.id == invitation_id, InvitationRow.uses_left > 0)
            .values(uses_left=InvitationRow.uses_left - 1)
            .returning(InvitationRow.id)
        )
        return result.first() is not None

    async def open_ones(self, city_id: int, now: datetime) -> Sequence[InvitationRow]:
        """Return the invitations of a city that still let somebody in."""
        query = (
            select(InvitationRow)
            .where(
                InvitationRow.city_id == city_id,
                InvitationRow.revoked_at.is_(None),
                InvitationRow.expires_at > now,
                InvitationRow.uses_left > 0,
            )
            .order_by(InvitationRow.id)
        )
        return (await self._session.execute(query)).scalars().all()

    async def revoke(self, city_id: int, invitation_id: int, at: datetime) -> bool:
        """Close an invitation of a city; tell whether it was open."""
        result = await self._session.execute(
            update(InvitationRow)
            .where(
                InvitationRow.id == invitation_id,
                InvitationRow.city_id == city_id,
                InvitationRow.revoked_at.is_(None),
            )
            .values(revoked_at=at)
            .returning(InvitationRow.id)
        )
        return result.first() is not None
