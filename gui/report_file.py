"""A comparison and its review as a report in a file, in the format that its name ends in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile

from core.errors import InputError
from core.records import Comparison
from core.review import Judgements


def write_report(comparison: Comparison, judgements: Judgements, path: str) -> None:
    """Write the report, whole or not at all.

    Raises:
        InputError: If the name ends in no format, or the file cannot be written.
    """
    from core.report import RENDERERS, SUFFIXES  # noqa: PLC0415 - not needed before the window stands

    report_format = SUFFIXES.get(Path(path).suffix.lower())
    if report_format is None:
        cause = "its name does not say which kind of report it is"
        raise InputError(path, cause, f"let it end in {', '.join(SUFFIXES)}")
    text = RENDERERS[report_format](comparison, judgements)
    data = text.encode("utf-8", "replace")  # half surrogates become question marks
    file = QSaveFile(path)
    is_open = file.open(QIODevice.OpenModeFlag.WriteOnly)
    if not is_open or file.write(data) != len(data) or not file.commit():
        cause = f"the report cannot be written ({file.errorString()})"
        raise InputError(path, cause, "choose another place")
