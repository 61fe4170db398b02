"""What the window remembers from one run to the next."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings


class ThemeChoice(StrEnum):
    """The look the reader asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


class Preferences:
    """Typed access to one settings file.

    A value that cannot be read (damaged, or of another version) counts as not set.
    """

    def __init__(self, path: Path) -> None:
        """Keep the settings in an INI file at ``path``; it need not exist yet."""
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def theme(self) -> ThemeChoice:
        """The look; that of the system until the reader chooses."""
        value = self._settings.value("view/theme", ThemeChoice.SYSTEM)
        return ThemeChoice(value) if value in list(ThemeChoice) else ThemeChoice.SYSTEM

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._settings.setValue("view/theme", str(choice))

    @property
    def is_linked(self) -> bool:
        """Whether the two panes scroll together."""
        return self._flag("view/linked")

    @is_linked.setter
    def is_linked(self, is_linked: bool) -> None:
        self._settings.setValue("view/linked", is_linked)

    @property
    def has_ruler(self) -> bool:
        """Whether the overview ruler is shown."""
        return self._flag("view/ruler")

    @has_ruler.setter
    def has_ruler(self, has_ruler: bool) -> None:
        self._settings.setValue("view/ruler", has_ruler)

    @property
    def has_serif(self) -> bool:
        """Whether the texts are set with serifs."""
        return self._flag("view/serif")

    @has_serif.setter
    def has_serif(self, has_serif: bool) -> None:
        self._settings.setValue("view/serif", has_serif)

    @property
    def has_first_steps(self) -> bool:
        """Whether the first steps are still shown; once they are not, never again."""
        return self._flag("hints/first_steps")

    @has_first_steps.setter
    def has_first_steps(self, has_first_steps: bool) -> None:
        self._settings.setValue("hints/first_steps", has_first_steps)

    @property
    def zoom_percent(self) -> int:
        """Size of the article text against the usual one."""
        try:
            return int(str(self._settings.value("view/zoom", "100")))
        except ValueError:
            return 100

    @zoom_percent.setter
    def zoom_percent(self, percent: int) -> None:
        self._settings.setValue("view/zoom", percent)

    @property
    def folder(self) -> str:
        """The folder last opened from; empty at first."""
        return str(self._settings.value("files/folder", ""))

    @folder.setter
    def folder(self, folder: str) -> None:
        self._settings.setValue("files/folder", folder)

    @property
    def keys(self) -> dict[str, str]:
        """The keys that the reader changed, by command; see ``gui.key_map``."""
        self._settings.beginGroup("keys")
        values = {name: str(self._settings.value(name, "")) for name in self._settings.allKeys()}
        self._settings.endGroup()
        return values

    @keys.setter
    def keys(self, keys: dict[str, str]) -> None:
        self._settings.remove("keys")
        for name, value in keys.items():
            self._settings.setValue(f"keys/{name}", value)

    def layout(self, name: str) -> QByteArray:
        """The saved geometry or splitter state of this name; empty if there is none."""
        value = self._settings.value(f"layout/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_layout(self, name: str, state: QByteArray) -> None:
        """Save the geometry or splitter state of this name."""
        self._settings.setValue(f"layout/{name}", state)

    def save(self) -> None:
        """Write everything to disk now."""
        self._settings.sync()

    def _flag(self, key: str) -> bool:
        """A switch that is on until the reader turns it off; INI files keep it as a word."""
        return str(self._settings.value(key, "true")).lower() != "false"
