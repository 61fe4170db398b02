"""A comparison as JSON, schema ``crosslight/comparison/1``.

The order of the fields is fixed and numbers are rounded, so that the same comparison gives
the same bytes on every machine. Offsets are half-open, in code points of ``articles[].text``.
"""

from __future__ import annotations

import json
import re
from typing import Any

from core.engine import EngineState
from core.letters import article_letters
from core.records import Article, Attribution, Claim, Comparison, Fact, Finding, OnlyIn, Reason
from core.review import NO_JUDGEMENTS, Judgement, Judgements
from core.spans import Span

COMPARISON_SCHEMA = "crosslight/comparison/1"
ARTICLE_SCHEMA = "crosslight/article/1"
_DIGITS = 4  # of similarity and confidence: more would show the machine's rounding
_SURROGATE = re.compile("[\ud800-\udfff]")
Json = dict[str, Any]


def to_json(comparison: Comparison, judgements: Judgements = NO_JUDGEMENTS) -> str:
    """The whole comparison, ending in a line feed; ``review`` only where a reader judged."""
    letters = article_letters(len(comparison.articles))
    return _dumped(
        {
            "schema": COMPARISON_SCHEMA,
            "engine": _engine(comparison.engine),
            "articles": [
                _article(letter, article)
                for letter, article in zip(letters, comparison.articles, strict=True)
            ],
            "claims": [_claim(claim) for claim in comparison.claims],
            "pairs": [_pair(finding, judgements) for finding in comparison.findings],
            "closeness": [
                {"a": one.a, "b": one.b, "value": one.value, "is_one_event": one.is_one_event}
                for one in comparison.closeness
            ],
            "only": {
                letter: [_only(only, judgements) for only in side]
                for letter, side in zip(letters, comparison.only, strict=True)
            },
        }
    )


def article_to_json(article: Article, claims: tuple[Claim, ...]) -> str:
    """One article and its claims, schema ``crosslight/article/1``, ending in a line feed."""
    return _dumped(
        {
            "schema": ARTICLE_SCHEMA,
            "article": _article(article_letters(1)[0], article),
            "claims": [_claim(claim) for claim in claims],
        }
    )


def _dumped(document: Json) -> str:
    """JSON with real letters; only half surrogates, which UTF-8 cannot carry, are escaped."""
    text = json.dumps(document, ensure_ascii=False, allow_nan=False, indent=1)
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def _engine(engine: EngineState) -> Json:
    return {
        "version": engine.version,
        "networks": dict(engine.networks),
        "checks_off": [check.value for check, _ in engine.checks_off],
    }


def _article(letter: str, article: Article) -> Json:
    return {
        "id": letter,
        "title": article.title,
        "outlet": article.outlet,
        "published": article.published.isoformat() if article.published else None,
        "source": article.source,
        "sha256": article.sha256,
        "text": article.text,
    }


def _claim(claim: Claim) -> Json:
    return {
        "id": claim.id,
        "article": claim.article,
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
        "sentence": _span(claim.sentence),
        "attribution": _attribution(claim.attribution) if claim.attribution else None,
        "facts": [_fact(fact) for fact in claim.facts],
    }


def _attribution(attribution: Attribution) -> Json:
    return {
        "source": attribution.source,
        "cue": attribution.cue,
        "stance": attribution.stance.value,
    }


def _fact(fact: Fact) -> Json:
    """A fact; ``high`` is told only where the value is a range or a longer stretch of days."""
    high = {} if fact.high is None else {"high": _plain(fact.high)}
    return {
        "kind": fact.kind.value,
        "text": fact.text,
        "value": _plain(fact.value),
        **high,
        "bound": fact.bound.value,
        "unit": fact.unit,
    }


def _plain(value: float | str) -> float | str:
    """``12`` for ``12.0``: counts are whole numbers."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


def _pair(finding: Finding, judgements: Judgements) -> Json:
    return {
        "a": finding.pair.a.id,
        "b": finding.pair.b.id,
        "similarity": round(finding.pair.similarity, _DIGITS),
        "verdict": finding.verdict.label.value,
        "confidence": round(finding.verdict.confidence, _DIGITS),
        "between": finding.verdict.between.value,
        "reasons": [_reason(reason) for reason in finding.verdict.reasons],
        **_review(judgements.get(finding.key)),
    }


def _reason(reason: Reason) -> Json:
    return {
        "kind": reason.kind.value,
        "text": reason.text,
        "a_spans": [_span(span) for span in reason.a_spans],
        "b_spans": [_span(span) for span in reason.b_spans],
    }


def _review(judgement: Judgement | None) -> Json:
    """What the reader made of a row; nothing where they did not judge it."""
    if judgement is None:
        return {}
    return {
        "review": {
            "decision": judgement.decision,
            "found": judgement.found,
            "verdict": judgement.verdict,
            "note": judgement.note,
        }
    }


def _only(only: OnlyIn, judgements: Judgements) -> Json:
    return {
        "claim": only.claim.id,
        "nearest": [
            {
                "claim": nearest.claim.id,
                "similarity": round(nearest.similarity, _DIGITS),
                "why": nearest.why,
            }
            for nearest in only.nearest
        ],
        **_review(judgements.get(only.claim.id)),
    }


def _span(span: Span) -> list[int]:
    return [span.start, span.end]
