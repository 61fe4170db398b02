"""What the command line works with: the engine and the window, handed in as callables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from core.progress import Ticket
from core.records import Article, Claim, Comparison

if TYPE_CHECKING:
    from core.reading import ReadingOptions


class ExitStatus(IntEnum):
    """What the shell is told."""

    DONE = 0
    FOUND = 1
    BAD_INPUT = 2
    INTERRUPTED = 130  # 128 + SIGINT, as shells do
    BROKEN_PIPE = 141  # 128 + SIGPIPE


@dataclass(frozen=True, slots=True)
class Engine:
    """What the commands ask of the stages.

    Args:
        read: A file or an address to an article, as far as the options allow it.
        claims: The claims of one article.
        compare: Articles to a comparison.

    All raise ``CoreError`` for what the reader can mend.
    """

    read: Callable[[str, ReadingOptions, Ticket], Article]
    claims: Callable[[Article, Ticket], tuple[Claim, ...]]
    compare: Callable[[Sequence[Article], Ticket], Comparison]


@dataclass(frozen=True, slots=True)
class Window:
    """The window, as far as the command line knows it.

    Args:
        hindrance: Why no window can be opened here, as a clause; None if it can.
        run: Opens the window on these sources and returns its exit status.
    """

    hindrance: Callable[[], str | None]
    run: Callable[[Sequence[str]], int]


@dataclass(frozen=True, slots=True)
class Tools:
    """Everything that a command may use."""

    engine: Engine
    window: Window


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command comes to: its exit status and what standard output gets."""

    status: int = ExitStatus.DONE
    out: str = ""


def shipped_engine() -> Engine:
    """The engine with the shipped networks, loaded when it is first used.

    The stages take a good part of a second to import, which ``--help``, a usage error or
    the window should not wait for.
    """
    return Engine(_read, _claims, _compare)


def _read(source: str, options: ReadingOptions, ticket: Ticket) -> Article:
    from core.comparison import read_article  # noqa: PLC0415 - see shipped_engine

    return read_article(source, options=options, ticket=ticket)


def _claims(article: Article, ticket: Ticket) -> tuple[Claim, ...]:
    from core.comparison import claims_in  # noqa: PLC0415 - see shipped_engine

    return claims_in((article,), ticket=ticket)


def _compare(articles: Sequence[Article], ticket: Ticket) -> Comparison:
    from core.comparison import compare  # noqa: PLC0415 - see shipped_engine

    return compare(articles, ticket=ticket)
