from __future__ import annotations

import time
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from core.errors import ManyArticlesError, UnreadableArticleError
from core.progress import SILENT
from core.reading import entries, read

SENTENCE = "The ferry ran aground off the northern island."


def packed(**files: str | bytes) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return file.getvalue()


def written(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def refusal(source: str | Path) -> str:
    with pytest.raises(UnreadableArticleError) as caught:
        read(source)
    return str(caught.value)


def test_an_archive_lists_the_files_that_can_be_read(tmp_path: Path) -> None:
    data = packed(
        b_txt=SENTENCE,
        news__a_md=f"# {SENTENCE}",
        x_png=b"\x89PNG",
        MACOSX__a_txt="x",
        _hidden_txt="x",
    )
    path = written(tmp_path, "a.zip", data)

    found = entries(path)

    assert [entry.title for entry in found] == ["MACOSX/a.txt", "b.txt", "news/a.md"]
    assert [entry.source for entry in found] == [f"{path}#1", f"{path}#2", f"{path}#3"]
    assert found[2].read(SILENT).text == SENTENCE
    assert found[2].read(SILENT).original == f"# {SENTENCE}".encode()


def test_one_of_several_is_read_by_its_number(tmp_path: Path) -> None:
    path = written(tmp_path, "a.zip", packed(a_txt=SENTENCE, b_txt=f"{SENTENCE} It rained."))

    assert read(f"{path}#2").text == f"{SENTENCE} It rained."
    with pytest.raises(ManyArticlesError) as caught:
        read(path)
    assert caught.value.count == 2
    assert str(caught.value) == (
        f"{path}: it holds 2 articles; name one of them, from {path}#1 to {path}#2."
    )


def test_tables_in_an_archive_are_spread_out(tmp_path: Path) -> None:
    rows = f'{{"text": "{SENTENCE}"}}\n{{"text": "{SENTENCE} It rained."}}'
    path = written(tmp_path, "a.zip", packed(a_jsonl=rows, b_csv="no table", c_txt=SENTENCE))

    found = entries(path)

    assert len(found) == 4
    assert found[1].read(SILENT).text == f"{SENTENCE} It rained."
    with pytest.raises(UnreadableArticleError, match="no rows"):
        found[2].read(SILENT)


def test_a_file_that_is_no_article_does_not_cost_the_others(tmp_path: Path) -> None:
    path = written(tmp_path, "a.zip", packed(a_docx=b"broken", b_txt=SENTENCE))

    broken, good = entries(path)

    assert good.read(SILENT).text == SENTENCE
    with pytest.raises(UnreadableArticleError, match=r"a\.zip: a\.docx: the archive is damaged"):
        broken.read(SILENT)


def test_an_archive_in_an_archive_is_not_unpacked(tmp_path: Path) -> None:
    path = written(tmp_path, "a.zip", packed(a_zip=packed(a_txt=SENTENCE)))

    assert "an archive in an archive" in refusal(path)


@pytest.mark.parametrize("size", [21_000_000, 100_000_000])
def test_a_bomb_does_not_go_off(tmp_path: Path, size: int) -> None:
    path = written(tmp_path, "a.zip", packed(a_txt=bytes(size)))
    started_s = time.monotonic()

    assert "larger than 20 MB" in refusal(path)
    assert time.monotonic() - started_s < 30


def test_many_bombs_together_do_not_go_off(tmp_path: Path) -> None:
    data = bytearray(packed(**{f"a{n}_txt": SENTENCE for n in range(60)}))
    # Each file says in the directory (signature PK12, size at 24) that it unpacks to 20 MB.
    at = data.find(b"PK\1\2")
    while at >= 0:
        data[at + 24 : at + 28] = (20_000_000).to_bytes(4, "little")
        at = data.find(b"PK\1\2", at + 1)

    assert "unpacks to more" in refusal(written(tmp_path, "a.zip", bytes(data)))


def test_a_locked_file_is_refused(tmp_path: Path) -> None:
    data = bytearray(packed(a_txt=SENTENCE))
    data[data.find(b"PK\1\2") + 8] |= 1  # general purpose flags of the directory

    assert "locked with a password" in refusal(written(tmp_path, "a.zip", bytes(data)))


@pytest.mark.parametrize("cut", [10, 60])
def test_an_archive_cut_off_is_refused(tmp_path: Path, cut: int) -> None:
    path = written(tmp_path, "a.zip", packed(a_txt=SENTENCE)[:cut])

    assert "damaged" in refusal(path)


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    data = bytearray(packed(a_txt=SENTENCE))
    data[40] ^= 0xFF

    assert "it is damaged" in refusal(written(tmp_path, "a.zip", bytes(data)))


def test_an_archive_of_nothing_readable_is_refused(tmp_path: Path) -> None:
    assert "no article that can be read" in refusal(written(tmp_path, "a.zip", packed(x_png="x")))


def test_a_folder_gives_the_articles_of_its_files(tmp_path: Path) -> None:
    first = written(tmp_path, "b/a.txt", SENTENCE)
    table = written(tmp_path, "c.jsonl", f'{{"text": "{SENTENCE}"}}\n{{"text": "{SENTENCE}"}}')
    broken = written(tmp_path, "d.csv", "no table")
    written(tmp_path, "page_files/ad.html", "<html>")
    written(tmp_path, ".hidden.txt", "x")
    written(tmp_path, "photo.jpg", "x")
    (tmp_path / "loop").symlink_to(tmp_path)

    found = entries(tmp_path)

    sources = [str(first), f"{table}#1", f"{table}#2", str(broken)]
    assert [entry.source for entry in found] == sources
    assert [entry.read(SILENT).text for entry in found[:3]] == [SENTENCE] * 3
    with pytest.raises(UnreadableArticleError, match="no rows"):
        found[3].read(SILENT)
