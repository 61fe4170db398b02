"""Chips with counts: which verdicts and topics are shown, and how much that hides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QT_TR_NOOP, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from core.palette import GLYPHS, Kind
from core.records import ReasonKind
from gui.verdict_phrases import kind_words
from gui.view_state import Row, ViewState, hidden_count

TOPICS: dict[str, frozenset[ReasonKind]] = {
    str(QT_TR_NOOP("number")): frozenset({ReasonKind.NUMBER}),
    str(QT_TR_NOOP("date")): frozenset({ReasonKind.DATE}),
    str(QT_TR_NOOP("who")): frozenset({ReasonKind.NAME, ReasonKind.PLACE}),
    str(QT_TR_NOOP("denial")): frozenset(
        {ReasonKind.DENIAL, ReasonKind.NEGATION, ReasonKind.OPPOSITE}
    ),
}
"""The topic chips and the reasons that each stands for."""

CHIP_WORDS: dict[Kind, str] = {
    Kind.CONTRADICT: str(QT_TR_NOOP("contradict")),
    Kind.DIFFER: str(QT_TR_NOOP("differ")),
    Kind.AGREE: str(QT_TR_NOOP("agree")),
    Kind.ONLY: str(QT_TR_NOOP("only here")),
    Kind.UNSURE: str(QT_TR_NOOP("unsure")),
}
"""What stands on the chip of a verdict behind its count."""


class FilterBar(QWidget):
    """One line of chips above the text. It shows a state and asks for another.

    Where there is little width the chips of the verdicts drop their words: the glyphs stand
    beside the findings too.
    """

    kind_toggled = Signal(object)  # Kind
    topic_toggled = Signal(object)  # frozenset[ReasonKind]
    all_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the chips; they are empty until ``show_rows``."""
        super().__init__(parent)
        self._told: tuple[object, ...] = ()
        self._counts: dict[Kind, str] = {}
        self._is_terse = False
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.setSpacing(4)
        self._kinds = {kind: self._chip(kind.value) for kind in Kind}
        self._topics = {name: self._chip("topic") for name in TOPICS}
        for kind, chip in self._kinds.items():
            chip.clicked.connect(lambda _=False, kind=kind: self.kind_toggled.emit(kind))
            layout.addWidget(chip)
        layout.addSpacing(8)
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
        told = (tuple(rows), state.filters, is_checked)
        if told == self._told:  # stepping from row to row changes no chip
            return
        self._told = told
        self.setEnabled(is_checked)
        of_kind = Counter(row.kind for row in rows)
        for kind, chip in self._kinds.items():
            is_on = kind in state.shown
            self._counts[kind] = str(of_kind[kind]) if is_checked else "–"
            count = self._counts[kind] if is_checked else self.tr("not checked")
            chip.setChecked(is_on)
            _name(chip, self.tr("{0}: {1}").format(kind_words(kind), count))
        self._write()
        for name, chip in self._topics.items():
            count = sum(bool(TOPICS[name] & row.reason_kinds) for row in rows)
            words = self.tr(name)
            chip.setText(f"{words} {count if is_checked else '–'}")
            chip.setChecked(state.topics >= TOPICS[name])
            _name(chip, self.tr("About {0}: {1}").format(words, count))
        hidden = hidden_count(state, rows)
        told_hidden = self.tr("{0} hidden by filters")
        self._hidden.setText(told_hidden.format(len(rows)))  # the widest: no chip must move
        self._hidden.setMinimumWidth(self._hidden.sizeHint().width())
        self._hidden.setText(told_hidden.format(hidden) if hidden else "")
        self._all.setVisible(hidden > 0)
        self._fit(self.width())

    @Slot()
    def on_all_clicked(self) -> None:
        """Ask for everything to be shown."""
        self.all_requested.emit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The width of the chips without their words."""
        hint = super().minimumSizeHint()
        return hint if self._is_terse else hint - QSize(self._words_px(), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Drop the words, or take them up again."""
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, width_px: int) -> None:
        is_terse = width_px < self.minimumSizeHint().width() + self._words_px()
        if is_terse != self._is_terse:
            self._is_terse = is_terse
            self._write()
        self.updateGeometry()

    def _write(self) -> None:
        for kind, chip in self._kinds.items():
            short = f"{GLYPHS[kind]} {self._counts.get(kind, '')}"
            chip.setText(short if self._is_terse else f"{short} {self.tr(CHIP_WORDS[kind])}")

    def _words_px(self) -> int:
        """What the words of all chips take."""
        metrics = self.fontMetrics()
        return sum(metrics.horizontalAdvance(f" {self.tr(word)}") for word in CHIP_WORDS.values())

    def _chip(self, look: str) -> QToolButton:
        chip = QToolButton(self)
        chip.setCheckable(True)
        chip.setProperty("chip", look)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return chip


def _name(chip: QToolButton, text: str) -> None:
    chip.setAccessibleName(text)
    chip.setToolTip(text)
