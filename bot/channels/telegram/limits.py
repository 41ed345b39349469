"""What Telegram allows, in one place.

Sources: the Bot API (https://core.telegram.org/bots/api), its FAQ on sending many messages
(https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this), and
https://core.telegram.org/api/entities for how lengths are counted. Lengths of texts are UTF-16
code units after entities are taken out of the text.
"""

from dataclasses import dataclass

TEXT_UNITS = 4096
CAPTION_UNITS = 1024
# Telegram silently ignores the entities beyond this number.
ENTITIES = 100
# Text of an answer to a tap.
TOAST_UNITS = 200
# Results of one answer to an inline query.
INLINE_RESULTS = 50
# Files that a bot may fetch and send.
UPLOAD_BYTES = 50_000_000
PHOTO_BYTES = 10_000_000
# Updates of one getUpdates.
UPDATES = 100


@dataclass(frozen=True, slots=True)
class Rate:
    """So many at once, then one each ``interval`` seconds."""

    burst: int
    interval: float


@dataclass(frozen=True, slots=True)
class Rates:
    """How often a bot may send.

    Telegram names one message a second in a private chat, 20 a minute in a group and about 30 a
    second overall, and lets short bursts pass. What goes over is answered with a time to wait.
    """

    private: Rate = Rate(burst=10, interval=1.0)
    group: Rate = Rate(burst=4, interval=3.0)
    overall: Rate = Rate(burst=15, interval=1 / 30)


def utf16_units(text: str) -> int:
    """Return the length of the text as Telegram counts it."""
    return len(text) + sum(character > "\uffff" for character in text)
