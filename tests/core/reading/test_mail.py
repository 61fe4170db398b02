from __future__ import annotations

from datetime import date
from email.message import EmailMessage

import pytest

from core.errors import UnreadableArticleError
from core.reading.documents import Document
from core.reading.mail import read_mail

HEAD = (
    b"From: Harbour Post <news@post.example>\r\nDate: Fri, 03 May 2024 14:20:00 +0200\r\n"
    b"Subject: =?utf-8?q?Ferry_aground_=E2=80=93_nobody_hurt?=\r\nMIME-Version: 1.0\r\n"
)


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableArticleError) as caught:
        read_mail(Document("a.eml", data))
    return str(caught.value)


def test_a_mail_tells_sender_subject_and_day() -> None:
    article = read_mail(Document("a.eml", HEAD + b"\r\nThe ferry ran aground.\r\n"))

    assert article.text.strip() == "The ferry ran aground."
    assert article.title == "Ferry aground – nobody hurt"
    assert article.author == "Harbour Post"
    assert article.published == date(2024, 5, 3)


def test_the_text_part_is_taken_before_the_html_part() -> None:
    message = EmailMessage()
    message["Subject"] = "Ferry"
    message.set_content("The plain words.")
    message.add_alternative("<p>The marked words.</p>", subtype="html")
    message.add_attachment("The attached words.", filename="a.txt")

    assert read_mail(Document("a.eml", message.as_bytes())).text.strip() == "The plain words."


def test_html_alone_is_read_as_its_words() -> None:
    message = EmailMessage()
    message["Subject"] = "Ferry"
    message.set_content("<h1>Ferry</h1><p>It ran&nbsp;aground.</p>", subtype="html")

    assert read_mail(Document("a.eml", message.as_bytes())).text == "Ferry\n\nIt ran aground."


def test_a_wrong_encoding_does_not_cost_the_mail() -> None:
    head = HEAD + b"Content-Type: text/plain; charset=no-such\r\n\r\n"
    text = "The minister’s café – the cost was £5."

    assert read_mail(Document("a.eml", head + text.encode("cp1252"))).text == text


def test_a_page_saved_as_one_file_is_read_as_a_page() -> None:
    sentence = "The ferry ran aground off the northern island on Friday morning, they said. " * 4
    page = f"<html><head><title>Ferry</title></head><body><nav>Home</nav><p>{sentence}</p></body>"
    data = (
        b"From: <Saved by Blink>\r\nSubject: Ferry\r\nMIME-Version: 1.0\r\nContent-Type: "
        b'multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\n'
        b"Content-Type: text/html\r\n"
        b"Content-Location: https://post.example/ferry\r\n\r\n" + page.encode() + b"\r\n--b--\r\n"
    )

    article = read_mail(Document("a.mht", data))

    assert article.text.startswith("Ferry\n\nThe ferry ran")
    assert article.address == "https://post.example/ferry"
    assert article.author is None


def test_broken_headers_say_nothing() -> None:
    data = b"From: <<@@>,\r\nDate: yesterday\r\nSubject: =?x?q?a\r\n\r\nThe ferry ran aground."

    article = read_mail(Document("a.eml", data))

    assert article.text == "The ferry ran aground."
    assert article.published is None


def test_what_is_no_mail_is_refused() -> None:
    assert "it is no mail" in refusal(b"The ferry ran aground.")


def test_a_mail_without_text_is_refused() -> None:
    assert "holds no text" in refusal(HEAD + b"Content-Type: image/png\r\n\r\n\x89PNG")


@pytest.mark.parametrize("depth", [150, 5_000])
def test_mails_within_mails_without_end_are_refused(depth: int) -> None:
    nested = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n)
        for n in range(depth)
    )

    assert "a.eml: " in refusal(HEAD + nested)
