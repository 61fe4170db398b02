"""Where a text names somebody or something: runs of capitalised words, taken apart.

No tagger is used: English news capitalises names with care. What needs care here is the
start of a sentence, headlines in title case, titles ("Gen."), possessives and the small
words inside names ("al-", "van", "Bank of England").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.facts.abbreviations import long_forms
from core.facts.lemmas import is_dictionary_word
from core.facts.name_words import (
    INNER,
    INSTITUTION_HEADS,
    LEADING_PARTICLES,
    NEVER,
    PARTICLES,
    PREFIXES,
    SENTENCE_STARTERS,
    TITLE_PARTS,
    TITLES,
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


_TOKEN = re.compile(
    r"(?:[A-Z]\.)+(?:[A-Z]\b)?"  # U.S., J.R.
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
_GAPS = frozenset({" ", "\u00a0", " \u2013 "})
# A headline in title case has more than this share of its long words with a capital.
_TITLE_CASE_01 = 0.6
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
        """Lower case without full stop, for the word lists."""
        return self.text.lower().rstrip(".")


def find_mentions(text: str, span: Span) -> tuple[Mention, ...]:
    """The names in the part of ``text`` that ``span`` covers, in order.

    A single word at the start of a sentence is kept although any word has a capital there,
    unless it is a function word; ``is_initial`` leaves the decision to who knows more.
    """
    runs = _runs(text, span)
    return tuple(mention for run in runs for mention in _taken_apart(text, run))


def is_title_case(text: str) -> bool:
    """Whether a line is set like a headline: most of its long words have a capital."""
    long_words = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) >= _LONG_WORD]
    capitals = sum(word[0].isupper() for word in long_words)
    return len(long_words) > 1 and capitals / len(long_words) > _TITLE_CASE_01


def _tokens(text: str, span: Span) -> Iterator[_Token]:
    for match in _TOKEN.finditer(text, span.start, span.end):
        lead = text[max(0, match.start() - _REACH_START) : match.start()]
        is_initial = match.start() == 0 or _SENTENCE_START.search(lead) is not None
        start, end = _name_part(match)
        yield _Token(text[start:end], Span(start, end), is_initial, end < match.end())


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


def _runs(text: str, span: Span) -> list[list[_Token]]:
    """Stretches of capitalised words, the small words inside names included."""
    declared = long_forms(text, span)
    runs: list[list[_Token]] = [[]]
    waiting: list[_Token] = []
    for token in _tokens(text, span):
        previous = (runs[-1] + waiting)[-1:]
        if previous and _is_apart(text, previous[0], token):
            runs, waiting = [*runs, []], []
        if _is_capital(token):
            runs[-1] += [*waiting, token]
            waiting = []
        elif len(waiting) < _MAX_WAITING and _joins(token, runs[-1], declared):
            waiting = [*waiting, token]
        else:
            runs, waiting = [*runs, []], []
    return [run for run in runs if run]


def _is_apart(text: str, previous: _Token, token: _Token) -> bool:
    gap = text[previous.span.end : token.span.start]
    return previous.ends_name or token.is_initial or gap not in _GAPS


def _is_capital(token: _Token) -> bool:
    if token.bare in NEVER or not token.text:
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
    is_institution = any(part.bare in INSTITUTION_HEADS for part in run)
    return token.text in INNER or (token.text == "and" and is_institution)


def _taken_apart(text: str, run: list[_Token]) -> Iterator[Mention]:
    """The names of a run, parted where titles stand and behind "in Damascus"."""
    part: list[_Token] = []
    is_titled = False
    for number, token in enumerate(run):
        if _is_title(run, number):
            yield from _mention(text, part, is_titled=is_titled)
            part, is_titled = [], True
        else:
            part.append(token)
    if not is_titled and _begins_with_location(text, part):
        yield from _mention(text, part[:1], is_titled=False)
        part = part[1:]
    yield from _mention(text, part, is_titled=is_titled)


def _begins_with_location(text: str, part: list[_Token]) -> bool:
    """Whether a run is a place and then a person: "envoy in Damascus Wahid Ahmed"."""
    if len(part) < 3 or is_demonym(part[0].text) or place_key(part[0].text) is None:  # noqa: PLR2004
        return False
    before = text[: part[0].span.start].split(" ")[-2:-1]
    return before in (["in"], ["from"], ["at"]) and not is_dictionary_word(part[1].text)


def _is_title(run: list[_Token], number: int) -> bool:
    word = run[number].bare
    if word in TITLES:
        return len(run) > 1 or run[number].is_initial
    if word == "of":
        return number > 0 and run[number - 1].bare in TITLES
    near = {run[at].bare for at in (number - 2, number - 1, number + 1) if 0 <= at < len(run)}
    return word in TITLE_PARTS and bool(near & TITLES)


def _mention(text: str, part: list[_Token], *, is_titled: bool) -> Iterator[Mention]:
    while part and not _is_capital(part[-1]):
        part = part[:-1]
    while part and (part[0].text in INNER or part[0].text in ("and", "the")):
        part = part[1:]
    if len(part) > 1 and part[0].is_initial and _is_plain_start(part[0].text):
        part = part[1:]
    if part:
        span = Span(part[0].span.start, part[-1].span.end)
        yield Mention(span, span.of(text), part[0].is_initial, is_titled)


def _is_plain_start(word: str) -> bool:
    """Whether the first word of a sentence has its capital from there, also before a name.

    It has, if English knows it as an inflected form or adverb ("Announcing"); an adjective
    or noun may well belong to the name ("Islamic State").
    """
    if place_key(word) is not None or not is_dictionary_word(word):
        return False
    return word.endswith(("ing", "ly", "ed"))
