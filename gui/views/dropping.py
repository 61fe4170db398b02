"""What is dropped on a view: files, folders and addresses, or a text."""

from __future__ import annotations

from PySide6.QtCore import QMimeData


def is_readable(data: QMimeData) -> bool:
    """Whether something is dropped that an article may be read from."""
    return data.hasUrls() or data.hasText()


def sources_of(data: QMimeData) -> list[str]:
    """The paths and addresses that are dropped; none where it is a text."""
    return [url.toLocalFile() or url.toString() for url in data.urls()]
