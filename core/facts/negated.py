"""What a negation negates: the word behind its cue.

"Mexico will not pay for a wall" excludes "Mexico will pay" and not every sentence about the
wall. Two claims of which one is negated clash only where the negated word stands on the
other side too. Read on twelve pairs of whole articles, this kept every true contradiction by
negation and dropped four of the six false ones.
"""

from __future__ import annotations

import re

from core.facts.lemmas import lemma, word_set
from core.lexical import Word, words
from core.records import Claim, FactKind
from core.spans import Span

# Words between a cue and what it negates, and verbs too light to be negated alone.
_PASSED = word_set(
    "a an the any one single to be been being is are was were am has have had do does did going "
    "ever yet even really at all of by in on for will would can could should may might must that "
    "this it he she they we you i him her them us me his its their our my your very so such"
)
_LIGHT = word_set("have take make get give do be say think know want go come")
# "do not have fighters": here "have" is the verb, and too light to be negated alone.
_DO_SUPPORT = re.compile(r"\bd(?:o|oes|id)(?:\s+not|n['’]t)$", re.IGNORECASE)
_BOUNDED = word_set("longer until")  # "no longer": it was so before
_REACH_WORDS = 6


def negated_word(claim: Claim) -> Word | None:
    """The first word of weight behind the first negation cue; its span counts in the claim."""
    cue = next((fact for fact in claim.facts if fact.kind is FactKind.NEGATION), None)
    if cue is None or any(part in _BOUNDED for part in str(cue.value).split()):
        return None
    cue_and_before = claim.text[: cue.end - claim.start]
    behind = words(claim.text, Span(cue.end - claim.start, len(claim.text)))[:_REACH_WORDS]
    if behind and behind[0].folded == "have" and _DO_SUPPORT.search(cue_and_before):
        return None
    weighty = [word for word in behind if word.folded not in _PASSED]
    if not weighty or lemma(weighty[0].folded) in _LIGHT:
        return None
    return weighty[0]


def counterpart(word: Word, text: str) -> Word | None:
    """The same word, whatever its form, in another text."""
    wanted = lemma(word.folded)
    return next((other for other in words(text) if lemma(other.folded) == wanted), None)
