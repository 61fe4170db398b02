"""Where the measuring data lies, and how it is read. None of it is part of the project."""

from __future__ import annotations

import json
import lzma
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

QUALITY = Path(__file__).parent
ROOT = QUALITY.parents[1]


def data_folder() -> Path | None:
    """The folder that ``CROSSLIGHT_DATA`` names, else beside the checkout; None if absent."""
    folder = Path(os.environ.get("CROSSLIGHT_DATA", ROOT.parent / "shared" / "data"))
    return folder if folder.is_dir() else None


def gold_folder(data: Path) -> Path:
    """The folder of the whole-article gold, beside the data."""
    return data.parent / "gold"


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a file of JSON lines, xz-packed or plain."""
    packed = path.suffix == ".xz"
    with (
        lzma.open(path, "rt", encoding="utf-8") if packed else path.open(encoding="utf-8")
    ) as lines:
        for line in lines:
            yield json.loads(line)
