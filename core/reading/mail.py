"""Mail (.eml) and web pages saved as one file (.mht), which are built alike."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

from core.errors import UnreadableArticleError
from core.reading.decoding import decoded
from core.reading.documents import Document
from core.reading.web_page import read_web_page, text_of_markup
from core.records import Article

_PASTE = "open it in a mail program and paste its text"
_MOST_BOUNDARIES = 200
"""Parts within and beside each other; a mail with pictures has ten. The parser calls itself
for each, and Python stops at 1,000 calls."""

_HEADERS = ("from", "date", "subject", "mime-version", "received")


def read_mail(document: Document) -> Article:
    """The article in a mail: its text part, or else its HTML part, whole.

    Title is the subject, author the sender's name, day the day of sending. A saved web page
    is read as the page that it is.

    Raises:
        UnreadableArticleError: If it is no mail, is nested without end or holds no text.
    """
    if document.data.lower().count(b"boundary=") > _MOST_BOUNDARIES:
        raise UnreadableArticleError(document.name, "it holds mails without end", _PASTE)
    try:
        message = message_from_bytes(document.data, policy=default)
        parts = [message.get_body(("plain",)), message.get_body(("html",))]
    except Exception as error:  # the parser of the standard library raises many kinds
        raise UnreadableArticleError(document.name, "the mail is damaged", _PASTE) from error
    if not any(name in message for name in _HEADERS):
        raise UnreadableArticleError(document.name, "it is no mail", _PASTE)
    for part in parts:
        article = _read_part(part, document) if part is not None else None
        if article is not None:
            return _signed(article, message)
    raise UnreadableArticleError(document.name, "the mail holds no text", _PASTE)


def _read_part(part: Any, document: Document) -> Article | None:
    """The article in one part; None where it is blank."""
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    if not data.strip():
        return None
    charset = str(part.get_content_charset(""))
    place = str(_header(part, "content-location") or "")
    if place.startswith(("http://", "https://")):
        return read_web_page(replace(document, data=data, charset=charset, address=place))
    text = decoded(data, document.name, declared=charset)
    if part.get_content_subtype() == "html":
        text = text_of_markup(text, document.name)
    return Article(document.name, text, text) if text.strip() else None


def _signed(article: Article, message: EmailMessage) -> Article:
    """``article`` with what the head of the mail says, where it does not say it itself."""
    if article.address is not None:
        return article
    return replace(
        article,
        title=str(_header(message, "subject") or "").strip() or None,
        author=_sender(_header(message, "from")),
        published=_day(_header(message, "date")),
    )


def _header(part: Any, name: str) -> Any:
    try:
        return part[name]
    except Exception:  # noqa: BLE001 - a broken header raises many kinds; it says nothing then
        return None


def _sender(header: Any) -> str | None:
    addresses = getattr(header, "addresses", ())
    return (addresses[0].display_name or None) if addresses else None


def _day(header: Any) -> date | None:
    moment = getattr(header, "datetime", None)
    return moment.date() if isinstance(moment, datetime) else None
