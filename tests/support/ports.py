"""Addresses on this computer that nobody uses yet."""

import socket


def free_endpoint() -> str:
    """Return ``host:port`` of a port that was free a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{probe.getsockname()[1]}"
