"""Connects to the public internet only, for addresses that somebody else wrote.

Such an address could point inside our own network: to the database, a cloud's metadata or a
printer. So this looks a name up once, checks every address of it, and connects to one of these; the
name cannot change in between (DNS rebinding). Certificates are still checked against the name.
Proxies of the environment are not used.
"""

from __future__ import annotations

import ipaddress
import socket
import time
from collections.abc import Iterable, Sequence
from ssl import SSLContext
from typing import Any

import httpcore
from django.conf import settings

type Address = ipaddress.IPv4Address | ipaddress.IPv6Address
type Network = ipaddress.IPv4Network | ipaddress.IPv6Network

_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")  # RFC 6052: the last four bytes are an IPv4 address


class ForbiddenAddressError(Exception):
    """A host with an address outside the public internet."""


class UnknownHostError(Exception):
    """A host without any address."""


def is_public(address: Address) -> bool:
    """Return whether an address is on the public internet, also as IPv4 inside IPv6."""
    if isinstance(address, ipaddress.IPv6Address):
        if inside := address.ipv4_mapped or address.sixtofour:
            return is_public(inside)
        if address in _NAT64:
            return is_public(ipaddress.IPv4Address(address.packed[-4:]))
        if address.is_site_local:
            return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def public_addresses(host: str, port: int) -> list[str]:
    """Return the addresses of `host`; raises unless all of them are allowed.

    Public addresses and networks of the setting FETCH_ALLOWED_NETWORKS are allowed. Raises
    UnknownHostError or ForbiddenAddressError.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise UnknownHostError(host) from error
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    allowed: Sequence[Network] = settings.FETCH_ALLOWED_NETWORKS
    for text in addresses:
        address = ipaddress.ip_address(text)
        if not is_public(address) and not any(address in network for network in allowed):
            raise ForbiddenAddressError(host)
    return addresses


class PublicNetwork(httpcore.NetworkBackend):
    """The network of an httpcore connection pool; it ends after `seconds`.

    The limit applies to the whole exchange, so a server gains no time by sending single bytes.
    """

    def __init__(self, *, seconds: float) -> None:
        self._ends_at = time.monotonic() + seconds
        self._network = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first address of the host that answers."""
        problem: httpcore.ConnectError | httpcore.ConnectTimeout | None = None
        for address in public_addresses(host, port):
            try:
                within = _within(timeout, self._ends_at, httpcore.ConnectTimeout)
                stream = self._network.connect_tcp(
                    address, port, within, local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                problem = error
            else:
                return _EndingStream(stream, self._ends_at)
        raise problem or httpcore.ConnectError(host)


class _EndingStream(httpcore.NetworkStream):
    """A stream that stops waiting when its time is over."""

    def __init__(self, stream: httpcore.NetworkStream, ends_at: float) -> None:
        self._stream = stream
        self._ends_at = ends_at

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _within(timeout, self._ends_at, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _within(timeout, self._ends_at, httpcore.WriteTimeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        within = _within(timeout, self._ends_at, httpcore.ConnectTimeout)
        secured = self._stream.start_tls(ssl_context, server_hostname, within)
        return _EndingStream(secured, self._ends_at)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _within(timeout: float | None, ends_at: float, over: type[httpcore.TimeoutException]) -> float:
    """Return the seconds left to wait, at most `timeout`; raises `over` if none are left."""
    left = ends_at - time.monotonic()
    if left <= 0:
        raise over("The time is over.")
    return left if timeout is None else min(timeout, left)
