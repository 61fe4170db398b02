"""Who a source is said to be is a claim of its own."""

from core.claims import claims_of
from core.segmenting import segment


def texts(text: str) -> list[str]:
    return [claim.text for claim in claims_of("A", text, segment(text))]


def test_the_role_of_a_speaker_is_told_beside_what_is_said() -> None:
    found = texts("Linda Moe, the head of the largest union, said that talks had failed.")

    assert found == ["Linda Moe, the head of the largest union", "talks had failed"]


def test_a_quotation_that_closes_behind_the_comma_stays_whole() -> None:
    found = texts("Ali Roe, a clerk and “keeper of the old keys,” said that the gate was shut.")

    assert found[0] == "Ali Roe, a clerk and “keeper of the old keys,”"


def test_an_age_is_no_role() -> None:
    found = texts("John Poe, 45, said that he had left the town.")

    assert found == ["he had left the town"]


def test_the_article_itself_says_who_a_speaker_is() -> None:
    text = '"It is over," said Jane Roe, a spokeswoman for the ministry, on Monday.'

    claims = claims_of("A", text, segment(text))

    roles = [claim for claim in claims if claim.text.startswith("Jane Roe")]
    assert [role.attribution for role in roles] == [None]
