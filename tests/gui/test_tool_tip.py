from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.tool_tip import LINE_CHARACTERS, plain_tool_tip


def test_markup_in_an_article_stays_text() -> None:
    assert "&lt;b&gt;not bold&lt;/b&gt;" in plain_tool_tip("<b>not bold</b>")


def test_nothing_to_tell_gives_no_tool_tip() -> None:
    assert plain_tool_tip("") == ""


def test_a_short_text_stands_on_one_line_and_a_long_one_on_several(qtbot: QtBot) -> None:
    def lines(text: str) -> int:
        label = QLabel(plain_tool_tip(text))
        qtbot.addWidget(label)
        label.setWordWrap(True)  # as in a tool tip with markup
        return round(label.sizeHint().height() / label.fontMetrics().lineSpacing())

    assert lines("Contradiction: “closed” is the opposite of “reopen”") == 1
    assert lines("word " * LINE_CHARACTERS) > 2
