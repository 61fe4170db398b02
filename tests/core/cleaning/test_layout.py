from __future__ import annotations

import textwrap

import pytest

from core.cleaning.layout import paragraph_edits, paragraphs
from core.cleaning.tracing import Traced

FIRST = (
    "The ministry rejected on Thursday reports that fighters from the border region had joined "
    "the war abroad, and its spokesman, Omar Haddad, called the accounts of two-thirds of the "
    "local newspapers a plain invention that no witness had ever confirmed."
)
SECOND = (
    "Officials in the capital said that the border had been closed since the end of the rainy "
    "season and that every crossing was under guard, although residents of several villages "
    "reported seeing columns of well-armed men pass at night without being stopped by anyone."
)


def laid_out(text: str) -> str:
    return Traced.untouched(text).edited(paragraph_edits(text)).text


@pytest.mark.parametrize("width", [60, 72, 90])
@pytest.mark.parametrize("at_hyphens", [True, False])
@pytest.mark.parametrize("parting", ["\n\n", "\n"])
def test_hard_wraps_are_undone(width: int, *, at_hyphens: bool, parting: str) -> None:
    wrapped = parting.join(
        textwrap.fill(part, width, break_on_hyphens=at_hyphens) for part in (FIRST, SECOND)
    )

    assert laid_out(wrapped) == f"{FIRST}\n\n{SECOND}"


def test_a_line_broken_amid_its_sentence_is_joined() -> None:
    text = f"{FIRST}\nThe base was set up with the help of\nex-Afghan fighters.\n{SECOND}"

    joined = laid_out(text)

    assert "\n\nThe base was set up with the help of ex-Afghan fighters.\n\n" in joined


def test_a_line_that_ends_in_a_preposition_runs_on_before_a_name() -> None:
    assert laid_out("He was arrested in\nKabul on Monday.") == "He was arrested in Kabul on Monday."


def test_a_label_in_small_letters_is_no_rest_of_a_sentence() -> None:
    assert laid_out("Tuesday 12 March 2024 14:02\ncomments") == (
        "Tuesday 12 March 2024 14:02\n\ncomments"
    )


def test_lines_that_are_paragraphs_stay_apart() -> None:
    text = "Rebels take the town\nBy Ann Lee\nThe rebels took the town.\nNobody was hurt."

    assert laid_out(text) == text.replace("\n", "\n\n")


def test_a_heading_in_a_wrapped_text_stays_apart() -> None:
    text = "Border is closed\n" + textwrap.fill(FIRST, 72)

    assert laid_out(text) == f"Border is closed\n\n{FIRST}"


def test_list_items_stay_apart() -> None:
    assert laid_out("He named\n• two men\n• one woman") == "He named\n\n• two men\n\n• one woman"


def test_paragraphs_are_parted_by_exactly_one_blank_line() -> None:
    assert laid_out("\n\n One. \n \n\n\n Two.\n\n") == "One.\n\nTwo."


def test_blank_text_has_no_paragraph() -> None:
    assert laid_out(" \n \n") == ""


def test_paragraphs_are_found_where_they_stand() -> None:
    text = laid_out(f"{FIRST}\n\n{SECOND}")

    assert [span.of(text) for span in paragraphs(text)] == [FIRST, SECOND]
