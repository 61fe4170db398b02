"""One side's source denies what the other side tells, or both deny it.

A denial of the deed leaves the intention standing: "none has joined" does not contradict
"dozens are in line to join"; but who denies the plan, or that it could be, denies the deed too.
And who denies to have known of a thing does not deny the thing.
"""

from __future__ import annotations

import re

from core.facts import Polarity, polarity
from core.facts.lemmas import lemma
from core.judging.content_words import content_lemmas
from core.judging.evidence import Bearing, Evidence
from core.judging.voices import STANCE_WORDS, denies, speaker, supposes
from core.lexical import words
from core.records import Claim, Pair, Reason, ReasonKind, Stance
from core.spans import Span

INTENTION = re.compile(
    r"\b(?:in line|plan(?:s|ned|ning)?|hop(?:es?|ed|ing)|want(?:s|ed|ing)?|prepar(?:es?|ed|ing)|"
    r"ready|willing|about|close|intend(?:s|ed|ing)?|eager|keen|wish(?:es|ed|ing)?)"
    r"[\"'\u201d\u2019]? to\b",
    re.IGNORECASE,
)

_HEAD_WITHIN = 3  # words behind "to" among which the intended deed is told

POSSIBILITY = re.compile(r"\b(?:could|may|might|would|will|consider\w*)\b", re.IGNORECASE)

# "Addressed a report that P", "talks go on despite reports P", "was mistaken in claiming that P":
# P is named there and not told. Of 5 false contradictions among 3,265 pairs of news sentences
# these were 3; no true one was lost.
NAMED_REPORT = re.compile(
    r"\b(?:(?:address|respond(?:ed|s)? to|react(?:ed|s)? to|comment(?:ed|s)? on|asked about|"
    r"dismiss|reject|disput|refut)(?:ed|es|s|e)?|den(?:y|ie[sd])|despite|contrary to)\s+"
    r"(?:\w+\s+){0,3}(?:reports?|claims?|allegations?|accusations?|suggestions?|rumou?rs?)\b|"
    r"\b(?:in|of|by|for)\s+(?:claiming|saying|alleging|suggesting)\b",
    re.IGNORECASE,
)

# "Denied knowing of the order": the order may have been given all the same. Found where
# denials on real pairs of two outlets were read.
KNOWLEDGE = re.compile(
    r"\W*(?:any |having |to have )?(?:prior |advance )?"
    r"(?:know(?:ing|n|ledge)|been (?:aware|told|informed)|being (?:aware|told|informed)|aware)\b",
    re.IGNORECASE,
)


def denial_evidence(pair: Pair) -> tuple[Evidence, ...]:
    """Denied on one side only: excludes; on both: supports; on none: nothing."""
    both = denies(pair.a) and denies(pair.b)
    if not both and (not is_denied_once(pair) or _leaves_standing(pair)):
        return ()
    intended = [_intended(pair.a, pair.b), _intended(pair.b, pair.a)]
    if bool(intended[0]) != bool(intended[1]) and (both or not _is_wider(pair)):
        return (_intention(pair, intended[0], intended[1]),)
    text = f"{_who(pair.a)}; {_who(pair.b)}"
    bearing = Bearing.SUPPORTS if both else Bearing.EXCLUDES
    reason = Reason(ReasonKind.DENIAL, text, _cue(pair.a), _cue(pair.b))
    return (Evidence(bearing, reason),)


def is_denied_once(pair: Pair) -> bool:
    """Whether one side denies what the other does not.

    What one side denies and the other negates, both hold not to be so: that is no denial
    of one by the other.
    """
    a, b = (polarity(claim.facts) is Polarity.NEGATED for claim in (pair.a, pair.b))
    return denies(pair.a) != denies(pair.b) and a == b


def _parted(pair: Pair) -> tuple[Claim, Claim]:
    """The denied claim and the other."""
    return (pair.a, pair.b) if denies(pair.a) else (pair.b, pair.a)


def _leaves_standing(pair: Pair) -> bool:
    """Whether what is denied can be false while the other side is right.

    So it is where only knowledge is denied, where the one side merely supposes it ("if"), and
    where the other side only names it as a report ("despite reports that P"). And what shares no
    word with a denial is not what is denied: of 76 denials of news sentences, real ones and such
    as were written to mislead, this took 3 false ones and no true one.
    """
    denied, other = _parted(pair)
    is_unknown = KNOWLEDGE.match(denied.text) and not KNOWLEDGE.match(other.text)
    is_named = NAMED_REPORT.search(other.text)
    is_apart = not content_lemmas(denied) & content_lemmas(other)
    return bool(is_unknown or is_named) or is_apart or supposes(pair.a) != supposes(pair.b)


def _intended(claim: Claim, other: Claim) -> re.Match[str] | None:
    """The words of an intention to do what the other side tells, or None.

    "Planning to leak it" says nothing of the spying that is denied.
    """
    told = content_lemmas(other)
    for found in INTENTION.finditer(claim.text):
        behind = words(claim.text, Span(found.end(), len(claim.text)))[:_HEAD_WITHIN]
        if any(lemma(word.folded) in told for word in behind):
            return found
    return None


def _is_wider(pair: Pair) -> bool:
    """Whether the denial reaches beyond the deed: to the plan of it or to its possibility."""
    denied, _ = _parted(pair)
    return bool(INTENTION.search(denied.text) or POSSIBILITY.search(denied.text))


def _intention(pair: Pair, in_a: re.Match[str] | None, in_b: re.Match[str] | None) -> Evidence:
    found = in_a or in_b
    words = found.group() if found else ""
    text = f"one side tells an intention (“{words}”), the other a deed"
    a_spans = (Span(*in_a.span()).shifted(pair.a.start),) if in_a else ()
    b_spans = (Span(*in_b.span()).shifted(pair.b.start),) if in_b else ()
    return Evidence(Bearing.FORBIDS_CONTRADICTION, Reason(ReasonKind.HEDGE, text, a_spans, b_spans))


def _who(claim: Claim) -> str:
    attribution = claim.attribution
    if attribution is None:
        return f"{STANCE_WORDS[Stance.ASSERTS]} by {speaker(claim)}"
    cue = f" (“{attribution.cue}”)" if attribution.cue else ""
    return f"{STANCE_WORDS[attribution.stance]} by {speaker(claim)}{cue}"


def _cue(claim: Claim) -> tuple[Span, ...]:
    attribution = claim.attribution
    if attribution is None or attribution.cue_span is None:
        return ()
    return (attribution.cue_span,)
