"""How each article names the same actors ("fighters, militants" here, "terrorists" there).

No word is held to be loaded: only what is named differently is shown, with counts and
passages, and the reader judges. On 22 pairs of long articles that were not looked at while
the rules were made, 34 of 41 rows told of one actor alone (read by hand with the passages);
two of the others, a possessive and an apposition, are mended since. What is left are
mostly two bodies under one noun ("police officers", "resource officers").
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from core.facts import index_names
from core.facts.spellings import initials, is_same_spelled, normalised
from core.letters import article_letters
from core.records import Comparison
from core.segmenting import segment
from core.spans import Span
from core.wording.grouping import Placed, grouped, placed_in
from core.wording.mentions import mentions_in

__all__ = ["Actor", "Naming", "Side", "name_actors"]


@dataclass(frozen=True, slots=True)
class Naming:
    """One way in which an article names an actor.

    Args:
        text: The words as they most often stand there.
        spans: Where they stand, in order.
    """

    text: str
    spans: tuple[Span, ...]

    @property
    def count(self) -> int:
        """How often."""
        return len(self.spans)


@dataclass(frozen=True, slots=True)
class Side:
    """How one article names an actor: most often used first."""

    letter: str
    namings: tuple[Naming, ...]


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody whom at least two articles name, not in the same words.

    Args:
        sides: One for each article that names the actor, in the order of the articles.
    """

    sides: tuple[Side, ...]

    @property
    def count(self) -> int:
        """How often all articles name the actor."""
        return sum(naming.count for side in self.sides for naming in side.namings)


def name_actors(comparison: Comparison) -> tuple[Actor, ...]:
    """The actors that are named differently: by another noun first, then the most named."""
    names = index_names([article.text for article in comparison.articles])
    texts = dict(zip(article_letters(len(comparison.articles)), comparison.articles, strict=True))
    placed: dict[str, tuple[Placed, ...]] = {}
    for letter, article in texts.items():
        sentences = [one.span for one in segment(article.text, title=article.title)]
        mentions = mentions_in(article.text, sentences, names)
        placed[letter] = placed_in(letter, article.text, mentions)
    actors: list[Actor] = []
    for group in dict.fromkeys(grouped(comparison, placed).values()):
        told = {
            letter: [one for one in placed[letter] if one.node in group]
            for letter in texts
            if any(node.letter == letter for node in group)
        }
        if len(told) > 1 and _is_named_differently(told):
            sides = (_side(letter, texts[letter].text, part) for letter, part in told.items())
            actors.append(Actor(tuple(sides)))
    return tuple(sorted(actors, key=_rank))


def _rank(actor: Actor) -> tuple[bool, int]:
    """Another word before a mere addition ("judge", "federal judge"); then the most named."""
    heads = [{naming.text.split()[-1].lower() for naming in side.namings} for side in actor.sides]
    return all(one == heads[0] for one in heads), -actor.count


def _is_named_differently(sides: dict[str, list[Placed]]) -> bool:
    """Whether the sides use different words, beyond a longer and a shorter form of a name."""
    told = [{_plain(one) for one in placed} for placed in sides.values()]
    return any(one != told[0] for one in told[1:])


def _plain(placed: Placed) -> str:
    """What tells a naming from another: a name is one with its parts, spellings and initials."""
    mention = placed.mention
    if not mention.is_name:
        return mention.words
    full, form = normalised(mention.key), normalised(mention.words)
    return full if _is_form_of(form, full) else form


def _is_form_of(form: str, full: str) -> bool:
    words, others = form.split(), full.split()
    is_part = set(words) <= set(others) or set(others) <= set(words)
    is_family = words[-1].removesuffix("s") == others[-1].removesuffix("s")
    return is_part or is_family or form in initials(full) or is_same_spelled(form, full)


def _side(letter: str, text: str, told: list[Placed]) -> Side:
    spans: dict[str, list[Span]] = defaultdict(list)
    for one in told:
        spans[_plain(one)].append(one.mention.span)
    namings = [
        Naming(Counter(span.of(text) for span in found).most_common(1)[0][0], tuple(found))
        for found in spans.values()
    ]
    return Side(letter, tuple(sorted(namings, key=lambda one: (-one.count, one.spans[0]))))
