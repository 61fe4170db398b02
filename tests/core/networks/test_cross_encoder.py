"""A cross-encoder of another make says the same whatever the order of its labels."""

import json
from pathlib import Path

import pytest

from core.errors import NetworkUnusableError
from core.networks.cross_encoder import CrossEncoder, columns_of, open_cross_encoder
from core.networks.shelf import Shelf
from tests.core.networks.tiny_network import write_network

PAIRS = (("same", "same"), ("other", "other"), ("opposite", "opposite"))


@pytest.mark.parametrize(
    "labels",
    [
        ("entailment", "neutral", "contradiction"),
        ("contradiction", "entailment", "neutral"),
        ("CONTRADICTION", "NEUTRAL", "ENTAILMENT"),
    ],
)
def test_columns_are_read_from_the_config(labels: tuple[str, ...], tmp_path: Path) -> None:
    encoder = opened(tmp_path, labels)

    scores = encoder.probabilities(PAIRS)

    assert scores.argmax(axis=1).tolist() == [0, 1, 2]
    assert scores.sum(axis=1) == pytest.approx([1.0, 1.0, 1.0])


def test_a_network_is_fed_only_what_it_takes(tmp_path: Path) -> None:
    encoder = opened(tmp_path, ("entailment", "neutral", "contradiction"))

    assert encoder.network.inputs == ("input_ids",)


@pytest.mark.parametrize(
    "labels",
    [
        {"0": "entailment", "1": "not_entailment"},
        {"0": "LABEL_0", "1": "LABEL_1", "2": "LABEL_2"},
        {"0": "entailment", "1": "neutral", "2": "contradiction", "3": "unrelated"},
        {"0": "entailment", "1": "neutral", "3": "contradiction"},
        {},
    ],
)
def test_other_labels_are_refused_in_words(labels: dict[str, str]) -> None:
    config = json.dumps({"id2label": labels}).encode()

    with pytest.raises(NetworkUnusableError, match="does not know entailment, neutral, contra"):
        columns_of(config, "odd")


@pytest.mark.parametrize("config", [b"{", b"{}", b"[]", b'{"id2label": ["entailment"]}'])
def test_a_config_without_labels_is_refused_in_words(config: bytes) -> None:
    with pytest.raises(NetworkUnusableError, match="names no labels"):
        columns_of(config, "odd")


def test_weights_changed_after_they_were_added_are_refused(tmp_path: Path) -> None:
    opened(tmp_path, ("entailment", "neutral", "contradiction"))
    weights = tmp_path / "shelf" / "tiny" / "onnx" / "model.onnx"
    weights.write_bytes(weights.read_bytes() + b"\0")

    with pytest.raises(NetworkUnusableError, match=r"damaged.*networks use shipped"):
        open_cross_encoder("tiny", tmp_path / "shelf" / "tiny")


def opened(folder: Path, labels: tuple[str, ...]) -> CrossEncoder:
    shelf = Shelf(folder / "shelf")
    shelf.add(write_network(folder / "made", labels), name="tiny", origin="here")
    return shelf.opened("tiny")
