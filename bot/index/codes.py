"""Invitation codes: hard to guess, kept as a hash alone."""

import hashlib
import secrets
from datetime import datetime, timedelta

# 16 bytes are 128 bits: nobody finds one by trying.
_BYTES = 16
LIFETIME = timedelta(days=14)
USES = 10


def new_code() -> str:
    """Return a fresh code of characters that a Telegram deep link may carry."""
    return secrets.token_urlsafe(_BYTES)


def hashed(code: str) -> str:
    """Return what is kept of a code. A code is random, so that a fast hash is enough."""
    return hashlib.sha256(code.strip().encode()).hexdigest()


def is_open(
    uses_left: int, expires_at: datetime, revoked_at: datetime | None, now: datetime
) -> bool:
    """Tell whether an invitation still lets somebody in."""
    return uses_left > 0 and revoked_at is None and now < expires_at
