"""What a negation negates, and whether the other side says just that.

"Mexico will not pay for a wall" excludes "Mexico will pay" and not every sentence about the
wall. Two claims of which one is negated clash only where the negated words stand on the
other side too, and stand there as told: not under a verb of rejection ("rebuffed calls to
step aside") or a question ("asked whether he would"), and not merely named where only their
existence was denied ("there is no emergency" against "the last emergency"). Each limit was
drawn from false contradictions read on real coverage.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from core.facts.lemmas import lemma, word_set
from core.lexical import Word, words
from core.records import Claim, Fact, FactKind
from core.spans import Span

# Words between a cue and what it negates, and verbs too light to be negated alone.
_PASSED = word_set(
    "a an the any one single to be been being is are was were am has have had do does did going "
    "ever yet even really at all of by in on for will would can could should may might must that "
    "this it he she they we you i him her them us me his its their our my your very so such "
    "and or nor"
)
_LIGHT = word_set("have take make get give do be say think know want go come")
_STOPS = word_set("but if when while because as with from about than then who which")
_BOUNDED = word_set("longer until")  # "no longer": it was so before
# Cues that leave no exception: all that follows has to be met, not the first word alone.
_SWEEPING = word_set("no none nobody neither")
_REACH_WORDS = 7
_PARTITIVE = word_set("none neither")
_DETERMINERS = word_set("a an the his her its their our my your this that")
# "do not have fighters": here "have" is the verb, and too light to be negated alone.
_DO_SUPPORT = re.compile(r"\bd(?:o|oes|id)(?:\s+not|n['’]t)$", re.IGNORECASE)
_EXISTENCE = re.compile(
    r"\bthere(?:\s+(?:is|are|was|were|has been|have been)|['’]s)\s*$", re.IGNORECASE
)
# "with handguns and not the rifles", "loyal to the family, not to him": a contrast inside the
# claim. Behind a comma or dash only with "not": "in June, nobody died" is none.
_CONTRAST = re.compile(r"\b(?:and|but)\s*$", re.IGNORECASE)
_PAUSE = re.compile(r"(?:[,;\u2013\u2014]|\s-)\s*$")
# "If we do not get it, there should be no deal": neither is told as so.
_CONDITION = re.compile(r"\b(?:if|unless|in case|provided|as long as|whether)\b", re.IGNORECASE)
# "The people who did not pay" tells which people, not that somebody did not.
_RESTRICTIVE = re.compile(r"(?<![,\s])\s+who(?:['\u2019]\w+|\s+\w+){0,2}\s*$", re.IGNORECASE)
# "Not that bad", "not too late": of how much, not of whether.
_DEGREE = word_set("that so too very all as quite particularly")
_CLAUSE_END = re.compile(r"[,;:—–(]|\s-\s")
_OTHER_CLAUSE = re.compile(
    r"[;:—–(]|\b(?:and|but|while|although|though|because|after|before|when)\b", re.IGNORECASE
)
_REJECTING = word_set(
    "rebuff reject refuse decline dismiss deny resist oppose ignore avoid prevent stop block "
    "dispute rule without against"
)
# "Asked whether he would condemn it": he may or may not have.
_OPEN = word_set("if whether")
_UNTOLD_WITHIN = 5  # words behind a verb of rejection, or behind "whether"
# "Has been discussing the possibility of issuing pardons" is no deed, so "has not issued any"
# leaves it as it is.
_UNREALIZED = word_set(
    "possibility prospect chance idea option consider weigh mull plan propose proposal hope want "
    "seek urge ask threaten threat vow promise intend likely may might could"
)
_DEED = re.compile(r"\b(?:has|have|had|did)(?:\s+not|n['\u2019]t|\s+never)$", re.IGNORECASE)
# "He did not send it" leaves open whether it was sent, by whomever.
_DOING = re.compile(r"\bdid(?:\s+not|n['\u2019]t)$", re.IGNORECASE)
_BE = word_set("is are was were be been being")
_AGENT_WITHIN = 8  # words behind a passive verb among which "by" names who did it
# "Prevented the pirates from attacking": the attack is what did not happen.
_PREVENTED = re.compile(r"(?:\s+[\w'\u2019-]+){1,6}?\s+from\b(?=\s+\w+ing\b)")
_INDEFINITE = word_set("a an some another several many two three four five there")
_INDEFINITE_WITHIN = 4


@dataclass(frozen=True, slots=True)
class Negated:
    """What one negation cue of a claim negates.

    Args:
        cue: The words that negate.
        words: The negated words; their spans count in the claim. Never empty.
        is_existence: Whether only the existence of a thing is denied.
        is_deed: Whether a deed of the past is: what was merely planned may still be so.
        is_doing: Whether it is denied that somebody did it: it may have been done by others.
    """

    cue: Fact
    words: tuple[Word, ...]
    is_existence: bool
    is_deed: bool
    is_doing: bool


def negations(claim: Claim) -> tuple[Negated, ...]:
    """What each negation cue of a claim negates, in the order of the text.

    A cue is passed over where no single thing is negated: where it stands alone ("said no"),
    sets one thing against another inside the claim ("and not the rifles"), is bounded in time
    ("no longer"), negates an intention ("decided not to run") or a verb that says nothing by
    itself ("do not have").
    """
    cues = [fact for fact in claim.facts if fact.kind is FactKind.NEGATION]
    return tuple(what for cue in cues if (what := _negated(claim, cue)) is not None)


def _negated(claim: Claim, cue: Fact) -> Negated | None:
    parts = set(str(cue.value).split())
    if parts & _BOUNDED:
        return None
    behind = _behind(claim, cue)
    weighty = [word for word in behind if word.folded not in _PASSED]
    if not weighty or _says_nothing(claim, cue, behind, weighty[0]):
        return None
    before = claim.text[: cue.start - claim.start]
    if _CONDITION.search(before) or _RESTRICTIVE.search(before):
        return None
    if (
        _is_of_degree(cue, behind)
        or _CONTRAST.search(before)
        or (cue.value == "not" and _PAUSE.search(before))
    ):
        return None
    if _leaves_predicate_out(claim, cue, weighty):
        return None
    kept = weighty if parts & _SWEEPING else weighty[:1]
    told = claim.text[: cue.end - claim.start]
    return Negated(
        cue,
        tuple(kept),
        is_existence=_EXISTENCE.search(before) is not None,
        is_deed=_DEED.search(told) is not None,
        is_doing=_DOING.search(told) is not None,
    )


def _is_of_degree(cue: Fact, behind: Sequence[Word]) -> bool:
    """Whether the next word but one is measured: "not that bad", not "not that she knew"."""
    is_measuring = behind[0].folded in _DEGREE and len(behind) > 1
    return str(cue.value) in ("not", "n't") and is_measuring and behind[1].folded not in _PASSED


def _leaves_predicate_out(claim: Claim, cue: Fact, weighty: Sequence[Word]) -> bool:
    """Whether the clause ends before it says what is not so.

    "None of his rivals, for all their zeal, …" and "Not Roe; she stays".
    """
    behind = claim.text[weighty[-1].span.end :]
    is_subject = str(cue.value) in _PARTITIVE or cue.start == claim.start
    return is_subject and len(weighty) == 1 and _CLAUSE_END.match(behind) is not None


def _behind(claim: Claim, cue: Fact) -> list[Word]:
    """The words behind the cue, to the end of its clause."""
    at = cue.end - claim.start
    prevented = _PREVENTED.match(claim.text, at) if str(cue.value).startswith("prevent") else None
    at = prevented.end() if prevented else at
    end = _CLAUSE_END.search(claim.text, at)
    found = words(claim.text, Span(at, end.start() if end else len(claim.text)))[:_REACH_WORDS]
    stop = next((i for i, word in enumerate(found) if word.folded in _STOPS), len(found))
    return list(found[:stop])


def _says_nothing(claim: Claim, cue: Fact, behind: Sequence[Word], first: Word) -> bool:
    has_thing = behind[0].folded == "have" and _DO_SUPPORT.search(
        claim.text[: cue.end - claim.start]
    )
    return bool(has_thing) or behind[0].folded == "to" or lemma(first.folded) in _LIGHT


def counterparts(what: Negated, text: str) -> tuple[Word, ...]:
    """The same words, whatever their form, told in another text; empty unless all are."""
    told = words(text)
    lemmas = [lemma(word.folded) for word in told]
    places = [_index(lemmas, lemma(word.folded)) for word in what.words]
    met = [place for place in places if place is not None]
    untold = _REJECTING | _OPEN | (_UNREALIZED if what.is_deed else frozenset[str]())
    if len(met) < len(what.words) or any(_is_behind(lemmas, place, untold) for place in met):
        return ()
    if what.is_doing and _is_done_by_nobody(told, met[0]):
        return ()
    both = zip(what.words, met, strict=True)
    if any(_is_noun_for_verb(word, told, place) for word, place in both):
        return ()
    near = {word.folded for word in told[max(0, met[0] - _INDEFINITE_WITHIN) : met[0]]}
    if what.is_existence and not near & _INDEFINITE:
        return ()
    return tuple(told[place] for place in met)


def is_affirmed(claim: Claim, word: Word) -> bool:
    """Whether a claim tells a word before, and in another clause than, all that it negates.

    "It is a war of choice and may not be won" tells the war. Behind a negation nothing is
    sure: in "there has never been a man or a woman more qualified" all is negated.
    """
    cues = [f.span.shifted(-claim.start) for f in claim.facts if f.kind is FactKind.NEGATION]
    return all(in_other_clause(claim, word.span.end, cue.start) for cue in cues)


def in_other_clause(claim: Claim, end: int, start: int) -> bool:
    """Whether what starts at one offset of a claim stands in a later clause than what ends."""
    return _OTHER_CLAUSE.search(claim.text[end:start]) is not None


def _index(lemmas: Sequence[str], wanted: str) -> int | None:
    return lemmas.index(wanted) if wanted in lemmas else None


def _is_noun_for_verb(negated: Word, told: Sequence[Word], place: int) -> bool:
    """Whether a verb ("is hardly campaigning") is met by a noun ("his campaign")."""
    is_verb = negated.folded.endswith(("ing", "ed"))
    is_noun = place > 0 and told[place - 1].folded in _DETERMINERS
    return is_verb and is_noun and not told[place].folded.endswith(("ing", "ed"))


def _is_behind(lemmas: Sequence[str], place: int, openers: frozenset[str]) -> bool:
    """Whether one of these words stands close before."""
    return bool(set(lemmas[max(0, place - _UNTOLD_WITHIN) : place]) & openers)


def _is_done_by_nobody(told: Sequence[Word], place: int) -> bool:
    """Whether a verb is in the passive without its agent ("the photo was sent last week")."""
    before, behind = told[max(0, place - 2) : place], told[place + 1 : place + 1 + _AGENT_WITHIN]
    is_passive = any(word.folded in _BE for word in before)
    is_passive = is_passive and not told[place].folded.endswith("ing")
    return is_passive and all(word.folded != "by" for word in behind)
