"""What stands between and beside two panes: links, pins and ticks, always where the texts are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from gui.marks import Link, Mark
from gui.scroll_map import Pins
from gui.views.article_pane import ArticlePane
from gui.views.link_gutter import LinkGutter
from gui.views.pair_geometry import PairGeometry
from gui.views.paired_scroll import PairedScroll
from gui.views.ruler import OverviewRuler


class PairOverview(QObject):
    """Feeds gutter, ruler and linked scrolling with where everything stands.

    Args:
        panes: The two panes by letter, A first.
        parent: What owns this.
    """

    def __init__(self, panes: Mapping[str, ArticlePane], parent: QObject) -> None:
        """Start without links."""
        super().__init__(parent)
        self.gutter = LinkGutter()
        self.ruler = OverviewRuler(tuple(panes))
        self.scroll = PairedScroll(panes, self._track)
        self._geometry = PairGeometry(panes)
        self._links: tuple[Link, ...] = ()
        self._marks: Mapping[str, Sequence[Mark]] = dict.fromkeys(panes, ())
        self._pins = Pins()
        self._current: Link | None = None
        # A dragged splitter lays out both texts many times: measured once after that.
        self._measuring = QTimer(self, interval=0, singleShot=True)
        self._measuring.timeout.connect(self.on_laid_out)
        for letter, pane in panes.items():
            pane.laid_out.connect(self._measuring.start)
            pane.scrolled.connect(partial(self.scroll.follow, letter))

    @property
    def links(self) -> tuple[Link, ...]:
        """The links that are shown."""
        return self._links

    def forget(self) -> None:
        """Drop what was held of other articles: their pins, and the places to go back to."""
        self._pins = Pins()  # their offsets fit no other text
        self.scroll.forget()

    def set_marks(self, marks: Mapping[str, Sequence[Mark]], links: Sequence[Link]) -> None:
        """Show other marks and links, with none of them current."""
        self._marks, self._links, self._current = marks, tuple(links), None
        self.on_laid_out()

    def set_current(self, link: Link | None) -> None:
        """Bring this link out, or none."""
        self._current = link
        self.gutter.set_current(self._geometry.band(link) if link else None)

    @property
    def pins(self) -> Pins:
        """The places that are held level."""
        return self._pins

    def set_pins(self, pins: Pins) -> None:
        """Hold these places level, against every pair that crosses them."""
        if pins != self._pins:
            self._pins = pins
            self.on_laid_out()

    @Slot()
    def on_laid_out(self) -> None:
        """Take down where everything stands now."""
        bands = [self._geometry.band(link) for link in self._links]
        self.scroll.set_anchors(self._geometry.anchors(self._links, bands, self._pins))
        self.gutter.set_bands(bands)
        self.gutter.set_pins(self._geometry.threads(self._pins))
        self.ruler.set_ticks(self._geometry.ticks(self._marks))
        self.set_current(self._current)
        self._track()

    def _track(self) -> None:
        """Let gutter and ruler follow what the panes show."""
        self.gutter.set_edges(*self._geometry.edges(self.gutter))
        self.ruler.set_frames(self._geometry.frames())
