import pytest

from core.facts.frames import held_offices, placed_verbs, role_holder, share_frame
from tests.core.building import claim


@pytest.mark.parametrize(
    ("text", "frames"),
    [
        ("The union sent medics to Yemen", {("send", "Yemen")}),
        ("The union is sending medics to war-torn Yemen", {("send", "Yemen")}),
        ("Yemen sent medics", set[tuple[str, str]]()),
        ("The union sends medics to Yemen", set[tuple[str, str]]()),
        ("They went to Yemen", set[tuple[str, str]]()),
        ("They set up camps in Yemen", {("set", "Yemen")}),
        ("A camp in Yemen had been set up", {("set", "Yemen")}),
        ("The camps in Yemen were not theirs", set[tuple[str, str]]()),
    ],
)
def test_verbs_that_lead_to_a_place(text: str, frames: set[tuple[str, str]]) -> None:
    assert placed_verbs(claim(text)) == frames


def test_offices_stand_in_small_letters_near_a_name() -> None:
    named = claim("The board named Ann Mills as its director on Friday")
    titled = claim("They spoke with President Ann Mills on Friday")

    assert {office for _, office in held_offices(named)} == {"director"}
    assert held_offices(titled) == frozenset()


def test_a_role_holder_opens_the_claim_and_is_explained() -> None:
    assert role_holder(claim("Ann Mills, a former judge, spoke first")) == "Ann Mills"
    assert role_holder(claim("Ann Mills spoke first")) is None
    assert role_holder(claim("First spoke Ann Mills, a former judge")) is None
    assert role_holder(claim("It rained")) is None


@pytest.mark.parametrize(
    ("a", "b", "is_shared"),
    [
        ("The union is sending medics to Yemen", "It sent hundreds of nurses to Yemen", True),
        ("The union is sending medics to Yemen", "It sent hundreds of nurses to Oman", False),
        ("The union is sending medics to Yemen", "It trained hundreds in Yemen", False),
        ("Ann Mills, a former judge, spoke first", "In May Ann Mills became a judge", True),
        ("Ann Mills, a former judge, spoke first", "In May Ann Mills became a mayor", False),
        ("The judge heard Ann Mills on Friday", "In May Ann Mills became a judge", False),
    ],
)
def test_shared_frames(a: str, b: str, *, is_shared: bool) -> None:
    assert share_frame(claim(a), claim(b, "B1")) == is_shared
    assert share_frame(claim(b, "B1"), claim(a)) == is_shared
