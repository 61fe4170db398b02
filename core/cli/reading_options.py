"""What the reader allows and knows when articles are read: options that commands share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from core.errors import InputError

if TYPE_CHECKING:
    from core.reading import ReadingOptions

AllowPrivate = Annotated[
    bool,
    typer.Option("--allow-private", help="Fetch from this machine and its own network as well."),
]
Columns = Annotated[
    list[str] | None,
    typer.Option(
        "--column",
        metavar="FIELD=NAME",
        help="Which column of a table holds a field, such as text=body; may be repeated.",
    ),
]


def reading_options(columns: Sequence[str] | None, *, allows_private: bool) -> ReadingOptions:
    """The options as reading takes them.

    Args:
        columns: What was given with ``--column``.
        allows_private: Whether ``--allow-private`` was.

    Raises:
        InputError: If one names no field of an article, or no column.
    """
    # Reading loads the formats, for which --help should not wait.
    from core.reading import ReadingOptions  # noqa: PLC0415
    from core.reading.tables import COLUMNS  # noqa: PLC0415

    named: dict[str, str] = {}
    for given in columns or ():
        field, _, name = given.partition("=")
        if field not in COLUMNS or not name:
            remedy = f"write FIELD=NAME, with a field of {', '.join(COLUMNS)}"
            raise InputError(f"--column {given}", "it names no column of a table", remedy)
        named[field] = name
    return ReadingOptions(allows_private=allows_private, columns=named)
