from __future__ import annotations

import json
from datetime import date

import pytest

from core.errors import UnreadableArticleError
from core.progress import SILENT
from core.reading.documents import DEFAULT_OPTIONS, Document, ReadingOptions
from core.reading.tables import open_csv, open_json

ROW = {
    "headline": "Ferry aground",
    "source": "Harbour Post",
    "authors": ["I. Solberg", "A. Berg"],
    "date_publish": "2024-05-03 14:20:00",
    "url": "https://post.example/a",
    "maintext": "The ferry ran aground.\nNobody was hurt.",
}


def of_json(data: str, options: ReadingOptions = DEFAULT_OPTIONS) -> list[str]:
    found = open_json(Document("a.jsonl", data.encode()), options)
    return [entry.read(SILENT).text for entry in found]


def of_csv(data: str, options: ReadingOptions = DEFAULT_OPTIONS) -> list[str]:
    found = open_csv(Document("a.csv", data.encode()), options)
    return [entry.read(SILENT).text for entry in found]


def test_columns_are_found_by_their_names() -> None:
    entry = next(iter(open_json(Document("a.json", json.dumps(ROW).encode()), DEFAULT_OPTIONS)))

    article = entry.read(SILENT)

    assert entry.title == article.title == "Ferry aground"
    assert article.text == ROW["maintext"]
    assert article.outlet == "Harbour Post"
    assert article.author == "I. Solberg, A. Berg"
    assert article.published == date(2024, 5, 3)
    assert article.address == "https://post.example/a"


@pytest.mark.parametrize(
    "data",
    ['[{"text": "One."}, {"text": "Two."}]', '{"text": "One."}\n\n{"text": "Two."}\r\n'],
)
def test_an_array_and_lines_are_read_alike(data: str) -> None:
    assert of_json(data) == ["One.", "Two."]


def test_a_list_of_paragraphs_is_a_text() -> None:
    assert of_json('{"paragraphs": ["One.", "Two."]}') == ["One.\n\nTwo."]


@pytest.mark.parametrize("parted_by", [",", ";", "\t"])
def test_columns_of_csv_are_parted_as_the_first_row_has_it(parted_by: str) -> None:
    data = f'Title{parted_by}Text\r\nA{parted_by}"One, ""two"";\nthree."\r\n'

    assert of_csv(data) == ['One, "two";\nthree.']


def test_the_reader_names_the_columns() -> None:
    options = ReadingOptions(columns={"text": "story"})

    assert of_json('{"story": "One.", "text": "no"}', options) == ["One."]
    assert of_csv("story,text\nOne.,no\n", options) == ["One."]


def test_a_broken_line_is_told_where_it_is_read() -> None:
    good, broken = open_json(Document("a.jsonl", b'{"text": "One."}\n{"text": \n'), DEFAULT_OPTIONS)

    assert good.read(SILENT).text == "One."
    with pytest.raises(UnreadableArticleError, match=r"a\.jsonl#2: the row is no JSON object"):
        broken.read(SILENT)


def test_rows_too_short_or_too_long_are_read() -> None:
    assert of_csv("title,text\nA\nB,Two.,more,and more\n") == ["", "Two."]


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        ("{}", "no rows"),
        ("[1, 2]", "no rows"),
        ("[" * 100_000, "no rows"),
        ("no JSON at all", "no rows"),
        ('{"a": 1' + "0" * 5_000 + "}", "no rows"),
        ('{"words": "One."}', "no column holds the text"),
    ],
)
def test_what_is_no_table_of_articles_is_refused(data: str, cause: str) -> None:
    with pytest.raises(UnreadableArticleError, match=cause):
        of_json(data)


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        ("The ferry ran aground.", "no rows"),
        ("a,b\n1,2\n", "no column holds the text"),
        ('text\n"' + "a" * 200_000 + '"\n', "cannot be told apart"),
    ],
)
def test_what_is_no_csv_of_articles_is_refused(data: str, cause: str) -> None:
    with pytest.raises(UnreadableArticleError, match=cause):
        of_csv(data)


def test_ten_thousand_rows_are_listed_unread() -> None:
    data = "\n".join(json.dumps({"text": f"Row {n}."}) for n in range(10_000))

    found = tuple(open_json(Document("a.jsonl", data.encode()), DEFAULT_OPTIONS))

    assert found[-1].read(SILENT).text == "Row 9999."
