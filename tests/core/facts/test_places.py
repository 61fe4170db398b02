import pytest

from core.facts.places import is_demonym, place_key


@pytest.mark.parametrize(
    ("surface", "key"),
    [
        ("Pakistan", "Pakistan"),
        ("Pakistani", "Pakistan"),
        ("Pakistanis", "Pakistan"),
        ("U.S.", "United States"),
        ("American", "United States"),
        ("British", "United Kingdom"),
        ("Indian", "India"),
        ("French", "France"),
        ("Chinese", "China"),
        ("Serbian", "Serbia"),
        ("Conn.", "Connecticut"),
        ("WASHINGTON", "Washington"),
        ("Central Asian", "Central Asia"),
        ("Kabul", "Kabul"),
        ("Burmese", "Myanmar"),
    ],
)
def test_places_have_a_key(surface: str, key: str) -> None:
    assert place_key(surface) == key


@pytest.mark.parametrize("surface", ["Victoria", "Hamilton", "IS", "Taliban", "New", ""])
def test_other_words_are_no_place(surface: str) -> None:
    assert place_key(surface) is None


def test_demonyms_are_told_from_countries() -> None:
    assert is_demonym("Afghan")
    assert is_demonym("Afghans")
    assert not is_demonym("Afghanistan")
    assert not is_demonym("Kabul")
