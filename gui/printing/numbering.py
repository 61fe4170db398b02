"""The numbers of the findings, by which a mark on paper and an entry of the list find each other.

A claim often stands in several findings; its mark bears the numbers of all of one kind.
No Qt.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from core.palette import Kind
from core.spans import Span
from gui.marks import Mark
from gui.view_state import Row


class Numbering:
    """Numbers the findings in their order, from 1.

    Args:
        rows: All rows of a comparison; only findings are numbered.
    """

    def __init__(self, rows: Sequence[Row]) -> None:
        """Number them."""
        findings = [row for row in rows if row.finding is not None]
        self._numbers = {row.key: number for number, row in enumerate(findings, start=1)}
        self._of_claim: defaultdict[tuple[str, Span, Kind], list[int]] = defaultdict(list)
        for row in findings:
            for claim in row.claims:
                place = (claim.article, claim.span, row.kind)
                self._of_claim[place].append(self._numbers[row.key])

    def of_row(self, row: Row) -> str:
        """The number of a finding; empty for a lone claim."""
        return str(self._numbers.get(row.key, ""))

    def of_mark(self, letter: str, mark: Mark) -> str:
        """The numbers of all findings of the mark's kind in which its claim stands."""
        return number_words(self._of_claim.get((letter, mark.span, mark.kind), ()))


def number_words(numbers: Sequence[int]) -> str:
    """Ascending numbers as a margin has room for them: "2–6", or "1 …" where there are gaps."""
    if not numbers:
        return ""
    run = next(at for at in range(len(numbers), 0, -1) if numbers[at - 1] == numbers[0] + at - 1)
    first = f"{numbers[0]}–{numbers[run - 1]}" if run > 1 else str(numbers[0])
    return f"{first} …" if run < len(numbers) else first
