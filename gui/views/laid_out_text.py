"""The plain text of one article, laid out to be read, and where its offsets stand."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QMimeData, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from core.records import Article
from core.spans import Span
from gui.folding import Fold
from gui.scroll_map import sync_point
from gui.shown_text import ShownText
from gui.views.reading_layout import set_apart, set_column, set_lines
from gui.views.text_geometry import LineRun, line_runs, position_at, y_range
from gui.views.widget_font import set_font

_EMPTY = Article("", "", "")


class LaidOutText(QTextEdit):
    """A read-only text that keeps its place whenever it is laid out anew.

    Every y is in pixels of the document, every offset in code points of ``Article.text``.

    Signals:
        scrolled: The text moved under the reader's eyes.
        laid_out: Everything may stand elsewhere.
    """

    scrolled = Signal()
    laid_out = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without an article."""
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A drop is for the pane around: it brings another article, not text to insert.
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self._article = _EMPTY
        self._shown = ShownText(_EMPTY)
        self._is_laying_out = False
        # Measured once until the text is laid out anew; a screen shows some dozens of spans.
        self.runs_of = lru_cache(maxsize=512)(self._runs_measured)
        self._y_range = lru_cache(maxsize=None)(self._y_measured)
        self.verticalScrollBar().valueChanged.connect(self.on_scroll_bar_moved)

    # --- what is shown ---------------------------------------------------------------

    def set_article(self, article: Article | None, *, with_removed: bool = False) -> None:
        """Show an article's text from its top, unfolded."""
        # With a text the bar is always there: one that comes and goes would change the
        # width, and with it the layout.
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOn if article else policy.ScrollBarAlwaysOff
        )
        self._article = article or _EMPTY
        self._fill(ShownText(self._article, with_removed=with_removed), keep=0)

    def set_shown(self, *, with_removed: bool, folds: Sequence[Fold]) -> None:
        """Show what cleaning took out, or not, and fold stretches; the line at the top stays."""
        shown = ShownText(self._article, with_removed=with_removed, folds=folds)
        self._fill(shown, keep=self.top_offset())

    def _fill(self, shown: ShownText, keep: int) -> None:
        self._shown = shown
        self._is_laying_out = True
        self.setPlainText(shown.text)
        set_lines(self.document(), self.font())
        self._lay_out(keep=keep)

    def set_reading_font(self, font: QFont) -> None:
        """Lay the text out in another font or size; the line at the top stays."""
        offset = self.top_offset()
        self._is_laying_out = True
        is_other_face = font.families() != self.font().families()
        set_font(self, font)
        if is_other_face:
            set_lines(self.document(), font)
        self._lay_out(keep=offset)

    def colour_aside(self, colour: QColor) -> None:
        """Set apart what is shown beside the article: what was taken out, labels."""
        labels = [place for _, place in self._shown.folded]
        set_apart(self.document(), self._shown.removed, colour, is_italic=True)
        set_apart(self.document(), labels, colour)

    def positions_of(self, span: Span) -> Span:
        """Where a span of the article stands in the document, in UTF-16 units."""
        return self._shown.positions(span.start, span.end)

    # --- where things stand ----------------------------------------------------------

    def y_of(self, offset: int) -> float:
        """The top of the line in which an offset stands."""
        return self.y_range_of(offset, offset)[0]

    def y_range_of(self, start: int, end: int) -> tuple[float, float]:
        """Top of the first and bottom of the last line of ``[start, end)``."""
        return self._y_range(start, end)

    def offset_at(self, y: float) -> int:
        """The offset at which the line at ``y`` begins."""
        return self.offset_near(QPointF(self.text_left(), y))

    def offset_near(self, point: QPointF) -> int:
        """The offset nearest to a point of the document."""
        return self._shown.offset(position_at(self.document(), point, Qt.HitTestAccuracy.FuzzyHit))

    def offset_under(self, point: QPointF) -> int | None:
        """The offset of the character under a point of the document, if there is one."""
        position = position_at(self.document(), point, Qt.HitTestAccuracy.ExactHit)
        return self._shown.offset(position) if position >= 0 else None

    def fold_under(self, point: QPointF) -> Fold | None:
        """The fold whose label stands on the line under a point of the document."""
        return self._shown.fold_at(position_at(self.document(), point, Qt.HitTestAccuracy.FuzzyHit))

    def fold_over(self, offset: int) -> Fold | None:
        """The fold that hides an offset of the article."""
        return self._shown.fold_over(offset)

    def top_offset(self) -> int:
        """The offset at which the topmost line on screen begins."""
        # A scroll bar stands at whole pixels: up to one of the line before may still show.
        return self.offset_at(self.scroll_y() + 1)

    def reading_offset(self) -> int:
        """Where the reader is: at the cursor if it is on screen, else at the sync point."""
        if self.viewport().rect().intersects(self.cursorRect()):
            return self._shown.offset(self.textCursor().position())
        y, height = self.scroll_y(), float(self.viewport().height())
        return self.offset_at(sync_point(y, height, self.doc_height()))

    def text_left(self) -> float:
        """Where the column begins; what is left of it is margin."""
        return self.document().rootFrame().frameFormat().leftMargin()

    def text_right(self) -> float:
        """Where the column ends."""
        return self.viewport().width() - self.document().rootFrame().frameFormat().rightMargin()

    def scroll_y(self) -> float:
        """The y at the top of the screen."""
        return float(self.verticalScrollBar().value())

    def scroll_to_y(self, y: float) -> None:
        """Bring a y to the top of the screen, as far as the document reaches."""
        self.verticalScrollBar().setValue(round(y))

    def doc_height(self) -> float:
        """Height of the whole document."""
        return self.document().size().height()

    def _lay_out(self, keep: int) -> None:
        """Lay the whole text out, with the line of offset ``keep`` at the top of the screen."""
        set_column(self.document(), self.font(), self.viewport().width())
        self.runs_of.cache_clear()
        self._y_range.cache_clear()
        self.scroll_to_y(self.y_of(keep) if keep > 0 else 0.0)
        self._is_laying_out = False
        self.laid_out.emit()

    def _runs_measured(self, span: Span) -> tuple[LineRun, ...]:
        return line_runs(self.document(), self.positions_of(span))

    def _y_measured(self, start: int, end: int) -> tuple[float, float]:
        return y_range(self.document(), self._shown.positions(start, end))

    # --- Qt --------------------------------------------------------------------------

    @Slot()
    def on_scroll_bar_moved(self) -> None:
        """Tell of scrolling; a new layout tells of itself."""
        if not self._is_laying_out:
            self.scrolled.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the line at the top where it is."""
        if event.size().width() == event.oldSize().width():
            super().resizeEvent(event)
            self.laid_out.emit()  # the same lines, but other ones are on screen
            return
        offset = self.top_offset()
        self._is_laying_out = True
        super().resizeEvent(event)
        self._lay_out(keep=offset)

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        """Copy the article's own characters, as plain text."""
        cursor = self.textCursor()
        start, end = map(self._shown.offset, (cursor.selectionStart(), cursor.selectionEnd()))
        data = QMimeData()
        data.setText(self._article.text[start:end])
        return data
