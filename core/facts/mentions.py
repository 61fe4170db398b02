"""Where a text names somebody or something: runs of capitalised words, taken apart.

No tagger is used: English news capitalises names with care. What needs care here is the
start of a sentence, headlines in title case, titles ("Gen."), possessives and the small
words inside names ("al-", "van", "Bank of England").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from core.facts.abbreviations import long_forms
from core.facts.lemmas import is_dictionary_word
from core.facts.name_tokens import NameToken, name_tokens
from core.facts.name_words import (
    IMPERSONAL,
    INNER,
    INSTITUTION_HEADS,
    LEADING_PARTICLES,
    NEVER,
    PARTICLES,
    SENTENCE_STARTERS,
    TITLE_FIELDS,
    TITLE_PARTS,
    TITLES,
    TITLES_AND_SURNAMES,
)
from core.facts.places import is_demonym, place_key
from core.spans import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as it stands in a text.

    Args:
        span: Where it stands, without title and possessive.
        text: The name.
        is_initial: Whether it begins a sentence, where any word has a capital.
        is_titled: Whether a title stands before it ("Mr.", "President"), so it is a person.
    """

    span: Span
    text: str
    is_initial: bool
    is_titled: bool

    def without(self, lead: int) -> Mention:
        """The mention without its first ``lead`` code points."""
        span = Span(self.span.start + lead, self.span.end)
        return Mention(span, self.text[lead:], is_initial=False, is_titled=self.is_titled)


_PARTY_TAG = re.compile(r"[RDI]-[A-Z]")  # "(R-Ariz.)"
_LONG_SHOUT = 5  # letters: an English word in capitals so long is emphasis, no abbreviation
_GAPS = frozenset({" ", "\u00a0", " \u2013 "})
# A headline in title case has more than this share of its long words with a capital.
_TITLE_CASE_01 = 0.7
_LONG_WORD = 4
_MAX_WAITING = 2  # small words in a row inside a name: "of the", "van der"


def find_mentions(text: str, span: Span) -> tuple[Mention, ...]:
    """The names in the part of ``text`` that ``span`` covers, in order.

    A single word at the start of a sentence is kept although any word has a capital there,
    unless it is a function word; ``is_initial`` leaves the decision to who knows more.
    """
    runs = _runs(text, span)
    return tuple(mention for run in runs for mention in _taken_apart(text, run))


@lru_cache(maxsize=256)
def is_title_case(line: str) -> bool:
    """Whether a line is set like a headline: capitals on most long words, no full stop."""
    long_words = [word for word in re.findall(r"[^\W\d_]+", line) if len(word) >= _LONG_WORD]
    capitals = sum(word[0].isupper() for word in long_words)
    is_sentence = line.rstrip(" \t\r\n\"'\u201d\u2019").endswith(".")
    return not is_sentence and len(long_words) > 1 and capitals / len(long_words) > _TITLE_CASE_01


def _new_run(runs: list[list[NameToken]]) -> list[NameToken]:
    """Opens a run behind the last one, unless that is still empty; nothing waits then."""
    if runs[-1]:
        runs.append([])
    return []


def _runs(text: str, span: Span) -> list[list[NameToken]]:
    """Stretches of capitalised words, the small words inside names included."""
    declared = long_forms(text, span)
    runs: list[list[NameToken]] = [[]]
    waiting: list[NameToken] = []
    for token in name_tokens(text, span):
        previous = (runs[-1] + waiting)[-1:]
        if previous and _is_apart(text, previous[0], token):
            waiting = _new_run(runs)
        if _is_capital(token):
            if not _continues(waiting, token):
                waiting = _new_run(runs)
            runs[-1] += [*waiting, token]
            waiting = []
        elif len(waiting) < _MAX_WAITING and _joins(token, runs[-1], declared):
            waiting = [*waiting, token]
        else:
            waiting = _new_run(runs)
    return [run for run in runs if run]


def _is_apart(text: str, previous: NameToken, token: NameToken) -> bool:
    gap = text[previous.span.end : token.span.start]
    return previous.ends_name or token.is_initial or gap not in _GAPS


def _continues(waiting: list[NameToken], token: NameToken) -> bool:
    """Whether a name runs on over "and": only with a common word ("Control and Prevention")."""
    is_and = bool(waiting) and waiting[-1].text == "and"
    return not is_and or place_key(token.text) is not None or is_dictionary_word(token.text)


def _is_capital(token: NameToken) -> bool:
    if token.bare in NEVER or not token.text or _PARTY_TAG.match(token.text):
        return False
    if token.text.isupper() and len(token.text) >= _LONG_SHOUT and is_dictionary_word(token.text):
        return False
    if token.text[0].isupper():
        return not (token.is_initial and token.bare in SENTENCE_STARTERS)
    head, _, tail = token.text.partition("-")
    return head in LEADING_PARTICLES and tail[:1].isupper()


def _joins(token: NameToken, run: list[NameToken], declared: tuple[Span, ...]) -> bool:
    """Whether a word in lower case may stand inside the name that has begun, or begin one."""
    if token.text in PARTICLES:
        return bool(run) or token.text in LEADING_PARTICLES
    if not run:
        return False
    if any(span.start < token.span.start and token.span.end < span.end for span in declared):
        return True
    heads = [number for number, part in enumerate(run) if part.bare in INSTITUTION_HEADS]
    is_within = bool(heads) and any(part.text in INNER for part in run[heads[0] :])
    allowed = {"of": True, "for": bool(heads), "and": is_within}
    return allowed.get(token.text, False)


def _taken_apart(text: str, run: list[NameToken]) -> Iterator[Mention]:
    """The names of a run, parted where titles stand, and from a person the place they are of."""
    part: list[NameToken] = []
    is_titled = False
    for number, token in enumerate(run):
        is_title = _is_title(run, number)
        if is_title or _is_of_place(run, number, part):
            yield from _mention(text, part, is_titled=is_titled)
            part, is_titled = [], is_title
        else:
            part.append(token)
    if not is_titled and _begins_with_location(text, part):
        yield from _mention(text, part[:1], is_titled=False)
        part = part[1:]
    yield from _mention(text, part, is_titled=is_titled)


def _is_of_place(run: list[NameToken], number: int, part: list[NameToken]) -> bool:
    """Whether "of" leads from somebody to a place ("John Boehner of Ohio"; not "Bank of")."""
    if run[number].text != "of" or any(token.bare in IMPERSONAL for token in part):
        return False
    rest = " ".join(token.text for token in run[number + 1 :])
    return place_key(rest) is not None


def _begins_with_location(text: str, part: list[NameToken]) -> bool:
    """Whether a run is a place and then a person: "envoy in Damascus Wahid Ahmed"."""
    if len(part) < 3 or is_demonym(part[0].text) or place_key(part[0].text) is None:  # noqa: PLR2004
        return False
    before = text[: part[0].span.start].split(" ")[-2:-1]
    return before in (["in"], ["from"], ["at"]) and not is_dictionary_word(part[1].text)


def _is_title(run: list[NameToken], number: int) -> bool:
    word = run[number].bare
    if run[number].title in TITLES:
        is_surname = number == len(run) - 1 > 0 and word in TITLES_AND_SURNAMES
        return not is_surname or run[number - 1].title in TITLES
    before = [token.title for token in run[max(0, number - 2) : number]]
    if word == "of":
        return before[-1:] != [] and before[-1] in TITLES
    if before[-1:] == ["of"] and before[0] in TITLES:
        return word in TITLE_FIELDS
    behind = run[number + 1].title if number + 1 < len(run) else ""
    return word in TITLE_PARTS and not TITLES.isdisjoint({*before, behind})


def _mention(text: str, part: list[NameToken], *, is_titled: bool) -> Iterator[Mention]:
    while part and not _is_capital(part[-1]):
        part = part[:-1]
    while part and (part[0].text in INNER or part[0].text in ("and", "the")):
        part = part[1:]
    if part:
        span = Span(part[0].span.start, part[-1].span.end)
        yield Mention(span, span.of(text), part[0].is_initial, is_titled)
