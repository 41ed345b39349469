"""Everything that the Index in chat answers, as one feature."""

from bot.dialogue.index import (
    answering,
    assigning,
    board,
    cards,
    city,
    comments,
    evidence,
    group_board,
    handing,
    history,
    inviting,
    opening,
    pieces,
    receiving,
    result,
    reviewing,
    submitting,
    team,
    telling,
    typing,
    workbooks,
)
from bot.dialogue.routes import merged

_PARTS = (
    city,
    opening,
    board,
    group_board,
    cards,
    answering,
    typing,
    evidence,
    pieces,
    receiving,
    comments,
    history,
    reviewing,
    submitting,
    result,
    workbooks,
    inviting,
    assigning,
    handing,
    team,
    telling,
)

routes = merged(part.routes for part in _PARTS)
