"""Kills a judging process again and again; prints the number of each judgement it was told.

Run by ``test_durability``, as a process of its own that forks: a start then costs nothing.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from itertools import count
from pathlib import Path

from core.review import Decision, Judgement, Passage
from core.store import Library

PIPE_BYTES = 65_536
MOST_TOLD = 12
OPENING_S = 0.03  # about what opening takes: the lives that tell nothing end within it
JUDGING_S = 0.005  # about what one judgement takes


def judge_for_ever(path: Path, first: int, out: int) -> None:
    """Keep one judgement after the other, and tell each only when it is kept."""
    library = Library(path)
    for number in count(first):
        subject = (Passage("aa", number, number + 1),)
        library.reviews.judge(Judgement(subject, None, Decision.CONFIRMED))
        os.write(out, f"{number}\n".encode())


def killed(path: Path, first: int, *, told_first: int, wait_s: float) -> bytes:
    """What a process told that was killed this long after it had told so many judgements."""
    inlet, outlet = os.pipe()
    child = os.fork()
    if child == 0:
        judge_for_ever(path, first, outlet)
    os.close(outlet)
    told = b""
    while told.count(b"\n") < told_first:
        told += os.read(inlet, PIPE_BYTES)
    time.sleep(wait_s)
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
        told_first = moments.randint(0, MOST_TOLD)
        wait_s = moments.uniform(0, JUDGING_S if told_first else OPENING_S)
        first = life * 1_000_000
        told = killed(path, first, told_first=told_first, wait_s=wait_s)
        sys.stdout.buffer.write(told)


if __name__ == "__main__":
    main()
