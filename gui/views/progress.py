"""How far the comparison is, with a button that stops it."""

from __future__ import annotations

from PySide6.QtCore import QT_TR_NOOP, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from core.progress import Progress, Stage

STAGE_WORDS = {
    Stage.READ: str(QT_TR_NOOP("Reading")),
    Stage.CLAIMS: str(QT_TR_NOOP("Finding claims")),
    Stage.ALIGN: str(QT_TR_NOOP("Aligning")),
    Stage.JUDGE: str(QT_TR_NOOP("Judging")),
}
STEPS = 100
BAR_PX = 40
"""Width of the bar, at least."""


class ProgressStrip(QWidget):
    """Keeps its room while hidden, so that nothing around it moves, until told otherwise."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(parent)
        self._stage = QLabel(self)
        self._stage.setProperty("role", "muted")
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, len(Stage) * STEPS)
        self._bar.setAccessibleName(self.tr("Progress of the comparison"))
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._cancel.clicked.connect(self.on_cancel_clicked)
        self._bar.setMinimumWidth(BAR_PX)
        self._stage.setMinimumWidth(self._widest_px())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addSpacing(8)  # unlike a margin it is in front from right to left too
        layout.addWidget(self._stage)
        layout.addWidget(self._bar, 1)
        layout.addWidget(self._cancel)
        self.keep_room(is_kept=True)
        self.hide()

    def keep_room(self, is_kept: bool) -> None:  # noqa: FBT001 - the state itself
        """Take room while hidden, or leave it to others."""
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(is_kept)
        self.setSizePolicy(policy)

    def set_working(self, is_working: bool) -> None:  # noqa: FBT001 - the state itself
        """Show from the first stage on, or hide."""
        if is_working and self.isHidden():
            self._stage.setText(self.tr("Waiting"))
            self._bar.setValue(0)
        self.setVisible(is_working)

    def show_progress(self, progress: Progress) -> None:
        """Show the stage and how much of all stages is done."""
        number = list(Stage).index(progress.stage)
        words = self.tr(STAGE_WORDS[progress.stage])
        self._stage.setText(self.tr("{0}/{1} {2}").format(number + 1, len(Stage), words))
        self._bar.setValue(round((number + progress.fraction_01) * STEPS))

    def _widest_px(self) -> int:
        """Width of the longest stage, so that the bar stays where it is."""
        metrics = self.fontMetrics()
        words = (f"{len(Stage)}/{len(Stage)} {self.tr(word)}" for word in STAGE_WORDS.values())
        return max(metrics.horizontalAdvance(told) for told in words)

    @Slot()
    def on_cancel_clicked(self) -> None:
        """Ask for the comparison to be stopped."""
        self.cancel_requested.emit()
