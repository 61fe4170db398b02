"""Documents made by python-docx, and some that no word processor makes."""

from __future__ import annotations

import time
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from docx.oxml import parse_xml

from core.errors import UnreadableArticleError
from core.reading.documents import Document
from core.reading.word import read_word

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def saved(made: Any) -> bytes:
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def report() -> Any:
    made = docx.Document()
    made.add_heading("Ferry runs aground", 0)
    made.add_paragraph("The ferry ").add_run("Aurora").bold = True
    made.add_table(1, 2).rows[0].cells[1].text = "forty people"
    made.add_paragraph("Nobody was hurt.")
    return made


def rezipped(data: bytes, name: str, content: bytes) -> bytes:
    """The package with one part replaced."""
    file = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(file, "w", ZIP_DEFLATED) as new:
        for member in old.infolist():
            is_it = member.filename == name
            new.writestr(member.filename, content if is_it else old.read(member))
    return file.getvalue()


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableArticleError) as caught:
        read_word(Document("a.docx", data))
    return str(caught.value)


def test_paragraphs_and_cells_are_read_in_order() -> None:
    article = read_word(Document("a.docx", saved(report())))

    assert (
        article.text == "Ferry runs aground\n\nThe ferry Aurora\n\nforty people\n\nNobody was hurt."
    )
    assert article.title == "Ferry runs aground"


def test_tracked_changes_are_taken_as_made() -> None:
    made = docx.Document()
    package: Any = made
    body = package.element.body
    body.insert(
        0,
        parse_xml(
            f"<w:p {W}><w:r><w:t>The </w:t></w:r><w:del><w:r><w:delText>old</w:delText></w:r>"
            "</w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>x</w:t></w:r>"
            "</w:moveFrom><w:r><w:tab/><w:t>text</w:t></w:r></w:p>"
        ),
    )

    assert read_word(Document("a.docx", saved(made))).text == "The new text"


def test_a_document_without_words_has_no_text() -> None:
    assert read_word(Document("a.docx", saved(docx.Document()))).text == ""


@pytest.mark.parametrize("cut", [100, 5_000, 20_000])
def test_a_document_cut_off_is_refused(cut: int) -> None:
    assert "damaged" in refusal(saved(report())[:cut])


def test_an_archive_of_other_files_is_refused() -> None:
    file = BytesIO()
    with ZipFile(file, "w") as packed:
        packed.writestr("a.txt", "The ferry")

    assert "Word document is damaged" in refusal(file.getvalue())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_an_entity_bomb_is_refused(encoding: str) -> None:
    bomb = (
        f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">'
        f'<!ENTITY b "&a;&a;&a;&a;">]><w:document {W}><w:body><w:p><w:r><w:t>&b;</w:t></w:r>'
        "</w:p></w:body></w:document>"
    )

    data = rezipped(saved(report()), "word/document.xml", bomb.encode(encoding))

    assert "what no Word document does" in refusal(data)


@pytest.mark.parametrize("size", [21_000_000, 110_000_000])
def test_a_zip_bomb_is_refused_unopened(size: int) -> None:
    data = rezipped(saved(report()), "word/document.xml", bytes(size))
    started_s = time.monotonic()

    said = refusal(data)

    assert "no Word document" in said or "more than can be read" in said
    assert time.monotonic() - started_s < 30
