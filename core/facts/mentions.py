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
from core.facts.name_words import (
    IMPERSONAL,
    INNER,
    INSTITUTION_HEADS,
    LEADING_PARTICLES,
    NEVER,
    PARTICLES,
    PREFIXES,
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


_TOKEN = re.compile(
    r"[RDI]-(?:[A-Z]\.){2}|[RDI]-[A-Z][a-z]+\.?"  # (R-S.C.)
    r"|(?:[A-Z]\.)+(?:[A-Z]\b)?"  # U.S., J.R.
    r"|(?:Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Sen|Rep|Gov|Rev|Hon|Prof|Jr|Sr|Inc|Corp|Ltd"
    r"|Conn|Calif|Mass|Pa|Va|Ill|Ky|La|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Tenn|Vt|Wash|Wis"
    r"|Wyo|Ala|Ariz|Ark|Colo|Del|Fla|Ga|Ind|Kan|N\.H|N\.J|N\.M|N\.Y|N\.C|N\.D|R\.I|S\.C|S\.D)\."
    r"|\w+(?:['\u2019\u2018\-]\w+|&\w+)*"
)
# What stands before the first word of a sentence, a quotation or a bracket.
_SENTENCE_START = re.compile(
    r"(?:^|[.!?\u2026:][\"'\u201d\u2019)\]]*\s+|\n\s*|[\"\u201c\u2018(\[\u2014\u2013]\s*|\s[\"']"
    r"|[\u2022*]\s)$"
)
_REACH_START = 6
# "-linked", "-based": a hyphened tail that is no part of the name before it.
_TAIL = re.compile(r"-[a-z]{3,}(?:['\u2019]s)?$")
_POSSESSIVE = re.compile(r"(?:['\u2019]s|(?<=s)['\u2019])$")
_PARTY_TAG = re.compile(r"[RDI]-[A-Z]")  # "(R-Ariz.)"
_LONG_SHOUT = 5  # letters: an English word in capitals so long is emphasis, no abbreviation
_GAPS = frozenset({" ", "\u00a0", " \u2013 "})
# A headline in title case has more than this share of its long words with a capital.
_TITLE_CASE_01 = 0.7
_LONG_WORD = 4
_MAX_WAITING = 2  # small words in a row inside a name: "of the", "van der"


@dataclass(frozen=True, slots=True)
class _Token:
    """A word with the part of it that may belong to a name."""

    text: str
    span: Span
    is_initial: bool
    ends_name: bool

    @property
    def bare(self) -> str:
        """Lower case without full stop and contraction, for the word lists."""
        return re.split(r"['\u2019]", self.text.lower().rstrip("."))[0]

    @property
    def title(self) -> str:
        """The word in lower case and the singular, to look up titles."""
        return self.bare if self.bare in TITLES else self.bare.removesuffix("s")


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


def _tokens(text: str, span: Span) -> Iterator[_Token]:
    previous_end, is_abbreviation = -1, False
    for match in _TOKEN.finditer(text, span.start, span.end):
        start, end = _name_part(match)
        word = text[start:end]
        is_initial = _is_initial(text, match.start())
        if is_abbreviation and match.start() == previous_end + 1:
            is_initial = word.lower() in SENTENCE_STARTERS
        yield _Token(word, Span(start, end), is_initial, end < match.end())
        previous_end, is_abbreviation = match.end(), match.group().endswith(".")


def _is_initial(text: str, at: int) -> bool:
    """Whether a word begins a sentence, a line, a quotation or a bracket."""
    return at == 0 or _SENTENCE_START.search(text[max(0, at - _REACH_START) : at]) is not None


def _name_part(match: re.Match[str]) -> tuple[int, int]:
    """Where the name within a word stands: without "pro-", "-linked", "'s"."""
    word = match.group()
    start, end = match.start(), match.end()
    for tail in (_POSSESSIVE, _TAIL):
        found = tail.search(word)
        if found and word[0].isupper() | ("-" in word[: found.start()]):
            word, end = word[: found.start()], match.start() + found.start()
    head, _, rest = word.partition("-")
    if head.lower() in PREFIXES and rest[:1].isupper():
        start += len(head) + 1
    return start, end


def _new_run(runs: list[list[_Token]]) -> list[_Token]:
    """Opens a run behind the last one, unless that is still empty; nothing waits then."""
    if runs[-1]:
        runs.append([])
    return []


def _runs(text: str, span: Span) -> list[list[_Token]]:
    """Stretches of capitalised words, the small words inside names included."""
    declared = long_forms(text, span)
    runs: list[list[_Token]] = [[]]
    waiting: list[_Token] = []
    for token in _tokens(text, span):
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


def _is_apart(text: str, previous: _Token, token: _Token) -> bool:
    gap = text[previous.span.end : token.span.start]
    return previous.ends_name or token.is_initial or gap not in _GAPS


def _continues(waiting: list[_Token], token: _Token) -> bool:
    """Whether a name runs on over "and": only with a common word ("Control and Prevention")."""
    is_and = bool(waiting) and waiting[-1].text == "and"
    return not is_and or place_key(token.text) is not None or is_dictionary_word(token.text)


def _is_capital(token: _Token) -> bool:
    if token.bare in NEVER or not token.text or _PARTY_TAG.match(token.text):
        return False
    if token.text.isupper() and len(token.text) >= _LONG_SHOUT and is_dictionary_word(token.text):
        return False
    if token.text[0].isupper():
        return not (token.is_initial and token.bare in SENTENCE_STARTERS)
    head, _, tail = token.text.partition("-")
    return head in LEADING_PARTICLES and tail[:1].isupper()


def _joins(token: _Token, run: list[_Token], declared: tuple[Span, ...]) -> bool:
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


def _taken_apart(text: str, run: list[_Token]) -> Iterator[Mention]:
    """The names of a run, parted where titles stand, and from a person the place they are of."""
    part: list[_Token] = []
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


def _is_of_place(run: list[_Token], number: int, part: list[_Token]) -> bool:
    """Whether "of" leads from somebody to a place ("John Boehner of Ohio"; not "Bank of")."""
    if run[number].text != "of" or any(token.bare in IMPERSONAL for token in part):
        return False
    rest = " ".join(token.text for token in run[number + 1 :])
    return place_key(rest) is not None


def _begins_with_location(text: str, part: list[_Token]) -> bool:
    """Whether a run is a place and then a person: "envoy in Damascus Wahid Ahmed"."""
    if len(part) < 3 or is_demonym(part[0].text) or place_key(part[0].text) is None:  # noqa: PLR2004
        return False
    before = text[: part[0].span.start].split(" ")[-2:-1]
    return before in (["in"], ["from"], ["at"]) and not is_dictionary_word(part[1].text)


def _is_title(run: list[_Token], number: int) -> bool:
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


def _mention(text: str, part: list[_Token], *, is_titled: bool) -> Iterator[Mention]:
    while part and not _is_capital(part[-1]):
        part = part[:-1]
    while part and (part[0].text in INNER or part[0].text in ("and", "the")):
        part = part[1:]
    if part:
        span = Span(part[0].span.start, part[-1].span.end)
        yield Mention(span, span.of(text), part[0].is_initial, is_titled)
