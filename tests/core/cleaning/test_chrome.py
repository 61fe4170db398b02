from __future__ import annotations

import pytest

from core.cleaning.chrome import Chrome, chrome, is_list_heading, signed_by


@pytest.mark.parametrize(
    "paragraph",
    [
        "Advertisement",
        "ADVERTISEMENT",
        "Story continues below advertisement",
        "Most Read This Week",
        "Related articles:",
        "More Articles Like This",
        "Post new comment",
        "Leave a Reply",
        "View 23 comments",
        "12 Comments",
        "Share this article",
        "Facebook | Twitter | WhatsApp | Email",
        "^ Back to Top",
        "Skip to main content",
        "Home > World > Asia",
        "Home | UK | World | Business | Politics | Tech | Science | Health | In Pictures",
        "Image source, Reuters",
        "FacebookTwitterLinkedInEmail",
        "3 min read",
        "2 hours ago",
        "Choose a plan as per your location",
        "Log in or sign up",
        "Photo: John Smith/Reuters",
        "Men at the border, Getty Images",
        "Photo by Ann Lee for The Herald",
        "* * *",
        "Privacy Policy",
        "• Allowed HTML tags: <a> <em> <strong> <cite> <code> <ul> <ol> <li> <dl> <dt> <dd>",
        "Tags: Syria, Taliban",
    ],
)
def test_labels_of_a_page_are_known(paragraph: str) -> None:
    assert chrome(paragraph) is Chrome.LABEL


@pytest.mark.parametrize(
    "paragraph",
    [
        "Sign up for our newsletter and get the day's top stories.",
        "Follow us on Twitter and Facebook.",
        "Follow Ann Lee on Twitter @annlee.",
        "Click here to read the report.",
        "We use cookies to give you the best experience on our website.",
        "By continuing to use this site you agree to our use of cookies.",
        "Read also: Rebels take the town",
        "This article was originally published on The Conversation.",
        "Get the latest headlines delivered to your inbox every morning.",
    ],
)
def test_notices_of_a_site_are_known(paragraph: str) -> None:
    assert chrome(paragraph) is Chrome.NOTICE


@pytest.mark.parametrize(
    "paragraph",
    [
        "Your email address will not be published. Required fields are marked *",
        "© 2014 The Daily Herald. All rights reserved.",
        "Copyright 2016 The Associated Press. This material may not be published or rewritten.",
        "Comments are closed.",
        "(This story has not been edited by our staff and is published from a syndicated feed.)",
        "Disclaimer: I own shares of the company.",
        "This material is for educational and informational purposes only.",
        "Seek help before you buy. This is not financial, tax or investment advice.",
        "Nothing in this article is intended to be investment advice.",
    ],
)
def test_notices_under_the_text_are_known(paragraph: str) -> None:
    assert chrome(paragraph) is Chrome.CLOSING


@pytest.mark.parametrize(
    "paragraph",
    [
        "Copyright law was changed on Monday.",
        "Like us, the French have two chambers.",
        "The report was first published in 2010 by the ministry.",
        "Photos by the agency showed tanks.",
        "“Follow us,” he said.",
        "Follow us, the rebels told the villagers.",
        "Register to vote, the mayor told the crowd.",
        "Subscribers to the plan pay ten dollars.",
        "Most reports put the toll at 12.",
        "Related charges were dropped on Friday.",
        "Sharing the news, she broke into tears.",
        "He works for Getty Images in Paris.",
        "The Taliban insists the reports are untrue.",
        "Comments by the minister drew fire.",
        "Download speeds fell by half.",
        "More than 40 people were killed.",
        "The advertisement was withdrawn.",
        "The memo is not legal advice to the president.",
        "This law is not about tax.",
        "The data are collected for educational purposes.",
    ],
)
def test_sentences_of_a_report_are_no_chrome(paragraph: str) -> None:
    assert chrome(paragraph) is Chrome.NONE


@pytest.mark.parametrize("paragraph", ["Latest News", "You may also like", "Editor's Picks"])
def test_headings_of_lists_are_known(paragraph: str) -> None:
    assert is_list_heading(paragraph)


def test_a_comment_form_heads_no_list() -> None:
    assert not is_list_heading("Post new comment")


def test_a_signature_names_the_outlet() -> None:
    assert signed_by("Daily Herald Management") == "Daily Herald"


def test_a_sentence_is_no_signature() -> None:
    assert signed_by("The Herald Management resigned.") is None
