# pyright: basic
# Qt's test calls carry no types.
from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from core.progress import Progress, Stage
from core.records import Comparison
from gui.view_state import ViewState, rows_of
from gui.views.chips_row import GAP_PX, MARGIN_PX, ChipsRow
from gui.views.filter_bar import CHIP_WORDS, DENSITIES, FULL, LEAST, Density, FilterBar
from gui.views.progress import ProgressStrip
from gui.views.scrolling_row import ScrollingRow

SIZES = (1, 2)
"""Letters of the usual size, and of twice that."""
HEIGHT_PX = 120
"""More than the row takes at either size."""


@dataclass(frozen=True, slots=True)
class Row:
    """The row, and what it took over."""

    whole: ChipsRow
    filters: FilterBar
    progress: ProgressStrip
    comparison: Comparison

    def show(self, state: ViewState) -> None:
        self.filters.show_rows(rows_of(self.comparison), state, is_checked=True)
        self.whole.fit()

    def widen(self, beside_px: int) -> None:
        """Give it its own margins and ``beside_px``."""
        self.whole.resize(beside_px + MARGIN_PX + GAP_PX, HEIGHT_PX)
        self.settle()

    def full_px(self) -> int:
        """What all words of the chips and of the progress take."""
        self.widen(5_000)
        return self.filters.width_px(FULL) + self.progress.sizeHint().width()

    def settle(self) -> None:
        QApplication.processEvents()

    @property
    def buttons(self) -> list[QToolButton]:
        return [button for button in self.filters.findChildren(QToolButton) if button.isVisible()]

    @property
    def overflow_px(self) -> int:
        return self.whole.findChild(ScrollingRow).horizontalScrollBar().maximum()


@pytest.fixture(params=SIZES)
def row(request: pytest.FixtureRequest, qtbot: QtBot, comparison: Comparison) -> Row:
    filters, progress = FilterBar(), ProgressStrip()
    whole = ChipsRow(filters, progress)
    qtbot.addWidget(whole)
    font = whole.font()
    font.setPointSizeF(font.pointSizeF() * request.param)
    whole.setFont(font)
    whole.show()
    row = Row(whole, filters, progress, comparison)
    row.show(ViewState())
    return row


def is_whole(part: QWidget, around: QWidget) -> bool:
    return around.rect().contains(QRect(part.mapTo(around, part.rect().topLeft()), part.size()))


def has_words(row: Row) -> bool:
    return all(
        any(button.text().endswith(word) for button in row.buttons) for word in CHIP_WORDS.values()
    )


def test_nothing_moves_for_the_progress_where_all_fits(row: Row) -> None:
    row.widen(row.full_px())
    places = [button.geometry() for button in row.buttons]

    row.progress.set_working(is_working=True)
    row.settle()

    assert has_words(row)
    assert [button.geometry() for button in row.buttons] == places


def test_the_hidden_progress_takes_no_word_off_a_chip(row: Row) -> None:
    row.show(ViewState(shown=frozenset()))

    row.widen(row.filters.width_px(FULL))

    assert has_words(row)
    assert row.overflow_px == 0
    assert all(is_whole(button, row.whole) for button in row.buttons)


def test_progress_gets_narrower_before_a_chip_is_out_of_sight(row: Row) -> None:
    row.progress.set_working(is_working=True)

    row.widen(row.filters.width_px(LEAST) + row.progress.minimumSizeHint().width())

    assert row.overflow_px == 0
    assert len(row.buttons) > len(CHIP_WORDS)
    assert all(is_whole(button, row.whole) for button in row.buttons)
    assert is_whole(row.progress, row.whole)


def test_the_stage_is_told_by_its_number_where_its_words_leave_no_room(row: Row) -> None:
    row.progress.set_working(is_working=True)
    row.progress.show_progress(Progress(Stage.CLAIMS, 1, 2))
    row.widen(row.full_px())
    told = [row.progress.findChild(QLabel).text()]
    row.widen(row.filters.width_px(LEAST) + row.progress.minimumSizeHint().width() - 24)

    told.append(row.progress.findChild(QLabel).text())

    assert told == ["2/4 Finding claims", "2/4"]
    assert row.overflow_px == 0


@pytest.mark.parametrize("density", DENSITIES)
def test_hiding_findings_moves_no_chip(row: Row, density: Density) -> None:
    row.widen(row.filters.width_px(density))
    chips = row.buttons
    places = [(chip.x(), chip.width()) for chip in chips]

    row.show(ViewState(shown=frozenset()))
    row.settle()

    assert len(row.buttons) == len(chips) + 1
    assert [(chip.x(), chip.width()) for chip in chips] == places


@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_both_ends_have_the_same_margin(row: Row, direction: Qt.LayoutDirection) -> None:
    row.whole.setLayoutDirection(direction)
    row.progress.set_working(is_working=True)
    row.widen(row.full_px())

    ends = sorted(
        (part.mapTo(row.whole, part.rect().topLeft()).x(), part.width())
        for part in (row.buttons[0], row.progress.findChild(QPushButton))
    )

    assert ends[0][0] == MARGIN_PX
    assert sum(ends[1]) == row.whole.width() - MARGIN_PX
