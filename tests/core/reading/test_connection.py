from __future__ import annotations

import socket
import time
from ipaddress import ip_address

import httpx
import pytest

from core.progress import SILENT
from core.reading.connection import guarded_client, is_public


@pytest.mark.parametrize(
    "address",
    ["93.184.216.34", "8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"],
)
def test_the_public_web_is_public(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.8.9.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.0.1",
        "169.254.169.254",
        "100.64.0.1",  # shared by a provider's customers
        "0.0.0.0",  # noqa: S104 - an address to refuse
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "198.18.0.1",
        "::",
        "::1",
        "fe80::1",
        "fc00::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "2002:a00:1::",  # 6to4 of 10.0.0.1
        "2001:0:7f00:1::",  # Teredo with a server on this machine
        "64:ff9b::a00:1",  # NAT64 of 10.0.0.1
        "64:ff9b:1::808:808",  # NAT64 of a local network
    ],
)
def test_what_is_near_or_wraps_it_is_not(address: str) -> None:
    assert not is_public(ip_address(address))


def test_the_time_runs_out_while_the_server_is_silent() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        ends_at_s = time.monotonic() + 0.05
        client = guarded_client(allows_private=True, ends_at_s=ends_at_s, ticket=SILENT)

        with client, pytest.raises(httpx.TimeoutException):
            client.get(f"http://127.0.0.1:{silent.getsockname()[1]}/")
