from __future__ import annotations

import pytest

from core.addresses import is_address


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("http://example.org/a", True),
        (" HTTPS://example.org/a.txt\n", True),
        ("see http://example.org", False),
        ("http://example.org and more", False),
        ("ftp://example.org/a", False),
        ("a.txt", False),
        ("", False),
    ],
)
def test_an_address_is_one_and_nothing_else(source: str, *, expected: bool) -> None:
    assert is_address(source) is expected
