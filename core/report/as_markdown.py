"""A comparison as Markdown (CommonMark). What articles say is escaped, never read as markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.letters import article_letters
from core.palette import GLYPHS, KIND_OF_LABEL, Kind
from core.records import Article, Claim, Comparison, Finding, OnlyIn
from core.report.phrases import (
    WORDS,
    article_line,
    coverage_line,
    engine_line,
    finding_line,
    not_checked,
    one_line,
    outlet_of,
    quoted,
    review_line,
    reviewed_line,
    said_by,
    tally,
)
from core.review import NO_JUDGEMENTS, Judgements

# What marks up inside a line; no text of an article ever stands at the start of one.
_SPECIAL = re.compile(r"([\\`*_\[\]<>|~&$])")


def to_markdown(comparison: Comparison, judgements: Judgements = NO_JUDGEMENTS) -> str:
    """The comparison as a document: articles, findings by verdict, lone claims, engine."""
    return "\n".join(_lines(comparison, judgements)) + "\n"


def _lines(comparison: Comparison, judgements: Judgements) -> Iterator[str]:
    letters = article_letters(len(comparison.articles))
    yield "# Crosslight comparison"
    yield ""
    for letter, article in zip(letters, comparison.articles, strict=True):
        yield f"- **{letter}** {_escaped(article_line(article))}"
    yield ""
    yield " · ".join(f"{GLYPHS[kind]} {words}" for kind, words in tally(comparison).items())
    if judgements:
        yield f"\n{reviewed_line(comparison, judgements)}"
    for sentence in not_checked(comparison.engine):
        yield f"\n**{_escaped(sentence)}**"
    if told_first := coverage_line(comparison):
        yield f"\n{told_first}"
    for kind in Kind:
        yield from _section(comparison, kind, judgements)
    for letter, article, side in zip(letters, comparison.articles, comparison.only, strict=True):
        yield from _only_section(letter, article, side, judgements)
    yield ""
    yield f"*{_escaped(engine_line(comparison.engine))}*"


def _section(comparison: Comparison, kind: Kind, judgements: Judgements) -> Iterator[str]:
    findings = [
        found for found in comparison.findings if KIND_OF_LABEL[found.verdict.label] is kind
    ]
    if findings:
        yield f"\n## {GLYPHS[kind]} {WORDS[kind].capitalize()}"
    for finding in findings:
        yield from _finding(comparison, finding, judgements)


def _finding(comparison: Comparison, finding: Finding, judgements: Judgements) -> Iterator[str]:
    pair = finding.pair
    yield f"\n### {pair.a.id} and {pair.b.id} · {finding_line(finding)}\n"
    yield from _claim(comparison.article(pair.a.article), pair.a)
    yield ""
    yield from _claim(comparison.article(pair.b.article), pair.b)
    yield ""
    for reason in finding.verdict.reasons:
        yield f"- {reason.kind}: {_escaped(reason.text)}"
    if finding.key in judgements:
        line = review_line(judgements[finding.key], finding.verdict.label)
        yield f"- reader: {_escaped(line)}"


def _claim(article: Article, claim: Claim) -> Iterator[str]:
    yield f"> {_escaped(quoted(claim.text))}  "
    yield f"> {claim.id} · {_escaped(outlet_of(article))} · {_escaped(said_by(claim))}"


def _only_section(
    letter: str, article: Article, side: tuple[OnlyIn, ...], judgements: Judgements
) -> Iterator[str]:
    if side:
        glyph = GLYPHS[Kind.ONLY]
        yield f"\n## {glyph} Only in {letter}, {_escaped(outlet_of(article))}\n"
    for only in side:
        claim = only.claim
        yield f"- {claim.id}: {_escaped(quoted(claim.text))}, {_escaped(said_by(claim))}"
        for nearest in only.nearest:
            yield f"  - nearest {nearest.claim.id}: {_escaped(nearest.why)}"
        if claim.id in judgements:
            yield f"  - reader: {_escaped(review_line(judgements[claim.id], None))}"


def _escaped(text: str) -> str:
    """``text`` on one line, with a backslash before each character that marks up."""
    return _SPECIAL.sub(r"\\\1", one_line(text))
