"""A theme as a palette and a style sheet for the Fusion style.

Everything sits on a grid of 4 px. Whatever can be operated is at least 24 px high and
carries a focus ring of 2 px. Widgets opt into a look with the dynamic properties ``chip``
(the value of a ``Kind``, or "topic"), ``role`` ("primary", "quiet", "muted", "title",
"heading") and ``surface`` ("base", "raised", "drop"). A title is set in a share of the letters
that the desktop asks for, and so grows with them.
"""

from __future__ import annotations

from pathlib import Path
from string import Template

from PySide6.QtGui import QColor, QPalette

from gui.theme import Scheme, Theme

USUAL_POINTS = 9.0
"""Size of letters where the desktop asks for none: that of Windows and GNOME at 96 dpi."""

TITLE_EM = 1.75
"""Size of a title against the letters around it: two steps of a scale of fourths (4:3)."""

LEAST_TARGET_PX = 24
"""Height of whatever can be operated, at least (WCAG 2.2, 2.5.8)."""

TARGET_EM = 2.0
"""Pixels of that height for each point of the letters in it: 1.5 of their size at 96 dpi, more
than the line of any usual font, so that no letter is cut where room is short."""

HEADING_EM = 1.2
"""Size of a heading within a page against the letters around it: a step below a title."""

TICK_EM = 14 / USUAL_POINTS
"""Pixels of a check box for each point of the letters beside it: 14 at the usual size."""

SIGN_EM = 10 / USUAL_POINTS
"""Pixels of a sign in a menu or on its button for each point of the letters beside it."""

_PICTURES = Path(__file__).parent / "pictures"
_TICKS = {
    Scheme.LIGHT: "tick-light.svg",
    Scheme.DARK: "tick-dark.svg",
    Scheme.HIGH_CONTRAST: "tick-light.svg",
}
"""A tick in the colour that stands on ``Theme.focus``."""

_CHECKS = {
    Scheme.LIGHT: "check-light.svg",
    Scheme.DARK: "check-dark.svg",
    Scheme.HIGH_CONTRAST: "check-light.svg",
}
"""A tick in ``Theme.text``, before what is on in a menu."""

_CHEVRONS = {
    Scheme.LIGHT: "chevron-light.svg",
    Scheme.DARK: "chevron-dark.svg",
    Scheme.HIGH_CONTRAST: "chevron-light.svg",
}
"""The sign of a menu, in ``Theme.text``."""

_BRANCHES = {
    Scheme.LIGHT: ("folded-light.svg", "unfolded-light.svg"),
    Scheme.DARK: ("folded-dark.svg", "unfolded-dark.svg"),
    Scheme.HIGH_CONTRAST: ("folded-light.svg", "unfolded-light.svg"),
}
"""The signs of a branch, folded and unfolded, in ``Theme.text``."""

_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "base",
    QPalette.ColorRole.AlternateBase: "window",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "raised",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Accent: "focus",
    QPalette.ColorRole.Link: "focus",
    QPalette.ColorRole.LinkVisited: "focus",
    QPalette.ColorRole.BrightText: "on_focus",
    QPalette.ColorRole.Light: "raised",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Dark: "edge",
    QPalette.ColorRole.Shadow: "edge",
}
_WHEN_DISABLED = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)

_SHEET = Template("""
QWidget { color: $text; }
QMainWindow, QDialog { background: $window; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QLabel { background: transparent; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="title"] { font-size: ${title_pt}pt; font-weight: 600; }
QLabel[role="heading"] { font-size: ${heading_pt}pt; font-weight: 600; }
QFrame[surface="base"] { background: $base; }
QFrame[surface="raised"] {
    background: $raised; border: 1px solid $border; border-radius: 8px;
}
QFrame[surface="drop"] { background: $raised; border: 2px dashed $border; border-radius: 8px; }

QPushButton, QToolButton {
    min-height: ${target_px}px; padding: 2px 10px; border-radius: 6px;
    background: $raised; border: 1px solid $edge;
}
QToolButton { padding: 2px 6px; }
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed { background: $pressed; }
QPushButton:focus, QToolButton:focus { border: 2px solid $focus; padding: 1px 9px; }
QToolButton:focus { padding: 1px 5px; }
QToolButton[popupMode="2"] { padding: 2px ${menu_px}px 2px 10px; }
QToolButton[popupMode="2"]:focus, QToolButton[popupMode="2"]:checked {
    padding: 1px ${menu_focused_px}px 1px 9px;
}
QToolButton[popupMode="2"][layoutDirection="RightToLeft"] {
    padding: 2px 10px 2px ${menu_px}px;
}
QToolButton[popupMode="2"][layoutDirection="RightToLeft"]:focus,
QToolButton[popupMode="2"][layoutDirection="RightToLeft"]:checked {
    padding: 1px 9px 1px ${menu_focused_px}px;
}
QToolButton::menu-indicator {
    subcontrol-origin: padding; subcontrol-position: center right; margin: 0 6px;
    width: ${sign_px}px; height: ${sign_px}px; image: url("$chevron");
}
QToolButton:checked { background: $selection; border: 2px solid $text; padding: 1px 5px; }
QToolButton:checked:focus { border-color: $focus; }
QPushButton:disabled, QToolButton:disabled {
    color: $muted; border-color: $border; border-style: $off_line; background: transparent;
}
QPushButton[role="primary"] { background: $focus; color: $on_focus; border-color: $focus; }
QPushButton[role="primary"]:hover { border-color: $text; }
QPushButton[role="primary"]:focus { border: 2px solid $text; }
QPushButton[role="primary"]:disabled { background: $hover; color: $muted; border-color: $border; }
QPushButton[role="quiet"], QToolButton[role="quiet"], QToolBar QToolButton {
    background: transparent; border-color: transparent;
}
QPushButton[role="quiet"]:hover, QToolButton[role="quiet"]:hover, QToolBar QToolButton:hover {
    background: $hover;
}
QPushButton[role="quiet"]:focus, QToolButton[role="quiet"]:focus, QToolBar QToolButton:focus {
    border-color: $focus;
}

QCheckBox {
    min-height: ${target_px}px; padding: 0 4px; border: 2px solid transparent;
    border-radius: 6px;
}
QCheckBox:hover { background: $hover; }
QCheckBox:focus { border: 2px solid $focus; }
QCheckBox::indicator {
    width: ${tick_px}px; height: ${tick_px}px;
    border: 1px solid $edge; border-radius: 3px; background: $base;
}
QCheckBox::indicator:checked {
    background: $focus; border-color: $focus; image: url("$tick");
}
QCheckBox:disabled { color: $muted; }

QPushButton[chip], QToolButton[chip] {
    border-radius: 14px; padding: 1px 8px; border: 1px $off_line $edge; color: $muted;
    background: transparent;
}
QPushButton[chip]:hover, QToolButton[chip]:hover { background: $hover; }
QPushButton[chip]:checked, QToolButton[chip]:checked {
    color: $text; background: $selection; border: 1px solid $text; padding: 1px 8px;
}
QPushButton[chip]:disabled, QToolButton[chip]:disabled {
    background: transparent; border-color: $border;
}
$chips
QPushButton[chip]:focus, QToolButton[chip]:focus {
    border: 2px solid $focus; padding: 0 7px;
}

QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QPlainTextEdit {
    background: $base; border: 1px solid $edge; border-radius: 6px; padding: 3px 8px;
    selection-background-color: $selection; selection-color: $text;
    placeholder-text-color: $muted;
}
QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox { min-height: ${field_px}px; }
QLineEdit QToolButton { min-height: 0; padding: 0; border: none; background: transparent; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox QLineEdit { min-height: 0; padding: 0; border: none; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus, QPlainTextEdit:focus {
    border: 2px solid $focus; padding: 2px 7px;
}

QAbstractItemView {
    background: $base; border: 1px solid $border; padding: 1px; outline: none;
    selection-background-color: $selection; selection-color: $text; gridline-color: $border;
}
QTextBrowser { background: $base; border: 1px solid $border; padding: 1px; }
QAbstractItemView:focus, QTextBrowser:focus { border: 2px solid $focus; padding: 0; }
QAbstractItemView::item { min-height: ${target_px}px; padding: 2px 8px; }
QAbstractItemView::item:hover { background: $hover; }
QAbstractItemView::item:selected { background: $selection; }
QTreeView::branch:has-children { image: url("$folded"); }
QTreeView::branch:has-children:open { image: url("$unfolded"); }
QTreeView::branch:selected { background: $selection; }
QHeaderView { background: $window; border: none; }
QHeaderView::section {
    background: $window; color: $muted; padding: 4px 10px; border: none;
    border-bottom: 1px solid $border; font-weight: 600;
}

QToolBar { background: $window; border: none; spacing: 4px; padding: 4px 8px; }
QStatusBar { background: $window; color: $muted; border-top: 1px solid $border; }
QStatusBar::item { border: none; }
QMenuBar { background: $window; padding: 2px 4px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $raised; border: 1px solid $edge; padding: 4px; }
QMenu::item { padding: 6px 24px 6px ${menu_px}px; border-radius: 4px; }
QMenu::indicator { width: ${sign_px}px; height: ${sign_px}px; left: 8px; }
QMenu::indicator:checked { image: url("$check"); }
QMenu::item:selected { background: $selection; color: $text; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }
QToolTip { background: $raised; color: $text; border: 1px solid $edge; padding: 4px 6px; }

QTabBar::tab {
    min-height: ${target_px}px; padding: 4px 12px; color: $muted; border: none;
    border-bottom: 2px solid transparent;
}
QTabBar::tab:hover { color: $text; background: $hover; }
QTabBar::tab:selected { color: $text; border-bottom-color: $focus; }
QTabBar::tab:focus { border: 2px solid $focus; padding: 2px 10px 4px 10px; }
QTabWidget::pane { border: none; }

QProgressBar {
    background: $hover; border: none; border-radius: 3px; min-height: 6px; max-height: 6px;
}
QProgressBar::chunk { background: $focus; border-radius: 3px; }

QSplitter::handle { background: $window; }
QSplitter::handle:horizontal { border-right: 1px solid $border; }
QSplitter::handle:vertical { border-bottom: 1px solid $border; }
QSplitter::handle:hover { background: $focus; border-color: $focus; }

QScrollArea { background: transparent; border: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $edge; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

#articlePane { background: $base; }
#articlePane[dropping="true"] { border: 2px solid $focus; }
#articleHeader { background: $base; border-bottom: 1px solid $border; }
#articleLetter {
    background: $text; color: $base; border-radius: 6px; font-weight: 700;
}
#readingText { background: $base; border: 2px solid transparent; padding: 0; }
#readingText:focus { border: 2px solid $focus; }
""")

_CHIP = Template("""
QPushButton[chip="$kind"]:checked:enabled, QToolButton[chip="$kind"]:checked:enabled {
    background: $fill; border-color: $line; color: $text;
}
QPushButton[chip="$kind"]:checked:enabled:focus, QToolButton[chip="$kind"]:checked:enabled:focus {
    border-color: $focus;
}
""")


def palette_of(theme: Theme) -> QPalette:
    """The palette of a theme, for what the style sheet does not reach."""
    palette = QPalette()
    for role, colour in _ROLES.items():
        palette.setColor(role, QColor(getattr(theme, colour)))
    for role in _WHEN_DISABLED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    return palette


def style_sheet(theme: Theme, *, letters_points: float = USUAL_POINTS) -> str:
    """The style sheet of a theme, for the whole application.

    Args:
        theme: Its colours.
        letters_points: Size of the letters that the desktop asks for, in points.
    """
    chips = "".join(
        _CHIP.substitute(
            kind=kind.value, fill=ink.fill, line=ink.line, text=theme.text, focus=theme.focus
        )
        for kind, ink in theme.inks.items()
    )
    target_px = max(LEAST_TARGET_PX, round(TARGET_EM * letters_points))
    sign_px = round(SIGN_EM * letters_points)
    menu_px = sign_px + 14  # with room on both sides of the sign
    folded, unfolded = ((_PICTURES / name).as_posix() for name in _BRANCHES[theme.name])
    return _SHEET.substitute(
        chips=chips,
        target_px=target_px,
        sign_px=sign_px,
        menu_px=menu_px,
        menu_focused_px=menu_px - 1,
        check=(_PICTURES / _CHECKS[theme.name]).as_posix(),
        off_line="solid" if theme.has_fills else "dashed",
        field_px=target_px - 2,  # its border and padding are wider
        heading_pt=f"{HEADING_EM * letters_points:.1f}",
        title_pt=f"{TITLE_EM * letters_points:.1f}",
        tick=(_PICTURES / _TICKS[theme.name]).as_posix(),
        tick_px=round(TICK_EM * letters_points),
        folded=folded,
        unfolded=unfolded,
        chevron=(_PICTURES / _CHEVRONS[theme.name]).as_posix(),
        text=theme.text,
        base=theme.base,
        window=theme.window,
        raised=theme.raised,
        hover=theme.hover,
        pressed=theme.pressed,
        border=theme.border,
        edge=theme.edge,
        muted=theme.muted,
        focus=theme.focus,
        on_focus=theme.on_focus,
        selection=theme.selection,
    )
