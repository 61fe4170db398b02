from __future__ import annotations

from core.reading import from_text
from core.reading.copies import is_copy

REPORT = " ".join(
    f"Boat {n} of the fleet left port {n} with {n} people on board." for n in range(20)
)
OTHER = " ".join(f"In town {n} the mayor {n} spoke of tax {n} to the council." for n in range(20))


def test_the_same_text_under_another_name_is_a_copy() -> None:
    assert is_copy(from_text(REPORT, source="a.txt"), from_text(REPORT, source="b.txt"))


def test_another_headline_does_not_hide_a_copy() -> None:
    republished = from_text(f"Fleet leaves port\n\n{REPORT} (Reuters)")

    assert is_copy(from_text(REPORT), republished)
    assert is_copy(republished, from_text(REPORT))


def test_another_report_is_no_copy() -> None:
    assert not is_copy(from_text(REPORT), from_text(OTHER))


def test_a_part_is_no_copy() -> None:
    assert not is_copy(from_text(REPORT), from_text(REPORT[: len(REPORT) // 2]))
