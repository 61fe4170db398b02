"""Light, dark or as the system has it: keeps the whole application in one theme."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication

from gui.preferences import Preferences, ThemeChoice
from gui.theme import Scheme, Theme, theme_for
from gui.theme_qt import palette_of, style_sheet


class Appearance(QObject):
    """Applies the theme that the reader chose and follows the system where they did not."""

    theme_changed = Signal(object)  # Theme

    def __init__(self, app: QApplication, preferences: Preferences) -> None:
        """Apply the remembered choice at once."""
        super().__init__()
        self._app = app
        self._preferences = preferences
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self.on_scheme_changed)
        self._apply()

    @property
    def choice(self) -> ThemeChoice:
        """What the reader chose."""
        return self._preferences.theme

    @property
    def theme(self) -> Theme:
        """The theme that this comes to now."""
        choice = self._preferences.theme
        if choice is not ThemeChoice.SYSTEM:
            return theme_for(choice)
        is_dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return theme_for(Scheme.DARK if is_dark else Scheme.LIGHT)

    def choose(self, choice: ThemeChoice) -> None:
        """Take another theme and remember it."""
        self._preferences.theme = choice
        self._apply()

    @Slot(Qt.ColorScheme)
    def on_scheme_changed(self, _: Qt.ColorScheme) -> None:
        """Follow the system."""
        if self._preferences.theme is ThemeChoice.SYSTEM:
            self._apply()

    def _apply(self) -> None:
        theme = self.theme
        self._app.setPalette(palette_of(theme))
        letters_points = QFontInfo(self._app.font()).pointSizeF()
        self._app.setStyleSheet(style_sheet(theme, letters_points=letters_points))
        self.theme_changed.emit(theme)
