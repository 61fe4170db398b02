"""What WordNet knows of a word: its synonyms, what it is a kind of, what excludes it.

Reads the data files of WordNet 3.0 (Princeton; free to use with its notice), for example as
Debian's ``wordnet-base`` lays them in ``/usr/share/wordnet``. Only a word's leading sense is
looked at, and only where it leads clearly, so that a substitution keeps the meaning that a
reader would take.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

LEADING_SHARE = 0.6  # of the tagged occurrences that the first sense must have
EXCLUSIVE_FIELDS = frozenset({"05", "06", "07", "13", "15", "20", "27", "28"})
"""Lexicographer files (animal, artifact, attribute, food, location, plant, substance, time)
whose sister terms exclude each other: one animal is not a dog and a cat. Persons and acts are
left out: one can be a writer and a nurse."""
CLOSED = frozenset(
    (
        *("about", "being", "could", "does", "down", "during", "have", "might", "more", "most"),
        *("must", "ones", "only", "other", "over", "part", "some", "still", "than", "that"),
        *("then", "they", "thing", "things", "this", "under", "ways", "were", "will", "with"),
        "would",
    )
)
"""Function words, and nouns as good as empty, that WordNet also knows as something else."""
MOST_SISTERS = 60  # a class with more members is too loose ("device", "food")
COLOR = "color"


@dataclass(frozen=True, slots=True)
class Synset:
    """One sense: its words, lexicographer file, and pointers as (symbol, target key, words)."""

    key: str
    words: tuple[str, ...]
    file: str
    pointers: tuple[tuple[str, str, str], ...]


@dataclass(slots=True)
class Lexicon:
    """The synsets by key (part of speech and offset), and each lemma's senses in order."""

    synsets: dict[str, Synset] = field(default_factory=dict)
    senses: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    counts: dict[tuple[str, str], list[int]] = field(default_factory=dict)

    @classmethod
    def read(cls, folder: Path) -> Lexicon:
        """Read nouns, verbs, adjectives and adverbs.

        Raises:
            SystemExit: The folder holds no WordNet.
        """
        if not (folder / "data.noun").is_file():
            message = f"no WordNet at {folder}; install Debian's wordnet-base or name its folder"
            raise SystemExit(message)
        lexicon = cls()
        for name, letter in (("noun", "n"), ("verb", "v"), ("adj", "a"), ("adv", "r")):
            for synset in _synsets(folder / f"data.{name}", letter):
                lexicon.synsets[synset.key] = synset
            for line in _lines(folder / f"index.{name}"):
                parts = line.split()
                lexicon.senses[parts[0], letter] = [letter + o for o in parts[-int(parts[2]) :]]
        lexicon._read_counts(folder / "cntlist.rev")
        return lexicon

    def _read_counts(self, path: Path) -> None:
        letters = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
        found: dict[tuple[str, str], dict[int, int]] = defaultdict(dict)
        for line in path.read_text().splitlines():
            key, number, count = line.split()
            lemma, _, rest = key.partition("%")
            found[lemma, letters[rest[0]]][int(number)] = int(count)
        for word, by_number in found.items():
            senses = range(1, len(self.senses.get(word, ())) + 1)
            self.counts[word] = [by_number.get(number, 0) for number in senses]

    def leading(self, lemma: str, letter: str) -> Synset | None:
        """The word's first sense, where it is the only one or leads clearly."""
        senses = self.senses.get((lemma, letter))
        if not senses or lemma in CLOSED or not self._usual(lemma, letter):
            return None
        counts = self.counts.get((lemma, letter), [])
        total = sum(counts)
        if len(senses) > 1 and (not total or counts[0] < LEADING_SHARE * total):
            return None
        return self.synsets[senses[0]]

    def _usual(self, lemma: str, letter: str) -> bool:
        """Whether the word is mostly of this part of speech where it was counted."""
        here = sum(self.counts.get((lemma, letter), ()))
        total = sum(sum(self.counts.get((lemma, other), ())) for other in "nvar")
        return not total or here >= LEADING_SHARE * total

    def synonyms(self, lemma: str, letter: str) -> set[str]:
        """Single words that share the leading sense, and lead with it themselves."""
        sense = self.leading(lemma, letter)
        return self._leading_words(sense, letter) - {lemma} if sense else set()

    def kinds(self, lemma: str) -> set[str]:
        """Words for what the noun is a kind of, one or two steps up."""
        sense = self.leading(lemma, "n")
        if sense is None or sense.file not in EXCLUSIVE_FIELDS - {"28"} | {"18"}:
            return set()
        above = [self.synsets[key] for key in self._targets(sense, "@")]
        return set().union(*(self._leading_words(one, "n") for one in above)) if above else set()

    def excluded(self, lemma: str) -> set[str]:
        """Nouns that exclude this one: sister terms of a small class that excludes."""
        sense = self.leading(lemma, "n")
        if sense is None or sense.file not in EXCLUSIVE_FIELDS:
            return set()
        found: set[str] = set()
        for up, down in (("@", "~"), ("@i", "~i")):
            for parent in self._targets(sense, up):
                sisters = self._targets(self.synsets[parent], down)
                cousins = self._cousins(parent, down)
                for group in (sisters, cousins):
                    if len(group) <= MOST_SISTERS:
                        found |= self._words_of(group, sense)
        return found - {lemma} - self.synonyms(lemma, "n") - self.kinds(lemma)

    def _cousins(self, parent: str, down: str) -> list[str]:
        """The members of the classes that stand beside ``parent``."""
        above = self._targets(self.synsets[parent], "@")
        aunts = {key for one in above for key in self._targets(self.synsets[one], "~")}
        return [k for aunt in aunts - {parent} for k in self._targets(self.synsets[aunt], down)]

    def _words_of(self, keys: list[str], sense: Synset) -> set[str]:
        own = {sense.key, *self._targets(sense, "~")}
        others = [self.synsets[key] for key in keys if key not in own]
        return set().union(*(self._leading_words(one, "n") for one in others))

    def opposites(self, lemma: str, letter: str) -> set[str]:
        """Antonyms of the leading sense."""
        sense = self.leading(lemma, letter)
        if sense is None or lemma not in sense.words:
            return set()
        place = sense.words.index(lemma) + 1
        found: set[str] = set()
        for symbol, target, words in sense.pointers:
            if symbol == "!" and int(words[:2], 16) == place:
                found.add(self.synsets[target].words[int(words[-2:], 16) - 1])
        return {word for word in found if word.isalpha()}

    def colors(self) -> set[str]:
        """Names of colours that are adjectives too."""
        top = self.senses[COLOR, "n"][0]
        below, keys = {top}, [top]
        while keys:
            keys = [k for key in keys for k in self._targets(self.synsets[key], "~")]
            below.update(keys)
        words = {word for key in below for word in self.synsets[key].words if word.isalpha()}
        return {word for word in words if (word, "a") in self.senses} - {"color", "primary"}

    def _targets(self, sense: Synset, symbol: str) -> list[str]:
        return [target for kind, target, _ in sense.pointers if kind == symbol]

    def _leading_words(self, sense: Synset, letter: str) -> set[str]:
        lead = (word for word in sense.words if word.isalpha())
        return {word for word in lead if self.leading(word, letter) is sense}


def _lines(path: Path) -> Iterator[str]:
    return (line for line in path.read_text().splitlines() if not line.startswith("  "))


def _synsets(path: Path, letter: str) -> Iterator[Synset]:
    for line in _lines(path):
        parts = line.partition("|")[0].split()
        count = int(parts[3], 16)
        words = tuple(parts[4 + 2 * i].partition("(")[0].lower() for i in range(count))
        at = 4 + 2 * count
        pointers = [parts[at + 1 + 4 * i : at + 5 + 4 * i] for i in range(int(parts[at]))]
        yield Synset(
            letter + parts[0],
            words,
            parts[1],
            tuple((p[0], p[2].replace("s", "a") + p[1], p[3]) for p in pointers),
        )
