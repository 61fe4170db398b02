from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QPixmap

from core.records import Comparison
from gui.folding import folds_between
from gui.theme import LIGHT
from gui.view_state import ViewState, chosen
from gui.views.article_pane import ArticlePane
from gui.views.side_by_side import SideBySide
from tests.core.passages import span_of
from tests.gui.views.conftest import PARAGRAPH

CountPixels = Callable[[QPixmap, str], int]


def height_on_screen(view: SideBySide, letter: str, number: int) -> float:
    pane = view.panes[letter]
    assert pane.article is not None
    return pane.y_of(pane.article.text.index(f"{number}. ")) - pane.scroll_y()


def test_folding_leaves_what_both_tell_and_links_follow(view: SideBySide) -> None:
    view.set_state(ViewState(is_folded=True))
    view.overview.on_laid_out()

    shown = view.panes["A"].text.toPlainText()
    assert "5. The ferry" in shown
    assert "\n30. The ferry" not in shown
    assert "words without a counterpart" in shown
    view.set_state(chosen(ViewState(is_folded=True), "A40-B40"))
    current = view.gutter.current
    assert current is not None
    text = view.panes["A"].article
    assert text is not None
    assert current.a_top == view.panes["A"].y_of(text.text.index("40. "))
    assert height_on_screen(view, "A", 40) == pytest.approx(height_on_screen(view, "B", 40), abs=1)


def test_choosing_a_folded_finding_unfolds_it(view: SideBySide) -> None:
    view.set_state(ViewState(is_folded=True))

    view.set_state(chosen(ViewState(is_folded=True), "A30"))

    assert "\n30. The ferry" in view.panes["A"].text.toPlainText()
    assert "\n2. The ferry" not in view.panes["A"].text.toPlainText()
    assert 0 < height_on_screen(view, "A", 30) < view.panes["A"].viewport.height


def test_unfolding_shows_the_whole_text_again(view: SideBySide, aligned: Comparison) -> None:
    view.set_state(ViewState(is_folded=True))

    view.set_state(ViewState())

    assert view.panes["A"].text.toPlainText() == aligned.articles[0].text


def test_passage_is_framed_level_with_the_current_claim(
    view: SideBySide, aligned: Comparison, count_pixels: CountPixels
) -> None:
    view.set_state(chosen(ViewState(is_folded=True), "A30"))

    passage = aligned.by_id["B40"]
    view.show_passage(passage)

    assert height_on_screen(view, "A", 30) == pytest.approx(height_on_screen(view, "B", 40), abs=1)
    assert count_pixels(view.panes["B"].text.viewport().grab(), LIGHT.focus) > 50


def test_every_label_stands_on_its_bar(pane: ArticlePane) -> None:
    assert pane.article is not None
    kept = [span_of(pane.article.text, f"\n{number}. {PARAGRAPH}") for number in (1, 3)]
    folds = folds_between(pane.article.text, kept)

    pane.set_folds(folds)

    image = pane.text.viewport().grab().toImage()
    for fold in folds[:2]:
        box = pane.text.runs_of(fold.span)[0].box
        x, y = round(pane.text.text_left()) - 2, round(box.center().y() - pane.scroll_y())
        assert image.pixelColor(x, y).name().upper() == LIGHT.hover
