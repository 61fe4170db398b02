"""Archives (.zip) and folders: the articles in their files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath
from zipfile import ZipFile, ZipInfo

from core.errors import UnreadableArticleError
from core.progress import Ticket
from core.reading.documents import Document, Entry, Opener, ReadingOptions
from core.reading.packed import MOST_MEMBERS, member_bytes, opened_zip
from core.records import Article

Holds = Callable[[str], bool | None]
"""Of a suffix: whether such files hold many articles; None where they cannot be read."""


def open_archive(
    document: Document, options: ReadingOptions, *, inner: Opener, holds_many: Holds
) -> Iterator[Entry]:
    """The articles in the files of an archive that can be read; other files are passed over.

    Args:
        document: The archive.
        options: What the reader allows and knows.
        inner: Opens a file of the archive.
        holds_many: Tells of a suffix what such files hold.

    Raises:
        UnreadableArticleError: If it is damaged, or would unpack to too much.
    """
    packed = opened_zip(document)
    for member in sorted(packed.infolist(), key=lambda member: member.filename):
        path = PurePosixPath(member.filename)
        is_many = holds_many(path.suffix.lower())
        if member.is_dir() or is_many is None or is_aside(path.parts):
            continue
        entry = _member_entry(packed, member, document, options, inner)
        if is_many:
            yield from _expanded(entry, packed, member, document, options, inner)
        else:
            yield entry


def files_in(folder: Path, holds_many: Holds) -> tuple[Path, ...]:
    """The files under ``folder`` that can be read, in the order of their paths.

    Hidden ones, links, and what a browser saves beside a page ("page_files") are passed over.
    """
    found = (
        path
        for path in sorted(folder.rglob("*"))
        if holds_many(path.suffix.lower()) is not None
        and not is_aside(path.relative_to(folder).parts)
        and path.is_file()
        and not path.is_symlink()
    )
    return tuple(path for path, _ in zip(found, range(MOST_MEMBERS), strict=False))


def is_aside(parts: tuple[str, ...]) -> bool:
    """Whether a path inside an archive or folder is none of the reader's own files."""
    return any(
        part.startswith((".", "__MACOSX")) or (part.endswith("_files") and part != parts[-1])
        for part in parts
    )


def _member_entry(
    packed: ZipFile, member: ZipInfo, document: Document, options: ReadingOptions, inner: Opener
) -> Entry:
    def read(ticket: Ticket) -> Article:
        found = tuple(inner(_member(packed, member, document), options))
        return found[0].read(ticket)

    return Entry(document.name, member.filename, read)


def _expanded(
    entry: Entry,
    packed: ZipFile,
    member: ZipInfo,
    document: Document,
    options: ReadingOptions,
    inner: Opener,
) -> Iterator[Entry]:
    """The articles of a member that holds many; one that tells the fault where it cannot be."""
    try:
        found = tuple(inner(_member(packed, member, document), options))
    except UnreadableArticleError:
        yield entry
        return
    for each in found:
        yield replace(each, title=f"{member.filename}: {each.title}")


def _member(packed: ZipFile, member: ZipInfo, document: Document) -> Document:
    name = f"{document.name}: {member.filename}"
    data = member_bytes(packed, member, name)
    return Document(name, data, PurePosixPath(member.filename).suffix.lower())
