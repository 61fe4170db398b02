"""The shipped networks open, are checked, and answer the same whatever runs beside them."""

import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from core.errors import Cancelled, NetworkUnusableError
from core.networks import Networks, load_networks
from core.networks.runtime import CHUNK, WEIGHTS, open_network
from core.progress import Progress, Stage, Ticket

PAIR = ("The bridge was closed on Monday.", "The bridge stayed open.")
OTHER = ("Ministers met in Oslo to discuss a far longer list of open questions.", "They met.")


class BrokenSession:
    """A runtime that fails."""

    def run(
        self, _names: None, _feed: dict[str, NDArray[np.int64]], /
    ) -> list[NDArray[np.float32]]:
        message = "out of memory"
        raise RuntimeError(message)


@pytest.fixture
def copied_weights(tmp_path: Path) -> Path:
    for name in ("embedding.onnx", "tokenizer.json", "manifest.json"):
        shutil.copyfile(WEIGHTS / name, tmp_path / name)
    return tmp_path


def test_a_score_does_not_depend_on_the_batch() -> None:
    entailment = load_networks().entailment
    assert entailment is not None

    alone = entailment.score([PAIR])
    among = entailment.score([OTHER, PAIR, OTHER])

    assert np.array_equal(alone.entailment[0], among.entailment[1])
    assert np.array_equal(alone.same_fact[0], among.same_fact[1])


def test_entailment_rows_are_probabilities() -> None:
    entailment = load_networks().entailment
    assert entailment is not None

    scores = entailment.score([PAIR, OTHER])

    assert scores.entailment.shape == (2, 3)
    assert np.allclose(scores.entailment.sum(axis=1), 1.0, atol=1e-6)
    assert scores.entailment[0].argmax() == 2


def test_embeddings_are_unit_vectors_and_paraphrases_lie_close() -> None:
    embedding = load_networks().embedding
    assert embedding is not None
    texts = ("A dam burst in Peru.", "In Peru a dam broke.", "Shares fell in Tokyo.")

    vectors = embedding.embed(texts)

    assert np.allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-5)
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2] + 0.3


def test_no_texts_give_no_rows() -> None:
    networks = load_networks()
    assert networks.embedding is not None
    assert networks.entailment is not None

    assert networks.embedding.embed([]).shape == (0, 384)
    assert networks.entailment.score([]).entailment.shape == (0, 3)


def test_damaged_weights_are_refused(copied_weights: Path) -> None:
    path = copied_weights / "embedding.onnx"
    path.write_bytes(path.read_bytes()[:-1] + b"\0")

    with pytest.raises(NetworkUnusableError, match="damaged"):
        open_network("embedding", folder=copied_weights)


def test_a_damaged_manifest_is_refused(copied_weights: Path) -> None:
    (copied_weights / "manifest.json").write_text("{", encoding="utf-8")

    with pytest.raises(NetworkUnusableError, match="missing or unreadable"):
        open_network("embedding", folder=copied_weights)


def test_weights_that_the_manifest_does_not_know_are_refused(copied_weights: Path) -> None:
    (copied_weights / "manifest.json").write_text("{}", encoding="utf-8")

    with pytest.raises(NetworkUnusableError, match="SHA-256"):
        open_network("embedding", folder=copied_weights)


def test_a_failing_runtime_is_told_with_the_network_s_name() -> None:
    embedding = load_networks().embedding
    assert embedding is not None
    broken = replace(embedding.network, session=BrokenSession())

    with pytest.raises(NetworkUnusableError, match="network embedding: the runtime"):
        broken.run(["One text."], stage=Stage.ALIGN)


def test_every_network_is_told_with_its_sum() -> None:
    networks = load_networks()

    assert networks.off == ()
    assert [name for name, _ in networks.sums] == ["embedding", "entailment", "attribution"]
    assert all(len(sha256) == 64 for _, sha256 in networks.sums)


def test_a_network_that_is_off_has_no_sum() -> None:
    assert Networks(None, load_networks().entailment).sums == load_networks().sums[1:2]
    assert Networks(None, None).sums == ()


def test_a_long_text_is_cut_and_still_scored() -> None:
    entailment = load_networks().entailment
    assert entailment is not None

    scores = entailment.score([("word " * 2_000, "The bridge stayed open.")])

    assert np.isfinite(scores.entailment).all()


def test_progress_ends_with_all_texts_done() -> None:
    embedding = load_networks().embedding
    assert embedding is not None
    heard: list[Progress] = []

    embedding.embed(["a"] * (CHUNK + 1), ticket=Ticket(report=heard.append))

    assert [progress.done for progress in heard] == [0, CHUNK, CHUNK + 1]
    assert {progress.total for progress in heard} == {CHUNK + 1}


def test_missing_weights_are_named(copied_weights: Path) -> None:
    with pytest.raises(NetworkUnusableError, match=r"entailment\.onnx: the file is missing"):
        open_network("entailment", folder=copied_weights)


def test_a_cancelled_ticket_stops_the_run() -> None:
    embedding = load_networks().embedding
    assert embedding is not None
    ticket = Ticket(is_cancelled=lambda: True)

    with pytest.raises(Cancelled):
        embedding.network.run(["One text."], stage=Stage.ALIGN, ticket=ticket)


def test_networks_that_read_alike_share_one_tokenizer() -> None:
    networks = load_networks()
    assert networks.embedding is not None
    assert networks.entailment is not None

    assert networks.embedding.network.tokenizer is networks.entailment.network.tokenizer
