"""Where the reader is in a comparison: the rows, the filters and the current row."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from core.palette import Kind
from core.records import Comparison, ReasonKind
from gui.evidence_card import EvidenceCard, card_of
from gui.phrases import Say, as_written, end_words
from gui.review import Reviewer
from gui.verdict_phrases import translated
from gui.view_state import (
    Row,
    ViewState,
    chosen,
    everything,
    rows_of,
    searched,
    shown_rows,
    stepped,
    toggled,
    topic_toggled,
)


class Reader(QObject):
    """Holds the view state; every change of it is told once."""

    comparison_changed = Signal(object)  # Comparison or None
    state_changed = Signal(object)  # ViewState
    told = Signal(str)  # why nothing changed, as a sentence

    def __init__(self, state: ViewState, reviewer: Reviewer, parent: QObject | None = None) -> None:
        """Start without a comparison; ``reviewer`` follows the one that is read."""
        super().__init__(parent)
        self._reviewer = reviewer
        self._state = state
        self._comparison: Comparison | None = None
        self._rows: tuple[Row, ...] = ()

    @property
    def state(self) -> ViewState:
        """Filters, current row and whether scrolling is linked."""
        return self._state

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every row of the comparison, shown or not."""
        return self._rows

    @property
    def comparison(self) -> Comparison | None:
        """What is read."""
        return self._comparison

    @property
    def is_checked(self) -> bool:
        """Whether there is a comparison to read."""
        return self._comparison is not None

    @property
    def row(self) -> Row | None:
        """The current row."""
        return next((row for row in self._rows if row.key == self._state.current), None)

    @property
    def card(self) -> EvidenceCard | None:
        """The evidence for the current row, with what the reader made of it, to be copied."""
        return self._card(as_written)

    @property
    def shown_card(self) -> EvidenceCard | None:
        """The same in the reader's language."""
        return self._card(translated)

    def _card(self, say: Say) -> EvidenceCard | None:
        row = self.row
        if self._comparison is None or row is None:
            return None
        return card_of(self._comparison, row, self._reviewer.judgement(row.key), say)

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Read this comparison from its sharpest contradiction on, or from where the reader was."""
        if comparison is self._comparison:
            return
        self._comparison = comparison
        self._reviewer.show_comparison(comparison)
        self._rows = rows_of(comparison) if comparison else ()
        keys = [row.key for row in shown_rows(self._state, self._rows)]
        here = self._state.current if self._state.current in keys else next(iter(keys), None)
        self.comparison_changed.emit(comparison)
        self._change(chosen(self._state, here))

    @Slot(str)
    def on_row_chosen(self, key: str) -> None:
        """Make a row the current one."""
        self._change(chosen(self._state, key))

    @Slot(object)
    def on_kind_toggled(self, kind: Kind) -> None:
        """Switch one verdict chip over."""
        self._change(toggled(self._state, kind))

    @Slot(object)
    def on_topic_toggled(self, kinds: frozenset[ReasonKind]) -> None:
        """Switch one topic chip over: all its reasons on, or all off."""
        are_on = kinds <= self._state.topics
        state = self._state
        for kind in kinds:
            if (kind in state.topics) is are_on:
                state = topic_toggled(state, kind)
        self._change(state)

    @Slot(str)
    def on_words_typed(self, words: str) -> None:
        """Leave only the rows that hold these words."""
        state = searched(self._state, words)
        if state != self._state:
            self._change(state)

    @Slot()
    def on_all_requested(self) -> None:
        """Take every filter away."""
        self._change(everything(self._state))

    def step(self, by: int, kind: Kind | None = None) -> None:
        """Go to the next (1) or previous (-1) shown row, of one kind if asked.

        Where there is none the reader is told so, for a key that does nothing seems broken.
        """
        state = stepped(self._state, self._rows, by=by, kind=kind)
        if state == self._state:
            self.told.emit(end_words(by, kind, translated))
        else:
            self._change(state)

    def toggle_fold(self) -> None:
        """Fold away what has no counterpart, or show all of it."""
        self._change(replace(self._state, is_folded=not self._state.is_folded))

    def toggle_link(self) -> None:
        """Scroll the two panes together, or each alone."""
        self._change(replace(self._state, is_linked=not self._state.is_linked))

    def toggle_review(self) -> None:
        """Begin to judge the findings, or end it."""
        self._change(replace(self._state, is_reviewing=not self._state.is_reviewing))

    def _change(self, state: ViewState) -> None:
        self._state = state
        self.state_changed.emit(state)
