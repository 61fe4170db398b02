"""The schema ``crosslight/comparison/1`` is a promise to scripts: held here field by field."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from core.letters import article_letters
from core.records import Article, Comparison, Fact, FactKind
from core.report import article_to_json, to_json

NUMBER = (int, float)
TEXT_OR_NULL = (str, type(None))
SPAN = [int]
REASON = {"kind": str, "text": str, "a_spans": [SPAN], "b_spans": [SPAN]}
FACT = {"kind": str, "text": str, "value": (int, float, str), "bound": str, "unit": TEXT_OR_NULL}
NEAREST = {"claim": str, "similarity": NUMBER, "why": str}
ARTICLE = {
    "id": str,
    "title": TEXT_OR_NULL,
    "outlet": TEXT_OR_NULL,
    "published": TEXT_OR_NULL,
    "source": str,
    "sha256": str,
    "text": str,
}
CLAIM = {
    "id": str,
    "article": str,
    "start": int,
    "end": int,
    "text": str,
    "sentence": SPAN,
    "attribution": (type(None), {"source": TEXT_OR_NULL, "cue": str, "stance": str}),
    "facts": [FACT],
}
PAIR = {
    "a": str,
    "b": str,
    "similarity": NUMBER,
    "verdict": str,
    "confidence": NUMBER,
    "between": str,
    "reasons": [REASON],
}
DOCUMENT = {
    "schema": str,
    "engine": {"version": str, "networks": {"embedding": str}, "checks_off": [str]},
    "articles": [ARTICLE],
    "claims": [CLAIM],
    "pairs": [PAIR],
    "closeness": [{"a": str, "b": str, "value": NUMBER, "is_one_event": bool}],
    "only": {letter: [{"claim": str, "nearest": [NEAREST]}] for letter in "AB"},
}


def fits(value: Any, shape: Any) -> bool:
    """Whether a value has exactly these fields in this order, and these types."""
    if isinstance(shape, dict):
        return (
            isinstance(value, dict)
            and list(value) == list(shape)
            and all(fits(value[name], inner) for name, inner in shape.items())
        )
    if isinstance(shape, list):
        return isinstance(value, list) and all(fits(item, shape[0]) for item in value)
    if isinstance(shape, tuple):
        return any(fits(value, inner) for inner in shape)
    return isinstance(value, shape) and isinstance(value, bool) == (shape is bool)


def test_has_exactly_the_fields_of_the_schema(comparison: Comparison) -> None:
    document = json.loads(to_json(comparison))

    assert document["schema"] == "crosslight/comparison/1"
    assert fits(document, DOCUMENT), document


def test_a_foreign_field_is_noticed(comparison: Comparison) -> None:
    document = json.loads(to_json(comparison))
    document["claims"][0]["extra"] = 1

    assert not fits(document, DOCUMENT)


def test_offsets_cut_the_claim_out_of_its_article(comparison: Comparison) -> None:
    document = json.loads(to_json(comparison))

    texts = {article["id"]: article["text"] for article in document["articles"]}
    assert document["claims"]
    for claim in document["claims"]:
        assert texts[claim["article"]][claim["start"] : claim["end"]] == claim["text"]


def test_every_id_names_a_claim(comparison: Comparison) -> None:
    document = json.loads(to_json(comparison))

    ids = {claim["id"] for claim in document["claims"]}
    lone = [only for side in document["only"].values() for only in side]
    named = {pair[side] for pair in document["pairs"] for side in "ab"}
    named |= {only["claim"] for only in lone}
    named |= {near["claim"] for only in lone for near in only["nearest"]}
    assert named <= ids


def test_values_are_written_as_promised(comparison: Comparison) -> None:
    document = json.loads(to_json(comparison))

    assert document["articles"][0]["published"] == "2024-05-06"
    assert document["articles"][1]["published"] is None
    assert document["claims"][0]["attribution"] is None
    assert document["claims"][2]["attribution"]["stance"] == "denies"
    assert document["pairs"][0]["similarity"] == 0.8124
    assert document["pairs"][0]["reasons"][0]["b_spans"] == [[35, 37]]
    assert '"value": 12,' in to_json(comparison)


def test_a_range_tells_its_upper_end(comparison: Comparison) -> None:
    days = Fact(FactKind.DATE, 0, 5, "May", "2024-05-01", "2024-05-31")
    claim = replace(comparison.claims[0], facts=(days,))

    document = json.loads(to_json(replace(comparison, claims=(claim,))))

    assert document["claims"][0]["facts"][0]["high"] == "2024-05-31"


def test_checks_that_were_off_are_named(unchecked: Comparison) -> None:
    assert json.loads(to_json(unchecked))["engine"]["checks_off"] == ["entailment"]


def test_the_same_comparison_gives_the_same_bytes(comparison: Comparison) -> None:
    assert to_json(comparison).encode() == to_json(replace(comparison)).encode()


def test_letters_stay_letters_and_half_surrogates_are_escaped(comparison: Comparison) -> None:
    text = "naïve “quote” \ud83d"
    article = Article("a.txt", text, text)

    written = article_to_json(article, comparison.claims[:1])

    assert "naïve “quote” \\ud83d" in written
    assert json.loads(written.encode())["article"]["text"] == text


def test_three_articles_have_three_sides(comparison: Comparison) -> None:
    three = replace(
        comparison,
        articles=(*comparison.articles, comparison.articles[0]),
        only=(*comparison.only, ()),
    )

    assert tuple(json.loads(to_json(three))["only"]) == article_letters(3)
