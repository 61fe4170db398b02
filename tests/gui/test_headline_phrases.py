from __future__ import annotations

from dataclasses import replace

from core.headlines import Headline, HeadlineCheck, Outcome
from core.palette import Kind
from core.records import Comparison, Nearest
from gui.headline_phrases import check_kind, check_reason, check_words, headline_words


def test_every_outcome_has_its_words_and_its_glyph(headlines: tuple[Headline, ...]) -> None:
    headline = headlines[0]
    told = {
        outcome: (check_words(headline, check), check_kind(check))
        for outcome in Outcome
        for check in (HeadlineCheck("B", outcome),)
    }

    assert told == {
        Outcome.CONTRADICTED: ("contradicted by B", Kind.CONTRADICT),
        Outcome.DIFFERS: ("differs in detail from B", Kind.DIFFER),
        Outcome.BORNE_OUT: ("borne out by B", Kind.AGREE),
        Outcome.UNSURE: ("may be told in B", Kind.UNSURE),
        Outcome.NOT_TOLD: ("not found in B", Kind.ONLY),
        Outcome.NOT_CHECKED: ("not checked against B", Kind.UNSURE),
    }


def test_its_own_text_is_called_so(headlines: tuple[Headline, ...]) -> None:
    headline = headlines[0]

    assert check_words(headline, headline.checks[0]) == "borne out by its own text"


def test_what_somebody_quoted_says_is_not_put_on_the_article(
    headlines: tuple[Headline, ...],
) -> None:
    headline = headlines[0]

    assert check_words(headline, headline.checks[1]) == "contradicted by a source quoted in B"


def test_the_reason_quotes_the_passage(headlines: tuple[Headline, ...]) -> None:
    reason = check_reason(headlines[0].checks[1])

    assert reason.startswith("B: “pro-Taliban terrorists in Pakistan have joined” – denial:")
    assert check_reason(HeadlineCheck("B", Outcome.NOT_TOLD)) == ""


def test_what_is_not_told_quotes_what_comes_nearest(comparison: Comparison) -> None:
    nearest = Nearest(comparison.by_id["B3"], 0.31, "other place: Bosnia here, Syria there")

    reason = check_reason(HeadlineCheck("B", Outcome.NOT_TOLD, nearest=nearest))

    assert reason == (
        "Nearest in B: “sent hundreds of militants to Syria” – "
        "other place: Bosnia here, Syria there"
    )


def test_what_may_be_told_quotes_the_passage_alone(comparison: Comparison) -> None:
    nearest = Nearest(comparison.by_id["B3"], 0.61, "")

    reason = check_reason(HeadlineCheck("B", Outcome.UNSURE, nearest=nearest))

    assert reason == "Nearest in B: “sent hundreds of militants to Syria”"


def test_a_headline_that_is_not_in_the_text_says_so(headlines: tuple[Headline, ...]) -> None:
    headline = headlines[0]

    assert headline_words(headline) == headline.text
    assert "does not stand in the text" in headline_words(replace(headline, span=None))
