"""Moves the dividers between areas without a mouse: a step for the area that has the focus."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QSplitter, QWidget

STEP_01 = 0.05
"""Share of a splitter's length that one step moves: from one end to the other in a few presses."""


def give_room(focus: QWidget, splitters: Sequence[QSplitter], by: int) -> None:
    """Give the area around ``focus`` a step more (1) or less (-1) room.

    The largest area beside it pays or takes; no area gets smaller than it can be.

    Args:
        focus: Where the keys work.
        splitters: Innermost first; the first one that holds ``focus`` moves.
        by: 1 or -1.
    """
    around = [focus]
    while (parent := around[-1].parentWidget()) is not None:
        around.append(parent)
    for splitter in splitters:
        places = [place for part in around if (place := splitter.indexOf(part)) >= 0]
        if places:
            _move(splitter, places[0], by)
            return


def _move(splitter: QSplitter, grown: int, by: int) -> None:
    sizes = splitter.sizes()
    other = max((at for at in range(len(sizes)) if at != grown), key=lambda at: sizes[at])
    step_px = by * round(STEP_01 * sum(sizes))
    sizes[grown] += step_px
    sizes[other] -= step_px
    splitter.setSizes(sizes)
