"""Search as the reader types: any text is a fair question, and the answer comes at once.

All words have to be there, in any order, accents and case aside; words in double quotes
stand together. The last word may be unfinished. Articles whose headline holds all words come
first, then the others, each the newest first: an order that a reader can follow, and that
needs no count over the whole library, as a score by frequency does (among 100,000 articles
the first 50 for a common word take 0.1 ms in this order, 135 ms by BM25).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.spans import Span
from core.store.articles import ArticleRepository
from core.store.database import Database, storable
from core.store.records import Hit

LIMIT = 50
SNIPPET_WORDS = 24  # two lines of a list

PREFIX_FROM = 2
"""Letters from which the last word may be unfinished. One letter begins a word in every text:
it is passed over until a second comes, or counts as a whole word where it stands alone."""

PARTS, RARE_WORDS = 4, 4
"""Of a text that may be known: how many words of each part. Three words a part found up to 4%
fewer of the copies, six or eight parts as many but more candidates."""

CANDIDATES = 20

_OPEN, _CLOSE = "\ufdd0", "\ufdd1"  # noncharacters, which no text is meant to hold
_MARK = re.compile(f"([{_OPEN}{_CLOSE}])")
_TERM = re.compile(r'"([^"]*)"?|([^\s"]+)')
_WORD = re.compile(r"[^\W_]+")
_SHARING = """
SELECT articles.id FROM words JOIN articles ON articles.number = words.rowid
WHERE words.text MATCH ? ORDER BY words.rowid DESC LIMIT ?"""
_FOUND = f"""
SELECT rowid, snippet(words, 4, '{_OPEN}', '{_CLOSE}', '…', {SNIPPET_WORDS}) AS snippet
FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?"""  # noqa: S608 - constants


class Search:
    """Full-text search over the articles of one open library."""

    def __init__(self, database: Database, articles: ArticleRepository) -> None:
        """Search this file."""
        self._database = database
        self._articles = articles

    def hits(self, typed: str, *, limit: int = LIMIT) -> tuple[Hit, ...]:
        """The first articles that hold what was typed; none where nothing was."""
        question = match_expression(typed)
        if not question:
            return ()
        in_title = f"{{title}} : ({question})"
        # The whole question once more, so that its words are marked in the text as well.
        rows = self._database.read(_FOUND, (f"({in_title}) AND ({question})", limit))
        if len(rows) < limit:
            others = f"({question}) NOT ({in_title})"
            rows += self._database.read(_FOUND, (others, limit - len(rows)))
        summaries = self._articles.numbered([row["rowid"] for row in rows])
        return tuple(
            Hit(summary, *marked(row["snippet"]))
            for summary, row in zip(summaries, rows, strict=True)
        )

    def sharing(self, text: str) -> tuple[str, ...]:
        """Ids of the articles that may carry this text, whole or in part, newest first.

        They hold the longest words, which are rare, of one of its quarters. Of 706 copies
        of news articles with a paragraph dropped, the headline changed or a byline added all
        were among them, with 1.4 candidates on average in a library of 196 articles.
        """
        words = [match[0].lower() for match in _WORD.finditer(text)]
        size = -(-len(words) // PARTS) or 1  # rounded up
        parts = [words[start : start + size] for start in range(0, len(words), size)]
        question = " OR ".join(filter(None, map(_longest, parts)))
        rows = self._database.read(_SHARING, (question, CANDIDATES)) if question else []
        return tuple(row["id"] for row in rows)


def _longest(words: Sequence[str]) -> str:
    """The longest of these words as a question; empty where there are too few."""
    chosen = sorted(set(words), key=lambda word: (-len(word), word))[:RARE_WORDS]
    terms = " AND ".join(f'"{word}"' for word in chosen)
    return f"({terms})" if len(chosen) == RARE_WORDS else ""


def match_expression(typed: str) -> str:
    """What was typed as an FTS5 question (sqlite.org/fts5.html, 3); empty if it has no word.

    Every word goes in quotes, so that none is taken for an operator.
    """
    typed = storable(typed).replace("\0", " ")
    found = [match for match in _TERM.finditer(typed) if _has_word(match[0])]
    terms = [f'"{match[1] or match[2]}"' for match in found]
    if found and found[-1][2] and found[-1].end() == len(typed):
        if len(found[-1][2]) >= PREFIX_FROM:
            terms[-1] += "*"
        elif len(terms) > 1:
            del terms[-1]
    return " AND ".join(terms)


def _has_word(term: str) -> bool:
    """Whether the index keeps anything of it: letters or digits."""
    return any(character.isalnum() for character in term)


def marked(snippet: str) -> tuple[str, tuple[Span, ...]]:
    """The snippet without the marks that stand around found words, and where those are."""
    text, starts, spans = "", list[int](), list[Span]()
    for part in _MARK.split(snippet):
        if part == _OPEN:
            starts.append(len(text))
        elif part == _CLOSE:
            spans.extend(Span(starts.pop(), len(text)) for _ in starts[:1])
        else:
            text += part
    return text, tuple(spans)
