"""Why articles stand in one event, in words a reader can check."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from core.events.profiles import Profile
from core.facts import find_names, index_names
from core.spans import Span

NAMES_TOLD = 3


@dataclass(frozen=True, slots=True)
class Why:
    """What the articles of an event have in common.

    Args:
        names: Names and places that at least two of them tell at their beginning, those
            told by most first.
        days: Days between the first and the last of those that are dated; None where fewer
            than two are.
    """

    names: tuple[str, ...]
    days: int | None

    def __str__(self) -> str:
        """One line: ``shares: Syria, Mohammad Amin; 4 days apart``."""
        parts = [f"shares: {', '.join(self.names)}"] if self.names else ["close in meaning"]
        if self.days is not None:
            parts.append(
                {0: "the same day", 1: "1 day apart"}.get(self.days, f"{self.days} days apart")
            )
        return "; ".join(parts)


def why(profiles: Sequence[Profile]) -> Why:
    """What two or more articles share; names are compared across all of them.

    The beginnings alone are read: the actors of an event stand there. Names did not help to
    find the groups (B-cubed F1 the same within .01 with and without them), so they explain
    and do not decide.
    """
    days = [p.published.toordinal() for p in profiles if p.published]
    return Why(_shared(profiles), max(days) - min(days) if len(days) > 1 else None)


def _shared(profiles: Sequence[Profile]) -> tuple[str, ...]:
    texts = [f"{profile.headline}\n\n{profile.lead}" for profile in profiles]
    index = index_names(texts)
    tellers: dict[str, set[int]] = defaultdict(set)
    mentions = Counter[str]()
    for at, text in enumerate(texts):
        start = 0
        for line in text.split("\n\n"):
            for fact in find_names(text, Span(start, start + len(line)), index):
                tellers[str(fact.value)].add(at)
                mentions[str(fact.value)] += 1
            start += len(line) + 2
    ranked = sorted(
        (name for name, told in tellers.items() if len(told) > 1),
        key=lambda name: (-len(tellers[name]), -len(name.split()), -mentions[name], name),
    )
    told: list[str] = []
    for name in ranked:
        if not any(name in longer for longer in told):  # a surname behind the full name
            told.append(name)
    return tuple(told[:NAMES_TOLD])
