"""The bytes of a file, or one clear sentence why there are none."""

from __future__ import annotations

from pathlib import Path

from core.errors import UnreadableArticleError

LARGEST_FILE_BYTES = 20_000_000
"""Larger files are refused unread. The longest novels have 3 MB of text, an article 0.1."""


def file_bytes(path: Path, name: str) -> bytes:
    """All bytes of the regular file at ``path``.

    Args:
        path: The file; ``~`` is the home folder.
        name: What the reader calls it, for the error.

    Raises:
        UnreadableArticleError: If it is missing, no regular file, empty, too large, or the
            system does not give it out.
    """
    try:
        return _read(path.expanduser(), name)
    except FileNotFoundError as error:
        raise UnreadableArticleError(name, "there is no such file", "check its path") from error
    except PermissionError as error:
        cause = "you are not permitted to read it"
        raise UnreadableArticleError(name, cause, "ask for access, or copy it") from error
    # A path that no system can have (a null character, no such user) is a ValueError or
    # RuntimeError of pathlib; a name too long or a loop of links an OSError.
    except (OSError, ValueError, RuntimeError) as error:
        why = getattr(error, "strerror", None) or str(error)
        cause = f"it cannot be read ({why})"
        raise UnreadableArticleError(name, cause, "check its path and the disk") from error


def is_there(path: Path) -> bool:
    """Whether there is anything at ``path``; a path that no system can have leads nowhere."""
    try:
        return path.expanduser().exists()
    except (OSError, ValueError, RuntimeError):
        return False


def is_folder(path: Path) -> bool:
    """Whether there is a folder at ``path``."""
    return is_there(path) and path.expanduser().is_dir()


def _read(path: Path, name: str) -> bytes:
    if path.exists() and not path.is_file():
        raise UnreadableArticleError(name, "it is a device and not a file", "choose a file")
    with path.open("rb") as file:
        data = file.read(LARGEST_FILE_BYTES + 1)
    if not data:
        raise UnreadableArticleError(name, "it is empty", "choose another file")
    if len(data) > LARGEST_FILE_BYTES:
        cause = f"it is larger than {LARGEST_FILE_BYTES // 1_000_000} MB"
        raise UnreadableArticleError(name, cause, "save the article alone as plain text")
    return data
