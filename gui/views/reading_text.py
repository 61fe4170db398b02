"""The text of one article: plain, marked, selectable, laid out to be read."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from core.records import Article
from core.spans import Span
from gui.marks import Mark
from gui.phrases import KIND_WORDS
from gui.shown_text import ShownText
from gui.theme import LIGHT, Theme
from gui.tool_tip import plain_tool_tip
from gui.views.mark_painter import GLYPH_WIDTH_PX, GLYPHS_A_LINE, Emphasis, MarkIndex, MarkPainter
from gui.views.text_geometry import LineRun, line_runs, position_at, y_range

MEASURE_CHARACTERS = 75
"""The widest column, in characters: the upper end of what typography holds readable
(Bringhurst, "The Elements of Typographic Style", 2.1.2)."""

LINE_HEIGHT_EM = 1.5
"""From baseline to baseline: what WCAG 2.2, 1.4.12, asks a text to bear."""

_BLANK_LINE_EM = 0.75
_MARGIN_LEFT_PX = 16 + GLYPHS_A_LINE * GLYPH_WIDTH_PX
_MARGIN_RIGHT_PX = 24
_MARGIN_TOP_PX = 20
_MARGIN_BOTTOM_PX = 48
_SAMPLE = "The minister said on Thursday that no one had left the country since the talks began. "
_DIM_01 = 0.55
_EMPTY = Article("", "", "")


class ReadingText(QTextEdit):
    """A read-only text that paints marks and tells where offsets of its article stand.

    Every y is in pixels of the document, every offset in code points of ``Article.text``.
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
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
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
        self._runs = lru_cache(maxsize=4096)(self._measured)
        self._painter = MarkPainter(LIGHT, self._runs)
        self.verticalScrollBar().valueChanged.connect(self.on_scroll_bar_moved)

    # --- what is shown ---------------------------------------------------------------

    def set_article(self, article: Article | None, *, with_removed: bool = False) -> None:
        """Show an article's text from its top; marks of the last one are dropped."""
        self._article = article or _EMPTY
        self._shown = ShownText(self._article, with_removed=with_removed)
        self._index = MarkIndex()
        self._emphasis = Emphasis()
        self._deciding = ()
        self._is_laying_out = True
        self.setPlainText(self._shown.text)
        self._format_blocks()
        self._lay_out()

    def set_marks(self, marks: tuple[Mark, ...], current: str | None) -> None:
        """Mark claims; the one whose key is ``current`` stands out."""
        self._index = MarkIndex(marks)
        self._emphasis = Emphasis(current=current)
        self._runs.cache_clear()
        self.viewport().update()

    def set_emphasis(self, spans: tuple[Span, ...]) -> None:
        """Underline the words that decided strongest."""
        self._deciding = spans
        self._embolden()
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Paint with other colours."""
        self._painter.theme = theme
        self._embolden()
        self._grey_removed()
        self.viewport().update()

    def set_dimmed(self, is_dimmed: bool) -> None:  # noqa: FBT001 - a Qt setter
        """Show that what is marked is out of date."""
        self._is_dimmed = is_dimmed
        self.viewport().update()

    def set_reading_font(self, font: QFont) -> None:
        """Lay the text out in another font or size; the line at the top stays."""
        offset = self.offset_at(self.scroll_y())
        self._is_laying_out = True
        self.setFont(font)
        self._format_blocks()
        self._lay_out(keep=offset)

    # --- where things stand ----------------------------------------------------------

    def y_of(self, offset: int) -> float:
        """The top of the line in which an offset stands."""
        return y_range(self.document(), Span(at := self._shown.position(offset), at))[0]

    def y_range_of(self, start: int, end: int) -> tuple[float, float]:
        """Top of the first and bottom of the last line of ``[start, end)``."""
        return y_range(self.document(), self._shown.positions(start, end))

    def offset_at(self, y: float) -> int:
        """The offset at which the line at ``y`` begins."""
        point = QPointF(self._text_left(), y)
        return self._shown.offset(position_at(self.document(), point, Qt.HitTestAccuracy.FuzzyHit))

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
        return next(
            (mark for mark in reversed(self._visible_marks()) if self._begins(mark, at)), None
        )

    # --- layout ----------------------------------------------------------------------

    def _format_blocks(self) -> None:
        """Set line height, and make the blank line between paragraphs a narrow gap."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(self._line_format(LINE_HEIGHT_EM))
        gap = self._line_format(_BLANK_LINE_EM)
        block = self.document().begin()
        while block.isValid():
            if block.length() == 1:
                QTextCursor(block).mergeBlockFormat(gap)
            block = block.next()
        self._grey_removed()

    def _line_format(self, height_em: float) -> QTextBlockFormat:
        """Lines so far apart; fonts differ in the height they give a line by themselves."""
        em = QFontInfo(self.font()).pixelSize()
        own = QFontMetricsF(self.font()).height()
        line_format = QTextBlockFormat()
        line_format.setLineHeight(
            100 * height_em * em / own, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        return line_format

    def _lay_out(self, keep: int | None = None) -> None:
        """Centre the column and lay the whole text out, with ``keep`` at the top of the screen."""
        self._is_laying_out = True
        sample_width = QFontMetricsF(self.font()).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
        room = self.viewport().width() - _MARGIN_LEFT_PX - _MARGIN_RIGHT_PX
        spare = max(room - MEASURE_CHARACTERS * sample_width, 0.0) / 2
        frame = self.document().rootFrame()
        frame_format = frame.frameFormat()
        frame_format.setTopMargin(_MARGIN_TOP_PX)
        frame_format.setBottomMargin(_MARGIN_BOTTOM_PX)
        frame_format.setLeftMargin(_MARGIN_LEFT_PX + spare)
        frame_format.setRightMargin(_MARGIN_RIGHT_PX + spare)
        frame.setFrameFormat(frame_format)
        self.document().size()  # lays out to the end: a growing scroll bar would jump
        self._runs.cache_clear()
        if keep is not None:
            self.scroll_to_y(self.y_of(keep) if keep > 0 else 0.0)
        self._is_laying_out = False
        self.laid_out.emit()

    def _text_left(self) -> float:
        return self.document().rootFrame().frameFormat().leftMargin()

    def _measured(self, mark: Mark) -> tuple[LineRun, ...]:
        return line_runs(self.document(), self._shown.positions(mark.start, mark.end))

    def _visible_marks(self) -> tuple[Mark, ...]:
        top = self.scroll_y()
        first = self.offset_at(top)
        point = QPointF(self.viewport().width(), top + self.viewport().height())
        last = position_at(self.document(), point, Qt.HitTestAccuracy.FuzzyHit)
        return self._index.between(first, self._shown.offset(last) + 1)

    def _begins(self, mark: Mark, at: QPointF) -> bool:
        """Whether the glyph of a mark stands beside a point of the margin."""
        runs = self._runs(mark)
        return bool(runs) and runs[0].box.top() <= at.y() <= runs[0].box.bottom()

    def _embolden(self) -> None:
        """Print the deciding words bold without reflowing: an outline adds no width."""
        colour = self.palette().color(self.foregroundRole())
        bold = QTextCharFormat()
        bold.setTextOutline(QColor(self._painter.theme.text if self._article.text else colour))
        selections: list[QTextEdit.ExtraSelection] = []
        for span in self._deciding:
            at = self._shown.positions(span.start, span.end)
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(at.start)
            cursor.setPosition(at.end, QTextCursor.MoveMode.KeepAnchor)
            # The stubs leave the two fields of the record out.
            selection.cursor = cursor  # pyright: ignore[reportAttributeAccessIssue]
            selection.format = bold  # pyright: ignore[reportAttributeAccessIssue]
            selections.append(selection)
        self.setExtraSelections(selections)

    def _grey_removed(self) -> None:
        muted = QTextCharFormat()
        muted.setForeground(QColor(self._painter.theme.muted))
        muted.setFontItalic(True)
        cursor = QTextCursor(self.document())
        for span in self._shown.removed:
            cursor.setPosition(span.start)
            cursor.setPosition(span.end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(muted)

    # --- Qt --------------------------------------------------------------------------

    @Slot()
    def on_scroll_bar_moved(self) -> None:
        """Tell of scrolling by the reader; a new layout tells of itself."""
        if not self._is_laying_out:
            self.scrolled.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the line at the top where it is."""
        offset = self.offset_at(self.scroll_y())
        self._is_laying_out = True
        super().resizeEvent(event)
        self._lay_out(keep=offset)

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
            if self._is_dimmed:
                veil = QColor(self._painter.theme.base)
                veil.setAlphaF(_DIM_01)
                painter.fillRect(QRectF(0, self.scroll_y(), self.width(), self.height()), veil)

    def _prepare(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.scroll_y())

    def _paint_deciding(self, painter: QPainter, marks: tuple[Mark, ...]) -> None:
        current = next((mark for mark in marks if mark.key == self._emphasis.current), None)
        if current is None:
            return
        colour = QColor(self._painter.theme.inks[current.kind].line)
        for span in self._deciding:
            runs = line_runs(self.document(), self._shown.positions(span.start, span.end))
            self._painter.paint_deciding(painter, runs, colour)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember where, to tell a click from a selection."""
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A click on a mark chooses it."""
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        is_click = (point - self._pressed_at).manhattanLength() < GLYPHS_A_LINE
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
            steps = (event.angleDelta().y() > 0) - (event.angleDelta().y() < 0)
            self.zoom_stepped.emit(steps)
            event.accept()
            return
        super().wheelEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        """Copy the article's own characters, as plain text."""
        cursor = self.textCursor()
        edges = (cursor.selectionStart(), cursor.selectionEnd())
        start, end = (self._shown.offset(edge) for edge in edges)
        data = QMimeData()
        data.setText(self._article.text[start:end])
        return data
