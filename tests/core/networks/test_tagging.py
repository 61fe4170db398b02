"""The attribution network answers in spans of the text that it was asked about."""

from __future__ import annotations

import pytest

from core.errors import Cancelled
from core.networks import AttributionNetwork, load_networks
from core.progress import Ticket
from core.spans import Span

SENTENCE = "The ministry said that troops had left, but Moscow denied that they had crossed."
OTHER = "Rain fell."


@pytest.fixture
def network() -> AttributionNetwork:
    found = load_networks().attribution
    assert found is not None
    return found


def test_cues_are_spans_of_their_sentence(network: AttributionNetwork) -> None:
    cues, none = network.cues([SENTENCE, OTHER])

    assert [cue.of(SENTENCE) for cue in cues] == ["said", "denied"]
    assert none == ()


def test_each_cue_has_a_source_and_a_content_of_its_own(network: AttributionNetwork) -> None:
    (cues,) = network.cues([SENTENCE])

    first, second = network.roles([(SENTENCE, cue) for cue in cues])

    assert first.source is not None
    assert second.source is not None
    assert (first.source.of(SENTENCE), second.source.of(SENTENCE)) == ("The ministry", "Moscow")
    assert [one.of(SENTENCE) for one in first.content] == ["that troops had left"]
    assert [one.of(SENTENCE) for one in second.content] == ["that they had crossed"]


def test_an_answer_does_not_depend_on_its_neighbours(network: AttributionNetwork) -> None:
    alone = network.cues([SENTENCE])

    assert network.cues([OTHER, SENTENCE, OTHER])[1:2] == alone


def test_nothing_asked_is_nothing_answered(network: AttributionNetwork) -> None:
    assert network.cues([]) == ()
    assert network.roles([]) == ()


def test_a_cancelled_ticket_stops_the_network(network: AttributionNetwork) -> None:
    ticket = Ticket(is_cancelled=lambda: True)

    with pytest.raises(Cancelled):
        network.cues([SENTENCE], ticket=ticket)
    with pytest.raises(Cancelled):
        network.roles([(SENTENCE, Span(13, 17))], ticket=ticket)
