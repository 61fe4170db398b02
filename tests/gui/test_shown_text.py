import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.records import Article, Removal, RemovalKind
from core.spans import Span
from gui.folding import Fold
from gui.shown_text import ShownText
from tests.core.passages import span_of


def article(text: str, *removed: tuple[int, str]) -> Article:
    return Article(
        "t.txt",
        text,
        text,
        removed=tuple(
            Removal(RemovalKind.BOILERPLATE, Span(0, 0), passage, at) for at, passage in removed
        ),
    )


def in_units(shown: str, span: Span) -> str:
    return shown.encode("utf-16-le")[2 * span.start : 2 * span.end].decode("utf-16-le")


texts = st.text(
    st.characters(exclude_characters="\r\0\ufdd0\ufdd1\ufffc", exclude_categories=["Cs"])
)


@given(texts, st.data())
def test_position_of_every_span_holds_its_own_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    shown = ShownText(article(text))

    assert in_units(shown.text, shown.positions(start, end)) == text[start:end]


@given(texts, st.lists(st.tuples(st.integers(0, 40), texts), max_size=4), st.data())
def test_offset_comes_back_from_its_position(
    text: str, passages: list[tuple[int, str]], data: st.DataObject
) -> None:
    removed = [(min(at, len(text)), passage) for at, passage in passages]
    offset = data.draw(st.integers(0, len(text)))
    shown = ShownText(article(text, *removed), with_removed=True)

    assert shown.offset(shown.position(offset)) == offset


def test_emoji_before_a_claim_shift_it_by_one_unit_each() -> None:
    shown = ShownText(article("🙂🙂 sent"))

    assert shown.positions(3, 7) == Span(5, 9)
    assert shown.offset(5) == 3


@pytest.mark.parametrize("odd", ["\r", "\0", "\ufdd0", "\ufffc", "\ud83d"])
def test_character_that_a_pane_cannot_hold_keeps_its_place(odd: str) -> None:
    shown = ShownText(article(f"a{odd}b"))

    assert len(shown.text) == 3
    assert shown.text[0] + shown.text[2] == "ab"


def test_removed_passage_is_a_paragraph_between_paragraphs() -> None:
    shown = ShownText(article("One.\n\nTwo.", (6, "Read more\n")), with_removed=True)

    assert shown.text == "One.\n\nRead more\n\nTwo."
    assert in_units(shown.text, shown.removed[0]).strip() == "Read more"


def test_claims_around_a_removed_passage_stay_outside_it() -> None:
    shown = ShownText(article("One. Two.", (4, "Read more")), with_removed=True)

    assert in_units(shown.text, shown.positions(0, 4)) == "One."
    assert in_units(shown.text, shown.positions(5, 9)) == "Two."


def test_place_inside_a_removed_passage_counts_as_where_it_stood() -> None:
    shown = ShownText(article("One. Two.", (4, "Read more")), with_removed=True)

    assert shown.offset(shown.text.index("more")) == 4


def folded(text: str, *stretches: str) -> ShownText:
    spans = [span_of(text, words) for words in stretches]
    folds = [Fold(span.start, span.end, 9) for span in spans]
    return ShownText(article(text), folds=folds)


def test_folded_stretch_gives_way_to_its_label() -> None:
    shown = folded("One.\n\nTwo.\n\nThree. Four. Five.", "Two.", " Four. ")

    label = "▸ 9 words without a counterpart"
    assert shown.text == f"One.\n\n{label}\n\nThree.\n\n{label}\n\nFive."
    assert [in_units(shown.text, place) for _, place in shown.folded] == [label, label]


def test_claims_in_and_around_a_fold_stand_where_they_can_be_seen() -> None:
    text = "One.\n\nTwo.\n\n🙂 Three."
    shown = folded(text, "Two.")

    def seen(words: str) -> str:
        span = span_of(text, words)
        return in_units(shown.text, shown.positions(span.start, span.end))

    assert seen("One.") == "One."
    assert seen("Three.") == "Three."
    assert seen("wo") == "▸ 9 words without a counterpart"


def test_fold_is_found_by_position_and_by_offset() -> None:
    text = "One.\n\nTwo.\n\nThree."
    shown = folded(text, "Two.")
    fold, place = shown.folded[0]

    assert shown.fold_at(place.start + 3) == fold
    assert shown.fold_over(text.index("wo")) == fold
    assert shown.fold_at(0) is None
    assert shown.fold_over(text.index("Three")) is None
    assert shown.offset(place.start + 3) == fold.start


@given(texts, st.data())
def test_offset_outside_every_fold_comes_back_from_its_position(
    text: str, data: st.DataObject
) -> None:
    edges = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    folds = [Fold(*edges[at : at + 2], words=1) for at in range(0, len(edges) - 1, 2)]
    removed = data.draw(st.lists(st.tuples(st.integers(0, len(text)), texts), max_size=3))
    shown = ShownText(article(text, *removed), with_removed=True, folds=folds)

    for offset in range(len(text) + 1):
        fold = shown.fold_over(offset)
        assert shown.offset(shown.position(offset)) == (offset if fold is None else fold.start)
