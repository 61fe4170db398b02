from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from core.engine import EngineState
from core.errors import Cancelled, StoreError
from core.progress import Ticket
from core.records import Article, Comparison, Label
from core.review import Decision, Judgement, Passage
from core.store import EventProposal, Library, Note, Pin, check, export_library, import_library

A = Article("a", "Zebras seen.", "raw", published=date(2020, 1, 1), original=b"<p>")
B = Article("b", "No zebra.", "No zebra.", outlet="Post")
X, Y = Passage(A.sha256, 0, 6), Passage(B.sha256, 0, 2)
X, Y = min(X, Y), max(X, Y)
JUDGEMENT = Judgement((X, Y), Label.CONTRADICT, Decision.CONFIRMED)


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    """A library with something of everything, as one file."""
    target = tmp_path / "exported.crosslight"
    with Library(tmp_path / "first.sqlite") as library:
        ids = tuple(added.id for added in library.articles.add_all((A, B)))
        comparison = Comparison(EngineState("1", ()), (A, B), (), (), ((), ()))
        kept = library.comparisons.keep(comparison, document="{}")
        library.comparisons.prefer(kept, {"linked": "no"})
        library.events.regroup([EventProposal("Zebras", "shares: zebra", ids)])
        library.reviews.judge(JUDGEMENT)
        library.reviews.pin(Pin(X, Y))
        library.reviews.note(Note(X, "who?"))
        library.vectors.put("net", dict.fromkeys(ids, b"1"))
        export_library(library, target)
    return target


def test_everything_moves_as_one_file(library: Library, exported: Path) -> None:
    taken = import_library(library, exported)

    assert (taken.articles, taken.comparisons, taken.judgements) == (2, 1, 1)
    ids = [summary.id for summary in library.articles.page(is_descending=False)]
    assert [library.articles.article(id_) for id_ in ids] == [A, B]
    assert library.articles.original(ids[0]) == b"<p>"
    assert len(library.search.hits("zebra")) == 2
    (comparison,) = library.comparisons.recent()
    assert library.comparisons.preferences(comparison.id) == {"linked": "no"}
    assert [event.title for event in library.events.all()] == ["Zebras"]
    assert list(library.reviews.review()) == [JUDGEMENT]
    assert library.reviews.pins([A.sha256, B.sha256]) == (Pin(X, Y),)
    assert library.reviews.notes(X.sha256) == (Note(X, "who?"),)
    assert [one.article for one in library.vectors.all("net")] == ids
    assert check(library).problems == ()


def test_what_is_here_stays(library: Library, exported: Path) -> None:
    own = Judgement((X, Y), Label.CONTRADICT, Decision.REJECTED)
    library.reviews.judge(own)
    library.articles.add(Article("c", "Other.", "Other."))
    library.articles.add(B)

    taken = import_library(library, exported)

    assert (taken.articles, taken.judgements) == (1, 0)
    assert list(library.reviews.review()) == [own]
    assert library.articles.count() == 3
    assert len(library.search.hits("zebra")) == 2
    assert import_library(library, exported).articles == 0
    assert check(library).problems == ()


def test_an_import_leaves_its_file_as_it_is(library: Library, exported: Path) -> None:
    before = exported.read_bytes()

    import_library(library, exported)

    assert exported.read_bytes() == before


def test_a_file_with_more_than_a_library_has_is_refused(library: Library, exported: Path) -> None:
    with Library(exported) as other:
        other.database.run("CREATE TRIGGER t AFTER INSERT ON notes BEGIN DELETE FROM articles; END")

    with pytest.raises(StoreError, match="not made as a library is"):
        import_library(library, exported)


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE bodies SET packed = zeroblob(9)",
        "UPDATE articles SET sha256 = 'ff'",
        "DELETE FROM bodies",
        "UPDATE comparisons SET document = x'00'",
        "UPDATE judgements SET decision = 'shrugged'",
    ],
)
def test_damage_is_found_and_not_taken_in(library: Library, exported: Path, damage: str) -> None:
    with Library(exported) as other:
        other.database.run(damage)
        assert check(other).problems != ()

    with pytest.raises(StoreError, match="export the library again"):
        import_library(library, exported)
    assert library.articles.count() == 0


def test_a_row_that_belongs_to_nothing_is_found(library: Library) -> None:
    library.database.run("PRAGMA foreign_keys = OFF")
    library.database.run("INSERT INTO memberships VALUES ('gone', 'gone', 'reader')")

    assert check(library).problems == ("a row of memberships belongs to nothing.",)


def test_a_whole_library_has_no_problems(library: Library) -> None:
    id_ = library.articles.add(A).id
    library.articles.delete([id_])

    report = check(library)

    assert (report.articles, report.problems) == (1, ())


def test_an_import_can_be_cancelled(library: Library, exported: Path) -> None:
    with pytest.raises(Cancelled):
        import_library(library, exported, ticket=Ticket(is_cancelled=lambda: True))
    assert library.articles.count() == 0


def test_a_missing_file_is_told(library: Library, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="it cannot be read"):
        import_library(library, tmp_path / "gone")


def test_an_export_that_cannot_be_written_leaves_nothing(library: Library, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "file").touch()

    with pytest.raises(StoreError, match="cannot be written"):
        export_library(library, tmp_path / "folder")
    with pytest.raises(StoreError):
        export_library(library, tmp_path / "gone" / "file")
    assert [one.name for one in (tmp_path / "folder").iterdir()] == ["file"]
