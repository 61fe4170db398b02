"""The reader's pins between two texts, each of which can be undone."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoCommand, QUndoStack

from core.records import Article
from core.review import Passage
from core.store import Pin as KeptPin
from gui.scroll_map import Pin, Pins

Texts = tuple[str, str]
"""SHA-256 of the text on either side, A's first."""


class Pinboard(QObject):
    """Holds the pins; every change but a half pin goes over the undo stack and is told once.

    A pin belongs to two texts and not to their sides: it is met again when they are swapped,
    and in another session. Of a text beside itself the earlier place counts as A's.

    Signals:
        changed: The ``Pins`` of the texts shown.
        pinned: A ``core.store.Pin`` that stands from now on.
        unpinned: One that stands no longer.
        told: A sentence about what was done.
    """

    changed = Signal(object)
    pinned = Signal(object)
    unpinned = Signal(object)
    told = Signal(str)

    def __init__(self, undo_stack: QUndoStack, parent: QObject | None = None) -> None:
        """Start without pins and without texts."""
        super().__init__(parent)
        self._undo_stack = undo_stack
        self._kept: tuple[KeptPin, ...] = ()
        self._articles: tuple[Article, Article] | None = None
        self._texts: Texts | None = None
        self._half: tuple[tuple[str, int], ...] = ()

    @property
    def pins(self) -> Pins:
        """Those of the texts shown, and the place that waits for its other side."""
        texts = self._texts
        if texts is None:
            return Pins()
        return Pins(tuple(_shown(pin, texts) for pin in self._here(texts)), self._half)

    def show_articles(self, articles: tuple[Article, Article] | None) -> None:
        """Show the pins of these articles, or none."""
        if articles == self._articles:
            return
        self._articles = articles
        self._texts = (articles[0].sha256, articles[1].sha256) if articles else None
        self._half = ()
        self.changed.emit(self.pins)

    def load(self, pins: Iterable[KeptPin]) -> None:
        """Take up pins of earlier sessions; there is nothing to undo in that."""
        new = tuple(pin for pin in pins if pin not in self._kept)
        if new:
            self._kept = (*self._kept, *new)
            self.changed.emit(self.pins)

    @Slot(str, int)
    def on_place_chosen(self, letter: str, offset: int) -> None:
        """Pin a place of one text: the first side waits, the other completes it.

        Pins that the new one crosses give way.
        """
        if self._texts is None:
            return
        before = self.pins
        after = before.put(letter, offset)
        self._half = after.half
        if after.half:
            self.changed.emit(after)
            self.told.emit(self.tr("Pinned in {0}: now pin the place across.").format(letter))
            return
        texts = self._texts
        given = set(before.complete) - set(after.complete)
        new = set(after.complete) - set(before.complete)
        self._push(
            self.tr("pin"),
            added=tuple(_kept(pin, texts) for pin in new),
            removed=tuple(pin for pin in self._here(texts) if _shown(pin, texts) in given),
        )
        self.told.emit(self.tr("Pinned: the two places scroll side by side."))

    @Slot()
    def on_all_unpinned(self) -> None:
        """Take the pins of the texts shown away."""
        removed = self._here(self._texts) if self._texts else ()
        if not removed and not self._half:
            self.told.emit(self.tr("There is no pin."))
            return
        self._half = ()
        if removed:
            self._push(self.tr("take the pins away"), added=(), removed=removed)
        else:
            self.changed.emit(self.pins)
        self.told.emit(self.tr("The pins are taken away."))

    def change(self, *, added: tuple[KeptPin, ...], removed: tuple[KeptPin, ...]) -> None:
        """Have pins stand or fall; for the steps on the undo stack."""
        self._kept = (*(pin for pin in self._kept if pin not in removed), *added)
        for pin in removed:
            self.unpinned.emit(pin)
        for pin in added:
            self.pinned.emit(pin)
        self.changed.emit(self.pins)

    def _here(self, texts: Texts) -> tuple[KeptPin, ...]:
        sums = sorted(texts)
        return tuple(
            pin for pin in self._kept if sorted((pin.first.sha256, pin.second.sha256)) == sums
        )

    def _push(
        self, words: str, *, added: tuple[KeptPin, ...], removed: tuple[KeptPin, ...]
    ) -> None:
        if added or removed:
            self._undo_stack.push(_Step(self, words, added, removed))


class _Step(QUndoCommand):
    """Pins in the place of others."""

    def __init__(
        self,
        board: Pinboard,
        words: str,
        added: tuple[KeptPin, ...],
        removed: tuple[KeptPin, ...],
    ) -> None:
        super().__init__(words)
        self._board = board
        self._added = added
        self._removed = removed

    def redo(self) -> None:
        """Have the new pins stand."""
        self._board.change(added=self._added, removed=self._removed)

    def undo(self) -> None:
        """Have those before stand again."""
        self._board.change(added=self._removed, removed=self._added)


def _kept(pin: Pin, texts: Texts) -> KeptPin:
    places = (Passage(texts[0], pin.a, pin.a), Passage(texts[1], pin.b, pin.b))
    return KeptPin(*sorted(places))


def _shown(pin: KeptPin, texts: Texts) -> Pin:
    is_straight = pin.first.sha256 == texts[0]
    a, b = (pin.first, pin.second) if is_straight else (pin.second, pin.first)
    return Pin(a.start, b.start)
