"""Connect to public addresses only, whatever a name or a redirect leads to."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Iterable

import httpcore
from httpcore import NetworkBackend, NetworkStream, SyncBackend

Resolve = Callable[[str, int], list[str]]


class PrivateAddress(Exception):
    """A name leads to an address that is not on the public internet."""


def resolved(host: str, port: int) -> list[str]:
    """Return the addresses of a host.

    Raises:
        OSError: The name is not known.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def is_public(address: str) -> bool:
    """Say whether an address is one of the public internet.

    An IPv4 address wrapped in an IPv6 one is judged by itself.
    """
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is not None:
            return inner.is_global and not inner.is_multicast
        if ip in ipaddress.ip_network("64:ff9b::/96"):
            return False
    return ip.is_global and not ip.is_multicast


class GuardedBackend(NetworkBackend):
    """Connects to the very address that was checked, so that no second look-up can differ.

    Args:
        allow_private: Whether addresses inside a private network are allowed.
        resolve: Looks a name up.
    """

    def __init__(self, *, allow_private: bool = False, resolve: Resolve = resolved) -> None:
        self._allow_private = allow_private
        self._resolve = resolve
        self._inner = SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> NetworkStream:
        """Connect to a host.

        Raises:
            PrivateAddress: One of its addresses is private, and that is not allowed.
            httpcore.ConnectError: It cannot be reached.
        """
        try:
            addresses = self._resolve(host, port)
        except OSError as error:
            raise httpcore.ConnectError(str(error)) from error
        # One private address among public ones is refused as well: it has no honest reason.
        if not self._allow_private and not all(is_public(address) for address in addresses):
            raise PrivateAddress(host)
        last: Exception = httpcore.ConnectError("the name has no address")
        for address in addresses:
            try:
                return self._inner.connect_tcp(
                    address, port, timeout, local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                last = error
        raise last
