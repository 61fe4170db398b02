"""Reporting verbs in a sentence: where they stand, their stance, and the group around them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from core.claims.grammar import (
    AUXILIARIES,
    DETERMINERS,
    NEGATIONS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    is_adverb,
    is_finite,
    starts_noun_phrase,
)
from core.claims.lexicon import (
    DENIES,
    NOUN_LIKE,
    REPORT_NOUNS,
    SPEAKS_WITH_CLAUSE,
    SPEAKS_WITH_QUOTE,
    lemma_of,
    stance_of,
)
from core.claims.words import OPEN_MARKS, Words
from core.records import Attribution, Stance
from core.spans import Span
from core.text.wordlists import word_set

_PLURAL_WITHOUT_S = word_set("""
    they we i you who to people police some many most several few others those and both all
    officials media women men two three four five six
    """)
_PRONOMINAL = word_set("this that these those")
_QUANTIFIERS = word_set("many some most all several few both another each others")
_INVARIABLE = frozenset({"read", "said", "put"})
_FRAMED_BY = frozenset({",", "—", "–", "-", "", "”", '"'}) | word_set(
    "and but or then by while before after"
)
_HYPOTHETICAL = word_set("would could should shouldn't might may must can can't cannot")
_STATEMENTS = word_set("statement letter memo tweet email post report note message")
_INFERS = word_set("suggest indicate show imply reveal find mean")
_BE = word_set("is are was were be been being")
_GOES_ON = word_set("went go goes continued continues continue")


class Form(Enum):
    """How a reporting verb is built into its sentence."""

    FINITE = auto()
    PARTICIPLE = auto()


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb.

    Args:
        index: Token of the verb itself.
        start: First token of its verb group ("has also said").
        lemma: Its lemma.
        stance: How its source stands to what follows.
        form: Finite, or a participle that borrows the subject of the main clause.
        is_negated: Whether the group is negated ("did not say that").
    """

    index: int
    start: int
    lemma: str
    stance: Stance
    form: Form
    is_negated: bool

    def attribution(
        self,
        words: Words,
        source: Span | None,
        content: tuple[Span, ...],
        *,
        end: int | None = None,
    ) -> Attribution:
        """What it attributes to ``source``; ``end`` where more than the verb attributes."""
        cue = words.cover(self.start, end or self.index + 1)
        return words.attribution(cue, self.stance, source, content)


def cues_of(words: Words) -> tuple[Cue, ...]:
    """The reporting verbs outside quotation marks, in order."""
    found = (
        _cue_at(words, index)
        for index, token in enumerate(words.tokens)
        if token.is_word and not words.quoted[index]
    )
    return tuple(cue for cue in found if cue)


def _cue_at(words: Words, index: int) -> Cue | None:
    word = words.lower(index)
    lemma = lemma_of(word)
    if lemma not in SPEAKS_WITH_CLAUSE and lemma not in SPEAKS_WITH_QUOTE:
        return None
    if words.tokens[index].is_capital and index and not _is_headline(words):
        return None
    if word.endswith("ing"):
        return _participle(words, index, lemma)
    if _is_noun(words, index, lemma) or _modifies_noun(words, index):
        return None
    return _finite(words, index, lemma)


def _is_headline(words: Words) -> bool:
    """Whether most words are capitalised, so that a capital tells nothing."""
    long = [token for token in words.tokens if token.is_word and len(token.text) > 3]  # noqa: PLR2004 - short words stay lower
    return sum(token.is_capital for token in long) * 3 > len(long) * 2


def _is_noun(words: Words, index: int, lemma: str) -> bool:
    word, before = words.lower(index), words.lower(index - 1)
    if before in DETERMINERS or before in PREPOSITIONS - {"to"} or before.endswith(("'s", "s'")):
        return not (before in _PRONOMINAL and word != lemma) and before not in _QUANTIFIERS
    rejected = {lemma_of(words.lower(at)) for at in range(max(0, index - 4), index)}
    if rejected & (DENIES | {"confirm"}) and lemma in REPORT_NOUNS:
        return True  # "has rejected reports that"
    if lemma in NOUN_LIKE and word == f"{lemma}s" and before.endswith("ed"):
        return True  # "called reports that P baseless"
    if lemma in NOUN_LIKE and word == f"{lemma}s":
        return not _has_verbal_look(words, index)
    if word != lemma or lemma in _INVARIABLE:
        return False
    while is_adverb(before) and index > 1:
        index -= 1
        before = words.lower(index - 1)
    return not (before.endswith("s") or before in _PLURAL_WITHOUT_S or before in AUXILIARIES)


def _modifies_noun(words: Words, index: int) -> bool:
    """As in "that air strikes and repeated raids have": joined to a noun, no verb before it."""
    if words.lower(index - 1) not in {"and", "or"} or not words.lower(index).endswith("ed"):
        return False
    start = index - 1
    while start and words.lower(start - 1) not in SUBORDINATORS | RELATIVES | {";", ":"}:
        start -= 1
    following = words.tokens[index + 1] if index + 1 < len(words) else None
    return (
        following is not None
        and following.is_word
        and not starts_noun_phrase(following)
        and not any(is_finite(words.tokens, at) for at in range(start + 1, index - 1))
    )


def _has_verbal_look(words: Words, index: int) -> bool:
    """Whether "reports", "states", "claims" is a verb here: what follows is what is said."""
    following = words.lower(index + 1)
    if following in {"that", "whether", ":"} or following in OPEN_MARKS:
        return True
    before = words.tokens[index - 1] if index else None
    is_subject = before is not None and (
        before.is_capital or before.lower in {"he", "she", "it", "who"}
    )
    return is_subject and following not in {
        "of",
        "by",
        "from",
        "in",
        "about",
        "on",
        "for",
        ",",
        ".",
    }


def _participle(words: Words, index: int, lemma: str) -> Cue | None:
    if words.lower(index - 1) in _BE | DETERMINERS:
        return _finite(words, index, lemma)
    if lemma in SPEAKS_WITH_CLAUSE - _INFERS and words.lower(index - 1) in _FRAMED_BY | _STATEMENTS:
        return Cue(index, index, lemma, stance_of(lemma), Form.PARTICIPLE, is_negated=False)
    return None


def _finite(words: Words, index: int, lemma: str) -> Cue | None:
    start, negated = index, False
    while start and _in_group(words.lower(start - 1)):
        negated = (
            negated or words.lower(start - 1) in NEGATIONS or words.lower(start - 1).endswith("n't")
        )
        start -= 1
    group = {words.lower(before) for before in range(start, index)}
    if words.lower(start - 1) == "to":
        return _infinitive(words, index, start - 1, lemma)
    if group & {"be", "been", "was", "were", "is", "are", "being"} and not words.lower(
        index
    ).endswith("ing"):
        return None  # passive: the subject does not speak
    if group & _HYPOTHETICAL and lemma not in {"say", "argue"}:
        return None
    return Cue(index, start, lemma, stance_of(lemma), Form.FINITE, negated)


def _in_group(word: str) -> bool:
    return (
        word in AUXILIARIES or word in NEGATIONS - {"no"} or is_adverb(word) or word.endswith("n't")
    )


def _infinitive(words: Words, index: int, to: int, lemma: str) -> Cue | None:
    """As in "went on to say" speaks; "declined to say" and "wants to say" do not."""
    before = to - 1
    if words.lower(before) == "on":
        before -= 1
    if words.lower(before) not in _GOES_ON:
        return None
    start = before
    while start and _in_group(words.lower(start - 1)):
        start -= 1
    return Cue(index, start, lemma, stance_of(lemma), Form.FINITE, is_negated=False)
