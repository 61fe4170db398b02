"""How two readings are held against each other, on readings made by hand."""

from dataclasses import replace

import pytest

from core.spans import Span
from tests.quality.labels import PairLabel, Read, Told
from tests.quality.readers import agreement, by_second_reader, kappa, where_readers_agree

PLACE = (Span(0, 29), Span(0, 29))
ONCE = PairLabel("event", ("one", "two"), PLACE, Read.AGREE, weight=1.0, is_held_out=False)
SAME = replace(ONCE, second=Read.AGREE)
DISPUTED = replace(ONCE, second=Read.CONTRADICT)
LABELLED = [Told(label, None, is_covered=True) for label in (ONCE, SAME, DISPUTED)]


def test_kappa_counts_agreement_beyond_chance() -> None:
    # The worked example of any textbook: 35 of 50 alike, 25 of them expected by chance.
    readings = [("yes", "yes")] * 20 + [("yes", "no")] * 5
    readings += [("no", "yes")] * 10 + [("no", "no")] * 15

    assert kappa(readings) == pytest.approx(0.4)


def test_kappa_is_one_where_neither_reader_varies() -> None:
    assert kappa([("yes", "yes")] * 3) == pytest.approx(1.0)


def test_agreement_is_of_the_pairs_that_both_read() -> None:
    figures = agreement([ONCE, SAME, DISPUTED])

    assert figures["read twice"] == 2
    assert figures["readers agree, %"] == pytest.approx(50.0)


def test_no_agreement_is_told_of_pairs_read_once() -> None:
    assert agreement([ONCE]) == {}


def test_the_second_reader_takes_the_place_of_the_first() -> None:
    assert [one.label.read for one in by_second_reader(LABELLED)] == [Read.AGREE, Read.CONTRADICT]


def test_readers_agree_where_both_gave_the_same_label() -> None:
    assert [one.label for one in where_readers_agree(LABELLED)] == [SAME]
