"""One article as the reader reads it: its header over its marked text."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from core.records import Article
from core.spans import Span
from gui.folding import Fold
from gui.linked_scroll import Viewport, revealed
from gui.marks import Mark
from gui.theme import Theme
from gui.views.article_header import ArticleHeader
from gui.views.dropping import is_readable, sources_of
from gui.views.reading_text import ReadingText
from gui.views.reading_type import ZOOM_PERCENT, ReadingType, usual_type

LOW_LINES = 20
"""Height of a pane below which its header is kept short, in lines of the window's letters."""


class ArticlePane(QFrame):
    """Shows an article and its marks; tells clicks, scrolling, zoom and drops.

    Args:
        letter: Letter of the side ("A", "B").

    Signals:
        mark_clicked: Key of the row whose mark was clicked.
        scrolled: The reader scrolled.
        laid_out: Everything may stand elsewhere: other text, width, font or size.
        zoom_changed: The new zoom, in percent.
        source_dropped: Paths or addresses that were dropped.
        text_dropped: A text that was dropped.
    """

    mark_clicked = Signal(str)
    scrolled = Signal()
    laid_out = Signal()
    zoom_changed = Signal(int)
    source_dropped = Signal(list)
    text_dropped = Signal(str)

    def __init__(self, letter: str, parent: QWidget | None = None) -> None:
        """Put the header over the text."""
        super().__init__(parent)
        self.setObjectName("articlePane")
        self.setAcceptDrops(True)
        self._letter = letter
        self._article: Article | None = None
        self._type = usual_type()
        self._is_removed_shown = False
        self._folds: tuple[Fold, ...] = ()
        self.header = ArticleHeader(letter)
        self.text = ReadingText()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.text, 1)
        self.setFocusProxy(self.text)
        self.text.mark_clicked.connect(self.mark_clicked)
        self.text.scrolled.connect(self.scrolled)
        self.text.laid_out.connect(self.laid_out)
        self.text.fold_clicked.connect(self.on_fold_clicked)
        self.text.zoom_stepped.connect(self.on_zoom_stepped)
        self._name()
        self._set_type(self._type)

    # --- what is shown ---------------------------------------------------------------

    @property
    def article(self) -> Article | None:
        """The article shown."""
        return self._article

    def set_article(self, article: Article | None) -> None:
        """Show an article from its top, without marks."""
        self._article = article
        self.header.set_article(article)
        self._folds = ()
        self.text.set_article(article, with_removed=self._is_removed_shown)
        self._name()

    def set_placeholder(self, text: str) -> None:
        """What the header shows while there is no article."""
        self.header.set_placeholder(text)

    def set_marks(self, marks: tuple[Mark, ...], current: str | None) -> None:
        """Mark claims; those of the current row stand out."""
        self.text.set_marks(marks, current)

    def set_current(self, own: tuple[Mark, ...], current: str | None) -> None:
        """Let another row stand out, with marks of its own."""
        self.text.set_current(own, current)

    def set_emphasis(self, deciding: tuple[Span, ...], changed: tuple[Span, ...] = ()) -> None:
        """Mark the words that decided, and those that the other side does not have."""
        self.text.set_emphasis(deciding)
        self.text.set_changed(changed)

    def set_theme(self, theme: Theme) -> None:
        """Paint with other colours."""
        self.text.set_theme(theme)

    def set_dimmed(self, is_dimmed: bool) -> None:  # noqa: FBT001 - a Qt setter
        """Show that the marks are out of date."""
        self.text.set_dimmed(is_dimmed)

    def set_removed_shown(self, is_shown: bool) -> None:  # noqa: FBT001 - a Qt setter
        """Show what cleaning took out in its place, greyed."""
        if is_shown != self._is_removed_shown:
            self._is_removed_shown = is_shown
            self._show()

    def set_folds(self, folds: tuple[Fold, ...]) -> None:
        """Fold these stretches away, each into a bar that a click opens; () for none."""
        if folds != self._folds:
            self._folds = folds
            self._show()

    def unfold(self, start: int, end: int) -> None:
        """Show what of ``[start, end)`` is folded away."""
        wanted = Span(start, end)
        self.set_folds(tuple(fold for fold in self._folds if not fold.span.overlaps(wanted)))

    @Slot(object)
    def on_fold_clicked(self, fold: Fold) -> None:
        """Show what this bar stands for."""
        self.unfold(fold.start, fold.end)

    def _show(self) -> None:
        self.text.set_shown(with_removed=self._is_removed_shown, folds=self._folds)

    def set_hits(self, spans: tuple[Span, ...]) -> None:
        """Show where the words stand that the reader looks for."""
        self.text.set_hits(spans)

    def point_out(self, span: Span | None) -> None:
        """Frame a place and bring it where it is read well; None to frame none."""
        if span is not None:
            self.unfold(span.start, span.end)
            self.reveal(span.start, span.end)
        self.text.set_framed(span)

    # --- type ------------------------------------------------------------------------

    @property
    def zoom_percent(self) -> int:
        """How large the text is against the size that was set."""
        return self._type.zoom_percent

    def set_serif(self, has_serif: bool) -> None:  # noqa: FBT001 - a Qt setter
        """Set the text in the best serif installed, or in the letters of the desktop."""
        if has_serif != self._type.has_serif:
            self._set_type(replace(self._type, has_serif=has_serif))

    def set_zoom(self, percent: int) -> None:
        """Zoom the text, within 50..300 percent."""
        zoomed = self._type.zoomed(percent)
        if zoomed != self._type:
            self._set_type(zoomed)
            self.zoom_changed.emit(zoomed.zoom_percent)

    @Slot(int)
    def on_zoom_stepped(self, steps: int) -> None:
        """Zoom by some steps."""
        self.set_zoom(self.zoom_percent + steps * ZOOM_PERCENT.step)

    def _set_type(self, letters: ReadingType) -> None:
        self._type = letters
        self.text.set_reading_font(letters.font())
        self.header.set_headline_family(letters.families)

    def _name(self) -> None:
        title = self._article.title if self._article and self._article.title else ""
        name = self.tr("Article {letter}").format(letter=self._letter)
        self.text.setAccessibleName(f"{name}: {title}" if title else name)
        self.setAccessibleName(name)

    # --- where things stand ----------------------------------------------------------

    @property
    def viewport(self) -> Viewport:
        """What is on screen, in pixels of the document."""
        text = self.text
        return Viewport(text.scroll_y(), text.viewport().height(), text.doc_height())

    def y_of(self, offset: int) -> float:
        """The top of the line in which an offset stands."""
        return self.text.y_of(offset)

    def y_range_of(self, start: int, end: int) -> tuple[float, float]:
        """Top of the first and bottom of the last line of ``[start, end)``."""
        return self.text.y_range_of(start, end)

    def offset_at(self, y: float) -> int:
        """The offset at which the line at ``y`` begins."""
        return self.text.offset_at(y)

    def scroll_y(self) -> float:
        """The y at the top of the screen."""
        return self.text.scroll_y()

    def scroll_to_y(self, y: float) -> None:
        """Bring a y to the top of the screen, as far as the document reaches."""
        self.text.scroll_to_y(y)

    def reveal(self, start: int, end: int) -> None:
        """Bring ``[start, end)`` where it is read well, without animation."""
        top, _ = self.y_range_of(start, end)
        self.scroll_to_y(revealed(self.viewport, top))

    # --- Qt --------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Zoom with the usual keys."""
        if event.matches(QKeySequence.StandardKey.ZoomIn):
            self.on_zoom_stepped(1)
        elif event.matches(QKeySequence.StandardKey.ZoomOut):
            self.on_zoom_stepped(-1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the header short where that leaves the text too few lines."""
        super().resizeEvent(event)
        low_px = LOW_LINES * self.header.byline.fontMetrics().lineSpacing()
        self.header.set_low(event.size().height() < low_px)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files, addresses and text."""
        if is_readable(event.mimeData()):
            event.acceptProposedAction()
            self._show_dropping(is_dropping=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        """The drag went elsewhere."""
        self._show_dropping(is_dropping=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Hand on what was dropped."""
        self._show_dropping(is_dropping=False)
        event.acceptProposedAction()
        sources = sources_of(event.mimeData())
        if sources:
            self.source_dropped.emit(sources)
        else:
            self.text_dropped.emit(event.mimeData().text())

    def _show_dropping(self, *, is_dropping: bool) -> None:
        self.setProperty("dropping", is_dropping)
        self.style().unpolish(self)
        self.style().polish(self)
