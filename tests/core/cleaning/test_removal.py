from __future__ import annotations

from core.cleaning.removal import cuts, headline
from core.records import RemovalKind

BODY = (
    "Rebels took the northern town on Monday, the ministry said in a statement.",
    "At least 12 people were killed and dozens were hurt in the fighting.",
    "The governor fled to the capital, where he is staying with relatives.",
)


def kept(*paragraphs: str) -> tuple[str, ...]:
    text = "\n\n".join(paragraphs)
    gone = {cut.span for cut in cuts(text)}
    place = 0
    stayed: list[str] = []
    for paragraph in paragraphs:
        if not any(span.start == place for span in gone):
            stayed.append(paragraph)
        place += len(paragraph) + 2
    return tuple(stayed)


def test_a_plain_article_stays_whole() -> None:
    assert kept("Rebels take town", *BODY) == ("Rebels take town", *BODY)


def test_labels_and_notices_go_wherever_they_stand() -> None:
    paragraphs = (BODY[0], "Advertisement", BODY[1], "Sign up for our newsletter.", BODY[2])

    assert kept(*paragraphs) == BODY


def test_credits_go_at_the_edges() -> None:
    paragraphs = ("Rebels take town", "By Ann Lee", "July 14, 2013", *BODY, "(Reuters)")

    assert kept(*paragraphs) == ("Rebels take town", *BODY)


def test_a_line_amid_the_text_is_no_credit() -> None:
    paragraphs = (BODY[0], "By Ann Lee", BODY[1])

    assert kept(*paragraphs) == paragraphs


def test_a_plea_above_the_text_goes_where_a_label_follows_it() -> None:
    plea = "Our work needs you. Only you can keep independent reporting alive in the valley."

    assert kept("Rebels take town", plea, "Most Read", *BODY) == ("Rebels take town", *BODY)


def test_a_first_paragraph_that_only_sounds_like_a_plea_stays() -> None:
    lead = "The party needs your support to win, and only you can decide the outcome on Sunday."

    assert kept("Parties court the young", lead, *BODY) == ("Parties court the young", lead, *BODY)


def test_a_disclaimer_under_a_credit_goes() -> None:
    assert (
        kept(
            *BODY, "By Press TV", "The site is not responsible for the content of quoted articles."
        )
        == BODY
    )


def test_a_notice_is_followed_by_its_signature() -> None:
    notice = "This site is no longer updated and its content is available as an archive."

    assert kept(notice, "Herald Management", "Published July 14, 2013", *BODY) == BODY


def test_teasers_under_a_list_heading_go() -> None:
    teasers = ("Latest News", "Another town falls", "The mayor of another town said he...", "More")

    assert kept(*BODY, *teasers) == BODY


def test_text_goes_on_below_a_list_heading() -> None:
    paragraphs = (BODY[0], "Related stories", "Another town falls", "What we know", *BODY[1:])

    assert kept(*paragraphs) == (BODY[0], "What we know", *BODY[1:])


def test_a_headline_printed_twice_stays_once() -> None:
    assert kept("Rebels take town", "Rebels take town", *BODY) == ("Rebels take town", *BODY)


def test_a_headline_printed_many_times_stays_once() -> None:
    assert kept(*["Rebels take town"] * 12, *BODY) == ("Rebels take town", *BODY)


def test_the_title_of_the_page_goes_where_the_headline_follows() -> None:
    page_title = "Rebels take town | The Daily Herald"

    assert kept(page_title, "Rebels take town", *BODY) == ("Rebels take town", *BODY)


def test_a_menu_above_the_text_goes() -> None:
    menu = ("Menu", "Home", "Sport", "Daily Herald")

    assert kept(*menu, "Rebels take the town", *BODY) == ("Rebels take the town", *BODY)


def test_a_list_of_names_under_the_text_stays() -> None:
    names = ("The dead:", "John Smith", "Maria Santos", "Omar Haddad")

    assert kept(*BODY, *names) == (*BODY, *names)


def test_a_body_printed_twice_stays_once() -> None:
    assert kept(*BODY, *BODY) == BODY


def test_a_repeat_is_called_one() -> None:
    text = "\n\n".join((*BODY, *BODY))

    assert {cut.kind for cut in cuts(text)} == {RemovalKind.REPEAT}


def test_a_short_quote_may_be_repeated() -> None:
    paragraphs = (BODY[0], "“We will not go.”", BODY[1], "“We will not go.”", BODY[2])

    assert kept(*paragraphs) == paragraphs


def test_the_headline_is_the_first_paragraph() -> None:
    assert headline("Rebels take town\n\n" + BODY[0]) == "Rebels take town"


def test_running_text_and_datelines_are_no_headline() -> None:
    assert headline("\n\n".join(BODY)) is None
    assert headline("Islamabad:\n\n" + BODY[0]) is None
    assert headline("Rebels take town") is None
