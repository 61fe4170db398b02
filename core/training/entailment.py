"""Fine-tune the encoder as a cross-encoder with two heads: entailment and same fact.

Run from the project's root, in an environment with ``core/training/requirements.txt``::

    python -m core.training.entailment OUT_FOLDER
    python -m core.training.entailment OUT_FOLDER --start WEIGHTS --pairs N --rate R

The second form goes on from weights, over the last N pairs of the same mixture, with the
learning rate falling from R to nothing. Both write ``OUT_FOLDER/entailment.pt`` (weights)
and print development scores as they go.
The card beside the weights says which command, seed, machine and scores made them.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import nn
from transformers import AutoConfig, AutoModel

from core.training import mixture
from core.training.base import base_folder
from core.training.mixture import Item

SEED = 20
MAX_TOKENS = 128
BATCH = 32
BUCKET = 64 * BATCH  # items sorted by length within a bucket, so that padding is small
LEARNING_RATE = 1.0e-4
WARM_UP = 0.06
ALLOWED = {
    "e": (1, 0, 0),
    "n": (0, 1, 0),
    "c": (0, 0, 1),
    "ne": (0, 1, 1),
    "nc": (1, 1, 0),
    None: (1, 1, 1),  # the loss is zero: nothing is said
}


class CrossEncoder(nn.Module):
    """Encoder over a pair; the first token and the mean of all tokens feed two heads."""

    def __init__(self, folder: Path) -> None:
        """Load the base encoder from ``folder`` (hub layout)."""
        super().__init__()
        config = AutoConfig.from_pretrained(folder)
        self.encoder = AutoModel.from_pretrained(
            folder, config=config, attn_implementation="eager", add_pooling_layer=False
        )
        self.dropout = nn.Dropout(0.1)
        self.entailment = nn.Linear(2 * config.hidden_size, 3)
        self.same_fact = nn.Linear(2 * config.hidden_size, 1)

    def forward(
        self, input_ids: torch.Tensor, attention_mask: torch.Tensor, token_type_ids: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Logits of shape (n, 3): entail, neutral, contradict; and (n,): same fact."""
        hidden = self.encoder(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids
        ).last_hidden_state
        mask = attention_mask.unsqueeze(-1).to(hidden.dtype)
        mean = (hidden * mask).sum(1) / mask.sum(1)
        features = self.dropout(torch.cat([hidden[:, 0], mean], dim=-1))
        return self.entailment(features), self.same_fact(features).squeeze(-1)


def load_tokenizer(folder: Path) -> Tokenizer:
    """The encoder's tokenizer, cutting the longer text of a pair first."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.enable_truncation(MAX_TOKENS, strategy="longest_first")
    tokenizer.enable_padding(pad_id=0, pad_token="[PAD]")  # noqa: S106 - no secret
    return tokenizer


def tensors(tokenizer: Tokenizer, items: Sequence[Item]) -> dict[str, torch.Tensor]:
    """The encoder's three inputs, each of shape (n, longest)."""
    encoded = tokenizer.encode_batch([(item.a, item.b) for item in items])
    return {
        "input_ids": torch.tensor([one.ids for one in encoded]),
        "attention_mask": torch.tensor([one.attention_mask for one in encoded]),
        "token_type_ids": torch.tensor([one.type_ids for one in encoded]),
    }


def batches(items: Sequence[Item], rng: random.Random) -> Iterator[list[Item]]:
    """Batches of like length, in the order of the mixture from bucket to bucket."""
    for start in range(0, len(items), BUCKET):
        bucket = sorted(items[start : start + BUCKET], key=lambda item: len(item.a) + len(item.b))
        groups = [bucket[i : i + BATCH] for i in range(0, len(bucket), BATCH)]
        rng.shuffle(groups)
        yield from groups


def loss_of(logits: torch.Tensor, same_logits: torch.Tensor, items: Sequence[Item]) -> torch.Tensor:
    """Mean over the batch: log of the summed allowed probabilities, plus same fact."""
    allowed = torch.tensor([ALLOWED[item.label] for item in items], dtype=torch.bool)
    log_p = torch.log_softmax(logits.float(), dim=-1).masked_fill(~allowed, float("-inf"))
    entail_loss = -torch.logsumexp(log_p, dim=-1)
    known = torch.tensor([item.same_fact is not None for item in items])
    target = torch.tensor([float(item.same_fact or 0) for item in items])
    same_loss = nn.functional.binary_cross_entropy_with_logits(
        same_logits.float(), target, reduction="none"
    )
    return (entail_loss + same_loss * known).mean()


@torch.no_grad()
def evaluate(network: CrossEncoder, tokenizer: Tokenizer, items: Sequence[Item]) -> str:
    """Accuracy of both heads on the items that are labelled for them."""
    network.eval()
    right = [0, 0]
    total = [0, 0]
    for start in range(0, len(items), 64):
        group = items[start : start + 64]
        logits, same = network(**tensors(tokenizer, group))
        for item, guess, positive in zip(group, logits.argmax(-1), same > 0, strict=True):
            if item.label is not None:
                total[0] += 1
                right[0] += ALLOWED[item.label][int(guess)]
            if item.same_fact is not None:
                total[1] += 1
                right[1] += int(bool(positive) == bool(item.same_fact))
    network.train()
    scores = [100 * r / max(t, 1) for r, t in zip(right, total, strict=True)]
    return f"entailment {scores[0]:.1f} (n={total[0]}), same fact {scores[1]:.1f} (n={total[1]})"


def development_items(folder: Path) -> dict[str, list[Item]]:
    """Small fixed parts of the development sets, to watch the run."""
    rng = random.Random(SEED)
    news = mixture.news_items(folder, rng, split="dev")
    found = {"news": rng.sample(news, min(1_200, len(news)))}
    for name in ("mnli_dev", "rte2_test", "vitaminc", "negated_rte", "newprotocols_val_edit_other"):
        pool = [
            Item(row["premise"], row["hypothesis"], row["label"], None)
            for row in mixture.rows(folder, f"nli/dev/{name}")
        ]
        found[name] = rng.sample(pool, min(400, len(pool)))
    return found


def schedule(step: int, steps: int) -> float:
    """Linear warm-up, then linear decay to zero."""
    warm = max(1, int(WARM_UP * steps))
    return step / warm if step < warm else max(0.0, (steps - step) / (steps - warm))


@dataclass(frozen=True, slots=True)
class Run:
    """What one run is given.

    Args:
        out: Folder for the weights.
        news_passes: How often the news sets stand in the mixture.
        threads: Threads of the runtime.
        start: Weights to go on from; None begins with the base encoder.
        pairs: How many pairs at the end of the mixture; None for all.
        rate: Highest learning rate.
    """

    out: Path
    news_passes: int
    threads: int
    start: Path | None
    pairs: int | None
    rate: float


def train(run: Run) -> None:
    """Train once over the mixture and write the weights, with snapshots on the way."""
    torch.set_num_threads(run.threads)
    torch.manual_seed(SEED)
    rng = random.Random(SEED)
    base = base_folder()
    tokenizer = load_tokenizer(base)
    network = CrossEncoder(base)
    if run.start is not None:
        network.load_state_dict(torch.load(run.start, weights_only=True))
    network.encoder.embeddings.requires_grad_(False)  # noqa: FBT003
    folder = mixture.data_folder()
    items = mixture.training_items(folder, rng, news_passes=run.news_passes)
    items = items[-run.pairs :] if run.pairs else items
    groups = list(batches(items, rng))
    watched = development_items(folder)
    optimizer = torch.optim.AdamW(
        [p for p in network.parameters() if p.requires_grad], lr=run.rate, weight_decay=0.01
    )
    rate = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: schedule(s, len(groups)))
    print(f"{len(items)} pairs in {len(groups)} batches", flush=True)
    started = time.monotonic()
    network.train()
    for step, group in enumerate(groups, 1):
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits, same = network(**tensors(tokenizer, group))
        loss = loss_of(logits, same, group)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        rate.step()
        if step % 100 == 0:
            seconds = time.monotonic() - started
            print(f"{step}: loss {loss.item():.3f}, {step * BATCH / seconds:.0f}/s", flush=True)
        if step % 1000 == 0 or step == len(groups):
            torch.save(network.state_dict(), run.out / "entailment.pt")
            for name, part in watched.items():
                print(f"  {name}: {evaluate(network, tokenizer, part)}", flush=True)
    print(f"done in {(time.monotonic() - started) / 60:.0f} minutes", flush=True)


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--news-passes", type=int, default=2)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--start", type=Path)
    parser.add_argument("--pairs", type=int)
    parser.add_argument("--rate", type=float, default=LEARNING_RATE)
    run = Run(**vars(parser.parse_args()))
    run.out.mkdir(parents=True, exist_ok=True)
    train(run)


if __name__ == "__main__":
    main()
