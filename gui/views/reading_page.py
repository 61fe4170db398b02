"""The page with two articles: banners, chips, findings, the texts and the evidence."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QByteArray, Qt, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from core.records import Article
from gui.evidence_card import EvidenceCard
from gui.messages import Notice
from gui.models.claims_model import ClaimsModel
from gui.models.findings_model import FindingsModel
from gui.models.namings_model import NamingsModel
from gui.session import Session
from gui.studies import Study
from gui.theme import Theme
from gui.view_state import Row, ViewState
from gui.views.banner import BannerArea
from gui.views.chips_row import ChipsRow
from gui.views.chooser import Chooser
from gui.views.claims import ClaimsView
from gui.views.dividing import give_room
from gui.views.evidence import EvidencePanel
from gui.views.filter_bar import FilterBar
from gui.views.find_bar import FindBar
from gui.views.findings import FindingsView
from gui.views.findings_search import FindingsSearch
from gui.views.headline_strip import HeadlineStrip
from gui.views.namings import NamingsView
from gui.views.progress import ProgressStrip
from gui.views.scrolling_row import ScrollingRow
from gui.views.side_by_side import SideBySide
from gui.views.tab_order import put_in_tab_order
from gui.views.text_finder import TextFinder

FINDINGS_SHARE = (33, 67)
"""Width of the findings to that of the texts, in percent: room for two short values."""
SIDE_PX = 8
"""Between the edge of the window and what stands along it."""
EVIDENCE_LINES = 16
"""Height of the evidence, in lines of the window's letters: a quote of six lines, who says it
and its values under the heading. Any further height of the window is the texts'."""
EVIDENCE_MOST_01 = 0.40
"""Share of the height that the evidence takes at most, where letters are large."""


class ReadingPage(QWidget):
    """Arranges the parts and hands each what it shows; their signals speak for themselves."""

    def __init__(self, theme: Theme, chooser: Chooser, parent: QWidget | None = None) -> None:
        """Build the parts, empty; take the chooser over."""
        super().__init__(parent)
        self.filters = FilterBar(self)
        self.progress = ProgressStrip(self)
        self.banners = BannerArea(theme, self)
        self.findings = FindingsView(FindingsModel(theme, self), self)
        self.claims = ClaimsView(ClaimsModel(self), self)
        self.search = FindingsSearch(self)
        self._findings_area = QWidget(self)
        self._list = QStackedWidget(self)
        self._list.addWidget(self._findings_area)
        self._list.addWidget(self.claims)
        self._list_area = _inset(self._list)
        self.texts = SideBySide(self)
        self.evidence = EvidencePanel(theme, self)
        self._find_bar = FindBar(self)
        self._texts_area = QWidget(self)
        self.finder = TextFinder(self.texts.panes, self._find_bar)
        self._chooser = chooser
        self._articles: tuple[Article | None, Article | None] = (None, None)
        self.namings = NamingsView(NamingsModel(self), self)
        self.headlines = HeadlineStrip(theme, self)
        self._headlines_row = ScrollingRow(self.headlines)
        self.details = QStackedWidget(self)
        self._tabs = QTabBar(self)
        self._details_area = QWidget(self)
        self._below = QStackedWidget(self)
        self._below.addWidget(self._details_area)
        self._chooser_area = _scrolling(chooser)
        self._below.addWidget(self._chooser_area)
        self._splitters = {
            "across": _splitter(Qt.Orientation.Horizontal),
            "down": _splitter(Qt.Orientation.Vertical),
        }
        self._chips = ChipsRow(self.filters, self.progress, self)
        self._is_divided = False
        self._lay_out()

    def _lay_out(self) -> None:
        self._lay_out_details()
        column = QVBoxLayout(self._findings_area)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.search)
        column.addWidget(self.findings, 1)
        texts = QVBoxLayout(self._texts_area)
        texts.setContentsMargins(0, 0, 0, 0)
        texts.setSpacing(0)
        texts.addWidget(self._find_bar)
        texts.addWidget(self.texts, 1)
        self.search.list_requested.connect(self.on_list_requested)
        across, down = self._splitters.values()
        for letter, pane in self.texts.panes.items():
            pane.set_placeholder(self.tr("Article {0} goes here.").format(letter))
        self._chooser_area.setAccessibleName(self.tr("Choose the other article"))
        across.setAccessibleName(self.tr("Findings and articles"))
        self._list.setAccessibleName(self.tr("Findings or claims"))
        self._below.setAccessibleName(self.tr("Evidence"))
        _fill(across, self._list_area, self._texts_area, FINDINGS_SHARE)
        _fill(down, across, self._below, (1, 0))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._chips)
        layout.addWidget(self.banners)
        layout.addWidget(self._headlines_row)
        layout.addWidget(down, 1)
        self._order_stops()

    def _order_stops(self) -> None:
        above = (self.filters, self.progress, self.banners, self.headlines)
        lists = (self.search, self.findings, self.claims)
        texts = (self._find_bar, *self.texts.panes.values())
        details = (self._tabs, *self.evidence.stops(), self.namings)
        put_in_tab_order(*above, *lists, *texts, *details)

    def _lay_out_details(self) -> None:
        self._headlines_row.setAccessibleName(self.tr("Headlines"))
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setAccessibleName(self.tr("Evidence or namings"))
        for page, name in (
            (self.evidence, self.tr("Evidence")),
            (self.namings, self.tr("Namings")),
        ):
            self.details.addWidget(page)
            self._tabs.addTab(name)
        self._tabs.currentChanged.connect(self.details.setCurrentIndex)
        self.details.currentChanged.connect(self._tabs.setCurrentIndex)
        self._tabs.currentChanged.connect(self.on_details_switched)
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addSpacing(SIDE_PX)  # unlike a margin it is in front from right to left too
        head.addWidget(self._tabs)
        head.addSpacing(16)
        head.addWidget(self.evidence.head, 1)
        head.addSpacing(SIDE_PX)
        column = QVBoxLayout(self._details_area)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.details, 1)

    @Slot(int)
    def on_details_switched(self, _: int) -> None:
        """Show the head of the evidence with the evidence only."""
        self.evidence.head.setVisible(self.details.currentWidget() is self.evidence)

    @Slot(object)
    def show_headlines(self, study: Study) -> None:
        """Show how each headline stands to the texts."""
        self.headlines.show_headlines(study)
        if study.found:
            self._headlines_row.show()

    def show_session(self, session: Session, notices: Sequence[Notice]) -> None:
        """Show the articles and what there is to tell about them."""
        self.banners.show_notices(notices)
        self._chooser.show_session(session)
        is_complete = session.articles is not None
        was_choosing = self._below.currentWidget() is self._chooser_area
        self._below.setCurrentWidget(self._details_area if is_complete else self._chooser_area)
        self._chips.setVisible(is_complete)
        has_headline = any(article.title for article in session.articles or ())
        self._headlines_row.setVisible(has_headline)
        self._list.setCurrentWidget(self._findings_area if is_complete else self.claims)
        self._list_area.setVisible(is_complete or bool(session.claims))
        self.claims.show_claims(session.claims)
        articles = (session.a.article, session.b.article)
        if articles != self._articles:
            self._articles = articles
            self.texts.set_articles(*articles)
            self.finder.refresh()
        self.progress.set_working(session.is_working)
        is_stale = session.is_working and session.comparison is not None
        self.texts.set_dimmed(is_stale)
        self.findings.set_dimmed(is_stale)
        self.findings.set_working(session.is_working)
        self.evidence.set_dimmed(is_stale)
        self.headlines.setEnabled(not is_stale)
        if was_choosing and is_complete:
            self.focus_findings()

    def show_state(
        self,
        rows: Sequence[Row],
        state: ViewState,
        card: EvidenceCard | None,
        *,
        is_checked: bool,
    ) -> None:
        """Show where the reader is."""
        self.filters.show_rows(rows, state, is_checked=is_checked)
        self._chips.fit()
        self.search.show_state(state)
        self.search.setEnabled(is_checked)
        self.findings.show_rows(rows, state, is_checked=is_checked)
        self.texts.set_state(state)
        self.evidence.show_card(card)
        if state.is_reviewing and self.evidence.review.isHidden():
            self.details.setCurrentWidget(self.evidence)
        self.evidence.set_reviewing(state.is_reviewing)

    def set_theme(self, theme: Theme) -> None:
        """Repaint what does not follow the style sheet."""
        for part in (self.texts, self.findings, self.evidence, self.banners, self.headlines):
            part.set_theme(theme)

    def focus_findings(self) -> None:
        """Make the keys work on the findings, unless the reader is in a text already."""
        if not any(pane.text.hasFocus() for pane in self.texts.panes.values()):
            self.focus_list()

    @Slot()
    def focus_list(self) -> None:
        """Make the keys work on the findings."""
        self.findings.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def on_list_requested(self) -> None:
        """Go to the findings, and to the first one where the current one is not among them."""
        self.focus_list()
        if not self.findings.selectionModel().hasSelection():
            self.findings.selectRow(0)

    def search_findings(self) -> None:
        """Make the keys work on the line above the findings."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def switch_details(self) -> None:
        """Go to the namings, or from there back to the evidence."""
        is_there = self.details.currentWidget() is self.namings
        self.details.setCurrentWidget(self.evidence if is_there else self.namings)
        area = self.evidence.areas()[0] if is_there else self.namings.table
        area.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def write_note(self) -> None:
        """Take the focus to the note on the current row."""
        self.details.setCurrentWidget(self.evidence)
        self.evidence.review.write_note()

    def move_focus(self, by: int) -> None:
        """Go from area to area in a ring: findings, A, B, then evidence or namings."""
        panes = [pane.text for pane in self.texts.panes.values()]
        areas = [self.findings, self.claims, *panes, *self.evidence.areas(), self.namings.table]
        shown = [area for area in areas if area.isVisible()]
        here = [at for at, area in enumerate(shown) if area.hasFocus()]
        start = here[0] if here else (-1 if by > 0 else 0)
        shown[(start + by) % len(shown)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def give_room(self, by: int) -> None:
        """Give the area with the focus a step more (1) or less (-1) room: no drag is needed."""
        across, down = self._splitters.values()
        give_room(self.window().focusWidget() or self, (self.texts.splitter, across, down), by)

    def splitter_states(self) -> dict[str, QByteArray]:
        """Where the reader left the splitters, by name."""
        return {name: splitter.saveState() for name, splitter in self._dividers().items()}

    def restore_splitters(self, state_of: Callable[[str], QByteArray]) -> None:
        """Put the splitters back; an empty state leaves one as it is."""
        for name, splitter in self._dividers().items():
            is_restored = splitter.restoreState(state_of(name))
            if splitter.orientation() is Qt.Orientation.Vertical:
                self._is_divided = is_restored

    def _dividers(self) -> dict[str, QSplitter]:
        """All that the reader can move, by the names under which they are remembered."""
        return {**self._splitters, "texts": self.texts.splitter}

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the headlines into the new width."""
        super().resizeEvent(event)
        self.headlines.fit(self.width())

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Give the evidence its lines when the height is known, unless the reader has divided it.

        The layout has not run yet: the page has its height, the splitter does not.
        """
        super().showEvent(event)
        if not self._is_divided:
            self._is_divided = True
            lines_px = EVIDENCE_LINES * self.fontMetrics().lineSpacing()
            evidence_px = min(lines_px, round(EVIDENCE_MOST_01 * self.height()))
            self._splitters["down"].setSizes([self.height() - evidence_px, evidence_px])


def _inset(inner: QWidget) -> QWidget:
    """A widget with another one in it, clear of the edges at its sides."""
    area = QWidget()
    row = QHBoxLayout(area)
    row.setContentsMargins(SIDE_PX, 0, SIDE_PX, 0)
    row.addWidget(inner)
    return area


def _scrolling(inner: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(inner)
    area.setWidgetResizable(True)
    return area


def _splitter(orientation: Qt.Orientation) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setChildrenCollapsible(False)
    splitter.setFrameShape(QFrame.Shape.NoFrame)
    splitter.setHandleWidth(5)
    return splitter


def _fill(splitter: QSplitter, first: QWidget, second: QWidget, share: tuple[int, int]) -> None:
    for widget, stretch in zip((first, second), share, strict=True):
        splitter.addWidget(widget)
        splitter.setStretchFactor(splitter.indexOf(widget), stretch)
    splitter.setSizes([part * 100 for part in share])
