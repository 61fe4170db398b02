from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Protocol

import pytest

from core.cli import Tools, main
from core.cli.reading_options import reading_options
from core.errors import InputError
from core.reading import ReadingOptions


class Desk(Protocol):
    options: list[ReadingOptions]

    def tools(self) -> Tools: ...


def test_columns_are_named_by_field() -> None:
    options = reading_options(["text=full body", "title=a=b"], allows_private=True)

    assert options == ReadingOptions(
        allows_private=True, columns={"text": "full body", "title": "a=b"}
    )


@pytest.mark.parametrize("given", ["body", "words=body", "text="])
def test_what_names_no_column_is_refused(given: str) -> None:
    with pytest.raises(InputError, match="FIELD=NAME"):
        reading_options([given], allows_private=False)


@pytest.mark.parametrize("command", ["compare", "read"])
def test_options_reach_every_article(desk: Desk, sources: list[str], command: str) -> None:
    named = sources if command == "compare" else sources[:1]

    status = main([command, *named, "--allow-private", "--column", "text=body"], tools=desk.tools())

    assert status == 0
    allowed = ReadingOptions(allows_private=True, columns={"text": "body"})
    assert desk.options == [allowed] * len(named)


def test_nothing_private_is_read_unless_allowed(desk: Desk, sources: list[str]) -> None:
    assert main(["read", sources[0]], tools=desk.tools()) == 0
    assert desk.options == [ReadingOptions()]


def test_a_table_with_columns_of_its_own_is_added(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "table.csv"
    rows = ["caption,story", "Storm,The storm reached the coast.", "Vote,The budget was passed."]
    table.write_text("\n".join(rows), encoding="utf-8")
    columns = ["--column", "text=story", "--column", "title=caption"]

    status = main(["library", "add", str(table), *columns, "--json"], tools=desk.tools())

    added: Any = json.loads(capsys.readouterr().out)
    assert status == 0
    assert [one["title"] for one in added["articles"]] == ["Storm", "Vote"]
