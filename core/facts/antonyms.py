"""Opposite content words: a lexicon of general antonyms by lemma.

The pairs are those of news language in which one word being true of a thing makes the other
false of it at the same time and in the same respect. Compiled for Crosslight after the
antonymy relation of WordNet (Fellbaum 1998): verbs of outcome and movement, states, degrees.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from core.facts.lemmas import lemma
from core.facts.polarity import find_polarity
from core.lexical import TEXTS_KEPT, Word, words
from core.records import FactKind
from core.spans import Span

_PAIRS = """
accelerate slow, accept reject, accept refuse, acquit convict, add remove, admit deny,
advance retreat, affirm deny, agree disagree, alive dead, allow ban, allow forbid, allow block,
allow prevent, allow prohibit, ally enemy, appear disappear, appoint dismiss, approve reject,
approve veto, arrest release, arrive depart, arrive leave, authorize ban, back oppose, begin end,
begin stop, benefit harm, best worst, better worse, block permit, boost cut, boost reduce,
broaden narrow, build demolish, build destroy, buy sell, calm worsen, climb fall, close open,
condemn praise, confirm deny, confirm refute, confirm reject, connect disconnect, continue halt,
continue stop, convict clear, create destroy, criticize praise, cut raise, danger safety,
dangerous safe, decline grow, decline increase, decline rise, decrease increase, decrease rise,
deepen ease, defeat victory, deploy withdraw, deteriorate improve, die live, die survive,
difficult easy, dismiss employ, divide unite, drop gain, drop increase, drop rise, ease tighten,
enable disable, encourage discourage, enter exit, enter leave, escalate defuse, exclude include,
exonerate convict, expand contract, expand shrink, export import, extend shorten, fail succeed,
failed passed, failed successful, failure success, fake genuine, fall gain, fall increase,
fall jump, fall rise, fall surge, false true, fewer more, fire hire, forbid permit, free imprison,
free jail, friend foe, full empty, gain lose, gain loss, grant deny, grow shrink, guilt innocence,
guilty innocent, harden soften, harmful harmless, help hinder, higher lower,
hostile friendly, improve worsen, include omit, increase cut, increase reduce, increase reduction,
join leave, join quit, keep abandon, latest earliest, legalize ban, less more,
lift impose, loosen tighten, lose win, loser winner, loss profit, loss victory, love hate,
lower raise, majority minority, maximum minimum, narrow widen, negative positive,
optimistic pessimistic, overturn uphold, pass fail, peaceful violent, perish survive,
permanent temporary, permit ban, plunge soar, plunge surge, promote demote, prove disprove,
quit stay, raise reduce, ratify reject, reject support, remain withdraw,
reopen close, resign stay, resume suspend, right wrong, rise sink, rise slip, rise tumble,
send withdraw, shut open, slump soar, stable unstable, start end,
start finish, start stop, stay leave, strengthen weaken, strong weak, strike uphold,
support oppose, supporter opponent, surplus deficit, surrender resist, tough lenient,
unanimous divided, vacant occupied, voluntary forced, warn reassure
"""
# Past forms that are words of their own too, so that a lemmatizer leaves them as they are.
_PAST_FORMS = {
    "bought": "buy",
    "built": "build",
    "fell": "fall",
    "found": "find",
    "grew": "grow",
    "kept": "keep",
    "left": "leave",
    "lost": "lose",
    "rose": "rise",
    "sank": "sink",
    "sold": "sell",
    "struck": "strike",
    "won": "win",
}
# Words whose opposite is made by a prefix; the pair is the word and its prefixed form.
_PREFIXED = """
un: able armed aware certain changed clear common constitutional expected fair happy harmed
    hurt injured lawful likely popular prepared safe stable successful usual willing
in: accurate active adequate appropriate capable complete correct dependent direct effective
    efficient secure sufficient visible
il: legal legitimate logical
im: moral mature partial patient perfect possible probable proper
ir: rational regular relevant responsible
dis: agree appear approve arm continue honest loyal obey own prove qualify satisfied similar trust
"""

# Of one game, sale or cargo both are true, the one of the one party, the other of the other.
_CONVERSE = frozenset(
    frozenset(pair.split())
    for pair in [
        "win lose",
        "winner loser",
        "victory loss",
        "victory defeat",
        "buy sell",
        "import export",
    ]
)
_REACH_NEGATION = 20  # code points: "not", "cannot", "has not been" and a word between
_DEGREES = frozenset({"fewer", "less", "more"})
_SUPERLATIVES = frozenset({"least", "most"})
_THAN = re.compile(r"\s+than\b")


@dataclass(frozen=True, slots=True)
class Opposition:
    """Two opposite words, one of each text.

    Args:
        a: Where the word stands in the first text.
        b: Where its opposite stands in the second.
        words: Both, as they stand.
        is_converse: Whether one deed of two parties is told from either side ("win", "lose").
    """

    a: Span
    b: Span
    words: tuple[str, str]
    is_converse: bool


def opposites(text_a: str, text_b: str) -> tuple[Opposition, ...]:
    """Opposite content words of two texts, in the order of the first.

    A pair counts only where neither word stands in the other text too ("prices rose, then
    fell" opposes nothing in "prices fell and rose"). Where just one of the two is negated they
    say the same ("unclear", "not clear"), so such a pair is left out.
    """
    words_a, words_b = _by_lemma(text_a), _by_lemma(text_b)
    only_a = {key: word for key, word in words_a.items() if key not in words_b}
    only_b = {key: word for key, word in words_b.items() if key not in words_a}
    lexicon = _lexicon()
    found = [
        Opposition(
            word.span,
            only_b[other].span,
            (word.text, only_b[other].text),
            is_converse=frozenset((key, other)) in _CONVERSE,
        )
        for key, word in only_a.items()
        for other in sorted(lexicon.get(key, frozenset()) & only_b.keys())
        if _is_negated(text_a, word) == _is_negated(text_b, only_b[other])
    ]
    return tuple(sorted(found, key=lambda opposition: (opposition.a, opposition.b)))


def _is_negated(text: str, word: Word) -> bool:
    """Whether a negation stands close before a word ("does not support")."""
    before = Span(max(0, word.span.start - _REACH_NEGATION), word.span.start)
    return any(fact.kind is FactKind.NEGATION for fact in find_polarity(text, before))


@lru_cache(maxsize=TEXTS_KEPT)
def _by_lemma(text: str) -> Mapping[str, Word]:
    """The first word with each lemma; a form with a meaning of its own also stands as it is."""
    found: dict[str, Word] = {}
    for word in words(text):
        if word.folded in _SUPERLATIVES:
            continue  # "at least", "at most"
        if word.folded in _DEGREES and _THAN.match(text, word.span.end):
            continue  # "more than 12": the numbers decide
        for key in (lemma(word.text), word.folded, _PAST_FORMS.get(word.folded, word.folded)):
            found.setdefault(key, word)
    return found


@lru_cache(maxsize=1)
def _lexicon() -> dict[str, frozenset[str]]:
    pairs: dict[str, set[str]] = defaultdict(set)
    written = [tuple(pair.split()) for pair in _PAIRS.split(",")]
    for line in _PREFIXED.replace("\n    ", " ").strip().splitlines():
        prefix, stems = line.split(": ")
        written += [(stem, prefix + stem) for stem in stems.split()]
    for first, second in written:
        pairs[first].add(second)
        pairs[second].add(first)
    return {word: frozenset(others) for word, others in pairs.items()}
