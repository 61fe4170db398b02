# pyright: basic
# The translator's method has Qt's own signature.
"""Every word of the window that stands there before there is an article can be translated."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QAction, QUndoStack
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QTabBar,
    QTableView,
    QTextBrowser,
    QWidget,
)

import gui
from core.headlines import Headline
from core.records import Comparison, Label
from core.review import Decision, Judgement, decided, subjects_of
from core.wording import Actor
from gui.__main__ import build
from gui.actions import Command
from gui.card_check import check_card, read_card
from gui.engine import Engine
from gui.evidence_card import plain_text
from gui.headline_phrases import check_words
from gui.library_phrases import counted
from gui.main_window import MainWindow
from gui.messages import notices_of, sentence_of
from gui.models.claims_model import ClaimsModel
from gui.models.findings_model import Column, FindingsModel
from gui.naming_phrases import spoken_naming, stop_words
from gui.namings import NamingStop, lines_of
from gui.preferences import Preferences
from gui.reader import Reader
from gui.review import Reviewer
from gui.session import Place, Session
from gui.theme import LIGHT
from gui.value_phrases import fact_words
from gui.verdict_phrases import translated
from gui.view_state import rows_of

OPEN, CLOSE = "«", "»"
WORD = re.compile(r"[^\W\d_]{2,}")
"""Letters of the articles, figures and signs stand in every language."""


class Marking(QTranslator):
    """Puts each text that is translated into marks."""

    def translate(self, context: str, text: str, comment: str = "", n: int = -1) -> str:  # noqa: ARG002 - Qt's own
        return f"{OPEN}{text}{CLOSE}"

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False


@pytest.fixture
def marking(qapp: QApplication) -> Iterator[Marking]:
    marking = Marking()
    qapp.installTranslator(marking)
    yield marking
    qapp.removeTranslator(marking)


@pytest.fixture
def marked_window(
    marking: Marking, qapp: QApplication, fake_engine: object, preferences: Preferences
) -> Iterator[MainWindow]:
    assert marking
    engine: Engine = fake_engine.as_engine()  # type: ignore[attr-defined]
    window = build(qapp, engine, preferences)
    window.show()
    yield window
    window.close()
    window.deleteLater()


def words_of(widget: QWidget) -> list[str]:
    """What a widget shows of its own: not what an article or a path brings."""
    words: list[str] = []
    if isinstance(widget, QLabel | QAbstractButton):
        words.append(widget.text())
    if isinstance(widget, QLineEdit):
        words.append(widget.placeholderText())
    if isinstance(widget, QTabBar):
        words += [widget.tabText(at) for at in range(widget.count())]
    if isinstance(widget, QTableView) and not widget.horizontalHeader().isHidden():
        model, across = widget.model(), Qt.Orientation.Horizontal
        words += [str(model.headerData(at, across) or "") for at in range(model.columnCount())]
    return [*words, widget.accessibleName()]


def test_no_word_of_the_window_stands_outside_of_translation(marked_window: MainWindow) -> None:
    widgets = [marked_window, *marked_window.findChildren(QWidget)]
    actions = [action.text() for action in marked_window.findChildren(QAction)]

    words = {word.replace("&", "") for widget in widgets for word in words_of(widget)}
    bare = {word for word in words | set(actions) if OPEN not in word and WORD.search(word)}
    assert bare == set()


def tr_faults(path: Path) -> Iterator[str]:
    """Calls of ``tr`` whose words a translator's tool would file elsewhere than Qt looks."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    classes = {node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef)}
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    marked = {
        str(ast.literal_eval(call.args[0]))
        for call in calls
        if isinstance(call.func, ast.Name) and call.func.id == "QT_TRANSLATE_NOOP"
        if isinstance(call.args[0], ast.Constant)
    }
    for call in calls:
        if isinstance(call.func, ast.Name) and call.func.id == "QT_TR_NOOP":
            yield f"{path.name}:{call.lineno} marks words for no class"
        if not (isinstance(call.func, ast.Attribute) and call.func.attr == "tr"):
            continue
        if ast.unparse(call.func.value) != "self":
            yield f"{path.name}:{call.lineno} speaks for another class"
        if not isinstance(call.args[0], ast.Constant) and not marked & classes:
            yield f"{path.name}:{call.lineno} takes words that are marked nowhere"


def test_what_goes_through_tr_is_found_by_the_tools_of_translators() -> None:
    modules = Path(gui.__file__).parent.rglob("*.py")

    assert [fault for path in modules for fault in tr_faults(path)] == []


def test_the_bar_of_a_folded_stretch_is_told_in_the_readers_words(
    marked_window: MainWindow, comparison: Comparison
) -> None:
    a, b = comparison.articles
    marked_window.on_session_changed(Session(Place(a), Place(b), comparison))

    marked_window.parts.reader.toggle_fold()

    shown = marked_window.views.page.texts.panes["A"].text.toPlainText()
    assert re.search("«▸ \\d+ words without a counterpart»", shown)


def test_what_became_of_a_card_is_told_in_the_readers_words(
    marked_window: MainWindow, comparison: Comparison
) -> None:
    a, b = comparison.articles
    marked_window.on_session_changed(Session(Place(a), Place(b), comparison))
    card = marked_window.parts.reader.card
    assert card is not None
    pasted = read_card(plain_text(card))
    assert pasted is not None
    report = marked_window.views.dialogs.card_report

    report.show_check(check_card(pasted, comparison.articles, comparison))

    (box,) = report.findChildren(QTextBrowser)
    text = box.toPlainText()
    assert "✓ «The text is unchanged, and the quote stands where the card says.»" in text
    assert "«✓ The open comparison says the same.»" in text


def test_a_headline_is_judged_in_the_readers_words(
    marking: Marking, headlines: tuple[Headline, ...]
) -> None:
    assert marking
    own = check_words(headlines[0], headlines[0].checks[0])

    assert own == "«borne out by «its own text»»"


def test_namings_are_told_in_the_readers_words(marking: Marking, actors: tuple[Actor, ...]) -> None:
    assert marking
    line = lines_of(actors)[1]
    stop = NamingStop("A", actors[0].sides[0].namings[0], 0)

    assert spoken_naming(line, "B") == f"«{line.actor}: no further naming in B»"
    assert stop_words(stop).startswith("«“fighters” in A: 1 of ")


def test_what_is_counted_is_told_in_the_readers_words(marking: Marking) -> None:
    assert marking
    assert (counted(1, "hit"), counted(2_000, "event")) == ("«1 hit»", "«2,000 events»")


def test_banners_are_told_in_the_readers_words(marking: Marking, comparison: Comparison) -> None:
    assert marking
    unsure = tuple(one for one in comparison.findings if one.verdict.label is Label.UNSURE)
    a, b = comparison.articles
    nothing_shared = Session(Place(a), Place(b), replace(comparison, findings=unsure))
    faulty = Session(Place(a), fault="network: damaged.", library_fault="no room.")

    told = [notice.text for notice in (*notices_of(nothing_shared), *notices_of(faulty))]

    assert told == [
        "«These may cover different events: no claim of one was found in the other.»",
        "«Not checked. Network: damaged.»",
        "«Not in the library: no room.»",
        "«Now choose article B: pick it from the library, drop it, or paste it.»",
    ]
    assert sentence_of(ValueError("no span")).startswith(f"{OPEN}Crosslight itself failed")


def test_findings_are_told_in_the_readers_words(marking: Marking, comparison: Comparison) -> None:
    assert marking
    rows = rows_of(comparison)
    model = FindingsModel(LIGHT)
    model.set_records(rows)
    tip, spoken = Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole

    verdict, strength = model.index(0, Column.VERDICT), model.index(0, Column.STRENGTH)

    assert f"{OPEN}Contradiction{CLOSE}" in str(verdict.data(tip))
    assert str(verdict.data(spoken)).startswith("«Contradiction», «denial»: «A says The Pakistani")
    assert str(verdict.data(spoken)).endswith("», «very likely» · 0.93, «unreviewed»")
    assert model.index(0, Column.TOPIC).data() == "«denial»"
    assert "«very likely» · 0.93" in str(strength.data(tip))
    lone = next(at for at, row in enumerate(rows) if row.only is not None)
    assert model.index(lone, Column.STRENGTH).data(spoken) == "«not rated»"


def test_speakers_are_told_in_the_readers_words(marking: Marking, comparison: Comparison) -> None:
    assert marking
    model = ClaimsModel()
    model.set_records(comparison.claims)

    told = {model.index(at, 1).data() for at in range(model.rowCount())}

    assert "«denied by the foreign ministry» (“has rejected”)" in told
    assert "«said by the article itself»" in told


def test_steps_of_a_review_are_told_in_the_readers_words(
    marking: Marking, comparison: Comparison
) -> None:
    assert marking
    stack = QUndoStack()
    reviewer = Reviewer(stack)
    reviewer.show_comparison(comparison)

    reviewer.decide(rows_of(comparison)[0], Decision.CONFIRMED)

    assert stack.undoText() == "«confirm»"


def test_the_lines_of_the_status_bar_are_told_in_the_readers_words(
    marked_window: MainWindow, comparison: Comparison
) -> None:
    a, b = comparison.articles
    marked_window.on_session_changed(Session(Place(a), Place(b), comparison))
    summary = marked_window.status.text()
    told: list[str] = []
    reader: Reader = marked_window.parts.reader
    reader.told.connect(told.append)

    reader.step(-1)
    subject = subjects_of(comparison)[reader.rows[0].key]
    marked_window.on_judged(decided(Judgement(subject), Decision.CONFIRMED, Label.CONTRADICT))

    assert "«10 claims» · «1 contradict»" in summary
    assert summary.endswith(", on this computer only»")
    assert told == ["«There is no earlier finding.»"]
    assert marked_window.status.message == f"«confirmed» · «0 of {len(reader.rows)} reviewed»"


def test_the_evidence_is_told_in_the_readers_words_and_copied_in_english(
    marked_window: MainWindow, comparison: Comparison
) -> None:
    a, b = comparison.articles
    marked_window.on_session_changed(Session(Place(a), Place(b), comparison))
    panel = marked_window.views.page.evidence
    head = " ".join(label.text() for label in panel.head.findChildren(QLabel))
    boxes = [box.toPlainText() for box in panel.findChildren(QTextBrowser)]

    action = marked_window.findChild(QAction, Command.COPY_EVIDENCE)
    assert isinstance(action, QAction)
    action.trigger()

    assert "«Contradiction»" in head
    assert "«very likely» · 0.93" in head
    assert "«The outlets quote sources who «contradict each other».»" in head
    assert "A · NDTV · «14 «Jul» 2013»" in boxes[0]
    assert "«said by Taliban sources»" in boxes[0]
    assert "«denial»: the ministry rejects" in boxes[2]
    assert OPEN not in marked_window.parts.clipboard.text()


def test_values_are_told_in_the_readers_words(marking: Marking, comparison: Comparison) -> None:
    assert marking
    fact = comparison.claims[2].facts[0]

    assert fact_words(fact, translated) == "at least 12 → «at least 12» experts"
    assert fact_words(replace(fact, unit=None), translated) == ""
