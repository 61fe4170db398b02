"""Where the reader corrects what is known of an article."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from core.store import Metadata
from gui.views.dialog_sizes import resize_for_letters

SIZE_PX = (560, 250)
AS_HIGH_AS_ITS_FIELD = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)


class MetadataDialog(QDialog):
    """Headline, outlet, day and author; an empty field means that it is not known."""

    confirmed = Signal(object)  # Metadata

    def __init__(self, metadata: Metadata, parent: QWidget | None = None) -> None:
        """Show what is known."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Edit article"))
        resize_for_letters(self, *SIZE_PX)
        self.title = QLineEdit(metadata.title or "", self)
        self.outlet = QLineEdit(metadata.outlet or "", self)
        day = metadata.published
        self.author = QLineEdit(metadata.author or "", self)
        self.published = QLineEdit(day.isoformat() if day else "", self)
        self.published.setPlaceholderText(self.tr("year-month-day, such as 2013-07-14"))
        self.fault = QLabel(self)
        self.fault.setWordWrap(True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.on_saved)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignVCenter)
        form.addRow(self.tr("&Headline"), self.title)
        form.addRow(self.tr("&Outlet"), self.outlet)
        form.addRow(self.tr("&Published"), self.published)
        form.addRow(self.tr("&Author"), self.author)
        for field in (self.title, self.outlet, self.published, self.author):
            # Qt sets a label no higher than 7/4 of a line, and so above the words of its field.
            form.labelForField(field).setSizePolicy(AS_HIGH_AS_ITS_FIELD)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(self.fault)
        layout.addStretch(1)
        layout.addWidget(buttons)

    @Slot()
    def on_saved(self) -> None:
        """Hand the fields on, unless the day is none."""
        typed = self.published.text().strip()
        try:
            published = date.fromisoformat(typed) if typed else None
        except ValueError:
            self.fault.setText(self.tr("“{0}” is no day: write it as 2013-07-14.").format(typed))
            self.published.setFocus()
            return
        title, outlet, author = (
            field.text().strip() or None for field in (self.title, self.outlet, self.author)
        )
        self.confirmed.emit(Metadata(title, outlet, published, author))
        self.accept()
