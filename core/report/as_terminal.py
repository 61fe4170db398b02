"""A comparison as text for a terminal. Article text is shown as it is, never as rich markup."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from core.letters import article_letters
from core.palette import GLYPHS, INKS_ON_LIGHT, KIND_OF_LABEL, Kind
from core.records import Article, Claim, Comparison, Finding, OnlyIn
from core.report.phrases import (
    WORDS,
    article_line,
    coverage_line,
    deciding_spans,
    engine_line,
    finding_line,
    inert,
    not_checked,
    one_line,
    outlet_of,
    parts_of,
    quoted,
    said_by,
    tally,
)
from core.spans import Span

_BADGE_TEXT = "#1A1A1A"  # badges set ground and text: readable whatever the terminal's ground
ColourSystem = Literal["standard", "256", "truecolor"]


@dataclass(frozen=True, slots=True)
class TerminalLook:
    """What the terminal can show.

    Args:
        width: Columns.
        colours: Its colour system, or None for plain text.
    """

    width: int = 80
    colours: ColourSystem | None = None


def to_terminal(comparison: Comparison, look: TerminalLook) -> str:
    """The whole comparison, side by side."""
    return _rendered(Group(*_parts(comparison)), look)


def article_to_terminal(article: Article, claims: tuple[Claim, ...], look: TerminalLook) -> str:
    """One article as understood: head, then each claim with who says it."""
    table = Table.grid(padding=(0, 1))
    table.add_column(no_wrap=True)
    table.add_column()
    for claim in claims:
        table.add_row(Text(claim.id, style="bold"), Text(quoted(claim.text)))
        table.add_row(Text(), Text(said_by(claim)))
    count = Text(f"claims: {len(claims)}", style="dim")
    return _rendered(Group(Text(article_line(article), style="bold"), count, table), look)


def _rendered(renderable: RenderableType, look: TerminalLook) -> str:
    """Through a console of its own, so that the result depends on ``look`` alone."""
    out = io.StringIO()
    console = Console(
        file=out,
        width=look.width,
        force_terminal=look.colours is not None,
        color_system=look.colours,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )
    console.print(renderable)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def _parts(comparison: Comparison) -> Iterator[RenderableType]:
    letters = article_letters(len(comparison.articles))
    for letter, article in zip(letters, comparison.articles, strict=True):
        yield Text.assemble((f"{letter}  ", "bold"), article_line(article))
    yield _summary(comparison)
    for sentence in not_checked(comparison.engine):
        yield Text(sentence, style="bold reverse")
    if told_first := coverage_line(comparison):
        yield Text(told_first)
    for finding in comparison.findings:
        yield _finding(comparison, finding)
    for letter, article, side in zip(letters, comparison.articles, comparison.only, strict=True):
        if side:
            yield Rule(Text(f"only in {letter} · {outlet_of(article)}"), style="dim")
            yield from (_only(only) for only in side)
    yield Rule(style="dim")
    yield Text(engine_line(comparison.engine), style="dim")


def _badge(kind: Kind, words: str) -> Text:
    style = f"bold {_BADGE_TEXT} on {INKS_ON_LIGHT[kind].fill}"
    return Text(f" {GLYPHS[kind]} {words} ", style=style)


def _summary(comparison: Comparison) -> Text:
    return Text(" ").join(_badge(kind, words) for kind, words in tally(comparison).items())


def _finding(comparison: Comparison, finding: Finding) -> RenderableType:
    kind = KIND_OF_LABEL[finding.verdict.label]
    head = Text.assemble(_badge(kind, WORDS[kind]), "  ", (finding_line(finding), "dim"))
    sides = Table.grid(padding=(0, 2), expand=True)
    sides.add_column(ratio=1)
    sides.add_column(ratio=1)
    a_spans, b_spans = deciding_spans(finding.verdict)
    sides.add_row(
        _claim(comparison, finding.pair.a, a_spans), _claim(comparison, finding.pair.b, b_spans)
    )
    reasons = [
        Text(f"{reason.kind}: {one_line(reason.text)}", style="italic")
        for reason in finding.verdict.reasons
    ]
    return Group(Rule(style="dim"), head, sides, *reasons)


def _claim(comparison: Comparison, claim: Claim, spans: tuple[Span, ...]) -> Text:
    outlet = outlet_of(comparison.article(claim.article))
    quote = [
        (inert(part.text), "bold underline" if part.decides else "")
        for part in parts_of(claim, spans)
    ]
    head = (f"{claim.id} · {outlet}\n", "bold")
    return Text.assemble(head, "“", *quote, f"”\n{said_by(claim)}")


def _only(only: OnlyIn) -> RenderableType:
    claim = only.claim
    head = Text.assemble((f"{GLYPHS[Kind.ONLY]} {claim.id} ", "bold"), quoted(claim.text))
    notes = [Text(said_by(claim))]
    notes += [
        Text(f"nearest {nearest.claim.id}: {one_line(nearest.why)}", style="dim")
        for nearest in only.nearest[:1]  # the nearest of all; the files tell the others
    ]
    return Group(head, Padding(Group(*notes), (0, 0, 0, 2)))
