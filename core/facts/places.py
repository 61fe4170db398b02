"""Countries, their people and capitals, US states and a few regions and cities.

countryinfo tells the countries; the small tables add what English news writes and that
database lacks: other demonyms, US states with the abbreviations of the AP Stylebook, the
regions and the cities that are named without their country. A city keeps its own key, since
"Islamabad" may stand for a government or for the city.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

# Demonyms, languages and short forms that countryinfo does not have, or has otherwise.
_MORE_NAMES = {
    "America": "United States",
    "American": "United States",
    "Argentine": "Argentina",
    "Bosnia": "Bosnia and Herzegovina",
    "Brit": "United Kingdom",
    "Britain": "United Kingdom",
    "Briton": "United Kingdom",
    "Burma": "Myanmar",
    "Burmese": "Myanmar",
    "Czech": "Czech Republic",
    "Dane": "Denmark",
    "Dutch": "Netherlands",
    "England": "England",
    "English": "England",
    "Filipino": "Philippines",
    "Finn": "Finland",
    "Holland": "Netherlands",
    "Iraqi": "Iraq",
    "Ivorian": "Ivory Coast",
    "Kazakh": "Kazakhstan",
    "Kyrgyz": "Kyrgyzstan",
    "New Zealander": "New Zealand",
    "Palestinian": "Palestine",
    "Pole": "Poland",
    "Saudi": "Saudi Arabia",
    "Scot": "Scotland",
    "Serb": "Serbia",
    "Slovenian": "Slovenia",
    "Spaniard": "Spain",
    "Swede": "Sweden",
    "Syrian": "Syria",
    "Tajik": "Tajikistan",
    "Turk": "Turkey",
    "U.A.E.": "United Arab Emirates",
    "U.K.": "United Kingdom",
    "U.S.": "United States",
    "U.S.A.": "United States",
    "UAE": "United Arab Emirates",
    "UK": "United Kingdom",
    "US": "United States",
    "USA": "United States",
    "Uzbek": "Uzbekistan",
    "Vatican": "Vatican City State",
}
_STATES = (
    "Alabama/Ala. Alaska Arizona/Ariz. Arkansas/Ark. California/Calif. Colorado/Colo. "
    "Connecticut/Conn. Delaware/Del. Florida/Fla. Georgia/Ga. Hawaii Idaho Illinois/Ill. "
    "Indiana/Ind. Iowa Kansas/Kan. Kentucky/Ky. Louisiana/La. Maine Maryland/Md. "
    "Massachusetts/Mass. Michigan/Mich. Minnesota/Minn. Mississippi/Miss. Missouri/Mo. "
    "Montana/Mont. Nebraska/Neb. Nevada/Nev. New_Hampshire/N.H. New_Jersey/N.J. "
    "New_Mexico/N.M. New_York/N.Y. North_Carolina/N.C. North_Dakota/N.D. Ohio Oklahoma/Okla. "
    "Oregon/Ore. Pennsylvania/Pa. Rhode_Island/R.I. South_Carolina/S.C. South_Dakota/S.D. "
    "Tennessee/Tenn. Texas Utah Vermont/Vt. Virginia/Va. Washington/Wash. West_Virginia/W.Va. "
    "Wisconsin/Wis. Wyoming/Wyo. Puerto_Rico"
)
_REGIONS = (
    "Africa,African Antarctica Arctic Asia,Asian Balkans,Balkan Baltic Caribbean Caucasus "
    "Europe,European Eurasia Latin_America,Latin_American North_America,North_American "
    "South_America,South_American Central_America,Central_American Central_Asia,Central_Asian "
    "South_Asia,South_Asian Southeast_Asia,Southeast_Asian Middle_East,Middle_Eastern "
    "Scandinavia,Scandinavian North_Africa,North_African West_Africa,West_African "
    "East_Africa,East_African Sub-Saharan_Africa Siberia,Siberian Crimea,Crimean Donbas "
    "Chechnya,Chechen Kurdistan Gaza Gaza_Strip West_Bank Golan_Heights Kashmir,Kashmiri "
    "Jammu_and_Kashmir Punjab,Punjabi Sindh Balochistan Waziristan Xinjiang Tibet,Tibetan "
    "Kosovo,Kosovar Catalonia,Catalan Northern_Ireland Palestine Persian_Gulf Sahel Sinai "
    "Soviet_Union,Soviet East_Jerusalem Bavaria,Bavarian"
)
_CITIES = (
    "Aleppo Alexandria Amsterdam Atlanta Auckland Austin Baltimore Bangalore Barcelona Basra "
    "Benghazi Birmingham Bombay Boston Brooklyn Calcutta Cape_Town Casablanca Chennai "
    "Chicago Cleveland Cologne Dallas Denver Detroit Donetsk Dubai Edinburgh Fallujah "
    "Frankfurt Geneva Guangzhou Hamburg Hiroshima Homs Houston Istanbul Jeddah Johannesburg "
    "Kandahar Karachi Kharkiv Kherson Kolkata Lagos Lahore Las_Vegas Liverpool Los_Angeles "
    "Manchester Manhattan Marseille Mariupol Mecca Medina Melbourne Memphis Miami Milan "
    "Milwaukee Minneapolis Montreal Mosul Mumbai Munich Naples New_Orleans New_York_City Newark "
    "Odesa Odessa Orlando Osaka Peshawar Philadelphia Phoenix Pittsburgh Portland Raqqa "
    "Rio_de_Janeiro Rotterdam Sacramento San_Antonio San_Diego San_Francisco Sao_Paulo Seattle "
    "Shanghai Srebrenica St._Louis St._Petersburg Sydney Tampa Tel_Aviv Toronto "
    "Vancouver Venice Washington Washington,_D.C. Washington_D.C. Wuhan Zurich D.C."
)
# Capitals and countries that are persons' names or words far more often than places in news.
_UNSAFE = frozenset(
    {
        "Adamstown",
        "Alofi",
        "Brades",
        "Castries",
        "City of Victoria",
        "Douglas",
        "George Town",
        "Georgetown",
        "Guiana",
        "Hamilton",
        "Island",
        "Jamestown",
        "Jersey",
        "Kingston",
        "Mann",
        "Prathet",
        "Saint Helier",
        "Stanley",
        "The Valley",
        "Victoria",
        "Virgin Islands",
        "Viti",
        "West Island",
    }
)
# A state of the past, whose demonym is that of its successor.
_GONE = frozenset({"Serbia and Montenegro"})
_SHORTEST = 4  # letters: shorter other spellings ("IS", "AND", "ARE") are codes, not names


def place_key(surface: str) -> str | None:
    """The key of a place or demonym as written ("Pakistani", "Pakistan" -> "Pakistan").

    None where the words are no place that the tables know.
    """
    table = _table()
    if surface.isupper() and len(surface) > _SHORTEST and "." not in surface:
        surface = surface.title()  # a dateline: "WASHINGTON"
    return table.get(surface) or table.get(surface.removesuffix("s"))


def is_country(key: str) -> bool:
    """Whether a key of ``place_key`` is a country, and not a city, state or region."""
    return key in _country_keys()


@lru_cache(maxsize=1)
def _country_keys() -> frozenset[str]:
    return frozenset(country.key for country in _countries())


def is_demonym(surface: str) -> bool:
    """Whether the word names the people or the manner of a place ("Pakistani", "Afghans")."""
    demonyms = _demonyms()
    return surface in demonyms or surface.removesuffix("s") in demonyms


@lru_cache(maxsize=1)
def _country_demonyms() -> dict[str, str]:
    by_people = sorted(_countries(), key=lambda country: country.people)
    return {word: country.key for country in by_people for word in country.demonyms}


@dataclass(frozen=True, slots=True)
class _Country:
    key: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    capital: str | None
    people: int


@lru_cache(maxsize=1)
def _countries() -> tuple[_Country, ...]:
    from countryinfo import all_countries  # noqa: PLC0415 - reads 250 files, 0.06 s

    return tuple(
        _Country(
            key=(key := country.name().removeprefix("The ")),
            names=_safe(key, *country.alt_spellings()),
            demonyms=_safe(*re.split("[,/]", country.demonym() or "")),
            capital=next(iter(_safe(str(country.capital()))), None),
            people=country.population() or 0,
        )
        for country in all_countries()
        if country.name() not in _GONE
    )


def _safe(*names: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in names if _is_safe(name.strip()))


def _is_safe(name: str) -> bool:
    is_code = name.isupper() or len(name) < _SHORTEST
    return name[:1].isupper() and not is_code and name not in _UNSAFE


@lru_cache(maxsize=1)
def _demonyms() -> frozenset[str]:
    regional = {
        word.replace("_", " ") for entry in _REGIONS.split() for word in entry.split(",")[1:]
    }
    nouns = {
        "America",
        "Bosnia",
        "Britain",
        "Burma",
        "England",
        "Holland",
        "UAE",
        "UK",
        "US",
        "USA",
    }
    more = {name for name in _MORE_NAMES if name not in nouns and "." not in name}
    return frozenset(regional | more | set(_country_demonyms()))


@lru_cache(maxsize=1)
def _table() -> dict[str, str]:
    table: dict[str, str] = {}
    for country in _countries():
        table.update((name, country.key) for name in country.names if name not in table)
    table.update((each.capital, each.capital) for each in _countries() if each.capital)
    table.update(_country_demonyms())
    for entry in _REGIONS.split():
        key, *others = entry.replace("_", " ").split(",")
        table.update(dict.fromkeys([key, *others], key))
    for entry in _STATES.split():
        key, *others = entry.replace("_", " ").split("/")
        table.update(dict.fromkeys([key, *others], key))
    for city in _CITIES.replace(",_", "\0").split():
        name = city.replace("\0", ",_").replace("_", " ")
        table[name] = "Washington" if name.startswith(("Washington", "D.C.")) else name
    table.update(_MORE_NAMES)
    return table
