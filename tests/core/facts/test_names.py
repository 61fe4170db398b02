from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.facts.names import NameIndex, find_names, index_names
from core.records import FactKind
from core.spans import Span


def is_one(index: NameIndex, *names: str) -> bool:
    return len({index.key(name) for name in names}) == 1


def test_a_last_name_stands_for_the_full_name() -> None:
    index = index_names(["On Monday Fahad Marwat spoke. Later, Marwat left."])

    assert index.key("Marwat") == "Fahad Marwat"


def test_a_last_name_of_two_people_stands_for_neither() -> None:
    index = index_names(
        ["We met Hillary Clinton and Bill Clinton. Then Clinton left.", "But Clinton stayed."]
    )

    assert index.key("Clinton") == "Clinton"
    assert not is_one(index, "Hillary Clinton", "Bill Clinton")


def test_people_with_the_same_first_name_stay_apart() -> None:
    index = index_names(["We met Michael Cohen and Michael Steele in Rome."])

    assert not is_one(index, "Michael Cohen", "Michael Steele")


def test_father_and_son_stay_apart() -> None:
    index = index_names(["Both George H.W. Bush and George W. Bush came. So said Bush."])

    assert not is_one(index, "George H.W. Bush", "George W. Bush")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Muhammad Amin", "Mohammad Amin"),
        ("al-Qaeda", "al-Qaida"),
        ("al Qaeda", "al-Qa\u2019ida"),
        ("Raúl Labrador", "Raul Labrador"),
        ("Joseph R. Biden Jr.", "Joe Biden"),
        ("Vladimir V. Putin", "Vladimir Putin"),
        ("the Huffington Post", "Huffington Post"),
        ("Tehrik-i-Taliban Pakistan", "Tehreek-e-Taliban Pakistan"),
        ("U.N.", "UN"),
    ],
)
def test_spellings_of_one_name_are_merged_across_articles(a: str, b: str) -> None:
    index = index_names([f"Yesterday we met {a} there.", f"Yesterday we saw {b} there."])

    assert is_one(index, a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Pakistani Taliban", "Afghan Taliban"),
        ("Hasan Khan", "Hussein Khan"),
        ("Bank of England", "Bank of China"),
        ("Supreme Court", "High Court"),
        ("North Korea", "South Korea"),
        ("Mary Smith", "Mark Smith"),
    ],
)
def test_different_names_stay_apart(a: str, b: str) -> None:
    index = index_names([f"Yesterday we met the {a} there.", f"Yesterday we saw the {b} there."])

    assert not is_one(index, a, b)


def test_a_bracket_declares_an_abbreviation() -> None:
    index = index_names(
        ["He joined the East Turkestan Islamic Movement (ETIM).", "We know that ETIM left."]
    )

    assert index.key("ETIM") == "East Turkestan Islamic Movement"


def test_also_known_as_declares_aliases() -> None:
    index = index_names(["He joined Islamic State (IS, also known as ISIS and ISIL) there."])

    assert is_one(index, "Islamic State", "IS", "ISIS", "ISIL")


def test_initials_stand_for_the_only_name_they_fit() -> None:
    index = index_names(["In the Republican National Committee.", "But the RNC said no."])

    assert index.key("RNC") == "Republican National Committee"


def test_a_people_and_a_head_stand_for_the_only_group_of_both() -> None:
    texts = ["We met Tehrik-i-Taliban Pakistan there.", "We met the Pakistani Taliban there."]

    assert is_one(index_names(texts), "Tehrik-i-Taliban Pakistan", "Pakistani Taliban")
    assert not is_one(index_names([*texts, "Not the Afghan Taliban."]), "Afghan Taliban", "Taliban")


def test_one_article_after_the_other_gives_the_same_keys() -> None:
    texts = [
        "Yesterday Muhammad Amin of the Pakistani Taliban met Joe Biden.",
        "Yesterday Mohammad Amin met Joseph R. Biden Jr. Then Amin left with Biden.",
        "The Tehreek-e-Taliban Pakistan (TTP) sent Amin to George W. Bush and Jeb Bush.",
    ]

    indexes = [index_names(order) for order in permutations(texts)]

    assert all(index == indexes[0] for index in indexes)


def test_groups_list_the_most_frequent_form_first() -> None:
    index = index_names(["So said Fahad Marwat. Then Marwat left, and Marwat came."])

    assert index.groups() == (("Marwat", "Fahad Marwat"),)


def test_an_unknown_name_is_its_own_key() -> None:
    assert NameIndex().key("Ann Lee") == "Ann Lee"


def test_the_start_of_a_sentence_is_a_name_only_with_evidence() -> None:
    text = "Western aid came. Bush met Lee. Presumptive GOP winners met."
    index = index_names([text, "Then the GOP and Mr. Bush left."])

    facts = find_names(text, Span(0, len(text)), index)

    assert [fact.text for fact in facts] == ["Bush", "Lee", "GOP"]


def test_places_and_demonyms_are_places_with_the_country_as_key() -> None:
    text = "In Pakistan the Pakistani envoy left Islamabad for New York with U.S. aid."

    facts = find_names(text, Span(0, len(text)), index_names([text]))

    assert {fact.kind for fact in facts} == {FactKind.PLACE}
    assert [fact.value for fact in facts] == [
        "Pakistan",
        "Pakistan",
        "Islamabad",
        "New York",
        "United States",
    ]


WORDS = st.sampled_from(
    (
        *("Ann", "Lee", "Mohammad", "Muhammad", "Amin", "Omar", "al-Qaeda", "al-Qaida", "NATO"),
        *("Taliban", "Pakistani", "Tehrik-i-Taliban Pakistan", "(TTP)", "TTP", "George W. Bush"),
        *("Jeb Bush", "Bush", "Gen.", "Jr.", "The", "the", "House", "Bank", "of", "for", "and"),
        *("said", "also known as", "met", ",", ".", "'", "\u2019s"),
    )
)
TEXTS = st.lists(WORDS, max_size=12).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(st.lists(TEXTS, max_size=3), st.randoms(use_true_random=False))
def test_order_of_the_articles_never_matters(texts: list[str], random: object) -> None:
    shuffled = sorted(texts, key=lambda _: random.random())  # type: ignore[attr-defined]

    assert index_names(shuffled) == index_names(texts)
