import pytest

from core.facts.movement import sweeping_denial, told_movement
from core.spans import Span


def found(span: Span | None, text: str) -> str | None:
    return span.of(text) if span else None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("No rebel has left the valley", "No rebel has left"),
        ("no one has ever fled", "no one has ever fled"),
        ("Nobody had departed by noon", "Nobody had departed"),
        ("None of the club’s members have left", "None of the club’s members have left"),
        ("Not a single soldier has left", "Not a single soldier has left"),
        ("No foreign aid worker is leaving", "No foreign aid worker is leaving"),
        ("Few rebels have left", None),
        ("The rebels have left", None),
        ("No rebel has spoken", None),
        ("No doubt some have left", None),
        ("No fewer than 40 people have left", None),
        ("No more than two have left", None),
    ],
)
def test_denials_of_all_leaving(text: str, words: str | None) -> None:
    assert found(sweeping_denial(text, Span(0, len(text))), text) == words


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Rebels crossed the border", "crossed"),
        ("They have been sent abroad", "sent"),
        ("The minister visited the camp", "visited"),
        ("Two ships will be deployed", None),
        ("They plan to be deployed", None),
        ("They have not gone", None),
        ("They might have left", None),
        ("The minister wrote a letter", None),
        ("No rebel has left, others were sent", None),
    ],
)
def test_movements_told_as_having_taken_place(text: str, verb: str | None) -> None:
    assert found(told_movement(text, Span(0, len(text))), text) == verb


def test_a_later_verb_is_found_where_the_first_has_not_taken_place() -> None:
    text = "They would have left, and two arrived"

    assert found(told_movement(text, Span(0, len(text))), text) == "arrived"


def test_only_the_span_is_read_and_offsets_count_in_the_text() -> None:
    text = "Rebels crossed over. Nobody has left. Dozens fled."

    assert sweeping_denial(text, Span(21, 37)) == Span(21, 36)
    assert sweeping_denial(text, Span(0, 20)) is None
    assert told_movement(text, Span(38, 50)) == Span(45, 49)
