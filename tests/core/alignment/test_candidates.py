"""Which pairs the cross-encoder is asked about."""

from collections import Counter
from dataclasses import replace
from itertools import count

import pytest

from core.alignment.candidates import SHORTLIST, choose
from core.alignment.features import cheap_features, gist_of
from core.errors import Cancelled
from core.progress import SILENT, Ticket
from core.records import Claim
from core.settings import DEFAULT
from tests.core.building import NO_NETWORKS, claim, fake_networks

WORDS = ("dam", "rain", "mayor", "vote", "ship", "fire", "court", "bank")
ALL_LOOKED_AT = replace(DEFAULT, candidates_per_claim=1_000, candidate_floor=0.0)


def crowd(letter: str, size: int) -> list[Claim]:
    return [
        claim(
            f"{letter} saw the {WORDS[n % 8]} and the {WORDS[n // 8 % 8]} number {n}",
            f"{letter}{n}",
            at=90 * n,
        )
        for n in range(size)
    ]


def test_each_claim_brings_in_only_its_best_few() -> None:
    claims = (*crowd("A", 20), *crowd("B", 20))

    chosen = choose(claims, fake_networks(), DEFAULT, SILENT)

    assert 20 <= len(chosen) <= 2 * 20 * DEFAULT.candidates_per_claim
    assert set(Counter(c.a.id for c in chosen)) == {f"A{n}" for n in range(20)}


def test_a_claim_near_nothing_still_names_what_came_nearest() -> None:
    claims = (claim("The dam burst", "A1"), claim("Her novel sold well", "B1"))

    chosen = choose(claims, fake_networks(), DEFAULT, SILENT)

    assert [(c.a.id, c.b.id) for c in chosen] == [("A1", "B1")]


def test_a_sweeping_denial_is_chosen_although_it_shares_no_words() -> None:
    a = claim("No rebel has left Yemen", "A1")
    b = claim("Dozens crossed into Oman via Yemen", "B1")
    settings = replace(DEFAULT, candidate_floor=1.0)

    (chosen,) = choose((a, b), NO_NETWORKS, settings, SILENT)

    assert chosen.is_sweeping


def test_the_texts_of_a_candidate_stand_in_one_order() -> None:
    a, b = claim("The dam burst", "A1"), claim("A dam burst", "B1")
    there = choose((a, b), NO_NETWORKS, DEFAULT, SILENT)
    back = choose(
        (replace(b, id="A1", article="A"), replace(a, id="B1", article="B")),
        NO_NETWORKS,
        DEFAULT,
        SILENT,
    )

    assert there[0].texts == back[0].texts == ("A dam burst", "The dam burst")


def test_many_claims_are_cut_to_a_shortlist_on_either_side() -> None:
    size = 2 * SHORTLIST
    claims = (*crowd("A", size), *crowd("B", size))

    chosen = choose(claims, fake_networks(), ALL_LOOKED_AT, SILENT)

    assert len(chosen) < size**2
    assert min(Counter(c.a.id for c in chosen).values()) >= SHORTLIST
    assert min(Counter(c.b.id for c in chosen).values()) >= SHORTLIST


def test_many_pairs_are_left_in_the_middle_when_cancelled() -> None:
    claims = (*crowd("A", 20), *crowd("B", 20))
    looks = count()
    ticket = Ticket(is_cancelled=lambda: next(looks) > 100)

    with pytest.raises(Cancelled):
        choose(claims, NO_NETWORKS, DEFAULT, ticket)

    assert next(looks) < 20 * 20


def test_without_vectors_every_pair_is_looked_at() -> None:
    size = SHORTLIST + 1
    claims = (*crowd("A", size), *crowd("B", size))

    assert len(choose(claims, NO_NETWORKS, ALL_LOOKED_AT, SILENT)) == size**2


def test_cheap_features_lie_in_0_to_1_and_are_symmetric() -> None:
    a = gist_of(claim("Ann Mills left Oslo with 12 people", "A1"))
    b = gist_of(claim("In Oslo 12 people heard Joe Park", "B1"))

    features = cheap_features(a, b, -0.2)

    assert features == cheap_features(b, a, -0.2)
    assert (features.cosine, features.names, features.numbers) == (0.0, 0.5, 1.0)
    assert 0 < features.wording < 1
