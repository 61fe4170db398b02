"""An engine and a window of the tests' own, so that no network and no Qt is loaded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from core.cli import Engine, Tools, Window
from core.engine import Check, EngineState
from core.errors import UnreadableArticleError
from core.letters import article_letters
from core.progress import Stage, Ticket
from core.reading import ReadingOptions
from core.records import (
    Article,
    Claim,
    Comparison,
    Finding,
    Label,
    OnlyIn,
    Pair,
    Reason,
    ReasonKind,
    Verdict,
)
from tests.core.passages import claim_at


@dataclass
class FakeDesk:
    """Reads files as they are; finds one claim in each and one verdict between the first two."""

    label: Label = Label.CONTRADICT
    checks_off: tuple[tuple[Check, str], ...] = ()
    hindrance: str | None = "there is no display"
    error: BaseException | None = None
    opened: list[tuple[str, ...]] = field(default_factory=list)
    options: list[ReadingOptions] = field(default_factory=list)

    def read(self, source: str, options: ReadingOptions, ticket: Ticket) -> Article:
        self.options.append(options)
        if self.error is not None:
            raise self.error
        ticket.advance(Stage.READ, 1, 1)
        try:
            text = Path(source).read_text(encoding="utf-8")
        except OSError as error:
            raise UnreadableArticleError(source, "no such file", "check its name") from error
        return Article(source, text, text)

    def claims(self, article: Article, _: Ticket) -> tuple[Claim, ...]:
        return (claim_at("A1", article.text, article.text),)

    def compare(self, articles: Sequence[Article], _: Ticket) -> Comparison:
        claims = tuple(
            claim_at(f"{letter}1", article.text, article.text)
            for letter, article in zip(article_letters(len(articles)), articles, strict=True)
        )
        verdict = Verdict(self.label, 0.9, (Reason(ReasonKind.WORDING, "fake"),))
        return Comparison(
            engine=EngineState("1", (), self.checks_off),
            articles=tuple(articles),
            claims=claims,
            findings=(Finding(Pair(claims[0], claims[1], 0.9), verdict),),
            only=((), (), *((OnlyIn(claim, ()),) for claim in claims[2:])),
        )

    def run_window(self, sources: Sequence[str]) -> int:
        self.opened.append(tuple(sources))
        return 0

    def tools(self) -> Tools:
        engine = Engine(self.read, self.claims, self.compare)
        return Tools(engine, Window(lambda: self.hindrance, self.run_window))


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


@pytest.fixture
def sources(tmp_path: Path) -> list[str]:
    """Two articles on disk."""
    paths = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for path in paths:
        path.write_text(f"[red]{path.stem}[/red] said so", encoding="utf-8")
    return [str(path) for path in paths]
