"""What is known of the sample articles that their own text does not tell."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.samples import sample_folder


@dataclass(frozen=True, slots=True)
class SampleImprint:
    """Title, outlet and day of a sample; None where the catalogue does not say."""

    title: str | None = None
    outlet: str | None = None
    published: date | None = None


def sample_imprint(sha256: str) -> SampleImprint:
    """What the catalogue says of the file with this SHA-256; nothing for other files."""
    content = (sample_folder() / "catalogue.toml").read_text(encoding="utf-8")
    samples: dict[str, dict[str, Any]] = tomllib.loads(content)
    sample = samples.get(sha256, {})
    return SampleImprint(sample.get("title"), sample.get("outlet"), sample.get("published"))
