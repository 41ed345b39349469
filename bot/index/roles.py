"""Who may do what: one table."""

from enum import StrEnum


class Role(StrEnum):
    """A person's part in a city's team."""

    COORDINATOR = "coordinator"
    CONTRIBUTOR = "contributor"
    REVIEWER = "reviewer"
    READER = "reader"


class Right(StrEnum):
    """Something that a member may do, or not."""

    READ = "read"
    """See board, cards, evidence, history, preview and results."""
    COMMENT = "comment"
    ANSWER = "answer"
    """Answer, add and remove evidence, hand a question over."""
    REVIEW = "review"
    """Approve an answer or ask for changes."""
    DECIDE = "decide"
    """Settle answers that differ."""
    ASSIGN = "assign"
    SUBMIT = "submit"
    """Start, submit and reopen a round, bring a workbook in."""
    MANAGE = "manage"
    """Invite, remove, give roles, change the city's data."""


RIGHTS: dict[Role, frozenset[Right]] = {
    Role.COORDINATOR: frozenset(Right),
    Role.CONTRIBUTOR: frozenset({Right.READ, Right.COMMENT, Right.ANSWER}),
    Role.REVIEWER: frozenset({Right.READ, Right.COMMENT, Right.REVIEW}),
    Role.READER: frozenset({Right.READ}),
}


def may(role: Role, right: Right) -> bool:
    """Tell whether a role carries a right."""
    return right in RIGHTS[role]
