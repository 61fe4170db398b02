"""Logistic regression as plain numbers: what is fitted elsewhere is only read here."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log


@dataclass(frozen=True, slots=True)
class Logistic:
    """A logistic regression as plain numbers, one weight a feature."""

    bias: float
    weights: tuple[float, ...]

    def __call__(self, features: tuple[float, ...]) -> float:
        """The probability, 0..1."""
        total = self.bias + sum(w * x for w, x in zip(self.weights, features, strict=True))
        return 1.0 / (1.0 + exp(-min(max(total, -30.0), 30.0)))


def log_odds(probability: float) -> float:
    """Log-odds of a probability, kept within ±8."""
    kept = min(max(probability, 3e-4), 1 - 3e-4)
    return log(kept / (1 - kept))
