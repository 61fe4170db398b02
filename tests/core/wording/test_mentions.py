from __future__ import annotations

import pytest

from core.facts import index_names
from core.spans import Span
from core.wording.mentions import Mention, mentions_in


def found(text: str) -> tuple[Mention, ...]:
    return mentions_in(text, [Span(0, len(text))], index_names([text]))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Police shot the masked gunman.", ["Police", "masked gunman"]),
        ("They met two armed men in a village.", ["armed men"]),
        ("The police station was closed.", []),
        ("It wants to send troops abroad.", ["troops"]),
        ("A joke that offends people is no joke.", ["people"]),
        ("The leader of the rebels spoke.", ["leader of the rebels"]),
        ("Yesterday the gunman's wife spoke.", ["gunman", "wife"]),
        ("At least 30 foreign fighters left.", ["foreign fighters"]),
    ],
)
def test_the_words_that_name_people_are_found(text: str, named: list[str]) -> None:
    assert [mention.span.of(text) for mention in found(text)] == named


def test_a_title_belongs_to_the_name() -> None:
    text = "Later President Jane Roe spoke."

    (mention,) = found(text)

    assert mention.is_name
    assert mention.span.of(text) == "President Jane Roe"
    assert mention.words == "Jane Roe"


def test_number_and_determiner_are_told() -> None:
    gunman, fighters = found("The gunman met several fighters.")

    assert (gunman.is_many, gunman.is_definite) == (False, True)
    assert (fighters.is_many, fighters.is_definite) == (True, False)


def test_a_people_before_the_noun_tells_its_bearers_apart() -> None:
    (officials,) = found("Yesterday Russian officials spoke.")

    assert officials.kin == {"Russia"}


def test_a_line_in_title_case_names_nobody() -> None:
    assert found("Police Officers Leave The Harbour Town") == ()
