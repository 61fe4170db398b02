"""Third stage: which paragraphs are no part of the article.

Site chrome and credits go, and so does what was printed twice. A sentence of the report
never goes: where that is in doubt the paragraph stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.cleaning.chrome import Chrome, chrome, is_list_heading, signed_by
from core.cleaning.credits import is_credit
from core.cleaning.layout import paragraphs
from core.records import RemovalKind
from core.spans import Span

_FEWEST_PROSE_WORDS = 8
"""A paragraph of so many words that ends like a sentence is running text."""

_FEWEST_REPEATED_WORDS = 20
"""So many words in a row printed again are a slip of the page and not a figure of speech.
Refrains and quotes repeated on purpose are shorter: of 16 paragraphs removed as repeats
from 1,209 published articles (see ``chrome``) none is deliberate."""

_FEWEST_HEADLINE_WORDS = 2
_LONGEST_HEADLINE_WORDS = 25

_MOST_MENU_WORDS = 2
_FEWEST_MENU_LINES = 3
"""So many tiny lines in a row above the text are a menu; a headline has more words."""
_NO_HEADLINE_END = re.compile(r"[.:;,…]$")

_PROSE_END = re.compile(r"[.!?][\"'”’)\]]*$")
_TRUNCATED_END = re.compile(r"(?:\.\.\.|…|\[…\]|\[\.\.\.\]|\bread more)$", re.IGNORECASE)
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Cut:
    """A paragraph that goes, and why."""

    span: Span
    kind: RemovalKind


@dataclass(frozen=True, slots=True)
class _Paragraph:
    span: Span
    text: str
    chrome: Chrome
    is_credit: bool

    @property
    def is_sure(self) -> bool:
        """Whether it is certainly no part of the report."""
        return self.is_credit or self.chrome >= Chrome.NOTICE

    @property
    def bounds_text(self) -> bool:
        """Whether pages put it between the text and what is about themselves."""
        is_bound = self.is_credit or self.chrome is Chrome.CLOSING
        return is_bound or is_list_heading(self.text) or bool(signed_by(self.text))

    @property
    def is_tiny(self) -> bool:
        """Whether it is as short as an entry of a menu."""
        return self.text.count(" ") < _MOST_MENU_WORDS and self.text[-1] not in ".:!?"

    @property
    def words(self) -> tuple[str, ...]:
        """Its words in lower case, the key under which repeats meet."""
        return tuple(_WORD.findall(self.text.casefold()))

    @property
    def is_ended(self) -> bool:
        """Whether it ends like a sentence and not like a heading or a teaser."""
        return bool(_PROSE_END.search(self.text)) and not _TRUNCATED_END.search(self.text)

    @property
    def is_plain_prose(self) -> bool:
        """Whether it is running text without any sign of another thing."""
        is_long = self.text.count(" ") + 1 >= _FEWEST_PROSE_WORDS
        return is_long and self.is_ended and self.chrome is Chrome.NONE and not self.is_credit


def cuts(text: str) -> tuple[Cut, ...]:
    """The paragraphs of ``text`` that go, in their order."""
    spans = paragraphs(text)
    parts = tuple(_paragraph(span.of(text), span) for span in spans)
    boilerplate = _boilerplate(parts)
    repeats = _repeats([part for i, part in enumerate(parts) if i not in boilerplate])
    return tuple(
        Cut(part.span, RemovalKind.BOILERPLATE if i in boilerplate else RemovalKind.REPEAT)
        for i, part in enumerate(parts)
        if i in boilerplate or part.span in repeats
    )


def headline(text: str) -> str | None:
    """The headline of a cleaned text: its first paragraph, if that looks like one."""
    first, _, rest = text.partition("\n\n")
    fits = _FEWEST_HEADLINE_WORDS <= first.count(" ") + 1 <= _LONGEST_HEADLINE_WORDS
    return first if rest and fits and not _NO_HEADLINE_END.search(first) else None


def _paragraph(text: str, span: Span) -> _Paragraph:
    return _Paragraph(span, text, chrome(text), is_credit(text))


def _boilerplate(parts: Sequence[_Paragraph]) -> set[int]:
    """Numbers of the paragraphs that are site chrome or credits."""
    head, tail = _edges(parts)
    found = {i for i, part in enumerate(parts) if part.chrome >= Chrome.NOTICE}
    found |= {i for i in (*head, *tail) if parts[i].is_credit}
    top = max((i for i in head if parts[i].bounds_text), default=-1)
    bottom = min((i for i in tail if parts[i].bounds_text), default=len(parts))
    found |= {
        i for i, part in enumerate(parts) if part.chrome is Chrome.HINT and not top < i < bottom
    }
    found |= {i for i in (*head, *tail) if i - 1 in found and signed_by(parts[i].text)}
    found |= {i for i in tail if i > bottom and not parts[i].is_ended} | _menus(parts, head)
    for i in sorted(found):
        if is_list_heading(parts[i].text):
            found |= _teasers(parts, i)
    return found


def _edges(parts: Sequence[_Paragraph]) -> tuple[range, range]:
    """Numbers of the paragraphs before the first and behind the last plain running text."""
    plain = [i for i, part in enumerate(parts) if part.is_plain_prose]
    if not plain:
        return range(len(parts)), range(0)
    return range(plain[0]), range(plain[-1] + 1, len(parts))


def _menus(parts: Sequence[_Paragraph], head: range) -> set[int]:
    """The rows of tiny lines, between sure ones or not, above the text."""
    menus: set[int] = set()
    row: list[int] = []
    for i in (*head, head.stop):
        if i in head and (parts[i].is_tiny or parts[i].is_sure):
            row.append(i)
            continue
        if len(row) >= _FEWEST_MENU_LINES:
            menus.update(row)
        row = []
    return menus


def _teasers(parts: Sequence[_Paragraph], heading: int) -> set[int]:
    """The other stories listed behind ``heading``, up to the next sentence.

    The last one before a sentence stays: it may be a subhead of the report.
    """
    end = heading + 1
    while end < len(parts) and (parts[end].is_sure or not parts[end].is_ended):
        end += 1
    return set(range(heading + 1, end if end == len(parts) else end - 1))


def _repeats(parts: Sequence[_Paragraph]) -> set[Span]:
    """Where paragraphs stand that were printed before, one by one or in a row."""
    seen: dict[tuple[str, ...], int] = {}
    repeated: set[Span] = set()
    row: list[tuple[int, _Paragraph]] = []
    times_headline = 1
    for i, part in enumerate(parts):
        earlier = seen.setdefault(part.words, i)
        if earlier == 0 and i == times_headline:
            times_headline += 1
            repeated.add(part.span)
            continue
        if i + 1 < len(parts) and _is_page_title(part.text, parts[i + 1].text):
            repeated.add(part.span)
        if row and earlier != row[-1][0] + 1:
            repeated.update(_long_enough(row))
            row = []
        if earlier < i:
            row.append((earlier, part))
    repeated.update(_long_enough(row))
    return repeated


def _is_page_title(text: str, headline: str) -> bool:
    """Whether ``text`` is the title of the page, "Headline | Outlet"."""
    return text.startswith(headline) and text[len(headline) :].lstrip()[:1] in set("|-–—")


def _long_enough(row: Sequence[tuple[int, _Paragraph]]) -> Iterator[Span]:
    if sum(len(part.words) for _, part in row) >= _FEWEST_REPEATED_WORDS:
        yield from (part.span for _, part in row)
