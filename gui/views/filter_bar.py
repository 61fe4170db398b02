"""Chips with counts: which verdicts and topics are shown, and how much that hides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QT_TR_NOOP, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from core.records import ReasonKind
from gui.theme import GLYPHS
from gui.verdict_phrases import kind_words
from gui.view_state import Kind, Row, ViewState, hidden_count

TOPICS: dict[str, frozenset[ReasonKind]] = {
    str(QT_TR_NOOP("number")): frozenset({ReasonKind.NUMBER}),
    str(QT_TR_NOOP("date")): frozenset({ReasonKind.DATE}),
    str(QT_TR_NOOP("who")): frozenset({ReasonKind.NAME, ReasonKind.PLACE}),
    str(QT_TR_NOOP("denial")): frozenset(
        {ReasonKind.DENIAL, ReasonKind.NEGATION, ReasonKind.OPPOSITE}
    ),
}
"""The topic chips and the reasons that each stands for."""


class FilterBar(QWidget):
    """One line of chips above the text. It shows a state and asks for another."""

    kind_toggled = Signal(object)  # Kind
    topic_toggled = Signal(object)  # frozenset[ReasonKind]
    all_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the chips; they are empty until ``show_rows``."""
        super().__init__(parent)
        self._told: tuple[object, ...] = ()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.setSpacing(6)
        self._kinds = {kind: self._chip(kind.value) for kind in Kind}
        self._topics = {name: self._chip("topic") for name in TOPICS}
        for kind, chip in self._kinds.items():
            chip.clicked.connect(lambda _=False, kind=kind: self.kind_toggled.emit(kind))
            layout.addWidget(chip)
        layout.addSpacing(16)
        for name, chip in self._topics.items():
            chip.clicked.connect(lambda _=False, name=name: self.topic_toggled.emit(TOPICS[name]))
            layout.addWidget(chip)
        layout.addStretch(1)
        self._hidden = QLabel(self)
        self._hidden.setProperty("role", "muted")
        self._hidden.setTextFormat(Qt.TextFormat.PlainText)
        layout.addWidget(self._hidden)
        self._all = QToolButton(self)
        self._all.setText(self.tr("Show all"))
        self._all.setProperty("role", "quiet")
        self._all.clicked.connect(self.on_all_clicked)
        policy = self._all.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the texts below stay where they are
        self._all.setSizePolicy(policy)
        layout.addWidget(self._all)

    def show_rows(self, rows: Sequence[Row], state: ViewState, *, is_checked: bool) -> None:
        """Show how many rows there are of each kind and topic, and what is hidden.

        What was not checked shows no counts: a nought would read as "no contradictions".
        """
        told = (tuple(rows), state.shown, state.topics, is_checked)
        if told == self._told:  # stepping from row to row changes no chip
            return
        self._told = told
        self.setEnabled(is_checked)
        of_kind = Counter(row.kind for row in rows)
        for kind, chip in self._kinds.items():
            is_on = kind in state.shown
            count = str(of_kind[kind]) if is_checked else self.tr("not checked")
            chip.setText(f"{GLYPHS[kind]} {count if is_checked else '–'}")
            chip.setChecked(is_on)
            _name(chip, self.tr("{0}: {1}").format(kind_words(kind), count))
        for name, chip in self._topics.items():
            count = sum(bool(TOPICS[name] & row.reason_kinds) for row in rows)
            words = self.tr(name)
            chip.setText(f"{words} {count if is_checked else '–'}")
            chip.setChecked(state.topics >= TOPICS[name])
            _name(chip, self.tr("About {0}: {1}").format(words, count))
        hidden = hidden_count(state, rows)
        self._hidden.setText(self.tr("{0} hidden by filters").format(hidden) if hidden else "")
        self._all.setVisible(hidden > 0)
        self.updateGeometry()

    @Slot()
    def on_all_clicked(self) -> None:
        """Ask for everything to be shown."""
        self.all_requested.emit()

    def _chip(self, look: str) -> QToolButton:
        chip = QToolButton(self)
        chip.setCheckable(True)
        chip.setProperty("chip", look)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return chip


def _name(chip: QToolButton, text: str) -> None:
    chip.setAccessibleName(text)
    chip.setToolTip(text)
