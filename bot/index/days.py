"""Days as people type them."""

import re
from datetime import date, timedelta

_FORMS = (
    (re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})"), "ymd"),
    (re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})"), "dmy"),
    (re.compile(r"(\d{1,2})[./](\d{4})"), "my"),
    (re.compile(r"(\d{4})"), "y"),
)
_IN_DAYS = re.compile(r"\+(\d{1,3})")


def read_day(text: str, today: date) -> date | None:
    """Return the day that a text names, None where it names none.

    ``2026-03-31``, ``31.3.2026`` and ``31/3/2026`` name a day, ``3/2026`` its first day, ``2026``
    the first day of the year, ``+14`` the day in two weeks.
    """
    written = text.strip()
    if match := _IN_DAYS.fullmatch(written):
        return today + timedelta(days=int(match[1]))
    for pattern, order in _FORMS:
        if match := pattern.fullmatch(written):
            parts = dict(zip(order, map(int, match.groups()), strict=True))
            try:
                return date(parts["y"], parts.get("m", 1), parts.get("d", 1))
            except ValueError:
                return None
    return None
