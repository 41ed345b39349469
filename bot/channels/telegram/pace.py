"""Keeps the pace that Telegram asks for."""

import asyncio
import time
from collections.abc import Callable

from bot.channels.telegram.limits import Rate, Rates

_FORGET_ABOVE = 10_000


class Pace:
    """Hands out moments to send at, by the generic cell rate algorithm (ITU-T I.371).

    Each chat and the bot as a whole have a next regular moment; a message may come earlier by as
    much as the burst allows.
    """

    def __init__(self, rates: Rates, now: Callable[[], float] = time.monotonic) -> None:
        self._rates = rates
        self._now = now
        self._regular: dict[str, float] = {}

    def reserve(self, lane: str, *, group: bool) -> float:
        """Take the next moment of a chat; return how many seconds it is away."""
        now = self._now()
        rate = self._rates.group if group else self._rates.private
        own = self._take(lane, rate, now)
        overall = self._take("", self._rates.overall, now)
        if len(self._regular) > _FORGET_ABOVE:
            self._regular = {k: at for k, at in self._regular.items() if at > now}
        return max(own, overall)

    async def wait(self, lane: str, *, group: bool) -> None:
        """Wait for the next moment of a chat."""
        if (delay := self.reserve(lane, group=group)) > 0:
            await asyncio.sleep(delay)

    def _take(self, name: str, rate: Rate, now: float) -> float:
        regular = max(self._regular.get(name, now), now)
        self._regular[name] = regular + rate.interval
        return max(0.0, regular - now - (rate.burst - 1) * rate.interval)
