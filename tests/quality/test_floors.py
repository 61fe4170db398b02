"""Floors under the quality: a change that makes the answers worse does not pass unseen.

The quick parts are measured here, the whole table by ``make quality``. What needs the
measuring data is skipped where it is absent.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.quality.floors import (
    Floor,
    LoweredError,
    Pinned,
    breaches,
    pinned_anew,
    read_floors,
    write_floors,
)
from tests.quality.parts import PARTS, Part

QUICK = [part for part in PARTS if part.is_quick]
DATA = {"pairs": "aa"}


@pytest.mark.parametrize("part", QUICK, ids=lambda part: part.title)
def test_no_figure_lies_below_its_floor(part: Part) -> None:
    if part.folder is None:
        pytest.skip("the measuring data is absent: name its folder in CROSSLIGHT_DATA")

    figures = part.measure(part.folder)

    assert breaches(figures, read_floors()[part.title], part.sums) == []


def test_the_floors_are_those_of_the_gated_figures() -> None:
    floors = read_floors()
    pinned = [part for part in PARTS if part.title in floors]

    assert {part.title for part in QUICK} <= set(floors) == {part.title for part in pinned}
    assert all(tuple(floors[part.title].floors) == part.gated for part in pinned)
    assert all(set(floors[part.title].data) == set(part.files) for part in pinned)


def test_a_figure_below_its_floor_is_named() -> None:
    pinned = Pinned(DATA, {"F1": Floor(80.0), "AP": Floor(70.0)})

    assert breaches({"F1": 79.9, "AP": 70.0}, pinned, DATA) == [
        "F1: 79.9 lies below its floor of 80"
    ]


def test_other_data_than_the_floors_were_pinned_on_is_named() -> None:
    (line,) = breaches({"F1": 99.0}, Pinned(DATA, {"F1": Floor(80.0)}), {"pairs": "bb"})

    assert line.startswith("pairs is not what the floors were measured on")


def test_a_first_floor_lies_a_little_below_the_figure() -> None:
    assert pinned_anew(None, {"F1": 80.0}, ("F1",), DATA) == Pinned(DATA, {"F1": Floor(79.2)})


def test_a_floor_rises_with_the_figure_and_stays_where_that_falls_a_little() -> None:
    old = Pinned(DATA, {"F1": Floor(79.2)})

    assert pinned_anew(old, {"F1": 90.0}, ("F1",), DATA).floors["F1"].value == 89.1
    assert pinned_anew(old, {"F1": 79.5}, ("F1",), DATA) == old


def test_no_floor_is_lowered_silently() -> None:
    old = Pinned(DATA, {"F1": Floor(79.2)})

    with pytest.raises(LoweredError, match="would be lowered: F1"):
        pinned_anew(old, {"F1": 70.0}, ("F1",), DATA)
    with pytest.raises(LoweredError, match="would be lowered: F1"):
        pinned_anew(old, {"F1": 99.0}, (), DATA)
    with pytest.raises(LoweredError, match="the data are not those"):
        pinned_anew(old, {"F1": 99.0}, ("F1",), {"pairs": "bb"})


def test_a_reason_to_lower_a_floor_stays_beside_it(tmp_path: Path) -> None:
    old = Pinned(DATA, {"F1": Floor(79.2), "AP": Floor(50.0)})

    lowered = pinned_anew(old, {"F1": 70.0, "AP": 60.0}, ("F1", "AP"), DATA, because="less data")
    write_floors({"Part": lowered}, tmp_path / "floors.json")

    assert lowered.floors == {"F1": Floor(69.3, "less data"), "AP": Floor(59.4)}
    assert read_floors(tmp_path / "floors.json") == {"Part": lowered}
