"""Fetching from the hub, with a folder served on loopback in its place."""

from pathlib import Path

import pytest

from core.errors import InputError, NetworkUnusableError
from core.networks.cross_encoder import FILES
from core.networks.hub import fetch, hub_library, look_up
from tests.core.networks.served_hub import REPO, REVISION, served
from tests.core.networks.tiny_network import write_network

LABELS = ("contradiction", "entailment", "neutral")


@pytest.fixture
def made(tmp_path: Path) -> Path:
    return write_network(tmp_path / "made", LABELS)


def test_size_and_licence_are_told_before_anything_is_fetched(made: Path) -> None:
    with served(made) as endpoint:
        offer = look_up(REPO, endpoint=endpoint)

    assert (offer.repo, offer.revision, offer.licence) == (REPO, REVISION, "mit")
    assert offer.size_bytes == sum((made / file).stat().st_size for file in FILES)


def test_the_files_of_the_layout_are_fetched_as_they_are(made: Path, tmp_path: Path) -> None:
    with served(made) as endpoint:
        fetch(look_up(REPO, endpoint=endpoint), tmp_path / "got", endpoint=endpoint)

    assert all((tmp_path / "got" / f).read_bytes() == (made / f).read_bytes() for f in FILES)


def test_a_network_without_the_layout_s_files_is_refused(made: Path) -> None:
    (made / "onnx" / "model.onnx").unlink()

    with served(made) as endpoint, pytest.raises(InputError, match=r"no onnx/model\.onnx"):
        look_up(REPO, endpoint=endpoint)


def test_an_unknown_name_is_told_in_one_sentence(made: Path) -> None:
    with (
        served(made) as endpoint,
        pytest.raises(NetworkUnusableError, match="makers/other: could not be fetched") as told,
    ):
        look_up("makers/other", endpoint=endpoint)

    assert "\n" not in str(told.value)


@pytest.mark.parametrize("repo", [REPO, "makers/..odd--name"])
def test_a_hub_that_does_not_answer_is_told(repo: str) -> None:
    with pytest.raises(NetworkUnusableError, match="check its name and the connection"):
        look_up(repo, endpoint="http://127.0.0.1:9")


def test_a_missing_library_is_told_in_one_sentence() -> None:
    with pytest.raises(NetworkUnusableError, match=r"is not installed; install crosslight\[hub\]"):
        hub_library("no_such_library")
