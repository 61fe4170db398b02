"""The door from the window to ``core``: a few callables, so that tests hand in their own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.engine import EngineState
from core.progress import Ticket
from core.reading.documents import Entry
from core.records import Article, Claim, Comparison, Finding, Reason, Verdict

if TYPE_CHECKING:
    from core.headlines import Headline
    from core.wording import Actor


@dataclass(frozen=True, slots=True)
class Engine:
    """What the window asks of ``core``; every call runs on the job thread.

    Args:
        entries: The articles of a file, a folder or an address, each still to be read.
        read_text: Pasted text to an article.
        claims: The claims of one article, with who says them.
        compare: Two articles to a comparison.
        flip: A finding of a comparison to the verdict that it would have if both sides said
            the same of these reasons.
        name_actors: How the articles of a comparison name the same actors.
        check_headlines: How each headline stands to the texts of a comparison.
        state: What a comparison made now would be made by.
        warm_up: Loads what the first comparison needs, while the reader looks around.
        samples: Sources of the articles that come with the app.

    All but ``warm_up`` raise ``CoreError`` for what the reader can mend and ``Cancelled``
    where the ticket was cancelled.
    """

    entries: Callable[[str, Ticket], tuple[Entry, ...]]
    read_text: Callable[[str], Article]
    claims: Callable[[Article, Ticket], tuple[Claim, ...]]
    compare: Callable[[Sequence[Article], Ticket], Comparison]
    flip: Callable[[Comparison, Finding, Sequence[Reason], Ticket], Verdict]
    name_actors: Callable[[Comparison], tuple[Actor, ...]]
    check_headlines: Callable[[Comparison, Ticket], tuple[Headline, ...]]
    state: Callable[[], EngineState]
    warm_up: Callable[[], None]
    samples: tuple[str, ...] = ()
