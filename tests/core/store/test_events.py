from __future__ import annotations

from datetime import date

import pytest

from core.errors import InputError
from core.records import Article
from core.store import EventProposal, Library


@pytest.fixture
def ids(library: Library) -> tuple[str, ...]:
    """Six articles, a day apart."""
    articles = [
        Article(f"{n}.txt", f"Text {n}.", "", published=date(2020, 1, 1 + n)) for n in range(6)
    ]
    return tuple(added.id for added in library.articles.add_all(articles))


def propose(library: Library, *groups: tuple[str, ...]) -> None:
    library.events.regroup(
        [EventProposal(f"event {n}", "shares: X", group) for n, group in enumerate(groups)]
    )


def groups(library: Library) -> list[set[str]]:
    return [set(event.articles) for event in library.events.all()]


def test_proposed_events_are_kept(library: Library, ids: tuple[str, ...]) -> None:
    propose(library, ids[3:5], ids[:3])

    first, second = library.events.all()
    assert (first.title, first.why, first.articles) == ("event 1", "shares: X", ids[:3])
    assert second.articles == ids[3:5]
    assert library.events.lone() == (ids[5],)
    assert library.articles.summary(ids[0]).event_title == "event 1"


def test_an_event_goes_on_where_most_of_its_articles_are(
    library: Library, ids: tuple[str, ...]
) -> None:
    propose(library, ids[:3], ids[3:])
    before = {event.articles: event.id for event in library.events.all()}

    propose(library, ids[:2], (ids[2], *ids[3:]))

    after = {event.articles: event.id for event in library.events.all()}
    assert after[ids[:2]] == before[ids[:3]]
    assert after[ids[2:]] == before[ids[3:]]


def test_a_readers_title_stays_with_the_event(library: Library, ids: tuple[str, ...]) -> None:
    propose(library, ids[:3])
    library.events.rename(library.events.all()[0].id, "The storm")

    propose(library, ids[:4])

    assert [event.title for event in library.events.all()] == ["The storm"]


def test_no_regrouping_changes_a_pinned_event(library: Library, ids: tuple[str, ...]) -> None:
    propose(library, ids[:2])
    pinned = library.events.all()[0]
    library.events.pin(pinned.id)

    propose(library, ids)

    assert groups(library) == [set(ids[:2]), set(ids[2:])]
    assert library.events.rules().closed == (frozenset(ids[:2]),)
    library.events.pin(pinned.id, is_pinned=False)
    propose(library, ids)
    assert groups(library) == [set(ids)]


def test_merged_events_are_one_and_a_rule(library: Library, ids: tuple[str, ...]) -> None:
    propose(library, ids[:2], ids[2:4])
    first, second = library.events.all()

    merged = library.events.merge([first.id, second.id])

    (event,) = library.events.all()
    assert (event.id, event.title) == (merged, first.title)
    assert event.by_reader == frozenset(ids[2:4])
    assert library.events.rules().together == (frozenset(ids[:4]),)


def test_a_split_is_an_event_and_a_rule(library: Library, ids: tuple[str, ...]) -> None:
    propose(library, ids[:4])

    new = library.events.split(ids[2:4], title="The other storm")

    assert groups(library) == [set(ids[:2]), set(ids[2:4])]
    assert library.events.event(new).title == "The other storm"
    rules = library.events.rules()
    assert rules.together == (frozenset(ids[2:4]),)
    assert set(map(frozenset, rules.apart)) == {
        frozenset((one, other)) for one in ids[:2] for other in ids[2:4]
    }


def test_a_split_leaves_the_rest_of_a_merge_together(
    library: Library, ids: tuple[str, ...]
) -> None:
    propose(library, ids[:2], ids[2:4])
    library.events.merge([event.id for event in library.events.all()])

    library.events.split(ids[1:2], title="Another")

    assert frozenset((ids[0], *ids[2:4])) in library.events.rules().together


def test_a_merge_takes_a_split_back(library: Library, ids: tuple[str, ...]) -> None:
    propose(library, ids[:4])
    library.events.split(ids[2:4], title="Another")

    library.events.merge([event.id for event in library.events.all()])

    assert library.events.rules().apart == ()
    assert groups(library) == [set(ids[:4])]


def test_what_is_proposed_as_it_stands_is_left_alone(
    library: Library, ids: tuple[str, ...]
) -> None:
    kept, other = EventProposal("Kept", "why", ids[:2]), EventProposal("Other", "why", ids[2:3])
    library.events.regroup([kept, other])
    before = library.events.all()

    library.events.regroup([kept, EventProposal("Grown", "because", ids[2:])])

    after = library.events.all()
    assert after[0] == before[0]
    assert (after[1].id, after[1].title) == (before[1].id, "Grown")
    assert set(after[1].articles) == set(ids[2:])


def test_what_the_reader_moved_is_known_after_regrouping(
    library: Library, ids: tuple[str, ...]
) -> None:
    propose(library, ids[:4])
    library.events.split(ids[2:4], title="Another")

    propose(library, ids[:2], ids[2:])

    assert library.events.all()[1].by_reader == frozenset(ids[2:4])


def test_a_deleted_article_leaves_its_event_and_returns(
    library: Library, ids: tuple[str, ...]
) -> None:
    propose(library, ids[:2])

    library.articles.delete(ids[:2])
    assert library.events.all() == ()
    library.articles.restore(ids[:2])
    assert groups(library) == [set(ids[:2])]


def test_only_articles_of_one_event_can_be_split_off(
    library: Library, ids: tuple[str, ...]
) -> None:
    propose(library, ids[:2], ids[2:4])

    for chosen in ((ids[0], ids[2]), (ids[5],), ()):
        with pytest.raises(InputError, match="not in one event"):
            library.events.split(chosen, title="x")


def test_an_unknown_event_is_told(library: Library) -> None:
    with pytest.raises(InputError, match="no such event"):
        library.events.pin("gone")
