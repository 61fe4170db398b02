"""The words for what ``core`` found, shared by the window and the evidence card. No Qt.

A card stays in English, the window speaks the reader's language: so what has words of its own
takes ``say``, which turns an English text into the one to be shown before its gaps are filled.
The window gives ``gui.verdict_phrases.translated``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from core.palette import Kind
from core.records import (
    Article,
    Attribution,
    Between,
    Claim,
    Comparison,
    Label,
    Reason,
    ReasonKind,
    Stance,
)
from core.spans import Span
from gui.view_state import Row

Say = Callable[[str], str]
"""From an English text to the one that is shown."""

TITLE_LENGTH = 90
"""Code points of the first words that stand in for a missing headline: one line of text."""

KIND_WORDS = {
    Kind.CONTRADICT: "Contradiction",
    Kind.DIFFER: "Differs in detail",
    Kind.AGREE: "Agreement",
    Kind.ONLY: "Told by one side only",
    Kind.UNSURE: "Cannot tell",
}

PLACES = {
    Kind.CONTRADICT: ("{0} of {1} contradiction", "{0} of {1} contradictions"),
    Kind.DIFFER: ("{0} of {1} difference in detail", "{0} of {1} differences in detail"),
    Kind.AGREE: ("{0} of {1} agreement", "{0} of {1} agreements"),
    Kind.ONLY: (
        "{0} of {1} claim told by one side only",
        "{0} of {1} claims told by one side only",
    ),
    Kind.UNSURE: ("{0} of {1} pair that cannot be told", "{0} of {1} pairs that cannot be told"),
}
"""Where a row stands among those of its kind: with one of them, and with several."""

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
    ReasonKind.QUOTATION: "quotation",
    ReasonKind.WORDING: "wording",
    ReasonKind.NETWORK: "meaning",
}

STANCE_WORDS = {
    Stance.ASSERTS: "said by {0}",
    Stance.DENIES: "denied by {0}",
    Stance.ALLEGES: "alleged by {0}",
    Stance.ASKS: "asked for by {0}",
    Stance.PROMISES: "promised by {0}",
}

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""Written out: ``strftime`` would name them in the language of the desktop, on a card too."""

_VERBS = {
    Kind.CONTRADICT: "contradict each other",
    Kind.DIFFER: "differ in detail",
    Kind.AGREE: "agree",
    Kind.UNSURE: "may or may not agree",
}

_BETWEEN = {
    Between.OUTLETS: "The outlets themselves {0}.",
    Between.SOURCES: "The outlets quote sources who {0}.",
    Between.ONE_SOURCE: "The outlets quote one source, in words that {0}.",
    Between.MIXED: "One outlet itself and a source quoted by the other {0}.",
}

_COUNTED = {
    Label.CONTRADICT: "{0} contradict",
    Label.DIFFER: "{0} differ",
    Label.AGREE: "{0} agree",
    Label.UNSURE: "{0} unsure",
}

_ENDS = {
    None: ("There is no earlier finding.", "There is no further finding."),
    Kind.CONTRADICT: ("There is no earlier contradiction.", "There is no further contradiction."),
}
_ENDS_OF_KIND = (
    "There is no earlier finding of this kind.",
    "There is no further finding of this kind.",
)
"""Before the first row, and behind the last one."""

_CONFIDENCE_STEPS = ((0.95, "almost certain"), (0.80, "very likely"), (0.55, "likely"))


def as_written(text: str) -> str:
    """The ``Say`` of what stays in English."""
    return text


def confidence_words(confidence_01: float, say: Say = as_written) -> str:
    """A confidence in words and as a number.

    The steps are those of the US Intelligence Community Directive 203 (2015), section D.6.e:
    "almost certain" from 95 %, "very likely" from 80 %, "likely" from 55 %.
    """
    words = next((word for floor, word in _CONFIDENCE_STEPS if confidence_01 >= floor), "uncertain")
    return f"{say(words)} · {confidence_01:.2f}"


def topic_of(row: Row, say: Say = as_written) -> str:
    """What a row is about, in a word or two: what its strongest reason looks at."""
    if row.finding is None:
        letter = row.only.claim.article if row.only else ""
        return say("only in {0}").format(letter)
    return say(TOPIC_WORDS[row.finding.verdict.reasons[0].kind])


def between_words(kind: Kind, between: Between, say: Say = as_written) -> str:
    """Whether the outlets conflict (or agree), or only the people they quote."""
    return say(_BETWEEN[between]).format(say(_VERBS[kind]))


def speaker_words(attribution: Attribution | None, say: Say = as_written) -> str:
    """Who says it and how firmly: "denied by the ministry (“has rejected”)"."""
    if attribution is None:
        return say("said by the article itself")
    source = attribution.source or say("a source it does not name")
    said = say(STANCE_WORDS[attribution.stance]).format(source)
    return f"{said} (“{attribution.cue}”)"


def title_of(article: Article) -> str:
    """The headline, or the first words where the text has none."""
    return article.title or shortened(article.text[: 2 * TITLE_LENGTH], TITLE_LENGTH)


def day_words(day: date, say: Say = as_written) -> str:
    """A day as it is written: "18 Jul 2013"."""
    return say("{0} {1} {2}").format(day.day, say(MONTHS[day.month - 1]), day.year)


def byline_of(article: Article, say: Say = as_written) -> str:
    """Outlet and day, as far as they are known: "Press TV · 18 Jul 2013"."""
    day = day_words(article.published, say) if article.published else ""
    return " · ".join(part for part in (article.outlet, day) if part)


def label_of(article: Article, say: Say = as_written) -> str:
    """How the toolbar names an article: outlet and day as far as known, then its headline."""
    return " · ".join(part for part in (byline_of(article, say), title_of(article)) if part)


def stands_out(words: Span, claim: Claim) -> bool:
    """Whether deciding words stand out from their claim: where all of it decided, none do."""
    return not words.contains(claim.span)


def words_of(claim: Claim, spans: tuple[Span, ...]) -> str:
    """The deciding words of a claim, or the whole claim where none are marked."""
    inside = [span for span in spans if claim.span.contains(span)]
    return " … ".join(span.shifted(-claim.start).of(claim.text) for span in inside) or claim.text


def side_words(row: Row, letter: str) -> str:
    """What one side of a row says, in short: the words that decided, or its claim.

    Where it is how a claim is told that decided, those words stand before it: "has rejected:
    fighters were sent".
    """
    if row.finding is None:
        only = row.only.claim if row.only else None
        return only.text if only is not None and only.article == letter else "—"
    pair, reason = row.finding.pair, row.finding.verdict.reasons[0]
    is_first = pair.a.article == letter
    claim, spans = (pair.a, reason.a_spans) if is_first else (pair.b, reason.b_spans)
    words = words_of(claim, spans)
    told = claim.attribution
    return f"{told.cue}: {words}" if told and told.cue_span in spans else words


def row_words(row: Row, say: Say = as_written) -> str:
    """A row as a screen reader tells it."""
    if row.finding is None:
        letter, text = (row.only.claim.article, row.only.claim.text) if row.only else ("", "")
        return say("Only in {0}: {1}").format(letter, text)
    pair = row.finding.pair
    strength = confidence_words(row.finding.verdict.confidence, say)
    sides = (pair.a.article, pair.a.text, pair.b.article, pair.b.text)
    said = say("{0} says {1}, {2} says {3}").format(*sides)
    return f"{say(KIND_WORDS[row.kind])}, {topic_of(row, say)}: {said}, {strength}"


def end_words(by: int, kind: Kind | None, say: Say = as_written) -> str:
    """That there is no next (1) or previous (-1) row, of this kind if one was asked for."""
    earlier, further = _ENDS.get(kind, _ENDS_OF_KIND)
    return say(further if by > 0 else earlier)


def summary_of(comparison: Comparison, say: Say = as_written) -> str:
    """One line on the whole comparison, with what made it."""
    counts = (say(words).format(comparison.count(label)) for label, words in _COUNTED.items())
    added = "".join(say(" with the network {0}").format(name) for name in comparison.engine.added)
    made = f"Crosslight {comparison.engine.version}{added}"
    engine = say("{0}, on this computer only").format(made)
    return " · ".join((say("{0} claims").format(len(comparison.claims)), *counts, engine))


def reason_words(reason: Reason, say: Say = as_written) -> str:
    """A reason with what it looked at: "how many: 12 is not hundreds"."""
    return f"{say(TOPIC_WORDS[reason.kind])}: {reason.text}"


def place_words(rows: Sequence[Row], key: str | None, say: Say = as_written) -> str:
    """Where a row stands among those of its kind: "3 of 4 contradictions"; empty for none."""
    row = next((row for row in rows if row.key == key), None)
    if row is None:
        return ""
    alike = [one.key for one in rows if one.kind is row.kind]
    one, several = PLACES[row.kind]
    words = say(one if len(alike) == 1 else several)
    return words.format(alike.index(row.key) + 1, len(alike))


def shortened(text: str, length: int) -> str:
    """A text on one line, cut behind a whole word where it has more code points than that."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[:length].rsplit(" ", 1)[0] + " …"
