"""The marked text of one article: it paints marks and tells what the reader does with them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from core.records import Article
from core.spans import Span
from gui.folding import Fold
from gui.interval_index import IntervalIndex
from gui.marks import Mark
from gui.shown_text import ShownText
from gui.theme import LIGHT, Theme
from gui.tool_tip import plain_tool_tip
from gui.verdict_phrases import kind_words
from gui.views.laid_out_text import LaidOutText
from gui.views.mark_painter import DIMMED_01, Emphasis, MarkIndex, MarkPainter
from gui.views.place_painter import PlacePainter
from gui.views.reading_layout import emboldened


def _range_of(span: Span) -> tuple[float, float]:
    return span.start, span.end


class ReadingText(LaidOutText):
    """A text with marked claims.

    Signals:
        mark_clicked: Key of the row whose mark was clicked.
        fold_clicked: The ``Fold`` whose bar was clicked.
        zoom_stepped: The reader asked for larger (1) or smaller (-1) text.
    """

    mark_clicked = Signal(str)
    fold_clicked = Signal(object)
    zoom_stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without marks."""
        super().__init__(parent)
        self.setObjectName("readingText")
        self.viewport().setMouseTracking(True)
        self._index = MarkIndex()
        self._emphasis = Emphasis()
        self._deciding: tuple[Span, ...] = ()
        self._changed: tuple[Span, ...] = ()
        self._hits = IntervalIndex[Span]((), _range_of)
        self._framed: Span | None = None
        self._is_dimmed = False
        self._pressed_at = QPoint()
        self._painter = MarkPainter(LIGHT, self.runs_of)
        self._places = PlacePainter(LIGHT, self.runs_of)

    def set_article(self, article: Article | None, *, with_removed: bool = False) -> None:
        """Show an article's text from its top; marks of the last one are dropped."""
        self._index = MarkIndex()
        self._emphasis = Emphasis()
        self._deciding, self._changed = (), ()
        self._hits = IntervalIndex((), _range_of)
        self._framed = None
        super().set_article(article, with_removed=with_removed)

    def _fill(self, shown: ShownText, keep: int) -> None:
        """Put other text in; what stands out in it follows its offsets."""
        self.setExtraSelections([])
        super()._fill(shown, keep)
        self.set_emphasis(self._deciding)
        self.colour_aside(QColor(self._painter.theme.muted))

    def set_marks(self, marks: tuple[Mark, ...], current: str | None) -> None:
        """Mark claims; those whose key is ``current`` stand out."""
        self._index = MarkIndex(marks)
        self._emphasis = Emphasis(current=current)
        self.viewport().update()

    def set_current(self, own: tuple[Mark, ...], current: str | None) -> None:
        """Let another row stand out, with marks of its own."""
        self._index.own = own
        self._emphasis = Emphasis(current=current)
        self.viewport().update()

    def set_emphasis(self, spans: tuple[Span, ...]) -> None:
        """Make the words that decided stand out most."""
        self._deciding = spans
        seen = (span for span in spans if self.fold_over(span.start) is None)
        positions = [self.positions_of(span) for span in seen]
        colour = QColor(self._painter.theme.text)
        self.setExtraSelections(emboldened(self.document(), positions, colour))

    def set_changed(self, spans: tuple[Span, ...]) -> None:
        """Tint the words of the current claim that the other side does not have."""
        self._changed = spans
        self.viewport().update()

    def set_hits(self, spans: tuple[Span, ...]) -> None:
        """Show where the words stand that the reader looks for."""
        self._hits = IntervalIndex(spans, _range_of)
        self.viewport().update()

    def set_framed(self, span: Span | None) -> None:
        """Frame the one place that the reader was brought to."""
        self._framed = span
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Paint with other colours."""
        self._painter.theme = theme
        self._places.theme = theme
        self.set_emphasis(self._deciding)
        self.colour_aside(QColor(theme.muted))
        self.viewport().update()

    def set_dimmed(self, is_dimmed: bool) -> None:  # noqa: FBT001 - a Qt setter
        """Fade the marks, which are out of date; the text stays as it is read."""
        self._is_dimmed = is_dimmed
        self.viewport().update()

    def mark_at(self, point: QPoint) -> Mark | None:
        """The mark under a point of the viewport, or whose glyph stands beside it."""
        at = QPointF(point.x(), point.y() + self.scroll_y())
        if at.x() >= self.text_left():
            offset = self.offset_under(at)
            if offset is None or self.fold_over(offset) is not None:
                return None
            return self._index.at(offset)
        beside = (mark for mark in reversed(self._visible_marks()) if self._begins(mark, at.y()))
        return next(beside, None)

    def _on_screen(self) -> Span:
        corner = QPointF(self.viewport().width(), self.scroll_y() + self.viewport().height())
        return Span(self.offset_at(self.scroll_y()), self.offset_near(corner) + 1)

    def _visible_marks(self) -> tuple[Mark, ...]:
        seen = self._on_screen()
        marks = self._index.between(seen.start, seen.end)
        return tuple(mark for mark in marks if self.fold_over(mark.start) is None)

    def _begins(self, mark: Mark, y: float) -> bool:
        """Whether the glyph of a mark stands at ``y``."""
        runs = self.runs_of(mark.span)
        return bool(runs) and runs[0].box.top() <= y <= runs[0].box.bottom()

    # --- painting --------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint grounds, then the text, then what stands over it."""
        marks = self._visible_marks()
        with QPainter(self.viewport()) as painter:
            self._prepare(painter)
            self._paint_under(painter, marks)
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            self._prepare(painter)
            self._painter.paint_lines(painter, marks, self._emphasis, self.text_left())
            current = self._current_of(marks)
            if current is not None:
                self._painter.paint_deciding(painter, self._deciding, current.kind)
            if self._framed is not None:
                self._places.paint_frame(painter, self._framed)

    def _paint_under(self, painter: QPainter, marks: Sequence[Mark]) -> None:
        seen = self._on_screen()
        folds = [fold.span for fold, _ in self._shown.folded if seen.overlaps(fold.span)]
        self._places.paint_folds(painter, folds, self.text_left(), self.text_right())
        self._painter.paint_grounds(painter, marks, self._emphasis)
        current = self._current_of(marks)
        if current is not None:
            line = self._painter.theme.inks[current.kind].line
            self._places.paint_changed(painter, self._changed, line)
        self._places.paint_hits(painter, self._hits.touching(seen.start, seen.end))

    def _current_of(self, marks: Sequence[Mark]) -> Mark | None:
        return next((mark for mark in marks if mark.key == self._emphasis.current), None)

    def _prepare(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())  # under a style sheet the viewport's own does not zoom
        painter.translate(0, -self.scroll_y())
        painter.setOpacity(DIMMED_01 if self._is_dimmed else 1.0)

    # --- what the reader does --------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember where, to tell a click from a selection."""
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A click on a mark chooses it, one on a bar unfolds what it stands for."""
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        moved_px = (point - self._pressed_at).manhattanLength()
        is_click = moved_px < QApplication.startDragDistance()
        is_left = event.button() is Qt.MouseButton.LeftButton
        if not (is_left and is_click) or self.textCursor().hasSelection():
            return
        fold, mark = self._fold_at(point), self.mark_at(point)
        if fold is not None:
            self.fold_clicked.emit(fold)
        elif mark is not None:
            self.mark_clicked.emit(mark.key)

    def _fold_at(self, point: QPoint) -> Fold | None:
        return self.fold_under(QPointF(point.x(), point.y() + self.scroll_y()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Show what a click would choose."""
        super().mouseMoveEvent(event)
        point = event.position().toPoint()
        mark = self.mark_at(point)
        self._hover(mark.key if mark else None, is_over_fold=self._fold_at(point) is not None)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self._hover(None)

    def _hover(self, key: str | None, *, is_over_fold: bool = False) -> None:
        is_target = key is not None or is_over_fold
        shape = Qt.CursorShape.PointingHandCursor if is_target else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)
        if key != self._emphasis.hovered:
            self._emphasis = Emphasis(self._emphasis.current, key)
            self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Tell the verdict of the mark under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            mark = self.mark_at(event.pos())
            told = ": ".join(filter(None, (kind_words(mark.kind), mark.why))) if mark else ""
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
