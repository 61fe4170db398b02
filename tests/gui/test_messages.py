from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from importlib.metadata import version

import pytest

from core.engine import Check, EngineState
from core.errors import UnreadableArticleError
from core.records import Article, Closeness, Comparison, Label, Nearest, OnlyIn
from core.store import ComparisonSummary
from gui.messages import Notice, Tone, nearest_pairs, notices_of, sentence_of
from gui.session import Place, Session, Side

ENGINE_NOW = EngineState(version("crosslight"), (("entailment", "00"),))


@pytest.fixture
def session(article_a: Article, article_b: Article, comparison: Comparison) -> Session:
    return Session(Place(article_a), Place(article_b), comparison)


def test_a_fault_speaks_for_itself() -> None:
    error = UnreadableArticleError("a.txt", "it is empty", "choose another file")

    assert sentence_of(error) == "a.txt: it is empty; choose another file."


def test_a_bug_is_called_one_and_named() -> None:
    assert "ValueError: no span" in sentence_of(ValueError("no span"))


def test_a_plain_comparison_needs_no_notice(session: Session) -> None:
    assert notices_of(session) == ()


def test_an_unreadable_article_is_told_on_its_side(session: Session) -> None:
    session = replace(session, b=replace(session.b, fault="x: it is empty."))

    assert notices_of(session) == (
        Notice(Tone.ERROR, "B: x: it is empty.", side=Side.B, is_dismissible=True),
    )


def test_the_missing_side_is_asked_for(article_b: Article) -> None:
    (notice,) = notices_of(Session(b=Place(article_b)))

    assert notice.tone is Tone.INFO
    assert "article A" in notice.text


def test_nothing_is_asked_for_before_the_first_article() -> None:
    assert notices_of(Session()) == ()


def test_a_failed_comparison_reads_not_checked(session: Session) -> None:
    (notice,) = notices_of(replace(session, comparison=None, fault="network: damaged."))

    assert notice == Notice(Tone.ERROR, "Not checked. Network: damaged.", offers_comparison=True)


@pytest.mark.parametrize(
    ("engine", "words"),
    [(EngineState("0.0.9", ()), "Crosslight 0.0.9"), (ENGINE_NOW, "other networks")],
)
def test_what_another_engine_made_says_so(
    session: Session, engine: EngineState, words: str
) -> None:
    moment = datetime(2026, 3, 5, 12, tzinfo=UTC)
    made = ComparisonSummary("id", ("a", "b"), engine, moment, moment)

    (notice,) = notices_of(replace(session, made=made))

    assert notice.text.startswith(f"This is the comparison as {words} made it on 5 Mar 2026.")
    assert notice.offers_comparison


def test_a_check_that_was_off_is_named(session: Session, comparison: Comparison) -> None:
    off = replace(comparison.engine, checks_off=((Check.ENTAILMENT, "its file is damaged"),))
    session = replace(session, comparison=replace(comparison, engine=off))

    (notice,) = notices_of(session)

    assert notice.tone is Tone.WARNING
    assert "a contradiction may be missing" in notice.text
    assert notice.details == (
        "Not looked at: which statements exclude each other (its file is damaged)",
    )


def test_the_same_words_are_a_republished_copy(session: Session, comparison: Comparison) -> None:
    first = comparison.articles[0]
    copy = replace(first, text=first.text.replace(" ", "  "))
    session = replace(session, comparison=replace(comparison, articles=(first, copy)))

    (notice,) = notices_of(session)

    assert notice.text.startswith("Republished copy")


@pytest.mark.parametrize(("changed", "is_told"), [(1, True), (2, False)])
def test_a_revised_copy_is_told_as_nearly_the_same(
    session: Session, comparison: Comparison, *, changed: int, is_told: bool
) -> None:
    ours = comparison.claims[:5]
    theirs = [
        replace(claim, id=f"B{place}", article="B", text=claim.text + "!" * (place < changed))
        for place, claim in enumerate(ours)
    ]
    revised = replace(comparison, claims=(*ours, *theirs))

    notices = notices_of(replace(session, comparison=revised))

    assert [notice.text[:20] for notice in notices] == ["Nearly the same text"] * is_told


def test_nothing_shared_is_told_with_the_nearest_pair(
    session: Session, comparison: Comparison
) -> None:
    unsure = tuple(
        finding for finding in comparison.findings if finding.verdict.label is Label.UNSURE
    )
    session = replace(session, comparison=replace(comparison, findings=unsure))

    (notice,) = notices_of(session)

    assert notice.text.startswith("These may cover different events")
    assert len(notice.details) == 1
    assert "other place: Bosnia, not Syria" in notice.details[0]


def test_articles_on_two_events_are_told_apart(session: Session, comparison: Comparison) -> None:
    far = (Closeness("A", "B", 0.2, is_one_event=False),)
    session = replace(session, comparison=replace(comparison, closeness=far))

    (notice,) = notices_of(session)

    assert notice.text.startswith("These hardly tell of one event")


def test_a_near_miss_is_one_line_that_begins_with_what_was_looked_for(
    comparison: Comparison,
) -> None:
    a5, b5 = comparison.by_id["A5"], comparison.by_id["B5"]
    near = OnlyIn(b5, (Nearest(a5, 0.2, "another subject"),))

    (pair,) = nearest_pairs(replace(comparison, only=((), (near,))))

    assert pair == (
        "B: “nobody can travel abroad illegally” · "
        "A: “the Harkatul Mujahideen sent dozens of …” (another subject)"
    )


def test_of_two_reasons_for_a_near_miss_that_of_the_first_article_is_told(
    comparison: Comparison,
) -> None:
    a5, b5 = comparison.by_id["A5"], comparison.by_id["B5"]
    from_a = OnlyIn(a5, (Nearest(b5, 0.2, "A here, B there"),))
    from_b = OnlyIn(b5, (Nearest(a5, 0.2, "B here, A there"),))

    (pair,) = nearest_pairs(replace(comparison, only=((from_a,), (from_b,))))

    assert pair.startswith("A: ")
    assert pair.endswith("(A here, B there)")


def test_the_three_nearest_pairs_stand_in_order_each_once(comparison: Comparison) -> None:
    claims = comparison.claims
    a, b = claims[:5], claims[5:]
    near = [(0, 0, 0.1), (1, 1, 0.4), (2, 2, 0.2), (3, 3, 0.3)]
    side_a = tuple(OnlyIn(a[i], (Nearest(b[j], score, f"near {score}"),)) for i, j, score in near)
    side_b = (OnlyIn(b[1], (Nearest(a[1], 0.4, "near 0.4"),)),)

    pairs = nearest_pairs(replace(comparison, only=(side_a, side_b)))

    assert [pair[-9:] for pair in pairs] == ["near 0.4)", "near 0.3)", "near 0.2)"]


def test_a_stale_comparison_is_not_spoken_of(session: Session, comparison: Comparison) -> None:
    session = replace(session, comparison=replace(comparison, findings=()), is_working=True)

    assert notices_of(session) == ()
