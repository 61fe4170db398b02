"""Numbers, dates, places and names of two claims held against each other.

Two claims of one fact still name many things: a figure is a conflict only where no figure
of the other side fits it, and a place, name or date only where it stands in the same slot
(the words around it are the same on both sides).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import product

from core.facts import Relation, RelationKind, compare_dates, compare_numbers
from core.facts.lemmas import lemma
from core.facts.units import DURATIONS, is_bare
from core.judging.content_words import FUNCTION_WORDS
from core.judging.evidence import Bearing, Evidence
from core.lexical import EditKind, word_edits, wording_01, words
from core.records import Claim, Fact, FactKind, Pair, Reason, ReasonKind
from core.spans import Span

# From this share of common words in order on, a replaced word stands in the same slot.
SAME_FRAME = 0.6
NEAR_WORDS = 5  # words on either side of a sum of money that say what it is for
# Share of the larger below which a figure hardly counts the same thing ("companies with more
# than 100 employees", "80 million employees"). On pairs read one by one such figures were no
# difference in three of three, and in those written to mislead no contradiction in three of six.
UNLIKE = 0.2
TELLING = 0.1  # share by which two numbers that fit each other must differ to be told
FINENESS = 10  # how many times longer the longer of two dates may be
COMPARED: dict[FactKind, Callable[[Fact, Fact], Relation]] = {
    FactKind.NUMBER: compare_numbers,
    FactKind.DATE: compare_dates,
}


def detail_evidence(pair: Pair) -> tuple[Evidence, ...]:
    """What the details of a pair say, numbers first."""
    found = [*_measured(pair, FactKind.NUMBER), *_measured(pair, FactKind.DATE), *_slots(pair)]
    return tuple(found)


def of_kind(claim: Claim, *kinds: FactKind) -> tuple[Fact, ...]:
    """The facts of these kinds in a claim."""
    return tuple(fact for fact in claim.facts if fact.kind in kinds)


def tells_duration(pair: Pair, reason: Reason) -> bool:
    """Whether a reason names how long something took, or how old somebody is."""
    named = {*reason.a_spans, *reason.b_spans}
    facts = of_kind(pair.a, FactKind.NUMBER) + of_kind(pair.b, FactKind.NUMBER)
    return any(fact.unit in DURATIONS and fact.span in named for fact in facts)


def _measured(pair: Pair, kind: FactKind) -> list[Evidence]:
    """Numbers or dates: the best relation of each fact of a to any fact of b."""
    facts_a, facts_b = of_kind(pair.a, kind), of_kind(pair.b, kind)
    relations = [(a, b, COMPARED[kind](a, b)) for a, b in product(facts_a, facts_b)]
    comparable = [
        (a, b, relation)
        for a, b, relation in relations
        if relation.kind is not RelationKind.NOT_COMPARABLE and _is_like(a, b, relation)
    ]
    fitting = [one for one in comparable if one[2].kind is not RelationKind.CONFLICTING]
    close = [one for one in fitting if _bearing(kind, one[2]) is Bearing.SUPPORTS]
    apart = [(a, b, how) for a, b, how in fitting if not _fits_elsewhere(a, b, close)]
    conflicts = [
        (a, b, relation)
        for a, b, relation in comparable
        if relation.kind is RelationKind.CONFLICTING
        and not _fits_elsewhere(a, b, comparable)
        and _counts_alike(pair, a, b)
    ]
    # One conflict is told, the first in reading order: a list of figures gives many.
    # A figure that fits one of the other side closely is no difference to the rest of them.
    told = [*close, *apart, *sorted(conflicts, key=_place)[:1]]
    return [_measured_evidence(kind, a, b, relation) for a, b, relation in told]


def _counts_alike(pair: Pair, a: Fact, b: Fact) -> bool:
    """Whether sums of money and shares are of the same thing, by a word near both.

    "$750,000 in campaign cash" and "a $43,000 watch" have the unit in common and nothing
    else; what counts things ("12 experts") says of what it is.
    """
    if a.unit is None or not is_bare(a.unit):
        return True
    return bool(_near(pair.a, a) & _near(pair.b, b))


def _near(claim: Claim, fact: Fact) -> frozenset[str]:
    """Lemmas of the content words close to a fact."""
    told = words(claim.text)
    at = fact.span.shifted(-claim.start)
    before = [word.folded for word in told if word.span.end <= at.start][-NEAR_WORDS:]
    behind = [word.folded for word in told if word.span.start >= at.end][:NEAR_WORDS]
    return frozenset(lemma(word) for word in (*before, *behind) if word not in FUNCTION_WORDS)


def _place(compared: tuple[Fact, Fact, Relation]) -> tuple[int, list[str]]:
    """Where two facts stand in their texts, the same whichever side comes first."""
    a, b, _ = compared
    return a.start + b.start, sorted((a.text, b.text))


def _is_like(a: Fact, b: Fact, relation: Relation) -> bool:
    """Whether a comparison tells anything.

    A day says nothing against a year, and "more than 100" fits 80 million only because it
    leaves everything open.
    """
    if a.kind is not FactKind.DATE:
        return relation.kind is RelationKind.CONFLICTING or relation.apart_01 <= 1 - UNLIKE
    lengths = sorted((_days(a), _days(b)))
    return lengths[1] <= FINENESS * lengths[0]


def _days(fact: Fact) -> int:
    """Length of a date in days; 1 where it is unresolved ("sunday")."""
    try:
        first, last = (date.fromisoformat(str(end)) for end in (fact.value, fact.high))
    except ValueError:
        return 1
    return (last - first).days + 1


def _fits_elsewhere(a: Fact, b: Fact, relations: Sequence[tuple[Fact, Fact, Relation]]) -> bool:
    """Whether either fact is the same as, or fits, another one of the other side."""
    return any(
        relation.kind is not RelationKind.CONFLICTING and (x == a or y == b)
        for x, y, relation in relations
    )


def _bearing(kind: FactKind, relation: Relation) -> Bearing:
    """Dates that fit are no difference; numbers that fit may still be far apart."""
    if relation.kind is RelationKind.CONFLICTING:
        return Bearing.UNLIKE if relation.apart_01 > 1 - UNLIKE else Bearing.EXCLUDES
    if relation.kind is RelationKind.SAME or kind is FactKind.DATE:
        return Bearing.SUPPORTS
    return Bearing.SUPPORTS if relation.apart_01 <= TELLING else Bearing.DETAILS_DIFFER


def _measured_evidence(kind: FactKind, a: Fact, b: Fact, relation: Relation) -> Evidence:
    reason_kind = ReasonKind.NUMBER if kind is FactKind.NUMBER else ReasonKind.DATE
    bearing = _bearing(kind, relation)
    if relation.kind is RelationKind.SAME:
        text = f"both say “{a.text}”"
    elif bearing is Bearing.SUPPORTS:
        text = f"“{a.text}” and “{b.text}” fit each other"
    else:
        text = f"one says “{a.text}”, the other “{b.text}”"
    arithmetic = f" ({relation.arithmetic})" if relation.arithmetic else ""
    return Evidence(bearing, Reason(reason_kind, f"{text}{arithmetic}", (a.span,), (b.span,)))


def _slots(pair: Pair) -> list[Evidence]:
    """Places and names that stand in the same slot of otherwise like words."""
    if wording_01(pair.a.text, pair.b.text) < SAME_FRAME:
        return []
    found: list[Evidence] = []
    for edit in word_edits(pair.a.text, pair.b.text):
        if edit.kind is not EditKind.REPLACE:
            continue
        a_span, b_span = edit.a.shifted(pair.a.start), edit.b.shifted(pair.b.start)
        for kind, reason in (
            (FactKind.PLACE, ReasonKind.PLACE),
            (FactKind.NAME, ReasonKind.NAME),
        ):
            a, b = _inside(pair.a, kind, a_span), _inside(pair.b, kind, b_span)
            if (
                a
                and b
                and not _is_elsewhere(pair, a, b)
                and not _is_spelled_out(a[0].text, b[0].text)
            ):
                found.append(_slot_evidence(reason, a[0], b[0]))
    return found


def _inside(claim: Claim, kind: FactKind, span: Span) -> list[Fact]:
    return [fact for fact in of_kind(claim, kind) if fact.span.overlaps(span)]


def _is_elsewhere(pair: Pair, a: Sequence[Fact], b: Sequence[Fact]) -> bool:
    """Whether the other side names it too, only not there; or whether nothing else is shared.

    Where all other names are others as well, another event is told: "a Bloomington man was
    charged at Edina", "a Schenectady man was charged in Queens".
    """
    here, there = {fact.value for fact in a}, {fact.value for fact in b}
    rest_a, rest_b = _keys(pair.a) - here, _keys(pair.b) - there
    if rest_b & here or rest_a & there or here & there:
        return True
    return bool(rest_a and rest_b) and not rest_a & rest_b


def _is_spelled_out(a: str, b: str) -> bool:
    """Whether one name holds the other, marks aside: "F.B.I." and "FBI Special Agent"."""
    letters = ["".join(filter(str.isalnum, name.casefold())) for name in (a, b)]
    return letters[0] in letters[1] or letters[1] in letters[0]


def _keys(claim: Claim) -> set[float | str]:
    return {fact.value for fact in of_kind(claim, FactKind.NAME, FactKind.PLACE)}


def _slot_evidence(kind: ReasonKind, a: Fact, b: Fact) -> Evidence:
    text = f"“{a.text}” here, “{b.text}” there, in the same place of the sentence"
    return Evidence(Bearing.EXCLUDES, Reason(kind, text, (a.span,), (b.span,)))
