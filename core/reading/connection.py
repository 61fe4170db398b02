"""Connections that stay on the public web and end in time.

The test stands where the socket is opened: what is connected to is the very address that
was tested, so a name that resolves to another one a moment later gains nothing.
"""

from __future__ import annotations

import ipaddress
import socket
import ssl
import time
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import httpcore
import httpx

from core.progress import Stage, Ticket

_PULSE_S = 0.25
"""How often a connection that waits asks whether it is still wanted, in seconds."""

_CONNECT_S = 10.0
"""Seconds that one address of a host may take to answer."""

_NAT64 = (
    ipaddress.IPv6Network("64:ff9b::/96"),  # RFC 6052
    ipaddress.IPv6Network("64:ff9b:1::/48"),  # RFC 8215
)

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class PrivateAddressError(Exception):
    """A host has an address that is not public.

    Args:
        host: The host, as the address names it.
    """

    def __init__(self, host: str) -> None:
        """Keep the host."""
        super().__init__(host)
        self.host = host


def guarded_client(*, allows_private: bool, ends_at_s: float, ticket: Ticket) -> httpx.Client:
    """A client that connects to public addresses only, and to none after ``ends_at_s``.

    It follows no redirect and takes no proxy, password or certificate from the surroundings.

    Args:
        allows_private: Whether addresses that are not public are allowed as well.
        ends_at_s: When everything must be over, on the monotonic clock, in seconds.
        ticket: Asked while waiting; ``Cancelled`` passes through the client.
    """
    guard = _Guard(ticket, ends_at_s, allows_private=allows_private)
    return httpx.Client(transport=_Transport(guard), trust_env=False, follow_redirects=False)


def is_public(address: Address) -> bool:
    """Whether an address is on the public web, also where it wraps another one.

    A wrapped IPv4 address counts as itself: mapped (RFC 4291), 6to4 (RFC 3056), Teredo
    (RFC 4380) and NAT64 (RFC 6052) would else lead around the test.
    """
    if isinstance(address, ipaddress.IPv6Address):
        if address in _NAT64[1]:
            return False
        inner = address.ipv4_mapped or address.sixtofour
        if address in _NAT64[0]:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF)
        if address.teredo:
            return all(is_public(part) for part in address.teredo)
        if inner is not None:
            return is_public(inner)
    return address.is_global and not address.is_multicast and not address.is_reserved


class _Transport(httpx.BaseTransport):
    """Carries requests, which have no body, over connections that the guard opens."""

    def __init__(self, guard: _Guard) -> None:
        context = httpx.create_ssl_context(trust_env=False)
        self._connections = httpcore.ConnectionPool(ssl_context=context, network_backend=guard)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request; the body of its response comes as it is asked for."""
        url = httpcore.URL(
            scheme=request.url.raw_scheme,
            host=request.url.raw_host,
            port=request.url.port,
            target=request.url.raw_path,
        )
        sent = httpcore.Request(request.method, url, headers=request.headers.raw)
        with _told_by_client():
            response = self._connections.handle_request(sent)
        return httpx.Response(response.status, headers=response.headers, stream=_Body(response))

    def close(self) -> None:
        """End all connections."""
        self._connections.close()


class _Body(httpx.SyncByteStream):
    """The body of a response, whose connection goes back when it is closed."""

    def __init__(self, response: httpcore.Response) -> None:
        self._response = response

    def __iter__(self) -> Iterator[bytes]:
        with _told_by_client():
            yield from self._response.iter_stream()

    def close(self) -> None:
        """Let go of the connection."""
        self._response.close()


@contextmanager
def _told_by_client() -> Generator[None]:
    """Turn the faults of a connection into those that the client's callers know."""
    try:
        yield
    except httpcore.TimeoutException as error:
        raise httpx.ReadTimeout(str(error)) from error
    except httpcore.NetworkError as error:
        raise httpx.NetworkError(str(error)) from error
    except (httpcore.ProtocolError, httpcore.UnsupportedProtocol) as error:
        raise httpx.ProtocolError(str(error)) from error


class _Guard(httpcore.NetworkBackend):
    """Opens sockets to what it has tested."""

    def __init__(self, ticket: Ticket, ends_at_s: float, *, allows_private: bool) -> None:
        self._clock = _Clock(ticket, ends_at_s)
        self._allows_private = allows_private
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002 - the deadline counts
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first address of ``host`` that answers; all of them must be public."""
        error: httpcore.NetworkError | httpcore.TimeoutException | None = None
        for address in self._resolved(host, port):
            left_s = min(self._clock.left_s(), _CONNECT_S)
            try:
                stream = self._inner.connect_tcp(
                    str(address), port, left_s, local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as failure:
                error = failure
            else:
                return _Stream(stream, self._clock)
        raise error or httpcore.ConnectError(f"{host} has no address")

    def _resolved(self, host: str, port: int) -> list[Address]:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError(f"{host} is not known") from error
        # The zone of a link-local address ("%eth0") is no part of it.
        addresses = [ipaddress.ip_address(str(each[4][0]).partition("%")[0]) for each in found]
        if not self._allows_private and not all(is_public(address) for address in addresses):
            raise PrivateAddressError(host)
        return list(dict.fromkeys(addresses))


class _Clock:
    """How long is left, and whether anyone still waits."""

    def __init__(self, ticket: Ticket, ends_at_s: float) -> None:
        self._ticket = ticket
        self._ends_at_s = ends_at_s

    def left_s(self) -> float:
        """Seconds that are left.

        Raises:
            Cancelled: If the ticket was cancelled.
            httpcore.ReadTimeout: If none is left.
        """
        self._ticket.advance(Stage.READ, 0, 1)
        left_s = self._ends_at_s - time.monotonic()
        if left_s <= 0:
            raise httpcore.ReadTimeout("the time is up")
        return left_s


class _Stream(httpcore.NetworkStream):
    """A stream whose waits are short, so that it ends in time and can be cancelled."""

    def __init__(self, inner: httpcore.NetworkStream, clock: _Clock) -> None:
        self._inner = inner
        self._clock = clock

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002
        """Wait for bytes, looking at the clock in between."""
        while True:
            try:
                return self._inner.read(max_bytes, min(self._clock.left_s(), _PULSE_S))
            except httpcore.ReadTimeout:
                self._clock.left_s()

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002
        """Send bytes; a request is small, so one wait is enough."""
        self._inner.write(buffer, self._clock.left_s())

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002 - the deadline counts
    ) -> httpcore.NetworkStream:
        """Go on encrypted, under the same clock."""
        left_s = min(self._clock.left_s(), _CONNECT_S)
        return _Stream(self._inner.start_tls(ssl_context, server_hostname, left_s), self._clock)

    def close(self) -> None:
        """End the connection."""
        self._inner.close()

    def get_extra_info(self, info: str) -> Any:
        """What the inner stream knows."""
        return self._inner.get_extra_info(info)
