from __future__ import annotations

from core.events import Why, why
from tests.core.events.conftest import MakeProfile


def test_names_that_both_beginnings_tell_are_shared(profile: MakeProfile) -> None:
    one = profile(
        "a", day=14, lead="The Pakistani Taliban sent fighters to Syria, Mohammad Amin said."
    )
    other = profile(
        "b", day=18, lead="In Syria, the group led by Mohammad Amin set up a camp near Aleppo."
    )

    found = why([one, other])

    assert set(found.names) == {"Mohammad Amin", "Syria"}
    assert str(found).endswith("; 4 days apart")


def test_a_surname_counts_for_the_full_name(profile: MakeProfile) -> None:
    one = profile("a", lead="Mrs. Angela Merkel spoke on Monday.")
    other = profile("b", lead="On Monday the talks failed, and Merkel left early.")

    assert why([one, other]).names == ("Angela Merkel",)


def test_a_headline_in_title_case_makes_no_names(profile: MakeProfile) -> None:
    one = profile("a", headline="River Floods Force Villagers Out", lead="It rained.")
    other = profile("b", headline="River Floods Force Villagers Out", lead="It poured.")

    assert why([one, other]).names == ()


def test_the_line_says_what_is_known() -> None:
    assert str(Why(("Syria", "Amin"), 0)) == "shares: Syria, Amin; the same day"
    assert str(Why(("Syria",), 1)) == "shares: Syria; 1 day apart"
    assert str(Why((), None)) == "close in meaning"
