"""``crosslight library``, from the first word to what is printed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Protocol

import pytest

from core.cli import Tools, main
from core.collection import ALONE
from core.store import EventProposal, Library

Output = pytest.CaptureFixture[str]
STORM = "The storm reached the coast on Monday. Officials said that twelve people were killed."
VOTE = "The parliament voted on the budget. The minister said that it would pass in the spring."


class Desk(Protocol):
    def tools(self) -> Tools: ...


class Shell:
    """Calls ``crosslight library`` on a library of the test's own."""

    def __init__(self, tools: Tools, file: Path, capsys: Output) -> None:
        self.tools, self.file, self.capsys = tools, file, capsys

    def __call__(self, *words: str, status: int = 0) -> str:
        assert main(["library", "--library", str(self.file), *words], tools=self.tools) == status
        shown = self.capsys.readouterr()
        self.err = shown.err
        return shown.out

    def json(self, *words: str, status: int = 0) -> Any:
        return json.loads(self(*words, "--json", status=status))


@pytest.fixture
def shell(desk: Desk, tmp_path: Path, capsys: Output) -> Shell:
    return Shell(desk.tools(), tmp_path / "library.sqlite", capsys)


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """Two articles on disk."""
    paths = [tmp_path / "storm.txt", tmp_path / "vote.txt"]
    for path, text in zip(paths, (STORM, VOTE), strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


def test_articles_are_added_and_listed(shell: Shell, files: list[str]) -> None:
    added = shell.json("add", *files)

    assert [one["is_new"] for one in added["articles"]] == [True, True]
    assert [one["source"] for one in shell.json("list")] == files[::-1]
    assert len(shell("list").splitlines()) == 2
    assert "known" in shell("add", files[0])


def test_what_cannot_be_read_is_told_and_the_others_are_kept(
    shell: Shell, files: list[str]
) -> None:
    out = shell.json("add", "gone.txt", files[0], status=2)

    assert len(out["articles"]) == len(out["faults"]) == 1
    assert shell.err.startswith("crosslight: gone.txt: ")
    assert len(shell.json("list")) == 1


def test_a_copy_under_another_name_is_told(shell: Shell, files: list[str], tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_text(STORM, encoding="utf-8")
    shell("add", *files)

    assert "a copy of another source" in shell("add", str(copy))


def test_a_search_shows_what_was_found(shell: Shell, files: list[str]) -> None:
    shell("add", *files)

    (hit,) = shell.json("search", "twelve", "peop")

    assert [hit["snippet"][start:end] for start, end in hit["marks"]] == ["twelve", "people"]
    assert "twelve people" in shell("search", "twelve")
    assert shell("search", "elephant") == ""


def test_every_article_stands_in_one_event(shell: Shell, files: list[str]) -> None:
    ids = [one["id"] for one in shell.json("add", *files)["articles"]]
    with Library(shell.file) as library:
        library.events.regroup([EventProposal("The storm", "shares: coast", (ids[0],))])

    first, second = shell.json("events", "--no-regroup")

    assert (first["title"], first["why"]) == ("The storm", "shares: coast")
    assert first["articles"][0] == {
        "id": ids[0],
        "source": files[0],
        "title": None,
        "outlet": None,
        "published": None,
    }
    assert [one["id"] for one in second["articles"]] == [ids[1]]
    assert second["why"] == ALONE
    assert shell("events").startswith("The storm (shares: coast)\n    ")


def test_new_articles_are_grouped_before_the_events_are_shown(
    shell: Shell, files: list[str], tmp_path: Path
) -> None:
    other = tmp_path / "gale.txt"
    other.write_text(
        "A storm hit the coast on Monday. Officials said that a dozen people died.",
        encoding="utf-8",
    )
    shell("add", *files, str(other))

    told = shell.json("events")

    assert sorted(len(event["articles"]) for event in told) == [1, 2]
    assert {event["why"] for event in told if len(event["articles"]) == 1} == {ALONE}


def test_one_article_is_shown_by_the_beginning_of_its_id(shell: Shell, files: list[str]) -> None:
    id_ = shell.json("add", files[0])["articles"][0]["id"]

    assert shell.json("show", id_[:6])["text"] == STORM
    assert STORM in shell("show", id_)
    assert shell("show", "zzzz", status=2) == ""
    assert "zzzz: no such article; see crosslight library list." in shell.err


def test_a_check_says_whether_the_library_is_whole(shell: Shell, files: list[str]) -> None:
    shell("add", *files)
    assert shell("check") == "whole: 2 articles, 0 comparisons, 0 judgements.\n"

    with Library(shell.file) as library:
        library.database.run("UPDATE articles SET sha256 = 'ff'")

    assert len(shell.json("check", status=1)["problems"]) == 2


def test_everything_moves_as_one_file(shell: Shell, files: list[str], tmp_path: Path) -> None:
    shell("add", *files)
    moved = tmp_path / "moved.crosslight"

    assert shell.json("export", str(moved)) == {"file": str(moved), "articles": 2}
    shell.file = tmp_path / "second.sqlite"
    assert shell("import", str(moved)) == "new: 2 articles, 0 comparisons, 0 judgements.\n"
    assert shell.json("import", str(moved))["articles"] == 0
    assert len(shell.json("list")) == 2


def test_an_export_never_takes_the_place_of_the_library(shell: Shell, files: list[str]) -> None:
    shell("add", *files)

    assert shell("export", str(shell.file), status=2) == ""
    assert len(shell.json("list")) == 2


def test_a_file_that_is_no_library_is_told(shell: Shell, files: list[str]) -> None:
    shell.file = Path(files[0])

    assert shell("list", status=2) == ""
    assert "no Crosslight library" in shell.err
