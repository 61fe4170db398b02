"""Networks are added whole or not at all, and the one in use is what a comparison names."""

import json
from pathlib import Path

import pytest

from core.engine import Check
from core.errors import InputError, NetworkUnusableError
from core.networks import load_networks, open_networks
from core.networks.shelf import SHIPPED, Shelf, licence_told, reader_shelf
from tests.core.networks.tiny_network import write_network

LABELS = ("contradiction", "entailment", "neutral")


@pytest.fixture
def made(tmp_path: Path) -> Path:
    return write_network(tmp_path / "made", LABELS)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "shelf")


def test_an_empty_shelf_leaves_the_shipped_network_in_use(shelf: Shelf) -> None:
    assert shelf.cards == ()
    assert shelf.in_use == SHIPPED


def test_an_added_network_is_carded_and_not_yet_in_use(shelf: Shelf, made: Path) -> None:
    card = shelf.add(made, name="tiny", origin="here", licence="mit")

    assert shelf.cards == (card,)
    assert (card.name, card.origin, card.licence) == ("tiny", "here", "mit")
    assert card.size_bytes > 0
    assert len(card.sha256) == 64
    assert shelf.in_use == SHIPPED


def test_a_network_is_used_until_the_shipped_one_is_chosen_again(shelf: Shelf, made: Path) -> None:
    shelf.add(made, name="tiny", origin="here")

    shelf.use("tiny")
    used = shelf.in_use
    shelf.use(SHIPPED)

    assert (used, shelf.in_use) == ("tiny", SHIPPED)


def test_a_chosen_network_answers_and_stands_among_the_sums(shelf: Shelf, made: Path) -> None:
    card = shelf.add(made, name="tiny", origin="here")
    shelf.use("tiny")

    networks = open_networks(shelf)

    assert networks.off == ()
    assert networks.entailment is not None
    assert networks.entailment.score([("opposite", "opposite")]).entailment[0].argmax() == 2
    assert set(networks.sums) == {*load_networks().sums, ("tiny", card.sha256)}


def test_the_same_fact_stays_with_the_shipped_network(shelf: Shelf, made: Path) -> None:
    shelf.add(made, name="tiny", origin="here")
    shelf.use("tiny")
    pairs = [("A dam burst in Peru.", "In Peru a dam broke.")]
    shipped = load_networks().entailment
    chosen = open_networks(shelf).entailment
    assert shipped is not None
    assert chosen is not None

    assert chosen.score(pairs).same_fact == shipped.score(pairs).same_fact
    assert chosen.score(pairs).entailment.tolist() != shipped.score(pairs).entailment.tolist()
    assert chosen.score([]).entailment.shape == (0, 3)


def test_a_chosen_network_that_changed_turns_the_check_off(shelf: Shelf, made: Path) -> None:
    shelf.add(made, name="tiny", origin="here")
    shelf.use("tiny")
    config = shelf.folder / "tiny" / "config.json"
    config.write_text(config.read_text(encoding="utf-8") + " ", encoding="utf-8")

    networks = open_networks(shelf)

    assert networks.entailment is None
    assert [check for check, _ in networks.off] == [Check.ENTAILMENT]
    assert "damaged" in networks.off[0][1]
    assert [name for name, _ in networks.sums] == ["embedding", "attribution"]


def test_a_chosen_network_that_is_gone_turns_the_check_off(shelf: Shelf) -> None:
    shelf.use(SHIPPED)
    (shelf.folder / "chosen").write_text("gone", encoding="utf-8")

    assert [check for check, _ in open_networks(shelf).off] == [Check.ENTAILMENT]


@pytest.mark.parametrize("name", ["embedding", "entailment", "shipped", "attribution", "tiny"])
def test_no_two_networks_share_a_name(name: str, shelf: Shelf, made: Path) -> None:
    shelf.add(made, name="tiny", origin="here")

    with pytest.raises(InputError, match="this name is taken; give another with --name"):
        shelf.add(made, name=name, origin="here")


@pytest.mark.parametrize("name", ["", "..", "a/b", "Tiny", "a b"])
def test_a_name_that_is_no_folder_s_is_refused(name: str, shelf: Shelf, made: Path) -> None:
    with pytest.raises(InputError, match="small letters"):
        shelf.add(made, name=name, origin="here")


def test_a_folder_of_another_layout_is_refused(shelf: Shelf, made: Path) -> None:
    (made / "onnx" / "model.onnx").unlink()

    with pytest.raises(InputError, match=r"onnx/model\.onnx is missing"):
        shelf.add(made, name="tiny", origin="here")


def test_a_network_that_fails_its_trial_leaves_nothing_behind(shelf: Shelf, made: Path) -> None:
    (made / "onnx" / "model.onnx").write_bytes(b"no network")

    with pytest.raises(NetworkUnusableError, match="the runtime could not open it"):
        shelf.add(made, name="tiny", origin="here")

    assert list(shelf.folder.iterdir()) == []


def test_an_output_of_another_width_fails_the_trial(shelf: Shelf, tmp_path: Path) -> None:
    made = write_network(tmp_path / "four", (*LABELS, "unrelated"))
    config = {"id2label": {str(place): label for place, label in enumerate(LABELS)}}
    (made / "config.json").write_text(json.dumps(config), encoding="utf-8")

    with pytest.raises(NetworkUnusableError, match="not three numbers a pair"):
        shelf.add(made, name="four", origin="here")


def test_a_network_that_is_not_there_cannot_be_used(shelf: Shelf) -> None:
    with pytest.raises(InputError, match="no network of this name; see crosslight networks list"):
        shelf.use("gone")


def test_a_shelf_that_cannot_be_written_is_told(tmp_path: Path, made: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")

    with pytest.raises(NetworkUnusableError, match="CROSSLIGHT_NETWORKS"):
        Shelf(tmp_path / "file").add(made, name="tiny", origin="here")


def test_an_unreadable_card_is_no_network(shelf: Shelf) -> None:
    (shelf.folder / "odd").mkdir(parents=True)
    (shelf.folder / "odd" / "card.json").write_text("{}", encoding="utf-8")

    assert shelf.cards == ()


def test_the_licence_is_that_of_the_front_matter(made: Path, tmp_path: Path) -> None:
    assert licence_told(made) == "mit"
    assert licence_told(tmp_path) == ""


def test_the_shelf_lies_where_the_environment_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CROSSLIGHT_NETWORKS", str(tmp_path))

    assert reader_shelf().folder == tmp_path
