"""Where the reader's library lies, and how it comes to lie elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from core.collection import Collection
from core.errors import CoreError, StoreError
from core.progress import Ticket
from core.store import Library, choose_path, given_place, move_library, usual_path
from gui.jobs import JobRunner, Lane
from gui.messages import sentence_of

USERS = (
    Lane.READ_A,
    Lane.READ_B,
    Lane.COMPARE,
    Lane.KEEP,
    Lane.REOPEN,
    Lane.IMPORT,
    Lane.EVENTS,
)
"""Work that has the library open, or will when it ends: no move goes on beside it."""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """What the reader is told about the place of the library.

    Args:
        path: The file that is in use.
        later: The one that will be from the next start on, where that is another; else None.
        is_given: Whether the environment names the file, so that there is nothing to choose.
        is_moving: Whether it is being moved.
        fault: Why it stays where it is, or empty.
    """

    path: Path
    later: Path | None = None
    is_given: bool = False
    is_moving: bool = False
    fault: str = ""

    @property
    def is_movable(self) -> bool:
        """Whether the library in use can be moved; another that was chosen is not opened yet."""
        return not self.is_given and not self.is_moving and self.later is None

    @property
    def is_usual(self) -> bool:
        """Whether it lies, or will lie, where it does as long as nobody says otherwise."""
        return (self.later or self.path) == usual_path()


class LibraryPlace(QObject):
    """Moves the library at once; another one is chosen for the next start.

    What the window shows and can undo belongs to the library in use, so that this one stays
    as long as the window does.

    Args:
        path: The library's file.
        jobs: Runs the move.

    Signals:
        changed: The ``Whereabouts``.
        leaving: The library is about to be moved: whoever has it open closes it.
        settled: It can be opened again, whether it was moved or not.
        told: A sentence about what was done.
    """

    changed = Signal(object)
    leaving = Signal()
    settled = Signal()
    told = Signal(str)

    def __init__(self, path: Path, jobs: JobRunner, parent: QObject | None = None) -> None:
        """Look for the library there; nothing is opened yet."""
        super().__init__(parent)
        self._jobs = jobs
        self._state = Whereabouts(path, is_given=bool(given_place()))
        jobs.finished.connect(self.on_finished)
        jobs.failed.connect(self.on_failed)

    @property
    def state(self) -> Whereabouts:
        """Where the library lies, and what is being done about it."""
        return self._state

    def open(self) -> Collection:
        """Open the library where it lies now.

        Raises:
            StoreError: If the file cannot be used.
        """
        return Collection(self._state.path)

    def move(self, target: Path) -> None:
        """Take the library to another file, on the job thread."""
        if any(self._jobs.is_running(lane) for lane in USERS):
            words = self.tr("The library is in use: move it once the work under way is done.")
            self._change(replace(self._state, fault=words))
            return
        self._change(replace(self._state, is_moving=True, fault=""))
        self.leaving.emit()
        self._jobs.start(Lane.MOVE, partial(_moved, self._state.path, target))

    def choose(self, path: Path) -> None:
        """Use another library from the next start on; a file that is none is refused now."""
        try:
            if path.exists():
                Library(path).close()
            choose_path(path)
        except CoreError as error:
            self._change(replace(self._state, fault=sentence_of(error)))
            return
        later = None if path == self._state.path else path
        self._change(replace(self._state, later=later, fault=""))

    @Slot(object, object)
    def on_finished(self, lane: Lane, result: object) -> None:
        """Look for the library where it lies now."""
        if lane is Lane.MOVE and isinstance(result, Path):
            self._change(Whereabouts(result))
            self.settled.emit()
            self.told.emit(self.tr("The library is moved: {0}").format(result))

    @Slot(object, object)
    def on_failed(self, lane: Lane, error: Exception) -> None:
        """Tell why it stays where it was."""
        if lane is Lane.MOVE:
            self._change(replace(self._state, is_moving=False, fault=sentence_of(error)))
            self.settled.emit()

    def _change(self, state: Whereabouts) -> None:
        self._state = state
        self.changed.emit(state)


def _moved(source: Path, target: Path, _: Ticket) -> Path:
    choose_path(target)
    try:
        move_library(source, target)
    except StoreError:
        choose_path(source)
        raise
    return target
