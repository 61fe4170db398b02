import pytest

from core.facts.mentions import find_mentions, is_title_case
from core.spans import Span


def read(text: str) -> list[str]:
    return [mention.text for mention in find_mentions(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the general, Gen. David Petraeus, said", ["David Petraeus"]),
        ("by Sen. Joseph R. Biden Jr. on", ["Joseph R. Biden Jr."]),
        ("House Speaker John Boehner of Ohio said", ["House", "John Boehner", "Ohio"]),
        ("with Secretary of State John Kerry", ["John Kerry"]),
        ("Chief of Staff Rahm Emanuel", ["Rahm Emanuel"]),
        ("by Steve King (R-Iowa) and", ["Steve King"]),
        ("that Afghan Ambassador Ghulam Isaczai spoke", ["Afghan", "Ghulam Isaczai"]),
        ("of President Bashar al-Assad today", ["Bashar al-Assad"]),
        ("and al-Qaeda-linked groups", ["al-Qaeda"]),
        ("for pro-Kremlin and US-led forces", ["Kremlin", "US"]),
        ("with Ursula von der Leyen in", ["Ursula von der Leyen"]),
        ("from Kenya's Interior Ministry", ["Kenya", "Interior Ministry"]),
        ("at the Bank of England on", ["Bank of England"]),
        (
            "by the Centers for Disease Control and Prevention",
            ["Centers for Disease Control and Prevention"],
        ),
        ("of the Ministry of Defense and Reuters", ["Ministry of Defense", "Reuters"]),
        (
            "of the Islamic State of Iraq and Syria (ISIS)",
            [
                "Islamic State of Iraq and Syria",
                "ISIS",
            ],
        ),
        ("the envoy in Damascus Wahid Ahmed", ["Damascus", "Wahid Ahmed"]),
        ("in the U.S. The group left", ["U.S."]),
        ("on Monday in May they left", []),
        ("that I think I'm right", []),
        ("he was FIRED by NATO", ["NATO"]),
        ("\u201cThey left,\u201d he said", []),
    ],
)
def test_names_are_found_without_what_stands_around_them(text: str, names: list[str]) -> None:
    assert read(text) == names


def test_a_title_marks_a_person() -> None:
    text = "for Mr. Brown and Lockheed"

    mentions = find_mentions(text, Span(0, len(text)))

    assert [(mention.text, mention.is_titled) for mention in mentions] == [
        ("Brown", True),
        ("Lockheed", False),
    ]


def test_the_first_word_of_a_sentence_is_marked() -> None:
    text = "Western powers met. Taliban sources spoke"

    mentions = find_mentions(text, Span(0, len(text)))

    assert [(mention.text, mention.is_initial) for mention in mentions] == [
        ("Western", True),
        ("Taliban", True),
    ]


def test_title_case_is_told_from_running_text() -> None:
    assert is_title_case("President Vows Tougher Rules for Banks")
    assert not is_title_case("The president of Kenya met Angela Merkel in the capital on Monday")
    assert not is_title_case("")
