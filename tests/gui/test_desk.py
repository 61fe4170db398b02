from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

import pytest
from pytestqt.qtbot import QtBot

from core.errors import NetworkUnusableError
from core.records import Article, Comparison
from gui.desk import Desk
from gui.engine import Engine
from gui.jobs import JobRunner
from gui.session import Session, Side

pytestmark = pytest.mark.usefixtures("qapp")


class Fake(Protocol):
    """What ``fake_engine`` gives, as far as these tests use it."""

    error: Exception | None
    asked: list[tuple[Article, ...]]

    def as_engine(self) -> Engine: ...


@pytest.fixture
def desk(fake_engine: Fake) -> Iterator[Desk]:
    jobs = JobRunner()
    yield Desk(fake_engine.as_engine(), jobs)
    jobs.shut_down()


def put_both(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.compared):
        desk.open_source(Side.A, "a.txt")
        desk.open_source(Side.B, "b.txt")


def test_compares_as_soon_as_both_articles_are_there(
    desk: Desk, qtbot: QtBot, comparison: Comparison
) -> None:
    put_both(desk, qtbot)

    assert desk.session.comparison is comparison
    assert not desk.session.is_working


def test_shows_the_texts_before_the_comparison_is_done(desk: Desk, qtbot: QtBot) -> None:
    seen: list[Session] = []
    desk.session_changed.connect(seen.append)

    put_both(desk, qtbot)

    working = [session for session in seen if session.is_working]
    assert working
    assert all(session.articles is not None for session in working)


def test_what_was_opened_joins_the_library_once(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.session_changed, check_params_cb=lambda s: s.a.article is not None):
        desk.open_source(Side.A, "b.txt")
    with qtbot.waitSignal(desk.library_changed, check_params_cb=lambda library: len(library) == 2):
        desk.load_library()

    assert [entry.source for entry in desk.library] == ["b.txt", "a.txt"]


def test_an_article_of_the_library_is_there_at_once(
    desk: Desk, qtbot: QtBot, article_a: Article
) -> None:
    with qtbot.waitSignal(desk.library_changed, check_params_cb=lambda library: len(library) == 2):
        desk.load_library()

    desk.open_source(Side.B, "a.txt")

    assert desk.session.b.article is article_a


def test_an_unreadable_file_takes_nothing_away(
    desk: Desk, qtbot: QtBot, comparison: Comparison
) -> None:
    put_both(desk, qtbot)

    with qtbot.waitSignal(desk.session_changed, check_params_cb=lambda s: bool(s.b.fault)):
        desk.open_source(Side.B, "none.txt")

    assert desk.session.b.fault == "none.txt: there is no such file; choose another one."
    assert desk.session.comparison is comparison

    desk.on_dismissed(Side.B)

    assert desk.session.b.fault == ""


def test_pasted_text_is_an_article(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.session_changed, check_params_cb=lambda s: s.a.article is not None):
        desk.paste(Side.A, "The mayor spoke on Monday.")

    assert desk.session.a.article is not None
    assert desk.session.a.article.text == "The mayor spoke on Monday."
    assert desk.library == ()


def test_a_failed_comparison_is_told_and_shows_no_findings(
    desk: Desk, qtbot: QtBot, fake_engine: Fake
) -> None:
    fake_engine.error = NetworkUnusableError("network", "its file is damaged")

    with qtbot.waitSignal(desk.session_changed, check_params_cb=lambda s: bool(s.fault)):
        desk.open_source(Side.A, "a.txt")
        desk.open_source(Side.B, "b.txt")

    assert desk.session.fault == "network: its file is damaged."
    assert desk.session.comparison is None
    assert not desk.session.is_working


def test_swapping_compares_anew_the_other_way_round(
    desk: Desk, qtbot: QtBot, fake_engine: Fake, article_a: Article, article_b: Article
) -> None:
    put_both(desk, qtbot)

    with qtbot.waitSignal(desk.compared):
        desk.swap()

    assert fake_engine.asked == [(article_a, article_b), (article_b, article_a)]


def test_cancelling_keeps_the_articles(desk: Desk, qtbot: QtBot, comparison: Comparison) -> None:
    put_both(desk, qtbot)
    desk.compare()

    desk.cancel()

    assert not desk.session.is_working
    assert desk.session.comparison is comparison


def test_starting_over_clears_the_desk(desk: Desk, qtbot: QtBot) -> None:
    put_both(desk, qtbot)

    desk.clear()

    assert desk.session == Session()


def test_comparing_needs_two_articles(desk: Desk, fake_engine: Fake) -> None:
    desk.compare()

    assert not desk.session.is_working
    assert fake_engine.asked == []
