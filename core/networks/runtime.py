"""Open a network, checked against its recorded SHA-256, and run texts through it.

Every text, or pair of texts, goes through alone on one thread: dynamic int8 scales its
activations by the largest value in the whole batch, so that a batch would make a result
depend on its neighbours. Several texts run at the same time instead.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import onnxruntime  # pyright: ignore[reportMissingTypeStubs] - it has none
from numpy.typing import NDArray
from tokenizers import Encoding, Tokenizer

from core.errors import NetworkUnusableError
from core.progress import SILENT, Stage, Ticket

WEIGHTS = Path(__file__).parent / "weights"
MAX_TOKENS = 128  # as in training; the longer text of a pair is cut first
CHUNK = 32  # texts between two looks at the ticket
REINSTALL = "install Crosslight again"
MANIFEST = "manifest.json"
TOKENIZER = "tokenizer.json"
ENCODED = ("input_ids", "attention_mask", "token_type_ids")
Outputs = tuple[NDArray[np.float32], ...]


class Session(Protocol):
    """What is used of the runtime's session."""

    def run(
        self, output_names: None, input_feed: dict[str, NDArray[np.int64]], /
    ) -> list[NDArray[np.float32]]:
        """All outputs for one feed."""
        ...


@dataclass(frozen=True, slots=True)
class Network:
    """One opened network.

    Args:
        name: Name of its file without the ending.
        sha256: Checked sum of its weights, as hex.
        session: The runtime's session; safe to run from several threads.
        tokenizer: Its tokenizer.
        inputs: What it is fed, some or all of ``ENCODED``.
    """

    name: str
    sha256: str
    session: Session
    tokenizer: Tokenizer
    inputs: tuple[str, ...] = ENCODED

    def run(
        self,
        texts: Sequence[str] | Sequence[tuple[str, str]],
        *,
        stage: Stage,
        ticket: Ticket = SILENT,
    ) -> Outputs:
        """One array per output of the network, each of shape (len(texts), …).

        Raises:
            Cancelled: If the ticket was cancelled.
            NetworkUnusableError: If the runtime fails.
        """
        encodings = self.tokenizer.encode_batch(list(texts))
        types = [encoding.type_ids for encoding in encodings]
        rows = self.run_each(encodings, types, stage=stage, ticket=ticket)
        return tuple(np.concatenate(column) for column in zip(*rows, strict=True))

    def run_each(
        self,
        encodings: Sequence[Encoding],
        types: Sequence[Sequence[int]],
        *,
        stage: Stage,
        ticket: Ticket = SILENT,
    ) -> list[Outputs]:
        """For each encoded text all outputs of the network, each of shape (1, …).

        Args:
            encodings: What the tokenizer made of the texts.
            types: The token types of each, one for every token.
            stage: Stage that progress is reported for.
            ticket: Told of progress; may cancel.

        Raises:
            Cancelled: If the ticket was cancelled.
            NetworkUnusableError: If the runtime fails.
        """
        rows: list[Outputs] = []
        with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
            for start in range(0, len(encodings), CHUNK):
                ticket.advance(stage, start, len(encodings))
                chunk = slice(start, start + CHUNK)
                rows.extend(pool.map(self._run_one, encodings[chunk], types[chunk]))
        ticket.advance(stage, len(encodings), len(encodings))
        return rows

    def _run_one(self, encoding: Encoding, types: Sequence[int]) -> Outputs:
        columns = (encoding.ids, encoding.attention_mask, types)
        feed = {
            name: np.array([column], dtype=np.int64)
            for name, column in zip(ENCODED, columns, strict=True)
            if name in self.inputs
        }
        try:
            return tuple(self.session.run(None, feed))
        except Exception as error:  # the runtime's exceptions share no base class
            raise NetworkUnusableError(
                f"network {self.name}", "the runtime could not run it"
            ) from error


def open_network(
    name: str, *, folder: Path = WEIGHTS, file_name: str = "", remedy: str = REINSTALL
) -> Network:
    """Open a network with the tokenizer in its folder.

    Args:
        name: What it is called in reports and messages.
        folder: Where ``manifest.json``, ``tokenizer.json`` and the weights lie.
        file_name: The weights inside ``folder``; ``name.onnx`` unless given.
        remedy: What the reader is told to do where it cannot be opened.

    Raises:
        NetworkUnusableError: If a file is missing, damaged or not the one recorded in
            ``manifest.json``.
    """
    check = partial(checked_path, folder=folder, remedy=remedy)
    weights, sha256 = check(file_name or f"{name}.onnx")
    tokenizer_json, tokenizer_sha256 = check(TOKENIZER)
    library: Any = onnxruntime  # it carries no types
    options = library.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        # By its path: the runtime then holds no second copy of the weights, a fifth of all memory.
        session = library.InferenceSession(
            str(weights), options, providers=["CPUExecutionProvider"]
        )
        tokenizer = _tokenizer(str(tokenizer_json), tokenizer_sha256)
    except Exception as error:  # neither library has a base class for its exceptions
        raise NetworkUnusableError(
            f"network {name}", "the runtime could not open it", remedy
        ) from error
    inputs = tuple(str(one.name) for one in session.get_inputs())
    return Network(name, sha256, session, tokenizer, inputs)


@lru_cache(maxsize=4)
def _tokenizer(path: str, _sha256: str) -> Tokenizer:
    """The tokenizer in a file, once for all networks that read alike; it is never changed."""
    tokenizer = Tokenizer.from_file(path)
    tokenizer.no_padding()
    tokenizer.enable_truncation(  # pyright: ignore[reportUnknownMemberType] - untyped options
        MAX_TOKENS, strategy="longest_first"
    )
    return tokenizer


def checked_path(file_name: str, *, folder: Path, remedy: str) -> tuple[Path, str]:
    """A file's path and its SHA-256, which is the one that ``manifest.json`` records.

    Raises:
        NetworkUnusableError: If it is missing, or another than recorded.
    """
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        with (folder / file_name).open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError) as error:
        raise NetworkUnusableError(
            file_name, "the file is missing or unreadable", remedy
        ) from error
    if sha256 != manifest.get(file_name):
        raise NetworkUnusableError(
            file_name, "the file is damaged (its SHA-256 is not the recorded one)", remedy
        )
    return folder / file_name, sha256
