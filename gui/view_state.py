"""What the window shows of a comparison, as one frozen state with pure transitions. No Qt.

A *row* is anything the reader can step to: a finding, or a claim told by one side only.
Its key is stable within one comparison: ``"A3-B2"`` for a finding, ``"A7"`` for a lone claim.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.palette import BY_WEIGHT, KIND_OF_LABEL, Kind
from core.records import Claim, Comparison, Finding, OnlyIn, ReasonKind


@dataclass(frozen=True, slots=True)
class Row:
    """One thing to step to: either a finding or a lone claim."""

    key: str
    kind: Kind
    finding: Finding | None = None
    only: OnlyIn | None = None

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Both claims of a finding, or the lone one."""
        if self.finding is not None:
            return (self.finding.pair.a, self.finding.pair.b)
        return (self.only.claim,) if self.only is not None else ()

    @property
    def group(self) -> tuple[Kind, str]:
        """What it is listed with: its kind, and the side of a lone claim."""
        return self.kind, self.only.claim.article if self.only is not None else ""

    def holds(self, words: str) -> bool:
        """Whether all these words stand in the claims, whatever their case."""
        if not words:  # thousands of rows are asked with every step
            return True
        told = " ".join(claim.text for claim in self.claims).casefold()
        return all(word in told for word in words.casefold().split())

    @property
    def reason_kinds(self) -> frozenset[ReasonKind]:
        """What decided, for the topic chips; empty for a lone claim."""
        if self.finding is None:
            return frozenset()
        return frozenset(reason.kind for reason in self.finding.verdict.reasons)


@dataclass(frozen=True, slots=True)
class ViewState:
    """Which kinds and topics are shown, which row is current, whether scrolling is linked.

    Args:
        shown: Kinds that are on; a hidden kind is counted, never forgotten.
        topics: Reason kinds to narrow the findings to; empty means all.
        words: What the rows must hold; empty means nothing in particular.
        current: Key of the current row, or None.
        is_linked: Whether the two panes scroll together.
        is_folded: Whether what has no counterpart is folded away.
        is_reviewing: Whether the reader judges the findings.
    """

    shown: frozenset[Kind] = frozenset(Kind)
    topics: frozenset[ReasonKind] = frozenset()
    words: str = ""
    current: str | None = None
    is_linked: bool = True
    is_folded: bool = False
    is_reviewing: bool = False

    @property
    def filters(self) -> tuple[frozenset[Kind], frozenset[ReasonKind], str]:
        """All that decides which rows are shown."""
        return self.shown, self.topics, self.words


def rows_of(comparison: Comparison) -> tuple[Row, ...]:
    """All rows of a comparison: group by group, what matters most first, then in reading order."""
    rows = [
        Row(finding.key, KIND_OF_LABEL[finding.verdict.label], finding=finding)
        for finding in comparison.findings
    ]
    rows += [Row(only.claim.id, Kind.ONLY, only=only) for side in comparison.only for only in side]
    return tuple(sorted(rows, key=lambda row: BY_WEIGHT.index(row.kind)))


def is_shown(state: ViewState, row: Row) -> bool:
    """Whether the filters let a row through."""
    topic_fits = not state.topics or bool(state.topics & row.reason_kinds)
    return row.kind in state.shown and topic_fits and row.holds(state.words)


def shown_rows(state: ViewState, rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows that the filters let through, in order."""
    return tuple(row for row in rows if is_shown(state, row))


def hidden_count(state: ViewState, rows: Sequence[Row]) -> int:
    """How many rows the filters hide."""
    return sum(not is_shown(state, row) for row in rows)


def toggled(state: ViewState, kind: Kind) -> ViewState:
    """The state with one verdict chip switched over."""
    return replace(state, shown=state.shown ^ {kind})


def topic_toggled(state: ViewState, topic: ReasonKind) -> ViewState:
    """The state with one topic chip switched over."""
    return replace(state, topics=state.topics ^ {topic})


def searched(state: ViewState, words: str) -> ViewState:
    """The state with other words looked for."""
    return replace(state, words=words.strip())


def everything(state: ViewState) -> ViewState:
    """The state with every filter taken away."""
    return replace(state, shown=frozenset(Kind), topics=frozenset(), words="")


def chosen(state: ViewState, key: str | None) -> ViewState:
    """The state with another current row."""
    return replace(state, current=key)


def stepped(
    state: ViewState, rows: Sequence[Row], *, by: int, kind: Kind | None = None
) -> ViewState:
    """The next (``by=1``) or previous (``by=-1``) shown row, of one kind if asked; no wrap.

    Without a current row the first step goes to the first or last of them.
    """
    ahead = shown_rows(state, rows)[::by]
    here = next((at for at, row in enumerate(ahead) if row.key == state.current), -1)
    stops = (row.key for row in ahead[here + 1 :] if kind is None or row.kind is kind)
    return chosen(state, next(stops, state.current))
