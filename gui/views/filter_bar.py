"""Chips with counts: which verdicts and topics are shown, and how much that hides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from core.palette import GLYPHS, Kind
from core.records import ReasonKind
from gui.verdict_phrases import kind_words
from gui.view_state import Row, ViewState, hidden_count

TOPICS: dict[str, frozenset[ReasonKind]] = {
    str(QT_TRANSLATE_NOOP("FilterBar", "number")): frozenset({ReasonKind.NUMBER}),
    str(QT_TRANSLATE_NOOP("FilterBar", "date")): frozenset({ReasonKind.DATE}),
    str(QT_TRANSLATE_NOOP("FilterBar", "who")): frozenset({ReasonKind.NAME, ReasonKind.PLACE}),
    str(QT_TRANSLATE_NOOP("FilterBar", "denial")): frozenset(
        {ReasonKind.DENIAL, ReasonKind.NEGATION, ReasonKind.OPPOSITE}
    ),
}
"""The topic chips and the reasons that each stands for."""

CHIP_WORDS: dict[Kind, str] = {
    Kind.CONTRADICT: str(QT_TRANSLATE_NOOP("FilterBar", "contradict")),
    Kind.DIFFER: str(QT_TRANSLATE_NOOP("FilterBar", "differ")),
    Kind.AGREE: str(QT_TRANSLATE_NOOP("FilterBar", "agree")),
    Kind.ONLY: str(QT_TRANSLATE_NOOP("FilterBar", "only here")),
    Kind.UNSURE: str(QT_TRANSLATE_NOOP("FilterBar", "unsure")),
}
"""What stands on the chip of a verdict behind its count."""

MARGIN_PX = 8
GAP_PX = 4
GROUP_GAP_PX = 8
"""Between the chips of the verdicts and those of the topics, more than between two chips."""


@dataclass(frozen=True, slots=True)
class Density:
    """How much the bar says.

    Attributes:
        has_words: Whether the chips of the verdicts have words behind their counts; the glyphs
            stand beside the findings too.
        hidden_words: What tells how much is hidden. Its room and that of the button behind it
            are kept while nothing is hidden; with no words neither is.
    """

    has_words: bool
    hidden_words: str


FULL = Density(
    has_words=True, hidden_words=str(QT_TRANSLATE_NOOP("FilterBar", "{0} hidden by filters"))
)
LEAST = Density(has_words=False, hidden_words="")
DENSITIES = (
    FULL,
    Density(has_words=False, hidden_words=FULL.hidden_words),
    Density(has_words=False, hidden_words=str(QT_TRANSLATE_NOOP("FilterBar", "{0} hidden"))),
    LEAST,
)
"""From the one that takes the most width on. Which one is taken hangs on the width and on the
number of findings alone: a chip that is pressed must not move from under the pointer."""


class FilterBar(QWidget):
    """One line of chips above the text. It shows a state and asks for another.

    Where there is little width it says less.
    """

    kind_toggled = Signal(object)  # Kind
    topic_toggled = Signal(object)  # frozenset[ReasonKind]
    all_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the chips; they are empty until ``show_rows``."""
        super().__init__(parent)
        self._told: tuple[object, ...] = ()
        self._counts: dict[Kind, str] = {}
        self._row_count = self._hidden_count = 0
        self._density = FULL
        layout = QHBoxLayout(self)
        layout.setContentsMargins(MARGIN_PX, 4, MARGIN_PX, 4)
        layout.setSpacing(GAP_PX)
        self._kinds = {kind: self._chip(kind.value) for kind in Kind}
        self._topics = {name: self._chip("topic") for name in TOPICS}
        for kind, chip in self._kinds.items():
            chip.clicked.connect(lambda _=False, kind=kind: self.kind_toggled.emit(kind))
            layout.addWidget(chip)
        layout.addSpacing(GROUP_GAP_PX)
        for name, chip in self._topics.items():
            chip.clicked.connect(lambda _=False, name=name: self.topic_toggled.emit(TOPICS[name]))
            layout.addWidget(chip)
        layout.addStretch(1)
        self._hidden = QLabel(self)
        self._hidden.setProperty("role", "muted")
        self._hidden.setTextFormat(Qt.TextFormat.PlainText)
        layout.addWidget(self._hidden)
        self._all = QToolButton(self)
        self._all.setProperty("role", "quiet")
        self._all.clicked.connect(self.on_all_clicked)
        layout.addWidget(self._all)
        self._write()

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
        for name, chip in self._topics.items():
            count = sum(bool(TOPICS[name] & row.reason_kinds) for row in rows)
            words = self.tr(name)
            chip.setText(f"{words} {count if is_checked else '–'}")
            chip.setChecked(state.topics >= TOPICS[name])
            _name(chip, self.tr("About {0}: {1}").format(words, count))
        self._row_count = len(rows)
        self._hidden_count = hidden_count(state, rows)
        self._fit(self.width())

    @Slot()
    def on_all_clicked(self) -> None:
        """Ask for everything to be shown."""
        self.all_requested.emit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """What is shown where there is the least width."""
        all_px = GAP_PX + self._all.sizeHint().width() if self._hidden_count else 0
        return QSize(self._chips_px() + all_px, super().minimumSizeHint().height())

    def width_px(self, density: Density) -> int:
        """What the bar takes with everything that it keeps room for."""
        words_px = self._words_px() if density.has_words else 0
        if not density.hidden_words:
            return self._chips_px() + words_px
        all_px = self._all.sizeHint().width()
        return self._chips_px() + words_px + 2 * GAP_PX + self._hidden_px(density) + all_px

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Drop words, or take them up again."""
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, width_px: int) -> None:
        self._write()  # the counts, before what they take is measured
        fitting = (each for each in DENSITIES if self.width_px(each) <= width_px)
        self._density = next(fitting, LEAST)
        self._write()
        self.updateGeometry()

    def _hidden_px(self, density: Density) -> int:
        """What the widest number of hidden findings takes."""
        widest = self.tr(density.hidden_words).format(self._row_count)
        return self._hidden.fontMetrics().horizontalAdvance(widest)

    def _write(self) -> None:
        for kind, chip in self._kinds.items():
            short = f"{GLYPHS[kind]} {self._counts.get(kind, '')}"
            words = f" {self.tr(CHIP_WORDS[kind])}" if self._density.has_words else ""
            chip.setText(f"{short}{words}")
        self._write_hidden()

    def _write_hidden(self) -> None:
        told = self.tr(self._density.hidden_words).format(self._hidden_count)
        self._hidden.setText(told if self._hidden_count else "")
        self._hidden.setFixedWidth(self._hidden_px(self._density))
        self._hidden.setVisible(bool(self._density.hidden_words))
        policy = self._all.sizePolicy()
        policy.setRetainSizeWhenHidden(bool(self._density.hidden_words))
        self._all.setSizePolicy(policy)
        self._all.setVisible(self._hidden_count > 0)
        self._all.setText(self._all_words())
        self._all.setToolTip(self.tr(FULL.hidden_words).format(self._hidden_count))

    def _all_words(self) -> str:
        """What the button says: how much it would show, where nothing else tells that."""
        if self._density.hidden_words or not self._hidden_count:
            return self.tr("Show all")
        return self.tr("Show {0} more").format(self._hidden_count)

    def _chips_px(self) -> int:
        """The chips without their words, and the gaps and margins."""
        chips = (*self._kinds.values(), *self._topics.values())
        gaps_px = GAP_PX * (len(chips) - 1) + GROUP_GAP_PX + 2 * MARGIN_PX
        words_px = self._words_px() if self._density.has_words else 0
        return sum(chip.sizeHint().width() for chip in chips) + gaps_px - words_px

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
