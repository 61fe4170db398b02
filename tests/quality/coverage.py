"""What readers are shown on real coverage, held against labels read by hand.

All pairings of ``articles/event_triples`` are compared; the labels say which verdicts are
right. Half of the events were kept for testing. Articles of another kind, on one matter over
months, show how far agreements can be trusted there. Figures are weighted by how many pairs a
label stands for, so that they hold for all that is shown and not for the sample.

Run ``python -m tests.quality.coverage FOLDER`` to also write a reliability plot there.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from core.records import Comparison, Label
from core.settings import DEFAULT
from tests.quality.data import data_folder
from tests.quality.labels import Read, Told, read_labels, told, told_in_story
from tests.quality.pairings import Pairing, everything_judged
from tests.quality.readers import agreement, by_second_reader, where_readers_agree
from tests.quality.reliability import Shown, calibration_error, plot

NOTHING = "nothing"
HALVES = {"development": False, "held out": True}
CONFIDENT = (Label.CONTRADICT, Label.AGREE)


def measure(data: Path) -> dict[str, float]:
    """Precision, recall, calibration and confusion of the verdicts, by half of the events."""
    judged = everything_judged(data)
    labels = read_labels()
    all_told = list(told(labels, judged))
    figures: dict[str, float] = {
        "labels": len(labels),
        "labels whose passages no claim covers": sum(not one.is_covered for one in all_told),
    } | agreement(labels)
    for name, is_held_out in HALVES.items():
        half = [one for one in all_told if one.label.is_held_out == is_held_out]
        figures |= {f"{name}: {key}": value for key, value in figures_of(half).items()}
        figures |= {f"{name}: {key}": value for key, value in _unread(judged, half).items()}
    story = figures_of(told_in_story(data), (Label.AGREE,))
    return figures | {f"one story: {key}": value for key, value in story.items()}


def figures_of(labelled: Sequence[Told], verdicts: Sequence[Label] = CONFIDENT) -> dict[str, float]:
    """The figures of one part, in percent but for the counts."""
    figures: dict[str, float] = {}
    for label in verdicts:
        shown = shown_as(labelled, label)
        figures |= {
            f"{label} shown and read": len(shown),
            f"{label} shown, right, %": 100 * _share(shown),
            f"{label} read, shown, %": 100 * _found(labelled, label),
            f"{label} calibration error, %": 100 * calibration_error(shown),
        }
        twice = shown_as(by_second_reader(labelled), label)
        if twice:
            figures |= {
                f"{label} shown, right by the second reader, %": 100 * _share(twice),
                f"{label} shown, right where readers agree, %": 100
                * _share(shown_as(where_readers_agree(labelled), label)),
            }
    confusion = Counter[str]()
    for one in labelled:
        confusion[f"read {one.label.read}, shown {shown_label(one)}"] += 1
    return figures | dict(sorted(confusion.items()))


def shown_label(one: Told) -> str:
    """What a reader sees of a labelled pair: a verdict, or nothing."""
    if one.finding is None:
        return NOTHING
    verdict, similarity = one.finding.verdict, one.finding.pair.similarity
    is_hidden = verdict.label is Label.UNSURE and similarity < DEFAULT.unsure_floor
    return NOTHING if is_hidden else verdict.label.value


def shown_as(labelled: Iterable[Told], label: Label) -> list[Shown]:
    """All findings that are shown with this verdict and were read, each by its nearest label.

    All contradictions shown when the sample was drawn have been read, so each counts once;
    of the other verdicts a label stands for as many as its weight says.
    """
    nearest: dict[int, Told] = {}
    for one in labelled:
        if one.finding is None or one.finding.verdict.label is not label:
            continue
        held = nearest.setdefault(id(one.finding), one)
        if one.overlap > held.overlap:
            nearest[id(one.finding)] = one
    return [
        Shown(
            one.finding.verdict.confidence,
            one.label.read.value == label.value,
            1.0 if label is Label.CONTRADICT else one.label.weight,
        )
        for one in nearest.values()
        if one.finding is not None
    ]


def _share(shown: Sequence[Shown]) -> float:
    total = sum(one.weight for one in shown)
    return sum(one.weight for one in shown if one.is_right) / max(total, 1e-9)


def _found(labelled: Sequence[Told], label: Label) -> float:
    """Share of what was read as ``label`` that is shown as it, by weight."""
    wanted = [one for one in labelled if one.label.read is Read(label.value)]
    met = sum(one.label.weight for one in wanted if shown_label(one) == label.value)
    return met / max(sum(one.label.weight for one in wanted), 1e-9)


def _unread(judged: Sequence[tuple[Pairing, Comparison]], half: Sequence[Told]) -> dict[str, float]:
    """How much of what is shown nobody has read: contradictions, since few are shown."""
    read = {id(one.finding) for one in half}
    events = {one.label.event for one in half}
    shown = [
        finding
        for pairing, comparison in judged
        if pairing.event in events
        for finding in comparison.findings
        if finding.verdict.label is Label.CONTRADICT
    ]
    return {
        "contradict shown": len(shown),
        "of these never read": sum(id(finding) not in read for finding in shown),
    }


def main() -> int:
    """Write the reliability plot of what is shown into the folder given."""
    data = data_folder()
    if data is None or len(sys.argv) != 2:
        print(__doc__)
        return 2
    labelled = list(told(read_labels(), everything_judged(data)))
    curves = {label.value: shown_as(labelled, label) for label in CONFIDENT}
    plot(curves, Path(sys.argv[1]) / "reliability.svg")
    return 0


if __name__ == "__main__":
    sys.exit(main())
