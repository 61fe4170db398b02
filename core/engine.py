"""What did the work of a comparison, and which checks it had to leave out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Check(StrEnum):
    """A check that can be off because its network is unusable."""

    EMBEDDING = "embedding"
    ENTAILMENT = "entailment"
    ATTRIBUTION = "attribution"


@dataclass(frozen=True, slots=True)
class EngineState:
    """What did the work.

    Args:
        version: Version of Crosslight.
        networks: Name and SHA-256 of each network that was used.
        checks_off: Checks that did not run, and why; never silently left out.
    """

    version: str
    networks: tuple[tuple[str, str], ...]
    checks_off: tuple[tuple[Check, str], ...] = ()

    @property
    def added(self) -> tuple[str, ...]:
        """Names of the networks that did not come with Crosslight."""
        shipped = {check.value for check in Check}
        return tuple(name for name, _ in self.networks if name not in shipped)
