"""The words that attribute: cue lemma -> how its source stands to what follows.

The verbs are the communication classes of VerbNet 3.4 (say-37.7, tell-37.2, transfer of a
message 37.1, declare-29.4, conjecture-29.5, promise-37.13) as far as news uses them with a
clause or a quote, read one by one for their stance. To "claim" or "allege" is to say what the
writer does not vouch for; to "admit", "confirm" or "deny" tells the stance of the source.
"""

from __future__ import annotations

from functools import lru_cache

import simplemma

from core.records import Stance
from core.text.wordlists import word_set

SPEAKS_WITH_CLAUSE = word_set("""
    say tell add state report announce declare explain note insist argue confirm acknowledge
    admit concede stress emphasize emphasise warn predict reveal write tweet conclude estimate
    testify recall maintain contend assert reiterate observe remark indicate disclose caution
    mention affirm claim allege suggest believe think complain boast joke agree inform advise
    assure remind convince notify recount repeat clarify speculate forecast proclaim
    profess blog comment answer reply respond quip counter post hint imply lament opine publish
    attest brag calculate decree find show learn hear hope fear expect feel understand suspect
    doubt charge quote cite describe accuse deny reject dismiss refute repudiate rebut dispute
    contradict disavow vow promise pledge threaten swear ask wonder inquire
""")
"""Cues that take a clause, with or without "that"."""

SPEAKS_WITH_QUOTE = word_set("""
    continue begin conclude exclaim shout cry urge interject retort chant yell whisper murmur
    declare call plead protest demand
    """)
"""Cues only next to a quotation ("'Forget rivalries,' continued Fazlullah")."""

FREE_CLAUSE = frozenset({"say", "tell"})
"""Cues whose clause needs no "that"; every other also takes a bare object."""

NEVER_TRAILS = word_set("""
    agree describe cite accuse show find charge expect question deny reject dismiss refute
    repudiate rebut dispute contradict disavow vow promise pledge threaten swear calculate
    publish complain advise convince inform attest ask
    """)
"""Cues that never stand behind an unquoted clause ("P, X said")."""

HEARER_FIRST = word_set("tell inform assure remind convince notify")
"""Cues that name their hearer before the clause ("told reporters that")."""

ADDRESSABLE = HEARER_FIRST | word_set("warn promise write ask caution email text")
"""Cues that may name their hearer before "that"."""

PREDICATES = {"accuse": "of", "describe": "as"}
"""Cues that say something of their object, and the word that brings it in."""

DENIES = word_set("deny reject dismiss refute repudiate rebut dispute contradict disavow")
PROMISES = word_set("vow promise pledge threaten swear")
ALLEGES = word_set("allege claim accuse speculate suspect profess")
ASKS = word_set("ask wonder inquire")

REPORT_NOUNS = word_set("""
    report claim allegation suggestion accusation charge notion idea assertion rumor rumour
    speculation insinuation statement story belief theory contention argument article account
    narrative
    """)
"""Nouns whose content is a clause: what is rejected in "rejects reports that P"."""

NOUN_LIKE = word_set("""
    report claim charge question promise pledge note state comment quote answer reply hope fear
    doubt show post tweet dispute find hint estimate forecast threat joke blog feel suspect
    reject remark mention vow demand cry call plead protest shout wonder guarantee
    """)
"""Cues whose form in -s is more often a noun in the plural."""

SPEECH_NOUNS = {
    "report": Stance.ASSERTS,
    "claim": Stance.ALLEGES,
    "allegation": Stance.ALLEGES,
    "accusation": Stance.ALLEGES,
    "speculation": Stance.ALLEGES,
    "rumor": Stance.ALLEGES,
    "rumour": Stance.ALLEGES,
    "denial": Stance.DENIES,
    "statement": Stance.ASSERTS,
    "announcement": Stance.ASSERTS,
    "warning": Stance.ASSERTS,
    "assertion": Stance.ASSERTS,
    "promise": Stance.PROMISES,
    "pledge": Stance.PROMISES,
    "suggestion": Stance.ALLEGES,
}
"""Nouns that attribute the clause behind them ("X's denial that P", "there are reports that P")."""

DOUBTFUL_ADVERBS = {
    "reportedly": Stance.ASSERTS,
    "allegedly": Stance.ALLEGES,
    "supposedly": Stance.ALLEGES,
    "purportedly": Stance.ALLEGES,
}
"""Adverbs by which a text says that others say so, without naming them."""


def stance_of(lemma: str) -> Stance:
    """How the source of a cue with this lemma stands to its content."""
    for lemmas, stance in (
        (DENIES, Stance.DENIES),
        (PROMISES, Stance.PROMISES),
        (ALLEGES, Stance.ALLEGES),
        (ASKS, Stance.ASKS),
    ):
        if lemma in lemmas:
            return stance
    return Stance.ASSERTS


@lru_cache(maxsize=16384)
def lemma_of(word: str) -> str:
    """The lemma of an English word in lower case."""
    return simplemma.lemmatize(word, lang="en") if word.isalpha() else word
