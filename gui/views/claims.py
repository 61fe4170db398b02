"""What one article alone says: its claims with who says them, while the other is awaited."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, Qt, Signal, Slot
from PySide6.QtWidgets import QHeaderView, QWidget

from core.records import Claim
from gui.models.claims_model import CLAIM_ROLE, ClaimsModel
from gui.views.findings import row_height_px
from gui.views.row_table import RowTable


class ClaimsView(RowTable):
    """A table over ``ClaimsModel``; it tells which claim the reader chose."""

    claim_chosen = Signal(object)  # Claim

    def __init__(self, model: ClaimsModel, parent: QWidget | None = None) -> None:
        """Show ``model``, which the caller keeps."""
        super().__init__(model, parent)
        self._claims = model
        self.setAccessibleName(self.tr("Claims of this article"))
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(row_height_px(self))
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.selectionModel().selectionChanged.connect(self.on_selection_changed)

    def show_claims(self, claims: tuple[Claim, ...]) -> None:
        """Show these claims, none of them chosen."""
        self._claims.set_records(claims)

    @Slot(QItemSelection, QItemSelection)
    def on_selection_changed(self, selected: QItemSelection, _: QItemSelection) -> None:
        """Tell the reader's choice."""
        indexes = selected.indexes()
        claim = indexes[0].data(CLAIM_ROLE) if indexes else None
        if isinstance(claim, Claim):
            self.claim_chosen.emit(claim)
