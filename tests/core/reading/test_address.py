from __future__ import annotations

import gzip
import threading
import zlib
from collections.abc import Callable
from typing import Protocol

import pytest

from core.errors import Cancelled, UnreadableArticleError
from core.progress import SILENT, Ticket
from core.reading import ReadingOptions, read
from core.reading.address import MOST_REDIRECTS, fetch
from core.reading.files import LARGEST_FILE_BYTES
from tests.core.reading.conftest import Answer

TEXT = b"The ferry left the harbour at nine with forty people on board."


class Site(Protocol):
    address: str
    asked: list[tuple[str, dict[str, str]]]

    def put(self, path: str, answer: Answer) -> str: ...


def plain(body: bytes = TEXT, **headers: str) -> Answer:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(body, headers={"Content-Type": "text/plain; charset=utf-8"} | named)


def redirect(to: str, status: int = 302) -> Answer:
    return Answer(status=status, headers={"Location": to})


def refusal(address: str, *, allows_private: bool = True) -> str:
    with pytest.raises(UnreadableArticleError) as caught:
        fetch(address, allows_private=allows_private)
    said = str(caught.value)
    assert said.startswith(f"{address}: ")
    assert "\n" not in said
    return said


def test_a_page_is_fetched_as_it_stands(site: Site) -> None:
    address = site.put("/a", plain(b"caf\xe9", Content_Type="Text/HTML; Charset=ISO-8859-1"))

    document = fetch(f"{address}#part", allows_private=True)

    assert document.data == b"caf\xe9"
    assert (document.media_type, document.charset) == ("text/html", "iso-8859-1")
    assert document.address == address


def test_an_article_remembers_page_and_address(site: Site) -> None:
    address = site.put("/a.txt", plain())

    article = read(address, options=ReadingOptions(allows_private=True))

    assert article.text == TEXT.decode()
    assert (article.original, article.address, article.source) == (TEXT, address, address)


def test_the_server_is_told_who_asks_and_nothing_of_the_reader(site: Site) -> None:
    fetch(site.put("/a", plain()), allows_private=True)

    _, headers = site.asked[0]
    assert headers["user-agent"].startswith("Crosslight/")
    assert headers.keys() <= {
        "host",
        "accept",
        "accept-language",
        "accept-encoding",
        "user-agent",
        "connection",
    }


@pytest.mark.parametrize(
    ("coding", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress), ("identity", bytes)]
)
def test_a_packed_page_is_unpacked(site: Site, coding: str, pack: Callable[[bytes], bytes]) -> None:
    address = site.put("/a", plain(pack(TEXT * 999), Content_Encoding=coding))

    assert fetch(address, allows_private=True).data == TEXT * 999


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed(site: Site, status: int) -> None:
    site.put("/there/b", plain())
    address = site.put("/a", redirect("there/b", status))

    document = fetch(address, allows_private=True)

    assert document.data == TEXT
    assert document.address == f"{site.address}/there/b"
    assert document.name == address


def test_endless_redirects_end(site: Site) -> None:
    address = site.put("/a", redirect("/a"))

    assert "redirects more than 10 times" in refusal(address)
    assert len(site.asked) == MOST_REDIRECTS + 1


@pytest.mark.parametrize("to", ["file:///etc/passwd", "ftp://127.0.0.1/a", "data:text/plain,a"])
def test_a_redirect_out_of_the_web_is_refused(site: Site, to: str) -> None:
    assert "no web address" in refusal(site.put("/a", redirect(to)))


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:9/a",
        "http://localhost:9/a",
        "http://2130706433:9/",
        "http://0x7f.1:9/",
        "http://[::1]:9/",
        "http://[::ffff:127.0.0.1]:9/",
        "http://[::ffff:7f00:1]:9/",
        "http://0.0.0.0:9/",
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[fe80::1]/",
        "http://[fd00::1]/",
        "http://[2002:7f00:0001::]/",
        "http://[64:ff9b::7f00:1]/",
        "https://192.168.1.1/",
    ],
)
def test_what_is_not_on_the_public_web_is_refused(address: str) -> None:
    assert "not on the public web" in refusal(address, allows_private=False)


@pytest.mark.parametrize(
    ("answer", "cause"),
    [
        (Answer(status=404), "there is no such page"),
        (Answer(status=403), "does not give it out"),
        (Answer(status=500), "the site answers 500"),
        (plain(b""), "the page is empty"),
        (plain(b"\x1f\x8b\x08nonsense", Content_Encoding="gzip"), "damaged"),
        (plain(TEXT, Content_Encoding="gzip, gzip"), "packed in a way"),
        (plain(TEXT, Content_Encoding="br"), "packed in a way"),
    ],
)
def test_what_is_no_page_is_refused(site: Site, answer: Answer, cause: str) -> None:
    assert cause in refusal(site.put("/a", answer))


@pytest.mark.parametrize(
    "address",
    ["http://", "http://[::1", "http://user:secret@example.org/", "http:///a", "https://exa mple/"],
)
def test_what_is_no_address_is_refused(address: str) -> None:
    assert "address" in refusal(address)


def test_a_page_cut_off_is_refused(site: Site) -> None:
    address = site.put("/a", plain(TEXT, Content_Length="1000"))

    assert "cannot be reached" in refusal(address)


def test_a_server_that_speaks_nonsense_is_refused(site: Site) -> None:
    address = site.put("/a", Answer(stream=lambda send: send(b"\x00\x01 nonsense\r\n\r\n")))

    assert "cannot be reached" in refusal(address)


def test_a_page_without_end_is_cut_short(site: Site) -> None:
    sent: list[int] = []

    def pour(send: Callable[[bytes], object]) -> None:
        send(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n")
        for _ in range(200):
            sent.append(1_000_000)
            send(b"a" * 1_000_000)

    assert "larger than 20 MB" in refusal(site.put("/a", Answer(stream=pour)))
    assert sum(sent) < 2 * LARGEST_FILE_BYTES


def test_a_packed_bomb_does_not_go_off(site: Site) -> None:
    bomb = gzip.compress(bytes(200_000_000), compresslevel=1)

    assert "larger than 20 MB" in refusal(site.put("/a", plain(bomb, Content_Encoding="gzip")))


@pytest.mark.parametrize("start", [b"", b"HTTP/1.1 200 OK\r\nX-A: ", b"HTTP/1.1 200 OK\r\n\r\nThe"])
def test_waiting_for_a_silent_server_can_be_cancelled(site: Site, start: bytes) -> None:
    is_sent, is_over = threading.Event(), threading.Event()

    def hold(send: Callable[[bytes], object]) -> None:
        send(start)
        is_sent.set()
        is_over.wait(20)

    address = site.put("/a", Answer(stream=hold))
    with pytest.raises(Cancelled):
        fetch(address, allows_private=True, ticket=Ticket(is_cancelled=is_sent.is_set))
    is_over.set()


def test_a_call_cancelled_before_asks_nobody(site: Site) -> None:
    with pytest.raises(Cancelled):
        fetch(
            site.put("/a", plain()), allows_private=True, ticket=Ticket(is_cancelled=lambda: True)
        )

    assert site.asked == []


def test_a_silent_ticket_is_the_usual_one(site: Site) -> None:
    assert fetch(site.put("/a", plain()), allows_private=True, ticket=SILENT).data == TEXT
