"""A comparison as CSV (RFC 4180): one row a finding, then one row a claim told by one article."""

from __future__ import annotations

import csv
import io

from core.palette import KIND_OF_LABEL, Kind
from core.records import Article, Claim, Comparison, Finding, OnlyIn
from core.report.phrases import outlet_of, review_line
from core.review import NO_JUDGEMENTS, Judgements

_SIDE = ("claim", "outlet", "quote", "said_by", "stance", "start", "end")
COLUMNS = (
    "verdict",
    "confidence",
    "similarity",
    "between",
    *(f"a_{name}" for name in _SIDE),
    *(f"b_{name}" for name in _SIDE),
    "reasons",
    "reader",
)
# A spreadsheet would run a cell that starts so as a formula (OWASP, "CSV injection").
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
Cell = str | int


def to_csv(comparison: Comparison, judgements: Judgements = NO_JUDGEMENTS) -> str:
    """The findings and lone claims as a table with a header row."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for finding in comparison.findings:
        cells = _finding_row(comparison, finding, judgements)
        writer.writerow([_inert(cell) for cell in cells])
    for side in comparison.only:
        for only in side:
            cells = _only_row(comparison, only, judgements)
            writer.writerow([_inert(cell) for cell in cells])
    return out.getvalue()


def _finding_row(comparison: Comparison, finding: Finding, judgements: Judgements) -> list[Cell]:
    verdict = finding.verdict
    judgement = judgements.get(finding.key)
    return [
        KIND_OF_LABEL[verdict.label].value,
        f"{verdict.confidence:.2f}",
        f"{finding.pair.similarity:.2f}",
        verdict.between.value,
        *_claim_cells(comparison.article(finding.pair.a.article), finding.pair.a),
        *_claim_cells(comparison.article(finding.pair.b.article), finding.pair.b),
        " | ".join(f"{reason.kind}: {reason.text}" for reason in verdict.reasons),
        review_line(judgement, verdict.label) if judgement else "",
    ]


def _only_row(comparison: Comparison, only: OnlyIn, judgements: Judgements) -> list[Cell]:
    judgement = judgements.get(only.claim.id)
    return [
        Kind.ONLY.value,
        *("",) * 3,
        *_claim_cells(comparison.article(only.claim.article), only.claim),
        *("",) * len(_SIDE),
        " | ".join(f"nearest {nearest.claim.id}: {nearest.why}" for nearest in only.nearest),
        review_line(judgement, None) if judgement else "",
    ]


def _claim_cells(article: Article, claim: Claim) -> list[Cell]:
    attribution = claim.attribution
    return [
        claim.id,
        outlet_of(article),
        claim.text,
        (attribution.source or "") if attribution else outlet_of(article),
        attribution.stance.value if attribution else "asserts",
        claim.start,
        claim.end,
    ]


def _inert(cell: Cell) -> Cell:
    """The cell, with an apostrophe before what a spreadsheet would run."""
    if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS):
        return f"'{cell}"
    return cell
