"""When something is old enough to be looked at again."""

from datetime import date

from bot.reminders.months import months_after

# Sketched in the programme's own words as "older than two years"; a guide ages with what it quotes.
EVIDENCE_MONTHS = 24
GUIDE_MONTHS = 12


def review_on(looked_at: date, months: int) -> date:
    """Return the day on which something last looked at on a day has aged."""
    return months_after(looked_at, months)


def has_aged(looked_at: date, months: int, today: date) -> bool:
    """Tell whether something should be looked at again."""
    return review_on(looked_at, months) <= today
