import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.records import Article, Removal, RemovalKind
from core.spans import Span
from gui.shown_text import ShownText


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
