"""Claims as the networks read them: what a claim leaves to its surroundings is put in.

A clause cut out of its sentence loses what its pronouns stand for. Four forms are safe
enough to put right from the words around (each leaves the claim alone where it is not):

* "they have set up camps", said by commanders: the commanders have.
* "We have camps": the speaker is named, as in a news sentence.
* "the country", where one country only is named in the sentence.
* "no one has left", said in denying that P: the denied P is named with it.

Only the networks read the outcome. Texts, offsets and what the reader sees stay as they are.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from core.facts import NameIndex, Polarity, polarity
from core.facts.names import find_names
from core.facts.places import is_country
from core.records import Attribution, Claim, FactKind, Sentence, Stance

PRONOUNS = frozenset({"he", "she", "they", "i", "we"})
SUBJECT = re.compile(r"(he|she|they)\b(?!['’])\s+", re.IGNORECASE)
FIRST_PERSON = re.compile(r"(?<![\w-])(?:I|[Ww]e|[Oo]ur|[Mm]y)(?![\w-])")
QUOTE_MARKS = frozenset("“\"‘'")
# A common noun in the plural ("commanders in Pakistan"), or a people or party alone
# ("Democrats"); a surname in -s ("Ann Mills") is none.
PLURAL = re.compile(r"(?:^|\s)[a-z][\w-]*(?<!s)s\b(?!['’])|^(?:[Tt]he\s+)?[A-Z]\w+(?<!s)s$")
COUNTRY = re.compile(r"\b(?:the|this|that)\s+(?:[a-z][\w-]*\s+)?(?:country|nation)\b")
GRAMMATICAL = re.compile(
    r"n(?:o|or|ot|one|obody|othing|ever|either|owhere|'t|’t)\b|.*n['’]t$|cannot"
)
DENIAL_REACH = 3  # sentences in which a denial goes on in the source's own words


def resolve(
    claims: Sequence[Claim], text: str, sentences: Sequence[Sentence], names: NameIndex
) -> tuple[Claim, ...]:
    """The claims of one article with ``in_full`` filled where something is put in."""
    found: list[Claim] = []
    for claim in claims:
        read = _with_country(claim, text, names)
        if _stands_behind_mark(text, claim.start):
            read = _with_speaker(read, claim.attribution)
        else:
            read = _with_subject(read, claim.attribution)
        read = _with_denied(read, claim, found, sentences)
        found.append(replace(claim, in_full="" if read == claim.text else read))
    return tuple(found)


def _stands_behind_mark(text: str, at: int) -> bool:
    """Whether a quotation mark stands before ``at``, blank space apart."""
    while at and text[at - 1].isspace():
        at -= 1
    return at > 0 and text[at - 1] in QUOTE_MARKS


def _with_country(claim: Claim, text: str, names: NameIndex) -> str:
    if not COUNTRY.search(claim.text):
        return claim.text
    places = {
        str(fact.value)
        for fact in find_names(text, claim.sentence, names)
        if fact.kind is FactKind.PLACE and is_country(str(fact.value))
    }
    if len(places) != 1:
        return claim.text
    return COUNTRY.sub(next(iter(places)), claim.text)


def _named(attribution: Attribution | None) -> str | None:
    if attribution is None or attribution.source is None:
        return None
    return None if attribution.source.lower() in PRONOUNS else attribution.source


def _with_subject(read: str, attribution: Attribution | None) -> str:
    """In reported speech a pronoun in the subject is most often the speaker, number agreeing."""
    source = _named(attribution)
    match = SUBJECT.match(read)
    if source is None or match is None:
        return read
    if (match[1].lower() == "they") != bool(PLURAL.search(source)):
        return read
    return SUBJECT.sub(lambda _: f"{source} ", read, count=1)


def _with_speaker(read: str, attribution: Attribution | None) -> str:
    source = _named(attribution)
    if source is None or not FIRST_PERSON.search(read):
        return read
    return f"“{read.rstrip('.,')},” {source} said"


def _with_denied(
    read: str, claim: Claim, before: Sequence[Claim], sentences: Sequence[Sentence]
) -> str:
    """Name what is denied where a negated claim of the same party carries on a denial.

    It does so with "no" and "not"; "X is determined to prevent P" is a claim of its own.
    """
    if claim.attribution is None or polarity(claim.facts) is not Polarity.NEGATED:
        return read
    if not any(
        fact.kind is FactKind.NEGATION and GRAMMATICAL.match(str(fact.value))
        for fact in claim.facts
    ):
        return read
    begun = bisect_right(sentences, claim.start, key=lambda sentence: sentence.start)
    if not begun:
        return read
    reach = sentences[max(0, begun - DENIAL_REACH)].start
    for other in reversed(before):
        if other.start < reach:
            break
        if _is_denial(other) and _same_party(claim.attribution, other.attribution):
            return f"{read.rstrip('.')}; it is not true that {other.text.rstrip('.')}"
    return read


def _is_denial(claim: Claim) -> bool:
    return claim.attribution is not None and claim.attribution.stance is Stance.DENIES


def _same_party(one: Attribution, other: Attribution | None) -> bool:
    """Whether two sources share a capitalised word ("Pakistan's ministry", its spokesman)."""
    if other is None or one.source is None or other.source is None:
        return False
    words = [set(re.findall(r"\b[A-Z]\w+", source)) for source in (one.source, other.source)]
    return bool(words[0] & words[1])
