"""Figures of one process for Prometheus; labels are from closed lists and name nobody."""

from datetime import timedelta

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector
from prometheus_client import generate_latest as written

# Seconds; people notice what takes longer than one.
_BUCKETS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300)


class Metrics:
    """The figures of one process, which begin at zero with it."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        ProcessCollector(registry=self._registry)
        self._events = Counter(
            "icc_events", "Events that came to an end", ["outcome"], registry=self._registry
        )
        self._waited = Histogram(
            "icc_event_seconds",
            "From storing an event to its end",
            buckets=_BUCKETS,
            registry=self._registry,
        )
        self._requests = Counter(
            "icc_requests", "Requests to the channel", ["outcome"], registry=self._registry
        )
        self._doubts = Counter(
            "icc_doubtful_requests", "Requests sent again that may have arrived before",
            registry=self._registry,
        )  # fmt: skip
        self._waiting = Gauge(
            "icc_waiting", "Rows not closed yet", ["queue"], registry=self._registry
        )

    def handled(self, outcome: str, waited: timedelta) -> None:
        """Count an event that came to an end."""
        self._events.labels(outcome).inc()
        self._waited.observe(max(waited.total_seconds(), 0))

    def delivered(self, outcome: str, *, doubtful: bool) -> None:
        """Count a request that was tried."""
        self._requests.labels(outcome).inc()
        if doubtful:
            self._doubts.inc()

    def waiting(self, inbox: int, outbox: int) -> None:
        """Note how much is waiting now, in all processes together."""
        self._waiting.labels("inbox").set(inbox)
        self._waiting.labels("outbox").set(outbox)

    def text(self) -> bytes:
        """Return the figures in Prometheus' text format."""
        return written(self._registry)
