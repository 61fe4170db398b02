"""Addresses: fetching one page, and nothing but a page from the open web.

Redirects are followed here and not by the library, because each has to pass the same test
as the address that was given.
"""

from __future__ import annotations

import time
import zlib
from collections.abc import Iterator
from email.message import Message
from importlib.metadata import version
from pathlib import PurePosixPath

import httpx

from core.errors import UnreadableArticleError
from core.progress import SILENT, Stage, Ticket
from core.reading.connection import PrivateAddressError, guarded_client
from core.reading.documents import Document
from core.reading.files import LARGEST_FILE_BYTES

MOST_REDIRECTS = 10
"""Half of what browsers follow (Fetch standard: 20). News sites need one to four."""

DEADLINE_S = 30.0
"""Seconds for everything from the first look-up to the last byte."""

_HEADERS = {
    "User-Agent": f"Crosslight/{version('crosslight')} (reads one page at its reader's request)",
    "Accept": "text/html,application/xhtml+xml,application/pdf,application/rss+xml,"
    "application/atom+xml,text/plain;q=0.9,*/*;q=0.5",
    "Accept-Language": "en",
    "Accept-Encoding": "gzip, deflate",
}
_PASTE = "open the page in a browser and paste its text"
_WHY = {
    401: "it needs a password",
    402: "it is for subscribers only",
    403: "the site does not give it out to programs",
    404: "there is no such page",
    410: "the page has been taken down",
    429: "the site asks to wait",
    451: "it may not be shown for legal reasons",
}


def fetch(address: str, *, allows_private: bool = False, ticket: Ticket = SILENT) -> Document:
    """The page at ``address``, byte for byte as it came.

    Args:
        address: An http or https address; what stands behind ``#`` is not sent.
        allows_private: Whether this machine and its own network may be asked.
        ticket: May cancel, also while waiting for the server.

    Raises:
        UnreadableArticleError: If there is no such page, it is not public, too large, takes
            longer than ``DEADLINE_S`` or goes on redirecting.
        Cancelled: If the ticket was cancelled.
    """
    ends_at_s = time.monotonic() + DEADLINE_S
    client = guarded_client(allows_private=allows_private, ends_at_s=ends_at_s, ticket=ticket)
    try:
        with client:
            return _followed(client, address, ticket)
    except PrivateAddressError as error:
        cause = f"it leads to {error.host}, which is not on the public web"
        raise UnreadableArticleError(address, cause, _PASTE) from error
    except httpx.TimeoutException as error:
        cause = f"the site did not answer within {DEADLINE_S:.0f} seconds"
        raise UnreadableArticleError(address, cause, "try again later") from error
    except httpx.InvalidURL as error:
        raise UnreadableArticleError(address, "it is no web address", "check it") from error
    except httpx.HTTPError as error:
        cause = f"the site cannot be reached ({_reason(error)})"
        raise UnreadableArticleError(address, cause, "check the address") from error


def _followed(client: httpx.Client, address: str, ticket: Ticket) -> Document:
    request = client.build_request("GET", _checked(httpx.URL(address), address), headers=_HEADERS)
    for _ in range(MOST_REDIRECTS + 1):
        ticket.advance(Stage.READ, 0, 1)
        response = client.send(request, stream=True)
        try:
            if response.next_request is None:
                return _document(response, address)
            request = response.next_request
        finally:
            response.close()
        _checked(request.url, address)
    cause = f"it redirects more than {MOST_REDIRECTS} times"
    raise UnreadableArticleError(address, cause, _PASTE)


def _checked(url: httpx.URL, address: str) -> httpx.URL:
    """``url`` if it is one that a page can have."""
    if url.scheme not in {"http", "https"} or not url.host:
        raise UnreadableArticleError(address, "it is no web address", "check it")
    if url.userinfo:
        cause = "it carries a name and password"
        raise UnreadableArticleError(address, cause, "take them out of the address")
    return url


def _document(response: httpx.Response, address: str) -> Document:
    if not response.is_success:
        why = _WHY.get(response.status_code, f"the site answers {response.status_code}")
        raise UnreadableArticleError(address, why, _PASTE)
    told = Message()
    told["content-type"] = response.headers.get("content-type", "application/octet-stream")
    data = b"".join(_decoded(response, address))
    if not data:
        raise UnreadableArticleError(address, "the page is empty", "check the address")
    return Document(
        address,
        data,
        suffix=PurePosixPath(response.url.path).suffix.lower(),
        media_type=told.get_content_type(),
        charset=str(told.get_content_charset("")),
        address=str(response.url.copy_with(fragment=None)),
    )


def _decoded(response: httpx.Response, address: str) -> Iterator[bytes]:
    """The parts of the body, unpacked; counted after unpacking, so that no bomb goes off."""
    packed = response.headers.get("content-encoding", "identity").strip().lower()
    if packed not in {"identity", "", "gzip", "x-gzip", "deflate"}:
        cause = f"the site sends it packed in a way that was not asked for ({packed})"
        raise UnreadableArticleError(address, cause, _PASTE)
    # 32 more bits of window: take the header of gzip or zlib, whichever is there.
    unpacker = None if packed in {"identity", ""} else zlib.decompressobj(zlib.MAX_WBITS | 32)
    count = 0
    for part in response.iter_raw():
        room = LARGEST_FILE_BYTES + 1 - count
        try:
            piece = part if unpacker is None else unpacker.decompress(part, room)
        except zlib.error as error:
            raise UnreadableArticleError(address, "it arrives damaged", "try again") from error
        count += len(piece)
        if count > LARGEST_FILE_BYTES:
            cause = f"it is larger than {LARGEST_FILE_BYTES // 1_000_000} MB"
            raise UnreadableArticleError(address, cause, "save the article alone as plain text")
        yield piece


def _reason(error: httpx.HTTPError) -> str:
    return str(error) or type(error).__name__
