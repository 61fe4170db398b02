"""Denials are the heart of the product: whoever rejects that P says the opposite of P."""

from __future__ import annotations

import pytest

from core.claims import attributions, claims_of
from core.records import Claim, Stance
from core.segmenting import segment


def claims(text: str) -> tuple[Claim, ...]:
    return claims_of("A", text, segment(text))


@pytest.mark.parametrize(
    ("text", "source", "denied"),
    [
        ("Moscow denied that troops had left.", "Moscow", "troops had left"),
        ("Moscow has denied that troops had left.", "Moscow", "troops had left"),
        ("Moscow denies it is building a bomb.", "Moscow", "it is building a bomb"),
        ("Moscow has rejected reports that troops had left.", "Moscow", "troops had left"),
        ("Moscow rejects reports that troops had left.", "Moscow", "troops had left"),
        ("Moscow dismissed claims that troops had left.", "Moscow", "troops had left"),
        ("Moscow refuted allegations that troops had left.", "Moscow", "troops had left"),
        ("Moscow repudiated the idea that troops had left.", "Moscow", "troops had left"),
        ("Moscow strongly denied suggestions that troops had left.", "Moscow", "troops had left"),
        ("Moscow rejected suggestions it had misled the UN.", "Moscow", "it had misled the UN"),
        ("Moscow dismissed as false reports that troops had left.", "Moscow", "troops had left"),
        ("Moscow dismissed reports that troops had left as baseless.", "Moscow", "troops had left"),
        ("Moscow rejected a report by Reuters that troops had left.", "Moscow", "troops had left"),
        ("Moscow denied sending troops abroad.", "Moscow", "sending troops abroad"),
        ("Moscow denied allegations of torturing prisoners.", "Moscow", "torturing prisoners"),
        ("The claim that troops had left was denied by Moscow.", "Moscow", "troops had left"),
        ("Reports that troops had left have been rejected by Moscow.", "Moscow", "troops had left"),
        ("Moscow's denial that troops had left was met with doubt.", "Moscow", "troops had left"),
        ("Moscow denied to the Washington Post that troops had left.", "Moscow", "troops had left"),
        ("Moscow pushed back on reports that troops had left.", "Moscow", "troops had left"),
        ("Moscow called reports that troops had left “baseless.”", "Moscow", "troops had left"),
        ("Reports that troops had left are false, Moscow said.", "Moscow", "troops had left"),
        ("Moscow said reports that troops had left were not true.", "Moscow", "troops had left"),
        ("Moscow said it was simply not true that troops had left.", "Moscow", "troops had left"),
        ("Moscow is denying that troops had left.", "Moscow", "troops had left"),
        ("Moscow denied a report that said troops had left.", "Moscow", "troops had left"),
        ("Moscow disputed a report claiming that troops had left.", "Moscow", "troops had left"),
        ("Moscow denied a report on Friday that troops had left.", "Moscow", "troops had left"),
        ("Moscow rejected Kyiv's claim that troops had left.", "Moscow", "troops had left"),
        ("Moscow is pushing back on reports that troops had left.", "Moscow", "troops had left"),
        (
            "Moscow hit back at claims by Kyiv that troops had left.",
            "Moscow",
            "troops had left",
        ),
        ("Moscow shot down rumors that troops had left.", "Moscow", "troops had left"),
        (
            "Moscow disputed an article published Friday accusing it of shelling villages.",
            "Moscow",
            "shelling villages",
        ),
        ("Claims that troops had left weren't true.", None, "troops had left"),
        ("There is no truth to reports that troops had left.", None, "troops had left"),
    ],
)
def test_what_is_denied_is_a_claim_denied_by_its_source(
    text: str, source: str | None, denied: str
) -> None:
    found = [
        (claim.text.rstrip("."), claim.attribution.source, claim.attribution.stance)
        for claim in claims(text)
        if claim.attribution
    ]

    assert found == [(denied, source, Stance.DENIES)]


@pytest.mark.parametrize(
    "text",
    [
        "Troops had left the town, which Moscow has denied.",
        "Troops had left the town, a claim that Moscow denies.",
        "Troops had left the town — a claim Moscow denies.",
    ],
)
def test_a_denial_that_is_only_added_leaves_the_claim_to_the_article(text: str) -> None:
    (claim,) = claims(text)
    (denial,) = attributions(text)

    assert (claim.text, claim.attribution) == ("Troops had left the town", None)
    assert (denial.source, denial.stance) == ("Moscow", Stance.DENIES)


@pytest.mark.parametrize(
    "text",
    [
        "Moscow disputed parts of a report that troops had left.",
        "Moscow rejected the claims.",
        "Moscow denied a report that angered the army.",
        "Moscow shot down a drone that had crossed the border.",
        "Moscow denied any involvement in the attack.",
        "Moscow did not deny that troops had left.",
        "Moscow refused to deny that troops had left.",
        "Nobody denied that troops had left.",
        "Neither side denied that troops had left.",
        "Moscow called reports that troops had left premature.",
        "Reports that troops had left are not entirely false.",
        "It is a charge that the senator has faced before and has always denied.",
        "The court rejected a request for bail.",
        "Parliament dismissed the prime minister.",
    ],
)
def test_nothing_is_marked_as_denied_without_denied_content(text: str) -> None:
    (claim,) = claims(text)

    assert (claim.text, claim.attribution) == (text, None)


def test_a_rejection_with_its_grounds_gives_both() -> None:
    text = "Umar Hameed also repudiated the reports, saying that nobody can travel abroad."

    first, second = claims(text)

    assert (first.text, first.attribution) == ("Umar Hameed also repudiated the reports", None)
    assert second.text == "nobody can travel abroad"
    assert second.attribution is not None
    assert (second.attribution.source, second.attribution.stance) == (
        "Umar Hameed",
        Stance.ASSERTS,
    )


def test_a_denial_inside_what_is_said_belongs_to_who_denies() -> None:
    text = "A spokesman said that Islamabad denied that troops had left."

    (claim,) = claims(text)

    assert claim.text == "troops had left"
    assert claim.attribution is not None
    assert (claim.attribution.source, claim.attribution.stance) == ("Islamabad", Stance.DENIES)


def test_a_quote_that_follows_a_denial_is_said_and_not_denied() -> None:
    text = 'The report denied that there was any wrong in the talks. "They were lawful and open."'

    found = {a.content[0].of(text): a.stance for a in attributions(text)}

    assert found == {
        "there was any wrong in the talks": Stance.DENIES,
        '"They were lawful and open."': Stance.ASSERTS,
    }


def test_a_denial_ends_before_another_speaker_is_told_of() -> None:
    text = "Moscow is denying that troops had left after Kyiv reported that villages were burned."

    found = [(claim.text, claim.attribution) for claim in claims(text)]

    assert [words for words, _ in found] == ["troops had left", "villages were burned"]
    assert [who.stance for _, who in found if who] == [Stance.DENIES, Stance.ASSERTS]
