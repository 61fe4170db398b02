"""The one door to the networks: embedding, entailment, same fact and who says what."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from core.engine import Check
from core.errors import NetworkUnusableError
from core.networks.cross_encoder import CrossEncoder, softmax
from core.networks.runtime import Network, open_network
from core.networks.shelf import SHIPPED, Shelf, reader_shelf
from core.networks.tagging import AttributionNetwork, Roles
from core.progress import SILENT, Stage, Ticket

__all__ = [
    "AttributionNetwork",
    "Embedding",
    "Entailment",
    "Networks",
    "PairScores",
    "Roles",
    "load_networks",
    "open_networks",
]

Opened = TypeVar("Opened")


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
    """The cross-encoder made by ``core/training``: does the first text entail the second?

    Args:
        network: The shipped network, with a second head for the same fact.
        foreign: A network of the reader's choice that is asked about entailment instead;
            none of them tells the same fact, so that stays with the shipped one.
    """

    network: Network
    foreign: CrossEncoder | None = None

    def score(self, pairs: Sequence[tuple[str, str]], *, ticket: Ticket = SILENT) -> PairScores:
        """Score ordered pairs, each by itself: the batch does not matter.

        Raises:
            Cancelled: If the ticket was cancelled.
            NetworkUnusableError: If the runtime fails.
        """
        if not pairs:
            return PairScores(np.zeros((0, 3), np.float32), np.zeros(0, np.float32))
        logits, same = self.network.run(pairs, stage=Stage.JUDGE, ticket=ticket)
        entailment = (
            self.foreign.probabilities(pairs, ticket=ticket) if self.foreign else softmax(logits)
        )
        return PairScores(
            entailment=entailment,
            same_fact=(1.0 / (1.0 + np.exp(-same))).astype(np.float32),
        )


@dataclass(frozen=True, slots=True)
class Networks:
    """The networks at hand; one that is unusable is None and told in ``off``."""

    embedding: Embedding | None
    entailment: Entailment | None
    off: tuple[tuple[Check, str], ...] = ()
    attribution: AttributionNetwork | None = None

    @property
    def sums(self) -> tuple[tuple[str, str], ...]:
        """Name and SHA-256 of each usable network."""
        usable = [part.network for part in (self.embedding, self.entailment) if part]
        if self.entailment and self.entailment.foreign:
            usable.append(self.entailment.foreign.network)
        if self.attribution:
            usable.append(self.attribution.network)
        return tuple((network.name, network.sha256) for network in usable)


@cache
def load_networks() -> Networks:
    """The networks in use, opened once per process; they hold no state."""
    return open_networks(reader_shelf())


def open_networks(shelf: Shelf) -> Networks:
    """The shipped networks, with the one that the reader chose from ``shelf``, if any.

    Where the chosen one cannot be opened, entailment is off: an answer of the shipped one
    in its place would be taken for that of the chosen one.
    """
    off: list[tuple[Check, str]] = []

    def opened(check: Check, open_it: Callable[[], Opened]) -> Opened | None:
        try:
            return open_it()
        except NetworkUnusableError as error:
            off.append((check, str(error)))
            return None

    return Networks(
        embedding=opened(Check.EMBEDDING, lambda: Embedding(open_network(Check.EMBEDDING.value))),
        entailment=opened(Check.ENTAILMENT, lambda: _entailment(shelf)),
        attribution=opened(
            Check.ATTRIBUTION, lambda: AttributionNetwork(open_network(Check.ATTRIBUTION.value))
        ),
        off=tuple(off),
    )


def _entailment(shelf: Shelf) -> Entailment:
    name = shelf.in_use
    network = open_network(Check.ENTAILMENT.value)
    return Entailment(network, None if name == SHIPPED else shelf.opened(name))
