from __future__ import annotations

import subprocess
import sys

import pytest

from gui.display import hindrance, missing_library, platform_of

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux alone asks")


@pytest.mark.parametrize(
    ("environment", "platform"),
    [
        ({}, None),
        ({"DISPLAY": ""}, None),
        ({"DISPLAY": ":0"}, "xcb"),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "wayland"),
        ({"QT_QPA_PLATFORM": "offscreen"}, "offscreen"),
        ({"QT_QPA_PLATFORM": "wayland;xcb", "DISPLAY": ":0"}, "wayland"),
        ({"QT_QPA_PLATFORM": "vnc:size=800x600"}, "vnc"),
    ],
)
def test_the_environment_names_the_platform(
    environment: dict[str, str], platform: str | None
) -> None:
    assert platform_of(environment) == platform


@linux_only
def test_without_a_display_there_is_no_window() -> None:
    assert hindrance({}) == "there is no display (DISPLAY and WAYLAND_DISPLAY are not set)"


@linux_only
def test_a_display_that_does_not_answer_is_no_display() -> None:
    if missing_library("xcb"):
        pytest.skip("the X libraries are not installed here")

    assert hindrance({"DISPLAY": ":4321"}) == "no X server answers at display ':4321'"


def test_an_offscreen_window_can_be_opened() -> None:
    assert hindrance({"QT_QPA_PLATFORM": "offscreen"}) is None


def test_the_program_starts_without_loading_qt() -> None:
    code = "import sys, gui.entry; sys.exit('PySide6' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603 - own interpreter
