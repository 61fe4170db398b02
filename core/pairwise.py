"""Texts in pairs, without articles around them.

A text such as "The ministry rejects reports that P" is taken apart as in an article; the
two claims that belong together most speak for the pair.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice, product

import numpy as np
from numpy.typing import NDArray

from core.alignment import pair_up
from core.claims import claims_of, tagger_of
from core.engine import Check
from core.errors import NetworkUnusableError
from core.facts import extract, index_names
from core.judging import judge_pair
from core.networks import Networks, load_networks
from core.progress import SILENT, Ticket
from core.records import Claim, Finding, Label, Verdict
from core.resolving import resolve
from core.segmenting import segment
from core.settings import DEFAULT
from core.spans import Span, stripped

TextPair = tuple[str, str]


def entailment(pairs: Sequence[TextPair], *, ticket: Ticket = SILENT) -> NDArray[np.float32]:
    """Does the first text of a pair entail the second?

    Returns:
        Shape (n, 3): entail, neutral, contradict; rows sum to 1.

    Raises:
        NetworkUnusableError: If the entailment network cannot be used.
        Cancelled: If the ticket was cancelled.
    """
    networks = load_networks()
    if networks.entailment is None:
        raise NetworkUnusableError(Check.ENTAILMENT.value, dict(networks.off)[Check.ENTAILMENT])
    return networks.entailment.score(pairs, ticket=ticket).entailment


def similarity(
    pairs: Sequence[TextPair], *, ticket: Ticket = SILENT, networks: Networks | None = None
) -> NDArray[np.float32]:
    """Do the two texts of a pair tell the same fact?

    Returns:
        Shape (n,): calibrated, 0..1.

    Raises:
        NetworkUnusableError: If a network fails while running.
        Cancelled: If the ticket was cancelled.
    """
    whole = [claims for pair in pairs for claims in claim_pairs(pair)]
    scored = pair_up(whole, networks=networks or load_networks(), ticket=ticket)
    return np.array([pair.similarity for pair in scored], dtype=np.float32)


def judge(
    pairs: Sequence[TextPair], *, ticket: Ticket = SILENT, networks: Networks | None = None
) -> tuple[Verdict, ...]:
    """Judge two texts a pair, one verdict each; spans count in the texts.

    Raises:
        NetworkUnusableError: If a network fails while running.
        Cancelled: If the ticket was cancelled.
    """
    findings = judged(pairs, ticket=ticket, networks=networks)
    return tuple(finding.verdict for finding in findings)


def judged(
    pairs: Sequence[TextPair], *, ticket: Ticket = SILENT, networks: Networks | None = None
) -> tuple[Finding, ...]:
    """As ``judge``, with the two claims that speak for each pair of texts.

    Raises:
        NetworkUnusableError: If a network fails while running.
        Cancelled: If the ticket was cancelled.
    """
    used = networks or load_networks()
    tagger = tagger_of(used, ticket=ticket)

    def parts(letter: str, text: str) -> tuple[Claim, ...]:
        return claims_of(letter, text, segment(text), tagger=tagger) or _whole(letter, text)

    groups = [_crossed(pair, parts) for pair in pairs]
    flat = [claims for group in groups for claims in group]
    scored = iter(pair_up(flat, networks=used, ticket=ticket))
    return tuple(
        _strongest([Finding(pair, judge_pair(pair)) for pair in islice(scored, len(group))])
        for group in groups
    )


def _strongest(findings: Sequence[Finding]) -> Finding:
    """A contradiction speaks for the two texts; else the claims that are most alike."""

    def rank(finding: Finding) -> tuple[bool, float]:
        conflict = finding.verdict.label is Label.CONTRADICT
        return conflict and finding.pair.similarity >= DEFAULT.pair_floor, finding.pair.similarity

    return max(findings, key=rank)


def claim_pairs(pair: TextPair) -> list[tuple[Claim, Claim]]:
    """The two whole texts as one claim each, facts filled in."""
    return _crossed(pair, _whole)


def _crossed(
    pair: TextPair, take: Callable[[str, str], tuple[Claim, ...]]
) -> list[tuple[Claim, Claim]]:
    """Every claim of the first text with every one of the second, facts filled in."""
    names = index_names(pair)

    def filled(letter: str, text: str) -> tuple[Claim, ...]:
        claims = [
            replace(claim, facts=extract(text, claim.span, published=None, names=names))
            for claim in take(letter, text)
        ]
        return resolve(claims, text, segment(text), names)

    return list(product(filled("A", pair[0]), filled("B", pair[1])))


def _whole(letter: str, text: str) -> tuple[Claim, ...]:
    span = stripped(text, Span(0, len(text)))
    return (Claim(f"{letter}1", letter, span.start, span.end, span.of(text), span),)
