"""Fine-tune the encoder as a tagger of who says what: one encoder, two questions.

Run from the project's root, in an environment with ``core/training/requirements.txt``::

    python -m core.training.attribution OUT_FOLDER [--start WEIGHTS] [--passes N] [--minutes M]

The first question, all token types 0: which words of a sentence attribute (the cues)? The
second, type 1 on the words of one cue: which words are that cue's source, and which its
content? Asked cue by cue, attributions that nest or share words come out apart, which one
tag sequence over the sentence could not tell.

Trained on PolNeAR 1.0 (Newell et al. 2018, "An Attribution Relations Corpus for Political
News"), sentence by sentence. Writes ``OUT_FOLDER/attribution.pt`` and development scores as it
goes; ``--minutes`` lets the learning rate reach nothing when the time is up.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn
from transformers import AutoConfig, AutoModel

from core.networks.tagging import CUE_TAGS, ROLE_TAGS
from core.training.base import base_folder
from core.training.polnear import IGNORED, Item, every_item, load_tokenizer

SEED = 20
BATCH = 16
BUCKET = 64 * BATCH  # items sorted by length within a bucket, so that padding is small
LEARNING_RATE = 1.5e-4
WARM_UP = 0.05
REPORT_EVERY = 200  # steps
SAVE_EVERY = 800  # steps
WATCHED = 1_200  # development items


class TokenTagger(nn.Module):
    """Encoder with two heads over its tokens: cue tags and role tags."""

    def __init__(self, folder: Path) -> None:
        """Load the base encoder from ``folder`` (hub layout)."""
        super().__init__()
        config = AutoConfig.from_pretrained(folder)
        self.encoder = AutoModel.from_pretrained(
            folder, config=config, attn_implementation="eager", add_pooling_layer=False
        )
        self.dropout = nn.Dropout(0.1)
        self.cue = nn.Linear(config.hidden_size, len(CUE_TAGS))
        self.role = nn.Linear(config.hidden_size, len(ROLE_TAGS))

    def forward(
        self, input_ids: torch.Tensor, attention_mask: torch.Tensor, token_type_ids: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Logits of shape (n, tokens, 3) each: cue tags, role tags."""
        hidden = self.encoder(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids
        ).last_hidden_state
        hidden = self.dropout(hidden)
        return self.cue(hidden), self.role(hidden)


def batches(items: Sequence[Item], rng: random.Random) -> Iterator[list[Item]]:
    """Batches of one question and like length, in random order within a bucket."""
    shuffled = rng.sample(items, len(items))
    for start in range(0, len(shuffled), BUCKET):
        bucket = shuffled[start : start + BUCKET]
        groups: list[list[Item]] = []
        for asks_roles in (False, True):
            alike = sorted(
                (item for item in bucket if item.asks_roles is asks_roles),
                key=lambda item: len(item.ids),
            )
            groups += [alike[i : i + BATCH] for i in range(0, len(alike), BATCH)]
        rng.shuffle(groups)
        yield from groups


def padded(rows: Iterable[Sequence[int]], filler: int) -> torch.Tensor:
    """The rows as one tensor, filled up to the longest."""
    tensors = [torch.tensor(row) for row in rows]
    return nn.utils.rnn.pad_sequence(tensors, batch_first=True, padding_value=filler)


def logits_and_tags(
    network: TokenTagger, group: Sequence[Item]
) -> tuple[torch.Tensor, torch.Tensor]:
    """What the network says of one batch, flat over its tokens, and what is true."""
    ids = padded((item.ids for item in group), 0)
    mask = padded(([1] * len(item.ids) for item in group), 0)
    types = padded((item.types for item in group), 0)
    heads = network(ids, mask, types)
    logits = heads[int(group[0].asks_roles)].float()
    return logits.flatten(0, 1), padded((item.tags for item in group), IGNORED).flatten()


@torch.no_grad()
def evaluate(network: TokenTagger, items: Sequence[Item]) -> str:
    """F1 of each tag over tokens, cues first."""
    network.eval()
    parts: list[str] = []
    for asks_roles, names in ((False, CUE_TAGS), (True, ROLE_TAGS)):
        alike = [item for item in items if item.asks_roles is asks_roles]
        alike.sort(key=lambda item: len(item.ids))
        guesses, truths = [], []
        for start in range(0, len(alike), 32):
            logits, tags = logits_and_tags(network, alike[start : start + 32])
            known = tags != IGNORED
            guesses.append(logits.argmax(-1)[known])
            truths.append(tags[known])
        guess, truth = torch.cat(guesses), torch.cat(truths)
        for index, name in enumerate(names[1:], 1):
            both = ((guess == index) & (truth == index)).sum().item()
            total = ((guess == index).sum() + (truth == index).sum()).item()
            parts.append(f"{name} {200 * both / max(total, 1):.1f}")
    network.train()
    return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class Run:
    """What one run is given.

    Args:
        out: Folder for the weights.
        start: Weights whose encoder to begin with; None begins with the base encoder.
        passes: How often every item is seen.
        rate: Highest learning rate.
        minutes: When the learning rate is to reach nothing, whatever was seen by then; None
            for the end of the passes.
    """

    out: Path
    start: Path | None
    passes: int
    rate: float
    minutes: float | None


def schedule(done_01: float) -> float:
    """Linear warm-up, then linear decay to zero."""
    return done_01 / WARM_UP if done_01 < WARM_UP else max(0.0, (1 - done_01) / (1 - WARM_UP))


def begin_with(network: TokenTagger, weights: Path) -> None:
    """Take over the encoder of another network of the same shape; the heads stay new."""
    state = torch.load(weights, weights_only=True)
    encoder = {name: value for name, value in state.items() if name.startswith("encoder.")}
    network.load_state_dict(encoder, strict=False)


def train(run: Run) -> None:
    """Train and write the weights, with snapshots on the way."""
    torch.manual_seed(SEED)
    rng = random.Random(SEED)
    tokenizer = load_tokenizer(base_folder())
    network = TokenTagger(base_folder())
    if run.start is not None:
        begin_with(network, run.start)
    # Two thirds of the weights; to train them too takes 40% longer a step.
    network.encoder.embeddings.word_embeddings.requires_grad_(False)  # noqa: FBT003
    items = every_item("train", tokenizer)
    unseen = every_item("dev", tokenizer)
    watched = rng.sample(unseen, min(WATCHED, len(unseen)))
    groups = [group for _ in range(run.passes) for group in batches(items, rng)]
    print(f"{len(items)} items, {len(groups)} batches, {len(unseen)} unseen", flush=True)
    for step in descend(network, groups, run):
        if step % SAVE_EVERY == 0:
            torch.save(network.state_dict(), run.out / "attribution.pt")
            print(f"  {evaluate(network, watched)}", flush=True)
    torch.save(network.state_dict(), run.out / "attribution.pt")
    print(f"done: {evaluate(network, unseen)}", flush=True)


def descend(network: TokenTagger, groups: Sequence[Sequence[Item]], run: Run) -> Iterator[int]:
    """Learn batch by batch until they or the minutes are used up; yields the steps done."""
    optimizer = torch.optim.AdamW(
        [p for p in network.parameters() if p.requires_grad], lr=run.rate, weight_decay=0.01
    )
    started = time.monotonic()
    losses: list[float] = []
    network.train()
    for step, group in enumerate(groups, 1):
        minutes = (time.monotonic() - started) / 60
        done_01 = max(step / len(groups), minutes / run.minutes if run.minutes else 0.0)
        if done_01 > 1:
            break
        for part in optimizer.param_groups:
            part["lr"] = run.rate * schedule(done_01)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits, tags = logits_and_tags(network, group)
        loss = nn.functional.cross_entropy(logits, tags, ignore_index=IGNORED)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        losses.append(loss.item())
        if step % REPORT_EVERY == 0:
            mean = sum(losses[-REPORT_EVERY:]) / REPORT_EVERY
            print(f"{step}: loss {mean:.3f}, {minutes:.1f} min, done {done_01:.2f}", flush=True)
        yield step


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--start", type=Path)
    parser.add_argument("--passes", type=int, default=3)
    parser.add_argument("--rate", type=float, default=LEARNING_RATE)
    parser.add_argument("--minutes", type=float)
    run = Run(**vars(parser.parse_args()))
    run.out.mkdir(parents=True, exist_ok=True)
    train(run)


if __name__ == "__main__":
    main()
