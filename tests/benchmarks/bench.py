"""How long a comparison and the window take and how much memory: ``make bench``.

Machines are noisy: every figure is the median of several runs, and stands beside its ratio
to a fixed piece of work that was timed between the runs. Compare ratios, not seconds.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

from clock import Run, comparison_run, library_run, seconds_of, stage_seconds, window_run
from large_list import ARTICLES
from large_list import measured as large_list_times
from large_window import WindowTimes
from large_window import measured as large_window_times
from workloads import (
    HUGE_WORDS,
    NETWORK_PAIRS,
    baseline,
    long_pair,
    network_work,
    sample_pair,
)

RUNS = 5
LIBRARY_ARTICLES = 10_000
FULL_LIBRARY_ARTICLES = 100_000


@dataclass(frozen=True, slots=True)
class Bench:
    """Times things between runs of the baseline and prints a line for each."""

    runs: int

    def stages(self, name: str, sources: Sequence[Path]) -> None:
        """Each stage of one comparison in a process that has everything loaded."""
        if self.runs > 1:
            stage_seconds(sources)  # loads everything; not counted
        measured = [(seconds_of(baseline), stage_seconds(sources)) for _ in range(self.runs)]
        bases = [base for base, _ in measured]
        for stage in measured[0][1]:
            _show(f"{name}: {stage}", [spent[stage] for _, spent in measured], bases)
        _show(f"{name}: all stages", [sum(spent.values()) for _, spent in measured], bases)

    def networks(self) -> None:
        """How many pairs of texts a second each network in use takes."""
        for name, work in network_work().items():
            measured = [(seconds_of(baseline), seconds_of(work)) for _ in range(self.runs)]
            seconds = [spent for _, spent in measured]
            rate = f"{NETWORK_PAIRS / median(seconds):7.0f} pairs/s"
            _show(f"network: {name}", seconds, [base for base, _ in measured], rate)

    def window(self) -> None:
        """The window on two articles of 20,000 words with 2,000 pairs, in processor time."""
        measured = [(seconds_of(baseline), large_window_times()) for _ in range(self.runs)]
        bases = [base for base, _ in measured]
        figures: dict[str, Callable[[WindowTimes], float]] = {
            "opens": lambda times: times.opening,
            "frame, median": lambda times: median(times.frames),
            "frame, 99th percentile": lambda times: quantiles(times.frames, n=100)[-1],
            "choice, median": lambda times: median(times.choices),
            "choice, 99th percentile": lambda times: quantiles(times.choices, n=100)[-1],
        }
        for name, figure in figures.items():
            _show(f"2,000 pairs: {name}", [figure(times) for _, times in measured], bases)

    def article_list(self) -> None:
        """The list of the library, in processor time; filling it takes longest, so once."""
        base = seconds_of(baseline)
        for name, seconds in large_list_times().figures().items():
            _show(f"list of {ARTICLES:,}: {name}", [seconds], [base])

    def processes(self, name: str, run: Callable[[], Run]) -> None:
        """Whole processes with their memory; the first one finds nothing in the file cache."""
        measured = [(seconds_of(baseline), run()) for _ in range(self.runs)]
        peaks = [done.peak_mib for _, done in measured if done.peak_mib is not None]
        memory = f"{median(peaks):7.0f} MiB" if peaks else ""
        seconds = [done.seconds for _, done in measured]
        _show(f"{name}: first", seconds[:1], [measured[0][0]])
        bases = [base for base, _ in measured]
        _show(name, seconds, bases, memory)
        cpu_seconds = [done.cpu_seconds for _, done in measured if done.cpu_seconds is not None]
        if cpu_seconds:
            _show(f"{name}: processor", cpu_seconds, bases)


def _show(name: str, seconds: Sequence[float], bases: Sequence[float], note: str = "") -> None:
    ratio = median(spent / base for spent, base in zip(seconds, bases, strict=True))
    print(f"{name:<34}{median(seconds):9.3f} s {ratio:9.2f} x {note}".rstrip())


def _show_library(count: int) -> None:
    """A library of so many articles; once, for filling it takes minutes."""
    figures, peak_mib = library_run(count)
    print(f"library of {count:,} articles")
    for name, figure in {**figures, "peak_mib": peak_mib or 0.0}.items():
        print(f"  {name:<32}{figure:9.3f}")


def main() -> None:
    """Measure everything, or with ``--smoke`` a bounded sample of it, once."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--smoke", action="store_true", help="one run of the cheap part")
    parser.add_argument(
        "--full-library",
        action="store_true",
        help=f"only a library of {FULL_LIBRARY_ARTICLES:,} articles, for some minutes",
    )
    options = parser.parse_args()
    if options.full_library:
        _show_library(FULL_LIBRARY_ARTICLES)
        return
    bench = Bench(1 if options.smoke else options.runs)
    print(f"{'median of ' + str(bench.runs):<34}{'seconds':>11} {'baseline':>11}")
    pair = sample_pair()
    # Processes first: on Linux a child's peak memory begins at that of its parent.
    bench.processes("window to usable", window_run)
    if not options.smoke:
        bench.processes("comparison process", lambda: comparison_run(pair))
        bench.article_list()
    _show_library(LIBRARY_ARTICLES)
    bench.stages("two samples", pair)
    bench.networks()
    if options.smoke:
        return
    bench.window()
    with tempfile.TemporaryDirectory() as folder:
        bench.stages("two of 1,000 words", long_pair(Path(folder)))
        # They take long, and everything is loaded: once.
        Bench(1).stages("two of 20,000 words", long_pair(Path(folder), HUGE_WORDS))


if __name__ == "__main__":
    main()
