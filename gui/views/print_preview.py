"""The pages as they will be printed, and the way to the printer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtGui import QPalette
from PySide6.QtPrintSupport import (
    QPageSetupDialog,
    QPrintDialog,
    QPrinter,
    QPrintPreviewWidget,
)
from PySide6.QtWidgets import (
    QDialog,
    QGraphicsView,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.views.accessible_names import name_inner_controls


class PrintPreview(QDialog):
    """A page at a time, whole or as wide as the window.

    Args:
        printer: What is printed on; its paper is the reader's.
        paint: Paints all pages on it.
        parent: What the dialog stands before.
    """

    def __init__(
        self, printer: QPrinter, paint: Callable[[QPrinter], None], parent: QWidget | None = None
    ) -> None:
        """Show the first page, whole."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Print"))
        self._printer = printer
        self.pages = QPrintPreviewWidget(printer, self)
        self.pages.paintRequested.connect(paint)
        self.pages.previewChanged.connect(self.on_preview_changed)
        for view in self.pages.findChildren(QGraphicsView):
            for one in (view, view.viewport()):  # both can take the focus
                one.setAccessibleName(self.tr("Pages as they will be printed"))
            view.setBackgroundBrush(self.palette().brush(QPalette.ColorRole.Midlight))
        self.place = QLabel(self)
        self.previous = self._button(self.tr("Previous page"))
        self.next = self._button(self.tr("Next page"))
        self.whole = self._button(self.tr("Whole page"))
        self.wide = self._button(self.tr("Page width"))
        self.paper = self._button(self.tr("Paper…"))
        self.close_button = self._button(self.tr("Close"))
        self.print_button = self._button(self.tr("Print…"))
        self.print_button.setProperty("role", "primary")
        self._lay_out()
        self._wire()
        name_inner_controls(self)

    @Slot()
    def on_preview_changed(self) -> None:
        """Tell which page is shown, and where there are further ones."""
        here, count = self.pages.currentPage(), self.pages.pageCount()
        self.place.setText(self.tr("Page {0} of {1}").format(here, count))
        self.previous.setEnabled(here > 1)
        self.next.setEnabled(here < count)

    @Slot()
    def on_previous_clicked(self) -> None:
        """Show the page before."""
        self.pages.setCurrentPage(self.pages.currentPage() - 1)
        self.on_preview_changed()

    @Slot()
    def on_next_clicked(self) -> None:
        """Show the page behind."""
        self.pages.setCurrentPage(self.pages.currentPage() + 1)
        self.on_preview_changed()

    @Slot()
    def on_paper_clicked(self) -> None:
        """Ask for the paper and how it lies, and set the pages anew."""
        if QPageSetupDialog(self._printer, self).exec():
            self.pages.updatePreview()

    @Slot()
    def on_print_clicked(self) -> None:
        """Ask for the printer, print, and be done."""
        if QPrintDialog(self._printer, self).exec():
            self.pages.print_()
            self.accept()

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for button in (self.previous, self.next):
            row.addWidget(button)
        row.addWidget(self.place)
        row.addStretch(1)
        for button in (self.whole, self.wide, self.paper):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self.close_button, self.print_button):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(row)
        layout.addWidget(self.pages, 1)

    def _wire(self) -> None:
        self.previous.clicked.connect(self.on_previous_clicked)
        self.next.clicked.connect(self.on_next_clicked)
        self.whole.clicked.connect(self.pages.fitInView)
        self.wide.clicked.connect(self.pages.fitToWidth)
        self.paper.clicked.connect(self.on_paper_clicked)
        self.print_button.clicked.connect(self.on_print_clicked)
        self.close_button.clicked.connect(self.reject)
