"""Claims to pairs: many to many, the same from either side and in any order."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.alignment import align, features_of, pair_up
from core.errors import Cancelled
from core.networks import Networks
from core.progress import Ticket
from core.records import Claim, Pair
from core.settings import DEFAULT
from core.spans import Span
from tests.core.building import NO_NETWORKS, Oracle, claim, fake_networks

TEXTS = (
    "The dam burst after a week of rain",
    "A dam burst near the town of Arles",
    "Rain fell on the town for a week",
    "The mayor of Arles resigned on Friday",
    "Her party will choose a new mayor in May",
    "Twelve houses were swept away",
    "Twelve people were pulled from their houses",
    "The minister promised new dams",
)
OTHERS = tuple(f"{text} in the end" for text in TEXTS)


def article(letter: str, texts: tuple[str, ...]) -> tuple[Claim, ...]:
    return tuple(
        claim(text, f"{letter}{number}", at=100 * number)
        for number, text in enumerate(texts, start=1)
    )


def by_text(pairs: tuple[Pair, ...]) -> dict[tuple[str, str], float]:
    return {(pair.a.text, pair.b.text): pair.similarity for pair in pairs}


@given(
    st.lists(st.sampled_from(TEXTS), min_size=1, max_size=6, unique=True),
    st.lists(st.sampled_from(TEXTS), min_size=1, max_size=6, unique=True),
)
@settings(max_examples=25, deadline=None)
def test_sides_swap_and_similarities_do_not(left: list[str], right: list[str]) -> None:
    forward = align(
        article("A", tuple(left)) + article("B", tuple(right)), networks=fake_networks()
    )
    backward = align(
        article("A", tuple(right)) + article("B", tuple(left)), networks=fake_networks()
    )

    assert by_text(forward) == {(b, a): score for (a, b), score in by_text(backward).items()}


def test_the_same_claims_give_the_same_pairs() -> None:
    claims = article("A", TEXTS[:5]) + article("B", TEXTS[3:])

    assert align(claims, networks=fake_networks()) == align(claims, networks=fake_networks())


def test_pairs_come_in_reading_order() -> None:
    pairs = align(article("A", TEXTS) + article("B", OTHERS), networks=fake_networks())

    places = [(pair.a.start, pair.b.start) for pair in pairs]
    assert len(places) > len(TEXTS)
    assert places == sorted(places)


@pytest.mark.parametrize("networks", [fake_networks(), NO_NETWORKS], ids=["both", "none"])
def test_the_same_text_is_the_best_of_its_pairs(networks: Networks) -> None:
    pairs = align(article("A", TEXTS) + article("B", TEXTS), networks=networks)
    best = {text: max(p.similarity for p in pairs if p.a.text == text) for text in TEXTS}

    assert {text: by_text(pairs)[text, text] for text in TEXTS} == best


def test_three_articles_are_paired_two_by_two() -> None:
    claims = article("A", TEXTS[:2]) + article("B", TEXTS[:2]) + article("C", TEXTS[:2])

    sides = {(p.a.article, p.b.article) for p in align(claims, networks=fake_networks())}

    assert sides == {("A", "B"), ("A", "C"), ("B", "C")}


def test_one_article_is_held_against_itself_beyond_the_sentence() -> None:
    first, second, third = article("A", (TEXTS[0], TEXTS[0], TEXTS[1]))
    joined = Span(first.start, second.end)
    claims = (replace(first, sentence=joined), replace(second, sentence=joined), third)

    pairs = align(claims, networks=fake_networks())

    assert {(p.a.id, p.b.id) for p in pairs} == {("A1", "A3"), ("A2", "A3")}


def test_no_claims_give_no_pairs() -> None:
    assert align((), networks=fake_networks()) == ()
    assert align(article("A", TEXTS[:1]), networks=fake_networks()) == ()


def test_the_network_is_asked_about_the_second_order_only_where_it_is_promising() -> None:
    oracle = Oracle()
    near = (claim(TEXTS[0], "A1"), claim(TEXTS[1], "B1"))
    far = (claim(TEXTS[3], "A2"), claim(TEXTS[5], "B2"))

    promising, other = pair_up((near, far), networks=fake_networks(oracle))

    assert len(oracle.asked) == 3
    assert None not in (promising.forward, promising.backward)
    assert (other.forward is None) != (other.backward is None)


def test_the_network_is_not_asked_about_what_could_not_be_shown() -> None:
    claims = article("A", TEXTS) + article("B", TEXTS)
    hopeless = replace(DEFAULT, outlook_floor=1.0)
    oracle = Oracle()

    pairs = align(claims, networks=fake_networks(oracle), settings=hopeless)

    assert oracle.asked == []
    assert {(pair.forward, pair.backward) for pair in pairs} == {(None, None)}


def test_the_second_order_is_not_asked_where_the_first_rules_a_verdict_out() -> None:
    claims = article("A", TEXTS) + article("B", TEXTS)
    never_judged = replace(DEFAULT, outlook_floor=0.0, pair_floor=1.0)
    oracle = Oracle()

    pairs = align(claims, networks=fake_networks(oracle), settings=never_judged)

    orders = Counter(frozenset(asked) for asked in oracle.asked)
    assert set(orders.values()) == {1}
    assert len(orders) <= len(pairs)


def test_a_pair_by_itself_is_asked_about_however_unlike_it_is() -> None:
    oracle = Oracle()
    far = (claim(TEXTS[3], "A2"), claim(TEXTS[5], "B2"))

    pair_up((far,), networks=fake_networks(oracle))

    assert len(oracle.asked) == 1


def test_a_pair_is_asked_about_once_however_often_it_is_told() -> None:
    oracle = Oracle()
    a, b = claim(TEXTS[0], "A1"), claim(TEXTS[1], "B1")

    pairs = pair_up(((a, b), (a, b), (b, a)), networks=fake_networks(oracle))

    assert len(oracle.asked) == len(set(oracle.asked)) == 2
    assert len({pair.similarity for pair in pairs}) == 1


def test_without_networks_the_wording_alone_is_scored() -> None:
    (pair,) = pair_up(
        ((claim(TEXTS[0], "A1"), claim(TEXTS[1], "B1")),),
        networks=NO_NETWORKS,
    )

    assert (pair.forward, pair.backward) == (None, None)
    assert 0 < pair.similarity < 1


def test_the_networks_read_what_pronouns_stand_for() -> None:
    oracle = Oracle()
    a = replace(claim("They burst", "A1"), in_full="The dams burst")

    pair_up(((a, claim("The dams broke", "B1")),), networks=fake_networks(oracle))

    assert {text for asked in oracle.asked for text in asked} == {
        "The dams burst",
        "The dams broke",
    }


def test_features_hear_both_orders_of_every_pair() -> None:
    oracle = Oracle()
    far = (claim(TEXTS[3], "A2"), claim(TEXTS[5], "B2"))

    ((cheap, full),) = features_of((far,), networks=fake_networks(oracle))

    assert len(oracle.asked) == 2
    assert full is not None
    assert full.cheap == cheap


def test_features_without_the_cross_encoder_are_the_cheap_ones() -> None:
    told = (claim(TEXTS[0], "A1"), claim(TEXTS[1], "B1"))

    ((_, full),) = features_of((told,), networks=NO_NETWORKS)

    assert full is None


def test_a_cancelled_alignment_stops() -> None:
    claims = article("A", TEXTS) + article("B", TEXTS)

    with pytest.raises(Cancelled):
        align(claims, networks=fake_networks(), ticket=Ticket(is_cancelled=lambda: True))


def test_settings_bound_how_much_is_asked() -> None:
    claims = article("A", TEXTS) + article("B", OTHERS)
    narrow = replace(DEFAULT, candidates_per_claim=1)

    few = align(claims, networks=fake_networks(), settings=narrow)
    many = align(claims, networks=fake_networks())

    assert len(few) < len(many) <= 2 * DEFAULT.candidates_per_claim * len(TEXTS)
