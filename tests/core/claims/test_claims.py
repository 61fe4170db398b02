from __future__ import annotations

from collections.abc import Sequence

import pytest

from core.claims import claims_of
from core.records import Attribution, Stance
from core.segmenting import segment
from core.spans import Span


def told(text: str) -> list[tuple[str, str | None]]:
    """Text and source of each claim."""
    return [
        (claim.text, claim.attribution.source if claim.attribution else None)
        for claim in claims_of("A", text, segment(text))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Commanders have set up camps and sent hundreds of militants to Syria.",
        "Prices rose by 5 percent, which surprised the bank.",
        "Troops left the town, leaving their tanks behind.",
        "When the rain stopped, the troops left the town.",
        "Their job is to “assess the needs of the jihad” in Syria.",
        "The base (set up in May, and it has grown since) is near the border.",
        "He met the leaders of France, Germany, and Italy in Paris.",
    ],
)
def test_what_belongs_together_stays_one_claim(text: str) -> None:
    assert told(text) == [(text, None)]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Troops left the town, and the mayor has returned.",
            "Troops left the town",
            "the mayor has returned.",
        ),
        (
            "Troops left the town; the mayor has returned home.",
            "Troops left the town",
            "the mayor has returned home.",
        ),
        (
            "Troops left the town, but they did not go far.",
            "Troops left the town",
            "they did not go far.",
        ),
    ],
)
def test_clauses_with_their_own_subject_are_parted(text: str, first: str, second: str) -> None:
    assert told(text) == [(first, None), (second, None)]


def test_two_quotes_around_a_speaker_are_both_the_speakers() -> None:
    text = "“The war is over,” said Ann Lee. “We are going home now.”"

    assert told(text) == [
        ("The war is over", "Ann Lee"),
        ("We are going home now.", "Ann Lee"),
    ]


def test_every_sentence_of_a_quote_is_its_speakers() -> None:
    text = '"We have our own camps. Some of our people go and then return," a commander said.'

    assert told(text) == [
        ("We have our own camps.", "a commander"),
        ("Some of our people go and then return", "a commander"),
    ]


def test_a_split_quote_gives_one_claim_for_each_clause() -> None:
    text = "“The war is over,” he said, “and we are going home.”"

    assert told(text) == [("The war is over", "he"), ("we are going home.", "he")]


def test_a_paragraph_that_is_all_quote_belongs_to_the_speaker_before() -> None:
    text = "“The war is over,” said Ann Lee.\n\n“We are going home now.”"

    assert told(text)[-1] == ("We are going home now.", "Ann Lee")


def test_a_quote_without_a_speaker_has_an_unnamed_one() -> None:
    text = "The crowd was loud.\n\n“We are going home now.”"

    (_, quote) = claims_of("A", text, segment(text))

    assert quote.attribution is not None
    assert quote.attribution.source is None


def test_a_relative_clause_that_tells_leaves_the_main_clause_to_the_article() -> None:
    text = "The strikes have angered many members, who say the West has joined forces."

    assert told(text) == [
        ("The strikes have angered many members", None),
        ("the West has joined forces", "many members"),
    ]


def test_a_dateline_is_no_part_of_a_claim() -> None:
    assert told("WASHINGTON (AP) — Troops left the town.") == [("Troops left the town.", None)]


def test_a_promise_keeps_its_subject() -> None:
    text = "The president vowed to send more troops."

    assert told(text) == [("The president vowed to send more troops", "The president")]


def test_what_is_said_of_somebody_keeps_its_speaker_in_the_claim() -> None:
    text = "The president described the raid as an act of terror."

    assert told(text) == [(text[:-1], "The president")]


def test_an_aside_behind_a_dash_is_not_the_speakers() -> None:
    text = "Clinton said the mails were harmless - a point that officials have disputed."

    assert told(text)[0] == ("the mails were harmless", "Clinton")


def test_an_interrupted_clause_stays_whole() -> None:
    text = "Two people, according to police, died in the blast."

    assert told(text) == [("Two people, according to police, died in the blast", "police")]


@pytest.mark.parametrize("text", ["Who sent the troops?", "“Who sent the troops?” she asked."])
def test_a_question_is_no_claim_of_the_article(text: str) -> None:
    assert all(
        claim.attribution and claim.attribution.stance is Stance.ASKS
        for claim in claims_of("A", text, segment(text))
    )


def test_headings_yield_no_claims_and_ids_run_in_reading_order() -> None:
    text = "Troops leave the town\n\nTroops left the town. The mayor has returned."

    found = claims_of("B", text, segment(text))

    assert [(claim.id, claim.article, claim.text) for claim in found] == [
        ("B1", "B", "Troops left the town."),
        ("B2", "B", "The mayor has returned."),
    ]


class EverythingByAnn:
    """A tagger that gives the whole text to one speaker."""

    def tag(self, text: str, spans: Sequence[Span]) -> tuple[Attribution, ...]:
        del spans
        return (Attribution("Ann", "?", Stance.ASSERTS, content=(Span(0, len(text)),)),)


def test_another_tagger_can_take_the_place_of_the_rules() -> None:
    text = "Troops left the town."

    (claim,) = claims_of("A", text, segment(text), tagger=EverythingByAnn())

    assert claim.attribution is not None
    assert claim.attribution.source == "Ann"


def test_a_participle_behind_and_opens_no_claim() -> None:
    text = "She kept a laptop in the office and a server located in her home last week."

    found = told(text)

    assert found == [(text, None)]
