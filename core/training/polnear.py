"""PolNeAR articles as questions for the tagger: a sentence's cues, then each cue's roles.

The folder is named by ``CROSSLIGHT_DATA``; its files are xz-packed JSON lines. What an
attribution holds outside the sentence of its cue is left out: the rules on quotations find it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer

from core.networks.tagging import CUE_TAGS, ROLE_TAGS
from core.spans import Span
from core.text.sentences import sentences
from core.training import mixture

MAX_TOKENS = 96
IGNORED = -100  # what the loss leaves out: padding and the two tokens at the ends


@dataclass(frozen=True, slots=True)
class Item:
    """One question about one sentence.

    Args:
        ids: Token ids, the two at the ends included.
        types: 1 on the tokens of the cue asked about, else 0.
        tags: Index of each token's tag, or ``IGNORED``.
        asks_roles: Whether source and content are asked for, not cues.
    """

    ids: tuple[int, ...]
    types: tuple[int, ...]
    tags: tuple[int, ...]
    asks_roles: bool


def load_tokenizer(folder: Path) -> Tokenizer:
    """The encoder's tokenizer, cutting what is too long."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MAX_TOKENS)
    return tokenizer


def items_of(document: dict[str, Any], tokenizer: Tokenizer) -> Iterator[Item]:
    """The questions about one article: each sentence's cues, then each cue's roles."""
    text: str = document["text"]
    for sentence in sentences(text):
        near = [
            gold
            for gold in document["attributions"]
            if any(sentence.overlaps(Span(*cue)) for cue in gold.get("cue", []))
        ]
        encoding = tokenizer.encode(sentence.of(text))
        places = [Span(*offsets).shifted(sentence.start) for offsets in encoding.offsets]
        plain = (0,) * len(places)
        yield Item(tuple(encoding.ids), plain, cue_tags(places, near), asks_roles=False)
        for gold in near:
            types = tuple(int(is_in(place, gold["cue"])) for place in places)
            yield Item(tuple(encoding.ids), types, role_tags(places, gold), asks_roles=True)


def is_in(place: Span, spans: Iterable[Sequence[int]]) -> bool:
    """Whether a token shares a code point with one of the spans."""
    return any(place.overlaps(Span(*span)) for span in spans)


def cue_tags(places: Sequence[Span], near: Sequence[dict[str, Any]]) -> tuple[int, ...]:
    """B on a cue's first token, I on its others: the parts of a torn cue count as one."""
    tags = [0 if len(place) else IGNORED for place in places]
    for gold in near:
        inside = [at for at, place in enumerate(places) if is_in(place, gold["cue"])]
        for at in inside:
            tags[at] = CUE_TAGS.index("I")
        if inside:
            tags[inside[0]] = CUE_TAGS.index("B")
    return tuple(tags)


def role_tags(places: Sequence[Span], gold: dict[str, Any]) -> tuple[int, ...]:
    """Source or content of one attribution; a source inside the content stays source."""
    tags = [0 if len(place) else IGNORED for place in places]
    for role in ("content", "source"):
        for at, place in enumerate(places):
            if is_in(place, gold.get(role, [])):
                tags[at] = ROLE_TAGS.index(role)
    return tuple(tags)


def every_item(split: str, tokenizer: Tokenizer) -> list[Item]:
    """All questions of one split."""
    documents = mixture.rows(mixture.data_folder(), f"attribution/polnear_{split}")
    return [item for document in documents for item in items_of(document, tokenizer)]
