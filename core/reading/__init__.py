"""Reading: a file, a folder, an address or a pasted text becomes articles, raw and unchanged.

The public functions are imported when they are first asked for, so that whoever needs only
the records of ``documents`` does not wait for the formats.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from core.reading.documents import Entry, ReadingOptions

if TYPE_CHECKING:
    from core.reading.formats import file_filter
    from core.reading.sources import entries, from_text, read

__all__ = ["Entry", "ReadingOptions", "entries", "file_filter", "from_text", "read"]

_HOMES = {
    "entries": "core.reading.sources",
    "file_filter": "core.reading.formats",
    "from_text": "core.reading.sources",
    "read": "core.reading.sources",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'core.reading' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
