from __future__ import annotations

import json
from pathlib import Path
from typing import Protocol

import pytest

from core.cli import Tools, main
from core.cli.app import with_command
from core.engine import Check
from core.errors import InputError
from core.records import Label


class Desk(Protocol):
    label: Label
    checks_off: tuple[tuple[Check, str], ...]
    hindrance: str | None
    error: BaseException | None
    opened: list[tuple[str, ...]]

    def tools(self) -> Tools: ...


Output = pytest.CaptureFixture[str]


@pytest.mark.parametrize(
    ("argv", "expected"),
    [
        ([], ["window"]),
        (["a.txt", "b.txt"], ["window", "a.txt", "b.txt"]),
        (["compare", "a.txt"], ["compare", "a.txt"]),
        (["library", "list"], ["library", "list"]),
        (["--version"], ["--version"]),
        (["--", "-odd.txt"], ["window", "--", "-odd.txt"]),
        (["./compare"], ["window", "./compare"]),
    ],
)
def test_a_first_word_that_is_no_command_names_an_article(
    argv: list[str], expected: list[str]
) -> None:
    assert with_command(argv) == expected


def test_opens_the_window_on_the_articles(desk: Desk, sources: list[str]) -> None:
    desk.hindrance = None

    assert main(sources, tools=desk.tools()) == 0
    assert desk.opened == [tuple(sources)]


def test_opens_the_window_without_articles(desk: Desk) -> None:
    desk.hindrance = None

    assert main([], tools=desk.tools()) == 0
    assert desk.opened == [()]


def test_prints_and_says_why_without_a_display(
    desk: Desk, sources: list[str], capsys: Output
) -> None:
    status = main(sources, tools=desk.tools())

    shown = capsys.readouterr()
    assert status == 0
    assert "≠ contradict" in shown.out
    assert shown.err == (
        "crosslight: no window: there is no display; this is the same in the terminal.\n"
    )


def test_prints_one_article_without_a_display(
    desk: Desk, sources: list[str], capsys: Output
) -> None:
    assert main(sources[:1], tools=desk.tools()) == 0
    assert "claims: 1" in capsys.readouterr().out


def test_tells_only_what_cannot_be_read_without_a_display(
    desk: Desk, sources: list[str], capsys: Output
) -> None:
    assert main([sources[0], "gone.txt"], tools=desk.tools()) == 2
    assert_one_line(capsys, "gone.txt: no such file; check its name.")


def test_needs_articles_without_a_display(desk: Desk, capsys: Output) -> None:
    assert main([], tools=desk.tools()) == 2
    assert_one_line(capsys, "no window: there is no display")


def test_article_text_is_not_read_as_markup(desk: Desk, sources: list[str], capsys: Output) -> None:
    main(["compare", *sources], tools=desk.tools())

    assert "“[red]one[/red] said so”" in capsys.readouterr().out


def test_json_goes_to_standard_output_alone(desk: Desk, sources: list[str], capsys: Output) -> None:
    status = main(["compare", *sources, "--json", "-"], tools=desk.tools())

    shown = capsys.readouterr()
    assert status == 0
    assert json.loads(shown.out)["schema"] == "crosslight/comparison/1"
    assert shown.err == ""


def test_every_report_is_written_at_once(
    desk: Desk, sources: list[str], tmp_path: Path, capsys: Output
) -> None:
    names = {"--json": "r.json", "--html": "r.html", "--csv": "r.csv", "--markdown": "r.md"}
    options = [word for option, name in names.items() for word in (option, str(tmp_path / name))]

    status = main(["compare", *sources, *options], tools=desk.tools())

    assert status == 0
    assert capsys.readouterr().out == ""
    assert all((tmp_path / name).stat().st_size > 0 for name in names.values())


def test_reads_one_article_as_json(desk: Desk, sources: list[str], capsys: Output) -> None:
    assert main(["read", sources[0], "--json", "-"], tools=desk.tools()) == 0
    assert json.loads(capsys.readouterr().out)["claims"][0]["id"] == "A1"


def test_fail_on_ends_with_1_where_the_verdict_is_found(desk: Desk, sources: list[str]) -> None:
    argv = ["compare", *sources, "--fail-on", "contradict"]

    assert main(argv, tools=desk.tools()) == 1


def test_fail_on_ends_with_0_where_it_is_not(desk: Desk, sources: list[str]) -> None:
    desk.label = Label.AGREE

    assert main(["compare", *sources, "--fail-on", "contradict"], tools=desk.tools()) == 0


def test_fail_on_never_takes_not_checked_for_none(
    desk: Desk, sources: list[str], capsys: Output
) -> None:
    desk.label = Label.AGREE
    desk.checks_off = ((Check.ENTAILMENT, "weights are damaged"),)

    assert main(["compare", *sources, "--fail-on", "contradict"], tools=desk.tools()) == 2
    assert_one_line(capsys, "not checked (entailment: weights are damaged)")


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["compare", "{one}", "{gone}"], "gone.txt: no such file; check its name."),
        (["compare", "{one}"], "one.txt: nothing to compare it with; name a second article."),
        (["compare", "{one}", "{two}", "--json", "{folder}"], "is a folder"),
        (["compare", "{one}", "{two}", "--json", "{folder}/no/x"], "its folder does not exist"),
        (["compare", "{one}", "{two}", "--json", "{two}"], "is one of the articles"),
        (["compare", "{one}", "{two}", "--json", "-", "--csv", "-"], "cannot share one file"),
        (["compare", "{one}", "{two}", "--fail-on", "boredom"], "boredom"),
        (["compare", "{one}", "{two}", "--pdf", "x"], "--pdf"),
        (["compare"], "see crosslight --help."),
        (["read"], "see crosslight --help."),
        (["--nonsense"], "--nonsense"),
    ],
)
def test_bad_use_ends_with_2_and_one_line(
    argv: list[str], said: str, desk: Desk, sources: list[str], tmp_path: Path, capsys: Output
) -> None:
    places = {"one": sources[0], "two": sources[1], "gone": tmp_path / "gone.txt"}
    words = [word.format(**places, folder=tmp_path) for word in argv]

    assert main(words, tools=desk.tools()) == 2
    assert_one_line(capsys, said)


def test_a_name_with_control_characters_stays_on_one_line(desk: Desk, capsys: Output) -> None:
    assert main(["read", "no\nsuch\x1b[31m"], tools=desk.tools()) == 2
    assert_one_line(capsys, "no such [31m: no such file")


def test_an_interrupt_ends_quietly_with_130(desk: Desk, sources: list[str], capsys: Output) -> None:
    desk.error = KeyboardInterrupt()

    assert main(["compare", *sources], tools=desk.tools()) == 130
    assert capsys.readouterr() == ("", "")


def test_a_failed_call_writes_no_report(desk: Desk, sources: list[str], tmp_path: Path) -> None:
    desk.error = InputError("x", "is broken")
    target = tmp_path / "r.json"

    assert main(["compare", *sources, "--json", str(target)], tools=desk.tools()) == 2
    assert not target.exists()


def test_shows_the_version(desk: Desk, capsys: Output) -> None:
    assert main(["--version"], tools=desk.tools()) == 0
    assert capsys.readouterr().out.startswith("crosslight ")


def test_shows_help_for_every_command(desk: Desk, capsys: Output) -> None:
    assert main(["--help"], tools=desk.tools()) == 0
    assert main(["compare", "--help"], tools=desk.tools()) == 0
    assert "--fail-on" in capsys.readouterr().out


def assert_one_line(capsys: Output, said: str) -> None:
    shown = capsys.readouterr()
    assert said in shown.err
    assert shown.err.startswith("crosslight: ")
    assert shown.err.count("\n") == 1
    assert shown.out == ""
