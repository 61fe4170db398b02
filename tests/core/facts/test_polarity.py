import pytest

from core.facts.polarity import Polarity, find_polarity, polarity
from core.records import FactKind
from core.spans import Span


def cues(text: str, kind: FactKind) -> list[object]:
    return [fact.value for fact in find_polarity(text, Span(0, len(text))) if fact.kind is kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no militant has left", ["no"]),
        ("they did not leave", ["not"]),
        ("they didn\u2019t leave", ["n't"]),
        ("they cannot leave", ["cannot"]),
        ("they never left", ["never"]),
        ("nobody left", ["nobody"]),
        ("they no longer lead", ["no longer"]),
        ("they left without a word", ["without"]),
        ("neither Ann nor Lee left", ["neither", "nor"]),
        ("they failed to leave", ["failed to"]),
        ("it refused to pay", ["refused to"]),
        ("he denied it", []),
        ("it has rejected the reports", []),
        ("not only Ann left", []),
        ("there is no doubt that they left", []),
        ("they did not leave until May, not until dusk", ["not"]),
        ("they cannot but leave", []),
        ("no fewer than 40 left", []),
        ("not least Ann", []),
        ("an unknown knot", []),
    ],
)
def test_negation_cues(text: str, expected: list[str]) -> None:
    assert cues(text, FactKind.NEGATION) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("they may leave", ["may"]),
        ("they reportedly left", ["reportedly"]),
        ("a suspected cell", ["suspected"]),
        ("it appears to work", ["appears to"]),
        ("he is believed to be abroad", ["is believed to"]),
        ("It is also believed that they left", ["it is also believed that"]),
        ("they left in May", []),
        ("they left", []),
    ],
)
def test_hedges(text: str, expected: list[str]) -> None:
    assert cues(text, FactKind.HEDGE) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("they left", Polarity.AFFIRMED),
        ("they did not leave", Polarity.NEGATED),
        ("they did not deny it", Polarity.AFFIRMED),
        ("neither Ann nor Lee left", Polarity.NEGATED),
        ("they dismissed it as not credible", Polarity.NEGATED),
        ("they may leave", Polarity.HEDGED),
        ("they may not leave", Polarity.NEGATED),
    ],
)
def test_cues_come_to_a_polarity(text: str, expected: Polarity) -> None:
    assert polarity(find_polarity(text, Span(0, len(text)))) is expected
