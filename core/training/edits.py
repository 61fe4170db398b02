"""Training pairs made by rule: one word, number or negation of a sentence is changed.

The public sets seldom differ in one word alone, so a network trained on them takes two
sentences that share all words but one for the same. Here a sentence is paired with a copy in
which one thing changed:

* a word by one that excludes it (a sister term or an antonym of WordNet), a number, an
  ordinal: contradiction;
* a word by a synonym or by what it is a kind of: entailment, and the other way neutral;
* of a true pair (entailment) the second sentence is changed: its number or a negation set
  in gives a contradiction, another name what is not entailed.

Substitutions follow Glockner, Shwartz and Goldberg 2018 (Breaking NLI) in idea; words and
sentences are WordNet's and the training sets' own, none is taken from a development set.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from core.training.lexicon import Lexicon
from core.training.mixture import Item

LEAST_SEEN = 6  # in the training texts: rarer words teach little
SHORTEST = 4  # letters of a word that is looked up: shorter ones are function words too
LONGEST = 30  # words of a sentence that is changed
PER_KIND = {"excluded": 9_000, "same": 5_000, "kind": 3_000}
PER_TRUE_PAIR = {"number": 5_000, "negation": 4_000, "name": 3_000}
TURNED_OVER = frozenset(
    (
        *("no", "not", "never", "nobody", "nothing", "without", "every", "all", "each", "few"),
        *("only", "if", "any"),
    )
)
"""Words under which the more general word no longer follows from the more special one."""
COUNTS = (
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("twenty", "thirty", "fifty"),
)
ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
    "tenth",
)
BOUNDS = frozenset(
    ("least", "most", "than", "over", "under", "about", "around", "nearly", "almost", "up", "only")
)
YEARS = range(1800, 2100)
WORD = re.compile(r"[A-Za-z]+(?![A-Za-z'’])|\d[\d,.]*\d|\d")
AUXILIARY = re.compile(r"\b(is|are|was|were|has|have|had|will|would|can|could|should|must)\b")
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+(?: [A-Z][a-z]+)*")


class Substitutes:
    """What may stand in a word's place, drawn from WordNet and common in the texts."""

    def __init__(self, lexicon: Lexicon, seen: Counter[str]) -> None:
        """Take the lexicon and how often each word stands in the training texts."""
        self._lexicon = lexicon
        self._seen = seen
        self._colors = lexicon.colors()
        self._memory: dict[tuple[str, str], tuple[str, ...]] = {}

    def of(self, word: str, kind: str) -> tuple[str, ...]:
        """Substitutes for the word as it stands (plural and capital kept)."""
        known = self._memory.get((word, kind))
        if known is None:
            known = tuple(sorted(self._common(self._find(word, kind))))
            self._memory[word, kind] = known
        return known

    def _common(self, words: Iterable[str]) -> set[str]:
        return {word for word in words if self._seen[word.lower()] >= LEAST_SEEN}

    def _find(self, word: str, kind: str) -> set[str]:
        low = word.lower()
        if kind == "excluded" and (listed := self._listed(low)):
            return listed
        if len(low) < SHORTEST:
            return set()
        found = self._looked_up(low, kind)
        if not found and low.endswith("s") and not low.endswith("ss"):
            found = {_plural(one) for one in self._looked_up(low[:-1], kind)}
        return {one.capitalize() for one in found} if word[0].isupper() else found

    def _listed(self, low: str) -> set[str]:
        for words in (COUNTS, ORDINALS, self._colors):
            if low in words:
                return set(words) - {low}
        return set()

    def _looked_up(self, low: str, kind: str) -> set[str]:
        lexicon = self._lexicon
        if kind == "excluded":
            opposite = (lexicon.opposites(low, letter) for letter in "anvr")
            return lexicon.excluded(low).union(*opposite)
        if kind == "kind":
            return lexicon.kinds(low)
        return lexicon.synonyms(low, "n") | lexicon.synonyms(low, "a") | lexicon.synonyms(low, "r")


def _plural(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")


def lexical_pairs(
    sentences: Sequence[str], substitutes: Substitutes, rng: random.Random
) -> list[Item]:
    """Pairs of which one word differs: contradiction, entailment, neutral."""
    items: list[Item] = []
    for kind, share in PER_KIND.items():
        drawn = rng.sample(sentences, len(sentences))
        made = (_substituted(text, kind, substitutes, rng) for text in drawn)
        items += _first(share, (item for item in made if item is not None))
    return items


def _substituted(text: str, kind: str, substitutes: Substitutes, rng: random.Random) -> Item | None:
    words = list(WORD.finditer(text))
    turned = any(word[0].lower() in TURNED_OVER for word in words) or "n't" in text
    if len(words) > LONGEST or (kind == "kind" and turned):
        return None
    rng.shuffle(words)
    for word in words:
        found = substitutes.of(word[0], kind) if word[0].isalpha() else ()
        if found:
            changed = _put(text, word.span(), rng.choice(found))
            return _labelled(text, changed, kind, rng)
    return None


def _labelled(text: str, changed: str, kind: str, rng: random.Random) -> Item:
    turn = rng.random() < 0.5  # noqa: PLR2004 - an even chance
    a, b = (changed, text) if turn else (text, changed)
    label = {"excluded": "c", "same": "e", "kind": "n" if turn else "e"}[kind]
    return Item(a, b, label, None)


def _put(text: str, span: tuple[int, int], word: str) -> str:
    """The text with ``word`` at ``span``, an article before it made to fit."""
    before = text[: span[0]]
    article = re.search(r"\b([Aa])n? $", before)
    if article:
        before = before[: article.start()] + article[1] + ("n " if word[0] in "aeiou" else " ")
    return before + word + text[span[1] :]


def changed_pairs(true: Sequence[Item], rng: random.Random, *, times: int = 1) -> list[Item]:
    """Of true pairs: the second sentence's number, negation or name is changed."""
    ways: dict[str, Callable[[Item, random.Random], Item | None]] = {
        "number": other_number,
        "negation": negated,
        "name": _renaming(true, rng),
    }
    items: list[Item] = []
    for way, share in PER_TRUE_PAIR.items():
        made = (ways[way](item, rng) for item in rng.sample(true, len(true)))
        items += _first(times * share, (item for item in made if item is not None))
    return items


def other_number(item: Item, rng: random.Random) -> Item | None:
    """Another figure in the second sentence, where the first names the same one firmly."""
    for found in re.finditer(r"(?<![\d.,$])\d[\d,]*(?![\d.,%]*\d)", item.b):
        before = item.b[: found.start()].lower().split()[-2:]
        if found[0] not in WORD.findall(item.a) or BOUNDS & set(before):
            continue
        value = int(found[0].replace(",", ""))
        far = 10 if value in YEARS else max(3, value // 4)
        other = value + rng.choice((-1, 1)) * rng.choice((1, 2, far))
        if other > 0 and other != value:
            text = f"{other:,}" if "," in found[0] else str(other)
            return Item(item.a, _put(item.b, found.span(), text), "c", None)
    return None


def negated(item: Item, _rng: random.Random) -> Item | None:
    """The second sentence with "not" after its only auxiliary."""
    found = AUXILIARY.findall(item.b)
    if len(found) != 1 or TURNED_OVER & set(item.b.lower().split()) or "n't" in item.b:
        return None
    return Item(item.a, AUXILIARY.sub(r"\1 not", item.b), "c", None)


def _renaming(
    true: Sequence[Item], rng: random.Random
) -> Callable[[Item, random.Random], Item | None]:
    names = sorted({name for item in true for name in NAME.findall(item.b)})

    def renamed(item: Item, _rng: random.Random) -> Item | None:
        shared = [found for found in NAME.finditer(item.b) if found[0] in item.a]
        if not shared:
            return None
        within = [name for name in NAME.findall(item.a) if name not in item.b]
        other = rng.choice(within or names)
        return Item(item.a, _put(item.b, rng.choice(shared).span(), other), "ne", None)

    return renamed


def _first(share: int, items: Iterator[Item]) -> list[Item]:
    return [item for _, item in zip(range(share), items, strict=False)]


def edited_items(items: Sequence[Item], lexicon: Lexicon, rng: random.Random) -> list[Item]:
    """All pairs made by rule from training items (those of one sentence each side)."""
    seen = Counter(word.lower() for item in items for word in WORD.findall(item.b))
    sentences = sorted({item.b for item in items if item.label is not None})
    true = [item for item in items if item.label == "e"]
    return lexical_pairs(sentences, Substitutes(lexicon, seen), rng) + changed_pairs(true, rng)
