"""What a report tells: where P begins behind "report", "claim", "allegation" and the like.

"reports that P", "a report by Reuters that P", "the article published on Friday that said P",
"a report claiming (that) P", "an article accusing Y of doing P", "allegations of doing P".
Whoever rejects such a report denies P. Of 88 contradictions between two outlets' sentences,
read one by one, 13 were denials told in one of the longer forms.
"""

from __future__ import annotations

from core.claims.grammar import PREPOSITIONS, TIME_WORDS, has_clause, is_adverb, is_finite
from core.claims.lexicon import lemma_of
from core.claims.words import Words
from core.text.wordlists import word_set

_TELLS = word_set("say claim allege suggest state assert argue indicate imply")
_APPEARED = word_set("published released issued made aired posted carried written first")
_PARTS = word_set("part parts portion portions aspect aspects detail details element elements some")
_ORIGIN_WORDS = 9
"""How many tokens may say where a report is from ("by two workers in a letter to the board")."""


def told_from(words: Words, noun: int) -> int | None:
    """The first token of P behind the report noun at token ``noun``, or None where none follows."""
    index = _behind_origin(words, noun + 1)
    word = words.lower(index)
    if word in {"that", "which"}:
        return _behind_relative(words, index)
    if word == "accusing":
        near = range(index + 2, min(len(words), index + _ORIGIN_WORDS))
        return next((at + 1 for at in near if _is_of_doing(words, at)), None)
    if word.endswith("ing") and lemma_of(word) in _TELLS:
        return _clause_from(words, index + 1)
    return index + 1 if _is_of_doing(words, index) else None


def is_told_in_part(words: Words, noun: int) -> bool:
    """Whether only a part of a report is meant: who disputes "parts of a report that P" may hold P.

    Of 17 contradictions shown on 69 pairings of whole articles this parted 3 false ones.
    """
    before = range(max(0, noun - _ORIGIN_WORDS), noun - 1)
    return any(words.lower(at) in _PARTS and words.lower(at + 1) == "of" for at in before)


def _behind_relative(words: Words, index: int) -> int | None:
    """P behind "that" or "that said (that)"; "a report that angered the army" tells none."""
    verb = index + 1
    while is_adverb(words.lower(verb)):
        verb += 1
    told = words.lower(verb)
    if lemma_of(told) in _TELLS and told != lemma_of(told):
        start = _clause_from(words, verb + 1)
        if start is not None:
            return start
    if words.lower(index) == "which" or index + 1 >= len(words):
        return None
    return None if is_finite(words.tokens, index + 1) else index + 1


def _clause_from(words: Words, start: int) -> int | None:
    """Where a clause begins at ``start``, "that" left out; None where no clause does."""
    if words.lower(start) == "that":
        start += 1
    if start >= len(words) or words.lower(start) in PREPOSITIONS:
        return None
    if is_finite(words.tokens, start) or not has_clause(words.part(start, len(words))):
        return None
    return start


def _is_of_doing(words: Words, index: int) -> bool:
    return words.lower(index) == "of" and words.lower(index + 1).endswith("ing")


def _behind_origin(words: Words, index: int) -> int:
    """The token behind "by Reuters", "Thursday", "published on Friday", if P follows it."""
    first = words.lower(index)
    if first not in {"by", "from", "in", "on"} | _APPEARED | TIME_WORDS:
        return index
    for at in range(index + 1, min(len(words), index + _ORIGIN_WORDS)):
        word = words.lower(at)
        if word in {"that", "which", "accusing"} or (
            word.endswith("ing") and lemma_of(word) in _TELLS
        ):
            return at
        is_verb = is_finite(words.tokens, at) and word not in _APPEARED
        if is_verb or not words.tokens[at].is_word:
            break
    return index
