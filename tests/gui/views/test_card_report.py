# pyright: basic
# Qt's test calls carry no types.
from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QTextBrowser
from pytestqt.qtbot import QtBot

from core.review import Passage
from gui.card_check import CardCheck, CardQuote, Outcome, QuoteCheck
from gui.views.card_report import OUTCOME_WORDS, CardReport

HEAD = "Contradiction · very likely · 0.93"
QUOTE = CardQuote("<b>no</b> boat left", "a.txt", Passage("ab" * 32, 0, 4))


@pytest.fixture
def report(qtbot: QtBot) -> CardReport:
    report = CardReport()
    qtbot.addWidget(report)
    return report


def shown(report: CardReport) -> tuple[str, str]:
    heading, text = report.findChild(QLabel), report.findChild(QTextBrowser)
    assert heading is not None
    assert text is not None
    return heading.text(), text.toPlainText()


def test_a_card_that_holds_says_so_and_keeps_markup_as_text(report: CardReport) -> None:
    report.show_check(CardCheck(HEAD, (QuoteCheck(QUOTE, Outcome.SAME, "NDTV"),), HEAD))

    heading, text = shown(report)
    assert heading == "✓ The texts bear this card out."
    assert "On the card: “<b>no</b> boat left”" in text
    assert "✓ The open comparison says the same." in text


def test_a_quote_that_is_gone_shows_what_stands_there_now(report: CardReport) -> None:
    check = QuoteCheck(QUOTE, Outcome.GONE, "NDTV", "two boats left")

    report.show_check(CardCheck(HEAD, (check,), "Agreement · likely · 0.60"))

    heading, text = shown(report)
    assert heading == "✗ The texts do not bear this card out."
    assert "In the text: “two boats left”" in text
    assert "→ The open comparison now says: Agreement · likely · 0.60" in text


@pytest.mark.parametrize(
    ("outcome", "sign"), [(Outcome.UNKNOWN, "?"), (Outcome.MOVED, "→"), (Outcome.ALTERED, "✗")]
)
def test_anything_else_is_never_shown_as_borne_out(
    report: CardReport, outcome: Outcome, sign: str
) -> None:
    report.show_check(CardCheck(HEAD, (QuoteCheck(QUOTE, outcome),)))

    heading, text = shown(report)
    assert heading.startswith(sign)
    assert str(OUTCOME_WORDS[outcome]) in text
    assert "no finding on these passages" in text
