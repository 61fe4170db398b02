"""Which namings are of the same actor, in one text and across texts.

Three things join two namings, and nothing else does:

* one shared name (:class:`core.facts.NameIndex` knows which names are one);
* a text that says so: "gunman Jane Roe", "Jane Roe, the gunman,", "Jane Roe is a lawyer";
* aligned claims: where two claims tell the same, a naming that only one of them has and one
  that only the other has may stand in the same slot, beside the same word.

Two things keep namings apart for good: two different names, and standing in one claim side
by side ("the police shot the gunman").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, product

from core.facts.persons import is_group, person_noun
from core.records import Claim, Comparison, Label
from core.wording.mentions import Mention
from core.wording.slots import Slot, slot_of

SLOT_FLOOR_01 = 0.4
"""Similarity from which two claims tell of the same actors, once their slots are alike."""

_IS_TOLD = re.compile(
    r"(?:,\s+(?:who\s+(?:is|was)\s+)?|\s+(?:is|was)\s+)(?:an?|the|former|its)\s+"
    r"(?:\d[\w-]*\s+)?(?:(?:last|next|own)\s+)*"
)
_LIST = re.compile(r"\s*,?\s+(?:and|or)\s+(?:an?|the|his|her|its|their|[A-Z])")
_THE_NAMED = re.compile(r"\s+|,\s+")
_LABELS = frozenset({Label.AGREE, Label.CONTRADICT, Label.DIFFER})


@dataclass(frozen=True, slots=True)
class Node:
    """What is taken for one actor within one article: a name, or a noun with its kin."""

    letter: str
    key: str
    is_name: bool
    is_many: bool | None = None
    kin: frozenset[str] = frozenset()


class Groups:
    """Union-find over nodes that knows which of them must stay apart."""

    def __init__(self) -> None:
        """Start with every node by itself."""
        self._members: dict[Node, frozenset[Node]] = {}
        self._apart: dict[Node, set[Node]] = defaultdict(set)

    def group(self, node: Node) -> frozenset[Node]:
        """All nodes of the same actor."""
        return self._members.get(node, frozenset({node}))

    def part(self, nodes: Sequence[Node]) -> None:
        """Hold that these are all different."""
        for node in nodes:
            self._apart[node].update(other for other in nodes if other != node)

    def join(self, one: Node, other: Node) -> None:
        """Hold that two are the same, unless something speaks against it."""
        left, right = self.group(one), self.group(other)
        if left is right or self._clash(left, right):
            return
        whole = left | right
        self._members.update(dict.fromkeys(whole, whole))

    def _clash(self, left: frozenset[Node], right: frozenset[Node]) -> bool:
        names = {node.key for node in left | right if node.is_name}
        if len(names) > 1:
            return True
        if any(self._apart[node] & right for node in left):
            return True
        return not all(_may_be_one(a, b) for a in left for b in right)


def _may_be_one(a: Node, b: Node) -> bool:
    """Whether number and kin allow two nodes to be the same actor."""
    if a.is_name != b.is_name:
        return not (a.is_many or b.is_many)
    return a.is_many == b.is_many and not (a.kin and b.kin and a.kin != b.kin)


@dataclass(frozen=True, slots=True)
class Placed:
    """A mention with the node that it belongs to."""

    mention: Mention
    node: Node


def placed_in(letter: str, text: str, mentions: Sequence[Mention]) -> tuple[Placed, ...]:
    """The mentions of one article, each with its node; those that the text joins share one."""
    joined = _told_names(text, mentions)
    holders: dict[tuple[str, frozenset[str]], set[str]] = defaultdict(set)
    for mention, name in joined.items():
        holders[mention.key, mention.kin].add(name)
    found: list[Placed] = []
    for mention in mentions:
        name = joined.get(mention)
        known = holders.get((mention.key, mention.kin), set())
        if name is None and mention.is_definite and not mention.is_many and len(known) == 1:
            name = next(iter(known))
        found.append(Placed(mention, _node(letter, mention, name)))
    return tuple(found)


def _node(letter: str, mention: Mention, name: str | None) -> Node:
    if mention.is_name or name is not None:
        return Node(letter, name or mention.key, is_name=True)
    return Node(letter, mention.key, is_name=False, is_many=mention.is_many, kin=mention.kin)


def _told_names(text: str, mentions: Sequence[Mention]) -> dict[Mention, str]:
    """For each noun that a text itself ties to a name, the key of that name."""
    found: dict[Mention, str] = {}
    for one, other in pairwise(mentions):
        gap = text[one.span.end : other.span.start]
        if any(is_group(part.key) or _is_kind(part) for part in (one, other)):
            continue  # "the committee chairman", "conservative Democrats"
        if one.is_name and _is_told_of(text, other, gap):
            found[other] = one.key
        elif other.is_name and _is_put_before(one, gap):
            found.setdefault(one, other.key)  # "Roe, the mayor, Poe" tells who Roe is
    return found


def _is_told_of(text: str, noun: Mention, gap: str) -> bool:
    """Whether a noun behind a name tells who its bearer is.

    Not so in "Roe, the mayor and the judge" nor in "Roe, the mayor's aide".
    """
    is_one = not noun.is_name and not noun.is_many
    goes_on = _LIST.match(text, noun.span.end) or text.startswith(("'", "’"), noun.span.end)
    return is_one and bool(_IS_TOLD.fullmatch(gap)) and not goes_on


def _is_put_before(noun: Mention, gap: str) -> bool:
    """Whether a noun stands with the name behind it: "gunman Roe", "the gunman, Roe"."""
    is_one = not noun.is_name and not noun.is_many
    return is_one and bool(_THE_NAMED.fullmatch(gap)) and (gap.isspace() or noun.is_definite)


def _is_kind(mention: Mention) -> bool:
    """Whether a name is that of a kind of people, before which a noun is an adjective."""
    return mention.is_name and person_noun(mention.words.split()[-1]) is not None


def grouped(
    comparison: Comparison, placed: Mapping[str, tuple[Placed, ...]]
) -> dict[Node, frozenset[Node]]:
    """Each node of the comparison with all nodes of the same actor."""
    groups = Groups()
    by_claim = {
        claim.id: tuple(
            one for one in placed[claim.article] if claim.span.contains(one.mention.span)
        )
        for claim in comparison.claims
    }
    for told in by_claim.values():
        groups.part(tuple({one.node for one in told}))
    every = sorted({one.node for many in placed.values() for one in many}, key=_order)
    by_name: dict[str, Node] = {}
    for node in every:
        if node.is_name:
            groups.join(by_name.setdefault(node.key, node), node)
    for a, b in _aligned(comparison, by_claim):
        groups.join(a, b)
    return {node: groups.group(node) for node in every}


def _order(node: Node) -> tuple[str, str, bool, str]:
    return node.letter, node.key, bool(node.is_many), " ".join(sorted(node.kin))


def _aligned(
    comparison: Comparison, by_claim: Mapping[str, tuple[Placed, ...]]
) -> Iterator[tuple[Node, Node]]:
    """The nodes that aligned claims show to be one, those of the most alike claims first."""
    pairs = [
        finding.pair
        for finding in comparison.findings
        if finding.verdict.label in _LABELS and finding.pair.similarity >= SLOT_FLOOR_01
    ]
    for pair in sorted(pairs, key=lambda pair: (-pair.similarity, pair.a.id, pair.b.id)):
        left, right = by_claim[pair.a.id], by_claim[pair.b.id]
        texts = comparison.article(pair.a.article).text, comparison.article(pair.b.article).text
        for a, b in product(left, right):
            if a.node.key == b.node.key:
                if a.node.kin == b.node.kin:
                    yield a.node, b.node
            elif not _is_in_both(a, b, left, right) and _slot(texts[0], pair.a, a).is_like(
                _slot(texts[1], pair.b, b)
            ):
                yield a.node, b.node


def _is_in_both(a: Placed, b: Placed, left: Sequence[Placed], right: Sequence[Placed]) -> bool:
    """Whether a claim has both: then they are two."""
    return a.node.key in {one.node.key for one in right} or b.node.key in {
        one.node.key for one in left
    }


def _slot(text: str, claim: Claim, placed: Placed) -> Slot:
    return slot_of(text, claim.span, placed.mention.phrase)
