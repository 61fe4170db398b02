"""Pairs as token numbers, so that a graphics card never waits for a tokenizer.

Every text is tokenised once. A pair is two numbers of texts; batches are put together on the
device. Another encoder that shares the word pieces (MPNet's vocabulary is BERT's in another
order) reads the same file through a table of its own numbers.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer

from core.training.mixture import Item

MAX_TOKENS = 128  # of a pair, the marks included
TEXT_TOKENS = 120
MASKS = {"e": 1, "n": 2, "c": 4, "ne": 6, "nc": 3, None: 7}
"""Which of entail, neutral, contradict a label allows, as bits 1, 2 and 4."""


class Group(IntEnum):
    """Where a pair comes from: each has its share of a batch."""

    GENERIC = 0
    ALIGNMENT = 1
    MADE = 2
    NEWS = 3
    POOL = 4


@dataclass(frozen=True, slots=True)
class Packed:
    """Texts and pairs as numbers.

    Args:
        tokens: All texts' word pieces, one after the other.
        starts: Where each text begins in ``tokens``; one more than there are texts.
        pairs: Shape (n, 2): the numbers of the two texts.
        mask: Shape (n,): what the label allows (``MASKS``).
        same: Shape (n,): 1 same fact, 0 not, -1 unknown.
        group: Shape (n,): ``Group``, or the number of a development set.
    """

    tokens: NDArray[np.uint16]
    starts: NDArray[np.int64]
    pairs: NDArray[np.int32]
    mask: NDArray[np.int8]
    same: NDArray[np.int8]
    group: NDArray[np.int8]

    def save(self, path: Path) -> None:
        """Write all arrays into one packed file."""
        np.savez_compressed(path, **{name: getattr(self, name) for name in self.__slots__})

    @classmethod
    def read(cls, path: Path) -> Packed:
        """Read what ``save`` wrote."""
        with np.load(path) as arrays:
            return cls(**{name: arrays[name] for name in cls.__slots__})


def pack(groups: Sequence[tuple[int, Sequence[Item]]], tokenizer: Tokenizer) -> Packed:
    """Number the texts and tokenise each once, without marks."""
    tokenizer.no_padding()
    tokenizer.enable_truncation(TEXT_TOKENS)
    numbers: dict[str, int] = {}
    pairs, mask, same, group = [], [], [], []
    for number, items in groups:
        for item in items:
            pairs.append([numbers.setdefault(text, len(numbers)) for text in (item.a, item.b)])
            mask.append(MASKS[item.label])
            same.append(-1 if item.same_fact is None else item.same_fact)
            group.append(number)
    encoded = tokenizer.encode_batch(list(numbers), add_special_tokens=False)
    lengths = np.array([len(one.ids) for one in encoded])
    return Packed(
        np.concatenate([np.array(one.ids, dtype=np.uint16) for one in encoded]),
        np.concatenate([[0], np.cumsum(lengths)]),
        np.array(pairs, dtype=np.int32),
        np.array(mask, dtype=np.int8),
        np.array(same, dtype=np.int8),
        np.array(group, dtype=np.int8),
    )


@dataclass(frozen=True, slots=True)
class Marks:
    """How an encoder wants a pair to be put together.

    Args:
        first: Number of the mark before the first text.
        between: Numbers of the marks after the first text.
        last: Number of the mark after the second text.
        pad: Number that fills a row up.
        has_types: Whether the encoder takes token types (0 first text, 1 second).
        table: The encoder's number of each word piece; None where it is the file's own.
    """

    first: int
    between: tuple[int, ...]
    last: int
    pad: int
    has_types: bool
    table: NDArray[np.int64] | None = None


BERT = Marks(101, (102,), 102, 0, has_types=True)


def mpnet(pieces: Path, of: Tokenizer) -> Marks:
    """MPNet's marks; ``pieces`` is its vocabulary file, ``of`` the tokenizer of the file."""
    theirs = {piece: at for at, piece in enumerate(pieces.read_text("utf-8").split("\n"))}
    table = np.zeros(of.get_vocab_size(), dtype=np.int64)
    for piece, at in of.get_vocab().items():
        table[at] = theirs.get(piece, theirs["[UNK]"])
    first, last, pad = (theirs[mark] for mark in ("<s>", "</s>", "<pad>"))
    return Marks(first, (last, last), last, pad, has_types=False, table=table)


class Pairs:
    """Packed pairs on a device, put together batch by batch."""

    def __init__(self, packed: Packed, marks: Marks, device: str) -> None:
        """Move the arrays to ``device`` and cut what is too long, the longer text first."""
        tokens = packed.tokens.astype(np.int64)
        if marks.table is not None:
            tokens = marks.table[tokens]
        self._marks = marks
        self._tokens = torch.from_numpy(tokens).to(device)
        lengths = np.diff(packed.starts)
        a, b = (lengths[packed.pairs[:, side]] for side in (0, 1))
        budget = MAX_TOKENS - 2 - len(marks.between)
        kept_a = np.minimum(a, np.maximum(budget // 2, budget - b))
        kept_b = np.minimum(b, budget - kept_a)
        self.total = kept_a + kept_b
        self._lengths = torch.from_numpy(np.stack([kept_a, kept_b], 1)).to(device)
        self._starts = torch.from_numpy(packed.starts[packed.pairs]).to(device)
        self.mask = torch.from_numpy(packed.mask.astype(np.int64)).to(device)
        self.same = torch.from_numpy(packed.same.astype(np.float32)).to(device)
        self.group = packed.group
        self.device = device

    def __len__(self) -> int:
        """How many pairs there are."""
        return len(self.group)

    def inputs(self, chosen: torch.Tensor) -> dict[str, torch.Tensor]:
        """The encoder's inputs for the chosen pairs, each of shape (n, longest)."""
        marks = self._marks
        length_a, length_b = self._lengths[chosen].unbind(1)
        start_a, start_b = self._starts[chosen].unbind(1)
        gap = len(marks.between)
        longest = int((length_a + length_b).max()) + 2 + gap
        place = torch.arange(longest, device=self.device)[None]
        begin_b = 1 + length_a[:, None] + gap
        end_b = begin_b + length_b[:, None]
        in_a = (place >= 1) & (place < 1 + length_a[:, None])
        in_b = (place >= begin_b) & (place < end_b)
        source = torch.where(in_a, start_a[:, None] + place - 1, 0)
        source = torch.where(in_b, start_b[:, None] + place - begin_b, source)
        ids = torch.where(in_a | in_b, self._tokens[source], marks.pad)
        ids = torch.where(place == 0, marks.first, ids)
        for at, mark in enumerate(marks.between):
            ids = torch.where(place == begin_b - gap + at, mark, ids)
        ids = torch.where(place == end_b, marks.last, ids)
        found = {"input_ids": ids, "attention_mask": (place <= end_b).long()}
        if marks.has_types:
            found["token_type_ids"] = ((place >= begin_b) & (place <= end_b)).long()
        return found


def by_length(pairs: Pairs, batch: int) -> Iterator[torch.Tensor]:
    """All pairs in batches of like length."""
    order = np.argsort(pairs.total, kind="stable")
    for start in range(0, len(order), batch):
        yield torch.from_numpy(order[start : start + batch]).to(pairs.device)


def drawn(
    pairs: Pairs, batch: int, shares: Sequence[float], rng: random.Random
) -> Iterator[torch.Tensor]:
    """64 batches of like length each, drawn with the groups' shares."""
    sizes = np.bincount(pairs.group, minlength=len(shares))
    weights = np.array(shares) / np.maximum(sizes, 1)
    numpy_rng = np.random.default_rng(rng.getrandbits(32))
    p = weights[pairs.group]
    chosen = numpy_rng.choice(len(pairs), size=64 * batch, p=p / p.sum())
    chosen = chosen[np.argsort(pairs.total[chosen], kind="stable")]
    groups = [chosen[i : i + batch] for i in range(0, len(chosen), batch)]
    rng.shuffle(groups)
    for group in groups:
        yield torch.from_numpy(group).to(pairs.device)
