"""How it is measured: time by stage, whole processes with their memory, the window's start."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.comparison import compare, read_article
from core.progress import Progress, Stage, Ticket

# Tells the time as soon as the window's event loop has done what the start left to do.
_WINDOW = """
import sys, threading, time
from gui.entry import main

def tell_when_usable():
    while "gui.main_window" not in sys.modules:
        time.sleep(0.001)
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    def tell():
        print(time.monotonic(), time.process_time(), flush=True)
        QApplication.closeAllWindows()

    while QApplication.instance() is None:
        time.sleep(0.001)
    app = QApplication.instance()
    QTimer.singleShot(0, app, lambda: QTimer.singleShot(0, app, tell))

threading.Thread(target=tell_when_usable, daemon=True).start()
sys.argv = ["crosslight"]
sys.exit(main())
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One process from start to end.

    Args:
        seconds: Wall-clock time.
        peak_mib: Largest resident memory, or None where the system does not tell it.
        cpu_seconds: Processor time until then, or None where it was not asked for.
    """

    seconds: float
    peak_mib: float | None
    cpu_seconds: float | None = None


def seconds_of(work: Callable[[], object]) -> float:
    """Wall-clock time of one call."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def cpu_seconds_of(work: Callable[[], object]) -> float:
    """Processor time of one call: what it takes where nothing else runs."""
    start = time.process_time()
    work()
    return time.process_time() - start


def stage_seconds(sources: Sequence[Path]) -> dict[Stage, float]:
    """Time of each stage of one comparison in this process.

    The time between two reports of progress belongs to the stage of the later one.
    """
    spent = dict.fromkeys(Stage, 0.0)
    last = time.perf_counter()

    def note(progress: Progress) -> None:
        nonlocal last
        now = time.perf_counter()
        spent[progress.stage] += now - last
        last = now

    ticket = Ticket(report=note)
    compare([read_article(source, ticket=ticket) for source in sources], ticket=ticket)
    return spent


def comparison_run(sources: Sequence[Path]) -> Run:
    """A whole process: start, import, load the networks, compare, write JSON."""
    code = "import sys; from gui.entry import main; sys.exit(main())"
    start = time.monotonic()
    ended = _run(["-c", code, "compare", *map(str, sources), "--json", os.devnull])
    return Run(time.monotonic() - start, ended.peak_mib)


def window_run() -> Run:
    """From the start of a process to a window, drawn in memory, that can be used."""
    start = time.monotonic()
    ended = _run(["-c", _WINDOW], QT_QPA_PLATFORM="offscreen")
    usable, cpu_seconds = map(float, ended.out.split())
    return Run(usable - start, ended.peak_mib, cpu_seconds)


def library_run(count: int) -> tuple[dict[str, float], float | None]:
    """Figures of a library of so many articles, in a process of its own, and its memory."""
    ended = _run([str(Path(__file__).with_name("large_library.py")), str(count)])
    return json.loads(ended.out), ended.peak_mib


@dataclass(frozen=True, slots=True)
class _Ended:
    out: str
    peak_mib: float | None


def _run(arguments: Sequence[str], **environment: str) -> _Ended:
    """Run this Python to its end, quietly unless it fails."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = subprocess.Popen(  # noqa: S603 - our own interpreter
            [sys.executable, *arguments], stdout=out, stderr=err, env={**os.environ, **environment}
        )
        with process:
            peak_mib = _wait(process)
        if process.returncode:
            err.seek(0)
            raise RuntimeError(err.read().decode(errors="replace"))
        out.seek(0)
        return _Ended(out.read().decode(), peak_mib)


def _wait(process: subprocess.Popen[bytes]) -> float | None:
    if sys.platform == "win32":
        process.wait()
        return None
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024  # bytes there, KiB on Linux
    return usage.ru_maxrss / unit
