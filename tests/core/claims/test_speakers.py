from __future__ import annotations

import pytest

from core.claims import attributions


def sources(text: str) -> list[str | None]:
    return [attribution.source for attribution in attributions(text)]


def test_a_pronoun_stands_for_the_last_speaker() -> None:
    text = "Ann Lee said the war was over. She added that troops were leaving."

    found = attributions(text)

    assert [one.source for one in found] == ["Ann Lee", "Ann Lee"]
    assert found[1].source_span is not None
    assert found[1].source_span.of(text) == "She"


def test_a_person_named_since_the_last_speaker_comes_first() -> None:
    text = (
        "A vote is due, said Matt Brooks. Benjamin Netanyahu is to speak. Netanyahu has been"
        " on television. “The bomb is near,” he said."
    )

    assert sources(text) == ["Matt Brooks", "Netanyahu"]


@pytest.mark.parametrize(
    "text",
    [
        "He said the war was over.",
        "Officials said the war was over. He said that troops were leaving.",
        "Ann Lee said the war was over. They said that troops were leaving.",
        "Ann Lee said the war was over. France has been silent. He said that it was late.",
        "Ann Lee said the war was over. It said that troops were leaving.",
    ],
)
def test_an_unsafe_pronoun_stays(text: str) -> None:
    assert sources(text)[-1] in {"He", "They", "It"}


def test_they_stands_for_several_speakers() -> None:
    text = "Some analysts said the war was over. They said that troops were leaving."

    assert sources(text) == ["Some analysts", "Some analysts"]


def test_an_outlet_is_no_he() -> None:
    text = "The Shelton Times reported that roads were shut. He said that they were not."

    assert sources(text) == ["The Shelton Times", "He"]
