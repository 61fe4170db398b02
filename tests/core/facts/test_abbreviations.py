import pytest

from core.facts.abbreviations import declared_pairs, long_form_before
from core.facts.mentions import find_mentions
from core.spans import Span


@pytest.mark.parametrize(
    ("before", "short", "expected"),
    [
        ("the Tehrik-e Taliban Pakistan", "TTP", "Tehrik-e Taliban Pakistan"),
        ("a group, Lashkar-e-Jhangvi", "LeJ", "Lashkar-e-Jhangvi"),
        ("the Islamic State of Iraq and Syria", "ISIS", "Islamic State of Iraq and Syria"),
        ("the Centers for Disease Control", "CDC", "Centers for Disease Control"),
        ("we met the agency", "Reuters", None),
        ("They", "ISIS", None),
        ("he left. It is said", "IS", None),
        ("", "UN", None),
    ],
)
def test_long_forms(before: str, short: str, expected: str | None) -> None:
    span = long_form_before(before, Span(0, len(before)), short)

    assert (span and span.of(before)) == expected


def test_known_as_pairs_the_name_before_with_those_behind() -> None:
    text = "of Jamaat Ansarullah, also known as the Tajik Taliban, Reuters said"
    spans = [mention.span for mention in find_mentions(text, Span(0, len(text)))]

    assert list(declared_pairs(text, spans)) == [("Jamaat Ansarullah", "Tajik Taliban")]
