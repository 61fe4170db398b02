"""Train a large cross-encoder and let a small one learn from what it says.

Run from the project's root, in an environment with ``core/training/requirements.txt``::

    python -m core.training.distillation pack FOLDER --wordnet WORDNET
    python -m core.training.distillation teach FOLDER --base MPNET --minutes 3
    python -m core.training.distillation learn FOLDER --base MINILM --start WEIGHTS --minutes 5

``pack`` writes the labelled pairs, those made by rule and those without a label
(`pool.py`) as numbers. ``teach`` fine-tunes the large encoder on the labelled ones and writes
what it says of all (``scores.npz``). ``learn`` trains the small one on both: the teacher's
probabilities and, where there is one, the label (Hinton et al. 2015, "Distilling the Knowledge
in a Neural Network"). The learning rate falls with the time that passes; a graphics card is
used where there is one.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from sklearn.metrics import average_precision_score
from tokenizers import Tokenizer
from torch import nn

from core.training import mixture
from core.training.edits import changed_pairs, edited_items
from core.training.entailment import CrossEncoder, schedule
from core.training.lexicon import Lexicon
from core.training.mixture import Item
from core.training.packed import BERT, Group, Marks, Packed, Pairs, by_length, drawn, mpnet, pack
from core.training.pool import pool_items

SEED = 61
TIMES = 12
HARD = 0.3
"""Weight of the label beside the teacher's word."""
SHARES = {
    "teach": ((0.55, 0.12, 0.10, 0.23, 0.0), (0.36, 0.12, 0.10, 0.42, 0.0)),
    "learn": ((0.32, 0.10, 0.10, 0.20, 0.28), (0.20, 0.10, 0.10, 0.32, 0.28)),
}
"""Of each group (``Group``): at the beginning and at the end."""
NEWS, REAL = "news", "real"


def packed_training(folder: Path, wordnet: Path, tokenizer: Tokenizer) -> Packed:
    """All training pairs as numbers."""
    rng = random.Random(SEED)
    generic = mixture.generic_items(folder, rng, times=TIMES)
    alignment = mixture.alignment_items(folder, rng, times=TIMES)
    news = mixture.news_items(folder, rng)
    made = edited_items(generic + news, Lexicon.read(wordnet), rng)
    asked = [item for item in generic + news if item.label in {"n", "c", "e"}]
    edited = changed_pairs(asked, rng, times=8)
    pool = pool_items(folder, generic + alignment + news, edited, rng)
    groups = [(Group.GENERIC, generic), (Group.ALIGNMENT, alignment), (Group.MADE, made)]
    return pack([*groups, (Group.NEWS, news), (Group.POOL, pool)], tokenizer)


def development_sets(folder: Path) -> dict[str, list[Item]]:
    """The development sets in a fixed order; real pairs also by themselves."""
    rng = random.Random(SEED)
    found = {NEWS: mixture.news_items(folder, rng, split="dev")}
    real = (row for row in mixture.rows(folder, "news/real_pairs") if row["split"] == "dev")
    found[REAL] = [item for row in real for item in mixture.real_items(row)]
    for path in sorted((folder / "nli" / "dev").glob("*.jsonl.xz")):
        name = path.name.removesuffix(".jsonl.xz")
        rows = mixture.rows(folder, f"nli/dev/{name}")
        items = [Item(row["premise"], row["hypothesis"], row["label"], None) for row in rows]
        found[name] = rng.sample(items, min(1_500, len(items)))
    return found


def loss_on_labels(logits: torch.Tensor, mask: torch.Tensor, same: torch.Tensor) -> torch.Tensor:
    """Log of the summed allowed probabilities, and the same-fact loss, pair by pair."""
    bits = torch.tensor([1, 2, 4], device=mask.device)
    allowed = (mask[:, None] & bits) > 0
    log_p = torch.log_softmax(logits[:, :3], dim=-1).masked_fill(~allowed, float("-inf"))
    same_loss = nn.functional.binary_cross_entropy_with_logits(
        logits[:, 3], same.clamp(min=0), reduction="none"
    )
    return -torch.logsumexp(log_p, dim=-1) + same_loss * (same >= 0)


def loss_on_teacher(logits: torch.Tensor, teacher: torch.Tensor) -> torch.Tensor:
    """Cross-entropy against the teacher's probabilities, both heads, pair by pair."""
    wanted = torch.softmax(teacher[:, :3], dim=-1)
    entail = -(wanted * torch.log_softmax(logits[:, :3], dim=-1)).sum(-1)
    same = nn.functional.binary_cross_entropy_with_logits(
        logits[:, 3], torch.sigmoid(teacher[:, 3]), reduction="none"
    )
    return entail + same


def logits_of(network: CrossEncoder, inputs: dict[str, torch.Tensor]) -> torch.Tensor:
    """Shape (n, 4): entail, neutral, contradict, same fact."""
    with torch.autocast(inputs["input_ids"].device.type, dtype=torch.bfloat16):
        entailment, same = network(**inputs)
    return torch.cat([entailment, same[:, None]], dim=-1).float()


@torch.no_grad()
def scores_of(network: CrossEncoder, pairs: Pairs, batch: int = 512) -> NDArray[np.float16]:
    """What a network says of all pairs: shape (n, 4), logits."""
    network.eval()
    found = torch.zeros((len(pairs), 4), dtype=torch.float16, device=pairs.device)
    for chosen in by_length(pairs, batch):
        found[chosen] = logits_of(network, pairs.inputs(chosen)).half()
    network.train()
    return found.cpu().numpy()


def report(network: CrossEncoder, pairs: Pairs, names: Sequence[str]) -> str:
    """Accuracy on each development set, and how well contradictions of real pairs rank."""
    scores = scores_of(network, pairs).astype(np.float32)
    mask, same = pairs.mask.cpu().numpy(), pairs.same.cpu().numpy()
    lines: list[str] = []
    for number, name in enumerate(names):
        here = pairs.group == number
        right = (mask[here] >> scores[here, :3].argmax(1)) & 1
        line = f"  {name}: {100 * right.mean():.1f} (n={here.sum()})"
        if (same[here] >= 0).all():
            line += f", same fact {100 * ((scores[here, 3] > 0) == (same[here] > 0)).mean():.1f}"
        if name == REAL:
            softmax = np.exp(scores[here, :3])
            contradicts = (softmax[:, 2] / softmax.sum(1)).reshape(-1, 2).mean(1)
            truth = mask[here].reshape(-1, 2)[:, 0] == 4  # noqa: PLR2004 - contradiction's bit
            line += f", contradiction AP {average_precision_score(truth, contradicts):.3f}"
        lines.append(line)
    return "\n".join(lines)


def steps(
    network: CrossEncoder, pairs: Pairs, options: argparse.Namespace
) -> Iterator[tuple[torch.Tensor, torch.optim.Optimizer]]:
    """Batches until the minutes are over, the rate set for each."""
    rng = random.Random(SEED)
    optimizer = torch.optim.AdamW(network.parameters(), lr=options.rate, weight_decay=0.01)
    first, last = (np.array(shares) for shares in SHARES[options.step])
    started, seen, at = time.monotonic(), 0, 0
    while (done := (time.monotonic() - started) / 60 / options.minutes) < 1:
        for chosen in drawn(pairs, options.batch, first + done * (last - first), rng):
            done = min(1.0, (time.monotonic() - started) / 60 / options.minutes)
            for part in optimizer.param_groups:
                part["lr"] = options.rate * schedule(done)
            yield chosen, optimizer
            at += 1
            seen += len(chosen)
        print(f"{at}: {done:.2f}, {seen / (time.monotonic() - started):.0f}/s", flush=True)


def train(
    network: CrossEncoder,
    pairs: Pairs,
    options: argparse.Namespace,
    teacher: torch.Tensor | None = None,
) -> None:
    """Train until the minutes are over, with or without a teacher."""
    network.train()
    for chosen, optimizer in steps(network, pairs, options):
        logits = logits_of(network, pairs.inputs(chosen))
        loss = loss_on_labels(logits, pairs.mask[chosen], pairs.same[chosen])
        if teacher is not None:
            loss = HARD * loss + loss_on_teacher(logits, teacher[chosen].float())
        optimizer.zero_grad()
        loss.mean().backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()


def opened(options: argparse.Namespace, marks: Marks) -> tuple[Pairs, Pairs, list[str]]:
    """Training pairs, development pairs and the names of the development sets."""
    device = "cuda" if torch.cuda.is_available() else "cpu"
    names = (options.folder / "development.txt").read_text("utf-8").split()
    files = (Packed.read(options.folder / f"{name}.npz") for name in ("training", "development"))
    training, development = (Pairs(packed, marks, device) for packed in files)
    return training, development, names


def make(options: argparse.Namespace) -> None:
    """``pack``: write the pairs as numbers."""
    data = mixture.data_folder()
    tokenizer = Tokenizer.from_file(str(options.base / "tokenizer.json"))
    watched = development_sets(data)
    pack(list(enumerate(watched.values())), tokenizer).save(options.folder / "development.npz")
    (options.folder / "development.txt").write_text("\n".join(watched), "utf-8")
    packed = packed_training(data, options.wordnet, tokenizer)
    packed.save(options.folder / "training.npz")
    print({group.name: int((packed.group == group).sum()) for group in Group})


def teach(options: argparse.Namespace) -> None:
    """``teach``: fine-tune the large encoder and write what it says of every pair."""
    tokenizer = Tokenizer.from_file(str(options.folder / "tokenizer.json"))
    pairs, watched, names = opened(options, mpnet(options.base / "vocab.txt", tokenizer))
    network = CrossEncoder(options.base, attention=None).to(pairs.device)
    train(network, pairs, options)
    print(report(network, watched, names), flush=True)
    np.savez(options.folder / "scores.npz", scores=scores_of(network, pairs))
    torch.save(network.state_dict(), options.folder / "teacher.pt")


def learn(options: argparse.Namespace) -> None:
    """``learn``: train the small encoder on the teacher's word and the labels."""
    pairs, watched, names = opened(options, BERT)
    network = CrossEncoder(options.base, attention=None)
    if options.start:
        network.load_state_dict(torch.load(options.start, weights_only=True))
    network.to(pairs.device)
    print("before\n" + report(network, watched, names), flush=True)
    with np.load(options.folder / "scores.npz") as arrays:
        teacher = torch.from_numpy(arrays["scores"]).to(pairs.device)
    train(network, pairs, options, teacher)
    print("after\n" + report(network, watched, names), flush=True)
    torch.save(network.state_dict(), options.folder / "entailment.pt")


def main() -> None:
    """Read the command line and do one step."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("step", choices=("pack", "teach", "learn"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--base", type=Path, required=True, help="encoder in hub layout")
    parser.add_argument("--wordnet", type=Path)
    parser.add_argument("--start", type=Path)
    parser.add_argument("--minutes", type=float, default=5.0)
    parser.add_argument("--batch", type=int, default=128)
    parser.add_argument("--rate", type=float, default=3e-5)
    options = parser.parse_args()
    torch.manual_seed(SEED)
    {"pack": make, "teach": teach, "learn": learn}[options.step](options)


if __name__ == "__main__":
    main()
