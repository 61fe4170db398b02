import pytest

from core.facts.spellings import initials, is_same_spelled, normalised


@pytest.mark.parametrize(
    ("surface", "expected"),
    [
        ("The New York Times", "new york times"),
        ("U.N.", "un"),
        ("al-Qa\u2019ida\u2019s", "al qaida"),
        ("Raúl", "raul"),
        ("Tehrik-i-Taliban Pakistan", "tehrik ie taliban pakistan"),
        ("Tehrik-e Taliban Pakistan", "tehrik ie taliban pakistan"),
        ("\u2019s", ""),
    ],
)
def test_normal_form(surface: str, expected: str) -> None:
    assert normalised(surface) == expected


@pytest.mark.parametrize(
    ("a", "b"),
    [("muhammad amin", "mohamed amin"), ("al qaeda", "al qeada"), ("bob bauer", "robert bauer")],
)
def test_variants_are_one_name(a: str, b: str) -> None:
    assert is_same_spelled(a, b)
    assert is_same_spelled(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("hasan", "hussein"),
        ("rose", "rise"),
        ("amin", "omar"),
        ("ann lee", "lee"),
        ("mary", "mark"),
    ],
)
def test_other_names_are_not(a: str, b: str) -> None:
    assert not is_same_spelled(a, b)


def test_initials_with_and_without_small_words() -> None:
    assert {"imu", "iomu"} & initials("islamic movement of uzbekistan") == {"imu"}
    assert initials("uzbekistan") == frozenset()
