"""Fine-tune the encoder as a cross-encoder with two heads: entailment and same fact.

Run from the project's root, in an environment with ``core/training/requirements.txt``::

    python -m core.training.entailment OUT_FOLDER
    python -m core.training.entailment OUT_FOLDER --start WEIGHTS --pairs N --rate R
    python -m core.training.entailment OUT_FOLDER --start WEIGHTS --seed S --times 5 \
        --wordnet FOLDER --free-embeddings --minutes M

The second form goes on from weights, over the last N pairs of the same mixture, with the
learning rate falling from R to nothing. The third takes five times its share of each set and
pairs made by rule, moves the embeddings too, and stops after M minutes, the rate falling with
the time that passes. All write ``OUT_FOLDER/entailment.pt`` (weights)
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
from core.training.edits import edited_items
from core.training.lexicon import Lexicon
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

    def __init__(self, folder: Path, *, attention: str | None = "eager") -> None:
        """Load the base encoder from ``folder`` (hub layout).

        Args:
            folder: The encoder.
            attention: "eager" can be traced for export; None takes the fastest there is.
        """
        super().__init__()
        config = AutoConfig.from_pretrained(folder)
        self.encoder = AutoModel.from_pretrained(
            folder, config=config, attn_implementation=attention, add_pooling_layer=False
        )
        self.dropout = nn.Dropout(0.1)
        self.entailment = nn.Linear(2 * config.hidden_size, 3)
        self.same_fact = nn.Linear(2 * config.hidden_size, 1)

    def forward(
        self,
        input_ids: torch.Tensor,
        attention_mask: torch.Tensor,
        token_type_ids: torch.Tensor | None = None,
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Logits of shape (n, 3): entail, neutral, contradict; and (n,): same fact."""
        types = {} if token_type_ids is None else {"token_type_ids": token_type_ids}
        hidden = self.encoder(
            input_ids=input_ids, attention_mask=attention_mask, **types
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


def schedule(done: float) -> float:
    """Linear warm-up, then linear decay to zero; ``done`` is the share of the run, 0 to 1."""
    return done / WARM_UP if done < WARM_UP else max(0.0, (1 - done) / (1 - WARM_UP))


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
        seed: Of the draw and of dropout.
        times: How many times its share each generic set gives.
        wordnet: Folder of WordNet, for pairs made by rule; None for none.
        free_embeddings: Train the word embeddings too.
        minutes: Stop after so long; None for the whole mixture.
    """

    out: Path
    news_passes: int
    threads: int
    start: Path | None
    pairs: int | None
    rate: float
    seed: int
    times: int
    wordnet: Path | None
    free_embeddings: bool
    minutes: float | None


def items_of(run: Run) -> list[Item]:
    """The pairs that the run trains on, in order."""
    rng = random.Random(run.seed)

    def made(items: list[Item]) -> list[Item]:
        return edited_items(items, Lexicon.read(run.wordnet), rng) if run.wordnet else []

    folder = mixture.data_folder()
    items = mixture.training_items(
        folder, rng, news_passes=run.news_passes, times=run.times, made=made
    )
    return items[-run.pairs :] if run.pairs else items


def prepared(run: Run) -> CrossEncoder:
    """The network as it begins."""
    network = CrossEncoder(base_folder())
    if run.start is not None:
        network.load_state_dict(torch.load(run.start, weights_only=True))
    network.encoder.embeddings.requires_grad_(run.free_embeddings)
    return network.train()


def train(run: Run) -> None:
    """Train once over the mixture and write the weights, with snapshots on the way."""
    torch.set_num_threads(run.threads)
    torch.manual_seed(run.seed)
    tokenizer = load_tokenizer(base_folder())
    network = prepared(run)
    items = items_of(run)
    groups = list(batches(items, random.Random(run.seed)))
    watched = development_items(mixture.data_folder())
    optimizer = torch.optim.AdamW(
        [p for p in network.parameters() if p.requires_grad], lr=run.rate, weight_decay=0.01
    )
    print(f"{len(items)} pairs in {len(groups)} batches", flush=True)
    started = time.monotonic()
    for step, group in enumerate(groups, 1):
        passed = (time.monotonic() - started) / 60
        done = passed / run.minutes if run.minutes else step / len(groups)
        for part in optimizer.param_groups:
            part["lr"] = run.rate * schedule(done)
        loss = _step(network, optimizer, tokenizer, group)
        if step % 100 == 0:
            print(f"{step}: loss {loss:.3f}, {step * BATCH / passed / 60:.0f}/s", flush=True)
        last = step == len(groups) or done >= 1
        if step % 1000 == 0 or last:
            torch.save(network.state_dict(), run.out / "entailment.pt")
            for name, part in watched.items():
                print(f"  {name}: {evaluate(network, tokenizer, part)}", flush=True)
        if last:
            break
    print(f"done in {(time.monotonic() - started) / 60:.0f} minutes", flush=True)


def _step(
    network: CrossEncoder,
    optimizer: torch.optim.Optimizer,
    tokenizer: Tokenizer,
    group: Sequence[Item],
) -> float:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        logits, same = network(**tensors(tokenizer, group))
    loss = loss_of(logits, same, group)
    optimizer.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimizer.step()
    return loss.item()


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--news-passes", type=int, default=2)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--start", type=Path)
    parser.add_argument("--pairs", type=int)
    parser.add_argument("--rate", type=float, default=LEARNING_RATE)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--times", type=int, default=1)
    parser.add_argument("--wordnet", type=Path)
    parser.add_argument("--free-embeddings", action="store_true")
    parser.add_argument("--minutes", type=float)
    run = Run(**vars(parser.parse_args()))
    run.out.mkdir(parents=True, exist_ok=True)
    train(run)


if __name__ == "__main__":
    main()
