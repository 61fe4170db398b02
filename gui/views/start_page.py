"""What the window shows before there is an article."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui.messages import Notice
from gui.session import Session
from gui.theme import Theme
from gui.views.banner import BannerArea
from gui.views.chooser import Chooser
from gui.views.first_steps import FirstSteps
from gui.views.recent import RecentView

PAGE_WIDTH_PX = 1080
"""Wide enough for a headline and its columns, narrow enough to be taken in at a glance."""


class StartPage(QWidget):
    """A heading, the first steps and what was compared last, over the chooser."""

    def __init__(self, theme: Theme, chooser: Chooser, parent: QWidget | None = None) -> None:
        """Take the chooser over."""
        super().__init__(parent)
        self._chooser = chooser
        self.banners = BannerArea(theme, self)
        self.first_steps = FirstSteps(self)
        self.recent = RecentView(self)
        self._lay_out()

    def show_session(self, session: Session, notices: Sequence[Notice]) -> None:
        """Show in each zone what lies on its side, and what there is to tell about it."""
        self.banners.show_notices(notices)
        self._chooser.show_session(session)

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Two accounts of one event, side by side"), self)
        title.setProperty("role", "title")
        lead = QLabel(self.tr("Choose two articles; the comparison starts by itself."), self)
        lead.setProperty("role", "muted")
        page = QWidget()
        page.setMaximumWidth(PAGE_WIDTH_PX)
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addWidget(title)
        column.addWidget(lead)
        column.addWidget(self.banners)
        column.addWidget(self.first_steps)
        column.addSpacing(12)
        column.addWidget(self.recent)
        column.addWidget(self._chooser, 1)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(page, 100)
        row.addStretch(1)
        area = QScrollArea(self)  # for large letters in a small window
        area.setAccessibleName(self.tr("Start"))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setWidget(middle)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
