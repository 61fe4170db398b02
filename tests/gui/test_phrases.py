from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from core.palette import Kind
from core.records import (
    Article,
    Attribution,
    Between,
    Comparison,
    Label,
    ReasonKind,
    Stance,
)
from core.spans import Span
from gui.phrases import (
    KIND_WORDS,
    PLACES,
    STANCE_WORDS,
    TOPIC_WORDS,
    between_words,
    byline_of,
    confidence_words,
    label_of,
    place_words,
    row_words,
    shortened,
    side_words,
    speaker_words,
    summary_of,
    title_of,
    topic_of,
    words_of,
)
from gui.view_state import Row, rows_of


def row_with(comparison: Comparison, key: str) -> Row:
    return next(row for row in rows_of(comparison) if row.key == key)


def test_every_kind_stance_and_reason_has_words() -> None:
    assert set(KIND_WORDS) == set(Kind)
    assert set(STANCE_WORDS) == set(Stance)
    assert set(TOPIC_WORDS) == set(ReasonKind)


@pytest.mark.parametrize(
    ("confidence_01", "words"),
    [
        (1.0, "almost certain · 1.00"),
        (0.95, "almost certain · 0.95"),
        (0.8, "very likely · 0.80"),
        (0.55, "likely · 0.55"),
        (0.54, "uncertain · 0.54"),
        (0.0, "uncertain · 0.00"),
    ],
)
def test_confidence_is_told_in_words_and_number(confidence_01: float, words: str) -> None:
    assert confidence_words(confidence_01) == words


@pytest.mark.parametrize(
    ("between", "words"),
    [
        (Between.OUTLETS, "The outlets themselves contradict each other."),
        (Between.SOURCES, "The outlets quote sources who contradict each other."),
        (
            Between.ONE_SOURCE,
            "The outlets quote one source, in words that contradict each other.",
        ),
        (
            Between.MIXED,
            "One outlet itself and a source quoted by the other contradict each other.",
        ),
    ],
)
def test_who_disagrees_is_told(between: Between, words: str) -> None:
    assert between_words(Kind.CONTRADICT, between) == words


def test_the_speaker_is_told_with_stance_and_cue() -> None:
    ministry = Attribution("the ministry", "has rejected", Stance.DENIES)
    nobody = Attribution(None, "it is believed", Stance.ALLEGES)

    assert speaker_words(ministry) == "denied by the ministry (“has rejected”)"
    assert speaker_words(nobody) == "alleged by a source it does not name (“it is believed”)"
    assert speaker_words(None) == "said by the article itself"


def test_an_article_is_named_by_what_is_known() -> None:
    bare = Article("a.txt", "First words. " * 30, "")
    known = Article("b.txt", "Text.", "", "Headline", "Press TV", date(2013, 7, 8))

    assert title_of(bare).startswith("First words.")
    assert title_of(bare).endswith(" …")
    assert len(title_of(bare)) <= 92
    assert byline_of(bare) == ""
    assert label_of(bare) == title_of(bare)
    assert byline_of(known) == "Press TV · 8 Jul 2013"
    assert label_of(known) == "Press TV · 8 Jul 2013 · Headline"


def test_the_deciding_words_stand_for_a_claim(comparison: Comparison) -> None:
    claim = comparison.by_id["A3"]
    inside, outside = Span(claim.start, claim.start + 11), Span(0, 3)

    assert words_of(claim, (inside, outside)) == "at least 12"
    assert words_of(claim, (outside,)) == claim.text
    assert words_of(claim, ()) == claim.text


def test_a_row_shows_both_sides_in_short(comparison: Comparison) -> None:
    row = row_with(comparison, "A3-B3")

    assert topic_of(row) == "how many"
    assert side_words(row, "A") == "at least 12"
    assert side_words(row, "B") == "hundreds"


def test_a_lone_claim_shows_on_its_side_alone(comparison: Comparison) -> None:
    row = row_with(comparison, "B5")

    assert topic_of(row) == "only in B"
    assert side_words(row, "A") == "—"
    assert side_words(row, "B") == "nobody can travel abroad illegally"


def test_a_row_is_told_aloud_in_one_sentence(comparison: Comparison) -> None:
    said = row_words(row_with(comparison, "A1-B1"))

    assert said.startswith("Contradiction, denial: A says The Pakistani Taliban are sending")
    assert "B says pro-Taliban terrorists in Pakistan have joined" in said
    assert said.endswith("very likely · 0.93")
    assert row_words(row_with(comparison, "A5")).startswith("Only in A: the Harkatul")


def test_the_summary_counts_every_verdict(comparison: Comparison) -> None:
    summary = summary_of(comparison)

    assert summary.startswith("10 claims · 1 contradict · 1 differ · 1 agree · 1 unsure")
    assert sum(comparison.count(label) for label in Label) == 4


def test_the_summary_names_a_network_that_was_added(comparison: Comparison) -> None:
    networks = (*comparison.engine.networks, ("tiny-nli", "ef" * 32))
    chosen = replace(comparison, engine=replace(comparison.engine, networks=networks))

    assert "tiny-nli" not in summary_of(comparison)
    assert "with the network tiny-nli, on this computer only" in summary_of(chosen)


def test_a_row_is_placed_among_those_of_its_kind(comparison: Comparison) -> None:
    rows = rows_of(comparison)

    assert place_words(rows, "A1-B1") == "1 of 1 contradiction"
    assert place_words(rows, "B5") == "2 of 2 claims told by one side only"
    assert place_words(rows, None) == ""
    assert set(PLACES) == set(Kind)


def test_how_a_claim_is_told_stands_before_it_where_that_decided(comparison: Comparison) -> None:
    row = row_with(comparison, "A1-B1")

    assert side_words(row, "A") == "are sending"
    assert side_words(row, "B") == "has rejected: pro-Taliban terrorists in Pakistan have joined"


def test_a_long_text_is_cut_behind_a_whole_word() -> None:
    assert shortened("two\n words", 20) == "two words"
    assert shortened("a word too many", 8) == "a word …"
