"""The attribution network: the cues of a sentence, and whose cue brings in what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Encoding

from core.networks.runtime import Network
from core.progress import SILENT, Stage, Ticket
from core.spans import Span

CUE_TAGS = ("O", "B", "I")
ROLE_TAGS = ("none", "source", "content")


@dataclass(frozen=True, slots=True)
class Roles:
    """What belongs to one cue, as spans of the text that was asked about.

    Args:
        source: Who says it, or None.
        content: What is said, in order; empty where the network sees none.
    """

    source: Span | None
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class AttributionNetwork:
    """The tagger made by ``core/training``: one encoder, two questions.

    Each text is run by itself: no answer depends on the others.
    """

    network: Network

    def cues(
        self, texts: Sequence[str], *, ticket: Ticket = SILENT
    ) -> tuple[tuple[Span, ...], ...]:
        """For each sentence the spans of its cues, in order.

        Raises:
            Cancelled: If the ticket was cancelled.
            NetworkUnusableError: If the runtime fails.
        """
        encodings = self.network.tokenizer.encode_batch(list(texts))
        types = [encoding.type_ids for encoding in encodings]
        rows = self.network.run_each(encodings, types, stage=Stage.CLAIMS, ticket=ticket)
        return tuple(
            _cue_spans(encoding, row[0][0]) for encoding, row in zip(encodings, rows, strict=True)
        )

    def roles(
        self, questions: Sequence[tuple[str, Span]], *, ticket: Ticket = SILENT
    ) -> tuple[Roles, ...]:
        """For each sentence and cue in it, that cue's source and content.

        Raises:
            Cancelled: If the ticket was cancelled.
            NetworkUnusableError: If the runtime fails.
        """
        encodings = self.network.tokenizer.encode_batch([text for text, _ in questions])
        types = [
            [int(place.overlaps(cue)) for place in _places(encoding)]
            for encoding, (_, cue) in zip(encodings, questions, strict=True)
        ]
        rows = self.network.run_each(encodings, types, stage=Stage.CLAIMS, ticket=ticket)
        return tuple(
            _roles(encoding, row[1][0]) for encoding, row in zip(encodings, rows, strict=True)
        )


def _places(encoding: Encoding) -> list[Span]:
    return [Span(start, end) for start, end in encoding.offsets]


def _cue_spans(encoding: Encoding, logits: NDArray[np.float32]) -> tuple[Span, ...]:
    """The runs that begin with B and go on with I; an I without a beginning is dropped."""
    found: list[Span] = []
    is_open = False
    for place, tag in zip(_places(encoding), logits.argmax(axis=1), strict=True):
        name = CUE_TAGS[int(tag)] if len(place) else "O"
        if name == "B" and not (found and found[-1].end == place.start):
            found.append(place)
        elif name != "O" and found and (is_open or found[-1].end == place.start):
            found[-1] = Span(found[-1].start, place.end)
        is_open = name == "B" or (is_open and name == "I")
    return tuple(found)


def _roles(encoding: Encoding, logits: NDArray[np.float32]) -> Roles:
    """The longest run of source, and every run of content."""
    runs: dict[str, list[Span]] = {name: [] for name in ROLE_TAGS}
    last = ""
    for place, tag in zip(_places(encoding), logits.argmax(axis=1), strict=True):
        name = ROLE_TAGS[int(tag)] if len(place) else ""
        if not name:
            continue
        if name == last:
            runs[name][-1] = Span(runs[name][-1].start, place.end)
        else:
            runs[name].append(place)
        last = name
    source = max(runs["source"], key=len, default=None)
    return Roles(source, tuple(runs["content"]))
