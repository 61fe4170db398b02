"""Opposite content words: a lexicon of general antonyms by lemma.

The pairs are those of news language in which one word being true of a thing makes the other
false of it at the same time and in the same respect. Compiled for Crosslight after the
antonymy relation of WordNet (Fellbaum 1998): verbs of outcome and movement, states, degrees.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from core.facts.lemmas import lemma
from core.lexical import Word, words
from core.spans import Span

_PAIRS = """
accelerate slow, accept reject, accept refuse, acquit convict, add remove, admit deny,
advance retreat, affirm deny, agree disagree, alive dead, allow ban, allow forbid, allow block,
allow prevent, allow prohibit, ally enemy, appear disappear, appoint dismiss, approve reject,
approve veto, arrest release, arrive depart, arrive leave, ascend descend, attack defend,
attract repel, authorize ban, back oppose, begin end, begin stop, benefit harm, best worst,
better worse, bless condemn, block permit, boom bust, boost cut, boost reduce, borrow lend,
broaden narrow, build destroy, build demolish, buy sell, calm worsen, capture lose, cheap expensive,
civilian military, clear convict, close open, cold hot, combine separate, condemn praise,
confirm deny, confirm refute, confirm reject, connect disconnect, continue stop, continue halt,
create destroy, criticize praise, damage repair, danger safety, dangerous safe, decline grow,
decline increase, decline rise, decrease increase, deepen ease, defeat victory, deny confirm,
deflate inflate, deploy withdraw, die survive, die live, difficult easy, disarm arm, drop rise,
drop gain, early late, ease tighten, employ dismiss, enable disable, encourage discourage,
enter exit, enter leave, escalate defuse, exclude include, exonerate convict, expand contract,
expand shrink, expel admit, export import, fail succeed, failure success, fall climb, fall gain,
fall increase, fall rise, fall jump, fall surge, fake genuine, false true, fast slow, few many,
find lose, first last, foreign domestic, free jail, free imprison, friend foe, full empty,
gain lose, gain loss, general specific, grant deny, grow shrink, guilt innocence, guilty innocent,
happy sad, harden soften, harmful harmless, head tail, heavy light, help hinder, high low,
higher lower, hire fire, hostile friendly, improve worsen, improve deteriorate, include omit,
increase decline, increase reduction, increase cut, increase drop, increase reduce, inside outside,
join quit, join leave, keep abandon, large small, latest earliest, launch abandon, legal illegal,
legalize ban, less more, fewer more, lift impose, love hate, lower raise, lead trail, major minor,
majority minority, male female, maximum minimum, optimistic pessimistic, passed failed, pass fail,
peace war, permanent temporary, permit forbid, permit ban, plunge soar, plunge surge, positive
negative, pro anti, profit loss, promote demote, prove disprove, public private, pull push,
raise cut, raise reduce, ratify reject, rapid slow, recall forget, rescue abandon, resume suspend,
reopen close, remain leave, resign stay, rich poor, right wrong, rise decline, rise sink, rise slip,
same different, secret public, ceasefire offensive, send withdraw, shorten lengthen, shut open,
sober drunk, soar slump, stable unstable, start end, start finish, start stop, stay leave,
strengthen weaken, strong weak, subsidy tax, supporter opponent, support oppose, support reject,
surplus deficit, surrender resist, survive perish, tighten loosen, tiny huge, tough lenient,
unite divide, unanimous divided, uphold overturn, uphold strike, urban rural, vacant occupied,
victory loss, violent peaceful, voluntary forced, vulnerable safe, warn reassure, win lose,
winner loser, withdraw enter, withdraw remain, young old
"""
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


@dataclass(frozen=True, slots=True)
class Opposition:
    """Two opposite words, one of each text.

    Args:
        a: Where the word stands in the first text.
        b: Where its opposite stands in the second.
        words: Both, as they stand.
    """

    a: Span
    b: Span
    words: tuple[str, str]


def opposites(text_a: str, text_b: str) -> tuple[Opposition, ...]:
    """Opposite content words of two texts, in the order of the first.

    A pair counts only where neither word stands in the other text too ("prices rose, then
    fell" opposes nothing in "prices fell and rose"). Negated words are the caller's matter.
    """
    words_a, words_b = _by_lemma(text_a), _by_lemma(text_b)
    only_a = {key: word for key, word in words_a.items() if key not in words_b}
    only_b = {key: word for key, word in words_b.items() if key not in words_a}
    lexicon = _lexicon()
    found = [
        Opposition(word.span, only_b[other].span, (word.text, only_b[other].text))
        for key, word in only_a.items()
        for other in sorted(lexicon.get(key, frozenset()) & only_b.keys())
    ]
    return tuple(sorted(found, key=lambda opposition: (opposition.a, opposition.b)))


def _by_lemma(text: str) -> dict[str, Word]:
    """The first word with each lemma; a form with a meaning of its own also stands as it is."""
    found: dict[str, Word] = {}
    for word in words(text):
        for key in (lemma(word.text), word.folded):
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
