# pyright: basic
# Qt's test calls carry no types.
"""Two texts read side by side in the window, with the keys and the mouse of a reader."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.errors import NetworkUnusableError
from core.records import Comparison
from gui.__main__ import begin
from gui.main_window import MainWindow
from gui.models.findings_model import ROW_ROLE
from gui.views.article_pane import ArticlePane

ALT, CONTROL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def compared(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """Both articles compared in a low window, so that they have to be scrolled."""
    window.resize(1024, 600)
    with qtbot.waitSignal(window.parts.desk.compared):
        begin(window.parts.desk, ("a.txt", "b.txt"))
    for pane in panes(window).values():
        pane.set_zoom(200)
        assert pane.viewport.last_scroll_y > pane.viewport.height
    return window


def panes(window: MainWindow) -> dict[str, ArticlePane]:
    return window.views.page.texts.panes


def scroll_ys(window: MainWindow) -> list[float]:
    return [pane.scroll_y() for pane in panes(window).values()]


def heights_of(window: MainWindow, comparison: Comparison, *keys: str) -> list[float]:
    """How far below the top of its pane each claim stands."""
    claims = [comparison.by_id[key] for key in keys]
    return [
        panes(window)[claim.article].y_of(claim.start) - panes(window)[claim.article].scroll_y()
        for claim in claims
    ]


def test_return_brings_the_other_side_level_again(
    compared: MainWindow, comparison: Comparison, qtbot: QtBot
) -> None:
    qtbot.keyClick(compared, Key.Key_F8)
    qtbot.keyClick(compared, Key.Key_L, CONTROL)
    panes(compared)["B"].scroll_to_y(0)
    apart = heights_of(compared, comparison, "A3", "B3")

    qtbot.keyClick(compared.focusWidget(), Key.Key_Return)

    a, b = heights_of(compared, comparison, "A3", "B3")
    assert abs(apart[0] - apart[1]) > 50
    assert a == pytest.approx(b, abs=1)
    assert 0 <= a <= panes(compared)["A"].viewport.height


def test_esc_goes_back_step_by_step_to_where_the_reader_was(
    compared: MainWindow, qtbot: QtBot
) -> None:
    panes(compared)["A"].scroll_to_y(300)
    begun = scroll_ys(compared)
    places = []
    for _ in range(2):
        qtbot.keyClick(compared, Key.Key_F8)
        places.append(scroll_ys(compared))

    qtbot.keyClick(compared.focusWidget(), Key.Key_Escape)
    first_back = scroll_ys(compared)
    qtbot.keyClick(compared.focusWidget(), Key.Key_Escape)

    assert first_back == places[0] != begun
    assert scroll_ys(compared) == begun


def test_a_key_unlinks_the_panes_and_links_them_without_a_jump(
    compared: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(compared, Key.Key_L, CONTROL)
    before = scroll_ys(compared)
    panes(compared)["A"].scroll_to_y(before[0] + 400)
    unlinked = scroll_ys(compared)
    qtbot.keyClick(compared, Key.Key_L, CONTROL)
    linked = scroll_ys(compared)

    panes(compared)["A"].scroll_to_y(unlinked[0] + 10)

    assert unlinked == [before[0] + 400, before[1]]
    assert linked == unlinked
    assert abs(scroll_ys(compared)[1] - before[1]) <= 25


def test_a_key_hides_the_ruler_and_brings_it_back(compared: MainWindow, qtbot: QtBot) -> None:
    ruler = compared.views.page.texts.ruler

    qtbot.keyClick(compared, Key.Key_F9)
    was_hidden = ruler.isHidden()
    qtbot.keyClick(compared, Key.Key_F9)

    assert was_hidden
    assert ruler.isVisible()


def test_a_key_goes_from_contradiction_to_contradiction_only(
    compared: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(compared, Key.Key_F8)
    differs = compared.parts.reader.state.current

    qtbot.keyClick(compared, Key.Key_Up, ALT | SHIFT)

    assert differs == "A3-B3"
    assert compared.parts.reader.state.current == "A1-B1"


def test_folding_goes_on_with_a_key_and_off_bar_by_bar_with_a_click(
    compared: MainWindow, qtbot: QtBot
) -> None:
    pane = panes(compared)["A"]
    qtbot.keyClick(compared, Key.Key_D, CONTROL)
    folds = pane.text._shown.folded
    fold, place = folds[0]
    pane.scroll_to_y(0)
    pane.reveal(fold.start, fold.end)
    cursor = QTextCursor(pane.text.document())
    cursor.setPosition(place.start + 4)

    qtbot.mouseClick(
        pane.text.viewport(), LEFT, pos=pane.text.cursorRect(cursor).center() + QPoint(2, 0)
    )

    assert [one for one, _ in pane.text._shown.folded] == [one for one, _ in folds[1:]]
    assert fold.span.of(pane.article.text if pane.article else "") in pane.text.toPlainText()


def test_a_click_on_a_link_makes_its_finding_current(compared: MainWindow, qtbot: QtBot) -> None:
    compared.resize(1024, 1200)
    compared.views.page.texts.set_zoom(50)
    gutter = compared.views.page.texts.gutter
    qtbot.waitUntil(lambda: len(gutter.visible_bands()) > 1)
    middle = gutter.width() // 2
    under = {band.key: at for at in heights(gutter) if (band := gutter.band_at(QPoint(middle, at)))}
    wanted = next(key for key in under if key != compared.parts.reader.state.current)

    qtbot.mouseClick(gutter, LEFT, pos=QPoint(middle, under[wanted]))

    assert compared.parts.reader.state.current == wanted
    selected = compared.views.page.findings.currentIndex().data(ROW_ROLE)
    assert selected.key == wanted


def heights(widget: QWidget) -> range:
    return range(0, widget.height(), 3)


def test_swapping_with_a_key_puts_each_text_on_the_other_side(
    compared: MainWindow, fake_engine: object, qtbot: QtBot
) -> None:
    before = [pane.article for pane in panes(compared).values()]

    # What this engine hands out is of the texts the other way round.
    fake_engine.error = NetworkUnusableError("entailment", "damaged")  # type: ignore[attr-defined]

    qtbot.keyClick(compared, Key.Key_Backslash, ALT)
    qtbot.waitUntil(lambda: bool(compared.parts.desk.session.fault))

    assert [pane.article for pane in panes(compared).values()] == before[::-1]
    assert list(fake_engine.asked[-1]) == before[::-1]  # type: ignore[attr-defined]


def test_esc_cancels_before_it_goes_back(compared: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(compared, Key.Key_F8)
    here = scroll_ys(compared)
    compared.parts.desk.compare()
    was_busy = compared.parts.desk.session.is_busy

    qtbot.keyClick(compared.focusWidget(), Key.Key_Escape)

    assert was_busy
    assert not compared.parts.desk.session.is_busy
    assert scroll_ys(compared) == here
