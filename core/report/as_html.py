"""A comparison as one HTML page: self-contained, without scripts, printable.

Everything that comes from an article is escaped. The page forbids itself every request and
script (Content-Security-Policy); only its own style sheet, named by hash, is let through.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator
from html import escape

from core.letters import article_letters
from core.palette import BY_WEIGHT, GLYPHS, KIND_OF_LABEL, Kind
from core.records import Article, Claim, Comparison, Finding, OnlyIn
from core.report.html_style import STYLE
from core.report.phrases import (
    WORDS,
    article_line,
    coverage_line,
    deciding_spans,
    engine_line,
    finding_line,
    not_checked,
    outlet_of,
    parts_of,
    quoted,
    review_line,
    reviewed_line,
    said_by,
    tally,
)
from core.review import NO_JUDGEMENTS, Judgements
from core.spans import Span


def to_html(comparison: Comparison, judgements: Judgements = NO_JUDGEMENTS) -> str:
    """The comparison as a page: legend, articles side by side, findings, lone claims."""
    return "\n".join(_page(comparison, judgements)) + "\n"


def _page(comparison: Comparison, judgements: Judgements) -> Iterator[str]:
    digest = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'"
    title = " / ".join(outlet_of(article) for article in comparison.articles)
    yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(title)}: Crosslight</title>"
    yield f"<style>{STYLE}</style>\n</head>\n<body>"
    yield f"<header>\n<h1>{escape(title)}</h1>\n{_legend(comparison)}"
    if judgements:
        yield f"<p>{reviewed_line(comparison, judgements)}</p>"
    for sentence in not_checked(comparison.engine):
        yield f'<p class="banner" role="alert">{escape(sentence)}</p>'
    if told_first := coverage_line(comparison):
        yield f'<p class="banner">{told_first}</p>'
    yield "</header>\n<main>"
    yield from _articles(comparison)
    yield from _findings(comparison, judgements)
    yield from _only(comparison, judgements)
    yield f"</main>\n<footer>{escape(engine_line(comparison.engine))}</footer>"
    yield "</body>\n</html>"


def _legend(comparison: Comparison) -> str:
    items = "".join(
        f'<li class="{kind}"><b>{GLYPHS[kind]}</b> {words}</li>'
        for kind, words in tally(comparison).items()
    )
    return f'<ul class="legend" aria-label="Verdicts">{items}</ul>'


def _articles(comparison: Comparison) -> Iterator[str]:
    rows = _rows_of_claims(comparison)
    letters = article_letters(len(comparison.articles))
    yield '<section class="articles" aria-label="Articles">'
    for letter, article in zip(letters, comparison.articles, strict=True):
        claims = [claim for claim in comparison.claims if claim.article == letter]
        yield f"<article>\n<h2>{letter} · {escape(article_line(article))}</h2>"
        yield f"<p>{_marked_text(article, claims, rows)}</p>"
        yield f'<p class="source">{escape(article.source)}<br>SHA-256 {article.sha256}</p>'
        yield "</article>"
    yield "</section>"


def _rows_of_claims(comparison: Comparison) -> dict[str, tuple[Kind, str]]:
    """For each claim in a row, its weightiest kind and the anchor of that row."""
    rows = {
        only.claim.id: (Kind.ONLY, f"only-{only.claim.id}")
        for side in comparison.only
        for only in side
    }
    for finding in comparison.findings:
        kind = KIND_OF_LABEL[finding.verdict.label]
        for claim in (finding.pair.a, finding.pair.b):
            before = rows.get(claim.id)
            if before is None or BY_WEIGHT.index(kind) < BY_WEIGHT.index(before[0]):
                rows[claim.id] = (kind, f"pair-{finding.key}")
    return rows


def _marked_text(
    article: Article, claims: Iterable[Claim], rows: dict[str, tuple[Kind, str]]
) -> str:
    """The article with its claims marked and linked; paragraphs keep their blank line."""
    parts: list[str] = []
    at = 0
    for claim in sorted(claims, key=lambda claim: claim.start):
        row = rows.get(claim.id)
        if row is None or claim.start < at:  # one claim inside another: the outer stands
            continue
        kind, anchor = row
        glyph = f"<sup>{GLYPHS[kind]}</sup>"
        parts.append(escape(article.text[at : claim.start]))
        parts.append(f'<a id="{claim.id}" class="{kind}" href="#{anchor}">{glyph}')
        parts.append(f"{escape(claim.text)}</a>")
        at = claim.end
    parts.append(escape(article.text[at:]))
    return "".join(parts)


def _findings(comparison: Comparison, judgements: Judgements) -> Iterator[str]:
    yield '<section class="rows" aria-label="Findings">\n<h2>Findings</h2>'
    for finding in comparison.findings:
        yield from _finding(comparison, finding, judgements)
    yield "</section>"


def _finding(comparison: Comparison, finding: Finding, judgements: Judgements) -> Iterator[str]:
    kind = KIND_OF_LABEL[finding.verdict.label]
    a_spans, b_spans = deciding_spans(finding.verdict)
    yield f'<article id="pair-{finding.key}" class="row {kind}">'
    yield f"<h3><b>{GLYPHS[kind]}</b> {WORDS[kind]} <small>{finding_line(finding)}</small></h3>"
    yield '<div class="sides">'
    yield _side(comparison, finding.pair.a, a_spans)
    yield _side(comparison, finding.pair.b, b_spans)
    yield "</div>\n<ul>"
    for reason in finding.verdict.reasons:
        yield f"<li>{reason.kind}: {escape(reason.text)}</li>"
    yield "</ul>"
    if finding.key in judgements:
        line = review_line(judgements[finding.key], finding.verdict.label)
        yield f"<p>Reader: <b>{escape(line)}</b></p>"
    yield "</article>"


def _side(comparison: Comparison, claim: Claim, spans: Iterable[Span]) -> str:
    outlet = escape(outlet_of(comparison.article(claim.article)))
    quote = "".join(
        f"<b>{escape(part.text)}</b>" if part.decides else escape(part.text)
        for part in parts_of(claim, spans)
    )
    said = escape(said_by(claim))
    link = f'<a href="#{claim.id}">{claim.id}</a>'
    return (
        f"<figure><blockquote>“{quote}”</blockquote>"
        f"<figcaption>{link} · {outlet} · {said}</figcaption></figure>"
    )


def _only(comparison: Comparison, judgements: Judgements) -> Iterator[str]:
    letters = article_letters(len(comparison.articles))
    for letter, article, side in zip(letters, comparison.articles, comparison.only, strict=True):
        if not side:
            continue
        yield '<section class="rows">'
        yield f"<h2>○ Only in {letter} · {escape(outlet_of(article))}</h2>"
        for only in side:
            yield _lone_claim(only, judgements)
        yield "</section>"


def _lone_claim(only: OnlyIn, judgements: Judgements) -> str:
    claim = only.claim
    judgement = judgements.get(claim.id)
    review = f"<p>Reader: <b>{escape(review_line(judgement, None))}</b></p>" if judgement else ""
    nearest = "".join(
        f'<li>nearest <a href="#{near.claim.id}">{near.claim.id}</a>: {escape(near.why)}</li>'
        for near in only.nearest
    )
    return (
        f'<article id="only-{claim.id}" class="row only">'
        f'<p><a href="#{claim.id}">{claim.id}</a> {escape(quoted(claim.text))}'
        f" <small>{escape(said_by(claim))}</small></p>"
        f"{f'<ul>{nearest}</ul>' if nearest else ''}{review}</article>"
    )
