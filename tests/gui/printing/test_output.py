from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from pytestqt.qtbot import QtBot

from core.records import Comparison
from core.review import NO_JUDGEMENTS, Decision, Judgement, subjects_of
from gui.printing.output import write_pdf


@pytest.fixture
def pages(comparison: Comparison, tmp_path: Path, qtbot: QtBot) -> list[str]:
    """The text of each page of the comparison as PDF."""
    del qtbot  # fonts need an application
    write_pdf(comparison, NO_JUDGEMENTS, str(tmp_path / "out.pdf"))
    with pypdfium2.PdfDocument(tmp_path / "out.pdf") as document:
        return [page.get_textpage().get_text_range() for page in document]


def test_every_page_names_the_outlets_and_its_number(pages: list[str]) -> None:
    for number, page in enumerate(pages, start=1):
        text = "".join(page.split())  # a page of few lines is read letter by letter

        assert "A·NDTV" in text
        assert "B·PressTV" in text
        assert f"{number}/{len(pages)}" in text


def test_legend_and_findings_are_there(pages: list[str]) -> None:
    assert "Contradiction (1)" in pages[0]
    assert "no militant has left the country" in " ".join("".join(pages).split())
    assert "Findings" in "".join(pages)


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
