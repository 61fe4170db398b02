"""What a number counts or measures: measures in SI, money in currency codes, nouns as lemmas."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.facts.lemmas import is_plural, lemma, word_set
from core.lexical import Word, words
from core.spans import Span

PERCENT = "percent"
AGE = "year of age"
PERSON = "person"
DURATIONS = frozenset({"minute", "hour", "day", "week", "month", "year", "decade", AGE})


@dataclass(frozen=True, slots=True)
class Unit:
    """What is counted, and how a figure given in the words of the text converts into it.

    Args:
        name: A lemma, an SI unit, a currency code or "percent".
        end: Offset behind the words that name it, where they belong to the figure
            ("90 mph"); None where they are a noun of their own ("12 experts").
        factor: The figure is multiplied by it ...
        shift: ... after this was added (only Fahrenheit needs it).
    """

    name: str
    end: int | None = None
    factor: float = 1.0
    shift: float = 0.0

    def convert(self, figure: float) -> float:
        """A figure of the text in this unit."""
        return (figure + self.shift) * self.factor


# Exact by definition (NIST SP 811, appendix B.8), except that a barrel of oil stays a noun.
_MEASURES: dict[str, tuple[str, float, float]] = {
    r"%|per ?cent(?:age points?)?|percentage points?|pct": (PERCENT, 1.0, 0.0),
    r"mph|miles? (?:per|an) hour|miles?-(?:per|an)-hour": ("km/h", 1.609344, 0.0),
    r"km/?h|kph|kmh|kilomet(?:er|re)s? (?:per|an) hour": ("km/h", 1.0, 0.0),
    r"knots?": ("km/h", 1.852, 0.0),
    r"square miles?|sq\.? mi(?:les?)?": ("km²", 2.589988, 0.0),
    r"square kilomet(?:er|re)s?|sq\.? km": ("km²", 1.0, 0.0),
    r"acres?": ("km²", 0.0040468564224, 0.0),
    r"hectares?": ("km²", 0.01, 0.0),
    r"square f(?:ee|oo)t|sq\.? ft": ("m²", 0.09290304, 0.0),
    r"square met(?:er|re)s?": ("m²", 1.0, 0.0),
    r"nautical miles?": ("km", 1.852, 0.0),
    r"miles?": ("km", 1.609344, 0.0),
    r"km|kilomet(?:er|re)s?": ("km", 1.0, 0.0),
    r"yards?": ("m", 0.9144, 0.0),
    r"f(?:ee|oo)t|ft": ("m", 0.3048, 0.0),
    r"met(?:er|re)s?": ("m", 1.0, 0.0),
    r"inch(?:es)?": ("m", 0.0254, 0.0),
    r"centimet(?:er|re)s?|cm": ("m", 0.01, 0.0),
    r"lbs?": ("kg", 0.45359237, 0.0),
    r"ounces?": ("kg", 0.028349523125, 0.0),
    r"kg|kilos?|kilograms?": ("kg", 1.0, 0.0),
    r"metric tons?|tonnes?": ("kg", 1000.0, 0.0),
    r"gallons?": ("l", 3.785411784, 0.0),
    r"lit(?:er|re)s?": ("l", 1.0, 0.0),
    r"(?:degrees? |° ?)(?:fahrenheit|f)": ("°C", 5 / 9, -32.0),
    r"(?:degrees? |° ?)(?:celsius|centigrade|c)": ("°C", 1.0, 0.0),
    r"(?:us |u\.s\. )?dollars?": ("USD", 1.0, 0.0),
    r"cents?": ("USD", 0.01, 0.0),
    r"euros?": ("EUR", 1.0, 0.0),
    r"pounds? sterling": ("GBP", 1.0, 0.0),
    r"rupees?": ("rupee", 1.0, 0.0),
    r"yen": ("JPY", 1.0, 0.0),
    r"yuan|renminbi": ("CNY", 1.0, 0.0),
    r"rou?bles?": ("RUB", 1.0, 0.0),
    r"(?:years?|yrs?)[ -]old": (AGE, 1.0, 0.0),
    r"years? of age": (AGE, 1.0, 0.0),
}
_MEASURE = re.compile(
    r"[\s\-]?(?:"
    + "|".join(f"(?P<m{number}>{pattern})" for number, pattern in enumerate(_MEASURES))
    + r")(?!\w)",
    re.IGNORECASE,
)
_MEASURE_UNITS = tuple(_MEASURES.values())

CURRENCY_SIGN = r"(?:US|A|AU|C|CA|HK|NZ|S)?\$|£|€|¥|₹|(?:USD|EUR|GBP|JPY|CNY|INR)\s?|Rs\.?\s?"
_CURRENCIES = {
    "$": "USD",
    "US$": "USD",
    "A$": "AUD",
    "AU$": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "HK$": "HKD",
    "NZ$": "NZD",
    "S$": "SGD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₹": "rupee",
    "INR": "rupee",
    "Rs": "rupee",
    "Rs.": "rupee",
}

_BARE = frozenset({*_CURRENCIES.values(), "EUR", "CNY", "RUB", PERCENT})
_MONEY_NOUNS = {"dollar": "USD", "euro": "EUR", "rouble": "RUB", "ruble": "RUB"}


def is_bare(unit: str) -> bool:
    """Whether a unit leaves open what is counted: money and shares."""
    return unit in _BARE


# Words that all count human beings and nothing else. "Civilian", "man" or "militant" say
# more, so they stay units of their own.
_PERSON_WORDS = word_set("people persons person individuals individual souls lives")
# Words used as nouns for people: "12 dead, 30 injured", "12 deaths".
_PERSON_ADJECTIVES = word_set(
    "dead injured wounded hurt killed missing arrested deaths fatalities casualties"
)
# What befell the people counted; the word is added to the unit, so that the dead are never
# held against the wounded ("person killed", "person injured").
_ROLES = {
    "killed": r"kill(?:ed|ing|s)?|dead|died?|dying|deaths?|fatalities|slain|perish(?:ed|ing)?|"
    r"the lives of|lost their lives|executed|beheaded|murdered",
    "injured": r"injur(?:ed?|ing|ies)|wound(?:ed|ing|s)?|hurt|maimed",
    "arrested": r"arrest(?:ed|ing|s)?|detain(?:ed|ing)?",
    "missing": r"missing|unaccounted for",
    "displaced": r"displac(?:ed|ing)|evacuat(?:ed|ing)|fled|homeless",
}
_ROLE = "|".join(f"(?P<{role}>{words})" for role, words in _ROLES.items())
_ROLE_BEFORE = re.compile(rf"\b(?:{_ROLE})(?:\s+\w+ly)?\s*$", re.IGNORECASE)
# Behind the figure: within a few words, and not beyond a mark or another figure.
_ROLE_AFTER = re.compile(
    rf"(?:[^\S\n]+[A-Za-z'\u2019-]+){{0,5}}?[^\S\n]+(?:{_ROLE})\b", re.IGNORECASE
)

# Where the counted noun phrase ends: words that cannot stand inside it.
_BREAKS = word_set(
    "a an the and or but nor who whom whose which that when where while if because as than then "
    "in on at by for from to into onto with without within against after before during since "
    "until till over under about above below near between among through across around off out up "
    "down per via is are was were be been being am has have had do does did will would can could "
    "may might must shall should not no he she it they we you i him them us this these those "
    "there here so just only even also still ago later earlier away each every both either "
    "neither said says"
)
_SKIPPED = word_set("of its their his her our my your the these those more other")
_REACH_WORDS = 5
_REACH_PHRASE = 80  # code points that five words and what is stepped over can take
# An owner before the noun, and a figure of its own: "31 of Afghanistan's 34 provinces".
_OWNER = re.compile(r"\sof\s(?:[\w-]+\s){0,3}[\w-]+['\u2019]s?\s(?:\d+\s)?")


def currency_code(sign: str) -> str:
    """The code of a currency sign as written before a figure ("$" is taken as USD)."""
    sign = sign.strip()
    return _CURRENCIES.get(sign, sign)


def measure_at(text: str, at: int, end: int) -> Unit | None:
    """The measure, percent or currency word that follows a figure ending at ``at``."""
    match = _MEASURE.match(text, at, end)
    if match is None or match.lastgroup is None:
        return None
    name, factor, shift = _MEASURE_UNITS[int(match.lastgroup[1:])]
    return Unit(name, match.end(), factor, shift)


def counted_noun(text: str, span: Span, *, is_single: bool) -> Unit | None:
    """The noun that a figure counts, in the words of ``span`` that follow it.

    The first plural noun within five words, or the second of two in a row ("weapons
    experts"); "of its", "other", "more" are stepped over, a preposition, verb form or mark
    ends the search. A single one counts the last word before such an end. People count as
    "person" whatever the word ("people", "lives", "dead").
    """
    phrase = _noun_phrase(text, span)
    if not phrase:
        return None
    if phrase[0].folded in _PERSON_ADJECTIVES:
        return Unit(PERSON)
    plurals = [position for position, word in enumerate(phrase) if is_plural(word.text)]
    if plurals:
        head = plurals[0]
        head += head + 1 in plurals
        return Unit(_noun_unit(phrase[head].text))
    is_noun = len(phrase) == 1 and phrase[0].text.islower()
    return Unit(_noun_unit(phrase[0].text)) if is_single and is_noun else None


def hyphenated_noun(text: str, at: int, end: int) -> Unit | None:
    """The noun joined to a figure by a hyphen ("12-member", "three-man")."""
    match = re.compile(r"-([a-z]+)\b").match(text, at, end)
    if match is None or match.group(1) in _BREAKS:
        return None
    return Unit(_noun_unit(match.group(1)))


def object_of_harm(text: str, before: Span) -> Unit | None:
    """People, where a bare figure is the object of a verb of harm: "killed around 80"."""
    return Unit(PERSON) if _ROLE_BEFORE.search(text, before.start, before.end) else None


def person_role(text: str, figure: Span, claim: Span) -> str | None:
    """The unit of counted people with what befell them, where the words around tell it."""
    match = _ROLE_BEFORE.search(text, claim.start, figure.start) or _ROLE_AFTER.match(
        text, figure.end, claim.end
    )
    return f"{PERSON} {match.lastgroup}" if match and match.lastgroup else None


def _noun_unit(word: str) -> str:
    if word.lower() in _PERSON_WORDS:
        return PERSON
    noun = lemma(word)
    return _MONEY_NOUNS.get(noun, noun)


def _noun_phrase(text: str, span: Span) -> list[Word]:
    phrase: list[Word] = []
    owner = _OWNER.match(text, span.start, span.end)
    end = owner.end() if owner else span.start
    for word in words(text, Span(end, min(span.end, end + _REACH_PHRASE))):
        gap = text[end : word.span.start]
        if not _is_gap(gap, phrase) or _ends_phrase(word, is_first=not phrase):
            break
        end = word.span.end
        if phrase or word.folded not in _SKIPPED:
            phrase.append(word)
        if len(phrase) == _REACH_WORDS:
            break
    return phrase


def _is_gap(gap: str, phrase: list[Word]) -> bool:
    """Whether only blanks, quotes or the full stop of an initialism stand between two words."""
    is_initialism = bool(phrase) and "." in phrase[-1].text
    return not gap.strip(" \n'\"\u2018\u2019\u201c" + ("." if is_initialism else ""))


def _ends_phrase(word: Word, *, is_first: bool) -> bool:
    if is_first and word.folded in _SKIPPED:
        return False
    return word.folded in _BREAKS or word.folded == "of" or word.text[0].isdigit()
