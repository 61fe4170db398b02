# pyright: basic
# The translator's method has Qt's own signature.
"""Every word of the window that stands there before there is an article can be translated."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QTabBar,
    QTableView,
    QWidget,
)

from core.headlines import Headline
from core.wording import Actor
from gui.__main__ import build
from gui.engine import Engine
from gui.headline_phrases import check_words
from gui.library_phrases import counted
from gui.main_window import MainWindow
from gui.naming_phrases import spoken_naming, stop_words
from gui.namings import NamingStop, lines_of
from gui.preferences import Preferences

OPEN, CLOSE = "«", "»"
WORD = re.compile(r"[^\W\d_]{2,}")
"""Letters of the articles, figures and signs stand in every language."""


class Marking(QTranslator):
    """Puts each text that is translated into marks."""

    def translate(self, context: str, text: str, comment: str = "", n: int = -1) -> str:  # noqa: ARG002 - Qt's own
        return f"{OPEN}{text}{CLOSE}"

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False


@pytest.fixture
def marking(qapp: QApplication) -> Iterator[Marking]:
    marking = Marking()
    qapp.installTranslator(marking)
    yield marking
    qapp.removeTranslator(marking)


@pytest.fixture
def marked_window(
    marking: Marking, qapp: QApplication, fake_engine: object, preferences: Preferences
) -> Iterator[MainWindow]:
    assert marking
    engine: Engine = fake_engine.as_engine()  # type: ignore[attr-defined]
    window = build(qapp, engine, preferences)
    window.show()
    yield window
    window.close()
    window.deleteLater()


def words_of(widget: QWidget) -> list[str]:
    """What a widget shows of its own: not what an article or a path brings."""
    words: list[str] = []
    if isinstance(widget, QLabel | QAbstractButton):
        words.append(widget.text())
    if isinstance(widget, QLineEdit):
        words.append(widget.placeholderText())
    if isinstance(widget, QTabBar):
        words += [widget.tabText(at) for at in range(widget.count())]
    if isinstance(widget, QTableView) and not widget.horizontalHeader().isHidden():
        model, across = widget.model(), Qt.Orientation.Horizontal
        words += [str(model.headerData(at, across) or "") for at in range(model.columnCount())]
    return [*words, widget.accessibleName()]


def test_no_word_of_the_window_stands_outside_of_translation(marked_window: MainWindow) -> None:
    widgets = [marked_window, *marked_window.findChildren(QWidget)]
    actions = [action.text() for action in marked_window.findChildren(QAction)]

    words = {word.replace("&", "") for widget in widgets for word in words_of(widget)}
    bare = {word for word in words | set(actions) if OPEN not in word and WORD.search(word)}
    assert bare == set()


def test_a_headline_is_judged_in_the_readers_words(
    marking: Marking, headlines: tuple[Headline, ...]
) -> None:
    assert marking
    own = check_words(headlines[0], headlines[0].checks[0])

    assert own == "«borne out by «its own text»»"


def test_namings_are_told_in_the_readers_words(marking: Marking, actors: tuple[Actor, ...]) -> None:
    assert marking
    line = lines_of(actors)[1]
    stop = NamingStop("A", actors[0].sides[0].namings[0], 0)

    assert spoken_naming(line, "B") == f"«{line.actor}: no further naming in B»"
    assert stop_words(stop).startswith("«“fighters” in A: 1 of ")


def test_what_is_counted_is_told_in_the_readers_words(marking: Marking) -> None:
    assert marking
    assert (counted(1, "hit"), counted(2_000, "event")) == ("«1 hit»", "«2,000 events»")
