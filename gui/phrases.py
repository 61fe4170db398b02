"""The words the window uses for what ``core`` found. Plain text, no Qt."""

from __future__ import annotations

from collections.abc import Sequence

from core.palette import Kind
from core.records import (
    Article,
    Attribution,
    Between,
    Bound,
    Claim,
    Comparison,
    Fact,
    FactKind,
    Label,
    Reason,
    ReasonKind,
    Stance,
)
from core.spans import Span
from gui.view_state import Row

TITLE_LENGTH = 90
"""Code points of the first words that stand in for a missing headline: one line of text."""

KIND_WORDS = {
    Kind.CONTRADICT: "Contradiction",
    Kind.DIFFER: "Differs in detail",
    Kind.AGREE: "Agreement",
    Kind.ONLY: "Told by one side only",
    Kind.UNSURE: "Cannot tell",
}

NOUNS = {
    Kind.CONTRADICT: ("contradiction", "contradictions"),
    Kind.DIFFER: ("difference in detail", "differences in detail"),
    Kind.AGREE: ("agreement", "agreements"),
    Kind.ONLY: ("claim told by one side only", "claims told by one side only"),
    Kind.UNSURE: ("pair that cannot be told", "pairs that cannot be told"),
}
"""What the rows of a kind are called: one of them, and several."""

TOPIC_WORDS = {
    ReasonKind.NUMBER: "how many",
    ReasonKind.DATE: "when",
    ReasonKind.PLACE: "where",
    ReasonKind.NAME: "who",
    ReasonKind.NEGATION: "denial",
    ReasonKind.DENIAL: "denial",
    ReasonKind.OPPOSITE: "opposite",
    ReasonKind.HEDGE: "how sure",
    ReasonKind.UPDATE: "update",
    ReasonKind.WORDING: "wording",
    ReasonKind.NETWORK: "meaning",
}

STANCE_WORDS = {
    Stance.ASSERTS: "said by",
    Stance.DENIES: "denied by",
    Stance.ALLEGES: "alleged by",
    Stance.ASKS: "asked for by",
    Stance.PROMISES: "promised by",
}

BOUND_SIGNS = {
    Bound.EXACT: "",
    Bound.ABOUT: "about ",
    Bound.AT_LEAST: "at least ",
    Bound.AT_MOST: "at most ",
    Bound.RANGE: "",
}

_VERBS = {
    Kind.CONTRADICT: "contradict each other",
    Kind.DIFFER: "differ in detail",
    Kind.AGREE: "agree",
    Kind.UNSURE: "may or may not agree",
}

_COUNTED = {
    Label.CONTRADICT: "contradict",
    Label.DIFFER: "differ",
    Label.AGREE: "agree",
    Label.UNSURE: "unsure",
}

_CONFIDENCE_STEPS = ((0.95, "almost certain"), (0.80, "very likely"), (0.55, "likely"))


def confidence_words(confidence_01: float) -> str:
    """A confidence in words and as a number.

    The steps are those of the US Intelligence Community Directive 203 (2015), section D.6.e:
    "almost certain" from 95 %, "very likely" from 80 %, "likely" from 55 %.
    """
    words = next((word for floor, word in _CONFIDENCE_STEPS if confidence_01 >= floor), "uncertain")
    return f"{words} · {confidence_01:.2f}"


def topic_of(row: Row) -> str:
    """What a row is about, in a word or two: what its strongest reason looks at."""
    if row.finding is None:
        return "not told"
    return TOPIC_WORDS[row.finding.verdict.reasons[0].kind]


def between_words(kind: Kind, between: Between) -> str:
    """Whether the outlets conflict (or agree), or only the people they quote."""
    verb = _VERBS[kind]
    if between is Between.OUTLETS:
        return f"The outlets themselves {verb}."
    if between is Between.SOURCES:
        return f"The outlets quote sources who {verb}."
    return f"One outlet itself and a source quoted by the other {verb}."


def speaker_words(attribution: Attribution | None) -> str:
    """Who says it and how firmly: "denied by the ministry (“has rejected”)"."""
    if attribution is None:
        return "said by the article itself"
    source = attribution.source or "a source it does not name"
    return f"{STANCE_WORDS[attribution.stance]} {source} (“{attribution.cue}”)"


def fact_words(fact: Fact) -> str:
    """A fact's words and, where it is not the same, the value they were taken for.

    Empty where that says no more than the quote: a name as it stands, a negation, a hedge.
    """
    if fact.kind in (FactKind.NEGATION, FactKind.HEDGE):
        return ""
    value = _value_words(fact.value)
    if fact.high is not None and fact.high != fact.value:
        value = f"{value} to {_value_words(fact.high)}"
    unit = f" {fact.unit}" if fact.unit else ""
    normalised = f"{BOUND_SIGNS[fact.bound]}{value}{unit}"
    is_same = normalised.casefold() == fact.text.casefold()
    return "" if is_same else f"{fact.text} → {normalised}"


def _value_words(value: float | str) -> str:
    return value if isinstance(value, str) else f"{value:,.10g}"


def title_of(article: Article) -> str:
    """The headline, or the first words where the text has none."""
    return article.title or _shortened(" ".join(article.text[: 2 * TITLE_LENGTH].split()))


def byline_of(article: Article) -> str:
    """Outlet and day, as far as they are known: "Press TV · 18 Jul 2013"."""
    day = f"{article.published:%d %b %Y}".lstrip("0") if article.published else ""
    return " · ".join(part for part in (article.outlet, day) if part)


def label_of(article: Article) -> str:
    """How the toolbar names an article: outlet and day as far as known, then its headline."""
    return " · ".join(part for part in (byline_of(article), title_of(article)) if part)


def words_of(claim: Claim, spans: tuple[Span, ...]) -> str:
    """The deciding words of a claim, or the whole claim where none are marked."""
    inside = [span for span in spans if claim.span.contains(span)]
    return " … ".join(span.shifted(-claim.start).of(claim.text) for span in inside) or claim.text


def side_words(row: Row, letter: str) -> str:
    """What one side of a row says, in short: the words that decided, or its claim."""
    if row.finding is None:
        only = row.only.claim if row.only else None
        return only.text if only is not None and only.article == letter else "—"
    pair, reason = row.finding.pair, row.finding.verdict.reasons[0]
    is_first = pair.a.article == letter
    return words_of(pair.a, reason.a_spans) if is_first else words_of(pair.b, reason.b_spans)


def row_words(row: Row) -> str:
    """A row as a screen reader tells it."""
    if row.finding is None:
        letter, text = (row.only.claim.article, row.only.claim.text) if row.only else ("", "")
        return f"Only in {letter}: {text}"
    pair = row.finding.pair
    strength = confidence_words(row.finding.verdict.confidence)
    said = f"{pair.a.article} says {pair.a.text}, {pair.b.article} says {pair.b.text}"
    return f"{KIND_WORDS[row.kind]}, {topic_of(row)}: {said}, {strength}"


def end_words(by: int, kind: Kind | None) -> str:
    """That there is no next (1) or previous (-1) row, of this kind if one was asked for."""
    where = "further" if by > 0 else "earlier"
    what = {None: "finding", Kind.CONTRADICT: "contradiction"}.get(kind, "finding of this kind")
    return f"There is no {where} {what}."


def summary_of(comparison: Comparison) -> str:
    """One line on the whole comparison, with what made it."""
    counts = (f"{comparison.count(label)} {word}" for label, word in _COUNTED.items())
    added = "".join(f" with the network {name}" for name in comparison.engine.added)
    engine = f"Crosslight {comparison.engine.version}{added}, on this computer only"
    return " · ".join((f"{len(comparison.claims)} claims", *counts, engine))


def reason_words(reason: Reason) -> str:
    """A reason with what it looked at: "how many: 12 is not hundreds"."""
    return f"{TOPIC_WORDS[reason.kind]}: {reason.text}"


def place_words(rows: Sequence[Row], key: str | None) -> str:
    """Where a row stands among those of its kind: "3 of 4 contradictions"; empty for none."""
    row = next((row for row in rows if row.key == key), None)
    if row is None:
        return ""
    alike = [one.key for one in rows if one.kind is row.kind]
    one, several = NOUNS[row.kind]
    return f"{alike.index(row.key) + 1} of {len(alike)} {one if len(alike) == 1 else several}"


def _shortened(text: str) -> str:
    if len(text) <= TITLE_LENGTH:
        return text
    return text[:TITLE_LENGTH].rsplit(" ", 1)[0] + " …"
