"""The public functions over texts in pairs: shapes, ranges, and no neighbour has a say."""

import numpy as np
import pytest

import core
from core.errors import Cancelled
from core.pairwise import claim_pairs, judge
from core.progress import Ticket
from core.records import Label, ReasonKind, Stance, Verdict
from tests.core.building import NO_NETWORKS, fake_networks

PAIRS = (
    ("The fire killed 12 people.", "At least 40 people were killed in the fire."),
    ("The fire killed 12 people.", "Twelve people died in the fire."),
    ("The ministry denied that troops crossed the border.", "Troops crossed the border."),
    ("Shares fell in Tokyo.", "The mayor opened the fair."),
    ("", "Nothing stands on the other side."),
    ("🦊 fox\u0301es “ran”\n\n- home", "fox"),
)


def test_similarity_is_one_probability_a_pair() -> None:
    scores = core.similarity(PAIRS)

    assert scores.shape == (len(PAIRS),)
    assert scores.dtype == np.float32
    assert ((scores >= 0) & (scores <= 1)).all()
    assert scores[1] > scores[3] + 0.3


def test_entailment_is_three_probabilities_a_pair() -> None:
    scores = core.entailment(PAIRS)

    assert scores.shape == (len(PAIRS), 3)
    assert scores.dtype == np.float32
    assert np.allclose(scores.sum(axis=1), 1, atol=1e-6)
    assert (scores >= 0).all()


def test_judge_gives_one_verdict_a_pair() -> None:
    verdicts = core.judge(PAIRS)

    assert len(verdicts) == len(PAIRS)
    assert all(isinstance(verdict, Verdict) and verdict.reasons for verdict in verdicts)
    assert verdicts[0].label in {Label.CONTRADICT, Label.DIFFER}
    assert verdicts[1].label is Label.AGREE


def test_spans_of_reasons_count_in_the_two_texts() -> None:
    (verdict,) = core.judge(PAIRS[:1])

    figures = next(reason for reason in verdict.reasons if reason.kind is ReasonKind.NUMBER)
    assert [span.of(PAIRS[0][0]) for span in figures.a_spans] == ["12"]
    assert [span.of(PAIRS[0][1]) for span in figures.b_spans] == ["At least 40"]


def test_who_denies_is_told_apart_from_what_is_denied() -> None:
    (verdict,) = core.judge(PAIRS[2:3])

    assert verdict.label is Label.CONTRADICT
    assert verdict.reasons[0].kind is ReasonKind.DENIAL


def test_a_pair_alone_comes_out_as_in_a_batch() -> None:
    assert core.judge(PAIRS) == tuple(core.judge([pair])[0] for pair in PAIRS)
    assert core.similarity(PAIRS).tolist() == [core.similarity([p]).item() for p in PAIRS]
    assert core.entailment(PAIRS).tolist() == [core.entailment([p])[0].tolist() for p in PAIRS]


def test_the_order_of_the_batch_has_no_say() -> None:
    assert core.judge(PAIRS[::-1]) == core.judge(PAIRS)[::-1]


def test_sides_swap_and_labels_do_not() -> None:
    forward = core.judge(PAIRS)
    backward = core.judge([(b, a) for a, b in PAIRS])

    assert [(v.label, v.confidence) for v in forward] == [(v.label, v.confidence) for v in backward]
    assert np.array_equal(core.similarity(PAIRS), core.similarity([(b, a) for a, b in PAIRS]))


def test_no_pairs_give_nothing() -> None:
    assert core.judge(()) == ()
    assert core.similarity(()).shape == (0,)
    assert core.entailment(()).shape == (0, 3)


def test_without_networks_the_wording_is_judged_and_says_so() -> None:
    verdicts = judge(PAIRS[1:2], networks=NO_NETWORKS)

    assert "entailment was not checked" in verdicts[0].reasons[-1].text


def test_a_cancelled_ticket_stops_the_judging() -> None:
    with pytest.raises(Cancelled):
        judge(PAIRS, networks=fake_networks(), ticket=Ticket(is_cancelled=lambda: True))


def test_a_whole_text_is_one_claim_without_the_blank_space_around_it() -> None:
    text = "  The dam burst. Rain fell. \n"

    ((a, _),) = claim_pairs((text, "It rained."))

    assert a.text == a.span.of(text) == "The dam burst. Rain fell."


def test_attributions_carry_their_places() -> None:
    text = "Rebels denied that they had shelled the town. “We left,” Ann Roe said."

    denied, said = core.attributions(text)

    assert (denied.stance, said.stance) == (Stance.DENIES, Stance.ASSERTS)
    assert (denied.source, said.source) == ("Rebels", "Ann Roe")
    for one in (denied, said):
        assert one.source_span is not None
        assert one.cue_span is not None
        assert one.source_span.of(text) == one.source
        assert one.cue_span.of(text) in one.cue
        assert all(span.of(text).strip() for span in one.content)


def test_sentences_leave_blank_space_outside() -> None:
    text = "  The dam burst.  Rain fell.\n\nMr. Roe left. "

    spans = core.sentences(text)

    assert [span.of(text) for span in spans] == ["The dam burst.", "Rain fell.", "Mr. Roe left."]
    assert core.sentences("") == core.sentences(" \n ") == ()


def test_the_core_has_no_other_names() -> None:
    with pytest.raises(AttributeError, match="no attribute 'guess'"):
        core.guess  # noqa: B018 - asking is the test
