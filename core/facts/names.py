"""Names of persons, organisations, peoples and products, and which of them are one.

Aliases come from the compared texts themselves: spelling variants, last names, bracketed
abbreviations, "also known as". Two names are merged only where the texts leave one reading;
a wrong merge would hide a contradiction, a missed one only shows two names.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from core.facts.abbreviations import declared_pairs
from core.facts.aliases import merged
from core.facts.lemmas import is_dictionary_word
from core.facts.mentions import Mention, find_mentions, is_title_case
from core.facts.places import place_key
from core.facts.spellings import normalised
from core.progress import SILENT, Ticket
from core.records import Fact, FactKind
from core.spans import Span


@dataclass(frozen=True, slots=True)
class NameIndex:
    """Which names of the compared texts are one.

    Args:
        keys: From the normal form of each name to the shared key of its group.
        members: Per key its surface forms.
        attested: Normal forms that have a capital where not every word has one.
    """

    keys: Mapping[str, str] = field(default_factory=dict[str, str])
    members: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    attested: frozenset[str] = frozenset()

    def key(self, surface: str) -> str:
        """The shared key of a name: its group's fullest form; itself where it is unknown."""
        return self.keys.get(normalised(surface), surface)

    def groups(self) -> tuple[tuple[str, ...], ...]:
        """The surface forms of each name, most frequent first; groups by their key."""
        return tuple(self.members[key] for key in sorted(self.members))

    def checked(self, mention: Mention) -> Mention | None:
        """A capitalised run as far as it is a name; None where only a sentence begins.

        At the start of a sentence a single English word is a name only if it has its capital
        elsewhere too, and the first word of several is left out where the rest is a name by
        itself ("Presumptive GOP nominee").
        """
        name = normalised(mention.text)
        if not mention.is_initial or mention.is_titled or name in self.attested:
            return mention if name else None
        first, _, rest = mention.text.partition(" ")
        if not is_dictionary_word(first) or place_key(mention.text) is not None:
            return mention
        if not rest:
            return None
        is_known = normalised(rest) in self.attested or place_key(rest) is not None
        return mention.without(len(first) + 1) if is_known else mention


def index_names(texts: Sequence[str], *, ticket: Ticket = SILENT) -> NameIndex:
    """The names of all texts that are compared, merged; the order of the texts is no matter.

    Raises:
        Cancelled: If the ticket was cancelled.
    """
    per_text = [_mentions(text, ticket) for text in texts]
    mentions = [mention for found in per_text for mention in found]
    draft = NameIndex(attested=frozenset(normalised(m.text) for m in mentions if _is_sure(m)))
    written: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in filter(None, map(draft.checked, mentions)):
        if place_key(mention.text) is None:
            written[normalised(mention.text)][mention.text] += 1
    declared = {
        (normalised(a), normalised(b))
        for text, found in zip(texts, per_text, strict=True)
        for a, b in declared_pairs(text, [mention.span for mention in found])
    }
    titled = frozenset(normalised(mention.text) for mention in mentions if mention.is_titled)
    groups = merged(written.keys(), declared=sorted(declared), titled=titled)
    return _built(groups, written, draft.attested)


def _is_sure(mention: Mention) -> bool:
    """Whether the capital of a mention comes from nothing but its being a name."""
    return not mention.is_initial or mention.is_titled


def find_names(text: str, span: Span, names: NameIndex) -> tuple[Fact, ...]:
    """The names and places of the claim at ``span``, in order."""
    facts: list[Fact] = []
    is_headline = is_title_case(_line_around(text, span))
    for mention in filter(None, map(names.checked, find_mentions(text, span))):
        place = place_key(mention.text)
        if is_headline and place is None and normalised(mention.text) not in names.keys:
            continue  # every word has a capital there: only what is a name elsewhere is one
        kind = FactKind.NAME if place is None else FactKind.PLACE
        value = names.key(mention.text) if place is None else place
        facts.append(Fact(kind, mention.span.start, mention.span.end, mention.text, value))
    return tuple(facts)


def _line_around(text: str, span: Span) -> str:
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    return text[start : end if end >= 0 else len(text)]


def _mentions(text: str, ticket: Ticket) -> list[Mention]:
    """All names of a text, without lines in title case or capitals, where capitals say nothing."""
    found: list[Mention] = []
    start = 0
    for line in text.splitlines(keepends=True):
        ticket.check()
        if not is_title_case(line):
            found.extend(find_mentions(text, Span(start, start + len(line))))
        start += len(line)
    return found


def _built(
    groups: Iterable[Sequence[str]],
    written: Mapping[str, Counter[str]],
    attested: frozenset[str],
) -> NameIndex:
    keys: dict[str, str] = {}
    members: dict[str, tuple[str, ...]] = {}
    for group in groups:
        counts = Counter[str]()
        for name in group:
            counts.update(written.get(name, {}))
        if not counts:
            continue
        best = min(counts, key=lambda form: (-_fullness(form), -counts[form], form))
        keys.update(dict.fromkeys(group, best))
        members[best] = tuple(sorted(counts, key=lambda form: (-counts[form], form)))
    return NameIndex(keys, members, attested)


def _fullness(form: str) -> int:
    return len(normalised(form).split())
