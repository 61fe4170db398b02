from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray

from gui.preferences import Preferences, ThemeChoice


def test_starts_with_the_usual_values(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "window.ini")

    assert preferences.theme is ThemeChoice.SYSTEM
    assert preferences.is_linked
    assert preferences.has_ruler
    assert preferences.zoom_percent == 100
    assert preferences.folder == ""
    assert preferences.layout("window").isEmpty()


def test_remembers_across_runs(tmp_path: Path) -> None:
    path = tmp_path / "window.ini"
    first = Preferences(path)
    first.theme = ThemeChoice.DARK
    first.is_linked = False
    first.has_ruler = False
    first.zoom_percent = 130
    first.folder = "/articles"
    first.keep_layout("window", QByteArray(b"\x00\x01"))
    first.save()

    second = Preferences(path)

    assert second.theme is ThemeChoice.DARK
    assert not second.is_linked
    assert not second.has_ruler
    assert second.zoom_percent == 130
    assert second.folder == "/articles"
    assert second.layout("window") == QByteArray(b"\x00\x01")


def test_a_damaged_file_counts_as_not_set(tmp_path: Path) -> None:
    path = tmp_path / "window.ini"
    path.write_text("[view]\ntheme=purple\nzoom=large\n[layout]\nwindow=7\n", encoding="utf-8")

    preferences = Preferences(path)

    assert preferences.theme is ThemeChoice.SYSTEM
    assert preferences.zoom_percent == 100
    assert preferences.layout("window").isEmpty()


def test_changed_keys_are_kept_whole(tmp_path: Path) -> None:
    path = tmp_path / "window.ini"
    first = Preferences(path)
    first.keys = {"swap": "Ctrl+J; Alt+\\", "compare": ""}
    first.keys = {"swap": "Ctrl+J; Alt+\\", "next": "Ctrl+,"}
    first.save()

    assert Preferences(path).keys == {"swap": "Ctrl+J; Alt+\\", "next": "Ctrl+,"}
    assert Preferences(tmp_path / "other.ini").keys == {}
