from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from core.cli.outputs import check_targets, write_files
from core.errors import InputError


def test_writes_utf8_and_leaves_nothing_else(tmp_path: Path) -> None:
    write_files({str(tmp_path / "a"): "“one”\r\n", str(tmp_path / "b"): "two"})

    assert (tmp_path / "a").read_bytes() == "“one”\r\n".encode()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]


def test_if_one_file_fails_none_is_changed(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("before", encoding="utf-8")

    with pytest.raises(InputError, match="cannot be written"):
        write_files({str(tmp_path / "a"): "after", str(tmp_path / "gone" / "b"): "x"})

    assert (tmp_path / "a").read_text(encoding="utf-8") == "before"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_keeps_the_rights_and_the_link_of_a_file_that_was_there(tmp_path: Path) -> None:
    target, link = tmp_path / "a", tmp_path / "link"
    target.write_text("before", encoding="utf-8")
    target.chmod(0o640)
    link.symlink_to(target)

    write_files({str(link): "after"})

    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "after"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


@pytest.mark.skipif(os.name == "nt", reason="Windows has no /dev")
def test_a_device_is_written_to_and_not_replaced() -> None:
    write_files({os.devnull: "x"})

    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


def test_two_names_of_one_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot share"):
        check_targets((str(tmp_path / "x"), str(tmp_path / "." / "x")), ())
