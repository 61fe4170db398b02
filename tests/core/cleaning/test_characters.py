from __future__ import annotations

import pytest

from core.cleaning.characters import blank_edits, mojibake_edits
from core.cleaning.tracing import Traced


def repaired(text: str) -> str:
    traced = Traced.untouched(text).edited(mojibake_edits(text))
    return traced.edited(blank_edits(traced.text)).text


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("donâ€™t", "don’t"),
        ("Ã©lysÃ©e palace", "élysée palace"),
        ("â€œno militantâ€\x9d left", "“no militant” left"),
        ("it\x92s", "it’s"),
    ],
)
def test_mojibake_is_put_right(raw: str, clean: str) -> None:
    assert repaired(raw) == clean


@pytest.mark.parametrize(
    "text",
    [
        "“Forget rivalries,” he said – ‘twice’ — in São Paulo…",
        "The ﬁrst 10³ m² cost £5 & <b>more</b>",
        "Şimşek met Dvořák, Ångström and Đukić",
        "a family emoji 👩‍👩‍👧 stays",
    ],
)
def test_text_that_is_fine_is_left_alone(text: str) -> None:
    assert mojibake_edits(text) == ()
    assert blank_edits(text) == ()


@pytest.mark.parametrize("blank", ["\u00a0", "\t", "\u2009", "   ", " \u00a0\t "])
def test_blank_space_of_any_kind_becomes_one_space(blank: str) -> None:
    assert repaired(f"10{blank}dead") == "10 dead"


@pytest.mark.parametrize("hidden", ["\u200b", "\ufeff", "\u00ad", "\u202e", "\u2060", "\x00"])
def test_invisible_characters_go(hidden: str) -> None:
    assert repaired(f"mili{hidden}tant") == "militant"


@pytest.mark.parametrize("line_break", ["\r\n", "\r", "\u2028", "\u2029", "\f"])
def test_line_breaks_of_any_kind_become_one(line_break: str) -> None:
    assert repaired(f"one{line_break}two") == "one\ntwo"


def test_only_the_damaged_part_of_a_word_is_replaced() -> None:
    edits = mojibake_edits("They donâ€™t know")

    assert [(edit.span.of("They donâ€™t know"), edit.text) for edit in edits] == [("â€™", "’")]
