"""Whether two claims tell of somebody else: "Oakland will not", "Los Angeles will"."""

from __future__ import annotations

from core.judging.details import of_kind
from core.lexical import words
from core.records import Claim, FactKind


def has_other_actor(negated: Claim, negated_at: int, told: Claim, told_at: int) -> bool:
    """Whether each side names somebody before its predicate, and the one is not the other.

    A pronoun names nobody, so where a subject is told by one nothing is known; and whoever is
    the subject on one side may be the object on the other ("Roe was not elected", "members
    elected Roe").

    Args:
        negated: The claim that is negated.
        negated_at: Where its predicate begins, in its article.
        told: The other.
        told_at: Likewise.
    """
    subject = _named_before(negated, negated_at)
    if not subject or not _named_before(told, told_at):
        return False
    return not subject & _words_of(told.read_text)


def is_same_subject(a: Claim, a_at: int, b: Claim, b_at: int) -> bool | None:
    """Whether both sides name the same before their words; None where either names nobody.

    "The Chiefs lose" and "the Colts win" are one game, though each names the other side too.

    Args:
        a: One claim.
        a_at: Where its word begins, in its article.
        b: The other.
        b_at: Likewise.
    """
    subjects = _named_before(a, a_at), _named_before(b, b_at)
    return bool(subjects[0] & subjects[1]) if all(subjects) else None


def _named_before(claim: Claim, at: int) -> frozenset[str]:
    """The words of the names that stand before an offset of the article."""
    named = of_kind(claim, FactKind.NAME, FactKind.PLACE)
    return _words_of(" ".join(fact.text for fact in named if fact.end <= at))


def _words_of(text: str) -> frozenset[str]:
    """Its words, the parts of "Senate-approved" each by itself."""
    return frozenset(word.folded for word in words(text.replace("-", " ")))
