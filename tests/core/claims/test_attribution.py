from __future__ import annotations

import pytest

from core.claims import attributions
from core.records import Stance

A = Stance.ASSERTS


def told(text: str) -> list[tuple[str | None, str, Stance, str]]:
    """Source, cue, stance and content of each attribution."""
    return [
        (one.source, one.cue, one.stance, " | ".join(span.of(text) for span in one.content))
        for one in attributions(text)
    ]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Police said that two men fled.", "Police", "said", "two men fled"),
        ("Police said two men fled.", "Police", "said", "two men fled"),
        ("Two men fled, police said.", "police", "said", "Two men fled"),
        ("Two men fled, said a police officer.", "a police officer", "said", "Two men fled"),
        ("Two men fled, police said on Monday.", "police", "said", "Two men fled"),
        ("Two men fled, a guard told Reuters.", "a guard", "told", "Two men fled"),
        ("According to police, two men fled.", "police", "According to", "two men fled"),
        ("Two men have fled, according to police.", "police", "according to", "Two men have fled"),
        ("A guard told Reuters that two men fled.", "A guard", "told", "two men fled"),
        ("A guard told reporters he was sorry.", "A guard", "told", "he was sorry"),
        ("As Kerry said, the two men fled.", "Kerry", "said", "the two men fled"),
        (
            'Quoting a "senior operative", BBC Urdu said the base was set up.',
            "BBC Urdu",
            "said",
            "the base was set up",
        ),
        (
            "The leaked memo warned that it could fail.",
            "The leaked memo",
            "warned",
            "it could fail",
        ),
        ("As the Post reported on Monday, the men fled.", "the Post", "reported", "the men fled"),
        ("The men fled, he told White House reporters on Friday.", "he", "told", "The men fled"),
        ("The aide put it bluntly: “The men have fled.”", "The aide", ":", "“The men have fled.”"),
        ("The minister insisted it was safe.", "The minister", "insisted", "it was safe"),
        ("Amin was quoted as saying that he left.", "Amin", "was quoted as saying", "he left"),
        ("He went on to say that all was well.", "He", "went on to say", "all was well"),
    ],
)
def test_speaker_cue_and_content_are_found(text: str, source: str, cue: str, content: str) -> None:
    assert told(text) == [(source, cue, A, content)]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Amin, the coordinator of the base, told BBC that it was set up.", "Amin"),
        (
            "On Thursday, Pakistan’s envoy Wahid Ahmed said it was calm.",
            "Pakistan’s envoy Wahid Ahmed",
        ),
        ("The group's director, Matt Brooks, said it was calm.", "Matt Brooks"),
        ("Spokesman for the ministry, Umar Hameed said it was calm.", "Umar Hameed"),
        ("Officials, elders and journalists say it was calm.", "Officials, elders and journalists"),
        (
            "Islamist (TTP) commanders in Pakistan said it was calm.",
            "Islamist (TTP) commanders in Pakistan",
        ),
        ("The Ministry of Defense on Saturday said it was calm.", "The Ministry of Defense"),
        ("WASHINGTON — The White House said it was calm.", "The White House"),
        (
            "“It was calm,” said Ann Lee of the think tank IRIS.",
            "Ann Lee of the think tank IRIS",
        ),
        ("In Alexandria, Va., Lazar said it was calm.", "Lazar"),
        ("They attacked members, who say it was calm.", "members"),
        ("''It was calm,'' said Mr. Burman of the center.", "Mr. Burman of the center"),
    ],
)
def test_the_source_is_the_speaker_without_circumstance_and_apposition(
    text: str, source: str
) -> None:
    assert [who for who, *_ in told(text)] == [source]


@pytest.mark.parametrize(
    ("text", "cue", "stance"),
    [
        ("The group claimed that it held the town.", "claimed", Stance.ALLEGES),
        ("The suspect allegedly stole a car.", "allegedly", Stance.ALLEGES),
        ("The firm reportedly lost the order.", "reportedly", Stance.ASSERTS),
        ("Kiev accused Moscow of sending troops.", "accused", Stance.ALLEGES),
        ("The president vowed to send troops.", "vowed", Stance.PROMISES),
        ("The president promised that he would go.", "promised", Stance.PROMISES),
        ("Reporters asked whether the plan had failed.", "asked", Stance.ASKS),
        ("There are also reports that troops fled.", "There are also reports", Stance.ASSERTS),
        ("It is believed that troops fled.", "It is believed", Stance.ASSERTS),
    ],
)
def test_the_cue_tells_the_stance(text: str, cue: str, stance: Stance) -> None:
    assert [(how, what) for _, how, what, _ in told(text)] == [(cue, stance)]


@pytest.mark.parametrize(
    "text",
    [
        "The group pledged allegiance to the Islamic State.",
        "The president never said that he would resign.",
        "The army did not deny that it had shelled the town.",
        "The minister declined to say whether talks had begun.",
        "The minister refused to confirm that talks had begun.",
        "The company rejected the claims.",
        "Nobody denied that prices rose.",
        "Waivers pushed states to adopt high standards.",
        "The reports were read in the capital.",
        "Organizers added 160 guards along the route.",
        "Authorities were told that troops were near.",
        "The minister denied a request to hand over documents related to the case.",
        "The court found it legally permissible.",
        "The secretary declined repeated attempts to learn that he left.",
        "Troops left the town, suggesting that the war was over.",
    ],
)
def test_what_attributes_nothing_is_no_attribution(text: str) -> None:
    assert told(text) == []


def test_the_subject_of_the_main_clause_speaks_in_a_participle() -> None:
    text = "The bank said profits rose, adding that costs fell."

    assert told(text) == [
        ("The bank", "said", A, "profits rose"),
        ("The bank", "adding", A, "costs fell"),
    ]


def test_coordinated_verbs_share_their_subject() -> None:
    text = "Trump attacked the senator and said the party was weak."

    assert told(text) == [("Trump", "said", A, "the party was weak")]


def test_two_speakers_in_one_sentence_keep_their_own_words() -> None:
    text = "A memo warned the dam could fail, but a minister insisted it was safe."

    assert told(text) == [
        ("A memo", "warned", A, "the dam could fail"),
        ("a minister", "insisted", A, "it was safe"),
    ]


def test_spans_stand_where_the_words_are() -> None:
    text = "Earlier. Police said two men fled."

    (found,) = attributions(text)

    assert found.source_span is not None
    assert found.cue_span is not None
    assert found.source_span.of(text) == found.source
    assert found.cue_span.of(text) == found.cue


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Amin, who a week ago insisted that all was well, left on Monday.",
            "Amin",
            "all was well",
        ),
        ("Despite Mr. Kerry’s promises that all was well, men left.", "Mr. Kerry", "all was well"),
        (
            "It is believed that air strikes and repeated raids have weakened the fighters.",
            None,
            "air strikes and repeated raids have weakened the fighters",
        ),
    ],
)
def test_what_stands_near_a_speaker_is_no_part_of_it(
    text: str, source: str | None, content: str
) -> None:
    assert [(one, said) for one, _, _, said in told(text)] == [(source, content)]
