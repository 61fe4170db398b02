from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from core.errors import UnreadableArticleError
from core.progress import SILENT
from core.reading import entries, from_text, read
from core.reading.files import LARGEST_FILE_BYTES
from core.samples import sample_paths

SENTENCE = "Pakistan’s ministry said that “no militant” left – the cost was £5."


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def refusal(source: str | Path) -> str:
    with pytest.raises(UnreadableArticleError) as caught:
        read(source)
    return str(caught.value)


@pytest.mark.parametrize("name", ["a.txt", "A.TXT", "a.text", "notes", "St. Denis report"])
def test_a_text_file_is_read_as_it_stands(tmp_path: Path, name: str) -> None:
    path = write(tmp_path, name, f" {SENTENCE}\r\n\r\n\u200bIt rained. ")

    article = read(path)

    assert article.text == article.raw == f" {SENTENCE}\r\n\r\n\u200bIt rained. "
    assert article.source == str(path)


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"],
)
def test_every_encoding_of_english_is_found(tmp_path: Path, encoding: str) -> None:
    path = write(tmp_path, "a.txt", SENTENCE.encode(encoding))

    assert read(str(path)).text == SENTENCE


def test_tags_in_a_text_are_text(tmp_path: Path) -> None:
    text = "The <b>minister</b> wrote <script>alert(1)</script> on Monday."

    assert read(write(tmp_path, "a.txt", text)).text == text


def test_a_short_text_with_many_names_is_english(tmp_path: Path) -> None:
    text = "Muhammad Amin met Abu Bakr al-Baghdadi, Suhail Shaheen."

    assert read(write(tmp_path, "a.txt", text)).text == text


@pytest.mark.parametrize(
    ("name", "content", "cause"),
    [
        ("empty.txt", b"", "it is empty"),
        ("blank.txt", b" \n\n ", "it holds no text"),
        ("word.txt", b"Militants", "too short to compare"),
        ("binary.txt", b"The town\0\1\2\3 was taken.\0\0", "binary"),
        ("noise.txt", bytes(range(128, 160)) * 40, "no encoding used for English"),
        ("pdf.txt", b"%PDF-1.7\n...", "PDF"),
        ("office.txt", b"PK\x03\x04....", "archive is damaged"),
        ("rich.txt", b"{\\rtf1\\ansi The town}", "rich text"),
        ("empty.html", b"<!DOCTYPE html>\n<html></html>", "no article can be told"),
        ("paper.pdf", b"%PDF-1.7\n...", "PDF file is damaged"),
        ("paper.docx", b"PK\x03\x04....", "archive is damaged"),
        ("song.mp3", b"ID3", ".mp3 files are not read"),
        ("russian.txt", "Президент заявил, что это не так.".encode(), "not seem to be in English"),
    ],
)
def test_what_is_no_article_is_refused(
    tmp_path: Path, name: str, content: bytes, cause: str
) -> None:
    path = write(tmp_path, name, content)

    said = refusal(path)

    assert cause in said
    assert said.startswith(str(path))
    assert said.count("\n") == 0


@pytest.mark.parametrize(
    "text",
    [
        (
            "Der Präsident hat am Montag in Berlin erklärt, dass die Regierung an der Reform "
            "festhalten werde. Die Opposition war dagegen und will in der nächsten Woche im "
            "Parlament über den Antrag der Koalition abstimmen."
        ),
        (
            "Le président a déclaré lundi à Paris que le gouvernement ne reviendrait pas sur la "
            "réforme. L’opposition a voté contre et demande aux ministres de venir devant la "
            "commission dès la semaine prochaine."
        ),
        (
            "El presidente dijo el lunes en Madrid que el gobierno no va a cambiar la reforma. La "
            "oposición ha votado en contra y pide a los ministros que acudan a la comisión antes "
            "del final de la semana."
        ),
    ],
)
def test_another_language_is_refused(tmp_path: Path, text: str) -> None:
    assert "not seem to be in English" in refusal(write(tmp_path, "a.txt", text))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    assert "there is no such file" in refusal(tmp_path / "none.txt")


def test_a_missing_file_of_an_unread_format_is_missing_first(tmp_path: Path) -> None:
    assert "there is no such file" in refusal(tmp_path / "none.mp3")


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    assert "holds no article" in refusal(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")

    assert "a device and not a file" in refusal(tmp_path / "pipe.txt")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", SENTENCE)
    path.chmod(0)

    assert "not permitted" in refusal(path)


def test_a_huge_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST_FILE_BYTES + 1)

    assert "larger than 20 MB" in refusal(path)


@pytest.mark.parametrize("source", ["a\0b.txt", "x" * 5000, "~no-such-user-here/a.txt"])
def test_an_impossible_path_is_refused(source: str) -> None:
    assert "check its path" in refusal(source)


def test_a_web_page_is_told_by_how_it_begins(tmp_path: Path) -> None:
    page = f"\n<!-- saved -->\n<HTML lang=en><body><p>{SENTENCE}</p><p>{SENTENCE}</p></HTML>"

    article = read(write(tmp_path, "page.txt", page))

    assert article.text.startswith(SENTENCE)
    assert article.original == page.encode()


def test_a_number_behind_a_file_of_one_article_is_the_first(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", SENTENCE)

    assert read(f"{path}#1").text == SENTENCE
    assert "no number 2" in refusal(f"{path}#2")


def test_a_name_that_ends_like_a_number_is_a_name(tmp_path: Path) -> None:
    path = write(tmp_path, "news #3", SENTENCE)

    assert read(path).text == SENTENCE


def test_a_source_lists_its_articles_without_reading_them(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", b"\0\1")

    entry = entries(path)[0]

    assert (entry.source, entry.title) == (str(path), str(path))
    with pytest.raises(UnreadableArticleError):
        entry.read(SILENT)


def test_the_source_of_a_page_pasted_is_refused() -> None:
    with pytest.raises(UnreadableArticleError, match="source of a web page"):
        from_text("<html><p>The town was taken.</p></html>")


def test_a_pasted_text_is_an_article() -> None:
    article = from_text(SENTENCE)

    assert (article.text, article.raw, article.source) == (SENTENCE, SENTENCE, "pasted text")


def test_a_pasted_blank_is_refused() -> None:
    with pytest.raises(UnreadableArticleError, match="pasted text: it holds no text"):
        from_text(" \n")


def test_a_sample_has_what_the_catalogue_says() -> None:
    assert [read(path).published for path in sample_paths()] == [
        date(2013, 7, 14),
        date(2013, 7, 18),
        None,
        None,
        None,
    ]


def test_a_changed_sample_has_nothing_from_the_catalogue(tmp_path: Path) -> None:
    path = write(tmp_path, sample_paths()[0].name, sample_paths()[0].read_bytes() + b" ")

    assert read(path).published is None
