"""How two articles name the same actors, as lines to read and places to go to. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from core.spans import Span

if TYPE_CHECKING:
    from core.wording import Actor, Naming

LETTERS = ("A", "B")


@dataclass(frozen=True, slots=True)
class NamingLine:
    """One naming of each article for one actor, most often used first.

    Args:
        actor: The naming used most, which stands for the actor.
        is_first: Whether the line is the actor's first.
        namings: That of A and that of B; None where an article has no further one.
    """

    actor: str
    is_first: bool
    namings: tuple[Naming | None, Naming | None]


@dataclass(frozen=True, slots=True)
class NamingStop:
    """One of the places where an article uses a naming.

    Args:
        letter: Letter of the article.
        naming: The naming.
        number: Which of its places, from 0.
    """

    letter: str
    naming: Naming
    number: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.naming.spans[self.number]


def lines_of(actors: Sequence[Actor]) -> tuple[NamingLine, ...]:
    """All actors line by line; the namings of both articles run side by side."""
    lines: list[NamingLine] = []
    for actor in actors:
        name = max((one for side in actor.sides for one in side.namings), key=lambda one: one.count)
        sides = {side.letter: side.namings for side in actor.sides}
        rows = zip_longest(*(sides.get(letter, ()) for letter in LETTERS))
        lines += [NamingLine(name.text, not at, (a, b)) for at, (a, b) in enumerate(rows)]
    return tuple(lines)
