"""A cross-encoder of three words, in the hub's layout, written without any library for ONNX.

It looks each token up in a table of three numbers and takes the mean: the words "same",
"other" and "opposite" stand for entailment, neutral and contradiction.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Sequence
from pathlib import Path

from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace

WORDS = {"entailment": "same", "neutral": "other", "contradiction": "opposite"}
FLOAT, INT64 = 1, 7  # element types of ONNX
UNKNOWN = "[UNK]"


def write_network(folder: Path, labels: Sequence[str], *, licence: str = "mit") -> Path:
    """Write a network whose columns mean ``labels``, in this order; returns its folder."""
    (folder / "onnx").mkdir(parents=True)
    config = {"id2label": {str(place): label for place, label in enumerate(labels)}}
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    (folder / "README.md").write_text(f"---\nlicense: {licence}\n---\n# Tiny\n", encoding="utf-8")
    vocabulary = {word: place for place, word in enumerate((UNKNOWN, *WORDS.values()))}
    tokenizer = Tokenizer(WordLevel(vocabulary, unk_token=UNKNOWN))
    tokenizer.pre_tokenizer = Whitespace()  # pyright: ignore[reportAttributeAccessIssue] - a setter
    tokenizer.save(str(folder / "tokenizer.json"))
    (folder / "onnx" / "model.onnx").write_bytes(_model(labels))
    return folder


def _model(labels: Sequence[str]) -> bytes:
    meant = [WORDS.get(label.lower()) for label in labels]
    table = [[0.0] * len(labels)]
    table += [[9.0 if word == one else 0.0 for one in meant] for word in WORDS.values()]
    flat = [number for row in table for number in row]
    weights = (
        _number(1, len(table))
        + _number(1, len(labels))
        + _number(2, FLOAT)
        + _text(8, "table")
        + _bytes(9, struct.pack(f"<{len(flat)}f", *flat))
    )
    axes = _text(1, "axes") + _number(8, 1) + _number(20, 7)  # 7: a list of integers
    keep = _text(1, "keepdims") + _number(3, 0) + _number(20, 2)  # 2: an integer
    graph = (
        _bytes(1, _node("Gather", ("table", "input_ids"), "rows"))
        + _bytes(1, _node("ReduceMean", ("rows",), "logits") + _bytes(5, axes) + _bytes(5, keep))
        + _text(2, "tiny")
        + _bytes(5, weights)
        + _bytes(11, _value("input_ids", INT64, (1, "tokens")))
        + _bytes(12, _value("logits", FLOAT, (1, len(labels))))
    )
    return _number(1, 8) + _bytes(7, graph) + _bytes(8, _number(2, 13))


def _node(operator: str, inputs: Sequence[str], output: str) -> bytes:
    return b"".join(_text(1, name) for name in inputs) + _text(2, output) + _text(4, operator)


def _value(name: str, element: int, shape: Sequence[int | str]) -> bytes:
    sizes = [_text(2, size) if isinstance(size, str) else _number(1, size) for size in shape]
    tensor = _number(1, element) + _bytes(2, b"".join(_bytes(1, size) for size in sizes))
    return _text(1, name) + _bytes(2, _bytes(1, tensor))


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _text(field: int, value: str) -> bytes:
    return _bytes(field, value.encode())


def _bytes(field: int, value: bytes) -> bytes:
    return _varint(field << 3 | 2) + _varint(len(value)) + value


def _varint(value: int) -> bytes:
    parts = bytearray()
    while value > 0x7F:
        parts.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*parts, value])
