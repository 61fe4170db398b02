from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.collection import ALONE, BATCH, Collection
from core.engine import Check
from core.errors import Cancelled, NetworkUnusableError
from core.networks import Networks
from core.progress import Ticket

FLOOD = (
    "The river burst its banks near Hinterdorf on Monday, and two villages were evacuated.\n\n"
    "Mayor Ruth Amsler said that {0} people had left their homes.\n"
)
BUDGET = (
    "Parliament passed the budget on Tuesday after a long night of debate.\n\n"
    "The finance minister called it a good day for the country.\n"
)


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text(FLOOD.format("400"), encoding="utf-8")
    (folder / "b.txt").write_text(
        "Hundreds flee as river floods villages around Hinterdorf.\n\n"
        "The water rose on Monday night. Ruth Amsler, the mayor, spoke of 300 people.\n",
        encoding="utf-8",
    )
    (folder / "c.txt").write_text(BUDGET, encoding="utf-8")
    return folder


@pytest.fixture
def collection(own_library: Path) -> Iterator[Collection]:
    with Collection(own_library) as opened:
        yield opened


def files(folder: Path) -> list[str]:
    return [str(path) for path in sorted(folder.iterdir())]


def test_what_is_taken_in_can_be_found(collection: Collection, sources: Path) -> None:
    taken = collection.take(collection.listed(files(sources)).entries)

    assert (taken.new, taken.known, taken.faults) == (3, 0, ())
    assert {hit.article.id for hit in collection.library.search.hits("Hinterdorf")} <= {
        one.id for one in taken.added
    }


def test_what_is_there_already_is_not_taken_twice(collection: Collection, sources: Path) -> None:
    entries = collection.listed(files(sources)).entries
    collection.take(entries)

    again = collection.take(entries)

    assert (again.new, again.known) == (0, 3)
    assert collection.library.articles.count() == 3


def test_a_copy_under_another_name_is_noticed(
    collection: Collection, sources: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "reprint.txt"
    copy.write_text((sources / "a.txt").read_text(encoding="utf-8"), encoding="utf-8")
    collection.take(collection.listed(files(sources)).entries)

    taken = collection.take(collection.listed([str(copy)]).entries)

    assert (taken.new, taken.copies) == (1, 1)


def test_a_copy_with_another_headline_and_a_byline_is_noticed(
    collection: Collection, tmp_path: Path
) -> None:
    told = "\n\n".join(
        f"In town {n} the mayor {n} spoke of {w} to the council of {w}{n}."
        for n, w in enumerate(
            ("taxes", "schools", "harbours", "railways", "museums", "hospitals", "bridges")
        )
    )
    first, copy = tmp_path / "first.txt", tmp_path / "copy.txt"
    first.write_text(told, encoding="utf-8")
    copy.write_text(f"Mayors speak out\n\n{told}\n\nBy Ruth Amsler", encoding="utf-8")
    taken = collection.take(collection.listed([str(first), str(copy)]).entries)

    again = collection.take(collection.listed([str(copy)]).entries)

    assert [bool(one.copies) for one in taken.added] == [False, True]
    assert again.copies == 0


def test_what_cannot_be_read_stops_no_other(collection: Collection, sources: Path) -> None:
    (sources / "empty.txt").write_text("", encoding="utf-8")
    names = [*files(sources), "no such file.txt"]

    listed = collection.listed(names)
    taken = collection.take(listed.entries)

    assert taken.new == 3
    assert len(listed.faults + taken.faults) == 2


def test_what_was_taken_before_a_cancellation_stays(collection: Collection, tmp_path: Path) -> None:
    names = [str(tmp_path / f"{number}.txt") for number in range(BATCH + 2)]
    for number, name in enumerate(names):
        Path(name).write_text(FLOOD.format(number), encoding="utf-8")
    asked = iter([False] * BATCH)

    with pytest.raises(Cancelled):
        collection.take(
            collection.listed(names).entries,
            ticket=Ticket(is_cancelled=lambda: next(asked, True)),
        )

    assert collection.library.articles.count() == BATCH


def test_articles_on_one_event_are_grouped_with_the_reason(
    collection: Collection, sources: Path
) -> None:
    collection.take(collection.listed(files(sources)).entries)

    collection.regroup()

    first, second = sorted(collection.library.events.all(), key=lambda e: -len(e.articles))
    assert len(first.articles) == 2
    assert "Hinterdorf" in first.why
    assert (len(second.articles), second.why) == (1, ALONE)


def test_a_new_article_joins_its_event_and_leaves_the_others(
    collection: Collection, sources: Path
) -> None:
    collection.take(collection.listed(files(sources)[1:]).entries)
    collection.regroup()
    before = {event.id for event in collection.library.events.all()}

    collection.take(collection.listed(files(sources)[:1]).entries)
    collection.regroup()

    after = collection.library.events.all()
    assert {event.id for event in after} == before
    assert sorted(len(event.articles) for event in after) == [1, 2]


def test_what_the_reader_merged_stays_merged(collection: Collection, sources: Path) -> None:
    collection.take(collection.listed(files(sources)).entries)
    collection.regroup()
    events = collection.library.events
    events.merge([event.id for event in events.all()])

    collection.regroup()

    assert len(events.all()) == 1


def test_vectors_are_made_once(collection: Collection, sources: Path) -> None:
    collection.take(collection.listed(files(sources)).entries)
    first = collection.profiles()

    again = collection.profiles()

    assert (again.vectors == first.vectors).all()
    assert [p.headline for p in again.profiles] == [p.headline for p in first.profiles]


@pytest.fixture
def without_network(own_library: Path) -> Iterator[Collection]:
    networks = Networks(None, None, ((Check.EMBEDDING, "its file is damaged"),))
    with Collection(own_library, networks=networks) as opened:
        yield opened


def test_without_the_network_grouping_says_so(without_network: Collection, sources: Path) -> None:
    without_network.take(without_network.listed(files(sources)).entries)

    with pytest.raises(NetworkUnusableError, match="damaged"):
        without_network.regroup()


def test_without_new_articles_the_events_stay_and_no_network_is_asked(
    without_network: Collection, collection: Collection, sources: Path
) -> None:
    collection.take(collection.listed(files(sources)).entries)
    collection.regroup()
    before = collection.library.events.all()

    without_network.regroup()

    assert collection.library.events.all() == before
