# pyright: basic
# Qt's option carries its fields untyped.
from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QPalette, QPixmap, QTextLayout
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from core.palette import Kind
from core.records import Comparison, Label
from core.review import Decision, Judgement, decided, subjects_of
from gui.models.findings_model import Column, FindingsModel
from gui.theme import LIGHT
from gui.theme_qt import style_sheet
from gui.view_state import ViewState, rows_of
from gui.views.findings import COLUMN_WORDS, FindingsView

FOCUS_MARGIN = QStyle.PixelMetric.PM_FocusFrameHMargin

CountPixels = Callable[[QPixmap, str], int]


@pytest.fixture
def view(qtbot: QtBot, comparison: Comparison) -> FindingsView:
    view = FindingsView(FindingsModel(LIGHT))
    qtbot.addWidget(view)
    view.resize(400, 500)
    view.show()
    view.show_rows(rows_of(comparison), ViewState(), is_checked=True)
    return view


def option_of(view: FindingsView, row: int, column: Column) -> QStyleOptionViewItem:
    """What the style is asked to paint."""
    index = view.model().index(row, column)
    option = QStyleOptionViewItem()
    option.rect, option.widget, option.font = view.visualRect(index), view, view.font()
    view.itemDelegate().initStyleOption(option, index)
    return option


@pytest.mark.parametrize("width_px", range(300, 520, 40))
@pytest.mark.parametrize("sheet", ["", "QAbstractItemView::item { padding: 2px 8px; }"])
def test_a_cell_is_cut_short_behind_a_whole_word(
    view: FindingsView, comparison: Comparison, width_px: int, sheet: str
) -> None:
    view.setStyleSheet(sheet)
    view.resize(width_px, 500)

    lines = option_of(view, 2, Column.A).text.splitlines()

    whole = comparison.by_id["A4"].text
    kept, dots, behind = " ".join(lines).partition(" …")
    assert len(lines) <= 2
    assert (dots, behind) == (" …", "")
    assert whole.startswith(f"{kept} ")
    assert kept


def test_a_claim_of_b_alone_stands_where_both_sides_have_room(view: FindingsView) -> None:
    view.resize(600, 500)

    told = option_of(view, 5, Column.A).text

    assert "".join(told.splitlines()) == "nobody can travel abroad illegally"


def test_a_lone_claim_names_its_side_where_no_column_does(view: FindingsView) -> None:
    view.resize(240, 500)

    told = option_of(view, 5, Column.A).text

    assert view.isColumnHidden(Column.TOPIC)
    assert told.startswith("B: nobody")


def test_qt_breaks_no_line_once_more(view: FindingsView) -> None:
    told: dict[tuple[int, int], int] = {}
    broken: dict[tuple[int, int], int] = {}
    for width_px in range(300, 900, 2):
        view.resize(width_px, 500)
        for row in range(view.model().rowCount()):
            option = option_of(view, row, Column.A)
            told[width_px, row] = len(option.text.splitlines())
            broken[width_px, row] = lines_of(option)

    assert told == broken


def lines_of(option: QStyleOptionViewItem) -> int:
    """On how many lines Qt sets the text of a cell."""
    rim_px = option.widget.style().pixelMetric(FOCUS_MARGIN, None, option.widget) + 1
    layout = QTextLayout(option.text, option.font)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(option.rect.width() - 2 * rim_px)
    layout.endLayout()
    return layout.lineCount()


def test_a_line_parts_the_groups(view: FindingsView, count_pixels: CountPixels) -> None:
    def strength(row: int) -> int:
        """Pixels of the line above a row, beside the letters."""
        box = view.visualRect(view.model().index(row, Column.B))
        box.setHeight(1)
        return count_pixels(view.viewport().grab(box), LIGHT.edge)

    assert [strength(row) > 50 for row in range(6)] == [False, True, True, True, True, True]


def test_no_line_parts_what_stands_in_one_group(
    view: FindingsView, comparison: Comparison, count_pixels: CountPixels
) -> None:
    only_in_a = next(row for row in rows_of(comparison) if row.kind is Kind.ONLY)

    view.show_rows((only_in_a, only_in_a), ViewState(), is_checked=True)

    painted = count_pixels(view.viewport().grab(), LIGHT.edge)  # some in the rims of letters
    assert painted < view.viewport().width() / 2


@pytest.mark.parametrize("points", [9, 18])
def test_no_narrow_column_cuts_its_texts_short(view: FindingsView, points: int) -> None:
    font = view.font()
    font.setPointSizeF(points)
    view.setFont(font)
    view.setStyleSheet(style_sheet(LIGHT, letters_points=points))
    view.resize(1200, 500)

    shown = [column for column in COLUMN_WORDS if not view.isColumnHidden(column)]

    assert Column.STRENGTH in shown
    for row in range(view.model().rowCount()):
        for column in shown:
            whole = view.model().index(row, column).data()
            assert " ".join(option_of(view, row, column).text.split()) == whole


def test_the_review_goes_below_the_glyph_where_its_column_gives_way(
    view: FindingsView, comparison: Comparison
) -> None:
    row = rows_of(comparison)[0]
    subject = subjects_of(comparison)[row.key]
    judgement = decided(Judgement(subject), Decision.REJECTED, Label.CONTRADICT)
    told: list[str] = []
    for width_px in (1000, 200):
        view.resize(width_px, 500)
        view.show_judgements({row.key: judgement})
        told.append(option_of(view, 0, Column.VERDICT).text)

    assert told == ["≠", "≠\N{LINE SEPARATOR}✗"]


def test_the_chosen_row_fades_with_the_others(view: FindingsView) -> None:
    def strength(role: QPalette.ColorRole) -> float:
        option = option_of(view, 0, Column.A)
        return option.palette.color(role).alphaF()

    fresh = strength(QPalette.ColorRole.HighlightedText)
    view.set_dimmed(True)

    assert fresh == 1.0
    assert strength(QPalette.ColorRole.HighlightedText) == strength(QPalette.ColorRole.Text) < 1.0
