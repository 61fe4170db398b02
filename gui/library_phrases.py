"""What the window says about the reader's library. No Qt."""

from __future__ import annotations

from core.collection import Taken
from core.store import ArticleSummary, StoredEvent

FAULTS_TOLD = 3


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
        f"{summary.word_count} words",
        f"event: {summary.event_title}" if summary.event_title else "",
        f"compared {_times(summary.compared)}" if summary.compared else "",
    )
    return ", ".join(part for part in parts if part)


def named_summary(summary: ArticleSummary) -> str:
    """An article in one line: outlet, if it is known, and headline."""
    outlet = summary.metadata.outlet
    return f"{outlet} · {headline_of(summary)}" if outlet else headline_of(summary)


def spoken_recent(a: ArticleSummary, b: ArticleSummary) -> str:
    """A comparison as it is read aloud."""
    return f"{named_summary(a)}, compared with {named_summary(b)}"


def spoken_event(event: StoredEvent) -> str:
    """An event as it is read aloud."""
    pinned = ", pinned" if event.is_pinned else ""
    return f"{event.title}, {counted(len(event.articles), 'article')}, {event.why}{pinned}"


def counted(count: int, word: str) -> str:
    """``1 article``, ``2,000 articles``."""
    return f"{count:,} {word}" if count == 1 else f"{count:,} {word}s"


def found_words(total: int, *, is_searching: bool, is_full: bool) -> str:
    """How much of the library is shown."""
    if not is_searching:
        return counted(total, "article")
    return f"the first {counted(total, 'hit')}" if is_full else counted(total, "hit")


def taken_words(taken: Taken) -> str:
    """What an import came to, in one line or a few."""
    parts = [f"{counted(taken.new, 'article')} added"]
    if taken.known:
        parts.append(f"{taken.known:,} already there")
    if taken.copies:
        copies = "copy" if taken.copies == 1 else "copies"
        parts.append(f"{taken.copies:,} of them republished {copies} of what was there")
    lines = [", ".join(parts) + "."]
    lines += taken.faults[:FAULTS_TOLD]
    if len(taken.faults) > FAULTS_TOLD:
        lines.append(f"{len(taken.faults) - FAULTS_TOLD:,} more could not be read.")
    return "\n".join(lines)


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"
