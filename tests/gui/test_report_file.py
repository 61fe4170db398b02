"""Reports in files: each format by the name's end, whole or not at all, and told in a sentence."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.errors import InputError
from core.records import Comparison
from core.review import Decision, Judgement, subjects_of
from gui.__main__ import begin
from gui.intents import Intents
from gui.main_window import MainWindow
from gui.report_file import write_report

STARTS = {".html": "<!", ".md": "#", ".csv": "verdict,", ".json": "{"}


@pytest.mark.parametrize("suffix", [*STARTS, ".HTML"])
def test_the_format_is_that_of_the_suffix(
    comparison: Comparison, tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"report{suffix}"

    write_report(comparison, {}, str(path))

    assert path.read_text(encoding="utf-8").lower().startswith(STARTS[suffix.lower()])
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_the_reader_s_judgements_are_in_the_report(comparison: Comparison, tmp_path: Path) -> None:
    path = tmp_path / "report.csv"
    subject = subjects_of(comparison)["A1-B1"]
    judgement = Judgement(subject, decision=Decision.REJECTED, note="ask the ministry")

    write_report(comparison, {"A1-B1": judgement}, str(path))

    assert "ask the ministry" in path.read_text(encoding="utf-8")


def test_a_name_that_ends_in_no_format_is_refused(comparison: Comparison, tmp_path: Path) -> None:
    path = tmp_path / "report.txt"

    with pytest.raises(InputError, match=r"\.html, \.md, \.csv, \.json"):
        write_report(comparison, {}, str(path))

    assert not path.exists()


def test_a_report_that_cannot_be_written_leaves_nothing(
    comparison: Comparison, tmp_path: Path
) -> None:
    folder = tmp_path / "report.html"
    folder.mkdir()

    with pytest.raises(InputError, match="cannot be written"):
        write_report(comparison, {}, str(folder))

    assert [*tmp_path.iterdir()] == [folder]
    assert [*folder.iterdir()] == []


def intents_on(window: MainWindow, target: Path | None, qtbot: QtBot) -> Intents:
    """The window's wishes, both articles compared; the reader's answer is ``target``."""
    with qtbot.waitSignal(window.parts.desk.compared):
        begin(window.parts.desk, ("a.txt", "b.txt"))
    answer = str(target) if target else ""
    parts = replace(window.parts, choose_report=lambda _parent, _folder: answer)
    return Intents(parts, window.views, window)


def test_the_report_goes_where_the_reader_says(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "out.json"
    intents = intents_on(window, target, qtbot)

    with qtbot.waitSignal(intents.told) as told:
        intents.on_report_requested()

    assert told.args == [f"Report written: {target}"]
    assert '"crosslight/comparison/1"' in target.read_text(encoding="utf-8")


def test_a_report_that_cannot_be_written_is_told_in_one_sentence(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    intents = intents_on(window, tmp_path / "nowhere" / "out.md", qtbot)

    with qtbot.waitSignal(intents.told) as told:
        intents.on_report_requested()

    (sentence,) = told.args
    assert "the report cannot be written" in sentence
    assert sentence.endswith("choose another place.")


def test_no_place_chosen_writes_nothing(window: MainWindow, qtbot: QtBot) -> None:
    intents = intents_on(window, None, qtbot)

    with qtbot.assertNotEmitted(intents.told):
        intents.on_report_requested()
