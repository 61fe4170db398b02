"""A comparison made by hand from two sample articles, and an engine that hands it out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.engine import EngineState
from core.errors import UnreadableArticleError
from core.headlines import Headline, HeadlineCheck, Outcome
from core.progress import Stage, Ticket
from core.reading import Entry
from core.records import (
    Article,
    Attribution,
    Between,
    Bound,
    Claim,
    Comparison,
    Fact,
    FactKind,
    Finding,
    Label,
    Nearest,
    OnlyIn,
    Pair,
    Reason,
    ReasonKind,
    Stance,
    Verdict,
)
from core.samples import sample_paths
from core.spans import Span
from core.wording import Actor, Naming
from core.wording import Side as NamingSide
from gui.__main__ import build
from gui.engine import Engine
from gui.main_window import MainWindow
from gui.preferences import Preferences
from tests.core.passages import claim_at, span_of

ENGINE = EngineState("0.1.0", (("embedding", "ab" * 32), ("entailment", "cd" * 32)))


def sample_article(number: int, **fields: object) -> Article:
    path = sample_paths()[number]
    text = path.read_text(encoding="utf-8")
    return Article(source=str(path), text=text, raw=text, **fields)  # type: ignore[arg-type]


def claim_of(
    article: Article,
    identity: str,
    words: str,
    *,
    attribution: Attribution | None = None,
    facts: tuple[Fact, ...] = (),
) -> Claim:
    """The claim that these words make; its sentence is their paragraph."""
    text = article.text
    span = span_of(text, words)
    line_start = text.rfind("\n", 0, span.start) + 1
    line_end = text.find("\n", span.end)
    sentence = Span(line_start, line_end if line_end >= 0 else len(text))
    return claim_at(identity, text, words, sentence=sentence, attribution=attribution, facts=facts)


def finding_of(
    a: Claim, b: Claim, label: Label, confidence: float, reason: Reason, **fields: object
) -> Finding:
    verdict = Verdict(label, confidence, (reason,), **fields)  # type: ignore[arg-type]
    return Finding(Pair(a, b, 0.8), verdict)


@pytest.fixture(scope="session")
def article_a() -> Article:
    return sample_article(0, outlet="NDTV", published=date(2013, 7, 14))


@pytest.fixture(scope="session")
def article_b() -> Article:
    return sample_article(1, outlet="Press TV", published=date(2013, 7, 18))


@pytest.fixture(scope="session")
def comparison(article_a: Article, article_b: Article) -> Comparison:
    """One finding of each verdict, and a lone claim on each side."""
    a, b = article_a, article_b
    twelve = "at least 12 of its experts"
    least = span_of(a.text, "at least 12")
    a_facts = (
        Fact(
            FactKind.NUMBER,
            least.start,
            least.end,
            "at least 12",
            12.0,
            bound=Bound.AT_LEAST,
            unit="expert",
        ),
    )
    ministry = Attribution(
        "the foreign ministry",
        "has rejected",
        Stance.DENIES,
        cue_span=span_of(b.text, "has rejected"),
    )
    chaudhry = Attribution("Azaz Ahmed Chaudhry", "said", Stance.ASSERTS)
    sources = Attribution("Taliban sources", "said", Stance.ASSERTS)
    a1 = claim_of(
        a,
        "A1",
        "The Pakistani Taliban are sending their Arab and Uzbek comrades to Syria",
        attribution=sources,
    )
    a2 = claim_of(a, "A2", "mostly trainers, who are expert in guerrilla warfare, are going there")
    a3 = claim_of(a, "A3", f"{twelve} in warfare and information technology", facts=a_facts)
    a4 = claim_of(a, "A4", 'the cell to monitor "the jihad" in Syria was set up six months ago')
    a5 = claim_of(a, "A5", "the Harkatul Mujahideen sent dozens of fighters to Bosnia")
    b1 = claim_of(b, "B1", "pro-Taliban terrorists in Pakistan have joined", attribution=ministry)
    b2 = claim_of(b, "B2", "no militant has left the country", attribution=chaudhry)
    b3 = claim_of(b, "B3", "sent hundreds of militants to Syria")
    b4 = claim_of(b, "B4", "the Taliban base was set up in Syria some six months ago")
    b5 = claim_of(b, "B5", "nobody can travel abroad illegally")
    denial = Reason(
        ReasonKind.DENIAL,
        "the ministry rejects what the sources say",
        (span_of(a.text, "are sending"),),
        (span_of(b.text, "has rejected"),),
    )
    number = Reason(
        ReasonKind.NUMBER,
        "at least 12 can also be hundreds",
        (least,),
        (span_of(b.text, "hundreds"),),
    )
    same = Reason(ReasonKind.NETWORK, "each follows from the other")
    doubt = Reason(ReasonKind.NEGATION, "one says that nobody left", (), (span_of(b.text, "no"),))
    return Comparison(
        engine=ENGINE,
        articles=(a, b),
        claims=(a1, a2, a3, a4, a5, b1, b2, b3, b4, b5),
        findings=(
            finding_of(
                a1,
                b1,
                Label.CONTRADICT,
                0.93,
                denial,
                between=Between.SOURCES,
                runner_up=Label.UNSURE,
            ),
            finding_of(a3, b3, Label.DIFFER, 0.71, number),
            finding_of(a4, b4, Label.AGREE, 0.97, same, between=Between.MIXED),
            finding_of(a2, b2, Label.UNSURE, 0.4, doubt),
        ),
        only=(
            (OnlyIn(a5, (Nearest(b3, 0.31, "other place: Bosnia, not Syria"),)),),
            (OnlyIn(b5, ()),),
        ),
    )


@dataclass
class FakeEngine:
    """Reads only what it knows, and hands out one comparison."""

    articles: dict[str, Article]
    result: Comparison
    error: Exception | None = None
    state: EngineState = ENGINE
    actors: tuple[Actor, ...] = ()
    headlines: tuple[Headline, ...] = ()
    asked: list[Sequence[Article]] = field(default_factory=list[Sequence[Article]])
    flipped: list[tuple[str, Sequence[Reason]]] = field(
        default_factory=list[tuple[str, Sequence[Reason]]]
    )

    def entries(self, source: str, _: Ticket) -> tuple[Entry, ...]:
        """The article of this name, or those of ``name#1``, ``name#2`` and so on."""
        names = [name for name in self.articles if source in {name, name.partition("#")[0]}]
        if not names:
            raise UnreadableArticleError(source, "there is no such file", "choose another one")
        return tuple(Entry(name, name, lambda _, name=name: self.articles[name]) for name in names)

    def read_text(self, text: str) -> Article:
        if not text.strip():
            raise UnreadableArticleError("pasted text", "it is empty", "copy an article first")
        return Article(source="pasted text", text=text, raw=text)

    def claims(self, _: Article, __: Ticket) -> tuple[Claim, ...]:
        return tuple(claim for claim in self.result.claims if claim.article == "A")

    def compare(self, articles: Sequence[Article], ticket: Ticket) -> Comparison:
        self.asked.append(articles)
        if self.error is not None:
            raise self.error
        ticket.advance(Stage.JUDGE, 1, 1)
        return self.result

    def flip(
        self, _: Comparison, finding: Finding, reasons: Sequence[Reason], __: Ticket
    ) -> Verdict:
        self.flipped.append((finding.key, reasons))
        if self.error is not None:
            raise self.error
        return Verdict(Label.AGREE, 0.81, (Reason(ReasonKind.NETWORK, "each follows"),))

    def name_actors(self, _: Comparison) -> tuple[Actor, ...]:
        return self.actors

    def check_headlines(self, _: Comparison, __: Ticket) -> tuple[Headline, ...]:
        return self.headlines

    def as_engine(self) -> Engine:
        return Engine(
            entries=self.entries,
            read_text=self.read_text,
            claims=self.claims,
            compare=self.compare,
            flip=self.flip,
            name_actors=self.name_actors,
            check_headlines=self.check_headlines,
            state=lambda: self.state,
            warm_up=lambda: None,
            samples=tuple(self.articles),
        )


def every(article: Article, words: str) -> Naming:
    """A naming with all places of its words."""
    places = re.finditer(re.escape(words), article.text)
    return Naming(words, tuple(Span(*place.span()) for place in places))


@pytest.fixture(scope="session")
def actors(article_a: Article, article_b: Article) -> tuple[Actor, ...]:
    """One actor, named in two ways by A and in one by B."""
    namings_a = (every(article_a, "fighters"), every(article_a, "comrades"))
    namings_b = (every(article_b, "terrorists"),)
    return (Actor((NamingSide("A", namings_a), NamingSide("B", namings_b))),)


@pytest.fixture(scope="session")
def headlines(comparison: Comparison) -> tuple[Headline, ...]:
    """A's headline, which its own text bears out and B contradicts; B has none."""
    contradiction, _, agreement, _ = comparison.findings
    own = Finding(replace(agreement.pair, b=agreement.pair.a), agreement.verdict)
    checks = (
        HeadlineCheck("A", Outcome.BORNE_OUT, own),
        HeadlineCheck("B", Outcome.CONTRADICTED, contradiction),
    )
    opening = comparison.articles[0].text.split("\n", 1)[0]
    return (Headline("A", opening, Span(0, len(opening)), checks),)


@pytest.fixture
def fake_engine(
    article_a: Article,
    article_b: Article,
    comparison: Comparison,
    actors: tuple[Actor, ...],
    headlines: tuple[Headline, ...],
) -> FakeEngine:
    known = {"a.txt": article_a, "b.txt": article_b}
    return FakeEngine(known, comparison, actors=actors, headlines=headlines)


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "window.ini")


@pytest.fixture
def window(
    fake_engine: FakeEngine, preferences: Preferences, qapp: QApplication, qtbot: QtBot
) -> Iterator[MainWindow]:
    window = build(qapp, fake_engine.as_engine(), preferences)
    qtbot.addWidget(window)
    window.show()
    # Qt takes a key that the last test pressed with Ctrl for held until the next one is let go.
    qtbot.keyRelease(window, Qt.Key.Key_Escape)
    yield window
    window.close()
