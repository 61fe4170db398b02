"""A pair of claims to a verdict with its reasons.

Facts first, then the network. What is claimed and who claims it are taken apart: the
network is asked about the contents alone, and a denial turns its answer round. A
contradiction is rare between real articles (about 3 in 1,000 pairs of claims on one
event, PropSegmEnt, section 3.2), so each way to one asks for two independent signs: a word that
turns the one round and a network that hears it, or that network surest in both orders and a
likelihood that one fact is told. Where they do not meet the verdict is "unsure".
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from core.judging.agreement import agreement_likelihood
from core.judging.contradiction import Opinion, contradiction, opinion_of
from core.judging.denial import denial_evidence, is_denied_once
from core.judging.details import detail_evidence
from core.judging.difference import DIFFERING, details_apart, differences
from core.judging.evidence import Bearing, Evidence
from core.judging.one_place import one_place_evidence
from core.judging.polarity import polarity_evidence
from core.judging.quotation import QUOTED_OTHERWISE, quotation_reasons
from core.judging.update import update_evidence
from core.judging.voices import asks, between, other_speakers
from core.lexical import is_same_text, token_overlap_01, wording_01
from core.records import Between, Label, Pair, Reason, ReasonKind, Verdict
from core.settings import DEFAULT, CompareSettings

__all__ = ["judge_pair"]

# Share of words in the same order from which two claims are one sentence, copied with a slip.
NEARLY_SAME = 0.85
SAME_WORDS = 0.99  # confidence in what both tell word for word
# What turns a content into its opposite.
TURNING = frozenset({ReasonKind.OPPOSITE, ReasonKind.NEGATION})


def judge_pair(
    pair: Pair,
    *,
    settings: CompareSettings = DEFAULT,
    published: tuple[date | None, date | None] = (None, None),
    closeness: float | None = None,
) -> Verdict:
    """Judge one pair.

    Args:
        pair: The pair with its similarity and what the network said of it.
        settings: Thresholds.
        published: Days on which the two articles were published.
        closeness: How likely the two articles tell of one event (``Closeness``), if known.
    """
    evidence = (
        *denial_evidence(pair),
        *polarity_evidence(pair),
        *detail_evidence(pair),
        *update_evidence(pair, published),
        *one_place_evidence(pair),
    )
    opinion = opinion_of(pair)
    return (
        _asked(pair)
        or contradiction(pair, evidence, opinion, settings)
        or _word_for_word(pair)
        or _quoted_otherwise(pair)
        or _agreement(pair, evidence, opinion, settings, closeness)
        or _unsure(pair, evidence, opinion)
    )


def _word_for_word(pair: Pair) -> Verdict | None:
    if is_denied_once(pair) or not is_same_text(pair.a.text, pair.b.text):
        return None
    reason = Reason(
        ReasonKind.WORDING, "both say it in the same words", (pair.a.span,), (pair.b.span,)
    )
    return Verdict(Label.AGREE, SAME_WORDS, (reason,), between(pair))


def _quoted_otherwise(pair: Pair) -> Verdict | None:
    reasons = quotation_reasons(pair)
    if not reasons:
        return None
    who = between(pair) if other_speakers(pair) else Between.ONE_SOURCE
    return Verdict(Label.DIFFER, QUOTED_OTHERWISE, reasons, who, Label.AGREE)


def _asked(pair: Pair) -> Verdict | None:
    if not (asks(pair.a) or asks(pair.b)):
        return None
    reason = Reason(ReasonKind.HEDGE, "one side only asks whether it is so")
    return Verdict(Label.UNSURE, 1 - pair.similarity, (reason,), between(pair))


def _agreement(
    pair: Pair,
    evidence: Sequence[Evidence],
    opinion: Opinion | None,
    settings: CompareSettings,
    closeness: float | None,
) -> Verdict | None:
    """Agree, or differ where details do; None where the contents seem to clash."""
    if _clashes(pair, opinion, settings) or is_denied_once(pair):
        return None
    if any(_turns_round(one, pair, settings) for one in evidence):
        return None
    reasons = differences(pair, evidence, settings)
    if reasons:
        return Verdict(Label.DIFFER, DIFFERING, reasons, between(pair), Label.AGREE)
    likelihood = agreement_likelihood(pair, closeness)
    apart = details_apart(evidence)
    is_doubtful = any(_about_alike(pair, one.reason.kind, settings) for one in apart)
    if is_doubtful or likelihood < settings.agree_floor:
        return None
    supports = [e.reason for e in _pointing(evidence, Bearing.SUPPORTS)]
    reasons = (*supports, _network_reason(pair, opinion))
    return Verdict(Label.AGREE, likelihood, reasons, between(pair), Label.DIFFER)


def _clashes(pair: Pair, opinion: Opinion | None, settings: CompareSettings) -> bool:
    """Whether the network finds that the contents exclude each other.

    Where nearly all words are the same it is not heard: it stumbles over a word spelled in
    two ways, and what turns such a sentence round is found by its words.
    """
    if opinion is None or wording_01(pair.a.text, pair.b.text) >= NEARLY_SAME:
        return False
    return opinion.contradict >= settings.network_says


def _turns_round(one: Evidence, pair: Pair, settings: CompareSettings) -> bool:
    """Whether one word says the opposite: a small network may well overlook it.

    "Prices rose in June" and "Prices fell in June" are no agreement, whatever it says. On
    the twelve pairs read by hand this took back one contradiction shown as an agreement,
    and changed nothing else.
    """
    is_opposite = one.bearing is Bearing.EXCLUDES and one.reason.kind in TURNING
    return is_opposite and _about_alike(pair, one.reason.kind, settings)


def _about_alike(pair: Pair, kind: ReasonKind, settings: CompareSettings) -> bool:
    """Whether the words around a figure or day are alike enough for it to mean the same."""
    way = settings.ways.get(kind)
    return way is None or token_overlap_01(pair.a.text, pair.b.text) >= way.wording


def _unsure(pair: Pair, evidence: Sequence[Evidence], opinion: Opinion | None) -> Verdict:
    against = [e.reason for e in evidence if e.bearing is not Bearing.SUPPORTS]
    reasons = (*against, _network_reason(pair, opinion))
    clash = opinion is not None and opinion.contradict > opinion.entail
    runner_up = Label.CONTRADICT if clash else Label.AGREE
    return Verdict(Label.UNSURE, 1 - pair.similarity, reasons, between(pair), runner_up)


def _pointing(evidence: Sequence[Evidence], bearing: Bearing) -> list[Evidence]:
    return [one for one in evidence if one.bearing is bearing]


def _network_reason(pair: Pair, opinion: Opinion | None) -> Reason:
    likely = f"the same fact is told with a likelihood of {pair.similarity:.0%}"
    if opinion is None:
        return Reason(ReasonKind.WORDING, f"{likely}, by wording alone: entailment was not checked")
    text = (
        f"{likely}; one follows from the other at {opinion.entail:.0%}, "
        f"excludes it at {opinion.contradict:.0%}"
    )
    return Reason(ReasonKind.NETWORK, text, (pair.a.span,), (pair.b.span,))
