"""Whether a window can be opened here, found out before Qt is started. No Qt at import.

Qt ends the whole process when its platform plugin or the display is missing, so that
nobody could explain it afterwards: it must be asked beforehand.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

# Plugin of Qt for each value of QT_QPA_PLATFORM that a desktop on Linux uses.
_PLUGINS = {
    "xcb": "libqxcb.so",
    "wayland": "libqwayland.so",
    "offscreen": "libqoffscreen.so",
    "minimal": "libqminimal.so",
    "vnc": "libqvnc.so",
}
_QT_LIBRARIES = ("libQt6Core.so.6", "libQt6Gui.so.6", "libQt6Widgets.so.6")


def hindrance(environment: Mapping[str, str] = os.environ) -> str | None:
    """Why no window can be opened, as a clause without a full stop; None if it can.

    Only Linux is looked at: Windows and macOS bring display and libraries along.
    """
    if not sys.platform.startswith("linux"):
        return None
    platform = platform_of(environment)
    if platform is None:
        return "there is no display (DISPLAY and WAYLAND_DISPLAY are not set)"
    missing = missing_library(platform)
    if missing is not None:
        return f"Qt cannot load a system library ({missing}), which `make setup` installs"
    if platform == "wayland" and not _wayland_socket(environment).is_socket():
        return f"no Wayland display is at {str(_wayland_socket(environment))!r}"
    if platform == "xcb" and not _answers(environment.get("DISPLAY", "")):
        return f"no X server answers at display {environment.get('DISPLAY', '')!r}"
    return None


def platform_of(environment: Mapping[str, str]) -> str | None:
    """The Qt platform that this environment asks for, or None where it has no display."""
    asked = environment.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    if asked:
        return asked
    has_x = bool(environment.get("DISPLAY"))
    # Qt falls back to X where the Wayland display is gone.
    if environment.get("WAYLAND_DISPLAY"):
        return "xcb" if has_x and not _wayland_socket(environment).is_socket() else "wayland"
    return "xcb" if has_x else None


def _wayland_socket(environment: Mapping[str, str]) -> Path:
    """Where the display listens; ``WAYLAND_DISPLAY`` may be a whole path."""
    return Path(environment.get("XDG_RUNTIME_DIR", ""), environment.get("WAYLAND_DISPLAY", ""))


def missing_library(platform: str) -> str | None:
    """The first system library that Qt lacks for ``platform``, as the loader names it."""
    spec = find_spec("PySide6")
    if spec is None or spec.origin is None:
        return "PySide6"
    qt = Path(spec.origin).parent / "Qt"
    wanted = [qt / "lib" / name for name in _QT_LIBRARIES]
    plugin = qt / "plugins" / "platforms" / _PLUGINS.get(platform, "")
    if plugin.is_file():  # its name differs between versions of Qt: then Qt speaks for itself
        wanted.append(plugin)
    return next((fault for path in wanted if (fault := _fault(path)) is not None), None)


def _fault(library: Path) -> str | None:
    """What keeps a library from being loaded: the name before the loader's first colon."""
    try:
        ctypes.CDLL(str(library))
    except OSError as error:
        return str(error).split(":", maxsplit=1)[0]
    return None


def _answers(display: str) -> bool:
    """Whether an X server can be reached at ``display``."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    xcb.xcb_connection_has_error.argtypes = (ctypes.c_void_p,)
    xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    connection = xcb.xcb_connect(display.encode(), None)
    is_up = xcb.xcb_connection_has_error(connection) == 0
    xcb.xcb_disconnect(connection)
    return is_up


if __name__ == "__main__":
    # For `make setup`: what a desktop on X would lack, whether or not there is one now.
    fault = missing_library("xcb")
    sys.exit(f"Qt lacks {fault}" if fault else 0)
