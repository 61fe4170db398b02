"""The command line. It knows no Qt: whoever starts it hands in how to open the window."""

from core.cli.app import main
from core.cli.tools import Engine, Tools, Window, shipped_engine

__all__ = ["Engine", "Tools", "Window", "main", "shipped_engine"]
