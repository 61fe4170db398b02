from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from pytestqt.qtbot import QtBot

from core.records import Comparison
from core.review import NO_JUDGEMENTS, Decision, Judgement, subjects_of
from gui.printing.output import write_pdf


@pytest.fixture
def pdf(comparison: Comparison, tmp_path: Path, qtbot: QtBot) -> Path:
    """The comparison as PDF."""
    del qtbot  # fonts need an application
    write_pdf(comparison, NO_JUDGEMENTS, str(tmp_path / "out.pdf"))
    return tmp_path / "out.pdf"


@pytest.fixture
def pages(pdf: Path) -> list[str]:
    """The text of each of its pages."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]


def test_every_page_names_the_outlets_and_its_number(pages: list[str]) -> None:
    for number, page in enumerate(pages, start=1):
        text = "".join(page.split())  # a page of few lines is read letter by letter

        assert "A·NDTV" in text
        assert "B·PressTV" in text
        assert f"{number}/{len(pages)}" in text


def squeezed(text: str) -> str:
    """Without blanks: a page of few lines is read letter by letter."""
    return "".join(text.split())


def letters(text: str) -> str:
    """Letters and figures alone: a hyphen at the end of a line comes out as another sign."""
    return "".join(filter(str.isalnum, text))


def test_the_legend_tells_every_kind_with_its_count(pages: list[str]) -> None:
    text = squeezed(pages[0])

    for words in (
        "≠Contradiction(1)",
        "≈Differsindetail(1)",
        "=Agreement(1)",
        "○Toldbyonesideonly(2)",
        "?Cannottell(1)",
    ):
        assert words in text


def test_each_finding_is_listed_with_both_claims_who_says_them_and_why(
    pages: list[str], comparison: Comparison
) -> None:
    listed = squeezed("".join(pages)).rpartition("Findings")[2]

    for finding in comparison.findings:
        assert squeezed(finding.verdict.reasons[0].text)[1:] in listed
        for claim in (finding.pair.a, finding.pair.b):
            assert squeezed(claim.text) in listed
    assert "deniedbytheforeignministry" in listed
    assert "Theoutletsquotesourceswhocontradicteachother." in listed
    assert "verylikely·0.93" in listed


@pytest.mark.parametrize(("side", "left_pt", "right_pt"), [(0, 72, 296), (1, 328, 552)])
def test_the_texts_stand_side_by_side_whole(
    comparison: Comparison, pdf: Path, side: int, left_pt: float, right_pt: float
) -> None:
    column = ""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            text = page.get_textpage()
            top_pt, bottom_pt = page.get_height() - 68, 46  # between running head and foot
            column += text.get_text_bounded(left_pt, bottom_pt, right_pt, top_pt)

    told = letters(column)
    for paragraph in comparison.articles[side].text.splitlines():
        assert letters(paragraph) in told


def test_nothing_half_written_is_left(comparison: Comparison, tmp_path: Path, qtbot: QtBot) -> None:
    del qtbot
    (tmp_path / "out.pdf").write_text("older", encoding="utf-8")

    write_pdf(comparison, NO_JUDGEMENTS, str(tmp_path / "out.pdf"))

    assert [path.name for path in tmp_path.iterdir()] == ["out.pdf"]
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")


def test_a_folder_that_is_not_there_is_an_error(comparison: Comparison, tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"out\.pdf"):
        write_pdf(comparison, NO_JUDGEMENTS, str(tmp_path / "nowhere" / "out.pdf"))


def test_nothing_is_left_where_the_target_cannot_be_replaced(
    comparison: Comparison, tmp_path: Path, qtbot: QtBot
) -> None:
    del qtbot
    (tmp_path / "out.pdf").mkdir()

    with pytest.raises(OSError, match=r"out\.pdf"):
        write_pdf(comparison, NO_JUDGEMENTS, str(tmp_path / "out.pdf"))

    assert [path.name for path in tmp_path.iterdir()] == ["out.pdf"]


def test_the_review_is_printed_with_its_notes(
    comparison: Comparison, tmp_path: Path, qtbot: QtBot
) -> None:
    del qtbot
    subjects = subjects_of(comparison)
    finding = comparison.findings[0]
    judgements = {
        finding.key: Judgement(
            subjects[finding.key],
            found=finding.verdict.label,
            decision=Decision.CONFIRMED,
            note="seen in both",
        ),
        "A5": Judgement(subjects["A5"], note="asked the author"),
    }

    write_pdf(comparison, judgements, str(tmp_path / "out.pdf"))

    with pypdfium2.PdfDocument(tmp_path / "out.pdf") as document:
        text = " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
    assert "confirmed, note: seen in both" in text
    assert "note: asked the author" in text
    assert "1 of 6 reviewed" in text
