"""Kills a judging process again and again; prints the number of each judgement it was told.

Run by ``test_durability``, as a process of its own that forks: a start then costs nothing.
"""

from __future__ import annotations

import os
import random
import select
import signal
import sys
import time
from itertools import count
from pathlib import Path

from core.review import Decision, Judgement, Passage
from core.store import Library

PIPE_BYTES = 65_536
LONGEST_S = 0.06  # a life: the opening and a dozen judgements


def judge_for_ever(path: Path, first: int, out: int) -> None:
    """Keep one judgement after the other, and tell each only when it is kept."""
    library = Library(path)
    for number in count(first):
        subject = (Passage("aa", number, number + 1),)
        library.reviews.judge(Judgement(subject, None, Decision.CONFIRMED))
        os.write(out, f"{number}\n".encode())


def killed(path: Path, first: int, life_s: float) -> bytes:
    """What a process told that was killed ``life_s`` after its start."""
    inlet, outlet = os.pipe()
    child = os.fork()
    if child == 0:
        judge_for_ever(path, first, outlet)
    os.close(outlet)
    told, end = b"", time.monotonic() + life_s
    while (left := end - time.monotonic()) > 0:
        if select.select([inlet], [], [], left)[0]:
            told += os.read(inlet, PIPE_BYTES)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while rest := os.read(inlet, PIPE_BYTES):
        told += rest
    os.close(inlet)
    return told


def main() -> None:
    path, kills = Path(sys.argv[1]), int(sys.argv[2])
    moments = random.Random(0)
    for life in range(kills):
        told = killed(path, life * 1_000_000, moments.uniform(0, LONGEST_S))
        sys.stdout.buffer.write(told)


if __name__ == "__main__":
    main()
