"""Which names are one: variants of spelling, abbreviations, last names, shorter forms.

Every rule joins a name with one other group at most; where several fit, it joins none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from core.facts.abbreviations import WELL_KNOWN
from core.facts.lemmas import is_dictionary_word
from core.facts.name_words import IMPERSONAL, PEOPLES
from core.facts.places import is_demonym, place_key
from core.facts.spellings import (
    core_tokens,
    initials,
    is_first_name,
    is_same_spelled,
    is_same_word,
    normalised,
    sound,
)

# "Movement of", and the joints of Persian and Urdu compounds: "Tehrik-i-Taliban".
_NEVER_IN_PERSONS = frozenset({"of", "for", "and", "the", "ie"})
_SHORTEST_PLURAL = 4
_SHORTEST_ABBREVIATION = 3  # letters: two initials fit too many names


def merged(
    names: Iterable[str], *, declared: Sequence[tuple[str, str]], titled: frozenset[str]
) -> list[list[str]]:
    """Normalised names in groups that each name one thing.

    Args:
        names: The names that the texts use.
        declared: Pairs that a text itself declares to be one.
        titled: Names that stand behind a title somewhere, so that they are persons'.
    """
    groups = _Groups({*names, *(name for pair in declared for name in pair)})
    ordered = groups.names()
    people = [name for name in ordered if _is_person(name, titled)]
    family = {_last_token(name) for name in people}
    plurals = [(name, f"{name}s") for name in ordered if _has_plural(name, groups, family)]
    for a, b in [*declared, *_spelled_alike(ordered), *plurals]:
        groups.join(a, b)
    _join_single(groups, ordered, _abbreviations(ordered), lambda name: name, _is_abbreviation)
    _join_single(groups, ordered, _by_last(people), _last_sound, _is_shorter_name)
    _join_single(groups, ordered, _by_token(ordered), _last_token, _is_demonym_form)
    _join_single(groups, ordered, _by_last(people), _last_sound, _is_last_name)
    return groups.all()


class _Groups:
    """Union-find over names; the smallest name of a group is its root."""

    def __init__(self, names: Iterable[str]) -> None:
        self._parents = {name: name for name in sorted(names)}

    def __contains__(self, name: str) -> bool:
        return name in self._parents

    def names(self) -> list[str]:
        return list(self._parents)

    def root(self, name: str) -> str:
        while self._parents[name] != name:
            name = self._parents[name]
        return name

    def join(self, a: str, b: str) -> None:
        low, high = sorted((self.root(a), self.root(b)))
        self._parents[high] = low

    def all(self) -> list[list[str]]:
        groups: dict[str, list[str]] = defaultdict(list)
        for name in self._parents:
            groups[self.root(name)].append(name)
        return list(groups.values())


def _join_single(
    groups: _Groups,
    names: Iterable[str],
    fulls: dict[str, list[str]],
    key: Callable[[str], str],
    fits: Callable[[str, str], bool],
) -> None:
    """Join each name with the one group that it may be short for; with none if several fit."""
    joins: list[tuple[str, str]] = []
    for short in names:
        found = [full for full in fulls.get(key(short), ()) if full != short and fits(short, full)]
        if len({groups.root(full) for full in found}) == 1:
            joins.append((short, found[0]))
    for short, full in joins:
        groups.join(short, full)


def _spelled_alike(names: Iterable[str]) -> list[tuple[str, str]]:
    alike: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name in names:
        alike[tuple(sound(word) for word in core_tokens(name))].append(name)
    return [
        (a, b)
        for bucket in alike.values()
        for a, b in combinations(bucket, 2)
        if is_same_spelled(a, b)
    ]


def _has_plural(name: str, groups: _Groups, family: set[str]) -> bool:
    """Whether the texts also use the plural of a people's or party's name ("Uyghurs")."""
    plural = f"{name}s"
    is_long = len(name) >= _SHORTEST_PLURAL and " " not in name
    return is_long and plural in groups and plural not in family


def _abbreviations(names: Iterable[str]) -> dict[str, list[str]]:
    """From each abbreviation that a name of several words may have, to the names."""
    found: dict[str, list[str]] = defaultdict(list)
    known = {normalised(full): normalised(short) for short, full in WELL_KNOWN.items()}
    for name in names:
        letters = {known[name]} if name in known else set(initials(name))
        for short in sorted(letters):
            found[short].append(name)
    return found


def _by_last(names: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for name in names:
        found[_last_sound(name)].append(name)
    return found


def _by_token(names: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for token in sorted(set(name.split())):
            found[token].append(name)
    return found


def _last_sound(name: str) -> str:
    return sound(core_tokens(name)[-1])


def _last_token(name: str) -> str:
    return name.rpartition(" ")[2]


def _is_person(name: str, titled: frozenset[str]) -> bool:
    """Whether a name of several words is a person's: no word of it qualifies or heads a group."""
    tokens = core_tokens(name)
    first = tokens[0]
    if len(tokens) < 2 or not _NEVER_IN_PERSONS.isdisjoint(name.split()):  # noqa: PLR2004
        return False
    if not IMPERSONAL.isdisjoint(tokens) or not PEOPLES.isdisjoint((first, tokens[-1])):
        return False
    if not titled.isdisjoint((name, tokens[-1])) or is_first_name(first):
        return True
    is_place = place_key(first.capitalize()) is not None
    return not (is_place or is_dictionary_word(first) or is_dictionary_word(tokens[-1]))


def _is_abbreviation(short: str, full: str) -> bool:
    is_known = normalised(WELL_KNOWN.get(short.upper(), "")) == full
    is_telling = len(short) >= _SHORTEST_ABBREVIATION and not is_dictionary_word(short)
    return is_known or is_telling


def _is_shorter_name(short: str, full: str) -> bool:
    """Whether first and last are the same and nothing is added: Omar Mateen, Omar Mir Mateen."""
    less, more = core_tokens(short), core_tokens(full)
    if not 2 <= len(less) < len(more):  # noqa: PLR2004 - a first and a last name
        return False
    is_framed = is_same_word(less[0], more[0]) and is_same_word(less[-1], more[-1])
    return is_framed and all(word in more[1:-1] for word in less[1:-1])


def _is_last_name(short: str, full: str) -> bool:
    less, more = core_tokens(short), core_tokens(full)
    return len(less) == 1 and is_same_word(less[0], more[-1], is_lone=True)


def _is_demonym_form(short: str, full: str) -> bool:
    """Whether head and country are the same: Pakistani Taliban, Tehrik-i-Taliban Pakistan.

    The head must be no English word: there may be many a "Chinese bank".
    """
    less, more = short.split(), full.split()
    if len(less) != 2 or len(more) < 2 or is_dictionary_word(less[1]):  # noqa: PLR2004
        return False
    country = place_key(less[0].capitalize())
    return country is not None and is_demonym(less[0].capitalize()) and country.lower() in more
