# pyright: basic
# Qt's test calls carry no types.
"""The theme follows the system while the reader has chosen none."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication

from gui.appearance import Appearance
from gui.preferences import Preferences, ThemeChoice
from gui.theme import DARK, LIGHT, Theme

Scheme = Qt.ColorScheme


class Hints(QObject):
    """What the desktop says of itself."""

    colorSchemeChanged = Signal(Scheme)  # noqa: N815 - Qt's name

    def __init__(self) -> None:
        super().__init__()
        self._scheme = Scheme.Light

    def colorScheme(self) -> Scheme:  # noqa: N802 - Qt's name
        return self._scheme

    def turn(self, scheme: Scheme) -> None:
        self._scheme = scheme
        self.colorSchemeChanged.emit(scheme)


class Application:
    """Takes palette and style sheet as an application does."""

    def __init__(self) -> None:
        self.hints = Hints()
        self.palette = QPalette()
        self.sheet = ""

    def styleHints(self) -> Hints:  # noqa: N802 - Qt's name
        return self.hints

    def setStyle(self, name: str) -> None:  # noqa: N802 - Qt's name
        assert name == "Fusion"

    def font(self) -> QFont:
        return QFont()

    def setPalette(self, palette: QPalette) -> None:  # noqa: N802 - Qt's name
        self.palette = palette

    def setStyleSheet(self, sheet: str) -> None:  # noqa: N802 - Qt's name
        self.sheet = sheet


@pytest.fixture
def app(qapp: QApplication) -> Application:
    assert qapp  # fonts need one
    return Application()


def shows(app: Application, theme: Theme) -> bool:
    return app.palette.base().color().name().upper() == theme.base and theme.focus in app.sheet


def test_the_theme_follows_the_system_while_the_window_is_open(
    app: Application, preferences: Preferences
) -> None:
    appearance = Appearance(cast("QApplication", app), preferences)
    told: list[Theme] = []
    appearance.theme_changed.connect(told.append)
    was_light = shows(app, LIGHT)

    app.hints.turn(Scheme.Dark)

    assert was_light
    assert shows(app, DARK)
    assert told == [DARK]


def test_a_chosen_theme_stays_whatever_the_system_does(
    app: Application, preferences: Preferences
) -> None:
    appearance = Appearance(cast("QApplication", app), preferences)
    appearance.choose(ThemeChoice.LIGHT)

    app.hints.turn(Scheme.Dark)

    assert shows(app, LIGHT)
    assert appearance.theme is LIGHT
