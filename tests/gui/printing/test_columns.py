from __future__ import annotations

from core.records import Comparison
from gui.printing.columns import bands_of


def test_the_bands_hold_every_paragraph_once_and_in_order(comparison: Comparison) -> None:
    bands = bands_of(comparison)

    for side, article in zip(("a", "b"), comparison.articles, strict=True):
        texts = [part.text for band in bands for part in getattr(band, side)]
        assert "".join("".join(texts).split()) == "".join(article.text.split())


def test_a_pair_of_the_chain_begins_level(comparison: Comparison) -> None:
    first = comparison.findings[0].pair

    level = [
        band
        for band in bands_of(comparison)
        if band.a and band.b and band.a[0].span.contains(first.a.span)
    ]

    assert [band.b[0].span.contains(first.b.span) for band in level] == [True]
