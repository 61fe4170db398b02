"""Claims, pairs and networks made by hand, so that a test shows only what it is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from core.facts import extract, index_names
from core.lexical import token_overlap_01, words
from core.networks import Embedding, Entailment, Networks
from core.networks.runtime import Network
from core.progress import SILENT, Stage, Ticket
from core.records import Attribution, Claim, EntailmentScores, Pair, Stance
from core.spans import Span

WIDTH = 256


def claim(
    text: str,
    id_: str = "A1",
    *,
    at: int = 0,
    source: str | None = None,
    stance: Stance | None = None,
    sentence: Span | None = None,
) -> Claim:
    """A claim that stands at offset ``at`` of its article, with its facts.

    Somebody is quoted where a source or a stance is given; else the article speaks.
    """
    span = Span(at, at + len(text))
    facts = extract(" " * at + text, span, published=None, names=index_names([text]))
    quoted = source is not None or stance is not None
    attribution = Attribution(source, "said", stance or Stance.ASSERTS) if quoted else None
    where = sentence or span
    return Claim(id_, id_[0], span.start, span.end, text, where, attribution, facts)


def pair(
    a: Claim | str,
    b: Claim | str,
    *,
    similarity: float = 0.8,
    clash: float | None = None,
    back: float | None = None,
) -> Pair:
    """Two claims with the probability of contradiction that the network gives.

    ``back`` is that of the second order, the same as ``clash`` unless given; without
    ``clash`` the network was not asked.
    """
    return Pair(
        claim(a, "A1") if isinstance(a, str) else a,
        claim(b, "B1") if isinstance(b, str) else b,
        similarity,
        forward=None if clash is None else scores(clash),
        backward=None if clash is None else scores(clash if back is None else back),
    )


def scores(clash: float) -> EntailmentScores:
    """The rest of the probability is shared by the other two."""
    return EntailmentScores((1 - clash) / 2, (1 - clash) / 2, clash)


def mirrored(one: Pair) -> Pair:
    """The same pair seen from the other side."""
    return Pair(one.b, one.a, one.similarity, forward=one.backward, backward=one.forward)


class BagOfWords:
    """Embeds a text as the unit vector of its words."""

    name = "embedding"
    sha256 = "0" * 64

    def run(
        self, texts: Sequence[str], *, stage: Stage, ticket: Ticket = SILENT
    ) -> tuple[NDArray[np.float32]]:
        vectors = np.full((len(texts), WIDTH), 1e-6, dtype=np.float32)
        for row, text in enumerate(texts):
            ticket.advance(stage, row, len(texts))
            for word in words(text):
                vectors[row, crc32(word.folded.encode()) % WIDTH] += 1
        return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True),)


class Oracle:
    """Finds texts with common words to tell the same; its answers depend on their order.

    ``asked`` keeps every ordered pair that it was asked about.
    """

    name = "entailment"
    sha256 = "0" * 64

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []

    def run(
        self, texts: Sequence[tuple[str, str]], *, stage: Stage, ticket: Ticket = SILENT
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        self.asked.extend(texts)
        same: list[float] = []
        for a, b in texts:
            ticket.advance(stage, len(same), len(texts))
            same.append(8 * token_overlap_01(a, b) - 4)
        logits = [[crc32(f"{a}|{b}|{i}".encode()) % 7 for i in range(3)] for a, b in texts]
        return np.array(logits, np.float32), np.array(same, np.float32)


def fake_networks(oracle: Oracle | None = None) -> Networks:
    """Both networks, without any weights."""
    return Networks(
        Embedding(cast("Network", BagOfWords())),
        Entailment(cast("Network", oracle or Oracle())),
    )


NO_NETWORKS = Networks(None, None)
