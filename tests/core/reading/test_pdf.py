"""PDF files written by hand: text at places, in Courier, whose letters are all 0.6 wide."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from core.errors import UnreadableArticleError
from core.reading.documents import Document
from core.reading.pdf import read_pdf

Placed = tuple[float, float, float, str]  # x, y and size in points, and the words
SIZE = 10.0


def pdf(*pages: Sequence[Placed]) -> bytes:
    """A file whose pages show these words."""
    kids = " ".join(f"{10 + 2 * n} 0 R" for n in range(len(pages)))
    objects = {
        1: "<</Type/Catalog/Pages 2 0 R>>",
        2: f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>",
        3: "<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>",
    }
    for n, placed in enumerate(pages):
        shown = "\n".join(
            f"BT /F {size} Tf {x} {y} Td ({text}) Tj ET" for x, y, size, text in placed
        )
        objects[10 + 2 * n] = (
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>"
            f"/Contents {11 + 2 * n} 0 R>>"
        )
        objects[11 + 2 * n] = f"<</Length {len(shown)}>>stream\n{shown}\nendstream"
    data, places = b"%PDF-1.4\n", list[str]()
    for number, content in objects.items():
        places.append(f"{number} 1\n{len(data):010} 00000 n \n")
        data += f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252")
    end = f"trailer\n<</Root 1 0 R/Size 2000>>\nstartxref\n{len(data)}\n%%EOF"
    return data + f"xref\n0 1\n0000000000 65535 f \n{''.join(places)}{end}".encode()


def column(x: float, top: float, *lines: str) -> list[Placed]:
    return [(x, top - 12 * n, SIZE, line) for n, line in enumerate(lines)]


def text_of(*pages: Sequence[Placed]) -> str:
    return read_pdf(Document("a.pdf", pdf(*pages))).text


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableArticleError) as caught:
        read_pdf(Document("a.pdf", data))
    return str(caught.value)


def test_lines_become_paragraphs() -> None:
    lines = column(50, 700, "The ferry ran aground on Friday morning", "with forty on board.")
    more = column(50, 660, "Nobody was hurt when the ship was lost,", "they said.")

    assert text_of([*lines, *more]) == (
        "The ferry ran aground on Friday morning with forty on board.\n\n"
        "Nobody was hurt when the ship was lost, they said."
    )


def test_an_indented_line_begins_a_paragraph() -> None:
    lines = column(50, 700, "The ferry ran aground on Friday", "near the town of Havnes itself.")
    more = [(70, 676, SIZE, "Nobody was hurt, the owner"), (50, 664, SIZE, "said.")]

    assert text_of([*lines, *more]).split("\n\n")[1] == "Nobody was hurt, the owner said."


@pytest.mark.parametrize("is_by_row", [False, True])
def test_columns_are_read_one_after_the_other(*, is_by_row: bool) -> None:
    left = column(
        50, 700, "The ferry ran aground", "on Friday morning off", "the island with forty"
    )
    right = column(320, 700, "people on board, said", "the coast guard of the", "whole region.")
    headline = [(50.0, 740.0, 20.0, "Ferry runs aground off the island")]
    rows = [placed for pair in zip(left, right, strict=True) for placed in pair]

    text = text_of(headline + (rows if is_by_row else left + right))

    assert text == (
        "Ferry runs aground off the island\n\nThe ferry ran aground on Friday morning off the "
        "island with forty people on board, said the coast guard of the whole region."
    )


def test_words_hyphenated_at_a_line_are_put_together() -> None:
    lines = column(50, 700, "A well-known cap-", "tain and his well-", "known ship.")

    assert text_of(lines) == "A well-known captain and his well-known ship."


def test_running_headers_and_footers_go() -> None:
    pages = [
        [
            (50.0, 780.0, SIZE, f"Harbour Post {n} May 2024"),
            *column(50, 700, f"Page {name} tells what happened."),
            (300.0, 20.0, SIZE, str(n)),
        ]
        for n, name in enumerate(("one", "two", "three"), start=1)
    ]

    assert text_of(*pages) == "\n\n".join(
        f"Page {name} tells what happened." for name in ("one", "two", "three")
    )


def test_what_stands_off_the_page_is_not_read() -> None:
    last = "The ferry ran aground on Friday"
    first = [*column(50, 700, "The owner spoke."), *column(50, 76, last)]
    second = [*column(50, 810, last), *column(50, 760, "near the town of Havnes.")]

    assert text_of(first, second) == f"The owner spoke.\n\n{last} near the town of Havnes."


def test_a_sentence_goes_on_over_the_page() -> None:
    first = column(50, 100, "The ferry ran aground on")
    second = column(50, 700, "Friday.")

    assert text_of(first, second) == "The ferry ran aground on Friday."


def test_pages_without_letters_have_no_text_layer() -> None:
    assert "it has no text layer" in refusal(pdf([], []))


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n...", b"%PDF-1.4\n1 0 obj<<", b"no PDF", pdf([])[:60], b"%PDF" * 1_000_000]
)
def test_a_damaged_file_is_refused(data: bytes) -> None:
    assert "the PDF file is damaged" in refusal(data)


def test_too_many_pages_are_refused() -> None:
    assert "more than 500 pages" in refusal(pdf(*[column(50, 700)] * 501))


def test_pages_that_hold_each_other_end() -> None:
    data = pdf(column(50, 700, "The ferry.")).replace(b"/Kids[10 0 R]", b"/Kids[2 0 R] ")

    assert "a.pdf: " in refusal(data)
