"""A cross-encoder of another make: three-way entailment in the layout usual on the hub.

A folder with ``config.json``, ``tokenizer.json`` and ``onnx/model.onnx``. Which column of
its output means what stands in ``id2label`` of the config and differs from network to
network, so it is read there and never assumed.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.errors import NetworkUnusableError
from core.networks.runtime import TOKENIZER, Network, checked_path, open_network
from core.progress import SILENT, Stage, Ticket

CONFIG = "config.json"
WEIGHTS_FILE = "onnx/model.onnx"
FILES = (CONFIG, TOKENIZER, WEIGHTS_FILE)
LABELS = ("entailment", "neutral", "contradiction")
REMEDY = "choose another: crosslight networks use shipped"


@dataclass(frozen=True, slots=True)
class CrossEncoder:
    """A network that tells whether one text entails another.

    Args:
        network: The opened network; its first output are the logits.
        columns: Where entailment, neutral and contradiction stand in them.
    """

    network: Network
    columns: tuple[int, ...]

    def probabilities(
        self, pairs: Sequence[tuple[str, str]], *, ticket: Ticket = SILENT
    ) -> NDArray[np.float32]:
        """Entail, neutral, contradict for each ordered pair: shape (n, 3), rows sum to 1.

        Raises:
            Cancelled: If the ticket was cancelled.
            NetworkUnusableError: If the runtime fails or gives something else than logits.
        """
        logits = self.network.run(pairs, stage=Stage.JUDGE, ticket=ticket)[0]
        if logits.shape != (len(pairs), len(LABELS)) or not np.isfinite(logits).all():
            raise NetworkUnusableError(
                f"network {self.network.name}", "its output is not three numbers a pair", REMEDY
            )
        return softmax(logits[:, self.columns].astype(np.float32))


def softmax(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    """Probabilities along the rows of shape (n, k)."""
    exponents = np.exp(logits - logits.max(axis=1, keepdims=True))
    return exponents / exponents.sum(axis=1, keepdims=True)


def open_cross_encoder(name: str, folder: Path) -> CrossEncoder:
    """Open the network in ``folder``, whose ``manifest.json`` records its files.

    Raises:
        NetworkUnusableError: If a file is missing or not the recorded one, the runtime does
            not open it, or it does not know the three labels.
    """
    config, _ = checked_path(CONFIG, folder=folder, remedy=REMEDY)
    columns = columns_of(config.read_bytes(), name)
    network = open_network(name, folder=folder, file_name=WEIGHTS_FILE, remedy=REMEDY)
    return CrossEncoder(network, columns)


def columns_of(config: bytes, name: str) -> tuple[int, ...]:
    """Where entailment, neutral and contradiction stand, by the config's ``id2label``.

    Raises:
        NetworkUnusableError: If the labels are not these three, in whatever case and order.
    """
    try:
        labels = json.loads(config)["id2label"]
        places = {str(label).lower(): int(place) for place, label in labels.items()}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise NetworkUnusableError(
            f"network {name}", f"its {CONFIG} names no labels (id2label)", REMEDY
        ) from error
    columns = tuple(places.get(label, -1) for label in LABELS)
    if sorted(columns) != list(range(len(LABELS))) or len(places) != len(LABELS):
        cause = f"it does not know {', '.join(LABELS)} but {', '.join(sorted(places)) or 'nothing'}"
        raise NetworkUnusableError(f"network {name}", cause, REMEDY)
    return columns
