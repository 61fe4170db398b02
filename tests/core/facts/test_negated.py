import pytest

from core.facts.negated import counterparts, is_affirmed, negations
from core.lexical import words as all_words
from tests.core.building import claim


def words(text: str) -> list[str] | None:
    found = negations(claim(text))
    return [word.text for word in found[0].words] if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry will not pay for the wall", ["pay"]),
        ("The bank didn’t collapse", ["collapse"]),
        ("They have never been arrested", ["arrested"]),
        ("No weapon was found", ["weapon", "found"]),
        ("Nobody voted against the plan", ["voted", "against", "plan"]),
        ("There is no emergency", ["emergency"]),
        ("The navy prevented the pirates from landing", ["landing"]),
        ("The minister, who did not resign, spoke", ["resign"]),
    ],
)
def test_what_a_cue_negates(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The bank collapsed",
        "She said no",
        "The bank no longer lends",
        "She decided not to run",
        "They do not have fighters",
        "They do not know",
        "Not because of the rain",
        "He is loyal to the family, not to the party",
        "He is loyal to the family – not Ann Mills",
        "None of his rivals, for all their zeal, spoke up",
        "Not Mills; she stays",
        "If the terms are bad, there should be no deal",
        "We are the ones who are not raiding the fund",
        "The film is not that good",
    ],
)
def test_where_no_single_thing_is_negated(text: str) -> None:
    assert words(text) is None


def test_every_cue_is_told_with_what_it_negates() -> None:
    found = negations(claim("The bank did not collapse, and it never owed a cent"))

    assert [(what.cue.text, what.words[0].text) for what in found] == [
        ("not", "collapse"),
        ("never", "owed"),
    ]


def test_what_follows_in_another_clause_is_not_negated() -> None:
    assert words("No weapon was found, police arrested a man") == ["weapon", "found"]


def met(text: str, other: str) -> list[str]:
    (what,) = negations(claim(text))
    return [word.text for word in counterparts(what, other)]


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("The ministry paid for the wall", ["paid"]),
        ("The wall is thirty miles long", []),
        ("The ministry refused to pay", []),
        ("The ministry rebuffed calls to pay", []),
    ],
)
def test_counterparts_are_the_same_words_told_and_not_rejected(
    other: str, expected: list[str]
) -> None:
    assert met("The ministry will not pay for the wall", other) == expected


def test_a_cue_without_exception_needs_all_its_words_on_the_other_side() -> None:
    denied = "No weapon was found"

    assert met(denied, "Police found a weapon in the car") == ["weapon", "found"]
    assert met(denied, "Police found a map in the car") == []


def test_denied_existence_is_met_only_by_a_new_thing() -> None:
    denied = "There is no emergency"

    assert met(denied, "He spoke of an emergency") == ["emergency"]
    assert met(denied, "He recalled the last emergency") == []


@pytest.mark.parametrize("told", ["asked if she condemned it", "asked whether she condemned it"])
def test_what_is_only_asked_is_not_told_on_the_other_side(told: str) -> None:
    (what,) = negations(claim("She never condemned the attack"))

    assert counterparts(what, f"Reporters {told}") == ()
    assert counterparts(what, "She condemned it")


def test_a_noun_does_not_tell_what_a_negated_verb_says() -> None:
    assert met("The senator is hardly campaigning", "She likes his campaign") == []
    assert met("The senator is hardly campaigning", "He campaigns daily") == ["campaigns"]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("It is a war of choice and may not be won", "war", True),
        ("It is not a war of choice and may be won", "war", False),
        ("The war may not be won", "war", False),
        ("There was never a man or a woman more qualified", "qualified", False),
    ],
)
def test_a_claim_tells_what_stands_before_its_negation_in_another_clause(
    text: str, word: str, *, expected: bool
) -> None:
    (found,) = (one for one in all_words(text) if one.text == word)

    assert is_affirmed(claim(text), found) is expected
