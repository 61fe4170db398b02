"""Zip files, opened only where unpacking them is sure to end."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile, ZipInfo

from core.errors import UnreadableArticleError
from core.reading.documents import Document
from core.reading.files import LARGEST_FILE_BYTES

MOST_MEMBERS = 10_000
"""Files in one archive: as many as a large library holds articles."""

LARGEST_UNPACKED_BYTES = 1_000_000_000
"""All members together. Text packs to a quarter: 50 times the largest archive that is read."""

_ENCRYPTED = 0x1  # bit 0 of the general purpose flags (APPNOTE.TXT, 4.4.4)


def opened_zip(document: Document) -> ZipFile:
    """The zip file, its directory found sound.

    ``zipfile`` never unpacks more of a member than the directory says, so what the
    directory adds up to bounds the work.

    Raises:
        UnreadableArticleError: If it is damaged, or would unpack to too much.
    """
    try:
        packed = ZipFile(BytesIO(document.data))
    except Exception as error:  # a broken directory raises half a dozen kinds
        cause = "the archive is damaged"
        raise UnreadableArticleError(document.name, cause, "get it once more") from error
    members = packed.infolist()
    size = sum(member.file_size for member in members)
    if len(members) > MOST_MEMBERS or size > LARGEST_UNPACKED_BYTES:
        cause = "the archive unpacks to more than can be read"
        raise UnreadableArticleError(document.name, cause, "unpack what you need of it")
    return packed


def member_bytes(packed: ZipFile, member: ZipInfo, name: str) -> bytes:
    """All bytes of a member.

    Args:
        packed: The archive.
        member: One of its members.
        name: What the reader calls the member, for the error.

    Raises:
        UnreadableArticleError: If it is locked, damaged, empty or too large.
    """
    if member.flag_bits & _ENCRYPTED:
        raise UnreadableArticleError(name, "it is locked with a password", "unpack it first")
    if member.file_size > LARGEST_FILE_BYTES:
        cause = f"it is larger than {LARGEST_FILE_BYTES // 1_000_000} MB"
        raise UnreadableArticleError(name, cause, "save the article alone as plain text")
    try:
        data = packed.read(member)
    except Exception as error:  # each way of packing has an error of its own
        raise UnreadableArticleError(name, "it is damaged", "get the archive anew") from error
    if not data:
        raise UnreadableArticleError(name, "it is empty", "choose another file")
    return data
