"""What holds for every text, however strange."""

from __future__ import annotations

import time
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from core.claims import claims_of
from core.records import Claim
from core.segmenting import segment

_PIECES = st.sampled_from(
    [
        "Police",
        "Ann Lee",
        "he",
        "who",
        "the ministry",
        "said",
        "denied",
        "has rejected reports",
        "saying",
        "told",
        "according to",
        "vowed",
        "that",
        "to",
        "troops left the town",
        "on Monday",
        "and",
        "but",
        "which",
        ",",
        ".",
        ";",
        ":",
        "—",
        "?",
        "(",
        ")",
        '"',
        "“",
        "”",
        "'",
        "\n\n",
        "U.S.",
        "Mr.",
    ]
)
_NEWS_LIKE = st.lists(_PIECES, max_size=60).map(" ".join)


def claims(text: str) -> tuple[Claim, ...]:
    return claims_of("A", text, segment(text))


@settings(deadline=None)  # the first call loads the lemmas
@given(st.one_of(st.text(), _NEWS_LIKE))
def test_claims_stand_where_they_say_in_order_and_apart(text: str) -> None:
    found = claims(text)

    assert [claim.id for claim in found] == [f"A{number + 1}" for number in range(len(found))]
    for claim in found:
        assert text[claim.start : claim.end] == claim.text
        assert claim.text == claim.text.strip(" ,")
        assert claim.text
        assert claim.sentence.contains(claim.span)
    for first, second in pairwise(found):
        assert first.end <= second.start


@settings(deadline=None)  # the first call loads the lemmas
@given(st.one_of(st.text(), _NEWS_LIKE))
def test_attributions_stand_where_they_say(text: str) -> None:
    for claim in claims(text):
        attribution = claim.attribution
        if attribution is None:
            continue
        assert attribution.cue_span is not None
        assert attribution.cue_span.of(text) == attribution.cue
        assert any(span.overlaps(claim.span) for span in attribution.content)


@settings(deadline=None)  # the first call loads the lemmas
@given(_NEWS_LIKE)
def test_the_same_text_gives_the_same_claims(text: str) -> None:
    assert claims(text) == claims(text)


def test_a_long_text_takes_time_in_proportion() -> None:
    paragraph = (
        "Police said two men fled, but a minister denied reports that they had left. "
        "“It is not true,” he said. “Nobody has seen them.” According to one guard, "
        "the gate was open; the alarm, officials said, had been off for days.\n\n"
    )
    claims(paragraph)

    started = time.process_time()
    found = claims(paragraph * 450)  # some 20,000 words
    seconds = time.process_time() - started

    assert len(found) > 450
    assert seconds < 10
