from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.headlines import Headline, HeadlineCheck, Outcome
from core.palette import Kind
from core.records import Comparison, Nearest
from gui.studies import Study
from gui.theme import DARK, LIGHT
from gui.views.headline_strip import HeadlineStrip


@pytest.fixture
def strip(qtbot: QtBot) -> HeadlineStrip:
    strip = HeadlineStrip(LIGHT)
    qtbot.addWidget(strip)
    strip.show()
    return strip


def labels(strip: HeadlineStrip) -> list[str]:
    return [label.text() for label in strip.findChildren(QLabel)]


def test_tells_each_headline_in_words_and_with_a_glyph(
    strip: HeadlineStrip, headlines: tuple[Headline, ...]
) -> None:
    strip.show_headlines(Study(is_begun=True, found=headlines))

    shown = [button for button in strip.buttons if button.isVisible()]
    assert [button.text() for button in shown] == [
        "= borne out by its own text",
        "≠ contradicted by a source quoted in B",
    ]
    assert shown[1].accessibleName() == "Headline A: contradicted by a source quoted in B"
    assert labels(strip) == ["Headline A:", "B has no headline"]


def test_a_click_asks_for_the_passage(
    strip: HeadlineStrip, headlines: tuple[Headline, ...], qtbot: QtBot
) -> None:
    strip.show_headlines(Study(is_begun=True, found=headlines))

    with qtbot.waitSignal(strip.check_chosen) as chosen:
        qtbot.mouseClick(strip.buttons[1], Qt.MouseButton.LeftButton)

    assert chosen.args == [headlines[0], headlines[0].checks[1]]


def test_what_has_no_passage_leads_nowhere(strip: HeadlineStrip) -> None:
    checks = (HeadlineCheck("A", Outcome.NOT_CHECKED), HeadlineCheck("B", Outcome.NOT_TOLD))

    strip.show_headlines(Study(is_begun=True, found=(Headline("A", "It left", None, checks),)))

    own, other = strip.buttons[:2]
    assert (own.text(), own.isEnabled()) == ("? not checked against its own text", False)
    assert (other.text(), other.isEnabled()) == ("○ not found in B", False)


def test_what_is_not_told_leads_to_the_nearest_passage(
    strip: HeadlineStrip, comparison: Comparison, qtbot: QtBot
) -> None:
    near = HeadlineCheck(
        "B", Outcome.NOT_TOLD, nearest=Nearest(comparison.by_id["B3"], 0.31, "another subject")
    )
    headline = Headline("A", "It left", None, (HeadlineCheck("A", Outcome.NOT_CHECKED), near))
    strip.show_headlines(Study(is_begun=True, found=(headline,)))

    with qtbot.waitSignal(strip.check_chosen) as chosen:
        qtbot.mouseClick(strip.buttons[1], Qt.MouseButton.LeftButton)

    assert chosen.args == [headline, near]
    assert "sent hundreds of militants" in strip.buttons[1].accessibleDescription()


def test_a_failure_reads_not_checked(strip: HeadlineStrip) -> None:
    strip.show_headlines(Study(is_begun=True, fault="Its file is damaged."))

    assert labels(strip) == ["Headline A: not checked", "Headline B: not checked"]


def test_keeps_its_height_while_it_waits(
    strip: HeadlineStrip, headlines: tuple[Headline, ...]
) -> None:
    before = strip.sizeHint().height()

    strip.show_headlines(Study(is_begun=True, found=headlines))

    assert strip.sizeHint().height() == before


def test_the_words_follow_the_theme(strip: HeadlineStrip, headlines: tuple[Headline, ...]) -> None:
    strip.show_headlines(Study(is_begun=True, found=headlines))

    strip.set_theme(DARK)

    assert DARK.words_of(Kind.CONTRADICT) in strip.buttons[1].styleSheet()


@pytest.mark.parametrize(("size", "are_level"), [(1, True), (2, False)])
def test_a_headline_goes_below_the_other_where_letters_are_large(
    strip: HeadlineStrip, size: int, *, are_level: bool
) -> None:
    font = strip.font()
    font.setPointSizeF(size * font.pointSizeF())
    strip.setFont(font)

    strip.fit(1280)
    strip.adjustSize()
    strip.layout().activate()

    first, second = strip.findChildren(QLabel)
    assert (first.y() == second.y()) is are_level
    assert (first.x() == second.x()) is not are_level
