"""The line of review mode: confirm, reject, change the verdict, write a note."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from core.palette import GLYPHS, KIND_OF_LABEL
from core.records import Label
from core.review import Decision, Judgement
from gui.verdict_phrases import kind_words
from gui.view_state import Row


class ReviewBar(QWidget):
    """Shows what the reader made of the current row, and asks for something else.

    Signals:
        decided: A ``Decision``: confirmed or rejected.
        verdict_chosen: The ``Label`` that the reader puts in place.
        note_written: Key of the row, and the note.
        left: The reader is done with the note.
    """

    decided = Signal(object)
    verdict_chosen = Signal(object)
    note_written = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the line; it is off until there is a row."""
        super().__init__(parent)
        self._row: Row | None = None
        self._kept_note = ""
        self._decisions = {
            Decision.CONFIRMED: self._toggle(self.tr("✓ Confirm")),
            Decision.REJECTED: self._toggle(self.tr("✗ Reject")),
        }
        for decision, button in self._decisions.items():
            button.clicked.connect(lambda _=False, decision=decision: self.decided.emit(decision))
        self._change = self._toggle(self.tr("→ Change verdict"))
        self._change.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._verdicts = self._verdict_menu()
        self._note = _NoteEdit(self)
        self._note.setPlaceholderText(self.tr("Note"))
        self._note.setAccessibleName(self.tr("Note on this finding"))
        self._note.editingFinished.connect(self.on_note_finished)
        self._note.kept.connect(self.left)
        self._note.dropped.connect(self.on_note_dropped)
        self._progress = QLabel(self)
        self._progress.setProperty("role", "muted")
        self._progress.setTextFormat(Qt.TextFormat.PlainText)
        # Never lower than its buttons, however little room the quotes leave it.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (*self._decisions.values(), self._change):
            layout.addWidget(widget)
        layout.addWidget(self._note, 1)
        layout.addWidget(self._progress)

    def show_judgement(self, row: Row | None, judgement: Judgement | None, progress: str) -> None:
        """Show the reader's judgement on a row; a note begun on another row is kept first."""
        if row is None or self._row is None or row.key != self._row.key:
            self.on_note_finished()
        self._row, self._kept_note = row, judgement.note if judgement else ""
        self.setEnabled(row is not None)
        decision = judgement.decision if judgement else None
        for one, button in self._decisions.items():
            button.setChecked(one is decision)
        self._change.setChecked(decision is Decision.CHANGED)
        for label, action in self._verdicts.items():
            action.setChecked(judgement is not None and judgement.verdict is label)
        self._change.setEnabled(row is not None and row.finding is not None)
        if self._note.text() != self._kept_note:
            self._note.setText(self._kept_note)
        self._progress.setText(progress)

    def take_focus(self) -> None:
        """Take the focus to the first decision."""
        self._decisions[Decision.CONFIRMED].setFocus()

    def write_note(self) -> None:
        """Take the focus to the note."""
        self._note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._note.selectAll()

    @Slot()
    def on_note_finished(self) -> None:
        """Tell the note if it is another one."""
        note = self._note.text().strip()
        if self._row is not None and note != self._kept_note:
            self._kept_note = note
            self.note_written.emit(self._row.key, note)

    @Slot()
    def on_note_dropped(self) -> None:
        """Put the note back as it was kept."""
        self._note.setText(self._kept_note)
        self.left.emit()

    def _toggle(self, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _verdict_menu(self) -> dict[Label, QAction]:
        menu = QMenu(self.tr("Change verdict"), self)
        actions: dict[Label, QAction] = {}
        for label, kind in KIND_OF_LABEL.items():
            action = menu.addAction(f"{GLYPHS[kind]}  {kind_words(kind)}")
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, label=label: self.verdict_chosen.emit(label))
            actions[label] = action
        self._change.setMenu(menu)
        return actions


class _NoteEdit(QLineEdit):
    """Enter keeps the note, Esc drops what was written since: keys of the window elsewhere."""

    kept = Signal()
    dropped = Signal()

    def event(self, event: QEvent) -> bool:
        """Claim the two keys before the window does."""
        is_asking = event.type() is QEvent.Type.ShortcutOverride
        if is_asking and isinstance(event, QKeyEvent) and self._signal_of(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Tell the two keys; all others write."""
        signal = self._signal_of(event)
        if signal is None:
            super().keyPressEvent(event)
        else:
            signal.emit()

    def _signal_of(self, event: QKeyEvent) -> SignalInstance | None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self.kept
        return self.dropped if event.key() == Qt.Key.Key_Escape else None
