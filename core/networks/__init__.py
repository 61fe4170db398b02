"""The one door to the networks: embedding, entailment and same fact, on the processor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from core.engine import Check
from core.errors import NetworkUnusableError
from core.networks.runtime import Network, open_network
from core.progress import SILENT, Stage, Ticket

__all__ = ["Embedding", "Entailment", "Networks", "PairScores", "load_networks"]


@dataclass(frozen=True, slots=True)
class Embedding:
    """all-MiniLM-L6-v2: texts as unit vectors."""

    network: Network

    def embed(self, texts: Sequence[str], *, ticket: Ticket = SILENT) -> NDArray[np.float32]:
        """Unit vectors of shape (len(texts), 384).

        Raises:
            Cancelled: If the ticket was cancelled.
            NetworkUnusableError: If the runtime fails.
        """
        if not texts:
            return np.zeros((0, 384), dtype=np.float32)
        (vectors,) = self.network.run(texts, stage=Stage.ALIGN, ticket=ticket)
        return vectors


@dataclass(frozen=True, slots=True)
class PairScores:
    """What the cross-encoder says of n ordered pairs.

    Args:
        entailment: Shape (n, 3): entail, neutral, contradict; rows sum to 1.
        same_fact: Shape (n,), 0..1: do both tell the same fact?
    """

    entailment: NDArray[np.float32]
    same_fact: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Entailment:
    """The cross-encoder made by ``core/training``: does the first text entail the second?"""

    network: Network

    def score(self, pairs: Sequence[tuple[str, str]], *, ticket: Ticket = SILENT) -> PairScores:
        """Score ordered pairs, each by itself: the batch does not matter.

        Raises:
            Cancelled: If the ticket was cancelled.
            NetworkUnusableError: If the runtime fails.
        """
        if not pairs:
            return PairScores(np.zeros((0, 3), np.float32), np.zeros(0, np.float32))
        logits, same = self.network.run(pairs, stage=Stage.JUDGE, ticket=ticket)
        exponents = np.exp(logits - logits.max(axis=1, keepdims=True))
        return PairScores(
            entailment=exponents / exponents.sum(axis=1, keepdims=True),
            same_fact=(1.0 / (1.0 + np.exp(-same))).astype(np.float32),
        )


@dataclass(frozen=True, slots=True)
class Networks:
    """The networks at hand; one that is unusable is None and told in ``off``."""

    embedding: Embedding | None
    entailment: Entailment | None
    off: tuple[tuple[Check, str], ...] = ()

    @property
    def sums(self) -> tuple[tuple[str, str], ...]:
        """Name and SHA-256 of each usable network."""
        usable = [part.network for part in (self.embedding, self.entailment) if part]
        return tuple((network.name, network.sha256) for network in usable)


@cache
def load_networks() -> Networks:
    """The shipped networks, opened once per process; they hold no state."""
    off: list[tuple[Check, str]] = []

    def opened(check: Check) -> Network | None:
        try:
            return open_network(check.value)
        except NetworkUnusableError as error:
            off.append((check, str(error)))
            return None

    embedding, entailment = opened(Check.EMBEDDING), opened(Check.ENTAILMENT)
    return Networks(
        embedding=Embedding(embedding) if embedding else None,
        entailment=Entailment(entailment) if entailment else None,
        off=tuple(off),
    )
