"""How each headline stands to its own text and to the other: a slim row above the texts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from core.palette import GLYPHS
from gui.headline_phrases import check_kind, check_reason, check_words, headline_words
from gui.studies import Study
from gui.theme import Theme
from gui.tool_tip import plain_tool_tip

if TYPE_CHECKING:
    from core.headlines import Headline, HeadlineCheck

LETTERS = ("A", "B")
ROW_CHARACTERS = 150
"""Of two headlines beside each other: what is said of each, as long as it mostly is."""

CHECKS = 2
"""Against its own text, and against the other."""


class HeadlineStrip(QWidget):
    """A label and two buttons for each headline; their places are kept while they are empty.

    Signals:
        check_chosen: The ``Headline`` and its ``HeadlineCheck`` whose passage is asked for.
    """

    check_chosen = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Start without headlines."""
        super().__init__(parent)
        self._theme = theme
        self._study = Study()
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(8, 0, 8, 4)
        self._rows.setSpacing(0)
        self._labels = {letter: _plain_label(self) for letter in LETTERS}
        self._buttons = {
            (letter, place): QPushButton(self) for letter in LETTERS for place in range(CHECKS)
        }
        for letter, label in self._labels.items():
            row = QHBoxLayout()
            row.setSpacing(6)
            row.addWidget(label)
            for place in range(CHECKS):
                button = self._buttons[letter, place]
                button.setProperty("role", "quiet")
                policy = button.sizePolicy()
                policy.setRetainSizeWhenHidden(True)  # the texts below must not jump
                button.setSizePolicy(policy)
                button.clicked.connect(partial(self._choose, letter, place))
                row.addWidget(button)
            row.addSpacing(24)
            self._rows.addLayout(row)
            row.addStretch(1)
        self._rows.addStretch(1)
        self.show_headlines(Study())

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """One for each headline and text: A against A and B, then B against B and A."""
        return tuple(self._buttons.values())

    def fit(self, width_px: int) -> None:
        """Set one headline below the other where the letters leave no room beside it."""
        is_wide = width_px >= ROW_CHARACTERS * self.fontMetrics().averageCharWidth()
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._rows.setDirection(beside if is_wide else below)

    @Slot(object)
    def show_headlines(self, study: Study) -> None:
        """Show what the study found, or how far it is."""
        self._study = study
        for letter, label in self._labels.items():
            headline = self._headline(letter)
            words = self._label_words(letter, headline)
            label.setText(words)
            label.setToolTip(plain_tool_tip(headline_words(headline) if headline else study.fault))
            for place in range(CHECKS):
                self._show_check(self._buttons[letter, place], words, headline, place)

    def set_theme(self, theme: Theme) -> None:
        """Colour the words after this theme."""
        self._theme = theme
        self.show_headlines(self._study)

    def _label_words(self, letter: str, headline: Headline | None) -> str:
        if headline is not None:
            return self.tr("Headline {0}:").format(letter)
        if self._study.fault:
            return self.tr("Headline {0}: not checked").format(letter)
        if self._study.found is not None:
            return self.tr("{0} has no headline").format(letter)
        return self.tr("Headline {0}: …").format(letter)

    def _show_check(
        self, button: QPushButton, label: str, headline: Headline | None, place: int
    ) -> None:
        check = headline.checks[place] if headline and place < len(headline.checks) else None
        button.setVisible(check is not None)
        button.setAccessibleName(label)
        if headline is None or check is None:
            return
        kind, words = check_kind(check), check_words(headline, check)
        button.setText(f"{GLYPHS[kind]} {words}")
        button.setEnabled(check.passage is not None)
        button.setAccessibleName(f"{label} {words}")
        button.setAccessibleDescription(check_reason(check))
        button.setToolTip(plain_tool_tip(check_reason(check)))
        style = f"color: {self._theme.words_of(kind)};" if check.passage is not None else ""
        if style != button.styleSheet():  # it would be parsed and applied once more
            button.setStyleSheet(style)

    def _headline(self, letter: str) -> Headline | None:
        found = cast("tuple[Headline, ...]", self._study.found or ())
        return next((one for one in found if one.letter == letter), None)

    def _choose(self, letter: str, place: int) -> None:
        headline = self._headline(letter)
        if headline is not None:
            check: HeadlineCheck = headline.checks[place]
            self.check_chosen.emit(headline, check)


def _plain_label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", "muted")
    return label
