"""The text of one article: plain, marked, selectable, laid out to be read."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QToolTip, QWidget

from core.records import Article
from core.spans import Span
from gui.marks import Mark
from gui.phrases import KIND_WORDS
from gui.shown_text import ShownText
from gui.theme import LIGHT, Theme
from gui.tool_tip import plain_tool_tip
from gui.views.mark_painter import DIMMED_01, Emphasis, MarkIndex, MarkPainter
from gui.views.reading_layout import emboldened, set_colour, set_column, set_lines
from gui.views.text_geometry import LineRun, line_runs, position_at, y_range

_EMPTY = Article("", "", "")


class ReadingText(QTextEdit):
    """A read-only text that paints marks and tells where offsets of its article stand.

    Every y is in pixels of the document, every offset in code points of ``Article.text``.

    Signals:
        mark_clicked: Key of the row whose mark was clicked.
        scrolled: The text moved under the reader's eyes.
        laid_out: Everything may stand elsewhere.
        zoom_stepped: The reader asked for larger (1) or smaller (-1) text.
    """

    mark_clicked = Signal(str)
    scrolled = Signal()
    laid_out = Signal()
    zoom_stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without an article."""
        super().__init__(parent)
        self.setObjectName("readingText")
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
        self.viewport().setMouseTracking(True)
        self._article = _EMPTY
        self._shown = ShownText(_EMPTY)
        self._index = MarkIndex()
        self._emphasis = Emphasis()
        self._deciding: tuple[Span, ...] = ()
        self._is_dimmed = False
        self._is_laying_out = False
        self._pressed_at = QPoint()
        # Measured once until the text is laid out anew; a screen shows some dozens of marks.
        self._runs = lru_cache(maxsize=512)(self._measured)
        self._y_range = lru_cache(maxsize=None)(self._y_measured)
        self._painter = MarkPainter(LIGHT, self._runs)
        self.verticalScrollBar().valueChanged.connect(self.on_scroll_bar_moved)

    # --- what is shown ---------------------------------------------------------------

    def set_article(self, article: Article | None, *, with_removed: bool = False) -> None:
        """Show an article's text from its top; marks of the last one are dropped."""
        # With a text the bar is always there: one that comes and goes would change the
        # width, and with it the layout.
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOn if article else policy.ScrollBarAlwaysOff
        )
        self._article = article or _EMPTY
        self._shown = ShownText(self._article, with_removed=with_removed)
        self._index = MarkIndex()
        self._emphasis = Emphasis()
        self._is_laying_out = True
        self.setPlainText(self._shown.text)
        set_lines(self.document(), self.font())
        self.set_emphasis(())
        self._colour_removed()
        self._lay_out(keep=0)

    def set_marks(self, marks: tuple[Mark, ...], current: str | None) -> None:
        """Mark claims; those whose key is ``current`` stand out."""
        self._index = MarkIndex(marks)
        self._emphasis = Emphasis(current=current)
        self.viewport().update()

    def set_emphasis(self, spans: tuple[Span, ...]) -> None:
        """Make the words that decided stand out most."""
        self._deciding = tuple(self._shown.positions(span.start, span.end) for span in spans)
        colour = QColor(self._painter.theme.text)
        self.setExtraSelections(emboldened(self.document(), self._deciding, colour))

    def set_theme(self, theme: Theme) -> None:
        """Paint with other colours."""
        self._painter.theme = theme
        self.setExtraSelections(emboldened(self.document(), self._deciding, QColor(theme.text)))
        self._colour_removed()
        self.viewport().update()

    def set_dimmed(self, is_dimmed: bool) -> None:  # noqa: FBT001 - a Qt setter
        """Fade the marks, which are out of date; the text stays as it is read."""
        self._is_dimmed = is_dimmed
        self.viewport().update()

    def set_reading_font(self, font: QFont) -> None:
        """Lay the text out in another font or size; the line at the top stays."""
        offset = self.top_offset()
        self._is_laying_out = True
        is_other_face = font.families() != self.font().families()
        self.setFont(font)
        if is_other_face:
            set_lines(self.document(), font)
        self._lay_out(keep=offset)

    # --- where things stand ----------------------------------------------------------

    def y_of(self, offset: int) -> float:
        """The top of the line in which an offset stands."""
        return self.y_range_of(offset, offset)[0]

    def y_range_of(self, start: int, end: int) -> tuple[float, float]:
        """Top of the first and bottom of the last line of ``[start, end)``."""
        return self._y_range(start, end)

    def offset_at(self, y: float) -> int:
        """The offset at which the line at ``y`` begins."""
        return self._offset_near(QPointF(self._text_left(), y))

    def top_offset(self) -> int:
        """The offset at which the topmost line on screen begins."""
        # A scroll bar stands at whole pixels: up to one of the line before may still show.
        return self.offset_at(self.scroll_y() + 1)

    def scroll_y(self) -> float:
        """The y at the top of the screen."""
        return float(self.verticalScrollBar().value())

    def scroll_to_y(self, y: float) -> None:
        """Bring a y to the top of the screen, as far as the document reaches."""
        self.verticalScrollBar().setValue(round(y))

    def doc_height(self) -> float:
        """Height of the whole document."""
        return self.document().size().height()

    def mark_at(self, point: QPoint) -> Mark | None:
        """The mark under a point of the viewport, or whose glyph stands beside it."""
        at = QPointF(point.x(), point.y() + self.scroll_y())
        if at.x() >= self._text_left():
            position = position_at(self.document(), at, Qt.HitTestAccuracy.ExactHit)
            return self._index.at(self._shown.offset(position)) if position >= 0 else None
        beside = (mark for mark in reversed(self._visible_marks()) if self._begins(mark, at.y()))
        return next(beside, None)

    def _lay_out(self, keep: int) -> None:
        """Lay the whole text out, with the line of offset ``keep`` at the top of the screen."""
        set_column(self.document(), self.font(), self.viewport().width())
        self._runs.cache_clear()
        self._y_range.cache_clear()
        self.scroll_to_y(self.y_of(keep) if keep > 0 else 0.0)
        self._is_laying_out = False
        self.laid_out.emit()

    def _text_left(self) -> float:
        return self.document().rootFrame().frameFormat().leftMargin()

    def _offset_near(self, point: QPointF) -> int:
        return self._shown.offset(position_at(self.document(), point, Qt.HitTestAccuracy.FuzzyHit))

    def _measured(self, mark: Mark) -> tuple[LineRun, ...]:
        return line_runs(self.document(), self._shown.positions(mark.start, mark.end))

    def _y_measured(self, start: int, end: int) -> tuple[float, float]:
        return y_range(self.document(), self._shown.positions(start, end))

    def _visible_marks(self) -> tuple[Mark, ...]:
        corner = QPointF(self.viewport().width(), self.scroll_y() + self.viewport().height())
        return self._index.between(self.offset_at(self.scroll_y()), self._offset_near(corner) + 1)

    def _begins(self, mark: Mark, y: float) -> bool:
        """Whether the glyph of a mark stands at ``y``."""
        runs = self._runs(mark)
        return bool(runs) and runs[0].box.top() <= y <= runs[0].box.bottom()

    def _colour_removed(self) -> None:
        set_colour(self.document(), self._shown.removed, QColor(self._painter.theme.muted))

    # --- painting --------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint grounds, then the text, then what stands over it."""
        marks = self._visible_marks()
        with QPainter(self.viewport()) as painter:
            self._prepare(painter)
            self._painter.paint_grounds(painter, marks, self._emphasis)
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            self._prepare(painter)
            self._painter.paint_lines(painter, marks, self._emphasis, self._text_left())
            self._paint_deciding(painter, marks)

    def _prepare(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.scroll_y())
        painter.setOpacity(DIMMED_01 if self._is_dimmed else 1.0)

    def _paint_deciding(self, painter: QPainter, marks: tuple[Mark, ...]) -> None:
        current = next((mark for mark in marks if mark.key == self._emphasis.current), None)
        if current is not None:
            colour = QColor(self._painter.theme.inks[current.kind].line)
            for positions in self._deciding:
                runs = line_runs(self.document(), positions)
                self._painter.paint_deciding(painter, runs, colour)

    # --- what the reader does --------------------------------------------------------

    @Slot()
    def on_scroll_bar_moved(self) -> None:
        """Tell of scrolling; a new layout tells of itself."""
        if not self._is_laying_out:
            self.scrolled.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the line at the top where it is."""
        offset = self.top_offset()
        self._is_laying_out = True
        super().resizeEvent(event)
        self._lay_out(keep=offset)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember where, to tell a click from a selection."""
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A click on a mark chooses it."""
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        moved_px = (point - self._pressed_at).manhattanLength()
        is_click = moved_px < QApplication.startDragDistance()
        if event.button() is Qt.MouseButton.LeftButton and is_click:
            mark = self.mark_at(point)
            if mark is not None and not self.textCursor().hasSelection():
                self.mark_clicked.emit(mark.key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Show which mark a click would choose."""
        super().mouseMoveEvent(event)
        mark = self.mark_at(event.position().toPoint())
        self._hover(mark.key if mark else None)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self._hover(None)

    def _hover(self, key: str | None) -> None:
        shape = Qt.CursorShape.IBeamCursor if key is None else Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape)
        if key != self._emphasis.hovered:
            self._emphasis = Emphasis(self._emphasis.current, key)
            self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Tell the verdict of the mark under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            mark = self.mark_at(event.pos())
            told = ": ".join(filter(None, (KIND_WORDS[mark.kind], mark.why))) if mark else ""
            QToolTip.showText(event.globalPos(), plain_tool_tip(told), self.viewport())
            return True
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Zoom with Ctrl, scroll without."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            self.zoom_stepped.emit((turned > 0) - (turned < 0))
            event.accept()
            return
        super().wheelEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        """Copy the article's own characters, as plain text."""
        cursor = self.textCursor()
        start, end = map(self._shown.offset, (cursor.selectionStart(), cursor.selectionEnd()))
        data = QMimeData()
        data.setText(self._article.text[start:end])
        return data
