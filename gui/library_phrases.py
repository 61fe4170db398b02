"""What the window says about the reader's library, in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from core.collection import Taken
from core.store import ArticleSummary, StoredEvent

CONTEXT = "library"
FAULTS_TOLD = 3

Noun = Literal["article", "event", "hit"]

_NOUNS: Mapping[Noun, tuple[object, object]] = {
    "article": (
        QT_TRANSLATE_NOOP("library", "{0} article"),
        QT_TRANSLATE_NOOP("library", "{0} articles"),
    ),
    "event": (
        QT_TRANSLATE_NOOP("library", "{0} event"),
        QT_TRANSLATE_NOOP("library", "{0} events"),
    ),
    "hit": (
        QT_TRANSLATE_NOOP("library", "{0} hit"),
        QT_TRANSLATE_NOOP("library", "{0} hits"),
    ),
}
"""One of them, and several."""


def headline_of(summary: ArticleSummary) -> str:
    """The headline; the first words if there is none, and else where it came from."""
    is_cut = summary.word_count > len(summary.opening.split())
    opening = f"{summary.opening} …" if summary.opening and is_cut else summary.opening
    return summary.metadata.title or opening or summary.source


def day_of(summary: ArticleSummary) -> str:
    """The day of publication in ISO form, or empty."""
    return summary.metadata.published.isoformat() if summary.metadata.published else ""


def spoken_summary(summary: ArticleSummary) -> str:
    """A row as it is read aloud."""
    parts = (
        headline_of(summary),
        summary.metadata.outlet,
        day_of(summary),
        _translated("{0} words").format(summary.word_count),
        _translated("event: {0}").format(summary.event_title) if summary.event_title else "",
        _compared_words(summary.compared),
    )
    return ", ".join(part for part in parts if part)


def named_summary(summary: ArticleSummary) -> str:
    """An article in one line: outlet, if it is known, and headline."""
    outlet = summary.metadata.outlet
    return f"{outlet} · {headline_of(summary)}" if outlet else headline_of(summary)


def spoken_recent(a: ArticleSummary, b: ArticleSummary) -> str:
    """A comparison as it is read aloud."""
    return _translated("{0}, compared with {1}").format(named_summary(a), named_summary(b))


def spoken_event(event: StoredEvent) -> str:
    """An event as it is read aloud."""
    articles = counted(len(event.articles), "article")
    words = _translated("{0}, {1}, {2}, pinned") if event.is_pinned else "{0}, {1}, {2}"
    return words.format(event.title, articles, event.why)


def counted(count: int, noun: Noun) -> str:
    """``1 article``, ``2,000 articles``."""
    one, several = _NOUNS[noun]
    return _translated(str(one if count == 1 else several)).format(f"{count:,}")


def found_words(total: int, *, is_searching: bool, is_full: bool) -> str:
    """How much of the library is shown."""
    if not is_searching:
        return counted(total, "article")
    hits = counted(total, "hit")
    return _translated("the first {0}").format(hits) if is_full else hits


def copies_words(taken: Taken) -> str:
    """What the list of the new copies is called."""
    if taken.copies == 1:
        return _translated("1 republished copy")
    return _translated("{0} republished copies").format(f"{taken.copies:,}")


def taken_words(taken: Taken) -> str:
    """What an import came to, in one line or a few."""
    parts = [_translated("{0} added").format(counted(taken.new, "article"))]
    if taken.known:
        parts.append(_translated("{0} already there").format(f"{taken.known:,}"))
    if taken.copies == 1:
        parts.append(_translated("1 of them republished copy of what was there"))
    elif taken.copies:
        words = _translated("{0} of them republished copies of what was there")
        parts.append(words.format(f"{taken.copies:,}"))
    lines = [", ".join(parts) + "."]
    lines += taken.faults[:FAULTS_TOLD]
    if len(taken.faults) > FAULTS_TOLD:
        more = f"{len(taken.faults) - FAULTS_TOLD:,}"
        lines.append(_translated("{0} more could not be read.").format(more))
    return "\n".join(lines)


def _compared_words(count: int) -> str:
    if not count:
        return ""
    words = _translated("compared once") if count == 1 else _translated("compared {0} times")
    return words.format(count)


def _translated(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
