"""Claims as the networks read them: what pronouns and the like stand for is put in."""

import pytest

from core.claims import claims_of
from core.facts import index_names
from core.pairwise import claim_pairs
from core.records import Attribution, Claim, Stance
from core.resolving import resolve
from core.segmenting import segment
from core.spans import Span
from tests.core.building import claim
from tests.core.passages import claim_at


def resolved(text: str, part: str, source: str | None, stance: Stance = Stance.ASSERTS) -> Claim:
    """The claim ``part`` of ``text``, told by ``source``, after resolving."""
    attribution = Attribution(source, "said", stance)
    bare = claim_at("A1", text, part, sentence=Span(0, len(text)), attribution=attribution)
    return resolve([bare], text, segment(text), index_names([text]))[0]


@pytest.mark.parametrize(
    ("text", "part", "source", "read"),
    [
        (
            "Commanders said they have camps.",
            "they have camps",
            "Commanders",
            "Commanders have camps",
        ),
        ("Ann Roe said she left.", "she left", "Ann Roe", "Ann Roe left"),
        ("Ann Roe said they left.", "they left", "Ann Roe", "they left"),
        ("Commanders said he left.", "he left", "Commanders", "he left"),
        ("She said she left.", "she left", "She", "she left"),
        ("It is said she left.", "she left", None, "she left"),
        ("Ann Roe said it left.", "it left", "Ann Roe", "it left"),
        ("Ann Mills said she left.", "she left", "Ann Mills", "Ann Mills left"),
        ("Ann Mills said they left.", "they left", "Ann Mills", "they left"),
        ("Democrats said they left.", "they left", "Democrats", "Democrats left"),
    ],
)
def test_a_pronoun_in_the_subject_is_the_speaker_if_number_agrees(
    text: str, part: str, source: str | None, read: str
) -> None:
    assert resolved(text, part, source).read_text == read


def test_the_first_person_names_its_speaker() -> None:
    text = "“We have camps,” a commander said."

    read = resolved(text, "We have camps,", "a commander").read_text

    assert read == "“We have camps,” a commander said"


def test_a_pronoun_inside_a_quotation_is_somebody_else() -> None:
    text = "“She left,” Ann Roe said."

    assert resolved(text, "She left,", "Ann Roe").in_full == ""


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Rebels in Yemen left the country", "Rebels in Yemen left Yemen"),
        ("Rebels in Yemen and Oman left the country", "Rebels in Yemen and Oman left the country"),
        ("Rebels left the country", "Rebels left the country"),
        ("Rebels in Paris left the country", "Rebels in Paris left the country"),
    ],
)
def test_the_country_is_named_where_one_country_is_meant(text: str, read: str) -> None:
    names = index_names([text])

    (found,) = resolve([claim(text)], text, segment(text), names)

    assert found.read_text == read


DENIAL = "The Foreign Ministry denied that rebels crossed the border."
ECHO = "“No one has left the camps,” a Ministry spokesman said."
FILLER = "It rained. The sun came out. Shops opened."


def read_in(text: str) -> list[str]:
    names = index_names([text])
    sentences = segment(text)
    bare = claims_of("A", text, sentences)
    filled = [claim(c.text, c.id, at=c.start) for c in bare]
    with_facts = [
        Claim(c.id, c.article, c.start, c.end, c.text, c.sentence, c.attribution, f.facts)
        for c, f in zip(bare, filled, strict=True)
    ]
    return [c.read_text for c in resolve(with_facts, text, sentences, names)]


def test_a_negated_claim_that_carries_on_a_denial_names_what_is_denied() -> None:
    reads = read_in(f"{DENIAL} {ECHO}")

    assert any("it is not true that rebels crossed the border" in read for read in reads)


@pytest.mark.parametrize(
    "text",
    [
        f"{DENIAL} {FILLER} {ECHO}",
        f"{DENIAL} {ECHO.replace('Ministry', 'Senate')}",
        f"{DENIAL} {ECHO.replace('No one has', 'Dozens have')}",
        f"{DENIAL} {ECHO.replace('No one has', 'Guards prevented that they')}",
    ],
    ids=["too far on", "another party", "not negated", "negated by a verb"],
)
def test_other_claims_name_no_denial(text: str) -> None:
    assert not any("it is not true" in read for read in read_in(text))


def test_text_and_offsets_stay_as_they_are() -> None:
    text = "Ann Roe said she left."

    found = resolved(text, "she left", "Ann Roe")

    assert found.text == found.span.of(text) == "she left"


def test_nothing_put_in_leaves_the_full_text_empty() -> None:
    ((a, b),) = claim_pairs(("The dam burst", "A dam broke"))

    assert (a.in_full, b.in_full) == ("", "")
