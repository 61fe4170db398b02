"""One sentence as the attribution rules see it: tokens, what is quoted, spans from indices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.records import Attribution, Stance
from core.spans import Span
from core.text.quotes import Quote
from core.text.tokens import Token, tokens

OPEN_MARKS = frozenset("\"“„«‘'") | {"''", "``"}
CLOSE_MARKS = frozenset("\"”’»'") | {"''"}


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of one sentence.

    Args:
        text: The whole article text, which all offsets count in.
        span: The sentence.
        tokens: Its tokens.
        quoted: For each token whether it stands inside quotation marks (the marks do not).
        quotes: The quotes that reach into the sentence.
    """

    text: str
    span: Span
    tokens: tuple[Token, ...]
    quoted: tuple[bool, ...]
    quotes: tuple[Quote, ...]

    def __len__(self) -> int:
        """Number of tokens."""
        return len(self.tokens)

    def lower(self, index: int) -> str:
        """Token at ``index`` in lower case, or "" outside the sentence."""
        return self.tokens[index].lower if 0 <= index < len(self.tokens) else ""

    def part(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens from ``start`` up to ``end``."""
        return self.tokens[start:end]

    def cover(self, start: int, end: int) -> Span:
        """The span from token ``start`` up to and without token ``end``."""
        return Span(self.tokens[start].start, self.tokens[end - 1].end)

    @property
    def body_end(self) -> int:
        """Index behind the last token that is no closing punctuation."""
        end = len(self.tokens)
        while end and self.tokens[end - 1].lower in {".", ",", ";"}:
            end -= 1
        return end

    def attribution(
        self, cue: Span, stance: Stance, source: Span | None, content: tuple[Span, ...]
    ) -> Attribution:
        """An attribution whose texts are those of its spans."""
        return Attribution(
            source=source.of(self.text) if source else None,
            cue=cue.of(self.text),
            stance=stance,
            source_span=source,
            cue_span=cue,
            content=content,
        )


def words_of(text: str, span: Span, quotes: Sequence[Quote]) -> Words:
    """The words of the sentence at ``span``; ``quotes`` are those that overlap it."""
    found = tokens(text, span)
    quoted = tuple(
        any(quote.inner.start <= token.start and token.end <= quote.inner.end for quote in quotes)
        for token in found
    )
    return Words(text, span, found, quoted, tuple(quotes))
