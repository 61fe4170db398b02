"""Where two claims part in one place."""

import pytest

from core.judging.one_place import one_place_evidence
from core.records import Claim, EntailmentScores, Pair, ReasonKind
from tests.core.building import claim, mirrored

A = "Police detain a man after the deadly crash in the harbour"
APART = EntailmentScores(0.2, 0.7, 0.1)
FOLLOWS = EntailmentScores(0.9, 0.05, 0.05)


def told(
    a: Claim | str,
    b: Claim | str,
    *,
    forward: EntailmentScores | None = APART,
    backward: EntailmentScores | None = APART,
) -> Pair:
    """Two claims with what the network says in either order."""
    one = claim(a, "A1", at=7) if isinstance(a, str) else a
    other = claim(b, "B1", at=3) if isinstance(b, str) else b
    return Pair(one, other, 0.9, forward=forward, backward=backward)


@pytest.mark.parametrize(
    ("b", "here", "there"),
    [
        ("Police question a man after the deadly crash in the harbour", "detain", "question"),
        ("Police detain a man after the crash in the harbour", "deadly", None),
        ("Police detain a man after the deadly bus crash in the harbour", None, "bus"),
    ],
)
def test_the_place_is_named_on_the_sides_that_tell_it(
    b: str, here: str | None, there: str | None
) -> None:
    one = told(A, b)

    (evidence,) = one_place_evidence(one)
    reason = evidence.reason

    assert reason.kind is ReasonKind.WORDING
    for side, spans, words in ((one.a, reason.a_spans, here), (one.b, reason.b_spans, there)):
        named = [side.text[span.start - side.start : span.end - side.start] for span in spans]
        assert named == ([] if words is None else [words])
        assert words is None or f"“{words}”" in reason.text


@pytest.mark.parametrize(
    "b",
    [
        "Police question a man after the deadly crash in the market",  # two places
        "Police detain a man after deadly crash in harbour",  # articles alone
        "Police detain a man after the deadly crash in the harbor",  # spelled otherwise
        "Police detain a man after the deadly crash in the harbour of Oslo",  # goes on
        "Police detain a man who drove the lorry, too, after the deadly crash in the harbour",
        "Officers took somebody in",  # other words
        "Police detain no man after the deadly crash in the harbour",  # negated
    ],
)
def test_anything_but_one_detail_amid_the_same_words_is_none(b: str) -> None:
    assert one_place_evidence(told(A, b)) == ()


@pytest.mark.parametrize(
    ("forward", "backward", "is_found"),
    [
        (FOLLOWS, APART, True),
        (APART, None, True),
        (FOLLOWS, FOLLOWS, False),
        (FOLLOWS, None, False),
        (None, None, False),
        (EntailmentScores(0.0, 0.2, 0.8), APART, True),
        (EntailmentScores(0.0, 0.0, 1.0), EntailmentScores(0.0, 0.5, 0.5), False),
    ],
)
def test_one_side_must_tell_what_the_other_leaves_open(
    forward: EntailmentScores | None, backward: EntailmentScores | None, *, is_found: bool
) -> None:
    b = "Police question a man after the deadly crash in the harbour"

    found = one_place_evidence(told(A, b, forward=forward, backward=backward))

    assert bool(found) == is_found


def test_the_sides_swap_with_the_pair() -> None:
    one = told(A, "Police question a man after the deadly crash in the harbour")

    (found,), (back,) = one_place_evidence(one), one_place_evidence(mirrored(one))

    assert (found.reason.a_spans, found.reason.b_spans) == (
        back.reason.b_spans,
        back.reason.a_spans,
    )
