"""A comparison as text that brings every record of it back, for the library to keep.

A report rounds and leaves out; this does not. Fields go by their names, so that a later version
reads what an earlier one wrote: a field that it does not know is passed over, one that was
not there yet takes its default.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, cast, get_args, get_origin, get_type_hints

from core.engine import EngineState
from core.errors import InputError
from core.records import Article, Claim, Closeness, Comparison, Finding, OnlyIn

SCHEMA = "crosslight/kept/1"


def kept_text(comparison: Comparison) -> str:
    """Everything of a comparison but its articles, which are kept by themselves."""
    return json.dumps(
        {
            "schema": SCHEMA,
            "sha256": [article.sha256 for article in comparison.articles],
            "engine": _plain(comparison.engine),
            "claims": [_by_name(claim) for claim in comparison.claims],
            "findings": _plain(comparison.findings),
            "only": _plain(comparison.only),
            "closeness": _plain(comparison.closeness),
        },
        separators=(",", ":"),
    )


def kept_comparison(text: str, articles: Sequence[Article]) -> Comparison:
    """The comparison of these articles that was kept.

    Raises:
        InputError: If the text was not written by ``kept_text``, or for other articles.
    """
    try:
        return _comparison(json.loads(text), articles)
    except (KeyError, TypeError, ValueError) as error:
        cause = f"it cannot be shown as it was made ({error!r})"
        raise InputError("the kept comparison", cause, "compare the articles again") from error


def _comparison(document: Mapping[str, Any], articles: Sequence[Article]) -> Comparison:
    if document["schema"] != SCHEMA:
        message = f"not {SCHEMA}"
        raise ValueError(message)
    if document["sha256"] != [article.sha256 for article in articles]:
        message = "made of other texts"
        raise ValueError(message)
    claims = tuple(_record(Claim, one, {}) for one in document["claims"])
    by_id = {claim.id: claim for claim in claims}
    return Comparison(
        engine=_record(EngineState, document["engine"], by_id),
        articles=tuple(articles),
        claims=claims,
        findings=_value(tuple[Finding, ...], document["findings"], by_id),
        only=_value(tuple[tuple[OnlyIn, ...], ...], document["only"], by_id),
        closeness=_value(tuple[Closeness, ...], document.get("closeness", []), by_id),
    )


def _plain(value: object) -> object:
    """What JSON can hold: a claim by its id, any other record by the names of its fields."""
    if isinstance(value, Claim):
        return value.id
    if is_dataclass(value):
        return _by_name(value)
    if isinstance(value, tuple):
        return [_plain(one) for one in cast("tuple[object, ...]", value)]
    return value


def _by_name(record: Any) -> dict[str, object]:
    return {field.name: _plain(getattr(record, field.name)) for field in fields(record)}


def _record(kind: Any, value: Mapping[str, Any], by_id: Mapping[str, Claim]) -> Any:
    hints = _hints(kind)
    known = {name: one for name, one in value.items() if name in hints}
    return kind(**{name: _value(hints[name], one, by_id) for name, one in known.items()})


def _value(kind: Any, value: Any, by_id: Mapping[str, Claim]) -> Any:
    """A value of JSON as a field of this type holds it."""
    origin = get_origin(kind)
    if origin is tuple:
        item, *others = get_args(kind)
        kinds = [item, *others] if others != [...] else [item] * len(value)
        return tuple(_value(one, part, by_id) for one, part in zip(kinds, value, strict=True))
    if origin is UnionType:
        kinds = [one for one in get_args(kind) if one is not NoneType]
        return value if value is None or len(kinds) > 1 else _value(kinds[0], value, by_id)
    if kind is Claim:
        return by_id[value]
    if is_dataclass(kind):
        return _record(kind, value, by_id)
    return kind(value) if issubclass(kind, StrEnum) else value


@cache
def _hints(kind: Any) -> Mapping[str, Any]:
    return get_type_hints(kind)
