"""How far the comparison is, with a button that stops it."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from core.progress import Progress, Stage

STAGE_WORDS = {
    Stage.READ: str(QT_TRANSLATE_NOOP("ProgressStrip", "Reading")),
    Stage.CLAIMS: str(QT_TRANSLATE_NOOP("ProgressStrip", "Finding claims")),
    Stage.ALIGN: str(QT_TRANSLATE_NOOP("ProgressStrip", "Aligning")),
    Stage.JUDGE: str(QT_TRANSLATE_NOOP("ProgressStrip", "Judging")),
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
        self._stage.setMinimumWidth(self._widest_px(is_short=False))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addSpacing(8)  # unlike a margin it is in front from right to left too
        layout.addWidget(self._stage)
        layout.addWidget(self._bar, 1)
        layout.addWidget(self._cancel)
        self._told: Progress | None = None
        self._is_short = False
        self.keep_room(is_kept=True)
        self.hide()

    def keep_room(self, is_kept: bool) -> None:  # noqa: FBT001 - the state itself
        """Take room while hidden, or leave it to others."""
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(is_kept)
        self.setSizePolicy(policy)

    def fit(self, room_px: int) -> None:
        """Get as narrow as this, if need be by telling the stage without its words."""
        spared_px = self._widest_px(is_short=False) - self._widest_px(is_short=True)
        least_px = self.minimumSizeHint().width() + spared_px * self._is_short
        self._is_short = room_px < least_px
        self._stage.setMinimumWidth(self._widest_px(is_short=self._is_short))
        self._show_stage()
        self.setMaximumWidth(max(self.minimumSizeHint().width(), room_px))

    def set_working(self, is_working: bool) -> None:  # noqa: FBT001 - the state itself
        """Show from the first stage on, or hide."""
        if is_working and self.isHidden():
            self._told = None
            self._show_stage()
            self._bar.setValue(0)
        self.setVisible(is_working)

    def show_progress(self, progress: Progress) -> None:
        """Show the stage and how much of all stages is done."""
        self._told = progress
        self._show_stage()
        self._bar.setValue(round((_number(progress.stage) + progress.fraction_01) * STEPS))

    def _show_stage(self) -> None:
        stage = self._told.stage if self._told else None
        words = self._words(stage) if stage else self.tr("Waiting")
        self._stage.setText(self._count(stage) if stage and self._is_short else words)
        self._stage.setToolTip(words)
        self._stage.setAccessibleName(words)

    def _words(self, stage: Stage) -> str:
        return self.tr("{0} {1}").format(self._count(stage), self.tr(STAGE_WORDS[stage]))

    def _count(self, stage: Stage) -> str:
        return self.tr("{0}/{1}").format(_number(stage) + 1, len(Stage))

    def _widest_px(self, *, is_short: bool) -> int:
        """Width of the longest stage, so that the bar stays where it is."""
        told = [self._count(stage) if is_short else self._words(stage) for stage in Stage]
        return max(self.fontMetrics().horizontalAdvance(words) for words in told)

    @Slot()
    def on_cancel_clicked(self) -> None:
        """Ask for the comparison to be stopped."""
        self.cancel_requested.emit()


def _number(stage: Stage) -> int:
    return list(Stage).index(stage)
