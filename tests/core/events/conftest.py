from __future__ import annotations

from collections.abc import Callable
from datetime import date

import numpy as np
import pytest

from core.events import Profile

MakeProfile = Callable[..., Profile]


@pytest.fixture
def profile() -> MakeProfile:
    """A profile whose vector points ``degrees`` round a circle: closeness is a cosine."""

    def make(
        id_: str,
        degrees: float = 0.0,
        day: int | None = None,
        *,
        headline: str = "",
        lead: str = "",
        outlet: str | None = None,
    ) -> Profile:
        vector = np.zeros(384, np.float32)
        vector[0], vector[1] = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
        published = date(2024, 1, day) if day else None
        return Profile(id_, vector, published, headline, lead, outlet)

    return make
