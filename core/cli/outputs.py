"""Where reports go: standard output or files, whole or not at all."""

from __future__ import annotations

import os
import secrets
from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from core.errors import InputError

STDOUT = "-"


def check_targets(targets: Sequence[str], sources: Sequence[str]) -> None:
    """Refuse, before any work, targets that cannot be written or would destroy something.

    Args:
        targets: File names, or ``"-"`` for standard output.
        sources: The articles about to be read.

    Raises:
        InputError: If a target is named twice, is an article or a folder, or has no folder.
    """
    taken: set[Path] = set()
    for target in targets:
        path = Path(STDOUT) if target == STDOUT else Path(target).resolve()
        if path in taken:
            raise InputError(target, "two reports cannot share one file", "name another file")
        taken.add(path)
        if target != STDOUT:
            _check_file(target, path, sources)


def _check_file(target: str, path: Path, sources: Iterable[str]) -> None:
    if path.is_dir():
        raise InputError(target, "is a folder", "name a file in it")
    if not path.parent.is_dir() and not Path(target).exists():
        raise InputError(target, "its folder does not exist", "create the folder first")
    if path in {Path(source).resolve() for source in sources}:
        raise InputError(target, "is one of the articles", "name another file for the report")


def write_files(texts: Mapping[str, str]) -> None:
    """Write every text to its file; if one fails, no file is changed.

    Each text goes to a temporary file beside its target first, and only when all are
    written do they take their places. What is no regular file, such as ``/dev/null`` or a
    named pipe, cannot be replaced and is written to as it stands.

    Raises:
        InputError: If a file cannot be written.
    """
    with ExitStack() as leftovers:
        moves: list[tuple[Path, Path]] = []
        for target, text in texts.items():
            path = Path(target).resolve()
            with _told_of(target):
                if Path(target).exists() and not Path(target).is_file():
                    Path(target).write_bytes(_encoded(text))
                    continue
                temporary = path.with_name(f".{path.name[:100]}.{secrets.token_hex(8)}")
                leftovers.callback(_remove, temporary)
                _write_new(temporary, path, text)
                moves.append((temporary, path))
        for temporary, path in moves:
            with _told_of(str(path)):
                temporary.replace(path)


@contextmanager
def _told_of(target: str) -> Generator[None]:
    """Turn an ``OSError`` into an ``InputError`` that names the file."""
    try:
        yield
    except OSError as error:
        cause = f"cannot be written ({error.strerror or error})"
        raise InputError(target, cause, "choose another place") from error


def _write_new(temporary: Path, path: Path, text: str) -> None:
    """Write a file that did not exist, with the rights of the one that it will replace."""
    with temporary.open("xb") as file:
        file.write(_encoded(text))
        file.flush()
        os.fsync(file.fileno())
    if path.exists():
        temporary.chmod(path.stat().st_mode & 0o7777)


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink(missing_ok=True)


def _encoded(text: str) -> bytes:
    """UTF-8; half surrogates, which UTF-8 cannot carry, become question marks."""
    return text.encode("utf-8", "replace")
