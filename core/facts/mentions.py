"""Where a text names somebody or something: runs of capitalised words, taken apart.

No tagger is used: English news capitalises names with care. What needs care here is the
start of a sentence, headlines in title case, titles ("Gen."), possessives and the small
words inside names ("al-", "van", "Bank of England").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.facts.lemmas import is_dictionary_word, word_set
from core.facts.periods import MONTHS, WEEKDAYS
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
_TITLES = word_set(
    "mr mrs ms miss dr prof professor president chancellor premier senator sen representative rep "
    "congressman congresswoman governor gov mayor general gen colonel col captain capt major maj "
    "lieutenant lt sergeant sgt corporal cpl private pvt admiral adm commander brigadier marshal "
    "judge justice secretary minister ambassador envoy speaker chairman chairwoman chair chief "
    "director spokesman spokeswoman spokesperson king queen prince princess pope cardinal bishop "
    "archbishop reverend rev rabbi imam sheikh sheik ayatollah mullah maulana sultan emir sir lord "
    "lady dame baroness baron attorney detective inspector officer deputy sheriff commissioner "
    "leader candidate nominee coach actor actress singer author hon"
)
# Words that belong to a title when one stands next to them ("Prime Minister").
_TITLE_PARTS = word_set(
    "prime vice foreign interior defense defence finance press deputy acting former first lady "
    "executive general state assistant under supreme crown elect majority minority whip"
)
_PARTICLES = word_set(
    "al el ul bin ibn bint abu abd de del della di da dos van von der den la le ten ter y"
)
_INNER = frozenset({"of", "for"})
# Heads of institutions whose name may run on over "and" ("Bureau of Alcohol and Firearms").
_HEADS = word_set(
    "agency authority board bureau center centers centre centres college commission committee "
    "council department federation foundation fund institute ministry office organization "
    "organisation school society university"
)
_NEVER = frozenset(
    {
        *MONTHS,
        *WEEKDAYS,
        "i",
        "i'm",
        "i've",
        "i'll",
        "i'd",
        "a",
        "ok",
        "am",
        "pm",
        "gmt",
        "et",
        "est",
    }
)
_FUNCTION = word_set(
    "the a an this that these those it he she we you they his her its our my your their there here "
    "in on at by for from to of with without within as if when while where what who whom which why "
    "how but and or nor so yet not no yes after before since until during under over about above "
    "against among between through despite although though because however meanwhile moreover "
    "both each every all some any many most more few several one two three four five six seven "
    "eight nine ten dozens hundreds thousands last next now then today also even only just still "
    "according following including asked earlier later once another other such is are was were be "
    "has have had do does did will would can could may might must should let neither either per "
    "speaking quoting citing amid unlike like instead nevertheless nonetheless ahead during "
    "well oh please thank thanks says said breaking exclusive watch read related updated "
    "published by photo image video editor's note"
)
_SENTENCE_END = re.compile(
    r"(?:^|[.!?\u2026:][\"'\u201d\u2019)\]]*\s+|\n\s*|[\"\u201c\u2018(\[\u2014\u2013]\s*|\s[\"']|[\u2022*]\s)$"
)
_TITLE_CASE_01 = 0.6
_LONG_WORD = 4


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    span: Span
    is_initial: bool

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
        lead = text[max(0, match.start() - 6) : match.start()]
        is_initial = match.start() == 0 or _SENTENCE_END.search(lead) is not None
        yield _Token(match.group(), Span(match.start(), match.end()), is_initial)


def _runs(text: str, span: Span) -> list[list[_Token]]:
    """Stretches of capitalised words, small words inside names included."""
    runs: list[list[_Token]] = []
    current: list[_Token] = []
    waiting: list[_Token] = []
    for token in _tokens(text, span):
        previous = (waiting or current)[-1:] if current or waiting else []
        is_near = not previous or text[previous[0].span.end : token.span.start] in (
            " ",
            "\u00a0",
            " \u2013 ",
        )
        if (
            not is_near
            or (previous and _ends_run(previous[0].text))
            or (token.is_initial and current)
        ):
            runs, current, waiting = [*runs, current], [], []
        if _is_capital(token):
            current, waiting = [*current, *waiting, token], []
        elif _joins(token, current) and len(waiting) < 2:  # noqa: PLR2004 - "of the"
            waiting = [*waiting, token]
        else:
            runs, current, waiting = [*runs, current], [], []
    return [run for run in [*runs, current] if run]


def _ends_run(word: str) -> bool:
    return word.endswith(("'s", "\u2019s", "s'", "s\u2019"))


def _is_capital(token: _Token) -> bool:
    if token.bare in _NEVER or token.text[0].isdigit():
        return False
    if token.text[0].isupper():
        return not (token.is_initial and token.bare in _FUNCTION)
    head, _, tail = token.text.partition("-")
    return head in ("al", "el", "ex", "anti", "pro", "non") and tail[:1].isupper()


def _joins(token: _Token, current: list[_Token]) -> bool:
    """Whether a lower-case word may stand inside a name that has begun (or begin one: "al")."""
    if token.text in _PARTICLES:
        return bool(current) or token.text in ("al", "bin", "van", "von", "de")
    if not current:
        return False
    is_institution = any(part.bare in _HEADS for part in current)
    return token.text in _INNER or (token.text == "and" and is_institution)


def _taken_apart(text: str, run: list[_Token]) -> Iterator[Mention]:
    """The names of a run: titles fall out and part it, a leading demonym parts before a title."""
    part: list[_Token] = []
    is_titled = False
    for number, token in enumerate(run):
        if _is_title(run, number):
            yield from _mention(text, part, is_titled=is_titled)
            part, is_titled = [], True
        else:
            part.append(token)
    yield from _mention(text, part, is_titled=is_titled)


def _is_title(run: list[_Token], number: int) -> bool:
    word = run[number].bare
    if word in _TITLES:
        return len(run) > 1 or run[number].is_initial
    if word == "of":
        return number > 0 and run[number - 1].bare in _TITLES
    near = {
        run[other].bare for other in (number - 1, number + 1, number - 2) if 0 <= other < len(run)
    }
    return word in _TITLE_PARTS and bool(near & _TITLES)


def _mention(text: str, part: list[_Token], *, is_titled: bool) -> Iterator[Mention]:
    while part and (part[0].text in _INNER or part[0].text in ("and", "the")):
        part = part[1:]
    while part and not _is_capital(part[-1]):
        part = part[:-1]
    if len(part) > 1 and part[0].is_initial and _is_plain_start(part):
        part = part[1:]
    if not part:
        return
    start, end = part[0].span.start, part[-1].span.end
    last = part[-1].text
    if last.endswith(("'s", "\u2019s")):
        end -= 2
    yield Mention(Span(start, end), text[start:end], part[0].is_initial, is_titled)


def _is_plain_start(part: list[_Token]) -> bool:
    """Whether the first word of a run has its capital from the sentence alone ("Quoting BBC").

    It has, if English knows it as an inflected form or adverb and the next word is a name by
    itself; an adjective or noun may well belong to the name ("Islamic State").
    """
    word = part[0].text
    if place_key(word) or is_demonym(word) or not is_dictionary_word(word):
        return False
    return word.endswith(("ing", "ly", "ed")) and len(part) > 1
