from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from gui.display import hindrance, missing_library, platform_of

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux alone asks")


@pytest.mark.parametrize(
    ("environment", "platform"),
    [
        ({}, None),
        ({"DISPLAY": ""}, None),
        ({"DISPLAY": ":0"}, "xcb"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "wayland"),
        ({"WAYLAND_DISPLAY": "gone", "DISPLAY": ":0"}, "xcb"),
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


@linux_only
def test_a_wayland_display_that_is_gone_is_no_display() -> None:
    if missing_library("wayland"):
        pytest.skip("the Wayland libraries are not installed here")
    environment = {"WAYLAND_DISPLAY": "gone-0", "XDG_RUNTIME_DIR": "runtime"}

    assert hindrance(environment) == "no Wayland display is at 'runtime/gone-0'"


@linux_only
def test_a_wayland_display_that_listens_is_one(tmp_path: Path) -> None:
    environment = {"WAYLAND_DISPLAY": "w", "XDG_RUNTIME_DIR": str(tmp_path), "DISPLAY": ":0"}
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "w"))

        assert platform_of(environment) == "wayland"


def test_an_offscreen_window_can_be_opened() -> None:
    assert hindrance({"QT_QPA_PLATFORM": "offscreen"}) is None


def test_the_program_starts_without_loading_qt() -> None:
    code = "import sys, gui.entry; sys.exit('PySide6' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603 - own interpreter
