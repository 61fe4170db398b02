"""What a reader made of the rows of a comparison: confirmed, rejected, changed, noted.

A judgement is about passages, not about a row: it names them by the SHA-256 of their
articles and their offsets, in an order that does not depend on the sides. So it is met
again when the sides are swapped, when a third article is added, and in another session.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType

from core.letters import article_letters
from core.records import Claim, Comparison, Label

PASSAGES_MOST = 2
"""A judgement is about a pair of claims, or about a claim that one article alone tells."""


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A claim, wherever its article stands.

    Args:
        sha256: SHA-256 of ``Article.text``, as hex.
        start: Offset of its first code point.
        end: Offset behind its last.
    """

    sha256: str
    start: int
    end: int


Subject = tuple[Passage, ...]
"""What a judgement is about: one or two passages, ascending."""


class Decision(StrEnum):
    """What the reader did with a verdict."""

    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    CHANGED = "changed"


DECISION_GLYPHS: Mapping[Decision, str] = MappingProxyType(
    {Decision.CONFIRMED: "✓", Decision.REJECTED: "✗", Decision.CHANGED: "→"}
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the reader made of one finding, or of one claim told by one side only.

    Args:
        subject: The passages, ascending.
        found: The verdict that stood there when the reader decided; None for a lone claim.
        decision: What the reader did with it; None where there is only a note, or nothing.
        verdict: The reader's own verdict; only where the decision is "changed".
        note: The reader's words; may be empty.

    Raises:
        ValueError: If the passages are out of order, or a verdict stands without a change.
    """

    subject: Subject
    found: Label | None = None
    decision: Decision | None = None
    verdict: Label | None = None
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse what no reader can have decided."""
        is_in_order = self.subject == tuple(sorted(self.subject))
        is_whole = 1 <= len(self.subject) <= PASSAGES_MOST
        is_changed = self.decision is Decision.CHANGED
        if not is_in_order or not is_whole or is_changed != (self.verdict is not None):
            message = f"not a judgement: {self}"
            raise ValueError(message)

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing: neither decided nor noted."""
        return self.decision is None and not self.note


def decided(before: Judgement, decision: Decision, found: Label | None) -> Judgement:
    """The judgement with a verdict confirmed or rejected; the same once more takes it back."""
    if (before.decision, before.found) == (decision, found):
        return replace(before, decision=None)
    return replace(before, decision=decision, found=found, verdict=None)


def changed(before: Judgement, verdict: Label, found: Label | None) -> Judgement:
    """The judgement with another verdict put in place; the one that stands there confirms it."""
    if verdict is found:
        return replace(before, decision=Decision.CONFIRMED, found=found, verdict=None)
    return replace(before, decision=Decision.CHANGED, found=found, verdict=verdict)


def noted(before: Judgement, note: str) -> Judgement:
    """The judgement with another note; blank space around it is dropped."""
    return replace(before, note=note.strip())


@dataclass(frozen=True, slots=True)
class Review:
    """Every judgement of a reader, one for each subject."""

    by_subject: Mapping[Subject, Judgement] = field(default_factory=dict[Subject, Judgement])

    def __iter__(self) -> Iterator[Judgement]:
        """The judgements, in the order in which they were first made."""
        return iter(self.by_subject.values())

    def __len__(self) -> int:
        """How many there are."""
        return len(self.by_subject)

    def of(self, subject: Subject) -> Judgement:
        """The judgement on a subject; an empty one where there is none."""
        return self.by_subject.get(subject) or Judgement(subject)

    def having(self, judgement: Judgement) -> Review:
        """The review with this judgement in place; an empty one takes its subject out."""
        others = {key: one for key, one in self.by_subject.items() if key != judgement.subject}
        if judgement.is_empty:
            return Review(others)
        return Review({**self.by_subject, judgement.subject: judgement})


Judgements = Mapping[str, Judgement]
"""The judgements on one comparison, by finding (``Finding.key``) or lone claim (its id)."""

NO_JUDGEMENTS: Judgements = MappingProxyType({})


def subjects_of(comparison: Comparison) -> dict[str, Subject]:
    """What each row of a comparison is about, by finding key or id of a lone claim."""
    letters = article_letters(len(comparison.articles))
    sums = {
        letter: article.sha256 for letter, article in zip(letters, comparison.articles, strict=True)
    }

    def subject(*claims: Claim) -> Subject:
        return tuple(sorted(Passage(sums[one.article], one.start, one.end) for one in claims))

    rows = {one.key: subject(one.pair.a, one.pair.b) for one in comparison.findings}
    lone = {only.claim.id: subject(only.claim) for side in comparison.only for only in side}
    return rows | lone


def judgements_on(subjects: Mapping[str, Subject], review: Review) -> Judgements:
    """The judgements that a review holds on these rows; rows without one are left out."""
    return {
        key: review.by_subject[subject]
        for key, subject in subjects.items()
        if subject in review.by_subject
    }
