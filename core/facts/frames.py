"""Frames: a verb with the place it leads to, a person with the office he holds.

Two accounts of one fact often share little but this: "are sending comrades to Syria", "sent
hundreds of militants to Syria"; "has been appointed a coordinator", "the coordinator of".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from core.facts.lemmas import lemma, word_set
from core.lexical import Word, words
from core.records import Claim, FactKind

_PREPOSITIONS = word_set("to in at from into near")
_PREPOSITION_WITHIN = 3  # words before the place: "to war-torn Syria"
_VERB_WITHIN = 10
_PASSIVE = word_set("was were is are been being")
_PASSIVE_WITHIN = 3  # words behind the place: "in Syria had been set up"
_LIGHT = word_set("be have do say tell make take get go come give")
_SAME_IN_THE_PAST = word_set("set put cut hit let shut spread split")
_APPOSITION = re.compile(r",\s+(?:an?|the|its|his|her|their|former|acting|deputy)\s")
_OFFICE_WITHIN = 9  # words between a name and its office
_OFFICES = word_set(
    "adviser advisor agent aide ambassador analyst architect attorney auditor bishop boss captain "
    "chair chairman chairwoman chancellor chief clerk coach colonel commander commissioner "
    "congressman congresswoman consultant coordinator correspondent counsel deputy director "
    "editor economist envoy executive founder general governor head historian inspector "
    "investigator judge justice king lawyer leader lieutenant manager mayor minister monarch "
    "nominee officer operative organizer owner president prince principal producer professor "
    "prosecutor publisher queen representative researcher scientist secretary senator sergeant "
    "sheriff spokesman spokesperson spokeswoman superintendent surgeon treasurer trustee"
)


@lru_cache(maxsize=4_000)
def placed_verbs(claim: Claim) -> frozenset[tuple[str, str]]:
    """Lemmas of the verbs that lead up to a place, each with the key of the place.

    A passive behind it tells the same: "a camp in Yemen was set up", "was set up in Yemen".
    """
    found: set[tuple[str, str]] = set()
    told = words(claim.text)
    for fact in claim.facts:
        if fact.kind is not FactKind.PLACE:
            continue
        before = [word for word in told if word.span.end <= fact.start - claim.start]
        if any(word.folded in _PREPOSITIONS for word in before[-_PREPOSITION_WITHIN:]):
            verbs = {verb for word in before[-_VERB_WITHIN:] if (verb := _verb(word))}
            behind = [word for word in told if word.span.start >= fact.end - claim.start]
            verbs |= _passive(behind[:_PASSIVE_WITHIN])
            found |= {(verb, str(fact.value)) for verb in verbs}
    return frozenset(found)


@lru_cache(maxsize=4_000)
def held_offices(claim: Claim) -> frozenset[tuple[str, str]]:
    """Keys of the persons named, each with the offices that stand near the name.

    Only offices in small letters count: a title before a name ("President Roe") comes with
    every mention and tells nothing.
    """
    found: set[tuple[str, str]] = set()
    told = words(claim.text)
    for fact in claim.facts:
        if fact.kind is not FactKind.NAME:
            continue
        start, end = fact.start - claim.start, fact.end - claim.start
        before = [word for word in told if word.span.end <= start][-_OFFICE_WITHIN:]
        behind = [word for word in told if word.span.start >= end][:_OFFICE_WITHIN]
        near = {lemma(word.folded) for word in (*before, *behind) if word.text.islower()}
        found |= {(str(fact.value), office) for office in near & _OFFICES}
    return frozenset(found)


def role_holder(claim: Claim) -> str | None:
    """The key of the person of whom a claim says who he is ("Jane Roe, a clerk of …")."""
    first = claim.facts[0] if claim.facts else None
    if first is None or first.kind is not FactKind.NAME or first.start != claim.start:
        return None
    behind = claim.text[first.end - claim.start :]
    return str(first.value) if _APPOSITION.match(behind) else None


def share_frame(a: Claim, b: Claim) -> bool:
    """Whether both tell the same verb of the same place, or who the same person is."""
    holder = role_holder(a) or role_holder(b)
    shared = held_offices(a) & held_offices(b)
    if holder is not None and holder in {person for person, _ in shared}:
        return True
    return bool(placed_verbs(a) & placed_verbs(b))


def _passive(behind: Sequence[Word]) -> set[str]:
    """The verb of a passive that follows at once."""
    pairs = pairwise(behind)
    verbs = {_verb(then) for auxiliary, then in pairs if auxiliary.folded in _PASSIVE}
    return {verb for verb in verbs if verb is not None}


def _verb(word: Word) -> str | None:
    """The lemma of a word that its form shows to be a verb; None otherwise.

    A participle in a compound ("war-torn") tells no deed.
    """
    base = lemma(word.folded)
    inflected = base != word.folded and not word.folded.endswith("s")
    if not word.text.islower() or base in _LIGHT or "-" in word.text:
        return None
    return base if inflected or word.folded in _SAME_IN_THE_PAST else None
