"""Where a text names somebody: by name ("Jane Roe") or by a noun ("the gunman").

No parser: a noun phrase is a noun for people with what stands before it, back to the word
that opens it. What cannot be told apart from an adjective or a verb is left out: a naming
missed makes a count too low, a wrong one puts words into an outlet's mouth.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.claims.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    NEGATIONS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    TIME_WORDS,
    is_adverb,
    is_finite,
)
from core.facts import NameIndex
from core.facts.mentions import is_title_case
from core.facts.name_words import TITLE_PARTS, TITLES
from core.facts.names import find_names
from core.facts.persons import is_many, person_noun
from core.facts.places import place_key
from core.records import FactKind
from core.spans import Span
from core.text.tokens import Token, tokens
from core.text.wordlists import word_set

_MOST_MODIFIERS = 3
_COUNTS = word_set("""
    other more fewer least one two three four five six seven eight nine ten eleven twelve dozen
    dozens hundred hundreds thousand thousands million scores same own last next estimated
    """)
_OPENERS = DETERMINERS | word_set("no another former one")
_BEFORE_MODIFIERS = (_OPENERS - RELATIVES) | (PREPOSITIONS - {"to"})
_AROUND = word_set("abroad ahead away back home here north south east west there together")
_POINTING = word_set("the this that these those")
_CLOSED = (
    DETERMINERS | PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | RELATIVES | PRONOUNS | NEGATIONS
)
_FULLEST_OF = 4
"""Words of a complement that is taken along: "leader of the Taliban movement"."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a text names somebody.

    Args:
        span: The words, without what only points or counts ("the", "two").
        phrase: The whole noun phrase, with these.
        words: How the naming is told from another: a name without its title; else the words
            in lower case, the noun as a lemma.
        key: Shared key of the name; for a noun its lemma.
        is_name: Whether it is a name.
        is_many: Whether it tells of several people; None for a name, where it may be.
        is_definite: Whether it points to somebody known ("the gunman").
        kin: What tells its bearer from others of the same noun: the places and names before
            it and what it is "of".
    """

    span: Span
    phrase: Span
    words: str
    key: str
    is_name: bool = False
    is_many: bool | None = None
    is_definite: bool = False
    kin: frozenset[str] = frozenset()


def mentions_in(text: str, sentences: Sequence[Span], names: NameIndex) -> tuple[Mention, ...]:
    """The mentions in these sentences, in order, none overlapping.

    Lines in title case are left out: capitals say nothing there.
    """
    found: list[Mention] = []
    for sentence in sentences:
        if is_title_case(sentence.of(text)):
            continue
        told = tokens(text, sentence)
        nouns = [noun for at in range(len(told)) if (noun := _noun_at(told, at, names))]
        nouns = [one for one in nouns if not any(_is_inside(one, other) for other in nouns)]
        named = _names_in(text, sentence, names)
        named = [one for one in named if not any(one.span.overlaps(n.phrase) for n in nouns)]
        found += sorted((*nouns, *named), key=lambda mention: mention.span)
    return tuple(found)


def _is_inside(one: Mention, other: Mention) -> bool:
    return one is not other and other.phrase.contains(one.span)


def _names_in(text: str, sentence: Span, names: NameIndex) -> list[Mention]:
    found: list[Mention] = []
    for fact in find_names(text, sentence, names):
        if fact.kind is not FactKind.NAME:
            continue
        span = Span(_titled_from(text, sentence, fact.start), fact.end)
        found.append(Mention(span, span, fact.text, str(fact.value), is_name=True))
    return found


def _titled_from(text: str, sentence: Span, start: int) -> int:
    """The start of a name with the title before it: "President Roe"."""
    for token in reversed(tokens(text, Span(sentence.start, start))):
        is_title = token.lower.rstrip(".") in TITLES | TITLE_PARTS and token.is_capital
        if not is_title or text[token.end : start].strip(". "):
            break
        start = token.start
    return start


def _noun_at(told: tuple[Token, ...], at: int, names: NameIndex) -> Mention | None:
    """The noun phrase whose head stands at ``at``, if that is a noun for people."""
    bare = _bare(told[at])
    base = _head(told, at)
    if base is None or not _is_last(told, at):
        return None
    first = _first_modifier(told, at)
    opener = told[first - 1].lower if first else ""
    several = is_many(bare)
    is_owned = opener in POSSESSIVES or opener.endswith(("'s", "s'"))
    is_opened = is_owned or opener in _OPENERS or opener[:1].isdigit()
    if not (several or is_opened or _is_before_name(told, at)):
        return None
    is_inside = is_opened and not opener.endswith(("'s", "s'"))
    start = told[first - 1].start if is_inside else told[first].start
    counts = [index for index in range(first, at) if _is_count(told[index])]
    first = counts[-1] + 1 if counts else first
    end = _behind_complement(told, at)
    before = [token.lower for token in told[first:at]]
    behind = [token.lower for token in told[at + 1 : end]]
    kin = _places(told[first:at], names) | {" ".join(behind)} - {""}
    if is_owned:
        kin.add(names.key(told[first - 1].text[:-2]) if opener.endswith("'s") else opener)
    last = told[end - 1].end if behind else told[at].start + len(bare)
    return Mention(
        Span(told[first].start, last),
        Span(start, last),
        " ".join([*before, base, *behind]),
        base,
        is_many=several,
        is_definite=opener in _POINTING,
        kin=frozenset(kin),
    )


def _bare(token: Token) -> str:
    """A word without the ending of the genitive."""
    return token.text.removesuffix("'s").removesuffix("’s").rstrip("'’")


def _head(told: Sequence[Token], at: int) -> str | None:
    """The lemma of a noun for people; None for other words and for what is a name by itself."""
    bare = _bare(told[at])
    if not told[at].is_word or (at and told[at].is_capital) or place_key(bare):
        return None
    return None if bare.lower() in _CLOSED | AUXILIARIES else person_noun(bare)


def _is_count(token: Token) -> bool:
    return token.lower in _COUNTS or token.text[0].isdigit()


def _places(told: Sequence[Token], names: NameIndex) -> set[str]:
    """Keys of the places and names that qualify a noun ("Taliban commanders")."""
    capitals = [token.text for token in told if token.is_capital]
    return {place_key(word) or names.key(word) for word in capitals}


def _first_modifier(told: tuple[Token, ...], at: int) -> int:
    """The first word of a noun phrase behind its opening.

    Where no determiner, preposition or verb stands before it, its first word may be the verb
    whose object it is ("that offends people", "to send troops"), and is left out.
    """
    first = at
    while at - first < _MOST_MODIFIERS and _modifies(told, first - 1):
        first -= 1
    before = told[first - 1].lower if first else ""
    is_verb = first > 0 and is_finite(told, first - 1) and before not in AUXILIARIES
    is_opened = before in _BEFORE_MODIFIERS or before.endswith(("'s", "s'")) or is_verb
    is_sure = is_opened or not told[first].text.islower() or not before[:1].isalpha()
    return first if is_sure or first == at else first + 1


def _modifies(told: tuple[Token, ...], at: int) -> bool:
    """Whether a word may stand between the opening of a noun phrase and its noun."""
    if at < 0:
        return False
    token = told[at]
    if not token.is_word or token.lower in _CLOSED | TIME_WORDS or is_adverb(token.lower):
        return False
    if token.lower.endswith(("'s", "s'", "ing")):
        return False
    return not is_finite(told, at) and not (at == 0 and not token.is_capital)


def _is_last(told: tuple[Token, ...], at: int) -> bool:
    """Whether the noun phrase ends here, so that the noun is its head ("police station" no).

    A name may follow ("gunman Jane Roe"), unless it belongs to a further noun.
    """
    if told[at].text.endswith(("'s", "’s", "'", "’")):
        return True
    index = at + 1
    while index < len(told) and told[index].is_word and told[index].is_capital:
        index += 1
    if index == len(told):
        return True
    behind = told[index]
    if not behind.is_word:
        return behind.text not in {"-", "/", "&"}
    is_closed = behind.lower in _CLOSED | TIME_WORDS | _AROUND or is_adverb(behind.lower)
    return is_closed or is_finite(told, index) or behind.lower.endswith(("ing", "ed"))


def _is_before_name(told: Sequence[Token], at: int) -> bool:
    return at + 1 < len(told) and told[at + 1].is_capital


def _behind_complement(told: tuple[Token, ...], at: int) -> int:
    """The token behind "of the Taliban"; the one behind the noun where there is none."""
    if at + 2 >= len(told) or told[at + 1].lower != "of":
        return at + 1
    end = at + 2
    for index in range(at + 2, min(len(told), at + 3 + _FULLEST_OF)):
        token = told[index]
        is_opening = index == at + 2 and token.lower in DETERMINERS
        if not is_opening and (
            not token.is_word or token.lower in _CLOSED | TIME_WORDS or is_finite(told, index)
        ):
            break
        end = index + 1
    return end if end > at + 2 else at + 1
