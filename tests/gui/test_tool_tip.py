from gui.tool_tip import plain_tool_tip


def test_markup_in_an_article_stays_text() -> None:
    assert "&lt;b&gt;not bold&lt;/b&gt;" in plain_tool_tip("<b>not bold</b>")


def test_nothing_to_tell_gives_no_tool_tip() -> None:
    assert plain_tool_tip("") == ""
