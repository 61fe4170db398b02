"""The program as a shell starts it: a process of its own, with the shipped engine."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from core.samples import sample_paths

PROGRAM = (sys.executable, "-c", "import sys; from gui.entry import main; sys.exit(main())")


def test_bad_input_ends_with_2_and_one_line() -> None:
    done = subprocess.run(  # noqa: S603 - our own program
        [*PROGRAM, "compare", str(sample_paths()[0]), "no such file.txt"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "no such file.txt: " in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="Windows has no broken pipes")
def test_a_reader_who_went_away_is_no_fault() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(  # noqa: S603 - our own program
        [*PROGRAM, "read", str(sample_paths()[0]), "--json", "-"],
        stdout=writing,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(writing)

    assert done.returncode == 141
    assert done.stderr == ""


def test_without_a_display_the_program_still_reads() -> None:
    displays = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    bare = {name: value for name, value in os.environ.items() if name not in displays}
    if not sys.platform.startswith("linux"):
        pytest.skip("only Linux can be without a display")

    done = subprocess.run(  # noqa: S603 - our own program
        [*PROGRAM, str(sample_paths()[0])], env=bare, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0
    assert "\nA1  “" in done.stdout
    assert "no window: there is no display" in done.stderr


def test_without_words_the_window_does_not_wait_for_the_command_line() -> None:
    code = """
import sys, types
window = types.ModuleType("gui.__main__")
window.run = lambda sources: print(sources, "core.cli" in sys.modules)
sys.modules["gui.__main__"] = window
sys.argv = ["crosslight"]
from gui.entry import main
main()
"""
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", code],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stdout == "() False\n"
