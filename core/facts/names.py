"""Names of persons, organisations, peoples and products, and which of them are one.

Aliases come from the compared texts themselves: spelling variants, last names, bracketed
abbreviations, "also known as". Two names are merged only where the texts leave one reading;
a wrong merge would hide a contradiction, a missed one only shows two names.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from core.facts.abbreviations import WELL_KNOWN, declared_pairs
from core.facts.lemmas import is_dictionary_word, word_set
from core.facts.mentions import Mention, find_mentions, is_title_case
from core.facts.places import is_demonym, place_key
from core.facts.spellings import core_tokens, initials, is_same_spelled, is_same_word, normalised
from core.records import Fact, FactKind
from core.spans import Span

# Words that make a run of capitals an institution and no person.
_INSTITUTIONAL = word_set(
    "agency army association authority bank board bureau center centre church club college "
    "commission committee company conference congress corporation council court department "
    "federation force forces foundation front fund government group house institute ministry "
    "movement national news office organization organisation party police post press republic "
    "school senate service society state states street team times tribune union united "
    "university week world"
)


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

    def is_name(self, mention: Mention) -> bool:
        """Whether a capitalised run is a name and not just a sentence that begins."""
        name = normalised(mention.text)
        if not name or not mention.is_initial or mention.is_titled:
            return bool(name)
        return name in self.attested or not is_dictionary_word(mention.text)


def index_names(texts: Sequence[str]) -> NameIndex:
    """The names of all texts that are compared, merged; the order of the texts is no matter."""
    per_text = [_mentions(text) for text in texts]
    attested = frozenset(
        normalised(mention.text)
        for mentions in per_text
        for mention in mentions
        if not mention.is_initial or mention.is_titled
    )
    draft = NameIndex(attested=attested)
    counts: Counter[str] = Counter()
    surfaces: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in (mention for mentions in per_text for mention in mentions):
        if draft.is_name(mention) and place_key(mention.text) is None:
            counts[normalised(mention.text)] += 1
            surfaces[normalised(mention.text)][mention.text] += 1
    declared = sorted(
        {
            (normalised(a), normalised(b))
            for text, mentions in zip(texts, per_text, strict=True)
            for a, b in declared_pairs(text, mentions)
        }
    )
    for pair in declared:
        for name in pair:
            counts.setdefault(name, 0)
    return _built(_merged(sorted(counts), declared), surfaces, attested)


def find_names(text: str, span: Span, names: NameIndex) -> tuple[Fact, ...]:
    """The names and places of the claim at ``span``, in order."""
    facts: list[Fact] = []
    for mention in find_mentions(text, span):
        place = place_key(mention.text)
        if place is None and not names.is_name(mention):
            continue
        kind = FactKind.NAME if place is None else FactKind.PLACE
        value = names.key(mention.text) if place is None else place
        facts.append(Fact(kind, mention.span.start, mention.span.end, mention.text, value))
    return tuple(facts)


def _mentions(text: str) -> list[Mention]:
    """All names of a text, without lines in title case or capitals, where capitals say nothing."""
    found: list[Mention] = []
    start = 0
    for line in text.splitlines(keepends=True):
        if not is_title_case(line):
            found.extend(find_mentions(text, Span(start, start + len(line))))
        start += len(line)
    return found


class _Groups:
    """Union-find over names."""

    def __init__(self, names: Iterable[str]) -> None:
        self._parents = {name: name for name in names}

    def root(self, name: str) -> str:
        while self._parents[name] != name:
            name = self._parents[name]
        return name

    def join(self, a: str, b: str) -> None:
        low, high = sorted((self.root(a), self.root(b)))
        self._parents[high] = low

    def all(self) -> list[list[str]]:
        groups: dict[str, list[str]] = defaultdict(list)
        for name in sorted(self._parents):
            groups[self.root(name)].append(name)
        return list(groups.values())


def _merged(names: Sequence[str], declared: Iterable[tuple[str, str]]) -> list[list[str]]:
    groups = _Groups(names)
    for a, b in declared:
        groups.join(a, b)
    for a, b in combinations(names, 2):
        if is_same_spelled(a, b):
            groups.join(a, b)
    for rule in (_is_abbreviation, _is_shorter_name, _is_demonym_form, _is_last_name):
        _join_where_single(groups, names, rule)
    return groups.all()


def _join_where_single(
    groups: _Groups, names: Sequence[str], rule: Callable[[str, str], bool]
) -> None:
    """Join each name with the one group that it may be short for; with none, if several fit."""
    joins: list[tuple[str, str]] = []
    for short in names:
        fulls = [full for full in names if full != short and rule(short, full)]
        roots = {groups.root(full) for full in fulls}
        if len(roots) == 1:
            joins.append((short, fulls[0]))
    for short, full in joins:
        groups.join(short, full)


def _is_abbreviation(short: str, full: str) -> bool:
    if " " in short or " " not in full:
        return False
    expansion = WELL_KNOWN.get(short.upper())
    if expansion is not None:
        return normalised(expansion) == full
    return len(short) > 2 and not is_dictionary_word(short) and short in initials(full)  # noqa: PLR2004


def _is_shorter_name(short: str, full: str) -> bool:
    """Whether first and last are the same and nothing is added: Omar Mateen, Omar Mir Mateen."""
    less, more = core_tokens(short), core_tokens(full)
    if not 2 <= len(less) < len(more) or _is_institution(full):  # noqa: PLR2004
        return False
    is_framed = is_same_word(less[0], more[0]) and is_same_word(less[-1], more[-1])
    return is_framed and all(word in more[1:-1] for word in less[1:-1])


def _is_last_name(short: str, full: str) -> bool:
    less, more = core_tokens(short), core_tokens(full)
    if len(less) != 1 or len(more) < 2 or _is_institution(full) or less[0] in _INSTITUTIONAL:  # noqa: PLR2004
        return False
    return is_same_word(less[0], more[-1], is_lone=True)


def _is_demonym_form(short: str, full: str) -> bool:
    """Whether head and country are the same: Pakistani Taliban, Tehrik-i-Taliban Pakistan.

    The head must be no English word: there may be many a "Chinese bank".
    """
    less, more = short.split(), full.split()
    if len(less) != 2 or len(more) < 2 or is_dictionary_word(less[1]) or less[1] not in more:  # noqa: PLR2004
        return False
    country = place_key(less[0].capitalize())
    return country is not None and is_demonym(less[0].capitalize()) and country.lower() in more


def _is_institution(name: str) -> bool:
    words = name.split()
    first = words[0].capitalize()
    is_place = place_key(first) is not None or is_demonym(first)
    return is_place or "of" in words or any(word in _INSTITUTIONAL for word in words)


def _built(
    groups: Iterable[Sequence[str]],
    surfaces: Mapping[str, Counter[str]],
    attested: frozenset[str],
) -> NameIndex:
    keys: dict[str, str] = {}
    members: dict[str, tuple[str, ...]] = {}
    for group in groups:
        written = Counter[str]()
        for name in group:
            written.update(surfaces.get(name, Counter()))
        if not written:
            continue
        forms = sorted(written, key=lambda form: (-written[form], form))
        best = min(forms, key=lambda form: (-len(normalised(form).split()), -written[form], form))
        keys.update(dict.fromkeys(group, best))
        members[best] = tuple(forms)
    return NameIndex(keys, members, attested)
