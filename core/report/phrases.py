"""The words that all reports for people share: who says it, who disagrees, what was not checked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from core.engine import EngineState
from core.palette import KIND_OF_LABEL, Kind
from core.records import Article, Between, Claim, Comparison, Finding, Label, Stance, Verdict
from core.review import DECISION_GLYPHS, Judgement, Judgements
from core.spans import Span

WORDS = {
    Kind.CONTRADICT: "contradict",
    Kind.DIFFER: "differ",
    Kind.AGREE: "agree",
    Kind.ONLY: "only here",
    Kind.UNSURE: "cannot tell",
}
BETWEEN = {
    Between.OUTLETS: "between the outlets",
    Between.SOURCES: "between the people quoted",
    Between.ONE_SOURCE: "between two reports of one source",
    Between.MIXED: "between an outlet and somebody quoted",
}
SAID_BY = {
    Stance.ASSERTS: "said by",
    Stance.DENIES: "denied by",
    Stance.ALLEGES: "alleged by",
    Stance.ASKS: "asked by",
    Stance.PROMISES: "promised by",
}
NOTHING_SHARED = "No claim is told by more than one article: these may cover different events."
HARDLY_ONE_EVENT = (
    "These hardly tell of one event: what seems to agree may be told of another time or place."
)
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\s]+")


def one_line(text: str) -> str:
    """``text`` on one line, without control characters.

    An article could otherwise steer a terminal by escape sequences, or turn the direction
    of the words around it by bidirectional overrides.
    """
    return inert(text).strip()


def inert(text: str) -> str:
    """``text`` with a blank for each run of blank space and control characters."""
    return _CONTROL.sub(" ", text)


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a claim, and whether its words decided the verdict."""

    text: str
    decides: bool


def deciding_spans(verdict: Verdict) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The words that decided, on either side."""
    reasons = verdict.reasons
    return (
        tuple(span for reason in reasons for span in reason.a_spans),
        tuple(span for reason in reasons for span in reason.b_spans),
    )


def parts_of(claim: Claim, spans: Iterable[Span]) -> tuple[Part, ...]:
    """A claim cut at ``spans``, which count in its article; those outside it are left out."""
    parts: list[Part] = []
    at = claim.start
    for span in sorted(set(spans)):
        if span.start < at or span.end > claim.end:
            continue
        parts.append(Part(claim.text[at - claim.start : span.start - claim.start], decides=False))
        parts.append(Part(span.shifted(-claim.start).of(claim.text), decides=True))
        at = span.end
    parts.append(Part(claim.text[at - claim.start :], decides=False))
    return tuple(part for part in parts if part.text)


def quoted(text: str) -> str:
    """``text`` on one line, in quotation marks."""
    return f"“{one_line(text)}”"


def outlet_of(article: Article) -> str:
    """The outlet, or the source where the text does not name one."""
    return one_line(article.outlet or article.source)


def article_line(article: Article) -> str:
    """Outlet, day, headline and length: ``NDTV · 2013-07-14 · Taliban in Syria · 917 words``."""
    parts = [outlet_of(article)]
    if article.published is not None:
        parts.append(article.published.isoformat())
    if article.title:
        parts.append(one_line(article.title))
    parts.append(f"{article.word_count} words")
    return " · ".join(parts)


def said_by(claim: Claim) -> str:
    """Who says a claim and how firmly: ``denied by the ministry (“has rejected reports”)``."""
    attribution = claim.attribution
    if attribution is None:
        return "said by the article itself"
    source = one_line(attribution.source) if attribution.source else "somebody unnamed"
    return f"{SAID_BY[attribution.stance]} {source} ({quoted(attribution.cue)})"


def finding_line(finding: Finding) -> str:
    """Confidence and who disagrees or agrees: ``93% · between the outlets``."""
    verdict = finding.verdict
    return f"{verdict.confidence:.0%} · {BETWEEN[verdict.between]}"


def review_line(judgement: Judgement, label: Label | None) -> str:
    """What the reader made of a row that now has this verdict: ``✓ confirmed: seen both``.

    Where another verdict stood there when the reader decided, that one is named.
    """
    note = one_line(judgement.note)
    if judgement.decision is None:
        return f"note: {note}"
    words = f"{DECISION_GLYPHS[judgement.decision]} {judgement.decision}"
    if judgement.verdict is not None:
        words += f" to “{WORDS[KIND_OF_LABEL[judgement.verdict]]}”"
    if judgement.found is not None and judgement.found is not label:
        words += f" when it was “{WORDS[KIND_OF_LABEL[judgement.found]]}”"
    return f"{words}: {note}" if note else words


def reviewed_line(comparison: Comparison, judgements: Judgements) -> str:
    """How far the reader's review is: ``reviewed by hand: 3 of 12``; empty without one."""
    if not judgements:
        return ""
    done = sum(judgement.decision is not None for judgement in judgements.values())
    total = len(comparison.findings) + sum(len(side) for side in comparison.only)
    return f"reviewed by hand: {done} of {total}"


def tally(comparison: Comparison) -> dict[Kind, str]:
    """How many rows each kind has, in words, in the order in which reports list them.

    Where a check was off and found no contradiction, none is not what was found.
    """
    counts = {kind: comparison.count(Label(kind)) for kind in Kind if kind is not Kind.ONLY}
    counts[Kind.ONLY] = sum(len(side) for side in comparison.only)
    words = {kind: f"{counts[kind]} {WORDS[kind]}" for kind in Kind}
    if comparison.engine.checks_off and not counts[Kind.CONTRADICT]:
        words[Kind.CONTRADICT] = f"{WORDS[Kind.CONTRADICT]}: not checked"
    return words


def shares_nothing(comparison: Comparison) -> bool:
    """Whether, with every check on, no two claims were found to tell the same fact."""
    return not comparison.engine.checks_off and all(
        finding.verdict.label is Label.UNSURE for finding in comparison.findings
    )


def coverage_line(comparison: Comparison) -> str | None:
    """What is to be said first where the articles may not be about one event; else None."""
    if shares_nothing(comparison):
        return NOTHING_SHARED
    return HARDLY_ONE_EVENT if comparison.hardly_one_event else None


def engine_line(engine: EngineState) -> str:
    """What did the work: version, and each network with the start of its SHA-256."""
    networks = ", ".join(f"{name} {sha256[:12]}" for name, sha256 in engine.networks)
    return f"Crosslight {engine.version} · networks: {networks or 'none'}"


def not_checked(engine: EngineState) -> tuple[str, ...]:
    """A sentence for each check that was off: ``Not checked: entailment (weights missing)``."""
    return tuple(
        f"Not checked: {check} ({one_line(why).rstrip('.')})" for check, why in engine.checks_off
    )
