from __future__ import annotations

from itertools import pairwise, product

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPalette, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core.palette import Kind
from gui.theme import DARK, HIGH_CONTRAST, LIGHT, Theme
from gui.theme_qt import USUAL_POINTS, palette_of, style_sheet

EVERY_THEME = pytest.mark.parametrize("theme", [LIGHT, DARK, HIGH_CONTRAST], ids=lambda t: t.name)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window)
    return window


def show_in(window: QWidget, theme: Theme, *widgets: QWidget) -> None:
    """Show the widgets in a window in which none of them has the focus."""
    window.setStyleSheet(style_sheet(theme))
    for widget in widgets:
        window.layout().addWidget(widget)
    window.show()
    window.setFocus()


def colours_in(widget: QWidget) -> set[str]:
    """The colours a widget is painted in."""
    image = widget.grab().toImage()
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(x, y).name().upper() for x, y in places}


@EVERY_THEME
def test_palette_takes_over_the_colours_to_read(theme: Theme) -> None:
    palette = palette_of(theme)

    assert palette.color(QPalette.ColorRole.Text).name().upper() == theme.text
    assert palette.color(QPalette.ColorRole.Base).name().upper() == theme.base
    assert palette.color(QPalette.ColorGroup.Inactive, QPalette.ColorRole.Highlight).name() == (
        theme.selection.lower()
    )


def test_a_title_grows_with_the_letters(window: QWidget) -> None:
    title = QLabel("Title")
    title.setProperty("role", "title")
    window.setStyleSheet(style_sheet(LIGHT, letters_points=USUAL_POINTS))
    window.layout().addWidget(title)
    window.show()
    before = title.font().pointSizeF()

    window.setStyleSheet(style_sheet(LIGHT, letters_points=2 * USUAL_POINTS))

    assert title.font().pointSizeF() == pytest.approx(2 * before, rel=0.01)


@EVERY_THEME
def test_a_tick_shows_in_a_box_that_is_ticked(window: QWidget, theme: Theme) -> None:
    box = QCheckBox("what if")
    show_in(window, theme, QPushButton("other"), box)
    empty = colours_in(box)

    box.setChecked(True)

    assert theme.focus not in empty
    assert {theme.focus, theme.on_focus} <= colours_in(box)


@EVERY_THEME
@pytest.mark.parametrize("make", [QPushButton, QToolButton, QLineEdit])
def test_what_can_be_operated_is_24_pixels_high_with_and_without_focus(
    window: QWidget, theme: Theme, make: type[QWidget]
) -> None:
    widget = make()
    show_in(window, theme, widget)
    before = widget.height()

    widget.setFocus(Qt.FocusReason.TabFocusReason)

    assert widget.sizeHint().height() >= 24
    assert widget.height() == before


@EVERY_THEME
@pytest.mark.parametrize("make", [QPushButton, QLineEdit])
def test_focus_shows_a_ring_two_pixels_wide(
    qtbot: QtBot, window: QWidget, theme: Theme, make: type[QWidget]
) -> None:
    widget = make()
    show_in(window, theme, QPushButton("other"), widget)
    window.activateWindow()

    widget.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(widget.hasFocus)

    image = widget.grab().toImage()
    ring = [image.pixelColor(image.width() // 2, y).name().upper() for y in range(2)]
    assert ring == [theme.focus, theme.focus]


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("kind", Kind)
def test_chip_that_is_on_has_the_ground_of_its_kind(
    window: QWidget, theme: Theme, kind: Kind
) -> None:
    chip = QToolButton()
    chip.setCheckable(True)
    chip.setProperty("chip", kind.value)
    show_in(window, theme, QPushButton("other"), chip)

    chip.setChecked(True)

    image = chip.grab().toImage()
    assert image.pixelColor(image.rect().center()).name().upper() == theme.inks[kind].fill


@EVERY_THEME
@pytest.mark.parametrize("is_on", [True, False])
def test_a_chip_with_the_focus_has_its_ring_whether_on_or_off(
    qtbot: QtBot, window: QWidget, theme: Theme, *, is_on: bool
) -> None:
    chip = QPushButton("contradict")
    chip.setCheckable(True)
    chip.setChecked(is_on)
    chip.setProperty("chip", Kind.CONTRADICT.value)
    show_in(window, theme, QPushButton("other"), chip)
    window.activateWindow()

    chip.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(chip.hasFocus)

    image = chip.grab().toImage()
    ring = [image.pixelColor(image.width() // 2, y).name().upper() for y in range(2)]
    assert ring == [theme.focus, theme.focus]


def test_the_rim_of_a_chip_that_is_off_is_broken_where_there_are_no_grounds(
    window: QWidget,
) -> None:
    chips = [QPushButton("contradict") for _ in range(2)]
    for chip, is_on in zip(chips, (True, False), strict=True):
        chip.setCheckable(True)
        chip.setChecked(is_on)
        chip.setProperty("chip", Kind.CONTRADICT.value)
    show_in(window, HIGH_CONTRAST, *chips)

    broken = [len(set(row_of(chip, 0))) > 1 for chip in chips]
    assert broken == [False, True]


def row_of(widget: QWidget, y: int) -> list[int]:
    """The colours of a row of pixels, away from the corners."""
    image = widget.grab().toImage()
    return [image.pixelColor(x, y).rgba() for x in range(30, image.width() - 30)]


def ink_columns(button: QToolButton) -> list[int]:
    """The columns within the border in which something dark stands."""
    image = button.grab().toImage()
    across, down = range(4, image.width() - 4), range(4, image.height() - 4)
    return [x for x in across if any(image.pixelColor(x, y).lightness() < 150 for y in down)]


def test_the_arrow_of_a_menu_stands_behind_the_text_in_either_direction(window: QWidget) -> None:
    buttons: list[QToolButton] = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        button = QToolButton()
        button.setText("Add")
        button.setLayoutDirection(direction)
        button.setMenu(QMenu(button))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        buttons.append(button)

    show_in(window, LIGHT, *buttons)

    forth, back = (ink_columns(button) for button in buttons)
    last = buttons[0].width() - 1
    least_gap, farthest_text = 4, 18
    assert last - forth[-1] == pytest.approx(back[0], abs=2)
    assert forth[0] == pytest.approx(last - back[-1], abs=2)
    assert forth[0] < farthest_text
    for columns in (forth, back):
        gaps = [right - left for left, right in pairwise(columns)]
        assert max(gaps) >= least_gap


def test_check_boxes_grow_with_the_letters() -> None:
    assert "width: 14px; height: 14px" in style_sheet(LIGHT, letters_points=9)
    assert "width: 28px; height: 28px" in style_sheet(LIGHT, letters_points=18)


@pytest.mark.parametrize("make", [QPushButton, QToolButton, QLineEdit, QCheckBox])
def test_no_letter_is_cut_where_room_is_short(window: QWidget, make: type[QWidget]) -> None:
    widget = make()
    window.setFont(QFont(window.font().family(), 18))
    window.setStyleSheet(style_sheet(LIGHT, letters_points=18))
    window.layout().addWidget(widget)

    window.resize(200, 1)
    window.show()

    assert widget.height() >= widget.fontMetrics().height()


def test_with_high_contrast_what_is_off_is_told_by_its_border(window: QWidget) -> None:
    on, off = QPushButton("Compare with"), QPushButton("Compare with")
    off.setEnabled(False)

    show_in(window, HIGH_CONTRAST, on, off)

    rims = []
    for button in (on, off):
        image = window.grab(button.geometry()).toImage()
        rims.append({image.pixelColor(x, 0).name() for x in range(10, image.width() - 10)})
    assert len(rims[0]) == 1
    assert len(rims[1]) > 1


def test_the_signs_of_a_menu_grow_with_the_letters() -> None:
    assert "QMenu::indicator { width: 10px; height: 10px;" in style_sheet(LIGHT, letters_points=9)
    assert "QMenu::indicator { width: 20px; height: 20px;" in style_sheet(LIGHT, letters_points=18)


@EVERY_THEME
def test_the_sign_of_a_branch_grows_with_the_letters(window: QWidget, theme: Theme) -> None:
    model = QStandardItemModel()
    model.appendRow(QStandardItem("event"))
    model.item(0).appendRow(QStandardItem("article"))
    tree = QTreeView()
    tree.setHeaderHidden(True)
    tree.setModel(model)
    tree.resize(300, 200)
    show_in(window, theme, QPushButton("other"), tree)

    def strength(indentation_px: int) -> int:
        """Pixels of the sign, on a ground of the theme."""
        tree.setIndentation(indentation_px)
        row = tree.visualRect(model.index(0, 0))
        image = tree.viewport().grab(QRect(0, row.y(), indentation_px, row.height())).toImage()
        ground = QColor(theme.base)
        places = product(range(image.width()), range(image.height()))
        return sum(image.pixelColor(x, y) != ground for x, y in places)

    small, large = strength(12), strength(24)

    assert 0 < small < large
