# pyright: basic
# Qt's test calls carry no types.
"""The window as met with a screen reader, without a mouse, and with large letters."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QAction,
    QFont,
    QImage,
    QPainter,
)
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core.palette import Kind
from core.reading import Entry
from core.records import Article
from core.review import Decision
from core.store import Metadata
from gui import views
from gui.__main__ import begin
from gui.actions import Command
from gui.library_place import Whereabouts
from gui.main_window import MainWindow
from gui.session import Choice, Side
from gui.theme import DARK, HIGH_CONTRAST, LIGHT, Theme
from gui.theme_qt import style_sheet
from gui.views.card_report import CardReport
from gui.views.entry_choice import EntryChoice
from gui.views.key_editor import KeyEditor
from gui.views.key_sheet import KeySheet
from gui.views.metadata_dialog import MetadataDialog
from gui.views.place_dialog import PlaceDialog
from gui.views.print_preview import PrintPreview

Role = QAccessible.Role
LAYOUT = frozenset(
    {
        Role.Client,
        Role.Pane,
        Role.LayeredPane,
        Role.Border,
        Role.Grouping,
        Role.MenuBar,
        Role.StatusBar,
        Role.Separator,
        Role.Splitter,
        Role.Window,
        Role.Dialog,
        Role.TitleBar,
        Role.StaticText,  # a label without a text says nothing and asks for nothing
    }
)
"""What only holds other things: it takes no focus and nothing can be done with it."""

TARGET_PX = 24
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
Key = Qt.Key


def controls(face: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Every visible control below and including this one."""
    if not face.isValid() or face.state().invisible:
        return
    if face.role() not in LAYOUT or face.state().focusable:
        yield face
    for place in range(face.childCount()):
        child = face.child(place)
        if child is not None:
            yield from controls(child)


def nameless(widget: QWidget) -> list[str]:
    face = QAccessible.queryAccessibleInterface(widget)
    assert face is not None
    found = list(controls(face))
    assert found
    return [
        f"{one.role().name} {one.object()}"
        for one in found
        if not one.text(QAccessible.Text.Name).strip()
    ]


def compare(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.parts.desk.compared):
        begin(window.parts.desk, ("a.txt", "b.txt"))


def do(window: MainWindow, command: Command) -> None:
    found = window.findChild(QAction, command)
    assert isinstance(found, QAction)
    found.trigger()


@pytest.fixture
def reviewing(window: MainWindow, qtbot: QtBot) -> MainWindow:
    compare(window, qtbot)
    do(window, Command.REVIEW)
    return window


def test_the_start_page_has_no_nameless_control(window: MainWindow, qtbot: QtBot) -> None:
    desk = window.parts.desk
    with qtbot.waitSignal(desk.library_changed, check_params_cb=lambda library: len(library) == 2):
        desk.load_library()

    assert nameless(window) == []


def test_one_article_has_no_nameless_control(window: MainWindow, qtbot: QtBot) -> None:
    desk = window.parts.desk
    with qtbot.waitSignal(desk.session_changed, check_params_cb=lambda s: s.a.article is not None):
        begin(desk, ("a.txt",))

    assert nameless(window) == []


@pytest.mark.parametrize("command", [None, Command.REVIEW, Command.FIND, Command.FOLD])
def test_a_comparison_has_no_nameless_control(
    window: MainWindow, qtbot: QtBot, command: Command | None
) -> None:
    compare(window, qtbot)
    if command is not None:
        do(window, command)

    assert nameless(window) == []


OPENED_BY_A_KEY = {
    KeySheet: Command.KEYS,
    KeyEditor: Command.CHANGE_KEYS,
    CardReport: Command.CHECK_CARD,
}


@pytest.mark.parametrize("kind", OPENED_BY_A_KEY, ids=lambda kind: kind.__name__)
def test_a_dialog_has_no_nameless_control(
    window: MainWindow, qtbot: QtBot, kind: type[QDialog]
) -> None:
    compare(window, qtbot)
    do(window, Command.COPY_EVIDENCE)
    do(window, OPENED_BY_A_KEY[kind])
    (dialog,) = (dialog for dialog in window.findChildren(kind) if dialog.isVisible())

    assert nameless(dialog) == []


def entry_choice() -> QDialog:
    article = Article("feed.xml#1", "Storm reaches coast.", "Storm reaches coast.")
    entries = (Entry("feed.xml#1", "Storm", lambda _: article), Entry("#2", "", lambda _: article))
    return EntryChoice(Side.A, Choice("feed.xml", entries))


def place_dialog() -> QDialog:
    dialog = PlaceDialog()
    dialog.show_place(Whereabouts(Path("library.sqlite"), is_given=False))
    return dialog


def print_preview() -> QDialog:
    def paint(printer: QPrinter) -> None:
        with QPainter(printer) as painter:
            painter.drawText(100, 100, "page")

    return PrintPreview(QPrinter(), paint)


OPENED_BY_OTHERS: dict[type[QDialog], Callable[[], QDialog]] = {
    EntryChoice: entry_choice,
    MetadataDialog: lambda: MetadataDialog(Metadata("Storm", None, None)),
    PlaceDialog: place_dialog,
    PrintPreview: print_preview,
}


@pytest.mark.parametrize("kind", OPENED_BY_OTHERS, ids=lambda kind: kind.__name__)
def test_a_dialog_of_its_own_has_no_nameless_control(qtbot: QtBot, kind: type[QDialog]) -> None:
    dialog = OPENED_BY_OTHERS[kind]()
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()

    assert nameless(dialog) == []


def test_no_dialog_is_forgotten_here() -> None:
    for module in pkgutil.iter_modules(views.__path__, f"{views.__name__}."):
        import_module(module.name)
    ours = {kind for kind in QDialog.__subclasses__() if kind.__module__.startswith("gui.")}

    assert ours == OPENED_BY_A_KEY.keys() | OPENED_BY_OTHERS.keys()


def test_the_library_has_no_nameless_control(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "flood.txt").write_text("The river burst its banks on Monday.", encoding="utf-8")
    do(window, Command.LIBRARY)
    with qtbot.waitSignal(window.parts.librarian.told, timeout=20_000):
        window.views.library_page.sources_dropped.emit([str(tmp_path / "flood.txt")])
    qtbot.waitUntil(lambda: not window.parts.librarian.is_busy, timeout=20_000)
    articles = nameless(window)

    window.views.library_page.tabs.setCurrentIndex(1)

    assert articles == []
    assert nameless(window) == []


def targets(window: QWidget) -> list[QWidget]:
    kinds = (QPushButton, QToolButton, QComboBox, QLineEdit, QCheckBox)
    found = [widget for kind in kinds for widget in window.findChildren(kind)]
    return [widget for widget in found if widget.isVisible()]


def test_every_target_is_large_enough(reviewing: MainWindow) -> None:
    small = [
        (widget.accessibleName(), widget.width(), widget.height())
        for widget in targets(reviewing)
        if min(widget.width(), widget.height()) < TARGET_PX
    ]

    assert small == []


@pytest.mark.parametrize("theme", [LIGHT, DARK, HIGH_CONTRAST], ids=lambda theme: theme.name)
@pytest.mark.parametrize(
    "kind", ["QPushButton", "QToolButton", "QLineEdit", "QComboBox", "QCheckBox"]
)
def test_every_kind_of_control_has_a_focus_ring(theme: Theme, kind: str) -> None:
    rules = [rule for rule in style_sheet(theme).split("}") if f"{kind}:focus" in rule]

    assert any(f"border: 2px solid {theme.focus}" in rule for rule in rules)


@pytest.fixture
def large_letters(qapp: QApplication) -> Iterator[None]:
    usual = qapp.font()
    large = QFont(usual)
    large.setPointSizeF(2 * usual.pointSizeF())
    qapp.setFont(large)
    yield
    qapp.setFont(usual)


@pytest.mark.usefixtures("large_letters")
@pytest.mark.parametrize("key", ["A1-B1", "A3-B3"])  # the latter has a reason to try
def test_letters_of_twice_the_size_lose_nothing(
    reviewing: MainWindow, qtbot: QtBot, key: str
) -> None:
    reviewing.parts.reader.on_row_chosen(key)
    reviewing.resize(1280, 800)
    cut = cut_off(reviewing)

    qtbot.waitUntil(lambda: cut_off(reviewing) == [])

    assert (reviewing.width(), reviewing.height()) == (1280, 800), cut
    findings = reviewing.views.page.findings
    assert findings.rowHeight(0) >= 2 * findings.fontMetrics().lineSpacing()


def cut_off(window: QWidget) -> list[tuple[str, int, int]]:
    """Buttons and labels that have less room than their text needs."""
    kinds = (QAbstractButton, QLabel)
    shown = [one for kind in kinds for one in window.findChildren(kind) if one.isVisible()]
    return [
        (one.text(), one.width(), one.height())
        for one in shown
        if one.text() and not _has_room(one)
    ]


def _has_room(one: QLabel | QAbstractButton) -> bool:
    if isinstance(one, QLabel) and one.wordWrap():
        return one.height() >= one.heightForWidth(one.width())
    needed = one.minimumSizeHint()
    return one.width() >= needed.width() and one.height() >= needed.height()


def test_tab_reaches_every_control_and_comes_round(reviewing: MainWindow, qtbot: QtBot) -> None:
    reviewing.views.page.findings.setFocus()
    met: list[QWidget] = []

    while reviewing.focusWidget() not in met:
        met.append(reviewing.focusWidget())
        qtbot.keyClick(reviewing.focusWidget(), Key.Key_Tab)

    missed = [
        widget.accessibleName() or widget.objectName()
        for widget in targets(reviewing)
        if widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget not in met
    ]
    assert missed == []


def changed_pixels(one: QImage, other: QImage) -> int:
    places = ((x, y) for x in range(one.width()) for y in range(one.height()))
    return sum(one.pixel(x, y) != other.pixel(x, y) for x, y in places)


def test_every_stop_of_the_tab_key_shows_that_it_has_the_focus(
    reviewing: MainWindow, qtbot: QtBot
) -> None:
    reviewing.views.page.findings.setFocus()
    stops: list[QWidget] = []
    while reviewing.focusWidget() not in stops:
        stops.append(reviewing.focusWidget())
        qtbot.keyClick(reviewing.focusWidget(), Key.Key_Tab)

    unseen: list[str] = []
    for at, stop in enumerate(stops):
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        focused = stop.grab().toImage()
        stops[at - 1].setFocus(Qt.FocusReason.TabFocusReason)
        if changed_pixels(focused, stop.grab().toImage()) < stop.width() + stop.height():
            unseen.append(stop.accessibleName() or type(stop).__name__)

    assert len(stops) > len(Kind)
    assert unseen == []


def test_compare_and_review_without_a_mouse(window: MainWindow, qtbot: QtBot) -> None:
    desk, reviewer = window.parts.desk, window.parts.reviewer
    with qtbot.waitSignal(desk.library_changed, check_params_cb=lambda library: len(library) == 2):
        desk.load_library()

    def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        qtbot.keyClick(window.focusWidget() or window, key, modifier)

    press(Key.Key_Return)  # the first article of the library
    press(Key.Key_Down)
    with qtbot.waitSignal(desk.compared):
        press(Key.Key_Return)  # and the second
    press(Key.Key_F2)
    press(Key.Key_V)  # confirm the contradiction
    press(Key.Key_F8)
    press(Key.Key_N)
    qtbot.keyClicks(window.focusWidget(), "ask the ministry")
    press(Key.Key_Return)
    press(Key.Key_X)  # reject the difference
    press(Key.Key_Down, ALT)
    press(Key.Key_2)  # the agreement is a difference
    press(Key.Key_Z, CONTROL)
    press(Key.Key_C, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    press(Key.Key_V, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    is_card_shown = window.views.dialogs.card_report.isVisible()
    qtbot.keyClick(window.views.dialogs.card_report, Key.Key_Escape)

    made = {key: (one.decision, one.note) for key, one in reviewer.judgements.items()}
    assert made == {
        "A1-B1": (Decision.CONFIRMED, ""),
        "A3-B3": (Decision.REJECTED, "ask the ministry"),
    }
    assert is_card_shown
    assert not window.views.dialogs.card_report.isVisible()
