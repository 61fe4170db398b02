"""The benchmark still runs; no time is asserted, for machines differ."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

from gui.models.articles_model import PAGE

BENCH = Path(__file__).parent / "bench.py"
LARGE_LIBRARY = BENCH.with_name("large_library.py")


def test_a_bounded_sample_times_every_stage() -> None:
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, str(BENCH), "--smoke"], capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr
    timed = re.findall(r"^(.+?) +[\d.]+ s +[\d.]+ x", done.stdout, re.MULTILINE)
    assert "window to usable" in timed
    assert {f"two samples: {stage}" for stage in ("read", "claims", "align", "judge")} <= set(timed)
    rated = re.findall(r"^network: (\w+) .* [\d,]+ pairs/s$", done.stdout, re.MULTILINE)
    assert {"embedding", "entailment"} <= set(rated)


def test_a_small_library_is_filled_searched_and_grouped() -> None:
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, str(LARGE_LIBRARY), "300"], capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert 0 < told["search_p50_ms"] <= told["search_p95_ms"]
    assert min(told.values()) > 0


def test_the_list_of_a_small_library_is_walked_through() -> None:
    code = f"import large_list; print(*large_list.measured({3 * PAGE}).figures().values())"
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=BENCH.parent
    )

    assert done.returncode == 0, done.stderr
    assert len(done.stdout.split()) == 4


def test_the_window_on_a_few_pairs_is_opened_scrolled_and_chosen_from() -> None:
    code = "import large_window as w; t = w.measured(40); print(len(t.frames), min(t.frames))"
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=BENCH.parent
    )

    assert done.returncode == 0, done.stderr
    frames, quickest = done.stdout.split()
    assert int(frames) > 0
    assert float(quickest) > 0
