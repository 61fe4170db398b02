"""``crosslight networks``, from the first word to the network that answers."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import pytest

from core.cli import Tools, main
from core.networks import open_networks
from core.networks.shelf import reader_shelf
from tests.core.networks.served_hub import REPO, served
from tests.core.networks.tiny_network import write_network

LABELS = ("contradiction", "entailment", "neutral")
Output = pytest.CaptureFixture[str]


class Desk(Protocol):
    def tools(self) -> Tools: ...


@pytest.fixture
def tools(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tools:
    monkeypatch.setenv("CROSSLIGHT_NETWORKS", str(tmp_path / "shelf"))
    return desk.tools()


@pytest.fixture
def made(tmp_path: Path) -> Path:
    return write_network(tmp_path / "Tiny NLI", LABELS)


def test_a_network_from_a_folder_takes_the_shipped_one_s_place(
    tools: Tools, made: Path, capsys: Output
) -> None:
    assert main(["networks", "add", str(made)], tools=tools) == 0
    assert main(["networks", "use", "tiny-nli"], tools=tools) == 0

    shown = capsys.readouterr().out
    networks = open_networks(reader_shelf())
    assert "licence mit" in shown
    assert "In use from now on: tiny-nli." in shown
    assert [name for name, _ in networks.sums] == [
        "embedding",
        "entailment",
        "tiny-nli",
        "attribution",
    ]
    assert networks.entailment is not None
    assert networks.entailment.score([("same", "same")]).entailment[0].argmax() == 0


def test_the_list_marks_the_one_in_use(tools: Tools, made: Path, capsys: Output) -> None:
    main(["networks", "add", str(made), "--name", "tiny"], tools=tools)
    main(["networks", "use", "tiny"], tools=tools)
    capsys.readouterr()

    assert main(["networks", "list"], tools=tools) == 0
    shipped, tiny = capsys.readouterr().out.splitlines()
    assert shipped.startswith("  shipped")
    assert tiny.startswith("* tiny")
    assert f"from {made}" in tiny


def test_a_chosen_network_that_is_gone_is_listed_as_missing(tools: Tools, capsys: Output) -> None:
    main(["networks", "use", "shipped"], tools=tools)
    (reader_shelf().folder / "chosen").write_text("gone", encoding="utf-8")
    capsys.readouterr()

    main(["networks", "list"], tools=tools)

    assert "* gone     missing" in capsys.readouterr().out


def test_the_hub_is_asked_for_size_and_licence_alone(
    tools: Tools, made: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    with served(made) as endpoint:
        monkeypatch.setenv("HF_ENDPOINT", endpoint)
        status = main(["networks", "add", REPO], tools=tools)

    shown = capsys.readouterr().out
    assert status == 0
    assert f"{REPO}: 0.0 MB, licence mit." in shown
    assert f"To fetch it: crosslight networks add {REPO} --fetch" in shown
    assert reader_shelf().cards == ()


def test_a_network_is_fetched_from_the_hub_when_asked_for(
    tools: Tools, made: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    with served(made) as endpoint:
        monkeypatch.setenv("HF_ENDPOINT", endpoint)
        status = main(["networks", "add", REPO, "--fetch"], tools=tools)

    (card,) = reader_shelf().cards
    assert status == 0
    assert (card.name, card.origin, card.licence) == ("tiny-nli", REPO, "mit")
    assert "To use it: crosslight networks use tiny-nli" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["add", "no such folder"], "neither a folder nor a network's name on the hub"),
        (["add", "{made}", "--name", "entailment"], "entailment: this name is taken"),
        (["use", "gone"], "gone: no network of this name; see crosslight networks list."),
        (["list", "odd"], "odd"),
        ([], "see crosslight --help."),
    ],
)
def test_bad_use_ends_with_2_and_one_line(
    argv: list[str], said: str, tools: Tools, made: Path, capsys: Output
) -> None:
    words = [word.format(made=made) for word in argv]

    assert main(["networks", *words], tools=tools) == 2
    shown = capsys.readouterr()
    assert said in shown.err
    assert shown.err.count("\n") == 1
    assert shown.out == ""
