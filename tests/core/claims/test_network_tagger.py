"""The network speaks where the rules are silent, and only of what was said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

import pytest

from core.claims import NetworkTagger, RuleTagger, attributions, tagger_of
from core.networks import AttributionNetwork, Networks, Roles, load_networks
from core.progress import Ticket
from core.records import Attribution, Stance
from core.spans import Span
from core.text.sentences import sentences
from tests.core.passages import span_of


class Told:
    """A network that finds one cue with its source and content, wherever they stand."""

    def __init__(self, cue: str, source: str, content: str) -> None:
        self.parts = (cue, source, content)
        self.asked: list[str] = []

    def cues(self, texts: Sequence[str], *, ticket: Ticket) -> tuple[tuple[Span, ...], ...]:
        assert not ticket.is_cancelled()
        self.asked.extend(texts)
        return tuple((span_of(text, self.parts[0]),) for text in texts)

    def roles(self, questions: Sequence[tuple[str, Span]], *, ticket: Ticket) -> tuple[Roles, ...]:
        assert not ticket.is_cancelled()
        _, source, content = self.parts
        return tuple(
            Roles(span_of(text, source), (span_of(text, content),)) for text, _ in questions
        )


def tagged(text: str, network: Told) -> tuple[Attribution, ...]:
    return NetworkTagger(cast("AttributionNetwork", network)).tag(text, sentences(text))


def test_what_the_rules_miss_is_added() -> None:
    text = "In his usual manner of late the mayor of the port announcing all roads were closed."

    (found,) = tagged(text, Told("announcing", "the mayor of the port", "all roads were closed."))

    assert found.source == "the mayor of the port"
    assert found.stance is Stance.ASSERTS
    assert [span.of(text) for span in found.content] == ["all roads were closed."]


@pytest.mark.parametrize(
    ("text", "cue", "source", "content"),
    [
        ("Of late the mayor hoping roads stay open.", "hoping", "the mayor", "roads stay open"),
        (
            "Of late the mayor not announcing all roads were shut.",
            "not announcing",
            "the mayor",
            "all roads were shut",
        ),
        (
            "Of late guards were told that roads were shut.",
            "were told",
            "guards",
            "that roads were shut",
        ),
        ("Of late the mayor announcing a new road.", "announcing", "the mayor", "a new road"),
        (
            "Of late the mayor warning guards to leave what they held.",
            "warning",
            "the mayor",
            "to leave what they held",
        ),
        (
            "Of late the mayor disputing the bill that was sent.",
            "disputing",
            "the mayor",
            "the bill that was sent",
        ),
    ],
    ids=["attitude", "negated", "hearer", "no clause", "order", "denied thing"],
)
def test_what_was_not_said_is_not_added(text: str, cue: str, source: str, content: str) -> None:
    assert tagged(text, Told(cue, source, content)) == ()


def test_a_denied_report_leaves_the_clause_denied() -> None:
    text = "Of late the mayor disputing the idea that roads were shut."

    (found,) = tagged(text, Told("disputing", "the mayor", "the idea that roads were shut"))

    assert found.stance is Stance.DENIES
    assert [span.of(text) for span in found.content] == ["roads were shut"]


def test_a_sentence_that_the_rules_cover_is_not_asked_about() -> None:
    network = Told("said", "Police", "two men fled")
    text = "Police said two men fled. The town was calm."

    found = tagged(text, network)

    assert network.asked == []
    assert found == RuleTagger().tag(text, sentences(text))


def test_rules_alone_work_where_the_network_is_off() -> None:
    assert isinstance(tagger_of(Networks(None, None)), RuleTagger)


def test_the_shipped_network_finds_a_speaker_behind_a_long_opening() -> None:
    text = "In an open letter that drew wide notice the two senators said the law had failed."
    networks = load_networks()

    (found,) = attributions(text, networks=networks)

    assert found.source == "the two senators"
    assert [span.of(text) for span in found.content] == ["the law had failed"]
    assert attributions(text, networks=replace(networks, attribution=None)) == ()
