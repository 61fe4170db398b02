"""Which name a pronoun stands for, where that is safe.

In news a pronoun before a reporting verb mostly takes up the last speaker, or the subject of
the sentence between (Lappin & Leass 1994 rank the last subject highest). Where both stand
and differ, the subject wins only if the text shows that it is a person: by a title, or by a
full name that ends in it. Otherwise the pronoun stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from core.claims.grammar import DETERMINERS, PRONOUNS
from core.claims.noun_phrases import main_subject
from core.claims.words import Words
from core.records import Attribution
from core.spans import Span
from core.text.abbreviations import STARTERS
from core.text.wordlists import word_set

_SINGULAR = frozenset({"he", "she"})
_PLURAL = frozenset({"they"})
_RESOLVABLE = _SINGULAR | _PLURAL | {"it"}
_UNRESOLVABLE = word_set("who that which i we you this these those he she they it some one")
_MANY = word_set("some many several two three four five most few all")
_MAX_GAP = 1200
"""Code points between a pronoun and the speaker that it may stand for: some two paragraphs."""
_NAME_WORDS = 4
_TITLE = re.compile(r"(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sir|President|Minister)\b")


def named_subject(words: Words) -> Span | None:
    """The subject of a sentence, if it is a name in capitals and not quoted."""
    phrase = main_subject(words, len(words))
    if phrase is None or words.quoted[phrase.start] or phrase.end - phrase.start > _NAME_WORDS:
        return None
    part = words.part(phrase.start, phrase.end)
    if part[0].lower in STARTERS | DETERMINERS | PRONOUNS or not all(t.is_capital for t in part):
        return None
    return words.cover(phrase.start, phrase.end)


def resolved(
    text: str, attributions: Sequence[Attribution], names: Sequence[Span]
) -> tuple[Attribution, ...]:
    """The attributions, in text order, with pronoun sources put right where that is safe.

    Args:
        text: The article text.
        attributions: Who says what.
        names: The sentences' subjects that are names, in order.
    """
    done: list[Attribution] = []
    last: Attribution | None = None
    for attribution in sorted(attributions, key=_place):
        pronoun = (attribution.source or "").lower()
        if pronoun in _RESOLVABLE:
            name = _name_for(pronoun, text, attribution, last, names)
            done.append(replace(attribution, source=name) if name else attribution)
            continue
        if attribution.source and pronoun not in _UNRESOLVABLE:
            last = attribution
        done.append(attribution)
    return tuple(done)


def _name_for(
    pronoun: str,
    text: str,
    attribution: Attribution,
    last: Attribution | None,
    names: Sequence[Span],
) -> str | None:
    at = _place(attribution)
    since = max(at - _MAX_GAP, _place(last) if last else 0)
    between = [name for name in names if since < name.start < at] if pronoun in _SINGULAR else []
    near = last.source if last and at - _place(last) < _MAX_GAP else None
    rivals = [name for name in between if not _is_same(name.of(text), near)]
    if rivals:
        rival = rivals[-1]
        return rival.of(text) if _is_person(text, rival) else None
    return near if near and _fits(pronoun, near) else None


def _place(attribution: Attribution) -> int:
    spans = (attribution.cue_span, attribution.source_span, *attribution.content)
    return next(span.start for span in spans if span)


def _is_same(name: str, other: str | None) -> bool:
    return other is not None and name.rsplit(maxsplit=1)[-1] in other.split()


def _is_person(text: str, name: Span) -> bool:
    """Whether a title stands with the name, or a full name that ends in it stands before."""
    words = name.of(text).split()
    if _TITLE.match(words[0]):
        return True
    given = re.compile(rf"[A-Z][\w.'’-]+ {re.escape(words[-1])}\b")
    return len(words) == 1 and given.search(text, 0, name.start) is not None


def _fits(pronoun: str, source: str) -> bool:
    """Whether number, and for "it" kind, fit as far as the words tell."""
    words = source.split()
    is_name = words[-1][:1].isupper() and len(words) > 1
    is_plural = (
        " and " in source
        or words[0].lower() in _MANY
        or (words[-1].endswith("s") and (len(words) == 1 or not words[-1][:1].isupper()))
    )
    if pronoun in _SINGULAR:
        return not is_plural and not _is_outlet(words)
    if pronoun in _PLURAL:
        return is_plural
    return not is_name and not is_plural


def _is_outlet(words: Sequence[str]) -> bool:
    """Whether a source is named as outlets are ("The Shelton Times"), and is no "he"."""
    named = words[1:]
    return words[0].lower() == "the" and len(named) > 1 and all(w[0].isupper() for w in named)
