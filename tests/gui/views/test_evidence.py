# pyright: basic
# Qt's test calls carry no types.
from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QLabel, QPushButton, QTextBrowser, QToolButton
from pytestqt.qtbot import QtBot

from core.palette import Kind
from core.records import Comparison
from gui.evidence_card import EvidenceCard, card_of
from gui.theme import LIGHT
from gui.view_state import rows_of
from gui.views.evidence import EvidencePanel
from gui.views.evidence_writer import MARGIN_PX
from gui.views.reading_layout import measure_px


@pytest.fixture
def panel(qtbot: QtBot) -> EvidencePanel:
    panel = EvidencePanel(LIGHT)
    qtbot.addWidget(panel)
    panel.resize(1200, 500)
    panel.show()
    return panel


def card(comparison: Comparison, key: str) -> EvidenceCard:
    row = next(row for row in rows_of(comparison) if row.key == key)
    return card_of(comparison, row)


def boxes(panel: EvidencePanel) -> list[QTextBrowser]:
    return [box for box in panel.findChildren(QTextBrowser) if box.isVisible()]


def test_without_a_card_there_is_nothing_to_copy(panel: EvidencePanel) -> None:
    assert boxes(panel) == []
    button = panel.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    assert not button.isEnabled()


def test_a_finding_shows_both_quotes_and_why(panel: EvidencePanel, comparison: Comparison) -> None:
    panel.show_card(card(comparison, "A1-B1"))

    a, b, why = (box.toPlainText() for box in boxes(panel))
    assert a.startswith("A · NDTV · 14 Jul 2013\nThe Pakistani Taliban are sending")
    assert "denied by the foreign ministry (“has rejected”)" in b
    assert "denial: the ministry rejects what the sources say" in why
    assert "Next likely: cannot tell" in why
    assert "entailment cdcdcdcdcdcd" in why


def test_the_head_tells_how_sure_it_is_who_disagrees_and_the_reader_s_own_verdict(
    panel: EvidencePanel, comparison: Comparison
) -> None:
    panel.show_card(replace(card(comparison, "A1-B1"), review="confirmed"))

    head = " ".join(label.text() for label in panel.head.findChildren(QLabel))
    assert "≠ Contradiction" in head
    assert "very likely · 0.93" in head
    assert "The outlets quote sources who contradict each other." in head
    assert "confirmed" in head


def test_normalised_values_and_the_reader_s_note_stand_with_the_quotes(
    panel: EvidencePanel, comparison: Comparison
) -> None:
    panel.show_card(replace(card(comparison, "A3-B3"), note="ask the ministry"))

    a, b, why = (box.toPlainText() for box in boxes(panel))
    assert "Values: at least 12 → at least 12 experts" in a
    assert "Values" not in b
    assert "Your note: ask the ministry" in why


def test_the_deciding_words_are_marked(panel: EvidencePanel, comparison: Comparison) -> None:
    panel.show_card(card(comparison, "A1-B1"))

    document = boxes(panel)[0].document()
    place = QTextCursor(document.find("are sending"))
    place.setPosition(place.selectionStart() + 1)
    before = QTextCursor(document.find("Pakistani"))
    assert place.charFormat().fontUnderline()
    assert not before.charFormat().fontUnderline()


def test_a_lone_claim_shows_the_nearest_passages(
    panel: EvidencePanel, comparison: Comparison
) -> None:
    panel.show_card(card(comparison, "A5"))

    quote, why = (box.toPlainText() for box in boxes(panel))
    assert "Harkatul Mujahideen" in quote
    assert "other place: Bosnia, not Syria" in why


def test_a_claim_without_anything_near_says_so(
    panel: EvidencePanel, comparison: Comparison
) -> None:
    panel.show_card(card(comparison, "B5"))

    assert "No passage of the other article comes near." in boxes(panel)[-1].toPlainText()


def test_article_text_is_never_markup(panel: EvidencePanel, comparison: Comparison) -> None:
    plain = card(comparison, "A1-B1")
    text = "<b>bold</b> <img src='http://example.org/x.png'> %s {0}"
    quote = replace(plain.quotes[0], text=text, marks=(), focus=plain.quotes[0].focus)

    panel.show_card(replace(plain, quotes=(quote, plain.quotes[1])))

    assert text in boxes(panel)[0].toPlainText()


def test_the_button_asks_for_a_copy(
    panel: EvidencePanel, comparison: Comparison, qtbot: QtBot
) -> None:
    panel.show_card(card(comparison, "A1-B1"))

    with qtbot.waitSignal(panel.copy_requested):
        qtbot.mouseClick(panel.findChild(QPushButton), Qt.MouseButton.LeftButton)


def test_the_review_button_gives_way_to_the_line_that_it_asks_for(
    panel: EvidencePanel, comparison: Comparison, qtbot: QtBot
) -> None:
    button = panel.findChild(QToolButton, "review")
    before = button.isEnabled()
    panel.show_card(card(comparison, "A1-B1"))

    with qtbot.waitSignal(panel.review_requested):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    panel.set_reviewing(True)

    assert not before
    assert not button.isVisible()
    assert panel.review.isVisible()


def test_a_nearest_passage_is_chosen_with_a_click(
    panel: EvidencePanel, comparison: Comparison, qtbot: QtBot
) -> None:
    panel.show_card(card(comparison, "A5"))
    box = boxes(panel)[-1]
    place = box.document().find("hundreds of militants")

    with qtbot.waitSignal(panel.passage_chosen) as chosen:
        qtbot.mouseClick(
            box.viewport(), Qt.MouseButton.LeftButton, pos=box.cursorRect(place).center()
        )

    assert chosen.args == [comparison.by_id["B3"]]


def test_a_nearest_passage_is_chosen_with_keys(
    panel: EvidencePanel, comparison: Comparison, qtbot: QtBot
) -> None:
    panel.show_card(card(comparison, "A5"))
    box = boxes(panel)[-1]
    box.setFocus()
    chosen: list[object] = []
    panel.passage_chosen.connect(chosen.append)

    qtbot.keyClick(box, Qt.Key.Key_Tab)
    qtbot.keyClick(box, Qt.Key.Key_Return)

    assert chosen == [comparison.by_id["B3"]]


def test_deciding_words_are_as_strong_as_the_claim_also_outside_of_it(
    panel: EvidencePanel, comparison: Comparison
) -> None:
    panel.show_card(card(comparison, "A1-B1"))

    document = boxes(panel)[1].document()
    deciding = QTextCursor(document.find("has rejected")).charFormat()
    around = QTextCursor(document.find("reports that")).charFormat()
    assert deciding.foreground().color() == QColor(LIGHT.text)
    assert around.foreground().color() == QColor(LIGHT.muted)


def test_marks_and_verdict_of_old_evidence_fade(
    panel: EvidencePanel, comparison: Comparison
) -> None:
    panel.show_card(card(comparison, "A1-B1"))

    panel.set_dimmed(True)

    deciding = QTextCursor(boxes(panel)[1].document().find("has rejected")).charFormat()
    assert deciding.background().color().alphaF() < 1
    assert LIGHT.words_of(Kind.CONTRADICT) not in "".join(
        label.styleSheet() for label in panel.head.findChildren(QLabel)
    )


def test_only_the_words_of_a_passage_can_be_chosen(
    panel: EvidencePanel, comparison: Comparison
) -> None:
    panel.show_card(card(comparison, "A5"))

    document = boxes(panel)[-1].document()
    assert QTextCursor(document.find("hundreds of")).charFormat().isAnchor()
    assert not QTextCursor(document.find("other place")).charFormat().isAnchor()


def test_without_a_card_the_hint_stands_in_the_middle(panel: EvidencePanel) -> None:
    hint = next(label for label in panel.findChildren(QLabel) if "appears here" in label.text())

    assert hint.geometry().center().y() == pytest.approx(panel.rect().center().y(), abs=10)


def test_a_line_is_as_long_as_in_an_article_where_there_is_room(
    panel: EvidencePanel, comparison: Comparison
) -> None:
    panel.show_card(card(comparison, "A1-B1"))

    panel.resize(3_000, 500)

    for box in boxes(panel):
        room_px = box.lineWrapColumnOrWidth() - 2 * MARGIN_PX
        assert room_px == pytest.approx(measure_px(box.font()), abs=1)
        assert room_px < box.viewport().width()


def test_what_can_be_tried_takes_no_line_from_the_quotes(
    panel: EvidencePanel, comparison: Comparison
) -> None:
    panel.show_card(card(comparison, "A1-B1"))
    panel.grab()
    before = [box.height() for box in boxes(panel)]

    panel.flips.show()
    panel.grab()

    quote_a, quote_b, why = (box.height() for box in boxes(panel))
    assert [quote_a, quote_b] == before[:2]
    assert why < before[2]
