"""Who says what where the rules are silent: the network is asked, and kept to what is speech.

The network was trained on PolNeAR, which also counts attitudes and plans ("hopes", "wants",
"supports") as attributions. What somebody hopes is no claim of fact, so what the network
finds counts only where

* its cue rests on a word of :mod:`core.claims.lexicon`, which also tells the stance, and is
  neither quoted, negated nor merely possible ("would not say that");
* somebody is named as its source;
* its content is a clause with a verb of its own, and for a denial what is denied is a clause
  too ("disputes the idea that P", and not "disputes the bill");
* its content and that of the rules lie apart, or one within the other.

A sentence without such a word is not asked about at all, which saves most of the time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from core.claims.attribution import (
    AttributionTagger,
    RuleTagger,
    by_rule,
    composed,
    in_sentence,
    sentence_words,
)
from core.claims.grammar import (
    NEGATIONS,
    PREPOSITIONS,
    RELATIVES,
    has_clause,
    has_main_clause,
    is_finite,
)
from core.claims.lexicon import (
    ASKS,
    PROMISES,
    REPORT_NOUNS,
    SPEAKS_WITH_CLAUSE,
    SPEAKS_WITH_QUOTE,
    SPEECH_NOUNS,
    lemma_of,
    stance_of,
)
from core.claims.words import OPEN_MARKS, Words
from core.networks import AttributionNetwork, Networks, Roles, load_networks
from core.progress import SILENT, Stage, Ticket
from core.records import Attribution, Stance
from core.spans import Span
from core.text.sentences import sentences
from core.text.tokens import Token, tokens
from core.text.wordlists import word_set

_ATTITUDES = word_set("""
    hope fear expect feel wonder doubt think believe suspect understand agree learn hear find
    show mean decree calculate continue begin call plead urge demand describe accuse cite
    suggest indicate reveal
    """)
"""Cues that the rules know in their plain forms; in others they mostly tell no statement."""
_SPEECH = (SPEAKS_WITH_CLAUSE | SPEAKS_WITH_QUOTE | SPEECH_NOUNS.keys()) - (
    _ATTITUDES | PROMISES | ASKS
)
_POSSIBLE = word_set("would could should might may must can can't cannot will won't to if without")
_BE = word_set("is are was were be been being")
_NO_STATEMENT = word_set("to for of whether if how why what who about as")
"""First words of what is asked, wanted or named rather than stated."""
_OURSELVES = frozenset({"i", "we", "you"})
_ADDED = re.compile(r"(?<=\w)\.?\s*(?:,|--|—|–|\(|\s(?:who|whose|which)\s)")
_LOOSE = " \t\n\xa0,;:—–-"
_MIN_WORDS = 3


@dataclass(frozen=True, slots=True)
class NetworkTagger:
    """The rules first; the network for what they miss.

    Args:
        network: The attribution network.
        ticket: Asked whether to stop; told nothing.
    """

    network: AttributionNetwork
    ticket: Ticket = SILENT

    def tag(self, text: str, spans: Sequence[Span]) -> tuple[Attribution, ...]:
        """The attributions of ``text``, in the order of their cues.

        Raises:
            Cancelled: If the ticket was cancelled.
            NetworkUnusableError: If the runtime fails.
        """
        parts = sentence_words(text, spans)
        found = by_rule(parts, self.ticket)
        asked = [at for at, words in enumerate(parts) if _may_hold_more(words, found[at])]
        more = self._more([(parts[at], found[at]) for at in asked])
        for at, extra in zip(asked, more, strict=True):
            if extra:
                found[at] = in_sentence(parts[at], extra)
        return composed(text, parts, found)

    def _more(
        self, asked: Sequence[tuple[Words, Sequence[Attribution]]]
    ) -> list[tuple[Attribution, ...]]:
        """For each sentence and what the rules found in it, what the network adds."""
        texts = [words.span.of(words.text) for words, _ in asked]
        cues = [
            [cue for cue in found if _is_speech(words, cue.shifted(words.span.start), known)]
            for (words, known), found in zip(
                asked, self.network.cues(texts, ticket=self.ticket), strict=True
            )
        ]
        questions = [(text, cue) for text, own in zip(texts, cues, strict=True) for cue in own]
        answers = iter(self.network.roles(questions, ticket=self.ticket))
        more: list[tuple[Attribution, ...]] = []
        for (words, known), own in zip(asked, cues, strict=True):
            told = (_attribution(words, cue, next(answers)) for cue in own)
            more.append(tuple(one for one in told if one and _fits_in(one, known)))
        return more


def tagger_of(networks: Networks, *, ticket: Ticket = SILENT) -> AttributionTagger:
    """Rules and network; the rules alone where the network is off."""
    quiet = Ticket(is_cancelled=ticket.is_cancelled)
    if networks.attribution is None:
        return RuleTagger(quiet)
    return NetworkTagger(networks.attribution, quiet)


def attributions(
    text: str, *, ticket: Ticket = SILENT, networks: Networks | None = None
) -> tuple[Attribution, ...]:
    """The attributions of ``text``: source, cue, content and stance, in order.

    Raises:
        Cancelled: If the ticket was cancelled.
        NetworkUnusableError: If the network fails while running.
    """
    ticket.advance(Stage.CLAIMS, 0, 1)
    tagger = tagger_of(networks or load_networks(), ticket=ticket)
    found = tagger.tag(text, sentences(text))
    ticket.advance(Stage.CLAIMS, 1, 1)
    return found


def _may_hold_more(words: Words, known: Sequence[Attribution]) -> bool:
    """Whether a word of speech stands outside quotes and outside every cue of the rules."""
    return any(
        lemma_of(token.lower) in _SPEECH
        and not words.quoted[index]
        and not _is_known(Span(token.start, token.end), known)
        for index, token in enumerate(words.tokens)
    )


def _is_known(cue: Span, known: Sequence[Attribution]) -> bool:
    return any(one.cue_span is not None and one.cue_span.overlaps(cue) for one in known)


def _is_speech(words: Words, cue: Span, known: Sequence[Attribution]) -> bool:
    """Whether a cue of the network's tells that something was said, and is new."""
    inside = [at for at, token in enumerate(words.tokens) if cue.start <= token.start < cue.end]
    if not inside or _is_known(cue, known) or any(words.quoted[at] for at in inside):
        return False
    group = {words.lower(at) for at in (inside[0] - 1, *inside)}
    if group & (NEGATIONS | _POSSIBLE) or any(word.endswith("n't") for word in group):
        return False
    return any(lemma_of(words.lower(at)) in _SPEECH for at in inside)


def _attribution(words: Words, cue: Span, roles: Roles) -> Attribution | None:
    """What the network says of one cue as an attribution, or None where it is no statement."""
    offset = words.span.start
    place = cue.shifted(offset)
    stance = next(
        SPEECH_NOUNS.get(lemma) or stance_of(lemma)
        for token in words.tokens
        if place.start <= token.start < place.end and (lemma := lemma_of(token.lower)) in _SPEECH
    )
    source = _head(words.text, roles.source.shifted(offset)) if roles.source else None
    if not source or not _may_speak(source.of(words.text)):
        return None
    if source.end <= place.start and _BE & set(place.of(words.text).lower().split()):
        return None  # "Authorities were told that": the subject hears it
    runs = (_trimmed(words.text, span.shifted(offset)) for span in roles.content)
    said = (_stated(words.text, run, stance) for run in runs)
    content = tuple(span for span in said if span)
    return words.attribution(place, stance, source, content) if content else None


def _head(text: str, span: Span) -> Span:
    """A source without what is only added to it: "Ann Lee, the mayor, who", as the rules do."""
    added = _ADDED.search(text, span.start, span.end)
    return _trimmed(text, Span(span.start, added.start()) if added else span)


def _may_speak(source: str) -> bool:
    """Whether a source is no torn end of a phrase and no pronoun that names nobody apart."""
    first = source.lower().partition(" ")[0]
    is_torn = not source[:1].isalnum() or first in PREPOSITIONS
    return not is_torn and source.lower() not in RELATIVES | _OURSELVES


def _trimmed(text: str, span: Span) -> Span:
    part = span.of(text)
    lead = len(part) - len(part.lstrip(_LOOSE))
    return Span(span.start + lead, max(span.start + lead, span.start + len(part.rstrip(_LOOSE))))


def _stated(text: str, span: Span, stance: Stance) -> Span | None:
    """The clause in one run of content, without the "that" before it; None where none is."""
    words = tokens(text, span)
    first = 1 if words and words[0].lower == "that" else 0
    if stance is Stance.DENIES and not first:
        first = _behind_report(words)
        if not first:
            return None
    return _trimmed(text, Span(words[first].start, span.end)) if _is_clause(words, first) else None


def _is_clause(words: tuple[Token, ...], first: int) -> bool:
    """Whether a clause begins at token ``first``: behind "that", in quotes, or with a main verb."""
    part = words[first:]
    if len(part) < _MIN_WORDS or part[0].lower in _NO_STATEMENT or is_finite(part, 0):
        return False
    if part[0].lower.endswith("ing"):
        return False
    is_marked = first > 0 or part[0].text in OPEN_MARKS
    return has_clause(part) if is_marked else has_main_clause(part)


def _behind_report(words: Sequence[Token]) -> int:
    """The token behind "the idea that" and the like; 0 where no report is named first."""
    for at in range(1, min(len(words), 2 * _MIN_WORDS)):
        if words[at].lower == "that" and lemma_of(words[at - 1].lower) in REPORT_NOUNS:
            return at + 1
    return 0


def _fits_in(new: Attribution, known: Sequence[Attribution]) -> bool:
    """Whether what is new crosses nothing that the rules know, nor repeats it."""
    return all(
        not mine.overlaps(theirs)
        or (mine != theirs and (mine.contains(theirs) or theirs.contains(mine)))
        for mine in new.content
        for one in known
        for theirs in one.content
    )
